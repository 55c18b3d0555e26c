//===- DriverLauncher.cpp - what upstream's gpu-to-llvm calls, on a GPU ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Once there is an error, calls do nothing until it is fetched, but those that
// wait or give something back.
//
//===----------------------------------------------------------------------===//

#include "Launcher.h"

#include "DriverDevice.h"
#include "Error.h"
#include "HostRange.h"
#include "Targets.h"

#include <algorithm>
#include <optional>

using namespace norm::gpu;

namespace {

/// What a call works on.
class Call {
public:
  enum When { WithoutError, Always };
  /// For `Always`, only if the GPU is open: there is nothing to give back else.
  explicit Call(When when = WithoutError) {
    if (when == Always)
      device = Device::getIfOpen();
    else if (!hasError())
      device = Device::get();
    if (device)
      current.emplace(*device);
  }
  explicit operator bool() const { return device; }
  Device *operator->() const { return device; }
  Device &operator*() const { return *device; }

  /// Sets an error unless the driver's call on `stream` did well.
  bool check(const std::string &what, Result result,
             const Stream *stream = nullptr) const {
    if (result != kSuccess)
      setError(what + ": " + describe(device->driver, result, stream));
    return result == kSuccess;
  }

private:
  Device *device = nullptr;
  std::optional<CurrentDevice> current;
};

/// The stream that the thread's caller has set.
thread_local std::unique_ptr<Stream> callersStream;

Stream *asStream(void *stream) { return static_cast<Stream *>(stream); }
void *getHandle(void *stream) {
  return stream ? asStream(stream)->handle : nullptr;
}

} // namespace

const char *norm_gpu_get_chip(void) {
  Call call;
  return call ? call->chip.c_str() : nullptr;
}

int32_t norm_gpu_get_subgroup_size(void) {
  Call call;
  if (!call)
    return 0;
  return findTarget(call->chip).subgroupSize;
}

int32_t norm_gpu_count_resident_workgroups(int32_t threads) {
  Call call;
  if (!call)
    return 1;
  return std::max(call->multiprocessors, 1) *
         std::max(call->threadsPerMultiprocessor / std::max(threads, 1), 1);
}

int32_t norm_gpu_set_stream(void *stream) {
  callersStream =
      stream ? std::make_unique<Stream>(stream, /*isOwn=*/false) : nullptr;
  return 0;
}

void norm_gpu_release(void) { Device::release(); }

int32_t norm_gpu_set_emulator_options(int32_t, uint64_t, int64_t) {
  setError("the GPU is no emulator");
  return 1;
}

void mgpuSetDefaultDevice(int32_t device) { Device::choose(device); }

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

void *mgpuModuleLoad(const void *binary, size_t bytes) {
  return Device::addModule({binary, bytes, /*optLevel=*/0});
}

void *mgpuModuleLoadJIT(const void *assembly, int optLevel) {
  return Device::addModule({assembly, /*bytes=*/0, optLevel});
}

void mgpuModuleUnload(void *module) {
  if (module)
    Device::removeModule(static_cast<Module *>(module));
}

void *mgpuModuleGetFunction(void *module, const char *name) {
  Call call;
  if (!call || !module)
    return nullptr;
  return static_cast<Module *>(module)->getKernel(*call, name);
}

static void launch(void *function, const LaunchShape &shape, void *stream,
                   void **arguments, void **extra) {
  Call call;
  if (call && function)
    static_cast<Kernel *>(function)->launch(*call, shape, asStream(stream),
                                            arguments, extra);
}

void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY,
                      intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                      intptr_t blockZ, int32_t dynamicSharedBytes, void *stream,
                      void **arguments, void **extra, size_t) {
  launch(function,
         {{gridX, gridY, gridZ},
          {0, 0, 0},
          {blockX, blockY, blockZ},
          dynamicSharedBytes},
         stream, arguments, extra);
}

void mgpuLaunchClusterKernel(void *function, intptr_t clusterX,
                             intptr_t clusterY, intptr_t clusterZ,
                             intptr_t gridX, intptr_t gridY, intptr_t gridZ,
                             intptr_t blockX, intptr_t blockY, intptr_t blockZ,
                             int32_t dynamicSharedBytes, void *stream,
                             void **arguments, void **extra) {
  launch(function,
         {{gridX, gridY, gridZ},
          {clusterX, clusterY, clusterZ},
          {blockX, blockY, blockZ},
          dynamicSharedBytes},
         stream, arguments, extra);
}

//===----------------------------------------------------------------------===//
// Streams and events
//===----------------------------------------------------------------------===//

void *mgpuStreamCreate(void) {
  if (callersStream)
    return callersStream.get();
  Call call;
  return call ? call->streams.takeStream() : nullptr;
}

void mgpuStreamDestroy(void *stream) {
  if (!stream || !asStream(stream)->isOwn)
    return;
  if (Call call(Call::Always); call)
    call->streams.giveBack(asStream(stream));
}

void mgpuStreamSynchronize(void *pointer) {
  Stream *stream = asStream(pointer);
  // Also after an error: the host may free what copies read or write.
  Call call(stream ? Call::Always : Call::WithoutError);
  if (!call)
    return;
  if (stream && !stream->isOwn && !stream->hasCopies &&
      !call->memory.isShared())
    return;
  if (!call.check("waiting for the GPU",
                  call->driver.streamSynchronize(getHandle(stream)), stream) ||
      !stream)
    return;
  stream->hasCopies = false;
  stream->lastKernel = nullptr;
}

void mgpuStreamWaitEvent(void *stream, void *event) {
  Call call;
  if (call && event)
    call.check("waiting for an event",
               call->driver.streamWaitEvent(getHandle(stream), event, 0),
               asStream(stream));
}

void *mgpuEventCreate(void) {
  Call call;
  return call ? call->streams.takeEvent() : nullptr;
}

void mgpuEventDestroy(void *event) {
  if (!event)
    return;
  if (Call call(Call::Always); call)
    call->streams.giveBackEvent(event);
}

void mgpuEventSynchronize(void *event) {
  Call call(Call::Always);
  if (call && event)
    call.check("waiting for an event", call->driver.eventSynchronize(event));
}

void mgpuEventRecord(void *event, void *stream) {
  Call call;
  if (call && event)
    call.check("recording an event",
               call->driver.eventRecord(event, getHandle(stream)),
               asStream(stream));
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

void *mgpuMemAlloc(uint64_t bytes, void *stream, bool isHostShared) {
  Call call;
  return call ? call->memory.allocate(bytes, asStream(stream), isHostShared)
              : nullptr;
}

void mgpuMemFree(void *data, void *stream) {
  if (!data)
    return;
  if (Call call(Call::Always); call)
    call->memory.free(data, asStream(stream));
}

static DevicePointer asDevicePointer(void *data) {
  return reinterpret_cast<DevicePointer>(data);
}

void mgpuMemcpy(void *to, void *from, size_t bytes, void *pointer) {
  if (bytes == 0)
    return;
  Call call;
  if (!call)
    return;
  Stream *stream = asStream(pointer);
  if (call.check("copying " + std::to_string(bytes) + " bytes",
                 call->driver.memcpyAsync(asDevicePointer(to),
                                          asDevicePointer(from), bytes,
                                          getHandle(stream)),
                 stream) &&
      stream)
    stream->hasCopies = true;
}

void mgpuMemset32(void *data, uint32_t value, size_t count, void *stream) {
  if (count == 0)
    return;
  if (Call call; call)
    call.check("filling " + std::to_string(count) + " words",
               call->driver.memset32Async(asDevicePointer(data), value, count,
                                          getHandle(stream)),
               asStream(stream));
}

void mgpuMemset16(void *data, uint16_t value, size_t count, void *stream) {
  if (count == 0)
    return;
  if (Call call; call)
    call.check("filling " + std::to_string(count) + " half words",
               call->driver.memset16Async(asDevicePointer(data), value, count,
                                          getHandle(stream)),
               asStream(stream));
}

void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                               int64_t elementBytes) {
  HostRange range(rank, descriptor, elementBytes);
  if (range.bytes == 0)
    return;
  Call call;
  if (call && call.check("registering " + std::to_string(range.bytes) +
                             " bytes of host memory",
                         call->driver.hostRegister(range.begin, range.bytes,
                                                   kHostRegisterPortable |
                                                       kHostRegisterDeviceMap)))
    call->memory.addShared(1);
}

void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor,
                                 int64_t elementBytes) {
  HostRange range(rank, descriptor, elementBytes);
  if (range.bytes == 0)
    return;
  Call call(Call::Always);
  if (call && call.check("unregistering host memory",
                         call->driver.hostUnregister(range.begin)))
    call->memory.addShared(-1);
}
