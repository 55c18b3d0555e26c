//===- ElementCost.cpp - what the ops on an element cost ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/ElementCost.h"

#include "norm/Support/Float8.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether an op is an elementary function, computed by polynomials.
static bool isFunction(Operation *op) {
  return isa_and_present<math::MathDialect>(op->getDialect()) &&
         !isa<math::AbsFOp, math::AbsIOp, math::CeilOp, math::CopySignOp,
              math::FloorOp, math::FmaOp, math::IsFiniteOp, math::IsInfOp,
              math::IsNaNOp, math::IsNormalOp, math::RoundOp, math::RoundEvenOp,
              math::RsqrtOp, math::SqrtOp, math::TruncOp>(op);
}

int64_t norm::getElementCost(Operation *op) {
  auto isNarrow = [](Type type) {
    return isa<FloatType>(type) && type.getIntOrFloatBitWidth() < 32;
  };
  int64_t cost = 0;
  op->walk([&](Operation *inner) {
    if (inner->hasTrait<OpTrait::ConstantLike>())
      return;
    // As norm-expand-float8 writes them, beyond what those of 16 bits cost.
    cost += 6 * llvm::count_if(inner->getOperandTypes(), isFloat8) +
            6 * llvm::count_if(inner->getResultTypes(), isFloat8);
    cost += 4 * llvm::count_if(inner->getOperandTypes(), isNarrow) +
            8 * llvm::count_if(inner->getResultTypes(), isNarrow);
    if (isFunction(inner))
      cost += 20;
    else if (isa<arith::DivFOp, math::SqrtOp, math::RsqrtOp>(inner))
      cost += 8;
    else if (!isa<arith::ExtFOp, arith::TruncFOp>(inner))
      cost += 1;
  });
  return cost;
}

bool norm::computesFunction(const RowProgram &program) {
  auto isKnown = [](Value) { return false; };
  RowProgram::ElementOps elements = program.getElementOps(
      program.getRoots(program.getBody().reductions.size()), isKnown);
  return llvm::any_of(elements.ops, [&](Operation *element) {
    return element
        ->walk([&](Operation *inner) {
          return isFunction(inner) ? WalkResult::interrupt()
                                   : WalkResult::advance();
        })
        .wasInterrupted();
  });
}
