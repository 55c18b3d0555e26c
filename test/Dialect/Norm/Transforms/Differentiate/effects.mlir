// Functions with effects that gradients get on with.

// RUN: norm-opt %s --norm-differentiate=function=main --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-differentiate='function=main save-iterations=false' --split-input-file | FileCheck %s

// The loop counts once, with or without tensors of what its gradient needs.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   scf.for
//       CHECK:     memref.store
//   CHECK-NOT:   memref.store
//       CHECK:   return
func.func @main(%m: memref<1xi64>, %x: tensor<4xf32>) -> (tensor<4xf32>, i64) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %one = arith.constant 1 : i64
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<4xf32> {
    %v = memref.load %m[%c0] : memref<1xi64>
    %v1 = arith.addi %v, %one : i64
    memref.store %v1, %m[%c0] : memref<1xi64>
    %t = linalg.tanh ins(%h : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %t : tensor<4xf32>
  }
  %n = memref.load %m[%c0] : memref<1xi64>
  return %r, %n : tensor<4xf32>, i64
}

// -----

// So do loops in loops.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   scf.for
//       CHECK:     scf.for
//       CHECK:       memref.store
//   CHECK-NOT:   memref.store
//       CHECK:   return
func.func @main(%m: memref<1xi32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %one = arith.constant 1 : i32
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%outer = %x) -> tensor<4xf32> {
    %q = scf.for %j = %c0 to %c3 step %c1 iter_args(%h = %outer) -> tensor<4xf32> {
      %v = memref.load %m[%c0] : memref<1xi32>
      %v1 = arith.addi %v, %one : i32
      memref.store %v1, %m[%c0] : memref<1xi32>
      %t = linalg.tanh ins(%h : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
      scf.yield %t : tensor<4xf32>
    }
    scf.yield %q : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
