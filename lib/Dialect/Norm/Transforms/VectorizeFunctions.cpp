//===- VectorizeFunctions.cpp - elementwise loops with functions ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMVECTORIZEFUNCTIONS
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

/// Loops are a row until it is as long as this, a few vectors.
static constexpr int64_t kMinRow = 256;

/// Whether `op` is a function of floats, and not an instruction that LLVM makes
/// vectors of.
static bool isCalledFunction(Operation *op) {
  return isa<math::MathDialect>(op->getDialect()) &&
         isa<FloatType>(op->getResult(0).getType()) &&
         !isa<math::AbsFOp, math::CeilOp, math::CopySignOp, math::FloorOp,
              math::FmaOp, math::RoundEvenOp, math::RsqrtOp, math::SqrtOp,
              math::TruncOp>(op);
}

/// Whether LLVM would call a function for each element.
static bool callsFunction(linalg::LinalgOp op) {
  return llvm::any_of(*op.getBlock(), [](Operation &inner) {
    return isCalledFunction(&inner);
  });
}

/// Whether `op` works on buffers and computes each element from one of each
/// input, by itself.
static bool isElementwiseOnBuffers(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  if (!op.hasPureBufferSemantics() || op.getNumLoops() == 0 ||
      op.getNumParallelLoops() != op.getNumLoops() ||
      body->getNumArguments() != op->getNumOperands())
    return false;
  for (OpOperand &output : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&output).isPermutation() ||
        !op.getMatchingBlockArgument(&output).use_empty())
      return false;
  for (Value operand : op->getOperands())
    if (!isa<MemRefType>(operand.getType()) ||
        !getElementTypeOrSelf(operand.getType()).isIntOrFloat())
      return false;
  for (OpOperand *input : op.getDpsInputOperands())
    if (!op.getMatchingIndexingMap(input).isProjectedPermutation())
      return false;
  // A norm.generic takes no value from outside but constants (G8).
  auto isKnown = [&](Value value) {
    return value.getParentBlock() == body || matchPattern(value, m_Constant());
  };
  for (Operation &inner : *body)
    if (!llvm::all_of(inner.getOperands(), isKnown))
      return false;
  for (Operation &inner : body->without_terminator()) {
    // Nor one that may trap, an integer division.
    if (!isa<arith::ArithDialect, math::MathDialect>(inner.getDialect()) ||
        !isPure(&inner))
      return false;
  }
  return true;
}

/// The buffer that `value` is a view of.
static Value getRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// Whether an element that `op` writes may be read for another one.
static bool readsWhatItWrites(linalg::LinalgOp op) {
  for (OpOperand &output : op.getDpsInitsMutable())
    for (OpOperand *input : op.getDpsInputOperands())
      if (getRoot(input->get()) == getRoot(output.get()) &&
          (input->get() != output.get() ||
           op.getMatchingIndexingMap(input) !=
               op.getMatchingIndexingMap(&output)))
        return true;
  return false;
}

/// `op` as a norm.generic whose rows are its innermost loops.
static GenericOp createRows(OpBuilder &b, linalg::LinalgOp op) {
  SmallVector<utils::IteratorType> iterators(op.getNumLoops(),
                                             utils::IteratorType::parallel);
  int64_t row = 1;
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  for (unsigned loop = op.getNumLoops(); loop-- > 0 && row < kMinRow;) {
    iterators[loop] = utils::IteratorType::reduction;
    row = ShapedType::isDynamic(ranges[loop]) ? kMinRow : row * ranges[loop];
  }
  return GenericOp::create(
      b, op.getLoc(), TypeRange(), op.getDpsInputs(), op.getDpsInits(),
      op.getIndexingMapsArray(), iterators,
      [&](OpBuilder &b, Location, ValueRange arguments) {
        IRMapping mapping;
        for (auto [from, to] : llvm::zip(op.getRegionInputArgs(), arguments))
          mapping.map(from, to);
        for (Operation &inner : op.getBlock()->without_terminator())
          b.clone(inner, mapping);
        return llvm::map_to_vector(
            op.getBlock()->getTerminator()->getOperands(),
            [&](Value value) { return mapping.lookupOrDefault(value); });
      });
}

namespace {

struct NormVectorizeFunctionsPass final
    : norm::impl::NormVectorizeFunctionsBase<NormVectorizeFunctionsPass> {
  using NormVectorizeFunctionsBase::NormVectorizeFunctionsBase;

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> ops;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isElementwiseOnBuffers(op) && (all || callsFunction(op)) &&
          !readsWhatItWrites(op))
        ops.push_back(op);
    });
    for (linalg::LinalgOp op : ops) {
      OpBuilder builder(op);
      GenericOp rows = createRows(builder, op);
      Operation *superseded = op;
      if (!describeWhatHighwayLacks(rows, getOperation()).empty())
        superseded = rows;
      superseded->erase();
    }
  }
};

} // namespace
