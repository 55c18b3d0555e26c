//===- Strategy.cpp - how threads share rows ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Strategy.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::norm;

static constexpr unsigned kLeastWorkgroup = 128;
/// With 1024, each thread would have 64 registers, and some spill; as do some
/// of the 128 with 512, where there are both edges and loops.
static constexpr unsigned kLargestWorkgroup = 512;
static constexpr unsigned kLargestWorkgroupWithEdges = 256;

/// What a thread keeps in registers of a row, in units of 4 bytes; and what all
/// threads of a workgroup do. GPUs have 65536 registers for a workgroup, and
/// with half of them for the row some spill; so does a thread with 64 elements,
/// which are guarded one by one, of the 255 registers that it can have.
static constexpr int64_t kResidentWords = 32;
static constexpr int64_t kResidentWordsOfRow = 16384;

/// What a thread keeps in registers if it does not keep all: loops over the
/// rest need registers, too.
/// Eight numbers of f64 are as many.
static constexpr int64_t kResidentWordsBesideLoops = 16;

/// What a thread keeps of its row and of what all rows share, in words: with
/// more, there would be fewer threads than memory needs to be busy.
static constexpr int64_t kKeptWords = 48;

/// The threads of a row whose size is not known until it runs.
static constexpr unsigned kDynamicThreads = 256;

/// A row that takes less of the registers it could have, of a size that is not
/// known, is rather read again: from a first-level cache, by a kernel with
/// fewer registers, of which a multiprocessor runs more workgroups at once. Two
/// of those with all registers have 16 KB of such rows of f32 on their way,
/// which is about what hides the latency of device memory. (A model; not
/// timed.)
static constexpr int64_t kLeastPartOfCapacity = 4;

/// The elements that a thread should have before more threads take the row:
/// few while the row fits into a subgroup, where more threads cost nothing.
static int64_t getElementsPerThread(unsigned threads, unsigned subgroupSize) {
  return threads < subgroupSize ? 16 : 32;
}

FloatType norm::getExchangeType(const RowProgram &program) {
  FloatType widest;
  for (ReduceOp reduction : program.getReductions()) {
    auto type = cast<FloatType>(reduction.getType());
    if (!widest || type.getWidth() > widest.getWidth())
      widest = type;
  }
  return widest;
}

unsigned norm::getWorkgroupBytes(Type type) {
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

/// The registers that an element takes of what is kept, of 4 bytes.
static int64_t getKeptWords(const RowProgram &program) {
  int64_t words = 0;
  for (Type type : program.getSlotTypes())
    words += llvm::divideCeil(type.getIntOrFloatBitWidth(), 32);
  return words;
}

/// What of a row the threads keep outside of their registers, in chunks.
static unsigned getWorkgroupChunks(const RowProgram &program,
                                   const Strategy &strategy, int64_t chunks,
                                   int64_t bytes) {
  int64_t elementBytes = 0;
  for (Type type : program.getSlotTypes())
    elementBytes += getWorkgroupBytes(type);
  if (unsigned reductions = program.getReductions().size())
    bytes -= strategy.getExchangeValues(reductions) *
             getWorkgroupBytes(getExchangeType(program));
  return std::clamp<int64_t>(bytes / (elementBytes * strategy.vectorSize *
                                      strategy.getWorkgroupSize()),
                             0, chunks - strategy.residentChunks);
}

/// Operands that all rows share, if a thread that takes row after row has
/// registers for its part of them.
static SmallVector<unsigned> chooseKept(const RowLayout &layout,
                                        const RowAccess &access,
                                        const Strategy &strategy,
                                        int64_t words) {
  // With edges, a thread has other elements in each row.
  if (strategy.rowsPerWorkgroup == 1 || strategy.rereads || access.edgesOf ||
      layout.parallelSizes.empty())
    return {};
  SmallVector<unsigned> kept;
  int64_t sum = strategy.vectorSize * words;
  for (auto [i, operand] : llvm::enumerate(layout.operands)) {
    if (operand.isPerRow() || !operand.isSharedByRows())
      continue;
    kept.push_back(i);
    unsigned bits = operand.type.getElementTypeBitWidth();
    sum += llvm::divideCeil(strategy.vectorSize * bits, 32);
  }
  if (sum * strategy.residentChunks > kKeptWords)
    return {};
  return kept;
}

// The time of a row is that of the bytes which are moved from and to device
// memory. What is kept is read once, what is not in each pass that needs it; so
// a kernel keeps what it can. A cluster comes before workgroup memory, because
// its workgroups read the row at once; its cost is a barrier of the cluster for
// each pass. A cluster is as small as registers allow.
Strategy norm::chooseStrategy(const RowProgram &program,
                              const RowLayout &layout, const RowAccess &access,
                              const StrategyLimits &limits,
                              GPUScheduleAttr schedule) {
  unsigned subgroupSize = limits.subgroupSize;
  Strategy strategy;
  strategy.subgroupSize = subgroupSize;
  unsigned vectorSize = strategy.vectorSize = access.vectorSize;
  Extent rowSize = layout.getRowSize();
  int64_t kept = getKeptWords(program);
  // There is as much to do where nothing is kept.
  int64_t words = std::max<int64_t>(kept, 1);
  unsigned &threads = strategy.threadsPerRow;
  unsigned &workgroups = strategy.clusterSize;
  if (schedule) {
    threads = schedule.getThreadsPerRow();
    strategy.rowsPerWorkgroup = schedule.getRowsPerWorkgroup();
    workgroups = schedule.getClusterSize();
  }
  if (!rowSize.isConstant()) {
    if (!schedule)
      threads = kDynamicThreads;
    strategy.edgeChunks =
        llvm::divideCeil(access.getMostEdgeElements(rowSize), threads);
    strategy.rereads = true;
    return strategy;
  }

  int64_t size = std::max<int64_t>(rowSize.getCoefficient(), 1);
  while (!schedule && workgroups < limits.clusterSize &&
         size * words > kResidentWordsOfRow * workgroups)
    workgroups *= 2;
  // What one workgroup has of the row.
  int64_t part = llvm::divideCeil(size, workgroups);
  int64_t vectors = llvm::divideCeil(part, vectorSize);
  while (!schedule && threads < kLargestWorkgroup && threads < vectors &&
         (threads < 8 || int64_t(llvm::divideCeil(part * words, threads)) >
                             getElementsPerThread(threads, subgroupSize)))
    threads *= 2;
  if (!schedule && threads <= subgroupSize)
    strategy.rowsPerWorkgroup = std::max(kLeastWorkgroup / threads, 1u);

  // Fewer than all elements are in vectors where there are edges.
  vectors = access.edgesOf ? (size - 2 * access.margin) / vectorSize
                           : llvm::divideCeil(size, vectorSize);
  int64_t chunks, most;
  auto countChunks = [&]() {
    unsigned threadsOfRow = strategy.getThreadsOfRow();
    chunks = llvm::divideCeil(vectors, threadsOfRow);
    strategy.edgeChunks =
        llvm::divideCeil(access.getMostEdgeElements(rowSize), threadsOfRow);
    most = std::min(kResidentWords, kResidentWordsOfRow / threads -
                                        strategy.edgeChunks * words);
  };
  countChunks();
  if (!schedule && (kept == 0 || chunks * vectorSize * words > most)) {
    if (access.edgesOf)
      threads = std::min(threads, kLargestWorkgroupWithEdges);
    countChunks();
    most = std::min(most, kResidentWordsBesideLoops);
  }
  if (schedule) {
    strategy.residentChunks =
        std::min<int64_t>(chunks, schedule.getResidentChunks());
    strategy.workgroupChunks = std::min<int64_t>(
        chunks - strategy.residentChunks, schedule.getWorkgroupChunks());
  } else if (kept > 0) {
    strategy.residentChunks = std::min(chunks, most / (vectorSize * words));
    strategy.workgroupChunks =
        getWorkgroupChunks(program, strategy, chunks, limits.workgroupMemory);
  }
  strategy.hasDynamicMemory =
      limits.hasDynamicMemory && strategy.workgroupChunks > 0;
  strategy.rereads =
      strategy.residentChunks + strategy.workgroupChunks < chunks;
  strategy.kept = chooseKept(layout, access, strategy, words);
  return strategy;
}

/// The bytes of workgroup memory that a strategy takes.
int64_t norm::countWorkgroupBytes(const RowProgram &program,
                                  const Strategy &strategy) {
  int64_t elementBytes = 0, bytes = 0;
  for (Type type : program.getSlotTypes())
    elementBytes += getWorkgroupBytes(type);
  if (unsigned reductions = program.getReductions().size())
    bytes = strategy.getExchangeValues(reductions) *
            getWorkgroupBytes(getExchangeType(program));
  return bytes + elementBytes * strategy.getWorkgroupValues();
}

int64_t norm::countResidentWords(const RowProgram &program,
                                 const Strategy &strategy) {
  return int64_t(strategy.residentChunks) * strategy.vectorSize *
         getKeptWords(program);
}

std::optional<Strategy>
norm::chooseResidentStrategy(const RowProgram &program, const RowLayout &layout,
                             const RowAccess &access,
                             const StrategyLimits &limits) {
  assert(!layout.getRowSize().isConstant() && "else there is one strategy");
  Strategy strategy = chooseStrategy(program, layout, access, limits);
  int64_t words = getKeptWords(program);
  int64_t most =
      std::min(kResidentWords, kResidentWordsOfRow / strategy.threadsPerRow -
                                   strategy.edgeChunks * words);
  if (words == 0 || most < strategy.vectorSize * words)
    return std::nullopt;
  strategy.residentChunks = most / (strategy.vectorSize * words);
  strategy.rereads = false;
  int64_t capacity = int64_t(strategy.residentChunks) * strategy.vectorSize *
                     strategy.threadsPerRow;
  strategy.sizes = {capacity / kLeastPartOfCapacity, capacity};
  return strategy;
}
