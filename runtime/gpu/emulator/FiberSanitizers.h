//===- FiberSanitizers.h - what sanitizers know of stacks -------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// AddressSanitizer and ThreadSanitizer follow a thread's stack, and must be
// told when it changes. In other builds this is nothing.
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_EMULATOR_FIBERSANITIZERS_H
#define NORM_RUNTIME_GPU_EMULATOR_FIBERSANITIZERS_H

#include <cstddef>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define NORM_HAS_ASAN 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define NORM_HAS_ASAN 1
#endif

#ifdef NORM_HAS_ASAN
#include <sanitizer/asan_interface.h>
#endif

namespace norm::emulator {

/// One stack: that of a fiber, or the one that fibers are resumed from.
class SanitizedStack {
public:
  /// A stack that nothing has run on.
  void create(const void *newBottom, size_t newSize) {
    bottom = newBottom;
    size = newSize;
#ifdef NORM_HAS_ASAN
    // What ran here before may have been forgotten in the middle of a call.
    __asan_unpoison_memory_region(bottom, size);
#endif
  }

  /// What ran on this stack does not go on.
  void forget() { frames = nullptr; }

  /// Before a jump from this stack to `to`.
  void leaveFor(SanitizedStack &to) {
#ifdef NORM_HAS_ASAN
    __sanitizer_start_switch_fiber(&frames, to.bottom, to.size);
#endif
  }

  /// After a jump to this stack. Where `from` was is found out.
  void arrive(SanitizedStack *from) {
#ifdef NORM_HAS_ASAN
    __sanitizer_finish_switch_fiber(frames, from ? &from->bottom : nullptr,
                                    from ? &from->size : nullptr);
#endif
  }

private:
  [[maybe_unused]] const void *bottom = nullptr;
  [[maybe_unused]] size_t size = 0;
  /// Where AddressSanitizer keeps frames that have been left.
  void *frames = nullptr;
};

} // namespace norm::emulator

#endif // NORM_RUNTIME_GPU_EMULATOR_FIBERSANITIZERS_H
