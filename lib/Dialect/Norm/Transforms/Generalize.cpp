//===- Generalize.cpp - named norm ops to norm.generic --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "norm/Dialect/Norm/IR/Norm.h"

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

// Pattern: norm.layer_norm | norm.rms_norm -> norm.generic
template <typename NamedOp>
struct Generalize final : OpRewritePattern<NamedOp> {
  using OpRewritePattern<NamedOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(NamedOp op,
                                PatternRewriter &rewriter) const override {
    MLIRContext *context = op.getContext();
    RankedTensorType input = op.getInputType();
    int64_t rank = input.getRank();
    FloatType statType = op.getStatisticsType();

    SmallVector<utils::IteratorType> iterators(rank,
                                               utils::IteratorType::parallel);
    SmallVector<AffineExpr> alongAxes, alongRows;
    for (int64_t dim = 0; dim < rank; ++dim) {
      bool isAxis = llvm::is_contained(op.getAxes(), dim);
      if (isAxis)
        iterators[dim] = utils::IteratorType::reduction;
      (isAxis ? alongAxes : alongRows)
          .push_back(getAffineDimExpr(dim, context));
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
    for (auto [result, shape] : llvm::zip_equal(op->getResults(), shapes)) {
      Value empty = tensor::EmptyOp::create(rewriter, op.getLoc(), shape,
                                            getElementTypeOrSelf(result));
      // The reified shape can be more static than the result's type.
      if (empty.getType() != result.getType())
        empty = tensor::CastOp::create(rewriter, op.getLoc(), result.getType(),
                                       empty);
      outputs.push_back(empty);
    }

    auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
      ScalarBuilder scalar{b, loc, statType};
      auto normalize = NormalizeOp::create(
          b, loc, NamedOp::kStatistics, scalar.cast(args[0], statType),
          op.getEpsilon(), /*epsilon_outside_sqrt=*/false);
      Value y = normalize.getNormalized();
      // gain * n + bias is one operation of the named op: a backend may round
      // it once.
      auto contract = arith::FastMathFlags::contract;
      unsigned next = 1;
      if (op.getGain())
        y = arith::MulFOp::create(
            b, loc, y, scalar.cast(args[next++], statType), contract);
      if (op.getBias())
        y = arith::AddFOp::create(
            b, loc, y, scalar.cast(args[next++], statType), contract);
      y = scalar.activation(op.getActivation(), y);
      SmallVector<Value> results = {
          scalar.cast(y, op.getOutputType().getElementType())};
      // Mean and rstd, or rstd alone.
      if (!op.getStatistics().empty())
        llvm::append_range(results, normalize.getResults().drop_front());
      return results;
    };
    rewriter.replaceOpWithNewOp<GenericOp>(op, op->getResultTypes(), inputs,
                                           outputs, maps, iterators, body);
    return success();
  }
};

struct NormGeneralizePass final
    : norm::impl::NormGeneralizeBase<NormGeneralizePass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<Generalize<LayerNormOp>, Generalize<RMSNormOp>>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};

} // namespace
