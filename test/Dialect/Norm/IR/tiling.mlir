// Tiling of norm.generic through TilingInterface: parallel dimensions tile,
// and every tile spans whole rows.

// RUN: norm-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// A gain along the row is not sliced; per-row outputs are sliced with the rows.

// CHECK-LABEL: func @static
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<16x8xf32>, %[[G:[a-z0-9]+]]: tensor<8xf32>, %[[Y:[a-z0-9]+]]: tensor<16x8xf32>, %[[M:[a-z0-9]+]]: tensor<16xf32>
//       CHECK:   scf.for %[[I:[a-z0-9]+]] = %{{.*}} iter_args(%[[YI:.*]] = %[[Y]], %[[MI:.*]] = %[[M]])
//       CHECK:     %[[XS:.*]] = tensor.extract_slice %[[X]][%[[I]], 0] [4, 8] [1, 1]
//       CHECK:     %[[YS:.*]] = tensor.extract_slice %[[YI]][%[[I]], 0] [4, 8] [1, 1]
//       CHECK:     %[[MS:.*]] = tensor.extract_slice %[[MI]][%[[I]]] [4] [1]
//       CHECK:     %[[T:.*]]:2 = norm.generic
//  CHECK-SAME:       ins(%[[XS]], %[[G]] : tensor<4x8xf32>, tensor<8xf32>) outs(%[[YS]], %[[MS]] : tensor<4x8xf32>, tensor<4xf32>)
//       CHECK:       norm.normalize mean_variance
//       CHECK:     tensor.insert_slice %[[T]]#0 into %[[YI]][%[[I]], 0] [4, 8] [1, 1]
//       CHECK:     tensor.insert_slice %[[T]]#1 into %[[MI]][%[[I]]] [4] [1]
func.func @static(%x: tensor<16x8xf32>, %g: tensor<8xf32>, %y: tensor<16x8xf32>, %m: tensor<16xf32>)
    -> (tensor<16x8xf32>, tensor<16xf32>) {
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : tensor<16x8xf32>, tensor<8xf32>)
      outs(%y, %m : tensor<16x8xf32>, tensor<16xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %gain : f32
    norm.yield %o, %mean : f32, f32
  } -> tensor<16x8xf32>, tensor<16xf32>
  return %0#0, %0#1 : tensor<16x8xf32>, tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %norm tile_sizes [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Dynamic sizes, a reduction dimension in the middle, a transposed output and
// a unit dimension.

// CHECK-DAG: #[[MIN:.*]] = affine_map<(d0)[s0] -> (-d0 + s0, 4)>
// CHECK-LABEL: func @dynamic
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x?x?xf32>, %[[S:[a-z0-9]+]]: tensor<?x1xf32>, %[[Y:[a-z0-9]+]]: tensor<?x?x?xf32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//   CHECK-DAG:   %[[D0:.*]] = tensor.dim %[[X]], %[[C0]]
//   CHECK-DAG:   %[[D1:.*]] = tensor.dim %[[X]], %[[C1]]
//       CHECK:   scf.for %[[I:[a-z0-9]+]] = %[[C0]] to %[[D0]]
//       CHECK:     scf.for %[[K:[a-z0-9]+]] =
//       CHECK:       %[[SIZE:.*]] = affine.min #[[MIN]](%[[I]])[%[[D0]]]
//       CHECK:       tensor.extract_slice %[[X]][%[[I]], 0, %[[K]]] [%[[SIZE]], %[[D1]], 1] [1, 1, 1]
//       CHECK:       tensor.extract_slice %[[S]][%[[I]], 0] [%[[SIZE]], 1] [1, 1]
//       CHECK:       tensor.extract_slice %{{.*}}[%[[K]], %[[I]], 0] [1, %[[SIZE]], %[[D1]]] [1, 1, 1]
//       CHECK:       norm.generic
//  CHECK-SAME:         ins(%{{.*}}, %{{.*}} : tensor<?x?x1xf32>, tensor<?x1xf32>) outs(%{{.*}} : tensor<1x?x?xf32>)
//       CHECK:         norm.normalize mean_square
//       CHECK:       tensor.insert_slice %{{.*}} into %{{.*}}[%[[K]], %[[I]], 0] [1, %[[SIZE]], %[[D1]]] [1, 1, 1]
func.func @dynamic(%x: tensor<?x?x?xf32>, %s: tensor<?x1xf32>, %y: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, 0)>,
                       affine_map<(i, j, k) -> (k, i, j)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%x, %s : tensor<?x?x?xf32>, tensor<?x1xf32>)
      outs(%y : tensor<?x?x?xf32>) {
  ^bb0(%a: f32, %scale: f32):
    %p = arith.mulf %a, %scale : f32
    %n, %rstd = norm.normalize mean_square %p {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x?x?xf32>
  return %0 : tensor<?x?x?xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loops:2 = transform.structured.tile_using_for %norm tile_sizes [4, 0, 1]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// On memrefs the tiles are subviews.

// CHECK-LABEL: func @memref
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<16x8xf32>
//       CHECK:   scf.forall (%[[I:.*]]) in (4)
//       CHECK:     %[[AT:.*]] = affine.apply
//       CHECK:     %[[XS:.*]] = memref.subview %[[X]][%[[AT]], 0] [4, 8] [1, 1]
//       CHECK:     norm.generic
//  CHECK-SAME:       ins(%[[XS]] : memref<4x8xf32, strided<[8, 1], offset: ?>>) outs(%[[XS]] :
//       CHECK:       norm.normalize mean_square
func.func @memref(%x: memref<16x8xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<16x8xf32>) outs(%x : memref<16x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_forall %norm tile_sizes [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
