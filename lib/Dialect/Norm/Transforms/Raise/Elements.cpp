//===- Elements.cpp - from IR to element expressions ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "IndexTable.h"
#include "Indices.h"

#include "norm/Dialect/Norm/Utils/RowStatistics.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// Bounds for IR that no frontend writes, so that time and stack stay small.
constexpr unsigned kMaxDepth = 256;
/// Beyond this depth a tensor without a statistic in it is a leaf: sums of
/// residuals grow from layer to layer, and where kMaxDepth cut them off could
/// be in the middle of a norm.
constexpr unsigned kMaxDepthOfValues = 64;
constexpr unsigned kMaxNesting = 256;
constexpr size_t kMaxNewElements = 20000;

//===----------------------------------------------------------------------===//
// Bodies of linalg ops
//===----------------------------------------------------------------------===//

/// True if each result of `map` is another loop or 0, as in a permutation with
/// loops left out and unit dimensions put in.
static bool isSelection(AffineMap map) {
  llvm::SmallDenseSet<AffineExpr> seen;
  return llvm::all_of(map.getResults(), [&](AffineExpr expr) {
    if (isa<AffineDimExpr>(expr))
      return seen.insert(expr).second;
    return expr == getAffineConstantExpr(0, map.getContext());
  });
}

/// The largest value of `index`, a sum of loops times numbers, if it is one and
/// that is known.
static std::optional<int64_t> largestValue(AffineExpr index,
                                           ArrayRef<int64_t> ranges) {
  if (auto dim = dyn_cast<AffineDimExpr>(index)) {
    int64_t range = ranges[dim.getPosition()];
    return ShapedType::isDynamic(range) || range == 0
               ? std::nullopt
               : std::optional(range - 1);
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(index);
  if (!binary)
    return std::nullopt;
  std::optional<int64_t> lhs = largestValue(binary.getLHS(), ranges);
  int64_t result;
  if (lhs && index.getKind() == AffineExprKind::Add) {
    std::optional<int64_t> rhs = largestValue(binary.getRHS(), ranges);
    if (rhs && !llvm::AddOverflow(*lhs, *rhs, result))
      return result;
  } else if (lhs && index.getKind() == AffineExprKind::Mul) {
    auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
    if (factor && factor.getValue() > 0 &&
        !llvm::MulOverflow(*lhs, factor.getValue(), result))
      return result;
  }
  return std::nullopt;
}

/// True if what `map` computes of several loops ends where `type` does. What
/// does not could, where all but one of the loops have size 1 or are parts of
/// one, pass for an index of all that it reads a part of.
static bool windowsEndWithTensor(AffineMap map, ArrayRef<int64_t> ranges,
                                 RankedTensorType type) {
  return llvm::all_of(llvm::zip_equal(map.getResults(), type.getShape()),
                      [&](auto result) {
                        auto [index, size] = result;
                        return isa<AffineDimExpr, AffineConstantExpr>(index) ||
                               largestValue(index, ranges) == size - 1;
                      });
}

/// "(d0, d1 + d2) -> .. of a tensor", for people.
static std::string describeWindow(AffineMap map) {
  std::string text = "a window, ";
  llvm::raw_string_ostream(text) << map;
  return text;
}

/// Reads the scalars of one body, in order.
struct ElementReader::Body {
  ElementReader &reader;
  linalg::LinalgOp op;
  /// What each loop stands for.
  SmallVector<AffineExpr> loops;
  /// True if accumulators are read by themselves: they are no elements.
  bool isReduction;
  BodyElements elements;

  Body(ElementReader &reader, linalg::LinalgOp op, ArrayRef<AffineExpr> loops,
       bool isReduction)
      : reader(reader), op(op), loops(loops), isReduction(isReduction) {
    auto get = [&](Value value) { return this->get(value); };
    for (Operation &scalar : op.getBlock()->without_terminator()) {
      const Element *element = nullptr;
      if (auto extract = dyn_cast<tensor::ExtractOp>(scalar))
        element = readExtract(extract);
      else
        element = reader.readOperation(&scalar, get);
      if (element)
        elements[scalar.getResult(0)] = element;
    }
  }

  const Element *get(Value value) {
    auto it = elements.find(value);
    if (it != elements.end())
      return it->second;
    if (value.getParentBlock() != op.getBlock())
      return reader.scalar(value);
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument)
      return nullptr;
    OpOperand *operand = op.getMatchingOpOperand(argument);
    if (isReduction && op.isDpsInit(operand))
      return nullptr;
    const Element *element;
    if (auto type = dyn_cast<RankedTensorType>(operand->get().getType())) {
      SmallVector<AffineExpr> indices;
      AffineMap map = op.getMatchingIndexingMap(operand);
      for (AffineExpr index : map.getResults())
        indices.push_back(index.replaceDims(loops));
      if (isSelection(map))
        element = reader.elementOf(operand->get(), indices);
      else if (windowsEndWithTensor(map, op.getStaticLoopRanges(), type))
        element = reader.context.leaf(operand->get(), indices);
      else
        return whyUnread(reader.reasons, op, [&] {
          return "it reads " + describeWindow(map) +
                 ", which does not end where the tensor does";
        });
    } else {
      element = reader.scalar(operand->get());
    }
    elements[value] = element;
    return element;
  }

  /// An index computed in the body: a loop, or 0 where `loop` is absent.
  struct Index {
    std::optional<unsigned> loop;
  };

  std::optional<Index> readIndex(Value value) {
    if (matchPattern(value, m_Zero()))
      return Index{};
    if (auto index = value.getDefiningOp<linalg::IndexOp>())
      return Index{static_cast<unsigned>(index.getDim())};

    // Broadcasting with dynamic sizes: size == 1 ? 0 : i. Where i runs over
    // that very size, this is i.
    auto select = value.getDefiningOp<arith::SelectOp>();
    if (!select)
      return std::nullopt;
    auto compare = select.getCondition().getDefiningOp<arith::CmpIOp>();
    if (!compare || compare.getPredicate() != arith::CmpIPredicate::eq)
      return std::nullopt;
    Value size;
    if (matchPattern(compare.getRhs(), m_One()))
      size = compare.getLhs();
    else if (matchPattern(compare.getLhs(), m_One()))
      size = compare.getRhs();
    std::optional<Index> index = readIndex(select.getFalseValue());
    if (!size || !index || !index->loop ||
        !matchPattern(select.getTrueValue(), m_Zero()) ||
        !reader.isSizeOfLoop(op, *index->loop, reader.sizeOf(size)))
      return std::nullopt;
    return index;
  }

  const Element *readExtract(tensor::ExtractOp extract) {
    SmallVector<AffineExpr> indices;
    for (auto [dim, value] : llvm::enumerate(extract.getIndices())) {
      std::optional<Index> index = readIndex(value);
      if (!index) {
        int64_t size = extract.getTensor().getType().getDimSize(dim);
        std::optional<AffineExpr> table =
            readIndexTable(reader.integers, op, value, size);
        if (!table)
          return whyUnread(reader.reasons, extract,
                           "it reads at an index that is neither a loop nor in "
                           "a constant tensor");
        indices.push_back(replaceVariables(*table, loops, {}));
        if (!indices.back())
          return whyUnread(reader.reasons, extract,
                           "its strides are no numbers of 64 bits");
        continue;
      }
      if (!index->loop) {
        indices.push_back(getAffineConstantExpr(0, op.getContext()));
        continue;
      }
      // A part of a tensor must not pass for the whole.
      if (!reader.covers(op, *index->loop, extract.getTensor(), dim))
        return whyUnread(reader.reasons, extract,
                         "it may read a part of a dimension only");
      indices.push_back(loops[*index->loop]);
    }
    return reader.elementOf(extract.getTensor(), indices);
  }
};

const Element *ElementReader::readConstant(Attribute attribute, Type type) {
  if (auto number = dyn_cast<FloatAttr>(attribute)) {
    if (!type.isF64() && !type.isF32() && !type.isF16() && !type.isBF16())
      return nullptr;
    // These types' values are doubles.
    double value = number.getValueAsDouble();
    return context.floatConstant(cast<FloatType>(type), value, value);
  }
  auto integer = dyn_cast<IntegerAttr>(attribute);
  if (!integer || !integer.getValue().isSignedIntN(64))
    return nullptr;
  int64_t value = type.isInteger(1) ? integer.getValue().getZExtValue()
                                    : integer.getValue().getSExtValue();
  return context.integerConstant(type, value);
}

const Element *
ElementReader::readOperation(Operation *op,
                             function_ref<const Element *(Value)> get) {
  Attribute attribute;
  if (op->getNumResults() == 1 && matchPattern(op, m_Constant(&attribute)))
    return readConstant(attribute, op->getResult(0).getType());

  if (!isa_and_present<arith::ArithDialect, math::MathDialect>(
          op->getDialect()) ||
      op->getNumResults() != 1 || op->getNumRegions() != 0) {
    // Of indices is asked elsewhere.
    if (!llvm::any_of(op->getResultTypes(), llvm::IsaPred<FloatType>))
      return nullptr;
    return whyUnread(reasons, op, [&] {
      return (op->getName().getStringRef() + " is not looked through").str();
    });
  }
  Type type = op->getResult(0).getType();
  if (!type.isIntOrIndexOrFloat())
    return nullptr;

  SmallVector<const Element *> operands;
  Type operandType;
  for (Value operand : op->getOperands()) {
    operands.push_back(get(operand));
    if (!operands.back())
      return nullptr;
    if (!operandType && isa<FloatType>(operand.getType()))
      operandType = operand.getType();
  }
  // What is converted need not be converted first.
  if (isa<arith::TruncFOp>(op))
    operandType = {};

  // Flags permit other roundings; they are no part of what is computed.
  NamedAttrList attributes(op->getAttrDictionary());
  for (StringRef flags : {"fastmath", "overflowFlags", "exact", "nonNeg"})
    attributes.erase(flags);
  return context.operation(op->getName(), type, operandType, operands,
                           attributes.getDictionary(op->getContext()));
}

/// True if `op` computes `term`, a scalar in its body, as a product.
static bool multiplies(linalg::LinalgOp op, Value term) {
  Operation *scalar = term.getDefiningOp();
  while (isa_and_present<arith::TruncFOp, arith::ExtFOp>(scalar) &&
         scalar->getBlock() == op.getBlock())
    scalar = scalar->getOperand(0).getDefiningOp();
  return isa_and_present<arith::MulFOp>(scalar) &&
         scalar->getBlock() == op.getBlock();
}

const Element *
ElementReader::divideVariables(const Element *body,
                               SmallVectorImpl<unsigned> &variables,
                               SmallVectorImpl<int64_t> &extents) {
  MLIRContext *mlirContext = context.getContext();
  for (size_t i = 0; i < variables.size(); ++i) {
    Strides strides;
    listStrides(body, getAffineSymbolExpr(variables[i], mlirContext), strides);
    SmallVector<int64_t> sizes = getPartSizes(extents[i], strides);
    if (sizes.empty())
      continue;
    if (nextOpenSymbol + sizes.size() > kMaxVariables)
      return nullptr;
    SmallVector<AffineExpr> parts;
    for (int64_t size : sizes) {
      parts.push_back(getAffineSymbolExpr(nextOpenSymbol, mlirContext));
      variables.push_back(nextOpenSymbol++);
      extents.push_back(size);
    }
    body = context.substitute(body, variables[i], joinIndices(parts, sizes));
    if (!body)
      return nullptr;
    variables.erase(variables.begin() + i);
    extents.erase(extents.begin() + i--);
  }
  return body;
}

const Element *ElementReader::readLinalg(linalg::LinalgOp op, OpResult result,
                                         ArrayRef<AffineExpr> indices) {
  if (!op.hasPureTensorSemantics())
    return nullptr;
  noteEqualSizes(op);
  MLIRContext *mlirContext = op.getContext();
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();

  // Which loop each index of the result is.
  SmallVector<AffineExpr> loops(ranges.size());
  AffineMap map = op.getIndexingMapMatchingResult(result);
  ArrayRef<int64_t> shape = cast<RankedTensorType>(result.getType()).getShape();
  for (auto [index, expr, size] :
       llvm::zip_equal(indices, map.getResults(), shape)) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim) {
      // Only the element at that constant is written.
      if (!isa<AffineConstantExpr>(expr) || size != 1)
        return whyUnread(reasons, op, "it writes a part of its result only");
      continue;
    }
    // Only a diagonal is written if a loop stands for two indices.
    AffineExpr &loop = loops[dim.getPosition()];
    if (loop && loop != index)
      return whyUnread(reasons, op, "it writes a diagonal only");
    loop = index;
  }
  // All others are summed over.
  SmallVector<unsigned> variables;
  SmallVector<int64_t> extents;
  unsigned firstOpenSymbol = nextOpenSymbol;
  llvm::scope_exit restore([&] { nextOpenSymbol = firstOpenSymbol; });
  for (auto [loop, range] : llvm::enumerate(ranges)) {
    if (range == 1) {
      loops[loop] = getAffineConstantExpr(0, mlirContext);
    } else if (!loops[loop]) {
      if (iterators[loop] != utils::IteratorType::reduction ||
          nextOpenSymbol == kMaxVariables)
        return nullptr;
      loops[loop] = getAffineSymbolExpr(nextOpenSymbol, mlirContext);
      variables.push_back(nextOpenSymbol++);
      extents.push_back(range);
    }
  }

  Value yielded =
      op.getBlock()->getTerminator()->getOperand(result.getResultNumber());
  if (variables.empty())
    return Body(*this, op, loops, /*isReduction=*/false).get(yielded);

  // Statistics are of one tensor, which has all the loops. A product of two
  // matrices is a sum as well, but would only make expressions large; that of a
  // matrix and a vector looks like the sum of a value with a gain.
  if (llvm::none_of(op.getDpsInputOperands(), [&](OpOperand *operand) {
        return isPerElement(op.getMatchingIndexingMap(operand), ranges);
      }))
    return whyUnread(reasons, op,
                     "it is a contraction: no input has an element for each "
                     "point");
  Operation *add = yielded.getDefiningOp();
  if (!isa_and_present<arith::AddFOp, math::FmaOp>(add) ||
      add->getBlock() != op.getBlock())
    return whyUnread(reasons, op, [&] {
      Operation *combiner = yielded.getDefiningOp();
      return combiner ? (combiner->getName().getStringRef() +
                         " makes its result, not arith.addf")
                            .str()
                      : std::string("it is no sum of floats");
    });
  // The term is what is added, or the product of what is.
  Value accumulator = op.getRegionOutputArgs()[result.getResultNumber()];
  SmallVector<Value, 2> factors(llvm::make_filter_range(
      add->getOperands(), [&](Value value) { return value != accumulator; }));
  bool isFused = isa<math::FmaOp>(add);
  if (factors.size() != add->getNumOperands() - 1 ||
      (isFused && add->getOperand(2) != accumulator))
    return whyUnread(reasons, op, "it does not add one term to what it has");
  const Element *init =
      elementOf(op.getDpsInitOperand(result.getResultNumber())->get(), indices);
  if (!init->isFloat(0.0))
    return whyUnread(reasons, op, [&] {
      return "its sum starts from " + describe(init) + ", not from 0";
    });
  Body scalars(*this, op, loops, /*isReduction=*/true);
  const Element *body = scalars.get(factors[0]);
  if (body && isFused) {
    const Element *factor = scalars.get(factors[1]);
    body = factor
               ? context.binary<arith::MulFOp>(yielded.getType(), body, factor)
               : nullptr;
  }
  if (body && dividesSums)
    body = divideVariables(body, variables, extents);
  const Element *sum =
      body ? context.sum(yielded.getType(), body, variables, extents) : nullptr;
  if (sum && reasons)
    reasons->addSum(sum, op);
  // A matrix product of what a matrix product is in, layer after layer, is
  // looked at no further. What sums products that are in a tensor is none: they
  // may be gated values, of which it is a statistic.
  if (sum && sum->contractsSum() && (isFused || multiplies(op, factors[0])))
    return whyUnread(reasons, op, "it is a contraction of another sum");
  return sum;
}

//===----------------------------------------------------------------------===//
// Tensors and scalars
//===----------------------------------------------------------------------===//

const Element *ElementReader::read(Value tensor, ArrayRef<AffineExpr> indices) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return nullptr;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return readLinalg(linalgOp, cast<OpResult>(tensor), indices);
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return readReshape(op, indices);
  if (auto castOp = dyn_cast<tensor::CastOp>(op))
    return isa<RankedTensorType>(castOp.getSource().getType())
               ? elementOf(castOp.getSource(), indices)
               : nullptr;
  if (auto splat = dyn_cast<tensor::SplatOp>(op))
    return scalar(splat.getInput());
  if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
    return elements.getElements().size() == 1
               ? scalar(elements.getElements().front())
               : nullptr;
  SplatElementsAttr splat;
  if (matchPattern(op, m_Constant(&splat)))
    return readConstant(splat.getSplatValue<Attribute>(),
                        splat.getElementType());
  return nullptr;
}

const Element *ElementReader::elementOf(Value tensor,
                                        ArrayRef<AffineExpr> indices) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<AffineExpr> normal(indices);
  for (auto [index, size] : llvm::zip_equal(normal, type.getShape()))
    if (size == 1)
      index = getAffineConstantExpr(0, tensor.getContext());

  const Element *unread = context.leaf(tensor, normal);
  auto it = known.find(unread);
  if (it != known.end())
    return it->second;
  if (nesting >= kMaxNesting ||
      context.getNumElements() - numElementsBefore > kMaxNewElements)
    return unread;

  ++nesting;
  const Element *element;
  {
    Reasons::Reading reading(reasons, tensor.getDefiningOp());
    element = read(tensor, normal);
    if (element)
      reading.succeed();
  }
  --nesting;
  if (!element || element->depth > kMaxDepth ||
      (element->depth > kMaxDepthOfValues && !element->hasStatistic))
    element = unread;
  known[unread] = element;
  if (!unread->symbols)
    holders[element].push_back({tensor, normal});
  return element;
}

const Element *ElementReader::readScalar(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return nullptr;
  if (isa<ShapedDimOpInterface>(op)) {
    Size size = sizeOf(value);
    return size.value == value ? nullptr : context.size(value.getType(), size);
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    SmallVector<AffineExpr> indices;
    for (Value index : extract.getIndices()) {
      APInt constant;
      if (!matchPattern(index, m_ConstantInt(&constant)))
        return nullptr;
      indices.push_back(
          getAffineConstantExpr(constant.getSExtValue(), value.getContext()));
    }
    return elementOf(extract.getTensor(), indices);
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return readAffine(apply.getAffineMap().getResult(0), apply.getDimOperands(),
                      apply.getSymbolOperands());
  return readOperation(op, [&](Value operand) { return scalar(operand); });
}

const Element *ElementReader::scalar(Value value) {
  const Element *unread = context.leaf(value, {});
  auto it = known.find(unread);
  if (it != known.end())
    return it->second;
  if (nesting >= kMaxNesting)
    return unread;
  ++nesting;
  const Element *element;
  {
    Reasons::Reading reading(reasons, value.getDefiningOp());
    element = readScalar(value);
    if (element)
      reading.succeed();
  }
  --nesting;
  if (!element || element->depth > kMaxDepth)
    element = unread;
  known[unread] = element;
  return element;
}

BodyElements ElementReader::readRoot(const Root &root) {
  numElementsBefore = context.getNumElements();
  linalg::LinalgOp op = rootOp = root.op;
  noteEqualSizes(op);
  // Some of its scalars may be read where others are not.
  Reasons::Reading reading(reasons, op);
  Body body(*this, op, root.getLoopsOfOp(), /*isReduction=*/false);
  // Operands that no other op of the body reads: all that is yielded.
  for (Value yielded : op.getBlock()->getTerminator()->getOperands())
    body.get(yielded);
  reading.succeedUnlessNoted();
  return std::move(body.elements);
}

ArrayRef<Holder> ElementReader::getHolders(const Element *element) const {
  auto it = holders.find(element);
  return it == holders.end() ? ArrayRef<Holder>() : ArrayRef(it->second);
}
