// Kernels that the pipeline wrote read like C++ that somebody wrote: every
// variable has a name that says what it is.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp \
// RUN:   | FileCheck %s --implicit-check-not="{{[(* ]v[0-9]+[^a-z_]}}"

// CHECK:      static void layer_norm_norm(const float* x, const float* gain, float* out,
// CHECK:        VF32 inverse_size = hn::Div(one, hn::Set(df32, 768.0f));
// CHECK:        VF32 epsilon = hn::Set(df32, 1.0E-5f);
// CHECK:        for (int64_t i = begin; i < end; i += 2) {
// CHECK:            const float* x_row = x + offset;
// CHECK-NEXT:       float* out_row = out + offset;
// CHECK-NEXT:       const float* x_row_2 = x_row + 768;
// CHECK:            for (
// CHECK:              for (
// CHECK:                sum = hn::Add(sum, hn::LoadU(df32, x_row + k));
// CHECK:            VF32 mean = hn::Mul(hn::SumOfLanes(df32,
// CHECK:            VF32 mean_2 =
// CHECK:                VF32 d = hn::Sub(hn::LoadU(df32, x_row + k), mean);
// CHECK:                square_sum = hn::MulAdd(d, d, square_sum);
// CHECK:            VF32 rest_sum_{{[0-9]+}};
// CHECK-NEXT:       VF32 rest_sum_{{[0-9]+}};
// CHECK-NEXT:       if (has_tail) {
// CHECK-NEXT:         MF32 in_row = nh::FirstN(df32, tail);
// CHECK:            VF32 rstd = hn::Div(one, hn::Sqrt(variance_epsilon));
// CHECK-NEXT:       VF32 shift = hn::Mul(rest, rstd);
// CHECK:            if (is_sound) {
// CHECK-NEXT:         for (int64_t j = 0; j < full_end; j += lanes) {
// CHECK-NEXT:           VF32 d = hn::Sub(hn::LoadU(df32, x_row + j), mean);
// CHECK-NEXT:           VF32 gain_v = hn::LoadU(df32, gain + j);
// CHECK-NEXT:           VF32 y = hn::Mul(hn::MulSub(d, rstd, shift), gain_v);
// CHECK:            singles_end = singles_end_2;
// CHECK:          for (int64_t j = i; j < singles_end_2; j += 1) {
// CHECK:            VF32 scale;
// CHECK-NEXT:       VF32 rstd_2;
func.func @layer_norm(%x: tensor<128x768xf32>, %gain: tensor<768xf32>) -> tensor<128x768xf32> {
  %y = norm.layer_norm %x gain(%gain) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x768xf32>, tensor<768xf32>) -> tensor<128x768xf32>
  return %y : tensor<128x768xf32>
}

// The size and the limit of the mean's rest are one constant.
// CHECK:      static void size8_norm(
// CHECK:        VF32 inverse_size = hn::Div(one, constant);
// CHECK:      HWY_EXPORT(
func.func @size8(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}
