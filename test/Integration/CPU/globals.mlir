// ml_program globals as frontends write them: constants in the file or in its
// resources, and a mutable one that is read and written.
// RUN: norm-run %s | FileCheck %s
// RUN: norm-run %s --target=reference | FileCheck %s
// RUN: norm-run %s --target=emulator | FileCheck %s
// CHECK: result 0: f{{[0-9]+}} 2x4: -1 2 -3 8 -1 2 -3 8
// CHECK-NEXT: result 1: i64 scalar: 4

ml_program.global private @gain(dense_resource<gain> : tensor<4xf32>) : tensor<4xf32>
ml_program.global private @bias(dense<[0.0, 0.0, 0.0, 4.0]> : tensor<4xf32>) : tensor<4xf32>
ml_program.global private mutable @seed(dense<3> : tensor<i64>) : tensor<i64>

func.func @main() -> (tensor<2x4xf32>, tensor<i64>) {
  %x = arith.constant dense<[[1.0, 3.0, 1.0, 3.0], [5.0, 7.0, 5.0, 7.0]]> : tensor<2x4xf32>
  %gain = ml_program.global_load_const @gain : tensor<4xf32>
  %bias = ml_program.global_load @bias : tensor<4xf32>
  %y = norm.layer_norm %x gain(%gain) bias(%bias) {axes = array<i64: 1>, epsilon = 0.0 : f64}
      : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  %one = arith.constant dense<1> : tensor<i64>
  %old = ml_program.global_load @seed : tensor<i64>
  %new = arith.addi %old, %one : tensor<i64>
  ml_program.global_store @seed = %new : tensor<i64>
  return %y, %new : tensor<2x4xf32>, tensor<i64>
}

{-# dialect_resources: {builtin: {gain: "0x040000000000803F000000400000404000008040"}} #-}
