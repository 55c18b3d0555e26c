//===- Splat.cpp - tensors of one value -----------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Splat.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::norm;

static TypedAttr getSplatValue(Value tensor) {
  DenseElementsAttr elements;
  if (!matchPattern(tensor, m_Constant(&elements)) || !elements.isSplat() ||
      !elements.getElementType().isIntOrIndexOrFloat())
    return nullptr;
  return cast<TypedAttr>(elements.getSplatValue<Attribute>());
}

namespace {

// Pattern: linalg.mul ins(%x, dense<0.5>)
//          -> linalg.generic ins(%x) { arith.mulf %e, 0.5 }
//
// Upstream's, which comes with another that drops destinations.
struct FoldSplatInput final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() ||
        op.getNumParallelLoops() != op.getNumLoops())
      return failure();
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    llvm::BitVector folded(op->getNumOperands());
    SmallVector<TypedAttr> values;
    for (OpOperand &operand : op->getOpOperands()) {
      bool isInput = op.isDpsInput(&operand);
      TypedAttr value = isInput ? getSplatValue(operand.get()) : nullptr;
      if (value) {
        folded.set(operand.getOperandNumber());
        values.push_back(value);
        continue;
      }
      maps.push_back(op.getMatchingIndexingMap(&operand));
      if (isInput)
        inputs.push_back(operand.get());
    }
    // What is left must say how large the loops are.
    if (values.empty() ||
        !inversePermutation(concatAffineMaps(maps, op.getContext())))
      return failure();

    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    if (!generic) {
      FailureOr<linalg::GenericOp> general =
          linalg::generalizeNamedOp(rewriter, op);
      if (failed(general))
        return failure();
      generic = *general;
    }
    auto scalar = linalg::GenericOp::create(
        rewriter, generic.getLoc(), generic.getResultTypes(), inputs,
        generic.getDpsInits(), maps, generic.getIteratorTypesArray());
    rewriter.inlineRegionBefore(generic.getRegion(), scalar.getRegion(),
                                scalar.getRegion().begin());
    Block *body = scalar.getBlock();
    rewriter.setInsertionPointToStart(body);
    for (auto [operand, value] : llvm::zip_equal(folded.set_bits(), values)) {
      Value constant =
          arith::ConstantOp::create(rewriter, generic.getLoc(), value);
      rewriter.replaceAllUsesWith(body->getArgument(operand), constant);
    }
    body->eraseArguments(folded);
    rewriter.replaceOp(generic, scalar.getResults());
    return success();
  }
};

} // namespace

void norm::fuse::populateSplatPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldSplatInput>(patterns.getContext());
}
