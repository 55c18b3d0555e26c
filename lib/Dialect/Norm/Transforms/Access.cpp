//===- Access.cpp - elements of tensors by loops --------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Access.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::norm;

bool norm::isExpressible(AffineMap map) {
  llvm::BitVector used(map.getNumDims());
  return map.getNumSymbols() == 0 &&
         llvm::all_of(map.getResults(), [&](AffineExpr expr) {
           if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
             bool isFirst = !used.test(dim.getPosition());
             used.set(dim.getPosition());
             return isFirst;
           }
           auto constant = dyn_cast<AffineConstantExpr>(expr);
           return constant && constant.getValue() == 0;
         });
}

bool norm::hasUnitDimsAtZeros(AffineMap map, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  return llvm::all_of(llvm::enumerate(map.getResults()), [&](auto index) {
    return !isa<AffineConstantExpr>(index.value()) ||
           type.getDimSize(index.index()) == 1;
  });
}

bool norm::keepsLoopOrder(AffineMap map) {
  int64_t last = -1;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim)
      continue;
    if (static_cast<int64_t>(dim.getPosition()) <= last)
      return false;
    last = dim.getPosition();
  }
  return true;
}

/// `map` with each loop replaced by what `change` says.
static AffineMap changeLoops(AffineMap map, unsigned numLoops,
                             function_ref<AffineExpr(unsigned)> change) {
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    results.push_back(dim ? change(dim.getPosition()) : expr);
  }
  return AffineMap::get(numLoops, 0, results, map.getContext());
}

AffineMap norm::dropUnitLoops(AffineMap map, ArrayRef<int64_t> ranges) {
  MLIRContext *context = map.getContext();
  return changeLoops(map, map.getNumDims(), [&](unsigned loop) {
    return ranges[loop] == 1 ? getAffineConstantExpr(0, context)
                             : getAffineDimExpr(loop, context);
  });
}

AffineMap norm::translate(AffineMap map, ArrayRef<int> loops,
                          unsigned numLoops) {
  MLIRContext *context = map.getContext();
  return changeLoops(map, numLoops, [&](unsigned loop) {
    return loops[loop] < 0 ? getAffineConstantExpr(0, context)
                           : getAffineDimExpr(loops[loop], context);
  });
}

//===----------------------------------------------------------------------===//
// Views that add or drop dimensions of size 1
//===----------------------------------------------------------------------===//

/// The dimension of each group that is not statically 1; negative if all are.
/// Nothing if a group has several.
static std::optional<SmallVector<int64_t>>
findCoreDims(RankedTensorType large, ArrayRef<ReassociationIndices> groups) {
  SmallVector<int64_t> cores;
  for (const ReassociationIndices &group : groups) {
    int64_t core = -1;
    for (int64_t dim : group) {
      if (large.getDimSize(dim) == 1)
        continue;
      if (core >= 0)
        return std::nullopt;
      core = dim;
    }
    cores.push_back(core);
  }
  return cores;
}

/// The larger of the two types of a reshape, and which of its dimensions make
/// one of the smaller; no groups if `op` is none.
static std::pair<RankedTensorType, SmallVector<ReassociationIndices>>
getGroups(Operation *op) {
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op))
    return {expand.getResultType(), expand.getReassociationIndices()};
  if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(op))
    return {collapse.getSrcType(), collapse.getReassociationIndices()};
  return {};
}

bool norm::isReshape(Operation *op) {
  return isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op);
}

bool norm::isUnitView(Operation *op) {
  auto [large, groups] = getGroups(op);
  return large && findCoreDims(large, groups);
}

static std::optional<Access> lookThroughView(const Access &access) {
  Operation *op = access.tensor.getDefiningOp();
  auto [large, groups] = getGroups(op);
  if (!large)
    return std::nullopt;
  std::optional<SmallVector<int64_t>> cores = findCoreDims(large, groups);
  if (!cores)
    return std::nullopt;
  MLIRContext *context = access.map.getContext();
  AffineExpr zero = getAffineConstantExpr(0, context);
  SmallVector<AffineExpr> results;
  if (isa<tensor::ExpandShapeOp>(op)) {
    for (int64_t core : *cores)
      results.push_back(core < 0 ? zero : access.map.getResult(core));
  } else {
    results.assign(large.getRank(), zero);
    for (auto [i, core] : llvm::enumerate(*cores))
      if (core >= 0)
        results[core] = access.map.getResult(i);
  }
  return Access{op->getOperand(0),
                AffineMap::get(access.map.getNumDims(), 0, results, context)};
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

bool norm::isCopy(Operation *op) {
  auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumParallelLoops() != linalgOp.getNumLoops() ||
      linalgOp.getNumDpsInputs() != 1 || linalgOp.getNumDpsInits() != 1)
    return false;
  Block *body = linalgOp.getBlock();
  OpOperand *input = linalgOp.getDpsInputOperand(0);
  return isa<RankedTensorType>(input->get().getType()) &&
         body->getTerminator()->getOperand(0) == body->getArgument(0) &&
         isExpressible(linalgOp.getMatchingIndexingMap(input)) &&
         hasUnitDimsAtZeros(linalgOp.getMatchingIndexingMap(input),
                            input->get()) &&
         linalgOp.getIndexingMapMatchingResult(op->getResult(0))
             .isPermutation();
}

static std::optional<Access> lookThroughCopy(const Access &access) {
  Operation *op = access.tensor.getDefiningOp();
  if (!isCopy(op))
    return std::nullopt;
  auto copy = cast<linalg::LinalgOp>(op);
  AffineMap loops =
      inversePermutation(copy.getIndexingMapMatchingResult(op->getResult(0)))
          .compose(access.map);
  OpOperand *input = copy.getDpsInputOperand(0);
  return Access{input->get(),
                copy.getMatchingIndexingMap(input).compose(loops)};
}

std::optional<Access> norm::lookThrough(const Access &access) {
  if (std::optional<Access> source = lookThroughView(access))
    return source;
  return lookThroughCopy(access);
}

Access norm::findOrigin(Access access) {
  while (std::optional<Access> source = lookThrough(access))
    access = *source;
  return access;
}

Access norm::lookThroughCopies(
    const Access &access,
    function_ref<bool(Operation *, const Access &)> isGood) {
  Access found = access;
  for (std::optional<Access> next = access; next; next = lookThrough(*next))
    if (Operation *copy = next->tensor.getDefiningOp(); isCopy(copy)) {
      Access source = *lookThroughCopy(*next);
      if (!isGood(copy, source))
        break;
      found = source;
    }
  return found;
}

/// Groups in which each dimension that is not marked stands with the marked
/// ones behind it, the first also with those before it.
static SmallVector<ReassociationIndices>
groupUnitDims(const llvm::BitVector &units) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices leading;
  for (unsigned dim = 0; dim < units.size(); ++dim) {
    if (!units.test(dim)) {
      groups.push_back(leading);
      leading.clear();
      groups.back().push_back(dim);
    } else if (groups.empty()) {
      leading.push_back(dim);
    } else {
      groups.back().push_back(dim);
    }
  }
  return groups;
}

Value norm::reshapeUnitDims(OpBuilder &b, Location loc, Value value,
                            RankedTensorType type,
                            const llvm::BitVector &dropped,
                            const llvm::BitVector &added) {
  if (dropped.any()) {
    auto from = cast<RankedTensorType>(value.getType());
    SmallVector<int64_t> shape;
    for (int64_t dim = 0; dim < from.getRank(); ++dim)
      if (!dropped.test(dim))
        shape.push_back(from.getDimSize(dim));
    auto core = RankedTensorType::get(shape, from.getElementType());
    value = tensor::CollapseShapeOp::create(b, loc, core, value,
                                            groupUnitDims(dropped));
  }
  if (added.any())
    value = tensor::ExpandShapeOp::create(b, loc, type, value,
                                          groupUnitDims(added));
  return value;
}
