//===- Slices.cpp - slices of what works row by row -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Slices.h"

#include "../Access.h"
#include "../RowPart.h"
#include "Reshape.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

namespace {
/// What a slice takes of a loop.
struct LoopSlice {
  OpFoldResult offset, size, stride;
};
/// Of each loop; nothing of one that is taken whole.
using LoopSlices = SmallVector<std::optional<LoopSlice>>;
} // namespace

/// True if the two are the same number, as far as it can be seen.
static bool isSameSize(OpFoldResult a, OpFoldResult b) {
  if (isEqualConstantIntOrValue(a, b))
    return true;
  auto getDim = [](OpFoldResult size) {
    auto value = dyn_cast<Value>(size);
    return value ? value.getDefiningOp<tensor::DimOp>() : tensor::DimOp();
  };
  tensor::DimOp dimA = getDim(a), dimB = getDim(b);
  return dimA && dimB && dimA.getSource() == dimB.getSource() &&
         dimA.getConstantIndex() &&
         dimA.getConstantIndex() == dimB.getConstantIndex();
}

/// True if `size` is that of dimension `dim` of `result` of `part`, as far as
/// it can be seen.
static bool isWholeDim(OpFoldResult size, int64_t dim, const RowPart &part,
                       const PartResult &result) {
  auto type = cast<RankedTensorType>(result.init.getType());
  if (!type.isDynamicDim(dim))
    return isConstantIntValue(size, type.getDimSize(dim));
  if (auto empty = result.init.getDefiningOp<tensor::EmptyOp>())
    if (isSameSize(size, empty.getMixedSizes()[dim]))
      return true;
  auto value = dyn_cast<Value>(size);
  auto dimOp = value ? value.getDefiningOp<tensor::DimOp>() : tensor::DimOp();
  if (!dimOp || !dimOp.getConstantIndex())
    return false;
  int64_t index = *dimOp.getConstantIndex();
  auto isSame = [&](Value tensor, AffineMap map) {
    return tensor == dimOp.getSource() &&
           index < static_cast<int64_t>(map.getNumResults()) &&
           map.getResult(index) == result.map.getResult(dim);
  };
  return isSame(result.init, result.map) ||
         llvm::any_of(part.reads, [&](const PartRead &read) {
           return isSame(read.tensor, read.map);
         });
}

/// What `slice` takes of each loop of `part`, result `index` of which it is of.
static std::optional<LoopSlices> getLoopSlices(tensor::ExtractSliceOp slice,
                                               const RowPart &part,
                                               unsigned index) {
  LoopSlices loops(part.getNumLoops());
  AffineMap map = part.results[index].map;
  SmallVector<OpFoldResult> offsets = slice.getMixedOffsets();
  SmallVector<OpFoldResult> sizes = slice.getMixedSizes();
  SmallVector<OpFoldResult> strides = slice.getMixedStrides();
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    if (isZeroInteger(offsets[dim]) && isOneInteger(strides[dim]) &&
        isWholeDim(sizes[dim], dim, part, part.results[index]))
      continue;
    auto loop = dyn_cast<AffineDimExpr>(expr);
    if (!loop)
      return std::nullopt;
    loops[loop.getPosition()] = {offsets[dim], sizes[dim], strides[dim]};
  }
  return loops;
}

static bool isTakenOf(AffineMap map, const LoopSlices &loops) {
  return llvm::any_of(map.getResults(), [&](AffineExpr expr) {
    auto loop = dyn_cast<AffineDimExpr>(expr);
    return loop && loops[loop.getPosition()];
  });
}

/// Whether a norm.generic makes what a slice of some dimensions of a tensor
/// takes, and could make that alone.
enum class Origin { NoRows, Rows, PartsOfRows };

/// So many ops are looked at on the way to a norm.generic.
static constexpr unsigned kMaxOps = 16;

static Origin findRows(const RowPart &part, const LoopSlices &loops,
                       unsigned &numSeen, std::string &reason);

/// The same of what makes `tensor`, which `user` reads by `map`.
static Origin findRows(Value tensor, AffineMap map, const LoopSlices &loops,
                       Block *block, unsigned &numSeen, std::string &reason) {
  // What it reads whole, as one element for all rows, stays.
  if (!isTakenOf(map, loops))
    return Origin::NoRows;
  Value made = findOrigin({tensor, map}).tensor;
  Operation *op = made.getDefiningOp();
  std::string ignored;
  std::optional<RowPart> part;
  if (op && ++numSeen < kMaxOps)
    part = RowPart::get(op, ignored);
  if (!part)
    return Origin::NoRows;
  LoopSlices inner(part->getNumLoops());
  if (made == tensor) {
    unsigned index = cast<OpResult>(made).getResultNumber();
    for (auto [expr, mine] : llvm::zip_equal(
             map.getResults(), part->results[index].map.getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        if (auto its = dyn_cast<AffineDimExpr>(mine))
          inner[its.getPosition()] = loops[loop.getPosition()];
  }
  Origin origin = findRows(*part, inner, numSeen, reason);
  if (origin != Origin::Rows)
    return origin;
  if (made != tensor || op->getBlock() != block || !op->hasOneUse()) {
    reason = "the norm behind which it stands has other users, or a reshape "
             "between";
    return Origin::PartsOfRows;
  }
  return Origin::Rows;
}

static Origin findRows(const RowPart &part, const LoopSlices &loops,
                       unsigned &numSeen, std::string &reason) {
  if (part.kind != RowPart::Kind::Elementwise) {
    for (auto [loop, iterator] : llvm::enumerate(part.iterators))
      if (loops[loop] && iterator == utils::IteratorType::reduction) {
        reason = "it takes a part of each row";
        return Origin::PartsOfRows;
      }
    if (part.kind == RowPart::Kind::Rows)
      return Origin::Rows;
    reason = "a reduction that is no norm's is before it";
    return Origin::PartsOfRows;
  }
  Origin found = Origin::NoRows;
  for (const PartRead &read : part.reads) {
    Origin origin = findRows(read.tensor, read.map, loops, part.op->getBlock(),
                             numSeen, reason);
    if (origin == Origin::PartsOfRows)
      return origin;
    if (origin == Origin::Rows)
      found = origin;
  }
  return found;
}

/// True if all users of the op that makes what `slice` is of take the same.
static bool areUsersAlike(tensor::ExtractSliceOp slice) {
  Operation *op = slice.getSource().getDefiningOp();
  return llvm::all_of(op->getUsers(), [&](Operation *user) {
    auto other = dyn_cast<tensor::ExtractSliceOp>(user);
    return other && other.getSource() == slice.getSource() &&
           other->getBlock() == slice->getBlock() &&
           other.getType() == slice.getType() &&
           other.getDroppedDims() == slice.getDroppedDims() &&
           isEqualConstantIntOrValueArray(other.getMixedOffsets(),
                                          slice.getMixedOffsets()) &&
           isEqualConstantIntOrValueArray(other.getMixedSizes(),
                                          slice.getMixedSizes()) &&
           isEqualConstantIntOrValueArray(other.getMixedStrides(),
                                          slice.getMixedStrides());
  });
}

/// The op that `slice` moves before, and what it takes of its loops; nothing
/// and the reason if it does not.
static std::optional<std::pair<RowPart, LoopSlices>>
findMove(tensor::ExtractSliceOp slice, std::string &reason) {
  auto made = dyn_cast<OpResult>(slice.getSource());
  if (!made) {
    reason = "it is of an argument";
    return std::nullopt;
  }
  std::optional<RowPart> part = RowPart::get(made.getOwner(), reason);
  if (!part)
    return std::nullopt;
  if (made.getOwner()->getBlock() != slice->getBlock()) {
    // It may be taken more often than the rows are made.
    reason = "it stands in another block";
    return std::nullopt;
  }
  std::optional<LoopSlices> loops =
      getLoopSlices(slice, *part, made.getResultNumber());
  if (!loops) {
    reason = "it takes a part of a dimension of size 1";
    return std::nullopt;
  }
  unsigned numSeen = 0;
  Origin origin = findRows(*part, *loops, numSeen, reason);
  if (origin == Origin::PartsOfRows)
    return std::nullopt;
  if (origin == Origin::NoRows && !leadsToRows(slice.getResult())) {
    reason = "no norm is before it or behind it";
    return std::nullopt;
  }
  if (!areUsersAlike(slice)) {
    reason = "what it takes rows of has other users";
    return std::nullopt;
  }
  // Where all is read whole nothing is saved; neighbors in memory stay that.
  bool isTaken = false;
  for (const PartRead &read : part->reads) {
    isTaken |= isTakenOf(read.map, *loops);
    if (read.map.getNumResults() == 0)
      continue;
    auto last = dyn_cast<AffineDimExpr>(read.map.getResults().back());
    if (last && (*loops)[last.getPosition()] &&
        !isOneInteger((*loops)[last.getPosition()]->stride)) {
      reason = "it takes elements that are no neighbors in memory";
      return std::nullopt;
    }
  }
  if (!isTaken) {
    reason = "nothing that is read has an element for each row";
    return std::nullopt;
  }
  return std::make_pair(std::move(*part), std::move(*loops));
}

bool norm::fuse::canMoveSlice(tensor::ExtractSliceOp slice,
                              std::string &reason) {
  return findMove(slice, reason).has_value();
}

/// The elements of `tensor`, read by `map`, that `loops` need.
static Value takeSlice(OpBuilder &b, Location loc, Value tensor, AffineMap map,
                       const LoopSlices &loops) {
  if (!isTakenOf(map, loops))
    return tensor;
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (auto loop = dyn_cast<AffineDimExpr>(expr))
      if (const std::optional<LoopSlice> &taken = loops[loop.getPosition()]) {
        offsets[dim] = taken->offset;
        sizes[dim] = taken->size;
        strides[dim] = taken->stride;
      }
  return tensor::ExtractSliceOp::create(b, loc, tensor, offsets, sizes,
                                        strides);
}

/// A tensor for the result that is written to `init` by `map`.
static Value createInit(OpBuilder &b, Location loc, Value init, AffineMap map,
                        const LoopSlices &loops) {
  if (!isTakenOf(map, loops))
    return init;
  auto empty = init.getDefiningOp<tensor::EmptyOp>();
  SmallVector<OpFoldResult> sizes =
      empty ? empty.getMixedSizes() : tensor::getMixedSizes(b, loc, init);
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (auto loop = dyn_cast<AffineDimExpr>(expr))
      if (const std::optional<LoopSlice> &taken = loops[loop.getPosition()])
        sizes[dim] = taken->size;
  return tensor::EmptyOp::create(b, loc, sizes,
                                 getElementTypeOrSelf(init.getType()));
}

namespace {

// Pattern: extract_slice (norm.generic ins(%x, %gain))[3, 0]
//          -> norm.generic ins(extract_slice %x[3, 0], %gain)
struct MoveSlice final : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp slice,
                                PatternRewriter &rewriter) const override {
    std::string reason;
    auto move = findMove(slice, reason);
    if (!move)
      return rewriter.notifyMatchFailure(slice, reason);
    auto &[part, loops] = *move;
    auto made = cast<OpResult>(slice.getSource());
    Operation *op = made.getOwner();
    SmallVector<tensor::ExtractSliceOp> slices;
    for (Operation *user : op->getUsers())
      slices.push_back(cast<tensor::ExtractSliceOp>(user));
    auto first = *llvm::min_element(slices, [](Operation *a, Operation *b) {
      return a->isBeforeInBlock(b);
    });
    rewriter.setInsertionPoint(first);
    Location loc = op->getLoc();
    SmallVector<Value> operands;
    auto destination = cast<DestinationStyleOpInterface>(op);
    for (auto [input, read] : llvm::zip(destination.getDpsInputs(), part.reads))
      operands.push_back(
          takeSlice(rewriter, slice.getLoc(), input, read.map, loops));
    SmallVector<Type> types;
    for (const PartResult &result : part.results) {
      operands.push_back(
          createInit(rewriter, loc, result.init, result.map, loops));
      types.push_back(operands.back().getType());
    }
    Operation *ofSlice = clone(rewriter, op, types, operands);
    Value rows = ofSlice->getResult(made.getResultNumber());
    llvm::SmallBitVector droppedDims = slice.getDroppedDims();
    llvm::BitVector dropped(droppedDims.size());
    for (unsigned dim : droppedDims.set_bits())
      dropped.set(dim);
    rows = reshapeUnitDims(rewriter, slice.getLoc(), rows, slice.getType(),
                           dropped, /*added=*/llvm::BitVector());
    for (tensor::ExtractSliceOp other : slices)
      rewriter.replaceOp(other, rows);
    return success();
  }
};

} // namespace

void norm::fuse::populateSlicePatterns(RewritePatternSet &patterns) {
  patterns.add<MoveSlice>(patterns.getContext());
}
