// Mean-square statistics need one reduction and no mean; epsilon stands inside
// the root or outside of it.

// RUN: norm-opt %s --convert-norm-to-linalg --split-input-file | FileCheck %s

// CHECK-LABEL: func @inside
//   CHECK-DAG:   %[[H:.*]] = arith.constant 8.000000e+00 : f64
//   CHECK-DAG:   %[[EPS:.*]] = arith.constant 1.000000e-05 : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
//  CHECK-NEXT:   ^bb0(%[[V:.*]]: f64, %[[ACC:.*]]: f64):
//  CHECK-NEXT:     %[[V2:.*]] = arith.mulf %[[V]], %[[V]] : f64
//  CHECK-NEXT:     arith.addf %[[ACC]], %[[V2]] : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]
//  CHECK-NEXT:   ^bb0(%[[S:.*]]: f64, %{{.*}}: f64):
//  CHECK-NEXT:     %[[Q:.*]] = arith.divf %[[S]], %[[H]] : f64
//  CHECK-NEXT:     %[[QE:.*]] = arith.addf %[[Q]], %[[EPS]] : f64
//  CHECK-NEXT:     %[[SD:.*]] = math.sqrt %[[QE]] : f64
//  CHECK-NEXT:     %[[RSTD:.*]] = arith.divf %{{.*}}, %[[SD]] : f64
//  CHECK-NEXT:     linalg.yield %[[RSTD]] : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]
//  CHECK-NEXT:   ^bb0(%[[V:.*]]: f64, %[[RSTD:.*]]: f64, %{{.*}}: f64):
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[V]], %[[RSTD]] : f64
//  CHECK-NEXT:     linalg.yield %[[N]] : f64
func.func @inside(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f64}
      ins(%x : tensor<4x8xf64>) outs(%x : tensor<4x8xf64>)
      pre {
      ^bb0(%a: f64):
        norm.yield %a : f64
      } post {
      ^bb0(%a: f64, %v: f64, %n: f64, %rstd: f64):
        norm.yield %n : f64
      } -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}

// -----

// CHECK-LABEL: func @outside
//       CHECK:     %[[Q:.*]] = arith.divf
//  CHECK-NEXT:     %[[SD:.*]] = math.sqrt %[[Q]] : f64
//  CHECK-NEXT:     %[[SDE:.*]] = arith.addf %[[SD]], %{{.*}} : f64
//  CHECK-NEXT:     arith.divf %{{.*}}, %[[SDE]] : f64
func.func @outside(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, epsilon_outside_sqrt, stat_type = f64}
      ins(%x : tensor<4x8xf64>) outs(%x : tensor<4x8xf64>)
      pre {
      ^bb0(%a: f64):
        norm.yield %a : f64
      } post {
      ^bb0(%a: f64, %v: f64, %n: f64, %rstd: f64):
        norm.yield %n : f64
      } -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}
