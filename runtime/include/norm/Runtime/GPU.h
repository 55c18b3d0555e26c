/*===- GPU.h - what a GPU runtime offers to programs --------------*- C -*-===*\
|*
|* Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
|*
|*===----------------------------------------------------------------------===*|
|*
|* The C ABI of a GPU runtime for the program around compiled code. The code
|* itself calls the functions that upstream's gpu-to-llvm names (mgpuMemAlloc,
|* mgpuLaunchKernel, ...); these return nothing that could tell of an error, so
|* the runtime keeps the text of the first one for norm_gpu_get_error.
|*
|* One library per kind of GPU implements this header and the mgpu functions:
|*
|*   norm_gpu_emulator  runs kernels on the CPU and checks them
|*   norm_gpu_cuda      NVIDIA's GPUs, by the driver's library, which is opened
|*                      when it is first needed
|*   norm_gpu_hip       AMD's GPUs, by HIP's library, in the same way
|*   norm_gpu_vulkan    any device with Vulkan 1.1, by the loader's library,
|*                      which is opened likewise
|*
|* See docs/GPU.md. No function throws or ends the process, and all may be
called
|* by any thread.
|*
|* The environment is read when the GPU is first used:
|*
|*   NORM_CUDA_DEVICE  the number of the GPU, as the driver counts; default 0
|*   NORM_CUDA_DRIVER  the driver's library; default libcuda.so.1
|*   NORM_HIP_DEVICE   the same for HIP
|*   NORM_HIP_DRIVER   HIP's library; default libamdhip64.so.7, .so.6 or .so
|*   NORM_VULKAN_DEVICE  the number of the device, as the loader counts; by
|*                       default the first of the best kind: discrete,
|*                       integrated, virtual, a CPU
|*   NORM_VULKAN_LOADER  the loader's library; default libvulkan.so.1
|*
\*===----------------------------------------------------------------------===*/

#ifndef NORM_RUNTIME_GPU_H
#define NORM_RUNTIME_GPU_H

#include <stdint.h>

#if defined(__GNUC__)
#define NORM_GPU_API __attribute__((visibility("default")))
#else
#define NORM_GPU_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The first error since the last call, as one line without its end, or null if
 *  there was none; forgets it. While an error waits to be fetched nothing is
 *  launched, copied or allocated. The text is valid until the calling thread's
 *  next call. */
NORM_GPU_API const char *norm_gpu_get_error(void);

/** The chip that kernels are compiled for to run here, as in `chip=` of
 *  norm-gpu-pipeline: "sm_90", "gfx942", "vulkan1.1"; "emulator" for the
 *  emulator. Null and an error if there is no driver or no GPU, so that this
 *  also tells whether there is one. */
NORM_GPU_API const char *norm_gpu_get_chip(void);

/** The threads of a subgroup that kernels are compiled for to run here, as in
 *  `subgroup-size=` of norm-gpu-pipeline: a device of Vulkan has its own; the
 *  emulator has what norm_gpu_set_emulator_options said. 0 and an error if
 *  there is no driver or no GPU. */
NORM_GPU_API int32_t norm_gpu_get_subgroup_size(void);

/** How many workgroups of `threads` threads the GPU runs at once, if nothing
 * but threads limits them: its multiprocessors times the workgroups that one
 * has room for, at least 1. Kernels that loop over rows are launched with no
 * more. 1 and an error if there is no GPU; 2 for the emulator;
 *  INT32_MAX for Vulkan, whose devices do not tell. */
NORM_GPU_API int32_t norm_gpu_count_resident_workgroups(int32_t threads);

/** The stream that code called by this thread uses from now on: its own streams
 *  again if null. `stream` is the driver's: a hipStream_t of the GPU, or a
 *  CUstream of its primary context; CUDA's default stream is CU_STREAM_LEGACY,
 *  (void *)1. It must stay until another is set.
 *
 *  Code waits for a stream of the caller's only after it has copied on it, or
 *  while there is memory that host and GPU share. So code that was lowered with
 *  host-buffers=false returns when its kernels are launched. Returns 0; the
 *  emulator and Vulkan's runtime, where every call is done when it returns,
 *  ignore the stream. */
NORM_GPU_API int32_t norm_gpu_set_stream(void *stream);

/** Waits for the GPU and gives back what the runtime holds: memory kept for
 *  later allocations, streams, loaded modules, the context. What has not been
 *  freed is lost. No compiled code may be running; the next use begins anew. */
NORM_GPU_API void norm_gpu_release(void);

/** How the emulator runs the launches that follow. Returns 0, or 1 and sets an
 *  error, which then changes nothing, if a value is not allowed or the runtime
 *  is no emulator.
 *
 *  `subgroup_size`: 8, 16, 32 (the default) or 64 threads.
 *  `seed`: 0 (the default) runs one subgroup after the other, each until it
 *      waits; any other value orders threads at random, the same way for the
 *      same seed.
 *  `shared_limit`: the workgroup memory that a block may have, in bytes, static
 *      and dynamic together; 48 KiB by default. */
NORM_GPU_API int32_t norm_gpu_set_emulator_options(int32_t subgroup_size,
                                                   uint64_t seed,
                                                   int64_t shared_limit);

/** A function of a runtime. */
typedef struct {
  const char *name;
  void *address;
} norm_gpu_function;

/** All functions that compiled code and this header name, of one runtime, for
 *  programs with several: the names are the same in each. A null name ends the
 *  list. */
NORM_GPU_API const norm_gpu_function *norm_gpu_cuda_functions(void);
NORM_GPU_API const norm_gpu_function *norm_gpu_emulator_functions(void);
NORM_GPU_API const norm_gpu_function *norm_gpu_hip_functions(void);
NORM_GPU_API const norm_gpu_function *norm_gpu_vulkan_functions(void);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* NORM_RUNTIME_GPU_H */
