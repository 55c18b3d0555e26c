//===- IndexBuilder.h - arithmetic on indices, folded -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_INDEXBUILDER_H
#define NORM_DIALECT_NORM_UTILS_INDEXBUILDER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::norm {

/// Sizes, places and strides of type index. Quotients, remainders, the least,
/// the most and `isLess` are those of numbers without a sign: what may be
/// negative, as a stride or a difference, is added, multiplied or taken modulo
/// a power of two.
class IndexBuilder : public ImplicitLocOpBuilder {
public:
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  /// A value, or a constant that becomes one as an operand.
  struct Operand {
    Operand(Value value) : value(value) {}
    Operand(int64_t constant) : constant(constant) {}
    Operand(OpFoldResult folded) : value(dyn_cast<Value>(folded)) {
      if (!value)
        constant = *getConstantIntValue(folded);
    }
    Value value;
    int64_t constant = 0;
  };

  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(*this, value);
  }
  Value get(Operand operand) {
    return operand.value ? operand.value : index(operand.constant);
  }
  template <typename Op> Value fold(Operand a, Operand b) {
    Value first = get(a), second = get(b);
    return createOrFold<Op>(first, second);
  }

  Value add(Operand a, Operand b) { return fold<arith::AddIOp>(a, b); }
  Value sub(Operand a, Operand b) { return fold<arith::SubIOp>(a, b); }
  Value mul(Operand a, Operand b) { return fold<arith::MulIOp>(a, b); }
  Value div(Operand a, Operand b) { return fold<arith::DivUIOp>(a, b); }
  Value ceilDiv(Operand a, Operand b) { return fold<arith::CeilDivUIOp>(a, b); }
  Value rem(Operand a, Operand b) { return fold<arith::RemUIOp>(a, b); }
  Value min(Operand a, Operand b) { return fold<arith::MinUIOp>(a, b); }
  Value max(Operand a, Operand b) { return fold<arith::MaxUIOp>(a, b); }
  Value isEqual(Operand a, Operand b) {
    return compare(arith::CmpIPredicate::eq, a, b);
  }
  Value isLess(Operand a, Operand b) {
    return compare(arith::CmpIPredicate::ult, a, b);
  }

  /// Of conditions, too.
  Value bitAnd(Operand a, Operand b) { return fold<arith::AndIOp>(a, b); }
  Value bitOr(Operand a, Operand b) { return fold<arith::OrIOp>(a, b); }
  Value select(Value condition, Operand a, Operand b) {
    Value first = get(a), second = get(b);
    return createOrFold<arith::SelectOp>(condition, first, second);
  }
  Value compare(arith::CmpIPredicate predicate, Operand a, Operand b) {
    Value first = get(a), second = get(b);
    return createOrFold<arith::CmpIOp>(predicate, first, second);
  }
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_INDEXBUILDER_H
