// With `widen`, statistics in f32 are computed in f64 and rounded where something
// else needs them; those in f64 need no conversion. Only what has operands of f64
// carries what rounding leaves out of a sum.

// RUN: norm-opt %s --norm-expand-statistics="widen=true rescue=false" --canonicalize --cse --convert-norm-to-linalg --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @f32
//   CHECK-DAG:   arith.constant 1.000000e-05 : f64
//       CHECK:   linalg.generic
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[ACC:.*]]: f64):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:     arith.addf %[[ACC]], %[[V]] : f64
//       CHECK:   %[[HI:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]
//       CHECK:   linalg.generic
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[MU:.*]]: f64, %{{.*}}: f64, %{{.*}}: f64):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:     arith.subf %[[V]], %[[MU]] : f64
//       CHECK:   %[[STATS:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel"]
//       CHECK:   linalg.generic
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[MU:.*]]: f64, %[[LO:.*]]: f64, %[[RSTD:.*]]: f64, %{{.*}}: f32):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[V]], %[[MU]] : f64
//  CHECK-NEXT:     %[[C:.*]] = arith.subf %[[D]], %[[LO]] : f64
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[C]], %[[RSTD]] : f64
//  CHECK-NEXT:     %[[R:.*]] = arith.truncf %[[N]] : f64 to f32
//  CHECK-NEXT:     linalg.yield %[[R]] : f32
//       CHECK:   linalg.generic {{.*}} ins(%[[HI]], %[[STATS]]#0, %[[STATS]]#1 : tensor<4xf64>, tensor<4xf64>, tensor<4xf64>)
//  CHECK-NEXT:   ^bb0(%[[MU:.*]]: f64, %[[LO:.*]]: f64, %[[RSTD:.*]]: f64, %{{.*}}: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[MEAN:.*]] = arith.addf %[[MU]], %[[LO]] : f64
//   CHECK-DAG:     %[[M:.*]] = arith.truncf %[[MEAN]] : f64 to f32
//   CHECK-DAG:     %[[R:.*]] = arith.truncf %[[RSTD]] : f64 to f32
//       CHECK:     linalg.yield %[[M]], %[[R]] : f32, f32
func.func @f32(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %m: tensor<4xf32>)
    -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) {
  %0:3 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>)
      outs(%y, %m, %m : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %mean, %rstd : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
  return %0#0, %0#1, %0#2 : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// CHECK-LABEL: func @f64
//       CHECK:   ^bb0(%{{.*}}: f64, %{{.*}}: f64, %{{.*}}: f64):
//   CHECK-NOT:   arith.extf
//   CHECK-NOT:   arith.truncf
//       CHECK:   return
func.func @f64(%x: tensor<4x8xf64>, %y: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf64>) outs(%y : tensor<4x8xf64>) {
  ^bb0(%a: f64):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  } -> tensor<4x8xf64>
  return %0 : tensor<4x8xf64>
}
