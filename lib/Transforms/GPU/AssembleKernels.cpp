//===- AssembleKernels.cpp - assembly of GPUs to their code ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Target/LLVM/ROCDL/Utils.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMASSEMBLEKERNELS
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

using EmitError = llvm::function_ref<InFlightDiagnostic()>;
using Bytes = SmallVector<char, 0>;

/// A vendor's program.
struct Tool {
  StringLiteral name;
  StringLiteral purpose;
  /// Variables of the environment that may name where the toolkit is; where the
  /// program is in it.
  ArrayRef<StringLiteral> toolkitVariables;
  StringLiteral path;
  /// Where to look beyond PATH.
  ArrayRef<StringRef> folders;
  StringLiteral remedy;
};

FailureOr<std::string> findTool(const Tool &tool, EmitError emitError) {
  // A toolkit that somebody has named must be the right one.
  for (StringRef variable : tool.toolkitVariables) {
    std::optional<std::string> toolkit = llvm::sys::Process::GetEnv(variable);
    if (!toolkit || toolkit->empty())
      continue;
    SmallString<128> path(*toolkit);
    llvm::sys::path::append(path, tool.path);
    if (llvm::sys::fs::can_execute(path))
      return path.str().str();
    return emitError() << variable << "=" << *toolkit << " has no " << tool.path
                       << ", " << tool.purpose;
  }
  for (StringRef folder : tool.folders)
    if (llvm::ErrorOr<std::string> found =
            llvm::sys::findProgramByName(tool.name, folder))
      return *found;
  if (llvm::ErrorOr<std::string> found =
          llvm::sys::findProgramByName(tool.name))
    return *found;
  InFlightDiagnostic error = emitError();
  error << "no " << tool.name << ", " << tool.purpose << ": neither in ";
  llvm::interleaveComma(tool.folders, error);
  return error << " nor in PATH; " << tool.remedy;
}

/// A file that is removed when this goes away.
class TemporaryFile {
public:
  LogicalResult create(StringRef suffix, EmitError emitError) {
    if (std::error_code code =
            llvm::sys::fs::createTemporaryFile("norm-kernels", suffix, path))
      return emitError() << "cannot create a temporary file: "
                         << code.message();
    remover.setFile(path);
    return success();
  }
  StringRef getPath() const { return path; }

private:
  SmallString<128> path;
  llvm::FileRemover remover;
};

FailureOr<Bytes> readFile(StringRef path, EmitError emitError) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> file =
      llvm::MemoryBuffer::getFile(path);
  if (!file)
    return emitError() << "cannot read " << path << ": "
                       << file.getError().message();
  return Bytes((*file)->getBufferStart(), (*file)->getBufferEnd());
}

/// Runs `program ARGUMENTS... -o OUTPUT INPUT` on `input`.
FailureOr<Bytes> runTool(StringRef program, ArrayRef<StringRef> arguments,
                         StringRef input, EmitError emitError) {
  TemporaryFile inputFile, outputFile, log;
  if (failed(inputFile.create("in", emitError)) ||
      failed(outputFile.create("out", emitError)) ||
      failed(log.create("log", emitError)))
    return failure();
  std::error_code code;
  llvm::raw_fd_ostream os(inputFile.getPath(), code);
  os << input;
  os.close();
  if (os.has_error()) {
    code = os.error();
    os.clear_error();
    return emitError() << "cannot write " << inputFile.getPath() << ": "
                       << code.message();
  }
  SmallVector<StringRef> command = {program};
  llvm::append_range(command, arguments);
  llvm::append_values(command, StringRef("-o"), outputFile.getPath(),
                      inputFile.getPath());
  std::string why;
  int result = llvm::sys::ExecuteAndWait(
      program, command, /*Env=*/std::nullopt,
      {StringRef(""), log.getPath(), log.getPath()}, /*SecondsToWait=*/0,
      /*MemoryLimit=*/0, &why);
  if (result == 0)
    return readFile(outputFile.getPath(), emitError);
  FailureOr<Bytes> said = readFile(log.getPath(), emitError);
  if (failed(said))
    return failure();
  SmallVector<StringRef> lines;
  llvm::SplitString(StringRef(said->data(), said->size()), lines, "\n");
  if (!why.empty())
    lines.push_back(why);
  return emitError() << program << " failed: " << llvm::join(lines, "; ");
}

/// AMD's code object: an ELF file that HIP loads.
FailureOr<Bytes> assemble(ROCDL::ROCDLTargetAttr target, StringRef assembly,
                          EmitError emitError) {
  static constexpr StringLiteral kVariables[] = {"ROCM_PATH", "ROCM_ROOT",
                                                 "ROCM_HOME"};
  // The linker of the LLVM that we use, which knows what its assembler writes.
  const StringRef folders[] = {NORM_LLVM_TOOLS_DIR, "/opt/rocm/llvm/bin"};
  const Tool linker = {
      "ld.lld",   "which links kernels for AMD's GPUs",
      kVariables, "llvm/bin/ld.lld",
      folders,    "install LLVM's lld, or let ROCM_PATH name a ROCm"};
  FailureOr<std::string> program = findTool(linker, emitError);
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
  return runTool(*program, {"-shared", "--no-undefined"},
                 StringRef(object->data(), object->size()), emitError);
}

/// NVIDIA's cubin.
FailureOr<Bytes> assemble(NVVM::NVVMTargetAttr target, StringRef assembly,
                          EmitError emitError) {
  static constexpr StringLiteral kVariables[] = {"CUDA_ROOT", "CUDA_HOME",
                                                 "CUDA_PATH"};
  const StringRef folders[] = {"/usr/local/cuda/bin"};
  const Tool assembler = {
      "ptxas",
      "which makes binaries for NVIDIA's GPUs",
      kVariables,
      "bin/ptxas",
      folders,
      "install CUDA's toolkit or let CUDA_HOME name it, or leave the "
      "PTX to the driver with format=assembly"};
  FailureOr<std::string> program = findTool(assembler, emitError);
  if (failed(program))
    return failure();
  return runTool(*program, {("-arch=" + target.getChip()).str(), "-O3"},
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
