//===- MachineCode.cpp - machine code as files ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Target/Object/Library.h"

#include "norm/Support/ExternalProgram.h"
#include "norm/Target/Object/Compile.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/Object/ArchiveWriter.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

using Bytes = SmallVector<char, 0>;

/// Names the first op that is not code yet; or says that there is none.
LogicalResult checkLowered(ModuleOp module) {
  if (module.getBody()->empty())
    return module.emitOpError("is empty: expected functions in the LLVM "
                              "dialect");
  for (Operation &op : *module.getBody()) {
    if (auto version = dyn_cast<ModuleOp>(op); version && isLibrary(module)) {
      if (failed(checkLowered(version)) || failed(verifyInterface(version)))
        return failure();
      continue;
    }
    if (!isa_and_present<LLVM::LLVMDialect>(op.getDialect()) &&
        !isa<gpu::BinaryOp>(op))
      return op.emitOpError("is not lowered to the LLVM dialect: lower the "
                            "module by norm-library-pipeline, or by "
                            "norm-cpu-pipeline or norm-gpu-pipeline if C is "
                            "not to call it");
  }
  return success();
}

LogicalResult writeCode(ModuleOp module, llvm::CodeGenFileType type,
                        Bytes &code) {
  if (failed(checkLowered(module)))
    return failure();
  // Code emission needs a stream that can seek.
  llvm::raw_svector_ostream stream(code);
  if (llvm::Error error = emitCode(module, type, stream))
    return module.emitError() << llvm::toString(std::move(error));
  return success();
}

LogicalResult writeCode(ModuleOp module, llvm::CodeGenFileType type,
                        raw_ostream &os) {
  Bytes code;
  if (failed(writeCode(module, type, code)))
    return failure();
  os << code;
  return success();
}

/// The prefix of the tools and folders of another architecture; empty for this
/// machine's.
std::string getCrossName(StringRef architecture) {
  return architecture == getHostArchitecture()
             ? ""
             : (architecture + "-linux-gnu").str();
}

/// Where a build or an installation has it.
std::string getDefaultRuntime(StringRef architecture) {
  // An address in this program, for systems that find it by one.
  auto address = reinterpret_cast<void *>(&getDefaultRuntime);
  std::string program = llvm::sys::fs::getMainExecutable(nullptr, address);
  StringRef root =
      llvm::sys::path::parent_path(llvm::sys::path::parent_path(program));
  SmallString<128> path;
  // The programs of a build's tests are one folder deeper.
  for (StringRef from : {root, llvm::sys::path::parent_path(root)})
    for (StringRef folder : {"lib", NORM_LIBRARY_FOLDER}) {
      path = from;
      llvm::sys::path::append(path, folder, getCrossName(architecture),
                              "libnorm_runtime.so");
      if (llvm::sys::fs::exists(path))
        return path.str().str();
    }
  return path.str().str();
}

} // namespace

std::string norm::getRuntimeFolder(StringRef architecture) {
  return llvm::sys::path::parent_path(getDefaultRuntime(architecture)).str();
}

LogicalResult norm::writeArchive(ModuleOp module, raw_ostream &os) {
  Bytes code;
  if (failed(writeCode(module, llvm::CodeGenFileType::ObjectFile, code)))
    return failure();
  llvm::NewArchiveMember member(
      llvm::MemoryBufferRef(StringRef(code.data(), code.size()), "norm.o"));
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> archive =
      llvm::writeArchiveToBuffer(member, llvm::SymtabWritingMode::NormalSymtab,
                                 llvm::object::Archive::K_GNU,
                                 /*Deterministic=*/true, /*Thin=*/false);
  if (!archive)
    return module.emitError("cannot make an archive: ")
           << llvm::toString(archive.takeError());
  os << (*archive)->getBuffer();
  return success();
}

LogicalResult norm::writeSharedLibrary(ModuleOp module,
                                       StringRef runtimeLibrary,
                                       raw_ostream &os) {
  llvm::Expected<StringRef> architecture = getArchitecture(module);
  if (!architecture)
    return module.emitError() << llvm::toString(architecture.takeError());
  std::string crossName = getCrossName(*architecture);
  std::string defaultRuntime = getDefaultRuntime(*architecture);
  if (runtimeLibrary.empty())
    runtimeLibrary = defaultRuntime;
  if (!llvm::sys::fs::exists(runtimeLibrary))
    return module.emitError("no ")
           << runtimeLibrary
           << ", the runtime that a shared library needs: --norm-runtime says "
              "where libnorm_runtime.so is";
  auto emitError = [&] { return module.emitError(); };
  std::string compiler = crossName.empty() ? "cc" : crossName + "-gcc";
  FailureOr<std::string> linker =
      findProgram({compiler,
                   "which links shared libraries",
                   {},
                   "",
                   {},
                   "install a C compiler, or link what --emit=object writes"},
                  emitError);
  Bytes code;
  if (failed(linker) ||
      failed(writeCode(module, llvm::CodeGenFileType::ObjectFile, code)))
    return failure();
  std::string folder =
      ("-Wl,-rpath," + llvm::sys::path::parent_path(runtimeLibrary)).str();
  // The runtime may be moved with the library, or stay where it is.
  FailureOr<Bytes> linked =
      runProgram(*linker,
                 {"-shared", "-Wl,-z,defs", "-Wl,-rpath,$ORIGIN", folder,
                  runtimeLibrary, "-lm"},
                 StringRef(code.data(), code.size()), emitError);
  if (failed(linked))
    return failure();
  os << *linked;
  return success();
}

SmallVector<EmitKind> norm::getMachineCodeKinds() {
  static llvm::cl::opt<std::string> runtime(
      "norm-runtime",
      llvm::cl::desc("The runtime library that --emit=shared links, if not the "
                     "one of this build or installation"),
      llvm::cl::value_desc("libnorm_runtime.so"));
  return {
      {"object", "an object file, with all targets of a library",
       [](ModuleOp module, raw_ostream &os) {
         return writeCode(module, llvm::CodeGenFileType::ObjectFile, os);
       }},
      {"assembly", "the same as assembly",
       [](ModuleOp module, raw_ostream &os) {
         return writeCode(module, llvm::CodeGenFileType::AssemblyFile, os);
       }},
      {"archive", "the same as an archive with one member", writeArchive},
      {"shared", "the same as a shared library, linked by the C compiler",
       [](ModuleOp module, raw_ostream &os) {
         return writeSharedLibrary(module, runtime, os);
       }},
      {"header", "the C header for these, of what norm-library-pipeline makes",
       writeLibraryHeader},
  };
}
