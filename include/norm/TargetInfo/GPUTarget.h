//===- GPUTarget.h - the GPUs of compiled kernels ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The GPUs of Targets.def, and the emulator, which stands for any.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGETINFO_GPUTARGET_H
#define NORM_TARGETINFO_GPUTARGET_H

#include "mlir/Support/LLVM.h"
#include "llvm/Support/Error.h"

namespace mlir::norm {

/// What runs kernels.
enum class GPUKind {
#define NORM_GPU_KIND(ENUMERATOR, ...) ENUMERATOR,
#include "norm/TargetInfo/Targets.def"
};

/// The name of a kind, as in `target=` of norm-gpu-pipeline: nvvm.
StringRef getName(GPUKind kind);

/// The kind of that name, if there is one.
std::optional<GPUKind> findGPUKind(StringRef name);

/// A chip that kernels can be compiled for.
struct GPUTarget {
  GPUKind kind;
  /// As in `chip=` of norm-gpu-pipeline: sm_90; empty for the emulator.
  StringLiteral chip;
  /// What its code needs of the assembler: "+ptx78".
  StringLiteral features;
  /// The threads of a subgroup; where devices differ in it or the emulator is
  /// told, a default.
  int64_t subgroupSize;
  bool hasAnySubgroupSize;
  /// The largest cluster of workgroups that read each other's memory; 1 if
  /// there is nothing like that.
  int64_t clusterSize;
  /// The bytes of workgroup memory that a workgroup can have, and whether a
  /// launch says how much of it there is.
  int64_t workgroupMemory;
  bool hasDynamicWorkgroupMemory;
  /// Of 32 bits.
  int64_t registersPerThread;
  int64_t registersPerWorkgroup;
  /// The largest workgroup, in threads, and the largest grid, in workgroups.
  int64_t maxWorkgroupSize;
  int64_t maxWorkgroups;
  /// The most inputs and outputs of a kernel.
  int64_t maxOperands;
  /// An access of several elements at once is one instruction.
  bool hasVectors;
  /// There is memory of i1.
  bool hasBooleans;
  /// A fused multiply-add rounds once.
  bool hasFMA;
};

/// The sizes that a subgroup and a cluster can have on any target.
ArrayRef<int64_t> getSubgroupSizes();
ArrayRef<int64_t> getClusterSizes();

/// All chips, kind by kind, the default of each kind first.
ArrayRef<GPUTarget> getGPUTargets();

/// The names of all kinds, as in "emulator, nvvm, rocdl or spirv".
std::string getGPUKindNames();

/// The chip of that name, or the kind's default if it is empty; or an error
/// that lists what there is.
llvm::Expected<const GPUTarget *> lookupGPUTarget(GPUKind kind, StringRef chip);
llvm::Expected<const GPUTarget *> lookupGPUTarget(StringRef kind,
                                                  StringRef chip);

/// The newest chip of NVIDIA's whose code runs on an NVIDIA GPU, by its own
/// chip's name: PTX also runs on what is newer. The name itself if the GPU is
/// older than all, which the pipeline reports.
std::string chooseNVIDIAChip(StringRef gpu);

} // namespace mlir::norm

#endif // NORM_TARGETINFO_GPUTARGET_H
