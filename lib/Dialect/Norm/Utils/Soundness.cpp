//===- Soundness.cpp - when statistics of a row can be trusted ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/Soundness.h"

#include <cmath>

using namespace mlir;
using namespace mlir::norm;

const ScaleModel &ScaleModel::get(FloatType statistics) {
  static constexpr ScaleModel kF32 = {-96, 48, -40, 88,  -80,
                                      -10, 60, -80, 120, 64};
  static constexpr ScaleModel kF64 = {-900, 490, -267, 757,  -534,
                                      -300, 500, -650, 1000, 512};
  return statistics.isF64() ? kF64 : kF32;
}

bool norm::hidesUnderflow(GenericOp op) {
  double epsilon = op.getEpsilon().convertToDouble();
  if (op.getEpsilonOutsideSqrt())
    epsilon = epsilon * epsilon;
  int least = ScaleModel::get(op.getStatisticsType()).leastSound;
  return std::fabs(epsilon) >= std::ldexp(1.0, least);
}

int norm::getMostScale(GenericOp op) {
  const ScaleModel &model = ScaleModel::get(op.getStatisticsType());
  double epsilon = std::fabs(op.getEpsilon().convertToDouble());
  if (epsilon == 0)
    return model.tinyScale;
  int most = std::max((model.epsilonLimit - std::ilogb(epsilon)) / 2, 0);
  return std::min(model.tinyScale, most);
}
