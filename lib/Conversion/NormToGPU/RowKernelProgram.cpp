//===- RowKernelProgram.cpp - the row program in a GPU kernel -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Three verbs: row arithmetic, which each thread does for itself; reductions,
// to which each contributes the terms of its elements; and the map of elements
// to outputs.
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "norm/Dialect/Norm/Utils/CompensatedSum.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Row arithmetic
//===----------------------------------------------------------------------===//

void RowKernel::emitPasses(const RowPasses &passes, Row &row, bool isBody) {
  for (auto [number, rowOps] : llvm::enumerate(passes.rowOps)) {
    if (isBody)
      pass = number;
    for (Operation *rowOp : rowOps)
      emitRowOp(rowOp, row);
    if (number < passes.reductions.size())
      emitReductions(passes.reductions[number], row);
  }
}

void RowKernel::emitRowOp(Operation *rowOp, Row &row) {
  if (auto branch = dyn_cast<scf::IfOp>(rowOp))
    return emitRowIf(branch, row);
  if (!isa<RowSizeOp>(rowOp)) {
    b.clone(*rowOp, values);
    return;
  }
  Value size = arith::IndexCastUIOp::create(b, b.getI64Type(),
                                            getExtent(layout.getRowSize()));
  Value result = rowOp->getResult(0);
  values.map(result, arith::UIToFPOp::create(b, result.getType(), size));
}

/// Computes what a branch yields.
RowKernel::Values RowKernel::emitBranch(Block &block, Row &row) {
  if (program.hasPasses(&block)) {
    llvm::SaveAndRestore inBranch(isInBranch, true);
    emitPasses(program.getBranch(&block), row, /*isBody=*/false);
  } else {
    for (Operation &inner : block.without_terminator())
      if (!inner.hasTrait<OpTrait::ConstantLike>() &&
          llvm::all_of(inner.getResults(),
                       [&](Value result) { return program.isUniform(result); }))
        emitRowOp(&inner, row);
  }
  return llvm::map_to_vector(block.getTerminator()->getOperands(),
                             [&](Value value) { return values.lookup(value); });
}

/// True if it is for a row of the subgroup.
Value RowKernel::isAnyOfSubgroup(Value condition) {
  if (schedule.getThreadsPerRow() >= schedule.getSubgroupSize())
    return condition;
  Value flag = arith::ExtUIOp::create(b, b.getI32Type(), condition);
  for (unsigned mask = schedule.getThreadsPerRow();
       mask < schedule.getSubgroupSize(); mask *= 2)
    flag = b.bitOr(flag, shuffle(flag, mask));
  return arith::TruncIOp::create(b, b.getI1Type(), flag);
}

/// Rows of one subgroup go the same way into a branch with reductions, since
/// shuffles want all of its lanes.
void RowKernel::emitRowIf(scf::IfOp branch, Row &row) {
  if (branch->getNumResults() == 0)
    return;
  Value condition = values.lookup(branch.getCondition());
  Value isTrue = arith::ConstantOp::create(b, b.getBoolAttr(true));
  auto run = [&](Block *block, ArrayRef<Value> otherwise) {
    Value isWanted = block == branch.thenBlock()
                         ? condition
                         : b.fold<arith::XOrIOp>(condition, isTrue);
    Value isTaken =
        program.hasPasses(block) ? isAnyOfSubgroup(isWanted) : isWanted;
    return createGuarded(isTaken, otherwise, [&] {
      Values results = emitBranch(*block, row);
      if (isTaken != isWanted)
        for (auto [result, other] : llvm::zip_equal(results, otherwise))
          result = b.select(isWanted, result, other);
      return results;
    });
  };
  Block *first = branch.thenBlock(), *last = branch.elseBlock();
  if (!program.hasPasses(last))
    std::swap(first, last);
  Values results;
  if (!program.hasPasses(first) && llvm::all_of(*first, [](Operation &inner) {
        return inner.hasTrait<OpTrait::IsTerminator>() ||
               isSpeculatable(&inner);
      })) {
    results = emitBranch(*first, row);
  } else {
    for (Type type : branch.getResultTypes())
      results.push_back(getZero(type));
    results = run(first, results);
  }
  results = run(last, results);
  values.map(branch.getResults(), results);
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// Whether workgroup memory has what was computed of this chunk in an earlier
/// pass.
bool RowKernel::isInMemory(const Chunk &chunk, Value value) {
  const KeptValue *entry = program.findKept(value);
  return chunk.place && entry && entry->firstPass < pass &&
         pass <= entry->lastPass;
}

/// The values of the elements of a chunk, by root and element.
SmallVector<RowKernel::Values>
RowKernel::compute(const Row &row, const Chunk &chunk, ArrayRef<Value> roots) {
  RowProgram::ElementOps steps = program.getElementOps(roots, [&](Value value) {
    return chunk.values.contains(value) || isInMemory(chunk, value);
  });
  SmallVector<Values> leaves;
  for (Value leaf : steps.leaves) {
    Values &elements = leaves.emplace_back();
    if (chunk.values.contains(leaf))
      elements = chunk.values.lookup(leaf);
    else if (isInMemory(chunk, leaf))
      accessWorkgroupMemory(chunk, leaf, elements, /*isStore=*/false);
    else
      elements = load(cast<BlockArgument>(leaf).getArgNumber(), row, chunk);
  }
  SmallVector<Values> results(roots.size());
  for (unsigned i = 0; i < chunk.size && !roots.empty(); ++i) {
    for (auto [leaf, elements] : llvm::zip_equal(steps.leaves, leaves))
      values.map(leaf, elements[i]);
    for (Operation *inner : steps.ops)
      b.clone(*inner, values);
    for (auto [root, elements] : llvm::zip_equal(roots, results))
      elements.push_back(values.lookup(root));
  }
  return results;
}

/// Computes what the pass keeps of a chunk, and the terms that need what is
/// there inside of the row only.
RowKernel::Terms RowKernel::computeGuarded(const Row &row, Chunk &chunk,
                                           SmallVector<ReduceOp> reductions) {
  Values roots, otherwise;
  if (!isInBranch && (chunk.isResident || chunk.place))
    for (const KeptValue &entry : program.getKeptValues())
      if (entry.firstPass == pass)
        roots.push_back(entry.value);
  Values keptNow = roots;
  if (chunk.isResident)
    for (Value value : keptNow)
      otherwise.append(chunk.size, getZero(value.getType()));
  auto isHere = [&](Value value) {
    return chunk.values.contains(value) || llvm::is_contained(keptNow, value);
  };
  auto isNeeded = [&](ReduceOp reduction) {
    RowProgram::ElementOps steps =
        program.getElementOps(reduction.getInput(), isHere);
    return !chunk.isResident || !llvm::all_of(steps.ops, isSpeculatable) ||
           llvm::any_of(steps.leaves, [&](Value leaf) {
             return !isHere(leaf) &&
                    !row.perRow[cast<BlockArgument>(leaf).getArgNumber()];
           });
  };
  SmallVector<unsigned> guarded;
  for (auto [i, reduction] : llvm::enumerate(reductions))
    if (isNeeded(reduction)) {
      guarded.push_back(i);
      roots.push_back(reduction.getInput());
      otherwise.append(chunk.size, getNeutral(reduction));
    }
  Values results = createGuarded(chunk.isInside, otherwise, [&] {
    Values flat;
    for (auto [i, elements] : llvm::enumerate(compute(row, chunk, roots)))
      if (i < keptNow.size() && chunk.place)
        accessWorkgroupMemory(chunk, roots[i], elements, /*isStore=*/true);
      else
        llvm::append_range(flat, elements);
    return flat;
  });
  ArrayRef<Value> rest = results;
  auto take = [&] {
    Values elements(rest.take_front(chunk.size));
    rest = rest.drop_front(chunk.size);
    return elements;
  };
  if (chunk.isResident)
    for (Value value : keptNow)
      chunk.values[value] = take();
  Terms terms(reductions.size());
  for (unsigned i : guarded)
    terms[i] = take();
  return terms;
}

//===----------------------------------------------------------------------===//
// Reductions and outputs
//===----------------------------------------------------------------------===//

void RowKernel::emitReductions(SmallVector<ReduceOp> reductions, Row &row) {
  SmallVector<Terms> ofChunks;
  for (Chunk &chunk : row.resident)
    ofChunks.push_back(computeGuarded(row, chunk, reductions));
  // The other terms, from what is in registers.
  for (auto [chunk, terms] : llvm::zip_equal(row.resident, ofChunks))
    for (auto [elements, reduction] : llvm::zip_equal(terms, reductions)) {
      if (!elements.empty())
        continue;
      elements = compute(row, chunk, reduction.getInput())[0];
      for (Value &element : elements)
        if (chunk.isInside)
          element = b.select(chunk.isInside, element, getNeutral(reduction));
    }
  Values totals;
  for (auto [i, reduction] : llvm::enumerate(reductions)) {
    Values all;
    for (const Terms &terms : ofChunks)
      llvm::append_range(all, terms[i]);
    totals.push_back(all.empty() ? getNeutral(reduction)
                                 : combineTree(all, reduction.getKind()));
  }

  if (schedule.getWorkgroupChunks() > 0 || plan.rereads) {
    // A long sum is compensated.
    Values carried = totals;
    for (Value total : totals)
      carried.push_back(getZero(total.getType()));
    size_t count = totals.size();
    carried =
        forEachLaterChunk(row, carried, [&](Chunk &chunk, ValueRange before) {
          Terms terms = computeGuarded(row, chunk, reductions);
          Values next(before);
          for (auto [i, reduction] : llvm::enumerate(reductions)) {
            Value term = combineTree(terms[i], reduction.getKind());
            if (reduction.getKind() == ReduceKind::Add)
              std::tie(next[i], next[count + i]) =
                  addCompensated(b, b.getLoc(), next[i], next[count + i], term);
            else
              next[i] =
                  combine(b, b.getLoc(), reduction.getKind(), next[i], term);
          }
          return next;
        });
    for (auto [i, reduction] : llvm::enumerate(reductions))
      totals[i] =
          reduction.getKind() == ReduceKind::Add
              ? finishCompensated(b, b.getLoc(), carried[i], carried[count + i])
              : carried[i];
  }
  combineThreads(reductions, totals);
  for (auto [reduction, total] : llvm::zip_equal(reductions, totals))
    values.map(reduction.getResult(), total);
}

void RowKernel::emitOutputs(Row &row) {
  unsigned numInputs = op.getInputs().size();
  auto getYielded = [&](unsigned output) -> Value {
    return op.getYield().getValues()[output];
  };
  ArrayRef<unsigned> stored = program.getElementOutputs();
  Values roots = llvm::map_to_vector(stored, getYielded);
  for (const RowSum &sum : sums.outputs)
    if (sum.isAlongRow)
      roots.push_back(sum.term);
  auto store = [&](Chunk &chunk, ValueRange) -> Values {
    createGuarded(both(chunk.isInside, row.isValid), [&] {
      SmallVector<Values> results = compute(row, chunk, roots);
      ArrayRef<Values> rest = results;
      for (unsigned output : stored) {
        unsigned operand = numInputs + output;
        Value address = getAddress(operand, row, chunk.index);
        storeVector(inputs.memories[operand], address, rest.consume_front(),
                    getAlignment(operand));
      }
      for (auto [i, sum] : llvm::enumerate(sums.outputs))
        if (sum.isAlongRow)
          addToSum(i, row, chunk.index, rest.consume_front());
    });
    return {};
  };
  for (Chunk &chunk : row.resident)
    store(chunk, {});
  forEachLaterChunk(row, {}, store);

  createGuarded(both(b.isEqual(threadInRow, 0), row.isValid), [&] {
    for (unsigned output : program.getRowOutputs())
      memref::StoreOp::create(b, values.lookup(getYielded(output)),
                              inputs.memories[numInputs + output],
                              row.offsets[numInputs + output]);
    for (auto [i, sum] : llvm::enumerate(sums.outputs))
      if (!sum.isAlongRow)
        addToSum(i, row, /*index=*/Value(), values.lookup(sum.term));
  });
}
