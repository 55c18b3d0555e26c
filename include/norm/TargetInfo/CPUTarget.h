//===- CPUTarget.h - the processors of compiled kernels ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The CPU targets of Targets.def: those of Highway's targets that kernels are
// compiled for.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGETINFO_CPUTARGET_H
#define NORM_TARGETINFO_CPUTARGET_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/Error.h"

namespace mlir::norm {

/// One of Highway's targets.
struct CPUTarget {
  /// Lower case, as in `--highway-target=avx3`.
  StringLiteral name;
  /// As LLVM's triples begin: "x86_64", "aarch64".
  StringLiteral architecture;
  /// The number of bytes in a full vector.
  unsigned vectorBytes;
  /// The number of vector registers.
  unsigned numVectorRegisters;
  /// Masks are one bit a lane in registers of their own.
  bool hasMaskRegisters;
  /// A fused multiply-add is one instruction.
  bool hasFMA;
  /// Bytes of the caches: the first level's for data and the second level's are
  /// a core's own; the third level's is a whole one, which cores share.
  int64_t l1Bytes, l2Bytes, l3Bytes;
  /// The processor that code is made for, and what it has beyond that, each
  /// with its sign: "+avx,+avx2". The device library is compiled with the same.
  StringLiteral processor;
  StringLiteral features;

  /// The number of lanes of all vectors in a kernel of base type `base`.
  unsigned getLanes(FloatType base) const {
    return vectorBytes * 8 / base.getWidth();
  }

  /// Vectors have a length that the processor says, which must be
  /// `vectorBytes`; in LLVM they are vectors of vscale times 16 bytes, masks of
  /// vscale times 16 bits.
  bool hasScalableVectors() const { return features.contains("+sve"); }

  /// LLVM's triple: this machine's where the architecture is the same, else
  /// Linux's.
  std::string getTriple() const;

  /// Why code for the target does not run here, as a sentence without its end.
  std::string describeLack() const;

  /// True if the machine that this runs on can execute the target's code, and
  /// the environment variable NORM_MAX_HIGHWAY_TARGET names no lesser target.
  bool isSupportedByHost() const;
};

/// All targets, the least capable of an architecture first.
ArrayRef<CPUTarget> getCPUTargets();

/// Those of an architecture, the least capable first.
SmallVector<const CPUTarget *> getCPUTargetsOf(StringRef architecture);

/// The architecture of the machine that this runs on.
StringRef getHostArchitecture();

/// The names of all targets, separated by commas.
std::string getCPUTargetNames();

/// What code that may run on any target can count on: the least that any of
/// them has. Its name is "none"; it has no architecture, processor or features.
const CPUTarget &getLeastCPUTarget();

/// The target of that name, in any case; or null.
const CPUTarget *findCPUTarget(StringRef name);

/// The target of that name, in any case; or an error that lists the names.
llvm::Expected<const CPUTarget *> lookupCPUTarget(StringRef name);

/// The target of that name, or for an empty name the best that the machine
/// has. An error if there is no such target, or the machine lacks it.
llvm::Expected<const CPUTarget *> selectHostTarget(StringRef name = "");

} // namespace mlir::norm

#endif // NORM_TARGETINFO_CPUTARGET_H
