//===- KernelMath.cpp - math ops that kernels can have --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Math/KernelMath.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;

bool norm::isKernelMath(Operation *op) {
  using namespace math;
  return isa<AbsFOp, AbsIOp, AcosOp, AcoshOp, AsinOp, AsinhOp, AtanOp, Atan2Op,
             AtanhOp, CbrtOp, CeilOp, ClampFOp, CopySignOp, CosOp, CoshOp,
             CountLeadingZerosOp, CountTrailingZerosOp, CtPopOp, ErfOp, ErfcOp,
             Exp2Op, ExpM1Op, ExpOp, FloorOp, FmaOp, FPowIOp, IPowIOp,
             IsFiniteOp, IsInfOp, IsNaNOp, IsNormalOp, Log10Op, Log1pOp, Log2Op,
             LogOp, PowFOp, RoundEvenOp, RoundOp, RsqrtOp, SinOp, SincosOp,
             SinhOp, SqrtOp, TanOp, TanhOp, TruncOp>(op);
}
