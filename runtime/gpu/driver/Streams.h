//===- Streams.h - streams and events, kept for reuse -----------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_GPU_DRIVER_STREAMS_H
#define NORM_RUNTIME_GPU_DRIVER_STREAMS_H

#include "Driver.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace norm::gpu {

/// What compiled code knows as a stream.
struct Stream {
  explicit Stream(void *handle, bool isOwn) : handle(handle), isOwn(isOwn) {}
  void *const handle;
  /// Whether the runtime made it, or the caller.
  const bool isOwn;
  /// Whether there may be a copy in it that nobody has waited for.
  std::atomic<bool> hasCopies{false};
  /// The kernel launched last, for messages; its name is never freed.
  std::atomic<const std::string *> lastKernel{nullptr};
};

/// The driver's text for `result` of a call on `stream`. What goes wrong in a
/// kernel is told by some later call, so that the text names the kernel before.
std::string describe(const Driver &driver, Result result, const Stream *stream);

/// Creating one costs more than a small kernel, and each launch of compiled
/// code asks for one.
class Streams {
public:
  explicit Streams(const Driver &driver) : driver(driver) {}
  void releaseAll();

  /// Null and an error if there is none.
  Stream *takeStream();
  /// Work that is in it goes on, before that of its next user.
  void giveBack(Stream *stream);

  void *takeEvent();
  void giveBackEvent(void *event);

private:
  const Driver &driver;
  std::mutex lock;
  std::vector<Stream *> idleStreams;
  std::vector<void *> idleEvents;
};

} // namespace norm::gpu

#endif // NORM_RUNTIME_GPU_DRIVER_STREAMS_H
