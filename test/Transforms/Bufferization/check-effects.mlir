// An op that does not say what it does to memory is named, once.
// RUN: norm-opt %s --norm-check-effects --verify-diagnostics
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics

func.func @unknown_effects() {
  // expected-error @below {{'emitc.verbatim' does not say what it does to memory, and has no lowering to LLVM}}
  emitc.verbatim "barrier();"
  emitc.verbatim "barrier();"
  return
}
