//===- CheckInterface.cpp - whether C can call functions ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Func/Passes.h"

#include "norm/Support/Float8.h"
#include "norm/Support/LibraryFunctions.h"
#include "norm/Transforms/EmitC/Identifiers.h"
#include "norm/Transforms/EmitC/LocationNames.h"
#include "norm/Transforms/Func/Interface.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKINTERFACE
#include "norm/Transforms/Func/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

StringRef norm::getCType(Type type) {
  if (type.isF32())
    return "float";
  if (type.isF64())
    return "double";
  if (type.isF16() || type.isBF16())
    return "uint16_t";
  if (isFloat8(type))
    return "uint8_t";
  if (type.isIndex())
    return "int64_t";
  auto integer = dyn_cast<IntegerType>(type);
  if (!integer || !integer.isSignless())
    return "";
  switch (integer.getWidth()) {
  case 1:
    return "bool";
  case 8:
    return "int8_t";
  case 16:
    return "int16_t";
  case 32:
    return "int32_t";
  case 64:
    return "int64_t";
  default:
    return "";
  }
}

Type norm::getABIType(Type type) {
  if (type.isIndex())
    return IntegerType::get(type.getContext(), 64);
  if (type.isF16() || type.isBF16())
    return IntegerType::get(type.getContext(), 16);
  if (isFloat8(type))
    return IntegerType::get(type.getContext(), 8);
  return type;
}

std::string norm::getSizeName(StringRef name, unsigned dim) {
  return (name + "_size" + Twine(dim)).str();
}

std::string norm::getStrideName(StringRef name, unsigned dim) {
  return (name + "_stride" + Twine(dim)).str();
}

namespace {

LogicalResult checkName(func::FuncOp func) {
  StringRef name = func.getName();
  if (!isIdentifier(name))
    return func.emitOpError("is named \"")
           << name << "\", which is no C identifier: give it another name";
  if (isReservedName(name) || isLibraryFunction(name))
    return func.emitOpError("is named ")
           << name
           << ", which is reserved in C or C++ or a function of the C library: "
              "give it another name";
  if (name.starts_with("norm_"))
    return func.emitOpError("is named ")
           << name
           << ": names that begin with norm_ are the runtime's; give it "
              "another name";
  return success();
}

/// Fails if a value of `type` cannot be passed. `what` says which it is.
LogicalResult checkType(func::FuncOp func, const Twine &what, Type type) {
  auto fail = [&](StringRef expected) -> LogicalResult {
    return func.emitOpError() << what << " of type " << type
                              << " has no form in C: expected " << expected;
  };
  Type element = type;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    if (tensor.getEncoding())
      return fail("a tensor without an encoding");
    element = tensor.getElementType();
  } else if (auto memref = dyn_cast<MemRefType>(type)) {
    if (!memref.isStrided() || memref.getMemorySpace())
      return fail("a strided memref of the default memory space");
    element = memref.getElementType();
  } else if (isa<ShapedType>(type)) {
    return fail("a tensor or memref of a rank that is known");
  }
  if (getCType(element).empty())
    return fail("i1, i8, i16, i32, i64, index, f8E4M3FN, f8E5M2, f8E4M3FNUZ, "
                "f8E5M2FNUZ, f16, bf16, f32, f64, or tensors or memrefs of "
                "them");
  return success();
}

LogicalResult checkFunction(func::FuncOp func) {
  if (failed(checkName(func)) || failed(verifyGivenNames(func)))
    return failure();
  for (auto [index, type] : llvm::enumerate(func.getArgumentTypes()))
    if (failed(checkType(func, "argument #" + Twine(index), type)))
      return failure();
  unsigned numScalars = 0;
  for (auto [index, type] : llvm::enumerate(func.getResultTypes())) {
    if (failed(checkType(func, "result #" + Twine(index), type)))
      return failure();
    numScalars += !isa<ShapedType>(type);
  }
  if (numScalars > 1)
    return func.emitOpError("returns ")
           << numScalars
           << " scalars: expected at most one, beside tensors; return the "
              "others as tensors of rank 0";
  return success();
}

/// True if the caller's memory stays as it is: see norm-protect-arguments.
bool isReadOnly(func::FuncOp func, unsigned index) {
  auto writable = func.getArgAttrOfType<BoolAttr>(
      index, bufferization::BufferizationDialect::kWritableAttrName);
  return isa<TensorType>(func.getArgumentTypes()[index]) &&
         !(writable && writable.getValue());
}

struct NormCheckInterfacePass final
    : norm::impl::NormCheckInterfaceBase<NormCheckInterfacePass> {
  void runOnOperation() override {
    Builder b(&getContext());
    bool hasFunction = false;
    for (auto func : getOperation().getOps<func::FuncOp>()) {
      if (!func.isPublic() || func.isExternal())
        continue;
      hasFunction = true;
      if (failed(checkFunction(func)))
        return signalPassFailure();
      for (unsigned index = 0; index < func.getNumArguments(); ++index)
        if (isReadOnly(func, index))
          func.setArgAttr(index, kReadOnlyAttrName, b.getUnitAttr());
    }
    if (hasFunction)
      return;
    getOperation().emitError("has no public function with a body: expected "
                             "func.func ops that C is to call");
    signalPassFailure();
  }
};

} // namespace
