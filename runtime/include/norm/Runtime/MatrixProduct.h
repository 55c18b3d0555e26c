/*===- MatrixProduct.h - matrix products by a library -------------*- C -*-===*\
|*
|* Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
|*
|*===----------------------------------------------------------------------===*|
|*
|* The C ABI of matrix products, which code compiled with `matmul=` calls. They
|* are done by a library of the machine, which is opened when it is first
needed:
|*
|*   oneDNN   libdnnl.so.2 or libdnnl.so.3: f32, bf16, f16
|*   CBLAS    libopenblas.so.0, libmkl_rt.so.2, libblis.so.4 or, whatever it is,
|*            libblas.so.3: f32, bf16, f16, f64
|*
|* f16 and bf16 are multiplied as they are where the library can, and else
|* widened to f32 in memory; either way products are summed in f32 and the sum
is
|* rounded once. See docs/MatrixProducts.md.
|*
|* The environment is read when a library is opened:
|*
|*   NORM_ONEDNN_LIBRARY   oneDNN's library, in place of those above
|*   NORM_CBLAS_LIBRARY    CBLAS' library, likewise
|*
\*===----------------------------------------------------------------------===*/

#ifndef NORM_RUNTIME_MATRIXPRODUCT_H
#define NORM_RUNTIME_MATRIXPRODUCT_H

#include "norm/Runtime/Runtime.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The libraries. */
enum { NORM_ONEDNN = 0, NORM_CBLAS = 1 };

/** Types of elements. */
enum { NORM_F16 = 0, NORM_BF16 = 1, NORM_F32 = 2, NORM_F64 = 3 };

/** For l in [0, batch), i in [0, m), j in [0, n):
 *
 *    c[l, i, j] = (accumulate ? c[l, i, j] : 0) + sum over p in [0, k) of
 *                 a[l, i, p] * b[l, p, j]
 *
 *  where element [l, i, j] of a matrix is `batch` * l + `row` * i + `column` *
 * j elements after its pointer, for any strides but those that put two elements
 *  of c in one place. The products are summed in f64 if c is of f64, else in
 *  f32. What is to be written is read from nowhere else: c overlaps neither a
 *  nor b.
 *
 *  Work is shared by norm_parallel_for, in pieces that follow from the sizes
 *  alone, each of which the library does on one thread: so results are the same
 *  for any number of threads. (oneDNN and OpenBLAS of OpenMP are held to one
 *  thread while they work, OpenBLAS, MKL and BLIS with threads of their own
 * from when they are opened.)
 *
 *  Calls norm_fail if the library is not there, has no product of these types,
 *  or there is no memory. */
NORM_RUNTIME_API void
norm_matmul(int32_t library, int32_t accumulate, int64_t batch, int64_t m,
            int64_t n, int64_t k, int32_t a_type, const void *a,
            int64_t a_batch, int64_t a_row, int64_t a_column, int32_t b_type,
            const void *b, int64_t b_batch, int64_t b_row, int64_t b_column,
            int32_t c_type, void *c, int64_t c_batch, int64_t c_row,
            int64_t c_column);

/** Why `library` cannot be used in this process, as one line without its end,
 *  which stays valid; null if it can. */
NORM_RUNTIME_API const char *norm_matmul_get_error(int32_t library);

/** Whether `library` is there and faster than the loops that a compiler makes:
 *  any is but the reference BLAS. */
NORM_RUNTIME_API int32_t norm_matmul_is_fast(int32_t library);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* NORM_RUNTIME_MATRIXPRODUCT_H */
