//===- RowPlan.cpp - a row program as a sequence of loop nests ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowPlan.h"

#include "Accumulator.h"
#include "BodySlice.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::norm;

RowPlan::RowPlan(const RowProgram &program) : program(program) {
  addBlock(program.getBody(), {});
  findStored();
}

void RowPlan::addBlock(const RowPasses &passes, ArrayRef<Guard> guards) {
  auto addStep = [&]() -> Step & {
    steps.emplace_back();
    steps.back().guards.assign(guards.begin(), guards.end());
    return steps.back();
  };
  for (auto [pass, rowOps] : llvm::enumerate(passes.rowOps)) {
    addStep();
    if (pass > 0)
      for (ReduceOp reduction : passes.reductions[pass - 1])
        if (!Accumulator(reduction).isResult())
          homes[reduction.getResult()] = steps.size() - 1;
    for (Operation *rowOp : rowOps) {
      if (holdsRowCollective(rowOp)) {
        auto branch = cast<scf::IfOp>(rowOp);
        for (Region &region : branch->getRegions())
          if (!region.empty() && program.hasPasses(&region.front())) {
            SmallVector<Guard> inner(guards);
            inner.push_back({branch.getCondition(),
                             /*expected=*/region.getRegionNumber() == 0});
            addBlock(program.getBranch(&region.front()), inner);
          }
        addStep();
      }
      for (Value result : rowOp->getResults())
        homes[result] = steps.size() - 1;
    }
    if (pass < passes.reductions.size())
      addStep().reductions = passes.reductions[pass];
  }
}

SmallVector<Value> RowPlan::getRoots(const Step &step) {
  SmallVector<Value> roots(step.stored);
  for (ReduceOp reduction : step.reductions)
    roots.push_back(reduction.getInput());
  for (const Guard &guard : step.guards)
    roots.push_back(guard.condition);
  return roots;
}

/// A value is stored if a nest over elements or one of another step needs it.
/// The nests of per-row outputs, which come last, compute what is not stored
/// once more, and nests over rows read what reductions carry.
void RowPlan::findStored() {
  GenericOp op = program.getOp();
  auto demand = [&](ValueRange roots, ptrdiff_t by) {
    bool isOverRows = by >= 0 && steps[by].isOverRows();
    BodySlice slice(op, roots, [&](Value value) {
      auto home = homes.find(value);
      return home != homes.end() && home->second != by;
    });
    for (Value leaf : slice.getLeaves()) {
      if (isOverRows && leaf.getDefiningOp<ReduceOp>())
        continue;
      auto home = homes.find(leaf);
      if (home != homes.end() && home->second != by &&
          stored.insert(leaf).second)
        steps[home->second].stored.push_back(leaf);
    }
  };

  SmallVector<Value> elements;
  for (auto [i, value] : llvm::enumerate(op.getYield().getValues()))
    if (!op.isPerRow(op.getOutputMap(i)))
      elements.push_back(value);
  demand(elements, /*by=*/-1);
  // Those who need something come after those who compute it.
  for (ptrdiff_t i = steps.size() - 1; i >= 0; --i) {
    Step &step = steps[i];
    if (step.isOverRows() && step.stored.empty())
      continue;
    llvm::sort(step.stored, [](Value a, Value b) {
      Operation *first = a.getDefiningOp(), *second = b.getDefiningOp();
      if (first == second)
        return cast<OpResult>(a).getResultNumber() <
               cast<OpResult>(b).getResultNumber();
      return first->isBeforeInBlock(second);
    });
    demand(getRoots(step), i);
  }
}
