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

/// From here on one row alone keeps the units busy, and several at once no
/// longer fit in the L1 cache (32 KiB of f32) between the passes.
static constexpr int64_t kLongRow = 8192;

/// Waking a thread costs as much as some tens of thousands of elements do on
/// the thread that is already running (docs/Performance.md).
const int64_t norm::kMinElementsPerThread = 32768;

std::optional<TargetModel> TargetModel::get(StringRef name) {
  return llvm::StringSwitch<std::optional<TargetModel>>(name)
      .Case("", TargetModel{16, 16})
      .CaseLower("sse4", TargetModel{16, 16})
      .CaseLower("avx2", TargetModel{32, 16})
      .CasesLower({"avx3", "avx3_dl", "avx3_zen4", "avx3_spr"},
                  TargetModel{64, 32})
      .Default(std::nullopt);
}

KernelShape norm::chooseKernelShape(GenericOp op, const RowLayout &layout,
                                    FloatType base, const TargetModel &target) {
  Extent rowSize = layout.getRowSize();
  bool isLong = rowSize.isConstant() && rowSize.getCoefficient() >= kLongRow;

  // The second pass keeps for each row two sums in `momentAccumulators` vectors
  // each, its mean and one element: 16 registers hold two rows, 32 four.
  KernelShape shape;
  shape.rows = isLong ? 1 : target.numRegisters / 8;
  shape.sumAccumulators = 4;
  shape.momentAccumulators = isLong ? 4 : 2;
  shape.storeUnroll = 1;
  shape.leastLanes = target.vectorBytes / (base.getWidth() / 8);

  Extent numRows = layout.getNumRows();
  if (numRows.isConstant())
    shape.rows = std::clamp<int64_t>(numRows.getCoefficient(), 1, shape.rows);
  return shape;
}

int64_t norm::getGrain(int64_t rowSize) {
  return kMinElementsPerThread / (rowSize + 1) + 1;
}
