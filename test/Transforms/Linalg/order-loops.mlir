// The innermost loop runs along memory; the order of summation stays.
// RUN: norm-opt %s --norm-order-loops --split-input-file | FileCheck %s

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: @matmul
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]]
// CHECK-SAME: iterator_types = ["parallel", "reduction", "parallel"]
func.func @matmul(%a: memref<8x16xf32>, %b: memref<16x32xf32>, %c: memref<8x32xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x32xf32>) outs(%c : memref<8x32xf32>)
  return
}

// -----

// Both operands are contiguous along the reduction: it stays innermost.
// CHECK-LABEL: @transposed_b
// CHECK: linalg.matmul indexing_maps
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (j, k)>
#c = affine_map<(i, j, k) -> (i, j)>
func.func @transposed_b(%a: memref<8x16xf32>, %b: memref<32x16xf32>, %c: memref<8x32xf32>) {
  linalg.matmul indexing_maps = [#a, #b, #c]
    ins(%a, %b : memref<8x16xf32>, memref<32x16xf32>) outs(%c : memref<8x32xf32>)
  return
}

// -----

// A row sum walks along its row.
// CHECK-LABEL: @row_sum
// CHECK: linalg.reduce
func.func @row_sum(%a: memref<8x16xf32>, %c: memref<8xf32>) {
  linalg.reduce { arith.addf } ins(%a : memref<8x16xf32>) outs(%c : memref<8xf32>) dimensions = [1]
  return
}

// -----

// A column sum walks along the row too, and sums in the same order.
// CHECK-LABEL: @column_sum
// CHECK: iterator_types = ["reduction", "parallel"]
func.func @column_sum(%a: memref<8x16xf32>, %c: memref<8xf32>) {
  %t = memref.alloc() : memref<16xf32>
  linalg.generic {
      indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<8x16xf32>) outs(%t : memref<16xf32>) {
    ^bb0(%x: f32, %sum: f32):
      %s = arith.addf %sum, %x : f32
      linalg.yield %s : f32
  }
  return
}

// -----

// A convolution's inner loop runs along the image, at stride 1 only.
// CHECK-LABEL: @conv
// CHECK: iterator_types = ["reduction", "parallel"]
// CHECK-LABEL: @conv_stride_2
// CHECK: linalg.generic
// CHECK-SAME: iterator_types = ["parallel", "reduction"]
#out = affine_map<(w, k) -> (w)>
#ker = affine_map<(w, k) -> (k, 0)>
func.func @conv(%in: memref<?xf32>, %kernel: memref<3x1xf32>, %o: memref<?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(w, k) -> (w + k)>, #ker, #out],
      iterator_types = ["parallel", "reduction"]}
      ins(%in, %kernel : memref<?xf32>, memref<3x1xf32>) outs(%o : memref<?xf32>) {
    ^bb0(%x: f32, %y: f32, %sum: f32):
      %p = arith.mulf %x, %y : f32
      %s = arith.addf %sum, %p : f32
      linalg.yield %s : f32
  }
  return
}
func.func @conv_stride_2(%in: memref<?xf32>, %kernel: memref<3x1xf32>, %o: memref<?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(w, k) -> (w * 2 + k)>, #ker, #out],
      iterator_types = ["parallel", "reduction"]}
      ins(%in, %kernel : memref<?xf32>, memref<3x1xf32>) outs(%o : memref<?xf32>) {
    ^bb0(%x: f32, %y: f32, %sum: f32):
      %p = arith.mulf %x, %y : f32
      %s = arith.addf %sum, %p : f32
      linalg.yield %s : f32
  }
  return
}

// -----

// An op without operands, and so without loops, is its body.
// CHECK-LABEL: @only_an_assertion
// CHECK-NOT: linalg.generic
// CHECK: cf.assert %arg0, "zero"
// CHECK: return
func.func @only_an_assertion(%c: i1) {
  "linalg.generic"() <{indexing_maps = [], iterator_types = [], operandSegmentSizes = array<i32: 0, 0>}> ({
    cf.assert %c, "zero"
    linalg.yield
  }) : () -> ()
  return
}
