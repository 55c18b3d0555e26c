/* Three peers for norm-bench-peers.test. */

#include "Peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *version1(const char **reason) { return "1.0"; }
static const char *version2(const char **reason) { return "2.0"; }
static const char *noVersion(const char **reason) {
  *reason = "no licence";
  return NULL;
}

static void *createWrong(const NormPeerProblem *problem, char *message,
                         int size) {
  snprintf(message, size, "ones");
  return (void *)problem;
}
static void runWrong(void *state) {
  const NormPeerProblem *problem = state;
  float *y = problem->y;
  for (int64_t i = 0; i < problem->sizes[0] * problem->sizes[1]; ++i)
    y[i] = 1;
}
static void nothing(void *state) {}

static void *createLate(const NormPeerProblem *problem, char *message,
                        int size) {
  if (strcmp(problem->workload, "rms-norm") != 0) {
    snprintf(message, size, "for RMS norms only");
    return NULL;
  }
  snprintf(message, size, "in %s", problem->folder);
  return (void *)problem;
}
static void finishLate(void *state) {
  const NormPeerProblem *problem = state;
  const float *x = problem->x;
  float *y = problem->y;
  int64_t n = problem->sizes[1];
  for (int64_t row = 0; row < problem->sizes[0]; ++row, x += n, y += n) {
    double squares = 0, root = 1;
    for (int64_t i = 0; i < n; ++i)
      squares += (double)x[i] * x[i];
    squares = squares / n + problem->epsilon;
    /* Newton's iteration: no -lm. */
    for (int step = 0; step < 50; ++step)
      root = (root + squares / root) / 2;
    for (int64_t i = 0; i < n; ++i)
      y[i] = x[i] / root * problem->gain_f32[i];
  }
}

static const NormPeer wrong = {"wrong",  "writes ones", version1, createWrong,
                               runWrong, NULL,          nothing};
static const NormPeer late = {
    "late",  "divides at the end", version2, createLate,
    nothing, finishLate,           nothing};
static const NormPeer unusable = {"unusable", "",   noVersion, createWrong,
                                  runWrong,   NULL, nothing};

int norm_bench_peers(const NormPeer *const **peers) {
  static const NormPeer *const list[] = {&wrong, &late, &unusable};
  *peers = list;
  return 3;
}
