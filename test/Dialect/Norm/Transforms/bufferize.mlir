// One-shot bufferization of norm.generic: in place where every element that is
// overwritten has been read for the last time, a new buffer elsewhere.

// RUN: norm-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --canonicalize --split-input-file | FileCheck %s

// The input's last use has the output's map and type: its buffer is reused.

// CHECK-LABEL: func @in_place
//  CHECK-SAME:   %[[X:.*]]: memref<4x8xf32>
//   CHECK-NOT:   memref.alloc
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : memref<4x8xf32>) outs(%[[X]] : memref<4x8xf32>)
//       CHECK:     norm.normalize mean_square
//   CHECK-NOT:   memref.copy
//       CHECK:   return %[[X]]
func.func @in_place(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// The output is transposed: its elements are not those that were just read.

// CHECK-LABEL: func @other_map
//  CHECK-SAME:   %[[X:.*]]: memref<8x8xf32>
//       CHECK:   %[[Y:.*]] = memref.alloc
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : memref<8x8xf32>) outs(%[[Y]] : memref<8x8xf32>)
//       CHECK:     norm.normalize mean_square
func.func @other_map(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x8xf32>) outs(%x : tensor<8x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

// The same tensor is read a second time through another map.

// CHECK-LABEL: func @read_through_two_maps
//       CHECK:   %[[Y:.*]] = memref.alloc
//       CHECK:   norm.generic
//  CHECK-SAME:     outs(%[[Y]] : memref<8x8xf32>)
//       CHECK:     norm.normalize mean_square
func.func @read_through_two_maps(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%x : tensor<8x8xf32>) {
  ^bb0(%a: f32, %t: f32):
    %s = arith.addf %a, %t : f32
    %n, %rstd = norm.normalize mean_square %s {epsilon = 1.0e-5 : f64} : f32
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
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : memref<4x8xf32>) outs(%[[Y]] : memref<4x8xf32>)
//       CHECK:     norm.normalize mean_square
//       CHECK:   return %[[Y]], %[[X]]
func.func @input_is_used_later(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y, %x : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// Two outputs begin as the same tensor: they get different buffers.

// CHECK-LABEL: func @shared_init
//       CHECK:   %[[A:.*]] = memref.alloc
//       CHECK:   %[[B:.*]] = memref.alloc
//       CHECK:   norm.generic
//  CHECK-SAME:     outs(%[[A]], %[[B]] : memref<4x8xf32>, memref<4x8xf32>)
//       CHECK:     norm.normalize mean_variance
func.func @shared_init(%x: tensor<4x8xbf16>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %s, %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xbf16>) outs(%e, %e : tensor<4x8xf32>, tensor<4x8xf32>) {
  ^bb0(%a: bf16):
    %w = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %w {epsilon = 1.0e-5 : f64} : f32
    norm.yield %w, %n : f32, f32
  } -> tensor<4x8xf32>, tensor<4x8xf32>
  return %s, %y : tensor<4x8xf32>, tensor<4x8xf32>
}

// -----

// A sum over rows is written while other rows are still to be read: it never
// takes the buffer of an input, not even of one with its map and type.

// CHECK-LABEL: func @summed
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<4x8xf32>, %[[G:[a-z0-9]+]]: memref<8xf32>, %[[U:[a-z0-9]+]]: memref<8xf32>
//       CHECK:   %[[S:.*]] = memref.alloc() {{.*}} : memref<8xf32>
//   CHECK-NOT:   memref.copy
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]], %[[G]] : memref<4x8xf32>, memref<8xf32>) outs(%[[X]], %[[S]], %[[U]] : memref<4x8xf32>, memref<8xf32>, memref<8xf32>)
//   CHECK-NOT:   memref.copy
//       CHECK:   return %[[X]], %[[S]], %[[U]]
func.func @summed(%x: tensor<4x8xf32>, %g: tensor<8xf32>, %u: tensor<8xf32>)
    -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %y:3 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : tensor<4x8xf32>, tensor<8xf32>)
      outs(%x, %g, %u : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %sum = norm.reduce add %a : f32
    %d = arith.mulf %a, %gain : f32
    %o = arith.subf %d, %sum : f32
    norm.yield %o, %d, %a : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
  return %y#0, %y#1, %y#2 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>
}
