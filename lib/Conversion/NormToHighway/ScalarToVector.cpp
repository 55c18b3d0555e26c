//===- ScalarToVector.cpp - scalar arithmetic on highway vectors ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "norm/Dialect/Highway/IR/Highway.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

/// The largest exponent that becomes multiplications; the rest is left to
/// others, since each multiplication adds a rounding.
static constexpr int64_t kMaxPower = 8;

static bool isVectorizable(Type type) {
  return type.isInteger(1) || !highway::getLaneName(type).empty();
}

Value norm::createSplat(OpBuilder &b, Location loc, TypedAttr value) {
  Type type = value.getType();
  Type wide = ScalarToVector::getComputeType(type);
  TypedAttr wideValue = value;
  if (wide != type) {
    if (auto integer = dyn_cast<IntegerAttr>(value)) {
      wideValue = b.getIntegerAttr(wide, integer.getValue().getSExtValue());
    } else {
      APFloat number = cast<FloatAttr>(value).getValue();
      bool losesInfo;
      number.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                     &losesInfo);
      wideValue = b.getFloatAttr(wide, number);
    }
  }
  Value scalar = arith::ConstantOp::create(b, loc, wideValue);
  Value vector = highway::SetOp::create(b, loc, VecType::get(wide), scalar);
  if (wide == type)
    return vector;
  return highway::DemoteToOp::create(b, loc, VecType::get(type), vector);
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

Value ScalarToVector::splat(double value, Value like) {
  return constant(b.getFloatAttr(getLane(like), value));
}

Value ScalarToVector::getWide(Operation *op, unsigned i) {
  Value vector = get(op->getOperand(i));
  if (!vector || isa<MaskType>(vector.getType()))
    return vector;
  return resize(vector, getComputeType(getLane(vector)));
}

Value ScalarToVector::get(Value scalar) {
  auto [entry, isNew] = translated.try_emplace(scalar);
  if (!isNew)
    return entry->second;
  Value vector;
  TypedAttr value;
  if (auto blockArgument = dyn_cast<BlockArgument>(scalar))
    vector = argument(blockArgument);
  else if (matchPattern(scalar, m_Constant(&value)) &&
           isa<FloatAttr, IntegerAttr>(value) &&
           isVectorizable(value.getType()) && !value.getType().isInteger(1))
    vector = constant(value);
  else
    vector = translate(scalar.getDefiningOp());
  // Not `entry`: the translation of operands may have moved it.
  return translated[scalar] = vector;
}

Value ScalarToVector::translate(Operation *op) {
  Value result;
  bool hasLanes = op->getNumResults() == 1 &&
                  llvm::all_of(op->getOperandTypes(), isVectorizable) &&
                  llvm::all_of(op->getResultTypes(), isVectorizable);
  if (hasLanes) {
    for (auto rule : {&ScalarToVector::translateArithmetic,
                      &ScalarToVector::translateConversion,
                      &ScalarToVector::translateComparison,
                      &ScalarToVector::translateMath}) {
      result = (this->*rule)(op);
      if (result || unsupported)
        break;
    }
  }
  if (!result) {
    // The innermost op is the one to name.
    if (!unsupported)
      unsupported = op;
    return {};
  }
  Type type = op->getResult(0).getType();
  if (type.isInteger(1) || getLane(result) == type)
    return result;
  // Computed in a wider type. Integers wrap, as the scalar op does.
  if (isa<IntegerType>(type))
    return highway::TruncateToOp::create(b, loc, VecType::get(type), result);
  return resize(result, type);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

/// True if `op` may be merged with another into one that rounds once.
static bool mayContract(Operation *op) {
  return arith::bitEnumContainsAll(
      cast<arith::ArithFastMathInterface>(op).getFastMathFlagsAttr().getValue(),
      arith::FastMathFlags::contract);
}

// Pattern: a * b + c -> mul_add, a * b - c -> mul_sub, c - a * b ->
// neg_mul_add, where both ops may be contracted. Elsewhere each op rounds, as
// written.
Value ScalarToVector::translateMulAdd(Operation *op) {
  auto getProduct = [&](unsigned i) -> arith::MulFOp {
    auto product = op->getOperand(i).getDefiningOp<arith::MulFOp>();
    bool fuses = product && product->hasOneUse() && mayContract(product) &&
                 product->getBlock() == op->getBlock() &&
                 getComputeType(product.getType()) == product.getType();
    return fuses ? product : arith::MulFOp();
  };
  if (!mayContract(op))
    return {};
  bool isSum = isa<arith::AddFOp>(op);
  for (unsigned i : {0u, 1u}) {
    arith::MulFOp product = getProduct(i);
    if (!product)
      continue;
    Value x = get(product.getLhs()), y = get(product.getRhs());
    Value z = get(op->getOperand(1 - i));
    if (!x || !y || !z)
      return {};
    Type type = z.getType();
    if (isSum)
      return highway::MulAddOp::create(b, loc, type, x, y, z);
    if (i == 0)
      return highway::MulSubOp::create(b, loc, type, x, y, z);
    return highway::NegMulAddOp::create(b, loc, type, x, y, z);
  }
  return {};
}

template <typename Op>
static Value createBinary(OpBuilder &b, Location loc, Value x, Value y) {
  return x && y ? Value(Op::create(b, loc, x.getType(), x, y)) : Value();
}

template <typename Op>
static Value createUnary(OpBuilder &b, Location loc, Value x) {
  return x ? Value(Op::create(b, loc, x.getType(), x)) : Value();
}

Value ScalarToVector::translateArithmetic(Operation *op) {
  bool isMask =
      op->getNumOperands() > 0 && op->getResult(0).getType().isInteger(1);
  auto unary = [&](auto kind) {
    return createUnary<decltype(kind)>(b, loc, getWide(op, 0));
  };
  auto binary = [&](auto kind) {
    Value x = getWide(op, 0);
    return x ? createBinary<decltype(kind)>(b, loc, x, getWide(op, 1))
             : Value();
  };
  auto bitwise = [&](auto kind, auto maskKind) -> Value {
    if (!isMask)
      return binary(kind);
    Value x = get(op->getOperand(0));
    Value y = x ? get(op->getOperand(1)) : Value();
    if (!y || x.getType() != y.getType())
      return {};
    return createBinary<decltype(maskKind)>(b, loc, x, y);
  };
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::AddFOp, arith::SubFOp>([&](auto) -> Value {
        Value fused = translateMulAdd(op);
        if (fused || unsupported)
          return fused;
        return isa<arith::AddFOp>(op) ? binary(highway::AddOp())
                                      : binary(highway::SubOp());
      })
      .Case([&](arith::MulFOp) { return binary(highway::MulOp()); })
      .Case([&](arith::DivFOp) { return binary(highway::DivOp()); })
      .Case([&](arith::NegFOp) { return unary(highway::NegOp()); })
      .Case<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
            arith::MinNumFOp>([&](auto) { return translateFloatMinMax(op); })
      .Case([&](arith::AddIOp) {
        return isMask ? Value() : binary(highway::AddOp());
      })
      .Case([&](arith::SubIOp) {
        return isMask ? Value() : binary(highway::SubOp());
      })
      .Case([&](arith::MulIOp) {
        return isMask ? Value() : binary(highway::MulOp());
      })
      .Case([&](arith::MaxSIOp) {
        return isMask ? Value() : binary(highway::MaxOp());
      })
      .Case([&](arith::MinSIOp) {
        return isMask ? Value() : binary(highway::MinOp());
      })
      .Case([&](arith::AndIOp) {
        return bitwise(highway::AndOp(), highway::MaskAndOp());
      })
      .Case([&](arith::OrIOp) {
        return bitwise(highway::OrOp(), highway::MaskOrOp());
      })
      .Case([&](arith::XOrIOp) -> Value {
        // Pattern: xori m, true -> mask_not m
        if (isMask && matchPattern(op->getOperand(1), m_One()))
          return createUnary<highway::MaskNotOp>(b, loc,
                                                 get(op->getOperand(0)));
        return bitwise(highway::XorOp(), highway::MaskXorOp());
      })
      .Case([&](arith::SelectOp) { return translateSelect(op); })
      .Default(Value());
}

//===----------------------------------------------------------------------===//
// Math
//===----------------------------------------------------------------------===//

// Pattern: x ** n -> multiplications, for a constant integer |n| <= kMaxPower
Value ScalarToVector::translatePower(Operation *op) {
  int64_t exponent;
  APFloat number(0.0);
  APInt integer;
  if (matchPattern(op->getOperand(1), m_ConstantFloat(&number))) {
    bool isExact;
    APSInt rounded(64, /*isUnsigned=*/false);
    number.convertToInteger(rounded, APFloat::rmTowardZero, &isExact);
    if (!isExact)
      return {};
    exponent = rounded.getSExtValue();
  } else if (matchPattern(op->getOperand(1), m_ConstantInt(&integer))) {
    exponent = integer.getSExtValue();
  } else {
    return {};
  }
  if (exponent < -kMaxPower || exponent > kMaxPower)
    return {};
  Value x = getWide(op, 0);
  if (!x)
    return {};
  // The reciprocal first: the power may overflow where its reciprocal is not
  // yet zero.
  if (exponent < 0)
    x = createBinary<highway::DivOp>(b, loc, splat(1.0, x), x);
  Value power;
  for (uint64_t bits = std::abs(exponent); bits; bits >>= 1) {
    if (bits & 1)
      power = power ? createBinary<highway::MulOp>(b, loc, power, x) : x;
    if (bits > 1)
      x = createBinary<highway::MulOp>(b, loc, x, x);
  }
  return power ? power : splat(1.0, x);
}

Value ScalarToVector::translateMath(Operation *op) {
  if (isa<math::PowFOp, math::FPowIOp>(op))
    return translatePower(op);
  if (!isa<math::MathDialect>(op->getDialect()))
    return {};
  auto unary = [&](auto kind) {
    return createUnary<decltype(kind)>(b, loc, getWide(op, 0));
  };
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case([&](math::SqrtOp) { return unary(highway::SqrtOp()); })
      .Case([&](math::RsqrtOp) -> Value {
        Value root = unary(highway::SqrtOp());
        return root ? createBinary<highway::DivOp>(b, loc, splat(1.0, root),
                                                   root)
                    : root;
      })
      .Case([&](math::ExpOp) { return unary(highway::ExpOp()); })
      .Case([&](math::LogOp) { return unary(highway::LogOp()); })
      .Case([&](math::TanhOp) { return unary(highway::TanhOp()); })
      .Case([&](math::ErfOp) { return unary(highway::ErfOp()); })
      .Case([&](math::AbsFOp) { return unary(highway::AbsOp()); })
      .Case([&](math::FloorOp) { return unary(highway::FloorOp()); })
      .Case([&](math::CeilOp) { return unary(highway::CeilOp()); })
      .Case([&](math::TruncOp) { return unary(highway::TruncOp()); })
      .Case([&](math::RoundEvenOp) { return unary(highway::RoundOp()); })
      .Case([&](math::RoundOp) -> Value {
        // Ties away from zero: the truncated value, and one more where at least
        // one half was cut off. All steps are exact.
        Value x = getWide(op, 0);
        if (!x)
          return {};
        Value whole = createUnary<highway::TruncOp>(b, loc, x);
        Value cut = createUnary<highway::AbsOp>(
            b, loc, createBinary<highway::SubOp>(b, loc, x, whole));
        Value up = highway::GeOp::create(b, loc, MaskType::get(getLane(x)), cut,
                                         splat(0.5, x));
        Value step =
            createBinary<highway::CopySignOp>(b, loc, splat(1.0, x), x);
        step = highway::IfThenElseZeroOp::create(b, loc, x.getType(), up, step);
        return createBinary<highway::AddOp>(b, loc, whole, step);
      })
      .Case([&](math::CopySignOp) -> Value {
        Value x = getWide(op, 0);
        return x ? createBinary<highway::CopySignOp>(b, loc, x, getWide(op, 1))
                 : x;
      })
      .Case([&](math::FmaOp) -> Value {
        Value x = getWide(op, 0), y = x ? getWide(op, 1) : Value();
        Value z = y ? getWide(op, 2) : Value();
        if (!z)
          return {};
        return highway::MulAddOp::create(b, loc, z.getType(), x, y, z);
      })
      .Case([&](math::IsNaNOp) -> Value {
        Value x = getWide(op, 0);
        if (!x)
          return {};
        return highway::IsNaNOp::create(b, loc, MaskType::get(getLane(x)), x);
      })
      .Default(Value());
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

bool norm::haveForms(Block &block, unsigned &widestBits) {
  for (Operation &op : block) {
    for (Type type : op.getResultTypes())
      if (Type lane = highway::getLaneTypeOf(type))
        widestBits = std::max(widestBits, lane.getIntOrFloatBitWidth());
    auto function = dyn_cast<highway::HighwayFunctionOpInterface>(op);
    if (!function)
      continue;
    StringRef to = highway::getLaneName(function.getLaneType());
    StringRef from = highway::getLaneName(function.getSourceLaneType());
    if (llvm::none_of(function.getForms(), [&](const highway::LaneForm &form) {
          return form.to == to && form.from == from;
        }))
      return false;
  }
  return true;
}
