// Every form of norm.rms_norm goes through text, generic form and bytecode.

// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-LABEL: func @plain
//       CHECK:   norm.rms_norm %{{.*}} {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<?x4096xbf16>) -> tensor<?x4096xbf16>
func.func @plain(%x: tensor<?x4096xbf16>) -> tensor<?x4096xbf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<?x4096xbf16>) -> tensor<?x4096xbf16>
  return %y : tensor<?x4096xbf16>
}

// CHECK-LABEL: func @everything
//       CHECK:   %{{.*}}, %{{.*}} = norm.rms_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {activation = #norm.activation<silu>, axes = array<i64: 0>, epsilon = 1.000000e+00 : f64, stat_type = f32} : (tensor<8x3xf32>, tensor<8xf32>, tensor<8xf16>) -> (tensor<8x3xbf16>, tensor<3xf32>)
func.func @everything(%x: tensor<8x3xf32>, %g: tensor<8xf32>, %b: tensor<8xf16>) -> (tensor<8x3xbf16>, tensor<3xf32>) {
  %y, %rstd = norm.rms_norm %x gain(%g) bias(%b)
      {axes = array<i64: 0>, epsilon = 1.0 : f64, stat_type = f32,
       activation = #norm.activation<silu>}
      : (tensor<8x3xf32>, tensor<8xf32>, tensor<8xf16>) -> (tensor<8x3xbf16>, tensor<3xf32>)
  return %y, %rstd : tensor<8x3xbf16>, tensor<3xf32>
}
