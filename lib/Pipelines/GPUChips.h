//===- GPUChips.h - the GPUs that kernels are compiled for ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_PIPELINES_GPUCHIPS_H
#define NORM_LIB_PIPELINES_GPUCHIPS_H

#include "mlir/IR/Diagnostics.h"

namespace mlir::norm {

/// A chip that kernels can be compiled for.
struct GPUChip {
  StringLiteral target; // nvvm, rocdl or spirv
  StringLiteral name;
  /// What its code needs of the assembler: upstream's default is older than the
  /// newest chips.
  StringLiteral features;
  unsigned subgroupSize; // 0 if devices differ in it
  /// The largest cluster of workgroups that read each other's memory; 1 if
  /// there is nothing like that.
  unsigned clusterSize;
  /// The bytes of workgroup memory that a workgroup can have.
  int64_t workgroupMemory;
};

/// The chip of that name, or the target's first if it is empty. Fails with an
/// error that lists what is known.
FailureOr<GPUChip> findGPUChip(StringRef target, StringRef name,
                               function_ref<InFlightDiagnostic()> emitError);

/// The given name, or that of the target's first chip if it is empty.
StringRef getChipName(StringRef target, StringRef name);

/// The subgroup size of a chip; 32 for the emulator and where it is not
/// known.
unsigned getDefaultSubgroupSize(StringRef target, StringRef name);

/// The largest cluster of a chip, but not more than `most` unless that is 0;
/// for the emulator, which stands for any GPU, `most` or 1. What is no size of
/// a cluster is given back, for convert-norm-to-gpu to report.
unsigned getClusterSize(StringRef target, StringRef name, unsigned most);

/// The bytes of workgroup memory of a chip, but not more than `most` unless
/// that is -1; for the emulator `most` or 48 KiB, as it has by default. What is
/// less than -1 is given back, for convert-norm-to-gpu to report.
int64_t getWorkgroupMemory(StringRef target, StringRef name, int64_t most);

} // namespace mlir::norm

#endif // NORM_LIB_PIPELINES_GPUCHIPS_H
