//===- KernelReductions.cpp - accurate reductions over a row --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "KernelReduction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

/// The terms that one accumulator sums in a block (a few more at a row's end):
/// at 32 the error of a sum of equal terms stays below 1e-6, and so that of
/// their mean's root below 5e-7.
static constexpr unsigned kMaxTerms = 32;

//===----------------------------------------------------------------------===//
// One reduction
//===----------------------------------------------------------------------===//

/// What the reduction is of several vectors, merged in an order that no C++
/// compiler chooses. NaN stays, whatever comes, as Highway's Max and Min do not
/// promise.
static Value combineVectors(ImplicitLocOpBuilder &b,
                            const KernelReduction &reduction,
                            ArrayRef<Value> vectors) {
  if (vectors.size() == 1)
    return vectors.front();
  Value x =
      combineVectors(b, reduction, vectors.take_front(vectors.size() / 2));
  Value y =
      combineVectors(b, reduction, vectors.drop_front(vectors.size() / 2));
  if (reduction.isSum())
    return named("sum", highway::AddOp::create(b, x, y));
  bool isMaximum = reduction.isMaximum();
  Value isBeyond = isMaximum ? Value(highway::LtOp::create(b, x, y))
                             : highway::GtOp::create(b, x, y);
  Value isNaN = highway::IsNaNOp::create(b, y);
  Value takes = highway::MaskOrOp::create(b, isBeyond, isNaN);
  return named(isMaximum ? "largest" : "smallest",
               highway::IfThenElseOp::create(b, takes, y, x));
}

Value norm::combineLanes(ImplicitLocOpBuilder &b,
                         const KernelReduction &reduction, Value lanes) {
  if (reduction.isSum())
    return highway::SumOfLanesOp::create(b, lanes);
  Value result = reduction.isMaximum()
                     ? Value(highway::MaxOfLanesOp::create(b, lanes))
                     : highway::MinOfLanesOp::create(b, lanes);
  // The sum of the lanes that are NaN is NaN if there is one, else 0.
  Value isNaN = highway::IsNaNOp::create(b, lanes);
  Value onlyNaN = highway::IfThenElseZeroOp::create(b, isNaN, lanes);
  Value sum = highway::SumOfLanesOp::create(b, onlyNaN);
  isNaN = highway::IsNaNOp::create(b, sum);
  return highway::IfThenElseOp::create(b, isNaN, sum, result);
}

/// True if `scalar` is zero where all loaded elements are: beyond the end of a
/// row, where loads give zeros.
static bool isZeroForZeros(const RowProgram &program, const RowLayout &layout,
                           Value scalar) {
  auto isUniform = [&](Value value) { return program.isUniform(value); };
  auto keepsZero = [&](Operation *op) {
    return isa<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::ExtSIOp,
               arith::AddFOp, arith::SubFOp, arith::MulFOp, math::AbsFOp>(op) &&
           llvm::none_of(op->getOperands(), isUniform);
  };
  RowProgram::ElementOps elements =
      program.getElementOps(scalar, [](Value) { return false; });
  return !isUniform(scalar) && llvm::all_of(elements.ops, keepsZero) &&
         llvm::none_of(elements.leaves, [&](Value leaf) {
           unsigned operand = cast<BlockArgument>(leaf).getArgNumber();
           return layout.operands[operand].isBroadcast();
         });
}

KernelReduction KernelEmitter::getReduction(ReduceOp op) {
  KernelReduction reduction;
  reduction.kind = op.getKind();
  reduction.neutral =
      getConstant(getNeutral(op.getKind(), cast<FloatType>(op.getType())));
  reduction.scalars = {op.getInput()};
  if (reduction.isSum())
    reduction.scalars = getFactors(op.getInput());
  return reduction;
}

SmallVector<Value> KernelEmitter::getFactors(Value term) {
  auto product = term.getDefiningOp<arith::MulFOp>();
  if (product && product->hasOneUse() && !program.isUniform(product))
    return {product.getLhs(), product.getRhs()};
  return {term};
}

Value KernelEmitter::addTerm(const KernelReduction &reduction,
                             ArrayRef<Value> vectors, const Chunk &chunk,
                             Value reduced) {
  Values terms(vectors);
  Type lane = cast<VecType>(reduced.getType()).getLaneType();
  // Beyond a row's end is what is computed of zeros.
  if (chunk.count)
    for (auto [i, term] : llvm::enumerate(terms)) {
      if (i == 1 && vectors[1] == vectors[0]) {
        term = terms[0];
        continue;
      }
      if (reduction.isSum() &&
          isZeroForZeros(program, layout, reduction.scalars[i]))
        continue;
      Value isInside = highway::FirstNOp::create(
          b, highway::MaskType::get(lane), countLanes(chunk));
      if (reduction.isSum())
        term = highway::IfThenElseZeroOp::create(b, isInside, term);
      else
        term =
            highway::IfThenElseOp::create(b, isInside, term, reduction.neutral);
    }
  if (reduction.isLevelled && chunk.slot % 2 == 1)
    terms.push_back(getOpaqueOne(lane));
  if (terms.size() == 2)
    return named("sum",
                 highway::MulAddOp::create(b, terms[0], terms[1], reduced));
  return combineVectors(b, reduction, {reduced, terms[0]});
}

SmallVector<Value> norm::addCompensated(ImplicitLocOpBuilder &b,
                                        ArrayRef<KernelReduction> reductions,
                                        ArrayRef<Value> state,
                                        ArrayRef<Value> terms) {
  SmallVector<Value> next(state);
  unsigned excessAt = reductions.size();
  for (auto [i, reduction] : llvm::enumerate(reductions)) {
    if (!reduction.isSum()) {
      next[i] = combineVectors(b, reduction, {state[i], terms[i]});
      continue;
    }
    Value term =
        named("term", highway::SubOp::create(b, terms[i], state[excessAt]));
    next[i] = named("total", highway::AddOp::create(b, state[i], term));
    Value added = highway::SubOp::create(b, next[i], state[i]);
    Value excess = highway::SubOp::create(b, added, term);
    // Of an infinity it is NaN, but the sum is to be what IEEE 754 says.
    Value isNumber = highway::EqOp::create(b, excess, excess);
    next[excessAt++] =
        named("excess", highway::IfThenElseZeroOp::create(b, isNumber, excess));
  }
  return next;
}

//===----------------------------------------------------------------------===//
// All reductions of a pass
//===----------------------------------------------------------------------===//

bool KernelEmitter::hasBlocks(unsigned accumulators) {
  const Extent &size = layout.getInnerSize();
  return accumulators != kRare &&
         (!size.isConstant() ||
          size.getCoefficient() >=
              kMaxTerms * accumulators * (isAcross ? 1 : lanes));
}

SmallVector<Value>
KernelEmitter::subtractExcesses(ArrayRef<KernelReduction> reductions,
                                ArrayRef<Value> state) {
  Values results(state.take_front(reductions.size()));
  ArrayRef<Value> excesses = state.drop_front(reductions.size());
  for (auto [reduction, result] : llvm::zip_equal(reductions, results))
    if (reduction.isSum() && !excesses.empty()) {
      result = highway::SubOp::create(b, result, excesses.front());
      excesses = excesses.drop_front();
    }
  return results;
}

void KernelEmitter::storePartials(const RowBlock &block, ArrayRef<ReduceOp> ops,
                                  ArrayRef<KernelReduction> reductions,
                                  Value piece, ArrayRef<Value> lanes) {
  size_t rows = block.rows.size();
  for (size_t i = 0; i < lanes.size(); ++i) {
    Value result = ReduceOp(ops[i / rows]).getResult();
    Value place = getStagedPlace(result, block.rows[i % rows]);
    Value reduced = combineLanes(b, reductions[i], lanes[i]);
    storeLane(reduced, highway::OffsetOp::create(b, place, piece));
  }
}

/// As a branch reduces a row whose elements are these terms: the order follows
/// from their number.
SmallVector<Value>
KernelEmitter::combineTerms(ArrayRef<KernelReduction> reductions, Value size,
                            TermFn getTerm) {
  Values state;
  for (const KernelReduction &reduction : reductions)
    state.push_back(reduction.neutral);
  for (const KernelReduction &reduction : reductions)
    if (reduction.isSum())
      state.push_back(reduction.neutral);
  auto add = [&](Value index, ArrayRef<Value> carried) {
    Value count = named("count", arith::SubIOp::create(b, size, index));
    Values terms;
    for (auto [i, reduction] : llvm::enumerate(reductions)) {
      Value term = getTerm(i, index, count);
      Type lane = cast<VecType>(term.getType()).getLaneType();
      Value isInside =
          highway::FirstNOp::create(b, highway::MaskType::get(lane), count);
      terms.push_back(
          highway::IfThenElseOp::create(b, isInside, term, reduction.neutral));
    }
    return addCompensated(b, reductions, carried, terms);
  };
  Value zero = getIndex(0), step = getLanes();
  return subtractExcesses(reductions, createFor(zero, size, step, state, add));
}

SmallVector<Value>
KernelEmitter::combinePartials(const RowBlock &block, ArrayRef<ReduceOp> ops,
                               ArrayRef<KernelReduction> reductions) {
  size_t rows = block.rows.size();
  Values places;
  for (size_t i = 0; i < reductions.size(); ++i) {
    Value result = ReduceOp(ops[i / rows]).getResult();
    places.push_back(getStagedPlace(result, block.rows[i % rows]));
  }
  return combineTerms(reductions, getIndex(schedule.getPieces()),
                      [&](size_t i, Value piece, Value count) {
                        return load({places[i], piece, count, Value()});
                      });
}

void KernelEmitter::emitReductions(RowBlock &block, ArrayRef<ReduceOp> ops,
                                   unsigned accumulators) {
  // Each row's, one reduction after the other.
  SmallVector<KernelReduction> all;
  Values scalars;
  for (ReduceOp op : ops) {
    all.append(block.rows.size(), getReduction(op));
    llvm::append_range(scalars, all.back().scalars);
  }
  // A pass that adds twice and multiplies once: where adders and multipliers
  // are units of their own, every other sum as 1 * v + sum levels that. It is
  // the same number.
  bool multiplies = llvm::any_of(all, [](const KernelReduction &reduction) {
    return reduction.isProduct();
  });
  for (KernelReduction &reduction : all)
    reduction.isLevelled = target.hasFMA && accumulators > 1 && multiplies &&
                           reduction.isSum() && !reduction.isProduct();

  auto addTerms = [&](ArrayRef<Row> rows, const Chunk &chunk,
                      ArrayRef<Value> carried) {
    Values next(carried);
    SharedElements shared = createShared();
    auto addPart = [&](size_t r, const Chunk &part) {
      Values vectors = computeElements(scalars, rows[r], part, shared);
      ArrayRef<Value> left = vectors;
      for (size_t i = r; i < all.size(); i += rows.size()) {
        Value &reduced = next[i * std::max(accumulators, 1u) + part.slot];
        size_t count = all[i].scalars.size();
        reduced = addTerm(all[i], left.take_front(count), part, reduced);
        left = left.drop_front(count);
      }
    };
    // One row after the other: what a row's reductions have in common is
    // computed once.
    for (size_t r = 0; r < rows.size(); ++r)
      for (unsigned part = 0; part < parts; ++part)
        addPart(r, getPart(chunk, part, accumulators));
    prefetch(rows, chunk);
    return next;
  };

  // What is known of each reduction, then what each of the sums is too large
  // by. Not where the vector loop is the only one and too short to need it.
  Values state;
  if (accumulators == kRare || hasBlocks(accumulators) ||
      layout.reductionSizes.size() > 1) {
    for (const KernelReduction &reduction : all)
      state.push_back(reduction.neutral);
    for (const KernelReduction &reduction : all)
      if (reduction.isSum())
        state.push_back(reduction.neutral);
  }
  auto reduce = [&] {
    Values reduced = emitOuterLoops(
        block.rows, state, [&](ArrayRef<Row> rows, ArrayRef<Value> state) {
          return emitVectorReductions(rows, all, accumulators, state, addTerms);
        });
    return subtractExcesses(all, reduced);
  };
  Values results;
  if (isInBranch || !hasPieces()) {
    results = reduce();
  } else {
    // An earlier stage has left what they are of pieces, or this one does.
    bool isLast = isStage(Stage::Reductions) && stage->pass == currentPass;
    if (!stage || isLast)
      forEachPiece([&](Value piece) {
        storePartials(block, ops, all, piece, reduce());
      });
    if (isLast)
      return;
    results = combinePartials(block, ops, all);
  }

  for (size_t i = 0; i < all.size(); i += block.rows.size()) {
    Value result = ReduceOp(ops[i / block.rows.size()]).getResult();
    ArrayRef<Value> lanes = ArrayRef(results).slice(i, block.rows.size());
    if (Values packs = all[i].isSum() ? packSums(lanes) : Values();
        !packs.empty())
      block.packed[result] = packs;
    else
      for (auto [row, vector] : llvm::zip_equal(block.rows, lanes))
        row.values[result] =
            isAcross ? vector : combineLanes(b, all[i], vector);
  }
}

/// The error of a plain sum grows with the number of its terms, and a row of
/// equal magnitudes meets the bound. So about kMaxTerms go to an accumulator;
/// what they sum to is added with compensation.
SmallVector<Value> KernelEmitter::emitVectorReductions(
    ArrayRef<Row> rows, ArrayRef<KernelReduction> reductions,
    unsigned accumulators, ArrayRef<Value> state, ChunkFn fn) {
  Values neutrals;
  for (const KernelReduction &reduction : reductions)
    neutrals.append(std::max(accumulators, 1u), reduction.neutral);
  Value from = getBegin();
  if (accumulators == kRare)
    return emitVectorLoop(
        rows, kRare, from, state,
        [&](ArrayRef<Row> rows, const Chunk &chunk, ArrayRef<Value> carried) {
          return addCompensated(b, reductions, carried,
                                fn(rows, chunk, neutrals));
        });
  auto merge = [&](ArrayRef<Value> partial) {
    Values merged;
    for (auto [i, reduction] : llvm::enumerate(reductions))
      merged.push_back(combineVectors(
          b, reduction, partial.slice(i * accumulators, accumulators)));
    return merged;
  };
  Values next(state);
  if (hasBlocks(accumulators)) {
    unsigned blockVectors = kMaxTerms * accumulators;
    Value blocksEnd = getFullEnd(blockVectors);
    Value blockSize = getStep(blockVectors);
    next = createFor(from, blocksEnd, blockSize, next,
                     [&](Value first, ArrayRef<Value> inner) {
                       Value last = arith::AddIOp::create(b, first, blockSize);
                       return addCompensated(
                           b, reductions, inner,
                           merge(emitUnrolledLoop(rows, accumulators, first,
                                                  last, neutrals, fn)));
                     });
    from = blocksEnd;
  }
  Values last = merge(emitVectorLoop(rows, accumulators, from, neutrals, fn));
  if (layout.reductionSizes.size() > 1)
    return addCompensated(b, reductions, next, last);
  // Nothing follows that compensation could help.
  if (next.empty())
    return last;
  for (auto [i, reduction] : llvm::enumerate(reductions))
    next[i] = combineVectors(b, reduction, {next[i], last[i]});
  return next;
}
