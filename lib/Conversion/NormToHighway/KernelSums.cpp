//===- KernelSums.cpp - accurate sums over a row --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;

/// The terms that one accumulator sums in a block (a few more at a row's end):
/// at 32 the error of a sum of equal terms stays below 1e-6, and so that of
/// their mean's root below 5e-7.
static constexpr unsigned kMaxTerms = 32;

bool KernelEmitter::hasBlocks(unsigned accumulators) {
  const Extent &size = layout.getInnerSize();
  return accumulators != kRare &&
         (!size.isConstant() ||
          size.getCoefficient() >= kMaxTerms * accumulators * shape.leastLanes);
}

SmallVector<Value> KernelEmitter::emitSums(ArrayRef<Row> rows,
                                           unsigned accumulators,
                                           unsigned numSums, ChunkFn fn) {
  SmallVector<Value> state;
  if (accumulators == kRare || hasBlocks(accumulators) ||
      layout.reductionSizes.size() > 1)
    state.assign(2 * numSums, getConstant(0.0, "zero"));
  state = emitSumLoops(withPreOperands(rows), accumulators, numSums, state, fn,
                       /*depth=*/0);
  SmallVector<Value> sums(state.begin(), state.begin() + numSums);
  if (state.size() != numSums)
    for (unsigned i = 0; i < numSums; ++i)
      sums[i] = create<highway::SubOp>(sums[i], state[numSums + i]);
  return sums;
}

SmallVector<Value> KernelEmitter::emitSumLoops(ArrayRef<Row> rows,
                                               unsigned accumulators,
                                               unsigned numSums,
                                               ArrayRef<Value> state,
                                               ChunkFn fn, unsigned depth) {
  if (depth + 1 == layout.reductionSizes.size())
    return emitVectorSums(rows, accumulators, numSums, state, fn);
  return createFor(getIndex(0), getExtent(layout.reductionSizes[depth]),
                   getIndex(1), state, [&](Value iteration, ValueRange inner) {
                     return emitSumLoops(
                         advance(rows, depth, iteration), accumulators, numSums,
                         SmallVector<Value>(inner), fn, depth + 1);
                   });
}

/// The error of a plain sum grows with the number of its terms, and a row of
/// equal magnitudes meets the bound. So about kMaxTerms go to an accumulator;
/// what they sum to is added with Kahan's compensation.
SmallVector<Value> KernelEmitter::emitVectorSums(ArrayRef<Row> rows,
                                                 unsigned accumulators,
                                                 unsigned numSums,
                                                 ArrayRef<Value> state,
                                                 ChunkFn fn) {
  Value zero = getConstant(0.0, "zero");
  auto addTerms = [&](ArrayRef<Value> old, ArrayRef<Value> terms) {
    SmallVector<Value> next(old);
    for (unsigned i = 0; i < numSums; ++i) {
      Value term =
          named("term", create<highway::SubOp>(terms[i], old[numSums + i]));
      next[i] = named("total", create<highway::AddOp>(old[i], term));
      Value excess =
          create<highway::SubOp>(create<highway::SubOp>(next[i], old[i]), term);
      // Of an infinity it is NaN, but the sum is to be what IEEE 754 says. Only
      // the rare path keeps what it sums then.
      if (accumulators == kRare) {
        named("difference", excess);
        excess = highway::IfThenElseZeroOp::create(
            b, loc, vec, compare<highway::EqOp>(excess, excess), excess);
      }
      next[numSums + i] = named("excess", excess);
    }
    return next;
  };
  if (accumulators == kRare)
    return emitPartialLoop(rows, state,
                           [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
                               ArrayRef<Value> carried) {
                             SmallVector<Value> zeros(numSums, zero);
                             return addTerms(carried,
                                             fn(rows, chunk, 0, zeros));
                           });

  SmallVector<Value> zeros(numSums * accumulators, zero);
  auto merge = [&](ArrayRef<Value> partial) {
    SmallVector<Value> sums;
    for (unsigned i = 0; i < numSums; ++i)
      sums.push_back(reduceTree<highway::AddOp>(
          partial.slice(i * accumulators, accumulators)));
    return sums;
  };

  SmallVector<Value> next(state);
  Value from = getIndex(0);
  if (hasBlocks(accumulators)) {
    unsigned blockVectors = kMaxTerms * accumulators;
    Value blocksEnd = getFullEnd(blockVectors);
    Value blockSize = getLanes(blockVectors);
    next = createFor(
        from, blocksEnd, blockSize, next, [&](Value first, ValueRange inner) {
          Value last = arith::AddIOp::create(b, loc, first, blockSize);
          SmallVector<Value> terms = merge(
              emitUnrolledLoop(rows, accumulators, first, last, zeros, fn));
          return addTerms(SmallVector<Value>(inner), terms);
        });
    from = blocksEnd;
  }
  SmallVector<Value> last =
      merge(emitVectorLoop(rows, accumulators, from, zeros, fn));
  if (layout.reductionSizes.size() > 1)
    return addTerms(next, last);
  // Nothing follows that compensation could help.
  for (auto [sum, term] : llvm::zip(next, last))
    sum = create<highway::AddOp>(sum, term);
  return next.empty() ? last : next;
}
