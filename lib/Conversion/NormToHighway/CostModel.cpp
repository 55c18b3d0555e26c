//===- CostModel.cpp - the shape of a kernel ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CostModel.h"

#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::norm;

/// Registers that a row takes in the second pass: two sums in two vectors each,
/// its mean and what is being computed. So 16 registers hold two rows, 32 four.
/// More rows at once hide more of the latency of adding lanes, of the root and
/// of the division: four are a third faster than one (docs/Performance.md).
static constexpr unsigned kRegistersPerRow = 8;

/// The rows of a block are read three times: after the first time from a cache,
/// which is half of the smallest second-level cache (512 KiB) here.
static constexpr int64_t kBlockBytes = 256 << 10;

/// Rows whose length is no multiple of the vector are out of step with cache
/// lines, each in its own way; four such at once were slower than two.
static constexpr unsigned kMostUnalignedRows = 2;

/// Waking a thread costs as much as some tens of thousands of elements do on
/// the thread that is already running (docs/Performance.md).
const int64_t norm::kMinElementsPerThread = 32768;

std::optional<TargetModel> TargetModel::get(StringRef name) {
  return llvm::StringSwitch<std::optional<TargetModel>>(name)
      .Case("", TargetModel{16, 16, false})
      .CaseLower("sse4", TargetModel{16, 16, false})
      .CaseLower("avx2", TargetModel{32, 16, true})
      .CasesLower({"avx3", "avx3_dl", "avx3_zen4", "avx3_spr"},
                  TargetModel{64, 32, true})
      .Default(std::nullopt);
}

KernelShape norm::chooseKernelShape(const RowLayout &layout, FloatType base,
                                    const TargetModel &target) {
  unsigned laneBytes = base.getWidth() / 8;
  KernelShape shape;
  // Adding takes three or four cycles, and two can begin in each: four vectors
  // are enough for one row, two where there are two sums.
  shape.sumAccumulators = 4;
  shape.momentAccumulators = 2;
  shape.sumsWithFma = target.hasFma;
  shape.leastLanes = target.vectorBytes / laneBytes;

  int64_t rows = target.numRegisters / kRegistersPerRow;
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant()) {
    int64_t size = std::max<int64_t>(rowSize.getCoefficient(), 1);
    if (size % shape.leastLanes != 0)
      rows = std::min<int64_t>(rows, kMostUnalignedRows);
    rows = std::min(rows, kBlockBytes / (size * laneBytes));
  }
  Extent numRows = layout.getNumRows();
  if (numRows.isConstant())
    rows = std::min(rows, numRows.getCoefficient());
  shape.rows = std::max<int64_t>(rows, 1);
  return shape;
}

int64_t norm::getGrain(int64_t rowSize) {
  return kMinElementsPerThread / (rowSize + 1) + 1;
}
