//===- Rounding.cpp - which way an op rounds ------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/Rounding.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;

bool norm::roundsToNearestEven(Operation *op) {
  auto rounding = dyn_cast<arith::ArithRoundingModeInterface>(op);
  arith::RoundingModeAttr mode =
      rounding ? rounding.getRoundingModeAttr() : arith::RoundingModeAttr();
  return !mode || mode.getValue() == arith::RoundingMode::to_nearest_even;
}
