//===- inductor.cpp - kernels that torch.compile has generated ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// inductor.py has written them. They are called directly, with the buffers of
// the problem: no Python, no guards, no allocation.
//
//===----------------------------------------------------------------------===//

#include "Support.h"

#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <map>
#include <sstream>
#include <stdexcept>

using namespace peers;

namespace {

class Inductor {
public:
  Inductor(const NormPeerProblem &problem, const std::string &variant);

  void run() {
    for (const Call &call : calls) {
      auto &a = call.arguments;
      call.function(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9],
                    a[10], a[11]);
    }
  }

  std::string message() const {
    return std::to_string(calls.size()) +
           (calls.size() == 1 ? " kernel" : " kernels");
  }

private:
  static constexpr int kMaxArguments = 12;
  using P = void *;
  /// The C calling convention ignores arguments that a function does not take.
  using Function = void (*)(P, P, P, P, P, P, P, P, P, P, P, P);
  struct Call {
    Function function;
    std::array<void *, kMaxArguments> arguments;
  };
  struct Free {
    void operator()(void *pointer) const { std::free(pointer); }
  };

  std::vector<Call> calls;
  std::map<std::string, std::unique_ptr<void, Free>> scratch;
};

} // namespace

Inductor::Inductor(const NormPeerProblem &problem, const std::string &variant) {
  const std::string base = prepared(
      problem, "inductor-" + variant + "-t" + std::to_string(problem.threads));
  void *library = dlopen((base + ".so").c_str(), RTLD_NOW | RTLD_LOCAL);
  std::ifstream file(base + ".calls");
  if (!library && std::ifstream(base + ".so"))
    throw std::runtime_error(dlerror());
  if (!library || !file)
    throw std::runtime_error(whyNotPrepared(base));

  std::map<std::string, const void *> buffers = {
      {"x", problem.x},         {"residual", problem.residual},
      {"gain", problem.gain},   {"bias", problem.bias},
      {"y", problem.y},         {"sum", problem.sum},
      {"dy", problem.dy},       {"mean", problem.mean},
      {"rstd", problem.rstd},   {"dx", problem.dx},
      {"dgain", problem.dgain}, {"dbias", problem.dbias},
  };
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name, word;
    words >> name;
    Call call = {reinterpret_cast<Function>(dlsym(library, name.c_str())), {}};
    if (!call.function)
      throw std::runtime_error(dlerror());
    for (int i = 0; words >> word; ++i) {
      if (i == kMaxArguments)
        throw std::runtime_error("a kernel with too many arguments");
      auto buffer = buffers.find(word);
      if (buffer != buffers.end()) {
        call.arguments[i] = const_cast<void *>(buffer->second);
        continue;
      }
      // scratch:<number>:<bytes>, on a cache line.
      auto &memory = scratch[word];
      if (!memory) {
        size_t bytes = std::stoull(word.substr(word.rfind(':') + 1));
        memory.reset(std::aligned_alloc(64, (bytes + 63) / 64 * 64));
      }
      call.arguments[i] = memory.get();
    }
    calls.push_back(call);
  }
}

static const char *getVersion(const char **) { return NORM_TORCH_VERSION; }

template <bool isDefault>
static void *create(const NormPeerProblem *problem, char *message, int size) {
  return peers::create<Inductor>(message, size, *problem,
                                 isDefault ? "default" : "other");
}

static const NormPeer kDefault = {
    "inductor",       "torch.compile's kernels, called from C",
    getVersion,       create<true>,
    run<Inductor>,    nullptr,
    destroy<Inductor>};
static const NormPeer kOther = {
    "inductor-other", "the same with its other algorithm for a variance",
    getVersion,       create<false>,
    run<Inductor>,    nullptr,
    destroy<Inductor>};

NORM_PEER_EXPORT int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&kDefault, &kOther};
  *peers = list;
  return 2;
}
