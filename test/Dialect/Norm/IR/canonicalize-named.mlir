// A gain of ones and a bias of zeros are dropped; others stay.

// RUN: norm-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func @neutral
//  CHECK-SAME:   %[[X:.*]]: tensor<4x8xbf16>
//  CHECK-NEXT:   norm.layer_norm %[[X]] {activation = #norm.activation<relu>, axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<4x8xbf16>) -> tensor<4x8xbf16>
func.func @neutral(%x: tensor<4x8xbf16>) -> tensor<4x8xbf16> {
  %g = arith.constant dense<1.0> : tensor<8xf32>
  %b = arith.constant dense<0.0> : tensor<8xbf16>
  %y = norm.layer_norm %x gain(%g) bias(%b)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<relu>}
      : (tensor<4x8xbf16>, tensor<8xf32>, tensor<8xbf16>) -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// The bias stays when the gain goes.

// CHECK-LABEL: func @neutral_gain
//  CHECK-SAME:   %[[X:.*]]: tensor<4x8xf32>, %[[B:.*]]: tensor<8xf32>
//  CHECK-NEXT:   norm.rms_norm %[[X]] bias(%[[B]])
func.func @neutral_gain(%x: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %g = arith.constant dense<1.0> : tensor<8xf32>
  %y = norm.rms_norm %x gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// CHECK-LABEL: func @not_neutral
//       CHECK:   norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}})
func.func @not_neutral(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %g = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = arith.constant dense<1.0> : tensor<2xf32>
  %y = norm.layer_norm %x gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// CHECK-LABEL: func @neutral_group_norm
//  CHECK-SAME:   %[[X:.*]]: tensor<2x4x5xf32>, %[[G:.*]]: tensor<4xf32>
//  CHECK-NEXT:   norm.group_norm %[[X]] gain(%[[G]]) {
func.func @neutral_group_norm(%x: tensor<2x4x5xf32>, %g: tensor<4xf32>) -> tensor<2x4x5xf32> {
  %b = arith.constant dense<0.0> : tensor<4xbf16>
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xbf16>) -> tensor<2x4x5xf32>
  return %y : tensor<2x4x5xf32>
}

// CHECK-LABEL: func @neutral_batch_norms
//  CHECK-SAME:   %[[X:.*]]: tensor<2x4x5xf32>, %[[P:.*]]: tensor<4xf32>
//  CHECK-NEXT:   %[[Y:.*]], %{{.*}}:2 = norm.batch_norm %[[X]] running(%[[P]], %[[P]]) {
//  CHECK-NEXT:   %[[Z:.*]] = norm.batch_norm_inference %[[Y]] mean(%[[P]]) variance(%[[P]]) bias(%[[P]]) {
func.func @neutral_batch_norms(%x: tensor<2x4x5xf32>, %p: tensor<4xf32>)
    -> (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>) {
  %g = arith.constant dense<1.0> : tensor<4xf32>
  %b = arith.constant dense<0.0> : tensor<4xf32>
  %y:3 = norm.batch_norm %x gain(%g) bias(%b) running(%p, %p)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
      -> (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>)
  %z = norm.batch_norm_inference %y#0 mean(%p) variance(%p) gain(%g) bias(%p)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x5xf32>
  return %z, %y#1, %y#2 : tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>
}
