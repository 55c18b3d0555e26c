//===- HostMemory.cpp - buffers of functions that launch kernels ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In C++ a memref is a pointer. What reads its shape gets sizes and strides, a
// view is the pointer that it views.
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Transforms/EmitC/Names.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace mlir::norm;

bool norm::hasLanes(MemRefType type) {
  Type lane = highway::getMemoryLaneType(type.getElementType());
  return !highway::getLaneName(lane).empty();
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

static OpFoldResult multiply(OpFoldResult a, OpFoldResult b,
                             ImplicitLocOpBuilder &builder) {
  Location loc = builder.getLoc();
  Value left = getValueOrCreateConstantIndexOp(builder, loc, a);
  Value right = getValueOrCreateConstantIndexOp(builder, loc, b);
  return getAsOpFoldResult(builder.createOrFold<arith::MulIOp>(left, right));
}

MemRefShape norm::getContiguousShape(ArrayRef<OpFoldResult> sizes,
                                     ImplicitLocOpBuilder &b) {
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  for (size_t dim = sizes.size(); dim-- > 1;)
    strides[dim - 1] = multiply(strides[dim], sizes[dim], b);
  return {llvm::to_vector(sizes), strides};
}

static MemRefShape getExpandedShape(memref::ExpandShapeOp op,
                                    const MemRefShape &source,
                                    ImplicitLocOpBuilder &b) {
  MemRefShape shape;
  shape.sizes = op.getMixedOutputShape();
  shape.strides.assign(shape.sizes.size(), b.getIndexAttr(1));
  for (auto [i, group] : llvm::enumerate(op.getReassociationIndices())) {
    OpFoldResult stride = source.strides[i];
    for (int64_t dim : llvm::reverse(group)) {
      shape.strides[dim] = stride;
      if (dim != group.front())
        stride = multiply(stride, shape.sizes[dim], b);
    }
  }
  return shape;
}

static MemRefShape getCollapsedShape(memref::CollapseShapeOp op,
                                     const MemRefShape &source,
                                     ImplicitLocOpBuilder &b) {
  MemRefShape shape;
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    OpFoldResult size = b.getIndexAttr(1);
    for (int64_t dim : group)
      size = multiply(size, source.sizes[dim], b);
    // The stride along one element is any.
    auto inner = llvm::find_if_not(llvm::reverse(group), [&](int64_t dim) {
      return isOneInteger(source.sizes[dim]);
    });
    bool isOneElement = inner == llvm::reverse(group).end();
    shape.sizes.push_back(size);
    shape.strides.push_back(
        source.strides[isOneElement ? group.back() : *inner]);
  }
  return shape;
}

LogicalResult norm::replaceShapeReads(Value memref, const MemRefShape &shape,
                                      ImplicitLocOpBuilder &b) {
  auto replace = [&](ResultRange results, ArrayRef<OpFoldResult> values) {
    for (auto [result, value] : llvm::zip_equal(results, values))
      if (!result.use_empty())
        result.replaceAllUsesWith(
            getValueOrCreateConstantIndexOp(b, b.getLoc(), value));
  };
  for (Operation *user : llvm::to_vector(memref.getUsers())) {
    if (isa<memref::DeallocOp>(user))
      continue;
    if (isa<highway::PointerToOp>(user)) {
      // One for each use is written there, and needs no variable.
      for (OpOperand &use : llvm::make_early_inc_range(user->getUses()))
        use.set(OpBuilder(use.getOwner()).clone(*user)->getResult(0));
    } else if (auto dim = dyn_cast<memref::DimOp>(user)) {
      std::optional<int64_t> index = dim.getConstantIndex();
      if (!index || *index < 0 || *index >= int64_t(shape.sizes.size()))
        return dim.emitOpError("of an unknown dimension has no form on the C++ "
                               "route");
      replace(dim->getResults(), shape.sizes[*index]);
    } else if (isa<memref::CastOp, memref::CollapseShapeOp,
                   memref::ExpandShapeOp>(user)) {
      // The sizes of a view may be computed where it is made, and not before.
      ImplicitLocOpBuilder here(b.getLoc(), user);
      MemRefShape viewed = shape;
      if (auto expand = dyn_cast<memref::ExpandShapeOp>(user))
        viewed = getExpandedShape(expand, shape, here);
      else if (auto collapse = dyn_cast<memref::CollapseShapeOp>(user))
        viewed = getCollapsedShape(collapse, shape, here);
      Value view = user->getResult(0);
      if (failed(replaceShapeReads(view, viewed, here)))
        return failure();
      view.replaceAllUsesWith(memref);
    } else if (auto metadata =
                   dyn_cast<memref::ExtractStridedMetadataOp>(user)) {
      if (!metadata.getBaseBuffer().use_empty() ||
          !metadata.getOffset().use_empty())
        return metadata.emitOpError(
            "cannot give the base or the offset on the C++ route, where an "
            "argument is a pointer to its first element");
      replace(metadata.getSizes(), shape.sizes);
      replace(metadata.getStrides(), shape.strides);
    } else {
      return user->emitOpError(
          "of a memref has no form on the C++ route, which "
          "takes functions made of norm ops only");
    }
    user->erase();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static LogicalResult checkMemory(Operation *op, MemRefType type) {
  if (hasLanes(type) && type.getLayout().isIdentity())
    return success();
  return op->emitOpError("of type ")
         << type
         << " has no form on the C++ route: expected a contiguous memref of "
            "f16, bf16, f32, f64, i1, i8, i16, i32 or i64";
}

/// Makes what is `pointer` in C++ the memref that `op` gives.
static LogicalResult replaceMemory(Operation *op, Value pointer,
                                   ArrayRef<OpFoldResult> sizes,
                                   ImplicitLocOpBuilder &b) {
  Value result = op->getResult(0);
  auto memory =
      UnrealizedConversionCastOp::create(b, result.getType(), pointer);
  result.replaceAllUsesWith(memory.getResult(0));
  MemRefShape shape = getContiguousShape(sizes, b);
  op->erase();
  b.setInsertionPointAfter(memory);
  return replaceShapeReads(memory.getResult(0), shape, b);
}

LogicalResult norm::expandAllocation(memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (failed(checkMemory(alloc, type)))
    return failure();
  ImplicitLocOpBuilder b(UnknownLoc::get(alloc.getContext()), alloc);
  SmallVector<OpFoldResult> sizes = alloc.getMixedSizes();
  Value one = arith::ConstantIndexOp::create(b, 1), count = one;
  for (OpFoldResult size : sizes)
    count = b.createOrFold<arith::MulIOp>(
        count, getValueOrCreateConstantIndexOp(b, b.getLoc(), size));
  count = b.createOrFold<arith::MaxSIOp>(count, one);
  auto number = UnrealizedConversionCastOp::create(b, b.getI64Type(), count);

  Type element = cast<emitc::PointerType>(getCppType(type)).getPointee();
  auto owner = emitc::CallOpaqueOp::create(
      b, emitc::OpaqueType::get(b.getContext(), "auto"), kAllocateFunction,
      number.getResults(), /*args=*/ArrayAttr(), b.getTypeArrayAttr(element));
  // It has a name, so that it is no temporary that is freed at once.
  owner->setAttr(kNameAttrName, b.getStringAttr("buffer"));
  setName(owner, alloc.getLoc());
  return replaceMemory(alloc, owner.getResult(0), sizes, b);
}

/// The elements of a constant; null if they are not there, as in a resource
/// that was elided.
static DenseElementsAttr getElements(memref::GlobalOp global) {
  Attribute value = global.getInitialValueAttr();
  auto resource = dyn_cast_or_null<DenseResourceElementsAttr>(value);
  if (!resource)
    return dyn_cast_or_null<DenseElementsAttr>(value);
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  bool isSplat = false;
  if (!blob || !DenseElementsAttr::isValidRawBuffer(resource.getType(),
                                                    blob->getData(), isSplat))
    return nullptr;
  return DenseElementsAttr::getFromRawBuffer(resource.getType(),
                                             blob->getData());
}

/// `{1.0f, 2.0f}`, in lines. Floats of 16 bits and less are their bits.
static std::string printElements(DenseElementsAttr elements) {
  constexpr size_t kColumns = 72;
  std::string text = "{";
  size_t line = 0;
  bool isFirst = true;
  for (Attribute element : elements.getValues<Attribute>()) {
    if (auto number = dyn_cast<FloatAttr>(element);
        number && number.getType().getIntOrFloatBitWidth() <= 16) {
      APInt bits = number.getValue().bitcastToAPInt().zext(64);
      element =
          IntegerAttr::get(IntegerType::get(element.getContext(), 64), bits);
    }
    std::string printed = printConstant(element);
    if (!isFirst)
      text += ",";
    if (text.size() - line + printed.size() > kColumns) {
      text += "\n     ";
      line = text.size();
    }
    text += (isFirst ? "" : " ") + printed;
    isFirst = false;
  }
  return text + "}";
}

LogicalResult norm::expandConstant(memref::GetGlobalOp op,
                                   SymbolTable &symbols) {
  MemRefType type = op.getType();
  if (failed(checkMemory(op, type)))
    return failure();
  auto global = symbols.lookup<memref::GlobalOp>(op.getName());
  DenseElementsAttr elements =
      global && global.getConstant() ? getElements(global) : nullptr;
  if (!elements)
    return op.emitOpError("of @")
           << op.getName()
           << " has no form on the C++ route: expected a constant whose value "
              "is in the module";
  ImplicitLocOpBuilder b(UnknownLoc::get(op.getContext()), op);
  auto pointer = cast<emitc::PointerType>(getCppType(type));
  // C++ has no array of no elements.
  int64_t count = std::max<int64_t>(type.getNumElements(), 1);
  auto array = emitc::VariableOp::create(
      b, emitc::ArrayType::get({count}, pointer.getPointee()),
      emitc::OpaqueAttr::get(b.getContext(), printElements(elements)));
  array->setAttr(kNameAttrName, b.getStringAttr("constant"));
  setName(array, op.getLoc());
  Value decayed = emitc::CastOp::create(b, pointer, array);
  return replaceMemory(
      op, decayed, getAsIndexOpFoldResult(b.getContext(), type.getShape()), b);
}
