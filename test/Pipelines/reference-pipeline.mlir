// The reference computes in f64 and nothing else, from its arguments on.
// RUN: norm-opt %s --norm-reference-pipeline | FileCheck %s

// CHECK-NOT: {{f32|bf16}}
// CHECK: llvm.func @layer_norm
// CHECK: llvm.fmul {{.*}} : f64
// CHECK-NOT: {{f32|bf16}}
func.func @layer_norm(%x: tensor<4x8xbf16>, %g: tensor<8xf32>) -> tensor<4x8xbf16> {
  %y = norm.layer_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
    : (tensor<4x8xbf16>, tensor<8xf32>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}
