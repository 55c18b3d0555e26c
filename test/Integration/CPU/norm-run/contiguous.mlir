// A memref without a layout is contiguous, dynamic sizes or not: no gap may lie
// between its rows, or the kernel, which relies on that, reads and writes others.

// RUN: norm-run %s --random=1 --shape=0:3x5 --shape=1:3x5 --target=reference --output=%t.npy
// RUN: norm-run %s --random=1 --shape=0:3x5 --shape=1:3x5 --expect=%t.npy --atol=1e-6

func.func @main(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
