//===- Match.h - normalizations among element expressions -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_MATCH_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_MATCH_H

#include "Divisor.h"
#include "Statistics.h"

namespace mlir::norm::raise {

/// scale * (gain * normalized(value) + bias) + shift, over the loops of the op
/// it was found in.
struct NormMatch {
  Statistics statistics;
  const Element *value;
  /// The normalized loops, ascending.
  SmallVector<unsigned> axes;
  double epsilon = 0;
  /// True if epsilon is added to the root: named ops add it to what the root is
  /// taken of.
  bool epsilonOutsideRoot = false;
  /// Null for 1 and 0. They vary along the axes only.
  const Element *gain = nullptr;
  const Element *bias = nullptr;
  /// What the op has no operand for: its result is multiplied by `scale`, and
  /// `shift` added. Null for 1 and 0.
  const Element *scale = nullptr;
  const Element *shift = nullptr;
  /// Elements that are the mean, 1/root, and the variance.
  SmallVector<const Element *> means, inverses, variances;
  /// The type of the statistics.
  FloatType statType;
  /// The type of the match before it was rounded for the last time.
  FloatType resultType;
  /// True if the op rounds elsewhere than the matched expression does.
  bool changesRounding = false;
};

/// gain * norm + bias, or that rounded to another type, where `norm` is an
/// element of the result of an existing norm op, or of a reshape of it.
struct AffineMatch {
  const Element *norm;
  const Element *gain = nullptr;
  const Element *bias = nullptr;
  bool changesRounding = false;
};

/// Finds the normalization that an expression is, if it is one.
class NormMatcher {
public:
  /// `ranges` are the sizes of the loops d0, d1, .. .
  NormMatcher(ElementReader &reader, ArrayRef<int64_t> ranges);

  /// With Coefficients::AlongAxes there are no scale and shift in the match.
  std::optional<NormMatch> match(const Element *candidate,
                                 Coefficients allowed);
  /// With Coefficients::AlongAxes of the result of a norm of rows itself, with
  /// coefficients that vary along its axes. Otherwise of a reshape, too, and of
  /// norms of channels, with any coefficients.
  std::optional<AffineMatch> matchAffine(const Element *candidate,
                                         Coefficients allowed);

private:
  void collectSkeleton(const Element *candidate);
  const Element *beforeLastRounding(const Element *candidate);
  /// Says of what in the skeleton looks like a norm's inverse root why it is
  /// none.
  void noteLookAlikes();
  /// Says that the factor of `divisor`, the root of `moment`, is none of a
  /// norm.
  NoMatch noteFactor(const Divisor &divisor, const Moment &moment);
  std::optional<NormMatch> matchWithDivisor(const Element *candidate,
                                            const Divisor &divisor,
                                            Coefficients allowed);
  /// Sets the epsilon of `result` to `epsilon`, null for none, which stands as
  /// `divisor` has it, with a sum of `count` elements if that is given, else
  /// with their mean.
  void setEpsilon(NormMatch &result, const Element *epsilon,
                  const Divisor &divisor, std::optional<int64_t> count);
  std::optional<NormMatch> matchOverAxes(const Element *candidate,
                                         const Divisor &divisor,
                                         const Moment &moment,
                                         ArrayRef<AffineExpr> axes,
                                         Coefficients allowed);
  /// Lists the elements of the candidate that are statistics of `match`.
  void listStatistics(NormMatch &match, const Divisor &divisor,
                      ArrayRef<AffineExpr> axes, ArrayRef<int64_t> extents);
  /// Makes the function of `match`, of which gain, value and means are without
  /// a minus, negative if `isNegative`: -gain * normalized(value) + bias, or
  /// gain * normalized(-value) + bias. A gain of its own is of `type`.
  void setSign(NormMatch &match, bool isNegative, FloatType type);

  const ElementReader &reader;
  ElementContext &context;
  Reasons *reasons; ///< null if nobody asks
  ArrayRef<int64_t> ranges;
  /// The loops of a size other than 1.
  uint64_t loops = 0;
  /// All that the candidate multiplies, adds and rounds.
  llvm::SetVector<const Element *> skeleton;
  /// What was met in the current attempt.
  Arithmetic arithmetic;
  StatisticsReader statistics;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_MATCH_H
