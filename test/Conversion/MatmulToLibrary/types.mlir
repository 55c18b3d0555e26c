// oneDNN has no f64, which CBLAS has; f16 and bf16 are summed in f32 and rounded
// once, whatever the op does after each step.

// RUN: norm-opt %s --convert-matmul-to-library=libraries=onednn,cblas --canonicalize --cse | FileCheck %s
// RUN: norm-opt %s --convert-matmul-to-library=libraries=cblas --canonicalize --cse | FileCheck %s --check-prefix=CBLAS

// CHECK-LABEL: func @f64(
// CHECK:         llvm.call @norm_matmul(%c1_i32, {{.*}} %c3_i32, {{.*}} %c3_i32, {{.*}} %c3_i32,
// CBLAS-LABEL: func @f64(
// CBLAS:         llvm.call @norm_matmul(%c1_i32,
func.func @f64(%a: memref<8x16xf64>, %b: memref<16x4xf64>, %c: memref<8x4xf64>) {
  linalg.matmul ins(%a, %b : memref<8x16xf64>, memref<16x4xf64>) outs(%c : memref<8x4xf64>)
  return
}

// CHECK-LABEL: func @f32(
// CHECK:         llvm.call @norm_matmul(%c0_i32, {{.*}} %c2_i32, {{.*}} %c2_i32, {{.*}} %c2_i32,
// CBLAS-LABEL: func @f32(
// CBLAS:         llvm.call @norm_matmul(%c1_i32,
func.func @f32(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// CHECK-LABEL: func @bf16(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, {{.*}} %c1_i32, {{.*}} %c1_i32, {{.*}} %c1_i32,
func.func @bf16(%a: memref<8x16xbf16>, %b: memref<16x4xbf16>, %c: memref<8x4xbf16>) {
  linalg.matmul ins(%a, %b : memref<8x16xbf16>, memref<16x4xbf16>) outs(%c : memref<8x4xbf16>)
  return
}

// CHECK-LABEL: func @bf16_to_f32(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, {{.*}} %c1_i32, {{.*}} %c1_i32, {{.*}} %c2_i32,
func.func @bf16_to_f32(%a: memref<8x16xbf16>, %b: memref<16x4xbf16>, %c: memref<8x4xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xbf16>, memref<16x4xbf16>) outs(%c : memref<8x4xf32>)
  return
}

// CHECK-LABEL: func @f16(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, {{.*}} %c0_i32, {{.*}} %c0_i32, {{.*}} %c0_i32,
func.func @f16(%a: memref<8x16xf16>, %b: memref<16x4xf16>, %c: memref<8x4xf16>) {
  linalg.matmul ins(%a, %b : memref<8x16xf16>, memref<16x4xf16>) outs(%c : memref<8x4xf16>)
  return
}

// CHECK-LABEL: func @mixed(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, {{.*}} %c2_i32, {{.*}} %c1_i32, {{.*}} %c2_i32,
func.func @mixed(%a: memref<8x16xf32>, %b: memref<16x4xbf16>, %c: memref<8x4xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xbf16>) outs(%c : memref<8x4xf32>)
  return
}

// What sums in f32 and rounds to what the output has.
// CHECK-LABEL: func @rounded(
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32, {{.*}} %c1_i32, {{.*}} %c1_i32, {{.*}} %c1_i32,
func.func @rounded(%a: memref<8x16xbf16>, %b: memref<16x4xbf16>, %c: memref<8x4xbf16>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>,
                       affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<8x16xbf16>, memref<16x4xbf16>) outs(%c : memref<8x4xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %z: bf16):
    %wide_x = arith.extf %x : bf16 to f32
    %wide_y = arith.extf %y : bf16 to f32
    %wide_z = arith.extf %z : bf16 to f32
    %p = arith.mulf %wide_x, %wide_y : f32
    %s = arith.addf %wide_z, %p : f32
    %r = arith.truncf %s : f32 to bf16
    linalg.yield %r : bf16
  }
  return
}
