// What no library does stays, and is reported.

// RUN: norm-opt %s --convert-matmul-to-library="libraries=onednn,loops report=%t" | FileCheck %s
// RUN: FileCheck %s --check-prefix=REPORT --match-full-lines < %t

// REPORT:      convert-matmul-to-library: 1 of 8 matrix products by a library

// REPORT:      {{.*}}stays.mlir:[[# @LINE + 5]]:3: by onednn: f32 times f32 to f32, ?x16x4
// REPORT-EMPTY:
// CHECK-LABEL: func @goes(
// CHECK-NOT:     linalg.matmul
func.func @goes(%a: memref<?x16xf32>, %b: memref<16x4xf32>, %c: memref<?x4xf32>) {
  linalg.matmul ins(%a, %b : memref<?x16xf32>, memref<16x4xf32>) outs(%c : memref<?x4xf32>)
  return
}

// REPORT-NEXT: {{.*}}stays.mlir:[[# @LINE + 5]]:3: loops: oneDNN has no product of f64
// REPORT-EMPTY:
// CHECK-LABEL: func @f64(
// CHECK:         linalg.matmul
func.func @f64(%a: memref<8x16xf64>, %b: memref<16x4xf64>, %c: memref<8x4xf64>) {
  linalg.matmul ins(%a, %b : memref<8x16xf64>, memref<16x4xf64>) outs(%c : memref<8x4xf64>)
  return
}

// REPORT-NEXT: {{.*}}: loops: it has elements of f128, not of f16, bf16, f32 or f64
// CHECK-LABEL: func @f128(
// CHECK:         linalg.matmul
func.func @f128(%a: memref<8x16xf128>, %b: memref<16x4xf128>, %c: memref<8x4xf128>) {
  linalg.matmul ins(%a, %b : memref<8x16xf128>, memref<16x4xf128>) outs(%c : memref<8x4xf128>)
  return
}

// Each input is rounded before it is multiplied.
// REPORT-EMPTY:
// REPORT-NEXT: {{.*}}: loops: its body is not a product of the inputs that is added to the output
// CHECK-LABEL: func @narrowed(
// CHECK:         linalg.matmul
func.func @narrowed(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xbf16>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xbf16>)
  return
}

// Each product is rounded before it is added.
// REPORT-EMPTY:
// REPORT-NEXT: {{.*}}: loops: its body is not a product of the inputs that is added to the output
// CHECK-LABEL: func @rounded_product(
// CHECK:         linalg.generic
func.func @rounded_product(%a: memref<8x16xbf16>, %b: memref<16x4xbf16>, %c: memref<8x4xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>,
                       affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<8x16xbf16>, memref<16x4xbf16>) outs(%c : memref<8x4xf32>) {
  ^bb0(%x: bf16, %y: bf16, %z: f32):
    %p = arith.mulf %x, %y : bf16
    %w = arith.extf %p : bf16 to f32
    %s = arith.addf %z, %w : f32
    linalg.yield %s : f32
  }
  return
}

// REPORT-EMPTY:
// REPORT-NEXT: {{.*}}: loops: the loops that it sums over do not lie together in memory
// CHECK-LABEL: func @two_depths(
// CHECK:         linalg.generic
func.func @two_depths(%a: memref<16x4x8xf32>, %b: memref<8x4x24xf32>, %c: memref<16x24xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j, k, l) -> (i, k, l)>, affine_map<(i, j, k, l) -> (l, k, j)>,
                       affine_map<(i, j, k, l) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b : memref<16x4x8xf32>, memref<8x4x24xf32>) outs(%c : memref<16x24xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// REPORT-EMPTY:
// REPORT-NEXT: {{.*}}: loops: it writes the buffer of an input
// CHECK-LABEL: func @in_place(
// CHECK:         linalg.matmul
func.func @in_place(%a: memref<8x8xf32>, %b: memref<8x8xf32>) {
  linalg.matmul ins(%a, %b : memref<8x8xf32>, memref<8x8xf32>) outs(%a : memref<8x8xf32>)
  return
}

// REPORT-EMPTY:
// REPORT-NEXT: {{.*}}: loops: it has a buffer outside of the default memory space
// CHECK-LABEL: func @memory_space(
// CHECK:         linalg.matmul
func.func @memory_space(%a: memref<8x16xf32, 1>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32, 1>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// What is none of floats is not counted.
// CHECK-LABEL: func @integers(
// CHECK:         linalg.matmul
func.func @integers(%a: memref<8x16xi8>, %b: memref<16x4xi8>, %c: memref<8x4xi32>) {
  linalg.matmul ins(%a, %b : memref<8x16xi8>, memref<16x4xi8>) outs(%c : memref<8x4xi32>)
  return
}

// CHECK-LABEL: func @maxima(
// CHECK:         linalg.generic
func.func @maxima(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>,
                       affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.maximumf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// Tensors are bufferized before.
// CHECK-LABEL: func @tensors(
// CHECK:         linalg.matmul
func.func @tensors(%a: tensor<8x16xf32>, %b: tensor<16x4xf32>, %c: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %d = linalg.matmul ins(%a, %b : tensor<8x16xf32>, tensor<16x4xf32>) outs(%c : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %d : tensor<8x4xf32>
}
