// Constraints L1 to L6 of the named ops, one error each, and what the types
// and attributes themselves rule out.

// RUN: norm-opt %s --split-input-file --verify-diagnostics

// (L1) no axes
func.func @no_axes(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op axes are empty: expected at least one dimension}}
  %y = norm.layer_norm %x {axes = array<i64>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L1) an unknown axis
func.func @unknown_axis(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op axis 2 is not a dimension of the input of rank 2}}
  %y = norm.layer_norm %x {axes = array<i64: 1, 2>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L1) axes do not count from the end
func.func @negative_axis(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op axis -1 is not a dimension of the input of rank 2}}
  %y = norm.rms_norm %x {axes = array<i64: -1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L1) a scalar has no axis
func.func @rank_0(%x: tensor<f32>) {
  // expected-error @+1 {{'norm.layer_norm' op axis 0 is not a dimension of the input of rank 0}}
  %y = norm.layer_norm %x {axes = array<i64: 0>, epsilon = 1.0e-5 : f64} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

// (L1) order
func.func @unordered_axes(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op axes [1, 0] are not strictly increasing}}
  %y = norm.layer_norm %x {axes = array<i64: 1, 0>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L1) repetition
func.func @repeated_axis(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op axes [1, 1] are not strictly increasing}}
  %y = norm.rms_norm %x {axes = array<i64: 1, 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L2) a gain of the wrong size
func.func @gain_size(%x: tensor<4x8xf32>, %g: tensor<4xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op gain has type 'tensor<4xf32>', but the input along the axes asks for 'tensor<8xf32>'}}
  %y = norm.layer_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<4xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L2) a gain of the wrong rank
func.func @gain_rank(%x: tensor<?x8xf32>, %g: tensor<1x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op gain has type 'tensor<1x8xf32>', but the input along the axes asks for 'tensor<8xf32>'}}
  %y = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xf32>, tensor<1x8xf32>) -> tensor<?x8xf32>
  return
}

// -----

// (L2) the bias
func.func @bias_size(%x: tensor<2x4x8xf32>, %b: tensor<8x2xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op bias has type 'tensor<8x2xf32>', but the input along the axes asks for 'tensor<2x8xf32>'}}
  %y = norm.layer_norm %x bias(%b) {axes = array<i64: 0, 2>, epsilon = 1.0e-5 : f64} : (tensor<2x4x8xf32>, tensor<8x2xf32>) -> tensor<2x4x8xf32>
  return
}

// -----

// (L3)
func.func @output_shape(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op output has type 'tensor<8x4xf32>', but the shape of the input asks for 'tensor<4x8xf32>'}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<8x4xf32>
  return
}

// -----

// (L4) neither f32 nor f64
func.func @stat_type_f16(%x: tensor<4x8xf16>) {
  // expected-error @+1 {{'norm.layer_norm' op stat_type is 'f16': expected f32 or f64}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, stat_type = f16} : (tensor<4x8xf16>) -> tensor<4x8xf16>
  return
}

// -----

// (L4) not a float
func.func @stat_type_int(%x: tensor<4x8xf16>) {
  // expected-error @+1 {{attribute 'stat_type' failed to satisfy constraint: type attribute of floating-point}}
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, stat_type = i32} : (tensor<4x8xf16>) -> tensor<4x8xf16>
  return
}

// -----

// (L4) narrower than an operand
func.func @stat_type_narrow(%x: tensor<4x8xf32>, %g: tensor<8xf64>) {
  // expected-error @+1 {{'norm.rms_norm' op stat_type 'f32' is narrower than the operand of 'tensor<8xf64>': expected f64}}
  %y = norm.rms_norm %x gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf64>) -> tensor<4x8xf32>
  return
}

// -----

// (L5) NaN
func.func @epsilon_nan(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op epsilon is not finite}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 0x7FF8000000000000 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L5) infinity
func.func @epsilon_inf(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op epsilon is not finite}}
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 0x7FF0000000000000 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @epsilon_type(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{attribute 'epsilon' failed to satisfy constraint: 64-bit float attribute}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

// (L6) the mean alone
func.func @one_statistic(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op has 1 statistics results: expected none or two (mean, rstd)}}
  %y, %m = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>)
  return
}

// -----

// (L6) rms_norm has no mean
func.func @mean_of_rms(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op has 2 statistics results: expected none or one (rstd)}}
  %y, %s:2 = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>)
  return
}

// -----

// (L6) the shape with the axes kept
func.func @statistics_shape(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op statistics result has type 'tensor<4x1xf32>', but the input without the axes asks for 'tensor<4xf32>'}}
  %y, %r = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x1xf32>)
  return
}

// -----

// (L6) the type of the input instead of the statistics'
func.func @statistics_type(%x: tensor<4x8xbf16>) {
  // expected-error @+1 {{'norm.layer_norm' op statistics result has type 'tensor<4xbf16>': expected elements of stat_type 'f32'}}
  %y, %s:2 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xbf16>) -> (tensor<4x8xbf16>, tensor<4xbf16>, tensor<4xbf16>)
  return
}

// -----

func.func @integers(%x: tensor<4x8xi32>) {
  // expected-error @+1 {{'norm.layer_norm' op operand #0 must be ranked tensor of f8E4M3FN type or f8E5M2 type or f8E4M3FNUZ type or f8E5M2FNUZ type or 16-bit float or bfloat16 type or 32-bit float or 64-bit float values, but got 'tensor<4x8xi32>'}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xi32>) -> tensor<4x8xi32>
  return
}

// -----

func.func @unranked(%x: tensor<*xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op operand #0 must be ranked tensor of}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<*xf32>) -> tensor<*xf32>
  return
}

// -----

func.func @memref(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op operand #0 must be ranked tensor of}}
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (memref<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @vector_elements(%x: tensor<4x8xvector<4xf32>>) {
  // expected-error @+1 {{'norm.layer_norm' op operand #0 must be ranked tensor of}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xvector<4xf32>>) -> tensor<4x8xvector<4xf32>>
  return
}

// -----

// The parser of types has its own words for it.
func.func @negative_dimension() {
  // expected-error @+1 {{expected non-function type}}
  %x = tensor.empty() : tensor<-4x8xf32>
  return
}

// -----

func.func @missing_attributes(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op requires attribute 'axes'}}
  %y = "norm.layer_norm"(%x) <{epsilon = 1.0e-5 : f64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @missing_epsilon(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.rms_norm' op requires attribute 'epsilon'}}
  %y = "norm.rms_norm"(%x) <{axes = array<i64: 1>, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @no_results(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.layer_norm' op expected 1 or more results}}
  "norm.layer_norm"(%x) <{axes = array<i64: 1>, epsilon = 1.0e-5 : f64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4x8xf32>) -> ()
  return
}

// -----

func.func @segments(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{operand count (1) does not match with the total size (2) specified in attribute 'operandSegmentSizes'}}
  %y = "norm.layer_norm"(%x) <{axes = array<i64: 1>, epsilon = 1.0e-5 : f64, operandSegmentSizes = array<i32: 1, 1, 0>}> : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @unknown_activation(%x: tensor<4x8xf32>) {
  // expected-error @+2 {{expected ::mlir::norm::Activation to be one of: none, relu, gelu, gelu_tanh, silu, sigmoid, tanh}}
  // expected-error @+1 {{failed to parse Norm_ActivationAttr parameter 'value'}}
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<swish>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
