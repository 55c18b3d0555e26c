//===- NormGenericOp.cpp - norm.generic -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;

static ParseResult parseBareStatistics(OpAsmParser &parser,
                                       StatisticsAttr &attr) {
  StringRef keyword;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&keyword))
    return failure();
  std::optional<Statistics> statistics = symbolizeStatistics(keyword);
  if (!statistics)
    return parser.emitError(loc) << "unknown statistics '" << keyword
                                 << "': expected mean_variance or mean_square";
  attr = StatisticsAttr::get(parser.getContext(), *statistics);
  return success();
}

static void printBareStatistics(OpAsmPrinter &printer, Operation *,
                                StatisticsAttr attr) {
  printer << stringifyStatistics(attr.getValue());
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

void GenericOp::build(
    OpBuilder &b, OperationState &state, TypeRange resultTypes,
    ValueRange inputs, ValueRange outputs, ArrayRef<AffineMap> indexingMaps,
    ArrayRef<utils::IteratorType> iteratorTypes, Statistics statistics,
    FloatAttr epsilon, bool epsilonOutsideSqrt, Type statType,
    function_ref<Value(OpBuilder &, Location, ValueRange)> preBuilder,
    function_ref<SmallVector<Value>(OpBuilder &, Location, ValueRange)>
        postBuilder) {
  SmallVector<StringRef> iterators;
  for (utils::IteratorType type : iteratorTypes)
    iterators.push_back(utils::stringifyIteratorType(type));
  build(b, state, resultTypes, StatisticsAttr::get(b.getContext(), statistics),
        inputs, outputs, b.getAffineMapArrayAttr(indexingMaps),
        b.getStrArrayAttr(iterators), epsilon,
        epsilonOutsideSqrt ? b.getUnitAttr() : UnitAttr(),
        TypeAttr::get(statType));

  SmallVector<Type> preTypes;
  for (Value input : inputs)
    preTypes.push_back(getElementTypeOrSelf(input));
  SmallVector<Type> postTypes = preTypes;
  // Value, normalized form, rstd; the mean where there is one.
  postTypes.append(statistics == Statistics::MeanVariance ? 4 : 3, statType);

  OpBuilder::InsertionGuard guard(b);
  Region *pre = state.regions[0].get(), *post = state.regions[1].get();
  auto locs = [&](size_t n) {
    return SmallVector<Location>(n, state.location);
  };
  Block *preBlock =
      b.createBlock(pre, pre->end(), preTypes, locs(preTypes.size()));
  YieldOp::create(b, state.location,
                  preBuilder(b, state.location, preBlock->getArguments()));
  Block *postBlock =
      b.createBlock(post, post->end(), postTypes, locs(postTypes.size()));
  YieldOp::create(b, state.location,
                  postBuilder(b, state.location, postBlock->getArguments()));
}

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

SmallVector<utils::IteratorType> GenericOp::getIteratorTypesArray() {
  return llvm::map_to_vector(
      getIteratorTypes().getAsValueRange<StringAttr>(),
      [](StringRef name) { return *utils::symbolizeIteratorType(name); });
}

bool GenericOp::isReductionDim(unsigned dim) {
  return cast<StringAttr>(getIteratorTypes()[dim]).getValue() == "reduction";
}

SmallVector<unsigned> GenericOp::getParallelDims() {
  return llvm::filter_to_vector(llvm::seq(0u, getNumLoops()),
                                [&](unsigned d) { return !isReductionDim(d); });
}

SmallVector<unsigned> GenericOp::getReductionDims() {
  return llvm::filter_to_vector(llvm::seq(0u, getNumLoops()),
                                [&](unsigned d) { return isReductionDim(d); });
}

bool GenericOp::isPerRow(AffineMap map) {
  return llvm::none_of(getReductionDims(),
                       [&](unsigned dim) { return map.isFunctionOfDim(dim); });
}

bool GenericOp::hasPureTensorSemantics() {
  return llvm::all_of(getOperandTypes(), llvm::IsaPred<RankedTensorType>);
}

bool GenericOp::hasPureBufferSemantics() {
  return llvm::all_of(getOperandTypes(), llvm::IsaPred<MemRefType>);
}

/// Calls `fn(loop, operand, dimension)` for each place that binds a loop.
static void
forEachBinding(GenericOp op,
               function_ref<void(unsigned, OpOperand &, unsigned)> fn) {
  for (OpOperand &operand : op->getOpOperands())
    for (auto [dim, expr] :
         llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
      if (auto loop = dyn_cast<AffineDimExpr>(expr))
        fn(loop.getPosition(), operand, dim);
}

SmallVector<int64_t> GenericOp::getStaticLoopRanges() {
  SmallVector<int64_t> ranges(getNumLoops(), ShapedType::kDynamic);
  forEachBinding(*this, [&](unsigned loop, OpOperand &operand, unsigned dim) {
    int64_t size = cast<ShapedType>(operand.get().getType()).getDimSize(dim);
    if (ShapedType::isStatic(size))
      ranges[loop] = size;
  });
  return ranges;
}

SmallVector<OpFoldResult> GenericOp::createLoopRanges(OpBuilder &b,
                                                      Location loc) {
  SmallVector<OpFoldResult> ranges(getNumLoops());
  for (auto [loop, size] : llvm::enumerate(getStaticLoopRanges()))
    if (ShapedType::isStatic(size))
      ranges[loop] = b.getIndexAttr(size);
  forEachBinding(*this, [&](unsigned loop, OpOperand &operand, unsigned dim) {
    if (!ranges[loop])
      ranges[loop] = linalg::createFoldedDimOp(b, loc, operand.get(), dim);
  });
  return ranges;
}

//===----------------------------------------------------------------------===//
// Verification: constraints G1 to G13
//===----------------------------------------------------------------------===//

static LogicalResult verifyIterators(GenericOp op) {
  // (G2)
  bool reduces = false;
  for (StringRef name : op.getIteratorTypes().getAsValueRange<StringAttr>()) {
    if (name != "parallel" && name != "reduction")
      return op.emitOpError() << "iterator type \"" << name
                              << "\": expected \"parallel\" or \"reduction\"";
    reduces |= name == "reduction";
  }
  if (!reduces)
    return op.emitOpError("has no reduction dimension: expected at least one "
                          "\"reduction\" in iterator_types");
  return success();
}

/// True if each result is a dimension that no other result is, or 0. Unlike
/// AffineMap::isProjectedPermutation, allows more results than dimensions.
static bool isProjectedPermutationWithZeros(AffineMap map) {
  BitVector used(map.getNumDims());
  return llvm::all_of(map.getResults(), [&](AffineExpr expr) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      bool first = !used.test(dim.getPosition());
      used.set(dim.getPosition());
      return first;
    }
    auto constant = dyn_cast<AffineConstantExpr>(expr);
    return constant && constant.getValue() == 0;
  });
}

static LogicalResult verifyMaps(GenericOp op) {
  // (G1)
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (maps.size() != op->getNumOperands())
    return op.emitOpError() << "has " << maps.size() << " indexing maps for "
                            << op->getNumOperands() << " operands";
  SmallVector<int64_t> ranges(op.getNumLoops(), ShapedType::kDynamic);
  BitVector bound(op.getNumLoops());
  for (OpOperand &operand : op->getOpOperands()) {
    unsigned index = operand.getOperandNumber();
    AffineMap map = maps[index];
    auto type = cast<ShapedType>(operand.get().getType());
    if (map.getNumDims() != op.getNumLoops() || map.getNumSymbols() != 0)
      return op.emitOpError()
             << "indexing map " << index << " is " << AffineMapAttr::get(map)
             << ": expected " << op.getNumLoops()
             << " dimensions and no symbols";
    // (G3), (G4)
    if (!isProjectedPermutationWithZeros(map))
      return op.emitOpError()
             << "indexing map " << index << " is " << AffineMapAttr::get(map)
             << ": expected a projected permutation";
    if (map.getNumResults() != type.getRank())
      return op.emitOpError()
             << "indexing map " << index << " has " << map.getNumResults()
             << " results for an operand of rank " << type.getRank();
    if (op.isDpsInit(&operand)) {
      unsigned expected =
          op.isPerRow(map) ? op.getParallelDims().size() : op.getNumLoops();
      if (!map.isProjectedPermutation() || map.getNumResults() != expected)
        return op.emitOpError()
               << "output map " << AffineMapAttr::get(map)
               << " is neither a permutation of all dimensions nor of all "
                  "parallel dimensions";
    }
    // (G5)
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      int64_t size = type.getDimSize(dim);
      auto loop = dyn_cast<AffineDimExpr>(expr);
      if (!loop) {
        if (ShapedType::isStatic(size) && size != 1)
          return op.emitOpError()
                 << "indexing map " << index << " indexes dimension " << dim
                 << " of size " << size << " with the constant 0";
        continue;
      }
      bound.set(loop.getPosition());
      if (ShapedType::isDynamic(size))
        continue;
      int64_t &range = ranges[loop.getPosition()];
      if (ShapedType::isStatic(range) && range != size)
        return op.emitOpError() << "operand " << index << " has size " << size
                                << " where another operand has " << range
                                << " for dimension d" << loop.getPosition();
      range = size;
    }
  }
  if (!bound.all())
    return op.emitOpError() << "dimension d" << bound.find_first_unset()
                            << " is indexed by no operand";
  return success();
}

LogicalResult GenericOp::verify() {
  if (failed(verifyIterators(*this)))
    return failure();

  // (G6)
  for (Value operand : getOperands()) {
    auto type = cast<ShapedType>(operand.getType());
    if (!type.hasRank() || !type.getElementType().isIntOrFloat() ||
        isa<VectorType>(type))
      return emitOpError() << "operand has type " << Type(type)
                           << ": expected a ranked tensor or memref of "
                              "integers or floats";
  }
  if (!hasPureTensorSemantics() && !hasPureBufferSemantics())
    return emitOpError("mixes tensors and memrefs");
  if (getOutputs().empty())
    return emitOpError("has no outputs");

  if (failed(verifyMaps(*this)))
    return failure();

  // (G7), (G8)
  if (!getStatType().isF32() && !getStatType().isF64())
    return emitOpError() << "stat_type is " << getStatType()
                         << ": expected f32 or f64";
  if (!getEpsilon().isFinite())
    return emitOpError("epsilon is not finite");

  // (G13)
  if (hasPureTensorSemantics()) {
    if (getResultTypes() != getOutputs().getTypes())
      return emitOpError() << "results have types " << getResultTypes()
                           << ": expected those of the outputs, "
                           << getOutputs().getTypes();
  } else if (getNumResults() != 0) {
    return emitOpError("on memrefs has results: expected none");
  }
  return success();
}

static LogicalResult verifyTypes(GenericOp op, StringRef region, StringRef what,
                                 TypeRange found, TypeRange expected) {
  if (found == expected)
    return success();
  return op.emitOpError() << region << " " << what << " (" << found
                          << "): expected (" << expected << ")";
}

/// (G11)
static LogicalResult verifyBody(GenericOp op, StringRef name, Region &region) {
  auto scalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  for (Operation &inner : region.front()) {
    if (inner.getNumRegions() != 0 || !isMemoryEffectFree(&inner) ||
        !llvm::all_of(inner.getOperandTypes(), scalar) ||
        !llvm::all_of(inner.getResultTypes(), scalar))
      return op.emitOpError()
             << name << " contains '" << inner.getName()
             << "': expected scalar ops without side effects or regions";
    for (Value operand : inner.getOperands())
      if (operand.getParentRegion() != &region &&
          !matchPattern(operand, m_Constant()))
        return op.emitOpError()
               << name << " uses a value from outside in '" << inner.getName()
               << "': expected block arguments and constants only";
  }
  return success();
}

/// (G12): the post block's arguments that differ along a row may not reach the
/// value yielded for a per-row output.
static LogicalResult verifyPerRowOutputs(GenericOp op) {
  auto yield = cast<YieldOp>(op.getPostBlock()->getTerminator());
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  size_t numInputs = op.getInputs().size();
  for (auto [i, value] : llvm::enumerate(yield.getValues())) {
    if (!op.isPerRow(maps[numInputs + i]))
      continue;
    llvm::SetVector<Value> reached;
    reached.insert(value);
    for (size_t next = 0; next < reached.size(); ++next) {
      Value v = reached[next];
      if (Operation *def = v.getDefiningOp()) {
        reached.insert(def->operand_begin(), def->operand_end());
        continue;
      }
      auto arg = cast<BlockArgument>(v);
      bool varies =
          arg.getArgNumber() < numInputs
              ? !op.isPerRow(maps[arg.getArgNumber()])
              : arg == op.getPostValue() || arg == op.getPostNormalized();
      if (varies)
        return op.emitOpError()
               << "per-row output " << i << " depends on post argument "
               << arg.getArgNumber()
               << ", which varies along the row: expected mean, rstd and "
                  "per-row inputs only";
    }
  }
  return success();
}

LogicalResult GenericOp::verifyRegions() {
  SmallVector<Type> elements, outputs;
  for (Value input : getInputs())
    elements.push_back(getElementTypeOrSelf(input));
  for (Value output : getOutputs())
    outputs.push_back(getElementTypeOrSelf(output));

  // (G9)
  auto preYield = dyn_cast<YieldOp>(getPreBlock()->back());
  auto postYield = dyn_cast<YieldOp>(getPostBlock()->back());
  if (!preYield || !postYield)
    return emitOpError("regions must end with norm.yield");
  if (failed(verifyTypes(*this, "pre", "takes",
                         getPreBlock()->getArgumentTypes(), elements)) ||
      failed(verifyTypes(*this, "pre", "yields", preYield.getOperandTypes(),
                         TypeRange(getStatType()))))
    return failure();

  // (G10)
  SmallVector<Type> postTypes = elements;
  postTypes.append(hasMean() ? 4 : 3, getStatType());
  if (failed(verifyTypes(*this, "post", "takes",
                         getPostBlock()->getArgumentTypes(), postTypes)) ||
      failed(verifyTypes(*this, "post", "yields", postYield.getOperandTypes(),
                         outputs)))
    return failure();

  if (failed(verifyBody(*this, "pre", getPre())) ||
      failed(verifyBody(*this, "post", getPost())))
    return failure();
  return verifyPerRowOutputs(*this);
}

//===----------------------------------------------------------------------===//
// Effects, shapes
//===----------------------------------------------------------------------===//

void GenericOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    if (isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand,
                           SideEffects::DefaultResource::get());
    else
      effects.emplace_back(MemoryEffects::Read::get(), &operand,
                           SideEffects::DefaultResource::get());
  }
}

Speculation::Speculatability GenericOp::getSpeculatability() {
  // As far as its regions are: they may divide.
  return hasPureTensorSemantics() ? Speculation::RecursivelySpeculatable
                                  : Speculation::NotSpeculatable;
}

LogicalResult
GenericOp::reifyResultShapes(OpBuilder &b,
                             ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> ranges = createLoopRanges(b, getLoc());
  SmallVector<AffineMap> maps = getIndexingMapsArray();
  for (AffineMap map : ArrayRef(maps).take_back(getNumResults())) {
    SmallVector<OpFoldResult> sizes;
    for (AffineExpr expr : map.getResults())
      sizes.push_back(ranges[cast<AffineDimExpr>(expr).getPosition()]);
    shapes.push_back(std::move(sizes));
  }
  return success();
}

#define GET_OP_CLASSES
#include "norm/Dialect/Norm/IR/NormOps.cpp.inc"
