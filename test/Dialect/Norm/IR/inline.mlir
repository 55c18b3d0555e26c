// Functions with norms and with row programs are inlined.

// RUN: norm-opt %s --inline | FileCheck %s

func.func private @normalize(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

func.func private @centre(%x: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%x : memref<4x8xf32>) {
  ^bb0(%v: f32):
    %sum = norm.reduce add %v : f32
    %n = norm.row_size : f32
    %mean = arith.divf %sum, %n : f32
    %d = arith.subf %v, %mean : f32
    norm.yield %d : f32
  }
  return
}

// CHECK-LABEL: func.func @caller(
// CHECK-NOT:     call
// CHECK:         norm.layer_norm
// CHECK-NOT:     call
// CHECK:         norm.generic
// CHECK:           norm.reduce add
// CHECK-NOT:     call
// CHECK:         return
func.func @caller(%x: tensor<4x8xf32>, %m: memref<4x8xf32>) -> tensor<4x8xf32> {
  %y = call @normalize(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  call @centre(%m) : (memref<4x8xf32>) -> ()
  return %y : tensor<4x8xf32>
}
