//===- CBLAS.cpp - products by a BLAS with the C interface ----------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MatrixLibrary.h"

using namespace norm::runtime;

namespace {

/// CBLAS_LAYOUT and CBLAS_TRANSPOSE.
enum : int { RowMajor = 101, NoTrans = 111, Trans = 112 };

template <typename T>
using Gemm = void(int order, int transA, int transB, int m, int n, int k,
                  T alpha, const T *a, int lda, const T *b, int ldb, T beta,
                  T *c, int ldc);

template <typename T> void multiply(Gemm<T> *gemm, const BlasProduct &product) {
  auto transposition = [](const BlasMatrix &matrix) {
    return matrix.transposed ? Trans : NoTrans;
  };
  gemm(RowMajor, transposition(product.a), transposition(product.b),
       static_cast<int>(product.m), static_cast<int>(product.n),
       static_cast<int>(product.k), T(1),
       static_cast<const T *>(product.a.data),
       static_cast<int>(product.a.stride),
       static_cast<const T *>(product.b.data),
       static_cast<int>(product.b.stride), product.accumulate ? T(1) : T(0),
       static_cast<T *>(product.c), static_cast<int>(product.cStride));
}

class CBLAS final : public MatrixLibrary {
public:
  CBLAS() {
    open("NORM_CBLAS_LIBRARY", {"libopenblas.so.0", "libmkl_rt.so.2",
                                "libblis.so.4", "libblas.so.3"});
    sgemm = reinterpret_cast<Gemm<float> *>(need("cblas_sgemm"));
    dgemm = reinterpret_cast<Gemm<double> *>(need("cblas_dgemm"));
    // Each has one of these, and the reference BLAS none. OpenBLAS and MKL take
    // an int, BLIS an int64_t.
    using SetThreads = void(int64_t);
    for (const char *name : {"openblas_set_num_threads", "MKL_Set_Num_Threads",
                             "bli_thread_set_num_threads"})
      if (auto *setThreads = reinterpret_cast<SetThreads *>(find(name))) {
        setThreads(1);
        tuned = true;
      }
  }

  const char *getName() const override { return "CBLAS"; }
  bool isFast() const override { return tuned; }
  bool hasF64() const override { return true; }

  bool multiplyF32(const BlasProduct &product) const override {
    multiply(sgemm, product);
    return true;
  }
  bool multiplyF64(const BlasProduct &product) const override {
    multiply(dgemm, product);
    return true;
  }

private:
  Gemm<float> *sgemm = nullptr;
  Gemm<double> *dgemm = nullptr;
  bool tuned = false;
};

} // namespace

const MatrixLibrary &norm::runtime::getCBLAS() {
  // Never destroyed: compiled code may run while the process ends.
  static const CBLAS *library = new CBLAS;
  return *library;
}
