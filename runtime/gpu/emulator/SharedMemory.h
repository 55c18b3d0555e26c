//===- SharedMemory.h - workgroup memory of one block -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_SHAREDMEMORY_H
#define NORM_RUNTIME_GPU_EMULATOR_SHAREDMEMORY_H

#include <cstdint>
#include <vector>

namespace norm::emulator {

enum class AccessKind : int32_t { Read = 0, Write = 1, Atomic = 2 };

/// The workgroup memory of a block, a slice for each buffer in it. Beside each
/// byte stands who wrote and read it since the last barrier, so that an access
/// which a barrier should have come before is found in any schedule.
class SharedMemory {
public:
  /// For a block that begins: all slices are poisoned and unwritten.
  void reset();
  /// All threads of the block have met.
  void synchronize() { ++epoch; }

  /// Slice `index`, made at the first call for it in a block. It is aligned to
  /// `alignment` and to no more, so that code which relies on more is found.
  char *getSlice(int32_t index, int64_t bytes, int64_t alignment);

  enum class Finding {
    Fine,
    /// Not in one slice.
    Elsewhere,
    Unwritten,
    /// Written or read by `other` since the last barrier.
    WrittenByOther,
    ReadByOther
  };
  struct Result {
    Finding finding;
    int32_t other = 0;
  };
  /// Notes that `thread` touches these bytes, unless that is an error.
  Result access(const void *data, int64_t bytes, AccessKind kind,
                int32_t thread);

private:
  struct Byte {
    uint32_t writeEpoch = 0, readEpoch = 0;
    uint16_t writer = 0, reader = 0;
  };
  struct Slice {
    std::vector<char> memory;
    std::vector<Byte> bytes;
    char *data = nullptr;
    bool isMade = false;
  };
  Result accessByte(Byte &byte, AccessKind kind, uint16_t thread) const;

  std::vector<Slice> slices;
  /// Bytes that were written before this one are of an earlier block.
  uint32_t firstEpoch = 1;
  uint32_t epoch = 1;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_SHAREDMEMORY_H
