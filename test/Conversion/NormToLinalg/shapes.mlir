// Whatever norm.generic can index: several reduction dimensions of which some
// are dynamic, transposed and broadcast operands, loops whose size only an
// operand that is not read knows.

// RUN: norm-opt %s --norm-expand-statistics="rescue=false" --canonicalize --cse --convert-norm-to-linalg --split-input-file | FileCheck %s

// The number of elements of a row is the product of its sizes.

// CHECK-DAG: #[[IN:.*]] = affine_map<(d0, d1, d2) -> (d2, d0, d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-DAG: #[[OUT:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func @group
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x6x?xf64>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[D2:.*]] = tensor.dim %[[X]], %[[C0]]
//   CHECK-DAG:   %[[C2:.*]] = arith.constant 2 : index
//   CHECK-DAG:   %[[D1:.*]] = tensor.dim %[[X]], %[[C2]]
//   CHECK-DAG:   %[[C6:.*]] = arith.constant 6 : index
//       CHECK:   %[[SIZE:.*]] = arith.muli %[[C6]], %[[D2]] : index
//       CHECK:   %[[I:.*]] = arith.index_cast %[[SIZE]] : index to i64
//       CHECK:   arith.sitofp %[[I]] : i64 to f64
//       CHECK:   tensor.empty(%[[D1]]) : tensor<?xf64>
//       CHECK:   linalg.generic {indexing_maps = [#[[IN]], #[[ROW]], #[[ROW]]], iterator_types = ["reduction", "parallel", "reduction"]}
//       CHECK:   linalg.generic {indexing_maps = [#[[IN]], #[[ROW]], #[[OUT]]], iterator_types = ["parallel", "parallel", "parallel"]}
func.func @group(%x: tensor<?x6x?xf64>, %e: tensor<6x?x?xf64>) -> tensor<6x?x?xf64> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (k, i, j)>, affine_map<(i, j, k) -> (i, j, k)>],
      iterator_types = ["reduction", "parallel", "reduction"]}
      ins(%x : tensor<?x6x?xf64>) outs(%e : tensor<6x?x?xf64>) {
  ^bb0(%a: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  } -> tensor<6x?x?xf64>
  return %y : tensor<6x?x?xf64>
}

// -----

// Only the output knows how long the rows are; the constant is from outside.

// CHECK-LABEL: func @no_inputs
//  CHECK-SAME:   %[[E:.*]]: tensor<?xf64>
//   CHECK-DAG:   %[[SQUARE:.*]] = arith.constant 6.250000e-02 : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["reduction"]} ins(%[[E]] : tensor<?xf64>) outs(%{{.*}} : tensor<f64>, tensor<f64>)
//       CHECK:     arith.addf %{{.*}}, %[[SQUARE]]
//       CHECK:   linalg.generic {{.*}} iterator_types = []} ins(%{{.*}} : tensor<f64>, tensor<f64>) outs(%{{.*}} : tensor<f64>)
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%{{.*}} : tensor<f64>) outs(%[[E]] : tensor<?xf64>)
func.func @no_inputs(%e: tensor<?xf64>) -> tensor<?xf64> {
  %one = arith.constant 0.25 : f64
  %y = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"]}
      outs(%e : tensor<?xf64>) {
    %n, %rstd = norm.normalize mean_square %one {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  } -> tensor<?xf64>
  return %y : tensor<?xf64>
}

// -----

// Two per-row outputs of one permuted and one broadcast per-row input; the
// per-element output needs no statistics at all.

// CHECK-DAG: #[[UNIT:.*]] = affine_map<(d0, d1) -> (d1, 0)>
// CHECK-DAG: #[[ROWS:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[SWAPPED:.*]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-LABEL: func @per_row
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<2x3x8xf64>, %[[S:[a-z0-9]+]]: tensor<3x1xf64>
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel"]} ins(%[[X]] : tensor<2x3x8xf64>) outs(%{{.*}} : tensor<2x3x8xi8>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f64, %{{.*}}: i8):
//  CHECK-NEXT:     arith.fptosi %[[A]] : f64 to i8
//       CHECK:   linalg.generic {indexing_maps = [#[[UNIT]], #[[ROWS]], #[[ROWS]], #[[SWAPPED]]], iterator_types = ["parallel", "parallel"]} ins(%[[S]], %{{.*}}, %{{.*}} : tensor<3x1xf64>, tensor<2x3xf64>, tensor<2x3xf64>) outs(%{{.*}} : tensor<3x2xf64>)
//  CHECK-NEXT:   ^bb0(%[[SCALE:.*]]: f64, %{{.*}}: f64, %{{.*}}: f64, %{{.*}}: f64):
//       CHECK:     %[[R:.*]] = arith.divf
//  CHECK-NEXT:     arith.mulf %[[R]], %[[SCALE]] : f64
func.func @per_row(%x: tensor<2x3x8xf64>, %s: tensor<3x1xf64>, %e: tensor<2x3x8xi8>, %r: tensor<3x2xf64>)
    -> (tensor<2x3x8xi8>, tensor<3x2xf64>) {
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (j, 0)>,
                       affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (j, i)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %s : tensor<2x3x8xf64>, tensor<3x1xf64>)
      outs(%e, %r : tensor<2x3x8xi8>, tensor<3x2xf64>) {
  ^bb0(%a: f64, %scale: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f64
    %i = arith.fptosi %a : f64 to i8
    %p = arith.mulf %rstd, %scale : f64
    norm.yield %i, %p : i8, f64
  } -> tensor<2x3x8xi8>, tensor<3x2xf64>
  return %y#0, %y#1 : tensor<2x3x8xi8>, tensor<3x2xf64>
}
