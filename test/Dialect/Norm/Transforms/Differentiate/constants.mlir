// Of two equal values a constant one takes all, however it is written: what an argument
// is made of is none, though no gradient of that one is asked for.
// RUN: norm-opt %s --norm-differentiate=arguments=0 --split-input-file | FileCheck %s

// CHECK-LABEL: func @filled_vjp(
// CHECK-NOT:     5.000000e-01
// CHECK:         ^bb0(%[[X:[^:]*]]: f32, %[[Z:[^:]*]]: f32, %[[C:[^:]*]]: f32
// CHECK:           %[[IS:.*]] = arith.cmpf ogt, %[[X]], %[[Z]] : f32
// CHECK:           %[[D:.*]] = arith.select %[[IS]], %[[C]], %{{.*}} : f32
// CHECK-NEXT:      linalg.yield %[[D]] : f32
func.func @filled(%x: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %c = arith.constant 0.0 : f32
  %z = linalg.fill ins(%c : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %y = linalg.max ins(%x, %z : tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %y : tensor<?xf32>
}

// -----

// CHECK-LABEL: func @computed_vjp(
// CHECK-NOT:     5.000000e-01
// CHECK:         return
func.func @computed(%x: tensor<4xf32>, %p: tensor<4xi1>) -> tensor<4xf32> {
  %s = arith.constant dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf32>
  %t = arith.constant dense<1.0> : tensor<4xf32>
  %u = arith.subf %s, %t : tensor<4xf32>
  %z = arith.select %p, %u, %t : tensor<4xi1>, tensor<4xf32>
  %y = arith.minnumf %z, %x : tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// CHECK-LABEL: func @of_argument_vjp(
// CHECK:         arith.constant 5.000000e-01
func.func @of_argument(%x: tensor<4xf32>, %y: tensor<1xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c = tensor.extract %y[%c0] : tensor<1xf32>
  %e = tensor.empty() : tensor<4xf32>
  %z = linalg.fill ins(%c : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %0 = arith.maximumf %x, %z : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func @of_integers_vjp(
// CHECK:         arith.constant 5.000000e-01
func.func @of_integers(%x: tensor<4xf32>, %y: tensor<4xi32>) -> tensor<4xf32> {
  %z = arith.sitofp %y : tensor<4xi32> to tensor<4xf32>
  %0 = arith.maximumf %x, %z : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// What a loop carries may change.

// CHECK-LABEL: func @carried_vjp(
// CHECK:         arith.constant 5.000000e-01
func.func @carried(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %z = arith.constant dense<0.0> : tensor<4xf32>
  %r:2 = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %z, %b = %z) -> (tensor<4xf32>, tensor<4xf32>) {
    %m = arith.maximumf %b, %x : tensor<4xf32>
    scf.yield %b, %m : tensor<4xf32>, tensor<4xf32>
  }
  return %r#0 : tensor<4xf32>
}
