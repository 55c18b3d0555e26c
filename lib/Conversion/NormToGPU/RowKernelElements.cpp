//===- RowKernelElements.cpp - loads, regions and stores of a GPU kernel --===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::norm;

Value RowKernel::getAddress(unsigned operand, const Row &row, Value index) {
  const OperandLayout &memory = layout.operands[operand];
  Value address = row.offsets[operand];
  auto move = [&](Value index, const Extent &stride) {
    if (stride.isConstant(0))
      return;
    if (!stride.isConstant(1))
      index = create<arith::MulIOp>(index, getExtent(stride));
    address = create<arith::AddIOp>(address, index);
  };
  for (size_t i = layout.reductionSizes.size(); i-- > 1;) {
    Value size = getExtent(layout.reductionSizes[i]);
    move(create<arith::RemUIOp>(index, size), memory.reductionStrides[i]);
    index = create<arith::DivUIOp>(index, size);
  }
  move(index, memory.reductionStrides[0]);
  return address;
}

Value RowKernel::loadVector(unsigned operand, Value address, unsigned size,
                            unsigned alignment) {
  Type element = layout.operands[operand].type.getElementType();
  return vector::LoadOp::create(
      builder, loc, VectorType::get(size, element), memories[operand], address,
      /*nontemporal=*/false,
      llvm::Align(alignment * element.getIntOrFloatBitWidth() / 8));
}

SmallVector<Value> RowKernel::unpack(Value vector) {
  auto type = dyn_cast<VectorType>(vector.getType());
  if (!type)
    return {vector};
  SmallVector<Value> elements;
  for (int64_t i = 0; i < type.getNumElements(); ++i)
    elements.push_back(vector::ExtractOp::create(builder, loc, vector, i));
  return elements;
}

/// Vectors stay packed, since a register has room for two elements of 16 bits.
void RowKernel::loadKept() {
  kept.resize(layout.operands.size());
  Row row;
  row.offsets = firstOffsets;
  findVectors(row);
  for (unsigned operand : strategy.kept) {
    Type type = layout.operands[operand].type.getElementType();
    if (strategy.vectorSize > 1)
      type = VectorType::get(strategy.vectorSize, type);
    for (unsigned c = 0; c < strategy.residentChunks; ++c) {
      Chunk chunk = makeChunk(row, getIndex(c), c < getFullChunks());
      auto load = [&]() -> SmallVector<Value> {
        Value address = getAddress(operand, row, chunk.index);
        if (strategy.vectorSize == 1)
          return {
              memref::LoadOp::create(builder, loc, memories[operand], address)};
        return {loadVector(operand, address, strategy.vectorSize,
                           access.getAlignment(layout.operands[operand]))};
      };
      kept[operand].push_back(createGuarded(chunk.isInside, type, load)[0]);
    }
  }
}

/// A vector at any address: the aligned ones that it is a part of, moved by as
/// much as the address is misaligned, by powers of two.
SmallVector<Value> RowKernel::loadShifted(unsigned operand, Value address) {
  unsigned alignment = access.getAlignment(layout.operands[operand]);
  Value misaligned = create<arith::RemUIOp>(
      create<arith::AddIOp>(phases[operand], address), getIndex(alignment));
  Value first = create<arith::SubIOp>(address, misaligned);
  SmallVector<Value> elements =
      unpack(loadVector(operand, first, strategy.vectorSize, alignment));
  Value second = create<arith::AddIOp>(first, getIndex(strategy.vectorSize));
  llvm::append_range(elements,
                     unpack(loadVector(operand, second, alignment, alignment)));
  for (unsigned distance = alignment / 2; distance > 0; distance /= 2) {
    Value isMoved = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::ne,
        create<arith::AndIOp>(misaligned, getIndex(distance)), getIndex(0));
    SmallVector<Value> moved;
    for (unsigned i = 0; i < strategy.vectorSize + distance - 1; ++i)
      moved.push_back(arith::SelectOp::create(
          builder, loc, isMoved, elements[i + distance], elements[i]));
    elements = std::move(moved);
  }
  return elements;
}

SmallVector<Value> RowKernel::load(unsigned operand, const Row &row,
                                   const Chunk &chunk) {
  if (row.perRow[operand])
    return SmallVector<Value>(chunk.size, row.perRow[operand]);
  if (!kept[operand].empty())
    return unpack(kept[operand][chunk.number]);
  RowAccess::Kind kind = access.kinds[operand];
  if (chunk.size == 1 || kind == RowAccess::Kind::Elements) {
    SmallVector<Value> elements;
    for (unsigned i = 0; i < chunk.size; ++i) {
      Value index =
          i ? create<arith::AddIOp>(chunk.index, getIndex(i)) : chunk.index;
      elements.push_back(memref::LoadOp::create(
          builder, loc, memories[operand], getAddress(operand, row, index)));
    }
    return elements;
  }
  Value address = getAddress(operand, row, chunk.index);
  if (kind == RowAccess::Kind::Shifted)
    return loadShifted(operand, address);
  return unpack(loadVector(operand, address, chunk.size,
                           access.getAlignment(layout.operands[operand])));
}

void RowKernel::store(unsigned operand, const Row &row, const Chunk &chunk,
                      ArrayRef<Value> values) {
  Value address = getAddress(operand, row, chunk.index);
  if (chunk.size == 1) {
    memref::StoreOp::create(builder, loc, values[0], memories[operand],
                            address);
    return;
  }
  Type element = values[0].getType();
  unsigned alignment = access.getAlignment(layout.operands[operand]);
  Value vector = vector::FromElementsOp::create(
      builder, loc, VectorType::get(chunk.size, element), values);
  vector::StoreOp::create(
      builder, loc, vector, memories[operand], address, /*nontemporal=*/false,
      llvm::Align(alignment * element.getIntOrFloatBitWidth() / 8));
}

/// The ops of a region of the norm, with these values as its arguments.
SmallVector<Value> RowKernel::cloneRegion(Region &region,
                                          ValueRange arguments) {
  IRMapping mapping;
  for (auto [argument, value] :
       llvm::zip_equal(region.getArguments(), arguments))
    if (value)
      mapping.map(argument, value);
  auto get = [&](Value value) {
    // What comes from outside is a constant.
    if (!mapping.contains(value))
      builder.clone(*value.getDefiningOp(), mapping);
    return mapping.lookup(value);
  };
  for (Operation &inner : region.front().without_terminator()) {
    // What only reads arguments that are not there is not needed.
    bool isKnown = llvm::all_of(inner.getOperands(), [&](Value operand) {
      return mapping.contains(operand) || operand.getParentRegion() != &region;
    });
    if (!isKnown)
      continue;
    for (Value operand : inner.getOperands())
      get(operand);
    builder.clone(inner, mapping);
  }
  SmallVector<Value> yielded;
  for (Value value : region.front().getTerminator()->getOperands()) {
    bool isKnown =
        mapping.contains(value) || value.getParentRegion() != &region;
    yielded.push_back(isKnown ? get(value) : Value());
  }
  return yielded;
}

SmallVector<Value>
RowKernel::createGuarded(Value condition, TypeRange types,
                         function_ref<SmallVector<Value>()> body) {
  if (!condition)
    return body();
  auto guarded = scf::IfOp::create(builder, loc, types, condition,
                                   /*withElseRegion=*/!types.empty());
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&guarded.getThenRegion().front());
  SmallVector<Value> values = body();
  if (types.empty())
    return {};
  scf::YieldOp::create(builder, loc, values);
  builder.setInsertionPointToStart(&guarded.getElseRegion().front());
  SmallVector<Value> zeros;
  for (Type type : types)
    zeros.push_back(
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type)));
  scf::YieldOp::create(builder, loc, zeros);
  return llvm::to_vector_of<Value>(guarded.getResults());
}

SmallVector<Value> RowKernel::emitPre(const Row &row, const Chunk &chunk) {
  Block *pre = op.getPreBlock();
  SmallVector<SmallVector<Value>> elements;
  for (size_t i = 0; i < op.getInputs().size(); ++i)
    elements.push_back(pre->getArgument(i).use_empty()
                           ? SmallVector<Value>(chunk.size)
                           : load(i, row, chunk));
  SmallVector<Value> values;
  for (unsigned i = 0; i < chunk.size; ++i) {
    SmallVector<Value> arguments;
    for (ArrayRef<Value> vector : elements)
      arguments.push_back(vector[i]);
    values.push_back(cloneRegion(op.getPre(), arguments)[0]);
  }
  return values;
}

void RowKernel::emitPost(const Row &row, const RowStatistics &statistics) {
  Block *post = op.getPostBlock();
  size_t numInputs = op.getInputs().size();
  SmallVector<unsigned> perElement, perRow;
  for (unsigned i = 0; i < op.getOutputs().size(); ++i)
    (op.isPerRow(op.getIndexingMapsArray()[numInputs + i]) ? perRow
                                                           : perElement)
        .push_back(i);
  auto computePost = [&](ArrayRef<Value> inputs, Value value,
                         Value normalized) {
    SmallVector<Value> arguments(inputs);
    llvm::append_values(arguments, value, normalized);
    if (hasMean)
      arguments.push_back(statistics.outMean);
    arguments.push_back(statistics.outRstd);
    return cloneRegion(op.getPost(), arguments);
  };

  Value negativeMean, negativeShift;
  if (hasMean) {
    negativeMean = arith::NegFOp::create(builder, loc, statistics.mean);
    negativeShift = arith::NegFOp::create(builder, loc, statistics.shift);
  }
  auto normalize = [&](Value v) -> Value {
    if (!hasMean)
      return create<arith::MulFOp>(create<arith::MulFOp>(v, statistics.scale),
                                   statistics.rstd);
    // The first product is exact: the scale is a power of two.
    Value difference =
        math::FmaOp::create(builder, loc, v, statistics.scale, negativeMean);
    return math::FmaOp::create(builder, loc, difference, statistics.rstd,
                               negativeShift);
  };

  auto emitChunk = [&](const Chunk &chunk) {
    SmallVector<SmallVector<Value>> elements;
    for (size_t i = 0; i < numInputs; ++i)
      elements.push_back(post->getArgument(i).use_empty()
                             ? SmallVector<Value>(chunk.size)
                             : load(i, row, chunk));
    SmallVector<SmallVector<Value>> outputs(op.getOutputs().size());
    for (unsigned i = 0; i < chunk.size; ++i) {
      SmallVector<Value> inputs;
      for (ArrayRef<Value> vector : elements)
        inputs.push_back(vector[i]);
      SmallVector<Value> results =
          computePost(inputs, chunk.values[i], normalize(chunk.values[i]));
      for (unsigned output : perElement)
        outputs[output].push_back(results[output]);
    }
    for (unsigned output : perElement)
      store(numInputs + output, row, chunk, outputs[output]);
  };
  if (!perElement.empty()) {
    SmallVector<Value> none;
    forEachChunk(
        row, {},
        [&](const Chunk &chunk, ValueRange) -> SmallVector<Value> {
          Value condition = chunk.isInside;
          if (condition && row.isValid)
            condition = create<arith::AndIOp>(condition, row.isValid);
          else if (row.isValid)
            condition = row.isValid;
          createGuarded(condition, {}, [&]() -> SmallVector<Value> {
            emitChunk(chunk);
            return {};
          });
          return {};
        },
        none);
  }

  if (perRow.empty())
    return;
  // What a row's own output depends on is known without an element (G12).
  Value isFirst = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                        threadInRow, getIndex(0));
  if (row.isValid)
    isFirst = create<arith::AndIOp>(isFirst, row.isValid);
  createGuarded(isFirst, {}, [&]() -> SmallVector<Value> {
    SmallVector<Value> results = computePost(
        ArrayRef(row.perRow).take_front(numInputs), Value(), Value());
    for (unsigned output : perRow)
      memref::StoreOp::create(builder, loc, results[output],
                              memories[numInputs + output],
                              row.offsets[numInputs + output]);
    return {};
  });
}
