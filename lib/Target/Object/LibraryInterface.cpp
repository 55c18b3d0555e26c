//===- LibraryInterface.cpp - what is said of functions that C calls ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Library.h"

#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Whether `attribute` describes an argument; adds the types that it is passed
/// in.
bool readParameter(Attribute attribute, SmallVectorImpl<Type> &types) {
  auto parameter = dyn_cast<DictionaryAttr>(attribute);
  auto name = parameter ? parameter.getAs<StringAttr>("name") : nullptr;
  auto type = parameter ? parameter.getAs<TypeAttr>("type") : nullptr;
  if (!name || !type || !isIdentifier(name))
    return false;
  auto memref = dyn_cast<MemRefType>(type.getValue());
  if (!memref) {
    types.push_back(getABIType(type.getValue()));
    return !getCType(type.getValue()).empty();
  }
  if (!memref.isStrided() || getCType(memref.getElementType()).empty())
    return false;
  int64_t numSizes = memref.getNumDynamicDims();
  if (!memref.getLayout().isIdentity())
    numSizes += llvm::count_if(memref.getStridesAndOffset().first,
                               ShapedType::isDynamic);
  MLIRContext *context = attribute.getContext();
  types.push_back(LLVM::LLVMPointerType::get(context));
  types.append(numSizes, IntegerType::get(context, 64));
  return true;
}

LogicalResult verify(LLVM::LLVMFuncOp func) {
  if (func.isExternal())
    return func.emitOpError("has ")
           << kParametersAttrName
           << " and no body: expected functions that C calls to be defined";
  auto fail = [&](StringRef name, Attribute given) -> LogicalResult {
    return func.emitOpError("has a ")
           << name << " that norm-lower-interface has not written: " << given;
  };
  Attribute given = func->getAttr(kParametersAttrName);
  auto parameters = dyn_cast<ArrayAttr>(given);
  if (!parameters)
    return fail(kParametersAttrName, given);
  SmallVector<Type> types;
  for (Attribute parameter : parameters)
    if (!readParameter(parameter, types))
      return fail(kParametersAttrName, parameter);
  if (ArrayRef<Type>(types) != func.getArgumentTypes())
    return func.emitOpError("has arguments of type (")
           << func.getArgumentTypes() << "): expected (" << types
           << "), as its " << kParametersAttrName << " are passed";
  Type result = LLVM::LLVMVoidType::get(func.getContext());
  if (Attribute written = func->getAttr(kResultAttrName)) {
    auto type = dyn_cast<TypeAttr>(written);
    if (!type || getCType(type.getValue()).empty())
      return fail(kResultAttrName, written);
    result = getABIType(type.getValue());
  }
  if (result != func.getFunctionType().getReturnType())
    return func.emitOpError("returns ")
           << func.getFunctionType().getReturnType() << ": expected " << result
           << ", as its " << kResultAttrName << " is passed";
  return success();
}

} // namespace

LogicalResult norm::verifyInterface(ModuleOp version) {
  for (auto func : version.getOps<LLVM::LLVMFuncOp>())
    if (func->hasAttr(kParametersAttrName) && failed(verify(func)))
      return failure();
  return success();
}
