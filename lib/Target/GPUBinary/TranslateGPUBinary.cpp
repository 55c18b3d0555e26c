//===- TranslateGPUBinary.cpp - compiled GPU kernels as files -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/GPUBinary.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Tools/mlir-translate/Translation.h"

using namespace mlir;
using namespace mlir::norm;

static FailureOr<SmallVector<gpu::ObjectAttr>> getObjects(ModuleOp module) {
  SmallVector<gpu::ObjectAttr> objects;
  for (auto binary : module.getOps<gpu::BinaryOp>())
    llvm::append_range(objects,
                       binary.getObjects().getAsRange<gpu::ObjectAttr>());
  if (objects.empty())
    return module.emitError("has no gpu.binary: lower it by norm-gpu-pipeline");
  return objects;
}

LogicalResult norm::translateToGPUAssembly(ModuleOp module,
                                           llvm::raw_ostream &os) {
  FailureOr<SmallVector<gpu::ObjectAttr>> objects = getObjects(module);
  if (failed(objects))
    return failure();
  for (gpu::ObjectAttr object : *objects)
    if (object.getFormat() != gpu::CompilationTarget::Assembly)
      return module.emitError("has kernels that are no assembly but '")
             << gpu::stringifyCompilationTarget(object.getFormat())
             << "': lower it by norm-gpu-pipeline with target=nvvm or rocdl";
  for (gpu::ObjectAttr object : *objects)
    // A C string for the driver.
    os << object.getObject().getValue().rtrim('\0');
  return success();
}

LogicalResult norm::translateToGPUBinary(ModuleOp module,
                                         llvm::raw_ostream &os) {
  FailureOr<SmallVector<gpu::ObjectAttr>> objects = getObjects(module);
  if (failed(objects))
    return failure();
  if (objects->size() != 1)
    return module.emitError("has ")
           << objects->size() << " compiled GPU modules; expected one";
  os << objects->front().getObject().getValue();
  return success();
}

static void registerDialects(DialectRegistry &registry) {
  // The host's code, and the targets of objects.
  registry
      .insert<gpu::GPUDialect, highway::HighwayDialect, LLVM::LLVMDialect,
              NVVM::NVVMDialect, ROCDL::ROCDLDialect, spirv::SPIRVDialect>();
}

void norm::registerToGPUBinaryTranslations() {
  static TranslateFromMLIRRegistration assembly(
      "mlir-to-gpu-assembly",
      "print the kernels of a lowered module as PTX or AMDGCN assembly",
      [](ModuleOp module, raw_ostream &os) {
        return translateToGPUAssembly(module, os);
      },
      registerDialects);
  static TranslateFromMLIRRegistration binary(
      "mlir-to-gpu-binary",
      "write the kernels of a lowered module as they are loaded, as SPIR-V",
      [](ModuleOp module, raw_ostream &os) {
        return translateToGPUBinary(module, os);
      },
      registerDialects);
}
