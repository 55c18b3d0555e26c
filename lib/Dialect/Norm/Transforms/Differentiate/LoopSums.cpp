//===- LoopSums.cpp - sums over the iterations of a loop ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopRules.h"
#include "TensorRules.h"

#include "../RowPart.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::norm;

/// What `op` rounds, if that is all it does; else null.
static Value getRounded(linalg::GenericOp op) {
  auto isIdentity = [](AffineMap map) { return map.isIdentity(); };
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      !llvm::all_of(op.getIndexingMapsArray(), isIdentity))
    return {};
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  auto round = yielded.getDefiningOp<arith::TruncFOp>();
  return round && round.getIn() == op.getBody()->getArgument(0)
             ? op.getDpsInputs()[0]
             : Value();
}

/// `cotangent` with elements of a wider type, before they were rounded where
/// that is to be had.
static Value widenCotangent(OpBuilder &b, Value cotangent, Type element) {
  auto type = cast<RankedTensorType>(cotangent.getType());
  if (type.getElementType() == element)
    return cotangent;
  Location loc = cotangent.getLoc();
  if (auto op = cotangent.getDefiningOp<linalg::GenericOp>())
    if (Value exact = getRounded(op);
        exact && exact.getType() == type.clone(element)) {
      // So that what it rounds has no other user.
      if (cotangent.use_empty())
        op.erase();
      return exact;
    }
  // Only the slices that are there.
  Value sum;
  for (auto [insert, addend] : Adjoints::getSlices(cotangent)) {
    Value wide = widenCotangent(b, addend, element);
    Value zeros = createZeros(b, loc, insert.getDest(), type.clone(element));
    Value slice = tensor::InsertSliceOp::create(
        b, loc, wide, zeros, insert.getMixedOffsets(), insert.getMixedSizes(),
        insert.getMixedStrides());
    sum = sum ? Adjoints::createSum(b, sum, slice) : slice;
  }
  if (sum)
    return sum;
  return convertElements(b, loc, cotangent, element);
}

Value norm::addToLoopSum(OpBuilder &b, Value sum, Value cotangent) {
  cotangent = widenCotangent(b, cotangent, getElementTypeOrSelf(sum));
  auto op = cotangent.getDefiningOp<linalg::LinalgOp>();
  if (!op || !cotangent.use_empty())
    return Adjoints::createSum(b, sum, cotangent);
  if (auto add = dyn_cast<linalg::AddOp>(*op)) {
    Value x = add.getInputs()[0], y = add.getInputs()[1];
    if (x == y)
      return Adjoints::createSum(b, sum, cotangent);
    add.erase();
    return addToLoopSum(b, addToLoopSum(b, sum, x), y);
  }
  auto fill = op.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  if (!isContraction(op) || !fill ||
      !matchPattern(fill.getInputs()[0], m_AnyZeroFloat()))
    return Adjoints::createSum(b, sum, cotangent);
  Operation *before = sum.getDefiningOp();
  if (before && before->getBlock() == op->getBlock() &&
      op->isBeforeInBlock(before))
    op->moveAfter(before);
  op.setDpsInitOperand(0, sum);
  return cotangent;
}
