//===- CrossFunction.h - a function for another architecture ----*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_LIB_TOOLS_NORMRUN_CROSSFUNCTION_H
#define NORM_LIB_TOOLS_NORMRUN_CROSSFUNCTION_H

#include "Signature.h"

#include "mlir/IR/BuiltinOps.h"

#include <memory>
#include <string>

namespace mlir::norm {

/// A function of a module that is lowered for a target of another architecture,
/// in a program of that architecture (norm-call-server) under an emulator. That
/// runs as long as this program; its functions get copies of the memory that
/// their arguments lie in, and nothing else of this program's.
class CrossFunction {
public:
  /// Compiles @entry of a module in the LLVM dialect, with a wrapper for the C
  /// interface. `emulator` is a command with its arguments, such as
  /// "qemu-aarch64 -L /usr/aarch64-linux-gnu". Fails with one diagnostic.
  static FailureOr<std::unique_ptr<CrossFunction>>
  compile(ModuleOp module, StringRef entry, StringRef emulator);

  /// A pointer for each argument, and where the results go, as in
  /// CompiledFunction::call; those that are memrefs, and no argument's, are
  /// allocated. A process that ends instead of answering ends this one, too.
  void call(const Signature &signature, ArrayRef<void *> arguments,
            ArrayRef<int64_t> resultOffsets, int64_t resultBytes,
            void *results) const;

private:
  explicit CrossFunction(uint64_t number) : number(number) {}
  uint64_t number;
};

} // namespace mlir::norm

#endif // NORM_LIB_TOOLS_NORMRUN_CROSSFUNCTION_H
