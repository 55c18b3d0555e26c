//===- HostExtents.cpp - extents computed before a launch -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Dialect/Norm/Utils/HostExtents.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::norm;

HostExtents::HostExtents(OpBuilder &b, GenericOp op)
    : b(b), op(op), loc(op.getLoc()), ranges(op.createLoopRanges(b, loc)) {}

Value HostExtents::getIndex(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value HostExtents::get(const Extent &extent) {
  Value product;
  if (extent.isConstant() || extent.getCoefficient() != 1)
    product = getIndex(extent.getCoefficient());
  for (const Extent::Symbol &symbol : extent.getSymbols()) {
    Value value = get(symbol);
    product =
        product ? Value(arith::MulIOp::create(b, loc, product, value)) : value;
  }
  return product;
}

Value HostExtents::get(const Extent::Symbol &symbol) {
  if (symbol.operand == Extent::Symbol::kLoop)
    return getValueOrCreateConstantIndexOp(b, loc, ranges[symbol.position]);
  auto metadata = memref::ExtractStridedMetadataOp::create(
      b, loc, op->getOperand(symbol.operand));
  return metadata.getStrides()[symbol.position];
}
