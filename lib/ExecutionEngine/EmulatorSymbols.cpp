//===- EmulatorSymbols.cpp - what code for the GPU emulator may call ------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeSymbols.h"

#include "KernelCalls.h"
#include "Launcher.h"

using namespace mlir::norm;

llvm::ArrayRef<RuntimeSymbol> mlir::norm::getEmulatorSymbols() {
#define NORM_SYMBOL(NAME)                                                      \
  {                                                                            \
    #NAME, reinterpret_cast<void *>(&NAME)                                     \
  }
  static const RuntimeSymbol symbols[] = {
      NORM_SYMBOL(mgpuEventCreate),
      NORM_SYMBOL(mgpuEventDestroy),
      NORM_SYMBOL(mgpuEventRecord),
      NORM_SYMBOL(mgpuEventSynchronize),
      NORM_SYMBOL(mgpuLaunchClusterKernel),
      NORM_SYMBOL(mgpuLaunchKernel),
      NORM_SYMBOL(mgpuMemAlloc),
      NORM_SYMBOL(mgpuMemFree),
      NORM_SYMBOL(mgpuMemHostRegisterMemRef),
      NORM_SYMBOL(mgpuMemHostUnregisterMemRef),
      NORM_SYMBOL(mgpuMemcpy),
      NORM_SYMBOL(mgpuMemset16),
      NORM_SYMBOL(mgpuMemset32),
      NORM_SYMBOL(mgpuModuleGetFunction),
      NORM_SYMBOL(mgpuModuleLoad),
      NORM_SYMBOL(mgpuModuleLoadJIT),
      NORM_SYMBOL(mgpuModuleUnload),
      NORM_SYMBOL(mgpuSetDefaultDevice),
      NORM_SYMBOL(mgpuStreamCreate),
      NORM_SYMBOL(mgpuStreamDestroy),
      NORM_SYMBOL(mgpuStreamSynchronize),
      NORM_SYMBOL(mgpuStreamWaitEvent),
      NORM_SYMBOL(norm_emulator_access),
      NORM_SYMBOL(norm_emulator_barrier),
      NORM_SYMBOL(norm_emulator_block_dim),
      NORM_SYMBOL(norm_emulator_block_id),
      NORM_SYMBOL(norm_emulator_cluster_arrive),
      NORM_SYMBOL(norm_emulator_cluster_block_id),
      NORM_SYMBOL(norm_emulator_cluster_dim),
      NORM_SYMBOL(norm_emulator_cluster_dim_blocks),
      NORM_SYMBOL(norm_emulator_cluster_id),
      NORM_SYMBOL(norm_emulator_cluster_wait),
      NORM_SYMBOL(norm_emulator_dynamic_shared),
      NORM_SYMBOL(norm_emulator_dynamic_shared_bytes),
      NORM_SYMBOL(norm_emulator_global_id),
      NORM_SYMBOL(norm_emulator_grid_dim),
      NORM_SYMBOL(norm_emulator_lane_id),
      NORM_SYMBOL(norm_emulator_num_subgroups),
      NORM_SYMBOL(norm_emulator_register),
      NORM_SYMBOL(norm_emulator_shared),
      NORM_SYMBOL(norm_emulator_shuffle),
      NORM_SYMBOL(norm_emulator_shuffle_valid),
      NORM_SYMBOL(norm_emulator_subgroup_id),
      NORM_SYMBOL(norm_emulator_subgroup_size),
      NORM_SYMBOL(norm_emulator_thread_id),
  };
#undef NORM_SYMBOL
  return symbols;
}
