//===- Stages.h - rows that threads share -----------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where there are too few rows for the threads, these share the pieces of rows,
// in stages that are launched one after the other:
//
//   for each pass: the partial results of its reductions, of each piece
//   the branches with reductions, of each row
//   the outputs per element, of each piece
//   the outputs per row, of each row
//
// Each begins with what is computed once a row of what earlier ones have left:
// cheap enough to be computed by each thread for itself. But a branch goes over
// a whole row: it has a stage of its own before any element is written, which
// could be one of an input. Outputs per row have one, since each thread needs
// the inputs per row in whose place they could be.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_CONVERSION_NORMTOHIGHWAY_STAGES_H
#define NORM_LIB_CONVERSION_NORMTOHIGHWAY_STAGES_H

#include "norm/Dialect/Norm/Utils/CPUSchedule.h"
#include "norm/Dialect/Norm/Utils/RowProgram.h"

namespace mlir::norm {

struct Stage {
  enum Kind { Reductions, Branches, Elements, Rows };
  Kind kind;
  unsigned pass = 0; // of reductions

  /// Whether threads share pieces, or whole rows.
  bool isOfPieces() const { return kind == Reductions || kind == Elements; }
  /// For the kernel's name.
  std::string getName() const;
};

/// Those of a program, in their order.
SmallVector<Stage> getStages(const RowProgram &program);

/// What stages leave for later ones, in a buffer of rows x places.
struct StagedValue {
  Value value;    // of the body
  Type type;      // in the buffer
  int64_t places; // one for a row, or for each of its pieces
};

/// The reductions of the passes, then the results of branches with reductions,
/// which are numbers.
SmallVector<StagedValue> getStagedValues(const RowProgram &program,
                                         CPUScheduleAttr schedule);

} // namespace mlir::norm

#endif // NORM_LIB_CONVERSION_NORMTOHIGHWAY_STAGES_H
