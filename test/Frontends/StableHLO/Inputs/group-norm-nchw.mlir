func.func @main(%x: tensor<2x8x5x7xf32>, %gain: tensor<8xf32>, %bias: tensor<8xf32>) -> tensor<2x8x5x7xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %inv = stablehlo.constant dense<0.0142857143> : tensor<2x4xf32>
  %eps = stablehlo.constant dense<1.0e-5> : tensor<2x4x1x1x1xf32>
  %g = stablehlo.reshape %x : (tensor<2x8x5x7xf32>) -> tensor<2x4x2x5x7xf32>
  %s = stablehlo.reduce(%g init: %zero) applies stablehlo.add across dimensions = [2, 3, 4] : (tensor<2x4x2x5x7xf32>, tensor<f32>) -> tensor<2x4xf32>
  %mean = stablehlo.multiply %s, %inv : tensor<2x4xf32>
  %mb = stablehlo.broadcast_in_dim %mean, dims = [0, 1] : (tensor<2x4xf32>) -> tensor<2x4x2x5x7xf32>
  %c = stablehlo.subtract %g, %mb : tensor<2x4x2x5x7xf32>
  %cc = stablehlo.multiply %c, %c : tensor<2x4x2x5x7xf32>
  %q = stablehlo.reduce(%cc init: %zero) applies stablehlo.add across dimensions = [2, 3, 4] : (tensor<2x4x2x5x7xf32>, tensor<f32>) -> tensor<2x4xf32>
  %var = stablehlo.multiply %q, %inv : tensor<2x4xf32>
  %v1 = stablehlo.reshape %var : (tensor<2x4xf32>) -> tensor<2x4x1x1x1xf32>
  %ve = stablehlo.add %v1, %eps : tensor<2x4x1x1x1xf32>
  %sd = stablehlo.sqrt %ve : tensor<2x4x1x1x1xf32>
  %sdb = stablehlo.broadcast_in_dim %sd, dims = [0, 1, 2, 3, 4] : (tensor<2x4x1x1x1xf32>) -> tensor<2x4x2x5x7xf32>
  %h = stablehlo.divide %c, %sdb : tensor<2x4x2x5x7xf32>
  %hx = stablehlo.reshape %h : (tensor<2x4x2x5x7xf32>) -> tensor<2x8x5x7xf32>
  %gb = stablehlo.broadcast_in_dim %gain, dims = [1] : (tensor<8xf32>) -> tensor<2x8x5x7xf32>
  %hg = stablehlo.multiply %hx, %gb : tensor<2x8x5x7xf32>
  %bb = stablehlo.broadcast_in_dim %bias, dims = [1] : (tensor<8xf32>) -> tensor<2x8x5x7xf32>
  %y = stablehlo.add %hg, %bb : tensor<2x8x5x7xf32>
  return %y : tensor<2x8x5x7xf32>
}
