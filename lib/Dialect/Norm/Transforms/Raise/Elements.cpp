//===- Elements.cpp - from IR to element expressions ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// Bounds for IR that no frontend writes, so that time and stack stay small.
constexpr unsigned kMaxDepth = 256;
/// Beyond this depth a tensor without a statistic in it is a leaf: sums of
/// residuals grow from layer to layer, and where kMaxDepth cut them off could
/// be in the middle of a norm.
constexpr unsigned kMaxDepthOfValues = 64;
constexpr unsigned kMaxNesting = 256;
constexpr size_t kMaxNewElements = 20000;

const Element *ElementReader::readConstant(Attribute attribute, Type type) {
  if (auto number = dyn_cast<FloatAttr>(attribute)) {
    if (!type.isF64() && !type.isF32() && !type.isF16() && !type.isBF16())
      return nullptr;
    // These types' values are doubles.
    double value = number.getValueAsDouble();
    return context.floatConstant(cast<FloatType>(type), value, value);
  }
  auto integer = dyn_cast<IntegerAttr>(attribute);
  if (!integer || !integer.getValue().isSignedIntN(64))
    return nullptr;
  int64_t value = type.isInteger(1) ? integer.getValue().getZExtValue()
                                    : integer.getValue().getSExtValue();
  return context.integerConstant(type, value);
}

const Element *
ElementReader::readOperation(Operation *op,
                             function_ref<const Element *(Value)> get) {
  Attribute attribute;
  if (op->getNumResults() == 1 && matchPattern(op, m_Constant(&attribute)))
    return readConstant(attribute, op->getResult(0).getType());

  if (!isa_and_present<arith::ArithDialect, math::MathDialect>(
          op->getDialect()) ||
      op->getNumResults() != 1 || op->getNumRegions() != 0) {
    // Of indices is asked elsewhere.
    if (!llvm::any_of(op->getResultTypes(), llvm::IsaPred<FloatType>))
      return nullptr;
    return whyUnread(reasons, op, [&] {
      return (op->getName().getStringRef() + " is not looked through").str();
    });
  }
  Type type = op->getResult(0).getType();
  if (!type.isIntOrIndexOrFloat())
    return nullptr;

  SmallVector<const Element *> operands;
  Type operandType;
  for (Value operand : op->getOperands()) {
    operands.push_back(get(operand));
    if (!operands.back())
      return nullptr;
    if (!operandType && isa<FloatType>(operand.getType()))
      operandType = operand.getType();
  }
  // What is converted need not be converted first.
  if (isa<arith::TruncFOp>(op))
    operandType = {};

  // Flags permit other roundings; they are no part of what is computed.
  NamedAttrList attributes(op->getAttrDictionary());
  for (StringRef flags : {"fastmath", "overflowFlags", "exact", "nonNeg"})
    attributes.erase(flags);
  return context.operation(op->getName(), type, operandType, operands,
                           attributes.getDictionary(op->getContext()));
}

const Element *ElementReader::read(Value tensor, ArrayRef<AffineExpr> indices) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return nullptr;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return readLinalg(linalgOp, cast<OpResult>(tensor), indices);
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return readReshape(op, indices);
  if (auto castOp = dyn_cast<tensor::CastOp>(op))
    return isa<RankedTensorType>(castOp.getSource().getType())
               ? elementOf(castOp.getSource(), indices)
               : nullptr;
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return scalar(splat.getInput());
  if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
    return elements.getElements().size() == 1
               ? scalar(elements.getElements().front())
               : nullptr;
  SplatElementsAttr splat;
  if (matchPattern(op, m_Constant(&splat)))
    return readConstant(splat.getSplatValue<Attribute>(),
                        splat.getElementType());
  return nullptr;
}

const Element *ElementReader::elementOf(Value tensor,
                                        ArrayRef<AffineExpr> indices) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<AffineExpr> normal(indices);
  for (auto [index, size] : llvm::zip_equal(normal, type.getShape()))
    if (size == 1)
      index = getAffineConstantExpr(0, tensor.getContext());

  const Element *unread = context.leaf(tensor, normal);
  auto it = known.find(unread);
  if (it != known.end())
    return it->second;
  if (nesting >= kMaxNesting ||
      context.getNumElements() - numElementsBefore > kMaxNewElements)
    return unread;

  ++nesting;
  const Element *element;
  {
    Reasons::Reading reading(reasons, tensor.getDefiningOp());
    element = read(tensor, normal);
    if (element)
      reading.succeed();
  }
  --nesting;
  if (!element || element->depth > kMaxDepth ||
      (element->depth > kMaxDepthOfValues && !element->hasStatistic))
    element = unread;
  known[unread] = element;
  if (!unread->symbols)
    holders[element].push_back({tensor, normal});
  return element;
}

const Element *ElementReader::readScalar(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return nullptr;
  if (isa<ShapedDimOpInterface>(op)) {
    Size size = sizeOf(value);
    return size.value == value ? nullptr : context.size(value.getType(), size);
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    SmallVector<AffineExpr> indices;
    for (Value index : extract.getIndices()) {
      APInt constant;
      if (!matchPattern(index, m_ConstantInt(&constant)))
        return nullptr;
      indices.push_back(
          getAffineConstantExpr(constant.getSExtValue(), value.getContext()));
    }
    return elementOf(extract.getTensor(), indices);
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return readAffine(apply.getAffineMap().getResult(0), apply.getDimOperands(),
                      apply.getSymbolOperands());
  return readOperation(op, [&](Value operand) { return scalar(operand); });
}

const Element *ElementReader::scalar(Value value) {
  const Element *unread = context.leaf(value, {});
  auto it = known.find(unread);
  if (it != known.end())
    return it->second;
  if (nesting >= kMaxNesting)
    return unread;
  ++nesting;
  const Element *element;
  {
    Reasons::Reading reading(reasons, value.getDefiningOp());
    element = readScalar(value);
    if (element)
      reading.succeed();
  }
  --nesting;
  if (!element || element->depth > kMaxDepth)
    element = unread;
  known[unread] = element;
  return element;
}

ArrayRef<Holder> ElementReader::getHolders(const Element *element) const {
  auto it = holders.find(element);
  return it == holders.end() ? ArrayRef<Holder>() : ArrayRef(it->second);
}
