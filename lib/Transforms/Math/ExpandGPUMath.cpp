//===- ExpandGPUMath.cpp - elementary functions without a library ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Math/Passes.h"

#include "norm/Transforms/Math/ExpandGPUMath.h"

#include "norm/Transforms/Math/ExpandMath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/StringSwitch.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMEXPANDGPUMATH
#include "norm/Transforms/Math/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// The LLVM intrinsic that every GPU has an instruction for; empty if none.
StringRef getIntrinsic(Operation *op) {
  return llvm::StringSwitch<StringRef>(op->getName().getStringRef())
      .Case("math.absf", "llvm.fabs")
      .Case("math.ceil", "llvm.ceil")
      .Case("math.copysign", "llvm.copysign")
      .Case("math.floor", "llvm.floor")
      .Case("math.fma", "llvm.fma")
      .Case("math.roundeven", "llvm.roundeven")
      .Case("math.sqrt", "llvm.sqrt")
      .Default("");
}

struct NormExpandGPUMathPass final
    : norm::impl::NormExpandGPUMathBase<NormExpandGPUMathPass> {
  using NormExpandGPUMathBase::NormExpandGPUMathBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    norm::populateExpandGPUMathPatterns(patterns, fusedMultiplyAdd);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();

    if (Operation *op = norm::findMathWithoutGPULowering(getOperation())) {
      op->emitError() << "'" << op->getName() << "' on "
                      << op->getResult(0).getType()
                      << " has no lowering to GPUs";
      return signalPassFailure();
    }
    if (!intrinsics)
      return;
    getOperation().walk([](Operation *op) {
      StringRef intrinsic = getIntrinsic(op);
      if (intrinsic.empty())
        return;
      OpBuilder b(op);
      auto call = LLVM::CallIntrinsicOp::create(
          b, op->getLoc(), op->getResult(0).getType(),
          b.getStringAttr(intrinsic), op->getOperands());
      op->replaceAllUsesWith(call);
      op->erase();
    });
  }
};

} // namespace

void norm::populateExpandGPUMathPatterns(RewritePatternSet &patterns,
                                         bool isFused) {
  auto isExpanded = [](StringRef name) { return name != "math.sqrt"; };
  populateMathF32ExpansionPatterns(patterns, isExpanded);
  populateMathPolynomialApproximationPatterns(patterns, isExpanded);
  math::populateExpansionPatterns(patterns, {"clampf"});
  populateExpandMathPatterns(patterns, isFused);
  populateExpandIntegerMathPatterns(patterns);
  populateExpandPredicatePatterns(patterns);
}

Operation *norm::findMathWithoutGPULowering(Operation *root) {
  Operation *found = nullptr;
  root->walk([&](Operation *op) {
    if (!isa_and_present<math::MathDialect>(op->getDialect()) ||
        !getIntrinsic(op).empty())
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}
