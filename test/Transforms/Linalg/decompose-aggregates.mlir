// Ops without a loop lowering become ops that have one.
// RUN: norm-opt %s --norm-decompose-aggregates | FileCheck %s

// CHECK-LABEL: @softmax
// CHECK-NOT: linalg.softmax
// CHECK: arith.maxnumf
// CHECK: math.exp
// CHECK: arith.divf
func.func @softmax(%x: tensor<4x8xf32>, %init: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = linalg.softmax dimension(1) ins(%x : tensor<4x8xf32>) outs(%init : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// CHECK-LABEL: @concat
// CHECK-NOT: tensor.concat
// CHECK-COUNT-2: tensor.insert_slice
func.func @concat(%x: tensor<4x8xf32>, %y: tensor<4x3xf32>) -> tensor<4x11xf32> {
  %z = tensor.concat dim(1) %x, %y : (tensor<4x8xf32>, tensor<4x3xf32>) -> tensor<4x11xf32>
  return %z : tensor<4x11xf32>
}

// CHECK-LABEL: @pack
// CHECK-NOT: linalg.pack
// CHECK: linalg.transpose
// CHECK-NOT: linalg.unpack
// CHECK: linalg.transpose
// CHECK: tensor.collapse_shape
func.func @pack(%x: tensor<8x16xf32>, %packed: tensor<2x4x4x4xf32>) -> tensor<8x16xf32> {
  %p = linalg.pack %x inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %packed : tensor<8x16xf32> -> tensor<2x4x4x4xf32>
  %u = linalg.unpack %p inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %x : tensor<2x4x4x4xf32> -> tensor<8x16xf32>
  return %u : tensor<8x16xf32>
}
