//===- Array.cpp - arrays that compiled code works on ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Array.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace paper;

static int64_t multiply(llvm::ArrayRef<int64_t> sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<int64_t>());
}

Array::Array(llvm::ArrayRef<int64_t> shape) : shape(shape) {
  // A cache line, as compiled code has it.
  constexpr size_t alignment = 64;
  size_t bytes = std::max<size_t>(getSize() * sizeof(float), 1);
  base.reset(std::aligned_alloc(alignment, llvm::alignTo(bytes, alignment)));
  if (!base)
    llvm::report_fatal_error("norm-paper: no memory");
  data = static_cast<float *>(base.get());
  fill(0);
}

int64_t Array::getSize() const { return multiply(shape); }

void Array::fill(float value) const { std::fill(begin(), end(), value); }

View View::asMatrix(const Array &array) {
  llvm::ArrayRef<int64_t> shape = array.getShape();
  int64_t columns = shape.empty() ? 1 : shape.back();
  int64_t rows = shape.empty() ? 1 : multiply(shape.drop_back());
  return View(array.getData(), {rows, columns});
}

llvm::SmallVector<int64_t, 9> View::getDescriptor() const {
  int64_t address = reinterpret_cast<intptr_t>(data);
  llvm::SmallVector<int64_t, 9> words = {address, address, 0};
  words.append(shape.begin(), shape.end());
  for (size_t i = 0; i < shape.size(); ++i)
    words.push_back(multiply(llvm::ArrayRef(shape).drop_front(i + 1)));
  return words;
}
