// norm.normalize becomes row reductions, arithmetic, and a branch for rows whose
// sums cannot be trusted. Values carry the names of the formula.

// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --split-input-file \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @mean_variance(
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.0{{.*}} : f32
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.0{{0*}}e+00 : f32
//   CHECK-DAG:   %[[EIGHT:.*]] = arith.constant 8.0{{.*}} : f32
//   CHECK-DAG:   %[[INVERSE_SIZE:.*]] = arith.constant 1.25{{0*}}e-01 : f32
//   CHECK-DAG:   %[[EPSILON:.*]] = arith.constant 9.99999974E-6 : f32
//   CHECK-DAG:   %[[LARGEST_FLOAT:.*]] = arith.constant 3.40282347E+38 : f32
//   CHECK-DAG:   %[[RSTD_OF_CONSTANT:.*]] = arith.constant 316.227753 : f32
//   CHECK-DAG:   %[[SMALLEST_FLOAT:.*]] = arith.constant 1.17549435E-38 : f32

// The first pass: the mean.
//       CHECK:   ^bb0(%[[V:.*]]: f32):
//  CHECK-NEXT:     %[[SUM:.*]] = norm.reduce add %[[V]] : f32
//  CHECK-NEXT:     %mean_hi = arith.mulf %[[SUM]], %[[INVERSE_SIZE]]

// The second: the squares, and what rounding left out of the mean.
//  CHECK-NEXT:     %d = arith.subf %[[V]], %mean_hi
//  CHECK-NEXT:     %[[SQUARE:.*]] = arith.mulf %d, %d
//  CHECK-NEXT:     %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//  CHECK-NEXT:     %mean_square = arith.mulf %[[SQUARES]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:     %[[REST:.*]] = norm.reduce add %d
//  CHECK-NEXT:     %mean_lo = arith.mulf %[[REST]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:     %[[MINUS_LO:.*]] = arith.negf %mean_lo
//  CHECK-NEXT:     %variance = math.fma %[[MINUS_LO]], %mean_lo, %mean_square
//  CHECK-NEXT:     %[[IS_NEGATIVE:.*]] = arith.cmpf olt, %variance, %[[ZERO]]
//  CHECK-NEXT:     %[[VARIANCE:.*]] = arith.select %[[IS_NEGATIVE]], %[[ZERO]], %variance
//  CHECK-NEXT:     %variance_epsilon = arith.addf %[[VARIANCE]], %[[EPSILON]]
//  CHECK-NEXT:     %[[ROOT:.*]] = math.sqrt %variance_epsilon
//  CHECK-NEXT:     %rstd = arith.divf %[[ONE]], %[[ROOT]]
//  CHECK-NEXT:     %mean = arith.addf %mean_hi, %mean_lo
//  CHECK-NEXT:     %shift = arith.mulf %mean_lo, %rstd

// Sound: mean_lo^2 <= 8 * (variance + epsilon), and nothing overflowed.
//  CHECK-NEXT:     %[[LIMIT:.*]] = arith.mulf %variance_epsilon, %[[EIGHT]]
//  CHECK-NEXT:     %soundness = math.fma %[[MINUS_LO]], %mean_lo, %[[LIMIT]]
//  CHECK-NEXT:     %[[IS_FINITE:.*]] = arith.cmpf ole, %soundness, %[[LARGEST_FLOAT]]
//  CHECK-NEXT:     %[[IS_CLOSE:.*]] = arith.cmpf oge, %soundness, %[[ZERO]]
//  CHECK-NEXT:     %is_sound = arith.andi %[[IS_FINITE]], %[[IS_CLOSE]]
//  CHECK-NEXT:     %[[S:.*]]:6 = scf.if %is_sound
//  CHECK-NEXT:       scf.yield %[[ONE]], %mean_hi, %shift, %rstd, %mean, %rstd
//  CHECK-NEXT:     } else {

// Or else by a scale of the largest value, about a corrected mean.
//  CHECK-NEXT:       %[[ABSOLUTE:.*]] = math.absf %[[V]]
//  CHECK-NEXT:       %largest = norm.reduce maximumf %[[ABSOLUTE]]
// CHECK-COUNT-4:       arith.select
//       CHECK:       %[[SCALED:.*]] = arith.mulf %[[V]], %[[SCALE:.*]] :
//  CHECK-NEXT:       %[[SUM:.*]] = norm.reduce add %[[SCALED]]
//  CHECK-NEXT:       %[[MEAN_HI:mean_hi.*]] = arith.mulf %[[SUM]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:       %[[MINUS_HI:.*]] = arith.negf %[[MEAN_HI]]
//  CHECK-NEXT:       %[[D:.*]] = math.fma %[[V]], %[[SCALE]], %[[MINUS_HI]]
//  CHECK-NEXT:       %[[REST:.*]] = norm.reduce add %[[D]]
//  CHECK-NEXT:       %[[MEAN_LO:mean_lo.*]] = arith.mulf %[[REST]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:       %[[BETTER:mean_hi.*]] = arith.addf %[[MEAN_HI]], %[[MEAN_LO]]
//  CHECK-NEXT:       %[[MINUS_HI:.*]] = arith.negf %[[BETTER]]
//  CHECK-NEXT:       %[[D:.*]] = math.fma %[[V]], %[[SCALE]], %[[MINUS_HI]]
//  CHECK-NEXT:       %[[SQUARE:.*]] = arith.mulf %[[D]], %[[D]]
//  CHECK-NEXT:       %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//  CHECK-NEXT:       %[[MEAN_SQUARE:mean_square.*]] = arith.mulf %[[SQUARES]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:       %[[REST:.*]] = norm.reduce add %[[D]]
//  CHECK-NEXT:       %[[MEAN_LO:mean_lo.*]] = arith.mulf %[[REST]], %[[INVERSE_SIZE]]
// Epsilon is scaled too, but does not vanish.
//  CHECK-NEXT:       %[[E:.*]] = arith.mulf %[[SCALE]], %[[EPSILON]]
//  CHECK-NEXT:       %[[EE:.*]] = arith.mulf %[[E]], %[[SCALE]]
//  CHECK-NEXT:       %[[IS_LARGER:.*]] = arith.cmpf ogt, %[[EE]], %[[SMALLEST_FLOAT]]
//  CHECK-NEXT:       %scaled_epsilon = arith.select %[[IS_LARGER]], %[[EE]], %[[SMALLEST_FLOAT]]
//       CHECK:       %[[VARIANCE:.*]] = arith.select
//  CHECK-NEXT:       %{{variance_epsilon.*}} = arith.addf %[[VARIANCE]], %scaled_epsilon
//       CHECK:       %[[RSTD:rstd.*]] = arith.divf %[[ONE]], %{{.*}}
//  CHECK-NEXT:       %[[IS_CONSTANT:.*]] = arith.cmpf oeq, %[[VARIANCE]], %[[ZERO]]
//  CHECK-NEXT:       %[[UNSCALED:.*]] = arith.mulf %[[RSTD]], %[[SCALE]]
//  CHECK-NEXT:       %[[OUT_RSTD:.*]] = arith.select %[[IS_CONSTANT]], %[[RSTD_OF_CONSTANT]], %[[UNSCALED]]
//  CHECK-NEXT:       %[[MEAN:mean.*]] = arith.addf %[[BETTER]], %[[MEAN_LO]]
//  CHECK-NEXT:       %[[SHIFT:shift.*]] = arith.mulf %[[MEAN_LO]], %[[RSTD]]
//  CHECK-NEXT:       %[[INVERSE_SCALE:.*]] = arith.divf %[[ONE]], %[[SCALE]]
//  CHECK-NEXT:       %[[UNSCALED:.*]] = arith.mulf %[[MEAN]], %[[INVERSE_SCALE]]
// The mean of an infinity is infinite.
//  CHECK-NEXT:       %[[ABSOLUTE:.*]] = math.absf %[[MEAN_HI]]
//  CHECK-NEXT:       %[[IS_FINITE:.*]] = arith.cmpf ole, %[[ABSOLUTE]], %[[LARGEST_FLOAT]]
//  CHECK-NEXT:       %[[OUT_MEAN:.*]] = arith.select %[[IS_FINITE]], %[[UNSCALED]], %[[MEAN_HI]]
//  CHECK-NEXT:       scf.yield %[[SCALE]], %[[BETTER]], %[[SHIFT]], %[[RSTD]], %[[OUT_MEAN]], %[[OUT_RSTD]]
//  CHECK-NEXT:     }

// (v * scale - mean_hi) * rstd - mean_lo * rstd
//  CHECK-NEXT:     %[[MINUS_HI:.*]] = arith.negf %[[S]]#1
//  CHECK-NEXT:     %[[D:.*]] = math.fma %[[V]], %[[S]]#0, %[[MINUS_HI]]
//  CHECK-NEXT:     %[[MINUS_SHIFT:.*]] = arith.negf %[[S]]#2
//  CHECK-NEXT:     %[[N:.*]] = math.fma %[[D]], %[[S]]#3, %[[MINUS_SHIFT]]
//  CHECK-NEXT:     norm.yield %[[N]], %[[S]]#4, %[[S]]#5
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

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Without a mean one pass is enough. Epsilon hides what underflows: only an
// overflow is not sound.

// CHECK-LABEL: func @mean_square(
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.0{{.*}} : f32
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.0{{0*}}e+00 : f32
//   CHECK-DAG:   %[[INVERSE_SIZE:.*]] = arith.constant 1.25{{0*}}e-01 : f32
//   CHECK-DAG:   %[[EPSILON:.*]] = arith.constant 9.99999974E-6 : f32
//   CHECK-DAG:   %[[LARGEST_FLOAT:.*]] = arith.constant 3.40282347E+38 : f32
//       CHECK:   ^bb0(%[[V:.*]]: f32):
//  CHECK-NEXT:     %[[SQUARE:.*]] = arith.mulf %[[V]], %[[V]]
//  CHECK-NEXT:     %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//  CHECK-NEXT:     %mean_square = arith.mulf %[[SQUARES]], %[[INVERSE_SIZE]]
//  CHECK-NEXT:     %variance_epsilon = arith.addf %mean_square, %[[EPSILON]]
//  CHECK-NEXT:     %[[ROOT:.*]] = math.sqrt %variance_epsilon
//  CHECK-NEXT:     %rstd = arith.divf %[[ONE]], %[[ROOT]]
//  CHECK-NEXT:     %is_sound = arith.cmpf ole, %variance_epsilon, %[[LARGEST_FLOAT]]
//  CHECK-NEXT:     %[[S:.*]]:3 = scf.if %is_sound
//  CHECK-NEXT:       scf.yield %[[ONE]], %rstd, %rstd
//  CHECK-NEXT:     } else {
//       CHECK:       %largest = norm.reduce maximumf
//       CHECK:       %[[SCALED:.*]] = arith.mulf %[[V]], %[[SCALE:.*]] :
//  CHECK-NEXT:       %[[SQUARE:.*]] = arith.mulf %[[SCALED]], %[[SCALED]]
//  CHECK-NEXT:       %[[SQUARES:.*]] = norm.reduce add %[[SQUARE]]
//   CHECK-NOT:       norm.reduce
//       CHECK:       scf.yield %[[SCALE]], %{{.*}}, %{{.*}} :
//  CHECK-NEXT:     }
//  CHECK-NEXT:     %[[SCALED:.*]] = arith.mulf %[[V]], %[[S]]#0
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[SCALED]], %[[S]]#1
//  CHECK-NEXT:     norm.yield %[[N]], %[[S]]#2
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

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The size of a dynamic row is asked for; its inverse is computed once.

// CHECK-LABEL: func @dynamic(
//       CHECK:   ^bb0(
//  CHECK-NEXT:     %[[SIZE:.*]] = norm.row_size : f32
//  CHECK-NEXT:     %inverse_size = arith.divf %{{.*}}, %[[SIZE]]
//       CHECK:     %mean_hi = arith.mulf %{{.*}}, %inverse_size
//   CHECK-NOT:     norm.row_size
func.func @dynamic(%x: memref<?x?xf32>, %y: memref<?x?xf32>, %mean_out: memref<?xf32>, %rstd_out: memref<?xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>)
      outs(%y, %mean_out, %rstd_out : memref<?x?xf32>, memref<?xf32>, memref<?xf32>) {
  ^bb0(%v: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %mean, %rstd : f32, f32, f32
  }
  return
}

// -----

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// f64 with limits of its own.

// CHECK-LABEL: func @f64(
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.0{{0*}}e+00 : f64
// 2^490, 2^-267 and 2^757, 2^-534.
//   CHECK-DAG:   %[[HUGE:.*]] = arith.constant 3.1966705155{{.*}}E+147 : f64
//   CHECK-DAG:   %[[DOWN:.*]] = arith.constant 4.2168791772{{.*}}E-81 : f64
//   CHECK-DAG:   %[[VAST:.*]] = arith.constant 7.5806547475{{.*}}E+227 : f64
//   CHECK-DAG:   %[[FAR_DOWN:.*]] = arith.constant 1.7782069995{{.*}}E-161 : f64
//       CHECK:     norm.reduce add %{{.*}} : f64
//       CHECK:     %largest = norm.reduce maximumf %{{.*}} : f64
//       CHECK:     %[[IS_HUGE:.*]] = arith.cmpf oge, %largest, %[[HUGE]]
//  CHECK-NEXT:     %[[SCALE:.*]] = arith.select %[[IS_HUGE]], %[[DOWN]], %
//  CHECK-NEXT:     %[[IS_VAST:.*]] = arith.cmpf oge, %largest, %[[VAST]]
//  CHECK-NEXT:     arith.select %[[IS_VAST]], %[[FAR_DOWN]], %[[SCALE]]
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
