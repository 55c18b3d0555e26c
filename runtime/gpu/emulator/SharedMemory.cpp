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

/// Stand for threads, of which a cluster has no more than 16384.
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
  slice.alignment = alignment;
  slice.own.resize(bytes);
  slice.foreign.clear();
  slice.memory.assign(bytes + 3 * alignment, kPoison);
  // An odd multiple of the alignment.
  auto address = reinterpret_cast<uintptr_t>(slice.memory.data());
  uintptr_t aligned = (address + alignment - 1) / alignment * alignment;
  if (aligned / alignment % 2 == 0)
    aligned += alignment;
  slice.data = slice.memory.data() + (aligned - address);
  return slice.data;
}

SharedMemory::Slice *SharedMemory::findSlice(const void *data) {
  auto address = reinterpret_cast<uintptr_t>(data);
  for (Slice &slice : slices) {
    auto begin = reinterpret_cast<uintptr_t>(slice.data);
    if (slice.isMade && address >= begin && address - begin < slice.own.size())
      return &slice;
  }
  return nullptr;
}

char *SharedMemory::map(const void *data, SharedMemory &peer) {
  Slice *slice = findSlice(data);
  if (!slice)
    return nullptr;
  char *begin =
      peer.getSlice(static_cast<int32_t>(slice - slices.data()),
                    static_cast<int64_t>(slice->own.size()), slice->alignment);
  return begin + (static_cast<const char *>(data) - slice->data);
}

/// Whether nothing orders what left `mark` before what `accessor` does.
bool SharedMemory::isUnordered(const Mark &mark, bool isOfForeign,
                               const Accessor &accessor) const {
  if (mark.epoch < firstEpoch || mark.arrived < accessor.waited)
    return false;
  return isOfForeign || accessor.isForeign || mark.epoch == epoch;
}

SharedMemory::Result SharedMemory::accessByte(Byte &own, Byte *foreign,
                                              AccessKind kind,
                                              const Accessor &accessor) const {
  uint16_t self = kind == AccessKind::Atomic ? kAtomics : accessor.thread;
  bool isWritten = own.write.epoch >= firstEpoch ||
                   (foreign && foreign->write.epoch >= firstEpoch);
  if (kind != AccessKind::Write && !isWritten)
    return {Finding::Unwritten};
  for (Byte *byte : {&own, foreign}) {
    if (!byte)
      continue;
    bool isOfForeign = byte == foreign;
    bool isBetweenBlocks = isOfForeign || accessor.isForeign;
    if (isUnordered(byte->write, isOfForeign, accessor) &&
        byte->write.thread != self && byte->write.thread != accessor.thread)
      return {Finding::WrittenByOther, byte->write.thread, isBetweenBlocks};
    if (kind != AccessKind::Read &&
        isUnordered(byte->read, isOfForeign, accessor) &&
        byte->read.thread != accessor.thread)
      return {Finding::ReadByOther, byte->read.thread, isBetweenBlocks};
  }
  Byte &byte = accessor.isForeign ? *foreign : own;
  if (kind != AccessKind::Read) {
    byte.write = {epoch, accessor.arrived, self};
    return {Finding::Fine};
  }
  if (isUnordered(byte.read, accessor.isForeign, accessor) &&
      byte.read.thread != accessor.thread)
    byte.read = {epoch, std::max(byte.read.arrived, accessor.arrived),
                 kSeveralThreads};
  else
    byte.read = {epoch, accessor.arrived, accessor.thread};
  return {Finding::Fine};
}

SharedMemory::Result SharedMemory::access(const void *data, int64_t bytes,
                                          AccessKind kind,
                                          const Accessor &accessor) {
  Slice *slice = findSlice(data);
  if (!slice)
    return {Finding::Elsewhere};
  size_t first = static_cast<const char *>(data) - slice->data;
  size_t size = slice->own.size();
  if (static_cast<uint64_t>(bytes) > size - first)
    return {Finding::Elsewhere};
  if (accessor.isForeign && slice->foreign.empty())
    slice->foreign.resize(size);
  for (size_t i = first; i < first + bytes; ++i) {
    Byte *foreign = slice->foreign.empty() ? nullptr : &slice->foreign[i];
    Result result = accessByte(slice->own[i], foreign, kind, accessor);
    if (result.finding == Finding::Fine)
      continue;
    if (result.other == kSeveralThreads || result.other == kAtomics)
      result.other = -1;
    return result;
  }
  return {Finding::Fine};
}
