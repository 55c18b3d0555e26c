// What only moves the elements of an operand becomes another map of it.

// RUN: norm-opt %s --norm-fold-into-contractions --canonicalize --split-input-file | FileCheck %s

// CHECK-DAG: #[[A:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[C:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func @transpose(
//  CHECK-SAME:     %[[X:.*]]: tensor<64x192xf32>, %[[W:.*]]: tensor<512x192xf32>, %[[Z:.*]]: tensor<64x512xf32>)
//   CHECK-NOT:   linalg.transpose
//       CHECK:   linalg.generic {indexing_maps = [#[[A]], #[[B]], #[[C]]], iterator_types = ["parallel", "parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[X]], %[[W]] :
//  CHECK-SAME:       outs(%[[Z]] :
//       CHECK:     %[[P:.*]] = arith.mulf
//       CHECK:     %[[S:.*]] = arith.addf %{{.*}}, %[[P]]
//       CHECK:     linalg.yield %[[S]]
func.func @transpose(%x: tensor<64x192xf32>, %w: tensor<512x192xf32>, %z: tensor<64x512xf32>) -> tensor<64x512xf32> {
  %e = tensor.empty() : tensor<192x512xf32>
  %t = linalg.transpose ins(%w : tensor<512x192xf32>) outs(%e : tensor<192x512xf32>) permutation = [1, 0]
  %y = linalg.matmul ins(%x, %t : tensor<64x192xf32>, tensor<192x512xf32>) outs(%z : tensor<64x512xf32>)
      -> tensor<64x512xf32>
  return %y : tensor<64x512xf32>
}

// -----

// Two that follow each other, of a batch.
// CHECK-DAG: #[[A:.*]] = affine_map<(d0, d1, d2, d3) -> (d1, d0, d3)>
// CHECK-DAG: #[[B:.*]] = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
// CHECK-LABEL: func @batch(
//  CHECK-SAME:     %[[X:.*]]: tensor<16x5x32xf32>, %[[W:.*]]: tensor<32x24xf32>,
//       CHECK:   linalg.generic {indexing_maps = [#[[A]], #[[B]], #{{.*}}], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[X]], %[[W]] :
func.func @batch(%x: tensor<16x5x32xf32>, %w: tensor<32x24xf32>, %z: tensor<5x16x24xf32>) -> tensor<5x16x24xf32> {
  %e0 = tensor.empty() : tensor<5x32x16xf32>
  %t0 = linalg.transpose ins(%x : tensor<16x5x32xf32>) outs(%e0 : tensor<5x32x16xf32>) permutation = [1, 2, 0]
  %e1 = tensor.empty() : tensor<5x16x32xf32>
  %t1 = linalg.transpose ins(%t0 : tensor<5x32x16xf32>) outs(%e1 : tensor<5x16x32xf32>) permutation = [0, 2, 1]
  %e2 = tensor.empty() : tensor<5x32x24xf32>
  %b = linalg.broadcast ins(%w : tensor<32x24xf32>) outs(%e2 : tensor<5x32x24xf32>) dimensions = [0]
  %y = linalg.batch_matmul ins(%t1, %b : tensor<5x16x32xf32>, tensor<5x32x24xf32>)
      outs(%z : tensor<5x16x24xf32>) -> tensor<5x16x24xf32>
  return %y : tensor<5x16x24xf32>
}

// -----

// A generic that moves elements, to permuted places.
// CHECK-DAG: #[[B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func @generic(
//  CHECK-SAME:     %[[X:.*]]: tensor<8x16xf32>, %[[W:.*]]: tensor<4x16xf32>,
//       CHECK:   linalg.generic {indexing_maps = [#{{.*}}, #[[B]], #{{.*}}], iterator_types = ["parallel", "parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[X]], %[[W]] :
func.func @generic(%x: tensor<8x16xf32>, %w: tensor<4x16xf32>, %z: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<16x4xf32>
  %t = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%w : tensor<4x16xf32>) outs(%e : tensor<16x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<16x4xf32>
  %y = linalg.matmul ins(%x, %t : tensor<8x16xf32>, tensor<16x4xf32>) outs(%z : tensor<8x4xf32>)
      -> tensor<8x4xf32>
  return %y : tensor<8x4xf32>
}

// -----

// Broadcast along what is summed over, it is no contraction any more.
// CHECK-LABEL: func @summed_broadcast(
//       CHECK:   linalg.broadcast
//       CHECK:   linalg.matmul
func.func @summed_broadcast(%x: tensor<8x16xf32>, %w: tensor<4xf32>, %z: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<16x4xf32>
  %t = linalg.broadcast ins(%w : tensor<4xf32>) outs(%e : tensor<16x4xf32>) dimensions = [0]
  %y = linalg.matmul ins(%x, %t : tensor<8x16xf32>, tensor<16x4xf32>) outs(%z : tensor<8x4xf32>)
      -> tensor<8x4xf32>
  return %y : tensor<8x4xf32>
}

// -----

// What computes does not only move.
// CHECK-LABEL: func @computes(
//       CHECK:   linalg.generic
//       CHECK:   linalg.matmul
func.func @computes(%x: tensor<8x16xf32>, %w: tensor<4x16xf32>, %z: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<16x4xf32>
  %t = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%w : tensor<4x16xf32>) outs(%e : tensor<16x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %n = arith.negf %in : f32
    linalg.yield %n : f32
  } -> tensor<16x4xf32>
  %y = linalg.matmul ins(%x, %t : tensor<8x16xf32>, tensor<16x4xf32>) outs(%z : tensor<8x4xf32>)
      -> tensor<8x4xf32>
  return %y : tensor<8x4xf32>
}
