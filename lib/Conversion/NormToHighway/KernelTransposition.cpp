//===- KernelTransposition.cpp - tiny rows, across vectors ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// N vectors of L lanes hold L rows of N elements that follow each other. The
// number of an element among them is, in bits, that of its row and then that in
// the row. To put all even elements before all odd ones moves the last bit to
// the front: log2(N) such steps bring the number in the row there, so that
// vectors are of one element each and lanes of one row; log2(L) further ones
// bring them back. Of fewer rows than lanes, what there is is the beginning of
// the vectors.
//
//===----------------------------------------------------------------------===//

#include "KernelEmitter.h"

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::norm;

void norm::moveBits(ImplicitLocOpBuilder &b, SmallVectorImpl<Value> &vectors,
                    unsigned steps) {
  size_t half = vectors.size() / 2;
  for (unsigned step = 0; step < steps; ++step) {
    SmallVector<Value> moved(vectors.size());
    for (size_t i = 0; i < half; ++i) {
      Value low = vectors[2 * i], high = vectors[2 * i + 1];
      moved[i] = highway::ConcatEvenOp::create(b, high, low);
      moved[half + i] = highway::ConcatOddOp::create(b, high, low);
    }
    vectors.assign(moved.begin(), moved.end());
  }
}

Place KernelEmitter::getTransposedPlace(const Row &row, unsigned operand,
                                        int64_t number) {
  Value index = getIndex(number * lanes), count;
  if (row.count) {
    Value all =
        arith::MulIOp::create(b, row.count, getExtent(layout.getInnerSize()));
    Value end = arith::MaxUIOp::create(b, all, index);
    count = arith::SubIOp::create(b, end, index);
  }
  return {row.pointers[operand], index, count, Value()};
}

void KernelEmitter::loadTransposed(Row &row) {
  int64_t size = layout.getInnerSize().getCoefficient();
  row.transposed.resize(layout.numInputs);
  for (unsigned i = 0; i < layout.numInputs; ++i) {
    if (!row.pointers[i] || !isTransposed(layout, i))
      continue;
    Values &vectors = row.transposed[i];
    for (int64_t number = 0; number < size; ++number)
      vectors.push_back(load(getTransposedPlace(row, i, number)));
    moveBits(b, vectors, llvm::Log2_64(size));
  }
}

void KernelEmitter::storeTransposed(const Row &row, unsigned operand,
                                    ArrayRef<Value> elements) {
  Values vectors(elements);
  moveBits(b, vectors, llvm::Log2_64(lanes));
  for (auto [number, vector] : llvm::enumerate(vectors))
    storeElements(vector, getTransposedPlace(row, operand, number));
}

Value KernelEmitter::getTransposed(unsigned operand, const Row &row,
                                   Value index) {
  IntegerAttr number;
  if (operand >= row.transposed.size() || row.transposed[operand].empty() ||
      !index || !matchPattern(index, m_Constant(&number)))
    return {};
  return row.transposed[operand][number.getInt()];
}
