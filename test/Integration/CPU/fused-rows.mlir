// What is fused computes what is not fused: each function by plain loops as it is
// written, then fused, by loops and as a kernel. Only sums may differ, by the order
// of their terms.

// DEFINE: %{entry} =
// DEFINE: %{out} = --output=%t.0.npy --output=%t.1.npy
// DEFINE: %{expect} = --expect=%t.0.npy --expect=%t.1.npy --rtol=2e-6 --atol=2e-6
// DEFINE: %{check} = norm-run %s --entry=%{entry} --random=1 %{out} \
// DEFINE:     --pipeline-options='highway=false fuse=false' && \
// DEFINE:   norm-run %s --entry=%{entry} --random=1 %{expect} \
// DEFINE:     --pipeline-options='highway=false' && \
// DEFINE:   norm-run %s --entry=%{entry} --random=1 %{expect}

// REDEFINE: %{entry} = norm_residual_norm
// RUN: %{check}
// REDEFINE: %{entry} = two_norms_into_one_sum
// RUN: %{check}
// REDEFINE: %{entry} = dot_product
// RUN: %{check}
// REDEFINE: %{entry} = quantize_by_row
// RUN: %{check}
// REDEFINE: %{entry} = l2_normalization
// RUN: %{check}
// REDEFINE: %{entry} = softmax
// RUN: %{check}
// REDEFINE: %{entry} = two_passes
// RUN: %{check}
// REDEFINE: %{entry} = start
// RUN: %{check}
// REDEFINE: %{entry} = unit_dimensions
// RUN: %{check}

// bf16 sums and norms are rounded where they were.
// REDEFINE: %{entry} = bf16
// REDEFINE: %{expect} = --expect=%t.0.npy --expect=%t.1.npy --rtol=8e-3 --atol=1e-6
// RUN: %{check}

#id = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>
#row = affine_map<(d0, d1) -> (d0)>
#along = affine_map<(d0, d1) -> (d1)>
#vec = affine_map<(d0) -> (d0)>

func.func @norm_residual_norm(%z: tensor<7x129xf32>, %x: tensor<7x129xf32>, %g1: tensor<129xf32>, %g2: tensor<129xf32>) -> (tensor<7x129xf32>, tensor<7x129xf32>) {
  %e = tensor.empty() : tensor<7x129xf32>
  %n = norm.rms_norm %z gain(%g1) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>, tensor<129xf32>) -> tensor<7x129xf32>
  %h = linalg.add ins(%x, %n : tensor<7x129xf32>, tensor<7x129xf32>) outs(%e : tensor<7x129xf32>) -> tensor<7x129xf32>
  %y = norm.layer_norm %h gain(%g2) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>, tensor<129xf32>) -> tensor<7x129xf32>
  return %h, %y : tensor<7x129xf32>, tensor<7x129xf32>
}

func.func @two_norms_into_one_sum(%a: tensor<7x129xf32>, %b: tensor<7x129xf32>, %g1: tensor<129xf32>, %g2: tensor<129xf32>) -> (tensor<7x129xf32>, tensor<7x129xf32>) {
  %e = tensor.empty() : tensor<7x129xf32>
  %n = norm.layer_norm %a gain(%g1) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>, tensor<129xf32>) -> tensor<7x129xf32>
  %m = norm.layer_norm %b gain(%g2) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>, tensor<129xf32>) -> tensor<7x129xf32>
  %s = linalg.add ins(%n, %m : tensor<7x129xf32>, tensor<7x129xf32>) outs(%e : tensor<7x129xf32>) -> tensor<7x129xf32>
  %t = linalg.tanh ins(%s : tensor<7x129xf32>) outs(%e : tensor<7x129xf32>) -> tensor<7x129xf32>
  return %m, %t : tensor<7x129xf32>, tensor<7x129xf32>
}

func.func @dot_product(%x: tensor<7x129xf32>, %w: tensor<129xf32>) -> (tensor<7x129xf32>, tensor<7xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>) -> tensor<7x129xf32>
  %e = tensor.empty() : tensor<7xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<7xf32>) -> tensor<7xf32>
  %y = linalg.generic {indexing_maps = [#id, #along, #row], iterator_types = ["parallel", "reduction"]}
      ins(%n, %w : tensor<7x129xf32>, tensor<129xf32>) outs(%f : tensor<7xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<7xf32>
  return %n, %y : tensor<7x129xf32>, tensor<7xf32>
}

func.func @quantize_by_row(%x: tensor<7x129xf32>) -> (tensor<7x129xi8>, tensor<7x1xf32>) {
  %c127 = arith.constant 127.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<7x129xf32>) -> tensor<7x129xf32>
  %e = tensor.empty() : tensor<7x1xf32>
  %f = linalg.fill ins(%low : f32) outs(%e : tensor<7x1xf32>) -> tensor<7x1xf32>
  %m = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%n : tensor<7x129xf32>) outs(%f : tensor<7x1xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = math.absf %a : f32
    %s = arith.maximumf %b, %acc : f32
    linalg.yield %s : f32
  } -> tensor<7x1xf32>
  %scale = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%m : tensor<7x1xf32>) outs(%e : tensor<7x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %d = arith.divf %a, %c127 : f32
    linalg.yield %d : f32
  } -> tensor<7x1xf32>
  %e8 = tensor.empty() : tensor<7x129xi8>
  %q = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n, %scale : tensor<7x129xf32>, tensor<7x1xf32>) outs(%e8 : tensor<7x129xi8>) {
  ^bb0(%a: f32, %s: f32, %o: i8):
    %d = arith.divf %a, %s : f32
    %r = math.roundeven %d : f32
    %i = arith.fptosi %r : f32 to i8
    linalg.yield %i : i8
  } -> tensor<7x129xi8>
  return %q, %scale : tensor<7x129xi8>, tensor<7x1xf32>
}

// With the norm of each row as a result.
func.func @l2_normalization(%x: tensor<7x129xf32>) -> (tensor<7x129xf32>, tensor<7xf32>) {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-12 : f32
  %v = tensor.empty() : tensor<7xf32>
  %e = tensor.empty() : tensor<7x129xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<7xf32>) -> tensor<7xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<7x129xf32>) outs(%f : tensor<7xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %b : f32
    linalg.yield %t : f32
  } -> tensor<7xf32>
  %r = linalg.generic {indexing_maps = [#vec, #vec], iterator_types = ["parallel"]}
      ins(%s : tensor<7xf32>) outs(%v : tensor<7xf32>) {
  ^bb0(%a: f32, %o: f32):
    %b = arith.addf %a, %eps : f32
    %t = math.sqrt %b : f32
    linalg.yield %t : f32
  } -> tensor<7xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<7x129xf32>, tensor<7xf32>) outs(%e : tensor<7x129xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<7x129xf32>
  return %y, %r : tensor<7x129xf32>, tensor<7xf32>
}

// As an op, along a dimension that is not the last, and of what it makes.
func.func @softmax(%x: tensor<7x33x5xf32>) -> (tensor<7x33x5xf32>, tensor<7x33x5xf32>) {
  %e = tensor.empty() : tensor<7x33x5xf32>
  %y = linalg.softmax dimension(1) ins(%x : tensor<7x33x5xf32>) outs(%e : tensor<7x33x5xf32>) -> tensor<7x33x5xf32>
  %s = linalg.add ins(%x, %y : tensor<7x33x5xf32>, tensor<7x33x5xf32>) outs(%e : tensor<7x33x5xf32>) -> tensor<7x33x5xf32>
  %z = linalg.softmax dimension(1) ins(%s : tensor<7x33x5xf32>) outs(%e : tensor<7x33x5xf32>) -> tensor<7x33x5xf32>
  return %y, %z : tensor<7x33x5xf32>, tensor<7x33x5xf32>
}

// A standard deviation with N - 1, which is no norm: sum, difference, sum of
// squares, quotient.
func.func @two_passes(%x: tensor<7x129xf32>) -> (tensor<7x129xf32>, tensor<7xf32>) {
  %zero = arith.constant 0.0 : f32
  %c129 = arith.constant 129.0 : f32
  %c128 = arith.constant 128.0 : f32
  %v = tensor.empty() : tensor<7xf32>
  %e = tensor.empty() : tensor<7x129xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<7xf32>) -> tensor<7xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<7x129xf32>) outs(%f : tensor<7xf32>) dimensions = [1]
  %d = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %s : tensor<7x129xf32>, tensor<7xf32>) outs(%e : tensor<7x129xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.divf %b, %c129 : f32
    %t = arith.subf %a, %m : f32
    linalg.yield %t : f32
  } -> tensor<7x129xf32>
  %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%d : tensor<7x129xf32>) outs(%f : tensor<7xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %b = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %b : f32
    linalg.yield %t : f32
  } -> tensor<7xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%d, %q : tensor<7x129xf32>, tensor<7xf32>) outs(%e : tensor<7x129xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %w = arith.divf %b, %c128 : f32
    %r = math.sqrt %w : f32
    %t = arith.divf %a, %r : f32
    linalg.yield %t : f32
  } -> tensor<7x129xf32>
  return %y, %q : tensor<7x129xf32>, tensor<7xf32>
}

// Reductions that start elsewhere than at the neutral element.
func.func @start(%x: tensor<7x129xf32>, %init: tensor<7xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  %large = arith.constant 0.9 : f32
  %e = tensor.empty() : tensor<7xf32>
  %f = linalg.fill ins(%large : f32) outs(%e : tensor<7xf32>) -> tensor<7xf32>
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<7x129xf32>) -> tensor<7x129xf32>
  %m = linalg.reduce { arith.maximumf } ins(%n : tensor<7x129xf32>) outs(%f : tensor<7xf32>) dimensions = [1]
  %s = linalg.reduce { arith.addf } ins(%n : tensor<7x129xf32>) outs(%init : tensor<7xf32>) dimensions = [1]
  return %m, %s : tensor<7xf32>, tensor<7xf32>
}

func.func @unit_dimensions(%z: tensor<1x7x129xf32>, %x: tensor<7x129xf32>) -> (tensor<7x129xf32>, tensor<7x129xf32>) {
  %e = tensor.empty() : tensor<7x129xf32>
  %n = norm.rms_norm %z {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x7x129xf32>) -> tensor<1x7x129xf32>
  %flat = tensor.collapse_shape %n [[0, 1], [2]] : tensor<1x7x129xf32> into tensor<7x129xf32>
  %h = linalg.add ins(%x, %flat : tensor<7x129xf32>, tensor<7x129xf32>) outs(%e : tensor<7x129xf32>) -> tensor<7x129xf32>
  %y = norm.rms_norm %h {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xf32>) -> tensor<7x129xf32>
  return %h, %y : tensor<7x129xf32>, tensor<7x129xf32>
}

func.func @bf16(%z: tensor<7x129xbf16>, %x: tensor<7x129xbf16>, %w: tensor<129xbf16>) -> (tensor<7x129xbf16>, tensor<7xbf16>) {
  %low = arith.constant 0xFF80 : bf16
  %e = tensor.empty() : tensor<7x129xbf16>
  %v = tensor.empty() : tensor<7xbf16>
  %n = norm.rms_norm %z gain(%w) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x129xbf16>, tensor<129xbf16>) -> tensor<7x129xbf16>
  %h = linalg.add ins(%x, %n : tensor<7x129xbf16>, tensor<7x129xbf16>) outs(%e : tensor<7x129xbf16>) -> tensor<7x129xbf16>
  %f = linalg.fill ins(%low : bf16) outs(%v : tensor<7xbf16>) -> tensor<7xbf16>
  %m = linalg.reduce { arith.maximumf } ins(%h : tensor<7x129xbf16>) outs(%f : tensor<7xbf16>) dimensions = [1]
  return %h, %m : tensor<7x129xbf16>, tensor<7xbf16>
}
