//===- KernelElements.cpp - loads, regions and stores of a kernel ---------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::norm;
using highway::VecType;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

Value KernelEmitter::getConstant(TypedAttr value) {
  Value &vector = constants[value];
  if (!vector)
    vector = atEntry([&]() { return createSplat(b, loc, value); });
  return vector;
}

Value KernelEmitter::getConstant(double value, StringRef name) {
  Value vector = getConstant(b.getFloatAttr(statType, value));
  // One number may stand for two things, such as a size and a limit.
  if (auto known = dyn_cast<NameLoc>(vector.getLoc());
      known && known.getName() != name)
    vector.setLoc(NameLoc::get(b.getStringAttr("constant"), loc));
  return named(name, vector);
}

Value KernelEmitter::getLargest() {
  return getConstant(
      APFloat::getLargest(statType.getFloatSemantics()).convertToDouble(),
      "largest_finite");
}

Value KernelEmitter::getInverseSize() {
  if (inverseSize)
    return inverseSize;
  Extent rowSize = layout.getRowSize();
  Value one = getConstant(1.0, "one");
  Value size;
  if (rowSize.isConstant()) {
    size = getConstant(rowSize.getCoefficient(), "size");
  } else {
    SmallVector<Value> sizes;
    for (const Extent &loopSize : layout.reductionSizes)
      sizes.push_back(getExtent(loopSize));
    size = atEntry([&]() -> Value {
      Value product = sizes[0];
      for (Value next : ArrayRef(sizes).drop_front())
        product = arith::MulIOp::create(b, loc, product, next);
      product = arith::IndexCastOp::create(b, loc, b.getI64Type(), product);
      Value number = arith::SIToFPOp::create(b, loc, statType, product);
      return highway::SetOp::create(b, loc, vec, number);
    });
  }
  inverseSize = named("inverse_size", atEntry([&]() -> Value {
                        return create<highway::DivOp>(one, size);
                      }));
  return inverseSize;
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
                                 const Chunk &chunk,
                                 SmallVectorImpl<Value> &shared) {
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
// Regions
//===----------------------------------------------------------------------===//

Value KernelEmitter::emitPre(const Row &row, const Chunk &chunk,
                             SmallVectorImpl<Value> &shared) {
  auto getArgument = [&](BlockArgument argument) {
    return getElements(argument.getArgNumber(), row, chunk, shared);
  };
  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  ScalarToVector translator(b, loc, getArgument, getSplat);
  return translator.get(op.getPreBlock()->getTerminator()->getOperand(0));
}

/// True if `scalar`, in `pre`, is zero where all loaded elements are: beyond
/// the end of a row, where loads give zeros.
bool KernelEmitter::isZeroForZeros(Value scalar) {
  llvm::SetVector<Value> reached;
  reached.insert(scalar);
  for (size_t next = 0; next < reached.size(); ++next) {
    Value value = reached[next];
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      if (layout.operands[argument.getArgNumber()].isBroadcast())
        return false;
      continue;
    }
    Operation *definition = value.getDefiningOp();
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::ExtSIOp,
             arith::AddFOp, arith::SubFOp, arith::MulFOp>(definition))
      return false;
    reached.insert(definition->operand_begin(), definition->operand_end());
  }
  return true;
}

/// `vector` with zeros beyond the end of the row.
Value KernelEmitter::keepCounted(Value vector, const Chunk &chunk,
                                 bool isZeroBeyond) {
  if (!chunk.count || isZeroBeyond)
    return vector;
  Value kept = highway::FirstNOp::create(b, loc, mask, chunk.count);
  return highway::IfThenElseZeroOp::create(b, loc, vec, kept, vector);
}

//===----------------------------------------------------------------------===//
// Third pass
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

void KernelEmitter::emitThirdPass(ArrayRef<Row> rows,
                                  ArrayRef<RowStatistics> statistics) {
  unsigned numInputs = op.getInputs().size();
  auto yield = cast<YieldOp>(op.getPostBlock()->getTerminator());
  SmallVector<unsigned> elementOutputs;
  for (unsigned i = 0; i < yield.getNumOperands(); ++i)
    if (!isRowOutput(i))
      elementOutputs.push_back(i);

  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  auto emitChunk = [&](ArrayRef<Row> rows, const Chunk &chunk, unsigned,
                       ArrayRef<Value>) -> SmallVector<Value> {
    // All loads come before the stores, which the compiler cannot tell apart.
    SmallVector<Value> shared(op->getNumOperands());
    SmallVector<SmallVector<Value>> results;
    for (auto [row, known] : llvm::zip_equal(rows, statistics)) {
      Value value, normalized;
      auto getValue = [&]() {
        if (!value)
          value = emitPre(row, chunk, shared);
        return value;
      };
      auto getNormalized = [&]() {
        if (normalized)
          return normalized;
        Value v = getValue();
        if (hasMean) {
          v = known.scale
                  ? create<highway::MulSubOp>(v, known.scale, known.mean)
                  : create<highway::SubOp>(v, known.mean);
          named("d", v);
          normalized = create<highway::MulSubOp>(v, known.rstd, known.shift);
        } else {
          if (known.scale)
            v = create<highway::MulOp>(v, known.scale);
          normalized = create<highway::MulOp>(v, known.rstd);
        }
        return normalized;
      };
      auto getArgument = [&](BlockArgument argument) -> Value {
        if (argument.getArgNumber() < numInputs)
          return getElements(argument.getArgNumber(), row, chunk, shared);
        if (argument == op.getPostValue())
          return getValue();
        if (argument == op.getPostNormalized())
          return getNormalized();
        return argument == op.getPostRstd() ? known.outRstd : known.outMean;
      };
      ScalarToVector translator(b, loc, getArgument, getSplat);
      SmallVector<Value> &outputs = results.emplace_back();
      for (unsigned i : elementOutputs) {
        Value output = translator.get(yield.getOperand(i));
        Operation *definition = output.getDefiningOp();
        if (definition && definition->getBlock() == b.getInsertionBlock())
          named("y", output);
        outputs.push_back(output);
      }
    }
    for (auto [row, outputs] : llvm::zip_equal(rows, results))
      for (auto [i, output] : llvm::zip_equal(elementOutputs, outputs))
        storeElements(numInputs + i, output, row, chunk);
    return {};
  };
  if (!elementOutputs.empty())
    emitRowLoops(rows, /*unroll=*/1, {}, emitChunk);
  for (auto [row, known] : llvm::zip_equal(rows, statistics))
    storeRowOutputs(row, known);
}

void KernelEmitter::storeRowOutputs(const Row &row,
                                    const RowStatistics &statistics) {
  unsigned numInputs = op.getInputs().size();
  auto getArgument = [&](BlockArgument argument) -> Value {
    if (argument.getArgNumber() < numInputs)
      return row.broadcasts[argument.getArgNumber()];
    return argument == op.getPostRstd() ? statistics.outRstd
                                        : statistics.outMean;
  };
  auto getSplat = [&](TypedAttr value) { return getConstant(value); };
  ScalarToVector translator(b, loc, getArgument, getSplat);
  auto yield = cast<YieldOp>(op.getPostBlock()->getTerminator());
  for (auto [i, scalar] : llvm::enumerate(yield.getValues())) {
    if (!isRowOutput(i))
      continue;
    Value vector = translator.get(scalar);
    Value pointer = row.pointers[numInputs + i];
    // Lanes without arithmetic cannot be taken out.
    if (scalar.getType().getIntOrFloatBitWidth() < 32) {
      highway::StoreNOp::create(b, loc, vector, pointer, getIndex(0),
                                getIndex(1));
      continue;
    }
    Value lane = highway::GetLaneOp::create(b, loc, scalar.getType(), vector);
    highway::StoreScalarOp::create(b, loc, lane, pointer, getIndex(0));
  }
}
