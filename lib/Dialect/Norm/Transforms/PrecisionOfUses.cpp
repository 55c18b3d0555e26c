//===- PrecisionOfUses.cpp - what results are rounded to ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PrecisionOfUses.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SetVector.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

static constexpr unsigned kAny = std::numeric_limits<unsigned>::max();

/// Bits of precision of a number that has been made one of `type`.
static unsigned getBits(Type type) {
  if (auto floating = dyn_cast<FloatType>(type))
    return floating.getFPMantissaWidth();
  return type.isInteger() ? type.getIntOrFloatBitWidth() : kAny;
}

unsigned norm::getPrecisionOfUses(NormalizeOp norm) {
  auto generic = norm->getParentOfType<GenericOp>();
  unsigned most = 0;
  llvm::SetVector<OpOperand *> uses;
  auto addUses = [&](Operation *op) {
    for (OpOperand &use : op->getUses())
      uses.insert(&use);
  };
  addUses(norm);
  for (unsigned i = 0; i < uses.size(); ++i) {
    Operation *user = uses[i]->getOwner();
    if (auto yield = dyn_cast<YieldOp>(user)) {
      unsigned output = uses[i]->getOperandNumber();
      // Sums over rows may cancel.
      if (generic.isSummed(generic.getOutputMap(output)))
        return kAny;
      most = std::max(
          most, getBits(getElementTypeOrSelf(generic.getOutputs()[output])));
      continue;
    }
    // So may what a collective finds.
    if (!isa<arith::ArithDialect, math::MathDialect>(user->getDialect()) ||
        user->getBlock() != norm->getBlock())
      return kAny;
    if (isa<arith::TruncFOp, arith::FPToSIOp, arith::FPToUIOp>(user) &&
        getBits(user->getResult(0).getType()) <= kMaxNarrowPrecision)
      most = std::max(most, getBits(user->getResult(0).getType()));
    else
      addUses(user);
  }
  return most;
}
