// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse leaves norms apart whose rows are not the same, or that would need
// what is not there in time.

// The second reduces another dimension.
// CHECK-LABEL: func @other_axes(
// CHECK-COUNT-2: norm.generic
func.func @other_axes(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %n {axes = array<i64: 0>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Or one more.
// CHECK-LABEL: func @more_axes(
// CHECK-COUNT-2: norm.generic
func.func @more_axes(%x: tensor<4x6x8xf32>) -> tensor<4x6x8xf32> {
  %n = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<4x6x8xf32>) -> tensor<4x6x8xf32>
  %y = norm.rms_norm %n {axes = array<i64: 1, 2>, epsilon = 1.0e-5 : f64} : (tensor<4x6x8xf32>) -> tensor<4x6x8xf32>
  return %y : tensor<4x6x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#transposed = affine_map<(d0, d1) -> (d1, d0)>

// The second reads across the rows of the first.
// CHECK-LABEL: func @transposed(
// CHECK-COUNT-2: norm.generic
func.func @transposed(%x: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  %y = norm.generic {indexing_maps = [#transposed, #id], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%a: f32):
    %k, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k : f32
  } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#along = affine_map<(d0, d1) -> (d1)>

// A sum over rows is complete only behind the last of them.
// CHECK-LABEL: func @needs_the_sum(
// CHECK-COUNT-2: norm.generic
func.func @needs_the_sum(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %s: tensor<8xf32>) -> tensor<4x8xf32> {
  %n, %sum = norm.generic {indexing_maps = [#id, #id, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %s : tensor<4x8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %k, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %a : f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>
  %y = norm.rms_norm %n gain(%sum) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// A product with a matrix stands between the two: the first norm is used before
// the second's other input is there.
// CHECK-LABEL: func @used_between(
// CHECK:         norm.generic
// CHECK:         linalg.matmul
// CHECK:         norm.generic
func.func @used_between(%x: tensor<8x8xf32>, %w: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  %m = linalg.matmul ins(%n, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %h = linalg.add ins(%x, %m : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %y = norm.rms_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<8x8xf32>) -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// Only a mean goes from one to the other: no tensor of rows is read or written
// less.
// CHECK-LABEL: func @only_a_mean(
// CHECK-COUNT-2: norm.generic
func.func @only_a_mean(%x: tensor<4x8xf32>, %z: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
  %y = norm.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "reduction"]}
      ins(%z, %mean : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %m: f32):
    %c = arith.subf %a, %m : f32
    %k, %r = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k : f32
  } -> tensor<4x8xf32>
  return %n, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// In a loop of its own, the second may run more often.
// CHECK-LABEL: func @other_block(
// CHECK:         norm.generic
// CHECK:         scf.for
// CHECK:           norm.generic
func.func @other_block(%x: tensor<4x8xf32>, %n: index) -> tensor<4x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %k = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = scf.for %i = %c0 to %n step %c1 iter_args(%v = %k) -> tensor<4x8xf32> {
    %m = norm.rms_norm %v {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %m : tensor<4x8xf32>
  }
  return %y : tensor<4x8xf32>
}
