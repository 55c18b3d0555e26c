// A kernel for outputs beyond the caches, which are small here, gives the same bits as
// the one for others: rows that are a whole number of vectors and rows that are not,
// with sums over rows, on one thread and on several.
//
// REQUIRES: sse4
// RUN: sed 's/sse4>/sse4, l3 = 64>/' %s > %t.large.mlir
// RUN: norm-opt %t.large.mlir --convert-norm-to-highway | FileCheck %s
// CHECK: highway.launch @main_norm_large
// RUN: norm-run %s --random=1 --shape=0:70x320 --shape=1:70x320 --shape=2:320 --shape=3:70x320 --shape=4:320 --output=%t.0.npy --output=%t.1.npy
// RUN: norm-run %t.large.mlir --random=1 --shape=0:70x320 --shape=1:70x320 --shape=2:320 --shape=3:70x320 --shape=4:320 --expect=%t.0.npy --expect=%t.1.npy --rtol=0 --atol=0 --threads=1
// RUN: norm-run %t.large.mlir --random=1 --shape=0:70x320 --shape=1:70x320 --shape=2:320 --shape=3:70x320 --shape=4:320 --expect=%t.0.npy --expect=%t.1.npy --rtol=0 --atol=0 --threads=7
// RUN: norm-run %s --random=1 --shape=0:33x1003 --shape=1:33x1003 --shape=2:1003 --shape=3:33x1003 --shape=4:1003 --output=%t.2.npy --output=%t.3.npy
// RUN: norm-run %t.large.mlir --random=1 --shape=0:33x1003 --shape=1:33x1003 --shape=2:1003 --shape=3:33x1003 --shape=4:1003 --expect=%t.2.npy --expect=%t.3.npy --rtol=0 --atol=0

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<sse4>} {
  func.func @main(%x: memref<?x?xf32>, %dy: memref<?x?xf32>, %gain: memref<?xf32>,
                  %dx: memref<?x?xf32>, %dgain: memref<?xf32>) {
    norm.generic {indexing_maps = [#rows, #rows, #columns, #rows, #columns],
                  iterator_types = ["parallel", "reduction"]}
        ins(%x, %dy, %gain : memref<?x?xf32>, memref<?x?xf32>, memref<?xf32>)
        outs(%dx, %dgain : memref<?x?xf32>, memref<?xf32>) {
    ^bb0(%a: f32, %b: f32, %g: f32):
      %t = arith.mulf %b, %g : f32
      %s = norm.reduce add %t : f32
      %q = arith.mulf %t, %a : f32
      %p = norm.reduce add %q : f32
      %0 = arith.subf %t, %s : f32
      %1 = arith.mulf %a, %p : f32
      %2 = arith.subf %0, %1 : f32
      %3 = arith.mulf %a, %b : f32
      norm.yield %2, %3 : f32, f32
    }
    return
  }
}
