//===- RaceDevice.cpp - memory, streams and time of a GPU -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RaceDevice.h"

#include <chrono>
#include <cstdlib>
#include <dlfcn.h>

using namespace race;

namespace {

/// Functions of a library that is opened at run time.
class Library {
public:
  bool open(const std::string &path, std::string &why) {
    handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle)
      why = dlerror();
    return handle;
  }
  template <typename Function>
  bool find(const char *name, Function &function, std::string &why) {
    function = reinterpret_cast<Function>(dlsym(handle, name));
    if (!function)
      why = std::string("no function ") + name + ": " + dlerror();
    return function;
  }

private:
  void *handle = nullptr;
};

//===----------------------------------------------------------------------===//
// The emulator
//===----------------------------------------------------------------------===//

class Emulator final : public Device {
public:
  bool open(const std::string &runtime, std::string &why) {
    return library.open(runtime, why) &&
           library.find("norm_gpu_get_error", getRuntimeError, why) &&
           library.find("mgpuMemAlloc", memAlloc, why) &&
           library.find("mgpuMemFree", memFree, why) &&
           library.find("mgpuMemcpy", memcpy, why) &&
           library.find("mgpuMemset32", memset32, why);
  }

  std::string describe() const override { return "emulator"; }
  bool isReal() const override { return false; }

  void *allocate(size_t bytes) override {
    return memAlloc(bytes, nullptr, false);
  }
  void free(void *data) override { memFree(data, nullptr); }
  bool copy(void *to, const void *from, size_t bytes) override {
    memcpy(to, const_cast<void *>(from), bytes, nullptr);
    return true;
  }
  bool fill(void *data, uint32_t word, size_t words) override {
    memset32(data, word, words, nullptr);
    return true;
  }
  bool wait() override { return true; }

  size_t getCacheBytes() const override { return 0; }
  bool reserveMoments(size_t count) override {
    moments.resize(count);
    return true;
  }
  bool mark(size_t moment) override {
    moments[moment] = std::chrono::steady_clock::now();
    return true;
  }
  double getMicroseconds(size_t from, size_t to) override {
    return std::chrono::duration<double, std::micro>(moments[to] -
                                                     moments[from])
        .count();
  }

private:
  Library library;
  void *(*memAlloc)(uint64_t, void *, bool);
  void (*memFree)(void *, void *);
  void (*memcpy)(void *, void *, size_t, void *);
  void (*memset32)(void *, uint32_t, size_t, void *);
  std::vector<std::chrono::steady_clock::time_point> moments;
};

//===----------------------------------------------------------------------===//
// NVIDIA's GPUs
//===----------------------------------------------------------------------===//

// Values of the driver's ABI.
constexpr int kCacheBytes = 38; // CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE
constexpr unsigned kStreamNonBlocking = 1;

/// In the primary context, which the runtime uses as well.
class Cuda final : public Device {
public:
  /// The GPU and the driver's library are those that the runtime takes.
  bool open(const std::string &runtime, std::string &why) {
    return openRuntime(runtime, why) && openDriver(why) && openDevice(why);
  }
  ~Cuda() override {
    for (void *event : events)
      eventDestroy(event);
    if (stream) {
      setStream(nullptr);
      streamDestroy(stream);
    }
    if (context)
      contextRelease(device);
  }

  std::string describe() const override { return description; }
  bool isReal() const override { return true; }

  void *allocate(size_t bytes) override {
    uint64_t data = 0;
    return check("cuMemAlloc", memAlloc(&data, bytes))
               ? reinterpret_cast<void *>(data)
               : nullptr;
  }
  void free(void *data) override { check("cuMemFree", memFree(address(data))); }
  bool copy(void *to, const void *from, size_t bytes) override {
    return check("cuMemcpyAsync",
                 memcpyAsync(address(to), address(from), bytes, stream));
  }
  bool fill(void *data, uint32_t word, size_t words) override {
    return check("cuMemsetD32Async",
                 memsetAsync(address(data), word, words, stream));
  }
  bool wait() override {
    return check("cuStreamSynchronize", streamSynchronize(stream));
  }

  size_t getCacheBytes() const override { return cacheBytes; }
  bool reserveMoments(size_t count) override {
    while (events.size() < count) {
      void *event = nullptr;
      if (!check("cuEventCreate", eventCreate(&event, /*flags=*/0)))
        return false;
      events.push_back(event);
    }
    return true;
  }
  bool mark(size_t moment) override {
    return check("cuEventRecord", eventRecord(events[moment], stream));
  }
  double getMicroseconds(size_t from, size_t to) override {
    float milliseconds = 0;
    check("cuEventElapsedTime",
          eventElapsed(&milliseconds, events[from], events[to]));
    return 1000.0 * milliseconds;
  }

private:
  bool openRuntime(const std::string &path, std::string &why) {
    return runtime.open(path, why) &&
           runtime.find("norm_gpu_get_error", getRuntimeError, why) &&
           runtime.find("norm_gpu_get_chip", getChip, why) &&
           runtime.find("norm_gpu_set_stream", setStream, why);
  }

  bool openDriver(std::string &why) {
    // The runtime first: it says in a line what is missing.
    if (!getChip()) {
      why = takeError();
      return false;
    }
    const char *path = std::getenv("NORM_CUDA_DRIVER");
    return driver.open(path ? path : "libcuda.so.1", why) &&
           driver.find("cuGetErrorString", getErrorString, why) &&
           driver.find("cuDriverGetVersion", getVersion, why) &&
           driver.find("cuDeviceGet", deviceGet, why) &&
           driver.find("cuDeviceGetName", deviceGetName, why) &&
           driver.find("cuDeviceGetAttribute", deviceGetAttribute, why) &&
           driver.find("cuDevicePrimaryCtxRetain", contextRetain, why) &&
           driver.find("cuDevicePrimaryCtxRelease_v2", contextRelease, why) &&
           driver.find("cuCtxPushCurrent_v2", contextPush, why) &&
           driver.find("cuStreamCreate", streamCreate, why) &&
           driver.find("cuStreamDestroy_v2", streamDestroy, why) &&
           driver.find("cuStreamSynchronize", streamSynchronize, why) &&
           driver.find("cuEventCreate", eventCreate, why) &&
           driver.find("cuEventDestroy_v2", eventDestroy, why) &&
           driver.find("cuEventRecord", eventRecord, why) &&
           driver.find("cuEventElapsedTime", eventElapsed, why) &&
           driver.find("cuMemAlloc_v2", memAlloc, why) &&
           driver.find("cuMemFree_v2", memFree, why) &&
           driver.find("cuMemcpyAsync", memcpyAsync, why) &&
           driver.find("cuMemsetD32Async", memsetAsync, why);
  }

  bool openDevice(std::string &why) {
    const char *ordinal = std::getenv("NORM_CUDA_DEVICE");
    int version = 0, bytes = 0;
    char name[256] = "";
    bool isOpen =
        check("cuDeviceGet",
              deviceGet(&device, ordinal
                                     ? int(std::strtol(ordinal, nullptr, 10))
                                     : 0)) &&
        check("cuDevicePrimaryCtxRetain", contextRetain(&context, device)) &&
        check("cuCtxPushCurrent", contextPush(context)) &&
        check("cuStreamCreate", streamCreate(&stream, kStreamNonBlocking)) &&
        check("cuDriverGetVersion", getVersion(&version)) &&
        check("cuDeviceGetName", deviceGetName(name, sizeof name, device)) &&
        check("cuDeviceGetAttribute",
              deviceGetAttribute(&bytes, kCacheBytes, device));
    if (!isOpen) {
      why = takeError();
      return false;
    }
    setStream(stream);
    cacheBytes = bytes;
    // No comma: it is a cell of a CSV file.
    description = std::string(name) + " (CUDA driver " +
                  std::to_string(version / 1000) + "." +
                  std::to_string(version % 1000 / 10) + ")";
    return true;
  }

  static uint64_t address(const void *data) {
    return reinterpret_cast<uint64_t>(data);
  }
  bool check(const char *what, int result) {
    if (result == 0)
      return true;
    const char *text = nullptr;
    getErrorString(result, &text);
    if (error.empty())
      error = std::string(what) + ": " +
              (text ? text : "error " + std::to_string(result));
    return false;
  }

  Library runtime, driver;
  const char *(*getChip)();
  int32_t (*setStream)(void *);

  int (*getErrorString)(int, const char **);
  int (*getVersion)(int *);
  int (*deviceGet)(int *, int);
  int (*deviceGetName)(char *, int, int);
  int (*deviceGetAttribute)(int *, int, int);
  int (*contextRetain)(void **, int);
  int (*contextRelease)(int);
  int (*contextPush)(void *);
  int (*streamCreate)(void **, unsigned);
  int (*streamDestroy)(void *);
  int (*streamSynchronize)(void *);
  int (*eventCreate)(void **, unsigned);
  int (*eventDestroy)(void *);
  int (*eventRecord)(void *, void *);
  int (*eventElapsed)(float *, void *, void *);
  int (*memAlloc)(uint64_t *, size_t);
  int (*memFree)(uint64_t);
  int (*memcpyAsync)(uint64_t, uint64_t, size_t, void *);
  int (*memsetAsync)(uint64_t, uint32_t, size_t, void *);

  int device = 0;
  void *context = nullptr, *stream = nullptr;
  size_t cacheBytes = 0;
  std::string description;
  std::vector<void *> events;
};

} // namespace

template <typename Kind>
static std::unique_ptr<Device> openAs(const std::string &runtime,
                                      std::string &why) {
  auto device = std::make_unique<Kind>();
  if (!device->open(runtime, why))
    return nullptr;
  return device;
}

std::unique_ptr<Device> Device::open(const std::string &target,
                                     const std::string &runtime,
                                     std::string &why) {
  if (target == "cuda")
    return openAs<Cuda>(runtime, why);
  if (target == "emulator")
    return openAs<Emulator>(runtime, why);
  why = "target '" + target + "': expected cuda or emulator";
  return nullptr;
}

std::string Device::takeError() {
  // The runtime keeps only its first error until it is fetched.
  const char *fromRuntime = getRuntimeError ? getRuntimeError() : nullptr;
  std::string first = error;
  if (first.empty() && fromRuntime)
    first = fromRuntime;
  error.clear();
  return first;
}
