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
// the size of an input is stored. What is known of a row is, if it is of use to
// another nest.
//
//===----------------------------------------------------------------------===//

#include "LoopNests.h"

#include "Accumulator.h"
#include "StraightBody.h"

#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Tensors or buffers that stand for one value of the body, and how the loops
/// of the norm.generic index them.
struct Stored {
  SmallVector<Value> parts;
  AffineMap map;
};

/// What a nest computes of each point, and where that goes: as it is, or added
/// to what an accumulator carries.
struct Sink {
  Value value;
  Stored target;
  std::optional<Accumulator> accumulator;
};

class Lowering {
public:
  Lowering(RewriterBase &b, GenericOp op)
      : b(b), op(op), loc(op.getLoc()), onTensors(op.hasPureTensorSemantics()),
        reductionDims(op.getNumLoops()), results(op.getOutputs().size()) {
    SmallVector<AffineExpr> rowDims;
    for (unsigned dim : op.getParallelDims())
      rowDims.push_back(b.getAffineDimExpr(dim));
    rowMap = AffineMap::get(op.getNumLoops(), 0, rowDims, b.getContext());
    for (unsigned dim : op.getReductionDims())
      reductionDims.set(dim);
  }

  void run();

private:
  /// Which loops a nest has: all, or the parallel ones only.
  enum class Space { Elements, Rows };

  /// Ops of the body and what they read that is known, in its order.
  struct Slice {
    SmallVector<Operation *> ops;
    SmallVector<Value> leaves;
  };

  Value createTemporary(Type type, AffineMap map);
  Sink createSum(Value value, AffineMap map, const Accumulator &accumulator);
  Slice getSlice(ArrayRef<Sink> sinks);
  void bindLoops(Space space, SmallVectorImpl<Value> &ins,
                 SmallVectorImpl<AffineMap> &inMaps,
                 ArrayRef<AffineMap> outMaps);
  void createNest(Space space, MutableArrayRef<Sink> sinks);
  SmallVector<Value> createLoops(ArrayRef<Value> ins, ArrayRef<Value> outs,
                                 ArrayRef<AffineMap> maps,
                                 function_ref<void(ValueRange)> body);

  SmallVector<Value> getStoredValues(const RowProgram &program, unsigned pass);
  void createPasses(const RowProgram &program);
  void createOutputs(Space space, ArrayRef<unsigned> outputs);
  void roundSummedOutput(unsigned output);

  RewriterBase &b;
  GenericOp op;
  Location loc;
  bool onTensors;
  AffineMap rowMap;
  llvm::SmallBitVector reductionDims;
  SmallVector<OpFoldResult> ranges;
  /// Buffers to free at the end; empty on tensors.
  SmallVector<Value> buffers;
  /// What nests can read, by the value in the body: inputs, and what other
  /// nests have found of rows.
  llvm::DenseMap<Value, Stored> known;
  /// What stands for each output: what is carried for a sum, until it is
  /// rounded.
  SmallVector<SmallVector<Value>> results;
};

} // namespace

//===----------------------------------------------------------------------===//
// Nests
//===----------------------------------------------------------------------===//

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

/// The reduction of `value` for each element that `map` indexes.
Sink Lowering::createSum(Value value, AffineMap map,
                         const Accumulator &accumulator) {
  Sink sum{value, {{}, map}, accumulator};
  Value initial = accumulator.getInitialValue(b, loc);
  for (unsigned i = 0; i < accumulator.getNumParts(); ++i) {
    auto fill = linalg::FillOp::create(
        b, loc, initial, createTemporary(accumulator.getPartType(), map));
    sum.target.parts.push_back(onTensors ? fill.getResult(0)
                                         : fill.getOutputs()[0]);
  }
  return sum;
}

/// A linalg.generic; `body` takes its arguments and ends it. Returns its
/// results or, on memrefs, `outs`.
SmallVector<Value> Lowering::createLoops(ArrayRef<Value> ins,
                                         ArrayRef<Value> outs,
                                         ArrayRef<AffineMap> maps,
                                         function_ref<void(ValueRange)> body) {
  // What is written is the same for every loop that it is not indexed by.
  SmallVector<utils::IteratorType> iterators;
  for (unsigned loop = 0; loop < maps.back().getNumDims(); ++loop)
    iterators.push_back(maps.back().isFunctionOfDim(loop)
                            ? utils::IteratorType::parallel
                            : utils::IteratorType::reduction);
  auto loops = linalg::GenericOp::create(
      b, loc, onTensors ? TypeRange(ValueRange(outs)) : TypeRange(), ins, outs,
      maps, iterators,
      [&](OpBuilder &, Location, ValueRange args) { body(args); });
  return onTensors ? SmallVector<Value>(loops.getResults())
                   : SmallVector<Value>(outs);
}

/// What computes the values of some sinks from what is known.
Lowering::Slice Lowering::getSlice(ArrayRef<Sink> sinks) {
  llvm::SetVector<Value> needed;
  for (const Sink &sink : sinks)
    needed.insert(sink.value);
  Slice slice;
  for (Operation &inner : llvm::reverse(*op.getBodyBlock())) {
    if (llvm::none_of(inner.getResults(), [&](Value value) {
          return needed.contains(value) && !known.contains(value);
        }))
      continue;
    slice.ops.push_back(&inner);
    needed.insert(inner.operand_begin(), inner.operand_end());
    getUsedValuesDefinedAbove(inner.getRegions(), needed);
  }
  std::reverse(slice.ops.begin(), slice.ops.end());

  auto addLeaves = [&](ValueRange values) {
    llvm::copy_if(values, std::back_inserter(slice.leaves), [&](Value value) {
      return needed.contains(value) && known.contains(value);
    });
  };
  addLeaves(op.getBodyBlock()->getArguments());
  for (Operation &inner : *op.getBodyBlock())
    addLeaves(inner.getResults());
  return slice;
}

/// A loop may have its size from an operand that its nest does not read: it is
/// read all the same.
void Lowering::bindLoops(Space space, SmallVectorImpl<Value> &ins,
                         SmallVectorImpl<AffineMap> &inMaps,
                         ArrayRef<AffineMap> outMaps) {
  auto bind = [&](Value value, AffineMap map) {
    SmallVector<AffineMap> maps(outMaps);
    llvm::append_range(maps, inMaps);
    llvm::SmallBitVector unbound = getUnusedDimsBitVector(maps);
    if (llvm::none_of(unbound.set_bits(),
                      [&](unsigned loop) { return map.isFunctionOfDim(loop); }))
      return;
    ins.push_back(value ? value : createTemporary(b.getF64Type(), map));
    inMaps.push_back(map);
  };
  if (space == Space::Rows)
    return bind(/*value=*/{}, rowMap);
  for (OpOperand &operand : op->getOpOperands())
    bind(operand.get(), op.getMatchingIndexingMap(&operand));
}

/// Computes the values of all sinks, whose maps are of the same dimensions,
/// and leaves the results in their targets.
void Lowering::createNest(Space space, MutableArrayRef<Sink> sinks) {
  Slice slice = getSlice(sinks);
  SmallVector<Value> ins, outs;
  SmallVector<AffineMap> maps, outMaps;
  for (Value leaf : slice.leaves) {
    const Stored &stored = known[leaf];
    llvm::append_range(ins, stored.parts);
    maps.append(stored.parts.size(), stored.map);
  }
  for (const auto &[value, target, accumulator] : sinks) {
    llvm::append_range(outs, target.parts);
    outMaps.append(target.parts.size(), target.map);
  }
  bindLoops(space, ins, maps, outMaps);
  llvm::append_range(maps, outMaps);
  if (space == Space::Rows)
    for (AffineMap &map : maps)
      map = compressDims(map, reductionDims);
  SmallVector<Value> values =
      createLoops(ins, outs, maps, [&](ValueRange args) {
        ValueRange before = args.take_back(outs.size());
        IRMapping mapping;
        for (Value leaf : slice.leaves) {
          unsigned numParts = known[leaf].parts.size();
          mapping.map(leaf, Accumulator::finish(b, leaf.getLoc(),
                                                args.take_front(numParts),
                                                leaf.getType()));
          args = args.drop_front(numParts);
        }
        for (Operation *inner : slice.ops)
          b.clone(*inner, mapping);
        SmallVector<Value> yields;
        for (const auto &[value, target, accumulator] : sinks) {
          unsigned numParts = target.parts.size();
          Value computed = mapping.lookupOrDefault(value);
          if (accumulator)
            llvm::append_range(
                yields, accumulator->add(b, loc, before.take_front(numParts),
                                         computed));
          else
            yields.push_back(computed);
          before = before.drop_front(numParts);
        }
        linalg::YieldOp::create(b, loc, yields);
      });
  ArrayRef<Value> left = values;
  for (Sink &sink : sinks) {
    unsigned numParts = sink.target.parts.size();
    sink.target.parts.assign(left.begin(), left.begin() + numParts);
    left = left.drop_front(numParts);
  }
}

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

/// What the nest over rows before a pass stores, in the order of the body: what
/// it or the pass before has found and a nest over elements or another one over
/// rows needs. The nests of per-row outputs, which come last, compute what is
/// not stored once more, and nests over rows read what reductions carry.
SmallVector<Value> Lowering::getStoredValues(const RowProgram &program,
                                             unsigned pass) {
  const RowPasses &passes = program.getBody();
  ArrayRef<Operation *> rowOps = passes.rowOps[pass];
  SmallVector<Operation *> found(rowOps);
  if (pass > 0)
    for (ReduceOp reduction : passes.reductions[pass - 1])
      if (!Accumulator(reduction).isResult())
        found.push_back(reduction);
  llvm::sort(found, [](Operation *first, Operation *second) {
    return first->isBeforeInBlock(second);
  });
  auto isNeeded = [&](OpOperand &use) {
    Operation *user = op.getBodyBlock()->findAncestorOpInBlock(*use.getOwner());
    if (isa<YieldOp>(user))
      return !op.isPerRow(op.getOutputMap(use.getOperandNumber()));
    if (isa<ReduceOp>(user) || !program.isUniform(user->getResult(0)))
      return true;
    return !use.get().getDefiningOp<ReduceOp>() &&
           !llvm::is_contained(rowOps, user);
  };
  SmallVector<Value> stored;
  for (Operation *inner : found)
    for (Value result : inner->getResults())
      if (llvm::any_of(result.getUses(), isNeeded))
        stored.push_back(result);
  return stored;
}

void Lowering::createPasses(const RowProgram &program) {
  const RowPasses &passes = program.getBody();
  for (unsigned pass = 0; pass < passes.rowOps.size(); ++pass) {
    SmallVector<Sink> rowValues;
    for (Value value : getStoredValues(program, pass))
      rowValues.push_back(
          {value, {{createTemporary(value.getType(), rowMap)}, rowMap}, {}});
    if (!rowValues.empty())
      createNest(Space::Rows, rowValues);
    for (Sink &sink : rowValues)
      known[sink.value] = sink.target;
    if (pass == passes.reductions.size())
      break;

    SmallVector<Sink> sums;
    for (ReduceOp reduction : passes.reductions[pass])
      sums.push_back(
          createSum(reduction.getInput(), rowMap, Accumulator(reduction)));
    createNest(Space::Elements, sums);
    for (auto [reduction, sum] : llvm::zip_equal(passes.reductions[pass], sums))
      known[ReduceOp(reduction)] = sum.target;
  }
}

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

/// Writes outputs, or adds up what summed ones are rounded from.
void Lowering::createOutputs(Space space, ArrayRef<unsigned> outputs) {
  if (outputs.empty())
    return;
  SmallVector<Sink> sinks;
  for (unsigned output : outputs) {
    Value value = op.getYield().getValues()[output];
    AffineMap map = op.getOutputMap(output);
    if (op.isSummed(map))
      sinks.push_back(createSum(
          value, map, Accumulator(op, ReduceKind::Add, value.getType())));
    else
      sinks.push_back({value, {{op.getOutputs()[output]}, map}, {}});
  }
  createNest(space, sinks);
  for (auto [output, sink] : llvm::zip_equal(outputs, sinks))
    results[output] = sink.target.parts;
}

void Lowering::roundSummedOutput(unsigned output) {
  SmallVector<Value> &parts = results[output];
  Value out = op.getOutputs()[output];
  SmallVector<AffineMap> maps(
      parts.size() + 1,
      b.getMultiDimIdentityMap(op.getOutputMap(output).getNumResults()));
  parts = createLoops(parts, out, maps, [&](ValueRange args) {
    Value rounded = Accumulator::finish(b, loc, args.drop_back(),
                                        getElementTypeOrSelf(out));
    linalg::YieldOp::create(b, loc, rounded);
  });
}

void Lowering::run() {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(op);
  ranges = op.createLoopRanges(b, loc);
  straightenBody(b, op, ranges);
  b.setInsertionPoint(op);
  RowProgram program(op);
  for (auto [argument, input, map] :
       llvm::zip(op.getBodyBlock()->getArguments(), op.getInputs(),
                 op.getIndexingMapsArray()))
    known[argument] = {{input}, map};

  createPasses(program);
  // An output may share its buffer with an input of the same map. So all sums
  // are complete before anything is written, and the per-row outputs come last:
  // the nest over elements may read per-row inputs, but that over rows reads no
  // per-element ones.
  llvm::MapVector<AffineMap, SmallVector<unsigned>> sums;
  for (unsigned output : program.getSummedOutputs())
    sums[op.getOutputMap(output)].push_back(output);
  for (const auto &[map, outputs] : sums)
    createOutputs(op.isPerRow(map) ? Space::Rows : Space::Elements, outputs);
  createOutputs(Space::Elements, program.getElementOutputs());
  createOutputs(Space::Rows, program.getRowOutputs());
  for (unsigned output : program.getSummedOutputs())
    roundSummedOutput(output);

  for (Value buffer : buffers)
    memref::DeallocOp::create(b, loc, buffer);
  if (!onTensors)
    return b.eraseOp(op);
  b.replaceOp(op, llvm::map_to_vector(results, [](ArrayRef<Value> parts) {
                return parts.front();
              }));
}

void norm::lowerToLoopNests(RewriterBase &rewriter, GenericOp op) {
  Lowering(rewriter, op).run();
}
