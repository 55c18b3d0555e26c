//===- ScalarToVector.cpp - scalar arithmetic on highway vectors ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarToVectorOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

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

Value ScalarToVector::splatInteger(int64_t value, Value like) {
  return constant(b.getIntegerAttr(getLane(like), value));
}

Value ScalarToVector::getWide(Operation *op, unsigned i, bool isUnsigned) {
  Value vector = get(op->getOperand(i));
  if (!vector || isa<MaskType>(vector.getType()))
    return vector;
  return resize(vector, getComputeType(getLane(vector)), isUnsigned);
}

Value ScalarToVector::get(Value scalar) {
  auto [entry, isNew] = translated.try_emplace(scalar);
  if (!isNew)
    return entry->second;
  TypedAttr value;
  if (Value vector = known(scalar); vector || isa<BlockArgument>(scalar))
    return translated[scalar] = vector;
  if (matchPattern(scalar, m_Constant(&value)) &&
      isa<FloatAttr, IntegerAttr>(value) && isVectorizable(value.getType()))
    return translated[scalar] =
               scalar.getType().isInteger(1)
                   ? createMask(cast<IntegerAttr>(value).getValue().isOne())
                   : constant(value);
  Operation *op = scalar.getDefiningOp();
  SmallVector<Value> results = translate(op);
  for (auto [result, vector] : llvm::zip(op->getResults(), results)) {
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
  SmallVector<Value> results;
  bool hasLanes = llvm::all_of(op->getOperandTypes(), isVectorizable) &&
                  llvm::all_of(op->getResultTypes(), isVectorizable);
  if (auto branch = dyn_cast<scf::IfOp>(op)) {
    results = translateIf(branch);
  } else if (auto loop = dyn_cast<scf::ForOp>(op)) {
    results = translateFor(loop);
  } else if (hasLanes && op->getNumResults() == 1) {
    for (auto rule : {&ScalarToVector::translateArithmetic,
                      &ScalarToVector::translateInteger,
                      &ScalarToVector::translateConversion,
                      &ScalarToVector::translateComparison,
                      &ScalarToVector::translateMath}) {
      Value result = (this->*rule)(op);
      if (result)
        results = {result};
      if (result || unsupported)
        break;
    }
  } else if (hasLanes) {
    results = translateExtended(op);
  }
  if (hasLanes && results.empty() && !unsupported)
    results = translateExpansion(op);
  if (results.empty()) {
    // The innermost op is the one to name.
    if (!unsupported)
      unsupported = op;
    return {};
  }
  for (auto [result, type] : llvm::zip_equal(results, op->getResultTypes())) {
    if (type.isInteger(1) || getLane(result) == type)
      continue;
    // Computed in a wider type. Integers wrap, as the scalar op does.
    if (isa<IntegerType>(type))
      result =
          highway::TruncateToOp::create(b, loc, VecType::get(type), result);
    else
      result = resize(result, type);
  }
  return results;
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
    if (!y)
      return {};
    return createBinary<decltype(maskKind)>(b, loc, x, toMaskOf(y, getLane(x)));
  };
  return llvm::TypeSwitch<Operation *, Value>(op)
      .Case<arith::AddFOp, arith::SubFOp>([&](auto) -> Value {
        Value fused = translateMulAdd(op);
        if (fused || unsupported)
          return fused;
        return isa<arith::AddFOp>(op) ? binary(highway::AddOp())
                                      : binary(highway::SubOp());
      })
      .Case([&](arith::MulFOp) -> Value {
        // Pattern: a * 1 -> a
        Value x = getWide(op, 0), y = x ? getWide(op, 1) : Value();
        return y && isOne(y) ? x : createBinary<highway::MulOp>(b, loc, x, y);
      })
      .Case([&](arith::DivFOp) { return binary(highway::DivOp()); })
      .Case([&](arith::NegFOp) { return unary(highway::NegOp()); })
      .Case<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
            arith::MinNumFOp>([&](auto) { return translateFloatMinMax(op); })
      // Modulo two.
      .Case([&](arith::AddIOp) {
        return bitwise(highway::AddOp(), highway::MaskXorOp());
      })
      .Case([&](arith::SubIOp) {
        return bitwise(highway::SubOp(), highway::MaskXorOp());
      })
      .Case([&](arith::MulIOp) {
        return bitwise(highway::MulOp(), highway::MaskAndOp());
      })
      // Of one bit, set is -1.
      .Case([&](arith::MaxSIOp) {
        return bitwise(highway::MaxOp(), highway::MaskAndOp());
      })
      .Case([&](arith::MinSIOp) {
        return bitwise(highway::MinOp(), highway::MaskOrOp());
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
// Checks
//===----------------------------------------------------------------------===//

bool norm::haveForms(Block &block, unsigned &widestBits) {
  WalkResult walked = block.walk([&](Operation *op) {
    for (Type type : op->getResultTypes())
      if (Type lane = highway::getLaneTypeOf(type))
        widestBits = std::max(widestBits, lane.getIntOrFloatBitWidth());
    auto function = dyn_cast<highway::HighwayFunctionOpInterface>(op);
    if (!function)
      return WalkResult::advance();
    StringRef to = highway::getLaneName(function.getLaneType());
    StringRef from = highway::getLaneName(function.getSourceLaneType());
    if (llvm::none_of(function.getForms(), [&](const highway::LaneForm &form) {
          return form.to == to && form.from == from;
        }))
      return WalkResult::interrupt();
    return WalkResult::advance();
  });
  return !walked.wasInterrupted();
}
