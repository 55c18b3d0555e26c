//===- DifferentiableOpInterface.cpp - reverse mode -----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Interfaces/DifferentiableOpInterface.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

#include "llvm/ADT/SetVector.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::norm;

#include "norm/Interfaces/DifferentiableOpInterface.cpp.inc"

Adjoints::~Adjoints() = default;

void Adjoints::setActive(Value value) {
  if (!getElementTypeOrSelf(value.getType()).isIntOrIndex())
    active.insert(value);
}

bool Adjoints::dependsOnActive(Operation *op) const {
  auto isActiveValue = [&](Value value) { return isActive(value); };
  if (llvm::any_of(op->getOperands(), isActiveValue))
    return true;
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  return llvm::any_of(captured, isActiveValue);
}

void Adjoints::propagate(Block &block) {
  for (Operation &op : block.without_terminator()) {
    if (!dependsOnActive(&op))
      continue;
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      propagateLoop(loop);
      continue;
    }
    for (Value result : op.getResults())
      setActive(result);
  }
}

void Adjoints::propagateLoop(scf::ForOp loop) {
  bool hasChanged;
  do {
    hasChanged = false;
    propagate(*loop.getBody());
    for (auto [argument, init, yielded] :
         llvm::zip_equal(loop.getRegionIterArgs(), loop.getInitArgs(),
                         loop.getYieldedValues())) {
      if (isActive(argument) || !(isActive(init) || isActive(yielded)))
        continue;
      setActive(argument);
      hasChanged = true;
    }
  } while (hasChanged);
  for (auto [argument, result] :
       llvm::zip_equal(loop.getRegionIterArgs(), loop.getResults()))
    if (isActive(argument))
      setActive(result);
}

Value Adjoints::get(OpBuilder &, Value value) {
  return cotangents.lookup(value);
}

void Adjoints::add(OpBuilder &b, Value value, Value cotangent) {
  assert(cotangent.getType() == getCotangentType(value.getType()) &&
         "a cotangent of another type");
  if (!isActive(value))
    return;
  Value &sum = cotangents[value];
  sum = sum ? createSum(b, sum, cotangent) : cotangent;
}

Type Adjoints::getCotangentType(Type type) {
  auto number = dyn_cast<FloatType>(type);
  return number && number.getWidth() < 32 ? Float32Type::get(type.getContext())
                                          : type;
}

/// Whether two slices of one tensor have no element in common, as far as
/// numbers tell.
static bool areDisjoint(tensor::InsertSliceOp x, tensor::InsertSliceOp y) {
  for (auto [offsetX, sizeX, strideX, offsetY, sizeY, strideY] : llvm::zip(
           x.getStaticOffsets(), x.getStaticSizes(), x.getStaticStrides(),
           y.getStaticOffsets(), y.getStaticSizes(), y.getStaticStrides())) {
    if (strideX != 1 || strideY != 1 || ShapedType::isDynamic(offsetX) ||
        ShapedType::isDynamic(offsetY))
      continue;
    auto endsBefore = [](int64_t offset, int64_t size, int64_t other) {
      return !ShapedType::isDynamic(size) && offset + size <= other;
    };
    if (endsBefore(offsetX, sizeX, offsetY) ||
        endsBefore(offsetY, sizeY, offsetX))
      return true;
  }
  return false;
}

static bool isFilledWithZeros(Value x) {
  auto fill = x.getDefiningOp<linalg::FillOp>();
  return fill && matchPattern(fill.getInputs()[0], m_AnyZeroFloat());
}

/// Whether `x` is zeros where `slice` is: one such as the cotangent of a tensor
/// of which parts were extracted, so far.
static bool isZeroAt(Value x, tensor::InsertSliceOp slice) {
  while (auto insert = x.getDefiningOp<tensor::InsertSliceOp>()) {
    if (!areDisjoint(insert, slice))
      return false;
    x = insert.getDest();
  }
  return isFilledWithZeros(x);
}

/// What `insert` adds to the slice of its destination, null if it may replace
/// something else.
static Value getAddend(tensor::InsertSliceOp insert) {
  if (isZeroAt(insert.getDest(), insert))
    return insert.getSource();
  auto sum = insert.getSource().getDefiningOp<linalg::AddOp>();
  if (!sum)
    return {};
  auto part = sum.getInputs()[0].getDefiningOp<tensor::ExtractSliceOp>();
  bool adds = part && part.getSource() == insert.getDest() &&
              part.getMixedOffsets() == insert.getMixedOffsets() &&
              part.getMixedSizes() == insert.getMixedSizes() &&
              part.getMixedStrides() == insert.getMixedStrides();
  return adds ? Value(sum.getInputs()[1]) : Value();
}

SmallVector<std::pair<tensor::InsertSliceOp, Value>>
Adjoints::getSlices(Value x) {
  SmallVector<std::pair<tensor::InsertSliceOp, Value>> slices;
  while (auto insert = x.getDefiningOp<tensor::InsertSliceOp>()) {
    Value addend = getAddend(insert);
    if (!addend)
      return {};
    slices.push_back({insert, addend});
    x = insert.getDest();
  }
  if (!isFilledWithZeros(x))
    return {};
  std::reverse(slices.begin(), slices.end());
  return slices;
}

/// x + y, where y is zeros but for slices: only these are added. Null if y is
/// something else.
static Value addSlices(OpBuilder &b, Value x, Value y) {
  if (!y.use_empty())
    return {};
  Value sum;
  for (auto [insert, addend] : Adjoints::getSlices(y)) {
    Location loc = y.getLoc();
    if (!isZeroAt(x, insert)) {
      Value part = tensor::ExtractSliceOp::create(
          b, loc, insert.getSourceType(), x, insert.getMixedOffsets(),
          insert.getMixedSizes(), insert.getMixedStrides());
      addend = Adjoints::createSum(b, part, addend);
    }
    sum = x = tensor::InsertSliceOp::create(
        b, loc, addend, x, insert.getMixedOffsets(), insert.getMixedSizes(),
        insert.getMixedStrides());
  }
  return sum;
}

Value Adjoints::createSum(OpBuilder &b, Value x, Value y) {
  Location loc = y.getLoc();
  auto type = dyn_cast<RankedTensorType>(x.getType());
  if (!type)
    return arith::AddFOp::create(b, loc, x, y);
  if (Value sum = addSlices(b, x, y))
    return sum;
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, x), type.getElementType());
  if (empty.getType() != type)
    empty = tensor::CastOp::create(b, loc, type, empty);
  return linalg::AddOp::create(b, loc, ValueRange{x, y}, ValueRange(empty))
      .getResult(0);
}

LogicalResult Adjoints::differentiate(OpBuilder &b, Block &block) {
  SmallVector<Operation *> ops;
  for (Operation &op : block.without_terminator())
    ops.push_back(&op);
  for (Operation *op : llvm::reverse(ops)) {
    bool isNeeded = llvm::any_of(op->getResults(), [&](Value result) {
      return isActive(result) && get(b, result);
    });
    if (!isNeeded)
      continue;
    auto rule = dyn_cast<DifferentiableOpInterface>(op);
    if (!rule)
      return op->emitOpError(
          "cannot be differentiated: there is no rule for it "
          "(DifferentiableOpInterface)");
    enter(op);
    if (failed(rule.differentiate(b, *this)))
      return failure();
  }
  return success();
}
