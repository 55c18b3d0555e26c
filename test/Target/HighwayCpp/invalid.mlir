// A module that is not ready to be printed says which pipeline makes it so.

// RUN: norm-translate %s --mlir-to-highway-cpp -split-input-file -verify-diagnostics

// expected-error @+1 {{'func.func' op cannot be printed as Highway C++; run norm-opt --norm-emit-highway-pipeline first, or --convert-highway-to-emitc on kernels}}
func.func @not_lowered(%x: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<2x8xf32>) -> tensor<2x8xf32>
  return %y : tensor<2x8xf32>
}

// -----

// expected-error @below {{has no function to print as Highway C++}}
module {
}
