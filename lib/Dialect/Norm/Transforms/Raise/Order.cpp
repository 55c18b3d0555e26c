//===- Order.cpp - the order of operands in expressions -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// a + b and b + a are one number, and a - b and b - a are one but for the sign.
// So that they are one expression, operands have an order. It is that of their
// outlines, which are the same where only the variables are others: a sum binds
// variables in the order of the operands, and renames them.
//
//===----------------------------------------------------------------------===//

#include "Expression.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/StableHashing.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/xxhash.h"

#include <tuple>

using namespace mlir;
using namespace mlir::norm::raise;

/// What the indices of a leaf are, but for their variables.
static llvm::stable_hash outlineOf(ArrayRef<AffineExpr> indices) {
  SmallVector<llvm::stable_hash> parts;
  for (AffineExpr index : indices)
    index.walk([&](AffineExpr e) {
      bool isVariable = isa<AffineDimExpr, AffineSymbolExpr>(e);
      parts.push_back(isVariable ? 0 : static_cast<uint64_t>(e.getKind()) + 1);
      if (auto constant = dyn_cast<AffineConstantExpr>(e))
        parts.push_back(constant.getValue());
    });
  return llvm::stable_hash_combine(parts);
}

uint64_t ElementContext::getOutline(const Element &element) {
  auto numberOf = [&](Value value) -> uint64_t {
    return value ? values.try_emplace(value, values.size() + 1).first->second
                 : 0;
  };
  // Leaves stand in the order in which their tensors were met.
  if (element.kind == Element::Kind::Leaf)
    return numberOf(element.value) << 32 |
           (outlineOf(element.indices) & 0xffffffff);
  SmallVector<llvm::stable_hash> parts = {
      static_cast<uint64_t>(element.kind),
      element.name ? llvm::xxh3_64bits(element.name->getStringRef()) : 0,
      llvm::bit_cast<uint64_t>(element.number),
      static_cast<uint64_t>(element.integer),
      numberOf(element.size.value),
      static_cast<uint64_t>(element.size.dim)};
  for (const Element *operand : element.operands)
    parts.push_back(operand->outline);
  return llvm::stable_hash_combine(parts);
}

/// True for E[v]^2, say, which is subtracted from E[v^2].
static bool isSquareOfStatistic(const Element *element) {
  while (element->is<arith::TruncFOp>())
    element = element->operand(0);
  return element->is<arith::MulFOp>() && element->hasSum &&
         element->operand(0) == element->operand(1);
}

bool norm::raise::isBefore(const Element *lhs, const Element *rhs) {
  // A value stands before its mean, which is deeper.
  auto keyOf = [](const Element *element) {
    return std::tuple(element->isFloat(), isSquareOfStatistic(element),
                      element->depth, element->outline, element->serial);
  };
  return lhs != rhs && keyOf(lhs) < keyOf(rhs);
}
