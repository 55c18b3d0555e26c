// norm.generic fuses into the tiled loop of its consumer, through a per-element
// and through a per-row result, and takes its own producers into its loop;
// never for less than whole rows.

// RUN: norm-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// CHECK-LABEL: func @into_consumer
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x64xf32>
//       CHECK:   scf.forall (%[[I:.*]]) in
//       CHECK:     %[[SIZE:.*]] = affine.min
//       CHECK:     %[[XS:.*]] = tensor.extract_slice %[[X]][%[[AT:.*]], 0] [%[[SIZE]], 64] [1, 1]
//       CHECK:     %[[Y:.*]] = norm.generic
//  CHECK-SAME:       ins(%[[XS]] : tensor<?x64xf32>)
//       CHECK:       norm.normalize mean_square
//       CHECK:     linalg.exp ins(%[[Y]] : tensor<?x64xf32>)
func.func @into_consumer(%x: tensor<?x64xf32>, %e: tensor<?x64xf32>) -> tensor<?x64xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x64xf32>) outs(%e : tensor<?x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x64xf32>
  %z = linalg.exp ins(%y : tensor<?x64xf32>) outs(%e : tensor<?x64xf32>) -> tensor<?x64xf32>
  return %z : tensor<?x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %exp = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_forall %exp tile_sizes [8, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %fused, %new = transform.structured.fuse_into_containing_op %norm into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// The consumer reads rstd only; a tile of it needs whole rows of the input. The
// other output, which nobody reads any more, goes.

// CHECK-LABEL: func @through_per_row_result
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<16x?xf32>
//       CHECK:   scf.forall (%[[I:.*]]) in (4)
//       CHECK:     %[[N:.*]] = tensor.dim %[[X]]
//       CHECK:     %[[XS:.*]] = tensor.extract_slice %[[X]][%{{.*}}, 0] [4, %[[N]]] [1, 1]
//       CHECK:     %[[T:.*]] = norm.generic
//  CHECK-SAME:       ins(%[[XS]] : tensor<4x?xf32>) outs(%{{.*}} : tensor<4xf32>)
//       CHECK:       norm.normalize mean_square
//       CHECK:     linalg.exp ins(%[[T]] : tensor<4xf32>)
func.func @through_per_row_result(%x: tensor<16x?xf32>, %e: tensor<16x?xf32>, %r: tensor<16xf32>) -> tensor<16xf32> {
  %y, %rs = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x?xf32>) outs(%e, %r : tensor<16x?xf32>, tensor<16xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  } -> tensor<16x?xf32>, tensor<16xf32>
  %z = linalg.exp ins(%rs : tensor<16xf32>) outs(%r : tensor<16xf32>) -> tensor<16xf32>
  return %z : tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %exp = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_forall %exp tile_sizes [4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %fused, %new = transform.structured.fuse_into_containing_op %norm into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Tile the norm, fuse its producer.

// CHECK-LABEL: func @producer_into_norm
//       CHECK:   scf.for
//       CHECK:     %[[E:.*]] = linalg.exp ins(%{{.*}} : tensor<4x64xf32>)
//       CHECK:     norm.generic
//  CHECK-SAME:       ins(%[[E]] : tensor<4x64xf32>)
//       CHECK:       norm.normalize mean_square
func.func @producer_into_norm(%x: tensor<16x64xf32>, %e: tensor<16x64xf32>) -> tensor<16x64xf32> {
  %z = linalg.exp ins(%x : tensor<16x64xf32>) outs(%e : tensor<16x64xf32>) -> tensor<16x64xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%z : tensor<16x64xf32>) outs(%e : tensor<16x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<16x64xf32>
  return %y : tensor<16x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %norm tile_sizes [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// The consumer is tiled along the row: its slices do not hold whole rows, so
// the norm stays outside.

// CHECK-LABEL: func @not_across_the_row
//       CHECK:   norm.generic
//       CHECK:     norm.normalize mean_square
//       CHECK:   scf.for
//   CHECK-NOT:     norm.generic
//       CHECK:     linalg.exp
func.func @not_across_the_row(%x: tensor<16x64xf32>, %e: tensor<16x64xf32>) -> tensor<16x64xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x64xf32>) outs(%e : tensor<16x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<16x64xf32>
  %z = linalg.exp ins(%y : tensor<16x64xf32>) outs(%e : tensor<16x64xf32>) -> tensor<16x64xf32>
  return %z : tensor<16x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %exp = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %exp tile_sizes [0, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A tile of the consumer would cut a dimension over which another output is
// summed: the norm stays outside. Through the sum itself it fuses, since a tile
// of it needs all rows.

// CHECK-LABEL: func @not_across_the_sum
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%{{.*}} : tensor<16x64xf32>)
//       CHECK:   scf.for
//   CHECK-NOT:     norm.generic
//       CHECK:     linalg.exp
func.func @not_across_the_sum(%x: tensor<16x64xf32>, %e: tensor<16x64xf32>, %s: tensor<64xf32>)
    -> (tensor<16x64xf32>, tensor<64xf32>) {
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x64xf32>) outs(%e, %s : tensor<16x64xf32>, tensor<64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %a : f32, f32
  } -> tensor<16x64xf32>, tensor<64xf32>
  %z = linalg.exp ins(%y#0 : tensor<16x64xf32>) outs(%e : tensor<16x64xf32>) -> tensor<16x64xf32>
  return %z, %y#1 : tensor<16x64xf32>, tensor<64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %exp = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %exp tile_sizes [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// CHECK-LABEL: func @through_sum
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<16x4x64xf32>
//       CHECK:   scf.for %[[I:[a-z0-9]+]] =
//       CHECK:     %[[XS:.*]] = tensor.extract_slice %[[X]][0, %[[I]], 0] [16, 2, 64] [1, 1, 1]
//       CHECK:     %[[S:.*]] = norm.generic
//  CHECK-SAME:       ins(%[[XS]] : tensor<16x2x64xf32>) outs(%{{.*}} : tensor<2x64xf32>)
//       CHECK:     linalg.exp ins(%[[S]] : tensor<2x64xf32>)
func.func @through_sum(%x: tensor<16x4x64xf32>, %s: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<16x4x64xf32>) outs(%s : tensor<4x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x64xf32>
  %z = linalg.exp ins(%y : tensor<4x64xf32>) outs(%s : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %z : tensor<4x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %exp = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %exp tile_sizes [2, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
