//===- NormScheduleAttrs.cpp - how kernels walk rows ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is possible on any target; whether a schedule fits an op and a target is
// for those to say that make and use it.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::norm;

/// Rows, vectors and accumulators of a CPU kernel: with more, no target's
/// registers hold them.
static constexpr int64_t kMaxUnroll = 8;

/// Elements that a thread takes at once: 16 bytes of 8 bits each.
static constexpr int64_t kMaxVectorSize = 16;

/// Threads of the largest workgroup of any GPU.
static constexpr int64_t kMaxWorkgroupSize = 1024;

namespace {

/// Checks fields and reports the first that is not possible.
class Checker {
public:
  Checker(function_ref<InFlightDiagnostic()> emitError)
      : emitError(emitError) {}

  Checker &isPowerOfTwo(StringRef field, int64_t value, int64_t most) {
    if (value < 1 || value > most || !llvm::isPowerOf2_64(value))
      report(field, value, "a power of two up to " + Twine(most));
    return *this;
  }
  Checker &isAtLeast(StringRef field, int64_t value, int64_t least) {
    if (value < least)
      report(field, value, Twine(least) + " or more");
    return *this;
  }
  Checker &isInRange(StringRef field, int64_t value, int64_t least,
                     int64_t most) {
    if (value < least || value > most)
      report(field, value, Twine(least) + " to " + Twine(most));
    return *this;
  }
  Checker &isOneOf(StringRef field, int64_t value, ArrayRef<int64_t> allowed) {
    if (!llvm::is_contained(allowed, value)) {
      std::string list;
      llvm::raw_string_ostream os(list);
      llvm::interleaveComma(allowed, os);
      report(field, value, list);
    }
    return *this;
  }
  LogicalResult getResult() const { return result; }

  void report(StringRef field, int64_t value, const Twine &expected) {
    if (failed(result))
      return;
    result = failure();
    emitError() << field << " is " << value << ": expected " << expected;
  }

private:
  function_ref<InFlightDiagnostic()> emitError;
  LogicalResult result = success();
};

} // namespace

LogicalResult
CPUScheduleAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                        int64_t rows, int64_t accumulators, Keep keep,
                        int64_t vectors, int64_t pieces, bool, bool, bool, bool,
                        bool, Prefetch, Stream, int64_t grain) {
  return Checker(emitError)
      .isPowerOfTwo("rows", rows, kMaxUnroll)
      .isPowerOfTwo("accumulators", accumulators, kMaxUnroll)
      .isPowerOfTwo("vectors", vectors, kMaxUnroll)
      .isInRange("pieces", pieces, 1, kMaxPieces)
      .isAtLeast("grain", grain, 1)
      .getResult();
}

CPUScheduleAttr CPUScheduleAttr::withStream(Stream stream) const {
  return get(getContext(), getRows(), getAccumulators(), getKeep(),
             getVectors(), getPieces(), getAcrossRows(), getAcrossRuns(),
             getPairs(), getOutputsByRow(), getAlignOutputs(), getPrefetch(),
             stream, getGrain());
}

LogicalResult GPUScheduleAttr::verify(
    function_ref<InFlightDiagnostic()> emitError, int64_t subgroupSize,
    int64_t threadsPerRow, int64_t rowsPerWorkgroup, int64_t clusterSize,
    int64_t vectorSize, int64_t edgeChunks, int64_t residentChunks,
    int64_t workgroupChunks, bool keepShared, int64_t leastRowSize) {
  Checker checker(emitError);
  checker.isOneOf("subgroup_size", subgroupSize, getSubgroupSizes())
      .isPowerOfTwo("threads_per_row", threadsPerRow, kMaxWorkgroupSize)
      .isPowerOfTwo("rows_per_workgroup", rowsPerWorkgroup, kMaxWorkgroupSize)
      .isOneOf("cluster_size", clusterSize, getClusterSizes())
      .isPowerOfTwo("vector_size", vectorSize, kMaxVectorSize)
      .isAtLeast("edge_chunks", edgeChunks, 0)
      .isAtLeast("resident_chunks", residentChunks, 0)
      .isAtLeast("workgroup_chunks", workgroupChunks, 0)
      .isAtLeast("least_row_size", leastRowSize, 0);
  if (failed(checker.getResult()))
    return failure();
  // Shuffles want all threads of a subgroup.
  if (threadsPerRow * rowsPerWorkgroup < subgroupSize)
    checker.report(
        "rows_per_workgroup", rowsPerWorkgroup,
        Twine(subgroupSize / threadsPerRow) +
            " or more where threads_per_row is " + Twine(threadsPerRow) +
            ", so that there is a subgroup of " + Twine(subgroupSize));
  // Subgroups leave what they have for the cluster where they leave it for the
  // workgroup.
  if (rowsPerWorkgroup == 1 && clusterSize > 1 && threadsPerRow <= subgroupSize)
    checker.report("threads_per_row", threadsPerRow,
                   "more than subgroup_size (" + Twine(subgroupSize) +
                       ") where cluster_size (" + Twine(clusterSize) +
                       ") is more than 1");
  if (rowsPerWorkgroup == 1)
    return checker.getResult();
  if (threadsPerRow > subgroupSize)
    checker.report("rows_per_workgroup", rowsPerWorkgroup,
                   "1 where threads_per_row (" + Twine(threadsPerRow) +
                       ") is more than subgroup_size (" + Twine(subgroupSize) +
                       ")");
  if (clusterSize > 1)
    checker.report("rows_per_workgroup", rowsPerWorkgroup,
                   "1 where cluster_size (" + Twine(clusterSize) +
                       ") is more than 1");
  if (threadsPerRow * rowsPerWorkgroup > kMaxWorkgroupSize)
    checker.report("rows_per_workgroup", rowsPerWorkgroup,
                   Twine(kMaxWorkgroupSize / threadsPerRow) +
                       " or less where threads_per_row is " +
                       Twine(threadsPerRow));
  return checker.getResult();
}
