//===- Accumulator.cpp - what a reduction of plain loops carries ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Accumulator.h"

#include "norm/Dialect/Norm/Utils/CompensatedSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/TypeUtilities.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

static bool hasF64(GenericOp op) {
  return llvm::any_of(op->getOperandTypes(), [](Type type) {
    return getElementTypeOrSelf(type).isF64();
  });
}

Accumulator::Accumulator(ReduceOp reduction)
    : kind(reduction.getKind()), type(cast<FloatType>(reduction.getType())),
      compensates(type.isF64() &&
                  hasF64(reduction->getParentOfType<GenericOp>())) {}

Accumulator::Accumulator(GenericOp op, unsigned output)
    : kind(ReduceKind::Add),
      type(cast<FloatType>(op.getYield().getValues()[output].getType())),
      compensates(type.isF64() && hasF64(op)) {}

FloatType Accumulator::getPartType() const {
  return kind == ReduceKind::Add ? Float64Type::get(type.getContext()) : type;
}

unsigned Accumulator::getNumParts() const {
  return kind == ReduceKind::Add && compensates ? 2 : 1;
}

TypedAttr Accumulator::getInitialValue() const {
  double infinity = std::numeric_limits<double>::infinity();
  double value = kind == ReduceKind::Add        ? 0.0
                 : kind == ReduceKind::MaximumF ? -infinity
                                                : infinity;
  return FloatAttr::get(getPartType(), value);
}

bool Accumulator::isResult() const {
  return getNumParts() == 1 && getPartType() == type;
}

SmallVector<Value> Accumulator::add(OpBuilder &b, Location loc,
                                    ValueRange parts, Value term) const {
  if (kind == ReduceKind::MaximumF)
    return {arith::MaximumFOp::create(b, loc, parts[0], term)};
  if (kind == ReduceKind::MinimumF)
    return {arith::MinimumFOp::create(b, loc, parts[0], term)};
  if (term.getType() != getPartType())
    term = arith::ExtFOp::create(b, loc, getPartType(), term);
  if (!compensates)
    return {arith::AddFOp::create(b, loc, parts[0], term)};
  auto [sum, lost] = addCompensated(b, loc, parts[0], parts[1], term);
  return {sum, lost};
}

Value Accumulator::finish(OpBuilder &b, Location loc, ValueRange parts,
                          FloatType resultType) const {
  if (getNumParts() == 2)
    return roundCompensated(b, loc, parts[0], parts[1], resultType);
  Value result = parts[0];
  if (result.getType() != resultType)
    result = arith::TruncFOp::create(b, loc, resultType, result);
  return result;
}
