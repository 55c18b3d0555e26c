// What a body asks its row twice, or knows already, is asked once or not at all.

// RUN: norm-opt %s --canonicalize --split-input-file | FileCheck %s

// Equal collectives are one, of both kinds; with another operand, kind or
// epsilon they stay two.

// CHECK-LABEL: func @equal
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//  CHECK-NEXT:     %[[SUM:.*]] = norm.reduce add %[[A]] : f32
//  CHECK-NEXT:     %[[MAX:.*]] = norm.reduce maximumf %[[A]] : f32
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[SUM]], %[[MAX]] : f32
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[A]] {epsilon = 1.000000e+00 : f64} : f32
//  CHECK-NEXT:     %[[M:.*]]:2 = norm.normalize mean_square %[[A]] {epsilon = 2.000000e+00 : f64} : f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[N]]#0, %[[M]]#0 : f32
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[SUM]], %[[N]]#1 : f32
//  CHECK-NEXT:     %[[Q:.*]] = arith.addf %[[S]], %[[P]] : f32
//  CHECK-NEXT:     %[[R:.*]] = arith.addf %[[Q]], %[[D]] : f32
//  CHECK-NEXT:     norm.yield %[[R]] : f32
func.func @equal(%x: memref<?x?xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%x : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %sum, %max : f32
    %n, %nr = norm.normalize mean_square %a {epsilon = 1.0 : f64} : f32
    %m, %mr = norm.normalize mean_square %a {epsilon = 2.0 : f64} : f32
    %s = arith.addf %n, %m : f32
    %again, %rstd = norm.normalize mean_square %a {epsilon = 1.0 : f64} : f32
    %sum2 = norm.reduce add %a : f32
    %p = arith.mulf %sum2, %rstd : f32
    %q = arith.addf %s, %p : f32
    %r = arith.addf %q, %d : f32
    norm.yield %r : f32
  }
  return
}

// -----

// A collective without uses goes, also one that only another unused one needs.

// CHECK-LABEL: func @unused
//       CHECK:   ^bb0(%[[A:.*]]: f32):
//  CHECK-NEXT:     norm.yield %[[A]] : f32
func.func @unused(%x: memref<?x?xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%x : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %h = norm.row_size : f32
    %d = arith.subf %a, %max : f32
    %n, %rstd = norm.normalize mean_square %d {epsilon = 1.0 : f64} : f32
    %e = arith.mulf %rstd, %h : f32
    norm.yield %a : f32
  }
  return
}

// -----

// A value that is the same along the row is its own maximum and minimum, and
// its sum is a product; H is a number.

// CHECK-LABEL: func @uniform
//   CHECK-DAG:   %[[H:.*]] = arith.constant 2.400000e+01 : f32
//       CHECK:   ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
//  CHECK-NEXT:     %[[SUM:.*]] = arith.mulf %[[B]], %[[H]] : f32
//  CHECK-NEXT:     %[[D:.*]] = arith.addf %[[SUM]], %[[B]] : f32
//  CHECK-NEXT:     %[[E:.*]] = arith.addf %[[D]], %[[B]] : f32
//  CHECK-NEXT:     %[[F:.*]] = arith.mulf %[[A]], %[[E]] : f32
//  CHECK-NEXT:     norm.yield %[[F]] : f32
func.func @uniform(%x: tensor<?x3x8xf32>, %b: tensor<?xf32>) -> tensor<?x3x8xf32> {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i)>,
                       affine_map<(i, j, k) -> (i, j, k)>],
      iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x, %b : tensor<?x3x8xf32>, tensor<?xf32>) outs(%x : tensor<?x3x8xf32>) {
  ^bb0(%a: f32, %row: f32):
    %sum = norm.reduce add %row : f32
    %max = norm.reduce maximumf %row : f32
    %min = norm.reduce minimumf %max : f32
    %d = arith.addf %sum, %max : f32
    %e = arith.addf %d, %min : f32
    %f = arith.mulf %a, %e : f32
    norm.yield %f : f32
  } -> tensor<?x3x8xf32>
  return %0 : tensor<?x3x8xf32>
}

// -----

// Not where the row may have no elements: then the maximum is -inf, the sum 0.

// CHECK-LABEL: func @maybe_empty
//       CHECK:   ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
//  CHECK-NEXT:     %[[MAX:.*]] = norm.reduce maximumf %[[B]] : f32
//  CHECK-NEXT:     %[[SUM:.*]] = norm.reduce add %[[B]] : f32
//  CHECK-NEXT:     %[[H:.*]] = norm.row_size : f32
//  CHECK-NEXT:     norm.yield %[[MAX]], %[[SUM]], %[[H]] : f32, f32, f32
// CHECK-LABEL: func @empty
//       CHECK:     norm.reduce maximumf
//       CHECK:     norm.reduce add
func.func @maybe_empty(%x: memref<4x?xf32>, %b: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>, %w: memref<4xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %b : memref<4x?xf32>, memref<4xf32>) outs(%y, %z, %w : memref<4xf32>, memref<4xf32>, memref<4xf32>) {
  ^bb0(%a: f32, %row: f32):
    %max = norm.reduce maximumf %row : f32
    %sum = norm.reduce add %row : f32
    %h = norm.row_size : f32
    norm.yield %max, %sum, %h : f32, f32, f32
  }
  return
}

func.func @empty(%x: memref<4x0xf32>, %b: memref<4xf32>, %y: memref<4xf32>, %z: memref<4xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %b : memref<4x0xf32>, memref<4xf32>) outs(%y, %z : memref<4xf32>, memref<4xf32>) {
  ^bb0(%a: f32, %row: f32):
    %max = norm.reduce maximumf %row : f32
    %sum = norm.reduce add %row : f32
    norm.yield %max, %sum : f32, f32
  }
  return
}

// -----

// H, rounded to the type: 2^24 + 1 is no f32.

// CHECK-LABEL: func @row_size
//   CHECK-DAG:   %[[F32:.*]] = arith.constant 0x4B800000 : f32
//   CHECK-DAG:   %[[F64:.*]] = arith.constant 0x4170000010000000 : f64
//       CHECK:     norm.yield %[[F32]], %[[F64]] : f32, f64
func.func @row_size(%x: memref<16777217xf32>, %y: memref<f32>, %z: memref<f64>) {
  norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%x : memref<16777217xf32>) outs(%y, %z : memref<f32>, memref<f64>) {
  ^bb0(%a: f32):
    %h = norm.row_size : f32
    %d = norm.row_size : f64
    norm.yield %h, %d : f32, f64
  }
  return
}

// -----

// Of two branches neither can use what the other asks.

// CHECK-LABEL: func @branches
//       CHECK:     scf.if
//       CHECK:       norm.reduce add
//       CHECK:     else
//       CHECK:       norm.reduce add
func.func @branches(%x: memref<?x?xf32>) {
  %zero = arith.constant 0.0 : f32
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%x : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %c = arith.cmpf olt, %max, %zero : f32
    %r = scf.if %c -> f32 {
      %s = norm.reduce add %a : f32
      %t = arith.addf %s, %max : f32
      scf.yield %t : f32
    } else {
      %s = norm.reduce add %a : f32
      scf.yield %s : f32
    }
    norm.yield %r : f32
  }
  return
}

// -----

// A variance that nobody uses is not kept; one that is used is.

// CHECK-LABEL: func @variance
//       CHECK:   %[[Y:.*]] = norm.generic
//       CHECK:     %[[N:.*]]:3 = norm.normalize mean_variance %{{.*}} {epsilon = 1.000000e+00 : f64, epsilon_outside_sqrt} : f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[N]]#1, %[[N]]#2
//  CHECK-NEXT:     %[[M:.*]]:4 = norm.normalize mean_variance %{{.*}} keep_variance {epsilon = 2.000000e+00 : f64} : f32
//  CHECK-NEXT:     %[[T:.*]] = arith.addf %[[S]], %[[M]]#3
//  CHECK-NEXT:     norm.yield %[[N]]#0, %[[T]]
func.func @variance(%x: tensor<8xf32>, %r: tensor<f32>) -> (tensor<8xf32>, tensor<f32>) {
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8xf32>) outs(%x, %r : tensor<8xf32>, tensor<f32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd, %unused = norm.normalize mean_variance %a keep_variance {epsilon = 1.0 : f64, epsilon_outside_sqrt} : f32
    %s = arith.addf %mean, %rstd : f32
    %m, %mean2, %rstd2, %variance = norm.normalize mean_variance %a keep_variance {epsilon = 2.0 : f64} : f32
    %t = arith.addf %s, %variance : f32
    norm.yield %n, %t : f32, f32
  } -> tensor<8xf32>, tensor<f32>
  return %y#0, %y#1 : tensor<8xf32>, tensor<f32>
}
