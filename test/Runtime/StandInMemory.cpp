//===- StandInMemory.cpp - the stand-in's streams and memory --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StandInDriver.h"

#include <cstring>

using namespace standin;

API int cuStreamCreate(void **stream, unsigned flags) {
  BEGIN_IN_CONTEXT("cuStreamCreate")
  log("cuStreamCreate%s", flags == 1 ? " non-blocking" : "");
  *stream = *streams.insert(new Numbered{int(streams.size()) + 1}).first;
  return 0;
}
API int cuStreamDestroy_v2(void *stream) {
  BEGIN_IN_CONTEXT("cuStreamDestroy")
  log("cuStreamDestroy");
  auto *known = static_cast<Numbered *>(stream);
  if (!streams.erase(known))
    return kInvalidHandle;
  delete known;
  return 0;
}
API int cuStreamSynchronize(void *stream) {
  BEGIN_IN_CONTEXT("cuStreamSynchronize")
  log("cuStreamSynchronize %s", nameStream(stream).c_str());
  return isStream(stream) ? 0 : kInvalidHandle;
}
API int cuStreamWaitEvent(void *stream, void *event, unsigned) {
  BEGIN_IN_CONTEXT("cuStreamWaitEvent")
  log("cuStreamWaitEvent %s", nameStream(stream).c_str());
  return isStream(stream) && events.count(static_cast<Numbered *>(event))
             ? 0
             : kInvalidHandle;
}
API int cuEventCreate(void **event, unsigned) {
  BEGIN_IN_CONTEXT("cuEventCreate")
  log("cuEventCreate");
  *event = *events.insert(new Numbered{int(events.size()) + 1}).first;
  return 0;
}
API int cuEventDestroy_v2(void *event) {
  BEGIN_IN_CONTEXT("cuEventDestroy")
  log("cuEventDestroy");
  auto *known = static_cast<Numbered *>(event);
  if (!events.erase(known))
    return kInvalidHandle;
  delete known;
  return 0;
}
API int cuEventRecord(void *event, void *stream) {
  BEGIN_IN_CONTEXT("cuEventRecord")
  log("cuEventRecord %s", nameStream(stream).c_str());
  return isStream(stream) && events.count(static_cast<Numbered *>(event))
             ? 0
             : kInvalidHandle;
}
API int cuEventSynchronize(void *event) {
  BEGIN_IN_CONTEXT("cuEventSynchronize")
  log("cuEventSynchronize");
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

API int cuMemAlloc_v2(uint64_t *data, size_t bytes) {
  BEGIN_IN_CONTEXT("cuMemAlloc")
  log("cuMemAlloc %zu", bytes);
  return allocate(data, bytes);
}
API int cuMemAllocManaged(uint64_t *data, size_t bytes, unsigned) {
  BEGIN_IN_CONTEXT("cuMemAllocManaged")
  log("cuMemAllocManaged %zu", bytes);
  return allocate(data, bytes);
}
API int cuMemFree_v2(uint64_t data) {
  BEGIN_IN_CONTEXT("cuMemFree")
  log("cuMemFree");
  return release(data);
}
/// As in cuda.h of CUDA 12.
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
API int cuMemPoolCreate(void **created, const PoolProperties *properties) {
  BEGIN_IN_CONTEXT("cuMemPoolCreate")
  log("cuMemPoolCreate on %d", properties->location.id);
  for (unsigned char byte : properties->reserved)
    if (byte != 0)
      return kInvalidValue;
  *created = &pool;
  bool isPlain = properties->allocType == 1 && properties->handleTypes == 0 &&
                 properties->location.type == 1 && properties->maxSize == 0 &&
                 properties->usage == 0;
  return isPlain ? 0 : kInvalidValue;
}
API int cuMemPoolDestroy(void *) {
  BEGIN_IN_CONTEXT("cuMemPoolDestroy")
  log("cuMemPoolDestroy");
  return 0;
}
API int cuMemPoolSetAttribute(void *, int attribute, void *value) {
  BEGIN_IN_CONTEXT("cuMemPoolSetAttribute")
  log("cuMemPoolSetAttribute %d %llx", attribute,
      *static_cast<unsigned long long *>(value));
  return 0;
}
API int cuMemPoolTrimTo(void *, size_t bytes) {
  BEGIN_IN_CONTEXT("cuMemPoolTrimTo")
  log("cuMemPoolTrimTo %zu", bytes);
  return 0;
}
API int cuMemAllocFromPoolAsync(uint64_t *data, size_t bytes, void *from,
                                void *stream) {
  BEGIN_IN_CONTEXT("cuMemAllocFromPoolAsync")
  log("cuMemAllocFromPoolAsync %zu, %s", bytes, nameStream(stream).c_str());
  if (from != &pool || !isStream(stream))
    return kInvalidHandle;
  return allocate(data, bytes);
}
API int cuMemFreeAsync(uint64_t data, void *stream) {
  BEGIN_IN_CONTEXT("cuMemFreeAsync")
  log("cuMemFreeAsync %s", nameStream(stream).c_str());
  return isStream(stream) ? release(data) : kInvalidHandle;
}
API int cuMemcpyAsync(uint64_t to, uint64_t from, size_t bytes, void *stream) {
  BEGIN_IN_CONTEXT("cuMemcpyAsync")
  log("cuMemcpyAsync %zu, %s", bytes, nameStream(stream).c_str());
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
API int cuMemsetD32Async(uint64_t data, uint32_t value, size_t count, void *) {
  BEGIN_IN_CONTEXT("cuMemsetD32Async")
  return fill("cuMemsetD32Async", data, value, count);
}
API int cuMemsetD16Async(uint64_t data, uint16_t value, size_t count, void *) {
  BEGIN_IN_CONTEXT("cuMemsetD16Async")
  return fill("cuMemsetD16Async", data, value, count);
}
API int cuMemHostRegister_v2(void *, size_t bytes, unsigned flags) {
  BEGIN_IN_CONTEXT("cuMemHostRegister")
  log("cuMemHostRegister %zu flags %u", bytes, flags);
  return 0;
}
API int cuMemHostUnregister(void *) {
  BEGIN_IN_CONTEXT("cuMemHostUnregister")
  log("cuMemHostUnregister");
  return 0;
}
