// What is returned twice is returned once and copied.
// RUN: norm-opt %s --norm-separate-results | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[X:[^:]+]]: tensor<?x4xf32>, %[[Y:[^:]+]]: tensor<4xf32>
// CHECK: %[[D:.+]] = tensor.dim %[[X]]
// CHECK: %[[E:.+]] = tensor.empty(%[[D]]) : tensor<?x4xf32>
// CHECK: %[[C:.+]] = linalg.generic {{.*}} ins(%[[X]] : tensor<?x4xf32>) outs(%[[E]] : tensor<?x4xf32>)
// CHECK: linalg.yield %in
// CHECK: return %[[X]], %[[Y]], %[[C]]
func.func @tensors(%x: tensor<?x4xf32>, %y: tensor<4xf32>) -> (tensor<?x4xf32>, tensor<4xf32>, tensor<?x4xf32>) {
  return %x, %y, %x : tensor<?x4xf32>, tensor<4xf32>, tensor<?x4xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK-SAME: %[[X:[^:]+]]: memref<?x4xf32>
// CHECK: %[[D:.+]] = memref.dim %[[X]]
// CHECK: %[[C:.+]] = memref.alloc(%[[D]]) : memref<?x4xf32>
// CHECK: memref.copy %[[X]], %[[C]]
// CHECK: return %[[X]], %[[C]]
func.func @memrefs(%x: memref<?x4xf32>) -> (memref<?x4xf32>, memref<?x4xf32>) {
  return %x, %x : memref<?x4xf32>, memref<?x4xf32>
}

// CHECK-LABEL: func.func @scalars
// CHECK: return %[[X:.+]], %[[X]]
func.func @scalars(%x: f32) -> (f32, f32) {
  return %x, %x : f32, f32
}
