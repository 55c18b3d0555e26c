//===- KernelPasses.cpp - the passes of a row program ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Uniform values
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::translate(ValueRange scalars,
                                            KnownToVector known) {
  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  return ScalarToVector(b, b.getLoc(), known, getSplat).get(scalars);
}

Value KernelEmitter::getKnown(const Row &row, Value scalar) {
  if (auto argument = dyn_cast<BlockArgument>(scalar))
    return row.broadcasts[argument.getArgNumber()];
  if (auto size = scalar.getDefiningOp<RowSizeOp>())
    return getRowSize(size.getType());
  return row.values.lookup(scalar);
}

SmallVector<Value> KernelEmitter::getUniform(const Row &row,
                                             ValueRange scalars) {
  return translate(scalars, [&](Value value) { return getKnown(row, value); });
}

static Value allTrue(ImplicitLocOpBuilder &b, ArrayRef<Value> masks) {
  Value all = masks.front();
  for (Value mask : masks.drop_front())
    all = highway::MaskAndOp::create(b, all, mask);
  return highway::AllTrueOp::create(b, all);
}

//===----------------------------------------------------------------------===//
// Row ops
//===----------------------------------------------------------------------===//

void KernelEmitter::emitRowOp(RowBlock &block, Operation *rowOp) {
  // A constant, or computed at the kernel's entry.
  if (rowOp->hasTrait<OpTrait::ConstantLike>() ||
      llvm::any_of(rowOp->getResults(), [&](Value result) {
        return block.rows[0].values.contains(result);
      }))
    return;
  if (emitPacked(block, rowOp))
    return;
  Values needed;
  rowOp->walk<WalkOrder::PreOrder>([&](Operation *inner) {
    llvm::append_range(needed, inner->getOperands());
  });
  unpackFor(block, needed);
  auto branch = dyn_cast<scf::IfOp>(rowOp);
  if (isAcross && branch && !holdsRowCollective(branch))
    branch = nullptr;
  for (Row &row : block.rows) {
    Values vectors =
        branch ? emitBranch(row, branch) : getUniform(row, rowOp->getResults());
    for (auto [scalar, vector] : llvm::zip_equal(rowOp->getResults(), vectors))
      row.values[scalar] = vector;
  }
}

/// The branch that a row takes.
SmallVector<Value> KernelEmitter::emitBranch(const Row &row, scf::IfOp branch) {
  auto emitRegion = [&](Region &region) {
    if (region.empty())
      return Values();
    RowBlock inner;
    inner.rows = {row};
    Block &block = region.front();
    llvm::SaveAndRestore inBranch(isInBranch,
                                  isInBranch || program.hasPasses(&block));
    if (program.hasPasses(&block))
      emitPasses(inner, program.getBranch(&block), /*first=*/Value());
    else
      for (Operation &rowOp : block.without_terminator())
        emitRowOp(inner, &rowOp);
    return getUniform(inner.rows[0], block.getTerminator()->getOperands());
  };
  auto emitThen = [&] { return emitRegion(branch.getThenRegion()); };
  auto emitElse = [&] { return emitRegion(branch.getElseRegion()); };
  if (isAcross)
    return blend(row, branch, emitThen, emitElse);
  return createIf(allTrue(b, getUniform(row, branch.getCondition())), emitThen,
                  emitElse);
}

/// A branch with passes is computed where any row takes it.
SmallVector<Value> KernelEmitter::blend(const Row &row, scf::IfOp branch,
                                        BranchFn yes, BranchFn no) {
  Value condition = getUniform(row, branch.getCondition())[0];
  bool isThenCheap = !program.hasPasses(branch.thenBlock());
  Value takesCheap = condition;
  if (!isThenCheap)
    takesCheap = highway::MaskNotOp::create(b, condition);
  // Lanes without a row take any.
  if (row.count) {
    Value hasRow = highway::FirstNOp::create(b, condition.getType(), row.count);
    Value isFree = highway::MaskNotOp::create(b, hasRow);
    takesCheap = highway::MaskOrOp::create(b, takesCheap, isFree);
  }
  return createIf(allTrue(b, takesCheap), isThenCheap ? yes : no, [&] {
    Values results = yes(), others = no();
    // The condition may have lanes of another width.
    auto getSplat = [&](TypedAttr value) { return getConstant(value); };
    ScalarToVector translator(b, b.getLoc(), nullptr, getSplat);
    for (auto [result, other] : llvm::zip_equal(results, others))
      result = translator.select(condition, result, other);
    return results;
  });
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

/// A branch is for few rows, unless there is a further one in it for those:
/// then it may be for whole inputs.
static bool isRare(const RowPasses &passes) {
  return llvm::none_of(passes.rowOps, [](ArrayRef<Operation *> rowOps) {
    return llvm::any_of(rowOps, [](Operation *rowOp) {
      return isa<scf::IfOp>(rowOp) && holdsRowCollective(rowOp);
    });
  });
}

Value KernelEmitter::emitPasses(RowBlock &block, const RowPasses &passes,
                                Value first, unsigned pass, unsigned firstOp) {
  bool isBody = &passes == &program.getBody();
  bool isLean = !isBody && isRare(passes);
  for (; pass < passes.rowOps.size(); ++pass, firstOp = 0) {
    if (isBody)
      currentPass = pass;
    ArrayRef<Operation *> rowOps = passes.rowOps[pass];
    for (unsigned i = firstOp; i < rowOps.size(); ++i) {
      auto branch = dyn_cast<scf::IfOp>(rowOps[i]);
      if (block.rows.size() > 1 && branch && holdsRowCollective(branch))
        return emitIfAll(block, branch, first, [&] {
          return emitPasses(block, passes, first, pass, i + 1);
        });
      emitRowOp(block, rowOps[i]);
    }
    if (isBody)
      unpackFor(block, program.getRoots(pass));
    if (pass < passes.reductions.size())
      emitReductions(
          block, passes.reductions[pass],
          isLean ? kRare
                 : getAccumulators(schedule, passes.reductions[pass].size()));
  }
  if (isBody)
    emitOutputs(block);
  return first;
}

/// Goes on if all rows take the branch without reductions.
Value KernelEmitter::emitIfAll(RowBlock &block, scf::IfOp branch, Value first,
                               function_ref<Value()> goOn) {
  bool takesElse =
      branch.getElseRegion().empty() || !program.hasPasses(branch.elseBlock());
  Values conditions = getForAll(block, branch.getCondition());
  if (takesElse)
    for (Value &condition : conditions)
      condition = highway::MaskNotOp::create(b, condition);
  auto together = [&]() -> Values {
    if (Block *taken = takesElse ? branch.elseBlock() : branch.thenBlock()) {
      for (Operation &rowOp : taken->without_terminator())
        emitRowOp(block, &rowOp);
      for (auto [result, yielded] : llvm::zip_equal(
               branch.getResults(), taken->getTerminator()->getOperands()))
        setForAll(block, result, yielded);
    }
    return {goOn()};
  };
  auto oneByOne = [&]() -> Values {
    size_t count = block.rows.size();
    Value rows = isAcross ? getLanes(count) : getIndex(count);
    return {arith::AddIOp::create(b, first, rows)};
  };
  return named("singles_end",
               createIf(allTrue(b, conditions), together, oneByOne)[0]);
}
