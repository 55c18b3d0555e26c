//===- ExpandSlices.cpp - slices that drop some dimensions of size 1 ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallBitVector.h"

#include <type_traits>

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDSLICES
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// Whether a slice of `sizes` that has `rank` dimensions drops some of those of
/// size 1 and keeps others: of all other slices it is clear which are dropped.
static bool dropsSome(ArrayRef<int64_t> sizes, int64_t rank) {
  int64_t dropped = int64_t(sizes.size()) - rank;
  return dropped != 0 && dropped != llvm::count(sizes, 1);
}

/// The dimensions as groups of one that is kept and of those dropped behind it;
/// the first has those dropped before it, too.
static SmallVector<ReassociationIndices>
getGroups(const llvm::SmallBitVector &dropped) {
  SmallVector<ReassociationIndices> groups(1);
  bool isKept = false;
  for (unsigned dim = 0; dim != dropped.size(); ++dim) {
    if (!dropped[dim] && isKept)
      groups.emplace_back();
    isKept |= !dropped[dim];
    groups.back().push_back(dim);
  }
  return groups;
}

namespace {

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

// Pattern: rank-reducing tensor.extract_slice
//       -> tensor.collapse_shape of a tensor.extract_slice
struct ExpandExtractSlice final : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp op,
                                PatternRewriter &rewriter) const override {
    if (!dropsSome(op.getStaticSizes(), op.getType().getRank()))
      return rewriter.notifyMatchFailure(op, "it is clear what it drops");
    Value slice = tensor::ExtractSliceOp::create(
        rewriter, op.getLoc(), op.getSource(), op.getMixedOffsets(),
        op.getMixedSizes(), op.getMixedStrides());
    rewriter.replaceOpWithNewOp<tensor::CollapseShapeOp>(
        op, op.getType(), slice, getGroups(op.getDroppedDims()));
    return success();
  }
};

// Pattern: rank-reducing tensor.insert_slice
//       -> tensor.insert_slice of a tensor.expand_shape
template <typename InsertOp>
struct ExpandInsertSlice final : OpRewritePattern<InsertOp> {
  using OpRewritePattern<InsertOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(InsertOp op,
                                PatternRewriter &rewriter) const override {
    if (!dropsSome(op.getStaticSizes(), op.getSourceType().getRank()))
      return rewriter.notifyMatchFailure(op, "it is clear what it drops");
    // Beside those that a loop does in parallel there is no other op.
    if constexpr (std::is_same_v<InsertOp, tensor::ParallelInsertSliceOp>)
      rewriter.setInsertionPoint(op->getParentOp());
    auto type = RankedTensorType::get(op.getStaticSizes(),
                                      op.getSourceType().getElementType());
    Value expanded = tensor::ExpandShapeOp::create(
        rewriter, op.getLoc(), type, op.getSource(),
        getGroups(op.getDroppedDims()), op.getMixedSizes());
    rewriter.modifyOpInPlace(op,
                             [&] { op.getSourceMutable().assign(expanded); });
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Memrefs
//===----------------------------------------------------------------------===//

/// The dimensions that `op` keeps in its result, by sizes and strides. Of
/// several of size 1 with one stride the first are.
SmallVector<unsigned> getKeptDims(memref::SubViewOp op) {
  auto [strides, offset] = op.getSourceType().getStridesAndOffset();
  auto [keptStrides, keptOffset] = op.getType().getStridesAndOffset();
  SmallVector<unsigned> kept;
  for (auto [dim, size] : llvm::enumerate(op.getStaticSizes()))
    if (kept.size() < keptStrides.size() &&
        size == op.getType().getDimSize(kept.size()) &&
        strides[dim] == keptStrides[kept.size()])
      kept.push_back(dim);
  return kept;
}

bool hasUnitStrides(memref::SubViewOp op) {
  return llvm::all_of(op.getStaticStrides(),
                      [](int64_t stride) { return stride == 1; });
}

/// Whether upstream's guess what `op`, which has unit strides, drops gives what
/// its type says: where dimensions have the same stride, it takes the first.
bool isUnderstood(memref::SubViewOp op) {
  auto [strides, offset] = op.getSourceType().getStridesAndOffset();
  auto [keptStrides, keptOffset] = op.getType().getStridesAndOffset();
  llvm::SmallBitVector kept = op.getDroppedDims().flip();
  for (auto [i, dim] : llvm::enumerate(kept.set_bits()))
    if (op.getStaticSizes()[dim] != op.getType().getDimSize(i) ||
        strides[dim] != keptStrides[i])
      return false;
  return true;
}

/// What `op`, which has unit strides and offsets of 0, gives, without a guess.
Value castToResult(memref::SubViewOp op, PatternRewriter &rewriter) {
  auto [strides, offset] = op.getType().getStridesAndOffset();
  auto metadata = memref::ExtractStridedMetadataOp::create(
      rewriter, op.getLoc(), op.getSource());
  auto choose = [&](int64_t known, Value value) -> OpFoldResult {
    if (ShapedType::isDynamic(known))
      return value;
    return rewriter.getIndexAttr(known);
  };
  SmallVector<OpFoldResult> sizes, mixedStrides;
  SmallVector<OpFoldResult> allSizes = op.getMixedSizes();
  for (auto [dim, stride] : llvm::zip_equal(getKeptDims(op), strides)) {
    sizes.push_back(allSizes[dim]);
    mixedStrides.push_back(choose(stride, metadata.getStrides()[dim]));
  }
  return memref::ReinterpretCastOp::create(
      rewriter, op.getLoc(), op.getType(), metadata.getBaseBuffer(),
      choose(offset, metadata.getOffset()), sizes, mixedStrides);
}

// Pattern: rank-reducing memref.subview
//       -> rank-reducing memref.subview with unit strides of a memref.subview
//       -> memref.reinterpret_cast of a memref.subview
struct ExpandSubView final : OpRewritePattern<memref::SubViewOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::SubViewOp op,
                                PatternRewriter &rewriter) const override {
    if (!dropsSome(op.getStaticSizes(), op.getType().getRank()))
      return rewriter.notifyMatchFailure(op, "it is clear what it drops");
    if (hasUnitStrides(op) && isUnderstood(op))
      return rewriter.notifyMatchFailure(op, "upstream knows what it drops");

    SmallVector<OpFoldResult> sizes = op.getMixedSizes();
    SmallVector<OpFoldResult> zeros(sizes.size(), rewriter.getIndexAttr(0));
    SmallVector<OpFoldResult> ones(sizes.size(), rewriter.getIndexAttr(1));
    Value slice = memref::SubViewOp::create(
        rewriter, op.getLoc(), op.getSource(), op.getMixedOffsets(), sizes,
        op.getMixedStrides());
    auto reduced = memref::SubViewOp::create(
        rewriter, op.getLoc(), op.getType(), slice, zeros, sizes, ones);
    if (isUnderstood(reduced)) {
      rewriter.replaceOp(op, reduced);
      return success();
    }
    rewriter.replaceOp(op, castToResult(reduced, rewriter));
    rewriter.eraseOp(reduced);
    return success();
  }
};

struct NormExpandSlicesPass final
    : norm::impl::NormExpandSlicesBase<NormExpandSlicesPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns
        .add<ExpandExtractSlice, ExpandInsertSlice<tensor::InsertSliceOp>,
             ExpandInsertSlice<tensor::ParallelInsertSliceOp>, ExpandSubView>(
            &getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};

} // namespace
