//===- Launcher.h - what upstream's gpu-to-llvm calls -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The mgpu functions as MLIR 22.1's gpu-to-llvm and gpu.binary's translation
// declare them; upstream has no header for them. Each runtime defines all of
// them. Errors go to norm_gpu_get_error; what has nothing to return is null
// then.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_LAUNCHER_H
#define NORM_RUNTIME_GPU_LAUNCHER_H

#include "norm/Runtime/GPU.h"

#include <cstddef>

extern "C" {

/// `binary` is a GPU's code or, for the emulator, the name of the gpu.module.
/// It must stay until the module is unloaded.
NORM_GPU_API void *mgpuModuleLoad(const void *binary, size_t bytes);
/// `assembly` is text that ends with a zero.
NORM_GPU_API void *mgpuModuleLoadJIT(const void *assembly, int optLevel);
NORM_GPU_API void mgpuModuleUnload(void *module);
/// Null and an error if there is no such kernel.
NORM_GPU_API void *mgpuModuleGetFunction(void *module, const char *name);

/// Does nothing for a null function, which had its error before.
NORM_GPU_API void mgpuLaunchKernel(void *function, intptr_t gridX,
                                   intptr_t gridY, intptr_t gridZ,
                                   intptr_t blockX, intptr_t blockY,
                                   intptr_t blockZ, int32_t dynamicSharedBytes,
                                   void *stream, void **arguments, void **extra,
                                   size_t numArguments);
/// Upstream does not pass the number of arguments here.
NORM_GPU_API void
mgpuLaunchClusterKernel(void *function, intptr_t clusterX, intptr_t clusterY,
                        intptr_t clusterZ, intptr_t gridX, intptr_t gridY,
                        intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                        intptr_t blockZ, int32_t dynamicSharedBytes,
                        void *stream, void **arguments, void **extra);

NORM_GPU_API void *mgpuStreamCreate(void);
NORM_GPU_API void mgpuStreamDestroy(void *stream);
NORM_GPU_API void mgpuStreamSynchronize(void *stream);
NORM_GPU_API void mgpuStreamWaitEvent(void *stream, void *event);
NORM_GPU_API void *mgpuEventCreate(void);
NORM_GPU_API void mgpuEventDestroy(void *event);
NORM_GPU_API void mgpuEventSynchronize(void *event);
NORM_GPU_API void mgpuEventRecord(void *event, void *stream);

NORM_GPU_API void *mgpuMemAlloc(uint64_t bytes, void *stream,
                                bool isHostShared);
NORM_GPU_API void mgpuMemFree(void *data, void *stream);
NORM_GPU_API void mgpuMemcpy(void *to, void *from, size_t bytes, void *stream);
/// `count` is in elements.
NORM_GPU_API void mgpuMemset32(void *data, uint32_t value, size_t count,
                               void *stream);
NORM_GPU_API void mgpuMemset16(void *data, uint16_t value, size_t count,
                               void *stream);

/// `descriptor` is that of a ranked memref.
NORM_GPU_API void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                                            int64_t elementBytes);
NORM_GPU_API void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor,
                                              int64_t elementBytes);

NORM_GPU_API void mgpuSetDefaultDevice(int32_t device);

} // extern "C"

#endif // NORM_RUNTIME_GPU_LAUNCHER_H
