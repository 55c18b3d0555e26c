//===- Fiber.h - a stack that can be left and continued ---------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_FIBER_H
#define NORM_RUNTIME_GPU_EMULATOR_FIBER_H

#include "FiberSanitizers.h"

#include <csetjmp>
#include <cstddef>

namespace norm::emulator {

/// A function call with a stack of its own, which can be suspended and resumed.
/// A fiber is created by ucontext, but switched to by _setjmp and _longjmp, as
/// in QEMU's coroutines: swapcontext makes a system call each time, for a
/// signal mask that does not change. All fibers of a thread are resumed from
/// outside of fibers. Not to be used by two threads at once.
class Fiber {
public:
  Fiber() = default;
  ~Fiber();
  Fiber(const Fiber &) = delete;
  Fiber &operator=(const Fiber &) = delete;

  /// Makes the next resume call `body(context)`. What the fiber was doing is
  /// forgotten; no destructors run. False if there is no memory for a stack.
  bool start(void (*body)(void *), void *context);

  /// Goes on until `body` suspends itself or returns.
  void resume();

  /// Leaves the fiber that is running; its next resume continues behind it.
  static void suspend();

  /// Whether `body` has returned.
  bool isFinished() const { return finished; }

  /// Whether the bytes lie on this fiber's stack.
  bool contains(const void *data, size_t bytes) const;

private:
  static void runBodies();
  void enter();

  void (*body)(void *) = nullptr;
  void *context = nullptr;
  char *stack = nullptr;
  std::jmp_buf place;
  SanitizedStack sanitized;
  bool entered = false;
  bool finished = true;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_FIBER_H
