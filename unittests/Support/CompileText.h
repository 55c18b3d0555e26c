//===- CompileText.h - compiling text in tests ------------------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_UNITTESTS_SUPPORT_COMPILETEXT_H
#define NORM_UNITTESTS_SUPPORT_COMPILETEXT_H

#include "norm/TargetInfo/CPUTarget.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "gtest/gtest.h"
#include <string>

namespace mlir::norm::test {

/// A context with every dialect, ours and upstream's, and the translations.
MLIRContext &getContext();

/// `text`, lowered to the LLVM dialect for `target`. Null, and a failure of the
/// test, if it does not parse or lower.
OwningOpRef<ModuleOp> lower(StringRef text, const norm::CPUTarget &target);

/// The assembly text of `text` for `target`.
std::string assemble(StringRef text, const norm::CPUTarget &target);

/// The instructions of the function `name` in assembly text.
std::string getFunctionBody(StringRef assembly, StringRef name);

/// How often `what` stands in `text`.
size_t countOf(StringRef text, StringRef what);

/// A test for each target. Those that run are skipped where the machine lacks
/// the target.
class TargetTest : public ::testing::TestWithParam<const char *> {
protected:
  const norm::CPUTarget &target() const {
    return **norm::lookupCPUTarget(GetParam());
  }
};

} // namespace mlir::norm::test

#define NORM_FOR_EACH_TARGET(SUITE)                                            \
  INSTANTIATE_TEST_SUITE_P(                                                    \
      Targets, SUITE, ::testing::Values("sse4", "avx2", "avx3"),               \
      [](const auto &info) { return std::string(info.param); })

#endif // NORM_UNITTESTS_SUPPORT_COMPILETEXT_H
