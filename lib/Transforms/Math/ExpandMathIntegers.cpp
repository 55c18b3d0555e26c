//===- ExpandMathIntegers.cpp - math ops on integers and predicates -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExpandIntegerMath.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace mlir;

namespace {

/// Writes arithmetic on integers of one type, in 32 or 64 bits, which all GPUs
/// have.
class IntegerBuilder {
public:
  IntegerBuilder(Location loc, OpBuilder &builder, unsigned width)
      : b(loc, builder), operandWidth(width), width(width > 32 ? 64 : 32),
        type(b.getIntegerType(this->width)) {}

  Value absi(Value x) {
    x = extendSigned(x);
    return arith::MaxSIOp::create(b, x, sub(integer(0), x));
  }

  Value ctpop(Value x) { return countBits(extendUnsigned(x)); }

  Value ctlz(Value x) {
    x = extendUnsigned(x);
    for (unsigned shift = 1; shift < width; shift *= 2)
      x = arith::OrIOp::create(b, x, shiftRight(x, shift));
    Value zeros = countBits(bitNot(x));
    return operandWidth == width ? zeros
                                 : sub(zeros, integer(width - operandWidth));
  }

  Value cttz(Value x) {
    x = extendUnsigned(x);
    // Zeros end there.
    if (operandWidth < width)
      x = either(x, integer(int64_t(1) << operandWidth));
    return countBits(arith::AndIOp::create(b, sub(x, integer(1)), bitNot(x)));
  }

  /// x ** n, modulo 2^width. For n < 0 that is 0, but for x = 1 and -1.
  Value ipowi(Value x, Value n) {
    x = extendSigned(x);
    n = extendSigned(n);
    auto indexOf = [&](int64_t value) -> Value {
      return arith::ConstantIndexOp::create(b, value);
    };
    auto loop = scf::ForOp::create(b, indexOf(0), indexOf(width), indexOf(1),
                                   ValueRange{n, x, integer(1)});
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToStart(loop.getBody());
      Value bits = loop.getRegionIterArg(0), square = loop.getRegionIterArg(1),
            power = loop.getRegionIterArg(2);
      power = select(isOdd(bits), mul(power, square), power);
      scf::YieldOp::create(
          b, ValueRange{shiftRight(bits, 1), mul(square, square), power});
    }
    // (-1) ** n = (-1) ** -n, which the loop computes, as n's lowest bit
    // counts.
    Value isUnit = either(compare(arith::CmpIPredicate::eq, x, 1),
                          compare(arith::CmpIPredicate::eq, x, -1));
    Value counts = either(compare(arith::CmpIPredicate::sge, n, 0), isUnit);
    return select(counts, loop.getResult(2), integer(0));
  }

private:
  /// The number of bits that are set.
  Value countBits(Value x) {
    APInt halves = APInt::getSplat(width, APInt(2, 1)),
          quarters = APInt::getSplat(width, APInt(4, 3)),
          eighths = APInt::getSplat(width, APInt(8, 15)),
          bytes = APInt::getSplat(width, APInt(8, 1));
    // Those of pairs of bits, then of four, of eight, of all.
    x = sub(x, bitAnd(shiftRight(x, 1), halves));
    x = add(bitAnd(x, quarters), bitAnd(shiftRight(x, 2), quarters));
    x = bitAnd(add(x, shiftRight(x, 4)), eighths);
    return shiftRight(mul(x, integer(bytes)), width - 8);
  }

  Value integer(const APInt &value) {
    return arith::ConstantOp::create(b, b.getIntegerAttr(type, value));
  }
  Value integer(int64_t value) {
    return arith::ConstantOp::create(b, b.getIntegerAttr(type, value));
  }
  Value add(Value x, Value y) { return arith::AddIOp::create(b, x, y); }
  Value sub(Value x, Value y) { return arith::SubIOp::create(b, x, y); }
  Value mul(Value x, Value y) { return arith::MulIOp::create(b, x, y); }
  Value bitAnd(Value x, const APInt &y) {
    return arith::AndIOp::create(b, x, integer(y));
  }
  Value bitNot(Value x) { return arith::XOrIOp::create(b, x, integer(-1)); }
  Value extendSigned(Value x) {
    return operandWidth == width ? x : arith::ExtSIOp::create(b, type, x);
  }
  Value extendUnsigned(Value x) {
    return operandWidth == width ? x : arith::ExtUIOp::create(b, type, x);
  }
  Value either(Value x, Value y) { return arith::OrIOp::create(b, x, y); }
  Value shiftRight(Value x, int64_t n) {
    return arith::ShRUIOp::create(b, x, integer(n));
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, condition, x, y);
  }
  Value compare(arith::CmpIPredicate predicate, Value x, int64_t y) {
    return arith::CmpIOp::create(b, predicate, x, integer(y));
  }
  Value isOdd(Value x) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                 bitAnd(x, APInt(width, 1)), integer(0));
  }

  ImplicitLocOpBuilder b;
  unsigned operandWidth, width;
  IntegerType type;
};

/// math.f x, ... as arithmetic on integers; nothing on wider ones.
template <auto expansion> Value expandInteger(OpBuilder &b, Operation *op) {
  auto type = dyn_cast<IntegerType>(op->getResult(0).getType());
  if (!type || type.getWidth() > 64)
    return {};
  IntegerBuilder builder(op->getLoc(), b, type.getWidth());
  Value y;
  if constexpr (std::is_invocable_v<decltype(expansion), IntegerBuilder &,
                                    Value, Value>)
    y = (builder.*expansion)(op->getOperand(0), op->getOperand(1));
  else
    y = (builder.*expansion)(op->getOperand(0));
  if (y.getType() != type)
    y = arith::TruncIOp::create(b, op->getLoc(), type, y);
  return y;
}

/// Whether |x| lies in a half-open range.
Value isWithin(ImplicitLocOpBuilder &b, Value x, const APFloat &low,
               const APFloat &high) {
  auto compare = [&](arith::CmpFPredicate predicate, APFloat bound) -> Value {
    Value constant =
        arith::ConstantOp::create(b, b.getFloatAttr(x.getType(), bound));
    return arith::CmpFOp::create(b, predicate, x, constant);
  };
  Value isBelow =
      arith::AndIOp::create(b, compare(arith::CmpFPredicate::OLT, high),
                            compare(arith::CmpFPredicate::OGT, -high));
  if (low.isZero())
    return isBelow;
  return arith::AndIOp::create(
      b, isBelow,
      arith::OrIOp::create(b, compare(arith::CmpFPredicate::OGE, low),
                           compare(arith::CmpFPredicate::OLE, -low)));
}

Value isFinite(ImplicitLocOpBuilder &b, Value x, const llvm::fltSemantics &f) {
  return isWithin(b, x, APFloat::getZero(f), APFloat::getInf(f));
}
Value isNormal(ImplicitLocOpBuilder &b, Value x, const llvm::fltSemantics &f) {
  return isWithin(b, x, APFloat::getSmallestNormalized(f), APFloat::getInf(f));
}
Value isNaN(ImplicitLocOpBuilder &b, Value x, const llvm::fltSemantics &) {
  return arith::CmpFOp::create(b, arith::CmpFPredicate::UNO, x, x);
}
Value isInfinite(ImplicitLocOpBuilder &b, Value x,
                 const llvm::fltSemantics &f) {
  // Neither finite nor NaN.
  Value isOrdered = arith::CmpFOp::create(b, arith::CmpFPredicate::ORD, x, x);
  return arith::AndIOp::create(
      b, isOrdered,
      arith::XOrIOp::create(b, isFinite(b, x, f),
                            arith::ConstantOp::create(b, b.getBoolAttr(true))));
}

/// math.is... x as comparisons.
template <auto expansion>
Value expandPredicate(OpBuilder &builder, Operation *op) {
  Value x = op->getOperand(0);
  auto type = dyn_cast<FloatType>(x.getType());
  if (!type)
    return {};
  ImplicitLocOpBuilder b(op->getLoc(), builder);
  return expansion(b, x, type.getFloatSemantics());
}

struct IntegerExpansion {
  StringLiteral name;
  Value (*expand)(OpBuilder &b, Operation *op);
};

const IntegerExpansion kIntegerExpansions[] = {
    {math::AbsIOp::getOperationName(), expandInteger<&IntegerBuilder::absi>},
    {math::CountLeadingZerosOp::getOperationName(),
     expandInteger<&IntegerBuilder::ctlz>},
    {math::CountTrailingZerosOp::getOperationName(),
     expandInteger<&IntegerBuilder::cttz>},
    {math::CtPopOp::getOperationName(), expandInteger<&IntegerBuilder::ctpop>},
    {math::IPowIOp::getOperationName(), expandInteger<&IntegerBuilder::ipowi>},
};

const IntegerExpansion kPredicateExpansions[] = {
    {math::IsFiniteOp::getOperationName(), expandPredicate<isFinite>},
    {math::IsInfOp::getOperationName(), expandPredicate<isInfinite>},
    {math::IsNaNOp::getOperationName(), expandPredicate<isNaN>},
    {math::IsNormalOp::getOperationName(), expandPredicate<isNormal>},
};

/// Pattern: math.f x, ... -> arithmetic on integers, or comparisons
struct Expand final : RewritePattern {
  Expand(const IntegerExpansion &expansion, MLIRContext *context)
      : RewritePattern(expansion.name, /*benefit=*/10, context),
        expansion(expansion) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value result = expansion.expand(rewriter, op);
    if (!result)
      return rewriter.notifyMatchFailure(
          op, "no number, or no integer of at most 64 bits");
    rewriter.replaceOp(op, result);
    return success();
  }

private:
  const IntegerExpansion &expansion;
};

} // namespace

SmallVector<Value> norm::expandIntegerMath(OpBuilder &b, Operation *op) {
  for (ArrayRef<IntegerExpansion> expansions :
       {ArrayRef(kIntegerExpansions), ArrayRef(kPredicateExpansions)})
    for (const IntegerExpansion &expansion : expansions)
      if (expansion.name == op->getName().getStringRef())
        if (Value result = expansion.expand(b, op))
          return {result};
  return {};
}

void norm::populateExpandIntegerMathPatterns(RewritePatternSet &patterns) {
  for (const IntegerExpansion &expansion : kIntegerExpansions)
    patterns.add(std::make_unique<Expand>(expansion, patterns.getContext()));
}

void norm::populateExpandPredicatePatterns(RewritePatternSet &patterns) {
  for (const IntegerExpansion &expansion : kPredicateExpansions)
    patterns.add(std::make_unique<Expand>(expansion, patterns.getContext()));
}
