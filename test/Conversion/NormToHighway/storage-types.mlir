// Narrow elements are widened after the load and rounded before the store; the
// base lane is the widest type of the kernel.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @bf16_norm(
// CHECK-SAME:      !highway.ptr<bf16>, %{{[^:]+}}: !highway.ptr<bf16>
// CHECK-SAME:      attributes {highway.kernel = f32}
// Loads give zeros beyond the end and the widened zeros need no mask.
// CHECK:         %[[V:.*]] = highway.load_n %{{.*}} : !highway.ptr<bf16>
// CHECK:         %[[W:.*]] = highway.promote_to %[[V]] : !highway.vec<bf16> to !highway.vec<f32>
// CHECK-NOT:     first_n
// CHECK:         highway.mul_add %[[W]], %[[W]]
// CHECK:         %[[R:.*]] = highway.round_to_bf16_unchecked %{{.*}} : !highway.vec<f32>
// CHECK:         %[[B:.*]] = highway.demote_exact_to %[[R]] : !highway.vec<f32> to !highway.vec<bf16>
// CHECK:         highway.store %[[B]]
func.func @bf16(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>}
      ins(%x : memref<4x40xbf16>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A bf16 residual sum is rounded to bf16, as the scalar op is.
// CHECK-LABEL: func.func private @bf16_sum_norm(
// CHECK:         %[[A:.*]] = highway.load %{{.*}} : !highway.ptr<bf16>
// CHECK:         %[[B:.*]] = highway.load %{{.*}} : !highway.ptr<bf16>
// CHECK-DAG:     %[[WA:.*]] = highway.promote_to %[[A]]
// CHECK-DAG:     %[[WB:.*]] = highway.promote_to %[[B]]
// CHECK:         %[[S:.*]] = highway.add %[[WA]], %[[WB]] : !highway.vec<f32>
// CHECK:         %[[R:.*]] = highway.round_to_bf16_unchecked %[[S]]
// CHECK-NOT:     highway.promote_to
// CHECK:         highway.mul_add %[[R]], %[[R]]
func.func @bf16_sum(%x: memref<4x40xbf16>, %r: memref<4x40xbf16>, %y: memref<4x40xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<4x40xbf16>, memref<4x40xbf16>) outs(%y : memref<4x40xf32>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.addf %a, %b : bf16
    %1 = arith.extf %0 : bf16 to f32
    %n, %rstd = norm.normalize mean_square %1 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A sum of f16 is rounded by way of memory's type. What is computed of it again
// lies in scratch memory as f32.
// CHECK-LABEL: func.func private @f16_sum_norm(
// CHECK:         highway.scratch 40 : !highway.ptr<f32>
// CHECK:         %[[S:.*]] = highway.add %{{.*}} : !highway.vec<f32>
// CHECK:         %[[R:.*]] = highway.demote_to %[[S]] : !highway.vec<f32> to !highway.vec<f16>
// CHECK:         %[[W:.*]] = highway.promote_to %[[R]]
// CHECK:         highway.store %[[W]], %{{.*}} : !highway.ptr<f32>
// Its output needs no conversion back and forth.
// CHECK:         %[[K:.*]] = highway.load %{{.*}} : !highway.ptr<f32>
// CHECK:         highway.demote_exact_to %[[K]] : !highway.vec<f32> to !highway.vec<f16>
func.func @f16_sum(%x: memref<4x40xf16>, %r: memref<4x40xf16>, %s: memref<4x40xf16>, %y: memref<4x40xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = scratch>}
      ins(%x, %r : memref<4x40xf16>, memref<4x40xf16>) outs(%s, %y : memref<4x40xf16>, memref<4x40xf32>) {
  ^bb0(%a: f16, %b: f16):
    %0 = arith.addf %a, %b : f16
    %1 = arith.extf %0 : f16 to f32
    %n, %rstd = norm.normalize mean_square %1 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %0, %n : f16, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// A gain of f32 may be any NaN, of which rounding bits could make a number; and an
// elementary function may make any. So the rounding looks for NaN.
// CHECK-LABEL: func.func private @f32_gain_norm(
// CHECK:         highway.round_to_bf16 %{{.*}} : !highway.vec<f32>
// CHECK-NOT:     unchecked
// CHECK:         return
func.func @f32_gain(%x: memref<4x40xbf16>, %g: memref<40xf32>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<4x40xbf16>, memref<40xf32>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16, %gain: f32):
    %0 = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.mulf %n, %gain : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2 : bf16
  }
  return
}
// CHECK-LABEL: func.func private @exp_norm(
// CHECK:         %[[E:.*]] = highway.exp
// CHECK:         highway.round_to_bf16 %[[E]] : !highway.vec<f32>
// CHECK-NOT:     unchecked
// CHECK:         return
func.func @exp(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xbf16>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = math.exp %n : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2 : bf16
  }
  return
}
// Sums, roots and quotients of bf16 are NaN like those of bf16; so is a mean with
// a gain of bf16 and a selection.
// CHECK-LABEL: func.func private @mean_norm(
// CHECK-NOT:     highway.round_to_bf16
// CHECK:         highway.store_rounded_pairs
func.func @mean(%x: memref<4x40xbf16>, %g: memref<40xbf16>, %y: memref<4x40xbf16>) {
  %zero = arith.constant 0.0 : f32
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<4x40xbf16>, memref<40xbf16>) outs(%y : memref<4x40xbf16>) {
  ^bb0(%a: bf16, %gain: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.extf %gain : bf16 to f32
    %2 = arith.mulf %n, %1 : f32
    %3 = arith.cmpf ogt, %2, %zero : f32
    %4 = arith.select %3, %2, %zero : f32
    %5 = arith.truncf %4 : f32 to bf16
    norm.yield %5 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @f64_norm(
// CHECK-SAME:      attributes {highway.kernel = f64}
// CHECK:         highway.sum_of_lanes %{{.*}} : !highway.vec<f64>
func.func @f64(%x: memref<4x40xf64>, %y: memref<4x40xf64>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xf64>) outs(%y : memref<4x40xf64>) {
  ^bb0(%a: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Limited from both sides, and by integers, which rounding then stays within: the
// nearest integer, with no care for others. Of uint8, too, with a zero point: what
// is added to a rounded number is rounded already.
// CHECK-LABEL: func.func private @quantize_norm(
// CHECK:         scf.for %{{.*}} = %c0 to %{{.*}} step %{{[0-9]+}} {
// CHECK-NOT:       highway.round
// CHECK:         %[[IS_LOW:.*]] = highway.lt %[[S:[0-9]+]], %[[LOW:[0-9]+]] :
// CHECK:         %[[L:.*]] = highway.if_then_else %[[IS_LOW]], %[[LOW]], %[[S]]
// CHECK:         %[[IS_HIGH:.*]] = highway.gt %[[L]], %[[HIGH:[0-9]+]] :
// CHECK:         %[[C:.*]] = highway.if_then_else %[[IS_HIGH]], %[[HIGH]], %[[L]]
// CHECK:         %[[I:.*]] = highway.nearest_int %[[C]] : !highway.vec<f32> to !highway.vec<i32>
// CHECK:         %[[O:.*]] = highway.demote_to %[[I]] : !highway.vec<i32> to !highway.vec<i8>
// CHECK:         %[[ROUND:.*]] = highway.round %[[S]]
// CHECK:         highway.add %[[ROUND]], %{{.*}}
// CHECK:         %[[I:.*]] = highway.nearest_int %{{.*}} : !highway.vec<f32> to !highway.vec<i32>
// CHECK:         %[[U:.*]] = highway.demote_to_unsigned %[[I]] : !highway.vec<i32> to !highway.vec<i8>
// CHECK:         highway.store %[[O]]
// CHECK:         highway.store %[[U]]
func.func @quantize(%x: memref<4x40xf32>, %y: memref<4x40xi8>, %z: memref<4x40xi8>) {
  %scale = arith.constant 33.0 : f32
  %least = arith.constant -128.0 : f32
  %most = arith.constant 127.0 : f32
  %zero = arith.constant 0.0 : f32
  %point = arith.constant 128.0 : f32
  %all = arith.constant 255.0 : f32
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>}
      ins(%x : memref<4x40xf32>) outs(%y, %z : memref<4x40xi8>, memref<4x40xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %s = arith.mulf %n, %scale : f32
    %r = math.roundeven %s : f32
    %0 = arith.maximumf %r, %least : f32
    %1 = arith.minimumf %0, %most : f32
    %2 = arith.fptosi %1 : f32 to i8
    %p = arith.addf %r, %point : f32
    %3 = arith.minimumf %p, %all : f32
    %4 = arith.maximumf %3, %zero : f32
    %5 = arith.fptoui %4 : f32 to i8
    norm.yield %2, %5 : i8, i8
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Limited by no integer, not rounded, or with a half added to what was: cut off.
// CHECK-LABEL: func.func private @cut_norm(
// CHECK-NOT:     highway.nearest_int
func.func @cut(%x: memref<4x40xf32>, %y: memref<4x40xi8>, %z: memref<4x40xi8>, %w: memref<4x40xi8>) {
  %least = arith.constant -128.0 : f32
  %most = arith.constant 127.0 : f32
  %half = arith.constant 126.5 : f32
  %part = arith.constant 0.5 : f32
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xf32>) outs(%y, %z, %w : memref<4x40xi8>, memref<4x40xi8>, memref<4x40xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.maximumf %n, %least : f32
    %1 = arith.minimumf %0, %most : f32
    %2 = arith.fptosi %1 : f32 to i8
    %r = math.roundeven %n : f32
    %3 = arith.maximumf %r, %least : f32
    %4 = arith.minimumf %3, %half : f32
    %5 = arith.fptosi %4 : f32 to i8
    %6 = arith.addf %r, %part : f32
    %7 = arith.maximumf %6, %least : f32
    %8 = arith.minimumf %7, %most : f32
    %9 = arith.fptosi %8 : f32 to i8
    norm.yield %2, %5, %9 : i8, i8, i8
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Quantization to int8 with one limit: round, clamp, convert.
// CHECK-LABEL: func.func private @int8_norm(
// CHECK:         %[[R:.*]] = highway.round
// CHECK:         %[[M:.*]] = highway.gt %[[R]], %{{.*}}
// CHECK:         %[[C:.*]] = highway.if_then_else %[[M]], %{{.*}}, %[[R]]
// CHECK:         %[[I:.*]] = highway.convert_to %[[C]] : !highway.vec<f32> to !highway.vec<i32>
// CHECK:         %[[O:.*]] = highway.demote_to %[[I]] : !highway.vec<i32> to !highway.vec<i8>
// CHECK:         highway.store %[[O]]
func.func @int8(%x: memref<4x40xf32>, %y: memref<4x40xi8>) {
  %limit = arith.constant 127.0 : f32
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x40xf32>) outs(%y : memref<4x40xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = math.roundeven %n : f32
    %1 = arith.minimumf %0, %limit : f32
    %2 = arith.fptosi %1 : f32 to i8
    norm.yield %2 : i8
  }
  return
}
