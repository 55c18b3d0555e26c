//===- HostExtents.cpp - extents computed before a launch -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/HostExtents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace mlir::norm;

HostExtents::HostExtents(OpBuilder &b, GenericOp op)
    : b(b), op(op), loc(op.getLoc()), ranges(op.createLoopRanges(b, loc)) {}

Value HostExtents::get(const Extent &extent, OpBuilder &at) {
  Value product;
  if (extent.isConstant() || extent.getCoefficient() != 1)
    product = arith::ConstantIndexOp::create(at, loc, extent.getCoefficient());
  for (const Extent::Symbol &symbol : extent.getSymbols()) {
    Value value = get(symbol);
    product =
        product ? Value(arith::MulIOp::create(at, loc, product, value)) : value;
  }
  return product;
}

memref::ExtractStridedMetadataOp HostExtents::getMetadata(unsigned operand) {
  memref::ExtractStridedMetadataOp &found = metadata[operand];
  if (!found)
    found = memref::ExtractStridedMetadataOp::create(b, loc,
                                                     op->getOperand(operand));
  return found;
}

Value HostExtents::get(const Extent::Symbol &symbol) {
  if (symbol.operand == Extent::Symbol::kLoop)
    return getValueOrCreateConstantIndexOp(b, loc, ranges[symbol.position]);
  return getMetadata(symbol.operand).getStrides()[symbol.position];
}
