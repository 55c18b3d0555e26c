// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse: a norm.generic into the one that uses its rows.

// Norm, residual, norm: the sum between them lives on and is an output.
// CHECK-LABEL: func @norm_residual_norm(
// CHECK-SAME:    %[[Z:[^:]*]]: tensor<4x8xf32>, %[[X:[^:]*]]: tensor<4x8xf32>, %[[G1:[^:]*]]: tensor<8xf32>, %[[G2:[^:]*]]: tensor<8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%[[Z]], %[[G1]], %[[X]], %[[G2]] :
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[GA:.*]]: f32, %[[B:.*]]: f32, %[[GB:.*]]: f32):
// CHECK-NEXT:      %[[FIRST:.*]]:2 = norm.normalize mean_square %[[A]]
// CHECK-NEXT:      %[[SCALED:.*]] = arith.mulf %[[FIRST]]#0, %[[GA]] fastmath<contract> : f32
// CHECK-NEXT:      %[[SUM:.*]] = arith.addf %[[B]], %[[SCALED]] : f32
// CHECK-NEXT:      %[[SECOND:.*]]:2 = norm.normalize mean_square %[[SUM]]
// CHECK-NEXT:      %[[OUT:.*]] = arith.mulf %[[SECOND]]#0, %[[GB]] fastmath<contract> : f32
// CHECK-NEXT:      norm.yield %[[SUM]], %[[OUT]] : f32, f32
// CHECK-NOT:     norm.generic
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @norm_residual_norm(%z: tensor<4x8xf32>, %x: tensor<4x8xf32>, %g1: tensor<8xf32>, %g2: tensor<8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n = norm.rms_norm %z gain(%g1) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %h = linalg.add ins(%x, %n : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %h gain(%g2) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %h, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// One norm directly into the other, of dynamic sizes: the value between them is
// no output.
// CHECK-LABEL: func @norm_norm(
// CHECK:         norm.generic
// CHECK-SAME:      outs(%{{[^,]*}} : tensor<?x?xf32>)
// CHECK-COUNT-2:   norm.normalize
// CHECK-NOT:     norm.generic
func.func @norm_norm(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x?xf32>) -> tensor<?x?xf32>
  %y = norm.layer_norm %n {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// tanh(LN(a) g1 + LN(b) g2): the sum goes to the first norm, the second is then
// what makes an input.
// CHECK-LABEL: func @two_norms_into_one_sum(
// CHECK:         norm.generic
// CHECK:           norm.normalize
// CHECK:           norm.normalize
// CHECK:           math.tanh
// CHECK:         } -> tensor<4x8xf32>
// CHECK-NOT:     linalg
// CHECK-NOT:     norm.generic
func.func @two_norms_into_one_sum(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>, %g1: tensor<8xf32>, %g2: tensor<8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %n = norm.layer_norm %a gain(%g1) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %m = norm.layer_norm %b gain(%g2) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %m : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %s = arith.addf %p, %q : f32
    %t = math.tanh %s : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Side by side: both read the same rows. What both ask of them is asked once.
// CHECK-LABEL: func @same_rows(
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      ins(%{{[^,]*}}, %{{[^,]*}}, %{{[^,]*}} : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>)
// CHECK:           norm.normalize
// CHECK-NOT:       norm.normalize
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @same_rows(%x: tensor<4x8xf32>, %g1: tensor<8xf32>, %g2: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n = norm.layer_norm %x gain(%g1) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %m = norm.layer_norm %x gain(%g2) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %n, %m : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// The mean of the first, an element a row, enters the second, which reads the
// same rows; nobody else uses it.
// CHECK-LABEL: func @per_row_result(
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{[^,]*}} : tensor<4x8xf32>)
// CHECK:           %[[FIRST:.*]]:3 = norm.normalize mean_variance %[[A:.*]] {
// CHECK:           %[[CENTRED:.*]] = arith.subf %[[A]], %[[FIRST]]#1
// CHECK:           norm.normalize mean_square %[[CENTRED]]
// CHECK-NOT:     norm.generic
func.func @per_row_result(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
  %y = norm.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "reduction"]}
      ins(%x, %mean : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %m: f32):
    %c = arith.subf %a, %m : f32
    %k, %r = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k : f32
  } -> tensor<4x8xf32>
  return %n, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#along = affine_map<(d0, d1) -> (d1)>

// A norm with an output summed over rows makes the rows of another; the sum is
// used by neither.
// CHECK-LABEL: func @producer_with_sum(
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      outs(%{{[^,]*}}, %{{[^,]*}} : tensor<8xf32>, tensor<4x8xf32>)
// CHECK-NOT:     norm.generic
// CHECK:         return %[[N]]#1, %[[N]]#0
func.func @producer_with_sum(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %s: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<8xf32>) {
  %n, %sum = norm.generic {indexing_maps = [#id, #id, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %s : tensor<4x8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %k, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %a : f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>
  %y = norm.layer_norm %n {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y, %sum : tensor<4x8xf32>, tensor<8xf32>
}

// -----

// Dimensions of size 1 that one has and the other lacks are no difference, and
// the sum between them, which lives on, has its own shape again.
// CHECK-LABEL: func @unit_dimensions(
// CHECK-SAME:    %[[Z:[^:]*]]: tensor<1x4x8xf32>, %[[X:[^:]*]]: tensor<4x8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      outs(%{{[^,]*}}, %{{[^,]*}} : tensor<1x4x8xf32>, tensor<1x4x8xf32>)
// CHECK-NOT:     norm.generic
// CHECK-DAG:     %[[H:.*]] = tensor.collapse_shape %[[N]]#0 {{\[}}[0, 1], [2]] : tensor<1x4x8xf32> into tensor<4x8xf32>
// CHECK-DAG:     %[[Y:.*]] = tensor.collapse_shape %[[N]]#1 {{\[}}[0, 1], [2]] : tensor<1x4x8xf32> into tensor<4x8xf32>
// CHECK:         return %[[H]], %[[Y]]
func.func @unit_dimensions(%z: tensor<1x4x8xf32>, %x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %n = norm.rms_norm %z {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x4x8xf32>) -> tensor<1x4x8xf32>
  %flat = tensor.collapse_shape %n [[0, 1], [2]] : tensor<1x4x8xf32> into tensor<4x8xf32>
  %h = linalg.add ins(%x, %flat : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %h, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// A view of a result that something else uses moves behind the fused op.
// CHECK-LABEL: func @view_with_other_use(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x8xf32>, %[[W:[^:]*]]: tensor<8x8xf32>
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[N]]#0
// CHECK:         return %[[VIEW]], %[[N]]#1
func.func @view_with_other_use(%x: tensor<4x8xf32>, %w: tensor<8x8xf32>, %r: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> (tensor<1x4x8xf32>, tensor<4x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %view = tensor.expand_shape %n [[0, 1], [2]] output_shape [1, 4, 8] : tensor<4x8xf32> into tensor<1x4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%r, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %h = linalg.add ins(%m, %n : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = norm.rms_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %view, %y : tensor<1x4x8xf32>, tensor<4x8xf32>
}
