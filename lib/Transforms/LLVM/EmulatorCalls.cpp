//===- EmulatorCalls.cpp - calls of the GPU emulator ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/LLVM/EmulatorCalls.h"

#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"

using namespace mlir;
using namespace mlir::norm;

FailureOr<Value> EmulatorCalls::create(OpBuilder &builder, Location loc,
                                       const llvm::Twine &name, Type resultType,
                                       ValueRange arguments) {
  FailureOr<LLVM::LLVMFuncOp> function =
      LLVM::lookupOrCreateFn(builder, module, (kEmulatorPrefix + name).str(),
                             llvm::to_vector(arguments.getTypes()), resultType);
  if (failed(function))
    return failure();
  auto call = LLVM::CallOp::create(builder, loc, *function, arguments);
  return call.getNumResults() ? call.getResult() : Value();
}

LLVM::GlobalOp EmulatorCalls::createGlobal(Location loc, StringRef text) {
  OpBuilder builder(module.getContext());
  auto type = LLVM::LLVMArrayType::get(builder.getI8Type(), text.size() + 1);
  auto global = LLVM::GlobalOp::create(
      builder, loc, type, /*isConstant=*/true, LLVM::Linkage::Internal,
      (kEmulatorPrefix + "text").str(),
      builder.getStringAttr(text.str() + '\0'));
  symbols.insert(global);
  return global;
}

Value EmulatorCalls::createText(OpBuilder &builder, Location loc,
                                StringRef text) {
  return LLVM::AddressOfOp::create(builder, loc, createGlobal(loc, text));
}

Value EmulatorCalls::createSharedText(OpBuilder &builder, Location loc,
                                      StringRef text) {
  LLVM::GlobalOp &global = sharedTexts[text];
  if (!global)
    global = createGlobal(loc, text);
  return LLVM::AddressOfOp::create(builder, loc, global);
}

std::string norm::describeLocation(Location loc) {
  auto place = loc->findInstanceOf<FileLineColLoc>();
  if (!place)
    return "";
  return (place.getFilename().getValue() + ":" + Twine(place.getLine()) + ":" +
          Twine(place.getColumn()))
      .str();
}
