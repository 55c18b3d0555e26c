//===- GPUTestSupport.h - what tests of GPU runtimes share ------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_TEST_RUNTIME_GPUTESTSUPPORT_H
#define NORM_TEST_RUNTIME_GPUTESTSUPPORT_H

#include "norm/Runtime/GPU.h"

#include <cstdlib>
#include <string>

namespace norm::test {

inline std::string takeError() {
  const char *text = norm_gpu_get_error();
  return text ? text : "";
}

/// Sets a variable of the environment as long as it lives.
class Variable {
public:
  Variable(const char *name, const std::string &value) : name(name) {
    if (const char *text = std::getenv(name))
      old = text;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (old.empty())
      unsetenv(name);
    else
      setenv(name, old.c_str(), 1);
  }

private:
  const char *name;
  std::string old;
};

} // namespace norm::test

#endif // NORM_TEST_RUNTIME_GPUTESTSUPPORT_H
