//===- EmulatorMemory.cpp - global memory of the emulated GPU -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulatorMemory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace norm::emulator;

namespace {

/// cudaMalloc aligns to 256 bytes.
constexpr uint64_t kAlignment = 256;

/// Room on both sides of an allocation: more than a row of 1024 floats, so that
/// an access that is one row off does not meet another allocation.
constexpr uint64_t kMargin = 8192;

/// A NaN in every float type.
constexpr int kPoison = 0xff;

} // namespace

DeviceMemory::~DeviceMemory() {
  for (const auto &[begin, range] : allocations)
    std::free(reinterpret_cast<void *>(begin - kMargin));
}

void *DeviceMemory::allocate(uint64_t bytes) {
  constexpr uint64_t kRoom = 2 * kMargin + kAlignment;
  if (bytes > UINT64_MAX - kRoom)
    return nullptr;
  uint64_t total = (bytes + kRoom - 1) / kAlignment * kAlignment;
  auto *memory = static_cast<char *>(std::aligned_alloc(kAlignment, total));
  if (!memory)
    return nullptr;
  char *data = memory + kMargin;
  std::memset(data, kPoison, bytes);
  auto begin = reinterpret_cast<uintptr_t>(data);
  allocations[begin] = {begin, bytes};
  return data;
}

bool DeviceMemory::free(void *data) {
  auto found = allocations.find(reinterpret_cast<uintptr_t>(data));
  if (found == allocations.end())
    return false;
  allocations.erase(found);
  std::free(static_cast<char *>(data) - kMargin);
  return true;
}

void DeviceMemory::registerHost(const void *data, uint64_t bytes) {
  auto begin = reinterpret_cast<uintptr_t>(data);
  registered.insert({begin, {begin, bytes}});
  longest = std::max(longest, bytes);
}

bool DeviceMemory::unregisterHost(const void *data) {
  auto found = registered.find(reinterpret_cast<uintptr_t>(data));
  if (found == registered.end())
    return false;
  registered.erase(found);
  return true;
}

const DeviceMemory::Range *DeviceMemory::findNear(uintptr_t address) const {
  auto next = allocations.upper_bound(address);
  if (next != allocations.begin()) {
    const Range &range = std::prev(next)->second;
    if (address - range.begin < range.bytes + kMargin)
      return &range;
  }
  if (next != allocations.end() && next->first - address <= kMargin)
    return &next->second;
  return nullptr;
}

bool DeviceMemory::contains(const void *data, uint64_t bytes) const {
  auto address = reinterpret_cast<uintptr_t>(data);
  auto next = allocations.upper_bound(address);
  if (next != allocations.begin() &&
      std::prev(next)->second.contains(address, bytes))
    return true;
  for (auto range = registered.upper_bound(address);
       range != registered.begin();) {
    --range;
    if (range->second.contains(address, bytes))
      return true;
    if (address - range->first > longest)
      break;
  }
  return false;
}

bool DeviceMemory::canCopy(const void *data, uint64_t bytes) const {
  auto address = reinterpret_cast<uintptr_t>(data);
  const Range *range = findNear(address);
  return !range || range->contains(address, bytes);
}

std::string DeviceMemory::describe(const void *data) const {
  auto address = reinterpret_cast<uintptr_t>(data);
  const Range *range = findNear(address);
  if (!range)
    return "no memory of the device";
  std::string allocation =
      "an allocation of " + std::to_string(range->bytes) + " bytes";
  if (address < range->begin)
    return std::to_string(range->begin - address) + " bytes before " +
           allocation;
  return "byte " + std::to_string(address - range->begin) + " of " + allocation;
}
