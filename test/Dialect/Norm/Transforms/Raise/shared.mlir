// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

// A norm that a body has several uses for is raised once.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// A leaky ReLU: 0.1 * y is a norm with another gain and bias, and y is needed,
// too.
// CHECK-LABEL: func.func @leaky_relu(
// CHECK-NOT:     norm.
// CHECK:         %[[Y:.*]] = norm.rms_norm %arg0 gain(%arg1) bias(%arg2) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT:     norm.
// CHECK:         linalg.generic {{.*}} ins(%[[Y]] : tensor<8x64xf32>)
// CHECK:           %[[TENTH:.*]] = arith.mulf %[[IN:.*]], %{{.*}} : f32
// CHECK:           arith.select %{{.*}}, %[[IN]], %[[TENTH]] : f32
func.func @leaky_relu(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %tenth = arith.constant 0.1 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %out = linalg.generic {indexing_maps = [#id, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %i = math.rsqrt %s : f32
    %h = arith.mulf %e, %i : f32
    %k = arith.mulf %h, %gain : f32
    %y = arith.addf %k, %bias : f32
    %positive = arith.cmpf ogt, %y, %zero : f32
    %small = arith.mulf %y, %tenth : f32
    %t = arith.select %positive, %y, %small : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// Both before and after the gain, which the norm op then does not take.
// CHECK-LABEL: func.func @before_and_after_gain(
// CHECK-NOT:     norm.
// CHECK:         %[[H:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT:     norm.
// CHECK:         %[[OUT:.*]]:2 = linalg.generic
// CHECK:         return %[[OUT]]#0, %[[OUT]]#1
func.func @before_and_after_gain(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> (tensor<8x64xf32>, tensor<8x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %square = linalg.square ins(%x : tensor<8x64xf32>) outs(%all : tensor<8x64xf32>) -> tensor<8x64xf32>
  %squares = linalg.reduce { arith.addf } ins(%square : tensor<8x64xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  %out:2 = linalg.generic {indexing_maps = [#id, #row, #col, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all, %all : tensor<8x64xf32>, tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32, %p: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %i = math.rsqrt %s : f32
    %h = arith.mulf %e, %i : f32
    %k = arith.mulf %h, %gain : f32
    linalg.yield %h, %k : f32, f32
  } -> (tensor<8x64xf32>, tensor<8x64xf32>)
  return %out#0, %out#1 : tensor<8x64xf32>, tensor<8x64xf32>
}
