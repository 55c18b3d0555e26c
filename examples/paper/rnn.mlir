// The networks of `./dev paper rnn`: the rows of images as sequences of 28 steps, read
// by an LSTM or a GRU of 100 hidden units, with layer normalization where the paper's
// appendix has it, and without. The driver writes another batch size for 128.
//
// Their inputs are %x, by step, case and pixel, weights of labels, and parameters.

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
func.func private @classify(%h: tensor<128x100xf32>, %labels: tensor<128x10xf32>,
                            %w: tensor<100x10xf32>, %bias: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %e = tensor.empty() : tensor<128x10xf32>
  %biases = linalg.broadcast ins(%bias : tensor<10xf32>)
      outs(%e : tensor<128x10xf32>) dimensions = [0]
  %logits = linalg.matmul
      ins(%h, %w : tensor<128x100xf32>, tensor<100x10xf32>)
      outs(%biases : tensor<128x10xf32>) -> tensor<128x10xf32>
  %loss, %wrong = call @cross_entropy(%logits, %labels)
      : (tensor<128x10xf32>, tensor<128x10xf32>) -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// The rows of all steps times weights.
func.func private @inputs_400(%x: tensor<28x128x28xf32>, %w: tensor<28x400xf32>)
    -> tensor<28x128x400xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<28x128x400xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<28x128x400xf32>)
      -> tensor<28x128x400xf32>
  %a = linalg.generic {
      indexing_maps = [affine_map<(t, b, j, i) -> (t, b, i)>,
                       affine_map<(t, b, j, i) -> (i, j)>,
                       affine_map<(t, b, j, i) -> (t, b, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<28x128x28xf32>, tensor<28x400xf32>)
      outs(%zeros : tensor<28x128x400xf32>) {
  ^bb0(%xi: f32, %wi: f32, %sum: f32):
    %product = arith.mulf %xi, %wi : f32
    %next = arith.addf %sum, %product : f32
    linalg.yield %next : f32
  } -> tensor<28x128x400xf32>
  return %a : tensor<28x128x400xf32>
}

// The hidden state times weights.
func.func private @recurrent_400(%h: tensor<128x100xf32>, %w: tensor<100x400xf32>) -> tensor<128x400xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x400xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<128x400xf32>) -> tensor<128x400xf32>
  %a = linalg.matmul ins(%h, %w : tensor<128x100xf32>, tensor<100x400xf32>)
      outs(%zeros : tensor<128x400xf32>) -> tensor<128x400xf32>
  return %a : tensor<128x400xf32>
}

// The rows of all steps times weights.
func.func private @inputs_200(%x: tensor<28x128x28xf32>, %w: tensor<28x200xf32>)
    -> tensor<28x128x200xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<28x128x200xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<28x128x200xf32>)
      -> tensor<28x128x200xf32>
  %a = linalg.generic {
      indexing_maps = [affine_map<(t, b, j, i) -> (t, b, i)>,
                       affine_map<(t, b, j, i) -> (i, j)>,
                       affine_map<(t, b, j, i) -> (t, b, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<28x128x28xf32>, tensor<28x200xf32>)
      outs(%zeros : tensor<28x128x200xf32>) {
  ^bb0(%xi: f32, %wi: f32, %sum: f32):
    %product = arith.mulf %xi, %wi : f32
    %next = arith.addf %sum, %product : f32
    linalg.yield %next : f32
  } -> tensor<28x128x200xf32>
  return %a : tensor<28x128x200xf32>
}

// The hidden state times weights.
func.func private @recurrent_200(%h: tensor<128x100xf32>, %w: tensor<100x200xf32>) -> tensor<128x200xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x200xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<128x200xf32>) -> tensor<128x200xf32>
  %a = linalg.matmul ins(%h, %w : tensor<128x100xf32>, tensor<100x200xf32>)
      outs(%zeros : tensor<128x200xf32>) -> tensor<128x200xf32>
  return %a : tensor<128x200xf32>
}

// The rows of all steps times weights.
func.func private @inputs_100(%x: tensor<28x128x28xf32>, %w: tensor<28x100xf32>)
    -> tensor<28x128x100xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<28x128x100xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<28x128x100xf32>)
      -> tensor<28x128x100xf32>
  %a = linalg.generic {
      indexing_maps = [affine_map<(t, b, j, i) -> (t, b, i)>,
                       affine_map<(t, b, j, i) -> (i, j)>,
                       affine_map<(t, b, j, i) -> (t, b, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<28x128x28xf32>, tensor<28x100xf32>)
      outs(%zeros : tensor<28x128x100xf32>) {
  ^bb0(%xi: f32, %wi: f32, %sum: f32):
    %product = arith.mulf %xi, %wi : f32
    %next = arith.addf %sum, %product : f32
    linalg.yield %next : f32
  } -> tensor<28x128x100xf32>
  return %a : tensor<28x128x100xf32>
}

// The hidden state times weights.
func.func private @recurrent_100(%h: tensor<128x100xf32>, %w: tensor<100x100xf32>) -> tensor<128x100xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x100xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>) -> tensor<128x100xf32>
  %a = linalg.matmul ins(%h, %w : tensor<128x100xf32>, tensor<100x100xf32>)
      outs(%zeros : tensor<128x100xf32>) -> tensor<128x100xf32>
  return %a : tensor<128x100xf32>
}

// c' = sigmoid(f) * c + sigmoid(i) * tanh(g), of the gates f, i, o, g.
func.func private @next_cell(%gates: tensor<128x400xf32>, %c: tensor<128x100xf32>) -> tensor<128x100xf32> {
  %f = tensor.extract_slice %gates[0, 0] [128, 100] [1, 1]
      : tensor<128x400xf32> to tensor<128x100xf32>
  %i = tensor.extract_slice %gates[0, 100] [128, 100] [1, 1]
      : tensor<128x400xf32> to tensor<128x100xf32>
  %g = tensor.extract_slice %gates[0, 300] [128, 100] [1, 1]
      : tensor<128x400xf32> to tensor<128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %next = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%f, %i, %g, %c
          : tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>)
      outs(%e : tensor<128x100xf32>) {
  ^bb0(%fj: f32, %ij: f32, %gj: f32, %cj: f32):
    %one = arith.constant 1.0 : f32
    %negativefj = arith.negf %fj : f32
    %powerfj = math.exp %negativefj : f32
    %belowfj = arith.addf %powerfj, %one : f32
    %sigmoidfj = arith.divf %one, %belowfj : f32
    %negativeij = arith.negf %ij : f32
    %powerij = math.exp %negativeij : f32
    %belowij = arith.addf %powerij, %one : f32
    %sigmoidij = arith.divf %one, %belowij : f32
    %tanh = math.tanh %gj : f32
    %kept = arith.mulf %sigmoidfj, %cj : f32
    %new = arith.mulf %sigmoidij, %tanh : f32
    %sum = arith.addf %kept, %new : f32
    norm.yield %sum : f32
  } -> tensor<128x100xf32>
  return %next : tensor<128x100xf32>
}

// h = sigmoid(o) * y
func.func private @gate_output(%gates: tensor<128x400xf32>, %y: tensor<128x100xf32>) -> tensor<128x100xf32> {
  %o = tensor.extract_slice %gates[0, 200] [128, 100] [1, 1]
      : tensor<128x400xf32> to tensor<128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %h = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%o, %y
          : tensor<128x100xf32>, tensor<128x100xf32>)
      outs(%e : tensor<128x100xf32>) {
  ^bb0(%oj: f32, %yj: f32):
    %one = arith.constant 1.0 : f32
    %negativeoj = arith.negf %oj : f32
    %poweroj = math.exp %negativeoj : f32
    %belowoj = arith.addf %poweroj, %one : f32
    %sigmoidoj = arith.divf %one, %belowoj : f32
    %product = arith.mulf %sigmoidoj, %yj : f32
    norm.yield %product : f32
  } -> tensor<128x100xf32>
  return %h : tensor<128x100xf32>
}

func.func private @ln_lstm_cell(
    %ax: tensor<128x400xf32>, %h: tensor<128x100xf32>, %c: tensor<128x100xf32>, %wh: tensor<100x400xf32>,
    %gain_h: tensor<400xf32>, %bias: tensor<400xf32>, %gain_c: tensor<100xf32>,
    %bias_c: tensor<100xf32>) -> (tensor<128x100xf32>, tensor<128x100xf32>) {
  %ah = call @recurrent_400(%h, %wh)
      : (tensor<128x100xf32>, tensor<100x400xf32>) -> tensor<128x400xf32>
  %nh = norm.layer_norm %ah gain(%gain_h) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x400xf32>, tensor<400xf32>, tensor<400xf32>) -> tensor<128x400xf32>
  %e = tensor.empty() : tensor<128x400xf32>
  %gates = linalg.add ins(%nh, %ax : tensor<128x400xf32>, tensor<128x400xf32>)
      outs(%e : tensor<128x400xf32>) -> tensor<128x400xf32>
  %next_c = call @next_cell(%gates, %c) : (tensor<128x400xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  %y = norm.layer_norm %next_c gain(%gain_c) bias(%bias_c)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64,
       activation = #norm.activation<tanh>}
      : (tensor<128x100xf32>, tensor<100xf32>, tensor<100xf32>) -> tensor<128x100xf32>
  %next_h = call @gate_output(%gates, %y) : (tensor<128x400xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  return %next_h, %next_c : tensor<128x100xf32>, tensor<128x100xf32>
}

func.func private @lstm_cell(
    %ax: tensor<128x400xf32>, %h: tensor<128x100xf32>, %c: tensor<128x100xf32>, %wh: tensor<100x400xf32>,
    %bias: tensor<400xf32>) -> (tensor<128x100xf32>, tensor<128x100xf32>) {
  %ah = call @recurrent_400(%h, %wh)
      : (tensor<128x100xf32>, tensor<100x400xf32>) -> tensor<128x400xf32>
  %e = tensor.empty() : tensor<128x400xf32>
  %gates = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%ah, %ax, %bias
          : tensor<128x400xf32>, tensor<128x400xf32>, tensor<400xf32>)
      outs(%e : tensor<128x400xf32>) {
  ^bb0(%hj: f32, %xj: f32, %bj: f32):
    %sum = arith.addf %hj, %xj : f32
    %all = arith.addf %sum, %bj : f32
    norm.yield %all : f32
  } -> tensor<128x400xf32>
  %next_c = call @next_cell(%gates, %c) : (tensor<128x400xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  %e2 = tensor.empty() : tensor<128x100xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%next_c
          : tensor<128x100xf32>)
      outs(%e2 : tensor<128x100xf32>) {
  ^bb0(%cj: f32):
    %tanh = math.tanh %cj : f32
    norm.yield %tanh : f32
  } -> tensor<128x100xf32>
  %next_h = call @gate_output(%gates, %y) : (tensor<128x400xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  return %next_h, %next_c : tensor<128x100xf32>, tensor<128x100xf32>
}

// h' = (1 - sigmoid(z)) * h + sigmoid(z) * tanh(a + sigmoid(r) * u), of the gates z, r.
func.func private @next_state(%gates: tensor<128x200xf32>, %a: tensor<128x100xf32>, %u: tensor<128x100xf32>, %h: tensor<128x100xf32>) -> tensor<128x100xf32> {
  %z = tensor.extract_slice %gates[0, 0] [128, 100] [1, 1]
      : tensor<128x200xf32> to tensor<128x100xf32>
  %r = tensor.extract_slice %gates[0, 100] [128, 100] [1, 1]
      : tensor<128x200xf32> to tensor<128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %next = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%z, %r, %a, %u, %h
          : tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>)
      outs(%e : tensor<128x100xf32>) {
  ^bb0(%zj: f32, %rj: f32, %aj: f32, %uj: f32, %hj: f32):
    %one = arith.constant 1.0 : f32
    %negativezj = arith.negf %zj : f32
    %powerzj = math.exp %negativezj : f32
    %belowzj = arith.addf %powerzj, %one : f32
    %sigmoidzj = arith.divf %one, %belowzj : f32
    %negativerj = arith.negf %rj : f32
    %powerrj = math.exp %negativerj : f32
    %belowrj = arith.addf %powerrj, %one : f32
    %sigmoidrj = arith.divf %one, %belowrj : f32
    %reset = arith.mulf %sigmoidrj, %uj : f32
    %sum = arith.addf %aj, %reset : f32
    %tanh = math.tanh %sum : f32
    %change = arith.subf %tanh, %hj : f32
    %part = arith.mulf %sigmoidzj, %change : f32
    %new = arith.addf %hj, %part : f32
    norm.yield %new : f32
  } -> tensor<128x100xf32>
  return %next : tensor<128x100xf32>
}

func.func private @ln_gru_cell(
    %ax: tensor<128x200xf32>, %a: tensor<128x100xf32>, %h: tensor<128x100xf32>, %wh: tensor<100x200xf32>,
    %gain_h: tensor<200xf32>, %bias: tensor<200xf32>, %wu: tensor<100x100xf32>,
    %gain_u: tensor<100xf32>, %bias_u: tensor<100xf32>) -> tensor<128x100xf32> {
  %ah = call @recurrent_200(%h, %wh)
      : (tensor<128x100xf32>, tensor<100x200xf32>) -> tensor<128x200xf32>
  %nh = norm.layer_norm %ah gain(%gain_h) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x200xf32>, tensor<200xf32>, tensor<200xf32>) -> tensor<128x200xf32>
  %e = tensor.empty() : tensor<128x200xf32>
  %gates = linalg.add ins(%nh, %ax : tensor<128x200xf32>, tensor<128x200xf32>)
      outs(%e : tensor<128x200xf32>) -> tensor<128x200xf32>
  %au = call @recurrent_100(%h, %wu)
      : (tensor<128x100xf32>, tensor<100x100xf32>) -> tensor<128x100xf32>
  %u = norm.layer_norm %au gain(%gain_u) bias(%bias_u)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<128x100xf32>, tensor<100xf32>, tensor<100xf32>) -> tensor<128x100xf32>
  %next = call @next_state(%gates, %a, %u, %h)
      : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  return %next : tensor<128x100xf32>
}

func.func private @gru_cell(
    %ax: tensor<128x200xf32>, %a: tensor<128x100xf32>, %h: tensor<128x100xf32>, %wh: tensor<100x200xf32>,
    %bias: tensor<200xf32>, %wu: tensor<100x100xf32>, %bias_u: tensor<100xf32>) -> tensor<128x100xf32> {
  %ah = call @recurrent_200(%h, %wh)
      : (tensor<128x100xf32>, tensor<100x200xf32>) -> tensor<128x200xf32>
  %e = tensor.empty() : tensor<128x200xf32>
  %gates = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%ah, %ax, %bias
          : tensor<128x200xf32>, tensor<128x200xf32>, tensor<200xf32>)
      outs(%e : tensor<128x200xf32>) {
  ^bb0(%hj: f32, %xj: f32, %bj: f32):
    %sum = arith.addf %hj, %xj : f32
    %all = arith.addf %sum, %bj : f32
    norm.yield %all : f32
  } -> tensor<128x200xf32>
  %au = call @recurrent_100(%h, %wu)
      : (tensor<128x100xf32>, tensor<100x100xf32>) -> tensor<128x100xf32>
  %e2 = tensor.empty() : tensor<128x100xf32>
  %u = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%au, %bias_u
          : tensor<128x100xf32>, tensor<100xf32>)
      outs(%e2 : tensor<128x100xf32>) {
  ^bb0(%uj: f32, %bj: f32):
    %sum = arith.addf %uj, %bj : f32
    norm.yield %sum : f32
  } -> tensor<128x100xf32>
  %next = call @next_state(%gates, %a, %u, %h)
      : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>, tensor<128x100xf32>) -> tensor<128x100xf32>
  return %next : tensor<128x100xf32>
}

func.func @ln_lstm(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x400xf32>, %gain_x: tensor<400xf32>, %bias_x: tensor<400xf32>,
    %wh: tensor<100x400xf32>, %gain_h: tensor<400xf32>, %bias: tensor<400xf32>,
    %gain_c: tensor<100xf32>, %bias_c: tensor<100xf32>, %wo: tensor<100x10xf32>,
    %bo: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_400(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x400xf32>) -> tensor<28x128x400xf32>
  %n_x = norm.layer_norm %a_x gain(%gain_x) bias(%bias_x)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x400xf32>, tensor<400xf32>, tensor<400xf32>) -> tensor<28x128x400xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %last:2 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %c = %start)
      -> (tensor<128x100xf32>, tensor<128x100xf32>) {
    %x_t = tensor.extract_slice %n_x[%t, 0, 0] [1, 128, 400] [1, 1, 1]
        : tensor<28x128x400xf32> to tensor<128x400xf32>
    %next_h, %next_c = func.call @ln_lstm_cell(
        %x_t, %h, %c, %wh, %gain_h, %bias, %gain_c, %bias_c)
        : (tensor<128x400xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x400xf32>, tensor<400xf32>, tensor<400xf32>, tensor<100xf32>,
           tensor<100xf32>)
        -> (tensor<128x100xf32>, tensor<128x100xf32>)
    scf.yield %next_h, %next_c
        : tensor<128x100xf32>, tensor<128x100xf32>
  }
  %loss, %wrong = call @classify(%last#0, %labels, %wo, %bo)
      : (tensor<128x100xf32>, tensor<128x10xf32>, tensor<100x10xf32>, tensor<10xf32>)
      -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

func.func @lstm(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x400xf32>, %wh: tensor<100x400xf32>, %bias: tensor<400xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_400(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x400xf32>) -> tensor<28x128x400xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %last:2 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %c = %start)
      -> (tensor<128x100xf32>, tensor<128x100xf32>) {
    %x_t = tensor.extract_slice %a_x[%t, 0, 0] [1, 128, 400] [1, 1, 1]
        : tensor<28x128x400xf32> to tensor<128x400xf32>
    %next_h, %next_c = func.call @lstm_cell(
        %x_t, %h, %c, %wh, %bias)
        : (tensor<128x400xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x400xf32>, tensor<400xf32>)
        -> (tensor<128x100xf32>, tensor<128x100xf32>)
    scf.yield %next_h, %next_c
        : tensor<128x100xf32>, tensor<128x100xf32>
  }
  %loss, %wrong = call @classify(%last#0, %labels, %wo, %bo)
      : (tensor<128x100xf32>, tensor<128x10xf32>, tensor<100x10xf32>, tensor<10xf32>)
      -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

func.func @ln_gru(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x200xf32>, %gain_x: tensor<200xf32>, %bias_x: tensor<200xf32>,
    %wa: tensor<28x100xf32>, %gain_a: tensor<100xf32>, %bias_a: tensor<100xf32>,
    %wh: tensor<100x200xf32>, %gain_h: tensor<200xf32>, %bias: tensor<200xf32>,
    %wu: tensor<100x100xf32>, %gain_u: tensor<100xf32>, %bias_u: tensor<100xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_200(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x200xf32>) -> tensor<28x128x200xf32>
  %n_x = norm.layer_norm %a_x gain(%gain_x) bias(%bias_x)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x200xf32>, tensor<200xf32>, tensor<200xf32>) -> tensor<28x128x200xf32>
  %a_a = call @inputs_100(%x, %wa)
      : (tensor<28x128x28xf32>, tensor<28x100xf32>) -> tensor<28x128x100xf32>
  %n_a = norm.layer_norm %a_a gain(%gain_a) bias(%bias_a)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x100xf32>, tensor<100xf32>, tensor<100xf32>) -> tensor<28x128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %last = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start)
      -> (tensor<128x100xf32>) {
    %x_t = tensor.extract_slice %n_x[%t, 0, 0] [1, 128, 200] [1, 1, 1]
        : tensor<28x128x200xf32> to tensor<128x200xf32>
    %a_t = tensor.extract_slice %n_a[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<28x128x100xf32> to tensor<128x100xf32>
    %next_h = func.call @ln_gru_cell(
        %x_t, %a_t, %h, %wh, %gain_h, %bias, %wu, %gain_u, %bias_u)
        : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x200xf32>, tensor<200xf32>, tensor<200xf32>,
           tensor<100x100xf32>, tensor<100xf32>, tensor<100xf32>)
        -> tensor<128x100xf32>
    scf.yield %next_h
        : tensor<128x100xf32>
  }
  %loss, %wrong = call @classify(%last, %labels, %wo, %bo)
      : (tensor<128x100xf32>, tensor<128x10xf32>, tensor<100x10xf32>, tensor<10xf32>)
      -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

func.func @gru(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x200xf32>, %wa: tensor<28x100xf32>, %wh: tensor<100x200xf32>,
    %bias: tensor<200xf32>, %wu: tensor<100x100xf32>, %bias_u: tensor<100xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> (tensor<f32>, tensor<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_200(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x200xf32>) -> tensor<28x128x200xf32>
  %a_a = call @inputs_100(%x, %wa)
      : (tensor<28x128x28xf32>, tensor<28x100xf32>) -> tensor<28x128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %last = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start)
      -> (tensor<128x100xf32>) {
    %x_t = tensor.extract_slice %a_x[%t, 0, 0] [1, 128, 200] [1, 1, 1]
        : tensor<28x128x200xf32> to tensor<128x200xf32>
    %a_t = tensor.extract_slice %a_a[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<28x128x100xf32> to tensor<128x100xf32>
    %next_h = func.call @gru_cell(
        %x_t, %a_t, %h, %wh, %bias, %wu, %bias_u)
        : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x200xf32>, tensor<200xf32>, tensor<100x100xf32>,
           tensor<100xf32>)
        -> tensor<128x100xf32>
    scf.yield %next_h
        : tensor<128x100xf32>
  }
  %loss, %wrong = call @classify(%last, %labels, %wo, %bo)
      : (tensor<128x100xf32>, tensor<128x10xf32>, tensor<100x10xf32>, tensor<10xf32>)
      -> (tensor<f32>, tensor<f32>)
  return %loss, %wrong : tensor<f32>, tensor<f32>
}

// The hidden states of all steps.
func.func @ln_lstm_states(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x400xf32>, %gain_x: tensor<400xf32>, %bias_x: tensor<400xf32>,
    %wh: tensor<100x400xf32>, %gain_h: tensor<400xf32>, %bias: tensor<400xf32>,
    %gain_c: tensor<100xf32>, %bias_c: tensor<100xf32>, %wo: tensor<100x10xf32>,
    %bo: tensor<10xf32>)
    -> tensor<28x128x100xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_400(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x400xf32>) -> tensor<28x128x400xf32>
  %n_x = norm.layer_norm %a_x gain(%gain_x) bias(%bias_x)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x400xf32>, tensor<400xf32>, tensor<400xf32>) -> tensor<28x128x400xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %none = tensor.empty() : tensor<28x128x100xf32>
  %last:3 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %c = %start, %all = %none)
      -> (tensor<128x100xf32>, tensor<128x100xf32>, tensor<28x128x100xf32>) {
    %x_t = tensor.extract_slice %n_x[%t, 0, 0] [1, 128, 400] [1, 1, 1]
        : tensor<28x128x400xf32> to tensor<128x400xf32>
    %next_h, %next_c = func.call @ln_lstm_cell(
        %x_t, %h, %c, %wh, %gain_h, %bias, %gain_c, %bias_c)
        : (tensor<128x400xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x400xf32>, tensor<400xf32>, tensor<400xf32>, tensor<100xf32>,
           tensor<100xf32>)
        -> (tensor<128x100xf32>, tensor<128x100xf32>)
    %more = tensor.insert_slice %next_h into %all[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<128x100xf32> into tensor<28x128x100xf32>
    scf.yield %next_h, %next_c, %more
        : tensor<128x100xf32>, tensor<128x100xf32>, tensor<28x128x100xf32>
  }
  return %last#2 : tensor<28x128x100xf32>
}

func.func @lstm_states(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x400xf32>, %wh: tensor<100x400xf32>, %bias: tensor<400xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> tensor<28x128x100xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_400(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x400xf32>) -> tensor<28x128x400xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %none = tensor.empty() : tensor<28x128x100xf32>
  %last:3 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %c = %start, %all = %none)
      -> (tensor<128x100xf32>, tensor<128x100xf32>, tensor<28x128x100xf32>) {
    %x_t = tensor.extract_slice %a_x[%t, 0, 0] [1, 128, 400] [1, 1, 1]
        : tensor<28x128x400xf32> to tensor<128x400xf32>
    %next_h, %next_c = func.call @lstm_cell(
        %x_t, %h, %c, %wh, %bias)
        : (tensor<128x400xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x400xf32>, tensor<400xf32>)
        -> (tensor<128x100xf32>, tensor<128x100xf32>)
    %more = tensor.insert_slice %next_h into %all[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<128x100xf32> into tensor<28x128x100xf32>
    scf.yield %next_h, %next_c, %more
        : tensor<128x100xf32>, tensor<128x100xf32>, tensor<28x128x100xf32>
  }
  return %last#2 : tensor<28x128x100xf32>
}

func.func @ln_gru_states(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x200xf32>, %gain_x: tensor<200xf32>, %bias_x: tensor<200xf32>,
    %wa: tensor<28x100xf32>, %gain_a: tensor<100xf32>, %bias_a: tensor<100xf32>,
    %wh: tensor<100x200xf32>, %gain_h: tensor<200xf32>, %bias: tensor<200xf32>,
    %wu: tensor<100x100xf32>, %gain_u: tensor<100xf32>, %bias_u: tensor<100xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> tensor<28x128x100xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_200(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x200xf32>) -> tensor<28x128x200xf32>
  %n_x = norm.layer_norm %a_x gain(%gain_x) bias(%bias_x)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x200xf32>, tensor<200xf32>, tensor<200xf32>) -> tensor<28x128x200xf32>
  %a_a = call @inputs_100(%x, %wa)
      : (tensor<28x128x28xf32>, tensor<28x100xf32>) -> tensor<28x128x100xf32>
  %n_a = norm.layer_norm %a_a gain(%gain_a) bias(%bias_a)
      {axes = array<i64: 2>, epsilon = 1.0e-5 : f64}
      : (tensor<28x128x100xf32>, tensor<100xf32>, tensor<100xf32>) -> tensor<28x128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %none = tensor.empty() : tensor<28x128x100xf32>
  %last:2 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %all = %none)
      -> (tensor<128x100xf32>, tensor<28x128x100xf32>) {
    %x_t = tensor.extract_slice %n_x[%t, 0, 0] [1, 128, 200] [1, 1, 1]
        : tensor<28x128x200xf32> to tensor<128x200xf32>
    %a_t = tensor.extract_slice %n_a[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<28x128x100xf32> to tensor<128x100xf32>
    %next_h = func.call @ln_gru_cell(
        %x_t, %a_t, %h, %wh, %gain_h, %bias, %wu, %gain_u, %bias_u)
        : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x200xf32>, tensor<200xf32>, tensor<200xf32>,
           tensor<100x100xf32>, tensor<100xf32>, tensor<100xf32>)
        -> tensor<128x100xf32>
    %more = tensor.insert_slice %next_h into %all[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<128x100xf32> into tensor<28x128x100xf32>
    scf.yield %next_h, %more
        : tensor<128x100xf32>, tensor<28x128x100xf32>
  }
  return %last#1 : tensor<28x128x100xf32>
}

func.func @gru_states(
    %x: tensor<28x128x28xf32>, %labels: tensor<128x10xf32>,
    %wx: tensor<28x200xf32>, %wa: tensor<28x100xf32>, %wh: tensor<100x200xf32>,
    %bias: tensor<200xf32>, %wu: tensor<100x100xf32>, %bias_u: tensor<100xf32>,
    %wo: tensor<100x10xf32>, %bo: tensor<10xf32>)
    -> tensor<28x128x100xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c28 = arith.constant 28 : index
  %zero = arith.constant 0.0 : f32
  %a_x = call @inputs_200(%x, %wx)
      : (tensor<28x128x28xf32>, tensor<28x200xf32>) -> tensor<28x128x200xf32>
  %a_a = call @inputs_100(%x, %wa)
      : (tensor<28x128x28xf32>, tensor<28x100xf32>) -> tensor<28x128x100xf32>
  %e = tensor.empty() : tensor<128x100xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<128x100xf32>)
      -> tensor<128x100xf32>
  %none = tensor.empty() : tensor<28x128x100xf32>
  %last:2 = scf.for %t = %c0 to %c28 step %c1
      iter_args(%h = %start, %all = %none)
      -> (tensor<128x100xf32>, tensor<28x128x100xf32>) {
    %x_t = tensor.extract_slice %a_x[%t, 0, 0] [1, 128, 200] [1, 1, 1]
        : tensor<28x128x200xf32> to tensor<128x200xf32>
    %a_t = tensor.extract_slice %a_a[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<28x128x100xf32> to tensor<128x100xf32>
    %next_h = func.call @gru_cell(
        %x_t, %a_t, %h, %wh, %bias, %wu, %bias_u)
        : (tensor<128x200xf32>, tensor<128x100xf32>, tensor<128x100xf32>,
           tensor<100x200xf32>, tensor<200xf32>, tensor<100x100xf32>,
           tensor<100xf32>)
        -> tensor<128x100xf32>
    %more = tensor.insert_slice %next_h into %all[%t, 0, 0] [1, 128, 100] [1, 1, 1]
        : tensor<128x100xf32> into tensor<28x128x100xf32>
    scf.yield %next_h, %more
        : tensor<128x100xf32>, tensor<28x128x100xf32>
  }
  return %last#1 : tensor<28x128x100xf32>
}
