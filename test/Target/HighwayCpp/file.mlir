// The printed file: what it says of itself, how it includes itself for each
// target, kernels with readable names, and the functions that call them.

// RUN: norm-opt %s --convert-highway-to-emitc \
// RUN:   | norm-translate --mlir-to-highway-cpp --highway-cpp-file=some/where/rms_norm.cc \
// RUN:   | FileCheck %s

// CHECK:      // rms_norm.cc: written by norm-translate --mlir-to-highway-cpp.
// CHECK:      // rms_norm:
// CHECK-NEXT: // out = x * rstd
// CHECK-NEXT: //
// CHECK-NEXT: // rstd = 1 / sqrt(mean(x * x))
// CHECK:      // x: f32 [x_size0 x 768], strides [x_stride0, 1] in elements
// CHECK-NEXT: // out: f32 [out_size0 x 768]

// CHECK:      #define HWY_BROKEN_EMU128 1
// CHECK:      #undef HWY_TARGET_INCLUDE
// CHECK-NEXT: #define HWY_TARGET_INCLUDE "rms_norm.cc"
// CHECK-NEXT: #include "hwy/foreach_target.h"
// CHECK-NEXT: #include "hwy/highway.h"

// CHECK:      HWY_BEFORE_NAMESPACE();
// CHECK-NEXT: namespace rms_norm {
// CHECK-NEXT: namespace HWY_NAMESPACE {
// CHECK:      namespace hn = hwy::HWY_NAMESPACE;
// CHECK-NOT:  namespace nh

// CHECK:      static void rms_norm_kernel(const float* x, float* y, int64_t n,
// CHECK-NEXT:     int64_t x_stride, int64_t begin, int64_t end) {
// CHECK-NEXT:   const hn::ScalableTag<float> df32;
// CHECK-NEXT:   using VF32 = hn::Vec<decltype(df32)>;
// CHECK-NEXT:   int64_t lanes = hn::Lanes(df32);
// CHECK-NEXT:   for (int64_t i = begin; i < end; i += 1) {
// CHECK-NEXT:     const float* x_row = x + i * x_stride;
// CHECK-NEXT:     float* y_row = y + i * n;
// CHECK-NEXT:     VF32 sum = hn::Zero(df32);
// CHECK-NEXT:     for (int64_t j = 0; j < n; j += lanes) {
// CHECK-NEXT:       VF32 v = hn::LoadU(df32, x_row + j);
// CHECK-NEXT:       sum = hn::MulAdd(v, v, sum);
// CHECK-NEXT:     }
// CHECK-NEXT:     VF32 rstd = hn::Div(hn::Set(df32, 1.0f),
// CHECK-NEXT:         hn::Sqrt(hn::SumOfLanes(df32, sum)));
// CHECK-NEXT:     for (int64_t j = 0; j < n; j += lanes) {
// CHECK-NEXT:       VF32 v = hn::Mul(hn::LoadU(df32, x_row + j), rstd);
// CHECK-NEXT:       hn::StoreU(v, df32, y_row + j);
// CHECK-NEXT:     }
// CHECK-NEXT:   }
// CHECK-NEXT: }

// CHECK:      HWY_AFTER_NAMESPACE();
// CHECK:      #if HWY_ONCE
// CHECK-NEXT: namespace rms_norm {
// CHECK:      HWY_EXPORT(rms_norm_kernel);
// CHECK:      extern "C" void rms_norm(const float* x, int64_t x_size0, int64_t x_stride0,
// CHECK-NEXT:     float* out, int64_t out_size0) {
// CHECK-NEXT:   (void)out_size0;
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(rms_norm_kernel)(x, out, 768, x_stride0, 0, x_size0);
// CHECK-NEXT: }
// CHECK:      #endif  // HWY_ONCE

func.func private @rms_norm_kernel(%x: !highway.ptr<f32> loc("x"), %y: !highway.ptr<f32> loc("y"), %n: index loc("n"), %stride: index loc("x_stride"), %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %f1 = arith.constant 1.0 : f32
  %lanes = highway.lanes : index
  %zero = highway.zero : !highway.vec<f32>
  scf.for %row = %begin to %end step %c1 {
    %x_start = arith.muli %row, %stride : index
    %x_row = highway.offset %x[%x_start] : !highway.ptr<f32> loc("x_row")
    %y_start = arith.muli %row, %n : index
    %y_row = highway.offset %y[%y_start] : !highway.ptr<f32> loc("y_row")
    %sum = scf.for %i = %c0 to %n step %lanes iter_args(%acc = %zero) -> (!highway.vec<f32>) {
      %v = highway.load %x_row[%i] : !highway.ptr<f32> loc("v")
      %a = highway.mul_add %v, %v, %acc : !highway.vec<f32>
      scf.yield %a : !highway.vec<f32>
    } loc("sum")
    %total = highway.sum_of_lanes %sum : !highway.vec<f32>
    %sd = highway.sqrt %total : !highway.vec<f32>
    %one = highway.set %f1 : f32
    %rstd = highway.div %one, %sd : !highway.vec<f32> loc("rstd")
    scf.for %i = %c0 to %n step %lanes {
      %v = highway.load %x_row[%i] : !highway.ptr<f32>
      %o = highway.mul %v, %rstd : !highway.vec<f32> loc("v")
      highway.store %o, %y_row[%i] : !highway.ptr<f32>
    }
  }
  return
}

func.func @rms_norm(%x: memref<?x768xf32, strided<[?, 1], offset: ?>> loc("x"), %y: memref<?x768xf32> {bufferize.result})
    attributes {norm.doc = "out = x * rstd\n\nrstd = 1 / sqrt(mean(x * x))"} {
  %c0 = arith.constant 0 : index
  %n = arith.constant 768 : index
  %grain = arith.constant 16 : index
  %rows = memref.dim %x, %c0 : memref<?x768xf32, strided<[?, 1], offset: ?>>
  %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x : memref<?x768xf32, strided<[?, 1], offset: ?>> -> memref<f32>, index, index, index, index, index
  %px = highway.pointer_to %x : memref<?x768xf32, strided<[?, 1], offset: ?>>
  %py = highway.pointer_to %y : memref<?x768xf32>
  highway.launch @rms_norm_kernel(%px, %py, %n, %strides#0) rows(%rows) grain(%grain) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  return
}
