//===- AssembleKernels.cpp - assembly of GPUs to their code ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "norm/Support/ExternalProgram.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Target/LLVM/ROCDL/Utils.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMASSEMBLEKERNELS
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

using Bytes = SmallVector<char, 0>;

/// AMD's code object: an ELF file that HIP loads.
FailureOr<Bytes> assemble(ROCDL::ROCDLTargetAttr target, StringRef assembly,
                          EmitErrorFn emitError) {
  static constexpr StringLiteral kVariables[] = {"ROCM_PATH", "ROCM_ROOT",
                                                 "ROCM_HOME"};
  // The linker of the LLVM that we use, which knows what its assembler writes.
  const StringRef folders[] = {NORM_LLVM_TOOLS_DIR, "/opt/rocm/llvm/bin"};
  const ExternalProgram linker = {
      "ld.lld",   "which links kernels for AMD's GPUs",
      kVariables, "llvm/bin/ld.lld",
      folders,    "install LLVM's lld, or let ROCM_PATH name a ROCm"};
  FailureOr<std::string> program = findProgram(linker, emitError);
  if (failed(program))
    return failure();
  ROCDL::SerializeGPUModuleBase::init();
  FailureOr<Bytes> object =
      ROCDL::assembleIsa(assembly, target.getTriple(), target.getChip(),
                         target.getFeatures(), emitError);
  if (failed(object))
    return failure();
  // Upstream's ROCDL::linkObjectCode knows only $ROCM/llvm/bin/ld.lld, which a
  // machine without ROCm lacks, allows undefined symbols, and does not repeat
  // what the linker says.
  return runProgram(*program, {"-shared", "--no-undefined"},
                    StringRef(object->data(), object->size()), emitError);
}

/// NVIDIA's cubin.
FailureOr<Bytes> assemble(NVVM::NVVMTargetAttr target, StringRef assembly,
                          EmitErrorFn emitError) {
  static constexpr StringLiteral kVariables[] = {"CUDA_ROOT", "CUDA_HOME",
                                                 "CUDA_PATH"};
  const StringRef folders[] = {"/usr/local/cuda/bin"};
  const ExternalProgram assembler = {
      "ptxas",
      "which makes binaries for NVIDIA's GPUs",
      kVariables,
      "bin/ptxas",
      folders,
      "install CUDA's toolkit or let CUDA_HOME name it, or leave the "
      "PTX to the driver with format=assembly"};
  FailureOr<std::string> program = findProgram(assembler, emitError);
  if (failed(program))
    return failure();
  return runProgram(*program, {("-arch=" + target.getChip()).str(), "-O3"},
                    assembly, emitError);
}

struct NormAssembleKernelsPass final
    : norm::impl::NormAssembleKernelsBase<NormAssembleKernelsPass> {
  using NormAssembleKernelsBase::NormAssembleKernelsBase;

  void runOnOperation() override {
    for (auto binary : getOperation().getOps<gpu::BinaryOp>()) {
      SmallVector<Attribute> objects;
      for (auto object : binary.getObjects().getAsRange<gpu::ObjectAttr>()) {
        FailureOr<Attribute> assembled = assembleObject(binary, object);
        if (failed(assembled))
          return signalPassFailure();
        objects.push_back(*assembled);
      }
      binary.setObjectsAttr(ArrayAttr::get(&getContext(), objects));
    }
  }

private:
  static FailureOr<Attribute> assembleObject(gpu::BinaryOp binary,
                                             gpu::ObjectAttr object) {
    if (object.getFormat() != gpu::CompilationTarget::Assembly)
      return object;
    auto emitError = [&]() { return binary.emitOpError(); };
    StringRef assembly = object.getObject().getValue().rtrim('\0');
    auto assembled =
        llvm::TypeSwitch<Attribute, FailureOr<Bytes>>(object.getTarget())
            .Case<ROCDL::ROCDLTargetAttr, NVVM::NVVMTargetAttr>(
                [&](auto target) {
                  return assemble(target, assembly, emitError);
                })
            .Default([&](Attribute target) -> FailureOr<Bytes> {
              return emitError() << "has assembly for " << target
                                 << "; expected #nvvm.target or #rocdl.target";
            });
    if (failed(assembled))
      return failure();
    MLIRContext *context = binary.getContext();
    return gpu::ObjectAttr::get(
        context, object.getTarget(), gpu::CompilationTarget::Binary,
        StringAttr::get(context,
                        StringRef(assembled->data(), assembled->size())),
        object.getProperties(), object.getKernels());
  }
};

} // namespace
