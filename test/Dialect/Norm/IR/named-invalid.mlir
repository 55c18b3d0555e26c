// Constraints L1 to L6 and C1 to C3 of the named ops, one error each, and what the types
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

// -----

// (C1) dimension 0 is no channel
func.func @group_norm_of_the_batch(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op channel 0 is not a dimension of the input of rank 3 other than 0}}
  %y = norm.group_norm %x {channel = 0 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) an unknown dimension
func.func @group_norm_unknown_channel(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op channel 3 is not a dimension of the input of rank 3 other than 0}}
  %y = norm.group_norm %x {channel = 3 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) dimensions do not count from the end
func.func @group_norm_negative_channel(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op channel -9223372036854775808 is not a dimension of the input of rank 3 other than 0}}
  %y = norm.group_norm %x {channel = -9223372036854775808 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) rank 0: no channels
func.func @group_norm_rank_0(%x: tensor<f32>) {
  // expected-error @+1 {{'norm.group_norm' op channel 1 is not a dimension of the input of rank 0 other than 0}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

// (C1) rank 1: no channels
func.func @group_norm_rank_1(%x: tensor<6xf32>) {
  // expected-error @+1 {{'norm.group_norm' op channel 1 is not a dimension of the input of rank 1 other than 0}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<6xf32>) -> tensor<6xf32>
  return
}

// -----

// (C1) channels of unknown number
func.func @group_norm_dynamic_channels(%x: tensor<2x?x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op channel dimension 1 of 'tensor<2x?x5xf32>' has no known size, which groups need}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x?x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) remainder
func.func @group_norm_remainder(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op 6 channels do not divide into 4 groups}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) no groups
func.func @group_norm_no_groups(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op 6 channels do not divide into 0 groups}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 0 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) negative groups
func.func @group_norm_negative_groups(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op 6 channels do not divide into -2 groups}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = -2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) more groups than channels
func.func @group_norm_more_groups_than_channels(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op 6 channels do not divide into 12 groups}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 12 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C1) no channels
func.func @group_norm_no_channels(%x: tensor<2x0x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op 0 channels do not divide into 2 groups}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x0x5xf32>) -> tensor<2x0x5xf32>
  return
}

// -----

// (C2) gain: other channels
func.func @group_norm_gain_other_channels(%x: tensor<2x6x5xf32>, %g: tensor<5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op gain has type 'tensor<5xf32>', but 6 channels ask for 'tensor<6xf32>'}}
  %y = norm.group_norm %x gain(%g) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C2) gain: rank 2
func.func @group_norm_gain_rank_2(%x: tensor<2x6x5xf32>, %g: tensor<2x3xf32>) {
  // expected-error @+1 {{'norm.group_norm' op gain has type 'tensor<2x3xf32>', but 6 channels ask for 'tensor<6xf32>'}}
  %y = norm.group_norm %x gain(%g) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<2x3xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C2) gain: rank 0
func.func @group_norm_gain_rank_0(%x: tensor<2x6x5xf32>, %g: tensor<f32>) {
  // expected-error @+1 {{'norm.group_norm' op gain has type 'tensor<f32>', but 6 channels ask for 'tensor<6xf32>'}}
  %y = norm.group_norm %x gain(%g) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<f32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C2) gain: dynamic
func.func @group_norm_gain_dynamic(%x: tensor<2x6x5xf32>, %g: tensor<?xf32>) {
  // expected-error @+1 {{'norm.group_norm' op gain has type 'tensor<?xf32>', but 6 channels ask for 'tensor<6xf32>'}}
  %y = norm.group_norm %x gain(%g) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<?xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C2) a bias for each group
func.func @group_norm_bias_of_groups(%x: tensor<2x6x5xf32>, %b: tensor<2xf16>) {
  // expected-error @+1 {{'norm.group_norm' op bias has type 'tensor<2xf16>', but 6 channels ask for 'tensor<6xf16>'}}
  %y = norm.group_norm %x bias(%b) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<2xf16>) -> tensor<2x6x5xf32>
  return
}

// -----

// (L3) the output has another shape
func.func @group_norm_output(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op output has type 'tensor<2x6x4xf32>', but the shape of the input asks for 'tensor<2x6x5xf32>'}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x4xf32>
  return
}

// -----

// (L4) statistics narrower than the gain
func.func @group_norm_wide_gain(%x: tensor<2x6x5xf32>, %g: tensor<6xf64>) {
  // expected-error @+1 {{'norm.group_norm' op stat_type 'f32' is narrower than the operand of 'tensor<6xf64>': expected f64}}
  %y = norm.group_norm %x gain(%g) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>, tensor<6xf64>) -> tensor<2x6x5xf32>
  return
}

// -----

// (L5) an infinite epsilon
func.func @group_norm_epsilon(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op epsilon is not finite}}
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 0x7FF0000000000000 : f64} : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}

// -----

// (C3) one of two statistics
func.func @group_norm_one_statistic(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op has 1 statistics results: expected none or two (mean, rstd)}}
  %y, %m = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> (tensor<2x6x5xf32>, tensor<2x2xf32>)
  return
}

// -----

// (C3) statistics of channels
func.func @group_norm_statistics_of_channels(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op statistics result has type 'tensor<2x6xf32>', but batch and groups asks for 'tensor<2x2xf32>'}}
  %y, %m, %r = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> (tensor<2x6x5xf32>, tensor<2x2xf32>, tensor<2x6xf32>)
  return
}

// -----

// (C3) statistics of another type
func.func @group_norm_type_of_statistics(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op statistics result has type 'tensor<2x2xf64>': expected elements of stat_type 'f32'}}
  %y, %m, %r = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64} : (tensor<2x6x5xf32>) -> (tensor<2x6x5xf32>, tensor<2x2xf64>, tensor<2x2xf64>)
  return
}

// -----

// Attributes of other types
func.func @group_norm_groups_index(%x: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'norm.group_norm' op attribute 'groups' failed to satisfy constraint: 64-bit signless integer attribute}}
  %y = "norm.group_norm"(%x) <{channel = 1 : i64, groups = 2 : index, epsilon = 1.0e-5 : f64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  return
}
