//===- RowAccess.h - how GPU kernels access rows ----------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A GPU accesses 16 bytes at once where they are aligned. A norm has up to
// three kernels, of which the host launches the first that fits the memory:
//
//   aligned    every row of every operand consists of aligned vectors
//   with edges the operands that move with the rows are aligned at the same
//              elements of a row, which differ from row to row: vectors there,
//              and single elements before and behind them
//   elements   whatever is left
//
// Where the row's size is dynamic, the first two are there twice, by schedule.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_DIALECT_NORM_UTILS_ROWACCESS_H
#define NORM_DIALECT_NORM_UTILS_ROWACCESS_H

#include "norm/Dialect/Norm/Utils/RowLayout.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

#include <optional>

namespace mlir::norm {

/// A memory access of a thread is at most this wide.
inline constexpr unsigned kAccessBytes = 16;

struct RowAccess {
  enum class Kind {
    PerRow,   // one element for a row, or none: sums over rows
    Elements, // one at a time
    Vectors,  // aligned
    Shifted,  // aligned vectors of which the elements wanted are a part
  };

  /// The elements that a thread takes at once.
  unsigned vectorSize = 1;
  /// By operand.
  SmallVector<Kind> kinds;
  /// Rows begin and end anywhere. A row's vectors begin where those of this
  /// operand are aligned.
  std::optional<unsigned> edgesOf;
  /// The vectors leave at least so many elements before and behind them, with
  /// which shifted vectors stay inside the row: 0 or vectorSize.
  unsigned margin = 0;
  /// Why `vectorSize` is that, for people.
  StringRef reason;

  /// The largest number of elements before and behind the vectors of a row.
  int64_t getMostEdgeElements(const Extent &rowSize) const;

  /// The elements of an operand that 16 bytes hold, or a vector if it is
  /// smaller: what a vector's address must be a multiple of.
  unsigned getAlignment(const OperandLayout &operand) const;
  /// The operands with edges or shifted vectors. Their kernels get the
  /// misalignment of their memory's first byte: its address in elements, modulo
  /// the vector size.
  SmallVector<unsigned> getPhaseOperands() const;
};

/// Single elements of every operand.
RowAccess getElementAccess(GenericOp op, const RowLayout &layout);

/// By vectors of up to 16 bytes of the narrowest operand, best first: of rows
/// that consist of aligned ones, and of rows that begin and end anywhere. Each
/// only where sizes and strides do not tell that there are no such rows.
/// Where something is summed over rows, no edges: a thread has the same
/// elements of each row.
SmallVector<RowAccess> getVectorAccesses(const RowProgram &program,
                                         const RowLayout &layout);

} // namespace mlir::norm

#endif // NORM_DIALECT_NORM_UTILS_ROWACCESS_H
