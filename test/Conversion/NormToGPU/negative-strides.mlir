// A kernel's flat memory ends behind the element that lies last, which is the
// first where rows are in reverse.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --convert-norm-to-gpu --canonicalize | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @reversed(
// CHECK-SAME:      %[[X:[^:]+]]: memref<5x17xf32, strided<[-20, 1], offset: 103>>
// CHECK:         memref.reinterpret_cast %[[X]] to offset: [0], sizes: [120], strides: [1]
func.func @reversed(%x: memref<5x17xf32, strided<[-20, 1], offset: 103>>, %y: memref<5x17xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<5x17xf32, strided<[-20, 1], offset: 103>>)
      outs(%y : memref<5x17xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
