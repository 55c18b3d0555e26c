//===- ScalarToVector.cpp - scalar arithmetic on highway vectors ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "ShortNaN.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using OfFloats = arith::CmpFPredicate;
using OfIntegers = arith::CmpIPredicate;

Value ScalarToVector::get(Value scalar) {
  Value vector = translated.lookup(scalar);
  if (!vector)
    vector = known(scalar);
  if (TypedAttr value; !vector && matchPattern(scalar, m_Constant(&value)))
    vector = scalar.getType().isInteger(1)
                 ? createMask(cast<BoolAttr>(value).getValue())
                 : constant(value);
  if (vector)
    return translated[scalar] = vector;
  Operation *op = scalar.getDefiningOp();
  for (auto [result, vector] :
       llvm::zip_equal(op->getResults(), translate(op))) {
    translated[result] = vector;
    // A name that the C++ route prints.
    Operation *definition = vector.getDefiningOp();
    if (definition && isa<NameLoc>(op->getLoc()) &&
        !isa<NameLoc>(definition->getLoc()))
      definition->setLoc(op->getLoc());
  }
  return translated[scalar];
}

SmallVector<Value> ScalarToVector::get(ValueRange scalars) {
  return llvm::map_to_vector(scalars,
                             [&](Value scalar) { return get(scalar); });
}

SmallVector<Value> ScalarToVector::translate(Operation *op) {
  using Results = SmallVector<Value>;
  return llvm::TypeSwitch<Operation *, Results>(op)
      .Case([&](scf::IfOp branch) { return translateIf(branch); })
      .Case([&](scf::ForOp loop) { return translateFor(loop); })
      .Case<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
            arith::MulUIExtendedOp>([&](auto) { return translateExtended(op); })
      .Default([&](Operation *) {
        Value result = translateOne(op);
        return result ? Results{narrow(op, result)} : translateExpansion(op);
      });
}

/// Whether the result of `op` is a number of its type, in whatever type it is
/// computed: it is an operand, but for the sign, an integer, or -1, 0 or 1.
static bool isExact(Operation *op) {
  return isa<arith::NegFOp, arith::SelectOp, arith::MaximumFOp,
             arith::MinimumFOp, arith::MaxNumFOp, arith::MinNumFOp,
             arith::BitcastOp, math::AbsFOp, math::CopySignOp, math::CeilOp,
             math::FloorOp, math::RoundEvenOp, math::TruncOp>(op) ||
         op->getOperand(0).getType().isInteger(1);
}

Value ScalarToVector::narrow(Operation *op, Value result) {
  Type type = op->getResult(0).getType();
  if (type.isInteger(1) || getLane(result) == type)
    return result;
  // Integers wrap, as the scalar op does.
  if (isa<IntegerType>(type))
    return convert<highway::TruncateToOp>(type, result);
  Type wide = getComputeType(type);
  if (wide == type)
    return toLanes(result, type);
  if (isExact(op))
    return result;
  if (type.isBF16() && getLane(result) == wide)
    return givesShortNaN(op) ? create<highway::RoundToBF16UncheckedOp>(result)
                             : create<highway::RoundToBF16Op>(result);
  return toLanes(toLanes(result, type), wide);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

namespace {

using CreateFn = Value (*)(OpBuilder &, Location, ValueRange);

template <typename Op>
constexpr CreateFn kCreate =
    [](OpBuilder &b, Location loc, ValueRange operands) -> Value {
  return Op::create(b, loc, operands);
};
template <> constexpr CreateFn kCreate<void> = nullptr;

/// An op that highway has, too.
struct Twin {
  StringLiteral name;
  CreateFn ofVectors;
  /// For numbers of one bit, if the op is for them: arithmetic is modulo two,
  /// and set is -1.
  CreateFn ofMasks;
};

template <typename Scalar, typename Vector, typename Mask = void>
constexpr Twin twin() {
  return {Scalar::getOperationName(), kCreate<Vector>, kCreate<Mask>};
}

} // namespace

static constexpr Twin kTwins[] = {
    twin<arith::AddFOp, highway::AddOp>(),
    twin<arith::SubFOp, highway::SubOp>(),
    twin<arith::MulFOp, highway::MulOp>(),
    twin<arith::DivFOp, highway::DivOp>(),
    twin<arith::NegFOp, highway::NegOp>(),
    twin<arith::AddIOp, highway::AddOp, highway::MaskXorOp>(),
    twin<arith::SubIOp, highway::SubOp, highway::MaskXorOp>(),
    twin<arith::MulIOp, highway::MulOp, highway::MaskAndOp>(),
    twin<arith::MaxSIOp, highway::MaxOp, highway::MaskAndOp>(),
    twin<arith::MinSIOp, highway::MinOp, highway::MaskOrOp>(),
    twin<arith::AndIOp, highway::AndOp, highway::MaskAndOp>(),
    twin<arith::OrIOp, highway::OrOp, highway::MaskOrOp>(),
    twin<arith::XOrIOp, highway::XorOp, highway::MaskXorOp>(),
    twin<arith::ShLIOp, highway::ShiftLeftOp>(),
    twin<arith::ShRSIOp, highway::ShiftRightOp>(),
    twin<arith::ShRUIOp, highway::ShiftRightLogicalOp>(),
    twin<arith::DivSIOp, highway::IntDivOp>(),
    twin<arith::DivUIOp, highway::IntDivUnsignedOp>(),
    twin<arith::RemSIOp, highway::IntRemOp>(),
    twin<arith::RemUIOp, highway::IntRemUnsignedOp>(),
    twin<math::AbsFOp, highway::AbsOp>(),
    twin<math::AbsIOp, highway::AbsOp>(),
    twin<math::CeilOp, highway::CeilOp>(),
    twin<math::CopySignOp, highway::CopySignOp>(),
    twin<math::ErfOp, highway::ErfOp>(),
    twin<math::Exp2Op, highway::Exp2Op>(),
    twin<math::ExpOp, highway::ExpOp>(),
    twin<math::FloorOp, highway::FloorOp>(),
    twin<math::LogOp, highway::LogOp>(),
    twin<math::RoundEvenOp, highway::RoundOp>(),
    twin<math::SqrtOp, highway::SqrtOp>(),
    twin<math::TanhOp, highway::TanhOp>(),
    twin<math::TruncOp, highway::TruncOp>(),
};

/// True if each lane is known to be 1.
static bool isOne(Value vector) {
  auto set = vector.getDefiningOp<highway::SetOp>();
  return set && matchPattern(set.getScalar(), m_OneFloat());
}

/// True if `op` may be merged with another into one that rounds once.
static bool mayContract(Operation *op) {
  return arith::bitEnumContainsAll(
      cast<arith::ArithFastMathInterface>(op).getFastMathFlagsAttr().getValue(),
      arith::FastMathFlags::contract);
}

Value ScalarToVector::translateOne(Operation *op) {
  if (isa<CastOpInterface>(op))
    return translateCast(op);
  if (Value result = translateMulAdd(op))
    return result;
  const Twin *twin = llvm::find_if(kTwins, [&](const Twin &twin) {
    return twin.name == op->getName().getStringRef();
  });
  bool isMask = op->getResult(0).getType().isInteger(1);
  bool hasTwin = twin != std::end(kTwins) && (!isMask || twin->ofMasks);
  if (!hasTwin && isa<math::MathDialect>(op->getDialect()))
    return {};
  // Pattern: xori m, true -> mask_not m
  if (isMask && isa<arith::XOrIOp>(op) &&
      matchPattern(op->getOperand(1), m_One()))
    return create<highway::MaskNotOp>(get(op->getOperand(0)));
  // In a wider type the bits that a shift moves in are those above.
  bool isUnsigned = isa<arith::DivUIOp, arith::MaxUIOp, arith::MinUIOp,
                        arith::RemUIOp, arith::ShRUIOp>(op);
  SmallVector<Value, 3> operands;
  for (Value operand : op->getOperands())
    operands.push_back(operand == op->getOperand(0) && !operands.empty()
                           ? operands[0]
                           : getWide(operand, isUnsigned));
  Value x = operands.front(), y = operands.back();
  auto chooseWhere = [&](OfIntegers predicate) {
    return select(compareIntegers(predicate, x, y), x, y);
  };
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::CmpFOp>([&](auto compare) {
        return compareFloats(compare.getPredicate(), x, y);
      })
      .Case<arith::CmpIOp>([&](auto compare) {
        return compareIntegers(compare.getPredicate(), x, y);
      })
      .Case<arith::SelectOp>([&](auto) { return select(x, operands[1], y); })
      .Case<arith::MaxUIOp>([&](auto) { return chooseWhere(OfIntegers::ugt); })
      .Case<arith::MinUIOp>([&](auto) { return chooseWhere(OfIntegers::ult); })
      .Case<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
            arith::MinNumFOp>([&](auto) { return chooseFloat(op, x, y); })
      .Default([&](Operation *) {
        // Pattern: a * 1 -> a
        if (isa<arith::MulFOp>(op) && isOne(y))
          return x;
        if (!isMask)
          return twin->ofVectors(b, loc, operands);
        return twin->ofMasks(b, loc, {x, toMaskOf(y, getLane(x))});
      });
}

// Pattern: a * b + c -> mul_add, mul_sub or neg_mul_add, for a math.fma or two
// ops that may be contracted. Elsewhere each op rounds, as written.
Value ScalarToVector::translateMulAdd(Operation *op) {
  SmallVector<Value, 3> scalars;
  bool negates[3] = {};
  if (isa<math::FmaOp>(op)) {
    scalars = op->getOperands();
  } else if (isa<arith::AddFOp, arith::SubFOp>(op) && mayContract(op)) {
    for (unsigned i : {0u, 1u}) {
      auto product = op->getOperand(i).getDefiningOp<arith::MulFOp>();
      if (!scalars.empty() || !product || !product->hasOneUse() ||
          !mayContract(product) || product->getBlock() != op->getBlock() ||
          getComputeType(product.getType()) != product.getType())
        continue;
      scalars = {product.getLhs(), product.getRhs(), op->getOperand(1 - i)};
      negates[i == 0 ? 2 : 0] = isa<arith::SubFOp>(op);
    }
  }
  if (scalars.empty())
    return {};
  bool isExact = exactFmas.contains(op);
  for (auto [scalar, isNegated] : llvm::zip_equal(scalars, negates))
    if (auto negation = scalar.getDefiningOp<arith::NegFOp>();
        negation && !isExact) {
      scalar = negation.getOperand();
      isNegated = !isNegated;
    }
  Value x = getWide(scalars[0]), y = getWide(scalars[1]);
  Value z = getWide(scalars[2]);
  if (isExact)
    return create<highway::MulAddExactOp>(x, y, z);
  bool negatesProduct = negates[0] != negates[1];
  // Pattern: a * 1 - c -> sub
  if (!negatesProduct && negates[2] && isOne(y))
    return create<highway::SubOp>(x, z);
  if (!negatesProduct)
    return negates[2] ? create<highway::MulSubOp>(x, y, z)
                      : create<highway::MulAddOp>(x, y, z);
  if (negates[2])
    z = create<highway::NegOp>(z);
  return create<highway::NegMulAddOp>(x, y, z);
}

SmallVector<Value> ScalarToVector::translateExtended(Operation *op) {
  Value x = get(op->getOperand(0)), y = get(op->getOperand(1));
  if (isa<arith::AddUIExtendedOp>(op)) {
    Value sum = create<highway::AddOp>(x, y);
    return {sum, compareIntegers(OfIntegers::ult, sum, x)};
  }
  Value low = create<highway::MulOp>(x, y);
  Value high = create<highway::MulHighUnsignedOp>(x, y);
  if (isa<arith::MulUIExtendedOp>(op))
    return {low, high};
  // A negative factor is one of 2^width less.
  Value signBit = splat(getLane(x).getIntOrFloatBitWidth() - 1, x);
  for (auto [factor, other] : {std::pair(x, y), {y, x}}) {
    Value sign = create<highway::ShiftRightOp>(factor, signBit);
    high = create<highway::SubOp>(high, create<highway::AndOp>(sign, other));
  }
  return {low, high};
}

SmallVector<Value> ScalarToVector::translateExpansion(Operation *op) {
  if (!expansions)
    expansions = ModuleOp::create(loc);
  OpBuilder scalars = OpBuilder::atBlockEnd(expansions->getBody());
  MathRoundings roundings;
  roundings.exact = &exactFmas;
  return get(expandMath(scalars, op, roundings));
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

namespace {

/// A comparison that highway has.
struct Comparison {
  OfIntegers ofIntegers;
  OfFloats ofFloats;
  /// True where it is not, unless highway has that, too.
  OfFloats opposite;
  CreateFn create;
};

constexpr Comparison kComparisons[] = {
    {OfIntegers::eq, OfFloats::OEQ, {}, kCreate<highway::EqOp>},
    {OfIntegers::ne, OfFloats::UNE, {}, kCreate<highway::NeOp>},
    {OfIntegers::slt, OfFloats::OLT, OfFloats::UGE, kCreate<highway::LtOp>},
    {OfIntegers::sle, OfFloats::OLE, OfFloats::UGT, kCreate<highway::LeOp>},
    {OfIntegers::sgt, OfFloats::OGT, OfFloats::ULE, kCreate<highway::GtOp>},
    {OfIntegers::sge, OfFloats::OGE, OfFloats::ULT, kCreate<highway::GeOp>},
};

} // namespace

Value ScalarToVector::compareIntegers(OfIntegers predicate, Value x, Value y) {
  if (isa<highway::MaskType>(x.getType())) {
    Value differs = create<highway::MaskXorOp>(x, toMaskOf(y, getLane(x)));
    return predicate == OfIntegers::eq ? create<highway::MaskNotOp>(differs)
                                       : differs;
  }
  // Unsigned numbers are in the order of signed ones with the other sign bit.
  if (predicate >= OfIntegers::ult) {
    unsigned width = getLane(x).getIntOrFloatBitWidth();
    Value signBit = splat(APInt::getSignedMinValue(width).getSExtValue(), x);
    x = create<highway::XorOp>(x, signBit);
    y = create<highway::XorOp>(y, signBit);
    constexpr auto kToSigned =
        uint64_t(OfIntegers::ult) - uint64_t(OfIntegers::slt);
    predicate = OfIntegers(uint64_t(predicate) - kToSigned);
  }
  return llvm::find_if(kComparisons,
                       [&](const Comparison &comparison) {
                         return comparison.ofIntegers == predicate;
                       })
      ->create(b, loc, {x, y});
}

Value ScalarToVector::compareFloats(OfFloats predicate, Value x, Value y) {
  for (const Comparison &comparison : kComparisons) {
    if (predicate == comparison.ofFloats)
      return comparison.create(b, loc, {x, y});
    if (predicate == comparison.opposite)
      return create<highway::MaskNotOp>(comparison.create(b, loc, {x, y}));
  }
  Value result;
  if (predicate == OfFloats::ONE || predicate == OfFloats::UEQ) {
    result = create<highway::LtOp>(x, y);
    result = create<highway::MaskOrOp>(result, create<highway::GtOp>(x, y));
  } else {
    result = create<highway::IsNaNOp>(x);
    if (x != y)
      result = create<highway::MaskOrOp>(result, create<highway::IsNaNOp>(y));
  }
  bool isOpposite = predicate == OfFloats::UEQ || predicate == OfFloats::ORD;
  return isOpposite ? create<highway::MaskNotOp>(result) : result;
}

/// arith has two kinds: maximumf and minimumf give NaN if either operand is
/// NaN, maxnumf and minnumf give the other operand. Highway's Max and Min give
/// one or the other, depending on the target, so comparisons are used; their
/// answer for NaN is fixed.
Value ScalarToVector::chooseFloat(Operation *op, Value x, Value y) {
  bool isMax = isa<arith::MaximumFOp, arith::MaxNumFOp>(op);
  bool propagates = isa<arith::MaximumFOp, arith::MinimumFOp>(op);
  APFloat limit(0.0);
  bool isConstant = matchPattern(op->getOperand(1), m_ConstantFloat(&limit)) &&
                    !limit.isNaN();
  // What replaces the other where it is beyond it (no x that is NaN is), and
  // where y is NaN. A zero limit of the sign that wins also replaces the other
  // zero.
  Value winner = propagates ? y : x, loser = propagates ? x : y;
  bool replacesEqual =
      propagates && isConstant && limit.isZero() && limit.isNegative() != isMax;
  Value isBeyond =
      isMax == propagates
          ? compareFloats(replacesEqual ? OfFloats::OLE : OfFloats::OLT, x, y)
          : compareFloats(replacesEqual ? OfFloats::OGE : OfFloats::OGT, x, y);
  if (!isConstant)
    isBeyond = create<highway::MaskOrOp>(isBeyond, create<highway::IsNaNOp>(y));
  return create<highway::IfThenElseOp>(isBeyond, winner, loser);
}

//===----------------------------------------------------------------------===//
// Branches and loops
//===----------------------------------------------------------------------===//

/// A vector that is first needed inside would not be there after the loop or
/// branch.
void ScalarToVector::translateCaptures(Operation *op) {
  llvm::SetVector<Value> captures;
  getUsedValuesDefinedAbove(op->getRegions(), captures);
  get(captures.getArrayRef());
}

// Pattern: scf.if c { a } else { b } -> b, and where c holds in any lane a
//
// So what is rare is to be the first branch.
SmallVector<Value> ScalarToVector::translateIf(scf::IfOp op) {
  Value mask = get(op.getCondition());
  translateCaptures(op);
  SmallVector<Value> otherwise = get(op.elseYield().getResults());
  Value none = create<highway::AllFalseOp>(mask);
  auto choice = scf::IfOp::create(b, loc, ValueRange(otherwise).getTypes(),
                                  none, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  scf::YieldOp::create(b, loc, otherwise);
  b.setInsertionPointToStart(choice.elseBlock());
  SmallVector<Value> results = get(op.thenYield().getResults());
  for (auto [result, other] : llvm::zip_equal(results, otherwise))
    result = select(mask, result, other);
  scf::YieldOp::create(b, loc, results);
  return llvm::to_vector_of<Value>(choice.getResults());
}

// Pattern: scf.for with constant bounds -> the same of vectors
SmallVector<Value> ScalarToVector::translateFor(scf::ForOp op) {
  assert(op.getInductionVar().use_empty() && "an index has no vector");
  SmallVector<Value> bounds;
  for (Value bound : {op.getLowerBound(), op.getUpperBound(), op.getStep()})
    bounds.push_back(
        arith::ConstantIndexOp::create(b, loc, *getConstantIntValue(bound)));
  translateCaptures(op);
  SmallVector<Value> inits = get(op.getInitArgs());
  auto loop =
      scf::ForOp::create(b, loc, bounds[0], bounds[1], bounds[2], inits);
  for (auto [scalar, vector] :
       llvm::zip_equal(op.getRegionIterArgs(), loop.getRegionIterArgs()))
    translated[scalar] = vector;
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> next = get(op.getYieldedValues());
  for (auto [vector, init] : llvm::zip_equal(next, inits))
    if (isa<highway::MaskType>(init.getType()))
      vector = toMaskOf(vector, getLane(init));
  scf::YieldOp::create(b, loc, next);
  return llvm::to_vector_of<Value>(loop.getResults());
}
