// The networks of `./dev paper invariance`: two layers, each normalized by layer, by
// batch or in its weights, of any size. Without epsilon, as in the paper, since it is
// what breaks an invariance where inputs are small.

func.func private @product(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>)
    -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %x, %c0 : tensor<?x?xf32>
  %n = tensor.dim %w, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%m, %n) : tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x?xf32>)
      -> tensor<?x?xf32>
  %a = linalg.matmul ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%zeros : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %a : tensor<?x?xf32>
}

func.func @layer_norm(
    %x: tensor<?x?xf32>, %w1: tensor<?x?xf32>, %gain1: tensor<?xf32>,
    %bias1: tensor<?xf32>, %w2: tensor<?x?xf32>, %gain2: tensor<?xf32>,
    %bias2: tensor<?xf32>) -> tensor<?x?xf32> {
  %a1 = call @product(%x, %w1)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h1 = norm.layer_norm %a1 gain(%gain1) bias(%bias1)
      {axes = array<i64: 1>, epsilon = 0.0 : f64,
       activation = #norm.activation<tanh>}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %a2 = call @product(%h1, %w2)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h2 = norm.layer_norm %a2 gain(%gain2) bias(%bias2)
      {axes = array<i64: 1>, epsilon = 0.0 : f64,
       activation = #norm.activation<relu>}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %h2 : tensor<?x?xf32>
}

func.func @batch_norm(
    %x: tensor<?x?xf32>, %w1: tensor<?x?xf32>, %gain1: tensor<?xf32>,
    %bias1: tensor<?xf32>, %w2: tensor<?x?xf32>, %gain2: tensor<?xf32>,
    %bias2: tensor<?xf32>) -> tensor<?x?xf32> {
  %a1 = call @product(%x, %w1)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h1 = norm.batch_norm %a1 gain(%gain1) bias(%bias1)
      {channel = 1 : i64, epsilon = 0.0 : f64,
       activation = #norm.activation<tanh>}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %a2 = call @product(%h1, %w2)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h2 = norm.batch_norm %a2 gain(%gain2) bias(%bias2)
      {channel = 1 : i64, epsilon = 0.0 : f64,
       activation = #norm.activation<relu>}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %h2 : tensor<?x?xf32>
}

// The weights of each unit, a column, get the length that its gain says.
func.func private @normalize_weights(%w: tensor<?x?xf32>, %gain: tensor<?xf32>)
    -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %w, %c0 : tensor<?x?xf32>
  %n = tensor.dim %w, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%m, %n) : tensor<?x?xf32>
  %v = norm.generic {
      indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (j)>,
                       affine_map<(j, i) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%w, %gain : tensor<?x?xf32>, tensor<?xf32>)
      outs(%e : tensor<?x?xf32>) {
  ^bb0(%weight: f32, %length: f32):
    %square = arith.mulf %weight, %weight : f32
    %sum = norm.reduce add %square : f32
    %old_length = math.sqrt %sum : f32
    %scale = arith.divf %length, %old_length : f32
    %scaled = arith.mulf %weight, %scale : f32
    norm.yield %scaled : f32
  } -> tensor<?x?xf32>
  return %v : tensor<?x?xf32>
}

// tanh(a + bias)
func.func private @tanh(%a: tensor<?x?xf32>, %bias: tensor<?xf32>)
    -> tensor<?x?xf32> {
  %h = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%bias : tensor<?xf32>) outs(%a : tensor<?x?xf32>) {
  ^bb0(%b: f32, %v: f32):
    %sum = arith.addf %v, %b : f32
    %f = math.tanh %sum : f32
    linalg.yield %f : f32
  } -> tensor<?x?xf32>
  return %h : tensor<?x?xf32>
}

// relu(a + bias)
func.func private @relu(%a: tensor<?x?xf32>, %bias: tensor<?xf32>)
    -> tensor<?x?xf32> {
  %h = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%bias : tensor<?xf32>) outs(%a : tensor<?x?xf32>) {
  ^bb0(%b: f32, %v: f32):
    %sum = arith.addf %v, %b : f32
    %zero = arith.constant 0.0 : f32
    %f = arith.maximumf %sum, %zero : f32
    linalg.yield %f : f32
  } -> tensor<?x?xf32>
  return %h : tensor<?x?xf32>
}

func.func @weight_norm(
    %x: tensor<?x?xf32>, %w1: tensor<?x?xf32>, %gain1: tensor<?xf32>,
    %bias1: tensor<?xf32>, %w2: tensor<?x?xf32>, %gain2: tensor<?xf32>,
    %bias2: tensor<?xf32>) -> tensor<?x?xf32> {
  %v1 = call @normalize_weights(%w1, %gain1)
      : (tensor<?x?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %a1 = call @product(%x, %v1)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h1 = call @tanh(%a1, %bias1)
      : (tensor<?x?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %v2 = call @normalize_weights(%w2, %gain2)
      : (tensor<?x?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  %a2 = call @product(%h1, %v2)
      : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %h2 = call @relu(%a2, %bias2)
      : (tensor<?x?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %h2 : tensor<?x?xf32>
}
