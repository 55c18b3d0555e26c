//===- KernelJitTest.cpp - what compiled kernels compute ------------------===//
//
// Part of norm-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CompileText.h"

#include "norm/ExecutionEngine/Jit.h"

#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "llvm/ADT/bit.h"
#include <cmath>
#include <vector>

using namespace mlir;
using namespace mlir::norm;
using namespace mlir::norm::test;

namespace {

class KernelJitTest : public TargetTest {
protected:
  void SetUp() override {
    if (!target().isSupportedByHost())
      GTEST_SKIP() << "this machine lacks " << GetParam();
  }

  std::unique_ptr<Jit> compile(StringRef text) {
    OwningOpRef<ModuleOp> module = lower(text, target());
    if (!module)
      return nullptr;
    llvm::Expected<std::unique_ptr<Jit>> jit = Jit::create(*module);
    if (jit)
      return std::move(*jit);
    ADD_FAILURE() << llvm::toString(jit.takeError());
    return nullptr;
  }

  template <typename... Args>
  void call(Jit &jit, StringRef name, Args &...args) {
    llvm::Expected<Jit::PackedFunction> function = jit.lookup(name);
    if (!function) {
      ADD_FAILURE() << llvm::toString(function.takeError());
      return;
    }
    void *pointers[] = {&args...};
    (*function)(pointers);
  }
};

template <typename T, int Rank>
StridedMemRefType<T, Rank> makeBuffer(T *data, std::array<int64_t, Rank> sizes,
                                      std::array<int64_t, Rank> strides,
                                      int64_t offset = 0) {
  StridedMemRefType<T, Rank> buffer;
  buffer.basePtr = buffer.data = data;
  buffer.offset = offset;
  std::copy(sizes.begin(), sizes.end(), buffer.sizes);
  std::copy(strides.begin(), strides.end(), buffer.strides);
  return buffer;
}

/// y[row] = sum over i of a * x[row, i], and x[row, i] = x[row, i] + a: full
/// vectors, a tail, a reduction, a scalar, a launch, strided rows.
constexpr StringLiteral kRows = R"(
func.func private @kernel(%x: !highway.ptr<f32>, %y: !highway.ptr<f32>, %a: f32, %n: index, %stride: index,
                          %begin: index, %end: index) attributes {highway.kernel = f32} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %lanes = highway.lanes : index
  %va = highway.set %a : f32
  %zero = highway.zero : !highway.vec<f32>
  %rest = arith.remui %n, %lanes : index
  %full = arith.subi %n, %rest : index
  scf.for %row = %begin to %end step %c1 {
    %first = arith.muli %row, %stride : index
    %p = highway.offset %x[%first] : !highway.ptr<f32>
    %sum = scf.for %i = %c0 to %full step %lanes iter_args(%acc = %zero) -> !highway.vec<f32> {
      %v = highway.load %p[%i] : !highway.ptr<f32>
      %next = highway.mul_add %v, %va, %acc : !highway.vec<f32>
      %w = highway.add %v, %va : !highway.vec<f32>
      highway.store %w, %p[%i] : !highway.ptr<f32>
      scf.yield %next : !highway.vec<f32>
    }
    %v = highway.load_n %p[%full], %rest : !highway.ptr<f32>
    %w = highway.add %v, %va : !highway.vec<f32>
    highway.store_n %w, %p[%full], %rest : !highway.ptr<f32>
    %sums = highway.mul_add %v, %va, %sum : !highway.vec<f32>
    %total = highway.sum_of_lanes %sums : !highway.vec<f32>
    %scalar = highway.get_lane %total : !highway.vec<f32>
    highway.store_scalar %scalar, %y[%row] : !highway.ptr<f32>
  }
  return
}
func.func @main(%x: memref<?x?xf32, strided<[?, 1], offset: ?>>, %y: memref<?xf32>, %a: f32)
    attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %rows = memref.dim %x, %c0 : memref<?x?xf32, strided<[?, 1], offset: ?>>
  %n = memref.dim %x, %c1 : memref<?x?xf32, strided<[?, 1], offset: ?>>
  %b, %o, %s:2, %strides:2 = memref.extract_strided_metadata %x
      : memref<?x?xf32, strided<[?, 1], offset: ?>> -> memref<f32>, index, index, index, index, index
  %p = highway.pointer_to %x : memref<?x?xf32, strided<[?, 1], offset: ?>>
  %q = highway.pointer_to %y : memref<?xf32>
  highway.launch @kernel(%p, %q, %a, %n, %strides#0) rows(%rows) grain(%c1)
      : (!highway.ptr<f32>, !highway.ptr<f32>, f32, index, index)
  return
}
)";

TEST_P(KernelJitTest, RowsWithTails) {
  std::unique_ptr<Jit> jit = compile(kRows);
  ASSERT_TRUE(jit);
  constexpr float kGuard = -777.0f;
  float a = 3.0f;
  for (int64_t n : {0, 1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 100})
    for (int64_t rows : {0, 1, 2, 5}) {
      // A row is followed by a guard; the first begins off any alignment.
      int64_t stride = n + 1, offset = 3;
      std::vector<float> x(offset + rows * stride + 1, kGuard);
      std::vector<float> y(rows + 1, kGuard), before;
      for (int64_t row = 0; row < rows; ++row)
        for (int64_t i = 0; i < n; ++i)
          x[offset + row * stride + i] = float((row + 3 * i) % 17);
      before = x;
      auto xBuffer =
          makeBuffer<float, 2>(x.data(), {rows, n}, {stride, 1}, offset);
      auto yBuffer = makeBuffer<float, 1>(y.data(), {rows}, {1});
      void *xPointer = &xBuffer, *yPointer = &yBuffer;
      call(*jit, "main", xPointer, yPointer, a);
      for (int64_t row = 0; row < rows; ++row) {
        // All values are small integers: the sums are exact.
        float sum = 0;
        for (int64_t i = 0; i < n; ++i) {
          float &value = before[offset + row * stride + i];
          sum += a * value;
          value += a;
        }
        EXPECT_EQ(y[row], sum) << "n " << n << " row " << row;
      }
      EXPECT_EQ(y[rows], kGuard);
      EXPECT_EQ(x, before) << "n " << n << " rows " << rows;
    }
}

/// bf16 to f16 through f32, doubled, and a mask: the same count of lanes for
/// all three.
TEST_P(KernelJitTest, NarrowTypesAndMasks) {
  std::unique_ptr<Jit> jit = compile(R"(
func.func private @kernel(%x: !highway.ptr<bf16>, %y: !highway.ptr<f16>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %lanes = highway.lanes : index
  %c0 = arith.constant 0 : index
  %zero = highway.zero : !highway.vec<f32>
  scf.for %i = %c0 to %n step %lanes {
    %left = arith.subi %n, %i : index
    %b = highway.load_n %x[%i], %left : !highway.ptr<bf16>
    %f = highway.promote_to %b : !highway.vec<bf16> to !highway.vec<f32>
    %twice = highway.add %f, %f : !highway.vec<f32>
    %negative = highway.lt %f, %zero : !highway.vec<f32>
    %positive = highway.mask_not %negative : !highway.mask<f32>
    %r = highway.if_then_else_zero %positive, %twice : !highway.vec<f32>
    %h = highway.demote_to %r : !highway.vec<f32> to !highway.vec<f16>
    highway.store_n %h, %y[%i], %left : !highway.ptr<f16>
  }
  return
}
func.func @main(%x: memref<?xbf16>, %y: memref<?xf16>) attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?xbf16>
  %p = highway.pointer_to %x : memref<?xbf16>
  %q = highway.pointer_to %y : memref<?xf16>
  highway.launch @kernel(%p, %q, %n) rows(%c1) grain(%c1) : (!highway.ptr<bf16>, !highway.ptr<f16>, index)
  return
})");
  ASSERT_TRUE(jit);
  // 1.5, -2, NaN (no order: not negative), 0.5 as bf16, doubled as f16.
  const uint16_t inputs[] = {0x3fc0, 0xc000, 0x7fc0, 0x3f00};
  const uint16_t outputs[] = {0x4200, 0x0000, 0x7e00, 0x3c00};
  for (int64_t n : {1, 2, 5, 8, 15, 16, 17, 19}) {
    std::vector<uint16_t> x(n + 1, 0xffff), y(n + 1, 0x1234);
    for (int64_t i = 0; i < n; ++i)
      x[i] = inputs[i % 4];
    auto xBuffer = makeBuffer<uint16_t, 1>(x.data(), {n}, {1});
    auto yBuffer = makeBuffer<uint16_t, 1>(y.data(), {n}, {1});
    void *xPointer = &xBuffer, *yPointer = &yBuffer;
    call(*jit, "main", xPointer, yPointer);
    for (int64_t i = 0; i < n; ++i)
      EXPECT_EQ(y[i], outputs[i % 4]) << "n " << n << " lane " << i;
    EXPECT_EQ(y[n], 0x1234);
  }
}

/// A kernel of base f64, whose f32 vectors have as few lanes.
TEST_P(KernelJitTest, DoubleBase) {
  std::unique_ptr<Jit> jit = compile(R"(
func.func private @kernel(%x: !highway.ptr<f32>, %y: !highway.ptr<f64>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  %lanes = highway.lanes : index
  %c0 = arith.constant 0 : index
  scf.for %i = %c0 to %n step %lanes {
    %left = arith.subi %n, %i : index
    %f = highway.load_n %x[%i], %left : !highway.ptr<f32>
    %d = highway.promote_to %f : !highway.vec<f32> to !highway.vec<f64>
    %r = highway.mul_add %d, %d, %d : !highway.vec<f64>
    highway.store_n %r, %y[%i], %left : !highway.ptr<f64>
  }
  return
}
func.func @main(%x: memref<?xf32>, %y: memref<?xf64>) attributes {llvm.emit_c_interface} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %p = highway.pointer_to %x : memref<?xf32>
  %q = highway.pointer_to %y : memref<?xf64>
  highway.launch @kernel(%p, %q, %n) rows(%c1) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f64>, index)
  return
})");
  ASSERT_TRUE(jit);
  for (int64_t n : {1, 2, 3, 4, 7, 8, 9, 17}) {
    std::vector<float> x(n);
    std::vector<double> y(n + 1, -777.0);
    for (int64_t i = 0; i < n; ++i)
      x[i] = float(i) + 0.5f;
    auto xBuffer = makeBuffer<float, 1>(x.data(), {n}, {1});
    auto yBuffer = makeBuffer<double, 1>(y.data(), {n}, {1});
    void *xPointer = &xBuffer, *yPointer = &yBuffer;
    call(*jit, "main", xPointer, yPointer);
    for (int64_t i = 0; i < n; ++i)
      EXPECT_EQ(y[i], double(x[i]) * x[i] + x[i]) << "n " << n << " lane " << i;
    EXPECT_EQ(y[n], -777.0);
  }
}

NORM_FOR_EACH_TARGET(KernelJitTest);

} // namespace
