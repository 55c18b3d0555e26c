//===- Fiber.cpp - a stack that can be left and continued -----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fiber.h"

#include "FiberSanitizers.h"

#include <cstdint>

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

using namespace norm::emulator;

namespace {

/// Enough for the math library below a kernel that keeps some hundred vectors.
constexpr size_t kStackBytes = 64 << 10;

/// Only one fiber runs, on one thread at a time.
std::jmp_buf resumer;
Fiber *running = nullptr;
SanitizedStack outside;

size_t getPageBytes() {
  static const size_t bytes = sysconf(_SC_PAGESIZE);
  return bytes;
}

} // namespace

Fiber::~Fiber() {
  if (stack)
    munmap(stack, getPageBytes() + kStackBytes);
  sanitized.forget();
}

bool Fiber::start(void (*newBody)(void *), void *newContext) {
  if (!stack) {
    // The first page stays without access: a stack that grows into it ends the
    // process instead of overwriting another.
    void *memory =
        mmap(nullptr, getPageBytes() + kStackBytes, PROT_NONE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (memory == MAP_FAILED)
      return false;
    stack = static_cast<char *>(memory);
    if (mprotect(stack + getPageBytes(), kStackBytes, PROT_READ | PROT_WRITE) !=
        0) {
      munmap(stack, getPageBytes() + kStackBytes);
      stack = nullptr;
      return false;
    }
  }
  // A fiber whose body has returned waits in runBodies for the next one.
  if (!finished)
    entered = false;
  if (!entered)
    sanitized.forget();
  body = newBody;
  context = newContext;
  finished = false;
  return true;
}

void Fiber::runBodies() {
  running->sanitized.arrive(&outside);
  while (true) {
    running->body(running->context);
    running->finished = true;
    suspend();
  }
}

// Its frame is left for good, by no call that AddressSanitizer knows.
__attribute__((no_sanitize_address)) void Fiber::enter() {
  entered = true;
  ucontext_t place;
  getcontext(&place);
  place.uc_stack.ss_sp = stack + getPageBytes();
  place.uc_stack.ss_size = kStackBytes;
  place.uc_link = nullptr;
  makecontext(&place, runBodies, 0);
  setcontext(&place);
}

void Fiber::resume() {
  running = this;
  if (_setjmp(resumer) == 0) {
    if (!entered)
      sanitized.create(stack + getPageBytes(), kStackBytes);
    outside.leaveFor(sanitized);
    if (entered)
      _longjmp(place, 1);
    enter();
  }
  outside.arrive(nullptr);
}

void Fiber::suspend() {
  if (_setjmp(running->place) == 0) {
    running->sanitized.leaveFor(outside);
    _longjmp(resumer, 1);
  }
  running->sanitized.arrive(&outside);
}

bool Fiber::contains(const void *data, size_t bytes) const {
  auto begin = reinterpret_cast<uintptr_t>(data);
  auto first = reinterpret_cast<uintptr_t>(stack) + getPageBytes();
  return stack && begin >= first && begin - first <= kStackBytes &&
         bytes <= kStackBytes - (begin - first);
}
