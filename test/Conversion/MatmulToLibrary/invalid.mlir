// RUN: norm-opt %s --convert-matmul-to-library=libraries=onednn --verify-diagnostics --split-input-file
// RUN: not norm-opt %s --split-input-file --convert-matmul-to-library=libraries=blas 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not norm-opt %s --split-input-file --convert-matmul-to-library=libraries=loops,onednn 2>&1 | FileCheck %s --check-prefix=ORDER

// UNKNOWN: error: convert-matmul-to-library: unknown library 'blas': expected onednn, cblas or loops
// ORDER: error: convert-matmul-to-library: 'onednn' comes after loops, which do the rest

func.func @f64(%a: memref<8x16xf64>, %b: memref<16x4xf64>, %c: memref<8x4xf64>) {
  // expected-error @+1 {{'linalg.matmul' op is left to libraries=onednn, but oneDNN has no product of f64; expected loops at the end}}
  linalg.matmul ins(%a, %b : memref<8x16xf64>, memref<16x4xf64>) outs(%c : memref<8x4xf64>)
  return
}

// -----

// expected-error @+1 {{redefinition of function 'norm_matmul' of different type}}
llvm.func @norm_matmul(i32)
func.func @other(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}
