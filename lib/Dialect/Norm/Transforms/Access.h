//===- Access.h - elements of tensors by loops ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_ACCESS_H
#define LIB_DIALECT_NORM_TRANSFORMS_ACCESS_H

#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

#include "llvm/ADT/BitVector.h"

#include <optional>

namespace mlir::norm {

/// The element of `tensor` at `map`, whose dimensions are loops.
struct Access {
  Value tensor;
  AffineMap map;

  bool operator==(const Access &other) const {
    return tensor == other.tensor && map == other.map;
  }
};

/// True if each index is a loop that no other index is, or 0: what norm.generic
/// can express (G3) where hasUnitDimsAtZeros.
bool isExpressible(AffineMap map);

/// True if each dimension of `tensor` that `map` indexes with 0 is of size 1
/// (G3), rather than read at its first element only.
bool hasUnitDimsAtZeros(AffineMap map, Value tensor);

/// True if the loops appear in their order, so that the access is none across
/// memory where the others go along it.
bool keepsLoopOrder(AffineMap map);

/// `map` with 0 for each loop of size 1: equal for maps that reach the same
/// elements.
AffineMap dropUnitLoops(AffineMap map, ArrayRef<int64_t> ranges);

/// `map`, by loops of which loop d is loop `loops[d]` of another nest with
/// `numLoops`, or has size 1 where that is negative: by the loops of that nest.
AffineMap translate(AffineMap map, ArrayRef<int> loops, unsigned numLoops);

/// True if `op` gives the elements of a tensor other dimensions.
bool isReshape(Operation *op);

/// True if `op` adds or drops dimensions of size 1 and does nothing else.
bool isUnitView(Operation *op);

/// True if `op` is a linalg op that puts elements in other places, a broadcast
/// say, and does nothing else.
bool isCopy(Operation *op);

/// The same element in the tensor that a unit view or a copy was made of;
/// nothing if `access.tensor` is not made by one.
std::optional<Access> lookThrough(const Access &access);

/// `access` through all unit views and copies.
Access findOrigin(Access access);

/// `access` through copies, as far as `isGood` holds for a copy and the access
/// in its place: what it takes to read the element without them.
Access
lookThroughCopies(const Access &access,
                  function_ref<bool(Operation *, const Access &)> isGood);

/// `value` as `type`, which has the same dimensions but for some of size 1:
/// those marked in `added` are in `type` only, those in `dropped` in the type
/// of `value` only.
Value reshapeUnitDims(OpBuilder &b, Location loc, Value value,
                      RankedTensorType type, const llvm::BitVector &dropped,
                      const llvm::BitVector &added);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_ACCESS_H
