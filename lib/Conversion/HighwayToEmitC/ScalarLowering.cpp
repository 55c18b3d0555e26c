//===- ScalarLowering.cpp - scalar arithmetic as C++ operators ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Index arithmetic, constants, and what upstream's arith and math patterns
// leave out.
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

/// Upstream computes signed integers through casts to unsigned, for the sake of
/// wrapping. An index is a size or a position in memory: it does not overflow.
template <typename ArithOp, typename EmitCOp>
struct IndexLowering final : OpConversionPattern<ArithOp> {
  IndexLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern<ArithOp>(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(ArithOp op, typename ArithOp::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getType().isIndex())
      return rewriter.notifyMatchFailure(op, "not an index");
    auto result = rewriter.replaceOpWithNewOp<EmitCOp>(
        op, rewriter.getI64Type(), adaptor.getLhs(), adaptor.getRhs());
    setName(result, op.getLoc());
    return success();
  }
};

Value toUnsigned(OpBuilder &b, Location loc, Value value) {
  Type type = b.getIntegerType(64, /*isSigned=*/false);
  return emitc::CastOp::create(b, loc, type, value);
}

// Pattern: arith.divui %a, %b : index -> (int64_t)((uint64_t)a / (uint64_t)b)
template <typename ArithOp, typename EmitCOp>
struct UnsignedIndexLowering final : OpConversionPattern<ArithOp> {
  UnsignedIndexLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern<ArithOp>(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(ArithOp op, typename ArithOp::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getType().isIndex())
      return rewriter.notifyMatchFailure(op, "not an index");
    Location loc = op.getLoc();
    Value lhs = toUnsigned(rewriter, loc, adaptor.getLhs());
    Value rhs = toUnsigned(rewriter, loc, adaptor.getRhs());
    Value result =
        EmitCOp::create(rewriter, loc, lhs.getType(), lhs, rhs).getResult();
    auto cast = rewriter.replaceOpWithNewOp<emitc::CastOp>(
        op, rewriter.getI64Type(), result);
    setName(cast, loc);
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

// Pattern: arith.cmpi PRED, %a, %b : index -> a < b
struct IndexCompareLowering final : OpConversionPattern<arith::CmpIOp> {
  IndexCompareLowering(const TypeConverter &converter, MLIRContext *context)
      : OpConversionPattern(converter, context, /*benefit=*/2) {}
  LogicalResult
  matchAndRewrite(arith::CmpIOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getLhs().getType().isIndex())
      return rewriter.notifyMatchFailure(op, "not an index");
    using From = arith::CmpIPredicate;
    using To = emitc::CmpPredicate;
    auto [predicate, isUnsigned] = [&]() -> std::pair<To, bool> {
      switch (op.getPredicate()) {
      case From::eq:
        return {To::eq, false};
      case From::ne:
        return {To::ne, false};
      case From::slt:
        return {To::lt, false};
      case From::sle:
        return {To::le, false};
      case From::sgt:
        return {To::gt, false};
      case From::sge:
        return {To::ge, false};
      case From::ult:
        return {To::lt, true};
      case From::ule:
        return {To::le, true};
      case From::ugt:
        return {To::gt, true};
      case From::uge:
        return {To::ge, true};
      }
      llvm_unreachable("every predicate is handled");
    }();
    Value lhs = adaptor.getLhs(), rhs = adaptor.getRhs();
    if (isUnsigned) {
      lhs = toUnsigned(rewriter, op.getLoc(), lhs);
      rhs = toUnsigned(rewriter, op.getLoc(), rhs);
    }
    auto compare = rewriter.replaceOpWithNewOp<emitc::CmpOp>(
        op, rewriter.getI1Type(), predicate, lhs, rhs);
    setName(compare, op.getLoc());
    return success();
  }
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
  patterns.add<ConstantLowering, IndexCompareLowering, IndexCastLowering,
               HalfExtendLowering, SqrtLowering,
               IndexLowering<arith::AddIOp, emitc::AddOp>,
               IndexLowering<arith::SubIOp, emitc::SubOp>,
               IndexLowering<arith::MulIOp, emitc::MulOp>,
               IndexLowering<arith::DivSIOp, emitc::DivOp>,
               IndexLowering<arith::RemSIOp, emitc::RemOp>,
               UnsignedIndexLowering<arith::DivUIOp, emitc::DivOp>,
               UnsignedIndexLowering<arith::RemUIOp, emitc::RemOp>>(types,
                                                                    context);
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
