//===- KernelPacks.cpp - uniform values of four rows in a vector ----------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is computed once a row, of the sums over it, takes a whole vector as
// soon as it is to be used with elements; a root and a division of a vector of
// 16 lanes are as long as adding up a row of 500. So the sums of rows that are
// worked on together are packed, four to a vector. What follows of them is
// computed once for all four, up to where a row's elements need it: there it is
// put in all lanes of a vector again. Each lane is computed as it would be
// alone, so that packing changes no bit.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"
#include "ScalarToVector.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr unsigned kRowsOfPack = 4;

// Where no target is chosen, vectors may have one lane.
bool KernelEmitter::packsSums(size_t rows) const {
  return rows > 1 && base.isF32() && lanes >= kRowsOfPack &&
         target.name != getLeastCPUTarget().name;
}

SmallVector<Value> KernelEmitter::packSums(ArrayRef<Value> lanes) {
  SmallVector<Value> packs;
  for (size_t first = 0; first < lanes.size(); first += kRowsOfPack) {
    // Fewer rows than four are there twice.
    size_t count = std::min<size_t>(lanes.size() - first, kRowsOfPack);
    auto row = [&](size_t i) { return lanes[first + i % count]; };
    packs.push_back(named(
        "sums", highway::PackSumsOp::create(b, loc, lanes[0].getType(), row(0),
                                            row(1), row(2), row(3))));
  }
  return packs;
}

Value KernelEmitter::lookUp(const RowPack &pack, Value scalar,
                            unsigned number) {
  if (auto argument = dyn_cast<BlockArgument>(scalar))
    return kernelBroadcasts[argument.getArgNumber()];
  if (Value vector = pack.common.lookup(scalar))
    return vector;
  auto packed = pack.packed.find(scalar);
  return packed == pack.packed.end() ? Value() : packed->second[number];
}

void KernelEmitter::emitRowOpTogether(MutableArrayRef<Row> rows, RowPack &pack,
                                      Operation *rowOp) {
  if (rowOp->getNumResults() > 0 && pack.common.contains(rowOp->getResult(0)))
    return;
  auto isKnown = [&](Value operand) {
    return matchPattern(operand, m_Constant()) || lookUp(pack, operand, 0);
  };
  auto isPackable = [](Type type) { return type.isF32() || type.isInteger(1); };
  bool packs = rowOp->getNumRegions() == 0 &&
               llvm::any_of(rowOp->getOperands(),
                            [&](Value operand) {
                              return pack.packed.contains(operand);
                            }) &&
               llvm::all_of(rowOp->getOperands(), isKnown) &&
               llvm::all_of(rowOp->getResultTypes(), isPackable);
  if (!packs) {
    SmallVector<Value> needed(rowOp->getOperands());
    rowOp->walk([&](Operation *inner) {
      llvm::append_range(needed, inner->getOperands());
    });
    unpackFor(rows, pack, needed);
    for (Row &row : rows)
      emitRowOp(row, rowOp);
    return;
  }
  // Not yet among what is known, as long as it is for some of the packs only.
  llvm::SmallDenseMap<Value, SmallVector<Value>> computed;
  unsigned numPacks = llvm::divideCeil(rows.size(), kRowsOfPack);
  for (unsigned number = 0; number < numPacks; ++number) {
    auto getKnown = [&](Value value) { return lookUp(pack, value, number); };
    auto getSplat = [&](TypedAttr value) { return getConstant(value); };
    ScalarToVector translator(b, loc, getKnown, getSplat);
    for (Value result : rowOp->getResults()) {
      Value vector = translator.get(result);
      if (auto name = dyn_cast<NameLoc>(rowOp->getLoc()))
        named(name.getName(), vector);
      computed[result].push_back(vector);
    }
  }
  for (auto &[result, vectors] : computed)
    pack.packed[result] = std::move(vectors);
}

void KernelEmitter::yieldTogether(MutableArrayRef<Row> rows, RowPack &pack,
                                  Value result, Value yielded) {
  auto packed = pack.packed.find(yielded);
  if (packed != pack.packed.end()) {
    SmallVector<Value> vectors = packed->second;
    pack.packed[result] = vectors;
    return;
  }
  for (Row &row : rows)
    row.values[result] = getUniform(row, yielded);
  if (matchPattern(yielded, m_Constant()) || lookUp(pack, yielded, 0))
    pack.common[result] = rows[0].values[result];
}

SmallVector<Value> KernelEmitter::getConditions(ArrayRef<Row> rows,
                                                const RowPack &pack,
                                                Value condition) {
  auto packed = pack.packed.find(condition);
  if (packed != pack.packed.end())
    return packed->second;
  return llvm::map_to_vector(
      rows, [&](const Row &row) { return getUniform(row, condition); });
}

void KernelEmitter::unpackFor(MutableArrayRef<Row> rows, const RowPack &pack,
                              ArrayRef<Value> scalars) {
  SmallVector<Value> needed(scalars);
  auto isKnown = [](Value) { return false; };
  for (Operation *element : program.getElementOps(scalars, isKnown).ops)
    element->walk([&](Operation *inner) {
      llvm::append_range(needed, inner->getOperands());
    });
  for (size_t next = 0; next < needed.size(); ++next) {
    Value value = needed[next];
    unpack(rows, pack, value);
    // What these compute may be fused with what it is needed for.
    if (Operation *definition = value.getDefiningOp();
        isa_and_present<arith::MulFOp, arith::NegFOp>(definition))
      llvm::append_range(needed, definition->getOperands());
  }
}

void KernelEmitter::unpack(MutableArrayRef<Row> rows, const RowPack &pack,
                           Value scalar) {
  auto packed = pack.packed.find(scalar);
  if (packed == pack.packed.end() || rows[0].values.contains(scalar))
    return;
  for (auto [r, row] : llvm::enumerate(rows)) {
    Value vector = packed->second[r / kRowsOfPack];
    bool isMask = isa<highway::MaskType>(vector.getType());
    Value zero = getConstant(base, 0.0);
    if (isMask)
      vector = highway::IfThenElseOp::create(b, loc, zero.getType(), vector,
                                             getConstant(base, 1.0), zero);
    switch (r % kRowsOfPack) {
    case 0:
      vector = create<highway::Unpack0Op>(vector);
      break;
    case 1:
      vector = create<highway::Unpack1Op>(vector);
      break;
    case 2:
      vector = create<highway::Unpack2Op>(vector);
      break;
    default:
      vector = create<highway::Unpack3Op>(vector);
    }
    if (isMask)
      vector = highway::NeOp::create(b, loc, highway::MaskType::get(base),
                                     vector, zero);
    if (Operation *definition = packed->second[r / kRowsOfPack].getDefiningOp())
      if (auto name = dyn_cast<NameLoc>(definition->getLoc()))
        named(name.getName(), vector);
    row.values[scalar] = vector;
  }
}
