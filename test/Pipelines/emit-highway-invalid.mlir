// What the C++ route has no form for is named.

// RUN: norm-opt %s --norm-emit-highway-pipeline -split-input-file -verify-diagnostics

// Sums in bf16, as the loops of a product have them.
func.func @block(%x: tensor<8x16xbf16>, %w: tensor<16x16xbf16>, %acc: tensor<8x16xbf16>) -> tensor<8x16xbf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<8x16xbf16>) -> tensor<8x16xbf16>
  // expected-error @+1 {{'arith.mulf' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %z = linalg.matmul ins(%y, %w : tensor<8x16xbf16>, tensor<16x16xbf16>) outs(%acc : tensor<8x16xbf16>) -> tensor<8x16xbf16>
  return %z : tensor<8x16xbf16>
}

// -----

// A result's name becomes that of an argument.
// expected-error @+1 {{'func.func' op has an argument or a result with norm.name = "", which is no C identifier: give it another name}}
func.func @no_name(%x: tensor<4x20xf32>) -> (tensor<4x20xf32> {norm.name = ""}) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x20xf32>) -> tensor<4x20xf32>
  return %y : tensor<4x20xf32>
}

// -----

func.func @quantized(%x: tensor<2x16x!quant.uniform<i8:f32, 0.1:3>>) -> tensor<2x16xf32> {
  // expected-error @+1 {{'quant.dcast' of 'tensor<2x16x!quant.uniform<i8:f32, 1.000000e-01:3>>' has no lowering to buffers}}
  %y = quant.dcast %x : tensor<2x16x!quant.uniform<i8:f32, 0.1:3>> to tensor<2x16xf32>
  return %y : tensor<2x16xf32>
}

// -----

func.func @function(%x: tensor<4xf32>, %y: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %a = tensor.extract %x[%c0] : tensor<4xf32>
  // expected-error @+1 {{'math.tanh' op has no form on the C++ route, which takes norm ops, and beside them loops, buffers, and numbers that are f32, f64 or integers}}
  %b = math.tanh %a : f32
  memref.store %b, %y[%c0] : memref<4xf32>
  return
}
