//===- NarrowUses.cpp - results that are rounded --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NarrowUses.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

/// The bits of f16.
static constexpr unsigned kMaxNarrowPrecision = 11;

static bool isNarrow(Type type) {
  if (auto floating = dyn_cast<FloatType>(type))
    return floating.getFPMantissaWidth() <= kMaxNarrowPrecision;
  return type.isInteger() &&
         type.getIntOrFloatBitWidth() <= kMaxNarrowPrecision;
}

bool norm::hasNarrowUses(NormalizeOp norm) {
  auto generic = norm->getParentOfType<GenericOp>();
  llvm::SetVector<OpOperand *> uses;
  auto addUses = [&](Operation *op) {
    for (OpOperand &use : op->getUses())
      uses.insert(&use);
  };
  addUses(norm);
  for (unsigned i = 0; i < uses.size(); ++i) {
    Operation *user = uses[i]->getOwner();
    if (isa<YieldOp>(user)) {
      unsigned output = uses[i]->getOperandNumber();
      if (generic.isSummed(generic.getOutputMap(output)) ||
          !isNarrow(getElementTypeOrSelf(generic.getOutputs()[output])))
        return false;
      continue;
    }
    if (!isa<arith::ArithDialect, math::MathDialect>(user->getDialect()) ||
        user->getBlock() != norm->getBlock())
      return false;
    if (!isa<arith::TruncFOp, arith::FPToSIOp, arith::FPToUIOp>(user) ||
        !isNarrow(user->getResult(0).getType()))
      addUses(user);
  }
  return true;
}
