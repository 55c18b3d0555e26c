// The arithmetic of each activation, after the affine and before rounding.

// RUN: norm-opt %s --norm-generalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @none
//       CHECK:     %[[N:.*]]:3 = norm.normalize
//  CHECK-NEXT:     norm.yield %[[N]]#0 : f32
func.func @none(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<none>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// maximumf: NaN stays NaN.

// CHECK-LABEL: func @relu
//       CHECK:     %[[N:.*]]:2 = norm.normalize
//       CHECK:     %[[Z:.*]] = arith.constant 0.000000e+00 : f32
//       CHECK:     %[[R:.*]] = arith.maximumf %[[N]]#0, %[[Z]] : f32
//       CHECK:     arith.truncf %[[R]] : f32 to bf16
func.func @relu(%x: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<relu>} : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// -----

// CHECK-LABEL: func @gelu
//       CHECK:   ^bb0(%{{.*}}: f64, %[[B:.*]]: f64):
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize
//       CHECK:     %[[X:.*]] = arith.addf %[[N]]#0, %[[B]] fastmath<contract> : f64
//       CHECK:     %[[C:.*]] = arith.constant 0.70710678118654757 : f64
//       CHECK:     %[[S:.*]] = arith.mulf %[[X]], %[[C]] : f64
//       CHECK:     %[[E:.*]] = math.erf %[[S]] : f64
//   CHECK-DAG:     %[[HALF:.*]] = arith.constant 5.000000e-01 : f64
//   CHECK-DAG:     %[[H:.*]] = arith.mulf %[[X]], %[[HALF]] : f64
//   CHECK-DAG:     %[[ONE:.*]] = arith.constant 1.000000e+00 : f64
//   CHECK-DAG:     %[[P:.*]] = arith.addf %[[ONE]], %[[E]] : f64
//       CHECK:     %[[Y:.*]] = arith.mulf %[[H]], %[[P]] : f64
//       CHECK:     norm.yield %[[Y]] : f64
func.func @gelu(%x: tensor<4x8xf64>, %b: tensor<8xf64>) -> tensor<4x8xf64> {
  %y = norm.rms_norm %x bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<gelu>} : (tensor<4x8xf64>, tensor<8xf64>) -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}

// -----

// CHECK-LABEL: func @gelu_tanh
//       CHECK:     %[[X:.*]]:2 = norm.normalize
//   CHECK-DAG:     %[[C:.*]] = arith.constant 4.471500e-02 : f64
//   CHECK-DAG:     %[[X2:.*]] = arith.mulf %[[X]]#0, %[[X]]#0 : f64
//   CHECK-DAG:     %[[X3:.*]] = arith.mulf %[[X2]], %[[X]]#0 : f64
//       CHECK:     %[[CX:.*]] = arith.mulf %[[X3]], %[[C]] : f64
//   CHECK-DAG:     %[[S:.*]] = arith.addf %[[X]]#0, %[[CX]] : f64
//   CHECK-DAG:     %[[R:.*]] = arith.constant 0.79788456080286541 : f64
//       CHECK:     %[[A:.*]] = arith.mulf %[[S]], %[[R]] : f64
//       CHECK:     %[[T:.*]] = math.tanh %[[A]] : f64
//   CHECK-DAG:     %[[H:.*]] = arith.mulf %[[X]]#0, %{{.*}} : f64
//   CHECK-DAG:     %[[P:.*]] = arith.addf %{{.*}}, %[[T]] : f64
//       CHECK:     arith.mulf %[[H]], %[[P]] : f64
func.func @gelu_tanh(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<gelu_tanh>} : (tensor<4x8xf64>) -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}

// -----

// CHECK-LABEL: func @silu
//       CHECK:     %[[X:.*]]:3 = norm.normalize
//       CHECK:     %[[M:.*]] = arith.negf %[[X]]#0 : f32
//       CHECK:     %[[E:.*]] = math.exp %[[M]] : f32
//       CHECK:     %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//       CHECK:     %[[D:.*]] = arith.addf %[[ONE]], %[[E]] : f32
//       CHECK:     %[[S:.*]] = arith.divf %[[ONE]], %[[D]] : f32
//       CHECK:     %[[Y:.*]] = arith.mulf %[[X]]#0, %[[S]] : f32
//       CHECK:     norm.yield %[[Y]]
func.func @silu(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<silu>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func @sigmoid
//       CHECK:     %[[M:.*]] = arith.negf
//       CHECK:     %[[E:.*]] = math.exp %[[M]] : f32
//       CHECK:     %[[S:.*]] = arith.divf
//       CHECK:     norm.yield %[[S]]
func.func @sigmoid(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<sigmoid>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func @tanh
//       CHECK:     %[[T:.*]] = math.tanh %{{.*}} : f32
//       CHECK:     norm.yield %[[T]]
func.func @tanh(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
      activation = #norm.activation<tanh>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
