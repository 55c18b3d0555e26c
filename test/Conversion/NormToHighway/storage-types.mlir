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
// CHECK:         %[[R:.*]] = highway.demote_to %{{.*}} : !highway.vec<f32> to !highway.vec<bf16>
// CHECK:         highway.store %[[R]]
func.func @bf16(%x: memref<4x40xbf16>, %y: memref<4x40xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
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
// CHECK:         %[[R:.*]] = highway.demote_to %[[S]]
// CHECK:         highway.promote_to %[[R]]
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

// Quantization to int8: round, clamp, convert.
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
