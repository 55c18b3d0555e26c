//===- Emit.h - the option --emit of norm-translate -------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TARGET_EMIT_H
#define NORM_TARGET_EMIT_H

#include "mlir/IR/BuiltinOps.h"

#include <functional>

namespace mlir::norm {

/// Something that a lowered module can be written as.
struct EmitKind {
  /// `--emit=NAME`.
  StringRef name;
  StringRef description;
  std::function<LogicalResult(ModuleOp, raw_ostream &)> write;
};

/// Registers a translation with the option `--emit`, which takes any of
/// `kinds`. Once in a program.
void registerEmitTranslation(ArrayRef<EmitKind> kinds);

/// Adds the translation's own name to the arguments of a tool if `--emit` is
/// among them: upstream's driver wants a name without a value for each
/// translation.
void addEmitTranslation(int argc, char **argv,
                        SmallVectorImpl<char *> &arguments);

} // namespace mlir::norm

#endif // NORM_TARGET_EMIT_H
