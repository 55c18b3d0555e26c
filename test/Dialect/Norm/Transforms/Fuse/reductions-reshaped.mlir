// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse: reductions behind reshapes get the loops of the rows, and those of one
// element are elementwise.

// The gradient of the bias of a linear layer before a norm, which sees batch and
// positions as one dimension.
// CHECK-LABEL: func @sum_of_collapsed(
// CHECK-NOT:     linalg
// CHECK:         %[[N:.*]]:2 = norm.generic
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<2x7x48xf32>, tensor<48xf32>)
// CHECK-NOT:     linalg
// CHECK-DAG:     tensor.collapse_shape %[[N]]#0 {{\[}}[0, 1], [2]]
// CHECK-DAG:     tensor.expand_shape %[[N]]#1 {{\[}}[0, 1]]
func.func @sum_of_collapsed(%x: tensor<2x7x48xf32>) -> (tensor<14x48xf32>, tensor<1x48xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<2x7x48xf32>) -> tensor<2x7x48xf32>
  %c = tensor.collapse_shape %n [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
  %e = tensor.empty() : tensor<1x48xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x48xf32>) -> tensor<1x48xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (0, d1)>], iterator_types = ["reduction", "parallel"]}
      ins(%c : tensor<14x48xf32>) outs(%f : tensor<1x48xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<1x48xf32>
  return %c, %s : tensor<14x48xf32>, tensor<1x48xf32>
}

// -----

// Where what is kept was collapsed, it stays.
// CHECK-LABEL: func @keeps_collapsed(
// CHECK:         norm.generic
// CHECK:         %[[C:.*]] = tensor.collapse_shape
// CHECK:         linalg.reduce { arith.addf } ins(%[[C]] :
func.func @keeps_collapsed(%x: tensor<2x7x48xf32>) -> tensor<336xf32> {
  %zero = arith.constant 0.0 : f32
  %n = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<2x7x48xf32>) -> tensor<2x7x48xf32>
  %c = tensor.collapse_shape %n [[0], [1, 2]] : tensor<2x7x48xf32> into tensor<2x336xf32>
  %e = tensor.empty() : tensor<336xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<336xf32>) -> tensor<336xf32>
  %s = linalg.reduce { arith.addf } ins(%c : tensor<2x336xf32>) outs(%f : tensor<336xf32>) dimensions = [0]
  return %s : tensor<336xf32>
}

// -----

// Where what was collapsed has rows of its own, they are those of the sum.
// CHECK-LABEL: func @rows_of_collapsed(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x4x8xf32>
// CHECK:         %[[C:.*]] = tensor.collapse_shape %[[X]]
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[C]] :
// CHECK:           norm.reduce add
// CHECK-NOT:     linalg
func.func @rows_of_collapsed(%x: tensor<2x4x8xf32>) -> tensor<2x32xf32> {
  %zero = arith.constant 0.0 : f32
  %c = tensor.collapse_shape %x [[0], [1, 2]] : tensor<2x4x8xf32> into tensor<2x32xf32>
  %v = tensor.empty() : tensor<2xf32>
  %e = tensor.empty() : tensor<2x32xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<2xf32>) -> tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%c : tensor<2x32xf32>) outs(%f : tensor<2xf32>) dimensions = [1]
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c, %s : tensor<2x32xf32>, tensor<2xf32>) outs(%e : tensor<2x32xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x32xf32>
  return %y : tensor<2x32xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>

// JAX's gradient of a dimension of size 1 that was broadcast: a sum of one element,
// 0 and that.
// CHECK-LABEL: func @sum_of_one(
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK:           %[[S:.*]] = norm.reduce add
// CHECK-NEXT:      %[[T:.*]] = arith.addf %[[S]], %{{.*}} : f32
// CHECK-NEXT:      %[[Y:.*]] = arith.mulf %{{.*}}, %[[T]]
// CHECK-NEXT:      norm.yield %[[Y]]
// CHECK-NOT:     linalg
func.func @sum_of_one(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %k = tensor.empty() : tensor<4x1xf32>
  %v = tensor.empty() : tensor<4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %g = linalg.fill ins(%zero : f32) outs(%k : tensor<4x1xf32>) -> tensor<4x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%g : tensor<4x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4x1xf32>
  %u = linalg.reduce { arith.addf } ins(%s : tensor<4x1xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %b = linalg.broadcast ins(%u : tensor<4xf32>) outs(%e : tensor<4x8xf32>) dimensions = [1]
  %y = linalg.mul ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// From what is there already, it is no elementwise op.
// CHECK-LABEL: func @sum_of_one_and_what_is_there(
// CHECK:         linalg.reduce { arith.addf }
func.func @sum_of_one_and_what_is_there(%x: tensor<4x1xf32>, %v: tensor<4xf32>) -> tensor<4xf32> {
  %u = linalg.reduce { arith.addf } ins(%x : tensor<4x1xf32>) outs(%v : tensor<4xf32>) dimensions = [1]
  return %u : tensor<4xf32>
}
