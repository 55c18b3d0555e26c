//===- Operands.cpp - what the op of a match has --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Match.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

void NormMatcher::listStatistics(NormMatch &match, const Divisor &divisor,
                                 ArrayRef<AffineExpr> axes,
                                 ArrayRef<int64_t> extents) {
  // What is asked here is not how the candidate rounds.
  Arithmetic before = arithmetic;
  for (const Element *element : skeleton) {
    if (!element->hasSum || isRounding(element))
      continue;
    bool isQuotient =
        element->is<arith::DivFOp>() && element->operand(0)->isFloat(1.0);
    if (readInverse(element) == divisor ||
        (isQuotient && readDivisor(element->operand(1)) == divisor))
      match.inverses.push_back(element);
    else if (statistics.isMeanOf(element, match.value, axes, extents))
      match.means.push_back(element);
  }
  arithmetic = before;
}

void NormMatcher::setSign(NormMatch &match, bool isNegative, FloatType type) {
  uint64_t axes = 0;
  for (unsigned axis : match.axes)
    axes |= uint64_t(1) << axis;
  auto isHeld = [&](const Element *element) {
    return element->kind == Element::Kind::Leaf ||
           !reader.getHolders(element).empty();
  };
  // Best is a value that stands in a tensor, then one of which the mean does:
  // it is a result of the op. A batch norm has no number for a gain.
  bool takesMinus = isNegative, isOfBatch = (axes & 1) && axes != loops;
  if (match.gain || !isOfBatch) {
    SmallVector<const Element *> parts = {match.value};
    llvm::append_range(parts, match.means);
    for (const Element *part : parts) {
      bool isMinusHeld = isHeld(context.negate(part));
      if (isMinusHeld == isHeld(part))
        continue;
      takesMinus = isMinusHeld;
      break;
    }
  }
  if (takesMinus) {
    match.value = context.negate(match.value);
    for (const Element *&mean : match.means)
      mean = context.negate(mean);
  }
  if (takesMinus != isNegative)
    match.gain = match.gain ? context.negate(match.gain)
                            : context.floatConstant(type, -1.0, -1.0);
}
