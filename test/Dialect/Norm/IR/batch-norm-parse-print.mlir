// Every form of norm.batch_norm and norm.batch_norm_inference goes through text,
// generic form and bytecode.

// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-LABEL: func @plain
//  CHECK-SAME:   %[[X:.*]]: tensor<32x64x56x56xf32>
//       CHECK:   norm.batch_norm %[[X]] {channel = 1 : i64, epsilon = 1.000000e-05 : f64} : (tensor<32x64x56x56xf32>) -> tensor<32x64x56x56xf32>
func.func @plain(%x: tensor<32x64x56x56xf32>) -> tensor<32x64x56x56xf32> {
  %y = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<32x64x56x56xf32>) -> tensor<32x64x56x56xf32>
  return %y : tensor<32x64x56x56xf32>
}

// Channels last and of unknown number; each type another.

// CHECK-LABEL: func @gain_and_bias
//  CHECK-SAME:   %[[X:.*]]: tensor<?x?xbf16>, %[[G:.*]]: tensor<6xf32>, %[[B:.*]]: tensor<?xf16>
//       CHECK:   norm.batch_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {activation = #norm.activation<silu>, channel = 1 : i64, epsilon = 0.000000e+00 : f64} : (tensor<?x?xbf16>, tensor<6xf32>, tensor<?xf16>) -> tensor<2x?xf16>
func.func @gain_and_bias(%x: tensor<?x?xbf16>, %g: tensor<6xf32>, %b: tensor<?xf16>) -> tensor<2x?xf16> {
  %y = norm.batch_norm %x gain(%g) bias(%b)
      {channel = 1 : i64, epsilon = 0.0 : f64, activation = #norm.activation<silu>}
      : (tensor<?x?xbf16>, tensor<6xf32>, tensor<?xf16>) -> tensor<2x?xf16>
  return %y : tensor<2x?xf16>
}

// The statistics of the batch alone.

// CHECK-LABEL: func @statistics
//       CHECK:   %{{.*}}, %{{.*}}:2 = norm.batch_norm %{{.*}} {channel = 0 : i64, epsilon = 1.000000e-05 : f64, stat_type = f64} : (tensor<4x?xf16>) -> (tensor<4x?xf16>, tensor<4xf64>, tensor<?xf64>)
func.func @statistics(%x: tensor<4x?xf16>) -> (tensor<4x?xf16>, tensor<4xf64>, tensor<?xf64>) {
  %y, %mean, %variance = norm.batch_norm %x {channel = 0 : i64, epsilon = 1.0e-5 : f64, stat_type = f64}
      : (tensor<4x?xf16>) -> (tensor<4x?xf16>, tensor<4xf64>, tensor<?xf64>)
  return %y, %mean, %variance : tensor<4x?xf16>, tensor<4xf64>, tensor<?xf64>
}

// Running statistics alone, of types of their own.

// CHECK-LABEL: func @running
//  CHECK-SAME:   %[[X:.*]]: tensor<?x14x14x256xbf16>, %[[M:.*]]: tensor<256xf32>, %[[V:.*]]: tensor<256xbf16>
//       CHECK:   %{{.*}}, %{{.*}}:2 = norm.batch_norm %[[X]] running(%[[M]], %[[V]]) {channel = 3 : i64, epsilon = 1.000000e-03 : f64, momentum = 1.000000e-01 : f64} : (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>) -> (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>)
func.func @running(%x: tensor<?x14x14x256xbf16>, %m: tensor<256xf32>, %v: tensor<256xbf16>)
    -> (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>) {
  %y, %new_m, %new_v = norm.batch_norm %x running(%m, %v)
      {channel = 3 : i64, epsilon = 1.0e-3 : f64, momentum = 0.1 : f64}
      : (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>)
      -> (tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>)
  return %y, %new_m, %new_v : tensor<?x14x14x256xbf16>, tensor<256xf32>, tensor<256xbf16>
}

// All of it; and a batch of one case may be enough, if nothing shows that it is not.

// CHECK-LABEL: func @all
//       CHECK:   %{{.*}}, %{{.*}}:4 = norm.batch_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) running(%{{.*}}, %{{.*}}) {channel = 1 : i64
//  CHECK-SAME:     -> (tensor<1x3x?xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
func.func @all(%x: tensor<1x3x?xf32>, %p: tensor<3xf32>) -> tensor<1x3x?xf32> {
  %y:5 = norm.batch_norm %x gain(%p) bias(%p) running(%p, %p)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 1.0 : f64}
      : (tensor<1x3x?xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
      -> (tensor<1x3x?xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
  return %y#0 : tensor<1x3x?xf32>
}

// A batch of nothing, and of one value a channel, without running statistics.

// CHECK-LABEL: func @empty
//       CHECK:   (tensor<0x4x3xf8E4M3FN>) -> tensor<0x4x3xf8E4M3FN>
//       CHECK:   (tensor<1x4xf32>) -> tensor<1x4xf32>
func.func @empty(%x: tensor<0x4x3xf8E4M3FN>, %one: tensor<1x4xf32>) -> (tensor<0x4x3xf8E4M3FN>, tensor<1x4xf32>) {
  %y = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<0x4x3xf8E4M3FN>) -> tensor<0x4x3xf8E4M3FN>
  %z = norm.batch_norm %one {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<1x4xf32>) -> tensor<1x4xf32>
  return %y, %z : tensor<0x4x3xf8E4M3FN>, tensor<1x4xf32>
}

// CHECK-LABEL: func @inference
//  CHECK-SAME:   %[[X:.*]]: tensor<?x64x56x56xbf16>, %[[M:.*]]: tensor<64xf32>, %[[V:.*]]: tensor<?xf32>, %[[G:.*]]: tensor<64xbf16>, %[[B:.*]]: tensor<64xf32>
//       CHECK:   norm.batch_norm_inference %[[X]] mean(%[[M]]) variance(%[[V]]) gain(%[[G]]) bias(%[[B]]) {activation = #norm.activation<relu>, channel = 1 : i64, epsilon = 1.000000e-05 : f64} : (tensor<?x64x56x56xbf16>, tensor<64xf32>, tensor<?xf32>, tensor<64xbf16>, tensor<64xf32>) -> tensor<?x64x56x56xf32>
func.func @inference(%x: tensor<?x64x56x56xbf16>, %m: tensor<64xf32>, %v: tensor<?xf32>, %g: tensor<64xbf16>, %b: tensor<64xf32>) -> tensor<?x64x56x56xf32> {
  %y = norm.batch_norm_inference %x mean(%m) variance(%v) gain(%g) bias(%b)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, activation = #norm.activation<relu>}
      : (tensor<?x64x56x56xbf16>, tensor<64xf32>, tensor<?xf32>, tensor<64xbf16>, tensor<64xf32>)
      -> tensor<?x64x56x56xf32>
  return %y : tensor<?x64x56x56xf32>
}

// CHECK-LABEL: func @inference_bias
//       CHECK:   norm.batch_norm_inference %{{.*}} mean(%{{.*}}) variance(%{{.*}}) bias(%{{.*}}) {channel = 1 : i64, epsilon = -5.000000e-01 : f64, stat_type = f64}
func.func @inference_bias(%x: tensor<1x4xf32>, %m: tensor<4xf32>, %b: tensor<4xf64>) -> tensor<1x4xf32> {
  %y = norm.batch_norm_inference %x mean(%m) variance(%m) bias(%b)
      {channel = 1 : i64, epsilon = -0.5 : f64, stat_type = f64}
      : (tensor<1x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf64>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}
