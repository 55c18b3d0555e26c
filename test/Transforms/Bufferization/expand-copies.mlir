// Only strided copies become loops: the others are a memcpy.
// RUN: norm-opt %s --norm-expand-copies | FileCheck %s
// RUN: norm-opt %s --norm-expand-copies=contiguous | FileCheck %s --check-prefix=ALL --implicit-check-not=memref.copy

// CHECK-LABEL: @strided
// CHECK-NOT: memref.copy
// CHECK: linalg.generic
func.func @strided(%a: memref<8x16xf32, strided<[32, 1]>>, %b: memref<8x16xf32>) {
  memref.copy %a, %b : memref<8x16xf32, strided<[32, 1]>> to memref<8x16xf32>
  return
}

// CHECK-LABEL: @contiguous
// CHECK: memref.copy
// ALL-LABEL: @contiguous
// ALL: linalg.generic
func.func @contiguous(%a: memref<8x?xf32>, %b: memref<8x?xf32>) {
  memref.copy %a, %b : memref<8x?xf32> to memref<8x?xf32>
  return
}
