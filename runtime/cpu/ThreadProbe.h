//===- ThreadProbe.h - how many threads the system gives --------*- C++ -*-===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef NORM_RUNTIME_CPU_THREADPROBE_H
#define NORM_RUNTIME_CPU_THREADPROBE_H

namespace norm::runtime {

/// How many of `wanted` threads, the calling one included, can run at once.
/// GNU OpenMP ends the process when the system refuses it a thread (a limit on
/// processes or on memory), which a library must not do; so the first time that
/// a thread asks for a larger team than before, this creates that many threads
/// that only wait, and counts them. Each calling thread has an OpenMP team of
/// its own, hence also a count of its own. In a process forked by a thread that
/// had a team, OpenMP would wait for threads that are not there: the answer is
/// then 1.
int availableThreads(int wanted);

} // namespace norm::runtime

#endif // NORM_RUNTIME_CPU_THREADPROBE_H
