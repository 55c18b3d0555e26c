//===- GPUEmulatorTest.cpp - kernels on the emulated GPU ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCalls.h"
#include "Launcher.h"
#include "norm/Runtime/GPU.h"

#include "gtest/gtest.h"

#include <cstring>
#include <set>
#include <string>
#include <vector>

namespace {

/// Texts have an address for each op: these stand for ops of a kernel.
const char kHere[] = "here", kThere[] = "there", kElsewhere[] = "elsewhere";

enum Mode { Xor, Down, Up, Idx };

std::string takeError() {
  const char *text = norm_gpu_get_error();
  return text ? text : "";
}

template <typename T> T *argument(void **arguments, int index) {
  return *static_cast<T **>(arguments[index]);
}

int64_t threadId() { return norm_emulator_thread_id(0); }

struct GPUEmulatorTest : testing::Test {
  void SetUp() override {
    takeError();
    norm_gpu_set_emulator_options(32, 0, 48 << 10);
    module = mgpuModuleLoad("tests", 5);
  }
  void TearDown() override {
    for (void *data : allocations)
      mgpuMemFree(data, nullptr);
    mgpuModuleUnload(module);
    EXPECT_EQ(takeError(), "");
  }

  /// Device memory with `count` zeros.
  template <typename T> T *allocate(size_t count) {
    void *data = mgpuMemAlloc(count * sizeof(T), nullptr, false);
    std::memset(data, 0, count * sizeof(T));
    allocations.push_back(data);
    return static_cast<T *>(data);
  }

  /// Launches `function` with pointers as its arguments; returns the error.
  std::string launch(void (*function)(void **), int64_t blocks, int64_t threads,
                     std::vector<void *> pointers = {}, int64_t shared = 0,
                     int32_t dynamicShared = 0, int64_t cluster = 0) {
    norm_emulator_register("tests::kernel", function, shared, pointers.size());
    void *fresh = mgpuModuleLoad("tests", 5);
    void *kernel = mgpuModuleGetFunction(fresh, "kernel");
    std::vector<void *> arguments;
    for (void *&pointer : pointers)
      arguments.push_back(&pointer);
    if (cluster)
      mgpuLaunchClusterKernel(kernel, cluster, 1, 1, blocks, 1, 1, threads, 1,
                              1, dynamicShared, nullptr, arguments.data(),
                              nullptr);
    else
      mgpuLaunchKernel(kernel, blocks, 1, 1, threads, 1, 1, dynamicShared,
                       nullptr, arguments.data(), nullptr, arguments.size());
    mgpuModuleUnload(fresh);
    return takeError();
  }

  void *module = nullptr;
  std::vector<void *> allocations;
};

//===----------------------------------------------------------------------===//
// Threads
//===----------------------------------------------------------------------===//

TEST_F(GPUEmulatorTest, RunsEachThreadOfEachBlockOnce) {
  auto *counts = allocate<int32_t>(6 * 70);
  EXPECT_EQ(launch(
                [](void **arguments) {
                  int64_t index = norm_emulator_block_id(0) * 70 + threadId();
                  EXPECT_EQ(norm_emulator_global_id(0), index);
                  EXPECT_EQ(norm_emulator_block_dim(0), 70);
                  EXPECT_EQ(norm_emulator_grid_dim(0), 6);
                  EXPECT_EQ(norm_emulator_lane_id(), threadId() % 32);
                  EXPECT_EQ(norm_emulator_subgroup_id(), threadId() / 32);
                  EXPECT_EQ(norm_emulator_num_subgroups(), 3);
                  ++argument<int32_t>(arguments, 0)[index];
                },
                6, 70, {counts}),
            "");
  for (int i = 0; i < 6 * 70; ++i)
    EXPECT_EQ(counts[i], 1) << i;
}

TEST_F(GPUEmulatorTest, NumbersThreadsXFirst) {
  static std::set<std::vector<int64_t>> seen;
  seen.clear();
  norm_emulator_register(
      "tests::kernel",
      [](void **) {
        auto thread = norm_emulator_thread_id;
        EXPECT_EQ(norm_emulator_subgroup_id() * 32 + norm_emulator_lane_id(),
                  thread(0) + 4 * (thread(1) + 3 * thread(2)));
        seen.insert({norm_emulator_block_id(0), norm_emulator_block_id(1),
                     norm_emulator_block_id(2), thread(0), thread(1),
                     thread(2)});
      },
      0, 0);
  mgpuLaunchKernel(mgpuModuleGetFunction(module, "kernel"), 2, 3, 2, 4, 3, 5, 0,
                   nullptr, nullptr, nullptr, 0);
  EXPECT_EQ(takeError(), "");
  EXPECT_EQ(seen.size(), 2u * 3 * 2 * 4 * 3 * 5);
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

/// Each thread writes its number and reads that of the thread behind it.
template <bool withBarrier> void readNeighbour(void **arguments) {
  auto *shared = static_cast<int32_t *>(norm_emulator_shared(0, 256, 4));
  int64_t thread = threadId();
  shared[thread] = static_cast<int32_t>(thread);
  if (withBarrier)
    norm_emulator_barrier(kHere);
  argument<int32_t>(arguments, 0)[thread] = shared[(thread + 1) % 64];
}

TEST_F(GPUEmulatorTest, WritesBeforeABarrierAreSeenBehindIt) {
  auto *out = allocate<int32_t>(64);
  for (uint64_t seed : {0, 1, 2, 3}) {
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    EXPECT_EQ(launch(readNeighbour<true>, 1, 64, {out}, 256), "");
    for (int i = 0; i < 64; ++i)
      EXPECT_EQ(out[i], (i + 1) % 64);
  }
}

TEST_F(GPUEmulatorTest, SchedulesShowAMissingBarrier) {
  auto *out = allocate<int32_t>(64);
  std::set<std::vector<int32_t>> results;
  for (uint64_t seed : {0, 1, 2, 3}) {
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    EXPECT_EQ(launch(readNeighbour<false>, 1, 64, {out}, 256), "");
    results.insert(std::vector<int32_t>(out, out + 64));
  }
  EXPECT_EQ(results.size(), 4u);
}

TEST_F(GPUEmulatorTest, ASeedGivesTheSameScheduleEachTime) {
  static std::vector<int64_t> order;
  auto record = [](void **) { order.push_back(threadId()); };
  std::vector<std::vector<int64_t>> orders;
  for (uint64_t seed : {5, 5, 6, 0}) {
    order.clear();
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    EXPECT_EQ(launch(record, 1, 128), "");
    EXPECT_EQ(order.size(), 128u);
    orders.push_back(order);
  }
  EXPECT_EQ(orders[0], orders[1]);
  EXPECT_NE(orders[0], orders[2]);
  EXPECT_TRUE(std::is_sorted(orders[3].begin(), orders[3].end()));
}

/// Whether `order` is not made of one run for each value.
bool isInterleaved(const std::vector<int64_t> &order) {
  std::set<int64_t> seen;
  for (size_t i = 0; i < order.size(); ++i)
    if ((i == 0 || order[i] != order[i - 1]) && !seen.insert(order[i]).second)
      return true;
  return false;
}

TEST_F(GPUEmulatorTest, ASeedInterleavesThreadsBetweenAccesses) {
  static std::vector<int64_t> order;
  auto *data = allocate<int32_t>(1);
  for (uint64_t seed : {0, 1}) {
    order.clear();
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    EXPECT_EQ(launch(
                  [](void **arguments) {
                    for (int i = 0; i < 50; ++i) {
                      norm_emulator_access(argument<int32_t>(arguments, 0), 4,
                                           4, 0, kHere);
                      order.push_back(threadId());
                    }
                  },
                  1, 4, {data}),
              "");
    EXPECT_EQ(isInterleaved(order), seed != 0);
  }
}

TEST_F(GPUEmulatorTest, ASeedInterleavesSubgroupsBetweenShuffles) {
  static std::vector<int64_t> order;
  for (uint64_t seed : {0, 1}) {
    order.clear();
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    EXPECT_EQ(launch(
                  [](void **) {
                    for (int i = 0; i < 20; ++i) {
                      order.push_back(norm_emulator_subgroup_id());
                      norm_emulator_shuffle(0, 1, 32, Xor, kHere);
                    }
                  },
                  1, 64),
              "");
    EXPECT_EQ(isInterleaved(order), seed != 0);
  }
}

TEST_F(GPUEmulatorTest, FindsBarriersThatSomeThreadsDoNotReach) {
  EXPECT_EQ(
      launch(
          [](void **) {
            if (threadId() < 40)
              norm_emulator_barrier(kHere);
          },
          2, 64),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): divergent "
      "barrier: 40 of 64 threads wait there, but thread (40, 0, 0) has "
      "returned [here]");
  EXPECT_EQ(
      launch(
          [](void **) {
            norm_emulator_barrier(threadId() == 3 ? kThere : kHere);
          },
          1, 64),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): divergent "
      "barrier: 63 of 64 threads wait there, but thread (3, 0, 0) waits "
      "at another op [here]");
}

//===----------------------------------------------------------------------===//
// Shuffles
//===----------------------------------------------------------------------===//

struct ShuffleCase {
  int32_t mode, offset, width;
};
ShuffleCase shuffleCase;

/// The lane that `lane` reads from; -1 if there is none.
int64_t expectedSource(int64_t lane) {
  int64_t source = 0;
  switch (shuffleCase.mode) {
  case Xor:
    source = lane ^ shuffleCase.offset;
    break;
  case Down:
    source = lane + shuffleCase.offset;
    break;
  case Up:
    source = lane - shuffleCase.offset;
    break;
  case Idx:
    source = shuffleCase.offset;
    break;
  }
  bool isValid =
      lane < shuffleCase.width && source >= 0 && source < shuffleCase.width;
  return isValid ? source : -1;
}

TEST_F(GPUEmulatorTest, ShufflesInAllModesWidthsAndSubgroupSizes) {
  for (int32_t size : {8, 16, 32, 64})
    for (int32_t width = 1; width <= size; width *= 2)
      for (int32_t mode : {Xor, Down, Up, Idx})
        for (int32_t offset : {0, 1, 2, width / 2, width - 1, width}) {
          norm_gpu_set_emulator_options(size, offset, 48 << 10);
          shuffleCase = {mode, offset, width};
          std::string error = launch(
              [](void **) {
                // Distinct in both halves of 64 bits.
                auto valueOf = [](int64_t lane) {
                  uint64_t subgroup = norm_emulator_subgroup_id();
                  return (uint64_t(lane + 1) << 40) | (subgroup << 8) | lane;
                };
                int64_t lane = norm_emulator_lane_id();
                uint64_t got = norm_emulator_shuffle(
                    valueOf(lane), shuffleCase.offset, shuffleCase.width,
                    shuffleCase.mode, kHere);
                int64_t source = expectedSource(lane);
                EXPECT_EQ(norm_emulator_shuffle_valid(), source >= 0);
                EXPECT_EQ(got, source >= 0 ? valueOf(source) : ~uint64_t(0))
                    << lane;
              },
              1, 128);
          EXPECT_EQ(error, "");
          ASSERT_FALSE(HasFailure())
              << "mode " << mode << ", offset " << offset << ", width " << width
              << ", subgroup size " << size;
        }
}

TEST_F(GPUEmulatorTest, FindsShufflesThatSomeLanesDoNotReach) {
  EXPECT_EQ(launch(
                [](void **) {
                  if (threadId() != 37)
                    norm_emulator_shuffle(0, 1, 32, Xor, kHere);
                },
                1, 64),
            "kernel tests::kernel, block (0, 0, 0), thread (32, 0, 0): "
            "divergent shuffle: thread (37, 0, 0) of its subgroup has returned "
            "[here]");
  EXPECT_EQ(
      launch(
          [](void **) {
            if (threadId() == 2)
              norm_emulator_barrier(kThere);
            norm_emulator_shuffle(0, 1, 32, Xor, kHere);
          },
          1, 32),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): divergent "
      "shuffle: thread (2, 0, 0) of its subgroup waits at another op "
      "[here]");
  EXPECT_EQ(
      launch(
          [](void **) {
            norm_emulator_shuffle(0, 1, 32, Xor,
                                  threadId() % 2 ? kThere : kHere);
          },
          1, 32),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): divergent "
      "shuffle: thread (1, 0, 0) of its subgroup waits at another op "
      "[here]");
}

TEST_F(GPUEmulatorTest, LanesBeyondTheWidthNeedNotShuffle) {
  EXPECT_EQ(launch(
                [](void **) {
                  if (norm_emulator_lane_id() < 8) {
                    EXPECT_EQ(norm_emulator_shuffle(norm_emulator_lane_id(), 3,
                                                    8, Idx, kHere),
                              3u);
                  }
                },
                1, 32),
            "");
}

TEST_F(GPUEmulatorTest, FindsWidthsThatDoNotFit) {
  auto shuffle = [](void **arguments) {
    norm_emulator_shuffle(0, 1, *argument<int32_t>(arguments, 0), Xor, kHere);
  };
  auto *width = allocate<int32_t>(1);
  *width = 64;
  EXPECT_EQ(launch(shuffle, 1, 32, {width}),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): shuffles "
            "in a width of 64; expected a power of two up to the subgroup "
            "size, 32 [here]");
  *width = 12;
  EXPECT_NE(launch(shuffle, 1, 32, {width}).find("a power of two"),
            std::string::npos);
  *width = 32;
  EXPECT_EQ(launch(shuffle, 1, 48, {width}),
            "kernel tests::kernel, block (0, 0, 0), thread (32, 0, 0): "
            "shuffles in a width of 32, but its subgroup has 16 lanes [here]");
  EXPECT_EQ(launch(
                [](void **) {
                  norm_emulator_shuffle(0, 1, threadId() == 5 ? 16 : 32, Xor,
                                        kHere);
                },
                1, 32),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): shuffles "
            "in a width of 32, but thread (5, 0, 0) in one of 16 [here]");
  EXPECT_EQ(launch(
                [](void **) {
                  norm_emulator_shuffle(0, 1, 32, threadId() == 5 ? Up : Xor,
                                        kHere);
                },
                1, 32),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): shuffles "
            "in another mode than thread (5, 0, 0) [here]");
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

enum Kind { Read, Write, Atomic };

TEST_F(GPUEmulatorTest, FindsAccessesOutsideOfAllocations) {
  auto *data = allocate<float>(16);
  struct Access {
    float *address;
    int64_t bytes;
    int32_t kind;
  };
  static Access access;
  auto touch = [](void **) {
    norm_emulator_access(access.address, access.bytes, 4, access.kind, kHere);
  };
  for (Access good : {Access{data, 4, Read},
                      {data + 15, 4, Write},
                      {data, 64, Read},
                      {data + 4, 4, Atomic}}) {
    access = good;
    EXPECT_EQ(launch(touch, 1, 1), "");
  }
  const std::string begin = "kernel tests::kernel, block (0, 0, 0), thread (0, "
                            "0, 0): out of bounds: ";
  access = {data + 16, 4, Read};
  EXPECT_EQ(launch(touch, 1, 1),
            begin + "reads 4 bytes at byte 64 of an allocation of 64 bytes "
                    "[here]");
  access = {data + 14, 16, Write};
  EXPECT_EQ(launch(touch, 1, 1),
            begin + "writes 16 bytes at byte 56 of an allocation of 64 bytes "
                    "[here]");
  access = {data - 1, 4, Atomic};
  EXPECT_EQ(launch(touch, 1, 1),
            begin + "updates 4 bytes at 4 bytes before an allocation of 64 "
                    "bytes [here]");
  static float ours[4];
  access = {ours, 4, Read};
  EXPECT_EQ(launch(touch, 1, 1),
            begin + "reads 4 bytes at no memory of the device [here]");
}

TEST_F(GPUEmulatorTest, KernelsStopAtTheAccessThatIsWrong) {
  auto *out = allocate<int32_t>(64);
  EXPECT_NE(launch(
                [](void **arguments) {
                  auto *data = argument<int32_t>(arguments, 0);
                  if (threadId() == 5)
                    norm_emulator_access(nullptr, 4, 4, Write, kHere);
                  data[threadId()] = 1;
                },
                2, 32, {out}),
            "");
  EXPECT_EQ(out[4], 1);
  for (int i = 5; i < 64; ++i)
    EXPECT_EQ(out[i], 0);
  // The next launch begins anew, on the same fibers.
  EXPECT_EQ(launch(
                [](void **arguments) {
                  norm_emulator_barrier(kHere);
                  argument<int32_t>(arguments, 0)[threadId()] = 2;
                },
                1, 64, {out}),
            "");
  for (int i = 0; i < 64; ++i)
    EXPECT_EQ(out[i], 2);
}

TEST_F(GPUEmulatorTest, HostMemoryMayBeRegistered) {
  static float ours[2][8];
  auto touch = [](void **) {
    norm_emulator_access(&ours[1][7], 4, 4, Read, kHere);
  };
  // As memref<2x8xf32>.
  struct {
    float *allocated, *aligned;
    int64_t offset, sizes[2], strides[2];
  } descriptor = {&ours[0][0], &ours[0][0], 0, {2, 8}, {8, 1}};
  EXPECT_NE(launch(touch, 1, 1), "");
  mgpuMemHostRegisterMemRef(2, &descriptor, 4);
  EXPECT_EQ(launch(touch, 1, 1), "");
  mgpuMemHostUnregisterMemRef(2, &descriptor, 4);
  EXPECT_NE(launch(touch, 1, 1), "");
  mgpuMemHostUnregisterMemRef(2, &descriptor, 4);
  EXPECT_EQ(takeError(), "unregistered host memory that is not registered");
  // A row less.
  descriptor.sizes[0] = 1;
  mgpuMemHostRegisterMemRef(2, &descriptor, 4);
  EXPECT_NE(launch(touch, 1, 1), "");
  mgpuMemHostUnregisterMemRef(2, &descriptor, 4);
}

TEST_F(GPUEmulatorTest, AThreadMayUseItsOwnStackOnly) {
  EXPECT_EQ(launch(
                [](void **) {
                  float local[4] = {};
                  norm_emulator_access(local, 16, 4, Write, kHere);
                },
                1, 4),
            "");
  static float *theirs;
  EXPECT_NE(launch(
                [](void **) {
                  float local[4] = {};
                  if (threadId() == 0)
                    theirs = local;
                  else
                    norm_emulator_access(theirs, 4, 4, Read, kHere);
                  norm_emulator_barrier(kHere);
                },
                1, 2)
                .find("no memory of the device"),
            std::string::npos);
}

TEST_F(GPUEmulatorTest, FindsMisalignedAccesses) {
  auto *data = allocate<float>(16);
  auto touch = [](void **arguments) {
    norm_emulator_access(argument<float>(arguments, 0), 16, 16, Read, kHere);
  };
  EXPECT_EQ(launch(touch, 1, 1, {data + 4}), "");
  EXPECT_EQ(launch(touch, 1, 1, {data + 2}),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): "
            "misaligned access: reads 16 bytes with an alignment of 16 at an "
            "address that is 8 bytes beyond one [here]");
}

/// Thread 0 writes the first 4 bytes of 8; then all may read `bytes` of them.
template <int64_t bytes> void readShared(void **) {
  void *shared = norm_emulator_shared(0, 8, 4);
  if (threadId() == 0)
    norm_emulator_access(shared, 4, 4, Write, kThere);
  norm_emulator_barrier(kHere);
  norm_emulator_access(shared, bytes, 4, Read, kElsewhere);
}

TEST_F(GPUEmulatorTest, FindsReadsOfUnwrittenWorkgroupMemory) {
  EXPECT_EQ(launch(readShared<4>, 2, 64, {}, 8), "");
  EXPECT_EQ(launch(readShared<8>, 1, 64, {}, 8),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): reads 8 "
            "bytes of workgroup memory that nobody has written [elsewhere]");
  // What an earlier block wrote does not count.
  EXPECT_NE(launch(
                [](void **) {
                  void *shared = norm_emulator_shared(0, 4, 4);
                  bool isFirst = norm_emulator_block_id(0) == 0;
                  norm_emulator_access(shared, 4, 4, isFirst ? Write : Read,
                                       kHere);
                },
                2, 1, {}, 4)
                .find("block (1, 0, 0), thread (0, 0, 0): reads 4 bytes of "
                      "workgroup memory that nobody has written"),
            std::string::npos);
}

TEST_F(GPUEmulatorTest, WorkgroupMemoryIsPoisonedForEachBlock) {
  EXPECT_EQ(launch(
                [](void **) {
                  auto *shared =
                      static_cast<uint32_t *>(norm_emulator_shared(0, 4, 4));
                  EXPECT_EQ(*shared, 0xffffffffu);
                  *shared = 0;
                },
                3, 1, {}, 4),
            "");
}

TEST_F(GPUEmulatorTest, WorkgroupMemoryIsNoMoreAlignedThanItMustBe) {
  EXPECT_EQ(launch(
                [](void **) {
                  for (int32_t index = 0; index < 8; ++index) {
                    int64_t alignment = int64_t(1) << index;
                    void *shared = norm_emulator_shared(index, 64, alignment);
                    auto address = reinterpret_cast<uintptr_t>(shared);
                    EXPECT_EQ(address % (2 * alignment), uint64_t(alignment));
                    EXPECT_EQ(norm_emulator_shared(index, 64, alignment),
                              shared);
                  }
                },
                2, 32, {}, 512),
            "");
}

TEST_F(GPUEmulatorTest, BuffersOfWorkgroupMemoryAreApart) {
  EXPECT_NE(launch(
                [](void **) {
                  auto *first =
                      static_cast<char *>(norm_emulator_shared(0, 16, 4));
                  norm_emulator_shared(1, 16, 4);
                  norm_emulator_access(first + 16, 4, 4, Write, kHere);
                },
                1, 1, {}, 32)
                .find("no memory of the device"),
            std::string::npos);
}

template <int32_t firstKind, int32_t secondKind, bool withBarrier>
void touchTwice(void **) {
  void *shared = norm_emulator_shared(0, 4, 4);
  if (threadId() == 0)
    norm_emulator_access(shared, 4, 4, Write, kElsewhere);
  norm_emulator_barrier(kHere);
  if (threadId() == 0)
    norm_emulator_access(shared, 4, 4, firstKind, kElsewhere);
  if (withBarrier)
    norm_emulator_barrier(kThere);
  if (threadId() == 33)
    norm_emulator_access(shared, 4, 4, secondKind, kElsewhere);
}

TEST_F(GPUEmulatorTest, FindsMissingBarriersInAnySchedule) {
  const std::string begin =
      "kernel tests::kernel, block (0, 0, 0), thread (33, "
      "0, 0): missing barrier: ";
  EXPECT_EQ(launch(touchTwice<Write, Read, true>, 1, 64, {}, 4), "");
  EXPECT_EQ(launch(touchTwice<Read, Write, true>, 1, 64, {}, 4), "");
  EXPECT_EQ(launch(touchTwice<Read, Read, false>, 1, 64, {}, 4), "");
  EXPECT_EQ(launch(touchTwice<Atomic, Atomic, false>, 1, 64, {}, 4), "");
  EXPECT_EQ(launch(touchTwice<Write, Read, false>, 1, 64, {}, 4),
            begin + "reads 4 bytes of workgroup memory that thread (0, 0, 0) "
                    "has written since the last barrier [elsewhere]");
  EXPECT_EQ(launch(touchTwice<Write, Write, false>, 1, 64, {}, 4),
            begin + "writes 4 bytes of workgroup memory that thread (0, 0, 0) "
                    "has written since the last barrier [elsewhere]");
  EXPECT_EQ(launch(touchTwice<Read, Write, false>, 1, 64, {}, 4),
            begin + "writes 4 bytes of workgroup memory that thread (0, 0, 0) "
                    "has read since the last barrier [elsewhere]");
  EXPECT_EQ(launch(touchTwice<Atomic, Read, false>, 1, 64, {}, 4),
            begin + "reads 4 bytes of workgroup memory that several threads "
                    "have written since the last barrier [elsewhere]");
}

TEST_F(GPUEmulatorTest, DynamicWorkgroupMemoryHasTheSizeOfTheLaunch) {
  EXPECT_EQ(launch(
                [](void **) {
                  EXPECT_EQ(norm_emulator_dynamic_shared_bytes(), 96);
                  auto *data =
                      static_cast<char *>(norm_emulator_dynamic_shared());
                  norm_emulator_access(data + 80, 16, 16, Write, kHere);
                },
                1, 1, {}, 0, 96),
            "");
}

//===----------------------------------------------------------------------===//
// Clusters
//===----------------------------------------------------------------------===//

/// Each block writes its number, and sums those of its cluster.
template <bool withBarrier> void sumCluster(void **arguments) {
  auto *numbers = argument<int32_t>(arguments, 0);
  auto *sums = argument<int32_t>(arguments, 1);
  int64_t block = norm_emulator_block_id(0);
  int64_t size = norm_emulator_cluster_dim_blocks(0);
  int64_t first = norm_emulator_cluster_id(0) * size;
  EXPECT_EQ(norm_emulator_cluster_block_id(0), block - first);
  EXPECT_EQ(norm_emulator_cluster_dim(0) * size, norm_emulator_grid_dim(0));
  for (int32_t round = 1; round <= 3; ++round) {
    if (threadId() == 0)
      numbers[block] = round * static_cast<int32_t>(block);
    if (withBarrier) {
      norm_emulator_cluster_arrive(kHere);
      norm_emulator_cluster_wait(kHere);
    }
    int32_t sum = 0;
    for (int64_t i = 0; i < size; ++i)
      sum += numbers[first + i];
    if (withBarrier) {
      norm_emulator_cluster_arrive(kThere);
      norm_emulator_cluster_wait(kThere);
    }
    if (threadId() == 39)
      sums[block] += sum;
  }
}

TEST_F(GPUEmulatorTest, BlocksOfAClusterRunTogether) {
  for (uint64_t seed : {0, 1, 2, 3}) {
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    auto *numbers = allocate<int32_t>(8), *sums = allocate<int32_t>(8);
    EXPECT_EQ(launch(sumCluster<true>, 8, 40, {numbers, sums}, 0, 0, 4), "");
    for (int i = 0; i < 8; ++i)
      EXPECT_EQ(sums[i], 6 * (i < 4 ? 0 + 1 + 2 + 3 : 4 + 5 + 6 + 7));
  }
}

TEST_F(GPUEmulatorTest, SchedulesShowAMissingClusterBarrier) {
  auto *numbers = allocate<int32_t>(8), *sums = allocate<int32_t>(8);
  EXPECT_EQ(launch(sumCluster<false>, 8, 40, {numbers, sums}, 0, 0, 4), "");
  EXPECT_NE(sums[0], 6 * (0 + 1 + 2 + 3));
}

TEST_F(GPUEmulatorTest, AThreadMayArriveLongBeforeItWaits) {
  EXPECT_EQ(launch(
                [](void **) {
                  for (int round = 0; round < 3; ++round) {
                    norm_emulator_cluster_arrive(kHere);
                    if (norm_emulator_block_id(0) == 1)
                      norm_emulator_barrier(kThere);
                    norm_emulator_cluster_wait(kHere);
                  }
                },
                2, 64, {}, 0, 0, 2),
            "");
}

TEST_F(GPUEmulatorTest, AnArrivalCountsForOnePhaseOnly) {
  static bool isSet;
  isSet = false;
  EXPECT_EQ(launch(
                [](void **) {
                  bool isLate = norm_emulator_block_id(0) == 1;
                  norm_emulator_cluster_arrive(kHere);
                  if (isLate)
                    norm_emulator_barrier(kThere);
                  norm_emulator_cluster_wait(kHere);
                  if (isLate)
                    isSet = true;
                  norm_emulator_cluster_arrive(kHere);
                  norm_emulator_cluster_wait(kHere);
                  EXPECT_TRUE(isSet);
                },
                2, 64, {}, 0, 0, 2),
            "");
}

TEST_F(GPUEmulatorTest, FindsWrongUseOfTheClustersBarrier) {
  auto withoutArrival = [](void **) { norm_emulator_cluster_wait(kHere); };
  EXPECT_EQ(launch(withoutArrival, 2, 1, {}, 0, 0, 2),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): waits at "
            "the cluster's barrier but has not arrived at it [here]");
  auto twice = [](void **) {
    norm_emulator_cluster_arrive(kHere);
    norm_emulator_cluster_arrive(kThere);
  };
  EXPECT_EQ(launch(twice, 2, 1, {}, 0, 0, 2),
            "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): arrives "
            "twice at the cluster's barrier [there]");
  auto stuck = [](void **) {
    norm_emulator_cluster_arrive(kHere);
    norm_emulator_cluster_wait(kHere);
    if (norm_emulator_block_id(0) == 1) {
      norm_emulator_cluster_arrive(kHere);
      norm_emulator_cluster_wait(kHere);
    } else if (threadId() == 0) {
      norm_emulator_barrier(kThere);
    }
  };
  EXPECT_NE(launch(stuck, 2, 2, {}, 0, 0, 2).find("divergent barrier: 1 of 2"),
            std::string::npos);
}

//===----------------------------------------------------------------------===//
// Workgroup memory of other blocks
//===----------------------------------------------------------------------===//

/// What orders the steps of sumPeers.
enum class Order { Cluster, Block, None };

void synchronize(Order order, const char *where) {
  if (order == Order::Cluster) {
    norm_emulator_cluster_arrive(where);
    norm_emulator_cluster_wait(where);
  } else if (order == Order::Block) {
    norm_emulator_barrier(where);
  }
}

int32_t *mapNumber(int32_t *number, int64_t rank) {
  return static_cast<int32_t *>(
      norm_emulator_mapa(number, static_cast<int32_t>(rank), kHere));
}

/// Each block writes its number to its own memory, and sums those of its
/// cluster; twice.
template <Order beforeReads, Order afterReads> void sumPeers(void **arguments) {
  auto *sums = argument<int32_t>(arguments, 0);
  auto *number =
      static_cast<int32_t *>(norm_emulator_shared(1, 4 * sizeof(int32_t), 4));
  int64_t size = norm_emulator_cluster_dim_blocks(0);
  for (int32_t round = 0; round < 2; ++round) {
    if (threadId() == 0) {
      norm_emulator_access(number, 4, 4, 1, kHere);
      *number = static_cast<int32_t>(norm_emulator_block_id(0)) + round;
    }
    synchronize(beforeReads, kHere);
    int32_t sum = 0;
    for (int64_t rank = 0; rank < size; ++rank) {
      int32_t *peer = mapNumber(number, rank);
      norm_emulator_access(peer, 4, 4, 0, kThere);
      sum += *peer;
    }
    synchronize(afterReads, kThere);
    if (threadId() == 0)
      sums[norm_emulator_block_id(0)] += sum;
  }
}

TEST_F(GPUEmulatorTest, BlocksOfAClusterReadEachOthersMemory) {
  for (uint64_t seed : {0, 1, 2, 3}) {
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    auto *sums = allocate<int32_t>(32);
    EXPECT_EQ(launch(sumPeers<Order::Cluster, Order::Cluster>, 32, 40, {sums},
                     16, 0, 16),
              "");
    // Two rounds of 16 numbers in a row, the second one larger.
    for (int i = 0; i < 32; ++i)
      EXPECT_EQ(sums[i], 2 * (i < 16 ? 120 : 120 + 256) + 16);
  }
}

TEST_F(GPUEmulatorTest, OnlyTheClustersBarrierOrdersBlocks) {
  auto *sums = allocate<int32_t>(8);
  EXPECT_EQ(
      launch(sumPeers<Order::Block, Order::Cluster>, 2, 1, {sums}, 16, 0, 2),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): missing "
      "barrier of the cluster: reads 4 bytes of workgroup memory of block "
      "(1, 0, 0) that block (1, 0, 0), thread (0, 0, 0) has written since the "
      "last barrier of the cluster [there]");
  EXPECT_EQ(
      launch(sumPeers<Order::None, Order::Cluster>, 2, 1, {sums}, 16, 0, 2),
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): reads 4 bytes "
      "of workgroup memory of block (1, 0, 0) that nobody has written [there]");
  // The next number is written where the other block may still read.
  for (uint64_t seed : {0, 1, 2, 3, 4}) {
    norm_gpu_set_emulator_options(32, seed, 48 << 10);
    std::string error =
        launch(sumPeers<Order::Cluster, Order::Block>, 2, 40, {sums}, 16, 0, 2);
    EXPECT_NE(error.find("missing barrier of the cluster: "), std::string::npos)
        << error;
  }
}

/// A thread writes between its arrival and its wait, which is not before what
/// others do behind the barrier.
void writeAfterArrival(void **) {
  auto *number = static_cast<int32_t *>(norm_emulator_shared(1, 4, 4));
  bool isWriter = norm_emulator_block_id(0) == 0;
  norm_emulator_cluster_arrive(kHere);
  if (isWriter)
    norm_emulator_access(number, 4, 4, 1, kHere);
  norm_emulator_cluster_wait(kHere);
  if (!isWriter)
    norm_emulator_access(mapNumber(number, 0), 4, 4, 0, kThere);
  norm_emulator_cluster_arrive(kThere);
  norm_emulator_cluster_wait(kThere);
}

TEST_F(GPUEmulatorTest, AWriteBehindAnArrivalIsNotOrdered) {
  EXPECT_EQ(launch(writeAfterArrival, 2, 1, {}, 4, 0, 2),
            "kernel tests::kernel, block (1, 0, 0), thread (0, 0, 0): missing "
            "barrier of the cluster: reads 4 bytes of workgroup memory of "
            "block (0, 0, 0) that block (0, 0, 0), thread (0, 0, 0) has "
            "written since the last barrier of the cluster [there]");
}

/// The first block returns while the second may still read its memory.
void readOfEnded(void **) {
  auto *number = static_cast<int32_t *>(norm_emulator_shared(1, 4, 4));
  norm_emulator_access(number, 4, 4, 1, kHere);
  norm_emulator_cluster_arrive(kHere);
  norm_emulator_cluster_wait(kHere);
  if (norm_emulator_block_id(0) == 1)
    norm_emulator_access(mapNumber(number, 0), 4, 4, 0, kThere);
}

TEST_F(GPUEmulatorTest, FindsAccessesToBlocksThatHaveEnded) {
  EXPECT_EQ(launch(readOfEnded, 2, 1, {}, 4, 0, 2),
            "kernel tests::kernel, block (1, 0, 0), thread (0, 0, 0): reads 4 "
            "bytes of workgroup memory of block (0, 0, 0) that has ended "
            "[there]");
}

TEST_F(GPUEmulatorTest, FindsWrongMappings) {
  const std::string begin =
      "kernel tests::kernel, block (0, 0, 0), thread (0, 0, 0): maps an "
      "address to block ";
  auto far = [](void **) {
    mapNumber(static_cast<int32_t *>(norm_emulator_shared(1, 4, 4)), 2);
  };
  EXPECT_EQ(launch(far, 2, 1, {}, 4, 0, 2),
            begin + "2 of a cluster of 2 [here]");
  auto elsewhere = [](void **) {
    mapNumber(static_cast<int32_t *>(norm_emulator_shared(1, 4, 4)) + 1, 1);
  };
  EXPECT_EQ(launch(elsewhere, 2, 1, {}, 4, 0, 2),
            begin + "1 that is in no buffer of its own workgroup memory "
                    "[here]");
  auto beyond = [](void **) {
    int32_t *peer =
        mapNumber(static_cast<int32_t *>(norm_emulator_shared(1, 4, 4)), 1);
    norm_emulator_access(peer, 8, 4, 1, kHere);
  };
  EXPECT_NE(launch(beyond, 2, 1, {}, 4, 0, 2).find("out of bounds: writes 8"),
            std::string::npos);
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

void doNothing(void **) {}

TEST_F(GPUEmulatorTest, FindsWrongLaunches) {
  const std::string begin = "kernel tests::kernel: ";
  EXPECT_EQ(launch(doNothing, 1, 1025),
            begin + "the block is 1025x1x1 threads; expected from 1 to 1024");
  EXPECT_EQ(launch(doNothing, 1, 0),
            begin + "the block is 0x1x1 threads; expected from 1 to 1024");
  EXPECT_EQ(launch(doNothing, 0, 32),
            begin + "the grid is 0x1x1 blocks; expected at least 1 in each "
                    "dimension");
  EXPECT_EQ(launch(doNothing, 32, 1, {}, 0, 0, 32),
            begin + "the cluster is 32x1x1 blocks; expected from 1 to 16");
  EXPECT_EQ(launch(doNothing, 6, 1, {}, 0, 0, 4),
            begin + "the grid of 6x1x1 blocks is not made of whole clusters of "
                    "4x1x1");
  EXPECT_EQ(launch(doNothing, 1, 1024, {}, 40 << 10, 8 << 10), "");
  EXPECT_EQ(launch(doNothing, 1, 32, {}, 40 << 10, (8 << 10) + 1),
            begin + "40960 bytes of static and 8193 of dynamic workgroup "
                    "memory; the limit is 49152");
  norm_gpu_set_emulator_options(32, 0, 227 << 10);
  EXPECT_EQ(launch(doNothing, 1, 32, {}, 40 << 10, (8 << 10) + 1), "");
}

TEST_F(GPUEmulatorTest, FindsAWrongNumberOfArguments) {
  norm_emulator_register("tests::two", doNothing, 0, 2);
  void *kernel = mgpuModuleGetFunction(module, "two");
  mgpuLaunchKernel(kernel, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, nullptr, 3);
  EXPECT_EQ(takeError(), "kernel tests::two: it takes 2 arguments, but the "
                         "launch passes 3");
}

TEST_F(GPUEmulatorTest, FindsAnUnknownKernel) {
  void *kernel = mgpuModuleGetFunction(module, "nothing");
  EXPECT_EQ(kernel, nullptr);
  mgpuLaunchKernel(kernel, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, nullptr, 0);
  EXPECT_EQ(takeError(), "the program has no emulated kernel nothing");
  EXPECT_EQ(mgpuModuleLoadJIT("ptx", 3), nullptr);
  EXPECT_EQ(takeError(),
            "the program holds a GPU's assembly, not kernels for the emulator");
}

int timesRun;

TEST_F(GPUEmulatorTest, AnErrorWaitsUntilItIsFetched) {
  timesRun = 0;
  norm_emulator_register("tests::count", [](void **) { ++timesRun; }, 0, 0);
  void *kernel = mgpuModuleGetFunction(module, "count");
  auto run = [&](intptr_t threads) {
    mgpuLaunchKernel(kernel, 1, 1, 1, threads, 1, 1, 0, nullptr, nullptr,
                     nullptr, 0);
  };
  run(2000);
  run(3000);
  run(1);
  EXPECT_EQ(timesRun, 0);
  EXPECT_NE(takeError().find("2000x1x1"), std::string::npos);
  EXPECT_EQ(takeError(), "");
  run(1);
  EXPECT_EQ(timesRun, 1);
}

TEST_F(GPUEmulatorTest, AModuleKeepsTheKernelsThatItFound) {
  auto first = [](void **) { timesRun += 1; };
  auto second = [](void **) { timesRun += 10; };
  auto run = [](void *module) {
    timesRun = 0;
    mgpuLaunchKernel(mgpuModuleGetFunction(module, "kernel"), 1, 1, 1, 1, 1, 1,
                     0, nullptr, nullptr, nullptr, 0);
    return timesRun;
  };
  norm_emulator_register("twins::kernel", first, 0, 0);
  void *one = mgpuModuleLoad("twins", 5);
  norm_emulator_register("twins::kernel", second, 0, 0);
  void *two = mgpuModuleLoad("twins", 5);
  EXPECT_EQ(run(one), 1);
  EXPECT_EQ(run(two), 10);
  mgpuModuleUnload(one);
  EXPECT_EQ(run(two), 10);
  void *again = mgpuModuleLoad("twins", 5);
  EXPECT_EQ(run(again), 10);
  mgpuModuleUnload(two);
  mgpuModuleUnload(again);
  void *three = mgpuModuleLoad("twins", 5);
  EXPECT_EQ(mgpuModuleGetFunction(three, "kernel"), nullptr);
  EXPECT_EQ(takeError(), "the program has no emulated kernel kernel");
  mgpuModuleUnload(three);
}

TEST_F(GPUEmulatorTest, RefusesOptionsThatItDoesNotHave) {
  EXPECT_EQ(norm_gpu_set_emulator_options(12, 0, 0), 1);
  EXPECT_EQ(takeError(), "a subgroup size of 12; expected 8, 16, 32 or 64");
  EXPECT_EQ(norm_gpu_set_emulator_options(32, 0, -1), 1);
  EXPECT_EQ(takeError(),
            "a limit of -1 bytes of workgroup memory; expected at least 0");
}

//===----------------------------------------------------------------------===//
// The host's side of memory
//===----------------------------------------------------------------------===//

TEST_F(GPUEmulatorTest, CopiesAndFillsAreChecked) {
  auto *data = allocate<uint32_t>(4);
  uint32_t ours[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  mgpuMemcpy(data, ours, 16, nullptr);
  EXPECT_EQ(data[3], 4u);
  mgpuMemset32(data, 7, 4, nullptr);
  EXPECT_EQ(data[3], 7u);
  mgpuMemset16(data, 9, 8, nullptr);
  EXPECT_EQ(data[3], 0x90009u);
  EXPECT_EQ(takeError(), "");
  mgpuMemcpy(data, ours, 20, nullptr);
  EXPECT_EQ(takeError(),
            "copy to of 20 bytes at byte 0 of an allocation of 16 bytes");
  mgpuMemcpy(ours, data + 1, 16, nullptr);
  EXPECT_EQ(takeError(),
            "copy from of 16 bytes at byte 4 of an allocation of 16 bytes");
  mgpuMemset32(data, 7, 5, nullptr);
  EXPECT_EQ(takeError(),
            "memset of 20 bytes at byte 0 of an allocation of 16 bytes");
  mgpuMemcpy(nullptr, data, 4, nullptr);
  EXPECT_EQ(takeError(), "copy to of 4 bytes at a null pointer");
}

TEST_F(GPUEmulatorTest, AllocationsAreAlignedPoisonedAndFreedOnce) {
  auto *data = static_cast<unsigned char *>(mgpuMemAlloc(100, nullptr, false));
  EXPECT_EQ(reinterpret_cast<uintptr_t>(data) % 256, 0u);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(data[i], 0xff);
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "");
  mgpuMemFree(data, nullptr);
  EXPECT_EQ(takeError(), "freed memory that is no allocation of the device");
  mgpuMemFree(nullptr, nullptr);
  EXPECT_EQ(takeError(), "");
  EXPECT_EQ(mgpuMemAlloc(~uint64_t(0), nullptr, false), nullptr);
  EXPECT_EQ(takeError(),
            "no memory for an allocation of 18446744073709551615 bytes");
}

TEST_F(GPUEmulatorTest, ThereIsOneDevice) {
  mgpuSetDefaultDevice(0);
  EXPECT_EQ(takeError(), "");
  mgpuSetDefaultDevice(1);
  mgpuSetDefaultDevice(2);
  EXPECT_EQ(takeError(), "there is no GPU 1: the emulator is GPU 0");
  EXPECT_EQ(takeError(), "");
}

} // namespace
