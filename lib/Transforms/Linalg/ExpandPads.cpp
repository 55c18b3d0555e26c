//===- ExpandPads.cpp - pads that take away -------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/ExpandPads.h"
#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDPADS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

static bool isNonNegative(OpFoldResult amount) {
  if (std::optional<int64_t> constant = getConstantIntValue(amount))
    return *constant >= 0;
  FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
      presburger::BoundType::LB, amount);
  return succeeded(bound) && *bound >= 0;
}

/// max(amount, 0) and max(-amount, 0): what is put there, and what is cut off.
static std::pair<OpFoldResult, OpFoldResult> split(OpBuilder &b, Location loc,
                                                   OpFoldResult amount) {
  if (isNonNegative(amount))
    return {amount, b.getIndexAttr(0)};
  AffineExpr symbol = b.getAffineSymbolExpr(0);
  AffineExpr zero = b.getAffineConstantExpr(0);
  auto getMax = [&](AffineExpr expr) {
    return affine::makeComposedFoldedAffineMax(
        b, loc, AffineMap::get(0, 1, {expr, zero}, b.getContext()), amount);
  };
  return {getMax(symbol), getMax(-symbol)};
}

/// What is left of `size` elements; at run time a message if that is none that
/// there can be. Fails if it is known not to be.
static FailureOr<OpFoldResult> getKept(OpBuilder &b, tensor::PadOp pad,
                                       int64_t dim, OpFoldResult size,
                                       OpFoldResult cutLow,
                                       OpFoldResult cutHigh) {
  if (isConstantIntValue(cutLow, 0) && isConstantIntValue(cutHigh, 0))
    return size;
  Location loc = pad.getLoc();
  AffineExpr s0, s1, s2;
  bindSymbols(b.getContext(), s0, s1, s2);
  OpFoldResult kept = affine::makeComposedFoldedAffineApply(
      b, loc, s0 - s1 - s2, {size, cutLow, cutHigh});
  std::optional<int64_t> constant = getConstantIntValue(kept);
  if (constant && *constant < 0)
    return pad.emitOpError("takes ")
           << *getConstantIntValue(size) - *constant
           << " elements away from dimension " << dim << ", which has "
           << *getConstantIntValue(size);
  if (isNonNegative(kept))
    return kept;
  Value left = getValueOrCreateConstantIndexOp(b, loc, kept);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value isThere =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, left, zero);
  cf::AssertOp::create(b, loc, isThere,
                       "'tensor.pad' op takes more elements away from "
                       "dimension " +
                           std::to_string(dim) + " than it has");
  return kept;
}

static LogicalResult expand(tensor::PadOp pad) {
  SmallVector<OpFoldResult> low = pad.getMixedLowPad();
  SmallVector<OpFoldResult> high = pad.getMixedHighPad();
  if (llvm::all_of(low, isNonNegative) && llvm::all_of(high, isNonNegative))
    return success();
  IRRewriter rewriter(pad);
  Location loc = pad.getLoc();
  SmallVector<OpFoldResult> offsets(low), sizes;
  for (auto [dim, size] :
       llvm::enumerate(tensor::getMixedSizes(rewriter, loc, pad.getSource()))) {
    OpFoldResult cutHigh;
    std::tie(low[dim], offsets[dim]) = split(rewriter, loc, low[dim]);
    std::tie(high[dim], cutHigh) = split(rewriter, loc, high[dim]);
    FailureOr<OpFoldResult> kept =
        getKept(rewriter, pad, dim, size, offsets[dim], cutHigh);
    if (failed(kept))
      return failure();
    sizes.push_back(*kept);
  }
  SmallVector<OpFoldResult> strides(low.size(), rewriter.getIndexAttr(1));
  Value kept = tensor::ExtractSliceOp::create(rewriter, loc, pad.getSource(),
                                              offsets, sizes, strides);
  auto padded = tensor::PadOp::create(
      rewriter, loc, pad.getResultType(), kept, low, high, pad.getNofold(),
      llvm::to_vector(pad->getDiscardableAttrs()));
  padded.getRegion().takeBody(pad.getRegion());
  rewriter.replaceOp(pad, padded);
  return success();
}

LogicalResult norm::expandPads(Operation *root) {
  WalkResult result = root->walk([](tensor::PadOp pad) {
    return failed(expand(pad)) ? WalkResult::interrupt()
                               : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

namespace {
struct NormExpandPadsPass final
    : norm::impl::NormExpandPadsBase<NormExpandPadsPass> {
  void runOnOperation() override {
    if (failed(norm::expandPads(getOperation())))
      signalPassFailure();
  }
};
} // namespace
