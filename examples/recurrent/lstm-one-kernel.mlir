// An LSTM with layer normalization, as the appendix of Ba, Kiros and Hinton,
// arXiv 1607.06450, has it:
//
//   (f, i, o, g) = LN(h_{t-1} * W_h; a1, b1) + LN(x_t * W_x; a2, b2) + b
//   c_t = sigmoid(f) * c_{t-1} + sigmoid(i) * tanh(g)
//   h_t = sigmoid(o) * tanh(LN(c_t; a3, b3))
//
// The first two norms are over the units of all four gates. Here a row is 96 places, and
// has the four gates there as inputs of their own: the two statistics are written out,
// as sums over the places of sums of four. So a step is one kernel besides its product.
// It takes as long as the two kernels of lstm.mlir: docs/Recurrent.md.
//
// 40 inputs, 96 hidden units. A matrix has the gates side by side, in this order.

#cell = affine_map<(b, j) -> (b, j)>
#case = affine_map<(b, j) -> (b)>
#unit = affine_map<(b, j) -> (j)>
#axis = affine_map<(j) -> (j)>

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
  %four = arith.constant 4.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
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

  // What the gates add, and each gate's part of the parameters.
  %e_bias = tensor.empty() : tensor<384xf32>
  %bias = linalg.generic {indexing_maps = [#axis, #axis, #axis, #axis], iterator_types = ["parallel"]}
      ins(%b1, %b2, %b : tensor<384xf32>, tensor<384xf32>, tensor<384xf32>)
      outs(%e_bias : tensor<384xf32>) {
  ^bb0(%u: f32, %v: f32, %s: f32, %out: f32):
    %uv = arith.addf %u, %v : f32
    %r = arith.addf %uv, %s : f32
    linalg.yield %r : f32
  } -> tensor<384xf32>
  %a1_f = tensor.extract_slice %a1[0] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a1_i = tensor.extract_slice %a1[96] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a1_o = tensor.extract_slice %a1[192] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a1_g = tensor.extract_slice %a1[288] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a2_f = tensor.extract_slice %a2[0] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a2_i = tensor.extract_slice %a2[96] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a2_o = tensor.extract_slice %a2[192] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %a2_g = tensor.extract_slice %a2[288] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %bias_f = tensor.extract_slice %bias[0] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %bias_i = tensor.extract_slice %bias[96] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %bias_o = tensor.extract_slice %bias[192] [96] [1] : tensor<384xf32> to tensor<96xf32>
  %bias_g = tensor.extract_slice %bias[288] [96] [1] : tensor<384xf32> to tensor<96xf32>

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
    %q_f = tensor.extract_slice %q[0, 0] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %q_i = tensor.extract_slice %q[0, 96] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %q_o = tensor.extract_slice %q[0, 192] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %q_g = tensor.extract_slice %q[0, 288] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %p_f = tensor.extract_slice %p[0, 0] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %p_i = tensor.extract_slice %p[0, 96] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %p_o = tensor.extract_slice %p[0, 192] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %p_g = tensor.extract_slice %p[0, 288] [%batch, 96] [1, 1]
        : tensor<?x384xf32> to tensor<?x96xf32>
    %e_h = tensor.empty(%batch) : tensor<?x96xf32>
    %next_h, %next_c = norm.generic {
        indexing_maps = [#cell, #cell, #cell, #cell, #cell, #cell, #cell, #cell, #cell,
                         #cell, #case, #unit, #unit, #unit, #unit, #unit, #unit, #unit,
                         #unit, #unit, #unit, #unit, #unit, #unit, #unit, #cell, #cell],
        iterator_types = ["parallel", "reduction"]}
        ins(%q_f, %q_i, %q_o, %q_g, %p_f, %p_i, %p_o, %p_g, %c, %h, %runs_now, %a1_f,
            %a1_i, %a1_o, %a1_g, %a2_f, %a2_i, %a2_o, %a2_g, %bias_f, %bias_i, %bias_o,
            %bias_g, %a3, %b3
            : tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>,
              tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>,
              tensor<?x96xf32>, tensor<?x96xf32>, tensor<?xi1>, tensor<96xf32>,
              tensor<96xf32>, tensor<96xf32>, tensor<96xf32>, tensor<96xf32>,
              tensor<96xf32>, tensor<96xf32>, tensor<96xf32>, tensor<96xf32>,
              tensor<96xf32>, tensor<96xf32>, tensor<96xf32>, tensor<96xf32>,
              tensor<96xf32>)
        outs(%e_h, %e_h : tensor<?x96xf32>, tensor<?x96xf32>) {
    ^bb0(%qf: f32, %qi: f32, %qo: f32, %qg: f32, %pf: f32, %pi: f32, %po: f32, %pg: f32,
         %old_c: f32, %old_h: f32, %is_running: i1, %a1f: f32, %a1i: f32, %a1o: f32,
         %a1g: f32, %a2f: f32, %a2i: f32, %a2o: f32, %a2g: f32, %biasf: f32, %biasi: f32,
         %biaso: f32, %biasg: f32, %a3_: f32, %b3_: f32):
      %size = norm.row_size : f32
      %n = arith.mulf %size, %four : f32
      // The statistics of h * W_h, of four sums each; %rest is what rounding took from the mean.
      %qs1 = arith.addf %qf, %qi : f32
      %qs2 = arith.addf %qo, %qg : f32
      %qs = arith.addf %qs1, %qs2 : f32
      %q_sum = norm.reduce add %qs : f32
      %q_mean = arith.divf %q_sum, %n : f32
      %qdf = arith.subf %qf, %q_mean : f32
      %qdi = arith.subf %qi, %q_mean : f32
      %qdo = arith.subf %qo, %q_mean : f32
      %qdg = arith.subf %qg, %q_mean : f32
      %qr1 = arith.addf %qdf, %qdi : f32
      %qr2 = arith.addf %qdo, %qdg : f32
      %qr = arith.addf %qr1, %qr2 : f32
      %q_rests = norm.reduce add %qr : f32
      %q_rest = arith.divf %q_rests, %n : f32
      %qqf = arith.mulf %qdf, %qdf : f32
      %qqi = arith.mulf %qdi, %qdi : f32
      %qqo = arith.mulf %qdo, %qdo : f32
      %qqg = arith.mulf %qdg, %qdg : f32
      %qq1 = arith.addf %qqf, %qqi : f32
      %qq2 = arith.addf %qqo, %qqg : f32
      %qq = arith.addf %qq1, %qq2 : f32
      %q_squares = norm.reduce add %qq : f32
      %q_square = arith.divf %q_squares, %n : f32
      %q_excess = arith.mulf %q_rest, %q_rest : f32
      %q_variance = arith.subf %q_square, %q_excess : f32
      %q_shifted = arith.addf %q_variance, %epsilon : f32
      %q_rstd = math.rsqrt %q_shifted : f32
      // The statistics of x * W_x, of four sums each; %rest is what rounding took from the mean.
      %ps1 = arith.addf %pf, %pi : f32
      %ps2 = arith.addf %po, %pg : f32
      %ps = arith.addf %ps1, %ps2 : f32
      %p_sum = norm.reduce add %ps : f32
      %p_mean = arith.divf %p_sum, %n : f32
      %pdf = arith.subf %pf, %p_mean : f32
      %pdi = arith.subf %pi, %p_mean : f32
      %pdo = arith.subf %po, %p_mean : f32
      %pdg = arith.subf %pg, %p_mean : f32
      %pr1 = arith.addf %pdf, %pdi : f32
      %pr2 = arith.addf %pdo, %pdg : f32
      %pr = arith.addf %pr1, %pr2 : f32
      %p_rests = norm.reduce add %pr : f32
      %p_rest = arith.divf %p_rests, %n : f32
      %pqf = arith.mulf %pdf, %pdf : f32
      %pqi = arith.mulf %pdi, %pdi : f32
      %pqo = arith.mulf %pdo, %pdo : f32
      %pqg = arith.mulf %pdg, %pdg : f32
      %pq1 = arith.addf %pqf, %pqi : f32
      %pq2 = arith.addf %pqo, %pqg : f32
      %pq = arith.addf %pq1, %pq2 : f32
      %p_squares = norm.reduce add %pq : f32
      %p_square = arith.divf %p_squares, %n : f32
      %p_excess = arith.mulf %p_rest, %p_rest : f32
      %p_variance = arith.subf %p_square, %p_excess : f32
      %p_shifted = arith.addf %p_variance, %epsilon : f32
      %p_rstd = math.rsqrt %p_shifted : f32
      %cqf = arith.subf %qdf, %q_rest : f32
      %nqf = arith.mulf %cqf, %q_rstd : f32
      %gqf = arith.mulf %nqf, %a1f : f32
      %cpf = arith.subf %pdf, %p_rest : f32
      %npf = arith.mulf %cpf, %p_rstd : f32
      %gpf = arith.mulf %npf, %a2f : f32
      %sum_f = arith.addf %gqf, %gpf : f32
      %f_ = arith.addf %sum_f, %biasf : f32
      %cqi = arith.subf %qdi, %q_rest : f32
      %nqi = arith.mulf %cqi, %q_rstd : f32
      %gqi = arith.mulf %nqi, %a1i : f32
      %cpi = arith.subf %pdi, %p_rest : f32
      %npi = arith.mulf %cpi, %p_rstd : f32
      %gpi = arith.mulf %npi, %a2i : f32
      %sum_i = arith.addf %gqi, %gpi : f32
      %i_ = arith.addf %sum_i, %biasi : f32
      %cqo = arith.subf %qdo, %q_rest : f32
      %nqo = arith.mulf %cqo, %q_rstd : f32
      %gqo = arith.mulf %nqo, %a1o : f32
      %cpo = arith.subf %pdo, %p_rest : f32
      %npo = arith.mulf %cpo, %p_rstd : f32
      %gpo = arith.mulf %npo, %a2o : f32
      %sum_o = arith.addf %gqo, %gpo : f32
      %o_ = arith.addf %sum_o, %biaso : f32
      %cqg = arith.subf %qdg, %q_rest : f32
      %nqg = arith.mulf %cqg, %q_rstd : f32
      %gqg = arith.mulf %nqg, %a1g : f32
      %cpg = arith.subf %pdg, %p_rest : f32
      %npg = arith.mulf %cpg, %p_rstd : f32
      %gpg = arith.mulf %npg, %a2g : f32
      %sum_g = arith.addf %gqg, %gpg : f32
      %g_ = arith.addf %sum_g, %biasg : f32
      %n_f = arith.negf %f_ : f32
      %e_f = math.exp %n_f : f32
      %d_f = arith.addf %e_f, %one : f32
      %s_f = arith.divf %one, %d_f : f32
      %n_i = arith.negf %i_ : f32
      %e_i = math.exp %n_i : f32
      %d_i = arith.addf %e_i, %one : f32
      %s_i = arith.divf %one, %d_i : f32
      %n_o = arith.negf %o_ : f32
      %e_o = math.exp %n_o : f32
      %d_o = arith.addf %e_o, %one : f32
      %s_o = arith.divf %one, %d_o : f32
      %tanh_g = math.tanh %g_ : f32
      %kept = arith.mulf %s_f, %old_c : f32
      %added = arith.mulf %s_i, %tanh_g : f32
      %new_c = arith.addf %kept, %added : f32
      %n_c, %mean_c, %rstd_c = norm.normalize mean_variance %new_c {epsilon = 1.0e-5 : f64} : f32
      %scaled = arith.mulf %n_c, %a3_ : f32
      %shifted = arith.addf %scaled, %b3_ : f32
      %tanh_c = math.tanh %shifted : f32
      %new_h = arith.mulf %s_o, %tanh_c : f32
      %r_h = arith.select %is_running, %new_h, %old_h : f32
      %r_c = arith.select %is_running, %new_c, %old_c : f32
      norm.yield %r_h, %r_c : f32, f32
    } -> tensor<?x96xf32>, tensor<?x96xf32>
    %with = tensor.insert_slice %next_h into %sofar[%t, 0, 0] [1, %batch, 96] [1, 1, 1]
        : tensor<?x96xf32> into tensor<?x?x96xf32>
    scf.yield %with, %next_h, %next_c : tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>
  }
  return %states, %last_h, %last_c
      : tensor<?x?x96xf32>, tensor<?x96xf32>, tensor<?x96xf32>
}
