// RUN: norm-opt --norm-raise %s | FileCheck %s

// Indices behind reshapes whose strides are no numbers of 64 bits: such a view is
// read as what it is, so that no index of it vanishes.

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0, d1)>

// CHECK-LABEL: func.func @one_view(
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape
// CHECK:         %[[Y:.*]] = norm.rms_norm %[[VIEW]] {axes = array<i64: 2>, epsilon = 0.000000e+00 : f64}
// CHECK:         return %[[Y]]
func.func @one_view(%x: tensor<?xf32>, %n: index) -> tensor<?x4294967296x4294967296xf32> {
  %zero = arith.constant 0.0 : f32
  %count = arith.constant 4294967296.0 : f32
  %view = tensor.expand_shape %x [[0, 1, 2]] output_shape [%n, 4294967296, 4294967296] : tensor<?xf32> into tensor<?x4294967296x4294967296xf32>
  %rows = tensor.empty(%n) : tensor<?x4294967296xf32>
  %all = tensor.empty(%n) : tensor<?x4294967296x4294967296xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x4294967296xf32>) -> tensor<?x4294967296xf32>
  %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%view : tensor<?x4294967296x4294967296xf32>) outs(%init : tensor<?x4294967296xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?x4294967296xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%view, %q : tensor<?x4294967296x4294967296xf32>, tensor<?x4294967296xf32>) outs(%all : tensor<?x4294967296x4294967296xf32>) {
  ^bb0(%e: f32, %s: f32, %o: f32):
    %m = arith.divf %s, %count : f32
    %r = math.rsqrt %m : f32
    %t = arith.mulf %e, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x4294967296x4294967296xf32>
  return %y : tensor<?x4294967296x4294967296xf32>
}

// Two steps, each of which has strides that fit.
// CHECK-LABEL: func.func @view_of_a_view(
// CHECK:         %[[OUTER:.*]] = tensor.expand_shape %arg0
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[OUTER]]
// CHECK:         %[[Y:.*]] = norm.rms_norm %[[VIEW]] {axes = array<i64: 2>, epsilon = 0.000000e+00 : f64}
// CHECK:         return %[[Y]]
func.func @view_of_a_view(%x: tensor<?xf32>, %n: index, %m: index) -> tensor<?x4294967296x4294967296xf32> {
  %zero = arith.constant 0.0 : f32
  %count = arith.constant 4294967296.0 : f32
  %outer = tensor.expand_shape %x [[0, 1]] output_shape [%m, 4294967296] : tensor<?xf32> into tensor<?x4294967296xf32>
  %view = tensor.expand_shape %outer [[0, 1], [2]] output_shape [%n, 4294967296, 4294967296] : tensor<?x4294967296xf32> into tensor<?x4294967296x4294967296xf32>
  %rows = tensor.empty(%n) : tensor<?x4294967296xf32>
  %all = tensor.empty(%n) : tensor<?x4294967296x4294967296xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x4294967296xf32>) -> tensor<?x4294967296xf32>
  %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%view : tensor<?x4294967296x4294967296xf32>) outs(%init : tensor<?x4294967296xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?x4294967296xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%view, %q : tensor<?x4294967296x4294967296xf32>, tensor<?x4294967296xf32>) outs(%all : tensor<?x4294967296x4294967296xf32>) {
  ^bb0(%e: f32, %s: f32, %o: f32):
    %mean = arith.divf %s, %count : f32
    %r = math.rsqrt %mean : f32
    %t = arith.mulf %e, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x4294967296x4294967296xf32>
  return %y : tensor<?x4294967296x4294967296xf32>
}
