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

using namespace mlir;
using namespace mlir::norm;

static bool hasF64(GenericOp op) {
  return llvm::any_of(op->getOperandTypes(), [](Type type) {
    return getElementTypeOrSelf(type).isF64();
  });
}

Accumulator::Accumulator(GenericOp op, ReduceKind kind, Type type)
    : kind(kind), type(type), partType(cast<FloatType>(type)), numParts(1) {
  if (kind != ReduceKind::Add)
    return;
  partType = Float64Type::get(type.getContext());
  if (type.isF64() && hasF64(op))
    numParts = 2;
}

Accumulator::Accumulator(ReduceOp reduction)
    : Accumulator(reduction->getParentOfType<GenericOp>(), reduction.getKind(),
                  reduction.getType()) {}

Value Accumulator::getInitialValue(OpBuilder &b, Location loc) const {
  return arith::ConstantOp::create(b, loc, getNeutral(kind, partType));
}

SmallVector<Value> Accumulator::add(OpBuilder &b, Location loc,
                                    ValueRange parts, Value term) const {
  if (term.getType() != partType)
    term = arith::ExtFOp::create(b, loc, partType, term);
  if (numParts == 1)
    return {combine(b, loc, kind, parts[0], term)};
  auto [sum, lost] = addCompensated(b, loc, parts[0], parts[1], term);
  return {sum, lost};
}

Value Accumulator::finish(OpBuilder &b, Location loc, ValueRange parts,
                          Type resultType) {
  if (parts.size() == 2)
    return roundCompensated(b, loc, parts[0], parts[1],
                            cast<FloatType>(resultType));
  if (parts[0].getType() == resultType)
    return parts[0];
  return arith::TruncFOp::create(b, loc, resultType, parts[0]);
}
