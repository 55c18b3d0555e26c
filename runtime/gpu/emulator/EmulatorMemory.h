//===- EmulatorMemory.h - global memory of the emulated GPU -----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_EMULATORMEMORY_H
#define NORM_RUNTIME_GPU_EMULATOR_EMULATORMEMORY_H

#include <cstdint>
#include <map>
#include <string>

namespace norm::emulator {

/// What kernels may read and write outside of their block: allocations, which
/// are host memory with room on both sides that belongs to none, and ranges of
/// the host's own memory that were registered.
class DeviceMemory {
public:
  ~DeviceMemory();

  /// New memory, aligned as CUDA's, with every byte poisoned; null if there is
  /// none.
  void *allocate(uint64_t bytes);
  /// False if `data` is not the begin of an allocation.
  bool free(void *data);

  void registerHost(const void *data, uint64_t bytes);
  /// False if no registered range begins at `data`.
  bool unregisterHost(const void *data);

  /// Whether a kernel may touch these bytes.
  bool contains(const void *data, uint64_t bytes) const;

  /// Whether a copy may touch these bytes: if they begin in or near an
  /// allocation they must lie in it; others are taken to be the host's.
  bool canCopy(const void *data, uint64_t bytes) const;

  /// Where `data` is, for messages: "8 bytes behind an allocation of 64 bytes".
  std::string describe(const void *data) const;

private:
  struct Range {
    uintptr_t begin;
    uint64_t bytes;
    bool contains(uintptr_t address, uint64_t size) const {
      return address >= begin && address - begin <= bytes &&
             size <= bytes - (address - begin);
    }
  };
  /// The allocation whose memory, with the room around it, holds `address`.
  const Range *findNear(uintptr_t address) const;

  std::map<uintptr_t, Range> allocations;
  /// By their begin. They may overlap; none was ever longer than `longest`.
  std::multimap<uintptr_t, Range> registered;
  uint64_t longest = 0;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_EMULATORMEMORY_H
