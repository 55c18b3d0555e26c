//===- SavedVariable.h - an environment variable, put back ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_UNITTESTS_SUPPORT_SAVEDVARIABLE_H
#define NORM_UNITTESTS_SUPPORT_SAVEDVARIABLE_H

#include <cstdlib>
#include <optional>
#include <string>

namespace norm::test {

/// Gives an environment variable back the value that it had before, or none.
class SavedVariable {
public:
  explicit SavedVariable(const char *name) : name(name) {
    if (const char *value = std::getenv(name))
      before = value;
  }
  SavedVariable(const SavedVariable &) = delete;
  SavedVariable &operator=(const SavedVariable &) = delete;
  ~SavedVariable() {
    if (before)
      setenv(name, before->c_str(), /*overwrite=*/1);
    else
      unsetenv(name);
  }

private:
  const char *name;
  std::optional<std::string> before;
};

} // namespace norm::test

#endif // NORM_UNITTESTS_SUPPORT_SAVEDVARIABLE_H
