// RUN: norm-opt %s --convert-matmul-to-library=libraries=onednn --canonicalize --cse | FileCheck %s

#ik = affine_map<(i, j, k) -> (i, k)>
#kj = affine_map<(i, j, k) -> (k, j)>
#ij = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL: func @dynamic(
// CHECK-DAG:     %{{.*}}, %[[OFFSET:.*]], %[[SIZES:.*]]:2, %[[STRIDES:.*]]:2 = memref.extract_strided_metadata %arg0
// CHECK-DAG:     %[[BYTES:.*]] = arith.muli %[[OFFSET]], %c4
// CHECK-DAG:     %[[FIRST:.*]] = memref.extract_aligned_pointer_as_index %arg0
// CHECK-DAG:     %[[PLACE:.*]] = arith.addi %[[FIRST]], %[[BYTES]]
// CHECK-DAG:     %[[WORD:.*]] = arith.index_cast %[[PLACE]]
// CHECK-DAG:     %[[POINTER:.*]] = llvm.inttoptr %[[WORD]]
// CHECK-DAG:     %[[M:.*]] = arith.index_cast %[[SIZES]]#0
// CHECK-DAG:     %[[K:.*]] = arith.index_cast %[[SIZES]]#1
// CHECK-DAG:     %[[ROW:.*]] = arith.index_cast %[[STRIDES]]#0
// CHECK-DAG:     %[[COLUMN:.*]] = arith.index_cast %[[STRIDES]]#1
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %[[M]], %{{.*}}, %[[K]],
// CHECK-SAME:        %c2_i32, %[[POINTER]], %c0_i64, %[[ROW]], %[[COLUMN]],
func.func @dynamic(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul ins(%a, %b : memref<?x?xf32, strided<[?, ?], offset: ?>>, memref<?x?xf32>)
                outs(%c : memref<?x?xf32>)
  return
}

// Rows of a batch that lie together are rows of one matrix.
// CHECK-LABEL: func @rows_of_batch(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c80_i64, %c24_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c32_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c24_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c24_i64, %c1_i64)
func.func @rows_of_batch(%a: memref<5x16x32xf32>, %b: memref<32x24xf32>, %c: memref<5x16x24xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(l, i, j, k) -> (l, i, k)>, affine_map<(l, i, j, k) -> (k, j)>,
                       affine_map<(l, i, j, k) -> (l, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<5x16x32xf32>, memref<32x24xf32>) outs(%c : memref<5x16x24xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Also where sizes are dynamic.
// CHECK-LABEL: func @dynamic_rows_of_batch(
// CHECK:         %{{.*}}, %{{.*}}, %[[SIZES:.*]]:3, %{{.*}}:3 = memref.extract_strided_metadata %arg0
// CHECK:         %[[ROWS:.*]] = arith.muli %[[SIZES]]#0, %[[SIZES]]#1
// CHECK:         %[[M:.*]] = arith.index_cast %[[ROWS]]
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %[[M]], %c24_i64, %c32_i64,
func.func @dynamic_rows_of_batch(%a: memref<?x?x32xf32>, %b: memref<32x24xf32>, %c: memref<?x?x24xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(l, i, j, k) -> (l, i, k)>, affine_map<(l, i, j, k) -> (k, j)>,
                       affine_map<(l, i, j, k) -> (l, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x?x32xf32>, memref<32x24xf32>) outs(%c : memref<?x?x24xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Where they do not, a batch for which the other matrix stays.
// CHECK-LABEL: func @matrix_for_batch(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c5_i64, %c16_i64, %c24_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c1024_i64, %c32_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c24_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c384_i64, %c24_i64, %c1_i64)
func.func @matrix_for_batch(%a: memref<5x16x32xf32, strided<[1024, 32, 1]>>, %b: memref<32x24xf32>,
                            %c: memref<5x16x24xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(l, i, j, k) -> (l, i, k)>, affine_map<(l, i, j, k) -> (k, j)>,
                       affine_map<(l, i, j, k) -> (l, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<5x16x32xf32, strided<[1024, 32, 1]>>, memref<32x24xf32>)
      outs(%c : memref<5x16x24xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Heads that lie beside each other in a row: a loop over what is outside.
// CHECK-LABEL: func @heads(
// CHECK:         scf.for %[[L:.*]] = %c0 to %c2 step %c1
// CHECK:           %[[BYTES:.*]] = arith.muli %[[L]], %c12288
// CHECK:           llvm.call @norm_matmul(%c0_i32, %c1_i32, %c4_i64, %c64_i64, %c64_i64, %c12_i64,
// CHECK-SAME:          %c2_i32, %{{.*}}, %c12_i64, %c48_i64, %c1_i64,
// CHECK-SAME:          %c2_i32, %{{.*}}, %c12_i64, %c1_i64, %c48_i64,
// CHECK-SAME:          %c2_i32, %{{.*}}, %c4096_i64, %c64_i64, %c1_i64)
func.func @heads(%a: memref<2x64x4x12xf32>, %b: memref<2x64x4x12xf32>, %c: memref<2x4x64x64xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(l, h, i, j, k) -> (l, i, h, k)>, affine_map<(l, h, i, j, k) -> (l, j, h, k)>,
                       affine_map<(l, h, i, j, k) -> (l, h, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<2x64x4x12xf32>, memref<2x64x4x12xf32>) outs(%c : memref<2x4x64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Loops of one step are none.
// CHECK-LABEL: func @unit_dimensions(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c16_i64, %c24_i64, %c32_i64,
func.func @unit_dimensions(%a: memref<1x16x32xf32>, %b: memref<1x32x24xf32>, %c: memref<1x16x24xf32>) {
  linalg.batch_matmul ins(%a, %b : memref<1x16x32xf32>, memref<1x32x24xf32>)
                      outs(%c : memref<1x16x24xf32>)
  return
}

// Two loops that are summed over and lie together are one.
// CHECK-LABEL: func @two_depths(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c16_i64, %c24_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c32_i64, %c1_i64,
func.func @two_depths(%a: memref<16x4x8xf32>, %b: memref<4x8x24xf32>, %c: memref<16x24xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j, k, l) -> (i, k, l)>, affine_map<(i, j, k, l) -> (k, l, j)>,
                       affine_map<(i, j, k, l) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b : memref<16x4x8xf32>, memref<4x8x24xf32>) outs(%c : memref<16x24xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %y, %x : f32
    %s = arith.addf %p, %z : f32
    linalg.yield %s : f32
  }
  return
}
