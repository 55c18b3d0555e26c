//===- DefineAccumulators.cpp - what sums start from, where nobody says ---===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Linalg/Passes.h"

#include "UndefinedElements.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/ParallelCombiningOpInterface.h"
#include "llvm/ADT/SmallPtrSet.h"

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

/// `number` in all elements that `use` reads, in front of what it is read in.
static void fillUse(OpBuilder &b, Location loc, OpOperand &use,
                    TypedAttr number) {
  Operation *user = use.getOwner();
  // Not for each element of a payload, nor among what threads insert.
  while (user->getParentRegion() != use.get().getParentRegion() &&
         isa<linalg::LinalgOp, tensor::GenerateOp, tensor::PadOp,
             InParallelOpInterface>(user->getParentOp()))
    user = user->getParentOp();
  b.setInsertionPoint(user);
  Value constant = arith::ConstantOp::create(b, loc, number);
  use.set(linalg::FillOp::create(b, loc, constant, use.get()).getResult(0));
}

namespace {

struct NormDefineAccumulatorsPass final
    : norm::impl::NormDefineAccumulatorsBase<NormDefineAccumulatorsPass> {
  void runOnOperation() override {
    norm::UndefinedElements undefined(getOperation());
    for (OpOperand *init : undefined.getReads())
      define(*init, undefined);
  }

private:
  static void define(OpOperand &init, norm::UndefinedElements &undefined) {
    auto op = cast<linalg::LinalgOp>(init.getOwner());
    unsigned output = op.getTiedOpResult(&init).getResultNumber();
    OpBuilder b(op);
    TypedAttr start = getStart(b, op, output);
    if (!start)
      return;
    SmallVector<norm::UndefinedUse> uses = undefined.takeUses(init);
    if (uses.empty())
      return;
    auto getNumber = [&](const norm::UndefinedUse &use) -> TypedAttr {
      if (!use.isComputed)
        return start;
      return b.getZeroAttr(getElementTypeOrSelf(use.use->get()));
    };
    InFlightDiagnostic warning =
        op->emitWarning() << "'" << op->getName() << "' op output #" << output
                          << " starts from a " << uses.front().source->getName()
                          << ", whose elements are undefined: "
                          << getNumber(uses.front())
                          << " is taken; expected a linalg.fill";
    llvm::SmallPtrSet<Operation *, 4> noted;
    for (const norm::UndefinedUse &use : uses) {
      if (noted.insert(use.source).second)
        warning.attachNote(use.source->getLoc())
            << "this is what it starts from";
      fillUse(b, op.getLoc(), *use.use, getNumber(use));
    }
  }
};

} // namespace
