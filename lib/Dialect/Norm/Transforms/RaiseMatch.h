//===- RaiseMatch.h - normalizations among element expressions --*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_NORM_TRANSFORMS_RAISEMATCH_H
#define LIB_DIALECT_NORM_TRANSFORMS_RAISEMATCH_H

#include "RaiseElements.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "llvm/ADT/SetVector.h"

namespace mlir::norm::raise {

/// gain * normalized(value) + bias, over the loops of the op it was found in.
struct NormMatch {
  Statistics statistics;
  const Element *value;
  /// The normalized loops, ascending.
  SmallVector<unsigned> axes;
  double epsilon;
  /// Null for 1 and 0. They vary along the axes only.
  const Element *gain = nullptr;
  const Element *bias = nullptr;
  /// The type of the statistics.
  FloatType statType;
  /// True if the op rounds elsewhere than the matched expression does.
  bool changesRounding = false;
};

/// gain * norm + bias, or a conversion of it, where `norm` is an element of the
/// result of an existing norm op.
struct AffineMatch {
  const Element *norm;
  const Element *gain = nullptr;
  const Element *bias = nullptr;
  bool changesRounding = false;
};

/// A sum of products of the atoms below, each with one coefficient.
enum Atom : unsigned { One = 0, Inverse = 1, Centre = 2, Mean = 4 };

struct Coefficient {
  const Element *element = nullptr; // null: 1
  bool negative = false;
};

using Form = llvm::SmallDenseMap<unsigned, Coefficient, 4>;

/// Finds the normalization that an expression is, if it is one.
class NormMatcher {
public:
  /// `ranges` are the sizes of the loops d0, d1, .. .
  NormMatcher(ElementReader &reader, ArrayRef<int64_t> ranges);

  std::optional<NormMatch> match(const Element *candidate);
  std::optional<AffineMatch> matchAffine(const Element *candidate);

private:
  /// 1/N * the sum of `body` over `symbols`.
  struct MeanOf {
    const Element *body;
    SmallVector<unsigned> symbols;
    SmallVector<int64_t, 2> extents;
  };
  /// What the inverse is taken of, without epsilon.
  struct Moment {
    Statistics statistics;
    const Element *value;
    SmallVector<unsigned> symbols;
    SmallVector<int64_t, 2> extents;
    /// One pass: the mean that is squared and subtracted, else null.
    const Element *mean = nullptr;
  };

  void collectSkeleton(const Element *candidate);
  std::optional<NormMatch> matchWithInverseOf(const Element *candidate,
                                              const Element *argument);
  std::optional<NormMatch> matchOverAxes(const Element *candidate,
                                         const Element *argument,
                                         const Moment &moment,
                                         ArrayRef<AffineExpr> axes);
  std::optional<Moment> readMoment(const Element *moment);
  std::optional<MeanOf> readMean(const Element *mean);
  bool isMeanOf(const Element *mean, const Element *value,
                ArrayRef<AffineExpr> axes);
  bool isCount(const Element *count, const Element *sum);
  bool isReciprocalOfCount(const Element *element, const Element *sum);

  /// `element` as a sum of products of atoms, as `atomOf` tells them; what it
  /// does not tell must vary along `axes` only. `isRoot` tells divisors that
  /// multiply by Inverse.
  struct FormReader;

  const Element *stripRounding(const Element *element);
  void note(const Element *operation) { types.insert(operation->type); }

  ElementReader &reader;
  ElementContext &context;
  ArrayRef<int64_t> ranges;
  /// The loops of a size other than 1.
  uint64_t loops = 0;
  /// All that the candidate multiplies, adds and rounds.
  llvm::SetVector<const Element *> skeleton;
  /// What was met on the way of the current attempt: the types in which is
  /// calculated, and if values are rounded between.
  llvm::SmallSetVector<Type, 4> types;
  bool roundsBetween = false;
};

} // namespace mlir::norm::raise

#endif // LIB_DIALECT_NORM_TRANSFORMS_RAISEMATCH_H
