// What a header says of functions, and the declarations themselves.
// RUN: norm-opt %s --norm-library-pipeline=targets=sse4,avx2 | norm-translate --emit=header | FileCheck %s

// CHECK:      // Written by norm-translate --emit=header; declares what
// CHECK-NEXT: // --emit=object, archive and shared define.
// CHECK-NEXT: //
// CHECK-NEXT: // Memory. Sizes and strides count elements.
// CHECK:      // in uint8_t. The caller provides the memory of outputs
// CHECK:      // one normalization and nothing else an output may be the same buffer as an
// CHECK-NEXT: // input of the same type and shape that is read at the same place
// CHECK:      // indexing map: not one that is transposed, nor a gain or a bias that all rows
// CHECK-NEXT: // share.
// CHECK-NEXT: //
// CHECK:      // Threads. Functions may be called by several threads at once.
// CHECK:      // Errors. Dynamic sizes that do not fit each other in a normalization, or are not
// CHECK:      // Processors. Each function has versions for
// CHECK-NEXT: //   sse4, avx2
// CHECK:      // NORM_MAX_HIGHWAY_TARGET=sse4, no better one is chosen.
// CHECK:      #ifndef NORM_LAYER_NORM_H
// CHECK-NEXT: #define NORM_LAYER_NORM_H
// CHECK:      #include <stdbool.h>
// CHECK-NEXT: #include <stdint.h>
// CHECK:      extern "C" {
// CHECK:      // Layer normalization; a row has H = 768 elements. Arithmetic is in f32.
// CHECK-NEXT: //   v    = x
// CHECK:      //   out = n * gain
// CHECK-NEXT: //
// CHECK-NEXT: // x: bf16 [x_size0 x 768]
// CHECK-NEXT: // gain: f32 [768]
// CHECK-NEXT: // out: bf16 [out_size0 x 768]
// CHECK-NEXT: void layer_norm(const uint16_t *x, int64_t x_size0, const float *gain,
// CHECK-NEXT:                 uint16_t *out, int64_t out_size0);
func.func @layer_norm(%x: tensor<?x768xbf16>, %gain: tensor<768xf32>) -> tensor<?x768xbf16> {
  %y = norm.layer_norm %x gain(%gain) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x768xbf16>, tensor<768xf32>) -> tensor<?x768xbf16>
  return %y : tensor<?x768xbf16>
}

// CHECK:      // rows: f64 [rows_size0 x 4], strides [rows_stride0, 1] in elements
// CHECK-NEXT: // count: i64, one element
// CHECK-NEXT: int8_t others(double *rows, int64_t rows_size0, int64_t rows_stride0,
// CHECK-NEXT:               const int64_t *count, bool flag, int64_t n);
func.func @others(%rows: memref<?x4xf64, strided<[?, 1]>> loc("rows"), %count: tensor<i64> loc("count"),
                  %flag: i1 loc("flag"), %n: index loc("n")) -> i8 {
  %c = arith.constant 1 : i8
  return %c : i8
}

// Floats of eight bits are named, and passed as their bits: in memory and alone.
// CHECK:      // x: f8E4M3FN [x_size0 x 64]
// CHECK-NEXT: // scale: f8E5M2, one element
// CHECK-NEXT: // out0: f8E5M2FNUZ [out0_size0 x 64]
// CHECK-NEXT: uint8_t eighths(const uint8_t *x, int64_t x_size0, const uint8_t *scale,
// CHECK-NEXT:                 uint8_t one, uint8_t *out0, int64_t out0_size0);
func.func @eighths(%x: tensor<?x64xf8E4M3FN>, %scale: tensor<f8E5M2> loc("scale"), %one: f8E5M2 loc("one"))
    -> (tensor<?x64xf8E5M2FNUZ>, f8E5M2) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x64xf8E4M3FN>) -> tensor<?x64xf8E5M2FNUZ>
  %s = tensor.extract %scale[] : tensor<f8E5M2>
  %sum = arith.addf %s, %one : f8E5M2
  return %y, %sum : tensor<?x64xf8E5M2FNUZ>, f8E5M2
}

// CHECK:      void nothing(void);
// CHECK:      #endif // NORM_LAYER_NORM_H
func.func @nothing() {
  return
}
