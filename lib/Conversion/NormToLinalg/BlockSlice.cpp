//===- BlockSlice.cpp - part of a region's block --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockSlice.h"

#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

BlockSlice::BlockSlice(Block &block, ValueRange roots)
    : block(block), roots(roots), args(block.getNumArguments()) {
  llvm::SetVector<Value> reached(roots.begin(), roots.end());
  for (size_t next = 0; next < reached.size(); ++next) {
    if (auto arg = dyn_cast<BlockArgument>(reached[next])) {
      if (arg.getOwner() == &block)
        args.set(arg.getArgNumber());
      continue;
    }
    Operation *def = reached[next].getDefiningOp();
    if (def->getBlock() != &block)
      continue;
    ops.insert(def);
    reached.insert(def->operand_begin(), def->operand_end());
  }
}

SmallVector<Value> BlockSlice::clone(OpBuilder &b,
                                     ArrayRef<Value> values) const {
  IRMapping mapping;
  for (unsigned i : args.set_bits())
    mapping.map(block.getArgument(i), values[i]);
  for (Operation &op : block)
    if (ops.contains(&op))
      b.clone(op, mapping);
  return llvm::map_to_vector(
      roots, [&](Value root) { return mapping.lookupOrDefault(root); });
}
