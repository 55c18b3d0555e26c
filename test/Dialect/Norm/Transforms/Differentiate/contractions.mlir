// Gradients of products of matrices are such products, without a transpose.

// RUN: norm-opt %s --norm-differentiate --split-input-file | FileCheck %s

// dA = c * B^T, dB = A^T * c.

// CHECK-DAG: #[[MN:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[MK:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[NK:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[KM:.*]] = affine_map<(d0, d1, d2) -> (d2, d0)>
// CHECK-DAG: #[[KN:.*]] = affine_map<(d0, d1, d2) -> (d2, d1)>
// CHECK-LABEL: func @matmul_vjp(
//  CHECK-SAME:   %[[A:[^:]*]]: tensor<3x4xf32>, %[[B:[^:]*]]: tensor<4x5xf32>, %[[C:[^:]*]]: tensor<3x5xf32>)
//       CHECK:   %[[DA:.*]] = linalg.matmul indexing_maps = [#[[MK]], #[[NK]], #[[MN]]] ins(%[[C]], %[[B]] : {{.*}} -> tensor<3x4xf32>
//       CHECK:   %[[DB:.*]] = linalg.matmul indexing_maps = [#[[KM]], #[[KN]], #[[MN]]] ins(%[[A]], %[[C]] : {{.*}} -> tensor<4x5xf32>
//       CHECK:   return %[[DA]], %[[DB]]
func.func @matmul(%a: tensor<3x4xf32>, %b: tensor<4x5xf32>) -> tensor<3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<3x5xf32>
  %c = linalg.matmul ins(%a, %b : tensor<3x4xf32>, tensor<4x5xf32>) outs(%z : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %c : tensor<3x5xf32>
}

// -----

// bf16 with sums in f32: the cotangent is rounded to bf16, sums are in f32 again.

// CHECK-LABEL: func @bf16_vjp(
//       CHECK:   %[[T:.*]] = linalg.generic {{.*}} ins(%{{.*}} : tensor<2x3x5xf32>) outs(%{{.*}} : tensor<2x3x5xbf16>)
//       CHECK:   linalg.batch_matmul {{.*}} ins(%[[T]], %{{.*}} : tensor<2x3x5xbf16>, tensor<2x4x5xbf16>) outs({{.*}} : tensor<2x3x4xf32>)
//       CHECK:   arith.truncf
//       CHECK:   linalg.batch_matmul {{.*}} ins(%{{.*}}, %[[T]] : tensor<2x3x4xbf16>, tensor<2x3x5xbf16>) outs({{.*}} : tensor<2x4x5xf32>)
//       CHECK:   arith.truncf
func.func @bf16(%a: tensor<2x3x4xbf16>, %b: tensor<2x4x5xbf16>) -> tensor<2x3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<2x3x5xf32>
  %c = linalg.batch_matmul ins(%a, %b : tensor<2x3x4xbf16>, tensor<2x4x5xbf16>) outs(%z : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  return %c : tensor<2x3x5xf32>
}

// -----

// f16 has less range than f32: the cotangent stays as it is, and operands are widened.

// CHECK-LABEL: func @f16_vjp(
//  CHECK-SAME:   %[[A:[^:]*]]: tensor<3x4xf16>, %[[B:[^:]*]]: tensor<4x5xf16>, %[[C:[^:]*]]: tensor<3x5xf32>)
//       CHECK:   %[[WIDE_B:.*]] = linalg.generic {{.*}} ins(%[[B]] : tensor<4x5xf16>) outs(%{{.*}} : tensor<4x5xf32>)
//       CHECK:   linalg.matmul {{.*}} ins(%[[C]], %[[WIDE_B]] : tensor<3x5xf32>, tensor<4x5xf32>) outs({{.*}} : tensor<3x4xf32>)
//       CHECK:   %[[WIDE_A:.*]] = linalg.generic {{.*}} ins(%[[A]] : tensor<3x4xf16>) outs(%{{.*}} : tensor<3x4xf32>)
//       CHECK:   linalg.matmul {{.*}} ins(%[[WIDE_A]], %[[C]] : tensor<3x4xf32>, tensor<3x5xf32>) outs({{.*}} : tensor<4x5xf32>)
func.func @f16(%a: tensor<3x4xf16>, %b: tensor<4x5xf16>) -> tensor<3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<3x5xf32>
  %c = linalg.matmul ins(%a, %b : tensor<3x4xf16>, tensor<4x5xf16>) outs(%z : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %c : tensor<3x5xf32>
}

// -----

// A product without a sum needs no zeros.

// CHECK-LABEL: func @dot_vjp(
//   CHECK-NOT:   linalg.fill
//       CHECK:   return
func.func @dot(%a: tensor<?xf32>, %b: tensor<?xf32>) -> tensor<f32> {
  %z = arith.constant dense<0.0> : tensor<f32>
  %c = linalg.dot ins(%a, %b : tensor<?xf32>, tensor<?xf32>) outs(%z : tensor<f32>) -> tensor<f32>
  return %c : tensor<f32>
}
