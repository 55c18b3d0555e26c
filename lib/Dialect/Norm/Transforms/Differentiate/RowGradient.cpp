//===- RowGradient.cpp - the gradient of a row program --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowGradient.h"

#include "../Access.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Cotangents at a point of a row
//===----------------------------------------------------------------------===//

Value RowAdjoints::get(OpBuilder &b, Value value) {
  auto parts = ofPoints.find(value);
  if (parts != ofPoints.end()) {
    Value part = parts->second;
    ofPoints.erase(parts);
    Value sum = ReduceOp::create(b, value.getLoc(), ReduceKind::Add, part);
    addForRow(b, value, sum);
  }
  return Adjoints::get(b, value);
}

void RowAdjoints::add(OpBuilder &b, Value value, Value cotangent) {
  if (!isActive(value))
    return;
  if (isForRow || !uniformity.isUniform(value))
    return Adjoints::add(b, value, cotangent);
  Value &sum = ofPoints[value];
  sum = sum ? createSum(b, sum, cotangent) : cotangent;
}

void RowAdjoints::addForRow(OpBuilder &b, Value value, Value cotangent) {
  Adjoints::add(b, value, cotangent);
}

void RowAdjoints::enter(Operation *op) {
  isForRow =
      !isRowCollective(op) && llvm::all_of(op->getResults(), [&](Value result) {
        return uniformity.isUniform(result);
      });
}

//===----------------------------------------------------------------------===//
// Statistics that are kept
//===----------------------------------------------------------------------===//

/// One element a row.
static AffineMap getRowMap(GenericOp op) {
  SmallVector<AffineExpr> loops;
  for (unsigned dim : op.getParallelDims())
    loops.push_back(getAffineDimExpr(dim, op.getContext()));
  return AffineMap::get(op.getNumLoops(), 0, loops, op.getContext());
}

/// The statistics of each norm.normalize in the body of `op`, as tensors with
/// an element for each row. Behind the call, `op` is the op that gives them;
/// the one before has no uses, and its results keep their place in memory, by
/// which cotangents are found.
static SmallVector<SmallVector<Value>> saveStatistics(GenericOp &op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  AffineMap perRow = getRowMap(op);
  SmallVector<OpFoldResult> sizes, ranges = op.createLoopRanges(b, loc);
  for (unsigned dim : op.getParallelDims())
    sizes.push_back(ranges[dim]);

  SmallVector<Value> outputs(op.getOutputs()), added;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  // Which result each statistic is.
  SmallVector<SmallVector<unsigned>> places;
  for (auto normalize : op.getBodyBlock()->getOps<NormalizeOp>()) {
    SmallVector<unsigned> &ofNormalize = places.emplace_back();
    for (Value statistic : normalize.getResults().drop_front()) {
      std::optional<unsigned> place;
      for (auto [i, value] : llvm::enumerate(op.getYield().getValues()))
        if (value == statistic && op.getOutputMap(i) == perRow &&
            getElementTypeOrSelf(op.getResult(i)) == value.getType())
          place = i;
      if (!place) {
        place = outputs.size();
        outputs.push_back(
            tensor::EmptyOp::create(b, loc, sizes, statistic.getType()));
        maps.push_back(perRow);
        added.push_back(statistic);
      }
      ofNormalize.push_back(*place);
    }
  }
  if (!added.empty()) {
    auto larger = GenericOp::create(
        b, loc, TypeRange(ValueRange(outputs)), op.getInputs(), outputs,
        b.getAffineMapArrayAttr(maps), op.getIteratorTypesAttr(),
        op.getScheduleAttr());
    larger->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    IRMapping mapping;
    op.getBody().cloneInto(&larger.getBody(), mapping);
    for (Value statistic : added)
      larger.getYield().getValuesMutable().append(mapping.lookup(statistic));
    for (auto [from, to] : llvm::zip(op.getResults(), larger.getResults()))
      from.replaceAllUsesWith(to);
    op = larger;
  }
  SmallVector<SmallVector<Value>> statistics;
  for (ArrayRef<unsigned> ofNormalize : places) {
    SmallVector<Value> &tensors = statistics.emplace_back();
    for (unsigned place : ofNormalize)
      tensors.push_back(op.getResult(place));
  }
  return statistics;
}

namespace {
/// The body of the gradient while it is built, and what its arguments are
/// elements of.
struct GradientBody {
  explicit GradientBody(Location loc) : loc(loc) {}

  Value addInput(Value tensor, AffineMap map) {
    inputs.push_back(tensor);
    maps.push_back(map);
    return block->addArgument(getElementTypeOrSelf(tensor), loc);
  }

  Location loc;
  std::unique_ptr<Block> block = std::make_unique<Block>();
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
};
} // namespace

/// `cotangent`, of an element of an output, as that of what is yielded for it,
/// which may be wider if it is summed.
static Value widen(OpBuilder &b, Value cotangent, Value yielded) {
  Type type = Adjoints::getCotangentType(yielded.getType());
  return type == cotangent.getType()
             ? cotangent
             : arith::ExtFOp::create(b, cotangent.getLoc(), type, cotangent)
                   .getResult();
}

/// The results of a norm.normalize from its statistics, which were kept. The
/// kept mean is rounded, which shifts all of n by the same amount: what is left
/// as a mean of n.
static void restoreNormalization(NormalizeOp op, ArrayRef<Value> statistics,
                                 OpBuilder &b, RowAdjoints &rows) {
  Location loc = op.getLoc();
  Value mean = op.hasMean() ? statistics[0] : Value();
  Value rstd = statistics[op.hasMean()];
  IRMapping &primals = rows.getPrimals();
  Value input = primals.lookupOrDefault(op.getInput());
  SavedNormalization saved;
  if (op.hasMean())
    input = arith::SubFOp::create(b, loc, input, mean);
  Value n = saved.normalized = arith::MulFOp::create(b, loc, input, rstd);
  if (op.hasMean()) {
    Value sum = ReduceOp::create(b, loc, ReduceKind::Add, n);
    Value size = RowSizeOp::create(b, loc, n.getType());
    saved.rest = arith::DivFOp::create(b, loc, sum, size);
    n = arith::SubFOp::create(b, loc, n, saved.rest);
    primals.map(op.getMean(), mean);
  }
  primals.map(op.getNormalized(), n);
  primals.map(op.getRstd(), rstd);
  if (op.getVariance())
    primals.map(op.getVariance(), statistics.back());
  rows.setSaved(op, saved);
}

//===----------------------------------------------------------------------===//
// The gradient as an op
//===----------------------------------------------------------------------===//

namespace {
/// An output of the gradient: the cotangent of an input.
struct GradientOutput {
  Value operand;
  AffineMap operandMap;
  /// What the body yields.
  Value value;
  AffineMap map;
  Type element;
  /// Whether `map` has loops of the row that the operand has not.
  bool isPartial;
};
} // namespace

static GradientOutput describeOutput(GenericOp op, unsigned input,
                                     Value value) {
  GradientOutput output;
  output.operand = op.getInputs()[input];
  output.operandMap = op.getIndexingMapsArray()[input];
  output.value = value;
  output.element = getElementTypeOrSelf(output.operand);
  // Without the dimensions of size 1; and of the reduced loops all or none.
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : output.operandMap.getResults())
    if (isa<AffineDimExpr>(expr))
      exprs.push_back(expr);
  unsigned numReduced = llvm::count_if(exprs, [&](AffineExpr expr) {
    return op.isReductionDim(cast<AffineDimExpr>(expr).getPosition());
  });
  output.isPartial =
      numReduced > 0 && numReduced < op.getReductionDims().size();
  if (output.isPartial) {
    output.element = value.getType();
    for (unsigned dim : op.getReductionDims()) {
      AffineExpr loop = getAffineDimExpr(dim, op.getContext());
      if (!llvm::is_contained(exprs, loop))
        exprs.push_back(loop);
    }
  }
  output.map = AffineMap::get(op.getNumLoops(), 0, exprs, op.getContext());
  return output;
}

static bool isSummed(GenericOp op, AffineMap map) {
  return llvm::any_of(op.getParallelDims(),
                      [&](unsigned dim) { return !map.isFunctionOfDim(dim); });
}

/// Removes inputs that the body does not use, where other operands have the
/// loops that they do.
static void dropUnusedInputs(GradientBody &body,
                             ArrayRef<GradientOutput> outputs) {
  for (unsigned i = body.inputs.size(); i-- > 0;) {
    if (!body.block->getArgument(i).use_empty())
      continue;
    AffineMap map = body.maps[i];
    auto isElsewhere = [&](unsigned dim) {
      for (auto [j, other] : llvm::enumerate(body.maps))
        if (j != i && other.isFunctionOfDim(dim))
          return true;
      return llvm::any_of(outputs, [&](const GradientOutput &output) {
        return output.map.isFunctionOfDim(dim);
      });
    };
    bool isNeeded = false;
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
      isNeeded |= map.isFunctionOfDim(dim) && !isElsewhere(dim);
    if (isNeeded)
      continue;
    body.block->eraseArgument(i);
    body.inputs.erase(body.inputs.begin() + i);
    body.maps.erase(body.maps.begin() + i);
  }
}

static void eraseDeadOps(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (isOpTriviallyDead(&op))
      op.erase();
}

/// Whether there is nothing of rows in the gradient.
static bool isElementwise(GenericOp op, Block &block,
                          ArrayRef<GradientOutput> outputs) {
  auto isOfRows = [](Operation &inner) {
    return isa<NormDialect>(inner.getDialect());
  };
  return llvm::none_of(block, isOfRows) &&
         llvm::all_of(outputs, [&](const GradientOutput &output) {
           return output.map.isPermutation();
         });
}

/// The op of a gradient. Where it is elementwise it becomes one of linalg,
/// which fuses with rows of any kind.
static Operation *createGradient(GenericOp op, GradientBody &body,
                                 ArrayRef<GradientOutput> outputs,
                                 ArrayRef<Value> inits, OpBuilder &b) {
  Location loc = op.getLoc();
  SmallVector<AffineMap> maps = body.maps;
  SmallVector<Value> yielded;
  for (const GradientOutput &output : outputs) {
    maps.push_back(output.map);
    yielded.push_back(output.value);
  }
  OpBuilder inner(op.getContext());
  inner.setInsertionPointToEnd(body.block.get());
  TypeRange types = ValueRange(inits).getTypes();
  if (!isElementwise(op, *body.block, outputs)) {
    YieldOp::create(inner, loc, yielded);
    auto gradient = GenericOp::create(
        b, loc, types, body.inputs, inits, b.getAffineMapArrayAttr(maps),
        op.getIteratorTypesAttr(), /*schedule=*/Attribute());
    gradient.getBody().push_back(body.block.release());
    return gradient;
  }
  for (Type type : types)
    body.block->addArgument(getElementTypeOrSelf(type), loc);
  linalg::YieldOp::create(inner, loc, yielded);
  SmallVector<utils::IteratorType> iterators(op.getNumLoops(),
                                             utils::IteratorType::parallel);
  auto gradient = linalg::GenericOp::create(b, loc, types, body.inputs, inits,
                                            maps, iterators);
  gradient.getRegion().push_back(body.block.release());
  return gradient;
}

Value norm::createPartialSum(OpBuilder &b, Location loc, Value value,
                             AffineMap from, AffineMap to, Type element) {
  MLIRContext *context = b.getContext();
  unsigned rank = from.getNumResults();
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::reduction);
  SmallVector<AffineExpr> kept;
  SmallVector<OpFoldResult> all = tensor::getMixedSizes(b, loc, value), sizes;
  for (AffineExpr expr : to.getResults()) {
    if (!isa<AffineDimExpr>(expr))
      continue;
    unsigned dim = *from.getResultPosition(expr);
    iterators[dim] = utils::IteratorType::parallel;
    kept.push_back(getAffineDimExpr(dim, context));
    sizes.push_back(all[dim]);
  }
  Value empty = tensor::EmptyOp::create(b, loc, sizes, element);
  AffineMap maps[] = {AffineMap::getMultiDimIdentityMap(rank, context),
                      AffineMap::get(rank, 0, kept, context)};
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Type wide = Adjoints::getCotangentType(args[0].getType());
    Value term = convertScalarToDtype(b, loc, args[0], wide, false);
    Value sum = ReduceOp::create(b, loc, ReduceKind::Add, term);
    if (sum.getType() != element)
      sum = arith::TruncFOp::create(b, loc, element, sum);
    return SmallVector<Value>{sum};
  };
  return GenericOp::create(b, loc, empty.getType(), value, empty, maps,
                           iterators, body)
      .getResult(0);
}

/// `value`, which has the dimensions of `map` that are loops, as `type`.
static Value addUnitDims(OpBuilder &b, Location loc, Value value, AffineMap map,
                         RankedTensorType type) {
  if (value.getType() == type)
    return value;
  llvm::BitVector added(type.getRank());
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (!isa<AffineDimExpr>(expr))
      added.set(dim);
  if (added.none())
    return tensor::CastOp::create(b, loc, type, value);
  auto from = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape;
  unsigned next = 0;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    shape.push_back(added.test(dim) ? 1 : from.getDimSize(next++));
  RankedTensorType expanded = type.clone(shape);
  value = reshapeUnitDims(b, loc, value, expanded,
                          llvm::BitVector(from.getRank()), added);
  return expanded == type
             ? value
             : tensor::CastOp::create(b, loc, type, value).getResult();
}

LogicalResult norm::differentiateRows(GenericOp op, ArrayRef<Value> cotangents,
                                      OpBuilder &b, Adjoints &adjoints) {
  if (!op.hasPureTensorSemantics())
    return op.emitOpError("cannot be differentiated on memrefs");
  Location loc = op.getLoc();
  const DifferentiationOptions &options = adjoints.getOptions();
  SmallVector<SmallVector<Value>> statistics;
  if (options.saveStatistics)
    statistics = saveStatistics(op);

  RowAdjoints rows(options, op);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  Block *forward = op.getBodyBlock();
  GradientBody body(loc);
  for (auto [input, map, argument] :
       llvm::zip(op.getInputs(), maps, forward->getArguments())) {
    rows.getPrimals().map(argument, body.addInput(input, map));
    if (adjoints.isActive(input))
      rows.setActive(argument);
  }
  rows.propagate(*forward);
  SmallVector<Value> elements(cotangents.size());
  for (auto [i, cotangent] : llvm::enumerate(cotangents))
    if (cotangent)
      elements[i] = body.addInput(cotangent, op.getOutputMap(i));
  for (SmallVector<Value> &ofNormalize : statistics)
    for (Value &statistic : ofNormalize)
      statistic = body.addInput(statistic, getRowMap(op));

  // The body, and behind it the cotangents of its values.
  OpBuilder inner(op.getContext());
  inner.setInsertionPointToEnd(body.block.get());
  unsigned numRestored = 0;
  for (Operation &forwardOp : forward->without_terminator()) {
    auto normalize = dyn_cast<NormalizeOp>(forwardOp);
    if (normalize && options.saveStatistics)
      restoreNormalization(normalize, statistics[numRestored++], inner, rows);
    else
      inner.clone(forwardOp, rows.getPrimals());
  }
  // Statistics that are kept come behind what has a cotangent.
  for (auto [i, element] : llvm::enumerate(elements)) {
    Value value = op.getYield().getValues()[i];
    if (!element || !rows.isActive(value))
      continue;
    Value cotangent = widen(inner, element, value);
    if (op.isPerRow(op.getOutputMap(i)))
      rows.addForRow(inner, value, cotangent);
    else
      rows.add(inner, value, cotangent);
  }
  if (failed(rows.differentiate(inner, *forward)))
    return failure();

  SmallVector<GradientOutput> outputs;
  for (auto [i, input] : llvm::enumerate(op.getInputs())) {
    if (!rows.isActive(forward->getArgument(i)))
      continue;
    Value value = rows.get(inner, forward->getArgument(i));
    if (!value)
      continue;
    GradientOutput output = describeOutput(op, i, value);
    bool isSum = isSummed(op, output.map);
    if (isSum && output.element.getIntOrFloatBitWidth() < 16)
      return op.emitOpError("cannot be differentiated: the gradient of input #")
             << i << " is summed over rows, and rounded to " << output.element;
    // What is summed is rounded behind the sum.
    if (!isSum && output.element != value.getType())
      output.value = arith::TruncFOp::create(inner, loc, output.element, value);
    outputs.push_back(output);
  }
  if (outputs.empty())
    return success();
  SmallVector<OpFoldResult> ranges = op.createLoopRanges(b, loc);
  SmallVector<Value> inits;
  for (const GradientOutput &output : outputs) {
    SmallVector<OpFoldResult> sizes;
    for (AffineExpr expr : output.map.getResults())
      sizes.push_back(ranges[cast<AffineDimExpr>(expr).getPosition()]);
    inits.push_back(tensor::EmptyOp::create(b, loc, sizes, output.element));
  }
  // What is yielded has no uses yet.
  OpBuilder end(op.getContext());
  end.setInsertionPointToEnd(body.block.get());
  SmallVector<Value> yielded = llvm::map_to_vector(
      outputs, [](const GradientOutput &output) { return output.value; });
  auto yield = YieldOp::create(end, loc, yielded);
  eraseDeadOps(*body.block);
  dropUnusedInputs(body, outputs);
  yield.erase();

  Operation *gradient = createGradient(op, body, outputs, inits, b);
  for (auto [output, result] :
       llvm::zip_equal(outputs, gradient->getResults())) {
    Value value = result;
    auto type = cast<RankedTensorType>(output.operand.getType());
    if (output.isPartial)
      value = createPartialSum(b, loc, value, output.map, output.operandMap,
                               type.getElementType());
    value = addUnitDims(b, loc, value, output.operandMap, type);
    adjoints.add(b, output.operand, value);
  }
  return success();
}
