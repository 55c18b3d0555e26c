//===- Reasons.h - why a reduction became no norm ---------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What reads and matches says where it gives up why it does, if somebody asks.
// A reduction is tried with many scalars, most of which are no norm; of all
// that was said about it, what the attempt that came farthest said first is the
// reason.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REASONS_H
#define NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REASONS_H

#include "Expression.h"

#include "norm/Dialect/Norm/Utils/Report.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::norm::raise {

class ElementReader;

/// What an attempt is about. Later ones come farther.
enum class Stage {
  Statistic, ///< whether there is a variance or a mean square under a root
  Value,     ///< whether it is of what is normalized
  Formula,   ///< whether the whole is gain * normalized + bias
  Op         ///< whether a norm op can stand for it
};

/// What is returned where there is no match.
struct NoMatch {
  operator bool() const { return false; }
  operator const Element *() const { return nullptr; }
  template <typename T> operator std::optional<T>() const {
    return std::nullopt;
  }
};

class Reasons {
public:
  //===--------------------------------------------------------------------===//
  // For what reads: why something is taken as a leaf
  //===--------------------------------------------------------------------===//

  struct Reason {
    std::string text;
    /// What stood in the way.
    Operation *op = nullptr;
  };

  /// While what an op computes is read: what is in the way first.
  class Reading {
  public:
    Reading(Reasons *reasons, Operation *op);
    ~Reading();
    /// `op` is read, whatever was in the way of something in it.
    void succeed() { isRead = true; }
    /// It is, if nothing was in the way.
    void succeedUnlessNoted() { isRead = reasons && !reasons->current; }

  private:
    Reasons *reasons;
    Operation *op;
    std::optional<Reason> outer;
    bool isRead = false;
  };

  /// Notes that what is being read cannot be, because of `op`.
  void cannotRead(Operation *op, std::string text);
  /// Notes that `reduction` computes `sum`.
  void addSum(const Element *sum, Operation *reduction);

  //===--------------------------------------------------------------------===//
  // For what matches: why there is no norm
  //===--------------------------------------------------------------------===//

  /// Notes are about `candidate` from here on. Unless it `isLastTry`, it is
  /// tried again, and nothing is noted.
  void beginCandidate(const Element *candidate, bool isLastTry);
  /// They are about what it does with the root of `argument`.
  void beginArgument(const Element *argument);
  /// It has a statistic of the same rows besides those in the argument.
  void addStatistic(const Element *element);
  void enter(Stage next) { stage = next; }
  /// `at` is what stood in the way, of which the op is looked for; null for all
  /// of the root.
  void note(const Element *at, std::string text);
  /// The statistics of the last argument of `element` became `norm`'s.
  void addNorm(Operation *norm, const Element *element);
  /// `norm` took the place of `old`.
  void replaceNorm(Operation *old, Operation *norm);
  /// All scalars of `root` have been tried. `elements` are what they are.
  void endRoot(linalg::LinalgOp root,
               const llvm::DenseMap<Value, const Element *> &elements,
               const ElementReader &reader);

  //===--------------------------------------------------------------------===//
  // In the end
  //===--------------------------------------------------------------------===//

  /// What became of those of `reductions` that became norms or look like a
  /// norm's; in program order, before any of them is erased.
  SmallVector<Finding> getFindings(ArrayRef<linalg::LinalgOp> reductions);

private:
  /// What came of one argument of one candidate.
  struct Attempt {
    const Element *candidate;
    /// What the root is taken of, and other statistics.
    SmallVector<const Element *, 2> statistics;
    Stage stage = Stage::Statistic;
    const Element *at = nullptr;
    std::string text = {};
  };
  struct Failure {
    Stage stage;
    unsigned depth; ///< of the candidate
    unsigned reason;
  };

  /// Those that `statistics` are made of.
  SmallVector<Operation *>
  getReductions(ArrayRef<const Element *> statistics) const;
  Operation *findOp(const Element *element,
                    const llvm::DenseMap<const Element *, Operation *> &scalars,
                    const ElementReader &reader) const;
  unsigned findReason(linalg::LinalgOp reduction);
  unsigned addReason(Reason reason, ArrayRef<Operation *> reductions);

  /// What is in the way of what is being read.
  std::optional<Reason> current;
  llvm::DenseMap<Operation *, Reason> unread;
  llvm::DenseMap<const Element *, SmallVector<Operation *, 1>> reductionsOf;
  llvm::DenseMap<Operation *, const Element *> sumOf;

  const Element *candidate = nullptr;
  bool isLastTry = false;
  Stage stage = Stage::Statistic;
  SmallVector<Attempt> attempts;

  /// And what they are for, as well as each norm.
  SmallVector<std::pair<Reason, SmallVector<Operation *>>> reasons;
  SmallVector<std::pair<Operation *, SmallVector<Operation *>>> norms;
  llvm::DenseMap<Operation *, Failure> failures;
  llvm::DenseMap<Operation *, unsigned> normOf;
};

/// Tells `reasons`, if there are any, that `at` is in the way: `text`, or what
/// it returns.
template <typename Text>
NoMatch why(Reasons *reasons, const Element *at, Text &&text) {
  if (!reasons)
    return {};
  if constexpr (std::is_invocable_v<Text>)
    reasons->note(at, text());
  else
    reasons->note(at, std::forward<Text>(text));
  return {};
}

/// The same for what is being read.
template <typename Text>
NoMatch whyUnread(Reasons *reasons, Operation *op, Text &&text) {
  if (!reasons)
    return {};
  if constexpr (std::is_invocable_v<Text>)
    reasons->cannotRead(op, text());
  else
    reasons->cannotRead(op, std::forward<Text>(text));
  return {};
}

/// "767", "'math.exp'", "an element of 'tensor<8xf32>'".
std::string describe(const Element *element);

} // namespace mlir::norm::raise

#endif // NORM_LIB_DIALECT_NORM_TRANSFORMS_RAISE_REASONS_H
