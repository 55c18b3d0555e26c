// A tile size along a reduction dimension is an error: collectives need rows.
// So is one along a dimension over which an output is summed; and what cannot be
// computed in parts.

// RUN: norm-opt %s --transform-interpreter --split-input-file --verify-diagnostics

func.func @reduction(%x: tensor<16x8xf32>) -> tensor<16x8xf32> {
  // expected-error @+3 {{'norm.generic' op cannot be tiled along reduction dimension d1: expected tiles of whole rows}}
  // expected-error @+2 {{tile operation}}
  // expected-error @+1 {{failed to generate tiling loops}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%x : tensor<16x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
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
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x?xf32>) outs(%x : tensor<16x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
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

// -----

func.func @summed(%x: tensor<16x8xf32>, %s: tensor<8xf32>) -> (tensor<16x8xf32>, tensor<8xf32>) {
  // expected-error @+3 {{'norm.generic' op cannot be tiled along dimension d0, over which output #1 is summed: expected tiles that span it, or partial reductions}}
  // expected-error @+2 {{tile operation}}
  // expected-error @+1 {{failed to generate tiling loops}}
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%x, %s : tensor<16x8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %n : f32, f32
  } -> tensor<16x8xf32>, tensor<8xf32>
  return %y#0, %y#1 : tensor<16x8xf32>, tensor<8xf32>
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

func.func @element_output(%x: tensor<16x8xf32>) -> tensor<16x8xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: output #0 is not per row: expected whole rows, or outputs that are}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%x : tensor<16x8xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    norm.yield %sum : f32
  } -> tensor<16x8xf32>
  return %y : tensor<16x8xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @two_reductions(%x: tensor<16x8xf32>, %m: tensor<16xf32>) -> tensor<16xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: its body has 2 norm.reduce for 1 outputs: expected one for each}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%m : tensor<16xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %max, %sum : f32
    norm.yield %d : f32
  } -> tensor<16xf32>
  return %y : tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @no_reduction(%x: tensor<16x8xf32>, %m: tensor<16xf32>) -> tensor<16xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: its body has 0 norm.reduce for 1 outputs: expected one for each}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%m : tensor<16xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<16xf32>
  return %y : tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @row_size(%x: tensor<16x?xf32>, %m: tensor<16xf32>) -> tensor<16xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: its body has 'norm.row_size' that needs whole rows: expected each norm.reduce to need elements only}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x?xf32>) outs(%m : tensor<16xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %h = norm.row_size : f32
    %d = arith.divf %sum, %h : f32
    norm.yield %d : f32
  } -> tensor<16xf32>
  return %y : tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @dependent(%x: tensor<16x8xf32>, %m: tensor<16xf32>) -> tensor<16xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: its body has 'norm.reduce' that needs whole rows: expected each norm.reduce to need elements only}}
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%m, %m : tensor<16xf32>, tensor<16xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %a, %max : f32
    %sum = norm.reduce add %d : f32
    norm.yield %max, %sum : f32, f32
  } -> tensor<16xf32>, tensor<16xf32>
  return %y#1 : tensor<16xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [0, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @summed_over_two(%x: tensor<2x16x8xf32>, %m: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: output #0 is summed over d0, too: expected it to be split as well}}
  %y = norm.generic {
      indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<2x16x8xf32>) outs(%m : tensor<8xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<8xf32>
  return %y : tensor<8xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm reduction_dims = [1] by tile_sizes = [0, 4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @rows_and_sums(%x: tensor<16x8xf32>, %m: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: d0 is parallel: expected to split either parallel or reduction dimensions}}
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<16x8xf32>) outs(%m : tensor<8xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<8xf32>
  return %y : tensor<8xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm by tile_sizes = [4, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @parts_of_memrefs(%x: memref<16x8xf32>, %m: memref<8xf32>) {
  // expected-error @+1 {{'norm.generic' op cannot be computed in parts: it is on memrefs: expected tensors}}
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<16x8xf32>) outs(%m : memref<8xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    // expected-error @+1 {{failed to tile using partial reduction}}
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm reduction_dims = [0] by tile_sizes = [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
