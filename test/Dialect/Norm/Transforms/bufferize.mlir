// One-shot bufferization of norm.generic: in place where every element that is
// overwritten has been read for the last time, a new buffer elsewhere.

// RUN: norm-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --canonicalize --split-input-file | FileCheck %s

// The input's last use has the output's map and type: its buffer is reused.

// CHECK-LABEL: func @in_place
//  CHECK-SAME:   %[[X:.*]]: memref<4x8xf32>
//   CHECK-NOT:   memref.alloc
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     ins(%[[X]] : memref<4x8xf32>) outs(%[[X]] : memref<4x8xf32>)
//   CHECK-NOT:   memref.copy
//       CHECK:   return %[[X]]
func.func @in_place(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// The output is transposed: its elements are not those that were just read.

// CHECK-LABEL: func @other_map
//  CHECK-SAME:   %[[X:.*]]: memref<8x8xf32>
//       CHECK:   %[[Y:.*]] = memref.alloc
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     ins(%[[X]] : memref<8x8xf32>) outs(%[[Y]] : memref<8x8xf32>)
func.func @other_map(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<8x8xf32>) outs(%x : tensor<8x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

// The same tensor is read a second time through another map.

// CHECK-LABEL: func @read_through_two_maps
//       CHECK:   %[[Y:.*]] = memref.alloc
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     outs(%[[Y]] : memref<8x8xf32>)
func.func @read_through_two_maps(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%x : tensor<8x8xf32>)
      pre {
      ^bb0(%a: f32, %t: f32):
        %s = arith.addf %a, %t : f32
        norm.yield %s : f32
      } post {
      ^bb0(%a: f32, %t: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

// The input lives on after the op.

// CHECK-LABEL: func @input_is_used_later
//  CHECK-SAME:   %[[X:.*]]: memref<4x8xf32>
//       CHECK:   %[[Y:.*]] = memref.alloc
//   CHECK-NOT:   memref.copy
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     ins(%[[X]] : memref<4x8xf32>) outs(%[[Y]] : memref<4x8xf32>)
//       CHECK:   return %[[Y]], %[[X]]
func.func @input_is_used_later(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<4x8xf32>
  return %y, %x : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// Two outputs begin as the same tensor: they get different buffers.

// CHECK-LABEL: func @shared_init
//       CHECK:   %[[A:.*]] = memref.alloc
//       CHECK:   %[[B:.*]] = memref.alloc
//       CHECK:   norm.generic mean_variance
//  CHECK-SAME:     outs(%[[A]], %[[B]] : memref<4x8xf32>, memref<4x8xf32>)
func.func @shared_init(%x: tensor<4x8xbf16>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %s, %y = norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<4x8xbf16>) outs(%e, %e : tensor<4x8xf32>, tensor<4x8xf32>)
      pre {
      ^bb0(%a: bf16):
        %w = arith.extf %a : bf16 to f32
        norm.yield %w : f32
      } post {
      ^bb0(%a: bf16, %v: f32, %n: f32, %mean: f32, %rstd: f32):
        norm.yield %v, %n : f32, f32
      } -> tensor<4x8xf32>, tensor<4x8xf32>
  return %s, %y : tensor<4x8xf32>, tensor<4x8xf32>
}
