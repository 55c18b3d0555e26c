//===- RowStatistics.cpp - reductions that look like a norm's -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/RowStatistics.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVectorExtras.h"

using namespace mlir;
using namespace mlir::norm;

/// So many ops around a reduction are looked at. A norm's way from a sum to the
/// rows is some ten ops; a residual chain has no end.
constexpr size_t kMaxOps = 64;

bool norm::isPerElement(AffineMap map, ArrayRef<int64_t> ranges) {
  for (auto [loop, range] : llvm::enumerate(ranges))
    if (range != 1 && !map.isFunctionOfDim(loop))
      return false;
  return true;
}

static bool isElementwise(linalg::LinalgOp op) {
  return op.getNumLoops() == op.getNumParallelLoops();
}

/// The tensor that `op` makes another view of, or null.
static Value getViewed(Operation *op) {
  if (isa_and_present<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                      tensor::CastOp, tensor::ReshapeOp,
                      tensor::ExtractSliceOp>(op))
    return op->getOperand(0);
  return {};
}

/// The inputs of `op` that have an element for each point.
static SmallVector<Value> getRows(linalg::LinalgOp op) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  SmallVector<Value> rows;
  for (OpOperand *input : op.getDpsInputOperands())
    if (isPerElement(op.getMatchingIndexingMap(input), ranges))
      rows.push_back(input->get());
  return rows;
}

/// True if `user` reads a result of `op` for each point, as an elementwise op
/// may and the second of two sums that are one does.
static bool readsAsRows(linalg::LinalgOp user, Operation *op) {
  return llvm::any_of(getRows(user),
                      [&](Value row) { return row.getDefiningOp() == op; });
}

/// True if an elementwise op reads one of `rows`, as none reads the weights of
/// a product; or if one of them has too many users to look at.
static bool mayBeReadElementwise(const llvm::SetVector<Value> &rows) {
  return llvm::any_of(rows, [](Value value) {
    size_t numSeen = 0;
    return llvm::any_of(value.getUsers(), [&](Operation *user) {
      auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
      return ++numSeen > kMaxOps || (linalgOp && isElementwise(linalgOp));
    });
  });
}

void norm::visitElementwiseUsers(Operation *op,
                                 llvm::function_ref<bool(Operation *)> visit) {
  llvm::SetVector<Operation *> seen;
  seen.insert(op);
  for (size_t i = 0; i < seen.size() && i < kMaxOps; ++i)
    for (Operation *user : seen[i]->getUsers()) {
      // A scalar may be used, or an element extracted, in a body.
      if (auto around = user->getParentOfType<linalg::LinalgOp>())
        user = around;
      if (seen.contains(user))
        continue;
      if (visit(user))
        return;
      auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
      bool isScalar = isa_and_present<arith::ArithDialect, math::MathDialect>(
          user->getDialect());
      if ((linalgOp &&
           (isElementwise(linalgOp) || readsAsRows(linalgOp, seen[i]))) ||
          getViewed(user) || isScalar || isa<tensor::ExtractOp>(user))
        seen.insert(user);
    }
}

bool norm::isRowStatistic(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics())
    return false;
  bool reduces = false;
  for (auto [iterator, range] :
       llvm::zip_equal(op.getIteratorTypesArray(), op.getStaticLoopRanges()))
    reduces |= iterator == utils::IteratorType::reduction && range != 1;
  if (!reduces)
    return false;
  llvm::SetVector<Value> rows;
  rows.insert_range(getRows(op));
  for (size_t i = 0; i < rows.size() && rows.size() < kMaxOps; ++i) {
    Operation *definition = rows[i].getDefiningOp();
    if (auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(definition))
      rows.insert_range(getRows(linalgOp));
    else if (Value viewed = getViewed(definition))
      rows.insert(viewed);
  }
  if (!mayBeReadElementwise(rows))
    return false;
  bool comesBack = false;
  visitElementwiseUsers(op, [&](Operation *user) {
    auto linalgOp = dyn_cast<linalg::LinalgOp>(user);
    if (!linalgOp)
      return false;
    SmallVector<OpOperand *> read = llvm::filter_to_vector(
        linalgOp.getDpsInputOperands(),
        [&](auto *input) { return rows.contains(input->get()); });
    if (read.empty() || !isElementwise(linalgOp))
      return false;
    SmallVector<int64_t> ranges = linalgOp.getStaticLoopRanges();
    comesBack = llvm::any_of(read, [&](OpOperand *input) {
      return isPerElement(linalgOp.getMatchingIndexingMap(input), ranges);
    });
    return comesBack;
  });
  return comesBack;
}
