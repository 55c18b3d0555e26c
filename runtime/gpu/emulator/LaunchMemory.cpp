//===- LaunchMemory.cpp - memory accesses of a launch ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include <algorithm>

using namespace norm::emulator;

/// With a seed, a thread gives way at one in so many memory accesses.
static constexpr unsigned kAccessesPerSwitch = 16;

void Launch::access(const void *data, int64_t bytes, int64_t alignment,
                    AccessKind kind, const char *where) {
  bool isWrong;
  {
    // Destroyed before the fiber is left for good.
    std::string mistake = describeAccess(data, bytes, alignment, kind);
    isWrong = !mistake.empty();
    if (isWrong)
      reportError(*running, mistake, where);
  }
  if (isWrong)
    stop();
  if (flipCoin(kAccessesPerSwitch))
    wait(State::Ready, where);
}

/// The beginning of what is said of an access.
static std::string describe(AccessKind kind, int64_t bytes) {
  return (kind == AccessKind::Read    ? "reads "
          : kind == AccessKind::Write ? "writes "
                                      : "updates ") +
         std::to_string(bytes) + " bytes ";
}

/// What is wrong with an access of the running thread; empty if nothing is.
std::string Launch::describeAccess(const void *data, int64_t bytes,
                                   int64_t alignment, AccessKind kind) {
  if (bytes <= 0)
    return "";
  if (alignment > 1 && reinterpret_cast<uintptr_t>(data) % alignment != 0)
    return "misaligned access: " + describe(kind, bytes) +
           "with an alignment of " + std::to_string(alignment) +
           " at an address that is " +
           std::to_string(reinterpret_cast<uintptr_t>(data) % alignment) +
           " bytes beyond one";
  if (Block *owner = findOwner(data)) {
    std::optional<std::string> mistake =
        describeSharedAccess(*owner, data, bytes, kind);
    if (mistake)
      return *mistake;
  }
  if (memory.contains(data, bytes) || running->fiber->contains(data, bytes))
    return "";
  return "out of bounds: " + describe(kind, bytes) + "at " +
         memory.describe(data);
}

/// The block of the cluster in whose workgroup memory `data` is; null if there
/// is none.
Launch::Block *Launch::findOwner(const void *data) {
  if (running->block->shared.contains(data))
    return running->block;
  auto found = std::find_if(blocks.begin(), blocks.end(), [&](Block &block) {
    return block.shared.contains(data);
  });
  return found == blocks.end() ? nullptr : &*found;
}

bool Launch::hasEnded(const Block &block) const {
  auto begin = threads.begin() + block.firstThread;
  auto end = begin + threads.size() / blocks.size();
  return std::all_of(begin, end, [](const Thread &thread) {
    return thread.state == State::Returned;
  });
}

/// What is wrong with an access to workgroup memory that begins in a buffer of
/// `owner`; nothing if it ends elsewhere.
std::optional<std::string> Launch::describeSharedAccess(Block &owner,
                                                        const void *data,
                                                        int64_t bytes,
                                                        AccessKind kind) {
  bool isForeign = &owner != running->block;
  auto describeMemory = [&] {
    return describe(kind, bytes) + "of workgroup memory " +
           (isForeign ? "of block (" + format(owner.id, ", ") + ") " : "");
  };
  if (isForeign && hasEnded(owner))
    return describeMemory() + "that has ended";
  auto clusterIndex = [&](const Thread &thread) {
    return static_cast<uint16_t>(&thread - threads.data());
  };
  int64_t phase = running->arrivedPhase;
  SharedMemory::Accessor accessor = {
      clusterIndex(*running), isForeign,
      static_cast<uint32_t>(phase < 0 ? clusterPhase : phase),
      static_cast<uint32_t>(phase < 0 ? clusterPhase : phase + 1)};
  SharedMemory::Result result =
      owner.shared.access(data, bytes, kind, accessor);

  auto describeRace = [&](const char *verb) {
    std::string other = "several threads have";
    if (result.other >= 0) {
      const Thread &thread = threads[result.other];
      other = nameThread(thread) + " has";
      if (thread.block != running->block)
        other = "block (" + format(thread.block->id, ", ") + "), " + other;
    }
    std::string barrier =
        result.isBetweenBlocks ? "barrier of the cluster" : "barrier";
    return "missing " + barrier + ": " + describeMemory() + "that " + other +
           " " + verb + " since the last " + barrier;
  };
  switch (result.finding) {
  case SharedMemory::Finding::Fine:
    return "";
  case SharedMemory::Finding::Elsewhere:
    return std::nullopt;
  case SharedMemory::Finding::Unwritten:
    return describeMemory() + "that nobody has written";
  case SharedMemory::Finding::WrittenByOther:
    return describeRace("written");
  case SharedMemory::Finding::ReadByOther:
    return describeRace("read");
  }
  return std::nullopt;
}

char *Launch::mapToBlock(const void *data, int32_t rank, const char *where) {
  char *mapped = nullptr;
  if (rank < 0 || static_cast<size_t>(rank) >= blocks.size())
    reportError(*running,
                "maps an address to block " + std::to_string(rank) +
                    " of a cluster of " + std::to_string(blocks.size()),
                where);
  else if (mapped = running->block->shared.map(data, blocks[rank].shared);
           !mapped)
    reportError(*running,
                "maps an address to block " + std::to_string(rank) +
                    " that is in no buffer of its own workgroup memory",
                where);
  if (!mapped)
    stop();
  return mapped;
}
