//===- FormulaPrinter.h - scalar arithmetic as a formula --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_FORMULAPRINTER_H
#define NORM_DIALECT_NORM_UTILS_FORMULAPRINTER_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/DenseMap.h"

#include <string>

namespace mlir::norm {

/// Prints the scalar arithmetic of a region for people: `(x - mean) * rstd`.
/// Roundings and extensions are left out; of more than kMaxOps ops, which
/// nobody would read, the rest is "...": a value may occur in a formula more
/// often than could ever be printed.
class FormulaPrinter {
public:
  /// From here on `value` is printed as `text`.
  void name(Value value, const std::string &text) { names[value] = text; }

  std::string print(Value value) const {
    unsigned left = kMaxOps;
    return printTree(value, left).text;
  }

  static std::string printFloat(llvm::APFloat value);

private:
  static constexpr unsigned kMaxOps = 100;

  /// A subexpression and how tightly its outermost operator binds: 1 for + and
  /// -, 2 for * and /, 3 for anything that needs no parentheses.
  struct Tree {
    std::string text;
    int precedence = 3;

    std::string in(int atLeast) const {
      return precedence >= atLeast ? text : "(" + text + ")";
    }
  };

  /// With at most `left` ops, of which it takes away those that it prints.
  Tree printTree(Value value, unsigned &left) const;

  llvm::DenseMap<Value, std::string> names;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_FORMULAPRINTER_H
