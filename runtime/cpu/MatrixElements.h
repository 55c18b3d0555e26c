//===- MatrixElements.h - elements of a matrix, converted -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_CPU_MATRIXELEMENTS_H
#define NORM_RUNTIME_CPU_MATRIXELEMENTS_H

#include "MatrixLibrary.h"

namespace norm::runtime {

/// The bytes of an element.
int64_t getSize(Element element);

/// A matrix with any strides, which are in elements.
struct AnyMatrix {
  Element element;
  void *data;
  int64_t row, column;

  /// It from element [i, j].
  AnyMatrix from(int64_t i, int64_t j) const {
    return {element,
            static_cast<char *>(data) +
                (i * row + j * column) * getSize(element),
            row, column};
  }
  AnyMatrix transpose() const { return {element, data, column, row}; }
};

/// to[i, j] = from[i, j], which `to`, of f32 or f64, can represent.
void widen(const AnyMatrix &from, const AnyMatrix &to, int64_t rows,
           int64_t columns);

/// to[i, j] = from[i, j], or to[i, j] += from[i, j], rounded once to nearest
/// even; `from` is of f32 or f64.
void round(const AnyMatrix &from, const AnyMatrix &to, int64_t rows,
           int64_t columns, bool accumulate);

} // namespace norm::runtime

#endif // NORM_RUNTIME_CPU_MATRIXELEMENTS_H
