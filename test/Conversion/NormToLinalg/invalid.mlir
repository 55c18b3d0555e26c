// Named ops go down through norm.generic only.

// RUN: norm-opt %s --convert-norm-to-linalg --verify-diagnostics

func.func @named(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.layer_norm' op is not a norm.generic: expected norm-generalize to have run before convert-norm-to-linalg}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
