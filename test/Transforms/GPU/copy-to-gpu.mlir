// Operands get device memory: what is read is copied there, what is written is
// copied back, and an operand that is both has one copy.
// RUN: norm-opt %s --norm-copy-to-gpu | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @contiguous(
// CHECK-SAME:      %[[X:.*]]: memref<?x8xf32>, %[[Y:.*]]: memref<?x8xf32>)
// CHECK:         %[[T0:.*]] = gpu.wait async
// CHECK:         %[[ROWS:.*]] = memref.dim %[[X]], %{{.*}}
// CHECK:         %[[DX:.*]], %[[T1:.*]] = gpu.alloc async [%[[T0]]] (%[[ROWS]]) : memref<?x8xf32>
// CHECK:         %[[T2:.*]] = gpu.memcpy async [%[[T1]]] %[[DX]], %[[X]]
// CHECK:         %[[DY:.*]], %[[T3:.*]] = gpu.alloc async [%[[T2]]]
// CHECK-NOT:     gpu.memcpy
// CHECK:         gpu.wait [%[[T3]]]
// CHECK:         norm.generic {{.*}} ins(%[[DX]] : memref<?x8xf32>) outs(%[[DY]] : memref<?x8xf32>)
// CHECK:         %[[T4:.*]] = gpu.wait async
// CHECK:         %[[T5:.*]] = gpu.dealloc async [%[[T4]]] %[[DX]]
// CHECK:         %[[T6:.*]] = gpu.memcpy async [%[[T5]]] %[[Y]], %[[DY]]
// CHECK:         %[[T7:.*]] = gpu.dealloc async [%[[T6]]] %[[DY]]
// CHECK:         gpu.wait [%[[T7]]]
func.func @contiguous(%x: memref<?x8xf32>, %y: memref<?x8xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x8xf32>) outs(%y : memref<?x8xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A copy to the device is of contiguous memory, so strided rows go through some.
// CHECK-LABEL: func.func @strided_in_place(
// CHECK-SAME:      %[[X:.*]]: memref<4x8xf32, strided<[16, 1]>>)
// CHECK:         %[[HOST:.*]] = memref.alloc() : memref<4x8xf32>
// CHECK:         memref.copy %[[X]], %[[HOST]]
// CHECK:         %[[D:.*]], %{{.*}} = gpu.alloc async
// CHECK:         gpu.memcpy async {{.*}} %[[D]], %[[HOST]]
// CHECK-NOT:     gpu.alloc
// CHECK:         norm.generic {{.*}} ins(%[[D]] : memref<4x8xf32>) outs(%[[D]] : memref<4x8xf32>)
// CHECK:         gpu.memcpy async {{.*}} %[[HOST]], %[[D]]
// CHECK:         gpu.dealloc async {{.*}} %[[D]]
// CHECK:         gpu.wait [
// CHECK:         memref.copy %[[HOST]], %[[X]]
// CHECK:         memref.dealloc %[[HOST]]
func.func @strided_in_place(%x: memref<4x8xf32, strided<[16, 1]>>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, strided<[16, 1]>>) outs(%x : memref<4x8xf32, strided<[16, 1]>>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
