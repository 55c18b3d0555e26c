//===- HostRange.h - the memory of a memref -----------------------*- C++
//-*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_HOSTRANGE_H
#define NORM_RUNTIME_GPU_HOSTRANGE_H

#include <cstdint>

namespace norm::gpu {

/// The bytes that the elements of a ranked memref lie in.
struct HostRange {
  HostRange(int64_t rank, const void *descriptor, int64_t elementBytes) {
    struct Fields {
      char *allocated, *aligned;
      int64_t offset;
      int64_t sizesAndStrides[];
    };
    auto *fields = static_cast<const Fields *>(descriptor);
    int64_t first = 0, last = 0;
    bool isEmpty = false;
    for (int64_t i = 0; i < rank; ++i) {
      int64_t size = fields->sizesAndStrides[i];
      int64_t extent = (size - 1) * fields->sizesAndStrides[rank + i];
      isEmpty |= size == 0;
      (extent < 0 ? first : last) += extent;
    }
    begin = fields->aligned + (fields->offset + first) * elementBytes;
    bytes = isEmpty ? 0 : (last - first + 1) * elementBytes;
  }
  char *begin;
  uint64_t bytes;
};

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_HOSTRANGE_H
