// A row that is not sound is done again: scaled by a power of two found from its
// largest magnitude, about a better mean. With an epsilon that hides underflow
// only overflow and a poor mean are looked for; without one, underflow too.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @layer_norm_norm(
// CHECK-DAG:     %[[MAX:.*]] = arith.constant 3.40282347E+38 : f32
// CHECK-DAG:     %[[LARGEST:.*]] = highway.set %[[MAX]]
// CHECK-DAG:     %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
// CHECK-DAG:     %[[ONES:.*]] = highway.set %[[ONE]]
// CHECK:         highway.sqrt
// CHECK:         %[[T:.*]] = highway.neg_mul_add %[[REST:.*]], %[[REST]], %{{.*}}
// CHECK:         %[[FINITE:.*]] = highway.le %[[T]], %[[LARGEST]]
// CHECK:         %[[CLOSE:.*]] = highway.ge %[[T]], %{{.*}}
// CHECK:         %[[BOTH:.*]] = highway.mask_and %[[FINITE]], %[[CLOSE]]
// CHECK:         %[[SOUND:.*]] = highway.all_true %[[BOTH]]
// CHECK:         %[[STAT:.*]]:4 = scf.if %[[SOUND]]
// CHECK:           scf.yield %[[ONES]],
// CHECK:         } else {
// Loads that know where the row ends: no code for the tail.
// CHECK:           %[[LEFT:.*]] = arith.subi %c64, %[[J:.*]] : index
// CHECK:           %[[V:.*]] = highway.load_n %{{.*}}[%[[J]]], %[[LEFT]]
// CHECK:           highway.abs %[[V]]
// A NaN stays.
// CHECK:           highway.lt
// CHECK:           highway.is_nan
// CHECK:           highway.mask_or
// CHECK:           highway.if_then_else %
// CHECK:           highway.max_of_lanes
// CHECK:           %[[TOP:.*]] = highway.if_then_else %
// CHECK:           highway.lt %[[TOP]]
// CHECK-COUNT-3:   highway.if_then_else %
// CHECK:           %[[SCALE:.*]] = highway.if_then_else %
// CHECK:           highway.mul %{{.*}}, %[[SCALE]]
// CHECK:           highway.sum_of_lanes
// CHECK:           %[[MEAN:.*]] = highway.mul %{{.*}}, %{{.*}}
// CHECK:           highway.mul_sub %{{.*}}, %[[SCALE]], %[[MEAN]]
// CHECK:           %[[BETTER:.*]] = highway.add %[[MEAN]], %{{.*}}
// CHECK:           highway.mul_sub %{{.*}}, %[[SCALE]], %[[BETTER]]
// CHECK:           scf.yield %[[SCALE]],
// CHECK:         scf.for
// CHECK:           %[[V:.*]] = highway.load
// CHECK:           highway.mul_sub %[[V]], %[[STAT]]#0, %[[STAT]]#1
// CHECK:           highway.store
func.func @layer_norm(%x: memref<1x64xf32>, %y: memref<1x64xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1x64xf32>) outs(%y : memref<1x64xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: func.func private @rms_norm(
// CHECK:         %[[LEAST:.*]] = arith.constant 1.26217745E-29 : f32
// CHECK:         %[[BOUND:.*]] = highway.set %[[LEAST]]
// CHECK:         highway.le %[[Q:.*]], %{{.*}}
// CHECK:         highway.ge %[[Q]], %[[BOUND]]
func.func @rms(%x: memref<1x64xf32>, %y: memref<1x64xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1x64xf32>) outs(%y : memref<1x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 0.0 : f64} : f32
    norm.yield %n : f32
  }
  return
}
