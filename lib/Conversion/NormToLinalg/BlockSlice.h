//===- BlockSlice.h - part of a region's block ----------------*- C++ -*---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOLINALG_BLOCKSLICE_H
#define NORM_LIB_CONVERSION_NORMTOLINALG_BLOCKSLICE_H

#include "mlir/IR/Builders.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {

/// The part of a block that computes some of the values it yields.
class BlockSlice {
public:
  BlockSlice(Block &block, ValueRange roots);

  bool uses(BlockArgument arg) const {
    return arg && args.test(arg.getArgNumber());
  }

  /// The block arguments that are used, of the first `count`.
  BitVector usedArgs(unsigned count) const {
    BitVector used = args;
    used.resize(count);
    return used;
  }

  /// Clones the slice with `values` for the block's arguments, of which those
  /// that are not used may be null.
  SmallVector<Value> clone(OpBuilder &b, ArrayRef<Value> values) const;

private:
  Block &block;
  SmallVector<Value> roots;
  BitVector args;
  llvm::SmallPtrSet<Operation *, 16> ops;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOLINALG_BLOCKSLICE_H
