//===- Norm.h - the norm dialect --------------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect, its enums, attributes and ops. What they mean is documented in
// NormOps.td and docs/Semantics.md.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_IR_NORM_H
#define NORM_DIALECT_NORM_IR_NORM_H

#include "norm/TargetInfo/CPUTarget.h"
#include "norm/TargetInfo/GPUTarget.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/TilingInterface.h"

#include "llvm/ADT/DenseSet.h"

#include "norm/Dialect/Norm/IR/NormDialect.h.inc"
#include "norm/Dialect/Norm/IR/NormEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "norm/Dialect/Norm/IR/NormAttributes.h.inc"

#define GET_OP_CLASSES
#include "norm/Dialect/Norm/IR/NormOps.h.inc"

namespace mlir::norm {

/// Which values in the body of a norm.generic are uniform: the same at each
/// point of a row by construction. An analysis of the body as it is when this
/// is made.
class RowUniformity {
public:
  explicit RowUniformity(GenericOp op);

  /// Values from outside of the body are constants, and uniform.
  bool isUniform(Value value) const { return !varying.contains(value); }

private:
  void analyze(Block &block);

  llvm::DenseSet<Value> varying;
};

/// Whether an op in the body of a norm.generic asks all points of the row.
bool isRowCollective(Operation *op);
/// Whether `op` is one, or holds one in its regions.
bool holdsRowCollective(Operation *op);

/// What leaves any value as it is when combined with it: 0 for a sum.
FloatAttr getNeutral(ReduceKind kind, FloatType type);
Value combine(OpBuilder &b, Location loc, ReduceKind kind, Value x, Value y);

/// The type of statistics when none is given: f64 for f64, f32 for all others.
FloatType getDefaultStatisticsType(Type elementType);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_IR_NORM_H
