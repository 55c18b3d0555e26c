//===- RowLayout.h - a norm.generic as rows in memory -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a kernel needs to know of the loops and memory of a norm.generic on
// memrefs: as few loops as the layouts allow (a contiguous tensor of any rank
// is rows x N), which reduction loop becomes the vector loop, and by how many
// elements each operand moves with each loop.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ROWLAYOUT_H
#define NORM_DIALECT_NORM_UTILS_ROWLAYOUT_H

#include "norm/Dialect/Norm/IR/Norm.h"

namespace mlir::norm {

/// A loop size or stride: a constant times values known at run time. Two
/// extents that compare equal are equal at run time; the reverse is not known.
/// The constant stops at what 64 bits hold: more than that is no memory.
class Extent {
public:
  /// A run-time value: the size of a loop of the op, or, with an operand, the
  /// stride of one of its dimensions.
  struct Symbol {
    static constexpr unsigned kLoop = ~0u;
    unsigned operand;
    unsigned position;
    bool operator==(const Symbol &other) const {
      return operand == other.operand && position == other.position;
    }
    bool operator<(const Symbol &other) const {
      return std::tie(operand, position) <
             std::tie(other.operand, other.position);
    }
  };

  Extent(int64_t constant = 0) : coefficient(constant) {}
  static Extent get(const Symbol &symbol) { return Extent(symbol); }
  static Extent getLoopSize(unsigned loop) {
    return Extent(Symbol{Symbol::kLoop, loop});
  }
  static Extent getStride(unsigned operand, unsigned dim) {
    return Extent(Symbol{operand, dim});
  }

  bool isConstant() const { return symbols.empty(); }
  bool isConstant(int64_t value) const {
    return isConstant() && coefficient == value;
  }
  int64_t getCoefficient() const { return coefficient; }
  ArrayRef<Symbol> getSymbols() const { return symbols; }
  Extent withoutCoefficient() const {
    Extent extent = *this;
    extent.coefficient = 1;
    return extent;
  }

  Extent operator*(const Extent &other) const;
  bool operator==(const Extent &other) const {
    return coefficient == other.coefficient && symbols == other.symbols;
  }
  bool operator!=(const Extent &other) const { return !(*this == other); }

private:
  explicit Extent(Symbol symbol) : coefficient(1), symbols({symbol}) {}

  int64_t coefficient;
  SmallVector<Symbol, 2> symbols; // sorted
};

Extent getProduct(ArrayRef<Extent> sizes);

/// How one operand moves with the loops of a RowLayout; 0 where it does not.
struct OperandLayout {
  MemRefType type;
  SmallVector<Extent> parallelStrides;
  SmallVector<Extent> reductionStrides; // the vector loop's is the last

  const Extent &getInnerStride() const { return reductionStrides.back(); }
  /// One element for a whole row.
  bool isPerRow() const;
  /// The same elements for every row.
  bool isSharedByRows() const;
  /// Several elements, the same for every row, which a thread that takes row
  /// after row may keep.
  bool isKeptFromRowToRow() const { return !isPerRow() && isSharedByRows(); }
  /// One element for each step of the outer reduction loops, or fewer.
  bool isBroadcast() const { return getInnerStride().isConstant(0); }
  bool isContiguous() const { return getInnerStride().isConstant(1); }
};

struct RowLayout {
  /// Sizes of the loops, outermost first. There is always a reduction loop; the
  /// last is the vector loop.
  SmallVector<Extent> parallelSizes;
  SmallVector<Extent> reductionSizes;
  SmallVector<OperandLayout> operands;
  /// So many of the operands are inputs, the first ones.
  unsigned numInputs = 0;
  /// The parallel loops, the innermost ones, over which outputs are summed.
  unsigned numSummedLoops = 0;

  ArrayRef<OperandLayout> getInputs() const {
    return ArrayRef(operands).take_front(numInputs);
  }
  const Extent &getInnerSize() const { return reductionSizes.back(); }
  /// H: the number of elements of a row.
  Extent getRowSize() const;
  Extent getNumRows() const;
  /// What a row has of an operand, in bytes.
  Extent getBytesOfRow(unsigned operand) const;
};

/// The layout of `op`, which is on memrefs with strided layouts. Fails where a
/// layout is not a strided one. With partial sums, for an output that is summed
/// over rows it is that of these: contiguous, and of the type that is yielded.
FailureOr<RowLayout> computeRowLayout(GenericOp op, bool hasPartialSums = true);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ROWLAYOUT_H
