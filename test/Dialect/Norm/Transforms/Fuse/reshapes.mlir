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

// -----

// The sums are read again in another shape, through a transposition: that is no
// input of the op that makes them.
#e = affine_map<(i, j, k, l) -> (i, j, k, l)>
#k = affine_map<(i, j, k, l) -> (i, j, l)>
#k0 = affine_map<(i, j, k, l) -> (l, k)>
// CHECK-LABEL: func @own_result_in_another_shape(
// CHECK:         %[[Y:.*]]:2 = norm.generic
// CHECK:         tensor.collapse_shape %[[Y]]#
// CHECK:         linalg.generic
// CHECK:         return
func.func @own_result_in_another_shape(%x: tensor<2x3x6x5xf32>) -> tensor<2x3x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %o = tensor.empty() : tensor<2x3x6x5xf32>
  %o1 = tensor.empty() : tensor<2x3x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%o1 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %m = linalg.generic {indexing_maps = [#e, #k], iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%x : tensor<2x3x6x5xf32>) outs(%f : tensor<2x3x5xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %n = arith.addf %a, %acc : f32
    linalg.yield %n : f32
  } -> tensor<2x3x5xf32>
  %y = linalg.generic {indexing_maps = [#e, #k, #e], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %m : tensor<2x3x6x5xf32>, tensor<2x3x5xf32>) outs(%o : tensor<2x3x6x5xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.subf %p, %q : f32
    linalg.yield %r : f32
  } -> tensor<2x3x6x5xf32>
  %s = tensor.collapse_shape %m [[0, 1], [2]] : tensor<2x3x5xf32> into tensor<6x5xf32>
  %o2 = tensor.empty() : tensor<5x6xf32>
  %c = linalg.transpose ins(%s : tensor<6x5xf32>) outs(%o2 : tensor<5x6xf32>) permutation = [1, 0]
  %z = linalg.generic {indexing_maps = [#e, #k0, #e], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y, %c : tensor<2x3x6x5xf32>, tensor<5x6xf32>) outs(%o : tensor<2x3x6x5xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.addf %p, %q : f32
    linalg.yield %r : f32
  } -> tensor<2x3x6x5xf32>
  return %z : tensor<2x3x6x5xf32>
}
