//===- Streams.cpp - streams and events, kept for reuse -------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Streams.h"

#include "Error.h"

using namespace norm::gpu;

std::string norm::gpu::describe(const Driver &driver, Result result,
                                const Stream *stream) {
  std::string text = driver.describe(result);
  // Illegal addresses, timeouts, ...; too large a launch is found at once.
  bool isFromKernel = result >= kIllegalAddress && result <= kLaunchFailed &&
                      result != kLaunchOutOfResources;
  if (const std::string *kernel = stream ? stream->lastKernel.load() : nullptr;
      kernel && isFromKernel)
    text += ", after kernel " + *kernel;
  return text;
}

void Streams::releaseAll() {
  std::lock_guard<std::mutex> guard(lock);
  for (Stream *stream : idleStreams) {
    driver.streamDestroy(stream->handle);
    delete stream;
  }
  for (void *event : idleEvents)
    driver.eventDestroy(event);
  idleStreams.clear();
  idleEvents.clear();
}

Stream *Streams::takeStream() {
  {
    std::lock_guard<std::mutex> guard(lock);
    if (!idleStreams.empty()) {
      Stream *stream = idleStreams.back();
      idleStreams.pop_back();
      return stream;
    }
  }
  void *handle = nullptr;
  // It need not wait for what the program does in the default stream.
  if (Result result = driver.streamCreate(&handle, kStreamNonBlocking)) {
    setError("cannot create a stream: " + driver.describe(result));
    return nullptr;
  }
  return new Stream(handle, /*isOwn=*/true);
}

void Streams::giveBack(Stream *stream) {
  std::lock_guard<std::mutex> guard(lock);
  idleStreams.push_back(stream);
}

void *Streams::takeEvent() {
  {
    std::lock_guard<std::mutex> guard(lock);
    if (!idleEvents.empty()) {
      void *event = idleEvents.back();
      idleEvents.pop_back();
      return event;
    }
  }
  void *event = nullptr;
  if (Result result = driver.eventCreate(&event, kEventDisableTiming)) {
    setError("cannot create an event: " + driver.describe(result));
    return nullptr;
  }
  return event;
}

void Streams::giveBackEvent(void *event) {
  std::lock_guard<std::mutex> guard(lock);
  idleEvents.push_back(event);
}
