// RUN: norm-opt %s --norm-decompose-aggregates --verify-diagnostics

func.func @softmax_of_integers(%x: tensor<4x8xi32>, %init: tensor<4x8xi32>) -> tensor<4x8xi32> {
  // expected-error@+1 {{'linalg.softmax' op of 'tensor<4x8xi32>' has no lowering: expected floats}}
  %y = linalg.softmax dimension(1) ins(%x : tensor<4x8xi32>) outs(%init : tensor<4x8xi32>) -> tensor<4x8xi32>
  return %y : tensor<4x8xi32>
}
