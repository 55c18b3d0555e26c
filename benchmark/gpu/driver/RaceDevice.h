//===- RaceDevice.h - memory, streams and time of a GPU ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_BENCHMARK_GPU_RACEDEVICE_H
#define NORM_BENCHMARK_GPU_RACEDEVICE_H

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace race {

/// Where kernels run. All work goes into one stream, which the runtime of
/// compiled code uses too. After a false or a null, `takeError` says why.
class Device {
public:
  /// A GPU of NVIDIA, or the emulator, by what `target` says; `runtime` is the
  /// library of compiled code. Null and a line in `why` if there is none.
  static std::unique_ptr<Device>
  open(const std::string &target, const std::string &runtime, std::string &why);
  virtual ~Device() = default;

  /// "NVIDIA H100 80GB HBM3, CUDA driver 12.8".
  virtual std::string describe() const = 0;
  /// Whether times say something about a GPU.
  virtual bool isReal() const = 0;

  virtual void *allocate(size_t bytes) = 0;
  virtual void free(void *data) = 0;
  /// Between any two of host and device, in the stream.
  virtual bool copy(void *to, const void *from, size_t bytes) = 0;
  virtual bool fill(void *data, uint32_t word, size_t words) = 0;
  /// For all work in the stream.
  virtual bool wait() = 0;

  /// What the L2 cache holds; 0 if it has none.
  virtual size_t getCacheBytes() const = 0;
  /// Makes moments 0 to `count` - 1 ready to be marked.
  virtual bool reserveMoments(size_t count) = 0;
  /// Marks when the stream gets here.
  virtual bool mark(size_t moment) = 0;
  /// After `wait`.
  virtual double getMicroseconds(size_t from, size_t to) = 0;

  /// The first error since the last call, one line; empty if there was none.
  std::string takeError();

protected:
  /// What the runtime library has to say.
  using GetError = const char *(*)();
  GetError getRuntimeError = nullptr;
  std::string error;
};

/// Memory that is freed with it.
class Buffer {
public:
  Buffer(Device &device, size_t bytes)
      : device(device), pointer(bytes ? device.allocate(bytes) : nullptr),
        numBytes(bytes) {}
  ~Buffer() {
    if (pointer)
      device.free(pointer);
  }
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;

  bool isGood() const { return pointer || numBytes == 0; }
  char *data() const { return static_cast<char *>(pointer); }
  size_t size() const { return numBytes; }

private:
  Device &device;
  void *pointer;
  size_t numBytes;
};

} // namespace race

#endif // NORM_BENCHMARK_GPU_RACEDEVICE_H
