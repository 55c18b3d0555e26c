//===- NormNamedOps.cpp - the named normalizations ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Verification: constraints L1 to L6, C1 to C3, B1 to B7
//===----------------------------------------------------------------------===//

/// The sizes of `type` along `axes`, or along all other dimensions.
static SmallVector<int64_t> sizesAlong(RankedTensorType type,
                                       ArrayRef<int64_t> axes, bool along) {
  SmallVector<int64_t> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (llvm::is_contained(axes, dim) == along)
      sizes.push_back(type.getDimSize(dim));
  return sizes;
}

static LogicalResult verifyShape(Operation *op, StringRef what, Type type,
                                 ArrayRef<int64_t> expected, StringRef of) {
  auto shaped = cast<RankedTensorType>(type);
  if (succeeded(verifyCompatibleShape(shaped.getShape(), expected)))
    return success();
  auto expectedType = RankedTensorType::get(expected, shaped.getElementType());
  return op->emitOpError() << what << " has type " << shaped << ", but " << of
                           << " asks for " << expectedType;
}

/// L3 to L5, which all named ops have.
template <typename NamedOp> static LogicalResult verifyTypes(NamedOp op) {
  // (L3)
  if (failed(verifyShape(op, "output", op.getOutputType(),
                         op.getInputType().getShape(),
                         "the shape of the input")))
    return failure();

  // (L4)
  Type statType = op.getStatisticsType();
  if (!statType.isF32() && !statType.isF64())
    return op.emitOpError()
           << "stat_type is " << statType << ": expected f32 or f64";
  for (Value operand : op->getOperands())
    if (getElementTypeOrSelf(operand).isF64() && !statType.isF64())
      return op.emitOpError()
             << "stat_type " << statType << " is narrower than the operand of "
             << operand.getType() << ": expected f64";

  // (L5)
  if (!op.getEpsilon().isFinite())
    return op.emitOpError("epsilon is not finite");
  return success();
}

/// L6 and C3: no statistics results, or all of them, of the shape `rows`.
template <typename NamedOp>
static LogicalResult verifyStatistics(NamedOp op, ArrayRef<int64_t> rows,
                                      StringRef of) {
  size_t expected = NamedOp::kStatistics == Statistics::MeanVariance ? 2 : 1;
  size_t found = op.getStatistics().size();
  if (found != 0 && found != expected)
    return op.emitOpError()
           << "has " << found << " statistics results: expected none or "
           << (expected == 2 ? "two (mean, rstd)" : "one (rstd)");
  for (Value statistic : op.getStatistics()) {
    if (getElementTypeOrSelf(statistic) != op.getStatisticsType())
      return op.emitOpError()
             << "statistics result has type " << statistic.getType()
             << ": expected elements of stat_type " << op.getStatisticsType();
    if (failed(verifyShape(op, "statistics result", statistic.getType(), rows,
                           of)))
      return failure();
  }
  return success();
}

template <typename NamedOp> static LogicalResult verifyRowNorm(NamedOp op) {
  RankedTensorType input = op.getInputType();
  ArrayRef<int64_t> axes = op.getAxes();

  // (L1)
  if (axes.empty())
    return op.emitOpError("axes are empty: expected at least one dimension");
  for (auto [i, axis] : llvm::enumerate(axes)) {
    if (axis < 0 || axis >= input.getRank())
      return op.emitOpError()
             << "axis " << axis << " is not a dimension of the input of rank "
             << input.getRank();
    if (i > 0 && axes[i - 1] >= axis)
      return op.emitOpError()
             << "axes [" << axes << "] are not strictly increasing";
  }

  // (L2)
  SmallVector<int64_t> along = sizesAlong(input, axes, /*along=*/true);
  if (op.getGain() && failed(verifyShape(op, "gain", op.getGain().getType(),
                                         along, "the input along the axes")))
    return failure();
  if (op.getBias() && failed(verifyShape(op, "bias", op.getBias().getType(),
                                         along, "the input along the axes")))
    return failure();

  if (failed(verifyTypes(op)))
    return failure();
  return verifyStatistics(op, sizesAlong(input, axes, /*along=*/false),
                          "the input without the axes");
}

template <typename NamedOp> static FloatType statisticsType(NamedOp op) {
  if (std::optional<Type> type = op.getStatType())
    return cast<FloatType>(*type);
  return getDefaultStatisticsType(op.getInputType().getElementType());
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

template <typename NamedOp>
static LogicalResult reifyRowNorm(NamedOp op, OpBuilder &b,
                                  ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, op.getLoc(), op.getInput());
  SmallVector<OpFoldResult> rows;
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (!llvm::is_contained(op.getAxes(), static_cast<int64_t>(dim)))
      rows.push_back(size);
  shapes.assign(1 + op.getStatistics().size(), rows);
  shapes.front() = sizes;
  return success();
}

//===----------------------------------------------------------------------===//
// Canonicalization
//===----------------------------------------------------------------------===//

/// True if every element of `value` is the constant `splat`.
static bool isSplat(Value value, double splat) {
  DenseFPElementsAttr elements;
  return value && matchPattern(value, m_Constant(&elements)) &&
         elements.isSplat() &&
         elements.getSplatValue<APFloat>().convertToDouble() == splat;
}

namespace {
// Pattern: layer_norm(x) gain(1) bias(0) -> layer_norm(x)
template <typename NamedOp>
struct DropNeutralGainAndBias final : OpRewritePattern<NamedOp> {
  using OpRewritePattern<NamedOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(NamedOp op,
                                PatternRewriter &rewriter) const override {
    bool dropGain = isSplat(op.getGain(), 1.0);
    bool dropBias = isSplat(op.getBias(), 0.0);
    if (!dropGain && !dropBias)
      return rewriter.notifyMatchFailure(op, "gain and bias do something");
    rewriter.modifyOpInPlace(op, [&] {
      if (dropGain)
        op.getGainMutable().clear();
      if (dropBias)
        op.getBiasMutable().clear();
    });
    return success();
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// norm.layer_norm and norm.rms_norm
//===----------------------------------------------------------------------===//

LogicalResult LayerNormOp::verify() { return verifyRowNorm(*this); }
FloatType LayerNormOp::getStatisticsType() { return statisticsType(*this); }
LogicalResult
LayerNormOp::reifyResultShapes(OpBuilder &b,
                               ReifiedRankedShapedTypeDims &shapes) {
  return reifyRowNorm(*this, b, shapes);
}
void LayerNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropNeutralGainAndBias<LayerNormOp>>(context);
}

LogicalResult RMSNormOp::verify() { return verifyRowNorm(*this); }
FloatType RMSNormOp::getStatisticsType() { return statisticsType(*this); }
LogicalResult
RMSNormOp::reifyResultShapes(OpBuilder &b,
                             ReifiedRankedShapedTypeDims &shapes) {
  return reifyRowNorm(*this, b, shapes);
}
void RMSNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<DropNeutralGainAndBias<RMSNormOp>>(context);
}

//===----------------------------------------------------------------------===//
// norm.group_norm
//===----------------------------------------------------------------------===//

LogicalResult GroupNormOp::verify() {
  RankedTensorType input = getInputType();
  int64_t channel = getChannel(), groups = getGroups();

  // (C1)
  if (channel < 1 || channel >= input.getRank())
    return emitOpError() << "channel " << channel
                         << " is not a dimension of the input of rank "
                         << input.getRank() << " other than 0";
  int64_t channels = input.getDimSize(channel);
  if (ShapedType::isDynamic(channels))
    return emitOpError() << "channel dimension " << channel << " of " << input
                         << " has no known size, which groups need";
  if (groups < 1 || channels == 0 || channels % groups != 0)
    return emitOpError() << channels << " channels do not divide into "
                         << groups << " groups";

  // (C2) As that of the channels, the size is known.
  for (auto [affine, what] :
       {std::pair(getGain(), "gain"), std::pair(getBias(), "bias")}) {
    if (!affine)
      continue;
    auto type = cast<RankedTensorType>(affine.getType());
    if (type.getShape() != ArrayRef(channels))
      return emitOpError() << what << " has type " << type << ", but "
                           << channels << " channels ask for "
                           << RankedTensorType::get(channels,
                                                    type.getElementType());
  }

  // (C3)
  if (failed(verifyTypes(*this)))
    return failure();
  return verifyStatistics(*this, {input.getDimSize(0), groups},
                          "batch and groups");
}

FloatType GroupNormOp::getStatisticsType() { return statisticsType(*this); }

LogicalResult
GroupNormOp::reifyResultShapes(OpBuilder &b,
                               ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, getLoc(), getInput());
  SmallVector<OpFoldResult> rows = {sizes.front(), b.getIndexAttr(getGroups())};
  shapes.assign(1 + getStatistics().size(), rows);
  shapes.front() = sizes;
  return success();
}

void GroupNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropNeutralGainAndBias<GroupNormOp>>(context);
}

//===----------------------------------------------------------------------===//
// norm.batch_norm and norm.batch_norm_inference
//===----------------------------------------------------------------------===//

/// B1.
template <typename NamedOp> static LogicalResult verifyChannel(NamedOp op) {
  int64_t channel = op.getChannel(), rank = op.getInputType().getRank();
  if (channel < 0 || channel >= rank)
    return op.emitOpError()
           << "channel " << channel
           << " is not a dimension of the input of rank " << rank;
  if (rank < 2)
    return op.emitOpError()
           << "input has type " << op.getInputType()
           << ": expected a dimension beside channel " << channel;
  return success();
}

/// B2, B4 and B7: one element for each channel. A null `value` is none.
template <typename NamedOp>
static LogicalResult verifyPerChannel(NamedOp op, StringRef what, Value value) {
  if (!value)
    return success();
  int64_t channels = op.getInputType().getDimSize(op.getChannel());
  return verifyShape(op, what, value.getType(), channels,
                     "the channel dimension of the input");
}

/// The size of each result: that of the input, and of the rest the channels.
template <typename NamedOp>
static LogicalResult reifyBatchNorm(NamedOp op, OpBuilder &b,
                                    ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, op.getLoc(), op.getInput());
  shapes.assign(op->getNumResults(), {sizes[op.getChannel()]});
  shapes.front() = sizes;
  return success();
}

LogicalResult BatchNormOp::verify() {
  if (failed(verifyChannel(*this)))
    return failure();

  // (B2)
  for (auto [value, what] :
       {std::pair<Value, StringRef>(getGain(), "gain"),
        std::pair<Value, StringRef>(getBias(), "bias"),
        std::pair<Value, StringRef>(getRunningMean(), "running mean"),
        std::pair<Value, StringRef>(getRunningVariance(), "running variance")})
    if (failed(verifyPerChannel(*this, what, value)))
      return failure();

  // (B3)
  bool hasMean = static_cast<bool>(getRunningMean());
  bool hasVariance = static_cast<bool>(getRunningVariance());
  if (hasMean != hasVariance)
    return emitOpError() << "has a running "
                         << (hasMean ? "mean and no running variance"
                                     : "variance and no running mean")
                         << ": expected both or neither";
  if (hasMean != getMomentum().has_value())
    return emitOpError() << "has "
                         << (hasMean ? "running statistics and no momentum"
                                     : "a momentum and no running statistics")
                         << ": expected both or neither";

  if (failed(verifyTypes(*this)))
    return failure();

  // (B4)
  size_t found = getStatistics().size(), running = hasMean ? 2 : 0;
  if (found != running && found != running + 2)
    return emitOpError()
           << "has " << found << " results besides the output: expected "
           << (hasMean ? "two (the new running mean and variance) or four "
                         "(mean, variance and these)"
                       : "none or two (mean, variance)");
  if (found != running)
    for (auto [result, what] :
         {std::pair(getBatchStatistics().front(), "mean"),
          std::pair(getBatchStatistics().back(), "variance")}) {
      if (getElementTypeOrSelf(result) != getStatisticsType())
        return emitOpError()
               << what << " has type " << result.getType()
               << ": expected elements of stat_type " << getStatisticsType();
      if (failed(verifyPerChannel(*this, what, result)))
        return failure();
    }
  if (!hasMean)
    return success();
  for (auto [result, old, what] :
       {std::tuple(getNewRunningStatistics().front(), getRunningMean(),
                   "new running mean"),
        std::tuple(getNewRunningStatistics().back(), getRunningVariance(),
                   "new running variance")}) {
    if (getElementTypeOrSelf(result) != getElementTypeOrSelf(old))
      return emitOpError() << what << " has type " << result.getType()
                           << ": expected the elements of the old one, "
                           << getElementTypeOrSelf(old);
    if (failed(verifyPerChannel(*this, what, result)))
      return failure();
  }

  // (B5)
  if (!getMomentum()->isFinite())
    return emitOpError("momentum is not finite");

  // (B6)
  SmallVector<int64_t> sizes =
      sizesAlong(getInputType(), getChannel(), /*along=*/false);
  bool hasNone = llvm::is_contained(sizes, 0);
  if (hasNone || llvm::all_of(sizes, [](int64_t size) { return size == 1; }))
    return emitOpError() << "has " << (hasNone ? "no value" : "one value")
                         << " for each channel of " << getInputType()
                         << ": a running variance needs at least two";
  return success();
}

FloatType BatchNormOp::getStatisticsType() { return statisticsType(*this); }

LogicalResult
BatchNormOp::reifyResultShapes(OpBuilder &b,
                               ReifiedRankedShapedTypeDims &shapes) {
  return reifyBatchNorm(*this, b, shapes);
}

void BatchNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropNeutralGainAndBias<BatchNormOp>>(context);
}

LogicalResult BatchNormInferenceOp::verify() {
  if (failed(verifyChannel(*this)))
    return failure();
  // (B7)
  for (auto [value, what] :
       {std::pair<Value, StringRef>(getMean(), "mean"),
        std::pair<Value, StringRef>(getVariance(), "variance"),
        std::pair<Value, StringRef>(getGain(), "gain"),
        std::pair<Value, StringRef>(getBias(), "bias")})
    if (failed(verifyPerChannel(*this, what, value)))
      return failure();
  return verifyTypes(*this);
}

FloatType BatchNormInferenceOp::getStatisticsType() {
  return statisticsType(*this);
}

LogicalResult
BatchNormInferenceOp::reifyResultShapes(OpBuilder &b,
                                        ReifiedRankedShapedTypeDims &shapes) {
  return reifyBatchNorm(*this, b, shapes);
}

void BatchNormInferenceOp::getCanonicalizationPatterns(
    RewritePatternSet &patterns, MLIRContext *context) {
  patterns.add<DropNeutralGainAndBias<BatchNormInferenceOp>>(context);
}
