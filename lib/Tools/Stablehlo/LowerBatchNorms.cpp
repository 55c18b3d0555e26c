//===- LowerBatchNorms.cpp - batch norms of StableHLO ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LowerBatchNorms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "stablehlo/dialect/StablehloOps.h"

#include <utility>

using namespace mlir;

namespace {

/// Arithmetic on numbers of one type.
struct Scalars {
  OpBuilder &b;
  Location loc;

  Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }

  /// 1 / sqrt(variance + epsilon).
  Value rstd(Value variance, APFloat epsilon) {
    auto type = cast<FloatType>(variance.getType());
    bool losesInfo;
    epsilon.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
    Value number = arith::ConstantFloatOp::create(b, loc, type, epsilon);
    return math::RsqrtOp::create(b, loc, add(variance, number));
  }
};

/// Ops on a tensor's elements and on vectors, which have a number for each of
/// its channels.
class ChannelOps {
public:
  using Body = function_ref<Value(Scalars, ValueRange)>;

  ChannelOps(OpBuilder &b, Location loc, Value input, int64_t channel)
      : b(b), loc(loc), input(input),
        type(cast<RankedTensorType>(input.getType())), channel(channel),
        computed(type.getElementType().isF64() ? b.getF64Type()
                                               : b.getF32Type()) {}

  /// What `body` makes for each element of what the tensors and vectors among
  /// `operands` have for it, all in the type that is computed in; as numbers of
  /// the input's type.
  Value mapElements(ValueRange operands, Body body) {
    SmallVector<AffineMap> maps = getMaps(operands);
    maps.push_back(b.getMultiDimIdentityMap(type.getRank()));
    Value empty = tensor::EmptyOp::create(
        b, loc, tensor::getMixedSizes(b, loc, input), type.getElementType());
    SmallVector<utils::IteratorType> iterators(type.getRank(),
                                               utils::IteratorType::parallel);
    return buildGeneric(operands, empty, maps, iterators, body);
  }

  /// The same for each channel, of vectors; in the type that is computed in.
  Value mapChannels(ValueRange vectors, Body body) {
    return mapChannels(vectors, body, computed);
  }

  /// A vector's numbers as those of `elementType`.
  Value convert(Value vector, Type elementType) {
    if (getElementTypeOrSelf(vector) == elementType)
      return vector;
    auto copy = [](Scalars s, ValueRange v) { return v[0]; };
    return mapChannels(vector, copy, elementType);
  }

  /// The sums over the channels' elements, in the type that is computed in.
  Value sum(ValueRange operands, Body body) {
    SmallVector<AffineMap> maps = getMaps(operands);
    maps.push_back(getChannelMap());
    SmallVector<utils::IteratorType> iterators(type.getRank(),
                                               utils::IteratorType::reduction);
    iterators[channel] = utils::IteratorType::parallel;
    Value empty = tensor::EmptyOp::create(b, loc, getChannels(), computed);
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(computed));
    Value zeros = linalg::FillOp::create(b, loc, zero, empty).getResult(0);
    return buildGeneric(operands, zeros, maps, iterators,
                        [&](Scalars scalars, ValueRange numbers) {
                          Value term = body(scalars, numbers.drop_back());
                          return scalars.add(numbers.back(), term);
                        });
  }

  /// How many elements a channel has, in the type that is computed in.
  Value getCount();

private:
  Value mapChannels(ValueRange vectors, Body body, Type elementType) {
    SmallVector<AffineMap> maps(vectors.size() + 1,
                                b.getMultiDimIdentityMap(1));
    Value empty = tensor::EmptyOp::create(b, loc, getChannels(), elementType);
    return buildGeneric(vectors, empty, maps, utils::IteratorType::parallel,
                        body);
  }

  OpFoldResult getChannels() {
    return tensor::getMixedSizes(b, loc, input)[channel];
  }

  AffineMap getChannelMap() {
    return AffineMap::get(type.getRank(), 0, b.getAffineDimExpr(channel));
  }

  SmallVector<AffineMap> getMaps(ValueRange operands) {
    return llvm::map_to_vector(operands, [&](Value operand) {
      // Of a vector that is normalized both are the same.
      return cast<RankedTensorType>(operand.getType()).getRank() == 1
                 ? getChannelMap()
                 : b.getMultiDimIdentityMap(type.getRank());
    });
  }

  Value buildGeneric(ValueRange operands, Value init, ArrayRef<AffineMap> maps,
                     ArrayRef<utils::IteratorType> iterators, Body body) {
    return linalg::GenericOp::create(
               b, loc, init.getType(), operands, init, maps, iterators,
               [&](OpBuilder &b, Location loc, ValueRange arguments) {
                 SmallVector<Value> numbers;
                 for (Value argument : arguments)
                   numbers.push_back(convertScalarToDtype(
                       b, loc, argument, computed, /*isUnsignedCast=*/false));
                 Value result = convertScalarToDtype(
                     b, loc, body(Scalars{b, loc}, numbers),
                     getElementTypeOrSelf(init), /*isUnsignedCast=*/false);
                 linalg::YieldOp::create(b, loc, result);
               })
        .getResult(0);
  }

  OpBuilder &b;
  Location loc;
  Value input;
  RankedTensorType type;
  int64_t channel;
  FloatType computed;
};

Value ChannelOps::getCount() {
  int64_t known = 1;
  Value count;
  for (int64_t i = 0, rank = type.getRank(); i < rank; ++i) {
    if (i == channel)
      continue;
    if (!type.isDynamicDim(i)) {
      known *= type.getDimSize(i);
      continue;
    }
    Value size = tensor::DimOp::create(b, loc, input, i);
    count = count ? arith::MulIOp::create(b, loc, count, size) : size;
  }
  if (!count)
    return arith::ConstantOp::create(
        b, loc, b.getFloatAttr(computed, static_cast<double>(known)));
  Value factor = arith::ConstantIndexOp::create(b, loc, known);
  count = arith::MulIOp::create(b, loc, count, factor);
  count = arith::IndexCastOp::create(b, loc, b.getI64Type(), count);
  return arith::SIToFPOp::create(b, loc, computed, count);
}

/// (x - mean) * rstd * scale + offset, of vectors but for x.
Value normalize(ChannelOps &ops, Value x, Value mean, Value rstd, Value scale,
                Value offset) {
  return ops.mapElements({x, mean, rstd, scale, offset},
                         [](Scalars s, ValueRange v) {
                           Value normalized = s.mul(s.sub(v[0], v[1]), v[2]);
                           return s.add(s.mul(normalized, v[3]), v[4]);
                         });
}

Value getRstd(ChannelOps &ops, Value variance, const APFloat &epsilon) {
  return ops.mapChannels(
      variance, [&](Scalars s, ValueRange v) { return s.rstd(v[0], epsilon); });
}

/// Of an op of batch normalization whose results `lower` computes, but for how
/// much of their shapes is known.
template <typename Op> struct LowerBatchNorm final : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Value input = op.getOperand();
    Type type = getElementTypeOrSelf(input);
    if (!isa<FloatType>(type))
      return failure();
    Location loc = op.getLoc();
    ChannelOps ops(rewriter, loc, input,
                   static_cast<int64_t>(op.getFeatureIndex()));
    SmallVector<Value> results = lower(op, ops, type);
    for (auto [result, old] : llvm::zip_equal(results, op->getResults()))
      if (result.getType() != old.getType())
        result = tensor::CastOp::create(rewriter, loc, old.getType(), result);
    rewriter.replaceOp(op, results);
    return success();
  }

private:
  static SmallVector<Value> lower(Op op, ChannelOps &ops, Type type);
};

template <>
SmallVector<Value> LowerBatchNorm<stablehlo::BatchNormInferenceOp>::lower(
    stablehlo::BatchNormInferenceOp op, ChannelOps &ops, Type type) {
  Value rstd = getRstd(ops, op.getVariance(), op.getEpsilon());
  return {normalize(ops, op.getOperand(), op.getMean(), rstd, op.getScale(),
                    op.getOffset())};
}

template <>
SmallVector<Value> LowerBatchNorm<stablehlo::BatchNormTrainingOp>::lower(
    stablehlo::BatchNormTrainingOp op, ChannelOps &ops, Type type) {
  Value x = op.getOperand();
  Value count = ops.getCount();
  auto divide = [&](Scalars s, ValueRange v) { return s.div(v[0], count); };
  Value sum = ops.sum(x, [](Scalars s, ValueRange v) { return v[0]; });
  Value mean = ops.mapChannels(sum, divide);
  Value squares = ops.sum({x, mean}, [](Scalars s, ValueRange v) {
    Value centered = s.sub(v[0], v[1]);
    return s.mul(centered, centered);
  });
  Value variance = ops.mapChannels(squares, divide);
  Value rstd = getRstd(ops, variance, op.getEpsilon());
  Value y = normalize(ops, x, mean, rstd, op.getScale(), op.getOffset());
  return {y, ops.convert(mean, type), ops.convert(variance, type)};
}

template <>
SmallVector<Value>
LowerBatchNorm<stablehlo::BatchNormGradOp>::lower(stablehlo::BatchNormGradOp op,
                                                  ChannelOps &ops, Type type) {
  Value x = op.getOperand();
  Value mean = op.getMean();
  Value dy = op.getGradOutput();
  Value count = ops.getCount();
  Value rstd = getRstd(ops, op.getVariance(), op.getEpsilon());
  Value sum = ops.sum(dy, [](Scalars s, ValueRange v) { return v[0]; });
  Value products = ops.sum({x, mean, dy}, [](Scalars s, ValueRange v) {
    return s.mul(v[2], s.sub(v[0], v[1]));
  });
  Value dx =
      ops.mapElements({x, mean, dy, rstd, op.getScale(), sum, products},
                      [&](Scalars s, ValueRange v) {
                        Value normalized = s.mul(s.sub(v[0], v[1]), v[3]);
                        Value slope = s.mul(s.div(v[6], count), v[3]);
                        Value centered = s.sub(v[2], s.div(v[5], count));
                        centered = s.sub(centered, s.mul(normalized, slope));
                        return s.mul(s.mul(v[4], v[3]), centered);
                      });
  auto multiply = [](Scalars s, ValueRange v) { return s.mul(v[0], v[1]); };
  Value dscale = ops.mapChannels({products, rstd}, multiply);
  return {dx, ops.convert(dscale, type), ops.convert(sum, type)};
}

class LowerStablehloBatchNorms final
    : public PassWrapper<LowerStablehloBatchNorms,
                         OperationPass<func::FuncOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LowerStablehloBatchNorms)

  StringRef getArgument() const override {
    return "norm-lower-stablehlo-batch-norms";
  }
  StringRef getDescription() const override {
    return "Lower StableHLO's batch normalization and its gradient to linalg";
  }

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, linalg::LinalgDialect,
                    math::MathDialect, tensor::TensorDialect>();
  }

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<LowerBatchNorm<stablehlo::BatchNormInferenceOp>,
                 LowerBatchNorm<stablehlo::BatchNormTrainingOp>,
                 LowerBatchNorm<stablehlo::BatchNormGradOp>>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace

std::unique_ptr<Pass> norm::createLowerStablehloBatchNorms() {
  return std::make_unique<LowerStablehloBatchNorms>();
}
