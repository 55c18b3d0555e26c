//===- Indices.cpp - indices behind reshapes ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Indices.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <tuple>

using namespace mlir;
using namespace mlir::norm::raise;

namespace {
/// `stride` times a variable, a constant, or a quotient or remainder.
struct Term {
  int64_t stride;
  AffineExpr factor;
};
using Terms = SmallVector<Term, 4>;
} // namespace

/// The constant that `expr` divides by, if it is a quotient or a remainder.
static std::optional<int64_t> getDivisor(AffineExpr expr) {
  if (expr.getKind() != AffineExprKind::FloorDiv &&
      expr.getKind() != AffineExprKind::Mod)
    return std::nullopt;
  auto divisor =
      dyn_cast<AffineConstantExpr>(cast<AffineBinaryOpExpr>(expr).getRHS());
  if (!divisor || divisor.getValue() <= 0)
    return std::nullopt;
  return divisor.getValue();
}

/// Adds the terms of `expr`, times `stride`. False if a stride overflows.
static bool listTerms(AffineExpr expr, int64_t stride, Terms &terms) {
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (binary && expr.getKind() == AffineExprKind::Add)
    return listTerms(binary.getLHS(), stride, terms) &&
           listTerms(binary.getRHS(), stride, terms);
  if (binary && expr.getKind() == AffineExprKind::Mul)
    if (auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS())) {
      int64_t product;
      return !llvm::MulOverflow(stride, constant.getValue(), product) &&
             listTerms(binary.getLHS(), product, terms);
    }
  terms.push_back({stride, expr});
  return true;
}

/// Null if a coefficient of the sum may overflow.
static AffineExpr sumOf(ArrayRef<Term> terms, MLIRContext *context) {
  AffineExpr sum;
  int64_t largest = 0;
  for (const Term &term : terms) {
    int64_t coefficient = term.stride;
    auto constant = dyn_cast<AffineConstantExpr>(term.factor);
    if ((constant &&
         llvm::MulOverflow(term.stride, constant.getValue(), coefficient)) ||
        llvm::AddOverflow(largest, coefficient, largest))
      return {};
    AffineExpr product = term.factor * term.stride;
    sum = sum ? sum + product : product;
  }
  return sum ? sum : getAffineConstantExpr(0, context);
}

/// The quotient or the remainder of `dividend`, term by term; null if a stride
/// overflows. (MLIR's own floorDiv would not know that what is below the
/// divisor is gone.)
static AffineExpr divide(AffineExprKind kind, AffineExpr dividend,
                         int64_t divisor) {
  MLIRContext *context = dividend.getContext();
  bool isQuotient = kind == AffineExprKind::FloorDiv;
  auto divideAsItIs = [&](AffineExpr expr) {
    return isQuotient ? expr.floorDiv(divisor) : expr % divisor;
  };
  Terms terms, multiples, rest;
  if (!listTerms(dividend, 1, terms))
    return {};
  // Terms below the divisor, if one begins there.
  bool restIsSmall = false;
  for (const Term &term : terms) {
    if (isa<AffineConstantExpr>(term.factor))
      return divideAsItIs(dividend);
    if (term.stride % divisor != 0) {
      rest.push_back(term);
      continue;
    }
    multiples.push_back({term.stride / divisor, term.factor});
    restIsSmall |= term.stride == divisor;
  }
  if (multiples.empty())
    return divideAsItIs(dividend);
  AffineExpr remainder = sumOf(rest, context);
  AffineExpr quotient = sumOf(multiples, context);
  if (!remainder || !quotient)
    return {};
  if (!isQuotient)
    return restIsSmall || rest.empty() ? remainder : remainder % divisor;
  return restIsSmall || rest.empty() ? quotient
                                     : quotient + remainder.floorDiv(divisor);
}

/// Joins i / c * c and i % c.
static void joinDivisions(Terms &terms) {
  for (size_t i = 0; i < terms.size(); ++i) {
    AffineExpr factor = terms[i].factor;
    std::optional<int64_t> divisor = getDivisor(factor);
    if (!divisor || factor.getKind() != AffineExprKind::FloorDiv)
      continue;
    AffineExpr dividend = cast<AffineBinaryOpExpr>(factor).getLHS();
    auto *rest = llvm::find_if(terms, [&](const Term &term) {
      int64_t stride;
      return term.factor == dividend % *divisor &&
             !llvm::MulOverflow(term.stride, *divisor, stride) &&
             stride == terms[i].stride;
    });
    if (rest == terms.end())
      continue;
    terms[i] = {rest->stride, dividend};
    terms.erase(rest);
    i = 0;
  }
}

/// The sum of `terms` in the one form in which indices are compared; null if a
/// coefficient may overflow.
static AffineExpr addTerms(Terms &terms, MLIRContext *context) {
  joinDivisions(terms);
  llvm::stable_sort(terms, [](const Term &a, const Term &b) {
    auto key = [](const Term &term) {
      auto dim = dyn_cast<AffineDimExpr>(term.factor);
      auto symbol = dyn_cast<AffineSymbolExpr>(term.factor);
      return std::tuple(-term.stride, !dim, !symbol,
                        dim      ? dim.getPosition()
                        : symbol ? symbol.getPosition()
                                 : 0);
    };
    return key(a) < key(b);
  });
  return sumOf(terms, context);
}

AffineExpr norm::raise::replaceVariables(AffineExpr index,
                                         ArrayRef<AffineExpr> dims,
                                         ArrayRef<AffineExpr> symbols) {
  auto replaceIn = [&](AffineExpr expr) {
    return replaceVariables(expr, dims, symbols);
  };
  auto binary = dyn_cast<AffineBinaryOpExpr>(index);
  if (!binary)
    return index.replaceDimsAndSymbols(dims, symbols);
  if (std::optional<int64_t> divisor = getDivisor(index)) {
    AffineExpr dividend = replaceIn(binary.getLHS());
    return dividend ? divide(index.getKind(), dividend, *divisor)
                    : AffineExpr();
  }
  Terms parts, terms;
  if (!listTerms(index, 1, parts))
    return {};
  // A product of variables, or what else is no index of a reshape.
  if (parts.size() == 1 && parts.front().factor == index)
    return index.replaceDimsAndSymbols(dims, symbols);
  for (const Term &part : parts) {
    AffineExpr factor = replaceIn(part.factor);
    if (!factor || !listTerms(factor, part.stride, terms))
      return {};
  }
  return addTerms(terms, index.getContext());
}

bool norm::raise::splitIndex(AffineExpr index, ArrayRef<int64_t> group,
                             RankedTensorType type,
                             MutableArrayRef<AffineExpr> indices) {
  SmallVector<int64_t> dims = llvm::to_vector(llvm::make_filter_range(
      group, [&](int64_t dim) { return type.getDimSize(dim) != 1; }));
  int64_t stride = 1;
  for (size_t i = dims.size(); i-- > 0;) {
    int64_t size = type.getDimSize(dims[i]);
    AffineExpr part = index;
    if (stride != 1)
      part = divide(AffineExprKind::FloorDiv, part, stride);
    if (!part)
      return false;
    if (i > 0) {
      // Where an outer dimension begins is not known, or nowhere.
      if (ShapedType::isDynamic(size) || size == 0 ||
          llvm::MulOverflow(stride, size, stride))
        return false;
      part = divide(AffineExprKind::Mod, part, size);
      if (!part)
        return false;
    }
    indices[dims[i]] = part;
  }
  return true;
}

void norm::raise::listStrides(AffineExpr index, AffineExpr variable,
                              Strides &strides) {
  index.walk([&](AffineExpr expr) {
    std::optional<int64_t> divisor = getDivisor(expr);
    if (!divisor)
      return;
    AffineExpr dividend = cast<AffineBinaryOpExpr>(expr).getLHS();
    if (dividend == variable) {
      strides.insert(*divisor);
      return;
    }
    // i / c % d
    std::optional<int64_t> inner = getDivisor(dividend);
    int64_t stride;
    if (inner && dividend.getKind() == AffineExprKind::FloorDiv &&
        cast<AffineBinaryOpExpr>(dividend).getLHS() == variable &&
        !llvm::MulOverflow(*inner, *divisor, stride))
      strides.insert(stride);
  });
}

SmallVector<int64_t> norm::raise::getPartSizes(int64_t size,
                                               const Strides &strides) {
  SmallVector<int64_t> sorted(strides.getArrayRef());
  llvm::sort(sorted, std::greater<>());
  SmallVector<int64_t> sizes;
  for (int64_t stride : sorted) {
    if (ShapedType::isDynamic(size) || size % stride != 0)
      return {};
    if (size != stride)
      sizes.push_back(size / stride);
    size = stride;
  }
  if (size != 1 && !sizes.empty())
    sizes.push_back(size);
  return sizes.size() > 1 ? sizes : SmallVector<int64_t>();
}

AffineExpr norm::raise::joinIndices(ArrayRef<AffineExpr> parts,
                                    ArrayRef<int64_t> sizes) {
  Terms terms;
  int64_t stride = 1;
  for (size_t i = parts.size(); i-- > 0;)
    if (!listTerms(parts[i], stride, terms) ||
        (i > 0 && llvm::MulOverflow(stride, sizes[i], stride)))
      return {};
  return addTerms(terms, parts.front().getContext());
}

std::optional<SmallVector<unsigned>>
norm::raise::getJoinedDims(AffineExpr index, ArrayRef<int64_t> ranges) {
  Terms terms;
  if (!listTerms(index, 1, terms))
    return std::nullopt;
  SmallVector<unsigned> dims;
  int64_t stride = 1;
  for (const Term &term : llvm::reverse(terms)) {
    auto dim = dyn_cast<AffineDimExpr>(term.factor);
    if (!dim || term.stride != stride)
      return std::nullopt;
    dims.push_back(dim.getPosition());
    int64_t range = ranges[dim.getPosition()];
    if (ShapedType::isDynamic(range) ||
        llvm::MulOverflow(stride, range, stride))
      return std::nullopt;
  }
  std::reverse(dims.begin(), dims.end());
  return dims;
}
