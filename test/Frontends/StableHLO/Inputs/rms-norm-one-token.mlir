func.func @main(%x: tensor<1x1x768xf32>, %gain: tensor<768xf32>) -> tensor<1x1x768xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %n = stablehlo.constant dense<768.0> : tensor<1x1xf32>
  %eps = stablehlo.constant dense<1.0e-6> : tensor<1x1x1xf32>
  %q = chlo.square %x : tensor<1x1x768xf32> -> tensor<1x1x768xf32>
  %s = stablehlo.reduce(%q init: %zero) applies stablehlo.add across dimensions = [2] : (tensor<1x1x768xf32>, tensor<f32>) -> tensor<1x1xf32>
  %m = stablehlo.divide %s, %n : tensor<1x1xf32>
  %m1 = stablehlo.reshape %m : (tensor<1x1xf32>) -> tensor<1x1x1xf32>
  %me = stablehlo.add %m1, %eps : tensor<1x1x1xf32>
  %r = stablehlo.rsqrt %me : tensor<1x1x1xf32>
  %rb = stablehlo.broadcast_in_dim %r, dims = [0, 1, 2] : (tensor<1x1x1xf32>) -> tensor<1x1x768xf32>
  %h = stablehlo.multiply %x, %rb : tensor<1x1x768xf32>
  %gb = stablehlo.broadcast_in_dim %gain, dims = [2] : (tensor<768xf32>) -> tensor<1x1x768xf32>
  %y = stablehlo.multiply %h, %gb : tensor<1x1x768xf32>
  return %y : tensor<1x1x768xf32>
}
