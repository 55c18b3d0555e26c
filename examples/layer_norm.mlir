// A layer norm over the last dimension, with gain and bias.
func.func @layer_norm(%x: tensor<128x768xf32>, %gain: tensor<768xf32>,
                      %bias: tensor<768xf32>) -> tensor<128x768xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x768xf32>, tensor<768xf32>, tensor<768xf32>)
      -> tensor<128x768xf32>
  return %y : tensor<128x768xf32>
}
