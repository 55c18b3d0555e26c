// A rounding other than to the nearest is an error on the CPU, in kernels of
// Highway and beside them: LLVM's lowering there would ignore it.
// RUN: norm-opt %s --norm-cpu-pipeline --split-input-file --verify-diagnostics

func.func @beside(%x: f32) -> f16 {
  // expected-error @below {{'arith.truncf' rounds toward_zero, which has no lowering: expected to_nearest_even}}
  %y = arith.truncf %x toward_zero : f32 to f16
  return %y : f16
}

// -----

#id = affine_map<(i, j) -> (i, j)>
func.func @fused(%x: tensor<4x8xf32>) -> tensor<4x8xf16> {
  // expected-remark @below {{no highway kernel, but scalar loops: it has 'arith.truncf'}}
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf16>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n : tensor<4x8xf32>) outs(%e : tensor<4x8xf16>) {
    ^bb0(%a: f32, %o: f16):
      // expected-error @below {{'arith.truncf' rounds downward, which has no lowering: expected to_nearest_even}}
      %r = arith.truncf %a downward : f32 to f16
      linalg.yield %r : f16
  } -> tensor<4x8xf16>
  return %y : tensor<4x8xf16>
}

// -----

func.func @nearest(%x: f32) -> f16 {
  %y = arith.truncf %x to_nearest_even : f32 to f16
  return %y : f16
}
