//===- GPURuntime.h - what runs kernels -------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXECUTIONENGINE_GPURUNTIME_H
#define NORM_EXECUTIONENGINE_GPURUNTIME_H

#include "norm/Runtime/GPU.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace mlir::norm {

/// One of the GPU runtimes that this program is linked with. The functions of
/// norm/Runtime/GPU.h have the same names in each; these call the right one.
class GPURuntime {
public:
  static const GPURuntime &getEmulator();
  static const GPURuntime &getCUDA();
  static const GPURuntime &getHIP();
  static const GPURuntime &getVulkan();

  /// norm_gpu_get_error.
  llvm::Error takeError() const;
  /// norm_gpu_get_chip: an error if there is no GPU.
  llvm::Expected<std::string> getChip() const;
  /// norm_gpu_get_subgroup_size: an error if there is no GPU.
  llvm::Expected<unsigned> getSubgroupSize() const;
  /// norm_gpu_set_emulator_options.
  llvm::Error setEmulatorOptions(int32_t subgroupSize, uint64_t seed,
                                 int64_t sharedLimit) const;

  /// What compiled code may call; a null name ends it.
  const norm_gpu_function *getFunctions() const { return functions; }

private:
  explicit GPURuntime(const norm_gpu_function *functions)
      : functions(functions) {}
  void *lookup(llvm::StringRef name) const;
  const norm_gpu_function *functions;
};

} // namespace mlir::norm

#endif // NORM_EXECUTIONENGINE_GPURUNTIME_H
