// RUN: norm-opt --norm-raise %s | FileCheck %s

// What is normalized is computed in each body, and would be by an op of its own
// in front of a norm op. Statistics over the batch become none, which is known
// only then: such ops are gone again.

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#channel = affine_map<(d0, d1, d2) -> (d1, d2)>

// CHECK-LABEL: func.func @statistics_over_the_batch(
// CHECK-COUNT-3: linalg.generic
// CHECK-NOT:     linalg.generic
// CHECK:         return
func.func @statistics_over_the_batch(%x: tensor<5x3x4xf32>, %w: tensor<5x3x4xf32>) -> tensor<5x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 5.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %channels = tensor.empty() : tensor<3x4xf32>
  %all = tensor.empty() : tensor<5x3x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%channels : tensor<3x4xf32>) -> tensor<3x4xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #channel], iterator_types = ["reduction", "parallel", "parallel"]} ins(%x, %w : tensor<5x3x4xf32>, tensor<5x3x4xf32>) outs(%init : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %v = arith.addf %a, %b : f32
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<3x4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #id, #channel, #channel], iterator_types = ["reduction", "parallel", "parallel"]} ins(%x, %w, %sum : tensor<5x3x4xf32>, tensor<5x3x4xf32>, tensor<3x4xf32>) outs(%init : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %s: f32, %acc: f32):
    %v = arith.addf %a, %b : f32
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3x4xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #channel, #channel, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %w, %sum, %squares : tensor<5x3x4xf32>, tensor<5x3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) outs(%all : tensor<5x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %s: f32, %q: f32, %o: f32):
    %v = arith.addf %a, %b : f32
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<5x3x4xf32>
  return %y : tensor<5x3x4xf32>
}
