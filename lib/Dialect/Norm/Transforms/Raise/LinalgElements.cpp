//===- LinalgElements.cpp - elements of what linalg ops compute -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "IndexTable.h"
#include "Indices.h"

#include "norm/Dialect/Norm/Utils/RowStatistics.h"

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

/// True if `op` computes `term`, a scalar in its body, as a product.
static bool multiplies(linalg::LinalgOp op, Value term) {
  Operation *scalar = term.getDefiningOp();
  while (
      isa_and_present<arith::TruncFOp, arith::ExtFOp, arith::NegFOp>(scalar) &&
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
  if (!isa_and_present<arith::AddFOp, arith::SubFOp, math::FmaOp>(add) ||
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
  bool isFused = isa<math::FmaOp>(add), isSubtracted = isa<arith::SubFOp>(add);
  if (factors.size() != add->getNumOperands() - 1 ||
      (isFused && add->getOperand(2) != accumulator) ||
      (isSubtracted && add->getOperand(0) != accumulator))
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
  if (body && isSubtracted)
    body = context.negate(body);
  if (body && dividesSums)
    body = divideVariables(body, variables, extents);
  const Element *total =
      body ? context.sum(yielded.getType(), body, variables, extents) : nullptr;
  if (!total)
    return nullptr;
  const Element *sum = total->is<arith::NegFOp>() ? total->operand(0) : total;
  if (reasons)
    reasons->addSum(sum, op);
  // A matrix product of what a matrix product is in, layer after layer, is
  // looked at no further. What sums products that are in a tensor is none: they
  // may be gated values, of which it is a statistic.
  if (sum->contractsSum() && (isFused || multiplies(op, factors[0])))
    return whyUnread(reasons, op, "it is a contraction of another sum");
  return total;
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
