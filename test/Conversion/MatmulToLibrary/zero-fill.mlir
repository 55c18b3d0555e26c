// RUN: norm-opt %s --convert-matmul-to-library=libraries=onednn --canonicalize --cse | FileCheck %s

// Sums that start from zero do not read what they write.
// CHECK-LABEL: func @dropped(
// CHECK-NOT:     linalg.fill
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c0_i32,
func.func @dropped(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<8x4xf32>)
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// What is between concerns other buffers.
// CHECK-LABEL: func @dropped_from_afar(
// CHECK-NOT:     linalg.fill
// CHECK:         linalg.transpose
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c0_i32,
func.func @dropped_from_afar(%a: memref<8x16xf32>, %b: memref<4x16xf32>) -> memref<8x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<8x4xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<8x4xf32>)
  %t = memref.alloc() : memref<16x4xf32>
  linalg.transpose ins(%b : memref<4x16xf32>) outs(%t : memref<16x4xf32>) permutation = [1, 0]
  linalg.matmul ins(%a, %t : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  memref.dealloc %t : memref<16x4xf32>
  return %c : memref<8x4xf32>
}

// CHECK-LABEL: func @not_zero(
// CHECK:         linalg.fill
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32,
func.func @not_zero(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  %one = arith.constant 1.0 : f32
  linalg.fill ins(%one : f32) outs(%c : memref<8x4xf32>)
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// CHECK-LABEL: func @read_before(
// CHECK:         linalg.fill
// CHECK:         memref.copy
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32,
func.func @read_before(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>, %d: memref<8x4xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<8x4xf32>)
  memref.copy %c, %d : memref<8x4xf32> to memref<8x4xf32>
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// Two arguments may be the same buffer.
// CHECK-LABEL: func @written_before(
// CHECK:         linalg.fill
// CHECK:         memref.copy
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32,
func.func @written_before(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>, %d: memref<8x4xf32>,
                          %e: memref<8x4xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<8x4xf32>)
  memref.copy %e, %d : memref<8x4xf32> to memref<8x4xf32>
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}

// A view of what was filled.
// CHECK-LABEL: func @part(
// CHECK:         linalg.fill
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32,
func.func @part(%a: memref<8x16xf32>, %b: memref<16x4xf32>) -> memref<9x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<9x4xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<9x4xf32>)
  %part = memref.subview %c[0, 0] [8, 4] [1, 1] : memref<9x4xf32> to memref<8x4xf32, strided<[4, 1]>>
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>)
                outs(%part : memref<8x4xf32, strided<[4, 1]>>)
  return %c : memref<9x4xf32>
}

// A function may read what it likes.
func.func private @g()
// CHECK-LABEL: func @call_before(
// CHECK:         linalg.fill
// CHECK:         llvm.call @norm_matmul(%c0_i32, %c1_i32,
func.func @call_before(%a: memref<8x16xf32>, %b: memref<16x4xf32>, %c: memref<8x4xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<8x4xf32>)
  func.call @g() : () -> ()
  linalg.matmul ins(%a, %b : memref<8x16xf32>, memref<16x4xf32>) outs(%c : memref<8x4xf32>)
  return
}
