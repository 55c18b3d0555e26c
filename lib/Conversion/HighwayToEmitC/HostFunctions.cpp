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
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Whether a scalar has a form as C++. Floats of 16 bits and fewer are moved
/// and made wider, and no more.
bool isCppScalar(Operation *op) {
  if (!isa_and_present<arith::ArithDialect>(op->getDialect()) &&
      !isa<math::AbsFOp, math::AcosOp, math::AsinOp, math::Atan2Op,
           math::CeilOp, math::CosOp, math::ExpOp, math::FloorOp, math::PowFOp,
           math::RoundOp, math::SinOp, math::SqrtOp>(op))
    return false;
  if (isa<arith::BitcastOp, arith::RemFOp, arith::ShLIOp, arith::ShRSIOp,
          arith::ShRUIOp>(op))
    return false;
  auto isOther = [](Type type) {
    return isa<FloatType>(type) && !type.isF32() && !type.isF64();
  };
  return llvm::none_of(op->getResultTypes(), isOther) &&
         (isa<arith::ExtFOp>(op) ||
          llvm::none_of(op->getOperandTypes(), isOther));
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
  // Computations are named rather than the buffers that they need.
  Operation *computation = nullptr, *buffer = nullptr;
  func.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op == func || isCppScalar(op) ||
        isa<func::ReturnOp, highway::LaunchOp, highway::PointerToOp,
            cf::AssertOp, memref::AllocOp, memref::CastOp,
            memref::CollapseShapeOp, memref::DeallocOp, memref::DimOp,
            memref::ExpandShapeOp, memref::ExtractStridedMetadataOp,
            memref::GetGlobalOp, memref::LoadOp, memref::StoreOp,
            memref::SubViewOp, scf::ForOp, scf::IfOp, scf::YieldOp>(op))
      return;
    bool isBuffer = isa_and_present<memref::MemRefDialect>(op->getDialect());
    Operation *&first = isBuffer ? buffer : computation;
    if (!first)
      first = op;
  });
  if (Operation *op = computation ? computation : buffer) {
    // What upstream makes for a named op of linalg has no place; its loop has.
    Operation *place = op;
    while (place != func && isa<UnknownLoc>(place->getLoc()))
      place = place->getParentOp();
    return emitError(place->getLoc())
           << "'" << op->getName() << "' op " << kNoCppForm;
  }
  if (func.getNumResults() != 0)
    return func.emitOpError(
        "returns values; on the C++ route results are written through "
        "arguments, which norm-emit-highway-pipeline arranges for tensors that "
        "public functions return");
  return success();
}

/// `f32 [x_size0 x 768], strides [x_stride0, 1] in elements`.
std::string describeShape(MemRefType type, Type element,
                          const MemRefShape &shape) {
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
  print(shape.sizes, " x ");
  if (!type.getLayout().isIdentity()) {
    os << ", strides ";
    print(shape.strides, ", ");
    os << " in elements";
  }
  return text;
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
  MemRefShape shape;
  if (type.getLayout().isIdentity())
    shape = getContiguousShape(sizes, b);
  else
    shape = {sizes, insert(type.getStridesAndOffset().first, "_stride"),
             /*offset=*/{}};
  auto floats =
      func.getArgAttrOfType<TypeAttr>(arg.getArgNumber(), kElementAttrName);
  Type element = floats ? floats.getValue() : type.getElementType();
  func.setArgAttr(arg.getArgNumber(), kShapeAttrName,
                  b.getStringAttr(describeShape(type, element, shape)));
  if (failed(replaceShapeReads(arg, shape, b)))
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

} // namespace

LogicalResult norm::expandMemRefs(func::FuncOp func, SymbolTable &symbols) {
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
  SmallVector<memref::GetGlobalOp> constants;
  func.walk([&](memref::AllocOp op) { allocations.push_back(op); });
  func.walk([&](memref::GetGlobalOp op) { constants.push_back(op); });
  for (memref::AllocOp op : allocations)
    if (failed(expandAllocation(op)))
      return failure();
  for (memref::GetGlobalOp op : constants)
    if (failed(expandConstant(op, symbols)))
      return failure();
  return success();
}
