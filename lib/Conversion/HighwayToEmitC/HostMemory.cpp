//===- HostMemory.cpp - buffers of functions that launch kernels ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In C++ a memref is a pointer. What reads its shape gets sizes and strides, a
// view is the pointer that it views, and an element is where the strides say.
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

#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::norm;

bool norm::hasLanes(MemRefType type) {
  Type lane = highway::getMemoryLaneType(type.getElementType());
  return !highway::getLaneName(lane).empty();
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// a OP b, a number where both are.
template <typename Op>
static OpFoldResult compute(OpFoldResult a, OpFoldResult b,
                            ImplicitLocOpBuilder &builder) {
  Location loc = builder.getLoc();
  Value left = getValueOrCreateConstantIndexOp(builder, loc, a);
  Value right = getValueOrCreateConstantIndexOp(builder, loc, b);
  return getAsOpFoldResult(builder.createOrFold<Op>(left, right));
}

MemRefShape norm::getContiguousShape(ArrayRef<OpFoldResult> sizes,
                                     ImplicitLocOpBuilder &b) {
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  for (size_t dim = sizes.size(); dim-- > 1;)
    strides[dim - 1] = compute<arith::MulIOp>(strides[dim], sizes[dim], b);
  return {llvm::to_vector(sizes), strides, /*offset=*/{}};
}

static MemRefShape getExpandedShape(memref::ExpandShapeOp op,
                                    const MemRefShape &source,
                                    ImplicitLocOpBuilder &b) {
  MemRefShape shape;
  shape.sizes = op.getMixedOutputShape();
  shape.offset = source.offset;
  shape.strides.assign(shape.sizes.size(), b.getIndexAttr(1));
  for (auto [i, group] : llvm::enumerate(op.getReassociationIndices())) {
    OpFoldResult stride = source.strides[i];
    for (int64_t dim : llvm::reverse(group)) {
      shape.strides[dim] = stride;
      if (dim != group.front())
        stride = compute<arith::MulIOp>(stride, shape.sizes[dim], b);
    }
  }
  return shape;
}

static MemRefShape getCollapsedShape(memref::CollapseShapeOp op,
                                     const MemRefShape &source,
                                     ImplicitLocOpBuilder &b) {
  MemRefShape shape;
  shape.offset = source.offset;
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    OpFoldResult size = b.getIndexAttr(1);
    for (int64_t dim : group)
      size = compute<arith::MulIOp>(size, source.sizes[dim], b);
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

/// The place of an element behind the pointer.
static OpFoldResult getPosition(ArrayRef<OpFoldResult> indices,
                                const MemRefShape &shape,
                                ImplicitLocOpBuilder &b) {
  OpFoldResult position = shape.offset;
  for (auto [index, stride] : llvm::zip_equal(indices, shape.strides)) {
    OpFoldResult step = compute<arith::MulIOp>(index, stride, b);
    position = position ? compute<arith::AddIOp>(position, step, b) : step;
  }
  return position ? position : b.getIndexAttr(0);
}

static MemRefShape getSlicedShape(memref::SubViewOp op,
                                  const MemRefShape &source,
                                  ImplicitLocOpBuilder &b) {
  MemRefShape shape;
  SmallVector<OpFoldResult> sizes = op.getMixedSizes();
  SmallVector<OpFoldResult> steps = op.getMixedStrides();
  llvm::SmallBitVector dropped = op.getDroppedDims();
  for (auto [dim, size] : llvm::enumerate(sizes)) {
    if (dropped[dim])
      continue;
    shape.sizes.push_back(size);
    shape.strides.push_back(
        compute<arith::MulIOp>(source.strides[dim], steps[dim], b));
  }
  shape.offset = getPosition(op.getMixedOffsets(), source, b);
  return shape;
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// `value` as one of its C++ type.
static Value getAsCpp(Value value, ImplicitLocOpBuilder &b) {
  Type type = getCppType(value.getType());
  if (type == value.getType())
    return value;
  return UnrealizedConversionCastOp::create(b, type, value).getResult(0);
}

static Value getAsCpp(OpFoldResult index, ImplicitLocOpBuilder &b) {
  return getAsCpp(getValueOrCreateConstantIndexOp(b, b.getLoc(), index), b);
}

// Pattern: highway.pointer_to %m -> x + offset
static void replacePointer(highway::PointerToOp op, const MemRefShape &shape) {
  // One for each use is written there, and needs no variable.
  for (OpOperand &use : llvm::make_early_inc_range(op->getUses())) {
    ImplicitLocOpBuilder b(op.getLoc(), use.getOwner());
    Value pointer = b.clone(*op)->getResult(0);
    if (shape.offset) {
      Value start = getAsCpp(pointer, b);
      Value moved = emitc::AddOp::create(b, start.getType(), start,
                                         getAsCpp(shape.offset, b));
      pointer = UnrealizedConversionCastOp::create(b, op.getType(), moved)
                    .getResult(0);
    }
    use.set(pointer);
  }
}

/// The element of `memref` that `op` accesses.
template <typename AccessOp>
static TypedValue<emitc::LValueType> getElement(AccessOp op, Value memref,
                                                const MemRefShape &shape,
                                                ImplicitLocOpBuilder &b) {
  OpFoldResult position =
      getPosition(getAsOpFoldResult(op.getIndices()), shape, b);
  Value number = getAsCpp(position, b);
  Value pointer =
      getAsCpp(highway::PointerToOp::create(b, memref).getResult(), b);
  return createSubscript(b, pointer, number);
}

// Pattern: memref.load %m[%i, %j] -> (T)x[i * stride0 + j * stride1]
//
// The cast takes away the const that markConstPointers may add, and makes
// booleans of bytes.
static void replaceLoad(memref::LoadOp op, const MemRefShape &shape) {
  ImplicitLocOpBuilder b(op.getLoc(), op);
  auto element = getElement(op, op.getMemRef(), shape, b);
  Value load =
      emitc::LoadOp::create(b, element.getType().getValueType(), element);
  Value value = emitc::CastOp::create(b, getCppType(op.getType()), load);
  if (value.getType() != op.getType())
    value =
        UnrealizedConversionCastOp::create(b, op.getType(), value).getResult(0);
  op.replaceAllUsesWith(value);
}

// Pattern: memref.store %v, %m[%i, %j] -> x[i * stride0 + j * stride1] = (T)v
static void replaceStore(memref::StoreOp op, const MemRefShape &shape) {
  ImplicitLocOpBuilder b(op.getLoc(), op);
  auto element = getElement(op, op.getMemRef(), shape, b);
  Type type = element.getType().getValueType();
  Value value = getAsCpp(op.getValue(), b);
  if (value.getType() != type)
    value = emitc::CastOp::create(b, type, value);
  emitc::AssignOp::create(b, element, value);
}

//===----------------------------------------------------------------------===//
// Uses
//===----------------------------------------------------------------------===//

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
    if (auto pointer = dyn_cast<highway::PointerToOp>(user)) {
      replacePointer(pointer, shape);
    } else if (auto load = dyn_cast<memref::LoadOp>(user)) {
      replaceLoad(load, shape);
    } else if (auto store = dyn_cast<memref::StoreOp>(user)) {
      replaceStore(store, shape);
    } else if (auto dim = dyn_cast<memref::DimOp>(user)) {
      std::optional<int64_t> index = dim.getConstantIndex();
      if (!index || *index < 0 || *index >= int64_t(shape.sizes.size()))
        return dim.emitOpError("of an unknown dimension has no form on the C++ "
                               "route");
      replace(dim->getResults(), shape.sizes[*index]);
    } else if (isa<memref::CastOp, memref::CollapseShapeOp,
                   memref::ExpandShapeOp, memref::SubViewOp>(user)) {
      // The sizes of a view may be computed where it is made, and not before.
      ImplicitLocOpBuilder here(b.getLoc(), user);
      MemRefShape viewed = shape;
      if (auto expand = dyn_cast<memref::ExpandShapeOp>(user))
        viewed = getExpandedShape(expand, shape, here);
      else if (auto collapse = dyn_cast<memref::CollapseShapeOp>(user))
        viewed = getCollapsedShape(collapse, shape, here);
      else if (auto slice = dyn_cast<memref::SubViewOp>(user))
        viewed = getSlicedShape(slice, shape, here);
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
      return user->emitOpError("of a memref ") << kNoCppForm;
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
