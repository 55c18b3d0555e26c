func.func @main(%x: tensor<9x100xf32>) -> tensor<9x100xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
    : (tensor<9x100xf32>) -> tensor<9x100xf32>
  return %y : tensor<9x100xf32>
}
