//===- Contraction.h - a linalg op as a matrix product ----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_MATMULTOLIBRARY_CONTRACTION_H
#define NORM_LIB_CONVERSION_MATMULTOLIBRARY_CONTRACTION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <string>

namespace mlir::norm {

/// Loops of an op that are one: the outermost first. Along every operand that
/// depends on them, a step of one is as many steps of the next as that has.
/// None: a loop of one step.
using MergedLoop = SmallVector<unsigned, 2>;

/// c[l, i, j] += sum over p of a[l, i, p] * b[l, p, j], of a linalg op on
/// buffers.
struct Contraction {
  MergedLoop batch, m, n, k;
  /// Further batches, the outermost first. Operands may not depend on them.
  SmallVector<MergedLoop> outer;
};

/// The op as a matrix product, if it has the loops and the layouts of one;
/// `op` is a contraction on memrefs. Otherwise says why not.
FailureOr<Contraction> matchContraction(linalg::LinalgOp op, std::string &why);

/// Whether the op's body adds to its output the product of its inputs, widened
/// before if at all, and computes in no wider type than a library. Otherwise
/// says why not.
bool hasProductBody(linalg::LinalgOp op, std::string &why);

/// Whether an input is of the buffer that `op` writes.
bool overwritesInput(linalg::LinalgOp op);

/// A fill of zeros right before `op` that nothing but `op` reads, or null.
linalg::FillOp findZeroFill(linalg::LinalgOp op);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_MATMULTOLIBRARY_CONTRACTION_H
