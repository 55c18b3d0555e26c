// Constraints G1 to G13 of norm.generic, one error each.

// RUN: norm-opt %s --split-input-file --verify-diagnostics

// (G1) fewer maps than operands
func.func @too_few_maps(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has 1 indexing maps for 2 operands}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G1) more maps than operands
func.func @too_many_maps(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has 3 indexing maps for 2 operands}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G1) a map of another number of dimensions
func.func @map_dims(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 1 is affine_map<(d0, d1, d2) -> (d0, d1)>: expected 2 dimensions and no symbols}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G1) a map with a symbol
func.func @map_symbols(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1)[s0] -> (d0, d1)>: expected 2 dimensions and no symbols}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j)[s] -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G2) an iterator of another kind
func.func @iterator_name(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op iterator type "window": expected "parallel" or "reduction"}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["window", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G2) nothing is reduced
func.func @no_reduction(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no reduction dimension: expected at least one "reduction" in iterator_types}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G2) no loops at all
func.func @no_iterators(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no reduction dimension}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = [],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G3) not a projection
func.func @input_map_sum(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0 + d1, d1)>: expected a projected permutation}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i + j, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G3) a diagonal
func.func @input_map_repeats(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0, d0)>: expected a projected permutation}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G3) a constant other than 0
func.func @input_map_constant(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 is affine_map<(d0, d1) -> (d0, 1)>: expected a projected permutation}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, 1)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G3) not the operand's rank
func.func @input_rank(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 has 1 results for an operand of rank 2}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G3) the constant 0 for a dimension that is not 1
func.func @input_constant_size(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op indexing map 0 indexes dimension 1 of size 8 with the constant 0}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, 0)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G4) an output along the row alone
func.func @output_map_axis(%x: tensor<4x8xf32>, %y: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op output map affine_map<(d0, d1) -> (d1)> is neither a permutation of all dimensions nor of all parallel dimensions}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<8xf32>
  return
}

// -----

// (G4) a per-row output with the axis kept
func.func @output_map_zero(%x: tensor<4x8xf32>, %y: tensor<4x1xf32>) {
  // expected-error @+1 {{'norm.generic' op output map affine_map<(d0, d1) -> (d0, 0)> is neither a permutation of all dimensions nor of all parallel dimensions}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, 0)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x1xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %rstd : f32
      } -> tensor<4x1xf32>
  return
}

// -----

// (G5) two sizes for one loop
func.func @sizes_disagree(%x: tensor<4x8xf32>, %y: tensor<4x9xf32>) {
  // expected-error @+1 {{'norm.generic' op operand 1 has size 9 where another operand has 8 for dimension d1}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x9xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x9xf32>
  return
}

// -----

// (G5) a loop without a size
func.func @unbound_loop(%x: tensor<4xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op dimension d1 is indexed by no operand}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4xf32>)
      outs(%y : tensor<4xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %rstd : f32
      } -> tensor<4xf32>
  return
}

// -----

// (G6) tensors and memrefs
func.func @mixed(%x: memref<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op mixes tensors and memrefs}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G6) an unranked memref
func.func @unranked(%x: memref<*xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'memref<*xf32>': expected a ranked tensor or memref of integers or floats}}
  norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<*xf32>)
      outs(%y : memref<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      }
  return
}

// -----

// (G6) elements of index type
func.func @index_elements(%x: tensor<4x8xindex>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'tensor<4x8xindex>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xindex>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G6) elements that are vectors
func.func @vector_elements(%x: memref<4x8xvector<4xf32>>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'memref<4x8xvector<4xf32>>': expected a ranked tensor or memref of integers or floats}}
  norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<4x8xvector<4xf32>>)
      outs(%y : memref<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      }
  return
}

// -----

// (G6) a vector
func.func @vector_operand(%x: vector<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'vector<4x8xf32>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : vector<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G6) complex numbers
func.func @complex_elements(%x: tensor<4x8xcomplex<f32>>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand has type 'tensor<4x8xcomplex<f32>>': expected a ranked tensor or memref of integers or floats}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xcomplex<f32>>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G7) a narrow type
func.func @stat_type_f16(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op stat_type is 'f16': expected f32 or f64}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f16}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G7) not a float
func.func @stat_type_int(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{attribute 'stat_type' failed to satisfy constraint: type attribute of floating-point}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = i32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G8)
func.func @epsilon_nan(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op epsilon is not finite}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 0x7FF8000000000000 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G9) too many arguments
func.func @pre_arguments(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre takes ('f32', 'f32'): expected ('f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32, %b: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G9) not the element's type
func.func @pre_argument_type(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre takes ('f64'): expected ('f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f64):
        %c = arith.constant 1.0 : f32
        norm.yield %c : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G9) two values
func.func @pre_yields_two(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre yields ('f32', 'f32'): expected ('f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a, %a : f32, f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G9) not stat_type
func.func @pre_yield_type(%x: tensor<4x8xbf16>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre yields ('bf16'): expected ('f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xbf16>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: bf16):
        norm.yield %a : bf16
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G10) a mean, though there is none
func.func @post_mean(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op post takes ('f32', 'f32', 'f32', 'f32', 'f32'): expected ('f32', 'f32', 'f32', 'f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %mean: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G10) no mean, though there is one
func.func @post_no_mean(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op post takes ('f32', 'f32', 'f32', 'f32'): expected ('f32', 'f32', 'f32', 'f32', 'f32')}}
  %0 = norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G10) not the output's type
func.func @post_yield_type(%x: tensor<4x8xf32>, %y: tensor<4x8xi8>) {
  // expected-error @+1 {{'norm.generic' op post yields ('f32'): expected ('i8')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xi8>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xi8>
  return
}

// -----

// (G10) nothing
func.func @post_yields_nothing(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op post yields (): expected ('f32')}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield
      } -> tensor<4x8xf32>
  return
}

// -----

// (G11) a side effect
func.func @effects(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %m: memref<f32>) {
  // expected-error @+1 {{'norm.generic' op post contains 'memref.store': expected scalar ops without side effects or regions}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        memref.store %n, %m[] : memref<f32>
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G11) an op with a region
func.func @regions(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre contains 'scf.if': expected scalar ops without side effects or regions}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        %t = arith.constant true
        %s = scf.if %t -> f32 {
          scf.yield %a : f32
        } else {
          scf.yield %a : f32
        }
        norm.yield %s : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G11) a vector
func.func @vectors(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op pre contains 'vector.broadcast': expected scalar ops without side effects or regions}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        %s = vector.broadcast %a : f32 to vector<4xf32>
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G11) a value from outside
func.func @outside_operand(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %s: f32) {
  // expected-error @+1 {{'norm.generic' op pre uses a value from outside in 'arith.addf': expected block arguments and constants only}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        %p = arith.addf %a, %s : f32
        norm.yield %p : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G11) a value from outside, yielded
func.func @outside_yield(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %s: f32) {
  // expected-error @+1 {{'norm.generic' op post uses a value from outside in 'norm.yield': expected block arguments and constants only}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %s : f32
      } -> tensor<4x8xf32>
  return
}

// -----

// (G12) a per-row output of what varies along the row
func.func @per_row_normalized(%x: tensor<4x8xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op per-row output 0 depends on post argument 2, which varies along the row: expected mean, rstd and per-row inputs only}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4xf32>
  return
}

// -----

// (G12) the same through an input and arithmetic
func.func @per_row_input(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %r: tensor<4xf32>) {
  // expected-error @+1 {{'norm.generic' op per-row output 1 depends on post argument 0, which varies along the row: expected mean, rstd and per-row inputs only}}
  %0:2 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y, %r : tensor<4x8xf32>, tensor<4xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        %s = arith.addf %rstd, %a : f32
        norm.yield %n, %s : f32, f32
      } -> tensor<4x8xf32>, tensor<4xf32>
  return
}

// -----

// (G13) not the output's type
func.func @result_type(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op results have types 'tensor<?x8xf32>': expected those of the outputs, 'tensor<4x8xf32>'}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<?x8xf32>
  return
}

// -----

// (G13) no result on tensors
func.func @no_result(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op results have types : expected those of the outputs, 'tensor<4x8xf32>'}}
  norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>)
      outs(%y : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      }
  return
}

// -----

// (G13) a result on memrefs
func.func @memref_result(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op on memrefs has results: expected none}}
  %0 = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<4x8xf32>)
      outs(%y : memref<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return
}

// -----

func.func @statistics_name(%x: memref<4x8xf32>) {
  // expected-error @+1 {{unknown statistics 'median': expected mean_variance or mean_square}}
  norm.generic median {indexing_maps = []} outs(%x : memref<4x8xf32>) pre {} post {}
  return
}

// -----

func.func @no_outputs(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op has no outputs}}
  "norm.generic"(%x) <{statistics = #norm.statistics<mean_square>, indexing_maps = [], iterator_types = ["reduction"], epsilon = 0.0 : f64, stat_type = f32, operandSegmentSizes = array<i32: 1, 0>}> ({
  ^bb0(%a: f32):
    norm.yield %a : f32
  }, {
  ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
    norm.yield
  }) : (tensor<4x8xf32>) -> ()
  return
}

// -----

func.func @no_attributes(%x: tensor<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op requires attribute}}
  %y = "norm.generic"(%x) <{operandSegmentSizes = array<i32: 0, 1>}> ({
    norm.yield
  }, {
    norm.yield
  }) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @no_regions(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op expected 2 regions}}
  %y = "norm.generic"(%x) <{statistics = #norm.statistics<mean_square>, indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], epsilon = 0.0 : f64, stat_type = f32, operandSegmentSizes = array<i32: 0, 1>}> : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @empty_regions(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op region #0 ('pre') failed to verify constraint: region with 1 blocks}}
  %y = "norm.generic"(%x) <{statistics = #norm.statistics<mean_square>, indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], epsilon = 0.0 : f64, stat_type = f32, operandSegmentSizes = array<i32: 0, 1>}> ({}, {}) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @empty_blocks(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op expects a non-empty block}}
  %y = "norm.generic"(%x) <{statistics = #norm.statistics<mean_square>, indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], epsilon = 0.0 : f64, stat_type = f32, operandSegmentSizes = array<i32: 0, 1>}> ({
  ^bb0:
  }, {
  ^bb0:
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @other_terminator(%x: tensor<8xf32>) {
  // expected-error @+1 {{'norm.generic' op regions must end with norm.yield}}
  %y = "norm.generic"(%x) <{statistics = #norm.statistics<mean_square>, indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"], epsilon = 0.0 : f64, stat_type = f32, operandSegmentSizes = array<i32: 0, 1>}> ({
    %c = arith.constant 1.0 : f32
    norm.yield %c : f32
  }, {
  ^bb0(%v: f32, %n: f32, %rstd: f32):
    llvm.unreachable
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @yield_elsewhere() {
  // expected-error @+1 {{'norm.yield' op expects parent op 'norm.generic'}}
  norm.yield
}
