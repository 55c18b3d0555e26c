// What norm-expand-statistics does without a rescue, and with statistics in f64.

// RUN: norm-opt %s --norm-expand-statistics="widen=true rescue=false" --canonicalize --cse \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s --check-prefixes=CHECK,WIDE
// RUN: norm-opt %s --norm-expand-statistics=rescue=false --canonicalize --cse \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: norm-opt %s --norm-expand-statistics=widen=true --canonicalize --cse \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s --check-prefix=RESCUE

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Two plain passes: no branch, no fused arithmetic, one row each for the sums.
// mean_lo counts as 0 where its square overflows.

// CHECK-LABEL: func @mean_variance(
//       CHECK:   ^bb0(%[[X:.*]]: f32):
//   CHECK-NOT:     scf.if
//   CHECK-NOT:     math.fma
//   CHECK-NOT:     maximumf
//        WIDE:     %[[V:.*]] = arith.extf %[[X]] : f32 to f64
//   WIDE-NEXT:     %[[SUM:.*]] = norm.reduce add %[[V]] : f64
//       PLAIN:     %[[SUM:.*]] = norm.reduce add %[[X]] : f32
//  CHECK-NEXT:     %mean_hi = arith.mulf %[[SUM]], %
//  CHECK-NEXT:     %d = arith.subf %{{.*}}, %mean_hi
//  CHECK-NEXT:     %[[SQUARE:.*]] = arith.mulf %d, %d
//  CHECK-NEXT:     %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//  CHECK-NEXT:     %mean_square = arith.mulf %[[SQUARES]], %
//  CHECK-NEXT:     %[[REST:.*]] = norm.reduce add %d
//  CHECK-NEXT:     %[[LO:.*]] = arith.mulf %[[REST]], %
//  CHECK-NEXT:     %[[LO_SQUARE:.*]] = arith.mulf %[[LO]], %[[LO]]
//  CHECK-NEXT:     %[[IS_FINITE:.*]] = arith.cmpf olt, %[[LO_SQUARE]], %
//  CHECK-NEXT:     %mean_lo = arith.select %[[IS_FINITE]], %[[LO]], %
//  CHECK-NEXT:     %[[LO_SQUARE:.*]] = arith.mulf %mean_lo, %mean_lo
//  CHECK-NEXT:     %variance = arith.subf %mean_square, %[[LO_SQUARE]]
//       CHECK:     %rstd = arith.divf
//  CHECK-NEXT:     %mean = arith.addf %mean_hi, %mean_lo
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %d, %mean_lo
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[D]], %rstd
//   WIDE-NEXT:     %[[N32:.*]] = arith.truncf %[[N]] : f64 to f32
//   WIDE-NEXT:     %[[MEAN32:.*]] = arith.truncf %mean : f64 to f32
//   WIDE-NEXT:     %[[RSTD32:.*]] = arith.truncf %rstd : f64 to f32
//   WIDE-NEXT:     norm.yield %[[N32]], %[[MEAN32]], %[[RSTD32]] : f32, f32, f32
//  PLAIN-NEXT:     norm.yield %[[N]], %mean, %rstd : f32, f32, f32

// RESCUE-LABEL: func @mean_variance(
//       RESCUE:     arith.extf
//       RESCUE:     %is_sound =
//       RESCUE:     scf.if %is_sound -> (f64, f64, f64, f64, f64, f64)
//       RESCUE:       norm.reduce maximumf %{{.*}} : f64
//       RESCUE:     math.fma %{{.*}} : f64
//       RESCUE:     arith.truncf
func.func @mean_variance(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %mean_out: memref<4xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %mean_out, %rstd_out : memref<4x8xf32>, memref<4xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %mean, %rstd : f32, f32, f32
  }
  return
}

// CHECK-LABEL: func @mean_square(
//   CHECK-NOT:     scf.if
//        WIDE:     %[[V:.*]] = arith.extf %{{.*}} : f32 to f64
//   WIDE-NEXT:     %[[SQUARE:.*]] = arith.mulf %[[V]], %[[V]] : f64
//       PLAIN:     ^bb0(%[[V:.*]]: f32):
//  PLAIN-NEXT:     %[[SQUARE:.*]] = arith.mulf %[[V]], %[[V]] : f32
//  CHECK-NEXT:     %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//  CHECK-NEXT:     %mean_square = arith.mulf %[[SQUARES]], %
//  CHECK-NEXT:     %variance_epsilon = arith.addf %mean_square, %
//  CHECK-NEXT:     %[[ROOT:.*]] = math.sqrt %variance_epsilon
//  CHECK-NEXT:     %rstd = arith.divf %{{.*}}, %[[ROOT]]
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[V]], %rstd
func.func @mean_square(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %rstd_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %rstd_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %rstd : f32, f32
  }
  return
}

// Already f64: there is nothing to widen.

// CHECK-LABEL: func @f64(
//   CHECK-NOT:     arith.extf
//   CHECK-NOT:     arith.truncf
//       CHECK:     norm.yield %{{.*}} : f64, f64
func.func @f64(%x: memref<4x8xf64>, %y: memref<4x8xf64>, %rstd_out: memref<4xf64>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf64>)
      outs(%y, %rstd_out : memref<4x8xf64>, memref<4xf64>) {
  ^bb0(%v: f64):
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n, %rstd : f64, f64
  }
  return
}
