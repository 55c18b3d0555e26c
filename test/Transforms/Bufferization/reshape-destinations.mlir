// What is returned reshaped is written to a view of a tensor of that shape.

// RUN: norm-opt %s --norm-reshape-destinations --split-input-file | FileCheck %s

// CHECK-LABEL: func @collapsed
// CHECK-SAME:    %[[X:.+]]: tensor<2x?x4xf32>, %[[N:.+]]: index
func.func @collapsed(%x: tensor<2x?x4xf32>, %n: index) -> tensor<2x?xf32> {
  // CHECK:      %[[SIZE:.+]] = arith.muli %[[N]], %{{.+}}
  // CHECK:      %[[MEMORY:.+]] = tensor.empty(%[[SIZE]]) : tensor<2x?xf32>
  // CHECK-NEXT: %[[VIEW:.+]] = tensor.expand_shape %[[MEMORY]] {{\[\[}}0], [1, 2]] output_shape [2, %[[N]], 4]
  // CHECK-NEXT: %[[Y:.+]] = linalg.exp ins(%[[X]] : {{.+}}) outs(%[[VIEW]] :
  // CHECK-NEXT: %[[R:.+]] = tensor.collapse_shape %[[Y]]
  // CHECK-NEXT: return %[[R]]
  %e = tensor.empty(%n) : tensor<2x?x4xf32>
  %y = linalg.exp ins(%x : tensor<2x?x4xf32>) outs(%e : tensor<2x?x4xf32>) -> tensor<2x?x4xf32>
  %r = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x?x4xf32> into tensor<2x?xf32>
  return %r : tensor<2x?xf32>
}

// -----

// CHECK-LABEL: func @expanded
// CHECK-SAME:    %[[X:.+]]: tensor<?x8xf32>, %[[N:.+]]: index, %[[M:.+]]: index
func.func @expanded(%x: tensor<?x8xf32>, %n: index, %m: index) -> tensor<?x3x8xf32> {
  // CHECK:      %[[MEMORY:.+]] = tensor.empty(%[[M]]) : tensor<?x3x8xf32>
  // CHECK-NEXT: %[[VIEW:.+]] = tensor.collapse_shape %[[MEMORY]] {{\[\[}}0, 1], [2]]
  // CHECK-NEXT: linalg.exp ins(%[[X]] : {{.+}}) outs(%[[VIEW]] :
  %e = tensor.empty(%n) : tensor<?x8xf32>
  %y = linalg.exp ins(%x : tensor<?x8xf32>) outs(%e : tensor<?x8xf32>) -> tensor<?x8xf32>
  %r = tensor.expand_shape %y [[0, 1], [2]] output_shape [%m, 3, 8] : tensor<?x8xf32> into tensor<?x3x8xf32>
  return %r : tensor<?x3x8xf32>
}

// -----

// The caller's memory is viewed, with its strides.
// CHECK-LABEL: func @to_memory
// CHECK-SAME:    %[[X:.+]]: tensor<2x3x4xf32>, %[[OUT:.+]]: memref<2x12xf32, strided<[20, 1]>>
func.func @to_memory(%x: tensor<2x3x4xf32>, %out: memref<2x12xf32, strided<[20, 1]>>) {
  // CHECK:      %[[VIEW:.+]] = memref.expand_shape %[[OUT]] {{.+}} into memref<2x3x4xf32, strided<[20, 4, 1]>>
  // CHECK-NEXT: %[[Y:.+]] = linalg.exp
  // CHECK-NEXT: bufferization.materialize_in_destination %[[Y]] in restrict writable %[[VIEW]]
  %e = tensor.empty() : tensor<2x3x4xf32>
  %y = linalg.exp ins(%x : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %r = tensor.collapse_shape %y [[0], [1, 2]] : tensor<2x3x4xf32> into tensor<2x12xf32>
  bufferization.materialize_in_destination %r in restrict writable %out
      : (tensor<2x12xf32>, memref<2x12xf32, strided<[20, 1]>>) -> ()
  return
}

// -----

// Memory with gaps cannot be viewed as rows without them.
// CHECK-LABEL: func @gaps
func.func @gaps(%x: tensor<6x4xf32>, %out: memref<2x3x4xf32, strided<[20, 4, 1]>>) {
  // CHECK:     tensor.expand_shape
  // CHECK-NOT: memref.collapse_shape
  %e = tensor.empty() : tensor<6x4xf32>
  %y = linalg.exp ins(%x : tensor<6x4xf32>) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %r = tensor.expand_shape %y [[0, 1], [2]] output_shape [2, 3, 4] : tensor<6x4xf32> into tensor<2x3x4xf32>
  bufferization.materialize_in_destination %r in restrict writable %out
      : (tensor<2x3x4xf32>, memref<2x3x4xf32, strided<[20, 4, 1]>>) -> ()
  return
}

// -----

// Neither a size that is known too late, nor what is read elsewhere, too.
// CHECK-LABEL: func @late_size
// CHECK-NOT:     tensor.collapse_shape
func.func @late_size(%x: tensor<?x8xf32>, %n: index) -> tensor<?x3x8xf32> {
  %c3 = arith.constant 3 : index
  %e = tensor.empty(%n) : tensor<?x8xf32>
  %y = linalg.exp ins(%x : tensor<?x8xf32>) outs(%e : tensor<?x8xf32>) -> tensor<?x8xf32>
  %m = arith.divui %n, %c3 : index
  %r = tensor.expand_shape %y [[0, 1], [2]] output_shape [%m, 3, 8] : tensor<?x8xf32> into tensor<?x3x8xf32>
  return %r : tensor<?x3x8xf32>
}

// -----

// CHECK-LABEL: func @read_twice
// CHECK-NOT:     tensor.expand_shape
func.func @read_twice(%x: tensor<2x3xf32>) -> (tensor<6xf32>, tensor<2x3xf32>) {
  %e = tensor.empty() : tensor<2x3xf32>
  %y = linalg.exp ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %r = tensor.collapse_shape %y [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  return %r, %y : tensor<6xf32>, tensor<2x3xf32>
}

// -----

// What was there is read.
// CHECK-LABEL: func @accumulates
// CHECK-NOT:     tensor.expand_shape
func.func @accumulates(%x: tensor<2x3xf32>, %sum: tensor<2x3xf32>) -> tensor<6xf32> {
  %y = linalg.exp ins(%x : tensor<2x3xf32>) outs(%sum : tensor<2x3xf32>) -> tensor<2x3xf32>
  %r = tensor.collapse_shape %y [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  return %r : tensor<6xf32>
}
