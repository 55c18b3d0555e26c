// A GRU with layer normalization, as the appendix of Ba, Kiros and Hinton,
// arXiv 1607.06450, has it:
//
//   (z, r) = LN(h_{t-1} * W_h; a1, b1) + LN(x_t * W_x; a2, b2)
//   g = tanh(LN(x_t * W; a3, b3) + sigmoid(r) * LN(h_{t-1} * U; a4, b4))
//   h_t = (1 - sigmoid(z)) * h_{t-1} + sigmoid(z) * g
//
// The first two norms are over the units of z and r. W stands beside W_x in one
// matrix, and U beside W_h.
//
// 40 inputs, 96 hidden units. A matrix has the gates side by side, in this order.

#cell = affine_map<(b, j) -> (b, j)>
#case = affine_map<(b, j) -> (b)>

// Two products and two kernels: z and r, normalized over 192 units together; and
// the rest, with two norms over 96.
func.func @step(
    %x: tensor<?x40xf32>, %h: tensor<?x96xf32>,
    %w_x: tensor<40x288xf32>, %w_h: tensor<96x288xf32>,
    %a1: tensor<192xf32>, %b1: tensor<192xf32>, %a2: tensor<192xf32>,
    %b2: tensor<192xf32>, %a3: tensor<96xf32>, %b3: tensor<96xf32>,
    %a4: tensor<96xf32>, %b4: tensor<96xf32>)
    -> tensor<?x96xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %batch = tensor.dim %x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%batch) : tensor<?x288xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x288xf32>) -> tensor<?x288xf32>
  %p = linalg.matmul ins(%x, %w_x : tensor<?x40xf32>, tensor<40x288xf32>)
      outs(%zeros : tensor<?x288xf32>) -> tensor<?x288xf32>
  %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x288xf32>)
      outs(%zeros : tensor<?x288xf32>) -> tensor<?x288xf32>
  %q_zr = tensor.extract_slice %q[0, 0] [%batch, 192] [1, 1]
      : tensor<?x288xf32> to tensor<?x192xf32>
  %p_zr = tensor.extract_slice %p[0, 0] [%batch, 192] [1, 1]
      : tensor<?x288xf32> to tensor<?x192xf32>
  %n_h = norm.layer_norm %q_zr gain(%a1) bias(%b1)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x192xf32>, tensor<192xf32>, tensor<192xf32>) -> tensor<?x192xf32>
  %n_x = norm.layer_norm %p_zr gain(%a2) bias(%b2)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x192xf32>, tensor<192xf32>, tensor<192xf32>) -> tensor<?x192xf32>
  %e_gates = tensor.empty(%batch) : tensor<?x192xf32>
  %gates = linalg.generic {indexing_maps = [#cell, #cell, #cell],
      iterator_types = ["parallel", "parallel"]}
      ins(%n_h, %n_x : tensor<?x192xf32>, tensor<?x192xf32>)
      outs(%e_gates : tensor<?x192xf32>) {
  ^bb0(%u: f32, %v: f32, %out: f32):
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<?x192xf32>
  %z = tensor.extract_slice %gates[0, 0] [%batch, 96] [1, 1]
      : tensor<?x192xf32> to tensor<?x96xf32>
  %r = tensor.extract_slice %gates[0, 96] [%batch, 96] [1, 1]
      : tensor<?x192xf32> to tensor<?x96xf32>
  %p_g = tensor.extract_slice %p[0, 192] [%batch, 96] [1, 1]
      : tensor<?x288xf32> to tensor<?x96xf32>
  %q_g = tensor.extract_slice %q[0, 192] [%batch, 96] [1, 1]
      : tensor<?x288xf32> to tensor<?x96xf32>
  %u = norm.layer_norm %p_g gain(%a3) bias(%b3)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
  %v = norm.layer_norm %q_g gain(%a4) bias(%b4)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
  %e_new_h = tensor.empty(%batch) : tensor<?x96xf32>
  %new_h = linalg.generic {indexing_maps = [#cell, #cell, #cell, #cell, #cell, #cell],
      iterator_types = ["parallel", "parallel"]}
      ins(%z, %r, %u, %v, %h : tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>)
      outs(%e_new_h : tensor<?x96xf32>) {
  ^bb0(%z_: f32, %r_: f32, %u_: f32, %v_: f32, %h_: f32, %out: f32):
    %n_z = arith.negf %z_ : f32
    %e_z = math.exp %n_z : f32
    %d_z = arith.addf %e_z, %one : f32
    %s_z = arith.divf %one, %d_z : f32
    %n_r = arith.negf %r_ : f32
    %e_r = math.exp %n_r : f32
    %d_r = arith.addf %e_r, %one : f32
    %s_r = arith.divf %one, %d_r : f32
    %reset = arith.mulf %s_r, %v_ : f32
    %sum = arith.addf %u_, %reset : f32
    %tanh = math.tanh %sum : f32
    %d = arith.subf %tanh, %h_ : f32
    %m = arith.mulf %s_z, %d : f32
    %y = arith.addf %h_, %m : f32
    linalg.yield %y : f32
  } -> tensor<?x96xf32>
  return %new_h : tensor<?x96xf32>
}

// %x[t] is the input of step t for all sequences, %lengths how many steps each has.
// Behind its end the state of a sequence stays as it is. Gives all states, and the
// last.
func.func @sequence(
    %x: tensor<?x?x40xf32>, %lengths: tensor<?xi64>,
    %first_h: tensor<?x96xf32>,
    %w_x: tensor<40x288xf32>, %w_h: tensor<96x288xf32>,
    %a1: tensor<192xf32>, %b1: tensor<192xf32>, %a2: tensor<192xf32>,
    %b2: tensor<192xf32>, %a3: tensor<96xf32>, %b3: tensor<96xf32>,
    %a4: tensor<96xf32>, %b4: tensor<96xf32>)
    -> (tensor<?x?x96xf32>, tensor<?x96xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %steps = tensor.dim %x, %c0 : tensor<?x?x40xf32>
  %batch = tensor.dim %x, %c1 : tensor<?x?x40xf32>

  // x_t * W_x of all steps is one product.
  %all_x = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x40xf32> into tensor<?x40xf32>
  %rows = tensor.dim %all_x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%rows) : tensor<?x288xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x288xf32>) -> tensor<?x288xf32>
  %all_p = linalg.matmul ins(%all_x, %w_x : tensor<?x40xf32>, tensor<40x288xf32>)
      outs(%zeros : tensor<?x288xf32>) -> tensor<?x288xf32>
  %products = tensor.expand_shape %all_p [[0, 1], [2]] output_shape [%steps, %batch, 288]
      : tensor<?x288xf32> into tensor<?x?x288xf32>

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
  %states, %last_h = scf.for %t = %c0 to %steps step %c1
      iter_args(%sofar = %no_states, %h = %first_h)
      -> (tensor<?x?x96xf32>, tensor<?x96xf32>) {
    %p = tensor.extract_slice %products[%t, 0, 0] [1, %batch, 288] [1, 1, 1]
        : tensor<?x?x288xf32> to tensor<?x288xf32>
    %runs_now = tensor.extract_slice %runs[%t, 0] [1, %batch] [1, 1]
        : tensor<?x?xi1> to tensor<?xi1>
    %e_q = tensor.empty(%batch) : tensor<?x288xf32>
    %zeros_q = linalg.fill ins(%zero : f32) outs(%e_q : tensor<?x288xf32>) -> tensor<?x288xf32>
    %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x288xf32>)
        outs(%zeros_q : tensor<?x288xf32>) -> tensor<?x288xf32>
    %q_zr = tensor.extract_slice %q[0, 0] [%batch, 192] [1, 1]
        : tensor<?x288xf32> to tensor<?x192xf32>
    %p_zr = tensor.extract_slice %p[0, 0] [%batch, 192] [1, 1]
        : tensor<?x288xf32> to tensor<?x192xf32>
    %n_h = norm.layer_norm %q_zr gain(%a1) bias(%b1)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x192xf32>, tensor<192xf32>, tensor<192xf32>) -> tensor<?x192xf32>
    %n_x = norm.layer_norm %p_zr gain(%a2) bias(%b2)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x192xf32>, tensor<192xf32>, tensor<192xf32>) -> tensor<?x192xf32>
    %e_gates = tensor.empty(%batch) : tensor<?x192xf32>
    %gates = linalg.generic {indexing_maps = [#cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%n_h, %n_x : tensor<?x192xf32>, tensor<?x192xf32>)
        outs(%e_gates : tensor<?x192xf32>) {
    ^bb0(%u: f32, %v: f32, %out: f32):
      %s = arith.addf %u, %v : f32
      linalg.yield %s : f32
    } -> tensor<?x192xf32>
    %z = tensor.extract_slice %gates[0, 0] [%batch, 96] [1, 1]
        : tensor<?x192xf32> to tensor<?x96xf32>
    %r = tensor.extract_slice %gates[0, 96] [%batch, 96] [1, 1]
        : tensor<?x192xf32> to tensor<?x96xf32>
    %p_g = tensor.extract_slice %p[0, 192] [%batch, 96] [1, 1]
        : tensor<?x288xf32> to tensor<?x96xf32>
    %q_g = tensor.extract_slice %q[0, 192] [%batch, 96] [1, 1]
        : tensor<?x288xf32> to tensor<?x96xf32>
    %u = norm.layer_norm %p_g gain(%a3) bias(%b3)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
    %v = norm.layer_norm %q_g gain(%a4) bias(%b4)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
        : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
    %e_new_h = tensor.empty(%batch) : tensor<?x96xf32>
    %new_h = linalg.generic {indexing_maps = [#cell, #cell, #cell, #cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%z, %r, %u, %v, %h : tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>)
        outs(%e_new_h : tensor<?x96xf32>) {
    ^bb0(%z_: f32, %r_: f32, %u_: f32, %v_: f32, %h_: f32, %out: f32):
      %n_z = arith.negf %z_ : f32
      %e_z = math.exp %n_z : f32
      %d_z = arith.addf %e_z, %one : f32
      %s_z = arith.divf %one, %d_z : f32
      %n_r = arith.negf %r_ : f32
      %e_r = math.exp %n_r : f32
      %d_r = arith.addf %e_r, %one : f32
      %s_r = arith.divf %one, %d_r : f32
      %reset = arith.mulf %s_r, %v_ : f32
      %sum = arith.addf %u_, %reset : f32
      %tanh = math.tanh %sum : f32
      %d = arith.subf %tanh, %h_ : f32
      %m = arith.mulf %s_z, %d : f32
      %y = arith.addf %h_, %m : f32
      linalg.yield %y : f32
    } -> tensor<?x96xf32>
    %e_next_h = tensor.empty(%batch) : tensor<?x96xf32>
    %next_h = linalg.generic {indexing_maps = [#case, #cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%runs_now, %new_h, %h : tensor<?xi1>, tensor<?x96xf32>, tensor<?x96xf32>)
        outs(%e_next_h : tensor<?x96xf32>) {
    ^bb0(%is_running: i1, %new_h_: f32, %old_h: f32, %out: f32):
      %kept_h = arith.select %is_running, %new_h_, %old_h : f32
      linalg.yield %kept_h : f32
    } -> tensor<?x96xf32>
    %with = tensor.insert_slice %next_h into %sofar[%t, 0, 0] [1, %batch, 96] [1, 1, 1]
        : tensor<?x96xf32> into tensor<?x?x96xf32>
    scf.yield %with, %next_h : tensor<?x?x96xf32>, tensor<?x96xf32>
  }
  return %states, %last_h
      : tensor<?x?x96xf32>, tensor<?x96xf32>
}
