// Slices that drop some dimensions of size 1 and keep others, of which upstream would
// guess by strides which are which.
// RUN: norm-opt %s --norm-expand-slices | FileCheck %s

// CHECK-LABEL: func @step(
// CHECK-SAME: %[[X:.*]]: tensor<4x1xf32>)
func.func @step(%x: tensor<4x1xf32>) -> tensor<1xf32> {
  // CHECK: %[[SLICE:.*]] = tensor.extract_slice %[[X]][1, 0] [1, 1] [2, 1] : tensor<4x1xf32> to tensor<1x1xf32>
  // CHECK: tensor.collapse_shape %[[SLICE]] {{\[}}[0, 1]] : tensor<1x1xf32> into tensor<1xf32>
  %0 = tensor.extract_slice %x[1, 0] [1, 1] [2, 1] : tensor<4x1xf32> to tensor<1xf32>
  return %0 : tensor<1xf32>
}

// CHECK-LABEL: func @step_of_all(
// CHECK-SAME: %[[X:.*]]: tensor<1x17x6x1xf32>)
func.func @step_of_all(%x: tensor<1x17x6x1xf32>) -> tensor<17x3x1xf32> {
  // CHECK: %[[SLICE:.*]] = tensor.extract_slice %[[X]]
  // CHECK: tensor.collapse_shape %[[SLICE]] {{\[}}[0, 1], [2], [3]] : tensor<1x17x3x1xf32> into tensor<17x3x1xf32>
  %0 = tensor.extract_slice %x[0, 0, 0, 0] [1, 17, 3, 1] [1, 1, 2, 1] : tensor<1x17x6x1xf32> to tensor<17x3x1xf32>
  return %0 : tensor<17x3x1xf32>
}

// CHECK-LABEL: func @dynamic(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x?x?xf32>, %[[N:.*]]: index)
func.func @dynamic(%x: tensor<?x?x?x?xf32>, %n: index) -> tensor<1x?x8xf32> {
  // CHECK: %[[SLICE:.*]] = tensor.extract_slice %[[X]][0, 0, 2, 0] [1, %[[N]], 1, 8] [1, 1, 1, 1] : {{.*}} to tensor<1x?x1x8xf32>
  // CHECK: tensor.collapse_shape %[[SLICE]] {{\[}}[0], [1, 2], [3]]
  %0 = tensor.extract_slice %x[0, 0, 2, 0] [1, %n, 1, 8] [1, 1, 1, 1] : tensor<?x?x?x?xf32> to tensor<1x?x8xf32>
  return %0 : tensor<1x?x8xf32>
}

// What drops all dimensions of size 1, or none, is clear.
// CHECK-LABEL: func @clear(
func.func @clear(%x: tensor<4x8x1xf32>) -> (tensor<4xf32>, tensor<1x4x1xf32>) {
  // CHECK-NOT: collapse_shape
  // CHECK: return
  %0 = tensor.extract_slice %x[1, 0, 0] [1, 4, 1] [2, 2, 1] : tensor<4x8x1xf32> to tensor<4xf32>
  %1 = tensor.extract_slice %x[1, 0, 0] [1, 4, 1] [2, 2, 1] : tensor<4x8x1xf32> to tensor<1x4x1xf32>
  return %0, %1 : tensor<4xf32>, tensor<1x4x1xf32>
}

// CHECK-LABEL: func @insert(
// CHECK-SAME: %[[Y:.*]]: tensor<?x1xf32>, %[[X:.*]]: tensor<2x?x3xf32>, %[[N:.*]]: index, %[[K:.*]]: index)
func.func @insert(%y: tensor<?x1xf32>, %x: tensor<2x?x3xf32>, %n: index, %k: index) -> tensor<2x?x3xf32> {
  // CHECK: %[[EXPANDED:.*]] = tensor.expand_shape %[[Y]] {{\[}}[0, 1], [2]] output_shape [1, %[[N]], 1] : tensor<?x1xf32> into tensor<1x?x1xf32>
  // CHECK: tensor.insert_slice %[[EXPANDED]] into %[[X]][1, 0, 2] [1, %[[N]], 1] [%[[K]], 1, 1]
  %0 = tensor.insert_slice %y into %x[1, 0, 2] [1, %n, 1] [%k, 1, 1] : tensor<?x1xf32> into tensor<2x?x3xf32>
  return %0 : tensor<2x?x3xf32>
}

// CHECK-LABEL: func @insert_in_parallel(
// CHECK-SAME: %[[Y:.*]]: tensor<1x8xf32>, %[[X:.*]]: tensor<4x1x8xf32>)
func.func @insert_in_parallel(%y: tensor<1x8xf32>, %x: tensor<4x1x8xf32>) -> tensor<4x1x8xf32> {
  // CHECK: scf.forall (%[[I:.*]]) in (4) shared_outs(%[[OUT:.*]] = %[[X]])
  // CHECK: %[[EXPANDED:.*]] = tensor.expand_shape %[[Y]] {{\[}}[0, 1], [2]]
  // CHECK: scf.forall.in_parallel
  // CHECK: tensor.parallel_insert_slice %[[EXPANDED]] into %[[OUT]][%[[I]], 0, 0] [1, 1, 8] [2, 1, 1] : tensor<1x1x8xf32>
  %0 = scf.forall (%i) in (4) shared_outs(%out = %x) -> tensor<4x1x8xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %y into %out[%i, 0, 0] [1, 1, 8] [2, 1, 1] : tensor<1x8xf32> into tensor<4x1x8xf32>
    }
  }
  return %0 : tensor<4x1x8xf32>
}

// Without the step the strides of the source are those of what is kept and dropped.
// CHECK-LABEL: func @view_with_step(
// CHECK-SAME: %[[X:.*]]: memref<2x2x8xf32>)
func.func @view_with_step(%x: memref<2x2x8xf32>) -> memref<1x8xf32, strided<[8, 1], offset: 16>> {
  // CHECK: %[[SLICE:.*]] = memref.subview %[[X]][1, 0, 0] [1, 1, 8] [2, 1, 1] : {{.*}} to memref<1x1x8xf32, strided<[32, 8, 1], offset: 16>>
  // CHECK: memref.subview %[[SLICE]][0, 0, 0] [1, 1, 8] [1, 1, 1] : {{.*}} to memref<1x8xf32, strided<[8, 1], offset: 16>>
  %0 = memref.subview %x[1, 0, 0] [1, 1, 8] [2, 1, 1] : memref<2x2x8xf32> to memref<1x8xf32, strided<[8, 1], offset: 16>>
  return %0 : memref<1x8xf32, strided<[8, 1], offset: 16>>
}

// Upstream takes the first of the dimensions with a stride for the one that is dropped.
// CHECK-LABEL: func @view_with_dynamic_strides(
// CHECK-SAME: %[[X:.*]]: memref<{{.*}}>, %[[N:.*]]: index)
func.func @view_with_dynamic_strides(%x: memref<?x?x?xf32, strided<[?, ?, ?]>>, %n: index)
    -> memref<1x?xf32, strided<[?, ?], offset: ?>> {
  // CHECK: %[[SLICE:.*]] = memref.subview %[[X]][0, 0, 2] [1, %[[N]], 1] [1, 1, 1] : {{.*}} to memref<1x?x1xf32,
  // CHECK: %[[BASE:.*]], %[[OFFSET:.*]], %{{.*}}:3, %[[STRIDES:.*]]:3 = memref.extract_strided_metadata %[[SLICE]]
  // CHECK: memref.reinterpret_cast %[[BASE]] to offset: [%[[OFFSET]]], sizes: [1, %[[N]]], strides: [%[[STRIDES]]#0, %[[STRIDES]]#1]
  %0 = memref.subview %x[0, 0, 2] [1, %n, 1] [1, 1, 1]
      : memref<?x?x?xf32, strided<[?, ?, ?]>> to memref<1x?xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<1x?xf32, strided<[?, ?], offset: ?>>
}

// CHECK-LABEL: func @clear_views(
func.func @clear_views(%x: memref<2x2x8xf32>) -> memref<1x8xf32, strided<[8, 1], offset: 16>> {
  // CHECK-NEXT: memref.subview
  // CHECK-NEXT: return
  %0 = memref.subview %x[1, 0, 0] [1, 1, 8] [1, 1, 1] : memref<2x2x8xf32> to memref<1x8xf32, strided<[8, 1], offset: 16>>
  return %0 : memref<1x8xf32, strided<[8, 1], offset: 16>>
}
