//===- GenericInputs.h - other inputs for a linalg.generic ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_GENERICINPUTS_H
#define LIB_DIALECT_NORM_TRANSFORMS_GENERICINPUTS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::norm {

/// The inputs of an op, and the maps by which it reads them, while they change.
/// The op is not valid between the first change and `apply`.
class GenericInputs {
public:
  GenericInputs(linalg::GenericOp op, RewriterBase &rewriter)
      : op(op), rewriter(rewriter), inputs(op.getInputs()),
        maps(op.getIndexingMapsArray()) {}

  unsigned size() const { return inputs.size(); }
  Value get(unsigned input) const { return inputs[input]; }
  /// Of an input, or behind these of an output.
  AffineMap getMap(unsigned operand) const { return maps[operand]; }

  void set(unsigned input, Value value, AffineMap map);
  /// Another input, behind the others; its element in the body is the result.
  BlockArgument add(Value value, AffineMap map);

  bool haveChanged() const { return changed; }
  /// Gives them to the op.
  void apply();

private:
  linalg::GenericOp op;
  RewriterBase &rewriter;
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  bool changed = false;
};

/// Makes tensors of rank 0, by `makeTensor`, of the numbers that `op` has as
/// inputs, and inputs of those that its body uses from outside and that are no
/// constants. Fails if there are none.
LogicalResult readScalars(linalg::GenericOp op, RewriterBase &rewriter,
                          llvm::function_ref<Value(Value)> makeTensor);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_GENERICINPUTS_H
