//===- CrossFunction.cpp - a function for another architecture ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CrossFunction.h"

#include "CallPipe.h"
#include "norm/Runtime/Runtime.h"
#include "norm/Target/Object/Compile.h"
#include "norm/Target/Object/Library.h"
#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"

#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::norm;

namespace {

constexpr llvm::StringLiteral kPackedName = "norm_packed_call";

//===----------------------------------------------------------------------===//
// The process
//===----------------------------------------------------------------------===//

/// norm-call-server under its emulator; it ends when the pipes are closed.
class Process {
public:
  /// That of an architecture; started when it is first asked for. Null if there
  /// is no such program.
  static Process *get(StringRef architecture, StringRef emulator) {
    static std::unique_ptr<Process> process;
    if (!process) {
      SmallString<128> server(getRuntimeFolder(architecture));
      llvm::sys::path::append(server, "norm-call-server");
      if (!llvm::sys::fs::exists(server))
        return nullptr;
      process.reset(new Process((emulator + " " + server).str()));
    }
    return process.get();
  }

  /// Waits until the program has ended, as it does when nothing more can come.
  ~Process() {
    for (int end : ends)
      close(end);
    waitpid(child, nullptr, 0);
  }
  Process(const Process &) = delete;

  CallPipe pipe{-1, -1};

private:
  explicit Process(const std::string &command) {
    int requests[2], answers[2];
    // No other program that this one starts may keep them open.
    if (pipe2(requests, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0)
      llvm::report_fatal_error("no pipes");
    // A process that has ended is told of by what cannot be written.
    std::signal(SIGPIPE, SIG_IGN);
    child = fork();
    if (child < 0)
      llvm::report_fatal_error("no process");
    if (child == 0) {
      dup2(requests[0], STDIN_FILENO);
      dup2(answers[1], STDOUT_FILENO);
      std::string line = "exec " + command;
      execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
      _exit(127);
    }
    close(requests[0]);
    close(answers[1]);
    ends[0] = answers[0];
    ends[1] = requests[1];
    pipe = CallPipe(ends[0], ends[1]);
  }

  pid_t child;
  int ends[2];
};

/// What has ended has said why, as code in this process would have.
[[noreturn]] void abortWithServer() {
  llvm::errs() << "the process in the emulator has ended\n";
  std::abort();
}

//===----------------------------------------------------------------------===//
// Compilation
//===----------------------------------------------------------------------===//

/// Adds the packed form of a function with a C interface:
///
///   void norm_packed_call(void **slots) {
///     *(Result *)slots[n] = _mlir_ciface_f(*(T0 *)slots[0], ...);
///   }
void addPackedForm(ModuleOp module, LLVM::LLVMFuncOp function) {
  OpBuilder b = OpBuilder::atBlockEnd(module.getBody());
  Location loc = function.getLoc();
  auto pointer = LLVM::LLVMPointerType::get(b.getContext());
  auto packed = LLVM::LLVMFuncOp::create(
      b, loc, kPackedName,
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(b.getContext()),
                                  {pointer}));
  Block *entry = packed.addEntryBlock(b);
  b.setInsertionPointToStart(entry);
  int32_t next = 0;
  auto getSlot = [&]() -> Value {
    Value address =
        LLVM::GEPOp::create(b, loc, pointer, pointer, entry->getArgument(0),
                            ArrayRef<LLVM::GEPArg>{next++});
    return LLVM::LoadOp::create(b, loc, pointer, address);
  };
  SmallVector<Value> arguments;
  for (Type type : function.getArgumentTypes()) {
    Value slot = getSlot();
    arguments.push_back(LLVM::LoadOp::create(b, loc, type, slot));
  }
  auto call = LLVM::CallOp::create(b, loc, function, arguments);
  if (call->getNumResults() == 1) {
    Value slot = getSlot();
    LLVM::StoreOp::create(b, loc, call.getResult(), slot);
  }
  LLVM::ReturnOp::create(b, loc, ValueRange());
}

} // namespace

FailureOr<std::unique_ptr<CrossFunction>>
CrossFunction::compile(ModuleOp module, StringRef entry, StringRef emulator) {
  llvm::Expected<const CPUTarget *> target = getTarget(module);
  if (!target)
    return module.emitError() << llvm::toString(target.takeError());
  Process *process = Process::get((*target)->architecture, emulator);
  if (!process)
    return module.emitError("norm-mlir was built without norm-call-server for ")
           << (*target)->architecture
           << ", which calls functions in an emulator: there was no "
              "cross-compiler";
  auto function =
      module.lookupSymbol<LLVM::LLVMFuncOp>(("_mlir_ciface_" + entry).str());
  if (!function)
    return module.emitError("the module has no function @") << entry;
  addPackedForm(module, function);

  SmallString<128> path;
  int descriptor;
  if (std::error_code error = llvm::sys::fs::createTemporaryFile(
          "norm-run", "so", descriptor, path))
    return module.emitError("no temporary file: ") << error.message();
  llvm::FileRemover remover(path);
  {
    llvm::raw_fd_ostream file(descriptor, /*shouldClose=*/true);
    if (failed(writeSharedLibrary(module, /*runtimeLibrary=*/"", file)))
      return failure();
  }
  CallPipe &pipe = process->pipe;
  std::string message;
  uint64_t number;
  uint64_t vectorBytes =
      (*target)->hasScalableVectors() ? (*target)->vectorBytes : 0;
  if (!pipe.write(uint64_t(CallRequest::Load)) || !pipe.writeAll(path) ||
      !pipe.write(vectorBytes) || !pipe.readAll(message) || !pipe.read(number))
    return module.emitError("cannot start the emulator: ") << emulator;
  if (!message.empty())
    return module.emitError("cannot load the function in the emulator: ")
           << message;
  return std::unique_ptr<CrossFunction>(new CrossFunction(number));
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

namespace {

/// The memory of all arguments, those that overlap in one region.
struct Regions {
  /// Adds bytes and returns their address, by which they are found later.
  void add(char *begin, char *end) { parts.push_back({begin, end}); }

  void merge() {
    llvm::sort(parts);
    for (auto [begin, end] : parts) {
      // Empty ones may begin anywhere, and are inside of others, too.
      if (!merged.empty() && begin < merged.back().second)
        merged.back().second = std::max(merged.back().second, end);
      else if (merged.empty() || merged.back() != std::pair(begin, end))
        merged.push_back({begin, end});
    }
  }
  uint64_t find(char *begin, char *end) const {
    for (auto [index, region] : llvm::enumerate(merged))
      if (region.first <= begin && end <= region.second)
        return index;
    llvm_unreachable("a part of no region");
  }

  SmallVector<std::pair<char *, char *>> parts, merged;
};

} // namespace

void CrossFunction::call(const Signature &signature, ArrayRef<void *> arguments,
                         ArrayRef<int64_t> resultOffsets, int64_t resultBytes,
                         void *results) const {
  auto getExtent = [](const Parameter &parameter, const uint64_t *words) {
    return DescriptorExtent(words, parameter.shape.size(),
                            getByteSize(parameter.element));
  };
  auto getElements = [&](const Parameter &parameter, void *descriptor) {
    const auto *words = static_cast<const uint64_t *>(descriptor);
    auto *aligned = reinterpret_cast<char *>(words[1]);
    DescriptorExtent extent = getExtent(parameter, words);
    return std::pair(aligned + extent.begin, aligned + extent.end);
  };
  Regions regions;
  for (auto [parameter, pointer] :
       llvm::zip_equal(signature.arguments, arguments))
    if (parameter.kind != Parameter::Kind::Scalar) {
      auto [begin, end] = getElements(parameter, pointer);
      regions.add(begin, end);
    }
  regions.merge();

  // The server of this program's only emulator.
  CallPipe &pipe = Process::get("", "")->pipe;
  bool isSent = pipe.write(uint64_t(CallRequest::Call)) && pipe.write(number) &&
                pipe.write(norm_get_num_threads()) &&
                pipe.write(regions.merged.size());
  for (auto [begin, end] : regions.merged)
    isSent &= pipe.write(reinterpret_cast<uint64_t>(begin)) &&
              pipe.write(end - begin) && pipe.writeBytes(begin, end - begin);
  isSent &= pipe.write(arguments.size());
  for (auto [parameter, pointer] :
       llvm::zip_equal(signature.arguments, arguments)) {
    CallSlot slot;
    if (parameter.kind == Parameter::Kind::Scalar) {
      slot.words.resize(1);
      std::memcpy(slot.words.data(), pointer, getByteSize(parameter.element));
    } else {
      const auto *words = static_cast<const uint64_t *>(pointer);
      slot.words.assign(words, words + 3 + 2 * parameter.shape.size());
      auto [begin, end] = getElements(parameter, pointer);
      slot.region = regions.find(begin, end);
      for (int i : {0, 1})
        slot.words[i] -=
            reinterpret_cast<uint64_t>(regions.merged[slot.region].first);
    }
    isSent &= pipe.writeAll(slot.words) && pipe.write(slot.region);
  }
  SmallVector<unsigned> memrefs;
  for (auto [index, result] : llvm::enumerate(signature.results))
    if (result.kind != Parameter::Kind::Scalar)
      memrefs.push_back(index);
  bool isScalar = signature.results.size() == 1 && memrefs.empty();
  isSent &= pipe.write(resultBytes) && pipe.write(isScalar) &&
            pipe.write(memrefs.size());
  for (unsigned index : memrefs)
    isSent &= pipe.write(resultOffsets[index] / sizeof(int64_t)) &&
              pipe.write(signature.results[index].shape.size()) &&
              pipe.write(getByteSize(signature.results[index].element));
  if (!isSent)
    abortWithServer();

  for (auto [begin, end] : regions.merged)
    if (!pipe.readBytes(begin, end - begin))
      abortWithServer();
  uint64_t broken;
  if (!pipe.read(broken) || !pipe.readBytes(results, resultBytes))
    abortWithServer();
  if (broken != kNone)
    llvm::report_fatal_error("the function wrote beside its arguments");
  for (unsigned index : memrefs) {
    auto *words = reinterpret_cast<uint64_t *>(static_cast<char *>(results) +
                                               resultOffsets[index]);
    uint64_t region, offset;
    if (!pipe.read(region))
      abortWithServer();
    if (region != kNone) {
      // An argument, or what the function made of one.
      if (!pipe.read(offset))
        abortWithServer();
      words[1] =
          reinterpret_cast<uint64_t>(regions.merged[region].first) + offset;
      words[0] = words[1];
      for (auto [parameter, pointer] :
           llvm::zip_equal(signature.arguments, arguments))
        if (const auto *other = static_cast<const uint64_t *>(pointer);
            parameter.kind != Parameter::Kind::Scalar && other[1] == words[1])
          words[0] = other[0];
      continue;
    }
    DescriptorExtent extent = getExtent(signature.results[index], words);
    uint64_t size;
    if (!pipe.read(size))
      abortWithServer();
    auto *data = static_cast<char *>(std::malloc(std::max<uint64_t>(size, 1)));
    if (!pipe.readBytes(data, size))
      abortWithServer();
    words[0] = reinterpret_cast<uint64_t>(data);
    words[1] = words[0] - extent.begin;
  }
}
