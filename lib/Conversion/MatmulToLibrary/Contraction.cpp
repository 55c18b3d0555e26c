//===- Contraction.cpp - loops of a linalg op as a matrix product's -------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Contraction.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::norm;

namespace {

/// Where an operand's elements are.
struct Layout {
  AffineMap map;
  MemRefType type;
  SmallVector<int64_t> strides;

  std::optional<unsigned> getDim(unsigned loop) const {
    return map.getResultPosition(getAffineDimExpr(loop, map.getContext()));
  }
};

class ProductLoops {
public:
  explicit ProductLoops(linalg::LinalgOp op)
      : ranges(op.getStaticLoopRanges()) {
    for (OpOperand &operand : op->getOpOperands()) {
      Layout layout;
      layout.map = op.getMatchingIndexingMap(&operand);
      layout.type = cast<MemRefType>(operand.get().getType());
      int64_t offset;
      // Fails for no strided layout; see areStrided.
      if (failed(layout.type.getStridesAndOffset(layout.strides, offset)))
        strided = false;
      operands.push_back(std::move(layout));
    }
  }

  bool areStrided() const { return strided; }

  /// `loops`, in the order that they have in operand `index`, merged as far as
  /// is known to be right.
  SmallVector<MergedLoop> merge(SmallVector<unsigned, 2> loops,
                                unsigned index) const {
    llvm::erase_if(loops, [&](unsigned loop) { return ranges[loop] == 1; });
    llvm::sort(loops, [&](unsigned a, unsigned b) {
      return operands[index].getDim(a) < operands[index].getDim(b);
    });
    SmallVector<MergedLoop> merged;
    for (unsigned loop : loops) {
      if (!merged.empty() && isStepOf(merged.back().back(), loop))
        merged.back().push_back(loop);
      else
        merged.push_back({loop});
    }
    return merged;
  }

private:
  /// Whether a step of `outer` is all steps of `inner`, for every operand.
  bool isStepOf(unsigned outer, unsigned inner) const {
    return llvm::all_of(operands, [&](const Layout &layout) {
      std::optional<unsigned> outerDim = layout.getDim(outer);
      std::optional<unsigned> innerDim = layout.getDim(inner);
      if (!outerDim && !innerDim)
        return true;
      if (!outerDim || !innerDim)
        return false;
      if (layout.type.getLayout().isIdentity())
        return *outerDim + 1 == *innerDim;
      int64_t step = layout.strides[*outerDim];
      int64_t part = layout.strides[*innerDim];
      int64_t size = ranges[inner];
      return !ShapedType::isDynamic(step) && !ShapedType::isDynamic(part) &&
             !ShapedType::isDynamic(size) && step == part * size;
    });
  }

  SmallVector<int64_t> ranges;
  SmallVector<Layout> operands;
  bool strided = true;
};

} // namespace

FailureOr<Contraction> norm::matchContraction(linalg::LinalgOp op,
                                              std::string &why) {
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(op);
  if (failed(dims) ||
      dims->batch.size() + dims->m.size() + dims->n.size() + dims->k.size() !=
          op.getNumLoops()) {
    why = "it has a loop that is none of a matrix product";
    return failure();
  }
  ProductLoops loops(op);
  if (!loops.areStrided()) {
    why = "an operand's layout is no strided one";
    return failure();
  }
  constexpr unsigned kA = 0, kC = 2;
  Contraction contraction;
  SmallVector<MergedLoop> k = loops.merge(dims->k, kA);
  if (k.size() > 1) {
    why = "the loops that it sums over do not lie together in memory";
    return failure();
  }
  if (!k.empty())
    contraction.k = k.front();
  contraction.outer = loops.merge(dims->batch, kC);
  // The innermost is a dimension of the matrices, the others are batches.
  for (auto [found, one] : {std::pair(&dims->m, &contraction.m),
                            std::pair(&dims->n, &contraction.n)}) {
    SmallVector<MergedLoop> merged = loops.merge(*found, kC);
    if (merged.empty())
      continue;
    *one = merged.pop_back_val();
    llvm::append_range(contraction.outer, merged);
  }
  if (!contraction.outer.empty())
    contraction.batch = contraction.outer.pop_back_val();
  return contraction;
}
