//===- RowCollectives.cpp - what a norm.generic asks its rows -------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::norm;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static ParseResult parseBareStatistics(OpAsmParser &parser,
                                       StatisticsAttr &attr) {
  StringRef keyword;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&keyword))
    return failure();
  std::optional<Statistics> statistics = symbolizeStatistics(keyword);
  if (!statistics)
    return parser.emitError(loc) << "unknown statistics '" << keyword
                                 << "': expected mean_variance or mean_square";
  attr = StatisticsAttr::get(parser.getContext(), *statistics);
  return success();
}

static void printBareStatistics(OpAsmPrinter &printer, Operation *,
                                StatisticsAttr attr) {
  printer << stringifyStatistics(attr.getValue());
}

static ParseResult parseBareReduceKind(OpAsmParser &parser,
                                       ReduceKindAttr &attr) {
  StringRef keyword;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&keyword))
    return failure();
  std::optional<ReduceKind> kind = symbolizeReduceKind(keyword);
  if (!kind)
    return parser.emitError(loc) << "unknown reduction '" << keyword
                                 << "': expected add, maximumf or minimumf";
  attr = ReduceKindAttr::get(parser.getContext(), *kind);
  return success();
}

static void printBareReduceKind(OpAsmPrinter &printer, Operation *,
                                ReduceKindAttr attr) {
  printer << stringifyReduceKind(attr.getValue());
}

#define GET_OP_CLASSES
#include "norm/Dialect/Norm/IR/NormOps.cpp.inc"

//===----------------------------------------------------------------------===//
// Uniformity
//===----------------------------------------------------------------------===//

bool norm::isRowCollective(Operation *op) {
  return isa<ReduceOp, NormalizeOp>(op);
}

bool norm::holdsRowCollective(Operation *op) {
  return op
      ->walk([](Operation *inner) {
        return isRowCollective(inner) ? WalkResult::interrupt()
                                      : WalkResult::advance();
      })
      .wasInterrupted();
}

RowUniformity::RowUniformity(GenericOp op) {
  for (BlockArgument argument : op.getBodyBlock()->getArguments())
    if (argument.getArgNumber() < op.getInputs().size() &&
        !op.isPerRow(op.getIndexingMapsArray()[argument.getArgNumber()]))
      varying.insert(argument);
  analyze(*op.getBodyBlock());
}

void RowUniformity::analyze(Block &block) {
  auto isVarying = [&](Value value) { return varying.contains(value); };
  for (Operation &op : block) {
    if (auto branch = dyn_cast<scf::IfOp>(op)) {
      for (Region &region : branch->getRegions()) {
        if (region.empty())
          continue;
        analyze(region.front());
        for (auto [result, yielded] :
             llvm::zip(op.getResults(),
                       region.front().getTerminator()->getOperands()))
          if (isVarying(yielded) || isVarying(branch.getCondition()))
            varying.insert(result);
      }
      continue;
    }
    if (isa<ReduceOp>(op) || llvm::none_of(op.getOperands(), isVarying))
      continue;
    if (auto normalize = dyn_cast<NormalizeOp>(op)) {
      varying.insert(normalize.getNormalized());
      continue;
    }
    varying.insert(op.result_begin(), op.result_end());
  }
}

//===----------------------------------------------------------------------===//
// Verification: constraints R1, N1 and N2
//===----------------------------------------------------------------------===//

/// (R1)
static LogicalResult verifyInBody(Operation *op) {
  Operation *parent = op->getParentOp();
  while (isa_and_present<scf::IfOp>(parent))
    parent = parent->getParentOp();
  if (isa_and_present<GenericOp>(parent))
    return success();
  return op->emitOpError(
      "expected to stand in the body of a norm.generic, or in an scf.if there");
}

LogicalResult ReduceOp::verify() { return verifyInBody(*this); }

LogicalResult RowSizeOp::verify() { return verifyInBody(*this); }

LogicalResult NormalizeOp::verify() {
  if (failed(verifyInBody(*this)))
    return failure();
  // (N1)
  if (!getEpsilon().isFinite())
    return emitOpError("epsilon is not finite");
  // (N2)
  if (getKeepVariance() && !hasMean())
    return emitOpError(
        "has keep_variance: expected mean_variance, not mean_square");
  return success();
}

LogicalResult NormalizeOp::inferReturnTypes(MLIRContext *,
                                            std::optional<Location>,
                                            NormalizeOp::Adaptor adaptor,
                                            SmallVectorImpl<Type> &types) {
  bool hasMean = adaptor.getStatistics() == Statistics::MeanVariance;
  unsigned numResults = (hasMean ? 3 : 2) + (adaptor.getKeepVariance() ? 1 : 0);
  types.append(numResults, adaptor.getInput().getType());
  return success();
}

//===----------------------------------------------------------------------===//
// Canonicalization
//===----------------------------------------------------------------------===//

/// The norm.generic that a row collective stands in.
static GenericOp getGeneric(Operation *op) {
  return op->getParentOfType<GenericOp>();
}

namespace {

// Pattern: reduce maximumf|minimumf %uniform -> %uniform
// Pattern: reduce add %uniform -> %uniform * row_size
// Of a row that is known to have elements, and not to be empty: then the
// results would be -inf, +inf, and 0 even for an infinity.
struct FoldUniformReduce final : OpRewritePattern<ReduceOp> {
  using OpRewritePattern<ReduceOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(ReduceOp op,
                                PatternRewriter &rewriter) const override {
    GenericOp generic = getGeneric(op);
    if (generic.getStaticRowSize().value_or(0) < 1)
      return rewriter.notifyMatchFailure(op, "the row may be empty");
    if (!RowUniformity(generic).isUniform(op.getInput()))
      return rewriter.notifyMatchFailure(op, "differs along the row");
    if (op.getKind() != ReduceKind::Add) {
      rewriter.replaceOp(op, op.getInput());
      return success();
    }
    Value size = RowSizeOp::create(rewriter, op.getLoc(), op.getType());
    rewriter.replaceOpWithNewOp<arith::MulFOp>(op, op.getInput(), size);
    return success();
  }
};

// Pattern: the second of two equal collectives -> the first
template <typename Collective>
struct MergeEqualCollectives final : OpRewritePattern<Collective> {
  using OpRewritePattern<Collective>::OpRewritePattern;

  LogicalResult matchAndRewrite(Collective op,
                                PatternRewriter &rewriter) const override {
    for (Operation *user : op.getInput().getUsers()) {
      auto other = dyn_cast<Collective>(user);
      if (!other || other == op || other->getBlock() != op->getBlock() ||
          !other->isBeforeInBlock(op) ||
          !OperationEquivalence::isEquivalentTo(
              other, op, OperationEquivalence::IgnoreLocations))
        continue;
      rewriter.replaceOp(op, other);
      return success();
    }
    return rewriter.notifyMatchFailure(op, "has no equal before it");
  }
};

// Pattern: normalize keep_variance, with a variance that nobody uses
//          -> normalize
struct DropUnusedVariance final : OpRewritePattern<NormalizeOp> {
  using OpRewritePattern<NormalizeOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(NormalizeOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getKeepVariance() || !op.getVariance().use_empty())
      return rewriter.notifyMatchFailure(op, "the variance is used");
    auto without = NormalizeOp::create(
        rewriter, op.getLoc(), op.getStatistics(), op.getInput(),
        op.getEpsilon(), op.getEpsilonOutsideSqrt(), /*keep_variance=*/false);
    rewriter.replaceAllUsesWith(op.getResults().drop_back(),
                                without.getResults());
    rewriter.eraseOp(op);
    return success();
  }
};

// Pattern: row_size -> constant
struct FoldRowSize final : OpRewritePattern<RowSizeOp> {
  using OpRewritePattern<RowSizeOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(RowSizeOp op,
                                PatternRewriter &rewriter) const override {
    std::optional<int64_t> size = getGeneric(op).getStaticRowSize();
    if (!size)
      return rewriter.notifyMatchFailure(op, "not known statically");
    APFloat number(cast<FloatType>(op.getType()).getFloatSemantics());
    number.convertFromAPInt(APInt(64, *size), /*IsSigned=*/true,
                            APFloat::rmNearestTiesToEven);
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, rewriter.getFloatAttr(op.getType(), number));
    return success();
  }
};

} // namespace

void ReduceOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                           MLIRContext *context) {
  patterns.add<FoldUniformReduce, MergeEqualCollectives<ReduceOp>>(context);
}

void NormalizeOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<MergeEqualCollectives<NormalizeOp>, DropUnusedVariance>(context);
}

void RowSizeOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<FoldRowSize>(context);
}
