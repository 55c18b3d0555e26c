//===- NormCpp.cpp - our own kernels, as C++ ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Competitor.h"
#include "NormModule.h"

#include "norm/Pipelines/Pipelines.h"
#include "norm/Target/HighwayCpp.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <dlfcn.h>
#include <type_traits>
#include <utility>

using namespace bench;
using namespace mlir;

namespace {

/// The function's arguments are addresses.
class NormCpp final : public Competitor {
public:
  NormCpp(Problem &problem, void *function)
      : function(function), arguments(problem.pointers()) {
    arguments.resize(kMaxArguments);
  }

  void run() override { call(std::make_index_sequence<kMaxArguments>()); }

private:
  /// The C calling convention ignores arguments that a function does not take.
  template <size_t... I> void call(std::index_sequence<I...>) {
    using Function = void (*)(std::enable_if_t<(I >= 0), void *>...);
    reinterpret_cast<Function>(function)(arguments[I]...);
  }

  static constexpr size_t kMaxArguments = 8;
  void *function;
  SmallVector<void *> arguments;
};

} // namespace

/// Compiles `source` to `library` unless that is there; returns an error.
static std::string compile(const std::string &source, const std::string &stem,
                           const std::string &library) {
  if (llvm::sys::fs::exists(library))
    return "";
  auto compiler = llvm::sys::findProgramByName("g++");
  if (!compiler)
    return "there is no g++";
  std::string file = stem + ".cc", part = stem + ".part";
  std::error_code code;
  {
    llvm::raw_fd_ostream os(file, code);
    if (code)
      return "cannot write " + file + ": " + code.message();
    os << source;
  }
  // The file includes itself, by its name.
  std::string include = "-I" + llvm::sys::path::parent_path(library).str();
  StringRef words[] = {*compiler, "-std=c++17", "-O3",   "-fPIC", "-shared",
                       include,   file,         "-lhwy", "-o",    part};
  std::string message;
  if (llvm::sys::ExecuteAndWait(*compiler, words, std::nullopt, {}, 0, 0,
                                &message))
    return "g++ cannot compile it" + (message.empty() ? "" : ": " + message);
  if ((code = llvm::sys::fs::rename(part, library)))
    return "cannot write " + library + ": " + code.message();
  return "";
}

static Entry create(Problem &problem, const std::string &cache) {
  if (problem.view().threads != 1)
    return {nullptr, "its kernels are for one thread"};
  llvm::Expected<NormModule> module = NormModule::create(
      problem.raced, /*isDynamic=*/false, [](PassManager &passes) {
        norm::buildEmitHighwayPipeline(passes,
                                       norm::EmitHighwayPipelineOptions());
      });
  if (!module)
    return {nullptr, llvm::toString(module.takeError())};
  const std::string name = "kernel.cc";
  std::string source;
  llvm::raw_string_ostream os(source);
  norm::HighwayCppOptions options;
  options.fileName = name;
  if (failed(norm::translateToHighwayCpp(module->get(), os, options)))
    return {nullptr, "cannot be printed as C++"};

  // A folder for each text: other versions of this program print others.
  std::string folder = llvm::formatv(
      "{0}/{1}-{2:x}", cache, problem.raced.key(), llvm::xxh3_64bits(source));
  if (std::error_code code = llvm::sys::fs::create_directories(folder))
    return {nullptr, "cannot make " + folder + ": " + code.message()};
  std::string library = folder + "/kernel.so";
  std::string error = compile(source, folder + "/kernel", library);
  if (!error.empty())
    return {nullptr, error};
  void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  void *function = handle ? dlsym(handle, "kernel") : nullptr;
  if (!function)
    return {nullptr, dlerror()};
  return {std::make_unique<NormCpp>(problem, function), ""};
}

void bench::addNormCpp(std::vector<Contestant> &contestants,
                       std::string cache) {
  contestants.push_back(
      {"norm-mlir-cpp", Contestant::Ours, "C++ for Highway, by g++", "",
       [cache](Problem &problem) { return create(problem, cache); }});
}
