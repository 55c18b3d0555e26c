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
/// Roundings and extensions are left out.
class FormulaPrinter {
public:
  /// From here on `value` is printed as `text`.
  void name(Value value, const std::string &text) { names[value] = text; }

  std::string print(Value value) const { return printTree(value).text; }

  static std::string printFloat(llvm::APFloat value);

private:
  /// A subexpression and how tightly its outermost operator binds: 1 for + and
  /// -, 2 for * and /, 3 for anything that needs no parentheses.
  struct Tree {
    std::string text;
    int precedence = 3;

    std::string in(int atLeast) const {
      return precedence >= atLeast ? text : "(" + text + ")";
    }
  };

  Tree printTree(Value value) const;

  llvm::DenseMap<Value, std::string> names;
};

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_FORMULAPRINTER_H
