//===- DivideRows.cpp - rows with the dimensions of their users -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DivideRows.h"

#include "../Access.h"
#include "Reshape.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/STLExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::fuse;

namespace {

/// What two shapes of as many elements are both made of: the sizes, which of
/// them make a dimension of the one, and which one of the other.
struct CommonShape {
  SmallVector<ReassociationIndices> first, second;
  SmallVector<int64_t> sizes;

  /// Adds dimensions of both. False if they have no common divisors in order,
  /// as 4 x 3 and 3 x 4 have none.
  bool append(ArrayRef<int64_t> firstSizes, ArrayRef<int64_t> secondSizes);
};

} // namespace

bool CommonShape::append(ArrayRef<int64_t> firstSizes,
                         ArrayRef<int64_t> secondSizes) {
  auto begin = [](SmallVectorImpl<ReassociationIndices> &groups) {
    groups.emplace_back();
  };
  if (firstSizes.size() == 1 && secondSizes.size() == 1) {
    // The same dimension, whose size need not be known.
    first.push_back({static_cast<int64_t>(sizes.size())});
    second.push_back({static_cast<int64_t>(sizes.size())});
    sizes.push_back(firstSizes.front());
    return firstSizes.front() == secondSizes.front();
  }
  auto isKnown = [](int64_t size) {
    return !ShapedType::isDynamic(size) && size > 0;
  };
  if (!llvm::all_of(firstSizes, isKnown) || !llvm::all_of(secondSizes, isKnown))
    return false;
  // What is left of the dimensions that stand at the front of each.
  int64_t a = 1, b = 1;
  size_t i = 0, j = 0;
  auto takeFirst = [&] {
    a = firstSizes[i++];
    begin(first);
  };
  auto takeSecond = [&] {
    b = secondSizes[j++];
    begin(second);
  };
  takeFirst();
  takeSecond();
  while (true) {
    int64_t size = std::min(a, b);
    if (std::max(a, b) % size != 0)
      return false;
    first.back().push_back(sizes.size());
    second.back().push_back(sizes.size());
    sizes.push_back(size);
    a /= size;
    b /= size;
    bool moreOfFirst = i < firstSizes.size();
    bool moreOfSecond = j < secondSizes.size();
    if (!moreOfFirst && !moreOfSecond)
      return a == 1 && b == 1;
    if (a != 1 && b != 1)
      return false;
    // Where one shape has ended, what is left of the other are dimensions of
    // size 1, and parts of size 1 of its last one.
    if (a == 1 && moreOfFirst)
      takeFirst();
    if (b == 1 && moreOfSecond)
      takeSecond();
    else if (!moreOfFirst && b != 1)
      return false;
  }
}

/// The dimensions of `source` and of `expand`'s result; nothing if these are
/// not the elements of `source` one after the other in parts.
static std::optional<CommonShape>
findCommonShape(Value source, tensor::ExpandShapeOp expand) {
  CommonShape common;
  ArrayRef<int64_t> from = cast<RankedTensorType>(source.getType()).getShape();
  ArrayRef<int64_t> to = expand.getResultType().getShape();
  SmallVector<ReassociationIndices> collapsed;
  if (source != expand.getSrc())
    collapsed = expand.getSrc()
                    .getDefiningOp<tensor::CollapseShapeOp>()
                    .getReassociationIndices();
  for (auto [dim, expanded] :
       llvm::enumerate(expand.getReassociationIndices())) {
    ReassociationIndices whole =
        collapsed.empty() ? ReassociationIndices{static_cast<int64_t>(dim)}
                          : collapsed[dim];
    if (!common.append(from.slice(whole.front(), whole.size()),
                       to.slice(expanded.front(), expanded.size())))
      return std::nullopt;
  }
  return common;
}

namespace {

constexpr StringLiteral kIndexingMaps = "indexing_maps";
constexpr StringLiteral kIteratorTypes = "iterator_types";

/// The loops of a norm.generic or linalg.generic on tensors, some of them
/// divided.
class DividedLoops {
public:
  explicit DividedLoops(Operation *op)
      : op(op), maps(llvm::to_vector(op->getAttrOfType<ArrayAttr>(kIndexingMaps)
                                         .getAsValueRange<AffineMapAttr>())),
        sizes(op->getAttrOfType<ArrayAttr>(kIteratorTypes).size()) {}

  AffineMap getMap(OpResult result) const {
    return maps[maps.size() - op->getNumResults() + result.getResultNumber()];
  }

  /// False if `loop` is divided in another way already.
  bool divide(unsigned loop, ArrayRef<int64_t> into) {
    if (!sizes[loop].empty())
      return ArrayRef(sizes[loop]) == into;
    sizes[loop].assign(into.begin(), into.end());
    return true;
  }

  /// True if each operand has each divided loop as a whole dimension of a known
  /// size, and so can be viewed as divided.
  bool canDivideOperands();

  /// Puts the op with these loops in the place of what it was.
  Operation *build(RewriterBase &rewriter);

private:
  unsigned getNumParts(unsigned loop) const {
    return std::max<size_t>(1, sizes[loop].size());
  }
  /// The parts of each dimension of `operand`, and its shape in parts.
  SmallVector<ReassociationIndices> divideDims(OpOperand &operand,
                                               SmallVectorImpl<int64_t> &shape);

  Operation *op;
  SmallVector<AffineMap> maps;
  /// Of the parts of each loop; empty where it is as it was.
  SmallVector<SmallVector<int64_t>> sizes;
};

// Pattern: expand_shape (collapse_shape (norm.generic))
//          -> collapse_shape (norm.generic with the loops of both)
//
// The same of an elementwise op between which and the reshape somebody else
// reads it, too: those read it collapsed.
struct DivideLoops final : OpRewritePattern<tensor::ExpandShapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExpandShapeOp expand,
                                PatternRewriter &rewriter) const override {
    Value source = expand.getSrc();
    if (auto collapse = source.getDefiningOp<tensor::CollapseShapeOp>())
      source = collapse.getSrc();
    if ((source == expand.getSrc() && isUnitView(expand)) ||
        !mayDivide(source, expand.getResult()))
      return failure();
    std::optional<CommonShape> common = findCommonShape(source, expand);
    if (!common)
      return failure();
    auto result = cast<OpResult>(source);
    unsigned number = result.getResultNumber();
    DividedLoops loops(result.getOwner());
    for (auto [index, parts] :
         llvm::zip_equal(loops.getMap(result).getResults(), common->first)) {
      if (parts.size() == 1)
        continue;
      auto loop = dyn_cast<AffineDimExpr>(index);
      if (!loop ||
          !loops.divide(
              loop.getPosition(),
              ArrayRef(common->sizes).slice(parts.front(), parts.size())))
        return failure();
    }
    if (!loops.canDivideOperands())
      return failure();
    Value divided = loops.build(rewriter)->getResult(number);
    if (divided.getType() != expand.getType())
      divided = tensor::CollapseShapeOp::create(rewriter, expand.getLoc(),
                                                expand.getResultType(), divided,
                                                common->second);
    rewriter.replaceOp(expand, divided);
    return success();
  }

private:
  static bool mayDivide(Value source, Value expanded) {
    if (auto rows = source.getDefiningOp<GenericOp>())
      return rows.hasPureTensorSemantics() && !rows.getScheduleAttr() &&
             llvm::any_of(expanded.getUsers(), isElementwiseOp);
    auto elementwise = source.getDefiningOp<linalg::GenericOp>();
    return elementwise && !source.hasOneUse() && !leadsToRows(source) &&
           isElementwiseOp(elementwise) && isFusedWithRows(expanded);
  }
};

} // namespace

bool DividedLoops::canDivideOperands() {
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = cast<RankedTensorType>(operand.get().getType());
    if (type.getEncoding())
      return false;
    for (auto [index, size] : llvm::zip_equal(
             maps[operand.getOperandNumber()].getResults(), type.getShape()))
      if (auto loop = dyn_cast<AffineDimExpr>(index))
        if (ArrayRef<int64_t> parts = sizes[loop.getPosition()];
            !parts.empty() &&
            size != std::accumulate(parts.begin(), parts.end(), int64_t(1),
                                    std::multiplies<int64_t>()))
          return false;
  }
  return true;
}

SmallVector<ReassociationIndices>
DividedLoops::divideDims(OpOperand &operand, SmallVectorImpl<int64_t> &shape) {
  SmallVector<ReassociationIndices> groups;
  auto type = cast<RankedTensorType>(operand.get().getType());
  for (auto [index, size] : llvm::zip_equal(
           maps[operand.getOperandNumber()].getResults(), type.getShape())) {
    auto loop = dyn_cast<AffineDimExpr>(index);
    SmallVector<int64_t> parts =
        loop ? sizes[loop.getPosition()] : SmallVector<int64_t>();
    if (parts.empty())
      parts.push_back(size);
    ReassociationIndices &group = groups.emplace_back();
    for (int64_t part : parts) {
      group.push_back(shape.size());
      shape.push_back(part);
    }
  }
  return groups;
}

Operation *DividedLoops::build(RewriterBase &rewriter) {
  MLIRContext *context = rewriter.getContext();
  Location loc = op->getLoc();
  rewriter.setInsertionPoint(op);
  SmallVector<unsigned> firstPart;
  SmallVector<Attribute> iterators;
  for (auto [loop, iterator] :
       llvm::enumerate(op->getAttrOfType<ArrayAttr>(kIteratorTypes))) {
    firstPart.push_back(iterators.size());
    iterators.append(getNumParts(loop), iterator);
  }
  SmallVector<Value> operands;
  SmallVector<AffineMap> newMaps;
  SmallVector<SmallVector<ReassociationIndices>> groupsOf;
  for (OpOperand &operand : op->getOpOperands()) {
    SmallVector<AffineExpr> indices;
    for (AffineExpr index : maps[operand.getOperandNumber()].getResults()) {
      auto loop = dyn_cast<AffineDimExpr>(index);
      if (!loop) {
        indices.push_back(index);
        continue;
      }
      unsigned position = loop.getPosition();
      for (unsigned part = 0; part < getNumParts(position); ++part)
        indices.push_back(
            getAffineDimExpr(firstPart[position] + part, context));
    }
    newMaps.push_back(AffineMap::get(iterators.size(), 0, indices, context));
    SmallVector<int64_t> shape;
    SmallVector<ReassociationIndices> groups = divideDims(operand, shape);
    Value value = operand.get();
    if (shape.size() != groups.size()) {
      auto type = cast<RankedTensorType>(value.getType());
      value = tensor::ExpandShapeOp::create(rewriter, loc, type.clone(shape),
                                            value, groups);
    }
    operands.push_back(value);
    groupsOf.push_back(std::move(groups));
  }
  // As many outputs as results, behind the inputs.
  size_t numInputs = operands.size() - op->getNumResults();
  OperationState state(loc, op->getName());
  state.addOperands(operands);
  for (Value output : ArrayRef(operands).drop_front(numInputs))
    state.addTypes(output.getType());
  state.addAttributes(op->getAttrs());
  state.attributes.set(kIndexingMaps, rewriter.getAffineMapArrayAttr(newMaps));
  state.attributes.set(kIteratorTypes, rewriter.getArrayAttr(iterators));
  state.addRegion();
  Operation *divided = rewriter.create(state);
  rewriter.inlineRegionBefore(op->getRegion(0), divided->getRegion(0),
                              divided->getRegion(0).end());
  SmallVector<Value> results;
  for (auto [result, value, groups] :
       llvm::zip_equal(op->getResults(), divided->getResults(),
                       ArrayRef(groupsOf).drop_front(numInputs)))
    results.push_back(
        result.getType() == value.getType()
            ? value
            : Value(tensor::CollapseShapeOp::create(
                  rewriter, loc, result.getType(), value, groups)));
  rewriter.replaceOp(op, results);
  return divided;
}

void norm::fuse::populateDivideRowsPatterns(RewritePatternSet &patterns) {
  patterns.add<DivideLoops>(patterns.getContext());
}
