//===- SizeUses.cpp - who asks a tensor for its sizes only ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SizeUses.h"

#include "Elements.h"

#include "norm/Dialect/Norm/IR/Norm.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

/// An operand of what computes `tensor` that has the same sizes; null if none
/// is known to.
static Value getSourceOfSameSizes(Value tensor) {
  auto result = dyn_cast<OpResult>(tensor);
  if (!result)
    return {};
  Operation *op = result.getOwner();
  if (auto dps = dyn_cast<DestinationStyleOpInterface>(op))
    return dps.getTiedOpOperand(result)->get();
  if (isa<LayerNormOp, RMSNormOp, GroupNormOp, BatchNormOp>(op) &&
      result.getResultNumber() == 0)
    return op->getOperand(0);
  return isa<tensor::CastOp>(op) ? skipReshape(tensor) : Value();
}

bool norm::raise::asksForSize(Operation *user) {
  auto dim = dyn_cast<tensor::DimOp>(user);
  if (!dim || !isa<RankedTensorType>(dim.getSource().getType()))
    return false;
  std::optional<int64_t> index = dim.getConstantIndex();
  int64_t rank = cast<RankedTensorType>(dim.getSource().getType()).getRank();
  return index && *index >= 0 && *index < rank &&
         (getSourceOfSameSizes(dim.getSource()) ||
          skipReshape(dim.getSource()) ||
          dim.getSource().getDefiningOp<tensor::EmptyOp>());
}

SmallVector<Value> norm::raise::listSourcesOfSize(Operation *user) {
  auto dim = cast<tensor::DimOp>(user);
  SmallVector<Value> sources = {dim.getIndex()};
  Value tensor = dim.getSource();
  while (true) {
    if (Value same = getSourceOfSameSizes(tensor)) {
      tensor = same;
      continue;
    }
    Value source = skipReshape(tensor);
    if (!source)
      break;
    llvm::append_range(sources,
                       tensor.getDefiningOp()->getOperands().drop_front());
    tensor = source;
  }
  if (auto empty = tensor.getDefiningOp<tensor::EmptyOp>())
    llvm::append_range(sources, empty.getDynamicSizes());
  else
    sources.push_back(tensor);
  return sources;
}

/// The size of dimension `dim` of `tensor` by operands of what computes it.
static OpFoldResult createSize(OpBuilder &b, Location loc, Value tensor,
                               int64_t dim) {
  if (Value same = getSourceOfSameSizes(tensor))
    return tensor::getMixedSize(b, loc, same, dim);
  if (auto empty = tensor.getDefiningOp<tensor::EmptyOp>())
    return empty.getMixedSizes()[dim];
  if (auto expand = tensor.getDefiningOp<tensor::ExpandShapeOp>())
    return expand.getMixedOutputShape()[dim];
  if (auto collapse = tensor.getDefiningOp<tensor::CollapseShapeOp>()) {
    Value product;
    ReassociationIndices group = collapse.getReassociationIndices()[dim];
    for (int64_t part : group) {
      OpFoldResult mixed =
          tensor::getMixedSize(b, loc, collapse.getSrc(), part);
      Value size = getValueOrCreateConstantIndexOp(b, loc, mixed);
      product = product ? arith::MulIOp::create(b, loc, product, size) : size;
    }
    return product;
  }
  Value shape = tensor.getDefiningOp<tensor::ReshapeOp>().getShape();
  Value index = arith::ConstantIndexOp::create(b, loc, dim);
  Value size = tensor::ExtractOp::create(b, loc, shape, index);
  if (!size.getType().isIndex())
    size = arith::IndexCastOp::create(b, loc, b.getIndexType(), size);
  return size;
}

SmallVector<Operation *> norm::raise::takeSizesFromOperands(Operation *op) {
  SmallVector<Operation *> users(op->getUsers());
  // Not those that have an index from it.
  if (!wouldOpBeTriviallyDead(op) || !llvm::all_of(users, [&](Operation *user) {
        return asksForSize(user) && user->getOperand(0).getDefiningOp() == op;
      }))
    return {};
  for (Operation *user : users) {
    auto dim = cast<tensor::DimOp>(user);
    OpBuilder b(dim);
    Location loc = dim.getLoc();
    OpFoldResult size =
        createSize(b, loc, dim.getSource(), *dim.getConstantIndex());
    dim.getResult().replaceAllUsesWith(
        getValueOrCreateConstantIndexOp(b, loc, size));
  }
  return users;
}
