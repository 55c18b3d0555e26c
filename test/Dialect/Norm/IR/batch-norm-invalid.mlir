// Constraints B1 to B7 of norm.batch_norm and norm.batch_norm_inference, and L3 to L5 of
// them, one error each.

// RUN: norm-opt %s --split-input-file --verify-diagnostics

// (B1) an unknown dimension
func.func @channel(%x: tensor<5x7x3xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op channel 3 is not a dimension of the input of rank 3}}
  %y = norm.batch_norm %x {channel = 3 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7x3xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B1) dimensions do not count from the end
func.func @negative_channel(%x: tensor<5x7x3xf32>, %p: tensor<3xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op channel -1 is not a dimension of the input of rank 3}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) {channel = -1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B1) a scalar
func.func @rank_0(%x: tensor<f32>) {
  // expected-error @+1 {{'norm.batch_norm' op channel 0 is not a dimension of the input of rank 0}}
  %y = norm.batch_norm %x {channel = 0 : i64, epsilon = 1.0e-5 : f64} : (tensor<f32>) -> tensor<f32>
  return
}

// -----

// (B1) nothing but channels
func.func @rank_1(%x: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op input has type 'tensor<7xf32>': expected a dimension beside channel 0}}
  %y = norm.batch_norm %x {channel = 0 : i64, epsilon = 1.0e-5 : f64} : (tensor<7xf32>) -> tensor<7xf32>
  return
}

// -----

// (B2) a gain of another size
func.func @gain(%x: tensor<5x7x3xf32>, %g: tensor<3xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op gain has type 'tensor<3xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y = norm.batch_norm %x gain(%g) {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7x3xf32>, tensor<3xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B2) a bias of another rank
func.func @bias(%x: tensor<5x7x3xf32>, %b: tensor<7x1xbf16>) {
  // expected-error @+1 {{'norm.batch_norm' op bias has type 'tensor<7x1xbf16>', but the channel dimension of the input asks for 'tensor<7xbf16>'}}
  %y = norm.batch_norm %x bias(%b) {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7x3xf32>, tensor<7x1xbf16>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B2) running statistics
func.func @running_mean(%x: tensor<5x7xf32>, %m: tensor<5xf32>, %v: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op running mean has type 'tensor<5xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y:3 = norm.batch_norm %x running(%m, %v) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xf32>, tensor<5xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B2) running statistics
func.func @running_variance(%x: tensor<5x7xf32>, %m: tensor<7xf32>, %v: tensor<f32>) {
  // expected-error @+1 {{'norm.batch_norm' op running variance has type 'tensor<f32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y:3 = norm.batch_norm %x running(%m, %v) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<f32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B3) one of two
func.func @no_running_variance(%x: tensor<5x7xf32>, %m: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has a running mean and no running variance: expected both or neither}}
  %y:2 = "norm.batch_norm"(%x, %m) <{channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64, operandSegmentSizes = array<i32: 1, 0, 0, 1, 0>}>
      : (tensor<5x7xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>)
  return
}

// -----

// (B3) the other of two
func.func @no_running_mean(%x: tensor<5x7xf32>, %v: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has a running variance and no running mean: expected both or neither}}
  %y:2 = "norm.batch_norm"(%x, %v) <{channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64, operandSegmentSizes = array<i32: 1, 0, 0, 0, 1>}>
      : (tensor<5x7xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>)
  return
}

// -----

// (B3) no momentum
func.func @no_momentum(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has running statistics and no momentum: expected both or neither}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B3) a momentum of nothing
func.func @momentum_alone(%x: tensor<5x7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has a momentum and no running statistics: expected both or neither}}
  %y = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64} : (tensor<5x7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// (B4) the mean alone
func.func @one_statistic(%x: tensor<5x7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has 1 results besides the output: expected none or two (mean, variance)}}
  %y:2 = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>)
  return
}

// -----

// (B4) new running statistics of no old ones
func.func @four_statistics(%x: tensor<5x7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has 4 results besides the output: expected none or two (mean, variance)}}
  %y:5 = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B4) no new running statistics
func.func @no_new_statistics(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has 0 results besides the output: expected two (the new running mean and variance) or four (mean, variance and these)}}
  %y = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// (B4) the mean of cases
func.func @mean_of_cases(%x: tensor<5x7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op mean has type 'tensor<5xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y:3 = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7xf32>) -> (tensor<5x7xf32>, tensor<5xf32>, tensor<7xf32>)
  return
}

// -----

// (B4) the variance in another type
func.func @variance_type(%x: tensor<5x7xbf16>) {
  // expected-error @+1 {{'norm.batch_norm' op variance has type 'tensor<7xbf16>': expected elements of stat_type 'f32'}}
  %y:3 = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7xbf16>) -> (tensor<5x7xbf16>, tensor<7xf32>, tensor<7xbf16>)
  return
}

// -----

// (B4) the new running mean in another type
func.func @new_mean_type(%x: tensor<5x7xbf16>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op new running mean has type 'tensor<7xbf16>': expected the elements of the old one, 'f32'}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xbf16>, tensor<7xf32>, tensor<7xf32>) -> (tensor<5x7xbf16>, tensor<7xbf16>, tensor<7xf32>)
  return
}

// -----

// (B4) the new running variance of other channels
func.func @new_variance(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op new running variance has type 'tensor<1xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<1xf32>)
  return
}

// -----

// (B5)
func.func @momentum_nan(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op momentum is not finite}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0x7FF8000000000000 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B6) PyTorch refuses it, too: "Expected more than 1 value per channel when training"
func.func @one_value(%x: tensor<1x7x1x1xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has one value for each channel of 'tensor<1x7x1x1xf32>': a running variance needs at least two}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<1x7x1x1xf32>, tensor<7xf32>, tensor<7xf32>) -> (tensor<1x7x1x1xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B6)
func.func @no_value(%x: tensor<0x7x?xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op has no value for each channel of 'tensor<0x7x?xf32>': a running variance needs at least two}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<0x7x?xf32>, tensor<7xf32>, tensor<7xf32>) -> (tensor<0x7x?xf32>, tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

// (B7)
func.func @inference_mean(%x: tensor<5x7x3xf32>, %m: tensor<5xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op mean has type 'tensor<5xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y = norm.batch_norm_inference %x mean(%m) variance(%p) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7x3xf32>, tensor<5xf32>, tensor<7xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B7)
func.func @inference_variance(%x: tensor<5x7x3xf32>, %p: tensor<7xf32>, %v: tensor<1x7x1xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op variance has type 'tensor<1x7x1xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%v) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7x3xf32>, tensor<7xf32>, tensor<1x7x1xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B7)
func.func @inference_gain(%x: tensor<5x7x3xf32>, %p: tensor<7xf32>, %g: tensor<3xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op gain has type 'tensor<3xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) gain(%g) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7x3xf32>, tensor<7xf32>, tensor<7xf32>, tensor<3xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B7)
func.func @inference_bias(%x: tensor<5x7x3xf32>, %p: tensor<7xf32>, %b: tensor<3xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op bias has type 'tensor<3xf32>', but the channel dimension of the input asks for 'tensor<7xf32>'}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) bias(%b) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7x3xf32>, tensor<7xf32>, tensor<7xf32>, tensor<3xf32>) -> tensor<5x7x3xf32>
  return
}

// -----

// (B7) the mean is not optional
func.func @inference_no_mean(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{expected 'mean'}}
  %y = norm.batch_norm_inference %x variance(%p) {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7xf32>, tensor<7xf32>) -> tensor<5x7xf32>
  return
}

// -----

// (L3)
func.func @output(%x: tensor<5x7xf32>) {
  // expected-error @+1 {{'norm.batch_norm' op output has type 'tensor<7x5xf32>', but the shape of the input asks for 'tensor<5x7xf32>'}}
  %y = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<5x7xf32>) -> tensor<7x5xf32>
  return
}

// -----

// (L4) statistics narrower than what they update
func.func @wide_running_statistics(%x: tensor<5x7xf32>, %p: tensor<7xf64>) {
  // expected-error @+1 {{'norm.batch_norm' op stat_type 'f32' is narrower than the operand of 'tensor<7xf64>': expected f64}}
  %y:3 = norm.batch_norm %x running(%p, %p) {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<5x7xf32>, tensor<7xf64>, tensor<7xf64>) -> (tensor<5x7xf32>, tensor<7xf64>, tensor<7xf64>)
  return
}

// -----

// (L5)
func.func @epsilon(%x: tensor<5x7xf32>, %p: tensor<7xf32>) {
  // expected-error @+1 {{'norm.batch_norm_inference' op epsilon is not finite}}
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) {channel = 1 : i64, epsilon = 0x7FF0000000000000 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> tensor<5x7xf32>
  return
}
