// What is read of a global that is not mutable is a constant.
// RUN: norm-opt %s --norm-fold-globals --split-input-file --verify-diagnostics | FileCheck %s

ml_program.global private @gain(dense<2.0> : tensor<16xf32>) : tensor<16xf32>
ml_program.global private @bias(dense_resource<bias> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private @epsilon(1.0e-5 : f32) : f32
ml_program.global private mutable @seed(dense<0> : tensor<i64>) : tensor<i64>

// CHECK-LABEL: func.func @loads()
// CHECK: %[[GAIN:.*]] = arith.constant dense<2.000000e+00> : tensor<16xf32>
// CHECK: %[[BIAS:.*]] = arith.constant dense_resource<bias> : tensor<2xf32>
// CHECK: %[[EPSILON:.*]] = arith.constant {{.*}} : f32
// CHECK: %[[SEED:.*]] = ml_program.global_load @seed : tensor<i64>
// CHECK: return %[[GAIN]], %[[BIAS]], %[[EPSILON]], %[[SEED]]
func.func @loads() -> (tensor<16xf32>, tensor<2xf32>, f32, tensor<i64>) {
  %gain = ml_program.global_load_const @gain : tensor<16xf32>
  %bias = ml_program.global_load @bias : tensor<2xf32>
  %epsilon = ml_program.global_load_const @epsilon : f32
  %seed = ml_program.global_load @seed : tensor<i64>
  return %gain, %bias, %epsilon, %seed : tensor<16xf32>, tensor<2xf32>, f32, tensor<i64>
}

{-# dialect_resources: {builtin: {bias: "0x040000000000803F00000040"}} #-}

// -----

// expected-note @below {{expected a value such as dense<..> or dense_resource<..>}}
ml_program.global private @weight(#ml_program.extern : tensor<4xf32>) : tensor<4xf32>
func.func @extern() -> tensor<4xf32> {
  // expected-error @below {{'ml_program.global_load_const' reads @weight, whose value the module does not have}}
  %y = ml_program.global_load_const @weight : tensor<4xf32>
  return %y : tensor<4xf32>
}
