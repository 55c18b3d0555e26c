// Statistics and the rest by way of different views of one tensor.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

// The outer dimension of a view is normalized.
#id = affine_map<(d0, d1) -> (d0, d1)>
#col = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func.func @outer_axis_of_a_view(
// CHECK:         %[[X:.*]] = tensor.expand_shape
// CHECK:         norm.rms_norm %[[X]] {axes = array<i64: 0>, epsilon = 9.9999999999999995E-7 : f64}
func.func @outer_axis_of_a_view(%a: tensor<32xf32>) -> tensor<16x2xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %n = arith.constant 16.0 : f32
  %x = tensor.expand_shape %a [[0, 1]] output_shape [16, 2] : tensor<32xf32> into tensor<16x2xf32>
  %rows = tensor.empty() : tensor<2xf32>
  %all = tensor.empty() : tensor<16x2xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2xf32>) -> tensor<2xf32>
  %squares = linalg.generic {indexing_maps = [#id, #col], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<16x2xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2xf32>
  %y = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<16x2xf32>, tensor<2xf32>) outs(%all : tensor<16x2xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<16x2xf32>
  return %y : tensor<16x2xf32>
}

// -----

// Two axes, summed as the one that they are collapsed to.
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0)>
#id2 = affine_map<(d0, d1) -> (d0, d1)>
#row2 = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @collapsed_axes(
// CHECK:         norm.rms_norm %arg0 {axes = array<i64: 1, 2>, epsilon = 9.9999999999999995E-7 : f64}
func.func @collapsed_axes(%x: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %n = arith.constant 32.0 : f32
  %c = tensor.collapse_shape %x [[0], [1, 2]] : tensor<2x8x4xf32> into tensor<2x32xf32>
  %rows = tensor.empty() : tensor<2xf32>
  %all = tensor.empty() : tensor<2x8x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2xf32>) -> tensor<2xf32>
  %squares = linalg.generic {indexing_maps = [#id2, #row2], iterator_types = ["parallel", "reduction"]} ins(%c : tensor<2x32xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %squares : tensor<2x8x4xf32>, tensor<2xf32>) outs(%all : tensor<2x8x4xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x8x4xf32>
  return %y : tensor<2x8x4xf32>
}

// -----

// The count is that of one of them.
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0)>
#id2 = affine_map<(d0, d1) -> (d0, d1)>
#row2 = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @collapsed_axes_miscounted(
// CHECK-NOT:     norm.
func.func @collapsed_axes_miscounted(%x: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %n = arith.constant 8.0 : f32
  %c = tensor.collapse_shape %x [[0], [1, 2]] : tensor<2x8x4xf32> into tensor<2x32xf32>
  %rows = tensor.empty() : tensor<2xf32>
  %all = tensor.empty() : tensor<2x8x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2xf32>) -> tensor<2xf32>
  %squares = linalg.generic {indexing_maps = [#id2, #row2], iterator_types = ["parallel", "reduction"]} ins(%c : tensor<2x32xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %squares : tensor<2x8x4xf32>, tensor<2xf32>) outs(%all : tensor<2x8x4xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x8x4xf32>
  return %y : tensor<2x8x4xf32>
}

// -----

// A unit dimension is read at 0 by an op that has fewer loops than the tensor
// has dimensions.
#id = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>
#one = affine_map<(d0) -> (d0, 0)>
#r = affine_map<(d0) -> (d0)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @unit_dimension_dropped(
// CHECK:         norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64}
func.func @unit_dimension_dropped(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<4x1xf32>
  %means = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4x1xf32>) -> tensor<4x1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4x1xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<4x1xf32>
  %inverse = linalg.generic {indexing_maps = [#one, #r], iterator_types = ["parallel"]} ins(%squares : tensor<4x1xf32>) outs(%means : tensor<4xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %inverse : tensor<4x16xf32>, tensor<4xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// -----

// The norm of a diagonal is not that of the matrix.
// CHECK-LABEL: func.func @diagonal(
// CHECK:         %[[X:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<8x8xf32>) outs(%{{.*}} : tensor<8xf32>)
// CHECK:         norm.rms_norm %[[X]] {axes = array<i64: 0>, epsilon = 1.000000e-05 : f64} : (tensor<8xf32>)
func.func @diagonal(%a: tensor<8x8xf32>) -> tensor<8xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0, d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%a : tensor<8x8xf32>) outs(%f : tensor<f32>) {
  ^bb0(%x: f32, %o: f32):
    %q = arith.mulf %x, %x : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<f32>
  %y = tensor.empty() : tensor<8xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0, d0)>, affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%a, %s : tensor<8x8xf32>, tensor<f32>) outs(%y : tensor<8xf32>) {
  ^bb0(%x: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %i = math.rsqrt %me : f32
    %r = arith.mulf %x, %i : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  return %out : tensor<8xf32>
}

// -----

// Nor is that of a row.
// CHECK-LABEL: func.func @one_row(
// CHECK:         %[[X:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<8x8xf32>) outs(%{{.*}} : tensor<8xf32>)
// CHECK:         norm.rms_norm %[[X]] {axes = array<i64: 0>, epsilon = 1.000000e-05 : f64} : (tensor<8xf32>)
func.func @one_row(%a: tensor<8x8xf32>) -> tensor<8xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0) -> (3, d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%a : tensor<8x8xf32>) outs(%f : tensor<f32>) {
  ^bb0(%x: f32, %o: f32):
    %q = arith.mulf %x, %x : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<f32>
  %y = tensor.empty() : tensor<8xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0) -> (3, d0)>, affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%a, %s : tensor<8x8xf32>, tensor<f32>) outs(%y : tensor<8xf32>) {
  ^bb0(%x: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %i = math.rsqrt %me : f32
    %r = arith.mulf %x, %i : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  return %out : tensor<8xf32>
}

// -----

// A sum with a view, which each body computes and no tensor holds: it is made once,
// for the norm.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @sum_with_a_view(
// CHECK-SAME:      %[[A:.*]]: tensor<64xf32>, %[[B:.*]]: tensor<4x16xf32>
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[A]]
// CHECK:         %[[SUM:.*]] = linalg.generic
// CHECK-SAME:      ins(%[[VIEW]], %[[B]] :
// CHECK:         norm.rms_norm %[[SUM]] {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64}
// CHECK-NOT:     linalg.generic
// CHECK:         return
func.func @sum_with_a_view(%a: tensor<64xf32>, %b: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %n = arith.constant 16.0 : f32
  %x = tensor.expand_shape %a [[0, 1]] output_shape [4, 16] : tensor<64xf32> into tensor<4x16xf32>
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %b : tensor<4x16xf32>, tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %w: f32, %acc: f32):
    %u = arith.addf %v, %w : f32
    %s = arith.mulf %u, %u : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %b, %squares : tensor<4x16xf32>, tensor<4x16xf32>, tensor<4xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %w: f32, %q: f32, %o: f32):
    %u = arith.addf %v, %w : f32
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %u, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}
