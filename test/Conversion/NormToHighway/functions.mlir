// Functions and arithmetic that Highway lacks: what kernels compute instead.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=strict --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// The arithmetic that GPU kernels compute, on vectors.
//
// CHECK-LABEL: func.func private @atan_norm(
// CHECK:         highway.copy_sign
// CHECK:         highway.mul_add_exact {{.*}} : !highway.vec<f32>
// CHECK-NOT:     math.
func.func @atan(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = math.atan %n : f32
    %1 = math.copysign %0, %a : f32
    norm.yield %1 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Of bf16 in f32, rounded once. The branch for huge angles is taken where any
// lane takes it.
//
// CHECK-LABEL: func.func private @sin_norm(
// CHECK:         %[[ANGLE:.*]] = highway.promote_to {{.*}} to !highway.vec<f32>
// CHECK:         %[[SIZE:.*]] = highway.abs %[[ANGLE]] : !highway.vec<f32>
// CHECK:         %[[HUGE:.*]] = highway.ge %[[SIZE]], %{{.*}} : !highway.vec<f32>
// CHECK:         %[[SMALL:.*]] = highway.bit_cast {{.*}} to !highway.vec<i32>
// CHECK:         %[[NONE:.*]] = highway.all_false %[[HUGE]] : !highway.mask<f32>
// CHECK:         scf.if %[[NONE]] -> (!highway.vec<i32>, !highway.vec<f32>, !highway.vec<f32>) {
// CHECK-NEXT:      scf.yield %[[SMALL]], {{.*}}, {{.*}}
// CHECK-NEXT:    } else {
// CHECK:           highway.mul_high_unsigned
// CHECK:           %[[MASK:.*]] = highway.rebind_mask %[[HUGE]]
// CHECK:           %[[QUADRANT:.*]] = highway.if_then_else %[[MASK]], %{{.*}}, %[[SMALL]] : !highway.vec<i32>
// CHECK:           scf.yield %[[QUADRANT]], {{.*}}, {{.*}}
// CHECK:         %[[SIN:.*]] = highway.round_to_bf16 %{{.*}} : !highway.vec<f32>
// CHECK:         highway.demote_exact_to %[[SIN]] : !highway.vec<f32> to !highway.vec<bf16>
func.func @sin(%x: memref<4x8xbf16>, %y: memref<4x8xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>}
      ins(%x : memref<4x8xbf16>) outs(%y : memref<4x8xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.constant 1.0 : f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %p0 = math.sin %a : bf16
    norm.yield %p0 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A power of integers is a loop of vectors.
//
// CHECK-LABEL: func.func private @ipowi_norm(
// CHECK:         %[[A:.*]] = highway.load %{{.*}} : !highway.ptr<i32>
// CHECK:         scf.for {{.*}} iter_args(%[[BITS:.*]] = %[[A]], %[[SQUARE:.*]] = %[[A]], %[[POWER:.*]] = %{{.*}}) -> (!highway.vec<i32>, !highway.vec<i32>, !highway.vec<i32>) {
// CHECK:           highway.mul %[[POWER]], %[[SQUARE]] : !highway.vec<i32>
func.func @ipowi(%x: memref<4x8xi32>, %y: memref<4x8xi32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xi32>) outs(%y : memref<4x8xi32>) {
  ^bb0(%a: i32):
    %0 = arith.constant 1.0 : f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %p0 = math.ipowi %a, %a : i32
    norm.yield %p0 : i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @integers_norm(
// CHECK-DAG:     %[[THREE:.*]] = highway.set %c3_i32
// CHECK-DAG:     %[[SIGN:.*]] = highway.set %c31_i32
// CHECK-DAG:     %[[LEAST:.*]] = highway.set %c-2147483648_i32
// CHECK:         %[[A:.*]] = highway.load %{{.*}} : !highway.ptr<i32>
// CHECK-NEXT:    %[[SHIFTED:.*]] = highway.shift_right_logical %[[A]], %[[THREE]]
// CHECK-NEXT:    %[[THIRD:.*]] = highway.int_div_unsigned %[[SHIFTED]], %[[THREE]]
// CHECK-NEXT:    %[[B:.*]] = highway.int_rem %[[THIRD]], %[[THREE]]
// CHECK-NEXT:    %[[LOW:.*]] = highway.mul %[[B]], %[[A]]
// CHECK-NEXT:    %[[HIGH0:.*]] = highway.mul_high_unsigned %[[B]], %[[A]]
// CHECK-NEXT:    %[[BSIGN:.*]] = highway.shift_right %[[B]], %[[SIGN]]
// CHECK-NEXT:    %[[BA:.*]] = highway.and %[[BSIGN]], %[[A]]
// CHECK-NEXT:    %[[HIGH1:.*]] = highway.sub %[[HIGH0]], %[[BA]]
// CHECK-NEXT:    %[[ASIGN:.*]] = highway.shift_right %[[A]], %[[SIGN]]
// CHECK-NEXT:    %[[AB:.*]] = highway.and %[[ASIGN]], %[[B]]
// CHECK-NEXT:    %[[HIGH:.*]] = highway.sub %[[HIGH1]], %[[AB]]
// Unsigned: in the order of signed ones with the other sign bit.
// CHECK-NEXT:    %[[L:.*]] = highway.xor %[[LOW]], %[[LEAST]]
// CHECK-NEXT:    %[[H:.*]] = highway.xor %[[HIGH]], %[[LEAST]]
// CHECK-NEXT:    %[[LESS:.*]] = highway.lt %[[L]], %[[H]]
// CHECK-NEXT:    highway.if_then_else %[[LESS]], %[[LOW]], %[[HIGH]]
func.func @integers(%x: memref<4x8xi32>, %y: memref<4x8xi32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xi32>) outs(%y : memref<4x8xi32>) {
  ^bb0(%a: i32):
    %0 = arith.constant 1.0 : f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %c3 = arith.constant 3 : i32
    %p0 = arith.shrui %a, %c3 : i32
    %1 = arith.divui %p0, %c3 : i32
    %2 = arith.remsi %1, %c3 : i32
    %low, %high = arith.mulsi_extended %2, %a : i32
    %3 = arith.cmpi ult, %low, %high : i32
    %4 = arith.select %3, %low, %high : i32
    norm.yield %4 : i32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A condition for lanes of another width, by integers that are all ones.
//
// CHECK-LABEL: func.func private @masks_norm(
// CHECK:         %[[LARGE:.*]] = highway.gt %{{.*}}, %{{.*}} : !highway.vec<f32>
// CHECK:         %[[POSITIVE:.*]] = highway.gt %{{.*}}, %{{.*}} : !highway.vec<i64>
// CHECK:         %[[ONES:.*]] = highway.if_then_else_zero %[[POSITIVE]], %{{.*}} : !highway.vec<i64>
// CHECK-NEXT:    %[[NARROW:.*]] = highway.truncate_to %[[ONES]] : !highway.vec<i64> to !highway.vec<i32>
// CHECK-NEXT:    %[[TRUE:.*]] = highway.ne %[[NARROW]], %{{.*}} : !highway.vec<i32>
// CHECK-NEXT:    %[[MASK:.*]] = highway.rebind_mask %[[TRUE]] : !highway.mask<i32> to !highway.mask<f32>
// CHECK-NEXT:    highway.mask_and %[[LARGE]], %[[MASK]]
func.func @masks(%x: memref<4x8xf32>, %i: memref<4x8xi64>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %i : memref<4x8xf32>, memref<4x8xi64>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32, %k: i64):
    %0 = arith.constant 1.0 : f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %c0 = arith.constant 0 : i64
    %one = arith.constant 1.0 : f32
    %p0 = arith.cmpi sgt, %k, %c0 : i64
    %1 = arith.cmpf ogt, %a, %one : f32
    %2 = arith.andi %1, %p0 : i1
    %3 = arith.select %2, %a, %one : f32
    norm.yield %3 : f32
  }
  return
}
