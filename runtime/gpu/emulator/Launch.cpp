//===- Launch.cpp - one launch of a kernel --------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "Error.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace norm::emulator;
using norm::gpu::setError;

namespace {

/// What CUDA's and most other GPUs have.
constexpr int64_t kMaxBlockThreads = 1024;
/// With the non-portable cluster sizes of sm_90.
constexpr int64_t kMaxClusterBlocks = 16;

/// What a shuffle without a valid source gives.
constexpr uint64_t kPoison = ~uint64_t(0);

Launch *current = nullptr;

int64_t product(const Dim3 &sizes) { return sizes[0] * sizes[1] * sizes[2]; }

bool isPowerOfTwo(int64_t value) {
  return value > 0 && (value & (value - 1)) == 0;
}

} // namespace

Dim3 norm::emulator::unflatten(int64_t index, const Dim3 &sizes) {
  return {index % sizes[0], index / sizes[0] % sizes[1],
          index / (sizes[0] * sizes[1])};
}

std::string norm::emulator::format(const Dim3 &dims, const char *separator) {
  return std::to_string(dims[0]) + separator + std::to_string(dims[1]) +
         separator + std::to_string(dims[2]);
}

Launch::Launch(const Kernel &kernel, const LaunchShape &shape, void **arguments,
               const Options &options, const DeviceMemory &memory,
               std::deque<Fiber> &fibers)
    : kernel(kernel), shape(shape), arguments(arguments), options(options),
      memory(memory), fibers(fibers), random(options.seed) {}

Launch *Launch::getCurrent() { return current; }

//===----------------------------------------------------------------------===//
// Before the first thread
//===----------------------------------------------------------------------===//

bool Launch::check() {
  auto fail = [&](const std::string &what) {
    setError("kernel " + kernel.name + ": " + what);
    return false;
  };
  auto isPositive = [](const Dim3 &dims) {
    return std::all_of(dims.begin(), dims.end(),
                       [](int64_t size) { return size >= 1; });
  };
  // Each size is looked at before their product, which might overflow.
  auto exceeds = [&](const Dim3 &dims, int64_t limit) {
    return std::any_of(dims.begin(), dims.end(),
                       [&](int64_t size) { return size > limit; }) ||
           product(dims) > limit;
  };
  if (!isPositive(shape.grid))
    return fail("the grid is " + format(shape.grid, "x") +
                " blocks; expected at least 1 in each dimension");
  if (!isPositive(shape.block) || exceeds(shape.block, kMaxBlockThreads))
    return fail("the block is " + format(shape.block, "x") +
                " threads; expected from 1 to " +
                std::to_string(kMaxBlockThreads));
  if (!isPositive(shape.cluster) || exceeds(shape.cluster, kMaxClusterBlocks))
    return fail("the cluster is " + format(shape.cluster, "x") +
                " blocks; expected from 1 to " +
                std::to_string(kMaxClusterBlocks));
  for (int i = 0; i < 3; ++i)
    if (shape.grid[i] % shape.cluster[i] != 0)
      return fail("the grid of " + format(shape.grid, "x") +
                  " blocks is not made of whole clusters of " +
                  format(shape.cluster, "x"));
  if (shape.dynamicSharedBytes < 0 ||
      kernel.sharedBytes + shape.dynamicSharedBytes > options.sharedLimit)
    return fail(std::to_string(kernel.sharedBytes) + " bytes of static and " +
                std::to_string(shape.dynamicSharedBytes) +
                " of dynamic workgroup memory; the limit is " +
                std::to_string(options.sharedLimit));
  return true;
}

void Launch::createThreads() {
  int64_t numBlocks = product(shape.cluster);
  int64_t blockThreads = product(shape.block);
  blocks.resize(numBlocks);
  threads.resize(numBlocks * blockThreads);
  while (fibers.size() < threads.size())
    fibers.emplace_back();
  for (int64_t block = 0; block < numBlocks; ++block) {
    int64_t first = block * blockThreads;
    blocks[block].firstThread = first;
    for (int64_t i = 0; i < blockThreads; ++i) {
      threads[first + i].fiber = &fibers[first + i];
      threads[first + i].block = &blocks[block];
      threads[first + i].index = static_cast<int32_t>(i);
    }
    for (int64_t i = 0; i < blockThreads; i += options.subgroupSize) {
      int64_t end = std::min<int64_t>(i + options.subgroupSize, blockThreads);
      subgroups.push_back(
          {static_cast<size_t>(first + i), static_cast<size_t>(first + end)});
    }
  }
}

//===----------------------------------------------------------------------===//
// The schedule
//===----------------------------------------------------------------------===//

template <typename T> void Launch::permute(std::vector<T> &order) {
  if (options.seed != 0)
    std::shuffle(order.begin(), order.end(), random);
}

bool Launch::flipCoin(unsigned outOf) {
  return options.seed != 0 && random() % outOf == 0;
}

void Launch::run() {
  if (!check())
    return;
  createThreads();
  current = this;
  Dim3 clusters;
  for (int i = 0; i < 3; ++i)
    clusters[i] = shape.grid[i] / shape.cluster[i];
  Dim3 id;
  for (id[2] = 0; id[2] < clusters[2]; ++id[2])
    for (id[1] = 0; id[1] < clusters[1]; ++id[1])
      for (id[0] = 0; id[0] < clusters[0] && !isStopped; ++id[0])
        runCluster({id[0] * shape.cluster[0], id[1] * shape.cluster[1],
                    id[2] * shape.cluster[2]});
  current = nullptr;
}

void Launch::runThread(void *pointer) {
  auto *thread = static_cast<Thread *>(pointer);
  current->kernel.function(current->arguments);
  thread->state = State::Returned;
}

void Launch::runCluster(const Dim3 &first) {
  for (size_t i = 0; i < blocks.size(); ++i) {
    Dim3 offset = unflatten(static_cast<int64_t>(i), shape.cluster);
    for (int dim = 0; dim < 3; ++dim)
      blocks[i].id[dim] = first[dim] + offset[dim];
    blocks[i].shared.reset();
  }
  clusterPhase = 0;
  for (Thread &thread : threads) {
    thread.state = State::Ready;
    thread.where = nullptr;
    thread.isValid = false;
    thread.arrivedPhase = -1;
    if (!thread.fiber->start(runThread, &thread)) {
      setError("kernel " + kernel.name + ": no memory for the stacks of " +
               std::to_string(threads.size()) + " threads");
      isStopped = true;
      return;
    }
  }
  // Without a seed a subgroup runs as far as it can: it meets memory that
  // later ones have not written yet, and they meet what it has overwritten.
  std::vector<Subgroup> order = subgroups;
  while (!isStopped) {
    permute(order);
    for (const Subgroup &subgroup : order) {
      runSubgroup(subgroup);
      if (isStopped)
        return;
    }
    bool anyReady =
        std::any_of(order.begin(), order.end(), [&](const Subgroup &subgroup) {
          return hasReady(subgroup);
        });
    if (anyReady || release())
      continue;
    bool allReturned =
        std::all_of(threads.begin(), threads.end(), [](const Thread &thread) {
          return thread.state == State::Returned;
        });
    if (!allReturned)
      reportStuck();
    return;
  }
}

bool Launch::hasReady(const Subgroup &subgroup) const {
  return std::any_of(
      threads.begin() + subgroup.begin, threads.begin() + subgroup.end,
      [](const Thread &thread) { return thread.state == State::Ready; });
}

void Launch::runSubgroup(const Subgroup &subgroup) {
  std::vector<size_t> lanes;
  for (size_t i = subgroup.begin; i < subgroup.end; ++i)
    lanes.push_back(i);
  while (hasReady(subgroup)) {
    permute(lanes);
    for (size_t lane : lanes) {
      if (threads[lane].state != State::Ready)
        continue;
      running = &threads[lane];
      running->fiber->resume();
      running = nullptr;
      if (isStopped)
        return;
    }
    if (!hasReady(subgroup) && !completeShuffle(subgroup))
      return;
    // Others may come in between.
    if (flipCoin(2))
      return;
  }
}

/// Exchanges values if lanes of the subgroup, none of which can go on, wait for
/// that. False if they wait for something else.
bool Launch::completeShuffle(const Subgroup &subgroup) {
  auto begin = threads.begin() + subgroup.begin;
  auto end = threads.begin() + subgroup.end;
  auto isShuffling = [](const Thread &thread) {
    return thread.state == State::Shuffle;
  };
  auto first = std::find_if(begin, end, isShuffling);
  if (first == end)
    return false;
  auto fail = [&](const Thread &thread, const std::string &what) {
    reportError(thread, what, thread.where);
    return false;
  };
  int64_t numLanes = end - begin, width = first->width;
  if (!isPowerOfTwo(width) || width > options.subgroupSize)
    return fail(*first, "shuffles in a width of " + std::to_string(width) +
                            "; expected a power of two up to the subgroup "
                            "size, " +
                            std::to_string(options.subgroupSize));
  if (width > numLanes)
    return fail(*first, "shuffles in a width of " + std::to_string(width) +
                            ", but its subgroup has " +
                            std::to_string(numLanes) + " lanes");
  for (auto thread = begin; thread != end; ++thread) {
    bool participates = thread - begin < width;
    if (!isShuffling(*thread) || thread->where != first->where) {
      if (!participates && !isShuffling(*thread))
        continue;
      return fail(*first, "divergent shuffle: " + nameThread(*thread) +
                              " of its subgroup " +
                              (thread->state == State::Returned
                                   ? "has returned"
                                   : "waits at another op"));
    }
    if (thread->width != width)
      return fail(*first, "shuffles in a width of " + std::to_string(width) +
                              ", but " + nameThread(*thread) + " in one of " +
                              std::to_string(thread->width));
    if (thread->mode != first->mode)
      return fail(*first,
                  "shuffles in another mode than " + nameThread(*thread));
  }

  std::vector<std::pair<uint64_t, bool>> results(numLanes, {kPoison, false});
  for (int64_t lane = 0; lane < width; ++lane) {
    const Thread &thread = begin[lane];
    int64_t offset = thread.offset, source = offset;
    switch (thread.mode) {
    case ShuffleMode::Xor:
      source = lane ^ offset;
      break;
    case ShuffleMode::Down:
      source = lane + offset;
      break;
    case ShuffleMode::Up:
      source = lane - offset;
      break;
    case ShuffleMode::Idx:
      break;
    }
    if (source >= 0 && source < width)
      results[lane] = {begin[source].value, true};
  }
  for (int64_t lane = 0; lane < numLanes; ++lane) {
    Thread &thread = begin[lane];
    if (!isShuffling(thread))
      continue;
    std::tie(thread.value, thread.isValid) = results[lane];
    thread.state = State::Ready;
  }
  return true;
}

/// Lets threads go on where all that they wait for have come.
bool Launch::release() {
  bool released = releaseBarriers();
  return releaseCluster() || released;
}

bool Launch::releaseBarriers() {
  bool released = false;
  size_t blockThreads = threads.size() / blocks.size();
  for (size_t block = 0; block < blocks.size(); ++block) {
    auto begin = threads.begin() + block * blockThreads;
    auto end = begin + blockThreads;
    bool isComplete = std::all_of(begin, end, [&](const Thread &thread) {
      return thread.state == State::Barrier && thread.where == begin->where;
    });
    if (!isComplete)
      continue;
    std::for_each(begin, end,
                  [](Thread &thread) { thread.state = State::Ready; });
    blocks[block].shared.synchronize();
    released = true;
  }
  return released;
}

/// As in PTX, the cluster's barrier waits for all threads but those that have
/// returned.
bool Launch::releaseCluster() {
  bool isComplete =
      std::all_of(threads.begin(), threads.end(), [&](const Thread &thread) {
        return thread.state == State::Returned ||
               thread.arrivedPhase == clusterPhase;
      });
  bool released = false;
  if (isComplete) {
    for (Thread &thread : threads) {
      if (thread.state != State::ClusterWait)
        continue;
      thread.state = State::Ready;
      released = true;
    }
    if (released)
      ++clusterPhase;
  }
  return released;
}

void Launch::reportStuck() {
  isStopped = true;
  // A thread that waits, and one that does not wait with it.
  auto waiting =
      std::find_if(threads.begin(), threads.end(), [](const Thread &thread) {
        return thread.state == State::Barrier;
      });
  if (waiting != threads.end()) {
    auto isElsewhere = [&](const Thread &thread) {
      return thread.block == waiting->block &&
             (thread.state != State::Barrier || thread.where != waiting->where);
    };
    auto other = std::find_if(threads.begin(), threads.end(), isElsewhere);
    int64_t there = product(shape.block) -
                    std::count_if(threads.begin(), threads.end(), isElsewhere);
    reportError(*waiting,
                "divergent barrier: " + std::to_string(there) + " of " +
                    std::to_string(product(shape.block)) +
                    " threads wait there, but " + nameThread(*other) +
                    (other->state == State::Returned ? " has returned"
                                                     : " waits at another op"),
                waiting->where);
    return;
  }
  waiting =
      std::find_if(threads.begin(), threads.end(), [](const Thread &thread) {
        return thread.state == State::ClusterWait;
      });
  reportError(*waiting, "waits for threads of the cluster that never arrive",
              waiting->where);
}

//===----------------------------------------------------------------------===//
// What threads do
//===----------------------------------------------------------------------===//

const Dim3 &Launch::getBlock() const { return running->block->id; }

Dim3 Launch::getPosition(const Thread &thread) const {
  return unflatten(thread.index, shape.block);
}

Dim3 Launch::getThread() const { return getPosition(*running); }

Dim3 Launch::getClusterBlock() const {
  Dim3 id = getBlock();
  for (int i = 0; i < 3; ++i)
    id[i] %= shape.cluster[i];
  return id;
}

int64_t Launch::getLinearThread() const { return running->index; }

char *Launch::getSharedSlice(int32_t index, int64_t bytes, int64_t alignment) {
  return running->block->shared.getSlice(index, bytes, alignment);
}

void Launch::wait(State state, const char *where) {
  running->state = state;
  running->where = where;
  Fiber::suspend();
}

void Launch::stop() {
  isStopped = true;
  while (true)
    Fiber::suspend();
}

void Launch::barrier(const char *where) { wait(State::Barrier, where); }

uint64_t Launch::shuffle(uint64_t value, int32_t offset, int32_t width,
                         ShuffleMode mode, const char *where) {
  running->value = value;
  running->offset = offset;
  running->width = width;
  running->mode = mode;
  wait(State::Shuffle, where);
  return running->value;
}

bool Launch::isShuffleValid() const { return running->isValid; }

void Launch::clusterArrive(const char *where) {
  if (running->arrivedPhase >= 0) {
    reportError(*running, "arrives twice at the cluster's barrier", where);
    stop();
  }
  running->arrivedPhase = clusterPhase;
}

void Launch::clusterWait(const char *where) {
  if (running->arrivedPhase < 0) {
    reportError(*running,
                "waits at the cluster's barrier but has not arrived at it",
                where);
    stop();
  }
  if (running->arrivedPhase == clusterPhase)
    wait(State::ClusterWait, where);
  running->arrivedPhase = -1;
}

std::string Launch::nameThread(const Thread &thread) const {
  return "thread (" + format(getPosition(thread), ", ") + ")";
}

void Launch::reportError(const Thread &thread, const std::string &what,
                         const char *where) {
  isStopped = true;
  setError("kernel " + kernel.name + ", block (" +
           format(thread.block->id, ", ") + "), " + nameThread(thread) + ": " +
           what + (where && *where ? std::string(" [") + where + "]" : ""));
}
