// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --split-input-file | FileCheck %s

// Elementwise ops behind a reshape get the dimensions of the rows.

#id = affine_map<(i, j) -> (i, j)>
#along = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func @both_sides(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<128x96xf32>, %[[B:[^:]*]]: tensor<96xf32>, %[[R:[^:]*]]: tensor<4x32x96xf32>
// CHECK:         %[[V:.*]] = tensor.expand_shape %[[X]] {{\[}}[0, 1], [2]] output_shape [4, 32, 96]
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%[[V]], %[[B]], %[[R]] :
// CHECK:           arith.addf
// CHECK:           arith.addf
// CHECK:           norm.normalize
// CHECK:           math.exp
// CHECK-NOT:     linalg
// CHECK:         %[[Z:.*]] = tensor.collapse_shape %[[Y]] {{\[}}[0, 1], [2]]
// CHECK:         return %[[Z]]
func.func @both_sides(%x: tensor<128x96xf32>, %bias: tensor<96xf32>, %r: tensor<4x32x96xf32>) -> tensor<128x96xf32> {
  %e = tensor.empty() : tensor<128x96xf32>
  %0 = linalg.generic {indexing_maps = [#id, #along, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %bias : tensor<128x96xf32>, tensor<96xf32>) outs(%e : tensor<128x96xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.addf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<128x96xf32>
  %1 = tensor.expand_shape %0 [[0, 1], [2]] output_shape [4, 32, 96] : tensor<128x96xf32> into tensor<4x32x96xf32>
  %e3 = tensor.empty() : tensor<4x32x96xf32>
  %2 = linalg.add ins(%1, %r : tensor<4x32x96xf32>, tensor<4x32x96xf32>) outs(%e3 : tensor<4x32x96xf32>) -> tensor<4x32x96xf32>
  %y = norm.layer_norm %2 {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<4x32x96xf32>) -> tensor<4x32x96xf32>
  %c = tensor.collapse_shape %y [[0, 1], [2]] : tensor<4x32x96xf32> into tensor<128x96xf32>
  %z = linalg.exp ins(%c : tensor<128x96xf32>) outs(%e : tensor<128x96xf32>) -> tensor<128x96xf32>
  return %z : tensor<128x96xf32>
}

// -----

// The number of positions is not known.
// CHECK-LABEL: func @dynamic(
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK:           math.exp
// CHECK-NOT:     linalg
// CHECK:         return
func.func @dynamic(%x: tensor<4x?x96xf32>, %e: tensor<?x96xf32>) -> tensor<?x96xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<4x?x96xf32>) -> tensor<4x?x96xf32>
  %c = tensor.collapse_shape %y [[0, 1], [2]] : tensor<4x?x96xf32> into tensor<?x96xf32>
  %z = linalg.exp ins(%c : tensor<?x96xf32>) outs(%e : tensor<?x96xf32>) -> tensor<?x96xf32>
  return %z : tensor<?x96xf32>
}

// -----

// A sum that others use, too, stays as it is. What rows are flattened for is
// computed before that.
// CHECK-LABEL: func @used_twice(
// CHECK:         %[[S:.*]] = linalg.add
// CHECK-SAME:      tensor<128x96xf32>
// CHECK:         tensor.expand_shape %[[S]]
// CHECK:         norm.generic
// CHECK:           math.exp
// CHECK-NOT:     linalg
// CHECK:         tensor.collapse_shape
func.func @used_twice(%x: tensor<128x96xf32>, %e: tensor<128x96xf32>, %f: tensor<4x3072xf32>) -> (tensor<128x96xf32>, tensor<4x3072xf32>) {
  %s = linalg.add ins(%x, %x : tensor<128x96xf32>, tensor<128x96xf32>) outs(%e : tensor<128x96xf32>) -> tensor<128x96xf32>
  %1 = tensor.expand_shape %s [[0, 1], [2]] output_shape [4, 32, 96] : tensor<128x96xf32> into tensor<4x32x96xf32>
  %y = norm.layer_norm %1 {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<4x32x96xf32>) -> tensor<4x32x96xf32>
  %c = tensor.collapse_shape %y [[0], [1, 2]] : tensor<4x32x96xf32> into tensor<4x3072xf32>
  %z = linalg.exp ins(%c : tensor<4x3072xf32>) outs(%f : tensor<4x3072xf32>) -> tensor<4x3072xf32>
  return %s, %z : tensor<128x96xf32>, tensor<4x3072xf32>
}
