//===- Raise.cpp - linalg to norm.layer_norm and norm.rms_norm ------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The way of one normalization: ElementReader reads what each scalar of a body
// is as an expression of tensors, NormMatcher decides whether that is a
// normalization, NormRewriter puts a norm op in its place.
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Transforms/Passes.h"

#include "Rewrite.h"

#include "norm/Dialect/Norm/Utils/Report.h"
#include "norm/Dialect/Norm/Utils/Words.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/ScopeExit.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMRAISE
#include "norm/Dialect/Norm/Transforms/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

namespace {
struct NormRaisePass final : norm::impl::NormRaiseBase<NormRaisePass> {
  using NormRaiseBase::NormRaiseBase;

  LogicalResult initialize(MLIRContext *context) override {
    return report.open(context, getArgument(), reportFile);
  }

  void runOnOperation() override {
    ElementContext context(&getContext());
    Reasons reasons;
    bool isReported = report.isWanted(&getContext());
    Reasons *asked = isReported ? &reasons : nullptr;
    ElementReader reader(context, /*dividesSums=*/false, asked);
    ElementReader dividing(context, /*dividesSums=*/true, asked);
    NormRewriter rewriter(getAnalysis<DominanceInfo>());

    // In program order, so that what a norm is made of is raised before it.
    SmallVector<linalg::LinalgOp> roots, reductions;
    getOperation()->walk<WalkOrder::PreOrder>([&](linalg::LinalgOp op) {
      roots.push_back(op);
      if (isReported && op.getNumReductionLoops() > 0)
        reductions.push_back(op);
    });
    bool changed = false;
    for (linalg::LinalgOp root : roots)
      while (root && isCandidate(root)) {
        NormRewriter::Result result =
            raiseOne(root, reader, dividing, rewriter);
        if (!result.norm)
          break;
        changed = true;
        root = result.root;
      }
    if (isReported && failed(tell(reasons.getFindings(reductions))))
      return signalPassFailure();
    if (changed) {
      rewriter.exposeStatistics(getOperation());
      rewriter.eraseDeadOps(getOperation());
    } else {
      markAllAnalysesPreserved();
    }
  }

private:
  static bool isCandidate(linalg::LinalgOp op) {
    return op.hasPureTensorSemantics() && op.getNumLoops() <= kMaxVariables &&
           op.getNumLoops() == op.getNumParallelLoops();
  }

  /// With the loops of `op`, and then with those behind the reshapes around it,
  /// as a group norm has them.
  NormRewriter::Result raiseOne(linalg::LinalgOp op, ElementReader &reader,
                                ElementReader &dividing,
                                NormRewriter &rewriter) {
    Root root(op);
    BodyElements elements = reader.readRoot(root);
    if (NormRewriter::Result result =
            raiseOne(root, elements, reader, rewriter);
        result.norm)
      return result;
    SmallVector<const Element *> divided;
    for (Operation &scalar : *op.getBlock())
      if (const Element *element = lookUp(scalar, elements))
        if (element->hasDivision && element->hasSum)
          divided.push_back(element);
    if (divided.empty())
      return {};
    Root inParts = Root::divide(op, divided);
    return raiseOne(inParts, dividing.readRoot(inParts), dividing, rewriter);
  }

  NormRewriter::Result raiseOne(const Root &root, const BodyElements &elements,
                                ElementReader &reader, NormRewriter &rewriter) {
    NormMatcher matcher(reader, root.ranges);
    linalg::LinalgOp op = root.op;
    Reasons *reasons = reader.getReasons();
    llvm::scope_exit endRoot([&] {
      if (reasons)
        reasons->endRoot(op, elements, reader);
    });
    auto tryNorm = [&](Operation &scalar, Coefficients allowed,
                       bool ofChannels = false) {
      const Element *element = lookUp(scalar, elements);
      std::optional<NormMatch> match;
      // What may be no norm with few coefficients is tried with all again.
      bool isLastTry = allowed == Coefficients::Any && !ofChannels;
      if (reasons)
        reasons->beginCandidate(element, isLastTry);
      if (element)
        match = matcher.match(element, allowed);
      if (!match || (!isLastTry &&
                     hasNormForOthers(op, scalar, elements, matcher, reasons)))
        return NormRewriter::Result{};
      if (reasons)
        reasons->enter(Stage::Op);
      if (preserveRounding && match->changesRounding) {
        why(reasons, /*at=*/nullptr,
            "a norm op rounds elsewhere, and preserve-rounding is on");
        return NormRewriter::Result{};
      }
      Operation *before = op->getPrevNode();
      // With all coefficients along the axes, channels may be one group.
      NormRewriter::Result result;
      if (ofChannels || match->gain || match->bias)
        result =
            rewriter.raiseOfChannels(root, reader, scalar.getResult(0), *match);
      if (!result.norm && !ofChannels)
        result = rewriter.raise(root, reader, scalar.getResult(0), *match);
      if (!result.norm)
        eraseBetween(before, op);
      else if (reasons)
        reasons->addNorm(result.norm, element);
      return result;
    };
    // The last scalar first: it has gain and bias.
    for (Operation &scalar : llvm::reverse(*op.getBlock())) {
      NormRewriter::Result result = tryNorm(scalar, Coefficients::AlongAxes);
      if (result.norm)
        return result;
      result = tryNorm(scalar, Coefficients::Any, /*ofChannels=*/true);
      if (result.norm)
        return result;
      result = absorb(root, reader, matcher, rewriter, scalar, elements);
      if (result.norm)
        return result;
    }
    // A gain along other axes may be in the middle of it. Now the first scalar
    // first: all that comes after it can stay.
    for (Operation &scalar : *op.getBlock()) {
      NormRewriter::Result result = tryNorm(scalar, Coefficients::Any);
      if (result.norm)
        return result;
    }
    return {};
  }

  /// Adds an affine function that `scalar` is of the result of a norm op to
  /// that op.
  NormRewriter::Result absorb(const Root &root, ElementReader &reader,
                              NormMatcher &matcher, NormRewriter &rewriter,
                              Operation &scalar, const BodyElements &elements) {
    const Element *element = lookUp(scalar, elements);
    if (!element || root.isDivided())
      return {};
    for (Coefficients allowed : {Coefficients::Any, Coefficients::AlongAxes}) {
      std::optional<AffineMatch> match = matcher.matchAffine(element, allowed);
      if (!match || (preserveRounding && match->changesRounding) ||
          isReadByOthers(match->norm, root.op, scalar, elements))
        continue;
      bool isOfChannels = allowed == Coefficients::Any;
      Value value = scalar.getResult(0);
      Operation *before = root.op->getPrevNode();
      NormRewriter::Result result =
          isOfChannels ? rewriter.absorbOfChannels(root, reader, value, *match)
                       : rewriter.absorb(root, reader, value, *match);
      if (!result.norm) {
        eraseBetween(before, root.op);
        continue;
      }
      Operation *old = skipReshapes(match->norm->value).getDefiningOp();
      if (Reasons *reasons = reader.getReasons())
        reasons->replaceNorm(old, result.norm);
      return result;
    }
    return {};
  }

  /// True if the results need, besides `scalar`, a part of it that is a norm,
  /// as x > 0 ? x : 0.1 * x needs x besides 0.1 * x: one op is enough for both.
  static bool hasNormForOthers(linalg::LinalgOp op, Operation &scalar,
                               const BodyElements &elements,
                               NormMatcher &matcher, Reasons *reasons) {
    const Element *whole = lookUp(scalar, elements);
    auto isNorm = [&](Operation *other) {
      const Element *part = lookUp(*other, elements);
      if (!part || part == whole || !contains(whole, part))
        return false;
      if (reasons)
        reasons->beginCandidate(part, /*isLastTry=*/false);
      return matcher.match(part, Coefficients::Any).has_value();
    };
    return llvm::any_of(listNeeded(op, scalar.getResult(0)), isNorm);
  }

  /// True if the results need `element`, which the body of `op` reads, besides
  /// `scalar`.
  static bool isReadByOthers(const Element *element, linalg::LinalgOp op,
                             Operation &scalar, const BodyElements &elements) {
    return llvm::any_of(
        listNeeded(op, scalar.getResult(0)), [&](Operation *other) {
          return llvm::any_of(other->getOperands(), [&](Value operand) {
            return elements.lookup(operand) == element;
          });
        });
  }

  /// Erases what stands in front of `op` behind `before`: what was created for
  /// a norm that came to nothing.
  static void eraseBetween(Operation *before, Operation *op) {
    while (op->getPrevNode() != before)
      op->getPrevNode()->erase();
  }

  /// What `scalar` is, if that can be a norm.
  static const Element *lookUp(Operation &scalar,
                               const BodyElements &elements) {
    return isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
               arith::TruncFOp, math::FmaOp>(scalar)
               ? elements.lookup(scalar.getResult(0))
               : nullptr;
  }

  LogicalResult tell(ArrayRef<Finding> findings) {
    size_t numRaised = llvm::count_if(
        findings, [](const Finding &finding) { return finding.isDone; });
    std::string summary = "no reduction of a linalg op looks like a norm's";
    if (!findings.empty())
      summary = formatCount(numRaised) + " raised, " +
                formatCount(findings.size() - numRaised) + " not";
    return report.add(getOperation(), summary, findings);
  }

  Report report;
};
} // namespace
