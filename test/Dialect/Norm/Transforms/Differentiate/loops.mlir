// Loops that compare without signs, and what they carry that no argument matters for.
// RUN: norm-opt %s --norm-differentiate --split-input-file | FileCheck %s

// CHECK-LABEL: func @unsigned_vjp(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4xf32>, %[[LOWER:[^:]*]]: index, %[[UPPER:[^:]*]]: index, %[[STEP:[^:]*]]: index
// CHECK:         %[[LAST:.*]] = arith.maxui %[[UPPER]], %[[LOWER]] : index
// CHECK:         %[[DISTANCE:.*]] = arith.subi %[[LAST]], %[[LOWER]] : index
// CHECK:         %[[COUNT:.*]] = arith.ceildivui %[[DISTANCE]], %[[STEP]] : index
// CHECK:         tensor.empty(%[[COUNT]]) : tensor<?x4xf32>
// CHECK:         scf.for unsigned %{{.*}} = %[[LOWER]] to %[[UPPER]] step %[[STEP]]
// CHECK:         scf.for %{{.*}} = %c0 to %[[COUNT]] step %c1
func.func @unsigned(%x: tensor<4xf32>, %lower: index, %upper: index, %step: index) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for unsigned %i = %lower to %upper step %step iter_args(%a = %x) -> (tensor<4xf32>) {
    %m = linalg.tanh ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %m : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// Signed ones may be farther apart than such a number can say.

// CHECK-LABEL: func @signed_vjp(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4xf32>, %[[LOWER:[^:]*]]: index, %[[UPPER:[^:]*]]: index, %[[STEP:[^:]*]]: index
// CHECK:         %[[LAST:.*]] = arith.maxsi %[[UPPER]], %[[LOWER]] : index
// CHECK:         %[[DISTANCE:.*]] = arith.subi %[[LAST]], %[[LOWER]] : index
// CHECK:         %[[COUNT:.*]] = arith.ceildivui %[[DISTANCE]], %[[STEP]] : index
// CHECK:         scf.for %{{.*}} = %c0 to %[[COUNT]] step %c1
func.func @signed(%x: tensor<4xf32>, %lower: index, %upper: index, %step: index) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %lower to %upper step %step iter_args(%a = %x) -> (tensor<4xf32>) {
    %m = linalg.tanh ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %m : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

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
