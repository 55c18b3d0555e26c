//===- ScalarToVector.cpp - scalar arithmetic on highway vectors ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVector.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

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

Value ScalarToVector::splatInteger(int64_t value, Value like) {
  return constant(b.getIntegerAttr(getLane(like), value));
}

Value ScalarToVector::getWide(Operation *op, unsigned i, bool isUnsigned) {
  Value vector = get(op->getOperand(i));
  return isa<highway::MaskType>(vector.getType())
             ? vector
             : resize(vector, getComputeType(getLane(vector)), isUnsigned);
}

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
                   ? createMask(cast<IntegerAttr>(value).getValue().isOne())
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

SmallVector<Value> ScalarToVector::translate(Operation *op) {
  if (auto branch = dyn_cast<scf::IfOp>(op))
    return translateIf(branch);
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return translateFor(loop);
  SmallVector<Value> results;
  if (op->getNumResults() > 1) {
    results = translateExtended(op);
  } else {
    for (auto rule :
         {&ScalarToVector::translateArithmetic,
          &ScalarToVector::translateConversion,
          &ScalarToVector::translateComparison, &ScalarToVector::translateMath})
      if (Value result = (this->*rule)(op)) {
        results = {result};
        break;
      }
  }
  if (results.empty())
    results = translateExpansion(op);
  for (auto [result, type] : llvm::zip_equal(results, op->getResultTypes())) {
    if (type.isInteger(1) || getLane(result) == type)
      continue;
    // Computed in a wider type. Integers wrap, as the scalar op does.
    result = isa<IntegerType>(type)
                 ? convert<highway::TruncateToOp>(type, result)
                 : resize(result, type);
  }
  return results;
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

namespace {

/// Creates an op whose operands and result have one type.
using CreateFn = Value (*)(OpBuilder &, Location, ValueRange);

template <typename Op>
Value createOp(OpBuilder &b, Location loc, ValueRange operands) {
  return Op::create(b, loc, TypeRange(operands.front().getType()), operands);
}

Value takeFirst(OpBuilder &, Location, ValueRange operands) {
  return operands.front();
}

/// An op that highway has, too.
struct Twin {
  StringLiteral name;
  CreateFn ofVectors;
  /// For numbers of one bit, if the op is for them: arithmetic is modulo two,
  /// and set is -1.
  CreateFn ofMasks = nullptr;
  /// Narrow operands are widened with zeros. (In a wider type the bits that a
  /// shift moves in are those above.)
  bool isUnsigned = false;
};

} // namespace

static constexpr Twin kTwins[] = {
    {arith::AddFOp::getOperationName(), createOp<highway::AddOp>},
    {arith::SubFOp::getOperationName(), createOp<highway::SubOp>},
    {arith::MulFOp::getOperationName(), createOp<highway::MulOp>},
    {arith::DivFOp::getOperationName(), createOp<highway::DivOp>},
    {arith::NegFOp::getOperationName(), createOp<highway::NegOp>},
    {arith::AddIOp::getOperationName(), createOp<highway::AddOp>,
     createOp<highway::MaskXorOp>},
    {arith::SubIOp::getOperationName(), createOp<highway::SubOp>,
     createOp<highway::MaskXorOp>},
    {arith::MulIOp::getOperationName(), createOp<highway::MulOp>,
     createOp<highway::MaskAndOp>},
    {arith::MaxSIOp::getOperationName(), createOp<highway::MaxOp>,
     createOp<highway::MaskAndOp>},
    {arith::MinSIOp::getOperationName(), createOp<highway::MinOp>,
     createOp<highway::MaskOrOp>},
    {arith::AndIOp::getOperationName(), createOp<highway::AndOp>,
     createOp<highway::MaskAndOp>},
    {arith::OrIOp::getOperationName(), createOp<highway::OrOp>,
     createOp<highway::MaskOrOp>},
    {arith::XOrIOp::getOperationName(), createOp<highway::XorOp>,
     createOp<highway::MaskXorOp>},
    {arith::ShLIOp::getOperationName(), createOp<highway::ShiftLeftOp>},
    {arith::ShRSIOp::getOperationName(), createOp<highway::ShiftRightOp>},
    {arith::ShRUIOp::getOperationName(), createOp<highway::ShiftRightLogicalOp>,
     nullptr, /*isUnsigned=*/true},
    {arith::DivSIOp::getOperationName(), createOp<highway::IntDivOp>},
    {arith::DivUIOp::getOperationName(), createOp<highway::IntDivUnsignedOp>,
     nullptr, /*isUnsigned=*/true},
    {arith::RemSIOp::getOperationName(), createOp<highway::IntRemOp>},
    {arith::RemUIOp::getOperationName(), createOp<highway::IntRemUnsignedOp>,
     nullptr, /*isUnsigned=*/true},
    {math::AbsFOp::getOperationName(), createOp<highway::AbsOp>},
    {math::AbsIOp::getOperationName(), createOp<highway::AbsOp>, takeFirst},
    {math::CeilOp::getOperationName(), createOp<highway::CeilOp>},
    {math::CopySignOp::getOperationName(), createOp<highway::CopySignOp>},
    {math::ErfOp::getOperationName(), createOp<highway::ErfOp>},
    {math::Exp2Op::getOperationName(), createOp<highway::Exp2Op>},
    {math::ExpOp::getOperationName(), createOp<highway::ExpOp>},
    {math::FloorOp::getOperationName(), createOp<highway::FloorOp>},
    {math::LogOp::getOperationName(), createOp<highway::LogOp>},
    {math::RoundEvenOp::getOperationName(), createOp<highway::RoundOp>},
    {math::SqrtOp::getOperationName(), createOp<highway::SqrtOp>},
    {math::TanhOp::getOperationName(), createOp<highway::TanhOp>},
    {math::TruncOp::getOperationName(), createOp<highway::TruncOp>},
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
  if (!isa<arith::AddFOp, arith::SubFOp>(op) || !mayContract(op))
    return {};
  for (unsigned i : {0u, 1u}) {
    arith::MulFOp product = getProduct(i);
    if (!product)
      continue;
    Value x = get(product.getLhs()), y = get(product.getRhs());
    Value z = get(op->getOperand(1 - i));
    if (isa<arith::AddFOp>(op))
      return create<highway::MulAddOp>(x, y, z);
    return i == 0 ? create<highway::MulSubOp>(x, y, z)
                  : create<highway::NegMulAddOp>(x, y, z);
  }
  return {};
}

// Pattern: a * b + c, rounded once -> mul_add, mul_sub or neg_mul_add
Value ScalarToVector::translateFma(Operation *op) {
  SmallVector<Value, 3> wide;
  SmallVector<bool, 3> isNegated;
  bool isExact = exactFmas.contains(op);
  for (unsigned i = 0; i < 3; ++i) {
    auto negation = op->getOperand(i).getDefiningOp<arith::NegFOp>();
    isNegated.push_back(negation && !isExact);
    wide.push_back(isNegated[i] ? getWide(negation, 0) : getWide(op, i));
  }
  Value x = wide[0], y = wide[1], z = wide[2];
  if (isExact)
    return create<highway::MulAddExactOp>(x, y, z);
  bool isProductNegated = isNegated[0] != isNegated[1];
  // Pattern: a * 1 - c -> sub
  if (!isProductNegated && isNegated[2] && isOne(y))
    return create<highway::SubOp>(x, z);
  if (isProductNegated && isNegated[2])
    z = create<highway::NegOp>(z);
  if (isProductNegated)
    return create<highway::NegMulAddOp>(x, y, z);
  return isNegated[2] ? create<highway::MulSubOp>(x, y, z)
                      : create<highway::MulAddOp>(x, y, z);
}

Value ScalarToVector::translateArithmetic(Operation *op) {
  if (Value fused = translateMulAdd(op))
    return fused;
  const Twin *twin = llvm::find_if(kTwins, [&](const Twin &twin) {
    return twin.name == op->getName().getStringRef();
  });
  if (twin == std::end(kTwins))
    return {};
  SmallVector<Value, 2> operands;
  if (op->getResult(0).getType().isInteger(1)) {
    // Pattern: xori m, true -> mask_not m
    if (isa<arith::XOrIOp>(op) && matchPattern(op->getOperand(1), m_One()))
      return create<highway::MaskNotOp>(get(op->getOperand(0)));
    for (Value operand : op->getOperands())
      operands.push_back(get(operand));
    for (Value &mask : MutableArrayRef(operands).drop_front())
      mask = toMaskOf(mask, getLane(operands.front()));
    return twin->ofMasks(b, loc, operands);
  }
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    operands.push_back(getWide(op, i, twin->isUnsigned));
  // Pattern: a * 1 -> a
  if (isa<arith::MulFOp>(op) && isOne(operands[1]))
    return operands[0];
  return twin->ofVectors(b, loc, operands);
}
