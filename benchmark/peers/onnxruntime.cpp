//===- onnxruntime.cpp - ONNX Runtime, called from C++ --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Run() with values made before, on the problem's buffers. The wheel has the
// library without its header; of the table of functions that the library
// returns, whose order never changes, this declares the few that it calls.
//
//===----------------------------------------------------------------------===//

#include "Support.h"

#include <dlfcn.h>
#include <stdexcept>

using namespace peers;

namespace {

struct Status;
struct Env;
struct Session;
struct SessionOptions;
struct MemoryInfo;
struct Value;

/// The table as an array; positions of version 1 of the interface.
class Api {
public:
  /// Null and a reason, if the library cannot be loaded.
  static const Api *get(const char **reason);

  std::string version;

  template <int position, typename... Arguments>
  void call(Arguments... arguments) const {
    auto function =
        reinterpret_cast<Status *(*)(Arguments...)>(table[position]);
    if (Status *status = function(arguments...)) {
      auto getMessage = reinterpret_cast<const char *(*)(Status *)>(table[2]);
      std::string message = getMessage(status);
      release<93>(status);
      throw std::runtime_error(message);
    }
  }
  template <int position, typename T> void release(T *object) const {
    reinterpret_cast<void (*)(T *)>(table[position])(object);
  }

  static constexpr int kCreateEnv = 3, kCreateSession = 7, kRun = 9,
                       kCreateSessionOptions = 10,
                       kSetGraphOptimizationLevel = 23, kSetIntraOpThreads = 24,
                       kSetInterOpThreads = 25, kCreateTensorWithData = 49,
                       kCreateCpuMemoryInfo = 69, kReleaseMemoryInfo = 94,
                       kReleaseSession = 95, kReleaseValue = 96,
                       kReleaseSessionOptions = 100;

  void *const *table;
  Env *environment = nullptr;
};

} // namespace

const Api *Api::get(const char **reason) {
  static Api api;
  static std::string problem = [] {
    void *library = dlopen(NORM_ONNXRUNTIME, RTLD_NOW | RTLD_LOCAL);
    void *symbol = library ? dlsym(library, "OrtGetApiBase") : nullptr;
    if (!symbol)
      return std::string(dlerror());
    struct Base {
      void *const *(*getApi)(uint32_t version);
      const char *(*getVersion)();
    };
    auto *base = reinterpret_cast<const Base *(*)()>(symbol)();
    api.version = base->getVersion();
    api.table = base->getApi(1);
    if (!api.table)
      return std::string("it has no version 1 of its interface");
    constexpr int kLevelError = 3;
    try {
      api.call<kCreateEnv>(kLevelError, "norm-bench", &api.environment);
    } catch (const std::exception &error) {
      return std::string(error.what());
    }
    return std::string();
  }();
  if (problem.empty())
    return &api;
  *reason = problem.c_str();
  return nullptr;
}

namespace {

class OnnxRuntime {
public:
  explicit OnnxRuntime(const NormPeerProblem &problem);
  ~OnnxRuntime();

  void run() {
    api.call<Api::kRun>(session, static_cast<void *>(nullptr),
                        inputNames.data(), inputs.data(), inputs.size(),
                        outputNames.data(), outputNames.size(), outputs.data());
  }
  std::string message() const { return ""; }

private:
  Value *wrap(const NormPeerProblem &problem, const Tensor &tensor) const;

  const Api &api;
  Session *session = nullptr;
  MemoryInfo *memory = nullptr;
  std::vector<const char *> inputNames, outputNames;
  std::vector<Value *> inputs, outputs;
};

} // namespace

static const Api &getApi() {
  const char *reason = nullptr;
  if (const Api *api = Api::get(&reason))
    return *api;
  throw std::runtime_error(reason);
}

Value *OnnxRuntime::wrap(const NormPeerProblem &problem,
                         const Tensor &tensor) const {
  // ONNX's numbers of types.
  constexpr int kFloat = 1, kInt8 = 3, kBFloat16 = 16;
  int type = tensor.isInt8 ? kInt8 : problem.type ? kBFloat16 : kFloat;
  size_t bytes = tensor.isInt8 ? 1 : problem.type ? 2 : 4;
  for (int64_t size : tensor.sizes)
    bytes *= size;
  Value *value = nullptr;
  api.call<Api::kCreateTensorWithData>(memory, tensor.data, bytes,
                                       tensor.sizes.data(), tensor.sizes.size(),
                                       type, &value);
  return value;
}

OnnxRuntime::OnnxRuntime(const NormPeerProblem &problem) : api(getApi()) {
  const std::string base = prepared(problem, "onnxruntime");
  if (!std::ifstream(base + ".onnx"))
    throw std::runtime_error(whyNotPrepared(base));
  SessionOptions *options = nullptr;
  constexpr int kEverything = 99, kArena = 1, kDefaultMemory = 0;
  api.call<Api::kCreateSessionOptions>(&options);
  api.call<Api::kSetIntraOpThreads>(options, problem.threads);
  api.call<Api::kSetInterOpThreads>(options, 1);
  api.call<Api::kSetGraphOptimizationLevel>(options, kEverything);
  api.call<Api::kCreateSession>(api.environment, (base + ".onnx").c_str(),
                                options, &session);
  api.release<Api::kReleaseSessionOptions>(options);
  api.call<Api::kCreateCpuMemoryInfo>(kArena, kDefaultMemory, &memory);
  for (const Tensor &tensor : getInputs(problem)) {
    inputNames.push_back(tensor.name);
    inputs.push_back(wrap(problem, tensor));
  }
  for (const Tensor &tensor : getOutputs(problem)) {
    outputNames.push_back(tensor.name);
    outputs.push_back(wrap(problem, tensor));
  }
  // What it lacks a kernel for shows in the first call.
  run();
}

OnnxRuntime::~OnnxRuntime() {
  for (Value *value : inputs)
    api.release<Api::kReleaseValue>(value);
  for (Value *value : outputs)
    api.release<Api::kReleaseValue>(value);
  api.release<Api::kReleaseMemoryInfo>(memory);
  api.release<Api::kReleaseSession>(session);
}

static const char *getVersion(const char **reason) {
  const Api *api = Api::get(reason);
  return api ? api->version.c_str() : nullptr;
}

static const NormPeer kPeer = {
    "onnxruntime",       "ONNX Runtime's Run(), values made before",
    getVersion,          create<OnnxRuntime>,
    run<OnnxRuntime>,    nullptr,
    destroy<OnnxRuntime>};

NORM_PEER_EXPORT int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&kPeer};
  *peers = list;
  return 1;
}
