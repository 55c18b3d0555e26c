//===- Integers.cpp - integers that follow from constants -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Integers.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

/// Larger tensors are not looked at.
constexpr int64_t kMaxElements = 1 << 16;
/// Scalars that are computed for one question.
constexpr int64_t kMaxSteps = 1 << 22;
/// How many definitions of tensors and scalars are followed, one to the next.
constexpr unsigned kMaxIntegerDepth = 200;

using Known = llvm::SmallDenseMap<Value, std::optional<int64_t>>;

/// One iteration of an op.
struct IntegerReader::Iteration {
  linalg::LinalgOp op;
  ArrayRef<int64_t> indices;
  /// The accumulators so far, where the op has some.
  ArrayRef<std::optional<int64_t>> accumulators;
  Known known;
};

static unsigned getWidth(Type type) {
  return type.isIndex() ? 64 : type.getIntOrFloatBitWidth();
}

/// `value`, if `type` has it: signed, but for booleans.
static std::optional<int64_t> checkRange(std::optional<int64_t> value,
                                         Type type) {
  if (!value)
    return std::nullopt;
  unsigned width = getWidth(type);
  bool fits = width == 1 ? (*value == 0 || *value == 1)
                         : width == 64 || llvm::isIntN(width, *value);
  return fits ? value : std::nullopt;
}

/// The number of elements of a tensor of integers that is not too large.
static std::optional<int64_t> getNumElements(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.getElementType().isIntOrIndex() ||
      getWidth(tensor.getElementType()) > 64 || !tensor.hasStaticShape())
    return std::nullopt;
  int64_t count = 1;
  for (int64_t size : tensor.getShape())
    if (llvm::MulOverflow(count, size, count) || count > kMaxElements)
      return std::nullopt;
  return count;
}

static int64_t flatten(ArrayRef<int64_t> position, ArrayRef<int64_t> shape) {
  int64_t flat = 0;
  for (auto [index, size] : llvm::zip_equal(position, shape))
    flat = flat * size + index;
  return flat;
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

template <typename Resource>
static bool readResource(Attribute attribute,
                         SmallVectorImpl<std::optional<int64_t>> &elements) {
  auto resource = dyn_cast<Resource>(attribute);
  if (!resource)
    return false;
  auto values = resource.tryGetAsArrayRef();
  if (!values)
    return false;
  llvm::append_range(elements, *values);
  return true;
}

static bool readConstant(Attribute attribute,
                         SmallVectorImpl<std::optional<int64_t>> &elements) {
  if (auto dense = dyn_cast<DenseIntElementsAttr>(attribute)) {
    bool isBoolean = dense.getElementType().isInteger(1);
    for (const APInt &value : dense.getValues<APInt>())
      elements.push_back(isBoolean ? value.getZExtValue()
                                   : value.getSExtValue());
    return true;
  }
  return readResource<DenseI64ResourceElementsAttr>(attribute, elements) ||
         readResource<DenseI32ResourceElementsAttr>(attribute, elements);
}

const IntegerReader::Elements *IntegerReader::read(Value tensor) {
  if (auto it = tensors.find(tensor); it != tensors.end())
    return it->second.get();
  if (depth >= kMaxIntegerDepth)
    return nullptr;
  ++depth;
  std::optional<Elements> elements;
  if (std::optional<int64_t> count = getNumElements(tensor.getType())) {
    elements = compute(tensor);
    if (elements && static_cast<int64_t>(elements->size()) != *count)
      elements.reset();
  }
  --depth;
  // Where the steps ran out, another question may have more.
  if (!elements && numSteps > kMaxSteps)
    return nullptr;
  std::unique_ptr<Elements> &known = tensors[tensor];
  if (elements)
    known = std::make_unique<Elements>(std::move(*elements));
  return known.get();
}

std::optional<IntegerReader::Elements> IntegerReader::compute(Value tensor) {
  auto result = dyn_cast<OpResult>(tensor);
  if (!result)
    return std::nullopt;
  Operation *op = result.getOwner();
  auto type = cast<RankedTensorType>(tensor.getType());
  Attribute attribute;
  if (matchPattern(tensor, m_Constant(&attribute))) {
    Elements elements;
    if (!readConstant(attribute, elements))
      return std::nullopt;
    return elements;
  }
  if (isa<tensor::EmptyOp>(op))
    return Elements(type.getNumElements());
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(op)) {
    const Elements *source = read(op->getOperand(0));
    return source ? std::optional(*source) : std::nullopt;
  }
  if (auto slice = dyn_cast<tensor::InsertSliceOp>(op)) {
    const Elements *source = read(slice.getSource());
    const Elements *dest = read(slice.getDest());
    ArrayRef<int64_t> offsets = slice.getStaticOffsets();
    ArrayRef<int64_t> sizes = slice.getStaticSizes();
    ArrayRef<int64_t> strides = slice.getStaticStrides();
    if (!source || !dest || ShapedType::isDynamicShape(offsets) ||
        ShapedType::isDynamicShape(sizes) ||
        ShapedType::isDynamicShape(strides))
      return std::nullopt;
    Elements elements = *dest;
    for (auto [i, value] : llvm::enumerate(*source)) {
      SmallVector<int64_t> position = delinearize(i, computeStrides(sizes));
      for (auto [index, offset, stride] :
           llvm::zip_equal(position, offsets, strides))
        index = offset + index * stride;
      int64_t flat = flatten(position, type.getShape());
      if (flat < 0 || flat >= static_cast<int64_t>(elements.size()))
        return std::nullopt;
      elements[flat] = value;
    }
    return elements;
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return computeLinalg(linalgOp, result);
  return std::nullopt;
}

std::optional<IntegerReader::Elements>
IntegerReader::computeLinalg(linalg::LinalgOp op, OpResult result) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  if (!op.hasPureTensorSemantics() || ShapedType::isDynamicShape(ranges))
    return std::nullopt;
  int64_t numIterations = 1;
  for (int64_t range : ranges)
    if (llvm::MulOverflow(numIterations, range, numIterations) ||
        numIterations > kMaxElements)
      return std::nullopt;
  OpOperand *init = op.getDpsInitOperand(result.getResultNumber());
  const Elements *start = read(init->get());
  if (!start)
    return std::nullopt;
  Elements elements = *start;
  AffineMap map = op.getMatchingIndexingMap(init);
  auto shape = cast<RankedTensorType>(result.getType()).getShape();
  Value yielded =
      op.getBlock()->getTerminator()->getOperand(result.getResultNumber());
  SmallVector<std::optional<int64_t>> accumulators(op.getNumDpsInits());
  for (int64_t i = 0; i < numIterations; ++i) {
    SmallVector<int64_t> indices = delinearize(i, computeStrides(ranges));
    std::optional<int64_t> &element =
        elements[flatten(map.compose(indices), shape)];
    accumulators[result.getResultNumber()] = element;
    Iteration iteration{op, indices, accumulators, /*known=*/Known()};
    element = readScalar(yielded, iteration);
    if (numSteps > kMaxSteps)
      return std::nullopt;
  }
  return elements;
}

std::optional<int64_t> IntegerReader::readElement(Value tensor,
                                                  ArrayRef<int64_t> position) {
  const Elements *elements = read(tensor);
  if (!elements)
    return std::nullopt;
  auto shape = cast<RankedTensorType>(tensor.getType()).getShape();
  for (auto [index, size] : llvm::zip_equal(position, shape))
    if (index < 0 || index >= size)
      return std::nullopt;
  return (*elements)[flatten(position, shape)];
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

std::optional<int64_t> IntegerReader::read(Value scalar, linalg::LinalgOp op,
                                           ArrayRef<int64_t> indices) {
  Iteration iteration{op, indices, /*accumulators=*/{}, /*known=*/Known()};
  return readScalar(scalar, iteration);
}

std::optional<int64_t> IntegerReader::readScalar(Value value,
                                                 Iteration &iteration) {
  if (!value.getType().isIntOrIndex() || getWidth(value.getType()) > 64)
    return std::nullopt;
  if (auto it = iteration.known.find(value); it != iteration.known.end())
    return it->second;
  if (++numSteps > kMaxSteps || depth >= kMaxIntegerDepth)
    return std::nullopt;
  ++depth;
  std::optional<int64_t> number =
      checkRange(computeScalar(value, iteration), value.getType());
  --depth;
  iteration.known[value] = number;
  return number;
}

/// lhs `op` rhs, if the kind of op is known and it does not overflow 64 bits.
static std::optional<int64_t> applyBinary(Operation *op, int64_t lhs,
                                          int64_t rhs) {
  int64_t result;
  if (isa<arith::AddIOp>(op))
    return llvm::AddOverflow(lhs, rhs, result) ? std::nullopt
                                               : std::optional(result);
  if (isa<arith::SubIOp>(op))
    return llvm::SubOverflow(lhs, rhs, result) ? std::nullopt
                                               : std::optional(result);
  if (isa<arith::MulIOp>(op))
    return llvm::MulOverflow(lhs, rhs, result) ? std::nullopt
                                               : std::optional(result);
  // A boolean's sign is its only bit: true is less than false.
  bool isBoolean = op->getResult(0).getType().isInteger(1);
  if (isa<arith::MaxSIOp>(op))
    return isBoolean ? std::min(lhs, rhs) : std::max(lhs, rhs);
  if (isa<arith::MinSIOp>(op))
    return isBoolean ? std::max(lhs, rhs) : std::min(lhs, rhs);
  if (auto compare = dyn_cast<arith::CmpIOp>(op)) {
    unsigned width = getWidth(compare.getLhs().getType());
    auto toAPInt = [&](int64_t value) {
      return APInt(width, static_cast<uint64_t>(value), /*isSigned=*/true,
                   /*implicitTrunc=*/true);
    };
    return arith::applyCmpPredicate(compare.getPredicate(), toAPInt(lhs),
                                    toAPInt(rhs));
  }
  return std::nullopt;
}

std::optional<int64_t> IntegerReader::computeScalar(Value value,
                                                    Iteration &iteration) {
  linalg::LinalgOp op = iteration.op;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getOwner() != op.getBlock())
      return std::nullopt;
    OpOperand *operand = op.getMatchingOpOperand(argument);
    if (op.isDpsInit(operand)) {
      unsigned position = operand->getOperandNumber() - op.getNumDpsInputs();
      return position < iteration.accumulators.size()
                 ? iteration.accumulators[position]
                 : std::nullopt;
    }
    if (!isa<RankedTensorType>(operand->get().getType()))
      return readScalar(operand->get(), iteration);
    return readElement(
        operand->get(),
        op.getMatchingIndexingMap(operand).compose(iteration.indices));
  }
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return constant.getBitWidth() == 1 ? constant.getZExtValue()
                                       : constant.getSExtValue();
  Operation *definition = value.getDefiningOp();
  if (auto index = dyn_cast<linalg::IndexOp>(definition))
    return index->getBlock() == op.getBlock() || op->isProperAncestor(index)
               ? std::optional(iteration.indices[index.getDim()])
               : std::nullopt;
  if (isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(definition)) {
    // A boolean extended with its sign is 0 or -1.
    std::optional<int64_t> number =
        readScalar(definition->getOperand(0), iteration);
    if (number && definition->getOperand(0).getType().isInteger(1))
      *number = -*number;
    return number;
  }
  if (isa<arith::ExtUIOp, arith::IndexCastUIOp>(definition)) {
    std::optional<int64_t> number =
        readScalar(definition->getOperand(0), iteration);
    return number && *number >= 0 ? number : std::nullopt;
  }
  if (auto select = dyn_cast<arith::SelectOp>(definition)) {
    std::optional<int64_t> condition =
        readScalar(select.getCondition(), iteration);
    if (!condition)
      return std::nullopt;
    return readScalar(
        *condition ? select.getTrueValue() : select.getFalseValue(), iteration);
  }
  if (auto branch = dyn_cast<scf::IfOp>(definition)) {
    std::optional<int64_t> condition =
        readScalar(branch.getCondition(), iteration);
    if (!condition)
      return std::nullopt;
    Block *taken = *condition ? branch.thenBlock() : branch.elseBlock();
    unsigned number = cast<OpResult>(value).getResultNumber();
    return readScalar(taken->getTerminator()->getOperand(number), iteration);
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(definition)) {
    SmallVector<int64_t> position;
    for (Value index : extract.getIndices()) {
      std::optional<int64_t> number = readScalar(index, iteration);
      if (!number)
        return std::nullopt;
      position.push_back(*number);
    }
    return readElement(extract.getTensor(), position);
  }
  if (definition->getNumOperands() != 2)
    return std::nullopt;
  std::optional<int64_t> lhs = readScalar(definition->getOperand(0), iteration);
  std::optional<int64_t> rhs = readScalar(definition->getOperand(1), iteration);
  return lhs && rhs ? applyBinary(definition, *lhs, *rhs) : std::nullopt;
}
