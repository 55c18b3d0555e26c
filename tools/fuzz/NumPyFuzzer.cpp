//===- NumPyFuzzer.cpp - arrays in .npy files -----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormRun/NumPy.h"

#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

using namespace mlir::norm;

/// The first byte is the element type that is expected.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const int file = memfd_create("npy", 0);
  static const std::string path = "/proc/self/fd/" + std::to_string(file);
  if (size == 0)
    return -1;
  auto expected = static_cast<Element>(*data % (unsigned(Element::I64) + 1));
  if (ftruncate(file, 0) != 0 ||
      pwrite(file, data + 1, size - 1, 0) != ssize_t(size - 1))
    std::abort();
  llvm::Expected<Array> array = readNumPy(path, expected);
  if (!array) {
    llvm::consumeError(array.takeError());
    return 0;
  }
  // No more numbers than the file has bytes, and each can be read.
  if (array->bytes.size() >= size)
    std::abort();
  for (int64_t i = 0, e = array->bytes.empty() ? 0 : array->size(); i < e; ++i)
    (void)array->get(i);
  return 0;
}
