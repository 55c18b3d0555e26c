//===- ProcessorFeatures.h - what a processor lets code use -----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether code for a CPU target can run: the processor has each feature, and
// the operating system saves the registers that it needs. Numbers are those of
// Intel's and AMD's manuals, under CPUID and XCR0, and of Linux on Arm, which
// tells of a feature only where it saves its registers. No LLVM here: this goes
// into every program that links compiled kernels.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_CPU_PROCESSORFEATURES_H
#define NORM_RUNTIME_CPU_PROCESSORFEATURES_H

#include <cstdint>
#include <string_view>

namespace norm::runtime {

/// What CPUID and XGETBV say, or Linux on Arm, as far as features of targets
/// stand there; zeros where there is nothing to ask.
struct ProcessorState {
  uint32_t leaf1ecx = 0;
  uint32_t leaf7ebx = 0, leaf7ecx = 0, leaf7edx = 0;
  /// Of leaf 7, subleaf 1.
  uint32_t leaf7x1eax = 0;
  /// Of leaf 0x80000001.
  uint32_t extended1ecx = 0;
  /// XCR0: the registers that the operating system saves.
  uint64_t savedRegisters = 0;
  /// Arm: AT_HWCAP and AT_HWCAP2 of the auxiliary vector.
  uint64_t hwcap = 0, hwcap2 = 0;
  /// Arm: the bytes of a vector of SVE in this thread.
  uint32_t sveBytes = 0;
};

/// That of the machine that this runs on.
ProcessorState readProcessorState();

/// Whether code may use a feature, by LLVM's name ("avx512bw"). False for a
/// name that is not known.
bool hasFeature(const ProcessorState &state, std::string_view feature);

/// Whether code may use all `features`, as Targets.def lists them:
/// "+avx,+avx2".
bool hasFeatures(const ProcessorState &state, std::string_view features);

/// Whether vectors are as long as code for these features was compiled for:
/// with SVE exactly so many bytes.
bool hasVectors(const ProcessorState &state, std::string_view features,
                uint32_t bytes);

} // namespace norm::runtime

#endif // NORM_RUNTIME_CPU_PROCESSORFEATURES_H
