//===- MatrixLibrary.h - a library of matrix products -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_CPU_MATRIXLIBRARY_H
#define NORM_RUNTIME_CPU_MATRIXLIBRARY_H

#include <cstdint>
#include <initializer_list>
#include <string>

namespace norm::runtime {

/// As in norm/Runtime/MatrixProduct.h.
enum class Element : int32_t { F16, BF16, F32, F64 };

/// A matrix as BLAS takes it: rows, or columns if it is `transposed`, are
/// contiguous and `stride` elements apart, at least as many as each has.
struct BlasMatrix {
  const void *data;
  int64_t stride;
  bool transposed;
};

/// c = a * b, or c += a * b, with the rows of c contiguous. Sizes are at least
/// 1; all numbers fit 32 bits.
struct BlasProduct {
  int64_t m, n, k;
  BlasMatrix a, b;
  void *c;
  int64_t cStride;
  bool accumulate;
};

/// A library, opened once. Every function of it works on the calling thread
/// alone and may be called by several.
class MatrixLibrary {
public:
  virtual ~MatrixLibrary() = default;

  /// Why it cannot be used; empty if it can.
  const std::string &getError() const { return error; }
  virtual const char *getName() const = 0;
  virtual bool isFast() const { return true; }
  virtual bool hasF64() const { return false; }

  /// These return whether it was done.
  virtual bool multiplyF32(const BlasProduct &product) const = 0;
  virtual bool multiplyF64(const BlasProduct &) const { return false; }
  /// a and b of a type narrower than f32, into c of that type or f32, without
  /// widening them in memory. Whether it is done depends on nothing but types,
  /// sizes, strides and the machine.
  virtual bool multiplyNarrow(Element, Element, const BlasProduct &) const {
    return false;
  }

protected:
  /// Opens the library that `variable` of the environment names, or else the
  /// first that is there; sets the error if there is none.
  void open(const char *variable, std::initializer_list<const char *> names);
  /// The function `symbol`, or null.
  void *find(const char *symbol) const;
  /// The function `symbol`; sets the error if there is none.
  void *need(const char *symbol);

private:
  void *handle = nullptr;
  std::string path, error;
};

const MatrixLibrary &getOneDNN();
const MatrixLibrary &getCBLAS();

} // namespace norm::runtime

#endif // NORM_RUNTIME_CPU_MATRIXLIBRARY_H
