// What no kernel can be written for stays as it is, and a remark says why, unasked.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --split-input-file \
// RUN:     --verify-diagnostics | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_form
// CHECK:         norm.generic
// CHECK-NOT:     highway
func.func @no_form(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{no highway kernel, but scalar loops: it has 'arith.remf'}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.remf %n, %a : f32
    norm.yield %0 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_lane_type
// CHECK:         norm.generic
func.func @no_lane_type(%x: memref<4x8xi4>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'arith.sitofp', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xi4>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: i4):
    %0 = arith.sitofp %a : i4 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @memory_space
// CHECK:         norm.generic
func.func @memory_space(%x: memref<4x8xf32, 1>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{it has a buffer outside of the default memory space}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, 1>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @tensors
// CHECK:         norm.generic
func.func @tensors(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-remark @+1 {{it has tensors; bufferize first}}
  %0 = norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_lane_type_of_output
// CHECK:         norm.generic
func.func @no_lane_type_of_output(%x: memref<4x8xf32>, %y: memref<4x8xi4>) {
  // expected-remark @+1 {{it has 'arith.fptosi', which highway cannot express on these types}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xi4>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.fptosi %n : f32 to i4
    norm.yield %0 : i4
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @not_strided
// CHECK:         norm.generic
func.func @not_strided(%x: memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{it has a buffer whose layout is not strided}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module {
module @nested {
  // CHECK-LABEL: func.func @in_nested_module
  // CHECK:         norm.generic
  func.func @in_nested_module(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
    // expected-remark @+1 {{it has a nested module around it}}
    norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
    ^bb0(%a: f32):
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    return
  }
}
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @long_rows
// CHECK:         norm.generic
func.func @long_rows(%x: memref<8x4611686018427387904xf32>) {
  // expected-remark @+1 {{no highway kernel, but scalar loops: it has a buffer of more bytes than 64 bits can count}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x4611686018427387904xf32>) outs(%x : memref<8x4611686018427387904xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @longest_rows
// CHECK:         norm.generic
func.func @longest_rows(%x: memref<3x9223372036854775807xf32>) {
  // expected-remark @+1 {{no highway kernel, but scalar loops: it has a buffer of more bytes than 64 bits can count}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<3x9223372036854775807xf32>) outs(%x : memref<3x9223372036854775807xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_form_for_types
// CHECK:         norm.generic
func.func @no_form_for_types(%x: memref<4x8xf16>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{it has arithmetic on types that highway has no form for}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf16>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f16):
    %0 = arith.bitcast %a : f16 to bf16
    %1 = arith.extf %0 : bf16 to f32
    %n, %rstd = norm.normalize mean_square %1 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// A sum is of another type than its memory.
// CHECK-LABEL: func.func @no_lane_type_of_sum
// CHECK:         norm.generic
func.func @no_lane_type_of_sum(%x: memref<4x8xf32>, %y: memref<8xf8E4M3FN>) {
  // expected-remark @+1 {{it has a value of type f8E4M3FN}}
  norm.generic {
      indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<8xf8E4M3FN>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_number_outside
// CHECK:         norm.generic
func.func @no_number_outside(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  %c = ub.poison : f32
  // expected-remark @+1 {{it has 'ub.poison', a constant that is no number}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.addf %n, %c : f32
    norm.yield %0 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @no_number_is_chosen_by
// CHECK:         norm.generic
func.func @no_number_is_chosen_by(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-remark @+1 {{it has 'ub.poison', a constant that is no number}}
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %c = ub.poison : i1
    %0 = arith.addf %a, %a : f32
    %1 = arith.select %c, %0, %a : f32
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func @yields_no_number
// CHECK:         norm.generic
func.func @yields_no_number(%x: memref<4x8xf32>, %y: memref<4xf32>) {
  // expected-remark @+1 {{it has 'ub.poison', a constant that is no number}}
  norm.generic {
      indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4xf32>) {
  ^bb0(%a: f32):
    %c = ub.poison : f32
    norm.yield %c : f32
  }
  return
}
