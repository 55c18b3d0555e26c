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
/// byte stands who wrote and read it since the last barriers, so that an access
/// which a barrier should have come before is found in any schedule. Threads of
/// one block are ordered by its barrier and the cluster's, those of different
/// blocks by the cluster's alone.
class SharedMemory {
public:
  /// For a block that begins: all slices are poisoned and unwritten.
  void reset();
  /// All threads of the block have met.
  void synchronize() { ++epoch; }

  /// Slice `index`, made at the first call for it in a block. It is aligned to
  /// `alignment` and to no more, so that code which relies on more is found.
  char *getSlice(int32_t index, int64_t bytes, int64_t alignment);

  /// The place in `peer` of an address in this memory; null if it is in none of
  /// the slices. The slice is made there too.
  char *map(const void *data, SharedMemory &peer);

  /// Whether a byte of a slice is at `data`.
  bool contains(const void *data) { return findSlice(data); }

  /// Who accesses, and between which barriers of the cluster.
  struct Accessor {
    /// In the cluster.
    uint16_t thread;
    /// Whether it is of another block of the cluster.
    bool isForeign;
    /// The number of the cluster's barriers that it has waited for: what was
    /// done before them has happened.
    uint32_t waited;
    /// The number of those that it has arrived at: what it does now comes
    /// behind them.
    uint32_t arrived;
  };
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
    /// A thread of the cluster; -1 for several.
    int32_t other = 0;
    /// Whether two blocks are concerned: only the cluster's barrier helps.
    bool isBetweenBlocks = false;
  };
  /// Notes that a thread touches these bytes, unless that is an error.
  Result access(const void *data, int64_t bytes, AccessKind kind,
                const Accessor &accessor);

private:
  /// The last access of one kind.
  struct Mark {
    uint32_t epoch = 0, arrived = 0;
    uint16_t thread = 0;
  };
  struct Byte {
    Mark write, read;
  };
  struct Slice {
    std::vector<char> memory;
    /// What the block's own threads did, and those of others, if they did.
    std::vector<Byte> own, foreign;
    char *data = nullptr;
    int64_t alignment = 1;
    bool isMade = false;
  };
  Slice *findSlice(const void *data);
  bool isUnordered(const Mark &mark, bool isOfForeign,
                   const Accessor &accessor) const;
  Result accessByte(Byte &own, Byte *foreign, AccessKind kind,
                    const Accessor &accessor) const;

  std::vector<Slice> slices;
  /// Marks of before this one are of an earlier block.
  uint32_t firstEpoch = 1;
  uint32_t epoch = 1;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_SHAREDMEMORY_H
