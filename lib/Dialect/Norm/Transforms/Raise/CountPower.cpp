//===- CountPower.cpp - powers of the number of elements ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountPower.h"
#include "Form.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm::raise;

/// True if `number` is what a compiler makes of count^exponent for `type`.
static bool isFoldedPower(FloatType type, double number, int64_t count,
                          double exponent) {
  auto n = static_cast<double>(count);
  auto is = [&](double exact) { return number == roundTo(type, exact); };
  if (!std::isfinite(number))
    return false;
  if (exponent == 1)
    return is(n);
  if (exponent == -1)
    return is(1 / n);
  if (exponent == 0.5)
    return is(std::sqrt(n));
  // In f64 these differ in the last bit. So they do in f32, if each step is
  // folded in it; in narrower types that would be the root of another number.
  if (is(1 / std::sqrt(n)) || is(std::sqrt(1 / n)) || is(std::pow(n, -0.5)))
    return true;
  return holdsSizes(type) && (is(1 / roundTo(type, std::sqrt(n))) ||
                              is(std::sqrt(roundTo(type, 1 / n))));
}

bool norm::raise::isPowerOfCount(const Element *element, int64_t count,
                                 double exponent) {
  while (std::abs(exponent) == 1 || std::abs(exponent) == 0.5) {
    element = skipRounding(element);
    if (element->isFloat())
      return isFoldedPower(cast<FloatType>(element->type), element->number,
                           count, exponent);
    if (element->is<math::SqrtOp>()) {
      exponent *= 2;
    } else if (element->is<math::RsqrtOp>()) {
      exponent *= -2;
    } else if (element->is<math::PowFOp>() && element->operand(1)->isFloat()) {
      exponent /= element->operand(1)->number;
    } else if (element->is<arith::DivFOp>() &&
               element->operand(0)->isFloat(1.0)) {
      exponent = -exponent;
      element = element->operand(1);
      continue;
    } else {
      return false;
    }
    element = element->operand(0);
  }
  return false;
}

std::optional<const Element *>
norm::raise::withoutRootOfCount(ElementContext &context, const Element *product,
                                int64_t count) {
  if (!product)
    return std::nullopt;
  if (isPowerOfCount(product, count, 0.5))
    return nullptr;
  if (product->is<arith::DivFOp>()) {
    const Element *lhs = product->operand(0), *rhs = product->operand(1);
    if (isPowerOfCount(rhs, count, -0.5))
      return lhs;
    std::optional<const Element *> rest =
        withoutRootOfCount(context, lhs, count);
    if (!rest)
      return std::nullopt;
    auto type = cast<FloatType>(product->type);
    lhs = *rest ? *rest : context.floatConstant(type, 1.0, 1.0);
    return context.binary<arith::DivFOp>(type, lhs, rhs);
  }
  if (!product->is<arith::MulFOp>())
    return std::nullopt;
  for (int side : {0, 1}) {
    const Element *other = product->operand(1 - side);
    std::optional<const Element *> rest =
        withoutRootOfCount(context, product->operand(side), count);
    if (rest)
      return *rest ? context.binary<arith::MulFOp>(product->type, *rest, other)
                   : other;
  }
  return std::nullopt;
}
