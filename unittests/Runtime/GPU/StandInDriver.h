//===- StandInDriver.h - drivers without a GPU ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What the runtimes use of libcuda.so.1 and of libamdhip64.so, for tests: it
// logs the calls, by CUDA's names without what comes before and after, its
// memory is the host's, and launches do nothing. Handles and contexts are
// checked as a driver would. The environment, read at each call, tells it how
// to behave:
//
//   STAND_IN_LOG=FILE           append the log to it
//   STAND_IN_FAIL=NAME=CODE     what the function NAME returns
//   STAND_IN_DEVICES=N          how many GPUs there are; default 1
//   STAND_IN_CHIP=N             their compute capability; default 90.
//                               HIP: their name; default gfx942:sramecc+:xnack-
//   STAND_IN_NO_POOLS=1         they have no memory pools
//   STAND_IN_MEMORY=N           bytes of memory that there are
//   STAND_IN_JIT_LOG=TEXT       the log of loading a module, if that fails
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_RUNTIME_STANDINDRIVER_H
#define NORM_TEST_RUNTIME_STANDINDRIVER_H

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#define API extern "C" __attribute__((visibility("default")))

namespace standin {

enum : int {
  kInvalidValue = 1,
  kOutOfMemory = 2,
  kNoDevice = 100,
  kInvalidDevice = 101,
  kInvalidImage = 200,
  kInvalidContext = 201,
  kNoBinary = 209,
  kInvalidHandle = 400,
  kNotFound = 500
};

struct Loaded {
  std::string image;
  /// What is around the name of a kernel in it.
  std::string beforeName, afterName;
};
struct Function {
  Loaded *module;
  std::string name;
  int maxDynamicShared;
};
struct Numbered {
  int number;
};

inline std::mutex lock;
inline std::string logText;
inline int contextUsers;
inline char contextHandle;
inline thread_local std::vector<void *> contexts;
/// Devices are not what their ordinals are.
constexpr int kFirstDevice = 10;
inline int openedDevice;
/// HIP's threads have a device, and no contexts.
inline bool usesHIP;
inline thread_local int currentDevice = kFirstDevice;
inline std::set<Loaded *> modules;
inline std::map<std::string, Function *> functions;
inline std::set<Numbered *> streams, events;
inline std::map<uint64_t, size_t> allocations;
inline size_t numBytes;

inline void log(const char *format, ...) {
  char line[512];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  logText += line;
  logText += '\n';
  if (const char *path = std::getenv("STAND_IN_LOG"))
    if (std::FILE *file = std::fopen(path, "a")) {
      std::fprintf(file, "%s\n", line);
      std::fclose(file);
    }
}

inline long getNumber(const char *variable, long otherwise) {
  const char *text = std::getenv(variable);
  return text ? std::atol(text) : otherwise;
}

/// What the environment wants `function` to return.
inline int getFailure(const char *function) {
  const char *text = std::getenv("STAND_IN_FAIL");
  size_t length = std::strlen(function);
  if (!text || std::strncmp(text, function, length) != 0 || text[length] != '=')
    return 0;
  return std::atoi(text + length + 1);
}

inline std::string nameStream(void *stream) {
  auto *known = static_cast<Numbered *>(stream);
  if (streams.count(known))
    return "stream " + std::to_string(known->number);
  return "handle " + std::to_string(reinterpret_cast<uintptr_t>(stream));
}

/// A stream of the driver's own, or one of the small numbers that stand for
/// default streams.
inline bool isStream(void *stream) {
  return streams.count(static_cast<Numbered *>(stream)) ||
         reinterpret_cast<uintptr_t>(stream) < 100;
}

/// Whether the thread's calls go to the GPU that is in use.
inline bool isInContext() {
  if (usesHIP)
    return currentDevice == openedDevice;
  return !contexts.empty() && contexts.back() == &contextHandle &&
         contextUsers > 0;
}

/// What all launches check and log, and all copies.
int launch(const char *what, Function *function, const unsigned *grid,
           const unsigned *block, unsigned shared, void *stream,
           const std::string &more);
int copy(uint64_t to, uint64_t from, size_t bytes, void *stream);

} // namespace standin

/// A function that both have.
#define FUNCTION(CUDA, HIP, PARAMETERS)                                        \
  API int CUDA PARAMETERS;                                                     \
  API int HIP PARAMETERS __attribute__((alias(#CUDA)));                        \
  int CUDA PARAMETERS

#define BEGIN(NAME)                                                            \
  std::lock_guard<std::mutex> guard(lock);                                     \
  if (int failure = getFailure(NAME)) {                                        \
    log("%s fails", NAME);                                                     \
    return failure;                                                            \
  }
/// For calls that need a context.
#define BEGIN_IN_CONTEXT(NAME)                                                 \
  BEGIN(NAME)                                                                  \
  if (!isInContext())                                                          \
    return kInvalidContext;

#endif // NORM_TEST_RUNTIME_STANDINDRIVER_H
