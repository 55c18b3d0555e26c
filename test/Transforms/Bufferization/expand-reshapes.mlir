// A dimension that becomes several dynamic ones gets the sizes that the op names:
// upstream's pass behind this one knows one dynamic size at most.
// RUN: norm-opt %s --norm-expand-reshapes | FileCheck %s
// RUN: norm-opt %s --norm-cpu-pipeline | FileCheck %s --check-prefix=LOWERED
// LOWERED-NOT: memref.

// CHECK-LABEL: func @two(
// CHECK-SAME: %[[X:.*]]: memref<?x4xf32>, %[[N:.*]]: index, %[[M:.*]]: index)
func.func @two(%x: memref<?x4xf32>, %n: index, %m: index) -> memref<?x?x4xf32> {
  // CHECK: %[[BASE:.*]], %{{.*}}, %{{.*}}:2, %[[STRIDES:.*]]:2 = memref.extract_strided_metadata %[[X]]
  // CHECK: %[[STRIDE:.*]] = arith.muli %[[STRIDES]]#0, %[[M]]
  // CHECK: memref.reinterpret_cast %[[BASE]] to offset: [0], sizes: [%[[N]], %[[M]], 4], strides: [%[[STRIDE]], 4, 1]
  %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%n, %m, 4] : memref<?x4xf32> into memref<?x?x4xf32>
  return %y : memref<?x?x4xf32>
}

// An offset, strides, and a known size between the others.
// CHECK-LABEL: func @strided(
// CHECK-SAME: %[[X:.*]]: memref<{{.*}}>, %[[N:.*]]: index, %[[M:.*]]: index)
func.func @strided(%x: memref<?xf32, strided<[?], offset: ?>>, %n: index, %m: index)
    -> memref<?x3x?xf32, strided<[?, ?, ?], offset: ?>> {
  // CHECK: %[[BASE:.*]], %[[OFFSET:.*]], %{{.*}}, %[[IN:.*]] = memref.extract_strided_metadata %[[X]]
  // CHECK: %[[MIDDLE:.*]] = arith.muli %[[IN]], %[[M]]
  // CHECK: %[[THREE:.*]] = arith.constant 3 : index
  // CHECK: %[[OUT:.*]] = arith.muli %[[MIDDLE]], %[[THREE]]
  // CHECK: memref.reinterpret_cast %[[BASE]] to offset: [%[[OFFSET]]], sizes: [%[[N]], 3, %[[M]]], strides: [%[[OUT]], %[[MIDDLE]], %[[IN]]]
  %y = memref.expand_shape %x [[0, 1, 2]] output_shape [%n, 3, %m]
      : memref<?xf32, strided<[?], offset: ?>> into memref<?x3x?xf32, strided<[?, ?, ?], offset: ?>>
  return %y : memref<?x3x?xf32, strided<[?, ?, ?], offset: ?>>
}

// CHECK-LABEL: func @one(
func.func @one(%x: memref<?x4xf32>, %n: index) -> memref<?x2x4xf32> {
  // CHECK: memref.expand_shape
  %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%n, 2, 4] : memref<?x4xf32> into memref<?x2x4xf32>
  return %y : memref<?x2x4xf32>
}
