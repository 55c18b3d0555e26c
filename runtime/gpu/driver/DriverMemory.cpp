//===- DriverMemory.cpp - memory of the GPU, kept for reuse ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DriverMemory.h"

#include "Error.h"

#include <algorithm>

using namespace norm::gpu;

/// Sizes of blocks are an eighth of a power of two apart, so that at most an
/// eighth is lost.
static uint64_t roundToClass(uint64_t bytes) {
  constexpr uint64_t kSmallest = 256; // as drivers align
  uint64_t power = kSmallest;
  while (power <= bytes / 2)
    power *= 2;
  uint64_t step = std::max(power / 8, kSmallest);
  return (bytes + step - 1) / step * step;
}

void DeviceMemory::open(int device, int ordinal) {
  int isSupported = 0;
  if (!driver.poolCreate || !driver.poolDestroy || !driver.poolSetAttribute ||
      !driver.poolTrimTo || !driver.memAllocFromPool || !driver.memFreeAsync ||
      driver.deviceGetAttribute(
          &isSupported, driver.getTraits().memoryPoolsSupported, device) ||
      !isSupported)
    return;
  PoolProperties properties;
  properties.locationId = ordinal;
  if (driver.poolCreate(&pool, &properties)) {
    pool = nullptr;
    return;
  }
  // Without it the pool gives everything back at each synchronization.
  uint64_t keepAll = UINT64_MAX;
  if (driver.poolSetAttribute(pool, kReleaseThreshold, &keepAll)) {
    driver.poolDestroy(pool);
    pool = nullptr;
  }
}

void DeviceMemory::releaseAll() {
  std::lock_guard<std::mutex> guard(lock);
  freeBlocks();
  for (auto [data, allocation] : allocations)
    driver.memFree(data);
  allocations.clear();
  numShared = 0;
  if (pool)
    driver.poolDestroy(pool);
  pool = nullptr;
}

void DeviceMemory::freeBlocks() {
  for (auto &[key, blocks] : freed)
    for (Block &block : blocks) {
      driver.memFree(block.data);
      streams.giveBackEvent(block.lastUse);
    }
  freed.clear();
}

Result DeviceMemory::allocateNew(Allocation allocation, void *stream,
                                 DevicePointer &data) {
  switch (allocation.kind) {
  case Kind::Pool:
    return driver.memAllocFromPool(&data, allocation.bytes, pool, stream);
  case Kind::Device:
    return driver.memAlloc(&data, allocation.bytes);
  case Kind::Managed:
    return driver.memAllocManaged(&data, allocation.bytes, kAttachGlobal);
  }
  return kSuccess;
}

bool DeviceMemory::takeFreed(Allocation allocation, void *stream,
                             DevicePointer &data) {
  auto found = freed.find({allocation.kind, allocation.bytes});
  if (found == freed.end() || found->second.empty())
    return false;
  Block &block = found->second.back();
  // The host may touch shared memory at once.
  Result result = kSuccess;
  if (allocation.kind == Kind::Managed)
    result = driver.eventSynchronize(block.lastUse);
  else if (block.stream != stream)
    result = driver.streamWaitEvent(stream, block.lastUse, 0);
  if (result != kSuccess)
    return false;
  data = block.data;
  streams.giveBackEvent(block.lastUse);
  found->second.pop_back();
  return true;
}

void *DeviceMemory::allocate(uint64_t bytes, Stream *stream, bool isShared) {
  if (bytes == 0)
    return nullptr;
  Kind kind = isShared ? Kind::Managed : pool ? Kind::Pool : Kind::Device;
  // Beyond this, rounding up could overflow; no GPU has as much.
  constexpr uint64_t kMax = uint64_t(1) << 62;
  void *handle = stream ? stream->handle : nullptr;
  DevicePointer data = 0;
  Result result = kOutOfMemory;
  std::lock_guard<std::mutex> guard(lock);
  if (bytes <= kMax) {
    Allocation allocation{kind,
                          kind == Kind::Pool ? bytes : roundToClass(bytes)};
    result = takeFreed(allocation, handle, data)
                 ? kSuccess
                 : allocateNew(allocation, handle, data);
    if (result == kOutOfMemory) {
      // What is kept for reuse may be what is missing.
      freeBlocks();
      driver.synchronize();
      if (pool)
        driver.poolTrimTo(pool, 0);
      result = allocateNew(allocation, handle, data);
    }
    if (result == kSuccess) {
      allocations[data] = allocation;
      numShared += isShared;
      return reinterpret_cast<void *>(data);
    }
  }
  setError("cannot allocate " + std::to_string(bytes) +
           " bytes of device memory: " + describe(driver, result, stream));
  return nullptr;
}

void DeviceMemory::free(void *pointer, Stream *stream) {
  auto data = reinterpret_cast<DevicePointer>(pointer);
  void *handle = stream ? stream->handle : nullptr;
  std::lock_guard<std::mutex> guard(lock);
  auto found = allocations.find(data);
  if (found == allocations.end())
    return setError("freed memory that is no allocation of the device");
  Allocation allocation = found->second;
  Result result = kSuccess;
  if (allocation.kind == Kind::Pool) {
    result = driver.memFreeAsync(data, handle);
  } else {
    void *event = streams.takeEvent();
    if (!event)
      return;
    result = driver.eventRecord(event, handle);
    if (result == kSuccess)
      freed[{allocation.kind, allocation.bytes}].push_back(
          {data, handle, event});
    else
      streams.giveBackEvent(event);
  }
  if (result == kSuccess) {
    allocations.erase(found);
    numShared -= allocation.kind == Kind::Managed;
  } else if (result != kDeinitialized) {
    setError("cannot free device memory: " + describe(driver, result, stream));
  }
}
