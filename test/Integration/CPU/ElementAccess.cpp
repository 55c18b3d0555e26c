//===- ElementAccess.cpp - arguments that emulated kernels access ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NormCase.h"

#include "norm/ExecutionEngine/GPURuntime.h"

#include "llvm/ADT/STLExtras.h"

#include <cstdlib>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

bool test::usesHostMemory() {
  const char *target = std::getenv("NORM_TEST_TARGET");
  const char *options = std::getenv("NORM_TEST_PIPELINE");
  return target && StringRef(target) == "emulator" && options &&
         StringRef(options).contains("host-buffers=false");
}

/// Calls mgpuMemHostRegisterMemRef, or its counterpart, of the emulator.
static void callEmulator(StringRef name, void *run, int64_t elementBytes) {
  const norm_gpu_function *function = GPURuntime::getEmulator().getFunctions();
  while (function->name != name)
    ++function;
  reinterpret_cast<void (*)(int64_t, void *, int64_t)>(function->address)(
      /*rank=*/1, run, elementBytes);
}

void ElementAccess::add(int64_t rank, void *descriptor, int64_t elementBytes) {
  if (!usesHostMemory())
    return;
  auto *words = static_cast<const int64_t *>(descriptor);
  ArrayRef<int64_t> sizes(words + 3, rank), strides(words + 3 + rank, rank);
  std::vector<int64_t> positions = {words[2]};
  int64_t together = 1;
  for (auto [size, stride] : llvm::zip_equal(sizes, strides)) {
    if (stride == 1 && together == 1 && size > 0) {
      together = size;
      continue;
    }
    std::vector<int64_t> next;
    for (int64_t i = 0; i < size; ++i)
      for (int64_t position : positions)
        next.push_back(position + i * stride);
    positions = std::move(next);
  }
  llvm::sort(positions);
  auto *memory = reinterpret_cast<char *>(words[1]);
  size_t first = runs.size();
  for (int64_t position : positions) {
    if (runs.size() > first &&
        position <= runs.back().offset + runs.back().size)
      runs.back().size = position + together - runs.back().offset;
    else
      runs.push_back({memory, memory, position, together, 1, elementBytes});
  }
  for (Run &run : llvm::drop_begin(runs, first))
    callEmulator("mgpuMemHostRegisterMemRef", &run, elementBytes);
}

ElementAccess::~ElementAccess() {
  for (Run &run : runs)
    callEmulator("mgpuMemHostUnregisterMemRef", &run, run.elementBytes);
}
