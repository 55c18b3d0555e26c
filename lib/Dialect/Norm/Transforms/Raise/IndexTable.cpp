//===- IndexTable.cpp - indices that constant tensors hold ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IndexTable.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm::raise;

/// More iterations than that are not looked at.
constexpr int64_t kMaxIterations = 1 << 16;

/// `values`, one for each iteration of `loop`, as 0, the loop, its quotient or
/// remainder.
static std::optional<AffineExpr> fit(ArrayRef<int64_t> values, unsigned loop,
                                     int64_t size, MLIRContext *context) {
  const int64_t *change =
      llvm::find_if(values, [](int64_t value) { return value != 0; });
  if (change == values.end())
    return getAffineConstantExpr(0, context);
  int64_t stride = change - values.begin();
  for (auto [i, value] : llvm::enumerate(values))
    if (stride == 0 || value != static_cast<int64_t>(i) / stride % size)
      return std::nullopt;
  int64_t numSteps = values.size() / stride;
  // A part of a dimension must not pass for the whole, nor may the last step be
  // shorter: the loop's size is that of the dimension times the stride.
  if (numSteps < size || values.size() % stride != 0)
    return std::nullopt;
  AffineExpr expr = getAffineDimExpr(loop, context);
  if (stride != 1)
    expr = expr.floorDiv(stride);
  return numSteps == size ? expr : expr % size;
}

std::optional<AffineExpr> norm::raise::readIndexTable(IntegerReader &integers,
                                                      linalg::LinalgOp op,
                                                      Value value,
                                                      int64_t size) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  int64_t numIterations = 1;
  for (int64_t range : ranges)
    if (ShapedType::isDynamic(range) ||
        llvm::MulOverflow(numIterations, range, numIterations) ||
        numIterations > kMaxIterations)
      return std::nullopt;
  if (numIterations == 0 || ShapedType::isDynamic(size) || size == 0)
    return std::nullopt;

  integers.restart();
  SmallVector<int64_t> iteration(ranges.size(), 0);
  auto read = [&] { return integers.read(value, op, iteration); };
  std::optional<unsigned> varying;
  std::optional<int64_t> first = read();
  if (!first || *first != 0)
    return std::nullopt;
  // Which loop it varies with, and how.
  SmallVector<int64_t> values = {0};
  for (auto [loop, range] : llvm::enumerate(ranges)) {
    SmallVector<int64_t> along;
    for (int64_t i = 0; i < range; ++i) {
      iteration[loop] = i;
      std::optional<int64_t> number = read();
      if (!number)
        return std::nullopt;
      along.push_back(*number);
    }
    iteration[loop] = 0;
    if (llvm::all_equal(along))
      continue;
    if (varying)
      return std::nullopt;
    varying = loop;
    values = along;
  }
  std::optional<AffineExpr> index =
      fit(values, varying.value_or(0), size, op.getContext());
  if (!index)
    return std::nullopt;
  // It is the same for all iterations of the other loops.
  for (int64_t i = 0; i < numIterations; ++i) {
    int64_t rest = i;
    for (size_t loop = ranges.size(); loop-- > 0;) {
      iteration[loop] = rest % ranges[loop];
      rest /= ranges[loop];
    }
    if (read() != values[varying ? iteration[*varying] : 0])
      return std::nullopt;
  }
  return index;
}
