//===- HighwayLaunch.h - the host's side of a highway kernel ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H

#include "KernelEmitter.h"

#include "norm/Dialect/Norm/Utils/HostExtents.h"

namespace mlir::norm {

/// Calls a kernel for all rows of a norm.generic.
class Launch {
public:
  Launch(OpBuilder &b, const RowProgram &program, const RowLayout &layout,
         CPUScheduleAttr schedule)
      : b(b), op(program.getOp()), loc(op.getLoc()), program(program),
        layout(layout), schedule(schedule), host(b, op) {}

  void create(func::FuncOp kernel, const KernelArguments &kernelArguments);
  /// Writes the outputs that are summed over rows: for each a norm.generic that
  /// sums what the blocks of rows sum to.
  SmallVector<GenericOp> sumPartialSums();
  void deallocate();

private:
  void countBlocks();
  Value createPartialSums(unsigned output);
  Value getGrain(Value rowsOfUnit);
  Value divideCeil(Value x, Value y) {
    return b.createOrFold<arith::CeilDivUIOp>(loc, x, y);
  }

  OpBuilder &b;
  GenericOp op;
  Location loc;
  const RowProgram &program;
  const RowLayout &layout;
  CPUScheduleAttr schedule;
  HostExtents host;
  Value rowsOfGroup, rowsOfBlock, blocks;
  SmallVector<Value> partialSums;
};

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_HIGHWAYLAUNCH_H
