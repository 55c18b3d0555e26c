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

using namespace mlir;
using namespace mlir::norm;

std::string norm::printConstant(Attribute value) {
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

namespace {

// Pattern: arith.constant -> a literal
Value lowerConstant(arith::ConstantOp op, arith::ConstantOp::Adaptor,
                    ImplicitLocOpBuilder &b, Type type) {
  if (!isa_and_nonnull<IntegerType, FloatType>(type))
    return nullptr;
  return emitc::LiteralOp::create(b, type, printConstant(op.getValue()));
}

// Pattern: arith.minsi %a, %b -> std::min<int64_t>(a, b)
template <typename ArithOp>
Value lowerMinMax(ArithOp, typename ArithOp::Adaptor adaptor,
                  ImplicitLocOpBuilder &b, Type type) {
  constexpr bool isMin =
      llvm::is_one_of<ArithOp, arith::MinSIOp, arith::MinUIOp>();
  constexpr bool isUnsigned =
      llvm::is_one_of<ArithOp, arith::MinUIOp, arith::MaxUIOp>();
  if (!isa_and_nonnull<IntegerType>(type))
    return nullptr;
  Type argType =
      isUnsigned ? b.getIntegerType(type.getIntOrFloatBitWidth(), false) : type;
  Value result =
      emitc::CallOpaqueOp::create(b, argType, isMin ? "std::min" : "std::max",
                                  adaptor.getOperands(), /*args=*/ArrayAttr(),
                                  b.getTypeArrayAttr(argType))
          .getResult(0);
  return isUnsigned ? Value(emitc::CastOp::create(b, type, result)) : result;
}

// Pattern: arith.index_cast -> (T)x, nothing between index and i64
Value lowerIndexCast(arith::IndexCastOp, arith::IndexCastOp::Adaptor adaptor,
                     ImplicitLocOpBuilder &b, Type type) {
  if (type == adaptor.getIn().getType())
    return adaptor.getIn();
  return emitc::CastOp::create(b, type, adaptor.getIn());
}

// Pattern: arith.extf %x : bf16 to f32 -> hwy::F32FromBF16(x)
Value lowerHalfExtend(arith::ExtFOp op, arith::ExtFOp::Adaptor adaptor,
                      ImplicitLocOpBuilder &b, Type type) {
  Type from = op.getIn().getType();
  if (!from.isF16() && !from.isBF16())
    return nullptr;
  // To double: the C++ conversion from float is exact.
  return emitc::CallOpaqueOp::create(
             b, type, from.isF16() ? "hwy::F32FromF16" : "hwy::F32FromBF16",
             adaptor.getIn())
      .getResult(0);
}

// Pattern: math.sqrt %x -> std::sqrt(x), which upstream's patterns leave out
Value lowerSqrt(math::SqrtOp, math::SqrtOp::Adaptor adaptor,
                ImplicitLocOpBuilder &b, Type type) {
  if (!isa_and_nonnull<FloatType>(type))
    return nullptr;
  return emitc::CallOpaqueOp::create(b, type, "std::sqrt", adaptor.getOperand())
      .getResult(0);
}

} // namespace

void norm::populateScalarPatterns(TypeConverter &types,
                                  RewritePatternSet &patterns) {
  patterns.add<Lowering<lowerConstant>, Lowering<lowerIndexCast>,
               Lowering<lowerHalfExtend>, Lowering<lowerSqrt>,
               Lowering<lowerMinMax<arith::MinSIOp>>,
               Lowering<lowerMinMax<arith::MaxSIOp>>,
               Lowering<lowerMinMax<arith::MinUIOp>>,
               Lowering<lowerMinMax<arith::MaxUIOp>>>(types,
                                                      patterns.getContext());
  populateArithToEmitCPatterns(types, patterns);
  populateConvertMathToEmitCPatterns(patterns, emitc::LanguageTarget::cpp11);
}
