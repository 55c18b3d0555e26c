//===- ScaleModel.h - limits of statistics ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_SCALEMODEL_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_SCALEMODEL_H

#include "mlir/IR/BuiltinTypes.h"

namespace mlir::norm {

/// The limits of one type of statistics, as powers of two.
struct ScaleModel {
  /// variance + epsilon below this may have lost digits to squares that
  /// underflow.
  int leastSound;
  /// The scale of a row by its largest |v|. A row that overflows has |v| of at
  /// least 2^hugeFrom; scaled, neither its squares nor those of differences of
  /// one unit in its last place leave the type's range, for 2^28 elements. In
  /// two steps (2^vastFrom), or else epsilon, which is not scaled below the
  /// smallest normal number, would outweigh those.
  int hugeFrom, hugeScale;
  int vastFrom, vastScale;
  int smallBelow, smallScale;
  int tinyBelow, tinyScale;
  /// Scaled epsilon stays below this.
  int epsilonLimit;

  static const ScaleModel &get(FloatType type) {
    static constexpr ScaleModel kF32 = {-96, 48, -40, 88,  -80,
                                        -10, 60, -80, 120, 64};
    static constexpr ScaleModel kF64 = {-900, 490, -267, 757,  -534,
                                        -300, 500, -650, 1000, 512};
    return type.isF64() ? kF64 : kF32;
  }
};

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_SCALEMODEL_H
