//===- KernelElements.cpp - loads, elements, stores of a kernel -----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "norm/Dialect/Norm/Utils/ElementCost.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

Value KernelEmitter::getConstant(TypedAttr value) {
  Value &vector = constants[value];
  if (vector)
    return vector;
  StringRef name = "constant";
  Extent rowSize = layout.getRowSize();
  if (auto number = dyn_cast<FloatAttr>(value)) {
    auto is = [&](double known) {
      return number == b.getFloatAttr(number.getType(), known);
    };
    if (is(0.0))
      name = "zero";
    else if (is(1.0))
      name = "one";
    else if (rowSize.isConstant() && is(1.0 / rowSize.getCoefficient()))
      name = "inverse_size";
  }
  return vector =
             named(name, atEntry([&]() { return createSplat(b, loc, value); }));
}

Value KernelEmitter::getConstant(Type type, double value) {
  return getConstant(b.getFloatAttr(type, value));
}

Value KernelEmitter::getRowSize(Type type) {
  Value &vector = rowSizes[type];
  if (vector)
    return vector;
  Extent rowSize = layout.getRowSize();
  if (rowSize.isConstant())
    return vector = getConstant(type, rowSize.getCoefficient());
  SmallVector<Value> sizes;
  for (const Extent &loopSize : layout.reductionSizes)
    sizes.push_back(getExtent(loopSize));
  return vector = atEntry([&]() -> Value {
           Value product = sizes[0];
           for (Value next : ArrayRef(sizes).drop_front())
             product = arith::MulIOp::create(b, loc, product, next);
           product =
               arith::IndexCastOp::create(b, loc, b.getI64Type(), product);
           Value number = arith::SIToFPOp::create(b, loc, type, product);
           return named("size", highway::SetOp::create(
                                    b, loc, VecType::get(type), number));
         });
}

Value KernelEmitter::getOpaqueOne(Type type) {
  Value &vector = opaqueOnes[type];
  if (vector)
    return vector;
  return vector = atEntry([&]() -> Value {
           Value isRange = arith::CmpIOp::create(
               b, loc, arith::CmpIPredicate::ule, begin, end);
           Value number = arith::UIToFPOp::create(b, loc, type, isRange);
           return named("one", highway::SetOp::create(
                                   b, loc, VecType::get(type), number));
         });
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

Value KernelEmitter::createBroadcast(unsigned operand, Value pointer) {
  Type type = layout.operands[operand].type.getElementType();
  Type vector = VecType::get(type);
  Value zero = getIndex(0);
  // Lanes without arithmetic cannot be set.
  if (type.getIntOrFloatBitWidth() < 32)
    return highway::LoadStridedOp::create(b, loc, vector, pointer, zero, zero,
                                          getLanes());
  Value scalar = highway::LoadScalarOp::create(b, loc, type, pointer, zero);
  return highway::SetOp::create(b, loc, vector, scalar);
}

/// `shared` keeps what is the same for all rows.
Value KernelEmitter::getElements(unsigned operand, const Row &row,
                                 const Chunk &chunk, SharedElements &shared) {
  if (row.broadcasts[operand])
    return row.broadcasts[operand];
  if (shared[operand])
    return shared[operand];
  const OperandLayout &operandLayout = layout.operands[operand];
  Type vector = VecType::get(operandLayout.type.getElementType());
  Value pointer = row.pointers[operand];
  Value elements;
  if (!operandLayout.isContiguous()) {
    Value stride = getExtent(operandLayout.getInnerStride());
    Value first = arith::MulIOp::create(b, loc, chunk.index, stride);
    elements =
        highway::LoadStridedOp::create(b, loc, vector, pointer, first, stride,
                                       chunk.count ? chunk.count : getLanes());
  } else if (chunk.count) {
    elements = highway::LoadNOp::create(b, loc, vector, pointer, chunk.index,
                                        chunk.count);
  } else {
    elements = highway::LoadOp::create(b, loc, vector, pointer, chunk.index);
  }
  if (operandLayout.isSharedByRows())
    shared[operand] = elements;
  return elements;
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

SmallVector<Value> KernelEmitter::computeElements(ArrayRef<Value> scalars,
                                                  const Row &row,
                                                  const Chunk &chunk,
                                                  SharedElements &shared) {
  auto getKnown = [&](Value scalar) -> Value {
    if (const KeptValue *kept = program.findKept(scalar))
      if (Value vector = loadKept(*kept, row, chunk))
        return vector;
    if (auto argument = dyn_cast<BlockArgument>(scalar))
      return getElements(argument.getArgNumber(), row, chunk, shared);
    return row.values.lookup(scalar);
  };
  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  ScalarToVector translator(b, loc, getKnown, getSplat);
  SmallVector<Value> vectors = translator.get(scalars);
  // The translator has computed them, on the way to the scalars.
  if (schedule.getKeep() != Keep::Reread && !isInBranch)
    for (const KeptValue &kept : program.getKeptValues())
      if (kept.firstPass == currentPass)
        keep(kept, row, chunk, translator.get(kept.value));
  return vectors;
}

/// True if `scalar` is zero where all loaded elements are: beyond the end of a
/// row, where loads give zeros.
bool KernelEmitter::isZeroForZeros(Value scalar) {
  llvm::SetVector<Value> reached;
  reached.insert(scalar);
  for (size_t next = 0; next < reached.size(); ++next) {
    Value value = reached[next];
    if (program.isUniform(value))
      return false;
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      if (layout.operands[argument.getArgNumber()].isBroadcast())
        return false;
      continue;
    }
    Operation *definition = value.getDefiningOp();
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::ExtSIOp,
             arith::AddFOp, arith::SubFOp, arith::MulFOp, math::AbsFOp>(
            definition))
      return false;
    reached.insert(definition->operand_begin(), definition->operand_end());
  }
  return true;
}

Value KernelEmitter::keepCounted(Value vector, const Chunk &chunk,
                                 Value neutral) {
  Type lane = cast<VecType>(vector.getType()).getLaneType();
  Value kept = highway::FirstNOp::create(b, loc, highway::MaskType::get(lane),
                                         chunk.count);
  auto set = neutral.getDefiningOp<highway::SetOp>();
  if (set && matchPattern(set.getScalar(), m_PosZeroFloat()))
    return highway::IfThenElseZeroOp::create(b, loc, vector.getType(), kept,
                                             vector);
  return highway::IfThenElseOp::create(b, loc, vector.getType(), kept, vector,
                                       neutral);
}

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

void KernelEmitter::storeElements(unsigned operand, Value vector,
                                  const Row &row, const Chunk &chunk) {
  const OperandLayout &operandLayout = layout.operands[operand];
  Value pointer = row.pointers[operand];
  if (!operandLayout.isContiguous()) {
    Value stride = getExtent(operandLayout.getInnerStride());
    Value first = arith::MulIOp::create(b, loc, chunk.index, stride);
    highway::StoreStridedOp::create(b, loc, vector, pointer, first, stride,
                                    chunk.count ? chunk.count : getLanes());
  } else if (chunk.count) {
    highway::StoreNOp::create(b, loc, vector, pointer, chunk.index,
                              chunk.count);
  } else {
    highway::StoreOp::create(b, loc, vector, pointer, chunk.index);
  }
}

void KernelEmitter::emitOutputs(ArrayRef<Row> rows) {
  currentPass = program.getBody().reductions.size();
  unsigned numInputs = op.getInputs().size();
  ValueRange yielded = op.getYield().getValues();
  ArrayRef<unsigned> outputs = program.getElementOutputs();
  SmallVector<Value> scalars = llvm::map_to_vector(
      outputs, [&](unsigned output) { return yielded[output]; });
  // Then those of outputs that are summed over rows.
  for (unsigned output : program.getSummedOutputs())
    if (!isRowOutput(output))
      scalars.push_back(yielded[output]);
  auto emitChunk = [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
                       ArrayRef<Value>) -> SmallVector<Value> {
    // All loads come before the stores, which the compiler cannot tell apart.
    SharedElements shared(op->getNumOperands());
    SmallVector<SmallVector<Value>> results;
    for (const Row &row : rows) {
      results.push_back(computeElements(scalars, row, chunk, shared));
      for (Value result : results.back())
        if (Operation *definition = result.getDefiningOp();
            definition && definition->getBlock() == b.getInsertionBlock())
          named("y", result);
    }
    for (auto [row, vectors] : llvm::zip_equal(rows, results))
      for (auto [output, vector] : llvm::zip_first(outputs, vectors))
        storeElements(numInputs + output, vector, row, chunk);
    addToSums(rows, chunk, results);
    return {};
  };
  // One row after the other, where a function's coefficients take registers.
  if (!scalars.empty() && computesFunction(program))
    for (const Row &row : rows)
      emitRowLoops(row, schedule.getVectors(), {}, emitChunk);
  else if (!scalars.empty())
    emitRowLoops(rows, schedule.getVectors(), {}, emitChunk);
  for (const Row &row : rows)
    for (unsigned output : program.getRowOutputs())
      storeRowOutput(row, output);
  addRowSums(rows);
}

bool KernelEmitter::isRowOutput(unsigned output) {
  return op.isPerRow(op.getOutputMap(output));
}

void KernelEmitter::storeRowOutput(const Row &row, unsigned output) {
  Value scalar = op.getYield().getValues()[output];
  Value vector = getUniform(row, scalar);
  Value pointer = row.pointers[op.getInputs().size() + output];
  // Lanes without arithmetic cannot be taken out.
  if (scalar.getType().getIntOrFloatBitWidth() < 32) {
    highway::StoreNOp::create(b, loc, vector, pointer, getIndex(0),
                              getIndex(1));
    return;
  }
  Value lane = highway::GetLaneOp::create(b, loc, scalar.getType(), vector);
  highway::StoreScalarOp::create(b, loc, lane, pointer, getIndex(0));
}
