// Constraints R1 of norm.reduce, norm.row_size and norm.normalize and N1 and N2 of
// norm.normalize, their types and their names.

// RUN: norm-opt %s --split-input-file --verify-diagnostics

// (R1) in a function
func.func @reduce_elsewhere(%a: f32) {
  // expected-error @+1 {{'norm.reduce' op expected to stand in the body of a norm.generic, or in an scf.if there}}
  %s = norm.reduce add %a : f32
  return
}

// -----

// (R1) in an scf.if of a function
func.func @row_size_elsewhere(%c: i1) {
  scf.if %c {
    // expected-error @+1 {{'norm.row_size' op expected to stand in the body of a norm.generic, or in an scf.if there}}
    %h = norm.row_size : f32
  }
  return
}

// -----

// (R1) in another op's region
func.func @normalize_elsewhere(%x: tensor<4x8xf32>) {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} outs(%x : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{'norm.normalize' op expected to stand in the body of a norm.generic, or in an scf.if there}}
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (R1) in a loop of a norm.generic, whose points need not run it equally often
func.func @reduce_in_loop(%x: tensor<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    scf.for %i = %c0 to %c1 step %c1 {
      // expected-error @+1 {{'norm.reduce' op expected to stand in the body of a norm.generic, or in an scf.if there}}
      %s = norm.reduce add %a : f32
    }
    norm.yield %a : f32
  } -> tensor<8xf32>
  return
}

// -----

// (N1)
func.func @epsilon_nan(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{'norm.normalize' op epsilon is not finite}}
    %n, %rstd = norm.normalize mean_square %a {epsilon = 0x7FF8000000000000 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

// (N1)
func.func @epsilon_infinite(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{'norm.normalize' op epsilon is not finite}}
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 0xFFF0000000000000 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

// (N2)
func.func @variance_of_squares(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{'norm.normalize' op has keep_variance: expected mean_variance, not mean_square}}
    %n, %rstd, %variance = norm.normalize mean_square %a keep_variance {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

func.func @no_epsilon(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{'norm.normalize' op requires attribute 'epsilon'}}
    %n, %rstd = norm.normalize mean_square %a : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

func.func @narrow_normalize(%x: tensor<8xf16>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf16>) outs(%x : tensor<8xf16>) {
  ^bb0(%a: f16):
    // expected-error @+1 {{'norm.normalize' op operand #0 must be 32-bit float or 64-bit float, but got 'f16'}}
    %n, %rstd = norm.normalize mean_square %a {epsilon = 0.0 : f64} : f16
    norm.yield %n : f16
  } -> tensor<8xf16>
  return
}

// -----

func.func @integer_reduce(%x: tensor<8xi32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xi32>) outs(%x : tensor<8xi32>) {
  ^bb0(%a: i32):
    // expected-error @+1 {{'norm.reduce' op operand #0 must be 32-bit float or 64-bit float, but got 'i32'}}
    %s = norm.reduce add %a : i32
    norm.yield %s : i32
  } -> tensor<8xi32>
  return
}

// -----

func.func @integer_row_size(%x: tensor<8xi32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xi32>) outs(%x : tensor<8xi32>) {
  ^bb0(%a: i32):
    // expected-error @+1 {{'norm.row_size' op result #0 must be 32-bit float or 64-bit float, but got 'i32'}}
    %h = norm.row_size : i32
    norm.yield %h : i32
  } -> tensor<8xi32>
  return
}

// -----

// The mean of mean_variance is not left out where it is not needed.
func.func @no_mean(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{operation defines 3 results but was provided 2 to bind}}
    %n, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

func.func @a_mean(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{operation defines 2 results but was provided 3 to bind}}
    %n, %mean, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

func.func @statistics_name(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{unknown statistics 'median': expected mean_variance or mean_square}}
    %n, %rstd = norm.normalize median %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return
}

// -----

func.func @reduction_name(%x: tensor<8xf32>) {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) {
  ^bb0(%a: f32):
    // expected-error @+1 {{unknown reduction 'mul': expected add, maximumf or minimumf}}
    %s = norm.reduce mul %a : f32
    norm.yield %s : f32
  } -> tensor<8xf32>
  return
}
