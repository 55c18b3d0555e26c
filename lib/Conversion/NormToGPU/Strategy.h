//===- Strategy.h - how threads share rows ----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
#define NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H

#include "RowAccess.h"

#include "norm/Dialect/Norm/Utils/RowProgram.h"

namespace mlir::norm {
struct GPUTarget;

/// How threads share rows. Those of a workgroup that share a row are a power of
/// two and lie beside each other; a row may have several workgroups, a cluster.
/// Each thread takes `vectorSize` elements at a time: thread t of all T of the
/// row the elements (c * T + t) * vectorSize and on of a row's vectors, for
/// c = 0, 1, ..., and one at a time of the elements before and behind them.
/// What a later pass needs again of the first chunks
/// (RowProgram::getKeptValues) stays in registers, of the next in workgroup
/// memory, and of the rest it is computed again in each pass.
struct Strategy {
  unsigned subgroupSize = 32;
  /// Of one workgroup.
  unsigned threadsPerRow = 1;
  unsigned rowsPerWorkgroup = 1;
  /// The workgroups of a row.
  unsigned clusterSize = 1;
  unsigned vectorSize = 1;
  /// How often a thread takes an element before or behind the vectors.
  unsigned edgeChunks = 0;
  /// The chunks of a thread whose values are in registers, and those whose
  /// values are in workgroup memory.
  unsigned residentChunks = 0;
  unsigned workgroupChunks = 0;
  /// Whether the launch says how much memory there is for these, and not the
  /// kernel.
  bool hasDynamicMemory = false;
  /// Whether there is a rest of the row, which is read in each pass.
  bool rereads = false;
  /// Where the row's size is not known until the kernel runs: the elements of
  /// the rows that it is for; nothing if it is for any.
  struct Sizes {
    int64_t least, most;
  };
  std::optional<Sizes> sizes;

  /// The operands that all rows share and that a thread keeps in registers from
  /// row to row, its chunks of them.
  SmallVector<unsigned> kept;

  /// Whether the values of edges stay in registers, as they do if any stay:
  /// workgroup memory is for what registers have no room for.
  bool keepsEdges() const { return residentChunks + workgroupChunks > 0; }
  unsigned getWorkgroupSize() const { return threadsPerRow * rowsPerWorkgroup; }
  unsigned getThreadsOfRow() const { return threadsPerRow * clusterSize; }
  unsigned getSubgroupsPerRow() const {
    return std::max(threadsPerRow / subgroupSize, 1u);
  }
  /// The values of one slot that a workgroup keeps in its memory.
  int64_t getWorkgroupValues() const {
    return int64_t(workgroupChunks) * vectorSize * getWorkgroupSize();
  }
  /// The partial results that a workgroup exchanges in its memory, of this many
  /// reductions: each subgroup's, and the workgroup's for the cluster.
  int64_t getExchangeValues(unsigned reductions) const {
    if (getSubgroupsPerRow() == 1)
      return 0;
    return int64_t(reductions) *
           (getSubgroupsPerRow() + (clusterSize > 1 ? 1 : 0));
  }
};

/// What a GPU offers.
struct StrategyLimits {
  int64_t subgroupSize = 0;
  /// Workgroups that can read each other's memory: 1, 2, 4, 8 or 16.
  int64_t clusterSize = 1;
  /// Bytes of a workgroup's memory.
  int64_t workgroupMemory = 0;
  /// Whether a launch can say how much of it there is.
  bool hasDynamicMemory = false;
  /// Whether an access of several elements at once is one instruction.
  bool hasVectors = true;
  /// The largest grid of a launch, and the largest workgroup, in threads.
  int64_t workgroups = 0;
  int64_t workgroupSize = 1024;
  /// Of 4 bytes.
  int64_t registersPerThread = 255;
  int64_t registersPerWorkgroup = 65536;
};

/// The type of what threads exchange of reductions: the widest of theirs; null
/// if there are none.
FloatType getExchangeType(const RowProgram &program);
/// The bytes that a value of this type takes in workgroup memory.
unsigned getWorkgroupBytes(Type type);

/// Chosen from the program, the row's size and the access; never from the
/// number of rows, so that a row's result does not depend on how many there
/// are.
/// What `schedule` says, which may be null, is not chosen.
Strategy chooseStrategy(const RowProgram &program, const RowLayout &layout,
                        const RowAccess &access, const StrategyLimits &limits,
                        GPUScheduleAttr schedule = {});

StrategyLimits getLimits(const GPUTarget &target);

/// Fails with an error if `op` has a schedule that does not fit.
LogicalResult verifySchedule(GenericOp op, const StrategyLimits &limits);

/// The strategy as an attribute.
GPUScheduleAttr getSchedule(MLIRContext *context, const Strategy &strategy);

/// The bytes of workgroup memory that a strategy takes, and the registers of 4
/// bytes in which a thread keeps values.
int64_t countWorkgroupBytes(const RowProgram &program,
                            const Strategy &strategy);
int64_t countResidentWords(const RowProgram &program, const Strategy &strategy);

/// Whether `schedule` is about kernels with this access: of aligned vectors, or
/// of elements.
bool isFor(GPUScheduleAttr schedule, const RowAccess &access);

/// For rows whose size is not known until the kernel runs, where that suits
/// registers: all of a row is in them. Nothing if nothing is kept of a row, or
/// too much of an element.
std::optional<Strategy> chooseResidentStrategy(const RowProgram &program,
                                               const RowLayout &layout,
                                               const RowAccess &access,
                                               const StrategyLimits &limits);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOGPU_STRATEGY_H
