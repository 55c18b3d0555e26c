//===- NormPartialReduction.cpp - rows and sums computed in parts ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PartialReductionOpInterface: a tile computes what its part contributes, and
// what all of them have computed is merged in a fixed order. Two kinds of
// dimensions split like this:
//
//   - parallel ones over which outputs are summed. Other outputs are tiled as
//     ever.
//   - reduction ones, of ops that only reduce: whose outputs are all per row,
//     one for each norm.reduce, none of which waits for another.
//
// The parts stand in tensors with a dimension more for each one that is split.
// Parts of sums are f64; the merge, which is a norm.generic, too, rounds them
// once. In the two forms that upstream has,
//
//   OuterParallel    each tile is the same op and writes an element of its own
//   OuterReduction   each tile adds its elements to those of the tile before,
//                    and the merge adds them up
//
//===----------------------------------------------------------------------===//

#include "Tiles.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/RegionUtils.h"

#include <limits>

using namespace mlir;
using namespace mlir::norm;

using Sizes = SmallVector<OpFoldResult>;

//===----------------------------------------------------------------------===//
// What can be split
//===----------------------------------------------------------------------===//

namespace {

/// How an op is split along some dimensions.
struct Split {
  explicit Split(GenericOp op, const llvm::SetVector<unsigned> &dims)
      : op(op), dims(dims) {
    op.getBody().walk(
        [&](ReduceOp reduction) { reductions.push_back(reduction); });
  }

  bool splitsRows() const {
    return llvm::any_of(dims,
                        [&](unsigned dim) { return op.isReductionDim(dim); });
  }
  /// Why it cannot be, as the rest of a sentence; empty if it can.
  std::string describeObstacle() const;

  /// The dimensions of the split that output `output` drops: those of its
  /// parts, behind its own ones.
  SmallVector<unsigned> getPartDims(unsigned output) const {
    AffineMap map = op.getOutputMap(output);
    return llvm::filter_to_vector(
        dims, [&](unsigned dim) { return !map.isFunctionOfDim(dim); });
  }
  /// Whether it is computed in parts, or written by the tiles themselves.
  bool isPartial(unsigned output) const { return !getPartDims(output).empty(); }
  AffineMap getPartMap(unsigned output) const {
    AffineMap map = op.getOutputMap(output);
    for (unsigned dim : getPartDims(output))
      map = map.insertResult(getAffineDimExpr(dim, op.getContext()),
                             map.getNumResults());
    return map;
  }

  /// How the parts of an output are combined, and in which type.
  ReduceKind getKind(unsigned output) const {
    return splitsRows() ? reductions[output].getKind() : ReduceKind::Add;
  }
  FloatType getPartType(unsigned output) const {
    if (getKind(output) == ReduceKind::Add)
      return Float64Type::get(op.getContext());
    return cast<FloatType>(reductions[output].getType());
  }
  TypedAttr getNeutral(unsigned output) const {
    return norm::getNeutral(getKind(output), getPartType(output));
  }

  mutable GenericOp op;
  const llvm::SetVector<unsigned> &dims;
  mutable SmallVector<ReduceOp> reductions;
};

} // namespace

FloatAttr norm::getNeutral(ReduceKind kind, FloatType type) {
  double infinity = std::numeric_limits<double>::infinity();
  double value = kind == ReduceKind::Add        ? 0.0
                 : kind == ReduceKind::MaximumF ? -infinity
                                                : infinity;
  return FloatAttr::get(type, value);
}

Value norm::combine(OpBuilder &b, Location loc, ReduceKind kind, Value x,
                    Value y) {
  switch (kind) {
  case ReduceKind::Add:
    return arith::AddFOp::create(b, loc, x, y);
  case ReduceKind::MaximumF:
    return arith::MaximumFOp::create(b, loc, x, y);
  case ReduceKind::MinimumF:
    return arith::MinimumFOp::create(b, loc, x, y);
  }
  llvm_unreachable("unknown kind of reduction");
}

std::string Split::describeObstacle() const {
  if (!op.hasPureTensorSemantics())
    return "it is on memrefs: expected tensors";
  auto name = [](unsigned dim) { return "d" + std::to_string(dim); };
  if (!splitsRows()) {
    for (unsigned i = 0; i < op.getOutputs().size(); ++i)
      if (isPartial(i))
        for (unsigned dim : op.getParallelDims())
          if (!op.getOutputMap(i).isFunctionOfDim(dim) && !dims.contains(dim))
            return "output #" + std::to_string(i) + " is summed over " +
                   name(dim) + ", too: expected it to be split as well";
    return "";
  }

  for (unsigned dim : dims)
    if (!op.isReductionDim(dim))
      return name(dim) + " is parallel: expected to split either parallel or "
                         "reduction dimensions";
  for (unsigned i = 0; i < op.getOutputs().size(); ++i)
    if (!op.isPerRow(op.getOutputMap(i)) || op.isSummed(op.getOutputMap(i)))
      return "output #" + std::to_string(i) +
             " is not per row: expected whole rows, or outputs that are";
  if (reductions.size() != op.getOutputs().size())
    return "its body has " + std::to_string(reductions.size()) +
           " norm.reduce for " + std::to_string(op.getOutputs().size()) +
           " outputs: expected one for each";
  // A term is computed from the inputs alone.
  llvm::DenseSet<Value> reduced;
  std::string found;
  op.getBodyBlock()->walk([&](Operation *inner) {
    bool depends = llvm::any_of(inner->getOperands(), [&](Value operand) {
      return reduced.contains(operand);
    });
    if (isa<NormalizeOp, RowSizeOp>(inner) ||
        (isa<scf::IfOp>(inner) && holdsRowCollective(inner)) ||
        (isa<ReduceOp>(inner) && depends)) {
      found = "its body has '" + inner->getName().getStringRef().str() +
              "' that needs whole rows: expected each norm.reduce to need "
              "elements only";
      return WalkResult::interrupt();
    }
    if (isa<ReduceOp>(inner) || depends)
      reduced.insert(inner->result_begin(), inner->result_end());
    return WalkResult::advance();
  });
  return found;
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

FailureOr<SmallVector<Value>>
GenericOp::generateInitialTensorForPartialReduction(
    OpBuilder &b, Location loc, ArrayRef<OpFoldResult> partSizes,
    const llvm::SetVector<unsigned> &reductionDims) {
  Split split(*this, reductionDims);
  std::string obstacle = split.describeObstacle();
  if (!obstacle.empty())
    return emitOpError("cannot be computed in parts: ") << obstacle;
  Sizes ranges = createLoopRanges(b, loc);
  SmallVector<Value> initial;
  for (auto [i, output] : llvm::enumerate(getOutputs())) {
    if (!split.isPartial(i)) {
      initial.push_back(output);
      continue;
    }
    Sizes sizes;
    for (AffineExpr expr : getOutputMap(i).getResults())
      sizes.push_back(ranges[cast<AffineDimExpr>(expr).getPosition()]);
    for (unsigned dim : split.getPartDims(i))
      sizes.push_back(partSizes[dim]);
    Value neutral = arith::ConstantOp::create(b, loc, split.getNeutral(i));
    Value empty = tensor::EmptyOp::create(b, loc, sizes, split.getPartType(i));
    initial.push_back(
        linalg::FillOp::create(b, loc, neutral, empty).getResult(0));
  }
  return initial;
}

/// Where a tile stands among the parts of an output, or in the output itself.
static void getPartTile(Builder &b, const Split &split, unsigned output,
                        ReductionTilingStrategy strategy,
                        ArrayRef<OpFoldResult> offsets,
                        ArrayRef<OpFoldResult> sizes,
                        ArrayRef<OpFoldResult> tileNumbers,
                        SmallVectorImpl<OpFoldResult> &partOffsets,
                        SmallVectorImpl<OpFoldResult> &partSizes) {
  getOperandTile(b, split.op.getOutputMap(output), offsets, sizes, partOffsets,
                 partSizes);
  for (unsigned dim : split.getPartDims(output)) {
    if (strategy == ReductionTilingStrategy::PartialReductionOuterReduction) {
      partOffsets.push_back(b.getIndexAttr(0));
      partSizes.push_back(sizes[dim]);
      continue;
    }
    partOffsets.push_back(
        tileNumbers[llvm::find(split.dims, dim) - split.dims.begin()]);
    partSizes.push_back(b.getIndexAttr(1));
  }
}

LogicalResult GenericOp::getPartialResultTilePosition(
    OpBuilder &b, unsigned resultNumber, ReductionTilingStrategy strategy,
    ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
    const llvm::SetVector<unsigned> &reductionDims,
    ArrayRef<OpFoldResult> tileNumbers, Sizes &partOffsets, Sizes &partSizes) {
  getPartTile(b, Split(*this, reductionDims), resultNumber, strategy, offsets,
              sizes, tileNumbers, partOffsets, partSizes);
  return success();
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

static Value convert(OpBuilder &b, Location loc, Value value, FloatType type) {
  auto from = cast<FloatType>(value.getType());
  if (from.getWidth() < type.getWidth())
    return arith::ExtFOp::create(b, loc, type, value);
  if (from.getWidth() > type.getWidth())
    return arith::TruncFOp::create(b, loc, type, value);
  return value;
}

/// Clones an op of the body whose operands are all mapped, and no other.
static void cloneIfKnown(OpBuilder &b, Operation &op, IRMapping &mapping,
                         Region &body) {
  llvm::SetVector<Value> used(op.operand_begin(), op.operand_end());
  getUsedValuesDefinedAbove(op.getRegions(), used);
  if (llvm::all_of(used, [&](Value value) {
        return mapping.contains(value) ||
               !body.isAncestor(value.getParentRegion());
      }))
    b.clone(op, mapping);
}

/// The body of a tile. Behind the elements of the inputs, `args` has what the
/// tiles before have left in the parts of each output, if tiles add to them.
static SmallVector<Value> createTileBody(OpBuilder &b, Location loc,
                                         const Split &split, bool reducesRows,
                                         ValueRange args) {
  GenericOp op = split.op;
  unsigned numInputs = op.getInputs().size();
  IRMapping mapping;
  mapping.map(op.getBodyBlock()->getArguments(), args.take_front(numInputs));
  ValueRange before = args.drop_front(numInputs);

  SmallVector<Value> terms;
  for (Operation &inner : op.getBodyBlock()->without_terminator()) {
    auto reduction = dyn_cast<ReduceOp>(inner);
    if (!split.splitsRows() || !reduction) {
      cloneIfKnown(b, inner, mapping, op.getBody());
      continue;
    }
    unsigned output = terms.size();
    Value term = convert(b, loc, mapping.lookupOrDefault(reduction.getInput()),
                         split.getPartType(output));
    if (reducesRows)
      term =
          ReduceOp::create(b, loc, term.getType(), reduction.getKind(), term);
    terms.push_back(term);
  }

  SmallVector<Value> yields;
  for (unsigned i = 0; i < op.getOutputs().size(); ++i) {
    Value value = split.splitsRows()
                      ? terms[i]
                      : mapping.lookupOrDefault(op.getYield().getValues()[i]);
    if (split.isPartial(i)) {
      value = convert(b, loc, value, split.getPartType(i));
      if (!before.empty()) {
        value = combine(b, loc, split.getKind(i), before.front(), value);
        before = before.drop_front();
      }
    }
    yields.push_back(value);
  }
  return yields;
}

FailureOr<TilingResult> GenericOp::tileToPartialReduction(
    OpBuilder &b, Location loc, ReductionTilingStrategy strategy,
    ValueRange init, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes,
    const llvm::SetVector<unsigned> &reductionDims,
    ArrayRef<OpFoldResult> tileNumbers) {
  Split split(*this, reductionDims);
  bool adds =
      strategy == ReductionTilingStrategy::PartialReductionOuterReduction;
  if (failed(verifyTile(*this, offsets, sizes, [&](unsigned dim) {
        return reductionDims.contains(dim);
      })))
    return failure();

  SmallVector<AffineMap> maps;
  SmallVector<Value> inputs, outputs;
  SmallVector<Operation *> slices;
  for (OpOperand &operand : getInputsMutable()) {
    AffineMap map = getMatchingIndexingMap(&operand);
    maps.push_back(map);
    inputs.push_back(operand.get());
    // What no loop of the tile indexes is the same for every tile.
    if (llvm::none_of(llvm::seq(0u, getNumLoops()), [&](unsigned dim) {
          return map.isFunctionOfDim(dim) &&
                 (!isReductionDim(dim) || reductionDims.contains(dim));
        }))
      continue;
    Sizes tileOffsets, tileSizes;
    getOperandTile(b, map, offsets, sizes, tileOffsets, tileSizes);
    slices.push_back(
        createSlice(b, loc, operand.get(), tileOffsets, tileSizes));
    inputs.back() = slices.back()->getResult(0);
  }
  SmallVector<AffineMap> outputMaps;
  for (unsigned i = 0; i < getOutputs().size(); ++i) {
    Sizes partOffsets, partSizes;
    getPartTile(b, split, i, strategy, offsets, sizes, tileNumbers, partOffsets,
                partSizes);
    outputMaps.push_back(adds ? split.getPartMap(i) : getOutputMap(i));
    // A tile that is the only one to write its parts has no dimension for them.
    SmallVector<int64_t> shape;
    SmallVector<Value> dynamicSizes;
    dispatchIndexOpFoldResults(
        ArrayRef(partSizes).take_front(outputMaps.back().getNumResults()),
        dynamicSizes, shape);
    auto type = RankedTensorType::get(
        shape, cast<RankedTensorType>(init[i].getType()).getElementType());
    Sizes strides(partSizes.size(), b.getIndexAttr(1));
    slices.push_back(tensor::ExtractSliceOp::create(
        b, loc, type, init[i], partOffsets, partSizes, strides));
    outputs.push_back(slices.back()->getResult(0));
    if (adds && split.isPartial(i)) {
      inputs.push_back(outputs.back());
      maps.push_back(outputMaps.back());
    }
  }
  llvm::append_range(maps, outputMaps);

  // Where no reduction dimension is left, the tile reduces nothing, and its
  // rows are rows still. Otherwise those that are split count parts.
  SmallVector<utils::IteratorType> iterators = getIteratorTypesArray();
  bool reducesRows =
      !adds || !llvm::all_of(getReductionDims(), [&](unsigned dim) {
        return reductionDims.contains(dim);
      });
  if (adds && reducesRows)
    for (unsigned dim : reductionDims)
      iterators[dim] = utils::IteratorType::parallel;

  auto tile = GenericOp::create(
      b, loc, TypeRange(ValueRange(outputs)), inputs, outputs, maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        return createTileBody(b, loc, split, reducesRows, args);
      });
  return TilingResult{{tile}, SmallVector<Value>(tile->getResults()), slices};
}

//===----------------------------------------------------------------------===//
// Merge
//===----------------------------------------------------------------------===//

/// The sum of an output's parts.
static GenericOp mergeSum(OpBuilder &b, Location loc, const Split &split,
                          unsigned output, Value parts) {
  Value out = GenericOp(split.op).getOutputs()[output];
  unsigned numLoops = cast<RankedTensorType>(parts.getType()).getRank();
  unsigned rank = cast<RankedTensorType>(out.getType()).getRank();
  SmallVector<utils::IteratorType> iterators(numLoops,
                                             utils::IteratorType::reduction);
  std::fill_n(iterators.begin(), rank, utils::IteratorType::parallel);
  AffineMap all = b.getMultiDimIdentityMap(numLoops);
  AffineMap own = AffineMap::get(numLoops, 0, all.getResults().take_front(rank),
                                 b.getContext());
  return GenericOp::create(
      b, loc, out.getType(), parts, out, {all, own}, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        Value sum = ReduceOp::create(b, loc, args[0].getType(), ReduceKind::Add,
                                     args[0]);
        auto type = cast<FloatType>(getElementTypeOrSelf(out));
        return SmallVector<Value>{convert(b, loc, sum, type)};
      });
}

/// The op with its reductions made of their parts, and without what it reduced.
static GenericOp mergeRows(OpBuilder &b, Location loc, const Split &split,
                           ValueRange parts) {
  GenericOp op = split.op;
  SmallVector<unsigned> loops = op.getParallelDims();
  SmallVector<utils::IteratorType> iterators(loops.size(),
                                             utils::IteratorType::parallel);
  llvm::append_range(loops, split.dims);
  iterators.resize(loops.size(), utils::IteratorType::reduction);
  SmallVector<AffineExpr> renamed(op.getNumLoops(), b.getAffineConstantExpr(0));
  for (auto [i, dim] : llvm::enumerate(loops))
    renamed[dim] = b.getAffineDimExpr(i);
  auto rename = [&](AffineMap map) {
    return map.replaceDimsAndSymbols(renamed, {}, loops.size(), 0);
  };

  SmallVector<Value> inputs(parts);
  SmallVector<AffineMap> maps;
  for (unsigned i = 0; i < parts.size(); ++i)
    maps.push_back(rename(split.getPartMap(i)));
  SmallVector<BlockArgument> perRow;
  for (BlockArgument argument : op.getBodyBlock()->getArguments()) {
    AffineMap map = op.getIndexingMapsArray()[argument.getArgNumber()];
    if (!op.isPerRow(map) || argument.use_empty())
      continue;
    perRow.push_back(argument);
    inputs.push_back(op.getInputs()[argument.getArgNumber()]);
    maps.push_back(rename(map));
  }
  for (unsigned i = 0; i < op.getOutputs().size(); ++i)
    maps.push_back(rename(op.getOutputMap(i)));

  return GenericOp::create(
      b, loc, op.getResultTypes(), inputs, op.getOutputs(), maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        IRMapping mapping;
        for (auto [i, reduction] : llvm::enumerate(split.reductions)) {
          Value merged = ReduceOp::create(b, loc, args[i].getType(),
                                          split.getKind(i), args[i]);
          mapping.map(
              reduction.getResult(),
              convert(b, loc, merged, cast<FloatType>(reduction.getType())));
        }
        for (auto [argument, value] :
             llvm::zip_equal(perRow, args.drop_front(parts.size())))
          mapping.map(argument, value);
        for (Operation &inner : op.getBodyBlock()->without_terminator())
          if (!isa<ReduceOp>(inner))
            cloneIfKnown(b, inner, mapping, op.getBody());
        return llvm::map_to_vector(op.getYield().getValues(), [&](Value value) {
          return mapping.lookupOrDefault(value);
        });
      });
}

FailureOr<MergeResult>
GenericOp::mergeReductions(OpBuilder &b, Location loc, ValueRange partialReduce,
                           const llvm::SetVector<unsigned> &reductionDims) {
  Split split(*this, reductionDims);
  MergeResult result;
  if (split.splitsRows()) {
    GenericOp merged = mergeRows(b, loc, split, partialReduce);
    result.mergeOps.push_back(merged);
    result.replacements.assign(merged->result_begin(), merged->result_end());
    return result;
  }
  for (auto [i, parts] : llvm::enumerate(partialReduce)) {
    if (!split.isPartial(i)) {
      result.replacements.push_back(parts);
      continue;
    }
    GenericOp merged = mergeSum(b, loc, split, i, parts);
    result.mergeOps.push_back(merged);
    result.replacements.push_back(merged.getResult(0));
  }
  return result;
}
