//===- ThreadProbe.cpp - how many threads the system gives ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ThreadProbe.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>

#include <pthread.h>

namespace {

/// Waits until the prober has created all its threads and lets go of the lock.
void *waitForProber(void *lock) {
  std::lock_guard<std::mutex> guard(*static_cast<std::mutex *>(lock));
  return nullptr;
}

/// Creates up to `wanted` threads that exist at the same time.
int countThreads(int wanted) {
  std::unique_ptr<pthread_t[]> threads(new (std::nothrow) pthread_t[wanted]);
  if (!threads)
    return 0;
  int created = 0;
  std::mutex lock;
  {
    std::lock_guard<std::mutex> guard(lock);
    while (created < wanted && pthread_create(&threads[created], nullptr,
                                              waitForProber, &lock) == 0)
      ++created;
  }
  for (int i = 0; i < created; ++i)
    pthread_join(threads[i], nullptr);
  return created;
}

/// The largest team that the calling thread is known to have been given; what
/// the system gave once is taken to be given again.
thread_local int known = 1;

/// Set in a child process whose parent had a team: the team's threads are not
/// in the child, but OpenMP would wait for them.
thread_local bool lostTeam = false;

void watchForks() {
  static const int registered = pthread_atfork(
      nullptr, nullptr, [] { lostTeam = lostTeam || known > 1; });
  static_cast<void>(registered);
}

} // namespace

int norm::runtime::availableThreads(int wanted) {
  if (lostTeam)
    return 1;
  if (wanted <= known)
    return wanted;
  watchForks();
  int available = 1 + countThreads(wanted - 1);
  known = std::max(known, available);
  return std::min(wanted, available);
}
