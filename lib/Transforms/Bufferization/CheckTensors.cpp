//===- CheckTensors.cpp - what bufferization does not take --------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMCHECKTENSORS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// The first tensor of `op`, or null.
Type findTensor(Operation *op) {
  for (TypeRange types :
       {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
    for (Type type : types)
      if (isa<TensorType>(type))
        return type;
  return {};
}

struct NormCheckTensorsPass final
    : norm::impl::NormCheckTensorsBase<NormCheckTensorsPass> {
  void runOnOperation() override {
    WalkResult checked = getOperation()->walk([](Operation *op) -> WalkResult {
      Type tensor = findTensor(op);
      if (!tensor || isa<bufferization::BufferizableOpInterface>(op))
        return WalkResult::advance();
      return op->emitError()
             << "'" << op->getName() << "' of " << tensor
             << " has no lowering to buffers; expected ops of upstream's "
                "dialects that have one, as those of linalg and tensor";
    });
    if (checked.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
