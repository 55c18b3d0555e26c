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

Value KernelEmitter::getUniform(const Row &row, Value scalar) {
  auto getKnown = [&](Value value) -> Value {
    if (auto argument = dyn_cast<BlockArgument>(value))
      return row.broadcasts[argument.getArgNumber()];
    return row.values.lookup(value);
  };
  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  return ScalarToVector(b, loc, getKnown, getSplat).get(scalar);
}

void KernelEmitter::emitRowOp(Row &row, Operation *rowOp) {
  // Computed at the kernel's entry.
  if (rowOp->getNumResults() > 0 && row.values.contains(rowOp->getResult(0)))
    return;
  if (auto branch = dyn_cast<scf::IfOp>(rowOp))
    return emitBranch(row, branch);
  if (auto size = dyn_cast<RowSizeOp>(rowOp)) {
    row.values[size] = getRowSize(size.getType());
    return;
  }
  for (Value result : rowOp->getResults()) {
    Value vector = getUniform(row, result);
    if (auto name = dyn_cast<NameLoc>(rowOp->getLoc()))
      named(name.getName(), vector);
    row.values[result] = vector;
  }
}

Value KernelEmitter::allTrue(ArrayRef<Value> masks) {
  Value all = masks.front();
  for (Value mask : masks.drop_front())
    all = highway::MaskAndOp::create(b, loc, all.getType(), all, mask);
  return highway::AllTrueOp::create(b, loc, b.getI1Type(), all);
}

/// The branch that a row takes.
void KernelEmitter::emitBranch(Row &row, scf::IfOp branch) {
  Value condition = allTrue(getUniform(row, branch.getCondition()));
  auto emitRegion = [&](Region &region) {
    SmallVector<Value> results;
    if (region.empty())
      return results;
    Row inner = row;
    Block &block = region.front();
    if (program.hasPasses(&block)) {
      llvm::SaveAndRestore inBranch(isInBranch, true);
      emitPasses(inner, program.getBranch(&block));
    } else {
      for (Operation &rowOp : block.without_terminator())
        if (!rowOp.hasTrait<OpTrait::ConstantLike>())
          emitRowOp(inner, &rowOp);
    }
    for (Value value : block.getTerminator()->getOperands())
      results.push_back(getUniform(inner, value));
    return results;
  };
  SmallVector<Type> types;
  for (Type type : branch.getResultTypes())
    types.push_back(highway::VecType::get(type));
  SmallVector<Value> results = createIf(
      condition, types, [&] { return emitRegion(branch.getThenRegion()); },
      [&] { return emitRegion(branch.getElseRegion()); });
  for (auto [scalar, vector] : llvm::zip_equal(branch.getResults(), results))
    row.values[scalar] = vector;
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

void KernelEmitter::emitPasses(Row &row, const RowPasses &passes) {
  bool isRare = &passes != &program.getBody();
  for (auto [pass, rowOps] : llvm::enumerate(passes.rowOps)) {
    if (!isRare)
      currentPass = pass;
    for (Operation *rowOp : rowOps)
      emitRowOp(row, rowOp);
    if (pass < passes.reductions.size())
      emitPass(row, passes.reductions[pass],
               isRare
                   ? kRare
                   : getAccumulators(schedule, passes.reductions[pass].size()));
  }
}

/// Whether each scf.if has a branch without reductions, for all rows to take.
bool KernelEmitter::canGoTogether() {
  for (ArrayRef<Operation *> rowOps : program.getBody().rowOps)
    for (Operation *rowOp : rowOps)
      if (auto branch = dyn_cast<scf::IfOp>(rowOp);
          branch && branch.elseBlock() &&
          program.hasPasses(branch.thenBlock()) &&
          program.hasPasses(branch.elseBlock()))
        return false;
  return true;
}

Value KernelEmitter::emitTogether(MutableArrayRef<Row> rows, RowPack &pack,
                                  Value first, unsigned pass,
                                  unsigned firstOp) {
  const RowPasses &body = program.getBody();
  for (; pass < body.rowOps.size(); ++pass, firstOp = 0) {
    currentPass = pass;
    ArrayRef<Operation *> rowOps = body.rowOps[pass];
    for (unsigned i = firstOp; i < rowOps.size(); ++i) {
      auto branch = dyn_cast<scf::IfOp>(rowOps[i]);
      if (!branch || !holdsRowCollective(branch)) {
        emitRowOpTogether(rows, pack, rowOps[i]);
        continue;
      }
      // All rows are to take the branch without reductions.
      bool takesElse = branch.getElseRegion().empty() ||
                       !program.hasPasses(branch.elseBlock());
      SmallVector<Value> conditions =
          getConditions(rows, pack, branch.getCondition());
      if (takesElse)
        for (Value &condition : conditions)
          condition = highway::MaskNotOp::create(b, loc, condition.getType(),
                                                 condition);
      auto goOn = [&]() -> SmallVector<Value> {
        Block *block = takesElse ? branch.elseBlock() : branch.thenBlock();
        if (block) {
          for (Operation &inner : block->without_terminator())
            if (!inner.hasTrait<OpTrait::ConstantLike>())
              emitRowOpTogether(rows, pack, &inner);
          for (auto [result, value] : llvm::zip_equal(
                   branch.getResults(), block->getTerminator()->getOperands()))
            yieldTogether(rows, pack, result, value);
        }
        return {emitTogether(rows, pack, first, pass, i + 1)};
      };
      auto giveUp = [&]() -> SmallVector<Value> {
        return {arith::AddIOp::create(b, loc, first, getIndex(rows.size()))};
      };
      return named("singles_end", createIf(allTrue(conditions),
                                           b.getIndexType(), goOn, giveUp)[0]);
    }
    unpackFor(rows, pack, program.getRoots(pass));
    if (pass < body.reductions.size())
      emitPass(rows, body.reductions[pass],
               getAccumulators(schedule, body.reductions[pass].size()), &pack);
  }
  for (ArrayRef<unsigned> outputs :
       {program.getRowOutputs(), program.getSummedOutputs()})
    for (unsigned output : outputs)
      unpackFor(rows, pack, op.getYield().getValues()[output]);
  emitOutputs(rows);
  return first;
}

void KernelEmitter::emitPass(MutableArrayRef<Row> rows,
                             ArrayRef<ReduceOp> reductions,
                             unsigned accumulators, RowPack *pack) {
  SmallVector<Reduction> plan;
  unsigned numProducts = 0;
  for (ReduceOp reduction : reductions) {
    plan.push_back(getReduction(reduction));
    bool isSum = reduction.getKind() == ReduceKind::Add;
    numProducts += isSum && plan.back().factors[0];
  }
  // A pass that adds twice and multiplies once: where adders and multipliers
  // are units of their own, every other sum as 1 * v + sum levels that. It is
  // the same number.
  for (Reduction &reduction : plan)
    reduction.isLevelled = target.hasFMA && accumulators > 1 &&
                           reduction.kind == ReduceKind::Add &&
                           !reduction.factors[0] && numProducts > 0;

  unsigned stride = std::max(accumulators, 1u);
  auto addTerms = [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned slot,
                      ArrayRef<Value> carried) {
    SmallVector<Value> next(carried);
    SharedElements shared(op->getNumOperands());
    // One row after the other: what a row's reductions have in common is
    // computed once.
    for (auto [r, row] : llvm::enumerate(rows)) {
      SmallVector<Value> scalars;
      for (const Reduction &reduction : plan) {
        if (!reduction.factors[0]) {
          scalars.push_back(reduction.input);
          continue;
        }
        scalars.push_back(reduction.factors[0]);
        scalars.push_back(reduction.factors[1]);
      }
      SmallVector<Value> vectors = computeElements(scalars, row, chunk, shared);
      ArrayRef<Value> left = vectors;
      for (auto [i, reduction] : llvm::enumerate(plan)) {
        Value &reduced = next[(i * rows.size() + r) * stride + slot];
        unsigned count = reduction.factors[0] ? 2 : 1;
        reduced =
            addTerm(reduction, left.take_front(count), chunk, slot, reduced);
        left = left.drop_front(count);
      }
    }
    return next;
  };
  // Of these operands alone; the others need not be moved along.
  BitVector inputs = program.getInputsOf(
      llvm::map_to_vector(reductions, [](ReduceOp reduction) -> Value {
        return reduction.getInput();
      }));
  SmallVector<Value> results =
      emitReductions(withOperands(rows, inputs), plan, accumulators, addTerms);
  for (auto [i, reduction] : llvm::enumerate(plan)) {
    Value result = ReduceOp(reductions[i]).getResult();
    ArrayRef<Value> lanes =
        ArrayRef(results).slice(i * rows.size(), rows.size());
    if (pack && reduction.kind == ReduceKind::Add && packsSums(rows.size())) {
      pack->packed[result] = packSums(lanes);
      continue;
    }
    for (auto [row, vector] : llvm::zip_equal(rows, lanes))
      row.values[result] = combineLanes(reduction, vector);
  }
}
