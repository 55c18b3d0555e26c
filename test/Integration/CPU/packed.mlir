// Tiles as linalg.pack makes them and linalg.unpack takes them, around a norm, also
// of sizes that they do not divide.
// RUN: norm-run %s | FileCheck %s
// RUN: norm-run %s --target=reference | FileCheck %s
// CHECK: result 0: f{{[0-9]+}} 2x2x1x3: -1 1 -1 1 9 9 -1 1

func.func @main() -> tensor<2x2x1x3xf32> {
  %packed = arith.constant dense<[[[[1.0, 3.0, 1.0, 3.0]]], [[[5.0, 7.0, 5.0, 7.0]]]]> : tensor<2x1x1x4xf32>
  %e = tensor.empty() : tensor<2x4xf32>
  %x = linalg.unpack %packed inner_dims_pos = [0, 1] inner_tiles = [1, 4] into %e
      : tensor<2x1x1x4xf32> -> tensor<2x4xf32>
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 0.0 : f64} : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %padding = arith.constant 9.0 : f32
  %tiles = tensor.empty() : tensor<2x2x1x3xf32>
  %y = linalg.pack %n padding_value(%padding : f32) inner_dims_pos = [0, 1] inner_tiles = [1, 3] into %tiles
      : tensor<2x4xf32> -> tensor<2x2x1x3xf32>
  return %y : tensor<2x2x1x3xf32>
}
