//===- StandInMemory.cpp - the stand-in's streams and memory --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"

#include <cstring>

using namespace standin;

FUNCTION(cuStreamCreate, hipStreamCreateWithFlags,
         (void **stream, unsigned flags)) {
  BEGIN_IN_CONTEXT("StreamCreate")
  log("StreamCreate%s", flags == 1 ? " non-blocking" : "");
  *stream = *streams.insert(new Numbered{int(streams.size()) + 1}).first;
  return 0;
}
FUNCTION(cuStreamDestroy_v2, hipStreamDestroy, (void *stream)) {
  BEGIN_IN_CONTEXT("StreamDestroy")
  log("StreamDestroy");
  auto *known = static_cast<Numbered *>(stream);
  if (!streams.erase(known))
    return kInvalidHandle;
  delete known;
  return 0;
}
FUNCTION(cuStreamSynchronize, hipStreamSynchronize, (void *stream)) {
  BEGIN_IN_CONTEXT("StreamSynchronize")
  log("StreamSynchronize %s", nameStream(stream).c_str());
  return isStream(stream) ? 0 : kInvalidHandle;
}
FUNCTION(cuStreamWaitEvent, hipStreamWaitEvent,
         (void *stream, void *event, unsigned)) {
  BEGIN_IN_CONTEXT("StreamWaitEvent")
  log("StreamWaitEvent %s", nameStream(stream).c_str());
  return isStream(stream) && events.count(static_cast<Numbered *>(event))
             ? 0
             : kInvalidHandle;
}
FUNCTION(cuEventCreate, hipEventCreateWithFlags, (void **event, unsigned)) {
  BEGIN_IN_CONTEXT("EventCreate")
  log("EventCreate");
  *event = *events.insert(new Numbered{int(events.size()) + 1}).first;
  return 0;
}
FUNCTION(cuEventDestroy_v2, hipEventDestroy, (void *event)) {
  BEGIN_IN_CONTEXT("EventDestroy")
  log("EventDestroy");
  auto *known = static_cast<Numbered *>(event);
  if (!events.erase(known))
    return kInvalidHandle;
  delete known;
  return 0;
}
FUNCTION(cuEventRecord, hipEventRecord, (void *event, void *stream)) {
  BEGIN_IN_CONTEXT("EventRecord")
  log("EventRecord %s", nameStream(stream).c_str());
  return isStream(stream) && events.count(static_cast<Numbered *>(event))
             ? 0
             : kInvalidHandle;
}
FUNCTION(cuEventSynchronize, hipEventSynchronize, (void *event)) {
  BEGIN_IN_CONTEXT("EventSynchronize")
  log("EventSynchronize");
  return events.count(static_cast<Numbered *>(event)) ? 0 : kInvalidHandle;
}

namespace {

char pool;

int allocate(uint64_t *data, size_t bytes) {
  if (bytes == 0)
    return kInvalidValue;
  if (numBytes + bytes > size_t(getNumber("STAND_IN_MEMORY", 1 << 30)))
    return kOutOfMemory;
  *data = reinterpret_cast<uint64_t>(
      std::aligned_alloc(256, (bytes + 255) / 256 * 256));
  allocations[*data] = bytes;
  numBytes += bytes;
  return 0;
}

int release(uint64_t data) {
  auto found = allocations.find(data);
  if (found == allocations.end())
    return kInvalidValue;
  numBytes -= found->second;
  allocations.erase(found);
  std::free(reinterpret_cast<void *>(data));
  return 0;
}

} // namespace

FUNCTION(cuMemAlloc_v2, hipMalloc, (uint64_t *data, size_t bytes)) {
  BEGIN_IN_CONTEXT("MemAlloc")
  log("MemAlloc %zu", bytes);
  return allocate(data, bytes);
}
FUNCTION(cuMemAllocManaged, hipMallocManaged,
         (uint64_t *data, size_t bytes, unsigned)) {
  BEGIN_IN_CONTEXT("MemAllocManaged")
  log("MemAllocManaged %zu", bytes);
  return allocate(data, bytes);
}
FUNCTION(cuMemFree_v2, hipFree, (uint64_t data)) {
  BEGIN_IN_CONTEXT("MemFree")
  log("MemFree");
  return release(data);
}
/// As in cuda.h of CUDA 12 and in hip_runtime_api.h, where `usage` is reserved.
struct PoolProperties {
  int allocType, handleTypes;
  struct {
    int type, id;
  } location;
  void *win32SecurityAttributes;
  size_t maxSize;
  unsigned short usage;
  unsigned char reserved[54];
};
FUNCTION(cuMemPoolCreate, hipMemPoolCreate,
         (void **created, const PoolProperties *properties)) {
  BEGIN_IN_CONTEXT("MemPoolCreate")
  log("MemPoolCreate on %d", properties->location.id);
  for (unsigned char byte : properties->reserved)
    if (byte != 0)
      return kInvalidValue;
  *created = &pool;
  bool isPlain = properties->allocType == 1 && properties->handleTypes == 0 &&
                 properties->location.type == 1 && properties->maxSize == 0 &&
                 properties->usage == 0;
  return isPlain ? 0 : kInvalidValue;
}
FUNCTION(cuMemPoolDestroy, hipMemPoolDestroy, (void *)) {
  BEGIN_IN_CONTEXT("MemPoolDestroy")
  log("MemPoolDestroy");
  return 0;
}
FUNCTION(cuMemPoolSetAttribute, hipMemPoolSetAttribute,
         (void *, int attribute, void *value)) {
  BEGIN_IN_CONTEXT("MemPoolSetAttribute")
  log("MemPoolSetAttribute %d %llx", attribute,
      *static_cast<unsigned long long *>(value));
  return 0;
}
FUNCTION(cuMemPoolTrimTo, hipMemPoolTrimTo, (void *, size_t bytes)) {
  BEGIN_IN_CONTEXT("MemPoolTrimTo")
  log("MemPoolTrimTo %zu", bytes);
  return 0;
}
FUNCTION(cuMemAllocFromPoolAsync, hipMallocFromPoolAsync,
         (uint64_t *data, size_t bytes, void *from, void *stream)) {
  BEGIN_IN_CONTEXT("MemAllocFromPoolAsync")
  log("MemAllocFromPoolAsync %zu, %s", bytes, nameStream(stream).c_str());
  if (from != &pool || !isStream(stream))
    return kInvalidHandle;
  return allocate(data, bytes);
}
FUNCTION(cuMemFreeAsync, hipFreeAsync, (uint64_t data, void *stream)) {
  BEGIN_IN_CONTEXT("MemFreeAsync")
  log("MemFreeAsync %s", nameStream(stream).c_str());
  return isStream(stream) ? release(data) : kInvalidHandle;
}
int standin::copy(uint64_t to, uint64_t from, size_t bytes, void *stream) {
  BEGIN_IN_CONTEXT("MemcpyAsync")
  log("MemcpyAsync %zu, %s", bytes, nameStream(stream).c_str());
  if (!isStream(stream))
    return kInvalidHandle;
  std::memcpy(reinterpret_cast<void *>(to), reinterpret_cast<void *>(from),
              bytes);
  return 0;
}
template <typename T>
static int fill(const char *name, uint64_t data, T value, size_t count) {
  log("%s %zu", name, count);
  for (size_t i = 0; i < count; ++i)
    reinterpret_cast<T *>(data)[i] = value;
  return 0;
}
FUNCTION(cuMemsetD32Async, hipMemsetD32Async,
         (uint64_t data, uint32_t value, size_t count, void *)) {
  BEGIN_IN_CONTEXT("MemsetD32Async")
  return fill("MemsetD32Async", data, value, count);
}
FUNCTION(cuMemsetD16Async, hipMemsetD16Async,
         (uint64_t data, uint16_t value, size_t count, void *)) {
  BEGIN_IN_CONTEXT("MemsetD16Async")
  return fill("MemsetD16Async", data, value, count);
}
FUNCTION(cuMemHostRegister_v2, hipHostRegister,
         (void *, size_t bytes, unsigned flags)) {
  BEGIN_IN_CONTEXT("MemHostRegister")
  log("MemHostRegister %zu flags %u", bytes, flags);
  return 0;
}
FUNCTION(cuMemHostUnregister, hipHostUnregister, (void *)) {
  BEGIN_IN_CONTEXT("MemHostUnregister")
  log("MemHostUnregister");
  return 0;
}
