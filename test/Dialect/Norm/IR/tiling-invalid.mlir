// A tile size along a reduction dimension is an error: statistics need rows.

// RUN: norm-opt %s --transform-interpreter --split-input-file --verify-diagnostics

func.func @reduction(%x: tensor<16x8xf32>) -> tensor<16x8xf32> {
  // expected-error @+3 {{'norm.generic' op cannot be tiled along reduction dimension d1: expected tiles of whole rows}}
  // expected-error @+2 {{tile operation}}
  // expected-error @+1 {{failed to generate tiling loops}}
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<16x8xf32>) outs(%x : tensor<16x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<16x8xf32>
  return %y : tensor<16x8xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %norm tile_sizes [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @dynamic_reduction(%x: tensor<16x?xf32>) -> tensor<16x?xf32> {
  // expected-error @+3 {{'norm.generic' op cannot be tiled along reduction dimension d1: expected tiles of whole rows}}
  // expected-error @+2 {{tile operation}}
  // expected-error @+1 {{failed to generate tiling loops}}
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<16x?xf32>) outs(%x : tensor<16x?xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<16x?xf32>
  return %y : tensor<16x?xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %norm tile_sizes [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
