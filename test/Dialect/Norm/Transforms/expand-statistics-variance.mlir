// A variance that is kept is the one under the root, of all branches; scaled back, in
// two steps, where values were scaled.

// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s
// RUN: norm-opt %s --norm-expand-statistics="widen=true rescue=false" --canonicalize --cse \
// RUN:     --mlir-use-nameloc-as-prefix | FileCheck %s --check-prefix=WIDE

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @variance(
//       CHECK:     %variance = math.fma
//       CHECK:     %[[VARIANCE:.*]] = arith.select %{{.*}}, %{{.*}}, %variance
//  CHECK-NEXT:     %variance_epsilon = arith.addf %[[VARIANCE]], %
//       CHECK:     %[[S:.*]]:6 = scf.if %is_sound
//  CHECK-NEXT:       scf.yield %{{.*}}, %mean_hi, %shift, %rstd, %mean, %[[VARIANCE]]
//       CHECK:     } else {
//       CHECK:       norm.reduce maximumf
//       CHECK:       math.fma %{{.*}}, %[[SCALE:scale.*]], %
//       CHECK:       %[[SCALED:[0-9]+]] = arith.select %{{.*}}, %{{.*}}, %{{variance.*}} : f32
//  CHECK-NEXT:       %{{variance_epsilon.*}} = arith.addf %[[SCALED]], %scaled_epsilon
//       CHECK:       %[[INVERSE:.*]] = arith.divf %{{.*}}, %[[SCALE]]
//  CHECK-NEXT:       %[[HALF:.*]] = arith.mulf %[[SCALED]], %[[INVERSE]]
//  CHECK-NEXT:       %[[WHOLE:.*]] = arith.mulf %[[HALF]], %[[INVERSE]]
//       CHECK:       scf.yield %{{.*}}, %[[WHOLE]] :
//       CHECK:     norm.yield %{{.*}}, %[[S]]#5 : f32, f32

// WIDE-LABEL: func @variance(
//       WIDE:     %variance = arith.subf
//       WIDE:     %[[VARIANCE:.*]] = arith.select %{{.*}}, %{{.*}}, %variance : f64
//       WIDE:     %[[ROUNDED:.*]] = arith.truncf %[[VARIANCE]] : f64 to f32
//       WIDE:     norm.yield %{{.*}}, %[[ROUNDED]] : f32, f32
func.func @variance(%x: memref<4x8xf32>, %y: memref<4x8xf32>, %variance_out: memref<4xf32>) {
  norm.generic {
      indexing_maps = [#all, #all, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>)
      outs(%y, %variance_out : memref<4x8xf32>, memref<4xf32>) {
  ^bb0(%v: f32):
    %n, %mean, %rstd, %variance = norm.normalize mean_variance %v keep_variance {epsilon = 1.0e-5 : f64} : f32
    %m = arith.addf %n, %mean : f32
    norm.yield %m, %variance : f32, f32
  }
  return
}
