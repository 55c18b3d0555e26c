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

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::norm;

static constexpr unsigned kRowsOfPack = 4;

SmallVector<Value> KernelEmitter::packSums(ArrayRef<Value> lanes) {
  // Where no target is chosen, vectors may have one lane.
  if (lanes.size() == 1 || isAcross || !base.isF32() ||
      this->lanes < kRowsOfPack || target.name == getLeastCPUTarget().name)
    return {};
  Values packs;
  for (size_t first = 0; first < lanes.size(); first += kRowsOfPack) {
    // Fewer rows than four are there twice.
    size_t count = std::min<size_t>(lanes.size() - first, kRowsOfPack);
    auto row = [&](size_t i) { return lanes[first + i % count]; };
    packs.push_back(named("sums", highway::PackSumsOp::create(b, row(0), row(1),
                                                              row(2), row(3))));
  }
  return packs;
}

Value KernelEmitter::lookUp(const RowBlock &block, Value scalar,
                            unsigned pack) {
  auto packed = block.packed.find(scalar);
  if (packed != block.packed.end())
    return packed->second[pack];
  // What does not depend on the row is the same value for each.
  Value first = getKnown(block.rows.front(), scalar);
  return first == getKnown(block.rows.back(), scalar) ? first : Value();
}

bool KernelEmitter::emitPacked(RowBlock &block, Operation *rowOp) {
  auto isPacked = [&](Value scalar) { return block.packed.contains(scalar); };
  auto isKnown = [&](Value scalar) {
    return matchPattern(scalar, m_Constant()) || lookUp(block, scalar, 0);
  };
  auto isPackable = [](Type type) { return type.isF32() || type.isInteger(1); };
  if (rowOp->getNumRegions() > 0 ||
      !llvm::any_of(rowOp->getOperands(), isPacked) ||
      !llvm::all_of(rowOp->getOperands(), isKnown) ||
      !llvm::all_of(rowOp->getResultTypes(), isPackable))
    return false;
  // Not yet among what is known, as long as it is for some of the packs only.
  SmallVector<Values> computed(rowOp->getNumResults());
  unsigned numPacks = llvm::divideCeil(block.rows.size(), kRowsOfPack);
  for (unsigned pack = 0; pack < numPacks; ++pack) {
    Values vectors = translate(rowOp->getResults(), [&](Value value) {
      return lookUp(block, value, pack);
    });
    for (auto [packs, vector] : llvm::zip_equal(computed, vectors))
      packs.push_back(vector);
  }
  for (auto [result, packs] : llvm::zip_equal(rowOp->getResults(), computed))
    block.packed[result] = packs;
  return true;
}

SmallVector<Value> KernelEmitter::getForAll(const RowBlock &block,
                                            Value scalar) {
  auto packed = block.packed.find(scalar);
  if (packed != block.packed.end())
    return packed->second;
  return llvm::map_to_vector(
      block.rows, [&](const Row &row) { return getUniform(row, scalar)[0]; });
}

void KernelEmitter::setForAll(RowBlock &block, Value result, Value yielded) {
  Values vectors = getForAll(block, yielded);
  if (block.packed.contains(yielded))
    block.packed[result] = vectors;
  else
    for (auto [row, vector] : llvm::zip_equal(block.rows, vectors))
      row.values[result] = vector;
}

template <typename Op>
static Value createUnpack(ImplicitLocOpBuilder &b, Value vector) {
  return Op::create(b, vector);
}

static constexpr Value (*kUnpack[kRowsOfPack])(ImplicitLocOpBuilder &,
                                               Value) = {
    createUnpack<highway::Unpack0Op>, createUnpack<highway::Unpack1Op>,
    createUnpack<highway::Unpack2Op>, createUnpack<highway::Unpack3Op>};

void KernelEmitter::unpackFor(RowBlock &block, ArrayRef<Value> scalars) {
  for (Value scalar : program.getUniformOperands(scalars)) {
    auto packed = block.packed.find(scalar);
    if (packed == block.packed.end() || block.rows[0].values.contains(scalar))
      continue;
    for (auto [r, row] : llvm::enumerate(block.rows)) {
      Value pack = packed->second[r / kRowsOfPack], vector = pack;
      bool isMask = isa<highway::MaskType>(pack.getType());
      Value zero = getConstant(base, 0.0);
      if (isMask)
        vector = highway::IfThenElseOp::create(b, pack, getConstant(base, 1.0),
                                               zero);
      vector = kUnpack[r % kRowsOfPack](b, vector);
      if (isMask)
        vector = highway::NeOp::create(b, vector, zero);
      if (auto name = dyn_cast<NameLoc>(pack.getLoc()))
        named(name.getName(), vector);
      row.values[scalar] = vector;
    }
  }
}
