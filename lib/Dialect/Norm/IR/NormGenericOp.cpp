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
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// Before its body was one region, the op named its statistics first and had
/// two regions.
static ParseResult reportOldForm(OpAsmParser &parser, SMLoc loc,
                                 StringRef found) {
  return parser.emitError(loc)
         << "'" << found
         << "' is of the form that norm.generic had with two regions: now it "
            "has one body, of the inputs' elements, in which `%n, %mean, %rstd "
            "= norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32` "
            "(or `%n, %rstd = norm.normalize mean_square ..`) stands between "
            "what was in 'pre' and in 'post'";
}

// norm.generic {attributes} ins(%a, .. : types) outs(%b, .. : types) {body}
//     -> result types
ParseResult GenericOp::parse(OpAsmParser &parser, OperationState &state) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef keyword;
  if (succeeded(parser.parseOptionalKeyword(
          &keyword, {"mean_variance", "mean_square", "pre"})))
    return reportOldForm(parser, loc, keyword);

  SMLoc attributesLoc = parser.getCurrentLocation();
  if (parser.parseOptionalAttrDict(state.attributes))
    return failure();
  // They would be attributes without a meaning, and what is computed another.
  for (StringRef name : {"epsilon", "epsilon_outside_sqrt", "stat_type"})
    if (state.attributes.get(name))
      return reportOldForm(parser, attributesLoc, name);
  auto parseOperands = [&](StringRef name, bool isOptional,
                           int32_t &count) -> ParseResult {
    SmallVector<OpAsmParser::UnresolvedOperand> operands;
    SmallVector<Type> types;
    SMLoc operandsLoc = parser.getCurrentLocation();
    if (failed(parser.parseOptionalKeyword(name)))
      return isOptional
                 ? success()
                 : parser.emitError(operandsLoc) << "expected '" << name << "'";
    if (parser.parseLParen() || parser.parseOperandList(operands) ||
        parser.parseColonTypeList(types) || parser.parseRParen())
      return failure();
    count = operands.size();
    return parser.resolveOperands(operands, types, operandsLoc, state.operands);
  };
  int32_t numInputs = 0, numOutputs = 0;
  if (parseOperands("ins", /*isOptional=*/true, numInputs) ||
      parseOperands("outs", /*isOptional=*/false, numOutputs))
    return failure();
  llvm::copy(
      ArrayRef<int32_t>({numInputs, numOutputs}),
      state.getOrAddProperties<Properties>().operandSegmentSizes.begin());

  loc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalKeyword(&keyword, {"pre", "post"})))
    return reportOldForm(parser, loc, keyword);
  if (parser.parseRegion(*state.addRegion()))
    return failure();
  if (succeeded(parser.parseOptionalArrow()) &&
      parser.parseTypeList(state.types))
    return failure();
  // Missing and ill-typed attributes are reported where the attributes stand.
  return success(
      succeeded(verifyInherentAttrs(state.name, state.attributes, [&]() {
        return parser.emitError(attributesLoc);
      })));
}

void GenericOp::print(OpAsmPrinter &printer) {
  printer.printOptionalAttrDict((*this)->getAttrs(),
                                {getOperandSegmentSizesAttrName()});
  auto printOperands = [&](StringRef name, ValueRange operands) {
    printer << ' ' << name << '(' << operands << " : " << operands.getTypes()
            << ')';
  };
  if (!getInputs().empty())
    printOperands("ins", getInputs());
  printOperands("outs", getOutputs());
  printer << ' ';
  printer.printRegion(getBody());
  if (getNumResults() > 0)
    printer << " -> " << getResultTypes();
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

void GenericOp::build(
    OpBuilder &b, OperationState &state, TypeRange resultTypes,
    ValueRange inputs, ValueRange outputs, ArrayRef<AffineMap> indexingMaps,
    ArrayRef<utils::IteratorType> iteratorTypes,
    function_ref<SmallVector<Value>(OpBuilder &, Location, ValueRange)>
        bodyBuilder) {
  SmallVector<StringRef> iterators;
  for (utils::IteratorType type : iteratorTypes)
    iterators.push_back(utils::stringifyIteratorType(type));
  build(b, state, resultTypes, inputs, outputs,
        b.getAffineMapArrayAttr(indexingMaps), b.getStrArrayAttr(iterators),
        /*schedule=*/Attribute());

  SmallVector<Type> types;
  for (Value input : inputs)
    types.push_back(getElementTypeOrSelf(input));
  OpBuilder::InsertionGuard guard(b);
  Region *body = state.regions[0].get();
  Block *block =
      b.createBlock(body, body->end(), types,
                    SmallVector<Location>(types.size(), state.location));
  YieldOp::create(b, state.location,
                  bodyBuilder(b, state.location, block->getArguments()));
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

bool GenericOp::isSummed(AffineMap map) {
  return llvm::any_of(getParallelDims(),
                      [&](unsigned dim) { return !map.isFunctionOfDim(dim); });
}

bool GenericOp::hasSummedOutputs() {
  return llvm::any_of(llvm::seq<unsigned>(0, getOutputs().size()),
                      [&](unsigned i) { return isSummed(getOutputMap(i)); });
}

YieldOp GenericOp::getYield() {
  return cast<YieldOp>(getBodyBlock()->getTerminator());
}

std::optional<int64_t> GenericOp::getStaticRowSize() {
  SmallVector<int64_t> ranges = getStaticLoopRanges();
  int64_t size = 1;
  for (unsigned dim : getReductionDims())
    if (ShapedType::isDynamic(ranges[dim]) ||
        llvm::MulOverflow(size, ranges[dim], size))
      return std::nullopt;
  return size;
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
// Verification: constraints G1 to G11
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
      bool keepsAll = llvm::all_of(op.getReductionDims(), [&](unsigned dim) {
        return map.isFunctionOfDim(dim);
      });
      if (!map.isProjectedPermutation() || !(keepsAll || op.isPerRow(map)))
        return op.emitOpError()
               << "output map " << AffineMapAttr::get(map)
               << ": expected a projected permutation that keeps all reduction "
                  "dimensions or none";
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

  // (G11)
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

/// (G7)
static LogicalResult verifyBodyTypes(GenericOp op) {
  Block *body = op.getBodyBlock();
  auto yield = dyn_cast<YieldOp>(body->back());
  if (!yield)
    return op.emitOpError("body must end with norm.yield");
  auto verifyCount = [&](StringRef what, size_t found, size_t expected,
                         StringRef of) -> LogicalResult {
    if (found == expected)
      return success();
    return op.emitOpError()
           << "body " << what << " " << found
           << " values: expected one for each of the " << expected << " " << of;
  };
  if (failed(verifyCount("takes", body->getNumArguments(),
                         op.getInputs().size(), "inputs")) ||
      failed(verifyCount("yields", yield.getNumOperands(),
                         op.getOutputs().size(), "outputs")))
    return failure();
  for (auto [i, argument] : llvm::enumerate(body->getArguments())) {
    Type expected = getElementTypeOrSelf(op.getInputs()[i]);
    if (argument.getType() != expected)
      return op.emitOpError()
             << "body argument " << i << " is " << argument.getType()
             << ": expected the element " << expected << " of the input";
  }
  for (auto [i, value] : llvm::enumerate(yield.getValues())) {
    Type found = value.getType();
    Type element = getElementTypeOrSelf(op.getOutputs()[i]);
    if (!op.isSummed(op.getOutputMap(i))) {
      if (found != element)
        return op.emitOpError() << "body yields " << found << " for output "
                                << i << ": expected its element " << element;
      continue;
    }
    auto sum = dyn_cast<FloatType>(element);
    bool isWide = found.isF32() || found.isF64();
    if (!isWide || !sum || sum.getWidth() > cast<FloatType>(found).getWidth())
      return op.emitOpError()
             << "body yields " << found << " for output " << i << " of "
             << element
             << ", which is summed over rows: expected f32 or f64, and float "
                "elements that are no wider";
  }
  return success();
}

/// (G8), (G9)
static LogicalResult verifyBodyOps(GenericOp op, Block &block,
                                   const RowUniformity &rows) {
  auto isScalar = [](Type type) { return type.isIntOrIndexOrFloat(); };
  for (Operation &inner : block) {
    auto branch = dyn_cast<scf::IfOp>(inner);
    if ((!branch &&
         (inner.getNumRegions() != 0 || !isMemoryEffectFree(&inner))) ||
        !llvm::all_of(inner.getOperandTypes(), isScalar) ||
        !llvm::all_of(inner.getResultTypes(), isScalar))
      return op.emitOpError()
             << "body contains '" << inner.getName()
             << "': expected row collectives, scf.if, and scalar ops without "
                "side effects or regions";
    for (Value operand : inner.getOperands())
      if (!op.getBody().isAncestor(operand.getParentRegion()) &&
          !matchPattern(operand, m_Constant()))
        return op.emitOpError()
               << "body uses a value from outside in '" << inner.getName()
               << "': expected block arguments and constants only";
    if (!branch)
      continue;
    if (!rows.isUniform(branch.getCondition()))
      return op.emitOpError(
          "body contains an 'scf.if' whose condition differs along the row: "
          "expected it to be computed from row collectives, inputs that no "
          "reduction dimension indexes, and constants");
    for (Region &region : branch->getRegions())
      if (!region.empty() && failed(verifyBodyOps(op, region.front(), rows)))
        return failure();
  }
  return success();
}

/// (G10)
static LogicalResult verifyPerRowOutputs(GenericOp op,
                                         const RowUniformity &rows) {
  for (auto [i, value] : llvm::enumerate(op.getYield().getValues()))
    if (op.isPerRow(op.getOutputMap(i)) && !rows.isUniform(value))
      return op.emitOpError()
             << "body yields for output " << i
             << ", which no reduction dimension indexes, a value that differs "
                "along the row: expected it to be computed from row "
                "collectives, inputs that no reduction dimension indexes, and "
                "constants";
  return success();
}

LogicalResult GenericOp::verifyRegions() {
  if (failed(verifyBodyTypes(*this)))
    return failure();
  RowUniformity rows(*this);
  if (failed(verifyBodyOps(*this, *getBodyBlock(), rows)))
    return failure();
  return verifyPerRowOutputs(*this, rows);
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
