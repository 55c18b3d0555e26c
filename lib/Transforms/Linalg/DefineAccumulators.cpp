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
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/ParallelCombiningOpInterface.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMDEFINEACCUMULATORS
#include "norm/Transforms/Linalg/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

/// Zero of an `element` type; null for what is no number.
static Attribute getZero(Builder &b, Type element) {
  if (auto complex = dyn_cast<ComplexType>(element)) {
    Attribute zero = b.getZeroAttr(complex.getElementType());
    return b.getArrayAttr({zero, zero});
  }
  if (auto type = dyn_cast<FloatType>(element);
      type && !APFloat::semanticsHasZero(type.getFloatSemantics()))
    return Attribute();
  return element.isIntOrIndexOrFloat() ? b.getZeroAttr(element) : Attribute();
}

/// What `combiner` leaves any number as it is with; the number that is furthest
/// away where that would be an infinity that the type does not have.
static std::optional<TypedAttr> getNeutral(Builder &b, Operation *combiner) {
  auto type = dyn_cast<FloatType>(combiner->getResult(0).getType());
  if (!type || APFloat::semanticsHasInf(type.getFloatSemantics()))
    return arith::getNeutralElement(combiner);
  bool isMost = isa<arith::MaximumFOp, arith::MaxNumFOp>(combiner);
  if (isMost || isa<arith::MinimumFOp, arith::MinNumFOp>(combiner))
    return b.getFloatAttr(type, APFloat::getLargest(type.getFloatSemantics(),
                                                    /*Negative=*/isMost));
  return arith::getNeutralElement(combiner);
}

/// What changes nothing by the only op that combines with output `output`; else
/// zero. Null for elements that are no numbers, or have no zero.
static Attribute getStart(Builder &b, linalg::LinalgOp op, unsigned output) {
  SmallVector<Operation *> combiners;
  matchReduction(op.getRegionOutputArgs(), output, combiners);
  Attribute zero = getZero(b, getElementTypeOrSelf(op.getDpsInits()[output]));
  if (zero && combiners.size() == 1)
    if (std::optional<TypedAttr> neutral = getNeutral(b, combiners.front()))
      return *neutral;
  return zero;
}

/// `number` in all elements that `use` reads, in front of what it is read in.
static void fillUse(OpBuilder &b, Location loc, OpOperand &use,
                    Attribute number) {
  Value value = use.get();
  Operation *scope = value.getParentRegion()->getParentOp();
  // Not for each element of a payload, nor among what threads insert.
  Operation *user = use.getOwner();
  for (Operation *parent = user->getParentOp(); parent != scope;
       parent = parent->getParentOp())
    if (isa<linalg::LinalgOp, tensor::GenerateOp, tensor::PadOp,
            InParallelOpInterface>(parent))
      user = parent;
  b.setInsertionPoint(user);
  Value constant;
  if (auto parts = dyn_cast<ArrayAttr>(number))
    constant =
        complex::ConstantOp::create(b, loc, getElementTypeOrSelf(value), parts);
  else
    constant = arith::ConstantOp::create(b, loc, cast<TypedAttr>(number));
  use.set(linalg::FillOp::create(b, loc, constant, value).getResult(0));
}

namespace {

struct NormDefineAccumulatorsPass final
    : norm::impl::NormDefineAccumulatorsBase<NormDefineAccumulatorsPass> {
  void runOnOperation() override {
    norm::UndefinedElements undefined(getOperation());
    struct Read {
      OpOperand *init;
      SmallVector<norm::UndefinedUse> uses;
    };
    SmallVector<Read> reads;
    // What each use is filled with, by the first op that reads it.
    struct Fill {
      linalg::LinalgOp op;
      Attribute number;
    };
    llvm::MapVector<OpOperand *, Fill> fills;
    Builder b(&getContext());
    for (OpOperand *init : undefined.getReads()) {
      auto op = cast<linalg::LinalgOp>(init->getOwner());
      Attribute start = getStart(b, op, getOutput(*init));
      if (!start)
        continue;
      reads.push_back({init, undefined.getUses(*init)});
      for (const norm::UndefinedUse &use : reads.back().uses) {
        Attribute zero = getZero(b, getElementTypeOrSelf(use.use->get()));
        Attribute number = use.isComputed ? zero : start;
        auto [known, isNew] = fills.try_emplace(use.use, Fill{op, number});
        if (!isNew && known->second.number != number)
          known->second.number = zero;
      }
    }
    for (const Read &read : reads)
      if (!read.uses.empty())
        warn(*read.init, read.uses,
             fills.find(read.uses.front().use)->second.number);
    for (auto &[use, fill] : fills) {
      OpBuilder builder(fill.op);
      fillUse(builder, fill.op.getLoc(), *use, fill.number);
    }
  }

private:
  static unsigned getOutput(OpOperand &init) {
    auto op = cast<linalg::LinalgOp>(init.getOwner());
    return op.getTiedOpResult(&init).getResultNumber();
  }

  static void warn(OpOperand &init, ArrayRef<norm::UndefinedUse> uses,
                   Attribute number) {
    Operation *op = init.getOwner();
    InFlightDiagnostic warning = op->emitWarning()
                                 << "'" << op->getName() << "' op output #"
                                 << getOutput(init) << " starts from a "
                                 << uses.front().source->getName()
                                 << ", whose elements are undefined: " << number
                                 << " is taken; expected a linalg.fill";
    llvm::SmallPtrSet<Operation *, 4> noted;
    for (const norm::UndefinedUse &use : uses)
      if (noted.insert(use.source).second)
        warning.attachNote(use.source->getLoc())
            << "this is what it starts from";
  }
};

} // namespace
