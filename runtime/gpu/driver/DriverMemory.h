//===- DriverMemory.h - memory of the GPU, kept for reuse -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A call of compiled code allocates what it needs and frees it at its end.
// Nothing of this may reach the driver's allocator a second time, which waits
// for the whole GPU: the memory comes from a pool of the driver, which keeps
// what is freed, or where the driver has none (CUDA before 11.2) from lists of
// freed blocks by size. The pool is the runtime's own: the settings of the
// device's default pool are the program's.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_DRIVER_DRIVERMEMORY_H
#define NORM_RUNTIME_GPU_DRIVER_DRIVERMEMORY_H

#include "Streams.h"

#include <map>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace norm::gpu {

class DeviceMemory {
public:
  DeviceMemory(const Driver &driver, Streams &streams)
      : driver(driver), streams(streams) {}
  /// Makes the pool, if the device can have one.
  void open(int device, int ordinal);
  void releaseAll();

  /// Memory for use in `stream`; `isShared`: by the host, too. Null for 0
  /// bytes, and with an error if there is not enough.
  void *allocate(uint64_t bytes, Stream *stream, bool isShared);
  /// Others may have it when the work in `stream` is done.
  void free(void *data, Stream *stream);

  /// Whether the host can see what kernels write.
  bool isShared() const { return numShared > 0; }
  void addShared(int count) { numShared += count; }

private:
  enum class Kind { Pool, Device, Managed };
  struct Allocation {
    Kind kind;
    uint64_t bytes;
  };
  /// A freed block, whose last use `lastUse` marks.
  struct Block {
    DevicePointer data;
    void *stream;
    void *lastUse;
  };

  Result allocateNew(Allocation allocation, void *stream, DevicePointer &data);
  bool takeFreed(Allocation allocation, void *stream, DevicePointer &data);
  void freeBlocks();

  const Driver &driver;
  Streams &streams;
  void *pool = nullptr;
  std::mutex lock;
  std::unordered_map<DevicePointer, Allocation> allocations;
  std::map<std::pair<Kind, uint64_t>, std::vector<Block>> freed;
  std::atomic<int64_t> numShared{0};
};

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_DRIVER_DRIVERMEMORY_H
