//===- KernelCalls.h - what emulated kernels call ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The C ABI between kernels that convert-gpu-to-emulator has lowered and the
// emulator. Not for programs: compiled code and tests use it. But for
// norm_emulator_register, kernels call these functions during a launch.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_KERNELCALLS_H
#define NORM_RUNTIME_GPU_EMULATOR_KERNELCALLS_H

#include "norm/Runtime/GPU.h"

extern "C" {

/// Makes a kernel known under "module::kernel"; it replaces one of that name.
/// `function` takes an array of pointers to `numArguments` arguments and is
/// called once for each thread.
NORM_GPU_API void norm_emulator_register(const char *name,
                                         void (*function)(void **),
                                         int64_t sharedBytes,
                                         int64_t numArguments);

// The op gpu.X is norm_emulator_X; dimension 0 is x.
NORM_GPU_API int64_t norm_emulator_thread_id(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_block_id(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_block_dim(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_grid_dim(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_global_id(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_cluster_id(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_cluster_dim(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_cluster_block_id(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_cluster_dim_blocks(int32_t dimension);
NORM_GPU_API int64_t norm_emulator_lane_id();
NORM_GPU_API int64_t norm_emulator_subgroup_id();
NORM_GPU_API int64_t norm_emulator_num_subgroups();
NORM_GPU_API int64_t norm_emulator_subgroup_size();

// `where` is a text for messages that tells ops apart: each has a pointer of
// its own. It may be null in accesses.
NORM_GPU_API void norm_emulator_barrier(const char *where);
NORM_GPU_API void norm_emulator_cluster_arrive(const char *where);
NORM_GPU_API void norm_emulator_cluster_wait(const char *where);

/// gpu.shuffle on the bits of a value; `mode` is that of gpu::ShuffleMode.
NORM_GPU_API uint64_t norm_emulator_shuffle(uint64_t value, int32_t offset,
                                            int32_t width, int32_t mode,
                                            const char *where);
/// Whether the thread's last shuffle had a source.
NORM_GPU_API bool norm_emulator_shuffle_valid();

/// The block's buffer number `index` of workgroup memory.
NORM_GPU_API void *norm_emulator_shared(int32_t index, int64_t bytes,
                                        int64_t alignment);
/// nvvm.mapa: the place of an address in the block's workgroup memory in that
/// of block `rank` of the cluster.
NORM_GPU_API void *norm_emulator_mapa(const void *data, int32_t rank,
                                      const char *where);
/// Dynamic workgroup memory, which is buffer 0, and its size.
NORM_GPU_API void *norm_emulator_dynamic_shared();
NORM_GPU_API int64_t norm_emulator_dynamic_shared_bytes();

/// Called before each access to memory; `kind` is 0 for a read, 1 for a write
/// and 2 for an atomic update. Does not return if the access is an error.
NORM_GPU_API void norm_emulator_access(const void *data, int64_t bytes,
                                       int64_t alignment, int32_t kind,
                                       const char *where);

} // extern "C"

#endif // NORM_RUNTIME_GPU_EMULATOR_KERNELCALLS_H
