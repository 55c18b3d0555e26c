// Sums over rows that norm-fuse makes outputs of a kernel are what they were: each
// function by plain loops as it is written, in float64, and fused, by loops and as a
// kernel, on one thread and on three.

// RUN: norm-run %s --explain | FileCheck %s
// CHECK: norm-fuse: 5 kernels of several ops, 0 beside not fused
// CHECK: norm.generic in @unit_dimensions
// CHECK: schedule:

// DEFINE: %{entry} =
// DEFINE: %{shape} =
// DEFINE: %{tolerance} = --rtol=2e-5 --atol=2e-5
// DEFINE: %{run} = norm-run %s --entry=%{entry} --random=1 %{shape}
// DEFINE: %{expect} = --expect=%t.0.npy --expect=%t.1.npy --expect=%t.2.npy %{tolerance}
// DEFINE: %{check} = \
// DEFINE:   %{run} --target=reference \
// DEFINE:       --output=%t.0.npy --output=%t.1.npy --output=%t.2.npy && \
// DEFINE:   %{run} %{expect} --pipeline-options='highway=false' && \
// DEFINE:   %{run} %{expect} --threads=1 && %{run} %{expect} --threads=3

// REDEFINE: %{entry} = rms_backward
// REDEFINE: %{shape} = --shape=0:300x1003 --shape=1:300x1003
// RUN: %{check}
// REDEFINE: %{shape} = --shape=0:1x1003 --shape=1:1x1003
// RUN: %{check}
// REDEFINE: %{entry} = relu_backward
// REDEFINE: %{shape} = --shape=0:517x96 --shape=1:517x96 --shape=2:517x96
// RUN: %{check}
// REDEFINE: %{entry} = over_the_batch
// REDEFINE: %{shape} =
// RUN: %{check}
// REDEFINE: %{entry} = unit_dimensions
// RUN: %{check}
// REDEFINE: %{entry} = sum_of_all
// REDEFINE: %{tolerance} = --rtol=1e-12 --atol=1e-12
// REDEFINE: %{shape} = --shape=0:77x65
// RUN: %{check}

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#along = affine_map<(d0, d1) -> (d1)>

// The gradients of an RMS norm as PyTorch writes them, in bf16 with f32 sums.
func.func @rms_backward(%x: tensor<?x1003xbf16>, %dy: tensor<?x1003xbf16>, %g: tensor<1003xf32>) -> (tensor<?x1003xf32>, tensor<1003xf32>, tensor<1003xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 1003.0 : f32
  %rows = tensor.dim %x, %c0 : tensor<?x1003xbf16>
  %e = tensor.empty(%rows) : tensor<?x1003xf32>
  %v = tensor.empty(%rows) : tensor<?xf32>
  %w = tensor.empty() : tensor<1003xf32>
  %fv = linalg.fill ins(%zero : f32) outs(%v : tensor<?xf32>) -> tensor<?xf32>
  %fw = linalg.fill ins(%zero : f32) outs(%w : tensor<1003xf32>) -> tensor<1003xf32>
  %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x1003xbf16>) outs(%fv : tensor<?xf32>) {
  ^bb0(%a: bf16, %o: f32):
    %b = arith.extf %a : bf16 to f32
    %p = arith.mulf %b, %b : f32
    %t = arith.addf %p, %o : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %d = linalg.generic {indexing_maps = [#id, #id, #along, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy, %g : tensor<?x1003xbf16>, tensor<?x1003xbf16>, tensor<1003xf32>) outs(%fv : tensor<?xf32>) {
  ^bb0(%a: bf16, %c: bf16, %h: f32, %o: f32):
    %b = arith.extf %a : bf16 to f32
    %k = arith.extf %c : bf16 to f32
    %p = arith.mulf %k, %h : f32
    %r = arith.mulf %b, %p : f32
    %t = arith.addf %r, %o : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %h = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %q : tensor<?x1003xbf16>, tensor<?xf32>) outs(%e : tensor<?x1003xf32>) {
  ^bb0(%a: bf16, %s: f32, %o: f32):
    %b = arith.extf %a : bf16 to f32
    %m = arith.divf %s, %n : f32
    %r = math.rsqrt %m : f32
    %t = arith.mulf %b, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x1003xf32>
  %dx = linalg.generic {indexing_maps = [#id, #id, #along, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%h, %dy, %g, %q, %d : tensor<?x1003xf32>, tensor<?x1003xbf16>, tensor<1003xf32>, tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?x1003xf32>) {
  ^bb0(%a: f32, %c: bf16, %w1: f32, %s: f32, %u: f32, %o: f32):
    %k = arith.extf %c : bf16 to f32
    %m = arith.divf %s, %n : f32
    %r = math.rsqrt %m : f32
    %p = arith.mulf %k, %w1 : f32
    %z = arith.mulf %u, %r : f32
    %y = arith.divf %z, %n : f32
    %b = arith.mulf %a, %y : f32
    %i = arith.subf %p, %b : f32
    %t = arith.mulf %i, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x1003xf32>
  %dg = linalg.generic {indexing_maps = [#id, #id, #along], iterator_types = ["reduction", "parallel"]}
      ins(%h, %dy : tensor<?x1003xf32>, tensor<?x1003xbf16>) outs(%fw : tensor<1003xf32>) {
  ^bb0(%a: f32, %c: bf16, %o: f32):
    %k = arith.extf %c : bf16 to f32
    %p = arith.mulf %a, %k : f32
    %t = arith.addf %o, %p : f32
    linalg.yield %t : f32
  } -> tensor<1003xf32>
  %db = linalg.generic {indexing_maps = [#id, #along], iterator_types = ["reduction", "parallel"]}
      ins(%dy : tensor<?x1003xbf16>) outs(%fw : tensor<1003xf32>) {
  ^bb0(%c: bf16, %o: f32):
    %k = arith.extf %c : bf16 to f32
    %t = arith.addf %o, %k : f32
    linalg.yield %t : f32
  } -> tensor<1003xf32>
  return %dx, %dg, %db : tensor<?x1003xf32>, tensor<1003xf32>, tensor<1003xf32>
}

// No norm; the rows are those that are summed.
func.func @relu_backward(%x: tensor<?x96xf32>, %dy: tensor<?x96xf32>, %o: tensor<?x96xf32>) -> (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<96xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<96xf32>) -> tensor<96xf32>
  %dx = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %dy : tensor<?x96xf32>, tensor<?x96xf32>) outs(%o : tensor<?x96xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.cmpf ogt, %a, %zero : f32
    %t = arith.select %p, %b, %zero : f32
    linalg.yield %t : f32
  } -> tensor<?x96xf32>
  %db = linalg.reduce { arith.addf } ins(%dx : tensor<?x96xf32>) outs(%f : tensor<96xf32>) dimensions = [0]
  %ds = linalg.reduce { arith.addf } ins(%x : tensor<?x96xf32>) outs(%f : tensor<96xf32>) dimensions = [0]
  return %dx, %db, %ds : tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>
}

func.func @over_the_batch(%x: tensor<5x7x48xf32>) -> (tensor<5x7x48xf32>, tensor<7x48xf32>, tensor<7xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<5x7x48xf32>) -> tensor<5x7x48xf32>
  %e = tensor.empty() : tensor<7x48xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<7x48xf32>) -> tensor<7x48xf32>
  %s = linalg.reduce { arith.addf } ins(%y : tensor<5x7x48xf32>) outs(%f : tensor<7x48xf32>) dimensions = [0]
  %v = tensor.empty() : tensor<7xf32>
  %g = linalg.fill ins(%zero : f32) outs(%v : tensor<7xf32>) -> tensor<7xf32>
  %t = linalg.reduce { arith.addf } ins(%x : tensor<5x7x48xf32>) outs(%g : tensor<7xf32>) dimensions = [0, 2]
  return %y, %s, %t : tensor<5x7x48xf32>, tensor<7x48xf32>, tensor<7xf32>
}

// One sum keeps a dimension of size 1, the other drops it.
func.func @unit_dimensions(%x: tensor<1x64x48xf32>) -> (tensor<1x64x48xf32>, tensor<1x48xf32>, tensor<48xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<1x64x48xf32>) -> tensor<1x64x48xf32>
  %e = tensor.empty() : tensor<1x48xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x48xf32>) -> tensor<1x48xf32>
  %s = linalg.reduce { arith.addf } ins(%y : tensor<1x64x48xf32>) outs(%f : tensor<1x48xf32>) dimensions = [1]
  %v = tensor.empty() : tensor<48xf32>
  %g = linalg.fill ins(%zero : f32) outs(%v : tensor<48xf32>) -> tensor<48xf32>
  %t = linalg.reduce { arith.addf } ins(%x : tensor<1x64x48xf32>) outs(%g : tensor<48xf32>) dimensions = [0, 1]
  return %y, %s, %t : tensor<1x64x48xf32>, tensor<1x48xf32>, tensor<48xf32>
}

func.func @sum_of_all(%x: tensor<?x65xf64>) -> (tensor<?x65xf64>, tensor<f64>, tensor<65xf64>) {
  %zero = arith.constant -0.0 : f64
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<?x65xf64>) -> tensor<?x65xf64>
  %e = tensor.empty() : tensor<f64>
  %f = linalg.fill ins(%zero : f64) outs(%e : tensor<f64>) -> tensor<f64>
  %s = linalg.generic {indexing_maps = [#id, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%y : tensor<?x65xf64>) outs(%f : tensor<f64>) {
  ^bb0(%a: f64, %o: f64):
    %p = arith.mulf %a, %a : f64
    %t = arith.addf %o, %p : f64
    linalg.yield %t : f64
  } -> tensor<f64>
  %v = tensor.empty() : tensor<65xf64>
  %g = linalg.fill ins(%zero : f64) outs(%v : tensor<65xf64>) -> tensor<65xf64>
  %u = linalg.reduce { arith.addf } ins(%y : tensor<?x65xf64>) outs(%g : tensor<65xf64>) dimensions = [0]
  return %y, %s, %u : tensor<?x65xf64>, tensor<f64>, tensor<65xf64>
}
