//===- KernelReductions.cpp - accurate reductions over a row --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::norm;
using highway::MaskType;
using highway::VecType;

/// The terms that one accumulator sums in a block (a few more at a row's end):
/// at 32 the error of a sum of equal terms stays below 1e-6, and so that of
/// their mean's root below 5e-7.
static constexpr unsigned kMaxTerms = 32;

//===----------------------------------------------------------------------===//
// One reduction
//===----------------------------------------------------------------------===//

KernelEmitter::Reduction KernelEmitter::getReduction(ReduceOp op) {
  Reduction reduction;
  reduction.kind = op.getKind();
  reduction.vec = VecType::get(op.getType());
  reduction.input = op.getInput();
  double infinity = std::numeric_limits<double>::infinity();
  reduction.neutral = getConstant(
      op.getType(), op.getKind() == ReduceKind::Add        ? 0.0
                    : op.getKind() == ReduceKind::MaximumF ? -infinity
                                                           : infinity);
  auto product = op.getInput().getDefiningOp<arith::MulFOp>();
  if (op.getKind() == ReduceKind::Add && product && product->hasOneUse() &&
      !program.isUniform(product)) {
    reduction.factors[0] = product.getLhs();
    reduction.factors[1] = product.getRhs();
  }
  return reduction;
}

Value KernelEmitter::addTerm(const Reduction &reduction,
                             ArrayRef<Value> vectors, const Chunk &chunk,
                             unsigned slot, Value reduced) {
  SmallVector<Value> terms(vectors);
  // What is computed of the zeros beyond a row's end.
  if (chunk.count) {
    bool isProduct = reduction.factors[0] != nullptr;
    for (auto [i, term] : llvm::enumerate(terms)) {
      if (i == 1 && vectors[1] == vectors[0])
        term = terms[0];
      else if (reduction.kind != ReduceKind::Add ||
               !isZeroForZeros(isProduct ? reduction.factors[i]
                                         : reduction.input))
        term = keepCounted(term, chunk, reduction.neutral);
    }
  }
  if (reduction.factors[0])
    return named("sum", create<highway::MulAddOp>(terms[0], terms[1], reduced));
  if (reduction.isLevelled && slot % 2 == 1)
    return named(
        "sum", create<highway::MulAddOp>(
                   terms[0], getOpaqueOne(reduction.input.getType()), reduced));
  return combine(reduction, reduced, terms[0]);
}

/// NaN stays, whatever comes, as Highway's Max and Min do not promise.
Value KernelEmitter::combine(const Reduction &reduction, Value a, Value c) {
  if (reduction.kind == ReduceKind::Add)
    return named("sum", create<highway::AddOp>(a, c));
  auto mask = MaskType::get(reduction.input.getType());
  Value isBeyond = reduction.kind == ReduceKind::MaximumF
                       ? Value(highway::LtOp::create(b, loc, mask, a, c))
                       : highway::GtOp::create(b, loc, mask, a, c);
  Value isNaN = highway::IsNaNOp::create(b, loc, mask, c);
  Value takes = highway::MaskOrOp::create(b, loc, mask, isBeyond, isNaN);
  return named(
      reduction.kind == ReduceKind::MaximumF ? "largest" : "smallest",
      highway::IfThenElseOp::create(b, loc, reduction.vec, takes, c, a));
}

Value KernelEmitter::combineLanes(const Reduction &reduction, Value lanes) {
  if (reduction.kind == ReduceKind::Add)
    return create<highway::SumOfLanesOp>(lanes);
  Value result = reduction.kind == ReduceKind::MaximumF
                     ? create<highway::MaxOfLanesOp>(lanes)
                     : create<highway::MinOfLanesOp>(lanes);
  // The sum of the lanes that are NaN is NaN if there is one, else 0.
  auto mask = MaskType::get(reduction.input.getType());
  Value isNaN = highway::IsNaNOp::create(b, loc, mask, lanes);
  Value onlyNaN =
      highway::IfThenElseZeroOp::create(b, loc, reduction.vec, isNaN, lanes);
  Value sum = create<highway::SumOfLanesOp>(onlyNaN);
  return highway::IfThenElseOp::create(
      b, loc, reduction.vec, highway::IsNaNOp::create(b, loc, mask, sum), sum,
      result);
}

//===----------------------------------------------------------------------===//
// All reductions of a pass
//===----------------------------------------------------------------------===//

bool KernelEmitter::hasBlocks(unsigned accumulators) {
  const Extent &size = layout.getInnerSize();
  return accumulators != kRare &&
         (!size.isConstant() ||
          size.getCoefficient() >= kMaxTerms * accumulators * lanes);
}

SmallVector<Value> KernelEmitter::emitReductions(ArrayRef<Row> rows,
                                                 ArrayRef<Reduction> reductions,
                                                 unsigned accumulators,
                                                 ChunkFn fn) {
  // Each row's, one reduction after the other.
  SmallVector<Reduction> all;
  for (const Reduction &reduction : reductions)
    all.append(rows.size(), reduction);
  SmallVector<Value> state;
  if (accumulators == kRare || hasBlocks(accumulators) ||
      layout.reductionSizes.size() > 1) {
    for (const Reduction &reduction : all)
      state.push_back(reduction.neutral);
    for (const Reduction &reduction : all)
      if (reduction.kind == ReduceKind::Add)
        state.push_back(reduction.neutral);
  }
  state = emitReductionLoops(rows, all, accumulators, state, fn, /*depth=*/0);
  SmallVector<Value> results(state.begin(), state.begin() + all.size());
  ArrayRef<Value> excesses = ArrayRef(state).drop_front(all.size());
  for (auto [result, reduction] : llvm::zip_equal(results, all)) {
    if (reduction.kind == ReduceKind::Add && !excesses.empty()) {
      result = create<highway::SubOp>(result, excesses.front());
      excesses = excesses.drop_front();
    }
  }
  return results;
}

SmallVector<Value> KernelEmitter::emitReductionLoops(
    ArrayRef<Row> rows, ArrayRef<Reduction> reductions, unsigned accumulators,
    ArrayRef<Value> state, ChunkFn fn, unsigned depth) {
  if (depth + 1 == layout.reductionSizes.size())
    return emitVectorReductions(rows, reductions, accumulators, state, fn);
  return createFor(getIndex(0), getExtent(layout.reductionSizes[depth]),
                   getIndex(1), state, [&](Value iteration, ValueRange inner) {
                     return emitReductionLoops(advance(rows, depth, iteration),
                                               reductions, accumulators,
                                               SmallVector<Value>(inner), fn,
                                               depth + 1);
                   });
}

/// The error of a plain sum grows with the number of its terms, and a row of
/// equal magnitudes meets the bound. So about kMaxTerms go to an accumulator;
/// what they sum to is added with Kahan's compensation.
SmallVector<Value> KernelEmitter::emitVectorReductions(
    ArrayRef<Row> rows, ArrayRef<Reduction> reductions, unsigned accumulators,
    ArrayRef<Value> state, ChunkFn fn) {
  auto addTerms = [&](ArrayRef<Value> old, ArrayRef<Value> terms) {
    SmallVector<Value> next(old);
    unsigned excessAt = reductions.size();
    for (auto [i, reduction] : llvm::enumerate(reductions)) {
      if (reduction.kind != ReduceKind::Add) {
        next[i] = combine(reduction, old[i], terms[i]);
        continue;
      }
      Value term =
          named("term", create<highway::SubOp>(terms[i], old[excessAt]));
      next[i] = named("total", create<highway::AddOp>(old[i], term));
      Value excess =
          create<highway::SubOp>(create<highway::SubOp>(next[i], old[i]), term);
      // Of an infinity it is NaN, but the sum is to be what IEEE 754 says.
      Value isNumber = highway::EqOp::create(
          b, loc, MaskType::get(reduction.input.getType()), excess, excess);
      next[excessAt++] =
          named("excess", highway::IfThenElseZeroOp::create(
                              b, loc, reduction.vec, isNumber, excess));
    }
    return next;
  };
  SmallVector<Value> neutrals;
  for (const Reduction &reduction : reductions)
    neutrals.append(std::max(accumulators, 1u), reduction.neutral);
  if (accumulators == kRare)
    return emitPartialLoop(rows, state,
                           [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
                               ArrayRef<Value> carried) {
                             return addTerms(carried,
                                             fn(rows, chunk, 0, neutrals));
                           });

  std::function<Value(const Reduction &, ArrayRef<Value>)> mergeTree =
      [&](const Reduction &reduction, ArrayRef<Value> values) -> Value {
    if (values.size() == 1)
      return values.front();
    size_t half = values.size() / 2;
    // In an order that no C++ compiler chooses.
    Value left = mergeTree(reduction, values.take_front(half));
    Value right = mergeTree(reduction, values.drop_front(half));
    return combine(reduction, left, right);
  };
  auto merge = [&](ArrayRef<Value> partial) {
    SmallVector<Value> merged;
    for (auto [i, reduction] : llvm::enumerate(reductions))
      merged.push_back(
          mergeTree(reduction, partial.slice(i * accumulators, accumulators)));
    return merged;
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
              emitUnrolledLoop(rows, accumulators, first, last, neutrals, fn));
          return addTerms(SmallVector<Value>(inner), terms);
        });
    from = blocksEnd;
  }
  SmallVector<Value> last =
      merge(emitVectorLoop(rows, accumulators, from, neutrals, fn));
  if (layout.reductionSizes.size() > 1)
    return addTerms(next, last);
  // Nothing follows that compensation could help.
  for (auto [i, reduction] : llvm::enumerate(reductions))
    if (!next.empty())
      next[i] = combine(reduction, next[i], last[i]);
  return next.empty() ? last : next;
}
