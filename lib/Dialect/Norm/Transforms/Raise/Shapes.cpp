//===- Shapes.cpp - sizes and reshapes for element expressions ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// The dimension of a reshape's source that alone makes up dimension `dim` of
/// its result, or of the result for the source: the others in its group have
/// size 1.
static std::optional<int64_t> soleDimension(ArrayRef<int64_t> group,
                                            RankedTensorType type) {
  std::optional<int64_t> sole;
  for (int64_t dim : group) {
    if (type.getDimSize(dim) == 1)
      continue;
    if (sole)
      return std::nullopt;
    sole = dim;
  }
  return sole;
}

Size ElementReader::sizeOf(Value tensor, int64_t dim) const {
  while (true) {
    auto type = cast<RankedTensorType>(tensor.getType());
    if (!type.isDynamicDim(dim))
      return Size::constant(type.getDimSize(dim));
    Operation *op = tensor.getDefiningOp();
    if (!op)
      return {tensor, dim};
    if (auto empty = dyn_cast<tensor::EmptyOp>(op))
      return sizeOf(empty.getDynamicSize(dim));
    if (auto castOp = dyn_cast<tensor::CastOp>(op)) {
      if (!isa<RankedTensorType>(castOp.getSource().getType()))
        return {tensor, dim};
      tensor = castOp.getSource();
    } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
      std::optional<int64_t> sole = soleDimension(
          collapse.getReassociationIndices()[dim], collapse.getSrcType());
      if (!sole)
        return {tensor, dim};
      tensor = collapse.getSrc();
      dim = *sole;
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
      int64_t source = expand.getCorrespondingSourceDim(dim);
      if (!soleDimension(expand.getReassociationIndices()[source], type))
        return {tensor, dim};
      tensor = expand.getSrc();
      dim = source;
    } else if (auto toTensor = dyn_cast<bufferization::ToTensorOp>(op)) {
      return {toTensor.getBuffer(), dim};
    } else if (isa<norm::LayerNormOp, norm::RMSNormOp>(op)) {
      if (tensor != op->getResult(0))
        return {tensor, dim};
      tensor = op->getOperand(0);
    } else if (auto dps = dyn_cast<DestinationStyleOpInterface>(op)) {
      tensor = dps.getTiedOpOperand(cast<OpResult>(tensor))->get();
    } else {
      return {tensor, dim};
    }
  }
}

Size ElementReader::sizeOf(Value integer) const {
  while (true) {
    APInt constant;
    if (matchPattern(integer, m_ConstantInt(&constant)) &&
        constant.isSignedIntN(64))
      return Size::constant(constant.getSExtValue());
    Operation *op = integer.getDefiningOp();
    if (auto cast = dyn_cast_or_null<arith::IndexCastOp>(op);
        cast && holdsSizes(cast.getType())) {
      integer = cast.getIn();
      continue;
    }
    if (auto dim = dyn_cast_or_null<ShapedDimOpInterface>(op)) {
      std::optional<int64_t> index = getConstantIntValue(dim.getDimension());
      auto type = dyn_cast<ShapedType>(dim.getShapedValue().getType());
      // An index out of range has no meaning, but is no reason to stop.
      if (index && type && type.hasRank() && *index >= 0 &&
          *index < type.getRank()) {
        if (!type.isDynamicDim(*index))
          return Size::constant(type.getDimSize(*index));
        if (isa<RankedTensorType>(type))
          return sizeOf(dim.getShapedValue(), *index);
        return {dim.getShapedValue(), *index};
      }
    }
    return {integer, -1};
  }
}

bool ElementReader::isSizeOfLoop(linalg::LinalgOp op, unsigned loop,
                                 Size size) const {
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    if (!type)
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, index] : llvm::enumerate(map.getResults()))
      if (index == getAffineDimExpr(loop, op.getContext()) &&
          sizeOf(operand.get(), dim) == size)
        return true;
  }
  return false;
}

bool ElementReader::covers(linalg::LinalgOp op, unsigned loop, Value tensor,
                           int64_t dim) const {
  return isSizeOfLoop(op, loop, sizeOf(tensor, dim));
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

/// Adds the terms `factor` * variable of a linear expression to `terms`; false
/// if it is anything else.
static bool listTerms(AffineExpr expr, int64_t factor,
                      SmallVectorImpl<std::pair<int64_t, AffineExpr>> &terms) {
  if (auto binary = dyn_cast<AffineBinaryOpExpr>(expr)) {
    if (expr.getKind() == AffineExprKind::Add)
      return listTerms(binary.getLHS(), factor, terms) &&
             listTerms(binary.getRHS(), factor, terms);
    auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS());
    return expr.getKind() == AffineExprKind::Mul && constant &&
           listTerms(binary.getLHS(), factor * constant.getValue(), terms);
  }
  terms.push_back({factor, expr});
  return isa<AffineDimExpr, AffineSymbolExpr>(expr);
}

/// Splits the index of a collapsed dimension into those of the dimensions
/// `group` of `type` that it was made of.
static bool splitIndex(AffineExpr index, ArrayRef<int64_t> group,
                       RankedTensorType type,
                       MutableArrayRef<AffineExpr> indices) {
  SmallVector<int64_t> dims = llvm::to_vector(llvm::make_filter_range(
      group, [&](int64_t dim) { return type.getDimSize(dim) != 1; }));
  if (dims.size() == 1) {
    indices[dims[0]] = index;
    return true;
  }
  // The step in `index` for each dimension, outermost first.
  SmallVector<int64_t> strides(dims.size(), 1);
  for (size_t i = dims.size() - 1; i > 0; --i) {
    if (type.isDynamicDim(dims[i]) ||
        llvm::MulOverflow(strides[i], type.getDimSize(dims[i]), strides[i - 1]))
      return false;
  }

  // Linear indices come from expansions alone: each term runs from 0 up to
  // where the next larger one begins. So each term belongs to one dimension if
  // no term crosses the beginning of a dimension.
  SmallVector<std::pair<int64_t, AffineExpr>> terms;
  bool fits = listTerms(index, 1, terms) && terms.size() >= dims.size();
  llvm::stable_sort(terms, [](auto &a, auto &b) { return a.first > b.first; });
  SmallVector<AffineExpr> split(dims.size());
  size_t i = 0;
  int64_t previous = 0;
  for (auto [factor, variable] : terms) {
    if (!fits)
      break;
    while (i + 1 < dims.size() && factor < strides[i])
      ++i;
    bool first = !split[i];
    fits = factor % strides[i] == 0 &&
           (i == 0 || !first || previous == strides[i - 1]);
    AffineExpr term = variable * (factor / strides[i]);
    split[i] = first ? term : split[i] + term;
    previous = factor;
  }
  fits &= llvm::all_of(split, [](AffineExpr expr) { return bool(expr); });
  for (size_t i = 0; i < dims.size(); ++i) {
    if (fits) {
      indices[dims[i]] = split[i];
      continue;
    }
    indices[dims[i]] = index.floorDiv(strides[i]);
    if (i > 0)
      indices[dims[i]] = indices[dims[i]] % type.getDimSize(dims[i]);
  }
  return true;
}

const Element *ElementReader::readReshape(Operation *op,
                                          ArrayRef<AffineExpr> indices) {
  AffineExpr zero = getAffineConstantExpr(0, op->getContext());
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    SmallVector<AffineExpr> source;
    for (ArrayRef<int64_t> group : expand.getReassociationIndices()) {
      // i * size(j) + j
      AffineExpr linear = zero;
      for (int64_t dim : group) {
        int64_t size = expand.getResultType().getDimSize(dim);
        if (size == 1)
          continue;
        if (linear == zero)
          linear = indices[dim];
        else if (ShapedType::isDynamic(size))
          return nullptr;
        else
          linear = linear * size + indices[dim];
      }
      source.push_back(linear);
    }
    return elementOf(expand.getSrc(), source);
  }

  auto collapse = cast<tensor::CollapseShapeOp>(op);
  SmallVector<AffineExpr> source(collapse.getSrcType().getRank(), zero);
  for (auto [dim, group] :
       llvm::enumerate(collapse.getReassociationIndices())) {
    if (collapse.getResultType().getDimSize(dim) == 1)
      continue;
    if (!splitIndex(indices[dim], group, collapse.getSrcType(), source))
      return nullptr;
  }
  return elementOf(collapse.getSrc(), source);
}
