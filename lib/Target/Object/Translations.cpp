//===- Translations.cpp - machine code for norm-translate -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Translations.h"

#include "norm/Dialect/Highway/IR/Highway.h"
#include "norm/Target/Object/Compile.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace mlir::norm;

static LogicalResult translate(ModuleOp module, llvm::CodeGenFileType type,
                               raw_ostream &os) {
  // Code emission needs a stream that can seek.
  SmallString<0> code;
  llvm::raw_svector_ostream stream(code);
  if (llvm::Error error = emitCode(module, type, stream))
    return module.emitError() << llvm::toString(std::move(error));
  os << code;
  return success();
}

static void registerDialects(DialectRegistry &registry) {
  // highway: only its attribute on the module, which names the target. nvvm,
  // rocdl, spirv: the target of objects in gpu.binary.
  registry
      .insert<gpu::GPUDialect, highway::HighwayDialect, LLVM::LLVMDialect,
              NVVM::NVVMDialect, ROCDL::ROCDLDialect, spirv::SPIRVDialect>();
  registerTranslations(registry);
}

void norm::registerToMachineCodeTranslations() {
  static TranslateFromMLIRRegistration object(
      "mlir-to-object",
      "compile a module of the LLVM dialect to an object file",
      [](ModuleOp module, raw_ostream &os) {
        return translate(module, llvm::CodeGenFileType::ObjectFile, os);
      },
      registerDialects);
  static TranslateFromMLIRRegistration assembly(
      "mlir-to-assembly",
      "compile a module of the LLVM dialect to assembly text",
      [](ModuleOp module, raw_ostream &os) {
        return translate(module, llvm::CodeGenFileType::AssemblyFile, os);
      },
      registerDialects);
}
