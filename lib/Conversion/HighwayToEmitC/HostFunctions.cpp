//===- HostFunctions.cpp - the C ABI of functions that launch kernels -----===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Support/LibraryFunctions.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/Names.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

bool hasLanes(MemRefType type) {
  Type lane = highway::getMemoryLaneType(type.getElementType());
  return !highway::getLaneName(lane).empty();
}

LogicalResult checkHostFunction(func::FuncOp func) {
  if (func.isExternal())
    return func.emitOpError("has no body; the C++ route prints definitions");
  if (func.getName() == "main")
    return func.emitOpError("is named main, which in C is the program's entry: "
                            "give it another name");
  if (!isIdentifier(func.getName()))
    return func.emitOpError("is named \"")
           << func.getName()
           << "\", which is no C identifier: give it another name";
  if (isReservedName(func.getName()) || isLibraryFunction(func.getName()))
    return func.emitOpError("is named ")
           << func.getName()
           << ", which is reserved in C or C++ or taken by a header: give it "
              "another name";
  if (failed(verifyGivenNames(func)))
    return failure();
  if (func.getNumResults() != 0)
    return func.emitOpError("returns values; on the C++ route results are "
                            "written through arguments, which "
                            "norm-emit-highway-pipeline arranges");
  // Computations are named rather than the buffers that they need.
  Operation *computation = nullptr, *buffer = nullptr;
  func.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == func || isa_and_present<arith::ArithDialect>(op->getDialect()) ||
        isa<func::ReturnOp, highway::LaunchOp, highway::PointerToOp,
            cf::AssertOp, memref::AllocOp, memref::CastOp, memref::DeallocOp,
            memref::DimOp, memref::ExtractStridedMetadataOp, scf::ForOp,
            scf::IfOp, scf::YieldOp>(op))
      return;
    bool isBuffer = isa_and_present<memref::MemRefDialect>(op->getDialect());
    Operation *&first = isBuffer ? buffer : computation;
    if (!first)
      first = op;
  });
  if (Operation *op = computation ? computation : buffer)
    return op->emitOpError(
        "has no form on the C++ route, which takes functions "
        "made of norm ops only");
  return success();
}

/// `f32 [x_size0 x 768], strides [x_stride0, 1] in elements`.
std::string describeShape(MemRefType type, Type element,
                          ArrayRef<OpFoldResult> sizes,
                          ArrayRef<OpFoldResult> strides) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << element;
  if (type.getRank() == 0)
    return text + ", one element";
  auto print = [&](ArrayRef<OpFoldResult> values, StringRef between) {
    auto printOne = [&](OpFoldResult value) {
      if (std::optional<int64_t> known = getConstantIntValue(value))
        os << *known;
      else
        os << getValueName(cast<Value>(value)).getValue();
    };
    os << "[";
    llvm::interleave(values, os, printOne, between);
    os << "]";
  };
  os << " ";
  print(sizes, " x ");
  if (!type.getLayout().isIdentity()) {
    os << ", strides ";
    print(strides, ", ");
    os << " in elements";
  }
  return text;
}

/// The strides of a contiguous buffer, which follow from its sizes.
SmallVector<OpFoldResult> getContiguousStrides(ArrayRef<OpFoldResult> sizes,
                                               ImplicitLocOpBuilder &b) {
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  for (size_t dim = sizes.size(); dim-- > 1;)
    strides[dim - 1] = getAsOpFoldResult(b.createOrFold<arith::MulIOp>(
        getValueOrCreateConstantIndexOp(b, b.getLoc(), strides[dim]),
        getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[dim])));
  return strides;
}

/// Replaces what reads the shape of `memref`, which C++ does not know, by its
/// sizes and strides.
LogicalResult replaceShapeReads(Value memref, ArrayRef<OpFoldResult> sizes,
                                ArrayRef<OpFoldResult> strides,
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
      if (!index || *index < 0 || *index >= int64_t(sizes.size()))
        return dim.emitOpError("of an unknown dimension has no form on the C++ "
                               "route");
      replace(dim->getResults(), sizes[*index]);
    } else if (auto cast = dyn_cast<memref::CastOp>(user)) {
      if (failed(replaceShapeReads(cast, sizes, strides, b)))
        return failure();
      cast.replaceAllUsesWith(memref);
    } else if (auto metadata =
                   dyn_cast<memref::ExtractStridedMetadataOp>(user)) {
      if (!metadata.getBaseBuffer().use_empty() ||
          !metadata.getOffset().use_empty())
        return metadata.emitOpError(
            "cannot give the base or the offset on the C++ route, where an "
            "argument is a pointer to its first element");
      replace(metadata.getSizes(), sizes);
      replace(metadata.getStrides(), strides);
    } else {
      return user->emitOpError(
          "of a memref has no form on the C++ route, which "
          "takes functions made of norm ops only");
    }
    user->erase();
  }
  return success();
}

void setArgumentType(func::FuncOp func, BlockArgument arg, Type type) {
  SmallVector<Type> types(func.getArgumentTypes());
  types[arg.getArgNumber()] = type;
  arg.setType(type);
  func.setFunctionType(
      FunctionType::get(func.getContext(), types, func.getResultTypes()));
}

/// Inserts the dynamic sizes and strides of an argument behind it. Of one whose
/// elements are the bits of floats C++ has pointers to uint8_t.
LogicalResult expandArgument(func::FuncOp func, BlockArgument arg,
                             MemRefType type) {
  ImplicitLocOpBuilder b(UnknownLoc::get(func.getContext()), func.getBody());
  StringRef name =
      func.getArgAttrOfType<StringAttr>(arg.getArgNumber(), kNameAttrName);
  unsigned next = arg.getArgNumber() + 1;
  auto insert = [&](ArrayRef<int64_t> values, StringRef what) {
    SmallVector<Value> inserted;
    for (auto [dim, value] : llvm::enumerate(values)) {
      if (!ShapedType::isDynamic(value))
        continue;
      auto argName = b.getStringAttr(name + what + Twine(dim));
      (void)func.insertArgument(
          next, b.getIndexType(),
          b.getDictionaryAttr(b.getNamedAttr(kNameAttrName, argName)),
          arg.getLoc());
      inserted.push_back(func.getArgument(next++));
    }
    return getMixedValues(values, inserted, b);
  };
  SmallVector<OpFoldResult> sizes = insert(type.getShape(), "_size");
  SmallVector<OpFoldResult> strides =
      type.getLayout().isIdentity()
          ? getContiguousStrides(sizes, b)
          : insert(type.getStridesAndOffset().first, "_stride");
  auto floats =
      func.getArgAttrOfType<TypeAttr>(arg.getArgNumber(), kElementAttrName);
  Type element = floats ? floats.getValue() : type.getElementType();
  func.setArgAttr(
      arg.getArgNumber(), kShapeAttrName,
      b.getStringAttr(describeShape(type, element, sizes, strides)));
  if (failed(replaceShapeReads(arg, sizes, strides, b)))
    return failure();
  // What is left of its uses is made a pointer with it.
  if (floats) {
    func.removeArgAttr(arg.getArgNumber(), kElementAttrName);
    setArgumentType(func, arg,
                    MemRefType::Builder(type).setElementType(
                        b.getIntegerType(8, /*isSigned=*/false)));
  }
  return success();
}

// Pattern: memref.alloc(%n) : memref<?xf32>
//          -> auto buffer = hwy::AllocateAligned<float>(std::max(n, 1));
//
// Whoever owns the memory frees it at the end of its scope, so that
// memref.dealloc has nothing to say. Highway aborts for no bytes.
LogicalResult expandAllocation(memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (!hasLanes(type) || !type.getLayout().isIdentity())
    return alloc.emitOpError("of type ")
           << type
           << " has no form on the C++ route: expected a contiguous memref of "
              "f16, bf16, f32, f64, i1, i8, i16, i32 or i64";
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
  auto memory = UnrealizedConversionCastOp::create(b, type, owner.getResult(0));
  alloc.replaceAllUsesWith(memory.getResult(0));
  SmallVector<OpFoldResult> strides = getContiguousStrides(sizes, b);
  alloc.erase();
  b.setInsertionPointAfter(memory);
  return replaceShapeReads(memory.getResult(0), sizes, strides, b);
}

} // namespace

LogicalResult norm::expandMemRefs(func::FuncOp func) {
  if (failed(checkHostFunction(func)))
    return failure();
  nameArguments(func);
  for (auto [position, arg] :
       llvm::enumerate(llvm::to_vector(func.getArguments()))) {
    Type type = arg.getType();
    auto memref = dyn_cast<MemRefType>(type);
    if (!memref && !type.isIndex() && !emitc::isSupportedIntegerType(type) &&
        !type.isF32() && !type.isF64())
      return func.emitOpError("argument #")
             << position << " of type " << type << " has no C++ form";
    if (memref && (!hasLanes(memref) || !memref.isStrided()))
      return func.emitOpError("argument #")
             << position << " of type " << type
             << " has no form on the C++ route: expected a strided memref of "
                "f16, bf16, f32, f64, i1, i8, i16, i32 or i64";
    if (memref && failed(expandArgument(func, arg, memref)))
      return failure();
  }
  SmallVector<memref::AllocOp> allocations;
  func.walk([&](memref::AllocOp alloc) { allocations.push_back(alloc); });
  for (memref::AllocOp alloc : allocations)
    if (failed(expandAllocation(alloc)))
      return failure();
  return success();
}
