//===- SeparateResults.cpp - values that are returned twice ---------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Transforms/Bufferization/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::norm {
#define GEN_PASS_DEF_NORMSEPARATERESULTS
#include "norm/Transforms/Bufferization/Passes.h.inc"
} // namespace mlir::norm

using namespace mlir;

namespace {

Value copyTensor(OpBuilder &b, Location loc, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  Value init =
      tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, tensor),
                              type.getElementType(), type.getEncoding());
  SmallVector<AffineMap> maps(2, b.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             b, loc, type, tensor, init, maps, iterators,
             [](OpBuilder &b, Location loc, ValueRange args) {
               linalg::YieldOp::create(b, loc, args.front());
             })
      .getResult(0);
}

Value copyBuffer(OpBuilder &b, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<Value> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(memref::DimOp::create(b, loc, buffer, dim));
  Value copy = memref::AllocOp::create(b, loc, type, sizes);
  memref::CopyOp::create(b, loc, buffer, copy);
  return copy;
}

struct NormSeparateResultsPass final
    : norm::impl::NormSeparateResultsBase<NormSeparateResultsPass> {
  void runOnOperation() override {
    getOperation().walk([](func::ReturnOp op) {
      llvm::SmallDenseSet<Value> seen;
      OpBuilder b(op);
      for (OpOperand &operand : op->getOpOperands()) {
        Value value = operand.get();
        if (seen.insert(value).second)
          continue;
        if (isa<RankedTensorType>(value.getType()))
          operand.set(copyTensor(b, op.getLoc(), value));
        else if (auto type = dyn_cast<MemRefType>(value.getType());
                 type && type.getLayout().isIdentity())
          operand.set(copyBuffer(b, op.getLoc(), value));
      }
    });
  }
};

} // namespace
