// Every form of norm.group_norm goes through text, generic form and bytecode.

// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-LABEL: func @plain
//  CHECK-SAME:   %[[X:.*]]: tensor<2x320x64x64xf32>
//       CHECK:   norm.group_norm %[[X]] {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 32 : i64} : (tensor<2x320x64x64xf32>) -> tensor<2x320x64x64xf32>
func.func @plain(%x: tensor<2x320x64x64xf32>) -> tensor<2x320x64x64xf32> {
  %y = norm.group_norm %x {channel = 1 : i64, groups = 32 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x320x64x64xf32>) -> tensor<2x320x64x64xf32>
  return %y : tensor<2x320x64x64xf32>
}

// Channels last; batch and space of unknown size; each type another.

// CHECK-LABEL: func @gain_and_bias
//  CHECK-SAME:   %[[X:.*]]: tensor<?x?x6xbf16>, %[[G:.*]]: tensor<6xf32>, %[[B:.*]]: tensor<6xf16>
//       CHECK:   norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {activation = #norm.activation<silu>, channel = 2 : i64, epsilon = 0.000000e+00 : f64, groups = 3 : i64} : (tensor<?x?x6xbf16>, tensor<6xf32>, tensor<6xf16>) -> tensor<2x?x?xf16>
func.func @gain_and_bias(%x: tensor<?x?x6xbf16>, %g: tensor<6xf32>, %b: tensor<6xf16>) -> tensor<2x?x?xf16> {
  %y = norm.group_norm %x gain(%g) bias(%b)
      {channel = 2 : i64, groups = 3 : i64, epsilon = 0.0 : f64, activation = #norm.activation<silu>}
      : (tensor<?x?x6xbf16>, tensor<6xf32>, tensor<6xf16>) -> tensor<2x?x?xf16>
  return %y : tensor<2x?x?xf16>
}

// No space: channels alone.

// CHECK-LABEL: func @bias_alone
//       CHECK:   norm.group_norm %{{.*}} bias(%{{.*}}) {channel = 1 : i64, epsilon = -5.000000e-01 : f64, groups = 1 : i64}
func.func @bias_alone(%x: tensor<2x4xf64>, %b: tensor<4xf64>) -> tensor<2x4xf64> {
  %y = norm.group_norm %x bias(%b) {channel = 1 : i64, groups = 1 : i64, epsilon = -0.5 : f64}
      : (tensor<2x4xf64>, tensor<4xf64>) -> tensor<2x4xf64>
  return %y : tensor<2x4xf64>
}

// Each channel a group, channels in the middle.

// CHECK-LABEL: func @statistics
//       CHECK:   %{{.*}}, %{{.*}}:2 = norm.group_norm %{{.*}} {channel = 2 : i64, epsilon = 1.000000e-05 : f64, groups = 4 : i64, stat_type = f64} : (tensor<3x5x4x7xf16>) -> (tensor<3x5x4x7xf16>, tensor<3x4xf64>, tensor<?x?xf64>)
func.func @statistics(%x: tensor<3x5x4x7xf16>) -> (tensor<3x5x4x7xf16>, tensor<3x4xf64>, tensor<?x?xf64>) {
  %y, %mean, %rstd = norm.group_norm %x
      {channel = 2 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64, stat_type = f64}
      : (tensor<3x5x4x7xf16>) -> (tensor<3x5x4x7xf16>, tensor<3x4xf64>, tensor<?x?xf64>)
  return %y, %mean, %rstd : tensor<3x5x4x7xf16>, tensor<3x4xf64>, tensor<?x?xf64>
}

// Empty rows are allowed.

// CHECK-LABEL: func @empty_rows
//       CHECK:   (tensor<3x4x0xf8E4M3FN>) -> tensor<3x4x0xf8E4M3FN>
func.func @empty_rows(%x: tensor<3x4x0xf8E4M3FN>) -> tensor<3x4x0xf8E4M3FN> {
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<3x4x0xf8E4M3FN>) -> tensor<3x4x0xf8E4M3FN>
  return %y : tensor<3x4x0xf8E4M3FN>
}
