/*===- Peer.h - other people's kernels in the race ----------------*- C -*-===*\
|*
|* Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
|*
|*===----------------------------------------------------------------------===*|
|*
|* What norm-bench and a library with peers know of each other. A C interface,
|* because such a library is compiled against the headers of a Python wheel, in
|* another dialect of C++ than norm-bench.
|*
\*===----------------------------------------------------------------------===*/

#ifndef NORM_BENCHMARK_PEER_H
#define NORM_BENCHMARK_PEER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A problem (see Case.h) and where its data is. */
typedef struct {
  /** "layer-norm" and so on. */
  const char *workload;
  /** 0: f32, 1: bf16. */
  int type;
  int rank;
  const int64_t *sizes;
  /** What a workload does not have (see Case::operands) is null. Of the element
   *  type but mean and rstd; and the same numbers of gain and bias as f32. */
  const void *x, *residual, *dy, *gain, *bias;
  const float *gain_f32, *bias_f32, *mean, *rstd;
  /** `y` is int8_t for layer-norm-int8. */
  void *y, *sum, *dx, *dgain, *dbias;
  double epsilon;
  /** A quantum of int8. */
  float scale;
  int threads;
  /** The folder of what was prepared for this problem; may be null. */
  const char *folder;
} NormPeerProblem;

/** One peer. */
typedef struct {
  const char *name;
  /** What is timed, in a few words. */
  const char *what;
  /** Its version, or null if it cannot be used; then *reason says why. */
  const char *(*version)(const char **reason);
  /** Everything that need not happen in each call. Null if this peer has no
   *  such kernel; `message`, of `size` bytes, is then the reason, and else what
   *  there is to know of the kernel. */
  void *(*create)(const NormPeerProblem *problem, char *message, int size);
  /** Does the work once. What throws here ends the process. */
  void (*run)(void *state);
  /** If results are not in the outputs, copies them there. May be null. */
  void (*finish)(void *state);
  void (*destroy)(void *state);
} NormPeer;

/** What a library exports: sets *peers to its list and returns its length. */
typedef int (*NormPeersFn)(const NormPeer *const **peers);
#define NORM_PEERS_FUNCTION "norm_bench_peers"

#ifdef __cplusplus
}
#endif

#endif /* NORM_BENCHMARK_PEER_H */
