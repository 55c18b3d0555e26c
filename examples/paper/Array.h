//===- Array.h - arrays that compiled code works on ----------- -*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_EXAMPLES_PAPER_ARRAY_H
#define NORM_EXAMPLES_PAPER_ARRAY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <cstdlib>
#include <memory>

namespace paper {

/// An array of f32 in C's order, and its memory.
class Array {
public:
  Array() = default;
  /// Of zeros.
  explicit Array(llvm::ArrayRef<int64_t> shape);
  /// What compiled code has allocated by malloc at `base`; `data` is in it.
  Array(llvm::ArrayRef<int64_t> shape, void *base, float *data)
      : shape(shape), base(base), data(data) {}

  llvm::ArrayRef<int64_t> getShape() const { return shape; }
  int64_t getSize() const;
  float *getData() const { return data; }
  float *begin() const { return data; }
  float *end() const { return data + getSize(); }
  float &operator[](int64_t i) const { return data[i]; }

  void fill(float value) const;

private:
  struct Free {
    void operator()(void *memory) const { std::free(memory); }
  };
  llvm::SmallVector<int64_t, 3> shape;
  std::unique_ptr<void, Free> base;
  float *data = nullptr;
};

/// An array as compiled code sees it: as it is, or as a matrix of the same
/// elements.
class View {
public:
  View(const Array &array) : data(array.getData()), shape(array.getShape()) {}
  View(float *data, llvm::ArrayRef<int64_t> shape) : data(data), shape(shape) {}
  /// The rows of a matrix, or one row.
  static View asMatrix(const Array &array);

  /// The words of MLIR's descriptor: allocated and aligned pointer, offset,
  /// sizes, strides.
  llvm::SmallVector<int64_t, 9> getDescriptor() const;

private:
  float *data;
  llvm::SmallVector<int64_t, 3> shape;
};

} // namespace paper

#endif // NORM_EXAMPLES_PAPER_ARRAY_H
