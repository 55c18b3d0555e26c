//===- SharedMemory.cpp - workgroup memory of one block -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedMemory.h"

#include <algorithm>
#include <cstddef>

using namespace norm::emulator;

namespace {

/// A NaN in every float type.
constexpr char kPoison = static_cast<char>(0xff);

/// Stand for threads, of which a block has no more than 1024.
constexpr uint16_t kSeveralThreads = 0xffff, kAtomics = 0xfffe;

} // namespace

void SharedMemory::reset() {
  firstEpoch = ++epoch;
  for (Slice &slice : slices)
    slice.isMade = false;
}

char *SharedMemory::getSlice(int32_t index, int64_t bytes, int64_t alignment) {
  if (slices.size() <= static_cast<size_t>(index))
    slices.resize(index + 1);
  Slice &slice = slices[index];
  if (slice.isMade)
    return slice.data;
  slice.isMade = true;
  slice.bytes.resize(bytes);
  slice.memory.assign(bytes + 3 * alignment, kPoison);
  // An odd multiple of the alignment.
  auto address = reinterpret_cast<uintptr_t>(slice.memory.data());
  uintptr_t aligned = (address + alignment - 1) / alignment * alignment;
  if (aligned / alignment % 2 == 0)
    aligned += alignment;
  slice.data = slice.memory.data() + (aligned - address);
  return slice.data;
}

SharedMemory::Result SharedMemory::accessByte(Byte &byte, AccessKind kind,
                                              uint16_t thread) const {
  bool isAtomic = kind == AccessKind::Atomic;
  uint16_t self = isAtomic ? kAtomics : thread;
  if (kind != AccessKind::Write && byte.writeEpoch < firstEpoch)
    return {Finding::Unwritten};
  if (byte.writeEpoch == epoch && byte.writer != self && byte.writer != thread)
    return {Finding::WrittenByOther, byte.writer};
  if (kind == AccessKind::Read) {
    bool isFirst = byte.readEpoch != epoch || byte.reader == thread;
    byte.readEpoch = epoch;
    byte.reader = isFirst ? thread : kSeveralThreads;
    return {Finding::Fine};
  }
  if (byte.readEpoch == epoch && byte.reader != thread)
    return {Finding::ReadByOther, byte.reader};
  byte.writeEpoch = epoch;
  byte.writer = self;
  return {Finding::Fine};
}

SharedMemory::Result SharedMemory::access(const void *data, int64_t bytes,
                                          AccessKind kind, int32_t thread) {
  auto address = reinterpret_cast<uintptr_t>(data);
  for (Slice &slice : slices) {
    auto begin = reinterpret_cast<uintptr_t>(slice.data);
    uint64_t size = slice.bytes.size();
    if (!slice.isMade || address < begin || address - begin > size ||
        static_cast<uint64_t>(bytes) > size - (address - begin))
      continue;
    for (int64_t i = 0; i < bytes; ++i) {
      Result result = accessByte(slice.bytes[address - begin + i], kind,
                                 static_cast<uint16_t>(thread));
      if (result.finding == Finding::Fine)
        continue;
      if (result.other == kSeveralThreads || result.other == kAtomics)
        result.other = -1;
      return result;
    }
    return {Finding::Fine};
  }
  return {Finding::Elsewhere};
}
