//===- TensorRules.cpp - the rules of tensor's ops ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// They move elements, and so the cotangents move back.
//
//===----------------------------------------------------------------------===//

#include "TensorRules.h"

#include "RowGradient.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::norm;

void norm::addToElement(OpBuilder &b, Value element, Value cotangent,
                        Adjoints &adjoints) {
  if (!adjoints.isActive(element))
    return;
  Location loc = cotangent.getLoc();
  auto type = cast<RankedTensorType>(cotangent.getType());
  Type wide = Adjoints::getCotangentType(element.getType());
  if (type.getRank() > 0) {
    AffineMap all = b.getMultiDimIdentityMap(type.getRank());
    AffineMap none = AffineMap::get(type.getRank(), 0, b.getContext());
    cotangent = createPartialSum(b, loc, cotangent, all, none, wide);
  }
  Value sum = tensor::ExtractOp::create(b, loc, cotangent);
  adjoints.add(b, element, convertScalarToDtype(b, loc, sum, wide, false));
}

static OpFoldResult addOffsets(OpBuilder &b, Location loc, OpFoldResult x,
                               OpFoldResult y) {
  std::optional<int64_t> constantX = getConstantIntValue(x);
  std::optional<int64_t> constantY = getConstantIntValue(y);
  if (constantX && constantY)
    return b.getIndexAttr(*constantX + *constantY);
  if (constantY && *constantY == 0)
    return x;
  Value valueX = getValueOrCreateConstantIndexOp(b, loc, x);
  Value valueY = getValueOrCreateConstantIndexOp(b, loc, y);
  return arith::AddIOp::create(b, loc, valueX, valueY).getResult();
}

namespace {

template <typename Model, typename Op>
struct TensorModel : DifferentiableOpInterface::ExternalModel<Model, Op> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    Value cotangent = adjoints.get(b, op->getResult(0));
    return Model::move(cast<Op>(op), cotangent, b, adjoints);
  }
};

struct CastModel final : TensorModel<CastModel, tensor::CastOp> {
  static LogicalResult move(tensor::CastOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    if (!isa<RankedTensorType>(op.getSource().getType()))
      return op.emitOpError("cannot be differentiated: the tensor is unranked");
    Type type = op.getSource().getType();
    adjoints.add(b, op.getSource(),
                 tensor::CastOp::create(b, op.getLoc(), type, cotangent));
    return success();
  }
};

struct CollapseModel final
    : TensorModel<CollapseModel, tensor::CollapseShapeOp> {
  static LogicalResult move(tensor::CollapseShapeOp op, Value cotangent,
                            OpBuilder &b, Adjoints &adjoints) {
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(b, op.getLoc(), op.getSrc());
    adjoints.add(b, op.getSrc(),
                 tensor::ExpandShapeOp::create(
                     b, op.getLoc(), op.getSrcType(), cotangent,
                     op.getReassociationIndices(), sizes));
    return success();
  }
};

struct ExpandModel final : TensorModel<ExpandModel, tensor::ExpandShapeOp> {
  static LogicalResult move(tensor::ExpandShapeOp op, Value cotangent,
                            OpBuilder &b, Adjoints &adjoints) {
    adjoints.add(b, op.getSrc(),
                 tensor::CollapseShapeOp::create(b, op.getLoc(),
                                                 op.getSrcType(), cotangent,
                                                 op.getReassociationIndices()));
    return success();
  }
};

struct ExtractSliceModel final
    : TensorModel<ExtractSliceModel, tensor::ExtractSliceOp> {
  static LogicalResult move(tensor::ExtractSliceOp op, Value cotangent,
                            OpBuilder &b, Adjoints &adjoints) {
    Value zeros =
        createZeros(b, op.getLoc(), op.getSource(), op.getSourceType());
    adjoints.add(b, op.getSource(),
                 tensor::InsertSliceOp::create(
                     b, op.getLoc(), cotangent, zeros, op.getMixedOffsets(),
                     op.getMixedSizes(), op.getMixedStrides()));
    return success();
  }
};

struct InsertSliceModel final
    : TensorModel<InsertSliceModel, tensor::InsertSliceOp> {
  static LogicalResult move(tensor::InsertSliceOp op, Value cotangent,
                            OpBuilder &b, Adjoints &adjoints) {
    Location loc = op.getLoc();
    if (adjoints.isActive(op.getSource()))
      adjoints.add(b, op.getSource(),
                   tensor::ExtractSliceOp::create(
                       b, loc, op.getSourceType(), cotangent,
                       op.getMixedOffsets(), op.getMixedSizes(),
                       op.getMixedStrides()));
    if (adjoints.isActive(op.getDest())) {
      Value zeros = createZeros(b, loc, op.getSource(), op.getSourceType());
      adjoints.add(b, op.getDest(),
                   tensor::InsertSliceOp::create(
                       b, loc, zeros, cotangent, op.getMixedOffsets(),
                       op.getMixedSizes(), op.getMixedStrides()));
    }
    return success();
  }
};

struct ConcatModel final : TensorModel<ConcatModel, tensor::ConcatOp> {
  static LogicalResult move(tensor::ConcatOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    Location loc = op.getLoc();
    int64_t dim = op.getDim();
    OpFoldResult offset = b.getIndexAttr(0);
    for (Value input : op.getInputs()) {
      auto type = cast<RankedTensorType>(input.getType());
      SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, input);
      SmallVector<OpFoldResult> offsets(type.getRank(), b.getIndexAttr(0));
      SmallVector<OpFoldResult> strides(type.getRank(), b.getIndexAttr(1));
      offsets[dim] = offset;
      if (adjoints.isActive(input))
        adjoints.add(b, input,
                     tensor::ExtractSliceOp::create(b, loc, type, cotangent,
                                                    offsets, sizes, strides));
      offset = addOffsets(b, loc, offset, sizes[dim]);
    }
    return success();
  }
};

// What is padded with goes nowhere. No amount is negative: see expandPads.
struct PadModel final : TensorModel<PadModel, tensor::PadOp> {
  static LogicalResult move(tensor::PadOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    Value padding = op.getConstantPaddingValue();
    if (!padding)
      return op.emitOpError(
          "cannot be differentiated: it pads with different values");
    if (adjoints.isActive(padding))
      return op.emitOpError("cannot be differentiated: it pads with a value "
                            "that has a gradient");
    Location loc = op.getLoc();
    RankedTensorType type = op.getSourceType();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(b, loc, op.getSource());
    SmallVector<OpFoldResult> strides(type.getRank(), b.getIndexAttr(1));
    adjoints.add(b, op.getSource(),
                 tensor::ExtractSliceOp::create(b, loc, type, cotangent,
                                                op.getMixedLowPad(), sizes,
                                                strides));
    return success();
  }
};

// Cotangents of scalars may be wider than those of tensors.
struct ExtractModel final : TensorModel<ExtractModel, tensor::ExtractOp> {
  static LogicalResult move(tensor::ExtractOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op.getTensor().getType());
    Value zeros = createZeros(b, loc, op.getTensor(), type);
    Value element =
        convertScalarToDtype(b, loc, cotangent, type.getElementType(), false);
    adjoints.add(
        b, op.getTensor(),
        tensor::InsertOp::create(b, loc, element, zeros, op.getIndices()));
    return success();
  }
};

struct InsertModel final : TensorModel<InsertModel, tensor::InsertOp> {
  static LogicalResult move(tensor::InsertOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    Location loc = op.getLoc();
    ValueRange indices = op.getIndices();
    Value element = tensor::ExtractOp::create(b, loc, cotangent, indices);
    Type wide = Adjoints::getCotangentType(element.getType());
    adjoints.add(b, op.getScalar(),
                 convertScalarToDtype(b, loc, element, wide, false));
    Value zero = arith::ConstantOp::create(
        b, loc, b.getFloatAttr(cast<FloatType>(element.getType()), 0.0));
    adjoints.add(b, op.getDest(),
                 tensor::InsertOp::create(b, loc, zero, cotangent, indices));
    return success();
  }
};

struct SplatModel final : TensorModel<SplatModel, tensor::SplatOp> {
  static LogicalResult move(tensor::SplatOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    addToElement(b, op.getInput(), cotangent, adjoints);
    return success();
  }
};

struct ReshapeModel final : TensorModel<ReshapeModel, tensor::ReshapeOp> {
  static LogicalResult move(tensor::ReshapeOp op, Value cotangent, OpBuilder &b,
                            Adjoints &adjoints) {
    auto type = dyn_cast<RankedTensorType>(op.getSource().getType());
    if (!type || !isa<RankedTensorType>(cotangent.getType()))
      return op.emitOpError("cannot be differentiated: the tensor is unranked");
    Location loc = op.getLoc();
    SmallVector<Value> sizes;
    for (OpFoldResult size : tensor::getMixedSizes(b, loc, op.getSource()))
      sizes.push_back(getValueOrCreateConstantIndexOp(b, loc, size));
    auto shapeType = RankedTensorType::get(type.getRank(), b.getIndexType());
    Value shape = tensor::FromElementsOp::create(b, loc, shapeType, sizes);
    adjoints.add(b, op.getSource(),
                 tensor::ReshapeOp::create(b, loc, type, cotangent, shape));
    return success();
  }
};

struct FromElementsModel final
    : TensorModel<FromElementsModel, tensor::FromElementsOp> {
  static LogicalResult move(tensor::FromElementsOp op, Value cotangent,
                            OpBuilder &b, Adjoints &adjoints) {
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op.getType());
    SmallVector<int64_t> strides = computeStrides(type.getShape());
    for (auto [i, element] : llvm::enumerate(op.getElements())) {
      if (!adjoints.isActive(element))
        continue;
      SmallVector<Value> indices;
      for (int64_t index : delinearize(i, strides))
        indices.push_back(arith::ConstantIndexOp::create(b, loc, index));
      Value part = tensor::ExtractOp::create(b, loc, cotangent, indices);
      Type wide = Adjoints::getCotangentType(element.getType());
      adjoints.add(b, element, convertScalarToDtype(b, loc, part, wide, false));
    }
    return success();
  }
};

} // namespace

void norm::attachTensorRules(MLIRContext *context) {
  using namespace tensor;
  CastOp::attachInterface<CastModel>(*context);
  CollapseShapeOp::attachInterface<CollapseModel>(*context);
  ConcatOp::attachInterface<ConcatModel>(*context);
  ExpandShapeOp::attachInterface<ExpandModel>(*context);
  ExtractSliceOp::attachInterface<ExtractSliceModel>(*context);
  ExtractOp::attachInterface<ExtractModel>(*context);
  FromElementsOp::attachInterface<FromElementsModel>(*context);
  InsertOp::attachInterface<InsertModel>(*context);
  InsertSliceOp::attachInterface<InsertSliceModel>(*context);
  PadOp::attachInterface<PadModel>(*context);
  ReshapeOp::attachInterface<ReshapeModel>(*context);
  SplatOp::attachInterface<SplatModel>(*context);
}
