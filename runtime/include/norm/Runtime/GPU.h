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
|* norm_gpu_emulator runs kernels on the CPU and checks them (docs/GPU.md). No
|* function throws or ends the process, and all may be called by any thread.
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
 *  there was none; forgets it. While an error waits to be fetched kernels are
 *  not launched. The text is valid until the calling thread's next call. */
NORM_GPU_API const char *norm_gpu_get_error(void);

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

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* NORM_RUNTIME_GPU_H */
