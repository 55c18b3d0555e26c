//===- GatherRule.cpp - the rule of lookups -------------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// y(i) = x(f(i)), where f comes from integers, has the gradient
//
//   dx(f(i)) += c(i)   for each i, in the order of the loops
//
// Several i may have one f(i): rows of an embedding, say. So the additions are
// a loop, in f32 at least, and rounded once.
//
//===----------------------------------------------------------------------===//

#include "TensorRules.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::norm;

Value norm::findGathered(linalg::LinalgOp op, const Adjoints &adjoints) {
  for (auto extract : op.getBlock()->getOps<tensor::ExtractOp>())
    if (adjoints.isActive(extract.getTensor()))
      return extract.getTensor();
  return {};
}

/// The op that reads the element, if that is all that `op` gives.
static tensor::ExtractOp getOnlyRead(linalg::LinalgOp op, Value source,
                                     const Adjoints &adjoints) {
  if (op->getNumResults() != 1 || op.getNumLoops() == 0 ||
      op.getNumParallelLoops() != op.getNumLoops() ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isPermutation())
    return {};
  auto extract = op.getBlock()
                     ->getTerminator()
                     ->getOperand(0)
                     .getDefiningOp<tensor::ExtractOp>();
  if (!extract || extract.getTensor() != source)
    return {};
  auto isActive = [&](Value value) { return adjoints.isActive(value); };
  bool readsMore = llvm::any_of(op->getOperands(), isActive) ||
                   op.payloadUsesValueFromOperand(op.getDpsInitOperand(0));
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (&inner != extract)
      readsMore |= llvm::any_of(inner.getOperands(), isActive);
    if (inner.getNumRegions() > 0 || !isPure(&inner))
      return {};
  }
  return readsMore ? tensor::ExtractOp() : extract;
}

LogicalResult norm::differentiateGather(linalg::LinalgOp op, Value source,
                                        OpBuilder &b, Adjoints &adjoints) {
  tensor::ExtractOp extract = getOnlyRead(op, source, adjoints);
  if (!extract)
    return op->emitOpError("cannot be differentiated: it reads elements at "
                           "places that it computes, and does more than that");
  Location loc = op.getLoc();
  Value cotangent = adjoints.get(b, op->getResult(0));
  auto type = cast<RankedTensorType>(source.getType());
  Type wide = Adjoints::getCotangentType(type.getElementType());
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);

  AffineMap outMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  SmallVector<Value> sizes;
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
    unsigned dim = *outMap.getResultPosition(b.getAffineDimExpr(loop));
    sizes.push_back(getValueOrCreateConstantIndexOp(
        b, loc, tensor::getMixedSize(b, loc, cotangent, dim)));
  }
  // A loop for each of the op's, around the addition of one element.
  Value sums =
      createZeros(b, loc, adjoints.getPrimal(source), type.clone(wide));
  OpBuilder inner = b;
  SmallVector<scf::ForOp> nest;
  SmallVector<Value> ivs;
  for (Value size : sizes) {
    auto loop = scf::ForOp::create(inner, loc, zero, size, one, sums);
    if (!nest.empty())
      scf::YieldOp::create(inner, loc, loop.getResults());
    nest.push_back(loop);
    ivs.push_back(loop.getInductionVar());
    sums = loop.getRegionIterArg(0);
    inner = OpBuilder::atBlockBegin(loop.getBody());
  }
  SmallVector<OpFoldResult> point(ivs.begin(), ivs.end());
  auto getIndices = [&](AffineMap map) {
    return getValueOrCreateConstantIndexOp(
        inner, loc,
        affine::makeComposedFoldedMultiResultAffineApply(inner, loc, map,
                                                         point));
  };
  IRMapping mapping;
  for (OpOperand *input : op.getDpsInputOperands()) {
    Value element = adjoints.getPrimal(input->get());
    if (isa<RankedTensorType>(element.getType()))
      element = tensor::ExtractOp::create(
          inner, loc, element, getIndices(op.getMatchingIndexingMap(input)));
    mapping.map(op.getMatchingBlockArgument(input), element);
  }
  for (Operation &forward : op.getBlock()->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(forward))
      mapping.map(index.getResult(), ivs[index.getDim()]);
    else if (&forward != extract)
      inner.clone(forward, mapping);
  }
  SmallVector<Value> place;
  for (Value index : extract.getIndices())
    place.push_back(mapping.lookupOrDefault(index));
  Value sum = tensor::ExtractOp::create(inner, loc, sums, place);
  Value term =
      tensor::ExtractOp::create(inner, loc, cotangent, getIndices(outMap));
  term = convertScalarToDtype(inner, loc, term, wide, false);
  sum = arith::AddFOp::create(inner, loc, sum, term);
  Value next = tensor::InsertOp::create(inner, loc, sum, sums, place);
  scf::YieldOp::create(inner, loc, next);
  adjoints.add(b, source,
               convertElements(b, loc, nest.front().getResult(0),
                               type.getElementType()));
  return success();
}
