// norm.group_norm gives what float64 gives, and what layer norms of views give, with
// channels first, last and between, batches and space of any size, and types mixed.

// REQUIRES: sse4

// DEFINE: %{entry} =
// DEFINE: %{options} =
// DEFINE: %{tolerance} = --rtol=1e-5 --atol=4e-6
// DEFINE: %{expect} = norm-run %s --entry=%{entry} --random=1 %{options} --expect=%t.0.npy --expect=%t.1.npy --expect=%t.2.npy %{tolerance}
// DEFINE: %{check} = norm-run %s --entry=%{entry} --random=1 %{options} --target=reference --output=%t.0.npy --output=%t.1.npy --output=%t.2.npy && %{expect} && %{expect} --highway-target=sse4 && %{expect} --pipeline-options=highway=false && %{expect} --target=emulator

// The views come first: they write what the group norms must give.
// REDEFINE: %{entry} = first_of_views
// RUN: %{check}
// REDEFINE: %{entry} = first
// RUN: %{expect}
// RUN: %{expect} --highway-target=sse4
// RUN: %{expect} --pipeline-options=highway=false
// RUN: %{expect} --target=emulator
// REDEFINE: %{entry} = last_of_views
// RUN: %{check}
// REDEFINE: %{entry} = last
// RUN: %{expect}
// RUN: %{expect} --highway-target=sse4
// RUN: %{expect} --pipeline-options=highway=false
// RUN: %{expect} --target=emulator

// REDEFINE: %{entry} = between
// REDEFINE: %{options} = --shape=0:3x7x6x5
// RUN: %{check}
// REDEFINE: %{options} = --shape=0:0x7x6x5
// RUN: %{check}
// REDEFINE: %{options} = --shape=0:3x0x6x5
// RUN: %{check}
// REDEFINE: %{options} = --shape=0:1x1x6x1
// RUN: %{check}

// The output is rounded once, to bf16.
// REDEFINE: %{entry} = mixed
// REDEFINE: %{options} =
// REDEFINE: %{tolerance} = --rtol=8e-3 --atol=1e-3
// RUN: %{check}

// A size that only the result's type knows is checked.
// RUN: norm-run %s --entry=known_batch --random=1 --shape=0:2x6x5
// RUN: not norm-run %s --entry=known_batch --random=1 --shape=0:3x6x5 2>&1 | FileCheck %s --check-prefix=SIZE
// SIZE: group-norms.mlir:{{.*}} dimension 0 of operand #0 has not size 2

func.func @first(%x: tensor<3x12x7x5xf32>, %g: tensor<12xf32>, %b: tensor<12xf32>)
    -> (tensor<3x12x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>) {
  %y, %mean, %rstd = norm.group_norm %x gain(%g) bias(%b)
      {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<3x12x7x5xf32>, tensor<12xf32>, tensor<12xf32>)
      -> (tensor<3x12x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>)
  return %y, %mean, %rstd : tensor<3x12x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>
}

func.func @first_of_views(%x: tensor<3x12x7x5xf32>, %g: tensor<12xf32>, %b: tensor<12xf32>)
    -> (tensor<3x12x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>) {
  %v = tensor.expand_shape %x [[0], [1, 2], [3], [4]] output_shape [3, 4, 3, 7, 5] : tensor<3x12x7x5xf32> into tensor<3x4x3x7x5xf32>
  %n, %mean, %rstd = norm.layer_norm %v {axes = array<i64: 2, 3, 4>, epsilon = 1.0e-5 : f64}
      : (tensor<3x4x3x7x5xf32>) -> (tensor<3x4x3x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>)
  %c = tensor.collapse_shape %n [[0], [1, 2], [3], [4]] : tensor<3x4x3x7x5xf32> into tensor<3x12x7x5xf32>
  %e = tensor.empty() : tensor<3x12x7x5xf32>
  %y = linalg.generic {
      indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (c)>,
                       affine_map<(n, c, h, w) -> (c)>, affine_map<(n, c, h, w) -> (n, c, h, w)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%c, %g, %b : tensor<3x12x7x5xf32>, tensor<12xf32>, tensor<12xf32>) outs(%e : tensor<3x12x7x5xf32>) {
  ^bb0(%a: f32, %gain: f32, %bias: f32, %o: f32):
    %p = arith.mulf %a, %gain : f32
    %s = arith.addf %p, %bias : f32
    linalg.yield %s : f32
  } -> tensor<3x12x7x5xf32>
  return %y, %mean, %rstd : tensor<3x12x7x5xf32>, tensor<3x4xf32>, tensor<3x4xf32>
}

func.func @last(%x: tensor<2x9x12xf32>, %g: tensor<12xf32>)
    -> (tensor<2x9x12xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
  %y, %mean, %rstd = norm.group_norm %x gain(%g)
      {channel = 2 : i64, groups = 3 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x9x12xf32>, tensor<12xf32>) -> (tensor<2x9x12xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  return %y, %mean, %rstd : tensor<2x9x12xf32>, tensor<2x3xf32>, tensor<2x3xf32>
}

func.func @last_of_views(%x: tensor<2x9x12xf32>, %g: tensor<12xf32>)
    -> (tensor<2x9x12xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
  %v = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [2, 9, 3, 4] : tensor<2x9x12xf32> into tensor<2x9x3x4xf32>
  %n, %mean, %rstd = norm.layer_norm %v {axes = array<i64: 1, 3>, epsilon = 1.0e-5 : f64}
      : (tensor<2x9x3x4xf32>) -> (tensor<2x9x3x4xf32>, tensor<2x3xf32>, tensor<2x3xf32>)
  %c = tensor.collapse_shape %n [[0], [1], [2, 3]] : tensor<2x9x3x4xf32> into tensor<2x9x12xf32>
  %e = tensor.empty() : tensor<2x9x12xf32>
  %y = linalg.generic {
      indexing_maps = [affine_map<(n, s, c) -> (n, s, c)>, affine_map<(n, s, c) -> (c)>, affine_map<(n, s, c) -> (n, s, c)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%c, %g : tensor<2x9x12xf32>, tensor<12xf32>) outs(%e : tensor<2x9x12xf32>) {
  ^bb0(%a: f32, %gain: f32, %o: f32):
    %p = arith.mulf %a, %gain : f32
    linalg.yield %p : f32
  } -> tensor<2x9x12xf32>
  return %y, %mean, %rstd : tensor<2x9x12xf32>, tensor<2x3xf32>, tensor<2x3xf32>
}

func.func @between(%x: tensor<?x?x6x?xf32>, %b: tensor<6xf32>)
    -> (tensor<?x?x6x?xf32>, tensor<?x6xf32>, tensor<?x6xf32>) {
  %y, %mean, %rstd = norm.group_norm %x bias(%b)
      {channel = 2 : i64, groups = 6 : i64, epsilon = 1.0e-3 : f64, activation = #norm.activation<gelu>}
      : (tensor<?x?x6x?xf32>, tensor<6xf32>) -> (tensor<?x?x6x?xf32>, tensor<?x6xf32>, tensor<?x6xf32>)
  return %y, %mean, %rstd : tensor<?x?x6x?xf32>, tensor<?x6xf32>, tensor<?x6xf32>
}

func.func @mixed(%x: tensor<2x8x33xf16>, %g: tensor<8xf32>, %b: tensor<8xbf16>)
    -> (tensor<2x8x33xbf16>, tensor<2x1xf32>, tensor<2x1xf32>) {
  %y, %mean, %rstd = norm.group_norm %x gain(%g) bias(%b)
      {channel = 1 : i64, groups = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x8x33xf16>, tensor<8xf32>, tensor<8xbf16>) -> (tensor<2x8x33xbf16>, tensor<2x1xf32>, tensor<2x1xf32>)
  return %y, %mean, %rstd : tensor<2x8x33xbf16>, tensor<2x1xf32>, tensor<2x1xf32>
}

func.func @known_batch(%x: tensor<?x6x5xf32>) -> tensor<2x6x5xf32> {
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x6x5xf32>) -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}
