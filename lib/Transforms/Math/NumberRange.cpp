//===- NumberRange.cpp - what is known of a float -------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NumberRange.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace mlir;
using namespace mlir::norm;

double NumberRange::getMagnitude() const {
  return std::max(std::fabs(least), std::fabs(most));
}

namespace {

/// Clamps stand a few ops before what asks.
constexpr unsigned kMaxDepth = 8;

NumberRange getRange(Value value, unsigned depth);

/// The number that `value` is, if it is a constant and no NaN.
std::optional<double> getNumber(Value value) {
  APFloat number(0.0);
  if (!matchPattern(value, m_ConstantFloat(&number)) || number.isNaN())
    return std::nullopt;
  bool losesInfo;
  number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                 &losesInfo);
  return number.convertToDouble();
}

/// The least (most) of two ranges; the NaN of either, or only that of both.
NumberRange combine(NumberRange lhs, NumberRange rhs, bool takesLeast,
                    bool ignoresNaN) {
  auto choose = [&](double x, double y) {
    return takesLeast ? std::min(x, y) : std::max(x, y);
  };
  NumberRange range = {choose(lhs.least, rhs.least), choose(lhs.most, rhs.most),
                       lhs.mayBeNaN || rhs.mayBeNaN};
  if (!ignoresNaN)
    return range;
  // Beside a NaN, the other one is taken as it is.
  if (lhs.mayBeNaN) {
    range.least = std::min(range.least, rhs.least);
    range.most = std::max(range.most, rhs.most);
  }
  if (rhs.mayBeNaN) {
    range.least = std::min(range.least, lhs.least);
    range.most = std::max(range.most, lhs.most);
  }
  range.mayBeNaN = lhs.mayBeNaN && rhs.mayBeNaN;
  return range;
}

/// The range of `value` where `compare` is `holds`.
NumberRange restrictRange(NumberRange range, Value value, arith::CmpFOp compare,
                          bool holds) {
  using Predicate = arith::CmpFPredicate;
  std::optional<double> bound = getNumber(compare.getRhs());
  if (!bound || compare.getLhs() != value)
    return range;
  bool isLess, withNaN;
  switch (compare.getPredicate()) {
  case Predicate::OLT:
  case Predicate::OLE:
    isLess = true, withNaN = false;
    break;
  case Predicate::ULT:
  case Predicate::ULE:
    isLess = true, withNaN = true;
    break;
  case Predicate::OGT:
  case Predicate::OGE:
    isLess = false, withNaN = false;
    break;
  case Predicate::UGT:
  case Predicate::UGE:
    isLess = false, withNaN = true;
    break;
  default:
    return range;
  }
  if (!holds) {
    isLess = !isLess;
    withNaN = !withNaN;
  }
  if (isLess)
    range.most = std::min(range.most, *bound);
  else
    range.least = std::max(range.least, *bound);
  range.mayBeNaN &= withNaN;
  return range;
}

NumberRange getRangeOfSelect(arith::SelectOp op, unsigned depth) {
  NumberRange yes = getRange(op.getTrueValue(), depth);
  NumberRange no = getRange(op.getFalseValue(), depth);
  if (auto compare = op.getCondition().getDefiningOp<arith::CmpFOp>()) {
    yes = restrictRange(yes, op.getTrueValue(), compare, /*holds=*/true);
    no = restrictRange(no, op.getFalseValue(), compare, /*holds=*/false);
  }
  return {std::min(yes.least, no.least), std::max(yes.most, no.most),
          yes.mayBeNaN || no.mayBeNaN};
}

/// Of an integer of so many bits, rounded: rounding is monotone, and powers of
/// two are numbers of every type that does not overflow.
NumberRange getRangeOfInteger(Value integer, bool isSigned) {
  unsigned bits =
      getElementTypeOrSelf(integer.getType()).isIndex()
          ? 64
          : getElementTypeOrSelf(integer.getType()).getIntOrFloatBitWidth();
  double least = isSigned ? -std::ldexp(1.0, int(bits) - 1) : 0.0;
  double most = std::ldexp(1.0, isSigned ? int(bits) - 1 : int(bits));
  return {least, most, /*mayBeNaN=*/false};
}

NumberRange getRange(Value value, unsigned depth) {
  NumberRange unknown;
  if (depth > kMaxDepth)
    return unknown;
  if (std::optional<double> number = getNumber(value))
    return {*number, *number, /*mayBeNaN=*/false};
  Operation *op = value.getDefiningOp();
  if (!op)
    return unknown;
  auto of = [&](Value operand) { return getRange(operand, depth + 1); };
  auto clamp = [&](auto op, bool takesLeast, bool ignoresNaN) {
    return combine(of(op.getLhs()), of(op.getRhs()), takesLeast, ignoresNaN);
  };
  return llvm::TypeSwitch<Operation *, NumberRange>(op)
      .Case([&](arith::MinimumFOp op) { return clamp(op, true, false); })
      .Case([&](arith::MaximumFOp op) { return clamp(op, false, false); })
      .Case([&](arith::MinNumFOp op) { return clamp(op, true, true); })
      .Case([&](arith::MaxNumFOp op) { return clamp(op, false, true); })
      .Case([&](arith::SelectOp op) { return getRangeOfSelect(op, depth + 1); })
      .Case([&](arith::ExtFOp op) { return of(op.getIn()); })
      .Case([&](arith::NegFOp op) {
        NumberRange range = of(op.getOperand());
        return NumberRange{-range.most, -range.least, range.mayBeNaN};
      })
      .Case([&](math::AbsFOp op) {
        NumberRange range = of(op.getOperand());
        bool hasZero = range.least <= 0 && range.most >= 0;
        double least =
            hasZero ? 0
                    : std::min(std::fabs(range.least), std::fabs(range.most));
        return NumberRange{least, range.getMagnitude(), range.mayBeNaN};
      })
      .Case([&](arith::SIToFPOp op) {
        return getRangeOfInteger(op.getIn(), /*isSigned=*/true);
      })
      .Case([&](arith::UIToFPOp op) {
        return getRangeOfInteger(op.getIn(), /*isSigned=*/false);
      })
      .Default(unknown);
}

} // namespace

NumberRange mlir::norm::getNumberRange(Value value) {
  return getRange(value, 0);
}
