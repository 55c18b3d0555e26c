//===- PhaseTimer.h - where the time of a run goes --------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_PHASETIMER_H
#define NORM_LIB_TOOLS_NORMRUN_PHASETIMER_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <memory>

namespace mlir {
class PassInstrumentation;
} // namespace mlir

namespace mlir::norm {

/// The time of phases that follow each other, in milliseconds: on the clock,
/// and of all processors that this process had.
class PhaseTimer {
public:
  /// The first phase is `start`: what the process did before, whose time on the
  /// clock is not known.
  PhaseTimer();

  /// Ends the phase before. A phase that is begun again goes on.
  void begin(StringRef name);

  /// Ends the last phase and prints a line for each and one for their sum:
  /// name, milliseconds on the clock, milliseconds of processors.
  void print(raw_ostream &os);

  /// Begins the phases of a pipeline, by the passes that they begin with:
  /// `raise`, `bufferize`, `kernels` and `lower`. It refers to this timer.
  std::unique_ptr<PassInstrumentation> createInstrumentation();

private:
  struct Times {
    double clock;
    double processors;
  };
  struct Phase {
    StringRef name;
    Times times;
  };
  static Times getTimes();
  void end();

  SmallVector<Phase> phases;
  /// Of `phases`, and when it began.
  size_t current;
  Times since;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_PHASETIMER_H
