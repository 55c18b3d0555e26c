//===- Shapes.cpp - sizes and reshapes for element expressions ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "Indices.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Of so many sizes that are the same is thought, as all gains of a model may
/// be.
constexpr size_t kMaxEqualSizes = 32;

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
      if (!soleDimension(expand.getReassociationIndices()[source], type)) {
        OpFoldResult size = expand.getMixedOutputShape()[dim];
        return sizeOf(cast<Value>(size));
      }
      tensor = expand.getSrc();
      dim = source;
    } else if (auto reshape = dyn_cast<tensor::ReshapeOp>(op)) {
      auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>();
      return shape ? sizeOf(shape.getElements()[dim]) : Size{tensor, dim};
    } else if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
      llvm::SmallBitVector kept = slice.getDroppedDims().flip();
      int source = kept.find_first();
      for (int64_t i = 0; i < dim; ++i)
        source = kept.find_next(source);
      return sizeOf(cast<Value>(slice.getMixedSizes()[source]));
    } else if (auto toTensor = dyn_cast<bufferization::ToTensorOp>(op)) {
      return {toTensor.getBuffer(), dim};
    } else if (isa<norm::LayerNormOp, norm::RMSNormOp, norm::GroupNormOp,
                   norm::BatchNormOp>(op)) {
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

const Element *ElementReader::readAffine(AffineExpr expr, ValueRange dims,
                                         ValueRange symbols) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return scalar(dims[dim.getPosition()]);
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return scalar(symbols[symbol.getPosition()]);
  auto index = IndexType::get(context.getContext());
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return context.integerConstant(index, constant.getValue());
  auto product = cast<AffineBinaryOpExpr>(expr);
  if (product.getKind() != AffineExprKind::Mul)
    return nullptr;
  const Element *lhs = readAffine(product.getLHS(), dims, symbols);
  const Element *rhs = readAffine(product.getRHS(), dims, symbols);
  if (!lhs || !rhs)
    return nullptr;
  return context.operation(
      OperationName(arith::MulIOp::getOperationName(), context.getContext()),
      index, /*operandType=*/Type(), {lhs, rhs},
      DictionaryAttr::get(context.getContext()));
}

bool ElementReader::multiply(SizeProduct &product, Size size) {
  if (size.isConstant())
    return !llvm::MulOverflow(product.number, size.getConstant(),
                              product.number);
  if (size.dim >= 0) {
    auto collapse = size.value.getDefiningOp<tensor::CollapseShapeOp>();
    if (!collapse) {
      product.multiply(
          context.size(IndexType::get(context.getContext()), size));
      return true;
    }
    ReassociationIndices group = collapse.getReassociationIndices()[size.dim];
    return llvm::all_of(group, [&](int64_t dim) {
      return multiply(product, sizeOf(collapse.getSrc(), dim));
    });
  }
  const Element *integer = scalar(size.value);
  SizeProduct split = product;
  if (multiply(split, integer))
    product = std::move(split);
  else
    product.multiply(integer);
  return true;
}

bool ElementReader::multiply(SizeProduct &product, const Element *integer) {
  switch (integer->kind) {
  case Element::Kind::Size:
    return multiply(product, integer->size);
  case Element::Kind::Integer:
    return integer->integer >= 0 &&
           multiply(product, Size::constant(integer->integer));
  case Element::Kind::Operation:
    // Two integers that are negative, or wrap, may have a product that is a
    // size; two sizes are not negative.
    if (!holdsSizes(integer->type))
      return false;
    if (integer->is<arith::MulIOp>())
      return multiply(product, integer->operand(0)) &&
             multiply(product, integer->operand(1));
    return integer->is<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
                       arith::ExtUIOp, arith::TruncIOp>() &&
           multiply(product, integer->operand(0));
  default:
    return false;
  }
}

/// True if `op` has run wherever `root` runs, or is that.
static bool runsBefore(Operation *op, Operation *root) {
  Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*root);
  return ancestor && (op == root || op->isBeforeInBlock(ancestor));
}

void ElementReader::noteEqualSizes(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || !opsWithNotedSizes.insert(op).second)
    return;
  SmallVector<SmallVector<SizeProduct>> sizesOfLoops(op.getNumLoops());
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, index] : llvm::enumerate(map.getResults())) {
      auto loop = dyn_cast<AffineDimExpr>(index);
      SizeProduct size;
      if (loop && multiply(size, sizeOf(operand.get(), dim)))
        sizesOfLoops[loop.getPosition()].push_back(std::move(size));
    }
  }
  for (ArrayRef<SizeProduct> sizes : sizesOfLoops) {
    const SizeProduct *first = llvm::find_if(
        sizes, [](const SizeProduct &size) { return !size.isConstant(); });
    if (first == sizes.end())
      continue;
    auto note = [&](const SizeProduct &size, const SizeProduct &equal) {
      SmallVector<EqualSize, 1> &known = equalSizes[size];
      if (llvm::none_of(known, [&](const EqualSize &other) {
            return other.size == equal && runsBefore(other.op, op);
          }))
        known.push_back({equal, op});
    };
    for (const SizeProduct &size : sizes) {
      if (size == *first)
        continue;
      note(*first, size);
      if (!size.isConstant())
        note(size, *first);
    }
  }
}

SmallVector<SizeProduct> ElementReader::getEqualSizes(SizeProduct size) const {
  SmallVector<SizeProduct> sizes = {std::move(size)};
  for (size_t i = 0; i < sizes.size(); ++i) {
    // Those of a constant would be all the same number.
    if (sizes[i].isConstant())
      continue;
    auto it = equalSizes.find(sizes[i]);
    if (it == equalSizes.end())
      continue;
    // The last first, which are those of the root.
    for (const EqualSize &equal : llvm::reverse(it->second)) {
      if (sizes.size() == kMaxEqualSizes)
        return sizes;
      if (!llvm::is_contained(sizes, equal.size) &&
          runsBefore(equal.op, rootOp))
        sizes.push_back(equal.size);
    }
  }
  return sizes;
}

/// The largest value of `size`; nothing if it has no bound.
static std::optional<int64_t> getUpperBound(Size size) {
  auto [value, dim] = size;
  if (dim < 0 && !value.getType().isIndex())
    return std::nullopt;
  using Bounds = ValueBoundsConstraintSet;
  FailureOr<int64_t> bound = Bounds::computeConstantBound(
      presburger::BoundType::UB,
      dim < 0 ? Bounds::Variable(value) : Bounds::Variable(value, dim),
      /*stopCondition=*/nullptr, /*closedUB=*/true);
  return succeeded(bound) ? std::optional(*bound) : std::nullopt;
}

/// The largest value of a product of sizes and numbers, none of which are
/// negative; nothing if it has no bound.
static std::optional<int64_t> getUpperBound(const Element *integer) {
  switch (integer->kind) {
  case Element::Kind::Integer:
    return integer->integer >= 0 ? std::optional(integer->integer)
                                 : std::nullopt;
  case Element::Kind::Size:
    return getUpperBound(integer->size);
  case Element::Kind::Leaf:
    return getUpperBound(Size{integer->value});
  case Element::Kind::Operation:
    break;
  default:
    return std::nullopt;
  }
  if (integer->is<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
                  arith::ExtUIOp, arith::TruncIOp>())
    return getUpperBound(integer->operand(0));
  if (!integer->is<arith::MulIOp>())
    return std::nullopt;
  std::optional<int64_t> lhs = getUpperBound(integer->operand(0));
  std::optional<int64_t> rhs = getUpperBound(integer->operand(1));
  int64_t product;
  if (!lhs || !rhs || llvm::MulOverflow(*lhs, *rhs, product))
    return std::nullopt;
  return product;
}

bool ElementReader::fits(const Element *integer, unsigned width) const {
  std::optional<int64_t> bound = getUpperBound(integer);
  return bound && llvm::isIntN(width, *bound);
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

Value norm::raise::skipReshape(Value tensor) {
  Operation *op = tensor.getDefiningOp();
  if (isa_and_present<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                      tensor::ReshapeOp, tensor::CastOp>(op) &&
      isa<RankedTensorType>(op->getOperand(0).getType()) &&
      isa<RankedTensorType>(tensor.getType()))
    return op->getOperand(0);
  return {};
}

Value norm::raise::skipReshapes(Value tensor) {
  while (Value source = skipReshape(tensor))
    tensor = source;
  return tensor;
}

const Element *ElementReader::readReshape(Operation *op,
                                          ArrayRef<AffineExpr> indices) {
  AffineExpr zero = getAffineConstantExpr(0, op->getContext());
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    SmallVector<AffineExpr> source;
    for (ArrayRef<int64_t> group : expand.getReassociationIndices()) {
      SmallVector<AffineExpr> parts;
      SmallVector<int64_t> sizes;
      for (int64_t dim : group) {
        int64_t size = expand.getResultType().getDimSize(dim);
        if (size == 1)
          continue;
        if (!parts.empty() && ShapedType::isDynamic(size))
          return whyUnread(reasons, op,
                           "a size of it that is divided is not known");
        parts.push_back(indices[dim]);
        sizes.push_back(size);
      }
      source.push_back(parts.empty() ? zero : joinIndices(parts, sizes));
      if (!source.back())
        return whyUnread(reasons, op, "its strides are no numbers of 64 bits");
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
      return whyUnread(reasons, op,
                       "a size of it that is divided is not known");
  }
  return elementOf(collapse.getSrc(), source);
}
