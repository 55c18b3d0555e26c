// Kernels that the pipeline wrote read like C++ that somebody wrote: every
// variable has a name that says what it is.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp \
// RUN:   | FileCheck %s --implicit-check-not="{{[(* ]v[0-9]+[^a-z_]}}"

// CHECK:      static void layer_norm_norm(const float* x, const float* gain, float* out,
// CHECK:        VF32 zero = hn::Set(df32, 0.0f);
// CHECK:        VF32 inverse_size = hn::Set(df32, 0.0013020834f);
// CHECK:        VF32 one = hn::Set(df32, 1.0f);
// CHECK:        for (int64_t i = begin; i < end; i += 2) {
// CHECK:            const float* x_row = x + offset;
// CHECK-NEXT:       float* out_row = out + offset;
// CHECK-NEXT:       const float* x_row_2 = x_row + 768;
// CHECK:            for (
// CHECK:              for (
// CHECK:                sum = hn::Add(sum, hn::LoadU(df32, x_row + k));
// CHECK:            VF32 mean_hi = hn::Mul(hn::SumOfLanes(df32,
// CHECK:            VF32 mean_hi_2 =
// CHECK:                VF32 d = hn::Sub(hn::LoadU(df32, x_row + k), mean_hi);
// CHECK-NEXT:           VF32 d_2 = hn::Sub(hn::LoadU(df32, x_row_2 + k), mean_hi_2);
// CHECK:                sum{{[_0-9]*}} = hn::MulAdd(d, d, sum{{[_0-9]*}});
// CHECK:            VF32 sum_{{[0-9]+}};
// CHECK-NEXT:       VF32 sum_{{[0-9]+}};
// CHECK-NEXT:       VF32 sum_{{[0-9]+}};
// CHECK-NEXT:       VF32 sum_{{[0-9]+}};
// CHECK-NEXT:       if (has_tail) {
// CHECK-NEXT:         VF32 d = hn::Sub(nh::LoadN(df32, x_row + full_end, tail), mean_hi);
// CHECK-NEXT:         MF32 in_row = nh::FirstN(df32, tail);
// CHECK:            VF32 mean_square = hn::Mul(hn::SumOfLanes(df32,
// CHECK:            VF32 mean_lo = hn::Mul(hn::SumOfLanes(df32,
// CHECK:            VF32 variance = hn::NegMulAdd(mean_lo, mean_lo, mean_square);
// CHECK:            VF32 rstd = hn::Div(one, hn::Sqrt(variance_epsilon));
// CHECK:            VF32 shift = hn::Mul(mean_lo, rstd);
// CHECK:            MF32 is_sound = hn::And(
// CHECK:            if (hn::AllTrue(df32, hn::And(is_sound, is_sound_2))) {
// CHECK-NEXT:         for (int64_t j = 0; j < full_end; j += lanes) {
// CHECK-NEXT:           VF32 d = hn::Sub(hn::LoadU(df32, x_row + j), mean_hi);
// CHECK-NEXT:           VF32 gain_v = hn::LoadU(df32, gain + j);
// CHECK-NEXT:           VF32 y = hn::Mul(hn::MulSub(d, rstd, shift), gain_v);
// CHECK:              singles_end_2 = i;
// CHECK:            singles_end = singles_end_2;
// CHECK:          for (int64_t j = i; j < singles_end_2; j += 1) {
// CHECK:            VF32 scale;
// CHECK-NEXT:       VF32 mean_hi_{{[0-9]+}};
// CHECK-NEXT:       VF32 shift_{{[0-9]+}};
// CHECK-NEXT:       VF32 rstd_{{[0-9]+}};
func.func @layer_norm(%x: tensor<128x768xf32>, %gain: tensor<768xf32>) -> tensor<128x768xf32> {
  %y = norm.layer_norm %x gain(%gain) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x768xf32>, tensor<768xf32>) -> tensor<128x768xf32>
  return %y : tensor<128x768xf32>
}

// The size of a row is a constant, and so is its inverse.
// CHECK:      static void size8_norm(
// CHECK:        VF32 inverse_size = hn::Set(df32, 0.125f);
// CHECK:      HWY_EXPORT(
func.func @size8(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}
