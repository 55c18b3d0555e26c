// RUN: norm-opt %s --norm-define-accumulators --verify-diagnostics | FileCheck %s

// What a reduction of undefined elements starts from is its neutral element; each
// is a warning.

// CHECK-LABEL: func @sum(
// CHECK:         %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
// CHECK:         %[[START:.*]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK:         linalg.reduce {{.*}} outs(%[[START]] :
func.func @sum(%x: tensor<8x64xf32>) -> tensor<8xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<8xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty, whose elements are undefined: 0.000000e+00 : f32 is taken; expected a linalg.fill}}
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x64xf32>) outs(%e : tensor<8xf32>) dimensions = [1]
  return %sums : tensor<8xf32>
}

// CHECK-LABEL: func @largest(
// CHECK:         %[[LEAST:.*]] = arith.constant 0xFF800000 : f32
// CHECK:         linalg.fill ins(%[[LEAST]] : f32)
func.func @largest(%x: tensor<8x64xf32>) -> tensor<8xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<8xf32>
  // expected-warning @+1 {{'linalg.reduce' op output #0 starts from a tensor.empty}}
  %most = linalg.reduce {arith.maximumf} ins(%x : tensor<8x64xf32>) outs(%e : tensor<8xf32>) dimensions = [1]
  return %most : tensor<8xf32>
}

// CHECK-LABEL: func @product(
// CHECK:         %[[START:.*]] = linalg.fill
// CHECK:         linalg.matmul {{.*}} outs(%[[START]] :
func.func @product(%a: tensor<4x?xbf16>, %b: tensor<?x5xbf16>) -> tensor<?x5xf32> {
  // expected-note @+1 {{this is what it starts from}}
  %e = tensor.empty() : tensor<4x5xf32>
  %cast = tensor.cast %e : tensor<4x5xf32> to tensor<?x5xf32>
  %dynamic = tensor.cast %a : tensor<4x?xbf16> to tensor<?x?xbf16>
  // expected-warning @+1 {{'linalg.matmul' op output #0 starts from a tensor.empty}}
  %c = linalg.matmul ins(%dynamic, %b : tensor<?x?xbf16>, tensor<?x5xbf16>) outs(%cast : tensor<?x5xf32>) -> tensor<?x5xf32>
  return %c : tensor<?x5xf32>
}

// Nobody reads these.
// CHECK-LABEL: func @written(
// CHECK-NOT:     linalg.fill
// CHECK:         return
func.func @written(%x: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %y = linalg.exp ins(%x : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}
