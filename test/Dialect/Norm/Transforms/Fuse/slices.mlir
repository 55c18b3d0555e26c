// RUN: norm-opt %s --norm-generalize --norm-fuse --split-input-file | FileCheck %s

// Slices of whole rows of a norm move to what it reads.

#id2 = affine_map<(d0, d1) -> (d0, d1)>

// The class token: its rows alone are computed, and its users are fused. What all
// rows share is read as it was.
// CHECK-LABEL: func @class_token(
// CHECK-SAME:      %[[X:.*]]: tensor<8x50x192xf32>, %[[G:.*]]: tensor<192xf32>)
// CHECK:         %[[S:.*]] = tensor.extract_slice %[[X]][0, 0, 0] [8, 1, 192] [1, 1, 1] : tensor<8x50x192xf32> to tensor<8x1x192xf32>
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%[[S]], %[[G]] : tensor<8x1x192xf32>, tensor<192xf32>) outs(%{{.*}} : tensor<8x1x192xf32>)
// CHECK:           norm.normalize
// CHECK:           math.tanh
// CHECK:         %[[R:.*]] = tensor.collapse_shape %[[Y]]
// CHECK:         return %[[R]] : tensor<8x192xf32>
func.func @class_token(%x: tensor<8x50x192xf32>, %g: tensor<192xf32>) -> tensor<8x192xf32> {
  %y = norm.rms_norm %x gain(%g) {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<8x50x192xf32>, tensor<192xf32>) -> tensor<8x50x192xf32>
  %a = tensor.extract_slice %y[0, 0, 0] [8, 1, 192] [1, 1, 1] : tensor<8x50x192xf32> to tensor<8x192xf32>
  %e = tensor.empty() : tensor<8x192xf32>
  %t = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x192xf32>) outs(%e : tensor<8x192xf32>) {
  ^bb0(%p: f32, %o: f32):
    %u = math.tanh %p : f32
    linalg.yield %u : f32
  } -> tensor<8x192xf32>
  return %t : tensor<8x192xf32>
}

// -----

// Unknown offsets and sizes, a stride, and one size that is all there is. An
// elementwise op stands between, another before the norm.
// CHECK-LABEL: func @between(
// CHECK-SAME:      %[[X:.*]]: tensor<?x50x?xf32>, %[[R:.*]]: tensor<?x50x?xf32>, %[[I:.*]]: index, %[[N:.*]]: index)
// CHECK-DAG:     %[[A:.*]] = tensor.extract_slice %[[X]][0, %[[I]], 0] [%{{.*}}, %[[N]], %{{.*}}] [1, 2, 1] : tensor<?x50x?xf32> to tensor<?x?x?xf32>
// CHECK-DAG:     %[[B:.*]] = tensor.extract_slice %[[R]][0, %[[I]], 0] [%{{.*}}, %[[N]], %{{.*}}] [1, 2, 1] : tensor<?x50x?xf32> to tensor<?x?x?xf32>
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%[[A]], %[[B]] :
// CHECK:         return %[[Y]] : tensor<?x?x?xf32>
func.func @between(%x: tensor<?x50x?xf32>, %r: tensor<?x50x?xf32>, %i: index, %n: index) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x50x?xf32>
  %d2 = tensor.dim %x, %c2 : tensor<?x50x?xf32>
  %e = tensor.empty(%d0, %d2) : tensor<?x50x?xf32>
  %s = linalg.add ins(%x, %r : tensor<?x50x?xf32>, tensor<?x50x?xf32>) outs(%e : tensor<?x50x?xf32>) -> tensor<?x50x?xf32>
  %y = norm.rms_norm %s {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<?x50x?xf32>) -> tensor<?x50x?xf32>
  %z = linalg.negf ins(%y : tensor<?x50x?xf32>) outs(%e : tensor<?x50x?xf32>) -> tensor<?x50x?xf32>
  %a = tensor.extract_slice %z[0, %i, 0] [%d0, %n, %d2] [1, 2, 1] : tensor<?x50x?xf32> to tensor<?x?x?xf32>
  return %a : tensor<?x?x?xf32>
}

// -----

// Two users that take the same.
// CHECK-LABEL: func @same_slices(
// CHECK:         %[[S:.*]] = tensor.extract_slice %{{.*}}[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
// CHECK-NOT:     tensor.extract_slice
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%[[S]] : tensor<2x8xf32>)
// CHECK:         return %[[Y]], %[[Y]]
func.func @same_slices(%x: tensor<4x8xf32>) -> (tensor<2x8xf32>, tensor<2x8xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %a = tensor.extract_slice %y[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  %b = tensor.extract_slice %y[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  return %a, %b : tensor<2x8xf32>, tensor<2x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// Statistics of the rows are rows, too; a result that nobody uses does not matter.
// CHECK-LABEL: func @statistic(
// CHECK:         %[[S:.*]] = tensor.extract_slice %{{.*}}[3, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[S]] : tensor<1x8xf32>)
// CHECK:         return %{{.*}} : tensor<1xf32>
func.func @statistic(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %v: tensor<4xf32>) -> tensor<1xf32> {
  %n, %mean = norm.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %v : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %k, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %k, %m : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  %s = tensor.extract_slice %mean[3] [1] [1] : tensor<4xf32> to tensor<1xf32>
  return %s : tensor<1xf32>
}

// -----

#id3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#id2 = affine_map<(d0, d1) -> (d0, d1)>
#last = affine_map<(d0, d1) -> (d0, 49, d1)>

// What is read at a constant index is a slice, which moves.
// CHECK-LABEL: func @last_token(
// CHECK-SAME:      %[[X:.*]]: tensor<8x50x192xf32>)
// CHECK:         %[[S:.*]] = tensor.extract_slice %[[X]][0, 49, 0] [8, 1, 192]
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[S]] : tensor<8x1x192xf32>)
// CHECK-NOT:     linalg
func.func @last_token(%x: tensor<8x50x192xf32>) -> tensor<8x192xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<8x50x192xf32>) -> tensor<8x50x192xf32>
  %e = tensor.empty() : tensor<8x192xf32>
  %t = linalg.generic {indexing_maps = [#last, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<8x50x192xf32>) outs(%e : tensor<8x192xf32>) {
  ^bb0(%p: f32, %o: f32):
    %u = math.tanh %p : f32
    linalg.yield %u : f32
  } -> tensor<8x192xf32>
  return %t : tensor<8x192xf32>
}

// -----

// In front of a norm: the sum is of its rows.
// CHECK-LABEL: func @before(
// CHECK-DAG:     %[[A:.*]] = tensor.extract_slice %arg0[0, 8] [4, 8]
// CHECK-DAG:     %[[B:.*]] = tensor.extract_slice %arg1[0, 8] [4, 8]
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[A]], %[[B]] :
func.func @before(%x: tensor<4x16xf32>, %r: tensor<4x16xf32>, %e: tensor<4x16xf32>) -> tensor<4x8xf32> {
  %s = linalg.add ins(%x, %r : tensor<4x16xf32>, tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %a = tensor.extract_slice %s[0, 8] [4, 8] [1, 1] : tensor<4x16xf32> to tensor<4x8xf32>
  %y = norm.rms_norm %a {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
