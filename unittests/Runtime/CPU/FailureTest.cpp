//===- FailureTest.cpp - conditions that do not hold ----------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "norm/Runtime/Runtime.h"

#include "gtest/gtest.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct FailureTest : testing::Test {
  void TearDown() override { norm_set_failure_handler(nullptr, nullptr); }
};
using FailureDeathTest = FailureTest;

TEST_F(FailureDeathTest, PrintsTheMessageAndAborts) {
  EXPECT_EXIT(norm_fail("sizes differ"), testing::KilledBySignal(SIGABRT),
              "^norm: error: sizes differ\n$");
}

TEST_F(FailureDeathTest, AHandlerMayEndTheProcess) {
  norm_set_failure_handler(
      [](void *context, const char *message) {
        std::fprintf(stderr, "%s%s", static_cast<const char *>(context),
                     message);
        std::_Exit(3);
      },
      const_cast<char *>("embedder: "));
  EXPECT_EXIT(norm_fail("sizes differ"), testing::ExitedWithCode(3),
              "^embedder: sizes differ$");
}

TEST_F(FailureDeathTest, AbortsIfTheHandlerReturns) {
  norm_set_failure_handler([](void *, const char *) {}, nullptr);
  EXPECT_EXIT(norm_fail("sizes differ"), testing::KilledBySignal(SIGABRT),
              "^$");
}

struct Escape {
  std::jmp_buf place;
  std::string message;
};

TEST_F(FailureTest, AHandlerMayJumpOut) {
  static Escape escape;
  norm_set_failure_handler(
      [](void *context, const char *message) {
        auto *target = static_cast<Escape *>(context);
        target->message = message;
        std::longjmp(target->place, 1);
      },
      &escape);
  if (setjmp(escape.place) == 0) {
    norm_fail("sizes differ");
    FAIL() << "norm_fail returned";
  }
  EXPECT_EQ(escape.message, "sizes differ");
}

} // namespace
