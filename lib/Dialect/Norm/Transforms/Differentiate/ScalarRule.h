//===- ScalarRule.h - what the rule of a scalar op needs --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_SCALARRULE_H
#define LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_SCALARRULE_H

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

namespace mlir::norm {

/// Builds the rule of an op from scalars to a scalar. All arithmetic is in the
/// type of the result's cotangent.
class ScalarRule {
public:
  ScalarRule(Operation *op, OpBuilder &b, Adjoints &adjoints);

  OpBuilder &getBuilder() { return b; }
  Location getLoc() { return op->getLoc(); }
  /// The cotangent of the result.
  Value getCotangent() { return cotangent; }
  FloatType getType() { return type; }

  /// Operand `index`, and the result.
  Value x(unsigned index = 0) { return widen(op->getOperand(index)); }
  Value y() { return widen(op->getResult(0)); }

  Value getPrimal(Value value) { return adjoints.getPrimal(value); }

  /// Whether operand `index` has a cotangent that somebody needs.
  bool needs(unsigned index) {
    return adjoints.isActive(op->getOperand(index));
  }
  /// Adds to the cotangent of operand `index`.
  void give(unsigned index, Value value);
  /// The same, but 0 where the cotangent of the result is, also where `value`
  /// is infinity times 0: what has been masked or is constant there does not
  /// matter.
  void giveIfAny(unsigned index, Value value);

  Value constant(double value);
  Value add(Value a, Value b);
  Value add(Value a, double b) { return add(a, constant(b)); }
  Value sub(Value a, Value b);
  Value mul(Value a, Value b);
  Value mul(Value a, double b) { return mul(a, constant(b)); }
  Value div(Value a, Value b);
  Value neg(Value a);
  Value select(Value condition, Value a, Value b);
  Value compare(arith::CmpFPredicate predicate, Value a, Value b);
  /// An op of one operand, or of two.
  template <typename Op> Value create(Value a) {
    return Op::create(b, getLoc(), a);
  }
  template <typename Op> Value create(Value a, Value c) {
    return Op::create(b, getLoc(), a, c);
  }

  /// `value` as a float of `to`.
  Value convert(Value value, Type to);

private:
  Value widen(Value value);

  Operation *op;
  OpBuilder &b;
  Adjoints &adjoints;
  Value cotangent;
  FloatType type;
};

/// Attaches `rule` to `Op`.
template <typename Op, void (*rule)(Op, ScalarRule &)>
struct ScalarModel final
    : DifferentiableOpInterface::ExternalModel<ScalarModel<Op, rule>, Op> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    if (!isa<FloatType>(op->getResult(0).getType()))
      return op->emitOpError("cannot be differentiated on ")
             << op->getResult(0).getType()
             << ": run convert-elementwise-to-linalg first";
    ScalarRule builder(op, b, adjoints);
    rule(cast<Op>(op), builder);
    return success();
  }
};

/// The derivative is 0 wherever there is one: of rounding, say.
template <typename Op> void giveNothing(Op, ScalarRule &) {}

/// Whether `value`, in the body of a row program or not, is a constant or made
/// of constants alone: filled with them, say, or computed.
bool followsFromConstants(Value value);

void attachArithRules(MLIRContext *context);
void attachMathRules(MLIRContext *context);

} // namespace mlir::norm

#endif // LIB_DIALECT_NORM_TRANSFORMS_DIFFERENTIATE_SCALARRULE_H
