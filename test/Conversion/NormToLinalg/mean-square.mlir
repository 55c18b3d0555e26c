// Mean-square statistics need one reduction and no mean; epsilon stands inside
// the root or outside of it. A sum of f64 carries what rounding left out of it,
// unless it is infinite.

// RUN: norm-opt %s --norm-expand-statistics="rescue=false" --canonicalize --cse --convert-norm-to-linalg --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @inside
//  CHECK-SAME:   %[[X:.*]]: tensor<4x8xf64>
//   CHECK-DAG:   %[[INVERSE:.*]] = arith.constant 1.250000e-01 : f64
//   CHECK-DAG:   %[[EPS:.*]] = arith.constant 1.000000e-05 : f64
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.000000e+00 : f64
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f64
//       CHECK:   %[[S0:.*]] = linalg.fill ins(%[[ZERO]]
//       CHECK:   %[[C0:.*]] = linalg.fill ins(%[[ZERO]]
//       CHECK:   %[[SUM:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] : tensor<4x8xf64>) outs(%[[S0]], %[[C0]]
//  CHECK-NEXT:   ^bb0(%[[V:.*]]: f64, %[[S:.*]]: f64, %[[C:.*]]: f64):
//  CHECK-NEXT:     %[[V2:.*]] = arith.mulf %[[V]], %[[V]] : f64
//  CHECK-NEXT:     %[[NEW:.*]] = arith.addf %[[S]], %[[V2]] : f64
//  CHECK-NEXT:     %[[ADDED:.*]] = arith.subf %[[NEW]], %[[S]] : f64
//  CHECK-NEXT:     %[[BEFORE:.*]] = arith.subf %[[NEW]], %[[ADDED]] : f64
//  CHECK-NEXT:     %[[E1:.*]] = arith.subf %[[S]], %[[BEFORE]] : f64
//  CHECK-NEXT:     %[[E2:.*]] = arith.subf %[[V2]], %[[ADDED]] : f64
//  CHECK-NEXT:     %[[E:.*]] = arith.addf %[[E1]], %[[E2]] : f64
//  CHECK-NEXT:     %[[NEWC:.*]] = arith.addf %[[C]], %[[E]] : f64
//  CHECK-NEXT:     linalg.yield %[[NEW]], %[[NEWC]] : f64, f64
//       CHECK:   %[[R:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUM]]#0, %[[SUM]]#1 :
//  CHECK-NEXT:   ^bb0(%[[S:.*]]: f64, %[[C:.*]]: f64, %{{.*}}: f64):
//  CHECK-NEXT:     %[[FINITE:.*]] = arith.cmpf ord, %[[C]], %[[C]] : f64
//  CHECK-NEXT:     %[[BOTH:.*]] = arith.addf %[[S]], %[[C]] : f64
//  CHECK-NEXT:     %[[TOTAL:.*]] = arith.select %[[FINITE]], %[[BOTH]], %[[S]] : f64
//  CHECK-NEXT:     %[[Q:.*]] = arith.mulf %[[TOTAL]], %[[INVERSE]] : f64
//  CHECK-NEXT:     %[[QE:.*]] = arith.addf %[[Q]], %[[EPS]] : f64
//  CHECK-NEXT:     %[[SD:.*]] = math.sqrt %[[QE]] : f64
//  CHECK-NEXT:     %[[RSTD:.*]] = arith.divf %[[ONE]], %[[SD]] : f64
//  CHECK-NEXT:     linalg.yield %[[RSTD]] : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[R]] :
//  CHECK-NEXT:   ^bb0(%[[V:.*]]: f64, %[[RSTD:.*]]: f64, %{{.*}}: f64):
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[V]], %[[RSTD]] : f64
//  CHECK-NEXT:     linalg.yield %[[N]] : f64
func.func @inside(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf64>) outs(%x : tensor<4x8xf64>) {
  ^bb0(%a: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  } -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}

// -----

// CHECK-LABEL: func @outside
//   CHECK-DAG:   %[[EPS:.*]] = arith.constant 1.000000e-05 : f64
//       CHECK:     arith.select
//  CHECK-NEXT:     %[[Q:.*]] = arith.mulf
//  CHECK-NEXT:     %[[SD:.*]] = math.sqrt %[[Q]] : f64
//  CHECK-NEXT:     %[[SDE:.*]] = arith.addf %[[SD]], %[[EPS]] : f64
//  CHECK-NEXT:     arith.divf %{{.*}}, %[[SDE]] : f64
func.func @outside(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf64>) outs(%x : tensor<4x8xf64>) {
  ^bb0(%a: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64, epsilon_outside_sqrt} : f64
    norm.yield %n : f64
  } -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}
