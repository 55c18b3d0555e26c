//===- ScalarToVectorOps.h - highway ops of vectors -----------------------*-
// C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOROPS_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOROPS_H

#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/IR/Matchers.h"

namespace mlir::norm {

/// An op whose operands and result have one type; null if an operand is.
template <typename Op>
Value createBinary(OpBuilder &b, Location loc, Value x, Value y) {
  return x && y ? Value(Op::create(b, loc, x.getType(), x, y)) : Value();
}

template <typename Op> Value createUnary(OpBuilder &b, Location loc, Value x) {
  return x ? Value(Op::create(b, loc, x.getType(), x)) : Value();
}

/// True if each lane is known to be 1.
inline bool isOne(Value vector) {
  auto set = vector.getDefiningOp<highway::SetOp>();
  return set && matchPattern(set.getScalar(), m_OneFloat());
}

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOROPS_H
