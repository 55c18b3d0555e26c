// A kernel's flat memory ends behind the element that lies last, which is the
// first where rows are in reverse.
// RUN: norm-opt %s --convert-norm-to-gpu --canonicalize | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @reversed(
// CHECK-SAME:      %[[X:[^:]+]]: memref<5x17xf32, strided<[-20, 1], offset: 103>>
// CHECK:         memref.reinterpret_cast %[[X]] to offset: [0], sizes: [120], strides: [1]
func.func @reversed(%x: memref<5x17xf32, strided<[-20, 1], offset: 103>>, %y: memref<5x17xf32>) {
  norm.generic mean_square {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<5x17xf32, strided<[-20, 1], offset: 103>>)
      outs(%y : memref<5x17xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      }
  return
}
