// Constraints G1 to G11 of norm.generic, one error each; see
// row-collectives-invalid.mlir for R1 and N1.

// RUN: norm-opt %s --split-input-file --verify-diagnostics

// (G1) fewer maps than operands
func.func @too_few_maps(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has 1 indexing maps for 2 operands}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G1) more maps than operands
func.func @too_many_maps(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has 3 indexing maps for 2 operands}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G1) a map of another number of dimensions
func.func @map_dims(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 1 is affine_map<(d0, d1, d2) -> (d0, d1)>: expected 2 dimensions and no symbols}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G1) a map with a symbol
func.func @map_symbols(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1)[s0] -> (d0, d1)>: expected 2 dimensions and no symbols}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j)[s] -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G2) an iterator of another kind
func.func @iterator_name(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op iterator type "window": expected "parallel" or "reduction"}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["window", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G2) nothing is reduced
func.func @no_reduction(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no reduction dimension: expected at least one "reduction" in iterator_types}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G2) no loops at all
func.func @no_iterators(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no reduction dimension}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = []}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3) not a projection
func.func @input_map_sum(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0 + d1, d1)>: expected a projected permutation}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i + j, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3) a diagonal
func.func @input_map_repeats(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0, d0)>: expected a projected permutation}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3) a constant other than 0
func.func @input_map_constant(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0, 1)>: expected a projected permutation}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, 1)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3) not the operand's rank
func.func @input_rank(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 has 1 results for an operand of rank 2}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3) the constant 0 for a dimension that is not 1
func.func @input_constant_size(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 indexes dimension 1 of size 8 with the constant 0}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, 0)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G4) an output that keeps one of two reduction dimensions
func.func @output_map_some(%x: tensor<4x8x2xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op output map affine_map<(d0, d1, d2) -> (d0, d1)>: expected a projected permutation that keeps all reduction dimensions or none}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x : tensor<4x8x2xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G3), (G4) a diagonal
func.func @output_map_repeats(%x: tensor<4x8xf32>, %y: tensor<4x4xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 1 is affine_map<(d0, d1) -> (d0, d0)>: expected a projected permutation}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<4x4xf32>
  return
}

// -----

// (G4) a per-row output with the axis kept
func.func @output_map_zero(%x: tensor<4x8xf32>, %y: tensor<4x1xf32>) {
  // expected-error @+1 {{'norm.generic' op output map affine_map<(d0, d1) -> (d0, 0)>: expected a projected permutation that keeps all reduction dimensions or none}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, 0)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x1xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<4x1xf32>
  return
}

// -----

// (G5) two sizes for one loop
func.func @sizes_disagree(%x: tensor<4x8xf32>, %y: tensor<4x9xf32>) {
  // expected-error @+1 {{'norm.generic' op operand 1 has size 9 where another operand has 8 for dimension d1}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x9xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x9xf32>
  return
}

// -----

// (G5) a loop without a size
func.func @unbound_loop(%x: tensor<4xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op dimension d1 is indexed by no operand}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4xf32>)
      outs(%y : tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<4xf32>
  return
}

// -----

// (G6) tensors and memrefs
func.func @mixed(%x: memref<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op mixes tensors and memrefs}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G6) an unranked memref
func.func @unranked(%x: memref<*xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'memref<*xf32>': expected a ranked tensor or memref of integers or floats}}
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<*xf32>)
      outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

// (G6) elements of index type
func.func @index_elements(%x: tensor<4x8xindex>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'tensor<4x8xindex>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xindex>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G6) elements that are vectors
func.func @vector_elements(%x: memref<4x8xvector<4xf32>>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'memref<4x8xvector<4xf32>>': expected a ranked tensor or memref of integers or floats}}
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xvector<4xf32>>)
      outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

// (G6) a vector
func.func @vector_operand(%x: vector<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'vector<4x8xf32>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : vector<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G6) complex numbers
func.func @complex_elements(%x: tensor<4x8xcomplex<f32>>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'tensor<4x8xcomplex<f32>>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xcomplex<f32>>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) too many arguments
func.func @arguments(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body takes 2 values: expected one for each of the 1 inputs}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) the output is no argument
func.func @no_arguments(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body takes 0 values: expected one for each of the 1 inputs}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) not the element's type
func.func @argument_type(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body argument 0 is 'f64': expected the element 'f32' of the input}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f64):
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) more values than outputs
func.func @yields_two(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields 2 values: expected one for each of the 1 outputs}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) nothing
func.func @yields_nothing(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields 0 values: expected one for each of the 1 outputs}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    norm.yield
  } -> tensor<4x8xf32>
  return
}

// -----

// (G7) not the output's element
func.func @yield_type(%x: tensor<4x8xf32>, %y: tensor<4x8xi8>) {
  // expected-error @+1 {{'norm.generic' op body yields 'f32' for output 0: expected its element 'i8'}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xi8>
  return
}

// -----

// (G7) a narrow output of a row is not rounded
func.func @yield_type_per_row(%x: tensor<4x8xf32>, %y: tensor<4xbf16>) {
  // expected-error @+1 {{'norm.generic' op body yields 'f32' for output 0: expected its element 'bf16'}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4xbf16>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<4xbf16>
  return
}

// -----

// (G7) a sum of what is too narrow to add up
func.func @sum_narrow(%x: tensor<4x8xbf16>, %y: tensor<8xbf16>) {
  // expected-error @+1 {{'norm.generic' op body yields 'bf16' for output 0 of 'bf16', which is summed over rows: expected f32 or f64, and float elements that are no wider}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xbf16>)
      outs(%y : tensor<8xbf16>) {
  ^bb0(%a: bf16):
    norm.yield %a : bf16
  } -> tensor<8xbf16>
  return
}

// -----

// (G7) a sum of integers
func.func @sum_integers(%x: tensor<4x8xi32>, %y: tensor<8xi32>) {
  // expected-error @+1 {{'norm.generic' op body yields 'i32' for output 0 of 'i32', which is summed over rows: expected f32 or f64, and float elements that are no wider}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xi32>)
      outs(%y : tensor<8xi32>) {
  ^bb0(%a: i32):
    norm.yield %a : i32
  } -> tensor<8xi32>
  return
}

// -----

// (G7) a sum of floats, kept as integers
func.func @sum_to_integer(%x: tensor<4x8xf32>, %y: tensor<8xi8>) {
  // expected-error @+1 {{'norm.generic' op body yields 'f32' for output 0 of 'i8', which is summed over rows: expected f32 or f64, and float elements that are no wider}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<8xi8>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<8xi8>
  return
}

// -----

// (G7) a sum that is kept in a wider type than it is of
func.func @sum_wider(%x: tensor<4x8xf32>, %y: tensor<8xf64>) {
  // expected-error @+1 {{'norm.generic' op body yields 'f32' for output 0 of 'f64', which is summed over rows: expected f32 or f64, and float elements that are no wider}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<8xf64>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<8xf64>
  return
}

// -----

// (G8) a side effect
func.func @effects(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %m: memref<f32>) {
  // expected-error @+1 {{'norm.generic' op body contains 'memref.store': expected row collectives, scf.if, and scalar ops without side effects or regions}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    memref.store %n, %m[] : memref<f32>
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) an op with a region
func.func @regions(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body contains 'scf.execute_region': expected row collectives, scf.if, and scalar ops without side effects or regions}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %s = scf.execute_region -> f32 {
      scf.yield %a : f32
    }
    norm.yield %s : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) the same in a branch
func.func @branch(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body contains 'tensor.from_elements': expected row collectives, scf.if, and scalar ops without side effects or regions}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %true = arith.constant true
    %s = scf.if %true -> f32 {
      %t = tensor.from_elements %a : tensor<1xf32>
      scf.yield %a : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %s : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) a vector
func.func @vectors(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body contains 'vector.broadcast': expected row collectives, scf.if, and scalar ops without side effects or regions}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %s = vector.broadcast %a : f32 to vector<4xf32>
    norm.yield %a : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) a value from outside
func.func @outside_operand(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %s: f32) {
  // expected-error @+1 {{'norm.generic' op body uses a value from outside in 'arith.addf': expected block arguments and constants only}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %p = arith.addf %a, %s : f32
    norm.yield %p : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) a value from outside, yielded
func.func @outside_yield(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %s: f32) {
  // expected-error @+1 {{'norm.generic' op body uses a value from outside in 'norm.yield': expected block arguments and constants only}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    norm.yield %s : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) a value from outside, reduced
func.func @outside_reduced(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %s: f32) {
  // expected-error @+1 {{'norm.generic' op body uses a value from outside in 'norm.reduce': expected block arguments and constants only}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %r = norm.reduce add %s : f32
    norm.yield %r : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G8) a condition from outside
func.func @outside_condition(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %c: i1) {
  // expected-error @+1 {{'norm.generic' op body uses a value from outside in 'scf.if': expected block arguments and constants only}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %r = scf.if %c -> f32 {
      scf.yield %a : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %r : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G9) a condition for each element
func.func @condition(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body contains an 'scf.if' whose condition differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %c = arith.cmpf olt, %a, %zero : f32
    %r = scf.if %c -> f32 {
      scf.yield %zero : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %r : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G9) the same in a branch, through the result of another
func.func @nested_condition(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op body contains an 'scf.if' whose condition differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf olt, %max, %zero : f32
    %r = scf.if %c -> f32 {
      %e = scf.if %c -> f32 {
        scf.yield %a : f32
      } else {
        scf.yield %zero : f32
      }
      %d = arith.cmpf oeq, %e, %zero : f32
      %s = scf.if %d -> f32 {
        scf.yield %zero : f32
      } else {
        scf.yield %max : f32
      }
      scf.yield %s : f32
    } else {
      scf.yield %a : f32
    }
    norm.yield %r : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// (G10) a per-row output of what varies along the row
func.func @per_row_normalized(%x: tensor<4x8xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields for output 0, which no reduction dimension indexes, a value that differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4xf32>
  return
}

// -----

// (G10) the same through an input and arithmetic
func.func @per_row_input(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %r: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields for output 1, which no reduction dimension indexes, a value that differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y, %r : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %s = arith.addf %rstd, %a : f32
    norm.yield %n, %s : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  return
}

// -----

// (G10) the same through an input along the row alone
func.func @per_row_axis(%x: tensor<4x8xf32>, %w: tensor<8xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields for output 0, which no reduction dimension indexes, a value that differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : tensor<4x8xf32>, tensor<8xf32>)
      outs(%y : tensor<4xf32>) {
  ^bb0(%a: f32, %g: f32):
    %s = norm.reduce add %a : f32
    %t = arith.mulf %s, %g : f32
    norm.yield %t : f32
  } -> tensor<4xf32>
  return
}

// -----

// (G10) the same through a branch that is the row's own
func.func @per_row_branch(%x: tensor<4x8xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op body yields for output 0, which no reduction dimension indexes, a value that differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf olt, %max, %zero : f32
    %r = scf.if %c -> f32 {
      scf.yield %a : f32
    } else {
      scf.yield %max : f32
    }
    norm.yield %r : f32
  } -> tensor<4xf32>
  return
}

// -----

// (G10) a sum over all points: of what is the same along each row
func.func @per_row_sum(%x: tensor<4x8xf32>, %y: tensor<f32>) {
  // expected-error @+1 {{'norm.generic' op body yields for output 0, which no reduction dimension indexes, a value that differs along the row: expected it to be computed from row collectives, inputs that no reduction dimension indexes, and constants}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<f32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  } -> tensor<f32>
  return
}

// -----

// (G11) not the output's type
func.func @result_type(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op results have types 'tensor<?x8xf32>': expected those of the outputs, 'tensor<4x8xf32>'}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x8xf32>
  return
}

// -----

// (G11) no result on tensors
func.func @no_result(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op results have types : expected those of the outputs, 'tensor<4x8xf32>'}}
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

// (G11) a result on memrefs
func.func @memref_result(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op on memrefs has results: expected none}}
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// -----

// What older versions wrote is answered by what to write now.
func.func @old_form(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'mean_variance' is of the form that norm.generic had with two regions: now it has one body, of the inputs' elements, in which `%n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32` (or `%n, %rstd = norm.normalize mean_square ..`) stands between what was in 'pre' and in 'post'}}
  norm.generic mean_variance {epsilon = 1.0e-5 : f64} outs(%x : memref<4x8xf32>) pre {} post {}
  return
}

// -----

func.func @old_form_mean_square(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'mean_square' is of the form that norm.generic had with two regions}}
  norm.generic mean_square {epsilon = 1.0e-5 : f64} outs(%x : memref<4x8xf32>) pre {} post {}
  return
}

// -----

func.func @old_form_pre(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'pre' is of the form that norm.generic had with two regions}}
  norm.generic {iterator_types = ["reduction"]} outs(%x : memref<4x8xf32>) pre {} post {}
  return
}

// -----

func.func @old_form_post(%x: memref<4x8xf32>) {
  // expected-error @+1 {{'post' is of the form that norm.generic had with two regions}}
  norm.generic {iterator_types = ["reduction"]} outs(%x : memref<4x8xf32>) post {}
  return
}

// -----

// Its attributes would have no meaning.
func.func @old_form_epsilon(%x: memref<8xf32>) {
  // expected-error @+1 {{'epsilon' is of the form that norm.generic had with two regions}}
  norm.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], epsilon = 1.0e-5 : f64} outs(%x : memref<8xf32>) {
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  }
  return
}

// -----

func.func @old_form_type(%x: memref<8xf32>) {
  // expected-error @+1 {{'stat_type' is of the form that norm.generic had with two regions}}
  norm.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], stat_type = f32} outs(%x : memref<8xf32>) {
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  }
  return
}

// -----

func.func @other_keyword(%x: memref<4x8xf32>) {
  // expected-error @+1 {{expected 'outs'}}
  norm.generic median {indexing_maps = []} outs(%x : memref<4x8xf32>) {}
  return
}

// -----

func.func @attribute_kind(%x: memref<8xf32>) {
  // expected-error @+1 {{attribute 'indexing_maps' failed to satisfy constraint: AffineMap array attribute}}
  norm.generic {indexing_maps = 3, iterator_types = ["reduction"]} outs(%x : memref<8xf32>) {}
  return
}

// -----

func.func @no_outputs(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no outputs}}
  "norm.generic"(%x) <{indexing_maps = [], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 1, 0>}> ({
  ^bb0(%a: f32):
    norm.yield
  }) : (tensor<4x8xf32>) -> ()
  return
}

// -----

func.func @no_attributes(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op requires attribute}}
  %y = "norm.generic"(%x) <{operandSegmentSizes = array<i32: 0, 1>}> ({
    norm.yield
  }) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @segments(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand count (1) does not match with the total size (2) specified in attribute 'operandSegmentSizes'}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 1, 1>}> ({
    norm.yield
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @no_region(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op requires one region}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 0, 1>}> : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @two_regions(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op requires one region}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 0, 1>}> ({
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  }, {
  ^bb0(%v: f32, %n: f32, %rstd: f32):
    norm.yield %n : f32
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @empty_region(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op region #0 ('body') failed to verify constraint: region with 1 blocks}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 0, 1>}> ({}) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @empty_block(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op expects a non-empty block}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 0, 1>}> ({
  ^bb0:
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @other_terminator(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op body must end with norm.yield}}
  %y = "norm.generic"(%x) <{indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], operandSegmentSizes = array<i32: 0, 1>}> ({
    llvm.unreachable
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @yield_elsewhere() {
  // expected-error @+1 {{'norm.yield' op expects parent op 'norm.generic'}}
  norm.yield
}
