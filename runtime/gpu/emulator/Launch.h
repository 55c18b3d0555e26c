//===- Launch.h - one launch of a kernel ------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_LAUNCH_H
#define NORM_RUNTIME_GPU_EMULATOR_LAUNCH_H

#include "EmulatorMemory.h"
#include "Fiber.h"
#include "Kernels.h"
#include "SharedMemory.h"
#include "Targets.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace norm::emulator {

/// Sizes or an index, in x, y and z.
using Dim3 = std::array<int64_t, 3>;

/// The point with number `index` in a box, x first.
Dim3 unflatten(int64_t index, const Dim3 &sizes);
std::string format(const Dim3 &dims, const char *separator);

struct Options {
  int32_t subgroupSize = gpu::findTarget("").subgroupSize;
  uint64_t seed = 0;
  int64_t sharedLimit = gpu::findTarget("").workgroupMemory;
};

struct LaunchShape {
  /// In blocks.
  Dim3 grid, cluster;
  /// In threads.
  Dim3 block;
  int64_t dynamicSharedBytes;
};

/// As gpu::ShuffleMode.
enum class ShuffleMode : int32_t { Xor = 0, Down = 1, Up = 2, Idx = 3 };

/// Runs a kernel: cluster after cluster, the threads of a cluster as fibers
/// that take turns. A fiber runs until it waits for others. The public
/// functions below `run` are for the kernel's own calls, from within the
/// fibers.
class Launch {
public:
  Launch(const Kernel &kernel, const LaunchShape &shape, void **arguments,
         const Options &options, const DeviceMemory &memory,
         std::deque<Fiber> &fibers);

  /// The launch whose kernel is running.
  static Launch *getCurrent();

  /// Sets an error if the launch or the kernel is wrong, and stops there.
  void run();

  // What the running thread asks.
  const LaunchShape &getShape() const { return shape; }
  const Dim3 &getBlock() const;
  Dim3 getThread() const;
  Dim3 getClusterBlock() const;
  int64_t getSubgroupSize() const { return options.subgroupSize; }
  /// The thread's index in its block, x first.
  int64_t getLinearThread() const;
  char *getSharedSlice(int32_t index, int64_t bytes, int64_t alignment);
  /// The place of an address in this block's workgroup memory in that of block
  /// `rank` of the cluster.
  char *mapToBlock(const void *data, int32_t rank, const char *where);

  // What the running thread does. `where` says which op of the source it is; an
  // op has a pointer of its own.
  void barrier(const char *where);
  uint64_t shuffle(uint64_t value, int32_t offset, int32_t width,
                   ShuffleMode mode, const char *where);
  bool isShuffleValid() const;
  void clusterArrive(const char *where);
  void clusterWait(const char *where);
  void access(const void *data, int64_t bytes, int64_t alignment,
              AccessKind kind, const char *where);

private:
  struct Block {
    Dim3 id;
    /// Its first thread in `threads`.
    size_t firstThread = 0;
    SharedMemory shared;
  };
  enum class State : uint8_t { Ready, Barrier, Shuffle, ClusterWait, Returned };
  struct Thread {
    Fiber *fiber;
    Block *block;
    /// In the block.
    int32_t index;
    State state;
    const char *where;
    /// What it shuffles, then what it got.
    uint64_t value;
    int32_t offset, width;
    ShuffleMode mode;
    bool isValid;
    /// The phase of the cluster's barrier that it has arrived at and not yet
    /// waited for; -1 if there is none.
    int64_t arrivedPhase;
  };
  /// Threads [begin, end).
  struct Subgroup {
    size_t begin, end;
  };

  bool check();
  void createThreads();
  void runCluster(const Dim3 &first);
  void runSubgroup(const Subgroup &subgroup);
  bool completeShuffle(const Subgroup &subgroup);
  bool release();
  bool releaseBarriers();
  bool releaseCluster();
  void reportStuck();

  template <typename T> void permute(std::vector<T> &order);
  bool flipCoin(unsigned outOf);

  static void runThread(void *thread);
  /// Leaves the running thread until its state is Ready again.
  void wait(State state, const char *where);
  /// Leaves the running thread for good.
  [[noreturn]] void stop();
  void reportError(const Thread &thread, const std::string &what,
                   const char *where);
  std::string describeAccess(const void *data, int64_t bytes, int64_t alignment,
                             AccessKind kind);
  std::optional<std::string> describeSharedAccess(Block &owner,
                                                  const void *data,
                                                  int64_t bytes,
                                                  AccessKind kind);
  Block *findOwner(const void *data);
  bool hasEnded(const Block &block) const;
  std::string nameThread(const Thread &thread) const;
  Dim3 getPosition(const Thread &thread) const;
  bool hasReady(const Subgroup &subgroup) const;

  const Kernel &kernel;
  LaunchShape shape;
  void **arguments;
  Options options;
  const DeviceMemory &memory;
  std::deque<Fiber> &fibers;

  std::mt19937_64 random;
  std::deque<Block> blocks;
  std::vector<Thread> threads;
  std::vector<Subgroup> subgroups;
  Thread *running = nullptr;
  int64_t clusterPhase = 0;
  bool isStopped = false;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_LAUNCH_H
