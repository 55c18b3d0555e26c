// A step of the encoder of skip-thoughts (Kiros and others, arXiv 1506.06726) with
// layer normalization as the paper's appendix has it: a GRU of 2400 units reads word
// vectors of 620 numbers, 64 sentences at a time. `./dev paper race` times it.
//
//   z, r = sigmoid(LN(h Wh) + LN(x Wx))
//   h'   = (1 - z) * h + z * tanh(LN(x W) + r * LN(h U))

func.func @encoder_step(
    %x: tensor<64x620xf32>, %h: tensor<64x2400xf32>,
    %wx: tensor<620x4800xf32>, %gain_x: tensor<4800xf32>,
    %bias_x: tensor<4800xf32>, %wh: tensor<2400x4800xf32>,
    %gain_h: tensor<4800xf32>, %bias_h: tensor<4800xf32>,
    %w: tensor<620x2400xf32>, %gain_w: tensor<2400xf32>,
    %bias_w: tensor<2400xf32>, %u: tensor<2400x2400xf32>,
    %gain_u: tensor<2400xf32>, %bias_u: tensor<2400xf32>)
    -> tensor<64x2400xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x4800xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<64x4800xf32>)
      -> tensor<64x4800xf32>
  %e2 = tensor.empty() : tensor<64x2400xf32>
  %zeros2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<64x2400xf32>)
      -> tensor<64x2400xf32>

  %ax = linalg.matmul ins(%x, %wx : tensor<64x620xf32>, tensor<620x4800xf32>)
      outs(%zeros : tensor<64x4800xf32>) -> tensor<64x4800xf32>
  %ah = linalg.matmul ins(%h, %wh : tensor<64x2400xf32>, tensor<2400x4800xf32>)
      outs(%zeros : tensor<64x4800xf32>) -> tensor<64x4800xf32>
  %nx = norm.layer_norm %ax gain(%gain_x) bias(%bias_x)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x4800xf32>, tensor<4800xf32>, tensor<4800xf32>)
      -> tensor<64x4800xf32>
  %nh = norm.layer_norm %ah gain(%gain_h) bias(%bias_h)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x4800xf32>, tensor<4800xf32>, tensor<4800xf32>)
      -> tensor<64x4800xf32>
  %gates = linalg.add ins(%nx, %nh : tensor<64x4800xf32>, tensor<64x4800xf32>)
      outs(%e : tensor<64x4800xf32>) -> tensor<64x4800xf32>

  %aw = linalg.matmul ins(%x, %w : tensor<64x620xf32>, tensor<620x2400xf32>)
      outs(%zeros2 : tensor<64x2400xf32>) -> tensor<64x2400xf32>
  %au = linalg.matmul ins(%h, %u : tensor<64x2400xf32>, tensor<2400x2400xf32>)
      outs(%zeros2 : tensor<64x2400xf32>) -> tensor<64x2400xf32>
  %nw = norm.layer_norm %aw gain(%gain_w) bias(%bias_w)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x2400xf32>, tensor<2400xf32>, tensor<2400xf32>)
      -> tensor<64x2400xf32>
  %nu = norm.layer_norm %au gain(%gain_u) bias(%bias_u)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x2400xf32>, tensor<2400xf32>, tensor<2400xf32>)
      -> tensor<64x2400xf32>

  %z = tensor.extract_slice %gates[0, 0] [64, 2400] [1, 1]
      : tensor<64x4800xf32> to tensor<64x2400xf32>
  %r = tensor.extract_slice %gates[0, 2400] [64, 2400] [1, 1]
      : tensor<64x4800xf32> to tensor<64x2400xf32>
  %next = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%z, %r, %nw, %nu, %h
          : tensor<64x2400xf32>, tensor<64x2400xf32>, tensor<64x2400xf32>,
            tensor<64x2400xf32>, tensor<64x2400xf32>)
      outs(%e2 : tensor<64x2400xf32>) {
  ^bb0(%zj: f32, %rj: f32, %wj: f32, %uj: f32, %hj: f32):
    %one = arith.constant 1.0 : f32
    %negative_z = arith.negf %zj : f32
    %power_z = math.exp %negative_z : f32
    %below_z = arith.addf %power_z, %one : f32
    %update = arith.divf %one, %below_z : f32
    %negative_r = arith.negf %rj : f32
    %power_r = math.exp %negative_r : f32
    %below_r = arith.addf %power_r, %one : f32
    %reset = arith.divf %one, %below_r : f32
    %part = arith.mulf %reset, %uj : f32
    %sum = arith.addf %wj, %part : f32
    %tanh = math.tanh %sum : f32
    %change = arith.subf %tanh, %hj : f32
    %step = arith.mulf %update, %change : f32
    %new = arith.addf %hj, %step : f32
    norm.yield %new : f32
  } -> tensor<64x2400xf32>
  return %next : tensor<64x2400xf32>
}
