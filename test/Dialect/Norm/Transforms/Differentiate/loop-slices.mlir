// A step that reads a part of what the loop carries keeps that part: memory is linear in
// the number of iterations.

// RUN: norm-opt %s --norm-differentiate --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-differentiate=save-iterations=false --split-input-file | FileCheck %s --check-prefix=AGAIN

// CHECK-LABEL: func @slice_vjp(
//   CHECK-NOT:   tensor<?x?x5xf32>
//       CHECK:   scf.for %[[I:[^ ]*]] = {{.*}} iter_args(%[[A:[^ ]*]] = %{{[^,]*}}, %{{.*}} -> (tensor<?x5xf32>, tensor<?x5xf32>, tensor<?x5xf32>) {
//       CHECK:     %[[H:.*]] = tensor.extract_slice %[[A]][%[[I]], 0] [1, 5] [1, 1]
//       CHECK:     tensor.insert_slice %[[H]] into %{{.*}}[%[[I]], 0] [1, 5] [1, 1] : tensor<5xf32> into tensor<?x5xf32>
//       CHECK:     scf.yield
//   CHECK-NOT:   tensor<?x?x5xf32>
//       CHECK:   return
// AGAIN-LABEL: func @slice_vjp(
//   AGAIN-NOT:   tensor<?x?x5xf32>
//       AGAIN:   scf.for {{.*}} -> (tensor<?x5xf32>, tensor<?x5xf32>) {
//       AGAIN:   return
func.func @slice(%x: tensor<?x5xf32>, %first: tensor<?x5xf32>) -> tensor<?x5xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %steps = tensor.dim %x, %c0 : tensor<?x5xf32>
  %r = scf.for %i = %c0 to %steps step %c1 iter_args(%all = %first) -> tensor<?x5xf32> {
    %h = tensor.extract_slice %all[%i, 0] [1, 5] [1, 1] : tensor<?x5xf32> to tensor<5xf32>
    %s = tensor.extract_slice %x[%i, 0] [1, 5] [1, 1] : tensor<?x5xf32> to tensor<5xf32>
    %e = tensor.empty() : tensor<5xf32>
    %p = linalg.mul ins(%h, %s : tensor<5xf32>, tensor<5xf32>) outs(%e : tensor<5xf32>) -> tensor<5xf32>
    %q = linalg.tanh ins(%p : tensor<5xf32>) outs(%e : tensor<5xf32>) -> tensor<5xf32>
    %j = arith.addi %i, %c1 : index
    %next = tensor.insert_slice %q into %all[%j, 0] [1, 5] [1, 1] : tensor<5xf32> into tensor<?x5xf32>
    scf.yield %next : tensor<?x5xf32>
  }
  return %r : tensor<?x5xf32>
}

// -----

// An element is a slice; so is its cotangent, and no step adds zeros to all of it.

// CHECK-LABEL: func @element_vjp(
//   CHECK-NOT:   tensor<?x?xf32>
//       CHECK:   scf.for
//       CHECK:   scf.for
//   CHECK-NOT:     linalg.fill {{.*}} tensor<?xf32>
//   CHECK-NOT:     linalg.add {{.*}} tensor<?xf32>
//       CHECK:     scf.yield
//   CHECK-NOT:   tensor<?x?xf32>
//       CHECK:   return
func.func @element(%x: tensor<?xf32>, %first: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %steps = tensor.dim %x, %c0 : tensor<?xf32>
  %r = scf.for %i = %c0 to %steps step %c1 iter_args(%all = %first) -> tensor<?xf32> {
    %h = tensor.extract %all[%i] : tensor<?xf32>
    %s = tensor.extract %x[%i] : tensor<?xf32>
    %p = arith.mulf %h, %s : f32
    %q = tensor.from_elements %p : tensor<1xf32>
    %j = arith.addi %i, %c1 : index
    %next = tensor.insert_slice %q into %all[%j] [1] [1] : tensor<1xf32> into tensor<?xf32>
    scf.yield %next : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// -----

// What is needed as a whole is kept as a whole, and its parts are taken from it.

// CHECK-LABEL: func @whole_vjp(
//       CHECK:   scf.for {{.*}} -> (tensor<6xf32>, tensor<4x6xf32>) {
//       CHECK:   return
func.func @whole(%x: tensor<6xf32>) -> tensor<6xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<6xf32>
  %f = tensor.empty() : tensor<2xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%all = %x) -> tensor<6xf32> {
    %h = tensor.extract_slice %all[%i] [2] [1] : tensor<6xf32> to tensor<2xf32>
    %p = linalg.mul ins(%h, %h : tensor<2xf32>, tensor<2xf32>) outs(%f : tensor<2xf32>) -> tensor<2xf32>
    %q = linalg.mul ins(%all, %all : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
    %next = tensor.insert_slice %p into %q[%i] [2] [1] : tensor<2xf32> into tensor<6xf32>
    scf.yield %next : tensor<6xf32>
  }
  return %r : tensor<6xf32>
}

// -----

// A loop in the step adds up cotangents of what the step reads, not of all of x.

// CHECK-LABEL: func @nested_vjp(
//       CHECK:   scf.for {{.*}} -> (tensor<?x5xf32>) {
//   CHECK-NOT:     linalg.fill {{.*}} tensor<?x5xf32>
//       CHECK:     scf.for {{.*}} -> (tensor<1x5xf32>) {
//   CHECK-NOT:     linalg.add {{.*}} tensor<?x5xf32>
//       CHECK:   return
func.func @nested(%x: tensor<?x5xf32>, %first: tensor<5xf32>, %n: index) -> tensor<5xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<5xf32>
  %steps = tensor.dim %x, %c0 : tensor<?x5xf32>
  %r = scf.for %t = %c0 to %steps step %c1 iter_args(%h = %first) -> tensor<5xf32> {
    %q = scf.for %j = %c0 to %n step %c1 iter_args(%g = %h) -> tensor<5xf32> {
      %s = tensor.extract_slice %x[%t, 0] [1, 5] [1, 1] : tensor<?x5xf32> to tensor<5xf32>
      %k = linalg.add ins(%g, %s : tensor<5xf32>, tensor<5xf32>) outs(%e : tensor<5xf32>) -> tensor<5xf32>
      scf.yield %k : tensor<5xf32>
    }
    scf.yield %q : tensor<5xf32>
  }
  return %r : tensor<5xf32>
}
