//===- ScalarToVector.h - scalar arithmetic on highway vectors --*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The body of a norm.generic, written for one element in arith and math,
// becomes highway ops on as many elements as a vector has lanes.
//
// Rules:
// - f16, bf16, i8 and i16 are storage types: each op on them is done in f32 or
//   i32 and narrowed back. For +, -, *, / and sqrt that is the correctly
//   rounded result, since f32 has more than twice the digits of f16 and bf16.
// - a number of f16 or bf16 is in a vector of f32, which has it: loads promote,
//   stores demote, and only what rounds is an op between them.
// - a product in f32 or f64 with one use, in a sum or difference, becomes a
//   fused multiply-add where both may contract: one rounding less. This is why
//   results may differ between targets with and without FMA in the last digit.
// - an op that is poison or undefined for some inputs (a float out of an
//   integer's range) saturates.
// - a function that Highway lacks is the arithmetic that GPU kernels compute it
//   by (norm/Transforms/Math/ExpandMath.h), on vectors.
// - a branch is taken where any lane takes it, and each lane selects.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOR_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOR_H

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {

/// Gives the vector of a scalar that is known already, or of a block argument;
/// null for what is to be translated. Called once for each that is used.
using KnownToVector = llvm::function_ref<Value(Value)>;
/// Gives the vector that holds a constant in each lane.
using ConstantToVector = llvm::function_ref<Value(TypedAttr)>;

/// Translates the part of a region that computes the values asked for: of ops
/// and types that describeWhatHighwayLacks has nothing against.
class ScalarToVector {
public:
  ScalarToVector(OpBuilder &builder, Location loc, KnownToVector known,
                 ConstantToVector constant)
      : b(builder), loc(loc), known(known), constant(constant) {}

  /// The vector, or for i1 the mask, of `scalar`: of f32 for f16 and bf16.
  Value get(Value scalar);
  SmallVector<Value> get(ValueRange scalars);
  /// `yes` where the mask is true, else `no`: vectors or masks of one type.
  Value select(Value mask, Value yes, Value no);

  /// The type in which values of a storage type are computed.
  static Type getComputeType(Type type);
  /// From the type in memory to that of vectors, and back.
  static Value fromMemory(OpBuilder &b, Location loc, Value vector);
  /// Which of the bytes that memory has for booleans are not 0.
  static Value toMask(OpBuilder &b, Location loc, Value bytes);
  static Value toMemory(OpBuilder &b, Location loc, Value vector, Type lane);

private:
  // Ops (ScalarToVector.cpp).
  /// One vector for each result.
  SmallVector<Value> translate(Operation *op);
  /// The result of one of highway's ops; null for an op that it lacks. Perhaps
  /// in the type that narrower ones are computed in.
  Value translateOne(Operation *op);
  /// What `op` gives, of the vector that it was computed in.
  Value narrow(Operation *op, Value result);
  Value translateMulAdd(Operation *op);
  SmallVector<Value> translateExtended(Operation *op);
  SmallVector<Value> translateExpansion(Operation *op);
  Value compareIntegers(arith::CmpIPredicate predicate, Value x, Value y);
  Value compareFloats(arith::CmpFPredicate predicate, Value x, Value y);
  /// The maximum or minimum that `op` says.
  Value chooseFloat(Operation *op, Value x, Value y);
  SmallVector<Value> translateIf(scf::IfOp op);
  SmallVector<Value> translateFor(scf::ForOp op);
  void translateCaptures(Operation *op);

  // Lane types, masks, conversions (ScalarToVectorLanes.cpp).
  static Type getLane(Value vector);
  /// In the type that the scalar's is computed in.
  Value getWide(Value scalar, bool isUnsigned = false);
  /// The same numbers, or the nearest, in lanes of `lane`: integers saturate.
  Value toLanes(Value vector, Type lane, bool isUnsigned = false);
  /// The same condition for lanes of another type.
  Value toMaskOf(Value mask, Type lane);
  Value createMask(bool value);
  /// `value` in lanes of `lane` where the mask is true, else zero.
  Value splatWhere(Value mask, int64_t value, Type lane);
  /// An i64 with few enough digits for f64, that rounds to less as `integer`.
  Value roundToOdd(Value integer, bool isUnsigned);
  Value toFloat(Value integer, Type to, bool isUnsigned);
  Value toInteger(Value number, Type to, bool isUnsigned);
  Value translateCast(Operation *op);
  /// For what is known to be an integer of i32: one that it is the nearest of.
  Value getUnrounded(Value number);

  /// The constant `value` in lanes of the type of `like`.
  template <typename Number> Value splat(Number value, Value like) {
    Type lane = getLane(like);
    if (isa<FloatType>(lane))
      return constant(b.getFloatAttr(lane, static_cast<double>(value)));
    return constant(b.getIntegerAttr(lane, static_cast<int64_t>(value)));
  }
  template <typename Op, typename... Values> Value create(Values... operands) {
    return Op::create(b, loc, operands...);
  }
  template <typename Op> Value convert(Type lane, Value vector) {
    return Op::create(b, loc, highway::VecType::get(lane), vector);
  }

  OpBuilder &b;
  Location loc;
  KnownToVector known;
  ConstantToVector constant;
  llvm::DenseMap<Value, Value> translated;
  /// Functions as arithmetic on scalars.
  OwningOpRef<ModuleOp> expansions;
  /// What rounds once there.
  llvm::SmallPtrSet<Operation *, 16> exactFmas;
};

/// The vector of a constant: `set`, narrowed to integers without arithmetic.
Value createSplat(OpBuilder &b, Location loc, TypedAttr value);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOR_H
