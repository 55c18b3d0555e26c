//===- Line.h - a line of C++ that may be too long --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TARGET_HIGHWAYCPP_LINE_H
#define NORM_LIB_TARGET_HIGHWAYCPP_LINE_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace mlir::norm {

/// Collects a statement with the commas at which it may be broken.
class Line {
public:
  explicit Line(unsigned indent) : indent(indent) {}

  Line &operator<<(StringRef more) {
    text += more;
    return *this;
  }
  /// Parentheses: what is in them is broken later than what is not.
  void open() {
    text += '(';
    ++depth;
  }
  void close() {
    text += ')';
    --depth;
  }
  void comma() {
    text += ", ";
    breaks.push_back({text.size(), depth});
  }

  /// Prints it with a line end, broken to at most 80 columns where it has
  /// commas for that.
  void print(raw_ostream &os) const;
  /// Prints it as it is.
  void printUnbroken(raw_ostream &os) const;

private:
  struct Break {
    /// Of what would stand on the next line.
    size_t position;
    unsigned depth;
  };

  std::string text;
  SmallVector<Break> breaks;
  unsigned indent, depth = 0;
};

} // namespace mlir::norm

#endif // NORM_LIB_TARGET_HIGHWAYCPP_LINE_H
