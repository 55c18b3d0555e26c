//===- ScalarToVector.cpp - scalar arithmetic on highway vectors ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;

Value ScalarToVector::get(Value scalar) {
  auto [entry, isNew] = translated.try_emplace(scalar);
  if (!isNew)
    return entry->second;
  if (Value vector = known(scalar))
    return translated[scalar] = vector;
  TypedAttr value;
  if (matchPattern(scalar, m_Constant(&value)))
    return translated[scalar] =
               scalar.getType().isInteger(1)
                   ? createMask(cast<BoolAttr>(value).getValue())
                   : constant(value);
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
  Results results =
      llvm::TypeSwitch<Operation *, Results>(op)
          .Case([&](scf::IfOp branch) { return translateIf(branch); })
          .Case([&](scf::ForOp loop) { return translateFor(loop); })
          .Case<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
                arith::MulUIExtendedOp>(
              [&](auto) { return translateExtended(op); })
          .Default([&](Operation *) {
            Value result = translateOne(op);
            return result ? Results{result} : translateExpansion(op);
          });
  for (auto [result, type] : llvm::zip_equal(results, op->getResultTypes())) {
    if (type.isInteger(1) || getLane(result) == type)
      continue;
    // Computed in a wider type. Integers wrap, as the scalar op does.
    result = isa<IntegerType>(type)
                 ? convert<highway::TruncateToOp>(type, result)
                 : toLanes(result, type);
  }
  return results;
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
  auto chooseWhere = [&](arith::CmpIPredicate predicate) {
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
      .Case<arith::MaxUIOp>(
          [&](auto) { return chooseWhere(arith::CmpIPredicate::ugt); })
      .Case<arith::MinUIOp>(
          [&](auto) { return chooseWhere(arith::CmpIPredicate::ult); })
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

/// +-x y +- z, rounded as mul_add is.
Value ScalarToVector::createMulAdd(Value x, Value y, Value z,
                                   bool negatesProduct, bool negatesAddend) {
  // Pattern: a * 1 - c -> sub
  if (!negatesProduct && negatesAddend && isOne(y))
    return create<highway::SubOp>(x, z);
  if (!negatesProduct)
    return negatesAddend ? create<highway::MulSubOp>(x, y, z)
                         : create<highway::MulAddOp>(x, y, z);
  if (negatesAddend)
    z = create<highway::NegOp>(z);
  return create<highway::NegMulAddOp>(x, y, z);
}

// Pattern: a * b + c -> mul_add, mul_sub or neg_mul_add, for a math.fma or two
// ops that may be contracted. Elsewhere each op rounds, as written.
Value ScalarToVector::translateMulAdd(Operation *op) {
  if (auto fma = dyn_cast<math::FmaOp>(op)) {
    bool isExact = exactFmas.contains(op);
    SmallVector<Value, 3> operands;
    SmallVector<bool, 3> isNegated;
    for (Value operand : op->getOperands()) {
      auto negation = operand.getDefiningOp<arith::NegFOp>();
      isNegated.push_back(negation && !isExact);
      operands.push_back(
          getWide(isNegated.back() ? negation.getOperand() : operand));
    }
    if (isExact)
      return create<highway::MulAddExactOp>(operands);
    return createMulAdd(operands[0], operands[1], operands[2],
                        isNegated[0] != isNegated[1], isNegated[2]);
  }
  if (!isa<arith::AddFOp, arith::SubFOp>(op) || !mayContract(op))
    return {};
  bool isDifference = isa<arith::SubFOp>(op);
  for (unsigned i : {0u, 1u}) {
    auto product = op->getOperand(i).getDefiningOp<arith::MulFOp>();
    if (!product || !product->hasOneUse() || !mayContract(product) ||
        product->getBlock() != op->getBlock() ||
        getComputeType(product.getType()) != product.getType())
      continue;
    Value x = get(product.getLhs()), y = get(product.getRhs());
    Value z = get(op->getOperand(1 - i));
    return createMulAdd(x, y, z, isDifference && i == 1,
                        isDifference && i == 0);
  }
  return {};
}

SmallVector<Value> ScalarToVector::translateExtended(Operation *op) {
  Value x = get(op->getOperand(0)), y = get(op->getOperand(1));
  if (isa<arith::AddUIExtendedOp>(op)) {
    Value sum = create<highway::AddOp>(x, y);
    return {sum, compareIntegers(arith::CmpIPredicate::ult, sum, x)};
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
