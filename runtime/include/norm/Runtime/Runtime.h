/*===- Runtime.h - what compiled kernels call ---------------------*- C -*-===*\
|*
|* Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
|*
|*===----------------------------------------------------------------------===*|
|*
|* The C ABI between code compiled by norm-mlir and the process it runs in: how
|* the rows of a kernel are shared among threads. Compiled code calls
|* norm_parallel_for, norm_get_num_threads, norm_choose_target and norm_fail;
|* everything else here is for the program around it.
|*
|* No function of this library throws, and none but norm_fail ends the process.
|* None keeps a pointer that it was given, except the pool of
|* norm_set_parallel_for and the context of norm_set_failure_handler.
|*
\*===----------------------------------------------------------------------===*/

#ifndef NORM_RUNTIME_RUNTIME_H
#define NORM_RUNTIME_RUNTIME_H

#include <stdint.h>

#if defined(__GNUC__)
#define NORM_RUNTIME_API __attribute__((visibility("default")))
#else
#define NORM_RUNTIME_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Does the rows [begin, end) of a job; `context` is the job's own data. It may
 *  be called by several threads at once, for ranges that do not overlap. It
 *  must not throw. */
typedef void (*NormRowsFn)(void *context, int64_t begin, int64_t end);

/** What norm_parallel_for does, as a function that an embedder can supply:
 *  calls body(context, b, e) for ranges that together cover [0, count) exactly
 *  once, and returns when all of these calls have returned. `grain` is the
 *  number of rows, at least 1, below which a range of its own does not pay;
 *  count is at least 1. `pool` is the pointer given to norm_set_parallel_for.
 */
typedef void (*NormParallelForFn)(void *pool, int64_t count, int64_t grain,
                                  NormRowsFn body, void *context);

/** Calls `body` for ranges that together cover [0, count) exactly once, and
 *  returns when all of it is done. By default each of up to
 *  norm_get_num_threads() OpenMP threads does one contiguous block; the calling
 *  thread does everything itself, in one call of `body`, when there are no more
 *  than `grain` rows, when there is one thread, when it is already inside such
 *  a job, or when the system gives no more threads. A count below 1 does
 *  nothing; a grain below 1 counts as 1. */
NORM_RUNTIME_API void norm_parallel_for(int64_t count, int64_t grain,
                                        NormRowsFn body, void *context);

/** Makes norm_parallel_for call `fn` with `pool` instead of using OpenMP; a
 * null `fn` restores the default. Not to be called while a kernel runs. */
NORM_RUNTIME_API void norm_set_parallel_for(NormParallelForFn fn, void *pool);

/** Sets how many threads the default norm_parallel_for uses at most; below 1
 *  restores the default, which is OpenMP's (OMP_NUM_THREADS, or the number of
 *  processors the process may use). A replaced pool decides for itself. */
NORM_RUNTIME_API void norm_set_num_threads(int32_t threads);

/** How many threads the default norm_parallel_for uses at most. Compiled code
 *  asks, to let threads share rows where there are too few for all of them. A
 *  program with a pool of its own says by norm_set_num_threads how many it has.
 *  Results do not depend on it. */
NORM_RUNTIME_API int32_t norm_get_num_threads(void);

/** Which version of a function this machine runs, of several in one file.
 *  `targets` are the names of CPU targets, separated by commas, the least
 *  capable first ("sse4,avx2,avx3"). Returns the position of the last one whose
 *  instructions the processor has and whose registers the operating system
 *  saves, or -1 if there is none. A name that is not known counts as lacking.
 *  If the environment variable NORM_MAX_HIGHWAY_TARGET names a target, no
 *  better one is returned; if it names anything else, norm_fail is called. */
NORM_RUNTIME_API int32_t norm_choose_target(const char *targets);

/** What norm_fail does, as a function that an embedder can supply. `message` is
 *  one line without its end. The process is aborted if it returns. */
typedef void (*NormFailureFn)(void *context, const char *message);

/** Called by compiled code, on the thread that called it, before it would
 *  access memory outside of its arguments: their sizes, which are known at run
 *  time only, do not fit each other; or where it has no version that the
 *  machine runs. Prints the message and aborts, unless there is a handler. Does
 *  not return. */
NORM_RUNTIME_API void norm_fail(const char *message);

/** Makes norm_fail call `fn` with `context` first; a null `fn` restores the
 *  default. A handler may leave by longjmp: compiled code holds no locks, but
 *  what it allocated is lost. */
NORM_RUNTIME_API void norm_set_failure_handler(NormFailureFn fn, void *context);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* NORM_RUNTIME_RUNTIME_H */
