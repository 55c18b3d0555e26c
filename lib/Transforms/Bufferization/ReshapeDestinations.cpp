//===- ReshapeDestinations.cpp - reshaped results in place ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's empty-tensor-elimination follows values of one type: it stops at a
// reshape between an op and where its result is to be.
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMRESHAPEDESTINATIONS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

/// A reshape of what a structured op writes to a new tensor.
struct Reshape {
  Operation *op;
  OpOperand *init;
  SmallVector<ReassociationIndices> groups;
  /// Sizes of the result, which are known before the structured op.
  SmallVector<OpFoldResult> sizes;

  tensor::EmptyOp getEmpty() const {
    return init->get().getDefiningOp<tensor::EmptyOp>();
  }
  RankedTensorType getSourceType() const {
    return cast<RankedTensorType>(op->getOperand(0).getType());
  }
  RankedTensorType getType() const {
    return cast<RankedTensorType>(op->getResult(0).getType());
  }
  bool isCollapse() const { return isa<tensor::CollapseShapeOp>(op); }
};

/// The products of `sizes` by group, where `type` does not know them.
SmallVector<OpFoldResult> collapse(ArrayRef<OpFoldResult> sizes,
                                   ArrayRef<ReassociationIndices> groups,
                                   RankedTensorType type,
                                   ImplicitLocOpBuilder &b) {
  SmallVector<OpFoldResult> products;
  for (auto [dim, group] : llvm::enumerate(groups)) {
    if (!type.isDynamicDim(dim)) {
      products.push_back(b.getIndexAttr(type.getDimSize(dim)));
      continue;
    }
    Value product = arith::ConstantIndexOp::create(b, 1);
    for (int64_t source : group)
      product = b.createOrFold<arith::MulIOp>(
          product,
          getValueOrCreateConstantIndexOp(b, b.getLoc(), sizes[source]));
    products.push_back(product);
  }
  return products;
}

std::optional<Reshape> matchReshape(Operation *op, DominanceInfo &dominance) {
  if (!isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(op))
    return std::nullopt;
  auto source = dyn_cast<OpResult>(op->getOperand(0));
  auto writer = source
                    ? dyn_cast<DestinationStyleOpInterface>(source.getOwner())
                    : nullptr;
  if (!writer || !source.hasOneUse() || !op->getResult(0).hasOneUse() ||
      writer->getBlock() != op->getBlock())
    return std::nullopt;
  Reshape reshape{op, writer.getTiedOpOperand(source), {}, {}};
  if (!reshape.getEmpty() || reshape.getSourceType().getEncoding() ||
      reshape.getType().getEncoding() ||
      reshape.init->get().getType() != source.getType())
    return std::nullopt;
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    reshape.groups = collapse.getReassociationIndices();
    return reshape;
  }
  auto expand = cast<tensor::ExpandShapeOp>(op);
  reshape.groups = expand.getReassociationIndices();
  reshape.sizes = expand.getMixedOutputShape();
  bool areKnown = llvm::all_of(expand.getOutputShape(), [&](Value size) {
    return dominance.properlyDominates(size, writer);
  });
  return areKnown ? std::optional(std::move(reshape)) : std::nullopt;
}

/// Makes the new tensor one of the result's shape, of which the structured op
/// writes a view.
void viewNewTensor(const Reshape &reshape) {
  tensor::EmptyOp empty = reshape.getEmpty();
  RankedTensorType type = reshape.getType();
  ImplicitLocOpBuilder b(empty.getLoc(), reshape.init->getOwner());
  SmallVector<OpFoldResult> sourceSizes = empty.getMixedSizes();
  SmallVector<OpFoldResult> sizes =
      reshape.isCollapse() ? collapse(sourceSizes, reshape.groups, type, b)
                           : reshape.sizes;
  SmallVector<Value> dynamicSizes;
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (type.isDynamicDim(dim))
      dynamicSizes.push_back(
          getValueOrCreateConstantIndexOp(b, b.getLoc(), size));
  Value memory = tensor::EmptyOp::create(b, type, dynamicSizes);
  Value view;
  if (reshape.isCollapse())
    view = tensor::ExpandShapeOp::create(b, reshape.getSourceType(), memory,
                                         reshape.groups, sourceSizes);
  else
    view = tensor::CollapseShapeOp::create(b, reshape.getSourceType(), memory,
                                           reshape.groups);
  reshape.init->set(view);
}

/// Makes the result `op` writes to memory one without a reshape, written to a
/// view of the memory.
void viewDestination(const Reshape &reshape,
                     bufferization::MaterializeInDestinationOp op,
                     DominanceInfo &dominance) {
  auto type = dyn_cast<MemRefType>(op.getDest().getType());
  Operation *writer = reshape.init->getOwner();
  if (!type || type.getShape() != reshape.getType().getShape() ||
      !dominance.properlyDominates(op.getDest(), writer))
    return;
  ImplicitLocOpBuilder b(op.getLoc(), writer);
  ArrayRef<int64_t> shape = reshape.getSourceType().getShape();
  Value view;
  if (reshape.isCollapse()) {
    FailureOr<MemRefType> expanded =
        memref::ExpandShapeOp::computeExpandedType(type, shape, reshape.groups);
    if (failed(expanded))
      return;
    view = memref::ExpandShapeOp::create(b, *expanded, op.getDest(),
                                         reshape.groups,
                                         reshape.getEmpty().getMixedSizes());
  } else {
    if (!memref::CollapseShapeOp::isGuaranteedCollapsible(type, reshape.groups))
      return;
    view = memref::CollapseShapeOp::create(b, op.getDest(), reshape.groups);
  }
  op.getSourceMutable().assign(reshape.op->getOperand(0));
  op.getDestMutable().assign(view);
  reshape.op->erase();
}

struct NormReshapeDestinationsPass final
    : norm::impl::NormReshapeDestinationsBase<NormReshapeDestinationsPass> {
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) { ops.push_back(op); });
    auto &dominance = getAnalysis<DominanceInfo>();
    for (Operation *op : ops) {
      std::optional<Reshape> reshape = matchReshape(op, dominance);
      if (!reshape)
        continue;
      Operation *user = *op->getResult(0).user_begin();
      if (isa<func::ReturnOp>(user))
        viewNewTensor(*reshape);
      else if (auto materialize =
                   dyn_cast<bufferization::MaterializeInDestinationOp>(user))
        viewDestination(*reshape, materialize, dominance);
    }
  }
};

} // namespace
