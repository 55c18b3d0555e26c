// Every form of norm.layer_norm goes through text, generic form and bytecode.

// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-LABEL: func @plain
//  CHECK-SAME:   %[[X:.*]]: tensor<4x128x768xf32>
//       CHECK:   norm.layer_norm %[[X]] {axes = array<i64: 2>, epsilon = 1.000000e-05 : f64} : (tensor<4x128x768xf32>) -> tensor<4x128x768xf32>
func.func @plain(%x: tensor<4x128x768xf32>) -> tensor<4x128x768xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<4x128x768xf32>) -> tensor<4x128x768xf32>
  return %y : tensor<4x128x768xf32>
}

// CHECK-LABEL: func @gain_and_bias
//  CHECK-SAME:   %[[X:.*]]: tensor<?x768xbf16>, %[[G:.*]]: tensor<768xf32>, %[[B:.*]]: tensor<?xbf16>
//       CHECK:   norm.layer_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64} : (tensor<?x768xbf16>, tensor<768xf32>, tensor<?xbf16>) -> tensor<?x768xf16>
func.func @gain_and_bias(%x: tensor<?x768xbf16>, %g: tensor<768xf32>, %b: tensor<?xbf16>) -> tensor<?x768xf16> {
  %y = norm.layer_norm %x gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 0.0 : f64}
      : (tensor<?x768xbf16>, tensor<768xf32>, tensor<?xbf16>) -> tensor<?x768xf16>
  return %y : tensor<?x768xf16>
}

// CHECK-LABEL: func @bias_alone
//       CHECK:   norm.layer_norm %{{.*}} bias(%{{.*}}) {axes = array<i64: 0, 2>, epsilon = -5.000000e-01 : f64}
func.func @bias_alone(%x: tensor<2x3x4xf64>, %b: tensor<2x4xf64>) -> tensor<2x3x4xf64> {
  %y = norm.layer_norm %x bias(%b) {axes = array<i64: 0, 2>, epsilon = -0.5 : f64}
      : (tensor<2x3x4xf64>, tensor<2x4xf64>) -> tensor<2x3x4xf64>
  return %y : tensor<2x3x4xf64>
}

// All axes: one row, statistics of rank 0.

// CHECK-LABEL: func @statistics
//       CHECK:   %{{.*}}, %{{.*}}:2 = norm.layer_norm %{{.*}} {activation = #norm.activation<gelu_tanh>, axes = array<i64: 0, 1>, epsilon = 1.000000e-05 : f64, stat_type = f64} : (tensor<3x4xf16>) -> (tensor<3x4xf16>, tensor<f64>, tensor<f64>)
func.func @statistics(%x: tensor<3x4xf16>) -> (tensor<3x4xf16>, tensor<f64>, tensor<f64>) {
  %y, %mean, %rstd = norm.layer_norm %x
      {axes = array<i64: 0, 1>, epsilon = 1.0e-5 : f64, stat_type = f64,
       activation = #norm.activation<gelu_tanh>}
      : (tensor<3x4xf16>) -> (tensor<3x4xf16>, tensor<f64>, tensor<f64>)
  return %y, %mean, %rstd : tensor<3x4xf16>, tensor<f64>, tensor<f64>
}

// Empty rows are allowed.

// CHECK-LABEL: func @empty_rows
//       CHECK:   (tensor<3x0xf32>) -> (tensor<3x0xf32>, tensor<3xf32>, tensor<3xf32>)
func.func @empty_rows(%x: tensor<3x0xf32>) -> (tensor<3x0xf32>, tensor<3xf32>, tensor<3xf32>) {
  %y, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<3x0xf32>) -> (tensor<3x0xf32>, tensor<3xf32>, tensor<3xf32>)
  return %y, %mean, %rstd : tensor<3x0xf32>, tensor<3xf32>, tensor<3xf32>
}

// CHECK-LABEL: func @activations
//       CHECK:   norm.layer_norm %{{.*}} {axes =
//       CHECK:   #norm.activation<relu>
//       CHECK:   #norm.activation<gelu>
//       CHECK:   #norm.activation<silu>
//       CHECK:   #norm.activation<sigmoid>
//       CHECK:   #norm.activation<tanh>
func.func @activations(%x: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<none>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %1 = norm.layer_norm %0 {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<relu>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %2 = norm.layer_norm %1 {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<gelu>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %3 = norm.layer_norm %2 {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<silu>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %4 = norm.layer_norm %3 {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<sigmoid>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %5 = norm.layer_norm %4 {axes = array<i64: 1>, epsilon = 0.0 : f64, activation = #norm.activation<tanh>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  return %5 : tensor<3x4xf32>
}
