//===- Tiles.h - tiles of norm.generic and its operands ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_IR_TILES_H
#define NORM_LIB_DIALECT_NORM_IR_TILES_H

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm {

/// Reports the first dimension that a tile of the iteration domain cuts and
/// should span; those for which `isSplit` holds may be cut.
LogicalResult verifyTile(
    GenericOp op, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
    function_ref<bool(unsigned)> isSplit = [](unsigned) { return false; });

/// The tile of an operand indexed by `map` that goes with a tile of the
/// iteration domain. A dimension indexed by the constant 0 has size 1.
void getOperandTile(Builder &b, AffineMap map, ArrayRef<OpFoldResult> offsets,
                    ArrayRef<OpFoldResult> sizes,
                    SmallVectorImpl<OpFoldResult> &tileOffsets,
                    SmallVectorImpl<OpFoldResult> &tileSizes);

/// A slice of a tensor, or a subview of a memref.
Operation *createSlice(OpBuilder &b, Location loc, Value operand,
                       ArrayRef<OpFoldResult> offsets,
                       ArrayRef<OpFoldResult> sizes);

} // namespace mlir::norm

#endif // NORM_LIB_DIALECT_NORM_IR_TILES_H
