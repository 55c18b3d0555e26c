//===- ShortNaN.cpp - which NaN a value can be ----------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A NaN is short if the lower half of its bits, as f32, is zero. Then adding to
// its bits what rounds to bf16, at most half of a lower half, carries nowhere,
// and it stays NaN. Of others 0x7FFFFFFF would become -0 and 0x7F800001
// infinity.
//
//   - All NaN of bf16 are short: extending shifts.
//   - Arithmetic that finds no NaN among its operands gives the machine's
//     default one, 0xFFC00000 on x86 and 0x7FC00000 on Arm, which is short.
//   - Arithmetic that finds some gives one of them, made quiet by setting bit
//     22; or, on Arm where that is asked for, the default one.
//   - A sign, a selection, a maximum and a comparison with it change no other
//     bit.
//
// So no sum, product, quotient or root of short ones is any other, nor any
// reduction, in whatever order. Elementary functions are made of integer
// operations too, and f32 in memory is anything.
//
//===----------------------------------------------------------------------===//

#include "ShortNaN.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::norm;

/// Whether `op` gives short NaN of short ones.
static bool keepsShortNaN(Operation *op) {
  return isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
             arith::NegFOp, arith::MaximumFOp, arith::MinimumFOp,
             arith::MaxNumFOp, arith::MinNumFOp, arith::SelectOp, arith::ExtFOp,
             arith::TruncFOp, math::AbsFOp, math::CopySignOp, math::FmaOp,
             math::SqrtOp, ReduceOp, scf::IfOp>(op);
}

/// The values of which the results of `op` are made.
static SmallVector<Value> getSources(Operation *op) {
  if (isa<arith::SelectOp>(op))
    return op->getOperands().drop_front();
  SmallVector<Value> sources(op->getOperands());
  if (auto branch = dyn_cast<scf::IfOp>(op)) {
    sources.clear();
    for (Region &region : branch->getRegions())
      for (Block &block : region)
        llvm::append_range(sources, block.getTerminator()->getOperands());
  }
  return sources;
}

bool norm::givesShortNaN(Operation *op) {
  llvm::SmallPtrSet<Operation *, 16> seen = {op};
  SmallVector<Operation *> toVisit = {op};
  while (!toVisit.empty()) {
    Operation *next = toVisit.pop_back_val();
    APFloat constant(0.0f);
    if (matchPattern(next, m_ConstantFloat(&constant)) && !constant.isNaN())
      continue;
    // No number of theirs is NaN.
    if (isa<arith::SIToFPOp, arith::UIToFPOp, RowSizeOp>(next))
      continue;
    if (!keepsShortNaN(next))
      return false;
    for (Value source : getSources(next)) {
      if (source.getType().isBF16())
        continue;
      Operation *definition = source.getDefiningOp();
      if (!definition || !source.getType().isF32())
        return false;
      if (seen.insert(definition).second)
        toVisit.push_back(definition);
    }
  }
  return true;
}
