//===- TranslateToGPUCode.cpp - compiled GPU kernels as files -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/GPUCode.h"

#include "VulkanBinary.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

struct Kind {
  GPUCode code;
  StringLiteral name, description;
  /// How to get it.
  StringLiteral pipeline;
};

constexpr Kind kKinds[] = {
    {GPUCode::PTX, "ptx", "assembly for NVIDIA's GPUs", "target=nvvm"},
    {GPUCode::ISA, "isa", "assembly for AMD's GPUs", "target=rocdl"},
    {GPUCode::Cubin, "cubin", "a binary for NVIDIA's GPUs",
     "target=nvvm format=binary"},
    {GPUCode::HSACO, "hsaco", "a code object for AMD's GPUs",
     "target=rocdl format=binary"},
    {GPUCode::SPIRV, "spirv", "a SPIR-V module for Vulkan", "target=spirv"},
};

const Kind &getKind(GPUCode code) {
  return *llvm::find_if(kKinds,
                        [&](const Kind &kind) { return kind.code == code; });
}

/// What an object is; none for what our pipeline does not make.
std::optional<GPUCode> classify(gpu::ObjectAttr object) {
  bool isText = object.getFormat() == gpu::CompilationTarget::Assembly;
  bool isBinary = object.getFormat() == gpu::CompilationTarget::Binary;
  if (isa<NVVM::NVVMTargetAttr>(object.getTarget()) && (isText || isBinary))
    return isText ? GPUCode::PTX : GPUCode::Cubin;
  if (isa<ROCDL::ROCDLTargetAttr>(object.getTarget()) && (isText || isBinary))
    return isText ? GPUCode::ISA : GPUCode::HSACO;
  if (isa<spirv::TargetEnvAttr>(object.getTarget()) && isBinary)
    return GPUCode::SPIRV;
  return std::nullopt;
}

} // namespace

LogicalResult mlir::norm::translateToGPUCode(ModuleOp module, GPUCode code,
                                             llvm::raw_ostream &os) {
  SmallVector<gpu::ObjectAttr> objects;
  for (auto binary : module.getOps<gpu::BinaryOp>())
    llvm::append_range(objects,
                       binary.getObjects().getAsRange<gpu::ObjectAttr>());
  const Kind &kind = getKind(code);
  auto suggest = [&](InFlightDiagnostic &&error) -> LogicalResult {
    return error << ": lower it by norm-gpu-pipeline=\"" << kind.pipeline
                 << '"';
  };
  if (objects.empty())
    return suggest(module.emitError("has no gpu.binary"));
  for (gpu::ObjectAttr object : objects) {
    std::optional<GPUCode> found = classify(object);
    if (found == code)
      continue;
    InFlightDiagnostic error = module.emitError("has kernels as ");
    if (found)
      error << getKind(*found).name << ", " << getKind(*found).description;
    else
      error << '\'' << gpu::stringifyCompilationTarget(object.getFormat())
            << "' for " << object.getTarget();
    error << "; expected " << kind.name << ", " << kind.description;
    return suggest(std::move(error));
  }
  bool isText = code == GPUCode::PTX || code == GPUCode::ISA;
  if (!isText && objects.size() != 1)
    return module.emitError("has ")
           << objects.size() << " compiled GPU modules; expected one";
  for (gpu::ObjectAttr object : objects) {
    StringRef bytes = object.getObject().getValue();
    if (code == GPUCode::SPIRV) {
      ::norm::vulkan::Binary binary;
      std::string why;
      if (!::norm::vulkan::readBinary(bytes.data(), bytes.size(), binary, why))
        return module.emitError("has SPIR-V that norm-gpu-pipeline has not "
                                "made: ")
               << why;
      os.write(reinterpret_cast<const char *>(binary.spirv.data()),
               binary.spirv.size() * sizeof(uint32_t));
      continue;
    }
    // Text is a C string, for the driver.
    os << (isText ? bytes.rtrim('\0') : bytes);
  }
  return success();
}

SmallVector<EmitKind> mlir::norm::getGPUCodeKinds() {
  return llvm::map_to_vector(kKinds, [](const Kind &kind) {
    return EmitKind{kind.name, kind.description,
                    [code = kind.code](ModuleOp module, raw_ostream &os) {
                      return translateToGPUCode(module, code, os);
                    }};
  });
}
