// The C++ route takes functions of norm ops only; what else is there is named.

// RUN: norm-opt %s --norm-emit-highway-pipeline -split-input-file -verify-diagnostics

func.func @block(%x: tensor<8x16xf32>, %w: tensor<16x16xf32>, %acc: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<8x16xf32>) -> tensor<8x16xf32>
  // expected-error @+1 {{'linalg.matmul' op has no form on the C++ route, which takes functions made of norm ops only}}
  %z = linalg.matmul ins(%y, %w : tensor<8x16xf32>, tensor<16x16xf32>) outs(%acc : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %z : tensor<8x16xf32>
}

// -----

// An argument that is returned would have to be copied.
func.func @argument(%x: tensor<4x20xf32>) -> tensor<4x20xf32> {
  // expected-error @+1 {{'memref.copy' op has no form on the C++ route, which takes functions made of norm ops only}}
  return %x : tensor<4x20xf32>
}

// -----

// So would a buffer that no norm wrote.
func.func @buffer_twice() -> (memref<4x20xf32>, memref<4x20xf32>) {
  %y = memref.alloc() : memref<4x20xf32>
  // expected-error @+1 {{'memref.copy' op has no form on the C++ route, which takes functions made of norm ops only}}
  return %y, %y : memref<4x20xf32>, memref<4x20xf32>
}

// -----

// And a result beside a cast of it.
func.func @cast(%x: tensor<4x20xf32>) -> (tensor<4x20xf32>, tensor<?x20xf32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x20xf32>) -> tensor<4x20xf32>
  %z = tensor.cast %y : tensor<4x20xf32> to tensor<?x20xf32>
  // expected-error @+1 {{'memref.copy' op has no form on the C++ route, which takes functions made of norm ops only}}
  return %y, %z : tensor<4x20xf32>, tensor<?x20xf32>
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

func.func private @callee(%x: tensor<4xf32>) -> f32 {
  %c0 = arith.constant 0 : index
  // expected-error @+1 {{'memref.load' op has no form on the C++ route, which takes functions made of norm ops only}}
  %y = tensor.extract %x[%c0] : tensor<4xf32>
  return %y : f32
}
func.func @caller(%x: tensor<4xf32>) -> f32 {
  %y = call @callee(%x) : (tensor<4xf32>) -> f32
  return %y : f32
}
