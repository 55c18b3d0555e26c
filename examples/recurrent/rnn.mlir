// A recurrent network with layer normalization, as section 3.1 of Ba, Kiros and
// Hinton, arXiv 1607.06450, has it:
//
//   a_t = x_t * W_x + h_{t-1} * W_h
//   h_t = tanh(gain * (a_t - mean(a_t)) / sd(a_t) + bias)
//
// 40 inputs, 96 hidden units.

#cell = affine_map<(b, j) -> (b, j)>
#case = affine_map<(b, j) -> (b)>

// Both products go into one sum, and the rest is one kernel.
func.func @step(
    %x: tensor<?x40xf32>, %h: tensor<?x96xf32>,
    %w_x: tensor<40x96xf32>, %w_h: tensor<96x96xf32>,
    %gain: tensor<96xf32>, %bias: tensor<96xf32>)
    -> tensor<?x96xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %batch = tensor.dim %x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%batch) : tensor<?x96xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x96xf32>) -> tensor<?x96xf32>
  %p = linalg.matmul ins(%x, %w_x : tensor<?x40xf32>, tensor<40x96xf32>)
      outs(%zeros : tensor<?x96xf32>) -> tensor<?x96xf32>
  %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x96xf32>)
      outs(%p : tensor<?x96xf32>) -> tensor<?x96xf32>
  %y = norm.layer_norm %q gain(%gain) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
      : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
  return %y : tensor<?x96xf32>
}

// %x[t] is the input of step t for all sequences, %lengths how many steps each has.
// Behind its end the state of a sequence stays as it is. Gives all states, and the
// last.
func.func @sequence(
    %x: tensor<?x?x40xf32>, %lengths: tensor<?xi64>,
    %first_h: tensor<?x96xf32>,
    %w_x: tensor<40x96xf32>, %w_h: tensor<96x96xf32>,
    %gain: tensor<96xf32>, %bias: tensor<96xf32>)
    -> (tensor<?x?x96xf32>, tensor<?x96xf32>) {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %steps = tensor.dim %x, %c0 : tensor<?x?x40xf32>
  %batch = tensor.dim %x, %c1 : tensor<?x?x40xf32>

  // x_t * W_x of all steps is one product.
  %all_x = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x40xf32> into tensor<?x40xf32>
  %rows = tensor.dim %all_x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%rows) : tensor<?x96xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e : tensor<?x96xf32>) -> tensor<?x96xf32>
  %all_p = linalg.matmul ins(%all_x, %w_x : tensor<?x40xf32>, tensor<40x96xf32>)
      outs(%zeros : tensor<?x96xf32>) -> tensor<?x96xf32>
  %products = tensor.expand_shape %all_p [[0, 1], [2]] output_shape [%steps, %batch, 96]
      : tensor<?x96xf32> into tensor<?x?x96xf32>

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
    %p = tensor.extract_slice %products[%t, 0, 0] [1, %batch, 96] [1, 1, 1]
        : tensor<?x?x96xf32> to tensor<?x96xf32>
    %runs_now = tensor.extract_slice %runs[%t, 0] [1, %batch] [1, 1]
        : tensor<?x?xi1> to tensor<?xi1>
    %q = linalg.matmul ins(%h, %w_h : tensor<?x96xf32>, tensor<96x96xf32>)
        outs(%p : tensor<?x96xf32>) -> tensor<?x96xf32>
    %y = norm.layer_norm %q gain(%gain) bias(%bias)
        {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
        : (tensor<?x96xf32>, tensor<96xf32>, tensor<96xf32>) -> tensor<?x96xf32>
    %e_next_h = tensor.empty(%batch) : tensor<?x96xf32>
    %next_h = linalg.generic {indexing_maps = [#case, #cell, #cell, #cell],
        iterator_types = ["parallel", "parallel"]}
        ins(%runs_now, %y, %h : tensor<?xi1>, tensor<?x96xf32>, tensor<?x96xf32>)
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
