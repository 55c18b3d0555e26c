//===- LoopNests.cpp - a row program as linalg.generic ops ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The portable lowering, which is also the reference: every row program becomes
// linalg.generic ops over its own loops. Three verbs suffice:
//
//   reduce           a nest over all loops for the reductions of each pass
//   row arithmetic   a nest over the parallel loops between two passes
//   map              a nest over all loops for what is written
//
// Each nest computes from the inputs what it needs of an element; nothing of
// the size of an input is stored. What is known of a row is: see RowPlan.
//
// A branch with reductions is a sequence of such nests, too, which pass over
// the rows that do not take it.
//
//===----------------------------------------------------------------------===//

#include "LoopNests.h"

#include "Accumulator.h"
#include "BodySlice.h"
#include "RowPlan.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// An operand of linalg.generic and how it is indexed.
struct Indexed {
  Value value;
  AffineMap map;
};

/// What one point adds to a sum or compares with a maximum.
struct Term {
  Accumulator accumulator;
  Value value;
};

class Lowering {
public:
  Lowering(RewriterBase &b, GenericOp op)
      : b(b), op(op), loc(op.getLoc()), onTensors(op.hasPureTensorSemantics()),
        maps(op.getIndexingMapsArray()), numInputs(op.getInputs().size()),
        numRowLoops(op.getParallelDims().size()) {
    SmallVector<AffineExpr> rowDims;
    for (unsigned dim : op.getParallelDims())
      rowDims.push_back(b.getAffineDimExpr(dim));
    rowMap = AffineMap::get(op.getNumLoops(), 0, rowDims, b.getContext());
  }

  void run();

private:
  /// Which loops a nest has: all, or the parallel ones only.
  enum class Space { Elements, Rows };
  using Body = function_ref<SmallVector<Value>(IRMapping &, ValueRange outs)>;

  void simplifyBody();
  Value createRowSize(FloatType type);

  SmallVector<Value> createNest(Space space, const BodySlice &slice,
                                ArrayRef<Indexed> outs, Body body);
  void bindLoops(Space space, SmallVectorImpl<Indexed> &ins,
                 ArrayRef<Indexed> outs);

  SmallVector<Value> runNest(Space space, function_ref<bool(Value)> isKnown,
                             ArrayRef<Value> values, ArrayRef<Term> terms,
                             ArrayRef<Indexed> outs,
                             ArrayRef<Guard> guards = {});

  void runStep(const RowPlan &plan, const Step &step);
  SmallVector<Value> createParts(const Accumulator &accumulator, AffineMap map);
  Value createGuard(ArrayRef<Guard> guards, IRMapping &mapping);

  void createOutputs(const RowPlan &plan, Space space,
                     ArrayRef<unsigned> outputs);
  void createSums(const RowPlan &plan, ArrayRef<unsigned> outputs);
  void createSummedOutput(unsigned output);

  unsigned getNumLoops(Space space) {
    return space == Space::Rows ? numRowLoops : op.getNumLoops();
  }
  Value createTemporary(Type type, AffineMap map);
  /// `map` in terms of the loops of `space`.
  AffineMap mapIn(Space space, AffineMap map);
  Value getYielded(unsigned output) {
    return op.getYield().getValues()[output];
  }
  AffineMap getOutputMap(unsigned output) { return maps[numInputs + output]; }
  Accumulator getSum(unsigned output) { return Accumulator(op, output); }

  RewriterBase &b;
  GenericOp op;
  Location loc;
  bool onTensors;
  SmallVector<AffineMap> maps;
  unsigned numInputs, numRowLoops;
  AffineMap rowMap;
  SmallVector<OpFoldResult> ranges;
  /// Buffers to free at the end; empty on tensors.
  SmallVector<Value> buffers;
  /// What is stored of each row, by the value in the body.
  llvm::DenseMap<Value, Value> rowValues;
  /// What each reduction has carried to the end of the row.
  llvm::DenseMap<Value, SmallVector<Value>> reduced;
  /// What each summed output has carried to the end.
  llvm::DenseMap<unsigned, SmallVector<Value>> summed;
  /// One an output; on tensors in use.
  SmallVector<Value> results;
};

} // namespace

//===----------------------------------------------------------------------===//
// The body
//===----------------------------------------------------------------------===//

/// H, the number of elements of a row.
Value Lowering::createRowSize(FloatType type) {
  if (std::optional<int64_t> size = op.getStaticRowSize()) {
    APFloat number(type.getFloatSemantics());
    number.convertFromAPInt(APInt(64, *size), /*IsSigned=*/true,
                            APFloat::rmNearestTiesToEven);
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, number));
  }
  Value size;
  for (unsigned dim : op.getReductionDims()) {
    Value factor = getValueOrCreateConstantIndexOp(b, loc, ranges[dim]);
    size = size ? arith::MulIOp::create(b, loc, size, factor) : factor;
  }
  size = arith::IndexCastOp::create(b, loc, b.getI64Type(), size);
  return arith::SIToFPOp::create(b, loc, type, size);
}

/// Computes before the op what is the same for all rows, and erases what is of
/// no use.
void Lowering::simplifyBody() {
  llvm::DenseMap<Type, Value> rowSizes;
  SmallVector<Operation *> inner;
  op.getBody().walk<WalkOrder::PreOrder>(
      [&](Operation *found) { inner.push_back(found); });
  for (Operation *candidate : inner) {
    if (auto rowSize = dyn_cast<RowSizeOp>(candidate)) {
      Value &known = rowSizes[rowSize.getType()];
      if (!known)
        known = createRowSize(cast<FloatType>(rowSize.getType()));
      b.replaceOp(rowSize, known);
      continue;
    }
    if (candidate->getNumRegions() == 0 && !isRowCollective(candidate) &&
        !candidate->hasTrait<OpTrait::IsTerminator>() && isPure(candidate) &&
        llvm::none_of(candidate->getOperands(), [&](Value operand) {
          return op.getBody().isAncestor(operand.getParentRegion());
        }))
      b.moveOpBefore(candidate, op);
  }
  (void)runRegionDCE(b, op->getRegions());
}

//===----------------------------------------------------------------------===//
// Nests
//===----------------------------------------------------------------------===//

AffineMap Lowering::mapIn(Space space, AffineMap map) {
  if (space == Space::Elements)
    return map;
  SmallVector<AffineExpr> dims(op.getNumLoops(), b.getAffineConstantExpr(0));
  for (auto [i, dim] : llvm::enumerate(op.getParallelDims()))
    dims[dim] = b.getAffineDimExpr(i);
  return map.replaceDimsAndSymbols(dims, {}, numRowLoops, 0);
}

/// A tensor or buffer that `map` indexes, not initialized.
Value Lowering::createTemporary(Type type, AffineMap map) {
  SmallVector<OpFoldResult> sizes;
  for (AffineExpr expr : map.getResults())
    sizes.push_back(ranges[cast<AffineDimExpr>(expr).getPosition()]);
  if (onTensors)
    return tensor::EmptyOp::create(b, loc, sizes, type);
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamicSizes;
  dispatchIndexOpFoldResults(sizes, dynamicSizes, shape);
  buffers.push_back(memref::AllocOp::create(
      b, loc, MemRefType::get(shape, type), dynamicSizes));
  return buffers.back();
}

/// A loop may have its size from an operand that its nest does not read: it is
/// read all the same.
void Lowering::bindLoops(Space space, SmallVectorImpl<Indexed> &ins,
                         ArrayRef<Indexed> outs) {
  BitVector bound(getNumLoops(space));
  auto bind = [&](AffineMap map) {
    BitVector before = bound;
    for (unsigned loop = 0; loop < bound.size(); ++loop)
      if (map.isFunctionOfDim(loop))
        bound.set(loop);
    return bound != before;
  };
  for (const Indexed &in : ins)
    bind(in.map);
  for (const Indexed &out : outs)
    bind(out.map);
  if (bound.all())
    return;
  if (space == Space::Rows) {
    ins.push_back({createTemporary(b.getF64Type(), rowMap),
                   b.getMultiDimIdentityMap(numRowLoops)});
    return;
  }
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (bind(map))
      ins.push_back({operand.get(), map});
  }
}

/// A linalg.generic that reads the leaves of `slice` and then runs `body`, with
/// what is known of a point. Returns its results or, on memrefs, the buffers of
/// `outs`.
SmallVector<Value> Lowering::createNest(Space space, const BodySlice &slice,
                                        ArrayRef<Indexed> outs, Body body) {
  AffineMap rows = mapIn(space, rowMap);
  SmallVector<Indexed> ins;
  for (Value leaf : slice.getLeaves()) {
    if (auto argument = dyn_cast<BlockArgument>(leaf)) {
      unsigned input = argument.getArgNumber();
      ins.push_back({op.getInputs()[input], mapIn(space, maps[input])});
    } else if (Value stored = rowValues.lookup(leaf)) {
      ins.push_back({stored, rows});
    } else {
      for (Value part : reduced[leaf])
        ins.push_back({part, rows});
    }
  }
  bindLoops(space, ins, outs);

  SmallVector<Value> inputs, outputs;
  SmallVector<AffineMap> indexing;
  for (const Indexed &in : ins) {
    inputs.push_back(in.value);
    indexing.push_back(in.map);
  }
  for (const Indexed &out : outs) {
    outputs.push_back(out.value);
    indexing.push_back(out.map);
  }
  // What is written is the same for every loop that it is not indexed by.
  SmallVector<utils::IteratorType> iterators;
  for (unsigned loop = 0; loop < getNumLoops(space); ++loop)
    iterators.push_back(outs.front().map.isFunctionOfDim(loop)
                            ? utils::IteratorType::parallel
                            : utils::IteratorType::reduction);
  SmallVector<Type> types;
  if (onTensors)
    llvm::append_range(types, TypeRange(outputs));
  auto loops = linalg::GenericOp::create(
      b, loc, types, inputs, outputs, indexing, iterators,
      [&](OpBuilder &, Location, ValueRange args) {
        IRMapping mapping;
        unsigned next = 0;
        for (Value leaf : slice.getLeaves()) {
          if (isa<BlockArgument>(leaf) || rowValues.contains(leaf)) {
            mapping.map(leaf, args[next++]);
            continue;
          }
          auto reduction = leaf.getDefiningOp<ReduceOp>();
          auto type = cast<FloatType>(leaf.getType());
          Accumulator accumulator(reduction);
          unsigned numParts = accumulator.getNumParts();
          mapping.map(leaf,
                      accumulator.finish(b, leaf.getLoc(),
                                         args.slice(next, numParts), type));
          next += numParts;
        }
        linalg::YieldOp::create(b, loc,
                                body(mapping, args.take_back(outs.size())));
      });
  return onTensors ? SmallVector<Value>(loops.getResults()) : outputs;
}

//===----------------------------------------------------------------------===//
// Steps
//===----------------------------------------------------------------------===//

/// What `accumulator` carries for each element that `map` indexes, filled with
/// its initial values.
SmallVector<Value> Lowering::createParts(const Accumulator &accumulator,
                                         AffineMap map) {
  SmallVector<Value> parts;
  Value initial =
      arith::ConstantOp::create(b, loc, accumulator.getInitialValue());
  for (unsigned i = 0; i < accumulator.getNumParts(); ++i) {
    auto fill = linalg::FillOp::create(
        b, loc, initial, createTemporary(accumulator.getPartType(), map));
    parts.push_back(onTensors ? fill.getResult(0) : fill.getOutputs()[0]);
  }
  return parts;
}

/// Whether all guards hold; null if there are none.
Value Lowering::createGuard(ArrayRef<Guard> guards, IRMapping &mapping) {
  Value all;
  for (const Guard &guard : guards) {
    Value holds = mapping.lookupOrDefault(guard.condition);
    if (!guard.expected) {
      Value yes = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
      holds = arith::XOrIOp::create(b, loc, holds, yes);
    }
    all = all ? arith::AndIOp::create(b, loc, all, holds) : holds;
  }
  return all;
}

/// A nest that computes `values` of each point and adds `terms` to what `outs`
/// carry for them, behind those of the values.
SmallVector<Value>
Lowering::runNest(Space space, function_ref<bool(Value)> isKnown,
                  ArrayRef<Value> values, ArrayRef<Term> terms,
                  ArrayRef<Indexed> outs, ArrayRef<Guard> guards) {
  SmallVector<Value> roots(values);
  for (const Term &term : terms)
    roots.push_back(term.value);
  for (const Guard &guard : guards)
    roots.push_back(guard.condition);
  BodySlice slice(op, roots, isKnown);
  auto compute = [&](IRMapping &mapping, ValueRange before) {
    slice.clone(b, mapping);
    SmallVector<Value> computed = llvm::map_to_vector(
        values, [&](Value value) { return mapping.lookupOrDefault(value); });
    before = before.drop_front(values.size());
    for (const Term &term : terms) {
      unsigned numParts = term.accumulator.getNumParts();
      llvm::append_range(
          computed, term.accumulator.add(b, loc, before.take_front(numParts),
                                         mapping.lookupOrDefault(term.value)));
      before = before.drop_front(numParts);
    }
    return computed;
  };
  // For rows that do not take the branch, sums stay what they are, and what is
  // stored is of no use.
  auto skip = [&](ValueRange before) {
    SmallVector<Value> left = llvm::map_to_vector(values, [&](Value value) {
      return Value(
          arith::ConstantOp::create(b, loc, b.getZeroAttr(value.getType())));
    });
    llvm::append_range(left, before.drop_front(values.size()));
    return left;
  };
  return createNest(
      space, slice, outs, [&](IRMapping &mapping, ValueRange before) {
        Value guard = createGuard(guards, mapping);
        if (!guard)
          return compute(mapping, before);
        auto branch = scf::IfOp::create(b, loc, before.getTypes(), guard,
                                        /*addThenBlock=*/true,
                                        /*addElseBlock=*/true);
        OpBuilder::InsertionGuard insertion(b);
        b.setInsertionPointToStart(branch.thenBlock());
        scf::YieldOp::create(b, loc, compute(mapping, before));
        b.setInsertionPointToStart(branch.elseBlock());
        scf::YieldOp::create(b, loc, skip(before));
        return SmallVector<Value>(branch.getResults());
      });
}

void Lowering::runStep(const RowPlan &plan, const Step &step) {
  if (step.isOverRows() && step.stored.empty())
    return;
  SmallVector<Indexed> outs;
  SmallVector<Term> terms;
  AffineMap identity = b.getMultiDimIdentityMap(numRowLoops);
  for (Value value : step.stored)
    outs.push_back({createTemporary(value.getType(), rowMap), identity});
  for (ReduceOp reduction : step.reductions) {
    terms.push_back({Accumulator(reduction), reduction.getInput()});
    for (Value part : createParts(terms.back().accumulator, rowMap))
      outs.push_back({part, rowMap});
  }
  SmallVector<Value> values = runNest(
      step.isOverRows() ? Space::Rows : Space::Elements,
      [&](Value value) { return plan.isKnown(step, value); }, step.stored,
      terms, outs, step.guards);

  ArrayRef<Value> left = values;
  for (Value value : step.stored) {
    rowValues[value] = left.front();
    left = left.drop_front();
  }
  for (ReduceOp reduction : step.reductions) {
    Accumulator accumulator(reduction);
    unsigned numParts = accumulator.getNumParts();
    if (accumulator.isResult())
      rowValues[reduction] = left.front();
    reduced[reduction] = SmallVector<Value>(left.take_front(numParts));
    left = left.drop_front(numParts);
  }
}

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

/// The outputs per element, or those per row.
void Lowering::createOutputs(const RowPlan &plan, Space space,
                             ArrayRef<unsigned> outputs) {
  if (outputs.empty())
    return;
  SmallVector<Value> yielded;
  SmallVector<Indexed> outs;
  for (unsigned output : outputs) {
    yielded.push_back(getYielded(output));
    outs.push_back(
        {op.getOutputs()[output], mapIn(space, getOutputMap(output))});
  }
  SmallVector<Value> values = runNest(
      space, [&](Value value) { return plan.isKnown(value); }, yielded,
      /*terms=*/{}, outs);
  for (auto [output, value] : llvm::zip_equal(outputs, values))
    results[output] = value;
}

/// What is carried to the end for outputs that are summed over rows, all of one
/// map.
void Lowering::createSums(const RowPlan &plan, ArrayRef<unsigned> outputs) {
  AffineMap map = getOutputMap(outputs.front());
  Space space = op.isPerRow(map) ? Space::Rows : Space::Elements;
  SmallVector<Term> terms;
  SmallVector<Indexed> outs;
  for (unsigned output : outputs) {
    terms.push_back({getSum(output), getYielded(output)});
    for (Value part : createParts(getSum(output), map))
      outs.push_back({part, mapIn(space, map)});
  }
  SmallVector<Value> parts = runNest(
      space, [&](Value value) { return plan.isKnown(value); },
      /*values=*/{}, terms, outs);
  ArrayRef<Value> left = parts;
  for (unsigned output : outputs) {
    unsigned numParts = getSum(output).getNumParts();
    summed[output] = SmallVector<Value>(left.take_front(numParts));
    left = left.drop_front(numParts);
  }
}

/// Rounds what was carried for a summed output to its elements.
void Lowering::createSummedOutput(unsigned output) {
  Value out = op.getOutputs()[output];
  auto type = cast<FloatType>(getElementTypeOrSelf(out));
  AffineMap identity =
      b.getMultiDimIdentityMap(getOutputMap(output).getNumResults());
  SmallVector<Value> inputs = summed[output];
  SmallVector<AffineMap> indexing(inputs.size() + 1, identity);
  SmallVector<utils::IteratorType> iterators(identity.getNumDims(),
                                             utils::IteratorType::parallel);
  auto nest = linalg::GenericOp::create(
      b, loc, onTensors ? TypeRange(out) : TypeRange(), inputs, out, indexing,
      iterators, [&](OpBuilder &, Location, ValueRange args) {
        Value rounded = getSum(output).finish(b, loc, args.drop_back(), type);
        linalg::YieldOp::create(b, loc, rounded);
      });
  if (onTensors)
    results[output] = nest.getResult(0);
}

void Lowering::run() {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(op);
  ranges = op.createLoopRanges(b, loc);
  simplifyBody();
  RowProgram program(op);
  RowPlan plan(program);
  results.resize(op.getOutputs().size());

  for (const Step &step : plan.getSteps())
    runStep(plan, step);
  // An output may share its buffer with an input of the same map. So all sums
  // are complete before anything is written, and the per-row outputs come last:
  // the nest over elements may read per-row inputs, but that over rows reads no
  // per-element ones.
  llvm::MapVector<AffineMap, SmallVector<unsigned>> sums;
  for (unsigned output : program.getSummedOutputs())
    sums[getOutputMap(output)].push_back(output);
  for (const auto &[map, outputs] : sums)
    createSums(plan, outputs);
  createOutputs(plan, Space::Elements, program.getElementOutputs());
  createOutputs(plan, Space::Rows, program.getRowOutputs());
  for (unsigned output : program.getSummedOutputs())
    createSummedOutput(output);

  for (Value buffer : buffers)
    memref::DeallocOp::create(b, loc, buffer);
  if (onTensors)
    b.replaceOp(op, results);
  else
    b.eraseOp(op);
}

void norm::lowerToLoopNests(RewriterBase &rewriter, GenericOp op) {
  Lowering(rewriter, op).run();
}
