// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --split-input-file | FileCheck %s

// A norm over groups is one of a view with groups, its gain and bias are of
// channels: the rows get the loops of both.

#all = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c, 0, 0)>

// As torch-mlir writes it, with a batch of any size.
// CHECK-DAG:   #[[ALL:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
// CHECK-DAG:   #[[GROUP:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2)>
// CHECK-LABEL: func @channels_behind_a_view(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<?x4x48xf32>, %[[G:[^:]*]]: tensor<8xf32>, %[[B:[^:]*]]: tensor<8xf32>
// CHECK-DAG:     %[[XV:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1], [2, 3, 4]] output_shape [%{{.*}}, 4, 2, 4, 6]
// CHECK-DAG:     %[[GV:.*]] = tensor.expand_shape %[[G]] {{\[}}[0, 1]] output_shape [4, 2]
// CHECK-DAG:     %[[BV:.*]] = tensor.expand_shape %[[B]] {{\[}}[0, 1]] output_shape [4, 2]
// CHECK:         %[[Y:.*]] = norm.generic {indexing_maps = [#[[ALL]], #[[GROUP]], #[[GROUP]], #[[ALL]]], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]}
// CHECK-SAME:      ins(%[[XV]], %[[GV]], %[[BV]] :
// CHECK:           norm.normalize
// CHECK:           arith.mulf
// CHECK:           arith.addf
// CHECK:         %[[Z:.*]] = tensor.collapse_shape %[[Y]] {{\[}}[0], [1, 2], [3], [4]] : tensor<?x4x2x4x6xf32> into tensor<?x8x4x6xf32>
// CHECK-NOT:     linalg
// CHECK:         return %[[Z]]
func.func @channels_behind_a_view(%x: tensor<?x4x48xf32>, %gain: tensor<8xf32>, %bias: tensor<8xf32>) -> tensor<?x8x4x6xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x4x48xf32>
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<?x4x48xf32>) -> tensor<?x4x48xf32>
  %flat = tensor.collapse_shape %y [[0], [1, 2]] : tensor<?x4x48xf32> into tensor<?x192xf32>
  %view = tensor.expand_shape %flat [[0], [1, 2, 3]] output_shape [%n, 8, 4, 6] : tensor<?x192xf32> into tensor<?x8x4x6xf32>
  %g = tensor.expand_shape %gain [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
  %b = tensor.expand_shape %bias [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
  %e = tensor.empty(%n) : tensor<?x8x4x6xf32>
  %scaled = linalg.generic {indexing_maps = [#all, #channel, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%view, %g : tensor<?x8x4x6xf32>, tensor<8x1x1xf32>) outs(%e : tensor<?x8x4x6xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.mulf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<?x8x4x6xf32>
  %shifted = linalg.generic {indexing_maps = [#all, #channel, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%scaled, %b : tensor<?x8x4x6xf32>, tensor<8x1x1xf32>) outs(%e : tensor<?x8x4x6xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.addf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<?x8x4x6xf32>
  return %shifted : tensor<?x8x4x6xf32>
}

// -----

// What is left of one shape are dimensions of size 1, before and behind. The
// norm itself is returned, too, as the view that it was.
// CHECK-LABEL: func @dimensions_of_size_1(
// CHECK:         %[[Y:.*]]:2 = norm.generic
// CHECK-SAME:      tensor<1x3x2x5x1xf32>
// CHECK-NOT:     linalg
// CHECK:         return
func.func @dimensions_of_size_1(%x: tensor<1x3x10xf32>, %gain: tensor<6xf32>) -> (tensor<6x5x1xf32>, tensor<1x3x10xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x3x10xf32>) -> tensor<1x3x10xf32>
  %flat = tensor.collapse_shape %y [[0, 1, 2]] : tensor<1x3x10xf32> into tensor<30xf32>
  %view = tensor.expand_shape %flat [[0, 1, 2]] output_shape [6, 5, 1] : tensor<30xf32> into tensor<6x5x1xf32>
  %e = tensor.empty() : tensor<6x5x1xf32>
  %z = linalg.generic {indexing_maps = [affine_map<(c, h, w) -> (c, h, w)>, affine_map<(c, h, w) -> (c)>, affine_map<(c, h, w) -> (c, h, w)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%view, %gain : tensor<6x5x1xf32>, tensor<6xf32>) outs(%e : tensor<6x5x1xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.mulf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<6x5x1xf32>
  return %z, %y : tensor<6x5x1xf32>, tensor<1x3x10xf32>
}

// -----

// Gain and bias are broadcast to all of the tensor before that is viewed with
// groups, as Flax writes it.
#all = affine_map<(n, h, c) -> (n, h, c)>
#channel = affine_map<(n, h, c) -> (0, 0, c)>
#four = affine_map<(n, h, g, m) -> (n, h, g, m)>
// CHECK-LABEL: func @broadcast_before_the_view(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x5x8xf32>, %[[G:[^:]*]]: tensor<8xf32>
// CHECK-DAG:     %[[XV:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1], [2, 3]] output_shape [2, 5, 4, 2]
// CHECK-DAG:     %[[GV:.*]] = tensor.expand_shape %[[G]] {{\[}}[0, 1]] output_shape [4, 2]
// CHECK-NOT:     linalg
// CHECK:         norm.generic {{.*}} ins(%[[XV]], %[[GV]] :
// CHECK-NOT:     linalg
// CHECK:         return
func.func @broadcast_before_the_view(%x: tensor<2x5x8xf32>, %gain: tensor<8xf32>) -> tensor<2x5x4x2xf32> {
  %e = tensor.empty() : tensor<2x5x8xf32>
  %f = tensor.empty() : tensor<2x5x4x2xf32>
  %g = tensor.expand_shape %gain [[0, 1, 2]] output_shape [1, 1, 8] : tensor<8xf32> into tensor<1x1x8xf32>
  %spread = linalg.generic {indexing_maps = [#channel, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%g : tensor<1x1x8xf32>) outs(%e : tensor<2x5x8xf32>) {
  ^bb0(%p: f32, %o: f32):
    linalg.yield %p : f32
  } -> tensor<2x5x8xf32>
  %gains = tensor.expand_shape %spread [[0], [1], [2, 3]] output_shape [2, 5, 4, 2] : tensor<2x5x8xf32> into tensor<2x5x4x2xf32>
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [2, 5, 4, 2] : tensor<2x5x8xf32> into tensor<2x5x4x2xf32>
  %y = norm.layer_norm %view {axes = array<i64: 1, 3>, epsilon = 1.0e-5 : f64} : (tensor<2x5x4x2xf32>) -> tensor<2x5x4x2xf32>
  %z = linalg.generic {indexing_maps = [#four, #four, #four], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%y, %gains : tensor<2x5x4x2xf32>, tensor<2x5x4x2xf32>) outs(%f : tensor<2x5x4x2xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.mulf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<2x5x4x2xf32>
  return %z : tensor<2x5x4x2xf32>
}

// -----

// The sum that is normalized by groups is needed as it is, too: it becomes an
// output of the rows, viewed as it was.
#id = affine_map<(n, c, h) -> (n, c, h)>
// CHECK-LABEL: func @sum_that_others_read(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x8x6xf32>, %[[R:[^:]*]]: tensor<2x8x6xf32>
// CHECK-DAG:     %[[XV:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1, 2], [3]] output_shape [2, 4, 2, 6]
// CHECK-DAG:     %[[RV:.*]] = tensor.expand_shape %[[R]] {{\[}}[0], [1, 2], [3]] output_shape [2, 4, 2, 6]
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]]:2 = norm.generic {{.*}} ins(%[[XV]], %[[RV]] :
// CHECK:           arith.addf
// CHECK:           norm.normalize
// CHECK-NOT:     linalg
// CHECK-COUNT-2: tensor.collapse_shape %[[Y]]#{{[01]}} {{\[}}[0], [1, 2], [3]] : tensor<2x4x2x6xf32> into tensor<2x8x6xf32>
// CHECK-NOT:     linalg
// CHECK:         return
func.func @sum_that_others_read(%x: tensor<2x8x6xf32>, %r: tensor<2x8x6xf32>) -> (tensor<2x8x6xf32>, tensor<2x8x6xf32>) {
  %e = tensor.empty() : tensor<2x8x6xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %r : tensor<2x8x6xf32>, tensor<2x8x6xf32>) outs(%e : tensor<2x8x6xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.addf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<2x8x6xf32>
  %view = tensor.expand_shape %sum [[0], [1, 2], [3]] output_shape [2, 4, 2, 6] : tensor<2x8x6xf32> into tensor<2x4x2x6xf32>
  %y = norm.layer_norm %view {axes = array<i64: 2, 3>, epsilon = 1.0e-5 : f64} : (tensor<2x4x2x6xf32>) -> tensor<2x4x2x6xf32>
  %z = tensor.collapse_shape %y [[0], [1, 2], [3]] : tensor<2x4x2x6xf32> into tensor<2x8x6xf32>
  return %sum, %z : tensor<2x8x6xf32>, tensor<2x8x6xf32>
}

// -----

// Where the other user is itself a norm of the sum, that keeps it.
#id = affine_map<(n, c, h) -> (n, c, h)>
// CHECK-LABEL: func @sum_of_two_norms(
// CHECK:         %[[A:.*]]:2 = norm.generic
// CHECK-SAME:      tensor<2x8x6xf32>, tensor<2x8x6xf32>)
// CHECK:         %[[V:.*]] = tensor.expand_shape %[[A]]#
// CHECK:         norm.generic {{.*}} ins(%[[V]] :
// CHECK-NOT:     linalg
// CHECK:         return
func.func @sum_of_two_norms(%x: tensor<2x8x6xf32>, %r: tensor<2x8x6xf32>) -> (tensor<2x8x6xf32>, tensor<2x4x2x6xf32>) {
  %e = tensor.empty() : tensor<2x8x6xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %r : tensor<2x8x6xf32>, tensor<2x8x6xf32>) outs(%e : tensor<2x8x6xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %t = arith.addf %p, %q : f32
    linalg.yield %t : f32
  } -> tensor<2x8x6xf32>
  %l = norm.layer_norm %sum {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %view = tensor.expand_shape %sum [[0], [1, 2], [3]] output_shape [2, 4, 2, 6] : tensor<2x8x6xf32> into tensor<2x4x2x6xf32>
  %y = norm.layer_norm %view {axes = array<i64: 2, 3>, epsilon = 1.0e-5 : f64} : (tensor<2x4x2x6xf32>) -> tensor<2x4x2x6xf32>
  return %l, %y : tensor<2x8x6xf32>, tensor<2x4x2x6xf32>
}

// -----

// 4 x 3 and 3 x 4 elements have no common loops; nor has a dimension of unknown
// size parts; and a schedule that somebody set is for the loops that there are.
// CHECK-LABEL: func @no_common_loops(
// CHECK:         norm.generic
// CHECK-SAME:      tensor<2x4x3xf32>
// CHECK:         linalg.exp
func.func @no_common_loops(%x: tensor<2x4x3xf32>) -> tensor<2x3x4xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %flat = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x4x3xf32> into tensor<2x12xf32>
  %view = tensor.expand_shape %flat [[0], [1, 2]] output_shape [2, 3, 4] : tensor<2x12xf32> into tensor<2x3x4xf32>
  %e = tensor.empty() : tensor<2x3x4xf32>
  %z = linalg.exp ins(%view : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %z : tensor<2x3x4xf32>
}

// CHECK-LABEL: func @unknown_size(
// CHECK:         norm.generic
// CHECK-SAME:      tensor<4x?xf32>
// CHECK:         linalg.exp
func.func @unknown_size(%x: tensor<4x?xf32>, %n: index) -> tensor<4x?x2xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x?xf32>) -> tensor<4x?xf32>
  %view = tensor.expand_shape %y [[0], [1, 2]] output_shape [4, %n, 2] : tensor<4x?xf32> into tensor<4x?x2xf32>
  %e = tensor.empty(%n) : tensor<4x?x2xf32>
  %z = linalg.exp ins(%view : tensor<4x?x2xf32>) outs(%e : tensor<4x?x2xf32>) -> tensor<4x?x2xf32>
  return %z : tensor<4x?x2xf32>
}

// CHECK-LABEL: func @scheduled(
// CHECK:         norm.generic
// CHECK-SAME:      tensor<4x6xf32>
// CHECK:         linalg.exp
func.func @scheduled(%x: tensor<4x6xf32>) -> tensor<4x3x2xf32> {
  %e = tensor.empty() : tensor<4x6xf32>
  %y = norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "reduction"], schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, grain = 8>}
      ins(%x : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) {
  ^bb0(%v: f32):
    %n, %m, %r = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x6xf32>
  %view = tensor.expand_shape %y [[0], [1, 2]] output_shape [4, 3, 2] : tensor<4x6xf32> into tensor<4x3x2xf32>
  %f = tensor.empty() : tensor<4x3x2xf32>
  %z = linalg.exp ins(%view : tensor<4x3x2xf32>) outs(%f : tensor<4x3x2xf32>) -> tensor<4x3x2xf32>
  return %z : tensor<4x3x2xf32>
}
