//===- Rest.cpp - what a norm op has no operand for -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tensors.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::raise;

Holder TensorBuilder::createRest(const Holder &norm, const NormMatch &match,
                                 Type type) {
  ElementContext &context = reader.getContext();
  const Element *element = context.leaf(norm.tensor, norm.indices);
  if (match.scale)
    element =
        context.binary<arith::MulFOp>(match.resultType, element, match.scale);
  if (match.shift)
    element =
        context.binary<arith::AddFOp>(match.resultType, element, match.shift);
  if (element->type != type)
    element = context.operation(
        OperationName(arith::TruncFOp::getOperationName(),
                      root.op->getContext()),
        type, /*operandType=*/Type(), element, DictionaryAttr());
  if (element->kind == Element::Kind::Leaf && !root.isDivided())
    return norm;

  SmallVector<AffineExpr> indices = root.getIndices(getAllLoops());
  Value result = element->kind == Element::Kind::Leaf && norm.indices == indices
                     ? norm.tensor
                     : createElementwise(element, getAllLoops());
  if (!result || !root.isDivided())
    return {result, indices};
  Root whole(root.op);
  auto all = llvm::to_vector(llvm::seq<unsigned>(0, whole.ranges.size()));
  return {tensor::CollapseShapeOp::create(builder, root.op->getLoc(), result,
                                          root.parts),
          whole.getIndices(all)};
}
