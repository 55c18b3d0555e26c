//===- LinalgRules.cpp - the rules of linalg's ops ------------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Elementwise ops and reductions are row programs, and have their gradients.
//
//===----------------------------------------------------------------------===//

#include "RowGradient.h"
#include "TensorRules.h"

#include "../RowPart.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::norm;

Value norm::createZeros(OpBuilder &b, Location loc, Value like,
                        RankedTensorType type) {
  Type element = type.getElementType();
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, like), element);
  Value zero = arith::ConstantOp::create(
      b, loc, cast<TypedAttr>(b.getZeroAttr(element)));
  Value zeros =
      linalg::FillOp::create(b, loc, ValueRange(zero), ValueRange(empty))
          .getResult(0);
  return zeros.getType() == type
             ? zeros
             : tensor::CastOp::create(b, loc, type, zeros).getResult();
}

Value norm::convertElements(OpBuilder &b, Location loc, Value value,
                            Type element) {
  auto type = cast<RankedTensorType>(value.getType());
  if (type.getElementType() == element)
    return value;
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, value), element);
  AffineMap map = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Value converted = convertScalarToDtype(b, loc, args[0], element, false);
    linalg::YieldOp::create(b, loc, converted);
  };
  Value converted =
      linalg::GenericOp::create(b, loc, empty.getType(), value, empty,
                                ArrayRef<AffineMap>{map, map}, iterators, body)
          .getResult(0);
  RankedTensorType wanted = type.clone(element);
  return converted.getType() == wanted
             ? converted
             : tensor::CastOp::create(b, loc, wanted, converted).getResult();
}

/// What the loops of an elementwise op are to be: a row takes the innermost
/// ones as far as each operand has all of them or none.
static SmallVector<utils::IteratorType> chooseRows(const RowPart &part) {
  unsigned numLoops = part.getNumLoops();
  auto findReaders = [&](unsigned loop) {
    llvm::SmallBitVector readers(part.reads.size());
    for (auto [i, read] : llvm::enumerate(part.reads))
      readers[i] = read.map.isFunctionOfDim(loop);
    return readers;
  };
  SmallVector<utils::IteratorType> iterators(numLoops,
                                             utils::IteratorType::parallel);
  llvm::SmallBitVector readers = findReaders(numLoops - 1);
  for (unsigned loop = numLoops; loop-- > 0 && findReaders(loop) == readers;)
    iterators[loop] = utils::IteratorType::reduction;
  return iterators;
}

/// `part` as a norm.generic, with those of its results that are used.
static GenericOp createRows(const RowPart &part, OpBuilder &b) {
  SmallVector<Value> inputs, outputs;
  SmallVector<AffineMap> maps;
  for (const PartRead &read : part.reads) {
    inputs.push_back(read.tensor);
    maps.push_back(read.map);
  }
  SmallVector<unsigned> used;
  for (OpResult result : part.op->getResults())
    if (!result.use_empty())
      used.push_back(result.getResultNumber());
  for (unsigned result : used) {
    outputs.push_back(part.results[result].init);
    maps.push_back(part.results[result].map);
  }
  bool isElementwise = part.kind == RowPart::Kind::Elementwise;
  auto body = [&](OpBuilder &b, Location, ValueRange args) {
    SmallVector<Value> values = part.emit(b, SmallVector<Value>(args));
    return llvm::map_to_vector(used,
                               [&](unsigned result) { return values[result]; });
  };
  return GenericOp::create(
      b, part.op->getLoc(), TypeRange(ValueRange(outputs)), inputs, outputs,
      maps, isElementwise ? chooseRows(part) : part.iterators, body);
}

static LogicalResult differentiateLinalg(linalg::LinalgOp op, OpBuilder &b,
                                         Adjoints &adjoints) {
  auto fail = [&](const Twine &reason) {
    return op->emitOpError("cannot be differentiated: ") << reason;
  };
  if (!op.hasPureTensorSemantics())
    return fail("it works on memrefs");
  if (isContraction(op))
    return differentiateContraction(op, b, adjoints);
  if (Value source = findGathered(op, adjoints))
    return differentiateGather(op, source, b, adjoints);
  std::string reason;
  std::optional<RowPart> part = RowPart::get(op, reason, /*forGradient=*/true);
  if (!part)
    return fail(reason);
  for (const PartResult &result : part->results)
    for (auto [loop, iterator] : llvm::enumerate(part->iterators))
      if (iterator == utils::IteratorType::reduction &&
          result.map.isFunctionOfDim(loop))
        return fail("a result has a dimension that is reduced");
  SmallVector<Value> cotangents;
  for (OpResult result : op->getResults())
    if (!result.use_empty())
      cotangents.push_back(adjoints.get(b, result));
  OpBuilder before(op);
  GenericOp rows = createRows(*part, before);
  LogicalResult result = differentiateRows(rows, cotangents, b, adjoints);
  rows.erase();
  return result;
}

namespace {
template <typename Op>
struct LinalgModel final
    : DifferentiableOpInterface::ExternalModel<LinalgModel<Op>, Op> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    return differentiateLinalg(cast<linalg::LinalgOp>(op), b, adjoints);
  }
};

struct FillModel final
    : DifferentiableOpInterface::ExternalModel<FillModel, linalg::FillOp> {
  LogicalResult differentiate(Operation *op, OpBuilder &b,
                              Adjoints &adjoints) const {
    auto fill = cast<linalg::FillOp>(op);
    if (!fill.hasPureTensorSemantics())
      return op->emitOpError("cannot be differentiated: it works on memrefs");
    addToElement(b, fill.getInputs()[0], adjoints.get(b, fill.getResult(0)),
                 adjoints);
    return success();
  }
};
} // namespace

template <typename... Ops> static void attach(MLIRContext *context) {
  (Ops::template attachInterface<LinalgModel<Ops>>(*context), ...);
}

void norm::attachLinalgRules(MLIRContext *context) {
  using namespace linalg;
  attach<linalg::GenericOp, MapOp, linalg::ReduceOp, BroadcastOp, TransposeOp,
         CopyOp, ElementwiseOp>(context);
  attach<AbsOp, AddOp, CeilOp, DivOp, ErfOp, ExpOp, FloorOp, LogOp, MaxOp,
         MinOp, MulOp, NegFOp, PowFOp, ReciprocalOp, RoundOp, RsqrtOp, SelectOp,
         SqrtOp, SquareOp, SubOp, TanhOp>(context);
  attach<BatchMatmulOp, BatchMatvecOp, BatchReduceMatmulOp, BatchVecmatOp,
         ContractOp, DotOp, MatmulOp, MatvecOp, VecmatOp>(context);
  FillOp::attachInterface<FillModel>(*context);
}
