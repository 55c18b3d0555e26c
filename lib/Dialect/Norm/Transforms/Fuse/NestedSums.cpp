//===- NestedSums.cpp - sums of sums of rows ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// sum over c of f(c) * (sum over p of t(c, p))
//   -> sum over c and p of f(c) * t(c, p)
//
// Between the two sums there may be reshapes, products, quotients and changes
// of sign. An element of a tensor is told by the loops of the new sum that lead
// to it, in the order of its dimensions: reshapes and dimensions of size 1
// change nothing of that.
//
//===----------------------------------------------------------------------===//

#include "NestedSums.h"

#include "LoopsOfPart.h"

#include "../RowPart.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

#include "llvm/ADT/STLExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

/// So many ops are looked at on the way to a sum, or from one.
static constexpr unsigned kMaxOpsBetweenSums = 48;

static int64_t multiply(ArrayRef<int64_t> sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<int64_t>());
}

static bool isStatic(ArrayRef<int64_t> sizes) {
  return llvm::all_of(sizes, [](int64_t size) {
    return !ShapedType::isDynamic(size) && size > 0;
  });
}

//===----------------------------------------------------------------------===//
// What is a sum of sums
//===----------------------------------------------------------------------===//

/// The linalg op that makes `value` as a part, with loops of known sizes.
static std::optional<RowPart> getPart(Value value) {
  std::string ignored;
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op)
    return std::nullopt;
  std::optional<RowPart> part = RowPart::get(op, ignored);
  return part && isStatic(part->ranges) ? part : std::nullopt;
}

/// `value` before reshapes.
static Value lookThroughReshapes(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// Whether `value`, of the body of `part`, is `read` times what does not depend
/// on it.
static bool isMultiple(const RowPart &part, Value value, Value read) {
  auto dependsOnRead = [&](Value start) {
    SmallVector<Value> worklist = {start};
    while (!worklist.empty()) {
      Value next = worklist.pop_back_val();
      if (next == read)
        return true;
      if (Operation *op = next.getDefiningOp();
          op && op->getBlock() == part.body)
        llvm::append_range(worklist, op->getOperands());
    }
    return false;
  };
  while (value != read) {
    Operation *op = value.getDefiningOp();
    if (!op || op->getBlock() != part.body)
      return false;
    if (isa<arith::NegFOp>(op)) {
      value = op->getOperand(0);
      continue;
    }
    // 0 + x, which a sum of one element is.
    if (isa<arith::AddFOp>(op) &&
        matchPattern(op->getOperand(0), m_AnyZeroFloat())) {
      value = op->getOperand(1);
      continue;
    }
    if (!isa<arith::MulFOp, arith::DivFOp>(op))
      return false;
    bool inFirst = dependsOnRead(op->getOperand(0));
    bool inSecond = dependsOnRead(op->getOperand(1));
    if (inFirst == inSecond || (inSecond && isa<arith::DivFOp>(op)))
      return false;
    value = op->getOperand(inFirst ? 0 : 1);
  }
  return true;
}

/// The sum that makes `result` of `part`, if nothing else does; null if not.
static const PartReduction *findSum(const RowPart &part, unsigned result) {
  if (part.kind == RowPart::Kind::Reduction)
    for (const PartReduction &reduction : part.reductions)
      if (reduction.result == result && reduction.kind == ReduceKind::Add &&
          !reduction.start && !reduction.readsStart)
        return &reduction;
  return nullptr;
}

static bool reducesNothing(const RowPart &part) {
  return llvm::all_of(
      llvm::zip_equal(part.iterators, part.ranges), [](auto loop) {
        return std::get<0>(loop) == utils::IteratorType::parallel ||
               std::get<1>(loop) == 1;
      });
}

/// Which element that the op of `part` reads result `result` is a multiple of,
/// and that is a sum; nothing if there is none.
static std::optional<unsigned> findFactor(const RowPart &part, unsigned result,
                                          unsigned &numLeft);

/// Whether `value` is a sum, or that times something.
static bool isMultipleOfSum(Value value, unsigned &numLeft) {
  value = lookThroughReshapes(value);
  std::optional<RowPart> part;
  if (numLeft > 0)
    part = getPart(value);
  if (!part)
    return false;
  --numLeft;
  unsigned result = cast<OpResult>(value).getResultNumber();
  if (findSum(*part, result) && !reducesNothing(*part))
    return true;
  return findFactor(*part, result, numLeft).has_value();
}

static std::optional<unsigned> findFactor(const RowPart &part, unsigned result,
                                          unsigned &numLeft) {
  const PartReduction *sum = findSum(part, result);
  if (part.kind != RowPart::Kind::Elementwise && !sum)
    return std::nullopt;
  Value value =
      sum ? sum->term : part.body->getTerminator()->getOperand(result);
  for (auto [i, read] : llvm::enumerate(part.reads))
    if (isMultiple(part, value, read.argument) &&
        isMultipleOfSum(read.tensor, numLeft))
      return i;
  return std::nullopt;
}

/// Whether an elementwise op with `numPoints` points reads `value`, or what is
/// computed of it one by one.
static bool isSpread(Value value, int64_t numPoints) {
  int64_t numElements =
      cast<RankedTensorType>(value.getType()).getNumElements();
  SmallVector<Value> worklist = {value};
  for (unsigned i = 0; i < worklist.size() && i < kMaxOpsBetweenSums; ++i)
    for (Operation *user : worklist[i].getUsers()) {
      auto op = dyn_cast<linalg::LinalgOp>(user);
      int64_t points = numElements;
      if (op) {
        SmallVector<int64_t> ranges = op.getStaticLoopRanges();
        if (op.getNumParallelLoops() != op.getNumLoops() || !isStatic(ranges))
          continue;
        points = multiply(ranges);
      } else if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user)) {
        continue;
      }
      if (points == numPoints)
        return true;
      if (points == numElements)
        llvm::append_range(worklist, user->getResults());
    }
  return false;
}

//===----------------------------------------------------------------------===//
// The sum
//===----------------------------------------------------------------------===//

namespace {

class NestedSum {
public:
  explicit NestedSum(linalg::LinalgOp outer) : outer(outer) {}

  /// Writes the body. Fails where there is no nested sum, or no form for it.
  LogicalResult match();
  /// Puts the sum in the place of the outer one.
  void replace(PatternRewriter &rewriter);

private:
  FailureOr<Value> emitMultipleOfSum(Value tensor, const LoopList &loops);
  FailureOr<Value> emitPart(const RowPart &part, unsigned result,
                            LoopsOfPart &loopsOf,
                            std::optional<unsigned> factor);
  FailureOr<Value> emit(Value tensor, const LoopList &loops);
  Value addInput(Value tensor, const LoopList &loops);
  Value reshape(PatternRewriter &b, Value tensor, const LoopList &loops) const;
  Value createReshape(PatternRewriter &b, Value tensor, RankedTensorType type,
                      ArrayRef<ReassociationIndices> groups) const;

  linalg::LinalgOp outer;
  std::unique_ptr<Block> block = std::make_unique<Block>();
  SmallVector<int64_t> sizes;
  SmallVector<std::pair<Value, LoopList>> inputs;
  /// Elements that the body has.
  SmallVector<std::tuple<Value, LoopList, Value>> known;
  /// What is summed.
  Value term;
  unsigned numLeft = kMaxOpsBetweenSums;
};

} // namespace

Value NestedSum::addInput(Value tensor, const LoopList &loops) {
  inputs.push_back({tensor, loops});
  return block->addArgument(
      cast<RankedTensorType>(tensor.getType()).getElementType(),
      tensor.getLoc());
}

/// The body of `part`, whose read `factor` is a multiple of a sum.
FailureOr<Value> NestedSum::emitPart(const RowPart &part, unsigned result,
                                     LoopsOfPart &loopsOf,
                                     std::optional<unsigned> factor) {
  SmallVector<Value> elements;
  for (auto [i, read] : llvm::enumerate(part.reads)) {
    FailureOr<LoopList> loops = loopsOf.find(part, read.map);
    if (failed(loops))
      return failure();
    FailureOr<Value> element = i == factor
                                   ? emitMultipleOfSum(read.tensor, *loops)
                                   : emit(read.tensor, *loops);
    if (failed(element))
      return failure();
    elements.push_back(*element);
  }
  OpBuilder b(outer.getContext());
  b.setInsertionPointToEnd(block.get());
  return part.emit(b, elements)[result];
}

/// An element, computed here from what it is cheaply made of.
FailureOr<Value> NestedSum::emit(Value tensor, const LoopList &loops) {
  tensor = lookThroughReshapes(tensor);
  if (TypedAttr constant = getConstantElement(tensor)) {
    OpBuilder b(outer.getContext());
    b.setInsertionPointToEnd(block.get());
    return arith::ConstantOp::create(b, tensor.getLoc(), constant).getResult();
  }
  for (auto &[other, otherLoops, value] : known)
    if (other == tensor && otherLoops == loops)
      return value;
  auto remember = [&](Value value) {
    known.push_back({tensor, loops, value});
    return value;
  };
  std::optional<RowPart> part;
  if (numLeft > 0)
    part = getPart(tensor);
  if (!part || part->kind != RowPart::Kind::Elementwise || !part->isCheap())
    return remember(addInput(tensor, loops));
  --numLeft;
  unsigned result = cast<OpResult>(tensor).getResultNumber();
  LoopsOfPart loopsOf(part->getNumLoops());
  if (!loopsOf.add(*part, part->results[result].map, loops, sizes))
    return remember(addInput(tensor, loops));
  for (const PartRead &read : part->reads)
    if (failed(loopsOf.find(*part, read.map)))
      return remember(addInput(tensor, loops));
  FailureOr<Value> value = emitPart(*part, result, loopsOf, std::nullopt);
  return failed(value) ? value : remember(*value);
}

/// The same without the sum: its term.
FailureOr<Value> NestedSum::emitMultipleOfSum(Value tensor,
                                              const LoopList &loops) {
  tensor = lookThroughReshapes(tensor);
  std::optional<RowPart> part = getPart(tensor);
  if (!part)
    return failure();
  unsigned result = cast<OpResult>(tensor).getResultNumber();
  LoopsOfPart loopsOf(part->getNumLoops());
  if (!loopsOf.add(*part, part->results[result].map, loops, sizes))
    return failure();
  part->reduces = RowPart::Reduces::ElementsOfRows;
  if (findSum(*part, result) && !reducesNothing(*part)) {
    for (auto [loop, iterator] : llvm::enumerate(part->iterators))
      if (iterator == utils::IteratorType::reduction &&
          part->ranges[loop] != 1) {
        loopsOf.add(loop, sizes.size());
        sizes.push_back(part->ranges[loop]);
      }
    return emitPart(*part, result, loopsOf, std::nullopt);
  }
  unsigned ignored = kMaxOpsBetweenSums;
  std::optional<unsigned> factor = findFactor(*part, result, ignored);
  return factor ? emitPart(*part, result, loopsOf, factor)
                : FailureOr<Value>(failure());
}

LogicalResult NestedSum::match() {
  if (outer->getNumResults() != 1 || outer.getNumReductionLoops() == 0)
    return failure();
  std::optional<RowPart> part = getPart(outer->getResult(0));
  if (!part || !findSum(*part, 0) || reducesNothing(*part))
    return failure();
  unsigned left = kMaxOpsBetweenSums;
  std::optional<unsigned> factor = findFactor(*part, 0, left);
  if (!factor)
    return failure();
  LoopsOfPart loopsOf(part->getNumLoops());
  for (auto [loop, size] : llvm::enumerate(part->ranges)) {
    loopsOf.add(loop, loop);
    sizes.push_back(size);
  }
  part->reduces = RowPart::Reduces::ElementsOfRows;
  FailureOr<Value> found = emitPart(*part, 0, loopsOf, factor);
  if (failed(found) || !isSpread(outer->getResult(0), multiply(sizes)))
    return failure();
  term = *found;
  return success();
}

/// The reshape, or one that there is, moved to where it can be used.
Value NestedSum::createReshape(PatternRewriter &b, Value tensor,
                               RankedTensorType type,
                               ArrayRef<ReassociationIndices> groups) const {
  if (tensor.getType() == type)
    return tensor;
  bool expands =
      type.getRank() > cast<RankedTensorType>(tensor.getType()).getRank();
  for (Operation *user : tensor.getUsers()) {
    auto isSame = [&](auto op) {
      return op && op.getResult().getType() == type &&
             op.getReassociationIndices() == groups;
    };
    if (user->getBlock() != outer->getBlock() ||
        !(isSame(dyn_cast<tensor::ExpandShapeOp>(user)) ||
          isSame(dyn_cast<tensor::CollapseShapeOp>(user))))
      continue;
    if (outer->isBeforeInBlock(user))
      b.moveOpBefore(user, outer);
    return user->getResult(0);
  }
  if (expands)
    return tensor::ExpandShapeOp::create(b, tensor.getLoc(), type, tensor,
                                         groups);
  return tensor::CollapseShapeOp::create(b, tensor.getLoc(), type, tensor,
                                         groups);
}

/// `tensor` with a dimension for each of `loops`.
Value NestedSum::reshape(PatternRewriter &b, Value tensor,
                         const LoopList &loops) const {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape;
  for (unsigned loop : loops)
    shape.push_back(sizes[loop]);
  ArrayRef<int64_t> from = type.getShape();
  if (from == ArrayRef(shape))
    return tensor;
  // What both are made of, as few dimensions as have to go together.
  SmallVector<ReassociationIndices> collapsed, expanded;
  SmallVector<int64_t> common;
  unsigned i = 0, j = 0;
  while (i < from.size() || j < shape.size()) {
    ReassociationIndices dims, parts;
    int64_t a = 1, c = 1;
    auto takeDim = [&] {
      dims.push_back(i);
      a *= from[i++];
    };
    auto takePart = [&] {
      parts.push_back(j);
      c *= shape[j++];
    };
    if (i < from.size())
      takeDim();
    if (j < shape.size())
      takePart();
    while (a != c)
      a < c ? takeDim() : takePart();
    // Dimensions of size 1 go with those before them, at the end of either.
    while (i < from.size() && (from[i] == 1 || j == shape.size()))
      takeDim();
    while (j < shape.size() && (shape[j] == 1 || i == from.size()))
      takePart();
    if (parts.empty()) {
      // All of it is one element.
      return createReshape(
          b, tensor, RankedTensorType::get({}, type.getElementType()), {});
    }
    collapsed.push_back(dims);
    expanded.push_back(parts);
    common.push_back(c);
  }
  if (from.empty())
    return createReshape(b, tensor, type.clone(shape), {});
  tensor = createReshape(b, tensor, type.clone(common), collapsed);
  return createReshape(b, tensor, type.clone(shape), expanded);
}

void NestedSum::replace(PatternRewriter &rewriter) {
  // LoopList in the order of memory.
  LoopList order;
  for (auto &[tensor, loops] : inputs)
    if (loops.size() > order.size())
      order = loops;
  for (unsigned loop = 0; loop < sizes.size(); ++loop)
    if (!llvm::is_contained(order, loop))
      order.push_back(loop);
  SmallVector<AffineExpr> places(sizes.size());
  for (auto [place, loop] : llvm::enumerate(order))
    places[loop] = rewriter.getAffineDimExpr(place);

  MLIRContext *context = rewriter.getContext();
  AffineMap outerMap = outer.getMatchingIndexingMap(outer.getDpsInitOperand(0));
  SmallVector<AffineExpr> kept;
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::reduction);
  for (AffineExpr expr : outerMap.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    kept.push_back(dim ? places[dim.getPosition()] : expr);
    if (auto place = dyn_cast<AffineDimExpr>(kept.back()))
      iterators[place.getPosition()] = utils::IteratorType::parallel;
  }
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  for (auto &[tensor, loops] : inputs) {
    operands.push_back(reshape(rewriter, tensor, loops));
    SmallVector<AffineExpr> indices;
    for (unsigned loop : loops)
      indices.push_back(places[loop]);
    maps.push_back(AffineMap::get(sizes.size(), 0, indices, context));
  }
  maps.push_back(AffineMap::get(sizes.size(), 0, kept, context));
  Value init = outer.getDpsInits()[0];
  auto sum = linalg::GenericOp::create(rewriter, outer.getLoc(),
                                       outer->getResultTypes(), operands, init,
                                       maps, iterators);
  OpBuilder b(outer.getContext());
  b.setInsertionPointToEnd(block.get());
  BlockArgument accumulator = block->addArgument(term.getType(), term.getLoc());
  Value next = arith::AddFOp::create(b, outer.getLoc(), accumulator, term);
  linalg::YieldOp::create(b, outer.getLoc(), next);
  sum.getRegion().push_back(block.release());
  rewriter.replaceOp(outer, sum.getResults());
}

namespace {

// Pattern: linalg.reduce add (tensor.expand_shape (linalg.mul (linalg.reduce
// add %t), %f)) -> linalg.generic add of %t * %f
struct MergeNestedSums final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    NestedSum sum(op);
    if (failed(sum.match()))
      return failure();
    sum.replace(rewriter);
    return success();
  }
};

} // namespace

void norm::fuse::populateNestedSumPatterns(RewritePatternSet &patterns) {
  patterns.add<MergeNestedSums>(patterns.getContext());
}
