// Where epsilon stands, and how large it is, decides what is sound and how a row
// is rescued.

// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --split-input-file \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Outside of the root: added to it, scaled once, and alone what a constant row is
// divided by.

// CHECK-LABEL: func @outside(
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.0{{0*}}e+00 : f32
//   CHECK-DAG:   %[[EPSILON:.*]] = arith.constant 2.5{{0*}}e-01 : f32
//   CHECK-DAG:   %[[RSTD_OF_CONSTANT:.*]] = arith.constant 4.0{{.*}} : f32
//       CHECK:     %[[ROOT:.*]] = math.sqrt %mean_square
//  CHECK-NEXT:     %[[DENOMINATOR:.*]] = arith.addf %[[ROOT]], %[[EPSILON]]
//  CHECK-NEXT:     %variance_epsilon = arith.mulf %[[DENOMINATOR]], %[[DENOMINATOR]]
//  CHECK-NEXT:     %rstd = arith.divf %[[ONE]], %[[DENOMINATOR]]
//  CHECK-NEXT:     arith.cmpf ole, %variance_epsilon
//       CHECK:     else
//       CHECK:       %[[SCALED:.*]] = arith.mulf %{{.*}}, %[[SCALE:.*]] :
//       CHECK:       %[[E:.*]] = arith.mulf %[[SCALE]], %[[EPSILON]]
//  CHECK-NEXT:       arith.cmpf ogt, %[[E]]
//  CHECK-NEXT:       %scaled_epsilon = arith.select
//       CHECK:       arith.select %{{.*}}, %[[RSTD_OF_CONSTANT]]
func.func @outside(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %rstd_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %rstd = norm.normalize mean_square %v {epsilon = 0.25 : f64, epsilon_outside_sqrt} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// No epsilon: a variance below 2^-96 may have lost digits, and a constant row has
// an infinite rstd at any scale.

// CHECK-LABEL: func @zero(
//   CHECK-DAG:   %[[LEAST:.*]] = arith.constant 1.00974196E-28 : f32
//   CHECK-DAG:   %[[INFINITY:.*]] = arith.constant 0x7F800000 : f32
//   CHECK-DAG:   %[[UP:.*]] = arith.constant 1.32922{{.*}}E+36 : f32
//       CHECK:     arith.cmpf oge, %soundness, %[[LEAST]]
//       CHECK:     else
//       CHECK:       arith.select %{{.*}}, %[[UP]]
//   CHECK-NOT:       scaled_epsilon = arith.select
//       CHECK:       arith.select %{{.*}}, %[[INFINITY]]
func.func @zero(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %mean_out: memref<4xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %mean_out, %rstd_out : memref<4x8xf32>, memref<4xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 0.0 : f64} : f32
    norm.yield %n, %mean, %rstd : f32, f32, f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @zero_mean_square(
//   CHECK-DAG:   %[[LEAST:.*]] = arith.constant 1.26217745E-29 : f32
//       CHECK:     %[[IS_FINITE:.*]] = arith.cmpf ole, %variance_epsilon
//  CHECK-NEXT:     %[[IS_LARGE:.*]] = arith.cmpf oge, %variance_epsilon, %[[LEAST]]
//  CHECK-NEXT:     %is_sound = arith.andi %[[IS_FINITE]], %[[IS_LARGE]]
func.func @zero_mean_square(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %rstd_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %rstd = norm.normalize mean_square %v {epsilon = 0.0 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Large: scaled up, it would overflow; small values are left as they are.

// CHECK-LABEL: func @large(
//       CHECK:     %largest = norm.reduce maximumf
//  CHECK-NEXT:     arith.cmpf oge, %largest
//  CHECK-NEXT:     arith.select
//  CHECK-NEXT:     arith.cmpf oge, %largest
//  CHECK-NEXT:     arith.select
//  CHECK-NEXT:     arith.mulf
func.func @large(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %rstd_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e30 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Negative: it stays so at any scale; rstd is NaN where the variance is less.

// CHECK-LABEL: func @negative(
//   CHECK-DAG:   %[[EPSILON:.*]] = arith.constant -1.0{{0*}}e+00 : f32
//   CHECK-DAG:   %[[NAN:.*]] = arith.constant 0x{{[7F]}}FC00000 : f32
//       CHECK:     arith.addf %{{.*}}, %[[EPSILON]]
//       CHECK:     else
//       CHECK:       %[[E:.*]] = arith.mulf %[[SCALE:.*]], %[[EPSILON]]
//  CHECK-NEXT:       %[[SCALED:scaled_epsilon.*]] = arith.mulf %[[E]], %[[SCALE]]
//  CHECK-NEXT:       arith.addf %{{.*}}, %[[SCALED]]
//       CHECK:       arith.select %{{.*}}, %[[NAN]]
func.func @negative(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %rstd_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %rstd = norm.normalize mean_square %v {epsilon = -1.0 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}
