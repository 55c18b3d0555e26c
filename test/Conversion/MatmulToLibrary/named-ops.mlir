// RUN: norm-opt %s --convert-matmul-to-library=libraries=onednn --canonicalize --cse | FileCheck %s

// Library, accumulate; batch, m, n, k; type, pointer, strides of batch, row and
// column of each matrix.

// CHECK: llvm.func @norm_matmul(i32, i32, i64, i64, i64, i64, i32, !llvm.ptr, i64, i64, i64, i32, !llvm.ptr, i64, i64, i64, i32, !llvm.ptr, i64, i64, i64)

// CHECK-LABEL: func @matmul(
// CHECK-SAME:      %[[A:.*]]: memref<64x192xf32>, %[[B:.*]]: memref<192x512xf32>, %[[C:.*]]: memref<64x512xf32>)
// CHECK-DAG:     %[[A_INDEX:.*]] = memref.extract_aligned_pointer_as_index %[[A]]
// CHECK-DAG:     %[[A_WORD:.*]] = arith.index_cast %[[A_INDEX]] : index to i64
// CHECK-DAG:     %[[A_POINTER:.*]] = llvm.inttoptr %[[A_WORD]] : i64 to !llvm.ptr
// CHECK-DAG:     %[[B_INDEX:.*]] = memref.extract_aligned_pointer_as_index %[[B]]
// CHECK-DAG:     %[[B_WORD:.*]] = arith.index_cast %[[B_INDEX]] : index to i64
// CHECK-DAG:     %[[B_POINTER:.*]] = llvm.inttoptr %[[B_WORD]] : i64 to !llvm.ptr
// CHECK-DAG:     %[[C_INDEX:.*]] = memref.extract_aligned_pointer_as_index %[[C]]
// CHECK-DAG:     %[[C_WORD:.*]] = arith.index_cast %[[C_INDEX]] : index to i64
// CHECK-DAG:     %[[C_POINTER:.*]] = llvm.inttoptr %[[C_WORD]] : i64 to !llvm.ptr
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c64_i64, %c512_i64, %c192_i64,
// CHECK-SAME:        %c2_i32, %[[A_POINTER]], %c0_i64, %c192_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %[[B_POINTER]], %c0_i64, %c512_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %[[C_POINTER]], %c0_i64, %c512_i64, %c1_i64)
// CHECK-NOT:     linalg
func.func @matmul(%a: memref<64x192xf32>, %b: memref<192x512xf32>, %c: memref<64x512xf32>) {
  linalg.matmul ins(%a, %b : memref<64x192xf32>, memref<192x512xf32>)
                outs(%c : memref<64x512xf32>)
  return
}

// CHECK-LABEL: func @transposed_b(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c64_i64, %c512_i64, %c192_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c192_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c1_i64, %c192_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c512_i64, %c1_i64)
func.func @transposed_b(%a: memref<64x192xf32>, %b: memref<512x192xf32>, %c: memref<64x512xf32>) {
  linalg.matmul indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>,
                                 affine_map<(i, j, k) -> (i, j)>]
                ins(%a, %b : memref<64x192xf32>, memref<512x192xf32>)
                outs(%c : memref<64x512xf32>)
  return
}

// CHECK-LABEL: func @transposed_a(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c64_i64, %c512_i64, %c192_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c1_i64, %c64_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c512_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c512_i64, %c1_i64)
func.func @transposed_a(%a: memref<192x64xf32>, %b: memref<192x512xf32>, %c: memref<64x512xf32>) {
  linalg.matmul indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>,
                                 affine_map<(i, j, k) -> (i, j)>]
                ins(%a, %b : memref<192x64xf32>, memref<192x512xf32>)
                outs(%c : memref<64x512xf32>)
  return
}

// CHECK-LABEL: func @batch_matmul(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c4_i64, %c64_i64, %c48_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c2048_i64, %c32_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c1536_i64, %c48_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c3072_i64, %c48_i64, %c1_i64)
func.func @batch_matmul(%a: memref<4x64x32xf32>, %b: memref<4x32x48xf32>, %c: memref<4x64x48xf32>) {
  linalg.batch_matmul ins(%a, %b : memref<4x64x32xf32>, memref<4x32x48xf32>)
                      outs(%c : memref<4x64x48xf32>)
  return
}

// CHECK-LABEL: func @matvec(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c64_i64, %c1_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c32_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c1_i64, %c0_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c1_i64, %c0_i64)
func.func @matvec(%a: memref<64x32xf32>, %x: memref<32xf32>, %y: memref<64xf32>) {
  linalg.matvec ins(%a, %x : memref<64x32xf32>, memref<32xf32>) outs(%y : memref<64xf32>)
  return
}

// CHECK-LABEL: func @vecmat(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c1_i64, %c64_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c0_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c64_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c0_i64, %c1_i64)
func.func @vecmat(%x: memref<32xf32>, %b: memref<32x64xf32>, %y: memref<64xf32>) {
  linalg.vecmat ins(%x, %b : memref<32xf32>, memref<32x64xf32>) outs(%y : memref<64xf32>)
  return
}

// CHECK-LABEL: func @batch_matvec(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c3_i64, %c64_i64, %c1_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c2048_i64, %c32_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c32_i64, %c1_i64, %c0_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c64_i64, %c1_i64, %c0_i64)
func.func @batch_matvec(%a: memref<3x64x32xf32>, %x: memref<3x32xf32>, %y: memref<3x64xf32>) {
  linalg.batch_matvec ins(%a, %x : memref<3x64x32xf32>, memref<3x32xf32>) outs(%y : memref<3x64xf32>)
  return
}

// CHECK-LABEL: func @dot(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c1_i64, %c1_i64, %c32_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c0_i64, %c1_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c1_i64, %c0_i64,
// CHECK-SAME:        %c2_i32, %{{.*}}, %c0_i64, %c0_i64, %c0_i64)
func.func @dot(%x: memref<32xf32>, %y: memref<32xf32>, %z: memref<f32>) {
  linalg.dot ins(%x, %y : memref<32xf32>, memref<32xf32>) outs(%z : memref<f32>)
  return
}

// CHECK-LABEL: func @contract(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, %c1_i64, %c64_i64, %c512_i64, %c192_i64,
func.func @contract(%a: memref<64x192xf32>, %b: memref<192x512xf32>, %c: memref<64x512xf32>) {
  linalg.contract
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>,
                       affine_map<(i, j, k) -> (i, j)>]
      ins(%a, %b : memref<64x192xf32>, memref<192x512xf32>) outs(%c : memref<64x512xf32>)
  return
}
