//===- Generalize.cpp - named norm ops to norm.generic --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Generalize.h"

#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMGENERALIZE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Scalar arithmetic in one float type.
struct ScalarBuilder {
  OpBuilder &b;
  Location loc;
  FloatType type;

  Value constant(double value) {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value));
  }
  Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }
  Value cast(Value x, Type to) {
    return convertScalarToDtype(b, loc, x, to, /*isUnsignedCast=*/false);
  }
  Value sigmoid(Value x) {
    Value e = math::ExpOp::create(b, loc, arith::NegFOp::create(b, loc, x));
    Value one = constant(1.0);
    return div(one, add(one, e));
  }

  /// f(x); the formulas stand with the enum in NormBase.td.
  Value activation(Activation activation, Value x) {
    switch (activation) {
    case Activation::None:
      return x;
    case Activation::Relu:
      return arith::MaximumFOp::create(b, loc, x, constant(0.0));
    case Activation::Gelu: {
      Value erf =
          math::ErfOp::create(b, loc, mul(x, constant(0.70710678118654752440)));
      return mul(mul(x, constant(0.5)), add(constant(1.0), erf));
    }
    case Activation::GeluTanh: {
      Value cubic = mul(mul(mul(x, x), x), constant(0.044715));
      Value tanh = math::TanhOp::create(
          b, loc, mul(add(x, cubic), constant(0.79788456080286535588)));
      return mul(mul(x, constant(0.5)), add(constant(1.0), tanh));
    }
    case Activation::Silu:
      return mul(x, sigmoid(x));
    case Activation::Sigmoid:
      return sigmoid(x);
    case Activation::Tanh:
      return math::TanhOp::create(b, loc, x);
    }
    llvm_unreachable("every activation is handled");
  }
};

/// f(gain * n + bias), rounded to the output's type. `gain` and `bias` are
/// null where there are none.
template <typename NamedOp>
Value emitOutput(NamedOp op, ScalarBuilder scalar, Value n, Value gain,
                 Value bias) {
  // gain * n + bias is one operation of the named op: a backend may round it
  // once.
  auto contract = arith::FastMathFlags::contract;
  if (gain)
    n = arith::MulFOp::create(scalar.b, scalar.loc, n,
                              scalar.cast(gain, scalar.type), contract);
  if (bias)
    n = arith::AddFOp::create(scalar.b, scalar.loc, n,
                              scalar.cast(bias, scalar.type), contract);
  n = scalar.activation(op.getActivation(), n);
  return scalar.cast(n, op.getOutputType().getElementType());
}

/// The body of the norm.generic of a named op whose inputs are the element,
/// gain and bias.
template <typename NamedOp>
SmallVector<Value> buildBody(NamedOp op, OpBuilder &b, Location loc,
                             ValueRange args, bool epsilonOutsideSqrt = false) {
  FloatType statType = op.getStatisticsType();
  ScalarBuilder scalar{b, loc, statType};
  auto normalize = NormalizeOp::create(
      b, loc, NamedOp::kStatistics, scalar.cast(args[0], statType),
      op.getEpsilon(), epsilonOutsideSqrt, /*keep_variance=*/false);
  Value gain = op.getGain() ? args[1] : Value();
  Value bias = op.getBias() ? args.back() : Value();
  SmallVector<Value> results = {
      emitOutput(op, scalar, normalize.getNormalized(), gain, bias)};
  // Mean and rstd, or rstd alone.
  if (!op.getStatistics().empty())
    llvm::append_range(results, normalize.getResults().drop_front());
  return results;
}

/// An empty tensor of `type`, and `sizes` where it does not say them.
Value createEmpty(OpBuilder &b, Location loc, ArrayRef<OpFoldResult> sizes,
                  RankedTensorType type) {
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  // Reified sizes can be more static than the result's type.
  return empty.getType() == type
             ? empty
             : tensor::CastOp::create(b, loc, type, empty).getResult();
}

template <typename NamedOp>
FailureOr<GenericOp> generalizeRowNorm(RewriterBase &rewriter, NamedOp op,
                                       bool epsilonOutsideSqrt) {
  MLIRContext *context = op.getContext();
  int64_t rank = op.getInputType().getRank();
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  SmallVector<AffineExpr> alongAxes, alongRows;
  for (int64_t dim = 0; dim < rank; ++dim) {
    bool isAxis = llvm::is_contained(op.getAxes(), dim);
    if (isAxis)
      iterators[dim] = utils::IteratorType::reduction;
    (isAxis ? alongAxes : alongRows).push_back(getAffineDimExpr(dim, context));
  }
  AffineMap perElement = AffineMap::getMultiDimIdentityMap(rank, context);
  AffineMap perAxis = AffineMap::get(rank, 0, alongAxes, context);
  AffineMap perRow = AffineMap::get(rank, 0, alongRows, context);

  SmallVector<Value> inputs = {op.getInput()};
  SmallVector<AffineMap> maps = {perElement};
  for (Value affine : {Value(op.getGain()), Value(op.getBias())}) {
    if (!affine)
      continue;
    inputs.push_back(affine);
    maps.push_back(perAxis);
  }
  maps.push_back(perElement);
  maps.append(op.getStatistics().size(), perRow);

  ReifiedRankedShapedTypeDims shapes;
  if (failed(op.reifyResultShapes(rewriter, shapes)))
    return failure();
  SmallVector<Value> outputs;
  for (auto [result, shape] : llvm::zip_equal(op->getResults(), shapes))
    outputs.push_back(createEmpty(rewriter, op.getLoc(), shape,
                                  cast<RankedTensorType>(result.getType())));
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    return buildBody(op, b, loc, args, epsilonOutsideSqrt);
  };
  return rewriter.replaceOpWithNewOp<GenericOp>(
      op, op->getResultTypes(), inputs, outputs, maps, iterators, body);
}

// Pattern: norm.layer_norm | norm.rms_norm -> norm.generic
template <typename NamedOp>
struct GeneralizeRowNorm final : OpRewritePattern<NamedOp> {
  using OpRewritePattern<NamedOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(NamedOp op,
                                PatternRewriter &rewriter) const override {
    return generalize(rewriter, op);
  }
};

// Pattern: norm.group_norm -> tensor.expand_shape, norm.generic,
//                             tensor.collapse_shape
struct GeneralizeGroupNorm final : OpRewritePattern<GroupNormOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GroupNormOp op,
                                PatternRewriter &rewriter) const override {
    MLIRContext *context = op.getContext();
    Location loc = op.getLoc();
    RankedTensorType input = op.getInputType();
    int64_t channel = op.getChannel(), groups = op.getGroups();
    int64_t inGroup = input.getDimSize(channel) / groups;
    // With the channels as two dimensions, `channel` and the one behind.
    int64_t rank = input.getRank() + 1;
    auto divide = [&](ArrayRef<OpFoldResult> sizes) {
      SmallVector<OpFoldResult> divided(sizes);
      divided[channel] = rewriter.getIndexAttr(groups);
      divided.insert(divided.begin() + channel + 1,
                     rewriter.getIndexAttr(inGroup));
      return divided;
    };
    auto divideType = [&](RankedTensorType type) {
      SmallVector<int64_t> shape(type.getShape());
      shape[channel] = groups;
      shape.insert(shape.begin() + channel + 1, inGroup);
      return type.clone(shape);
    };
    SmallVector<ReassociationIndices> parts;
    for (int64_t dim = 0; dim + 1 < rank; ++dim)
      parts.push_back(dim < channel    ? ReassociationIndices{dim}
                      : dim == channel ? ReassociationIndices{dim, dim + 1}
                                       : ReassociationIndices{dim + 1});

    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getInput());
    SmallVector<Value> inputs = {tensor::ExpandShapeOp::create(
        rewriter, loc, divideType(input), op.getInput(), parts, divide(sizes))};
    AffineMap perElement = AffineMap::getMultiDimIdentityMap(rank, context);
    SmallVector<AffineMap> maps = {perElement};
    AffineExpr group = getAffineDimExpr(channel, context);
    AffineExpr member = getAffineDimExpr(channel + 1, context);
    for (Value affine : {Value(op.getGain()), Value(op.getBias())}) {
      if (!affine)
        continue;
      auto type = cast<RankedTensorType>(affine.getType());
      inputs.push_back(tensor::ExpandShapeOp::create(
          rewriter, loc, type.clone({groups, inGroup}), affine,
          ArrayRef<ReassociationIndices>{{0, 1}}));
      maps.push_back(AffineMap::get(rank, 0, {group, member}, context));
    }
    maps.push_back(perElement);
    maps.append(op.getStatistics().size(),
                AffineMap::get(rank, 0, {getAffineDimExpr(0, context), group},
                               context));
    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::reduction);
    iterators[0] = iterators[channel] = utils::IteratorType::parallel;

    ReifiedRankedShapedTypeDims shapes;
    if (failed(op.reifyResultShapes(rewriter, shapes)))
      return failure();
    // What the result's type knows of its sizes, norm.generic checks; of the
    // channels the input's knows more.
    SmallVector<int64_t> shape(op.getOutputType().getShape());
    shape[channel] = input.getDimSize(channel);
    RankedTensorType output = op.getOutputType().clone(shape);
    SmallVector<Value> outputs = {
        createEmpty(rewriter, loc, divide(sizes), divideType(output))};
    SmallVector<Type> types = {outputs.front().getType()};
    for (auto [result, shape] :
         llvm::zip_equal(op.getStatistics(), ArrayRef(shapes).drop_front())) {
      types.push_back(result.getType());
      outputs.push_back(createEmpty(rewriter, loc, shape,
                                    cast<RankedTensorType>(result.getType())));
    }
    auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
      return buildBody(op, b, loc, args);
    };
    auto generic = GenericOp::create(rewriter, loc, types, inputs, outputs,
                                     maps, iterators, body);
    SmallVector<Value> results(generic.getResults());
    results.front() = tensor::CollapseShapeOp::create(rewriter, loc, output,
                                                      results.front(), parts);
    if (output != op.getOutputType())
      results.front() = tensor::CastOp::create(
          rewriter, loc, op.getOutputType(), results.front());
    rewriter.replaceOp(op, results);
    return success();
  }
};

/// The norm.generic of a batch norm. Its inputs are `op`'s and those of
/// `perChannel` that are not null; `buildBody` gets an element of each, in
/// `stat_type`, null for those that are. Its results are `op`'s.
template <typename NamedOp>
LogicalResult replaceBatchNorm(
    PatternRewriter &rewriter, NamedOp op, ArrayRef<Value> perChannel,
    ArrayRef<utils::IteratorType> iterators,
    function_ref<SmallVector<Value>(ScalarBuilder, Value, ArrayRef<Value>)>
        buildBody) {
  MLIRContext *context = op.getContext();
  unsigned rank = iterators.size();
  AffineMap perElement = AffineMap::getMultiDimIdentityMap(rank, context);
  AffineMap ofChannel =
      AffineMap::get(rank, 0, getAffineDimExpr(op.getChannel(), context));
  SmallVector<Value> inputs = {op.getInput()};
  SmallVector<AffineMap> maps = {perElement};
  for (Value input : perChannel) {
    if (!input)
      continue;
    inputs.push_back(input);
    maps.push_back(ofChannel);
  }
  maps.push_back(perElement);
  maps.append(op->getNumResults() - 1, ofChannel);

  ReifiedRankedShapedTypeDims shapes;
  if (failed(op.reifyResultShapes(rewriter, shapes)))
    return failure();
  SmallVector<Value> outputs;
  for (auto [result, shape] : llvm::zip_equal(op->getResults(), shapes))
    outputs.push_back(createEmpty(rewriter, op.getLoc(), shape,
                                  cast<RankedTensorType>(result.getType())));
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    ScalarBuilder scalar{b, loc, op.getStatisticsType()};
    Value element = scalar.cast(args[0], scalar.type);
    SmallVector<Value> elements;
    unsigned next = 1;
    for (Value input : perChannel)
      elements.push_back(input ? scalar.cast(args[next++], scalar.type)
                               : Value());
    SmallVector<Value> results = buildBody(scalar, element, elements);
    for (auto [value, result] : llvm::zip_equal(results, op->getResults()))
      value = scalar.cast(value, getElementTypeOrSelf(result));
    return results;
  };
  rewriter.replaceOpWithNewOp<GenericOp>(op, op->getResultTypes(), inputs,
                                         outputs, maps, iterators, body);
  return success();
}

// Pattern: norm.batch_norm -> norm.generic
// A row is a channel.
struct GeneralizeBatchNorm final : OpRewritePattern<BatchNormOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BatchNormOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<utils::IteratorType> iterators(op.getInputType().getRank(),
                                               utils::IteratorType::reduction);
    iterators[op.getChannel()] = utils::IteratorType::parallel;
    return replaceBatchNorm(
        rewriter, op,
        {op.getGain(), op.getBias(), op.getRunningMean(),
         op.getRunningVariance()},
        iterators,
        [&](ScalarBuilder scalar, Value element, ArrayRef<Value> ofChannel) {
          return buildBody(op, scalar, element, ofChannel);
        });
  }

private:
  static SmallVector<Value> buildBody(BatchNormOp op, ScalarBuilder scalar,
                                      Value element,
                                      ArrayRef<Value> ofChannel) {
    bool keepVariance = !op.getStatistics().empty();
    auto normalize = NormalizeOp::create(
        scalar.b, scalar.loc, Statistics::MeanVariance, element,
        op.getEpsilon(), /*epsilon_outside_sqrt=*/false, keepVariance);
    SmallVector<Value> results = {emitOutput(
        op, scalar, normalize.getNormalized(), ofChannel[0], ofChannel[1])};
    Value mean = normalize.getMean(), variance = normalize.getVariance();
    if (!op.getBatchStatistics().empty())
      results.append({mean, variance});
    if (!op.hasRunningStatistics())
      return results;

    // variance divides by H, the running one by H - 1.
    Value size = RowSizeOp::create(scalar.b, scalar.loc, scalar.type);
    Value one = scalar.constant(1.0);
    Value correction = scalar.div(size, scalar.sub(size, one));
    Value unbiased = scalar.mul(variance, correction);
    double momentum = op.getMomentum()->convertToDouble();
    Value keep = scalar.constant(1.0 - momentum);
    Value take = scalar.constant(momentum);
    auto update = [&](Value old, Value batch) {
      Value kept = scalar.mul(keep, old);
      Value taken = scalar.mul(take, batch);
      return scalar.add(kept, taken);
    };
    results.push_back(update(ofChannel[2], mean));
    results.push_back(update(ofChannel[3], unbiased));
    return results;
  }
};

// Pattern: norm.batch_norm_inference -> norm.generic
// Nothing is reduced, so any rows would do. These are the channels of one index
// of the batch, as of instance normalization: enough of them for all threads,
// and long enough to compute the scale once for each. Where there is no space,
// those of the whole batch.
struct GeneralizeBatchNormInference final
    : OpRewritePattern<BatchNormInferenceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BatchNormInferenceOp op,
                                PatternRewriter &rewriter) const override {
    int64_t rank = op.getInputType().getRank(), channel = op.getChannel();
    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::reduction);
    iterators[channel] = utils::IteratorType::parallel;
    if (rank > 2)
      iterators[channel == 0 ? 1 : 0] = utils::IteratorType::parallel;
    return replaceBatchNorm(
        rewriter, op,
        {op.getMean(), op.getVariance(), op.getGain(), op.getBias()}, iterators,
        [&](ScalarBuilder scalar, Value element, ArrayRef<Value> ofChannel) {
          return buildBody(op, scalar, element, ofChannel);
        });
  }

private:
  static SmallVector<Value> buildBody(BatchNormInferenceOp op,
                                      ScalarBuilder scalar, Value element,
                                      ArrayRef<Value> ofChannel) {
    Value mean = ofChannel[0], variance = ofChannel[1];
    Value epsilon = scalar.constant(op.getEpsilon().convertToDouble());
    Value root = math::SqrtOp::create(scalar.b, scalar.loc,
                                      scalar.add(variance, epsilon));
    Value gain = ofChannel[2] ? ofChannel[2] : scalar.constant(1.0);
    Value scale = scalar.div(gain, root);
    Value centred = scalar.sub(element, mean);
    return {emitOutput(op, scalar, centred, scale, ofChannel[3])};
  }
};

struct NormGeneralizePass final
    : norm::impl::NormGeneralizeBase<NormGeneralizePass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateNormGeneralizePatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};

} // namespace

void norm::populateNormGeneralizePatterns(RewritePatternSet &patterns) {
  patterns.add<GeneralizeRowNorm<LayerNormOp>, GeneralizeRowNorm<RMSNormOp>,
               GeneralizeGroupNorm, GeneralizeBatchNorm,
               GeneralizeBatchNormInference>(patterns.getContext());
}

FailureOr<GenericOp> norm::generalize(RewriterBase &rewriter, LayerNormOp op,
                                      bool epsilonOutsideSqrt) {
  return generalizeRowNorm(rewriter, op, epsilonOutsideSqrt);
}

FailureOr<GenericOp> norm::generalize(RewriterBase &rewriter, RMSNormOp op,
                                      bool epsilonOutsideSqrt) {
  return generalizeRowNorm(rewriter, op, epsilonOutsideSqrt);
}
