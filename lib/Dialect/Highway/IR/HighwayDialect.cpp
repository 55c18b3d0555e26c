//===- HighwayDialect.cpp - types and kernels of the highway dialect ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::highway;

#include "norm/Dialect/Highway/IR/HighwayDialect.cpp.inc"
#include "norm/Dialect/Highway/IR/HighwayEnums.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "norm/Dialect/Highway/IR/HighwayTypes.cpp.inc"

void HighwayDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "norm/Dialect/Highway/IR/HighwayTypes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "norm/Dialect/Highway/IR/HighwayOps.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

StringRef highway::getLaneName(Type type) {
  if (type.isF16())
    return "f16";
  if (type.isBF16())
    return "bf16";
  if (type.isF32())
    return "f32";
  if (type.isF64())
    return "f64";
  if (type.isSignlessInteger(8))
    return "i8";
  if (type.isSignlessInteger(16))
    return "i16";
  if (type.isSignlessInteger(32))
    return "i32";
  if (type.isSignlessInteger(64))
    return "i64";
  return "";
}

Type highway::getMemoryLaneType(Type element) {
  return element.isInteger(1) ? IntegerType::get(element.getContext(), 8)
                              : element;
}

Type highway::getLaneTypeOf(Type type) {
  return TypeSwitch<Type, Type>(type)
      .Case<VecType, MaskType, PtrType>(
          [](auto type) { return type.getLaneType(); })
      .Default(Type());
}

static LogicalResult
verifyLaneType(function_ref<InFlightDiagnostic()> emitError, Type laneType) {
  if (!getLaneName(laneType).empty())
    return success();
  return emitError() << "a lane cannot be " << laneType
                     << "; expected f16, bf16, f32, f64, i8, i16, i32 or i64";
}

LogicalResult VecType::verify(function_ref<InFlightDiagnostic()> emitError,
                              Type laneType) {
  return verifyLaneType(emitError, laneType);
}

LogicalResult MaskType::verify(function_ref<InFlightDiagnostic()> emitError,
                               Type laneType) {
  return verifyLaneType(emitError, laneType);
}

LogicalResult PtrType::verify(function_ref<InFlightDiagnostic()> emitError,
                              Type laneType) {
  return verifyLaneType(emitError, laneType);
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

FloatType highway::getKernelBase(Operation *op) {
  auto attr = op->getAttrOfType<TypeAttr>(HighwayDialect::kKernelAttrName);
  return attr ? dyn_cast<FloatType>(attr.getValue()) : FloatType();
}

FunctionOpInterface highway::getEnclosingKernel(Operation *op) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  return function && getKernelBase(function) ? function : nullptr;
}

LogicalResult
HighwayDialect::verifyOperationAttribute(Operation *op,
                                         NamedAttribute attribute) {
  if (attribute.getName() == kTargetAttrName) {
    if (isa<ModuleOp>(op) && isa<StringAttr>(attribute.getValue()))
      return success();
    return op->emitOpError()
           << "has the attribute " << kTargetAttrName << " = "
           << attribute.getValue() << "; expected a string on a module";
  }
  if (attribute.getName() != kKernelAttrName)
    return op->emitOpError()
           << "has the unknown attribute " << attribute.getName()
           << "; expected " << kKernelAttrName << " or " << kTargetAttrName;
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (!function)
    return op->emitOpError() << "has the attribute " << kKernelAttrName
                             << ", which is for functions only";
  FloatType base = getKernelBase(op);
  if (!base || !(base.isF32() || base.isF64()))
    return op->emitOpError() << kKernelAttrName << " is "
                             << attribute.getValue() << "; expected f32 or f64";
  if (function.getNumResults() != 0)
    return op->emitOpError()
           << "is a kernel and has " << function.getNumResults()
           << " results; expected none";
  ArrayRef<Type> types = function.getArgumentTypes();
  if (types.size() < 2 || !types[types.size() - 1].isIndex() ||
      !types[types.size() - 2].isIndex())
    return op->emitOpError() << "is a kernel and does not end its arguments "
                                "with (index, index), the range of rows";
  for (auto [position, type] : llvm::enumerate(types))
    if (!isa<PtrType>(type) && !type.isIndex() && getLaneName(type).empty())
      return op->emitOpError()
             << "is a kernel whose argument #" << position << " is " << type
             << "; expected !highway.ptr, index or a scalar";
  return success();
}
