//===- ScalarLowering.cpp - scalar arithmetic as C++ operators ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Constants, and what upstream's arith and math patterns leave out.
//
//===----------------------------------------------------------------------===//

#include "HighwayToEmitC.h"

#include "mlir/Conversion/ArithToEmitC/ArithToEmitC.h"
#include "mlir/Conversion/MathToEmitC/MathToEmitC.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Transforms/DialectConversion.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// The value as C++ text; negative ones in parentheses, so that they can stand
/// after any operator.
std::string printConstant(Attribute value) {
  SmallString<32> text;
  if (auto integer = dyn_cast<IntegerAttr>(value)) {
    if (integer.getType().isInteger(1))
      return integer.getValue().isZero() ? "false" : "true";
    // -2^63 as a literal would be the negation of a too large number.
    if (integer.getValue().isMinSignedValue() &&
        integer.getValue().getBitWidth() == 64)
      return "INT64_MIN";
    integer.getValue().toStringSigned(text);
  } else {
    APFloat number = cast<FloatAttr>(value).getValue();
    std::string type =
        &number.getSemantics() == &APFloat::IEEEsingle() ? "float" : "double";
    if (number.isNaN())
      return "std::numeric_limits<" + type + ">::quiet_NaN()";
    if (number.isInfinity())
      return std::string(number.isNegative() ? "(-" : "") +
             "std::numeric_limits<" + type + ">::infinity()" +
             (number.isNegative() ? ")" : "");
    // The shortest text that is read as the same number.
    for (unsigned digits = 1;; ++digits) {
      text.clear();
      number.toString(text, digits);
      if (APFloat(number.getSemantics(), text).bitwiseIsEqual(number))
        break;
    }
    if (StringRef(text).find_first_of(".E") == StringRef::npos)
      text += ".0";
    if (type == "float")
      text += "f";
  }
  if (text[0] == '-')
    return ("(" + text + ")").str();
  return std::string(text);
}

// Pattern: arith.constant -> a literal
struct ConstantLowering final : OpConversionPattern<arith::ConstantOp> {
  ConstantLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(arith::ConstantOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!type.isIntOrIndex() && !type.isF32() && !type.isF64())
      return rewriter.notifyMatchFailure(op, "no C++ literal of this type");
    rewriter.replaceOpWithNewOp<emitc::LiteralOp>(
        op, getTypeConverter()->convertType(type),
        printConstant(op.getValue()));
    return success();
  }
};

// Pattern: arith.minsi %a, %b -> std::min<int64_t>(a, b)
template <typename ArithOp>
struct MinMaxLowering final : OpConversionPattern<ArithOp> {
  MinMaxLowering(const TypeConverter &converter, MLIRContext *context,
                 StringRef function, bool isUnsigned)
      : OpConversionPattern<ArithOp>(converter, context), function(function),
        isUnsigned(isUnsigned) {}
  LogicalResult
  matchAndRewrite(ArithOp op, typename ArithOp::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = dyn_cast<IntegerType>(
        this->getTypeConverter()->convertType(op.getType()));
    if (!type)
      return rewriter.notifyMatchFailure(op, "not an integer");
    Type argType = isUnsigned ? rewriter.getIntegerType(type.getWidth(), false)
                              : Type(type);
    auto call = emitc::CallOpaqueOp::create(
        rewriter, op.getLoc(), argType, function,
        ValueRange{adaptor.getLhs(), adaptor.getRhs()}, /*args=*/ArrayAttr(),
        rewriter.getArrayAttr(TypeAttr::get(argType)));
    Operation *result = call;
    if (isUnsigned)
      result =
          emitc::CastOp::create(rewriter, op.getLoc(), type, call.getResult(0));
    setName(result, op.getLoc());
    rewriter.replaceOp(op, result);
    return success();
  }

private:
  StringRef function;
  bool isUnsigned;
};

// Pattern: arith.index_cast -> (T)x, nothing between index and i64
struct IndexCastLowering final : OpConversionPattern<arith::IndexCastOp> {
  IndexCastLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(arith::IndexCastOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type type = getTypeConverter()->convertType(op.getType());
    if (type == adaptor.getIn().getType())
      rewriter.replaceOp(op, adaptor.getIn());
    else
      rewriter.replaceOpWithNewOp<emitc::CastOp>(op, type, adaptor.getIn());
    return success();
  }
};

// Pattern: arith.extf %x : bf16 to f32 -> hwy::F32FromBF16(x)
struct HalfExtendLowering final : OpConversionPattern<arith::ExtFOp> {
  HalfExtendLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(arith::ExtFOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type from = op.getIn().getType();
    if (!from.isF16() && !from.isBF16())
      return rewriter.notifyMatchFailure(op, "not from a 16-bit type");
    // To double: the C++ conversion from float is exact.
    rewriter.replaceOpWithNewOp<emitc::CallOpaqueOp>(
        op, op.getType(), from.isF16() ? "hwy::F32FromF16" : "hwy::F32FromBF16",
        adaptor.getIn());
    return success();
  }
};

// Pattern: math.sqrt %x -> std::sqrt(x), which upstream's patterns leave out
struct SqrtLowering final : OpConversionPattern<math::SqrtOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(math::SqrtOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getType().isF32() && !op.getType().isF64())
      return rewriter.notifyMatchFailure(op, "not a C++ float");
    rewriter.replaceOpWithNewOp<emitc::CallOpaqueOp>(
        op, op.getType(), "std::sqrt", adaptor.getOperand());
    return success();
  }
};

} // namespace

void norm::populateScalarPatterns(TypeConverter &types,
                                  RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<ConstantLowering, IndexCastLowering, HalfExtendLowering,
               SqrtLowering>(types, context);
  patterns.add<MinMaxLowering<arith::MinSIOp>>(types, context, "std::min",
                                               /*isUnsigned=*/false);
  patterns.add<MinMaxLowering<arith::MaxSIOp>>(types, context, "std::max",
                                               /*isUnsigned=*/false);
  patterns.add<MinMaxLowering<arith::MinUIOp>>(types, context, "std::min",
                                               /*isUnsigned=*/true);
  patterns.add<MinMaxLowering<arith::MaxUIOp>>(types, context, "std::max",
                                               /*isUnsigned=*/true);
  populateArithToEmitCPatterns(types, patterns);
  populateConvertMathToEmitCPatterns(patterns, emitc::LanguageTarget::cpp11);
}
