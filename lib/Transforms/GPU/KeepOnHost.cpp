//===- KeepOnHost.cpp - norms that GPUs cannot compute --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "norm/Conversion/NormToLinalg/NormToLinalg.h"
#include "norm/Dialect/Norm/IR/Norm.h"
#include "norm/Dialect/Norm/Utils/KernelLegality.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMKEEPONHOST
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormKeepOnHostPass final
    : norm::impl::NormKeepOnHostBase<NormKeepOnHostPass> {
  using NormKeepOnHostBase::NormKeepOnHostBase;

  void runOnOperation() override {
    SmallVector<norm::GenericOp> ops;
    getOperation()->walk([&](norm::GenericOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (norm::GenericOp op : ops) {
      std::string reason = norm::describeWhatGPUsLack(op, booleanMemory);
      if (reason.empty())
        continue;
      op.emitRemark("'") << op->getName()
                         << "' op stays on the host: " << reason
                         << " has no lowering to GPUs";
      if (failed(norm::lowerToLinalg(rewriter, op)))
        return signalPassFailure();
    }
  }
};

} // namespace
