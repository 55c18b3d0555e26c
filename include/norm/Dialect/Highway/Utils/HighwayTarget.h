//===- HighwayTarget.h - the targets of compiled kernels --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Highway's targets, as far as kernels are compiled for them: names, register
// width, LLVM features.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_UTILS_HIGHWAYTARGET_H
#define NORM_DIALECT_HIGHWAY_UTILS_HIGHWAYTARGET_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Support/LLVM.h"
#include "llvm/Support/Error.h"

namespace mlir::highway {

/// One of Highway's targets. There is one object for each, compared by address.
struct HighwayTarget {
  /// Lower case, as in `--highway-target=avx3`.
  StringLiteral name;
  /// The number of bytes in a full vector.
  unsigned vectorBytes;
  /// Masks are one bit a lane in registers of their own.
  bool hasMaskRegisters;
  /// The number of vector registers.
  unsigned numVectorRegisters;
  /// The processor that code is made for, and what it has beyond that, each
  /// with its sign: "+avx,+avx2". The device library is compiled with the same.
  StringLiteral cpu;
  StringLiteral features;

  /// The number of lanes of all vectors in a kernel of base type `base`.
  unsigned getLanes(FloatType base) const {
    return vectorBytes * 8 / base.getWidth();
  }

  /// True if the machine that this runs on can execute the target's code, and
  /// the environment variable NORM_MAX_HIGHWAY_TARGET names no lesser target.
  bool isSupportedByHost() const;
};

/// All targets, the least capable first.
ArrayRef<HighwayTarget> getHighwayTargets();

/// The names of all targets, separated by commas.
std::string getHighwayTargetNames();

/// The target of that name, in any case; or an error that lists the names.
llvm::Expected<const HighwayTarget *> lookupHighwayTarget(StringRef name);

/// The target of that name, or for an empty name the best that the machine
/// has. An error if there is no such target, or the machine lacks it.
llvm::Expected<const HighwayTarget *> selectHostTarget(StringRef name = "");

} // namespace mlir::highway

#endif // NORM_DIALECT_HIGHWAY_UTILS_HIGHWAYTARGET_H
