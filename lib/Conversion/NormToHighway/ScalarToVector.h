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
// - a product in f32 or f64 with one use, in a sum or difference, becomes a
//   fused multiply-add: one rounding less. This is why results may differ
//   between targets with and without FMA in the last digit.
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
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::scf {
class ForOp;
class IfOp;
} // namespace mlir::scf

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

  /// The vector, or for i1 the mask, of `scalar`.
  Value get(Value scalar);

  /// The type in which values of a storage type are computed.
  static Type getComputeType(Type type);

private:
  // Dispatch and arithmetic (ScalarToVector.cpp).
  /// One vector for each result.
  SmallVector<Value> translate(Operation *op);
  // These give null for an op that they are not about.
  Value translateArithmetic(Operation *op);
  Value translateMulAdd(Operation *op);
  /// Operand `i` in the type that it is computed in.
  Value getWide(Operation *op, unsigned i, bool isUnsigned = false);
  /// The constant `value` in lanes of the type of `like`.
  Value splat(double value, Value like);
  Value splatInteger(int64_t value, Value like);

  // Functions, and what only integers have (ScalarToVectorMath.cpp).
  Value translateMath(Operation *op);
  Value translateFma(Operation *op);
  SmallVector<Value> translateExtended(Operation *op);
  SmallVector<Value> translateExpansion(Operation *op);

  // Loops and branches (ScalarToVectorRegions.cpp).
  SmallVector<Value> translateIf(scf::IfOp op);
  SmallVector<Value> translateFor(scf::ForOp op);
  /// Translates what `op`'s regions use from around them.
  void translateCaptures(Operation *op);
  /// The vectors of what `block` yields, computed where the builder is.
  SmallVector<Value> translateYield(Block &block);

  // Lane types and conversions (ScalarToVectorTypes.cpp).
  static Type getLane(Value vector);
  /// `vector` in lanes of `laneType`, float to float or signed to signed.
  Value resize(Value vector, Type laneType, bool isUnsigned = false);
  Value toFloat(Value integer, Type to);
  Value toInteger(Value vector, Type to, bool isUnsigned);
  Value unsignedToFloat(Value integer, Type to);
  Value toUnsigned(Value vector, Type to);
  /// An i64 with few enough digits for f64, that rounds to less as `integer`.
  Value forSecondRounding(Value integer, bool isUnsigned);
  Value translateMaskConversion(Operation *op, Value mask);
  Value translateConversion(Operation *op);

  // What makes or takes masks (ScalarToVectorMasks.cpp).
  Value translateComparison(Operation *op);
  Value compareIntegers(arith::CmpIPredicate predicate, Value x, Value y);
  Value compareFloats(arith::CmpFPredicate predicate, Value x, Value y);
  Value translateFloatMinMax(Operation *op);
  /// `yes` where the mask is true, else `no`: vectors or masks of one type.
  Value select(Value mask, Value yes, Value no);
  /// The same condition for lanes of another type.
  Value toMaskOf(Value mask, Type laneType);
  Value createMask(bool value);

  /// An op whose operands and result have one type.
  template <typename Op, typename... Values>
  Value create(Value first, Values... others) {
    return Op::create(b, loc, first.getType(), first, others...);
  }
  /// An op that gives another lane type, or masks.
  template <typename Op> Value convert(Type lane, Value vector) {
    return Op::create(b, loc, highway::VecType::get(lane), vector);
  }
  template <typename Op, typename... Values>
  Value test(Value first, Values... others) {
    return Op::create(b, loc, highway::MaskType::get(getLane(first)), first,
                      others...);
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

/// The vector of a constant: `set`, narrowed where the type has no arithmetic.
Value createSplat(OpBuilder &b, Location loc, TypedAttr value);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_SCALARTOVECTOR_H
