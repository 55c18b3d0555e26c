//===- Contractions.cpp - the rule of matrix products ---------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of C(m, n) = sum_k A(m, k) * B(k, n), with c the cotangent of C:
//
//   dA(m, k) = sum_n c(m, n) * B(k, n)
//   dB(k, n) = sum_m A(m, k) * c(m, n)
//
// and so of any contraction: an operand's loops are parallel, and the others
// are summed over.
//
//===----------------------------------------------------------------------===//

#include "TensorRules.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::norm;

/// linalg.matmul, or linalg.batch_matmul, if that is what the maps say, with
/// the operands in one order or the other; null if not.
static Operation *createNamedProduct(OpBuilder &b, Location loc,
                                     ArrayRef<Value> inputs, Value init,
                                     ArrayRef<AffineMap> maps) {
  // The loops by the names that the named ops have for them: behind those of
  // the batch m, n and k.
  unsigned numLoops = maps[2].getNumDims();
  unsigned numBatch = numLoops - 3;
  AffineMap out = maps[2];
  if (numLoops < 3 || numBatch > 1 || out.getNumResults() != numLoops - 1)
    return nullptr;
  SmallVector<AffineExpr> loops(out.getResults());
  for (unsigned dim = 0; dim < numLoops; ++dim)
    if (!out.isFunctionOfDim(dim))
      loops.push_back(b.getAffineDimExpr(dim));
  auto getLoop = [&](unsigned dim) {
    return cast<AffineDimExpr>(loops[dim]).getPosition();
  };
  // An operand of the batch's loops, and then of two others.
  auto has = [&](AffineMap map, unsigned first, unsigned second) {
    if (map.getNumResults() != numBatch + 2)
      return false;
    for (unsigned dim = 0; dim < numBatch; ++dim)
      if (map.getResult(dim) != loops[dim])
        return false;
    return map.isFunctionOfDim(getLoop(numBatch + first)) &&
           map.isFunctionOfDim(getLoop(numBatch + second));
  };
  bool isSwapped = has(maps[0], 1, 2) && has(maps[1], 0, 2);
  if (!isSwapped && !(has(maps[0], 0, 2) && has(maps[1], 1, 2)))
    return nullptr;
  SmallVector<AffineExpr> names(numLoops);
  for (unsigned dim = 0; dim < numLoops; ++dim)
    names[getLoop(dim)] = b.getAffineDimExpr(dim);
  auto rename = [&](AffineMap map) {
    return map.replaceDimsAndSymbols(names, {}, numLoops, 0);
  };
  SmallVector<Value> operands(inputs);
  SmallVector<AffineMap> renamed = {rename(maps[0]), rename(maps[1]),
                                    rename(maps[2])};
  if (isSwapped) {
    std::swap(operands[0], operands[1]);
    std::swap(renamed[0], renamed[1]);
  }
  NamedAttribute mapsAttr =
      b.getNamedAttr("indexing_maps", b.getAffineMapArrayAttr(renamed));
  if (numBatch == 0)
    return linalg::MatmulOp::create(b, loc, init.getType(), operands, init,
                                    mapsAttr);
  return linalg::BatchMatmulOp::create(b, loc, init.getType(), operands, init,
                                       mapsAttr);
}

/// sum of inputs[0] * inputs[1] over the loops that the last map has not, added
/// to `init`; without such loops the product itself.
static Operation *createProduct(OpBuilder &b, Location loc,
                                ArrayRef<Value> inputs, Value init,
                                ArrayRef<AffineMap> maps) {
  if (Operation *named = createNamedProduct(b, loc, inputs, init, maps))
    return named;
  AffineMap out = maps[2];
  SmallVector<utils::IteratorType> iterators;
  for (unsigned dim = 0; dim < out.getNumDims(); ++dim)
    iterators.push_back(out.isFunctionOfDim(dim)
                            ? utils::IteratorType::parallel
                            : utils::IteratorType::reduction);
  bool isSum = llvm::is_contained(iterators, utils::IteratorType::reduction);
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Type type = args[2].getType();
    Value x = convertScalarToDtype(b, loc, args[0], type, false);
    Value y = convertScalarToDtype(b, loc, args[1], type, false);
    Value product = arith::MulFOp::create(b, loc, x, y);
    if (isSum)
      product = arith::AddFOp::create(b, loc, args[2], product);
    linalg::YieldOp::create(b, loc, product);
  };
  return linalg::GenericOp::create(b, loc, init.getType(), inputs, init, maps,
                                   iterators, body);
}

LogicalResult norm::differentiateContraction(linalg::LinalgOp op, OpBuilder &b,
                                             Adjoints &adjoints) {
  Location loc = op.getLoc();
  Value cotangent = adjoints.get(b, op->getResult(0));
  adjoints.add(b, op.getDpsInits()[0], cotangent);
  Value operands[] = {op.getDpsInputs()[0], op.getDpsInputs()[1]};
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  // The library's products of bf16 have two operands of that type; so have
  // frameworks' gradients. Narrow types with a smaller range than f32 would
  // lose cotangents that are large or small: there the operands are widened.
  Type narrow = getElementTypeOrSelf(operands[0]);
  Type wide = getElementTypeOrSelf(cotangent);
  bool isWidening =
      narrow == getElementTypeOrSelf(operands[1]) &&
      narrow.getIntOrFloatBitWidth() < wide.getIntOrFloatBitWidth();
  if (isWidening && narrow.isBF16())
    cotangent = convertElements(b, loc, cotangent, narrow);

  for (unsigned i = 0; i < 2; ++i) {
    Value operand = operands[i], other = operands[1 - i];
    if (!adjoints.isActive(operand))
      continue;
    auto type = cast<RankedTensorType>(operand.getType());
    // Sums are in f32 at least.
    Type sumType = Adjoints::getCotangentType(type.getElementType());
    Value init;
    if (maps[i].isPermutation()) {
      init = tensor::EmptyOp::create(
          b, loc, tensor::getMixedSizes(b, loc, operand), sumType);
    } else {
      init = createZeros(b, loc, operand, type.clone(sumType));
    }
    Value factor = adjoints.getPrimal(other);
    if (isWidening && !narrow.isBF16())
      factor = convertElements(b, loc, factor, wide);
    Value product = createProduct(b, loc, {cotangent, factor}, init,
                                  {maps[2], maps[1 - i], maps[i]})
                        ->getResult(0);
    if (product.getType() != type.clone(sumType))
      product = tensor::CastOp::create(b, loc, type.clone(sumType), product);
    adjoints.add(b, operand,
                 convertElements(b, loc, product, type.getElementType()));
  }
  return success();
}
