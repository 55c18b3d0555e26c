// The formula of a fused op, in the names of its arguments; results are called
// as the arguments that they will become.

// RUN: norm-opt %s --norm-describe | FileCheck %s

// CHECK-LABEL: func.func @fused
// CHECK-SAME:    %arg0: tensor<4x8xf32> {norm.name = "x"}
// CHECK-SAME:    %arg1: tensor<4x8xbf16> {norm.name = "residual"}
// CHECK-SAME:    %arg2: tensor<8xf32> {norm.name = "gain"}
// CHECK-SAME:    %arg3: tensor<8xf32> {norm.name = "bias"}
// CHECK-SAME:    norm.doc = "Layer normalization; a row has H = 8 elements. Arithmetic is in f32.
// CHECK-SAME:    \0A  v    = x + residual
// CHECK-SAME:    \0A  mean = sum(v) / H
// CHECK-SAME:    \0A  rstd = 1 / sqrt(sum((v - mean)^2) / H + 1e-05)
// CHECK-SAME:    \0A  n    = (v - mean) * rstd
// CHECK-SAME:    \0A  out0 = v
// CHECK-SAME:    \0A  out1 = max(n * gain + bias, 0) * (1 - tanh(n))
func.func @fused(%x: tensor<4x8xf32>, %r: tensor<4x8xbf16> {norm.name = "residual"}, %g: tensor<8xf32>, %b: tensor<8xf32>)
    -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %s, %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %g, %b : tensor<4x8xf32>, tensor<4x8xbf16>, tensor<8xf32>, tensor<8xf32>)
      outs(%e, %e : tensor<4x8xf32>, tensor<4x8xf32>) {
  ^bb0(%a: f32, %c: bf16, %gain: f32, %bias: f32):
    %wide = arith.extf %c : bf16 to f32
    %sum = arith.addf %a, %wide : f32
    %n, %mean, %rstd = norm.normalize mean_variance %sum {epsilon = 1.0e-5 : f64} : f32
    %zero = arith.constant 0.0 : f32
    %one = arith.constant 1.0 : f32
    %scaled = arith.mulf %n, %gain : f32
    %shifted = arith.addf %scaled, %bias : f32
    %relu = arith.maximumf %shifted, %zero : f32
    %tanh = math.tanh %n : f32
    %gate = arith.subf %one, %tanh : f32
    %o = arith.mulf %relu, %gate : f32
    norm.yield %sum, %o : f32, f32
  } -> tensor<4x8xf32>, tensor<4x8xf32>
  return %s, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// A result that has a name is called by it.
// CHECK-LABEL: func.func @named_result
// CHECK-SAME:    \0A  y = x / s
func.func @named_result(%x: tensor<4x8xf32>) -> (tensor<4x8xf32> {norm.name = "y"}) {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %o = arith.divf %a, %sum : f32
    norm.yield %o : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// The variance where it is kept.
// CHECK-LABEL: func.func @variance
// CHECK-SAME:    \0A  mean = sum(v) / H
// CHECK-SAME:    \0A  variance = sum((v - mean)^2) / H
// CHECK-SAME:    \0A  rstd = 1 / sqrt(variance + 1e-05)
// CHECK-SAME:    \0A  n    = (v - mean) * rstd
// CHECK-SAME:    \0A  out0 = n
// CHECK-SAME:    \0A  out1 = variance * 2"
func.func @variance(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = tensor.empty() : tensor<4xf32>
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e, %r : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd, %variance = norm.normalize mean_variance %a keep_variance {epsilon = 1.0e-5 : f64} : f32
    %two = arith.constant 2.0 : f32
    %v = arith.mulf %variance, %two : f32
    norm.yield %n, %v : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  return %y#0, %y#1 : tensor<4x8xf32>, tensor<4xf32>
}

// Rows along the first loop, as of a batch norm.
// CHECK-LABEL: func.func @first_loop
// CHECK-SAME:    norm.doc = "Normalization by mean and variance; a row has H = 4 elements.
func.func @first_loop(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// Nothing to say of a function without norm ops, or of a private one.
// CHECK-LABEL: func.func @other
// CHECK-NOT:     norm.doc
func.func @other(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// What is beside the norm ops is left out, and an argument that is returned
// keeps its name.
// CHECK-LABEL: func.func @more
// CHECK-SAME:    norm.doc = "Among what it computes:\0ARoot-mean-square normalization; a row has H = 8 elements.
// CHECK-SAME:    \0A  v    = x
// CHECK-SAME:    \0A  t = n"
func.func @more(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  %z = linalg.exp ins(%y : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %z, %x : tensor<4x8xf32>, tensor<4x8xf32>
}

// What is normalized is x, though it is also added: a residual behind the norm. A
// location names an argument, unless C or another argument has that name.
// CHECK-LABEL: func.func @residual_behind
// CHECK-SAME:    %arg0: tensor<4x8xf32> {norm.name = "x"}
// CHECK-SAME:    %arg1: tensor<8xf32> {norm.name = "scale"}
// CHECK-SAME:    %arg2: tensor<8xf32> {norm.name = "bias"}
// CHECK-SAME:    %arg3: tensor<8xf32> {norm.name = "bias2"}
// CHECK-SAME:    \0A  v    = x\0A
// CHECK-SAME:    \0A  out = n * scale + bias + v + bias2
func.func @residual_behind(%a: tensor<4x8xf32>, %g: tensor<8xf32> loc("scale"), %b: tensor<8xf32> loc("double"), %c: tensor<8xf32> loc("scale"))
    -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%a, %g, %b, %c : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %gain: f32, %bias: f32, %more: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %in {epsilon = 1.0e-5 : f64} : f32
    %scaled = arith.mulf %n, %gain : f32
    %shifted = arith.addf %scaled, %bias : f32
    %residual = arith.addf %shifted, %in : f32
    %sum = arith.addf %residual, %more : f32
    norm.yield %sum : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// A result does not have the name of an argument.
// CHECK-LABEL: func.func @out
// CHECK-SAME:    %arg0: tensor<4x8xf32> {norm.name = "out"}
// CHECK-SAME:    -> (tensor<4x8xf32> {norm.name = "out2"})
// CHECK-SAME:    \0A  v    = out\0A
// CHECK-SAME:    \0A  out2 = n"
func.func @out(%x: tensor<4x8xf32> loc("out")) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// A value that occurs in a formula 2^40 times is not printed that often.
// CHECK-LABEL: func.func @shared
// CHECK-SAME: norm.doc = {{.*}}out = {{.*}}...
func.func @shared(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%v0: f32):
    %v1 = arith.divf %v0, %v0 : f32
    %v2 = arith.divf %v1, %v1 : f32
    %v3 = arith.divf %v2, %v2 : f32
    %v4 = arith.divf %v3, %v3 : f32
    %v5 = arith.divf %v4, %v4 : f32
    %v6 = arith.divf %v5, %v5 : f32
    %v7 = arith.divf %v6, %v6 : f32
    %v8 = arith.divf %v7, %v7 : f32
    %v9 = arith.divf %v8, %v8 : f32
    %v10 = arith.divf %v9, %v9 : f32
    %v11 = arith.divf %v10, %v10 : f32
    %v12 = arith.divf %v11, %v11 : f32
    %v13 = arith.divf %v12, %v12 : f32
    %v14 = arith.divf %v13, %v13 : f32
    %v15 = arith.divf %v14, %v14 : f32
    %v16 = arith.divf %v15, %v15 : f32
    %v17 = arith.divf %v16, %v16 : f32
    %v18 = arith.divf %v17, %v17 : f32
    %v19 = arith.divf %v18, %v18 : f32
    %v20 = arith.divf %v19, %v19 : f32
    %v21 = arith.divf %v20, %v20 : f32
    %v22 = arith.divf %v21, %v21 : f32
    %v23 = arith.divf %v22, %v22 : f32
    %v24 = arith.divf %v23, %v23 : f32
    %v25 = arith.divf %v24, %v24 : f32
    %v26 = arith.divf %v25, %v25 : f32
    %v27 = arith.divf %v26, %v26 : f32
    %v28 = arith.divf %v27, %v27 : f32
    %v29 = arith.divf %v28, %v28 : f32
    %v30 = arith.divf %v29, %v29 : f32
    %v31 = arith.divf %v30, %v30 : f32
    %v32 = arith.divf %v31, %v31 : f32
    %v33 = arith.divf %v32, %v32 : f32
    %v34 = arith.divf %v33, %v33 : f32
    %v35 = arith.divf %v34, %v34 : f32
    %v36 = arith.divf %v35, %v35 : f32
    %v37 = arith.divf %v36, %v36 : f32
    %v38 = arith.divf %v37, %v37 : f32
    %v39 = arith.divf %v38, %v38 : f32
    %v40 = arith.divf %v39, %v39 : f32
    norm.yield %v40 : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
