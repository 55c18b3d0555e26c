// An LSTM with layer normalization, as the appendix of Ba, Kiros and Hinton,
// arXiv 1607.06450, has it:
//
//   (f, i, o, g) = LN(h_{t-1} * W_h; a1, b1) + LN(x_t * W_x; a2, b2) + b
//   c_t = sigmoid(f) * c_{t-1} + sigmoid(i) * tanh(g)
//   h_t = sigmoid(o) * tanh(LN(c_t; a3, b3))
//
// The first two norms are over the units of all four gates.
//
// 40 inputs, 96 hidden units. A matrix has the gates side by side, in this order.

#cell = affine_map<(b, j) -> (b, j)>
#case = affine_map<(b, j) -> (b)>
#unit = affine_map<(b, j) -> (j)>

// Two products and two kernels: the gates, normalized over all 384; and what
// combines four of them, with the norm of the cells.
func.func @step(
    %x: tensor<?x40xf32>, %h: tensor<?x96xf32>, %c: tensor<?x96xf32>,
    %w_x: tensor<40x384xf32>, %w_h: tensor<96x384xf32>,
    %a1: tensor<384xf32>, %b1: tensor<384xf32>, %a2: tensor<384xf32>,
    %b2: tensor<384xf32>, %b: tensor<384xf32>, %a3: tensor<96xf32>,
    %b3: tensor<96xf32>)
    -> (tensor<?x96xf32>, tensor<?x96xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %batch = tensor.dim %x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%batch) : tensor<?x384xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x384xf32>) -> tensor<?x384xf32>
  %p = linalg.matmul ins(%x, %w_x : tensor<?x40xf32>, tensor<40x384xf32>)
      outs(%zeros : tensor<?x384xf32>) -> tensor<?x384xf32>
  %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x384xf32>)
      outs(%zeros : tensor<?x384xf32>) -> tensor<?x384xf32>
  %n_h = norm.layer_norm %q gain(%a1) bias(%b1)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x384xf32>, tensor<384xf32>, tensor<384xf32>) -> tensor<?x384xf32>
  %n_x = norm.layer_norm %p gain(%a2) bias(%b2)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x384xf32>, tensor<384xf32>, tensor<384xf32>) -> tensor<?x384xf32>
  %e_gates = tensor.empty(%batch) : tensor<?x384xf32>
  %gates = linalg.generic {indexing_maps = [#cell, #cell, #unit, #cell],
      iterator_types = ["parallel", "parallel"]}
      ins(%n_h, %n_x, %b : tensor<?x384xf32>, tensor<?x384xf32>, tensor<384xf32>)
      outs(%e_gates : tensor<?x384xf32>) {
  ^bb0(%u: f32, %v: f32, %w: f32, %out: f32):
    %s = arith.addf %u, %v : f32
    %r = arith.addf %s, %w : f32
    linalg.yield %r : f32
  } -> tensor<?x384xf32>
  %f = tensor.extract_slice %gates[0, 0] [%batch, 96] [1, 1]
      : tensor<?x384xf32> to tensor<?x96xf32>
  %i = tensor.extract_slice %gates[0, 96] [%batch, 96] [1, 1]
      : tensor<?x384xf32> to tensor<?x96xf32>
  %o = tensor.extract_slice %gates[0, 192] [%batch, 96] [1, 1]
      : tensor<?x384xf32> to tensor<?x96xf32>
  %g = tensor.extract_slice %gates[0, 288] [%batch, 96] [1, 1]
      : tensor<?x384xf32> to tensor<?x96xf32>
  %e_new_c = tensor.empty(%batch) : tensor<?x96xf32>
  %new_c = linalg.generic {indexing_maps = [#cell, #cell, #cell, #cell, #cell],
      iterator_types = ["parallel", "parallel"]}
      ins(%f, %i, %g, %c : tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>)
      outs(%e_new_c : tensor<?x96xf32>) {
  ^bb0(%f_: f32, %i_: f32, %g_: f32, %c_: f32, %out: f32):
    %n_f = arith.negf %f_ : f32
    %e_f = math.exp %n_f : f32
    %d_f = arith.addf %e_f, %one : f32
    %s_f = arith.divf %one, %d_f : f32
    %n_i = arith.negf %i_ : f32
    %e_i = math.exp %n_i : f32
    %d_i = arith.addf %e_i, %one : f32
    %s_i = arith.divf %one, %d_i : f32
    %tanh = math.tanh %g_ : f32
    %kept = arith.mulf %s_f, %c_ : f32
    %added = arith.mulf %s_i, %tanh : f32
    %r = arith.addf %kept, %added : f32
    linalg.yield %r : f32
  } -> tensor<?x96xf32>
  %n = norm.layer_norm %new_c gain(%a3) bias(%b3)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
      : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
  %e_new_h = tensor.empty(%batch) : tensor<?x96xf32>
  %new_h = linalg.generic {indexing_maps = [#cell, #cell, #cell],
      iterator_types = ["parallel", "parallel"]}
      ins(%o, %n : tensor<?x96xf32>, tensor<?x96xf32>)
      outs(%e_new_h : tensor<?x96xf32>) {
  ^bb0(%o_: f32, %n_: f32, %out: f32):
    %n_o = arith.negf %o_ : f32
    %e_o = math.exp %n_o : f32
    %d_o = arith.addf %e_o, %one : f32
    %s_o = arith.divf %one, %d_o : f32
    %r = arith.mulf %s_o, %n_ : f32
    linalg.yield %r : f32
  } -> tensor<?x96xf32>
  return %new_h, %new_c : tensor<?x96xf32>, tensor<?x96xf32>
}

// %x[t] is the input of step t for all sequences, %lengths how many steps each has.
// Behind its end what a sequence carries stays as it is. Gives all h, and the last
// h and c.
func.func @sequence(
    %x: tensor<?x?x40xf32>, %lengths: tensor<?xi64>,
    %first_h: tensor<?x96xf32>, %first_c: tensor<?x96xf32>,
    %w_x: tensor<40x384xf32>, %w_h: tensor<96x384xf32>,
    %a1: tensor<384xf32>, %b1: tensor<384xf32>, %a2: tensor<384xf32>,
    %b2: tensor<384xf32>, %b: tensor<384xf32>, %a3: tensor<96xf32>,
    %b3: tensor<96xf32>)
    -> (tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %steps = tensor.dim %x, %c0 : tensor<?x?x40xf32>
  %batch = tensor.dim %x, %c1 : tensor<?x?x40xf32>

  // x_t * W_x of all steps is one product.
  %all_x = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x40xf32> into tensor<?x40xf32>
  %rows = tensor.dim %all_x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%rows) : tensor<?x384xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x384xf32>) -> tensor<?x384xf32>
  %all_p = linalg.matmul ins(%all_x, %w_x : tensor<?x40xf32>, tensor<40x384xf32>)
      outs(%zeros : tensor<?x384xf32>) -> tensor<?x384xf32>
  %products = tensor.expand_shape %all_p [[0, 1], [2]] output_shape [%steps, %batch, 384]
      : tensor<?x384xf32> into tensor<?x?x384xf32>

  // Which sequences have step t.
  %e_runs = tensor.empty(%steps, %batch) : tensor<?x?xi1>
  %runs = linalg.generic {indexing_maps = [affine_map<(t, b) -> (b)>, affine_map<(t, b) -> (t, b)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%lengths : tensor<?xi64>) outs(%e_runs : tensor<?x?xi1>) {
  ^bb0(%length: i64, %out: i1):
    %t = linalg.index 0 : index
    %number = arith.index_cast %t : index to i64
    %is_before_end = arith.cmpi slt, %number, %length : i64
    linalg.yield %is_before_end : i1
  } -> tensor<?x?xi1>

  %no_states = tensor.empty(%steps, %batch) : tensor<?x?x96xf32>
  %states, %last_h, %last_c = scf.for %t = %c0 to %steps step %c1
      iter_args(%sofar = %no_states, %h = %first_h, %c = %first_c)
      -> (tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>) {
    %p = tensor.extract_slice %products[%t, 0, 0] [1, %batch, 384] [1, 1, 1]
        : tensor<?x?x384xf32> to tensor<?x384xf32>
    %runs_now = tensor.extract_slice %runs[%t, 0] [1, %batch] [1, 1]
        : tensor<?x?xi1> to tensor<?xi1>
    %e_q = tensor.empty(%batch) : tensor<?x384xf32>
    %zeros_q = linalg.fill ins(%zero : f32) outs(%e_q : tensor<?x384xf32>) -> tensor<?x384xf32>
    %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x384xf32>)
        outs(%zeros_q : tensor<?x384xf32>) -> tensor<?x384xf32>
    %n_h = norm.layer_norm %q gain(%a1) bias(%b1)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x384xf32>, tensor<384xf32>, tensor<384xf32>) -> tensor<?x384xf32>
    %n_x = norm.layer_norm %p gain(%a2) bias(%b2)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x384xf32>, tensor<384xf32>, tensor<384xf32>) -> tensor<?x384xf32>
    %e_gates = tensor.empty(%batch) : tensor<?x384xf32>
    %gates = linalg.generic {indexing_maps = [#cell, #cell, #unit, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%n_h, %n_x, %b : tensor<?x384xf32>, tensor<?x384xf32>, tensor<384xf32>)
        outs(%e_gates : tensor<?x384xf32>) {
    ^bb0(%u: f32, %v: f32, %w: f32, %out: f32):
      %s = arith.addf %u, %v : f32
      %r = arith.addf %s, %w : f32
      linalg.yield %r : f32
    } -> tensor<?x384xf32>
    %f = tensor.extract_slice %gates[0, 0] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %i = tensor.extract_slice %gates[0, 96] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %o = tensor.extract_slice %gates[0, 192] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %g = tensor.extract_slice %gates[0, 288] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %e_new_c = tensor.empty(%batch) : tensor<?x96xf32>
    %new_c = linalg.generic {indexing_maps = [#cell, #cell, #cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%f, %i, %g, %c : tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>)
        outs(%e_new_c : tensor<?x96xf32>) {
    ^bb0(%f_: f32, %i_: f32, %g_: f32, %c_: f32, %out: f32):
      %n_f = arith.negf %f_ : f32
      %e_f = math.exp %n_f : f32
      %d_f = arith.addf %e_f, %one : f32
      %s_f = arith.divf %one, %d_f : f32
      %n_i = arith.negf %i_ : f32
      %e_i = math.exp %n_i : f32
      %d_i = arith.addf %e_i, %one : f32
      %s_i = arith.divf %one, %d_i : f32
      %tanh = math.tanh %g_ : f32
      %kept = arith.mulf %s_f, %c_ : f32
      %added = arith.mulf %s_i, %tanh : f32
      %r = arith.addf %kept, %added : f32
      linalg.yield %r : f32
    } -> tensor<?x96xf32>
    %n = norm.layer_norm %new_c gain(%a3) bias(%b3)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
        : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
    %e_new_h = tensor.empty(%batch) : tensor<?x96xf32>
    %new_h = linalg.generic {indexing_maps = [#cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%o, %n : tensor<?x96xf32>, tensor<?x96xf32>)
        outs(%e_new_h : tensor<?x96xf32>) {
    ^bb0(%o_: f32, %n_: f32, %out: f32):
      %n_o = arith.negf %o_ : f32
      %e_o = math.exp %n_o : f32
      %d_o = arith.addf %e_o, %one : f32
      %s_o = arith.divf %one, %d_o : f32
      %r = arith.mulf %s_o, %n_ : f32
      linalg.yield %r : f32
    } -> tensor<?x96xf32>
    %e_next_h = tensor.empty(%batch) : tensor<?x96xf32>
    %next_h, %next_c = linalg.generic {indexing_maps = [#case, #cell, #cell, #cell, #cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%runs_now, %new_h, %h, %new_c, %c : tensor<?xi1>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>)
        outs(%e_next_h, %e_next_h : tensor<?x96xf32>, tensor<?x96xf32>) {
    ^bb0(%is_running: i1, %new_h_: f32, %old_h: f32, %new_c_: f32, %old_c: f32, %out0: f32, %out1: f32):
      %kept_h = arith.select %is_running, %new_h_, %old_h : f32
      %kept_c = arith.select %is_running, %new_c_, %old_c : f32
      linalg.yield %kept_h, %kept_c : f32, f32
    } -> (tensor<?x96xf32>, tensor<?x96xf32>)
    %with = tensor.insert_slice %next_h into %sofar[%t, 0, 0] [1, %batch, 96] [1, 1, 1]
        : tensor<?x96xf32> into tensor<?x?x96xf32>
    scf.yield %with, %next_h, %next_c : tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>
  }
  return %states, %last_h, %last_c
      : tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>
}
