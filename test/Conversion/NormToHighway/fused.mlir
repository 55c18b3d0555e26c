// Residual sum as a second output, an activation, statistics as outputs.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func private @residual_gelu_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[R:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[S:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[MEAN:[^:]+]]: !highway.ptr<f32>, %[[RSTD:[^:]+]]: !highway.ptr<bf16>
// CHECK:           %[[S0:.*]] = highway.offset %[[S]]
// CHECK:           %[[Y0:.*]] = highway.offset %[[Y]]
// CHECK:           %[[M0:.*]] = highway.offset %[[MEAN]]
// CHECK:           %[[R0:.*]] = highway.offset %[[RSTD]]
// CHECK:           highway.all_true
// The third pass: the sum is computed once for both outputs.
// CHECK:             highway.add
// CHECK:             highway.sub
// CHECK:             highway.mul_sub
// CHECK:             highway.erf
// CHECK:             highway.store %{{.*}}, %[[S0]]
// CHECK:             highway.store %{{.*}}, %[[Y0]]
// CHECK:           %[[MS:.*]] = highway.get_lane %{{.*}} : !highway.vec<f32>
// CHECK:           highway.store_scalar %[[MS]], %[[M0]][%c0]
// CHECK:           %[[RB:.*]] = highway.demote_exact_to
// CHECK:           highway.store_n %[[RB]], %[[R0]][%c0], %c1
func.func @residual_gelu(%x: memref<9x32xf32>, %r: memref<9x32xf32>,
                         %s: memref<9x32xf32>, %y: memref<9x32xf32>,
                         %mean: memref<9xf32>, %rstd: memref<9xbf16>) {
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %c = arith.constant 0.707106769 : f32
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows, #row, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<9x32xf32>, memref<9x32xf32>)
      outs(%s, %y, %mean, %rstd : memref<9x32xf32>, memref<9x32xf32>, memref<9xf32>, memref<9xbf16>) {
  ^bb0(%a: f32, %b: f32):
    %v = arith.addf %a, %b : f32
    %n, %m, %d = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %c : f32
    %1 = math.erf %0 : f32
    %2 = arith.addf %1, %one : f32
    %3 = arith.mulf %n, %half : f32
    %4 = arith.mulf %3, %2 : f32
    %5 = arith.truncf %d : f32 to bf16
    norm.yield %v, %4, %m, %5 : f32, f32, f32, bf16
  }
  return
}
