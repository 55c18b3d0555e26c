// Functions with effects that gradients get on with. What cannot be is in
// invalid-effects.mlir.

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

// -----

// Memory that is written before it is read, and other memory: of integers, of its own,
// and such as gradients need sizes of only.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   return
func.func @main(%x: tensor<?xf32>, %buf: memref<?xf32>, %m: memref<1xi32>, %i: i32) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %f = arith.constant 2.0 : f32
  linalg.fill ins(%f : f32) outs(%buf : memref<?xf32>)
  %w = bufferization.to_tensor %buf restrict : memref<?xf32> to tensor<?xf32>
  %n = tensor.dim %w, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %y = linalg.mul ins(%x, %w : tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  memref.store %i, %m[%c0] : memref<1xi32>
  %own = memref.alloc(%n) : memref<?xf32>
  linalg.fill ins(%f : f32) outs(%own : memref<?xf32>)
  %t = bufferization.to_tensor %own restrict : memref<?xf32> to tensor<?xf32>
  %s = tensor.dim %t, %c0 : tensor<?xf32>
  %a = tensor.empty(%s) : tensor<?xf32>
  %z = linalg.exp ins(%y : tensor<?xf32>) outs(%a : tensor<?xf32>) -> tensor<?xf32>
  memref.dealloc %own : memref<?xf32>
  return %z : tensor<?xf32>
}

// -----

// What was computed from memory before it is written.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   linalg.exp
//       CHECK:   memref.copy
//       CHECK:   return
func.func @main(%x: tensor<4xf32>, %buf: memref<4xf32>, %new: memref<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %u = linalg.exp ins(%w : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %y = linalg.mul ins(%x, %u : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  memref.copy %new, %buf : memref<4xf32> to memref<4xf32>
  return %y : tensor<4xf32>
}

// -----

// What iterations have read is kept behind the loop.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   scf.for {{.*}} -> (tensor<4xf32>, tensor<4x4xf32>
//       CHECK:   memref.copy
//       CHECK:   return
func.func @main(%x: tensor<4xf32>, %buf: memref<4xf32>, %new: memref<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%h = %x) -> tensor<4xf32> {
    %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
    %next = linalg.mul ins(%h, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  memref.copy %new, %buf : memref<4xf32> to memref<4xf32>
  %y = linalg.exp ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// A called function may have memory of its own, read what nobody writes, assert and
// print: the gradient does that again.

// CHECK-LABEL: func @main_vjp(
//       CHECK:   call @scale(
//       CHECK:   call @scale_vjp_0(
//       CHECK: func.func private @inner_vjp_0(
//       CHECK:   cf.assert
//       CHECK:   vector.print
//       CHECK:   return
func.func @main(%x: tensor<4xf32>, %buf: memref<4xf32>, %p: i1) -> tensor<4xf32> {
  %y = func.call @scale(%x, %buf, %p) : (tensor<4xf32>, memref<4xf32>, i1) -> tensor<4xf32>
  %z = func.call @scale(%y, %buf, %p) : (tensor<4xf32>, memref<4xf32>, i1) -> tensor<4xf32>
  return %z : tensor<4xf32>
}
func.func private @scale(%x: tensor<4xf32>, %buf: memref<4xf32>, %p: i1) -> tensor<4xf32> {
  %y = func.call @inner(%x, %buf, %p) : (tensor<4xf32>, memref<4xf32>, i1) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func private @inner(%x: tensor<4xf32>, %buf: memref<4xf32>, %p: i1) -> tensor<4xf32> {
  %f = arith.constant 2.0 : f32
  cf.assert %p, "p"
  vector.print %f : f32
  %e = tensor.empty() : tensor<4xf32>
  %w = bufferization.to_tensor %buf restrict : memref<4xf32> to tensor<4xf32>
  %own = memref.alloc() : memref<4xf32>
  linalg.fill ins(%f : f32) outs(%own : memref<4xf32>)
  %t = bufferization.to_tensor %own restrict : memref<4xf32> to tensor<4xf32>
  %s = linalg.mul ins(%w, %t : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  memref.dealloc %own : memref<4xf32>
  %y = linalg.mul ins(%x, %s : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
