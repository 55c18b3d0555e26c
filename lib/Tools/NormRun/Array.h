//===- Array.h - dense arrays of numbers ------------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_ARRAY_H
#define NORM_LIB_TOOLS_NORMRUN_ARRAY_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mlir::norm {

/// The element types that a function can be run on. Integers have no sign, as
/// in MLIR; where a value is asked for they count as signed, i1 as 0 or 1.
enum class Element {
  F8E4M3FN,
  F8E5M2,
  F8E4M3FNUZ,
  F8E5M2FNUZ,
  F16,
  BF16,
  F32,
  F64,
  I1,
  I8,
  I16,
  I32,
  I64
};

/// The element type for an MLIR type; index counts as i64.
std::optional<Element> getElement(Type type);
llvm::StringRef getName(Element element);
int64_t getByteSize(Element element);
bool isFloat(Element element);

/// The value of the element at `data`, exactly, but for i64 beyond 2^53.
double loadElement(Element element, const void *data);
/// Stores `value` rounded to nearest even; integers truncate towards zero.
void storeElement(Element element, void *data, double value);

/// "4x768", or "scalar" for no dimensions.
std::string formatShape(llvm::ArrayRef<int64_t> shape);
int64_t countElements(llvm::ArrayRef<int64_t> shape);

/// Elements in row-major order.
struct Array {
  Array() = default;
  Array(Element element, llvm::ArrayRef<int64_t> shape)
      : element(element), shape(shape),
        bytes(countElements(shape) * getByteSize(element)) {}

  int64_t size() const { return countElements(shape); }
  double get(int64_t index) const {
    return loadElement(element, &bytes[index * getByteSize(element)]);
  }
  void set(int64_t index, double value) {
    storeElement(element, &bytes[index * getByteSize(element)], value);
  }
  /// The same values in another element type.
  Array convertTo(Element to) const;

  Element element = Element::F32;
  llvm::SmallVector<int64_t> shape;
  std::vector<char> bytes;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_ARRAY_H
