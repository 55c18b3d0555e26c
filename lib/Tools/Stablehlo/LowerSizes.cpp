//===- LowerSizes.cpp - dynamic sizes of StableHLO ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LowerSizes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Shape/IR/Shape.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "stablehlo/dialect/StablehloOps.h"

#include <optional>
#include <utility>

using namespace mlir;

namespace {

/// Tensors longer than any shape are data, for linalg.
constexpr int64_t kMaxRank = 16;

/// A static vector or scalar of few integers, as shapes are.
bool isShape(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.getRank() <= 1 && tensor.hasStaticShape() &&
         tensor.getNumElements() <= kMaxRank &&
         tensor.getElementType().isSignlessIntOrIndex();
}

/// The elements of a shape, which is a vector or a scalar.
void extractElements(OpBuilder &builder, Location loc, Value shape,
                     SmallVectorImpl<Value> &elements) {
  auto type = cast<RankedTensorType>(shape.getType());
  if (type.getRank() == 0) {
    elements.push_back(tensor::ExtractOp::create(builder, loc, shape));
    return;
  }
  for (int64_t i = 0, size = type.getNumElements(); i < size; ++i) {
    Value index = arith::ConstantIndexOp::create(builder, loc, i);
    elements.push_back(tensor::ExtractOp::create(builder, loc, shape, index));
  }
}

struct LowerDimensionSize final
    : OpRewritePattern<stablehlo::GetDimensionSizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(stablehlo::GetDimensionSizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value size = tensor::DimOp::create(rewriter, loc, op.getOperand(),
                                       static_cast<int64_t>(op.getDimension()));
    Type type = op.getType().getElementType();
    size = arith::IndexCastOp::create(rewriter, loc, type, size);
    rewriter.replaceOpWithNewOp<tensor::FromElementsOp>(op, op.getType(), size);
    return success();
  }
};

struct LowerDynamicReshape final
    : OpRewritePattern<stablehlo::DynamicReshapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(stablehlo::DynamicReshapeOp op,
                                PatternRewriter &rewriter) const override {
    // Types that linalg has, and tensor.reshape takes.
    auto type = dyn_cast<RankedTensorType>(op.getType());
    if (!type || !type.getElementType().isSignlessIntOrFloat() ||
        !isShape(op.getOutputShape().getType()))
      return failure();
    rewriter.replaceOpWithNewOp<tensor::ReshapeOp>(op, type, op.getOperand(),
                                                   op.getOutputShape());
    return success();
  }
};

/// Of an op all of whose operands are shapes.
template <typename Op>
struct LowerShapeArithmetic final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (!isShape(op.getType()) || !llvm::all_of(op->getOperandTypes(), isShape))
      return failure();
    SmallVector<Value> elements;
    for (Value operand : op->getOperands())
      extractElements(rewriter, op.getLoc(), operand, elements);
    rewriter.replaceOpWithNewOp<tensor::FromElementsOp>(
        op, cast<RankedTensorType>(op.getType()), elements);
    return success();
  }
};

/// JAX checks what it was told of symbolic sizes.
struct LowerShapeAssertion final : OpRewritePattern<stablehlo::CustomCallOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(stablehlo::CustomCallOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getCallTargetName() != "shape_assertion" ||
        op.getNumResults() != 0 || op.getInputs().empty())
      return failure();
    Value condition = op.getInputs().front();
    auto type = dyn_cast<RankedTensorType>(condition.getType());
    if (!type || type.getRank() != 0 || !type.getElementType().isInteger(1))
      return failure();
    auto message = op->getAttrOfType<StringAttr>("error_message");
    Value holds = tensor::ExtractOp::create(rewriter, op.getLoc(), condition);
    rewriter.replaceOpWithNewOp<cf::AssertOp>(
        op, holds, message ? message.getValue() : "shape_assertion");
    return success();
  }
};

/// A size, as what it was first computed from: a number, or dimension `dim` of
/// the tensor `value`. Equal ones are the same number.
struct Size {
  Value value;
  int64_t dim = -1;
  int64_t constant = -1;

  bool operator==(const Size &other) const {
    return value == other.value && dim == other.dim &&
           constant == other.constant;
  }
};

/// Sizes in a function whose shapes are tensors.
class SizeAnalysis {
public:
  /// The size of `tensor` along `dim`.
  Size getSize(Value tensor, int64_t dim) {
    auto known = sizes.find({tensor, dim});
    if (known != sizes.end())
      return known->second;
    Size size = computeSize(tensor, dim);
    sizes[{tensor, dim}] = size;
    return size;
  }

  /// Element `i` of `shape`, if it is a number or a dimension of a tensor. An
  /// integer of fewer bits than a size has counts as that size: a shape with
  /// one that wraps would not be the shape of what is given.
  std::optional<Size> getElement(Value shape, int64_t i);

private:
  Size computeSize(Value tensor, int64_t dim);
  std::optional<Size> getScalar(Value scalar);
  std::optional<Size> getBroadcast(shape::BroadcastOp op, int64_t i);

  DenseMap<std::pair<Value, int64_t>, Size> sizes;
};

Size SizeAnalysis::computeSize(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return {Value(), -1, type.getDimSize(dim)};
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return {tensor, dim};
  if (auto assuming = dyn_cast<shape::AssumingOp>(op)) {
    unsigned number = cast<OpResult>(tensor).getResultNumber();
    Operation *yield = assuming.getBody()->getTerminator();
    return getSize(yield->getOperand(number), dim);
  }
  if (auto reduce = dyn_cast<stablehlo::ReduceOp>(op)) {
    // The dimensions of the operand that are left, in order.
    Value input = reduce.getInputs().front();
    auto inputType = dyn_cast<RankedTensorType>(input.getType());
    for (int64_t i = 0, left = 0; inputType && i < inputType.getRank(); ++i)
      if (!llvm::is_contained(reduce.getDimensions(), i) && left++ == dim)
        return getSize(input, i);
  }
  Value shape;
  if (auto broadcast = dyn_cast<stablehlo::DynamicBroadcastInDimOp>(op))
    shape = broadcast.getOutputDimensions();
  else if (auto reshape = dyn_cast<tensor::ReshapeOp>(op))
    shape = reshape.getShape();
  if (shape)
    return getElement(shape, dim).value_or(Size{tensor, dim});
  if (op->hasTrait<OpTrait::Elementwise>() && op->getNumOperands() > 0)
    if (auto operand = dyn_cast<RankedTensorType>(op->getOperand(0).getType()))
      if (operand.getRank() == type.getRank())
        return getSize(op->getOperand(0), dim);
  return {tensor, dim};
}

std::optional<Size> SizeAnalysis::getElement(Value shape, int64_t i) {
  DenseIntElementsAttr constants;
  if (matchPattern(shape, m_Constant(&constants))) {
    APInt size = constants.getValues<APInt>()[i];
    return Size{Value(), -1, size.getSExtValue()};
  }
  if (auto elements = shape.getDefiningOp<tensor::FromElementsOp>())
    return getScalar(elements.getElements()[i]);
  if (auto shapeOf = shape.getDefiningOp<shape::ShapeOfOp>())
    if (isa<RankedTensorType>(shapeOf.getArg().getType()))
      return getSize(shapeOf.getArg(), i);
  if (auto broadcast = shape.getDefiningOp<shape::BroadcastOp>())
    return getBroadcast(broadcast, i);
  return std::nullopt;
}

std::optional<Size> SizeAnalysis::getScalar(Value scalar) {
  while (auto cast = scalar.getDefiningOp<arith::IndexCastOp>())
    scalar = cast.getIn();
  APInt constant;
  if (matchPattern(scalar, m_ConstantInt(&constant)))
    return Size{Value(), -1, constant.getSExtValue()};
  auto dimOp = scalar.getDefiningOp<tensor::DimOp>();
  if (!dimOp)
    return std::nullopt;
  auto type = dyn_cast<RankedTensorType>(dimOp.getSource().getType());
  std::optional<int64_t> dim = dimOp.getConstantIndex();
  if (!type || !dim || *dim < 0 || *dim >= type.getRank())
    return std::nullopt;
  return getSize(dimOp.getSource(), *dim);
}

/// That of the shapes that have it and not 1 there, if they agree.
std::optional<Size> SizeAnalysis::getBroadcast(shape::BroadcastOp op,
                                               int64_t i) {
  auto getRank = [](Value shape) {
    auto type = dyn_cast<RankedTensorType>(shape.getType());
    return type ? type.getDimSize(0) : ShapedType::kDynamic;
  };
  int64_t rank = getRank(op.getResult());
  Size size{Value(), -1, 1};
  for (Value shape : op.getShapes()) {
    int64_t operandRank = getRank(shape);
    if (ShapedType::isDynamic(rank) || ShapedType::isDynamic(operandRank))
      return std::nullopt;
    if (i < rank - operandRank)
      continue;
    std::optional<Size> element = getElement(shape, i - (rank - operandRank));
    if (!element)
      return std::nullopt;
    if (element->constant == 1 || *element == size)
      continue;
    if (size.constant != 1)
      return std::nullopt;
    size = *element;
  }
  return size;
}

/// `stablehlo-legalize-to-linalg` takes only broadcasts of which it is known,
/// of each dimension, whether it is one that expands. One whose size is the
/// result's is not.
void markNonexpandingDimensions(stablehlo::DynamicBroadcastInDimOp op,
                                SizeAnalysis &sizes) {
  auto type = dyn_cast<RankedTensorType>(op.getOperand().getType());
  if (!type || op.getKnownExpandingDimensions())
    return;
  SmallVector<int64_t> known;
  for (auto [dim, to] : llvm::enumerate(op.getBroadcastDimensions())) {
    if (!type.isDynamicDim(dim))
      continue;
    std::optional<Size> size = sizes.getElement(op.getOutputDimensions(), to);
    if (size && *size == sizes.getSize(op.getOperand(), dim))
      known.push_back(dim);
  }
  if (std::optional<ArrayRef<int64_t>> given =
          op.getKnownNonexpandingDimensions())
    for (int64_t dim : *given)
      if (!llvm::is_contained(known, dim))
        known.push_back(dim);
  if (!known.empty())
    op.setKnownNonexpandingDimensions(known);
}

class LowerStablehloSizes final
    : public PassWrapper<LowerStablehloSizes, OperationPass<func::FuncOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LowerStablehloSizes)

  StringRef getArgument() const override {
    return "norm-lower-stablehlo-sizes";
  }
  StringRef getDescription() const override {
    return "Lower what StableHLO says about dynamic sizes to tensor and cf";
  }

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, cf::ControlFlowDialect,
                    tensor::TensorDialect>();
  }

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<LowerDimensionSize, LowerDynamicReshape,
                 LowerShapeArithmetic<stablehlo::ReshapeOp>,
                 LowerShapeArithmetic<stablehlo::ConcatenateOp>,
                 LowerShapeAssertion>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
    SizeAnalysis sizes;
    getOperation().walk([&](stablehlo::DynamicBroadcastInDimOp op) {
      markNonexpandingDimensions(op, sizes);
    });
  }
};

} // namespace

std::unique_ptr<Pass> norm::createLowerStablehloSizes() {
  return std::make_unique<LowerStablehloSizes>();
}
