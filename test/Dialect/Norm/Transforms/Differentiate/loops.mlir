// What loops carry that no argument matters for.
// RUN: norm-opt %s --norm-differentiate | FileCheck %s

// Only %a has a cotangent: %s and %k follow from constants.

// CHECK-LABEL: func @carried_constants_vjp(
// CHECK-SAME:    %{{[^:]*}}: tensor<4xf32>, %[[C:[^:]*]]: tensor<4xf32>
// CHECK:         %[[D:.*]] = scf.for {{.*}} iter_args(%{{.*}} = %[[C]]) -> (tensor<4xf32>)
// CHECK:         return %[[D]]
func.func @carried_constants(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %one = arith.constant 1.0 : f32
  %ones = arith.constant dense<1.0> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %r:3 = scf.for %i = %c0 to %c3 step %c1 iter_args(%a = %x, %s = %one, %k = %ones) -> (tensor<4xf32>, f32, tensor<4xf32>) {
    %m = linalg.mul ins(%a, %k : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    %t = arith.addf %s, %one : f32
    %l = tensor.splat %t : tensor<4xf32>
    scf.yield %m, %t, %l : tensor<4xf32>, f32, tensor<4xf32>
  }
  return %r#0 : tensor<4xf32>
}
