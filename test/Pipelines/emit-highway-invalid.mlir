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
