// Where all that is made of a normalization is rounded to 11 bits or fewer, one pass
// finds sum(v) and sum(v^2). Rows whose mean is more than 4 standard deviations have
// the second pass.
//
// RUN: norm-opt %s --norm-expand-statistics --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @bf16(
// CHECK-NOT:     norm.reduce
// CHECK:         %[[SQUARE:.*]] = arith.mulf %[[V:.*]], %[[V]] : f32
// CHECK:         %[[SQUARE_SUM:.*]] = norm.reduce add %[[SQUARE]]
// CHECK:         %[[MEAN_SQUARE:.*]] = arith.mulf %[[SQUARE_SUM]], %{{.*}}
// CHECK:         %[[SUM:.*]] = norm.reduce add %[[V]]
// CHECK:         %[[MEAN:.*]] = arith.mulf %[[SUM]], %{{.*}}
// CHECK:         %[[NEGATIVE:.*]] = arith.negf %[[MEAN]]
// CHECK:         math.fma %[[NEGATIVE]], %[[MEAN]], %[[MEAN_SQUARE]]
// Of the variance alone: with epsilon a constant row would be sound, and n not 0.
// CHECK:         %[[VARIANCE:.*]] = arith.select
// CHECK:         %[[MOST:.*]] = arith.constant 1.600000e+01 : f32
// CHECK:         %[[BOUND:.*]] = arith.mulf %[[VARIANCE]], %[[MOST]]
// CHECK:         math.fma %{{.*}}, %[[MEAN]], %[[BOUND]]
// CHECK:         scf.if
// CHECK:         } else {
// The mean is known by now.
// CHECK:           %[[D:.*]] = arith.subf %[[V]], %[[MEAN]]
// CHECK:           %[[DD:.*]] = arith.mulf %[[D]], %[[D]]
// CHECK:           norm.reduce add %[[DD]]
// CHECK:           norm.reduce add %[[D]]
// CHECK:           arith.constant 8.000000e+00 : f32
// CHECK:           scf.if
// CHECK:           } else {
// CHECK:             norm.reduce maximumf
func.func @bf16(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xbf16>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// The rest of a body that is narrow, too: an activation, and what is rounded before
// it goes on in f32.
// CHECK-LABEL: func.func @rounded(
// CHECK:         arith.constant 1.600000e+01 : f32
func.func @rounded(%x: memref<4x40xf32>, %y: memref<4x40xf32>, %q: memref<4x40xi8>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xf32>) outs(%y, %q : memref<4x40xf32>, memref<4x40xi8>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %zero = arith.constant 0.0 : f32
    %0 = arith.maximumf %n, %zero : f32
    %1 = arith.truncf %0 : f32 to f16
    %2 = arith.extf %1 : f16 to f32
    %3 = arith.addf %2, %a : f32
    %4 = math.roundeven %n : f32
    %5 = arith.fptosi %4 : f32 to i32
    %6 = arith.trunci %5 : i32 to i8
    norm.yield %3, %6 : f32, i8
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#each = affine_map<(i, j) -> (i)>

// A statistic is stored in f32.
// CHECK-LABEL: func.func @statistic(
// CHECK-NOT:     arith.constant 1.600000e+01
// CHECK-LABEL: func.func @collective(
// CHECK-NOT:     arith.constant 1.600000e+01
// CHECK-LABEL: func.func @summed(
// CHECK-NOT:     arith.constant 1.600000e+01
func.func @statistic(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>, %r: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #each], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xbf16>) outs(%y, %r : memref<4x40xbf16>, memref<4xf32>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1, %rstd : bf16, f32
  }
  return
}

// A sum of n takes all its digits.
func.func @collective(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xbf16>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = math.exp %n : f32
    %2 = norm.reduce add %1 : f32
    %3 = arith.divf %1, %2 : f32
    %4 = arith.truncf %3 : f32 to bf16
    norm.yield %4 : bf16
  }
  return
}

// So does one over rows.
func.func @summed(%x: memref<4x40xbf16>, %y: memref<40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, affine_map<(i, j) -> (j)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xbf16>) outs(%y : memref<40xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %0 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
