//===- Strategy.cpp - how threads share rows ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Strategy.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr unsigned kLeastWorkgroup = 128;
static constexpr unsigned kLargestWorkgroup = 1024;
/// A thread that reads its vectors in each pass and moves them has more values
/// than 64 registers hold.
static constexpr unsigned kLargestWorkgroupWithEdges = 512;

/// What a thread keeps in registers of a row, in units of 4 bytes; and what all
/// threads of a row do. GPUs have 65536 registers for a workgroup, and with
/// half of them for the row some spill; so does a thread with 64 elements,
/// which are guarded one by one, of the 255 registers that it can have.
static constexpr int64_t kResidentWords = 32;
static constexpr int64_t kResidentWordsOfRow = 16384;

/// The threads of a row whose size is not known until it runs.
static constexpr unsigned kDynamicThreads = 256;

/// The elements that a thread should have before more threads take the row:
/// few while the row fits into a subgroup, where more threads cost nothing.
static int64_t getElementsPerThread(unsigned threads, unsigned subgroupSize) {
  return threads < subgroupSize ? 16 : 32;
}

Strategy norm::chooseStrategy(const RowLayout &layout, FloatType statistics,
                              const RowAccess &access, unsigned subgroupSize) {
  Strategy strategy;
  strategy.subgroupSize = subgroupSize;
  unsigned vectorSize = strategy.vectorSize = access.vectorSize;
  Extent rowSize = layout.getRowSize();
  unsigned words = statistics.getWidth() / 32;

  if (!rowSize.isConstant()) {
    strategy.threadsPerRow = kDynamicThreads;
  } else {
    int64_t size = std::max<int64_t>(rowSize.getCoefficient(), 1);
    int64_t vectors = llvm::divideCeil(size, vectorSize);
    unsigned &threads = strategy.threadsPerRow;
    while (threads < kLargestWorkgroup && threads < vectors &&
           (threads < 8 || int64_t(llvm::divideCeil(size * words, threads)) >
                               getElementsPerThread(threads, subgroupSize)))
      threads *= 2;
    // Fewer than all elements are in vectors where there are edges.
    if (access.edgesOf)
      vectors = (size - 2 * access.margin) / vectorSize;
    int64_t chunks = llvm::divideCeil(vectors, threads);
    int64_t edges =
        llvm::divideCeil(access.getMostEdgeElements(rowSize), threads);
    if (chunks * vectorSize * words <= kResidentWords &&
        (chunks * vectorSize + edges) * words * threads <= kResidentWordsOfRow)
      strategy.residentChunks = chunks;
    else if (access.edgesOf)
      threads = std::min(threads, kLargestWorkgroupWithEdges);
  }
  strategy.edgeChunks = llvm::divideCeil(access.getMostEdgeElements(rowSize),
                                         strategy.threadsPerRow);
  strategy.rowsPerWorkgroup =
      strategy.threadsPerRow <= subgroupSize
          ? std::max(kLeastWorkgroup / strategy.threadsPerRow, 1u)
          : 1;
  return strategy;
}
