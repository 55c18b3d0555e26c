//===- Highway.h - the highway dialect --------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect, its types, interface and ops. What they mean is documented in
// HighwayBase.td and HighwayOps.td.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_HIGHWAY_IR_HIGHWAY_H
#define NORM_DIALECT_HIGHWAY_IR_HIGHWAY_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

#include "norm/Dialect/Highway/IR/HighwayDialect.h.inc"
#include "norm/Dialect/Highway/IR/HighwayEnums.h.inc"

#define GET_TYPEDEF_CLASSES
#include "norm/Dialect/Highway/IR/HighwayTypes.h.inc"

namespace mlir::highway {

/// One form of a Highway function, by the names of lane types ("f32"): the
/// result's, and for conversions the operand's (else the same).
struct LaneForm {
  StringLiteral to;
  StringLiteral from;
};

/// The name of a lane type as it stands in symbols: f16, bf16, f32, f64, i8,
/// i16, i32, i64; empty if `type` cannot be a lane.
StringRef getLaneName(Type type);

/// The lane type of which memory of `element` is: booleans are bytes of 0 or 1.
Type getMemoryLaneType(Type element);

/// The lane type of a vector, mask or pointer; null for any other type.
Type getLaneTypeOf(Type type);

/// The kernel that `op` stands in, or null.
FunctionOpInterface getEnclosingKernel(Operation *op);

/// The base lane type of a kernel (f32 or f64); null if `op` is none.
FloatType getKernelBase(Operation *op);

namespace detail {
Type getLaneType(Operation *op);
Type getSourceLaneType(Operation *op);
std::string getLibrarySymbol(Operation *op, StringRef function,
                             Signature signature, Type base);
LogicalResult verifyHighwayFunctionOp(Operation *op, Signature signature,
                                      ArrayRef<LaneForm> forms);
LogicalResult verifyInKernel(Operation *op);
} // namespace detail

namespace OpTrait {
/// The op stands in a kernel whose base lane is as wide as any of the op's.
template <typename ConcreteType>
class InKernel : public mlir::OpTrait::TraitBase<ConcreteType, InKernel> {
public:
  static LogicalResult verifyTrait(Operation *op) {
    return highway::detail::verifyInKernel(op);
  }
};
} // namespace OpTrait

} // namespace mlir::highway

#include "norm/Dialect/Highway/IR/HighwayInterfaces.h.inc"

#define GET_OP_CLASSES
#include "norm/Dialect/Highway/IR/HighwayOps.h.inc"

#endif // NORM_DIALECT_HIGHWAY_IR_HIGHWAY_H
