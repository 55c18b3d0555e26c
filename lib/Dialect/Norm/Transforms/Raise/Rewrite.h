//===- Rewrite.h - from a match to a norm op --------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REWRITE_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REWRITE_H

#include "Match.h"

#include "mlir/IR/Dominance.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::norm::raise {

/// The ops in the body of `root` that its results need besides `scalar`, and
/// those with side effects.
llvm::SetVector<Operation *> listNeeded(linalg::LinalgOp root, Value scalar);

/// Whether `norm` can have the gain and bias of `match`, and put out `type`,
/// without rounding elsewhere: gain * (norm gain + norm bias) is not rounded as
/// one gain would be, and f64 is not computed of narrower statistics.
template <typename NormOp>
bool canAbsorb(NormOp norm, Type type, const AffineMatch &match) {
  if (norm.getActivation() != Activation::None ||
      (match.gain && (norm.getGain() || norm.getBias())) ||
      (match.bias && norm.getBias()))
    return false;
  bool isWide = type.isF64() || (match.gain && match.gain->type.isF64()) ||
                (match.bias && match.bias->type.isF64());
  return !isWide || norm.getStatisticsType().isF64();
}

/// Puts norm ops in the place of scalars in the bodies of linalg ops. Ops that
/// are replaced stay where they are, without uses, so that expressions that
/// name their results stay valid; `eraseDeadOps` removes them in the end.
class NormRewriter {
public:
  explicit NormRewriter(DominanceInfo &dominance) : dominance(dominance) {}

  struct Result {
    /// The new norm op; null if there is none.
    Operation *norm = nullptr;
    /// What took the place of the root: another linalg op whose body may have
    /// more to raise, or null if the norm op did.
    linalg::LinalgOp root;
  };

  /// Replaces `scalar`, which is `match` in the body of `root`, by an element
  /// of a new norm op, or of what is computed from it. `reader` is what `match`
  /// was read with.
  Result raise(const Root &root, ElementReader &reader, Value scalar,
               const NormMatch &match);

  /// The same, but only by a norm op of channels with all of the match: batch
  /// normalization, or group normalization.
  Result raiseOfChannels(const Root &root, ElementReader &reader, Value scalar,
                         const NormMatch &match);

  /// Replaces `scalar` by an element of the norm op it is an affine function
  /// of, with that function added to the op.
  Result absorb(const Root &root, ElementReader &reader, Value scalar,
                const AffineMatch &match);

  /// The same for an affine function of channels, by a norm of channels: of
  /// batch norm, group norm, or of a layer norm by way of reshapes that turns
  /// out to be a group norm.
  Result absorbOfChannels(const Root &root, ElementReader &reader, Value scalar,
                          const AffineMatch &match);

  /// Makes the statistics of norm ops that others use their results. After this
  /// nothing is raised any more.
  void exposeStatistics(Operation *top);

  /// Erases what was replaced, and then linalg, tensor, arith, math and norm
  /// ops in `top` that are unused, or of which only sizes are.
  void eraseDeadOps(Operation *top);

private:
  /// Replaces `scalar`, in the body of `root`, by the element at `indices` of
  /// `normalized`, which comes from `norm`.
  Result replace(linalg::LinalgOp root, Value scalar, Operation *norm,
                 Value normalized, ArrayRef<AffineExpr> indices);

  /// True if all that uses `value`, by way of reshapes, is `op`, asks for a
  /// size, or is dead.
  bool isUsedOnlyBy(Value value, Operation *op) const;

  /// A tensor that holds a statistic of each row of a norm op.
  struct UsedStatistic {
    Value tensor;
    /// The type in which it is that.
    FloatType type;
    /// Of the op with all its statistics.
    unsigned result;
  };
  /// Notes which tensors hold statistics of `norm`, which is `match` and has
  /// `input` as its input.
  void noteStatistics(Operation *norm, const Root &root, ElementReader &reader,
                      const NormMatch &match, const Holder &input);
  /// They are those of `norm`, which took the place of `old`.
  void moveStatistics(Operation *old, Operation *norm);

  DominanceInfo &dominance;
  llvm::MapVector<Operation *, SmallVector<UsedStatistic>> usedStatistics;
  /// Roots that were rewritten with all their side effects.
  SmallVector<Operation *> superseded;
};

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REWRITE_H
