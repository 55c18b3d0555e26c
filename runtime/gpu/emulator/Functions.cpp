//===- Functions.cpp - the emulator's functions by name -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCalls.h"
#include "Launcher.h"

const norm_gpu_function *norm_gpu_emulator_functions(void) {
#define NORM_GPU_FUNCTION(NAME) {#NAME, reinterpret_cast<void *>(&NAME)},
  static const norm_gpu_function functions[] = {
#include "Launcher.def"
#define NORM_GPU_FUNCTION(NAME) {#NAME, reinterpret_cast<void *>(&NAME)},
      NORM_GPU_FUNCTION(norm_emulator_access) NORM_GPU_FUNCTION(
          norm_emulator_barrier) NORM_GPU_FUNCTION(norm_emulator_block_dim)
          NORM_GPU_FUNCTION(norm_emulator_block_id) NORM_GPU_FUNCTION(
              norm_emulator_cluster_arrive) NORM_GPU_FUNCTION(norm_emulator_cluster_block_id)
              NORM_GPU_FUNCTION(norm_emulator_cluster_dim) NORM_GPU_FUNCTION(
                  norm_emulator_cluster_dim_blocks)
                  NORM_GPU_FUNCTION(norm_emulator_cluster_id) NORM_GPU_FUNCTION(
                      norm_emulator_cluster_wait)
                      NORM_GPU_FUNCTION(norm_emulator_dynamic_shared) NORM_GPU_FUNCTION(
                          norm_emulator_dynamic_shared_bytes)
                          NORM_GPU_FUNCTION(norm_emulator_global_id) NORM_GPU_FUNCTION(
                              norm_emulator_grid_dim) NORM_GPU_FUNCTION(norm_emulator_lane_id)
                              NORM_GPU_FUNCTION(norm_emulator_mapa) NORM_GPU_FUNCTION(
                                  norm_emulator_num_subgroups)
                                  NORM_GPU_FUNCTION(norm_emulator_register)
                                      NORM_GPU_FUNCTION(norm_emulator_shared)
                                          NORM_GPU_FUNCTION(
                                              norm_emulator_shuffle)
                                              NORM_GPU_FUNCTION(
                                                  norm_emulator_shuffle_valid)
                                                  NORM_GPU_FUNCTION(
                                                      norm_emulator_subgroup_id)
                                                      NORM_GPU_FUNCTION(
                                                          norm_emulator_subgroup_size)
                                                          NORM_GPU_FUNCTION(
                                                              norm_emulator_thread_id)
#undef NORM_GPU_FUNCTION
                                                              {nullptr,
                                                               nullptr}};
  return functions;
}
