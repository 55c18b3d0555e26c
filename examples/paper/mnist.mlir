// The networks of `./dev paper mnist`: 784-1000-1000-10, with layer normalization,
// with batch normalization and with neither, of the hidden layers. Their inputs
// are cases, weights of labels, and parameters; the driver writes another batch
// size for 128.
//
// `norm-opt --inline --norm-differentiate='function=layer_norm loss
// arguments=2,3,4,5,6,7,8,9'` gives the function of the gradients.

// What each network ends with: of rows of logits and of labels, which are 0 but
// for the weight of the case at its class,
//
//   loss  = sum(labels * -log softmax(logits))
//   wrong = the weight of the cases whose largest logit is another class's
func.func private @cross_entropy(%logits: tensor<128x10xf32>,
                                 %labels: tensor<128x10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %e = tensor.empty() : tensor<f32>
  %loss, %wrong = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> ()>, affine_map<(i, j) -> ()>],
      iterator_types = ["parallel", "reduction"]}
      ins(%logits, %labels : tensor<128x10xf32>, tensor<128x10xf32>)
      outs(%e, %e : tensor<f32>, tensor<f32>) {
  ^bb0(%logit: f32, %label: f32):
    %zero = arith.constant 0.0 : f32
    %largest = norm.reduce maximumf %logit : f32
    %below = arith.subf %logit, %largest : f32
    %power = math.exp %below : f32
    %total = norm.reduce add %power : f32
    %log = math.log %total : f32
    %weight = norm.reduce add %label : f32
    %product = arith.mulf %label, %below : f32
    %of_class = norm.reduce add %product : f32
    %all = arith.mulf %weight, %log : f32
    %case_loss = arith.subf %all, %of_class : f32
    %is_below = arith.cmpf olt, %of_class, %zero : f32
    %case_wrong = arith.select %is_below, %weight, %zero : f32
    norm.yield %case_loss, %case_wrong : f32, f32
  } -> tensor<f32>, tensor<f32>
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// The last layer and its loss.
func.func private @classify(%h: tensor<128x1000xf32>, %labels: tensor<128x10xf32>,
                            %w: tensor<1000x10xf32>, %bias: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %e = tensor.empty() : tensor<128x10xf32>
  %biases = linalg.broadcast ins(%bias : tensor<10xf32>)
      outs(%e : tensor<128x10xf32>) dimensions = [0]
  %logits = linalg.matmul
      ins(%h, %w : tensor<128x1000xf32>, tensor<1000x10xf32>)
      outs(%biases : tensor<128x10xf32>) -> tensor<128x10xf32>
  %loss, %wrong = call @cross_entropy(%logits, %labels)
      : (tensor<128x10xf32>, tensor<128x10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// The products of the hidden layers.
func.func private @product1(%x: tensor<128x784xf32>, %w: tensor<784x1000xf32>)
    -> tensor<128x1000xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x1000xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<128x1000xf32>)
      -> tensor<128x1000xf32>
  %a = linalg.matmul ins(%x, %w : tensor<128x784xf32>, tensor<784x1000xf32>)
      outs(%zeros : tensor<128x1000xf32>) -> tensor<128x1000xf32>
  return %a : tensor<128x1000xf32>
}

func.func private @product2(%x: tensor<128x1000xf32>, %w: tensor<1000x1000xf32>)
    -> tensor<128x1000xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x1000xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<128x1000xf32>)
      -> tensor<128x1000xf32>
  %a = linalg.matmul ins(%x, %w : tensor<128x1000xf32>, tensor<1000x1000xf32>)
      outs(%zeros : tensor<128x1000xf32>) -> tensor<128x1000xf32>
  return %a : tensor<128x1000xf32>
}

// In training and in test.
func.func @layer_norm(
    %x: tensor<128x784xf32>, %labels: tensor<128x10xf32>,
    %w1: tensor<784x1000xf32>, %gain1: tensor<1000xf32>, %bias1: tensor<1000xf32>,
    %w2: tensor<1000x1000xf32>, %gain2: tensor<1000xf32>, %bias2: tensor<1000xf32>,
    %w3: tensor<1000x10xf32>, %bias3: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %a1 = call @product1(%x, %w1)
      : (tensor<128x784xf32>, tensor<784x1000xf32>) -> tensor<128x1000xf32>
  %h1 = norm.layer_norm %a1 gain(%gain1) bias(%bias1)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>)
      -> tensor<128x1000xf32>
  %a2 = call @product2(%h1, %w2)
      : (tensor<128x1000xf32>, tensor<1000x1000xf32>) -> tensor<128x1000xf32>
  %h2 = norm.layer_norm %a2 gain(%gain2) bias(%bias2)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>)
      -> tensor<128x1000xf32>
  %loss, %wrong = call @classify(%h2, %labels, %w3, %bias3)
      : (tensor<128x1000xf32>, tensor<128x10xf32>, tensor<1000x10xf32>,
         tensor<10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// In training: gives the new running statistics, too.
func.func @batch_norm(
    %x: tensor<128x784xf32>, %labels: tensor<128x10xf32>,
    %w1: tensor<784x1000xf32>, %gain1: tensor<1000xf32>, %bias1: tensor<1000xf32>,
    %w2: tensor<1000x1000xf32>, %gain2: tensor<1000xf32>, %bias2: tensor<1000xf32>,
    %w3: tensor<1000x10xf32>, %bias3: tensor<10xf32>,
    %mean1: tensor<1000xf32>, %variance1: tensor<1000xf32>,
    %mean2: tensor<1000xf32>, %variance2: tensor<1000xf32>)
    -> (tensor<f32>, tensor<f32>, tensor<1000xf32>, tensor<1000xf32>,
        tensor<1000xf32>, tensor<1000xf32>) {
  %a1 = call @product1(%x, %w1)
      : (tensor<128x784xf32>, tensor<784x1000xf32>) -> tensor<128x1000xf32>
  %h1, %m1, %v1, %new_mean1, %new_variance1 =
      norm.batch_norm %a1 gain(%gain1) bias(%bias1)
      running(%mean1, %variance1)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
         tensor<1000xf32>, tensor<1000xf32>)
      -> (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
          tensor<1000xf32>, tensor<1000xf32>)
  %a2 = call @product2(%h1, %w2)
      : (tensor<128x1000xf32>, tensor<1000x1000xf32>) -> tensor<128x1000xf32>
  %h2, %m2, %v2, %new_mean2, %new_variance2 =
      norm.batch_norm %a2 gain(%gain2) bias(%bias2)
      running(%mean2, %variance2)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
         tensor<1000xf32>, tensor<1000xf32>)
      -> (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
          tensor<1000xf32>, tensor<1000xf32>)
  %loss, %wrong = call @classify(%h2, %labels, %w3, %bias3)
      : (tensor<128x1000xf32>, tensor<128x10xf32>, tensor<1000x10xf32>,
         tensor<10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong, %new_mean1, %new_variance1, %new_mean2, %new_variance2
      : tensor<f32>, tensor<f32>, tensor<1000xf32>, tensor<1000xf32>,
        tensor<1000xf32>, tensor<1000xf32>
}

// In test.
func.func @batch_norm_test(
    %x: tensor<128x784xf32>, %labels: tensor<128x10xf32>,
    %w1: tensor<784x1000xf32>, %gain1: tensor<1000xf32>, %bias1: tensor<1000xf32>,
    %w2: tensor<1000x1000xf32>, %gain2: tensor<1000xf32>, %bias2: tensor<1000xf32>,
    %w3: tensor<1000x10xf32>, %bias3: tensor<10xf32>,
    %mean1: tensor<1000xf32>, %variance1: tensor<1000xf32>,
    %mean2: tensor<1000xf32>, %variance2: tensor<1000xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %a1 = call @product1(%x, %w1)
      : (tensor<128x784xf32>, tensor<784x1000xf32>) -> tensor<128x1000xf32>
  %h1 = norm.batch_norm_inference %a1 mean(%mean1) variance(%variance1)
      gain(%gain1) bias(%bias1)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
         tensor<1000xf32>, tensor<1000xf32>) -> tensor<128x1000xf32>
  %a2 = call @product2(%h1, %w2)
      : (tensor<128x1000xf32>, tensor<1000x1000xf32>) -> tensor<128x1000xf32>
  %h2 = norm.batch_norm_inference %a2 mean(%mean2) variance(%variance2)
      gain(%gain2) bias(%bias2)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64,
       activation = #norm.activation<relu>}
      : (tensor<128x1000xf32>, tensor<1000xf32>, tensor<1000xf32>,
         tensor<1000xf32>, tensor<1000xf32>) -> tensor<128x1000xf32>
  %loss, %wrong = call @classify(%h2, %labels, %w3, %bias3)
      : (tensor<128x1000xf32>, tensor<128x10xf32>, tensor<1000x10xf32>,
         tensor<10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// relu(a + bias)
func.func private @activate(%a: tensor<128x1000xf32>, %bias: tensor<1000xf32>)
    -> tensor<128x1000xf32> {
  %e = tensor.empty() : tensor<128x1000xf32>
  %h = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%a, %bias : tensor<128x1000xf32>, tensor<1000xf32>)
      outs(%e : tensor<128x1000xf32>) {
  ^bb0(%ai: f32, %bi: f32, %unused: f32):
    %zero = arith.constant 0.0 : f32
    %sum = arith.addf %ai, %bi : f32
    %relu = arith.maximumf %sum, %zero : f32
    linalg.yield %relu : f32
  } -> tensor<128x1000xf32>
  return %h : tensor<128x1000xf32>
}

// In training and in test.
func.func @none(
    %x: tensor<128x784xf32>, %labels: tensor<128x10xf32>,
    %w1: tensor<784x1000xf32>, %bias1: tensor<1000xf32>,
    %w2: tensor<1000x1000xf32>, %bias2: tensor<1000xf32>,
    %w3: tensor<1000x10xf32>, %bias3: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %a1 = call @product1(%x, %w1)
      : (tensor<128x784xf32>, tensor<784x1000xf32>) -> tensor<128x1000xf32>
  %h1 = call @activate(%a1, %bias1)
      : (tensor<128x1000xf32>, tensor<1000xf32>) -> tensor<128x1000xf32>
  %a2 = call @product2(%h1, %w2)
      : (tensor<128x1000xf32>, tensor<1000x1000xf32>) -> tensor<128x1000xf32>
  %h2 = call @activate(%a2, %bias2)
      : (tensor<128x1000xf32>, tensor<1000xf32>) -> tensor<128x1000xf32>
  %loss, %wrong = call @classify(%h2, %labels, %w3, %bias3)
      : (tensor<128x1000xf32>, tensor<128x10xf32>, tensor<1000x10xf32>,
         tensor<10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}
