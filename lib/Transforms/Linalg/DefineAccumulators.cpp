//===- DefineAccumulators.cpp - what sums start from, where nobody says ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDEFINEACCUMULATORS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// What changes nothing by the only op that combines with output `output`; else
/// zero. Null for elements that are no numbers.
static TypedAttr getStart(Builder &b, linalg::LinalgOp op, unsigned output) {
  SmallVector<Operation *> combiners;
  matchReduction(op.getRegionOutputArgs(), output, combiners);
  if (combiners.size() == 1)
    if (std::optional<TypedAttr> neutral =
            arith::getNeutralElement(combiners.front()))
      return *neutral;
  Type element = getElementTypeOrSelf(op.getDpsInits()[output]);
  return element.isIntOrIndexOrFloat() ? b.getZeroAttr(element) : TypedAttr();
}

namespace {

struct NormDefineAccumulatorsPass final
    : norm::impl::NormDefineAccumulatorsBase<NormDefineAccumulatorsPass> {
  void runOnOperation() override {
    getOperation()->walk([](linalg::LinalgOp op) {
      if (!op.hasPureTensorSemantics())
        return;
      for (auto [output, init] : llvm::enumerate(op.getDpsInitsMutable()))
        if (op.payloadUsesValueFromOperand(&init))
          define(op, output, init);
    });
  }

private:
  static void define(linalg::LinalgOp op, unsigned output, OpOperand &init) {
    Value start = init.get();
    while (auto cast = start.getDefiningOp<tensor::CastOp>())
      start = cast.getSource();
    auto empty = start.getDefiningOp<tensor::EmptyOp>();
    if (!empty)
      return;
    OpBuilder b(op);
    TypedAttr value = getStart(b, op, output);
    if (!value)
      return;
    InFlightDiagnostic warning =
        op->emitWarning() << "'" << op->getName() << "' op output #" << output
                          << " starts from a tensor.empty, whose elements are "
                             "undefined: "
                          << value << " is taken; expected a linalg.fill";
    warning.attachNote(empty.getLoc()) << "this is what it starts from";
    Value number = arith::ConstantOp::create(b, op.getLoc(), value);
    init.set(linalg::FillOp::create(b, op.getLoc(), number, init.get())
                 .getResult(0));
  }
};

} // namespace
