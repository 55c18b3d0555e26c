//===- RoundToOdd.cpp - f64 to f32, for a second rounding -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RoundToOdd.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;

Type mlir::norm::withElementType(Type type, Type element) {
  if (auto shaped = dyn_cast<ShapedType>(type))
    return shaped.clone(element);
  return element;
}

Value mlir::norm::truncateToOdd(OpBuilder &b, Location loc, Value x) {
  Type f64 = x.getType();
  Type f32 = withElementType(f64, b.getF32Type());
  Type i32 = withElementType(f64, b.getI32Type());
  auto constant = [&](int32_t value) -> Value {
    TypedAttr attr = b.getI32IntegerAttr(value);
    if (auto shaped = dyn_cast<ShapedType>(i32))
      attr = SplatElementsAttr::get(shaped, Attribute(attr));
    return arith::ConstantOp::create(b, loc, attr);
  };
  Value nearest = arith::TruncFOp::create(b, loc, f32, x);
  Value back = arith::ExtFOp::create(b, loc, f64, nearest);
  Value bits = arith::BitcastOp::create(b, loc, i32, nearest);
  Value isEven = arith::CmpIOp::create(
      b, loc, arith::CmpIPredicate::eq,
      arith::AndIOp::create(b, loc, bits, constant(1)), constant(0));
  Value isInexact =
      arith::CmpFOp::create(b, loc, arith::CmpFPredicate::ONE, back, x);
  // An even inexact result lies beside the odd one on the other side of x:
  // above it in magnitude if rounding went towards zero, else below.
  Value wentDown = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OLT,
                                         math::AbsFOp::create(b, loc, back),
                                         math::AbsFOp::create(b, loc, x));
  Value step =
      arith::SelectOp::create(b, loc, wentDown, constant(1), constant(-1));
  Value odd = arith::SelectOp::create(
      b, loc, arith::AndIOp::create(b, loc, isEven, isInexact),
      arith::AddIOp::create(b, loc, bits, step), bits);
  return arith::BitcastOp::create(b, loc, f32, odd);
}
