//===- KernelStrips.cpp - vectors across the runs of rows -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a row is short runs of elements with the runs of other rows between
// them (groups of channels, channels last), the runs of neighbouring rows at
// one step of the loops outside them are a strip, which vectors go through
// without regard to where a run ends:
//
//   for each strip:
//     for each pass:
//       for each row: what is computed once a row, into each place of its run
//       for each step, for each vector of the strip: its reductions, place by
//         place
//     for each row: what is computed once a row; its outputs
//     for each step, for each vector of the strip: the outputs
//
// What a reduction is of a row is put together from the places of its run, so
// that a row's result depends neither on the rows beside it nor on where a
// strip begins and ends.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "KernelReduction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::norm;

/// Steps whose elements are added up in registers before these are added to the
/// sums of the strip, which are in memory. With compensation, since they are as
/// many as a row has steps: it is six operations, less than one for each step.
static constexpr unsigned kStepsTogether = 8;

//===----------------------------------------------------------------------===//
// What each row has once
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::getValuesOfRows(unsigned pass) {
  Values roots = program.getRoots(pass);
  Values values = program.getUniformOperands(roots);
  // Elements that are one for each row in memory alone.
  auto isKnown = [](Value) { return false; };
  for (Value leaf : program.getElementOps(roots, isKnown).leaves)
    if (layout.operands[cast<BlockArgument>(leaf).getArgNumber()].isPerRow())
      values.push_back(leaf);
  llvm::erase_if(values, [&](Value value) {
    return matchPattern(value, m_Constant()) || getKnown(kernelRow, value);
  });
  return values;
}

/// 1 in each lane, or 0.
static TypedAttr getNumber(OpBuilder &b, Type lane, bool isOne) {
  if (isa<FloatType>(lane))
    return b.getFloatAttr(lane, isOne);
  return b.getIntegerAttr(lane, isOne);
}

void KernelEmitter::storeForRun(Value scalar, Value vector, Value place) {
  Type lane;
  if (auto mask = dyn_cast<highway::MaskType>(vector.getType())) {
    lane = mask.getLaneType();
    Value zero = getConstant(getNumber(b, lane, false));
    Value one = getConstant(getNumber(b, lane, true));
    vector = highway::IfThenElseOp::create(b, vector, one, zero);
  } else {
    lane = cast<highway::VecType>(vector.getType()).getLaneType();
  }
  Value &pointer = stripValues[scalar];
  if (!pointer)
    pointer = createForStrip("of_rows", lane, kElementsOfStrip);
  Value size = getIndex(layout.getInnerSize().getCoefficient());
  Value zero = getIndex(0), step = getLanes();
  createFor(zero, size, step, {}, [&](Value index, ArrayRef<Value>) {
    Value count = arith::SubIOp::create(b, size, index);
    index = arith::AddIOp::create(b, place, index);
    store(vector, {pointer, index, named("count", count), Value()});
    return Values();
  });
}

SmallVector<Row> KernelEmitter::loadForRuns(ArrayRef<Row> steps, unsigned pass,
                                            const Chunk &chunk) {
  SmallVector<Row> knowing(steps);
  for (Value scalar : getValuesOfRows(pass)) {
    Value vector =
        load({stripValues.lookup(scalar), chunk.index, chunk.count, Value()});
    Type lane = cast<highway::VecType>(vector.getType()).getLaneType();
    if (scalar.getType().isInteger(1))
      vector = highway::NeOp::create(b, vector,
                                     getConstant(getNumber(b, lane, false)));
    auto argument = dyn_cast<BlockArgument>(scalar);
    for (Row &row : knowing)
      (argument ? row.broadcasts[argument.getArgNumber()]
                : row.values[scalar]) = vector;
  }
  return knowing;
}

//===----------------------------------------------------------------------===//
// Strips
//===----------------------------------------------------------------------===//

Value KernelEmitter::createForStrip(StringRef name, Type type, int64_t size) {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToEnd(entry);
  return named(
      name, highway::ScratchOp::create(b, highway::PtrType::get(type), size));
}

/// Threads share rows; a strip has as many of a thread's as lie side by side.
void KernelEmitter::emitStrips(Value begin, Value end) {
  int64_t sizeOfRun = layout.getInnerSize().getCoefficient();
  Value step = getIndex(kElementsOfStrip / sizeOfRun);
  auto emitSideBySide = [&](Value from, Value to) {
    createFor(from, to, step, {}, [&](Value first, ArrayRef<Value>) {
      Value last = arith::AddIOp::create(b, first, step);
      last = named("last_row", arith::MinUIOp::create(b, last, to));
      emitStrip(first, last);
      return Values();
    });
  };
  llvm::scope_exit atEnd([&] { eraseUnusedOfStrips(); });
  if (layout.parallelSizes.size() == 1)
    return emitSideBySide(begin, end);
  // Where there are no rows, there may be none side by side.
  Value one = getIndex(1), size = getExtent(layout.parallelSizes.back());
  size = arith::MaxUIOp::create(b, size, one);
  Value from = arith::DivUIOp::create(b, begin, size);
  Value to = arith::CeilDivUIOp::create(b, end, size);
  createFor(from, to, one, {}, [&](Value outer, ArrayRef<Value>) {
    Value first = arith::MulIOp::create(b, outer, size);
    Value last = arith::AddIOp::create(b, first, size);
    first = named("first_row", arith::MaxUIOp::create(b, first, begin));
    last = arith::MinUIOp::create(b, last, end);
    emitSideBySide(first, last);
    return Values();
  });
}

/// Of what elements may ask for, not all is asked for.
void KernelEmitter::eraseUnusedOfStrips() {
  auto eraseUsers = [](Value value, auto isDead) {
    for (Operation *user : llvm::make_early_inc_range(value.getUsers()))
      if (isDead(user))
        user->erase();
  };
  for (auto [scalar, pointer] : stripValues) {
    for (Operation *user : pointer.getUsers())
      for (Value result : user->getResults())
        eraseUsers(result, isOpTriviallyDead);
    eraseUsers(pointer, isOpTriviallyDead);
    if (llvm::none_of(pointer.getUsers(), [](Operation *user) {
          return isa<highway::LoadOp, highway::LoadNOp>(user);
        }))
      eraseUsers(pointer, [](Operation *) { return true; });
  }
}

void KernelEmitter::emitStrip(Value first, Value last) {
  Row strip = createRows(first, 1).rows[0];
  for (auto [i, operand] : llvm::enumerate(layout.operands))
    if (operand.isPerRow()) {
      strip.pointers[i] = Value();
      strip.broadcasts[i] = kernelRow.broadcasts[i];
    }
  Value rows = arith::SubIOp::create(b, last, first);
  Value sizeOfRun = getIndex(layout.getInnerSize().getCoefficient());
  Value size = named("strip", arith::MulIOp::create(b, rows, sizeOfRun));
  unsigned numPasses = program.getBody().reductions.size();
  for (unsigned pass = 0; pass <= numPasses; ++pass) {
    emitRowsOfStrip(first, last, pass);
    currentPass = pass;
    llvm::SaveAndRestore beginBefore(rangeBegin), endBefore(rangeEnd);
    rangeBegin = getIndex(0);
    rangeEnd = size;
    if (pass < numPasses)
      emitStripReductions(strip, pass);
    else
      emitStripOutputs(strip);
  }
}

/// What is cheap is computed again before each pass, from what reductions are.
void KernelEmitter::emitRowsOfStrip(Value first, Value last, unsigned pass) {
  const RowPasses &passes = program.getBody();
  Values values = getValuesOfRows(pass);
  if (pass == 0 && values.empty() && passes.reductions.size() > 0)
    return;
  auto emitRow = [&](Value index) {
    RowBlock block = createRows(index, 1);
    Row &row = block.rows[0];
    Value number = named("number", arith::SubIOp::create(b, index, first));
    Value sizeOfRun = getIndex(layout.getInnerSize().getCoefficient());
    Value place = arith::MulIOp::create(b, number, sizeOfRun);
    for (unsigned earlier = 0; earlier <= pass; ++earlier) {
      currentPass = earlier;
      for (Operation *rowOp : passes.rowOps[earlier])
        emitRowOp(block, rowOp);
      if (earlier == pass)
        break;
      ArrayRef<ReduceOp> ops = passes.reductions[earlier];
      for (unsigned i = 0; i < ops.size(); ++i) {
        ReduceOp op = ops[i];
        Value &result = row.values[op.getResult()];
        Value &results = stripResults[op.getResult()];
        if (earlier + 1 < pass) {
          result = load({results, number, Value(), getIndex(0)});
          continue;
        }
        result = combineRun(getReduction(op), i, op.getType(), place);
        if (pass == passes.reductions.size())
          continue;
        results = createForStrip("results", op.getType(),
                                 kElementsOfStrip /
                                     layout.getInnerSize().getCoefficient());
        storeLane(result, highway::OffsetOp::create(b, results, number));
      }
    }
    for (Value value : values) {
      Value vector = getUniform(row, value)[0];
      storeForRun(value, vector, place);
    }
    if (pass == passes.reductions.size())
      emitRowOutputs(block);
  };
  createFor(first, last, getIndex(1), {}, [&](Value index, ArrayRef<Value>) {
    emitRow(index);
    return Values();
  });
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

void KernelEmitter::emitStripSteps(const Row &strip, unsigned together,
                                   unsigned unroll, StripFn fn,
                                   unsigned depth) {
  Value zero = getIndex(0), one = getIndex(1);
  Value size = getExtent(layout.reductionSizes[depth]);
  if (depth + 2 < layout.reductionSizes.size()) {
    createFor(zero, size, one, {}, [&](Value iteration, ArrayRef<Value>) {
      emitStripSteps(advance(strip, depth, iteration)[0], together, unroll, fn,
                     depth + 1);
      return Values();
    });
    return;
  }
  auto emitFrom = [&](Value from, Value to, unsigned count) {
    Value step = getIndex(count);
    createFor(from, to, step, {}, [&](Value iteration, ArrayRef<Value>) {
      SmallVector<Row> steps;
      for (unsigned i = 0; i < count; ++i) {
        Value next = iteration;
        if (i > 0)
          next = arith::AddIOp::create(b, iteration, getIndex(i));
        steps.push_back(advance(strip, depth, next)[0]);
      }
      return emitVectorLoop(
          steps, unroll, getBegin(), {},
          [&](ArrayRef<Row> steps, const Chunk &chunk, ArrayRef<Value>) {
            fn(steps, chunk);
            return Values();
          });
    });
  };
  if (together == 1)
    return emitFrom(zero, size, 1);
  Value rest = arith::RemUIOp::create(b, size, getIndex(together));
  Value end = arith::SubIOp::create(b, size, rest);
  emitFrom(zero, end, together);
  emitFrom(end, size, 1);
}

void KernelEmitter::emitStripReductions(const Row &strip, unsigned pass) {
  ArrayRef<ReduceOp> ops = program.getBody().reductions[pass];
  SmallVector<KernelReduction> reductions;
  Values scalars, memory, neutrals;
  for (ReduceOp op : ops) {
    memory.push_back(getSums(reductions.size(), op.getType())[0]);
    reductions.push_back(getReduction(op));
    neutrals.push_back(reductions.back().neutral);
    llvm::append_range(scalars, reductions.back().scalars);
  }
  for (unsigned i = 0; i < reductions.size(); ++i)
    if (reductions[i].isSum()) {
      neutrals.push_back(reductions[i].neutral);
      memory.push_back(getSums(i, ReduceOp(ops[i]).getType())[1]);
    }
  auto storeSums = [&](ArrayRef<Value> vectors, const Chunk &chunk) {
    for (auto [vector, pointer] : llvm::zip_equal(vectors, memory))
      store(vector, {pointer, chunk.index, chunk.count, Value()});
  };
  emitVectorLoop(strip, /*unroll=*/1, getBegin(), {},
                 [&](ArrayRef<Row>, const Chunk &chunk, ArrayRef<Value>) {
                   storeSums(neutrals, chunk);
                   return Values();
                 });
  auto addSteps = [&](ArrayRef<Row> steps, const Chunk &chunk) {
    Values terms(neutrals.begin(), neutrals.begin() + reductions.size());
    for (const Row &step : loadForRuns(steps, pass, chunk)) {
      SharedElements shared = createShared();
      Values vectors = computeElements(scalars, step, chunk, shared);
      ArrayRef<Value> left = vectors;
      for (auto [reduction, term] : llvm::zip_equal(reductions, terms)) {
        size_t count = reduction.scalars.size();
        // Places behind the last run are not stored: any number will do.
        term = addTerm(reduction, left.take_front(count), Chunk(), term);
        left = left.drop_front(count);
      }
    }
    Values state;
    for (Value pointer : memory)
      state.push_back(load({pointer, chunk.index, chunk.count, Value()}));
    storeSums(addCompensated(b, reductions, state, terms), chunk);
  };
  emitStripSteps(strip, kStepsTogether, /*unroll=*/1, addSteps);
}

Value KernelEmitter::combineRun(const KernelReduction &reduction,
                                unsigned number, Type type, Value place) {
  Value sums = getSums(number, type)[0], excesses = getSums(number, type)[1];
  Value size = getIndex(layout.getInnerSize().getCoefficient());
  Values lanes = combineTerms(
      reduction, size, [&](size_t, Value index, Value count) -> Value {
        index = arith::AddIOp::create(b, place, index);
        Value term = load({sums, index, count, Value()});
        if (!reduction.isSum())
          return term;
        Value excess = load({excesses, index, count, Value()});
        return highway::SubOp::create(b, term, excess);
      });
  return combineLanes(b, reduction, lanes[0]);
}

ArrayRef<Value> KernelEmitter::getSums(unsigned number, Type type) {
  auto &sums = stripSums[{number, type}];
  if (!sums[0]) {
    sums[0] = createForStrip("sums", type, kElementsOfStrip);
    sums[1] = createForStrip("excesses", type, kElementsOfStrip);
  }
  return sums;
}

void KernelEmitter::emitStripOutputs(const Row &strip) {
  ValueRange yielded = op.getYield().getValues();
  ArrayRef<unsigned> outputs = program.getElementOutputs();
  Values scalars = llvm::map_to_vector(
      outputs, [&](unsigned output) { return yielded[output]; });
  if (outputs.empty())
    return;
  auto storeOutputs = [&](ArrayRef<Row> steps, const Chunk &chunk) {
    // All loads come before the stores, which the compiler cannot tell apart.
    SmallVector<Values> results;
    for (const Row &step : loadForRuns(steps, currentPass, chunk)) {
      SharedElements shared = createShared();
      results.push_back(computeElements(scalars, step, chunk, shared));
    }
    for (auto [step, vectors] : llvm::zip_equal(steps, results))
      for (auto [output, vector] : llvm::zip_equal(outputs, vectors))
        storeElements(vector, getPlace(getOperand(output), step, chunk));
  };
  emitStripSteps(strip, /*together=*/1, schedule.getVectors(), storeOutputs);
}
