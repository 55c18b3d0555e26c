//===- KeepOnHost.cpp - norms that GPUs cannot compute --------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/GPU/Passes.h"

#include "norm/Transforms/Math/ExpandGPUMath.h"

#include "norm/Conversion/NormToGPU/NormToGPU.h"
#include "norm/Conversion/NormToLinalg/NormToLinalg.h"
#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMKEEPONHOST
#include "norm/Transforms/GPU/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

struct NormKeepOnHostPass final
    : norm::impl::NormKeepOnHostBase<NormKeepOnHostPass> {
  using NormKeepOnHostBase::NormKeepOnHostBase;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet expansions(context);
    norm::populateExpandGPUMathPatterns(expansions);
    patterns = FrozenRewritePatternSet(std::move(expansions));
    return success();
  }

  void runOnOperation() override {
    SmallVector<norm::GenericOp> ops;
    getOperation()->walk([&](norm::GenericOp op) { ops.push_back(op); });
    IRRewriter rewriter(&getContext());
    for (norm::GenericOp op : ops) {
      std::string reason = findReason(op);
      if (reason.empty())
        continue;
      op.emitRemark("'") << op->getName()
                         << "' op stays on the host: " << reason
                         << " has no lowering to GPUs";
      norm::lowerToLinalg(rewriter, op);
    }
  }

private:
  /// What keeps `op` from GPUs; empty if nothing does.
  std::string findReason(norm::GenericOp op) {
    std::string reason = norm::describeWhatGPUsLack(op, booleanMemory);
    if (!reason.empty())
      return reason;
    // Whether the expansions leave nothing shows on a copy.
    OpBuilder b(op);
    Operation *copy = b.clone(*op);
    SmallVector<Operation *> functions;
    copy->walk([&](Operation *inner) {
      if (isa_and_present<math::MathDialect>(inner->getDialect()))
        functions.push_back(inner);
    });
    GreedyRewriteConfig config;
    config.setStrictness(GreedyRewriteStrictness::ExistingAndNewOps);
    if (failed(applyOpPatternsGreedily(functions, patterns, config)))
      reason = "its body";
    else if (Operation *found = norm::findMathWithoutGPULowering(copy))
      llvm::raw_string_ostream(reason) << "'" << found->getName() << "' on '"
                                       << found->getResult(0).getType() << "'";
    copy->erase();
    return reason;
  }

  FrozenRewritePatternSet patterns;
};

} // namespace
