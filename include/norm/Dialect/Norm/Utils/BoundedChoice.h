//===- BoundedChoice.h - a number and what bounds it ------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_BOUNDEDCHOICE_H
#define NORM_DIALECT_NORM_UTILS_BOUNDEDCHOICE_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/Twine.h"

#include <string>

namespace mlir::norm {

/// A number of a schedule while a cost model chooses it, with the reason that
/// holds: of several bounds, the one that made it what it is.
class BoundedChoice {
public:
  BoundedChoice(int64_t value, const Twine &reason)
      : value(value), reason(reason.str()) {}

  void atMost(int64_t bound, const Twine &why) {
    if (bound < value)
      *this = BoundedChoice(bound, why);
  }
  void atLeast(int64_t bound, const Twine &why) {
    if (bound > value)
      *this = BoundedChoice(bound, why);
  }

  int64_t get() const { return value; }
  StringRef getReason() const { return reason; }

  /// "rows = 4: ...", for people.
  std::string describe(StringRef name) const {
    return (name + " = " + Twine(value) + ": " + reason).str();
  }

private:
  int64_t value;
  std::string reason;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_BOUNDEDCHOICE_H
