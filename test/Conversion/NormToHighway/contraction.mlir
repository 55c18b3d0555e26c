// A product and a sum become one operation, which rounds once, only where both
// say that they may (`contract`). Elsewhere x * x - y * y must be 0 for x = y,
// which a fused multiply-subtract does not give.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx3 --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @as_written_norm(
// CHECK:         %[[XX:.*]] = highway.mul %[[X:.*]], %[[X]] :
// CHECK:         %[[GG:.*]] = highway.mul %[[G:.*]], %[[G]] :
// CHECK:         highway.sub %[[XX]], %[[GG]] :
func.func @as_written(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %a, %a : f32
    %1 = arith.mulf %b, %b : f32
    %2 = arith.subf %0, %1 : f32
    norm.yield %2 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @contracted_norm(
// CHECK:         highway.neg_mul_add %[[G:.*]], %[[G]], %{{.*}} :
func.func @contracted(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.mulf %b, %b fastmath<contract> : f32
    %2 = arith.subf %n, %1 fastmath<contract> : f32
    norm.yield %2 : f32
  }
  return
}

// -----

// One of the two is not enough, whichever it is.

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @only_product_norm(
// CHECK:         %[[P:.*]] = highway.mul %[[G:.*]], %[[G]] :
// CHECK:         highway.sub %{{.*}}, %[[P]] :
// CHECK:         %[[Q:.*]] = highway.mul %{{.*}}, %[[G]] :
// CHECK:         highway.add %[[Q]],
func.func @only_product(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %b, %b fastmath<contract> : f32
    %1 = arith.subf %a, %0 : f32
    %2 = arith.mulf %1, %b fastmath<contract> : f32
    %3 = arith.addf %2, %a : f32
    norm.yield %3 : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @only_sum_norm(
// CHECK:         %[[P:.*]] = highway.mul %[[G:.*]], %[[G]] :
// CHECK:         highway.sub %{{.*}}, %[[P]] :
// CHECK:         %[[Q:.*]] = highway.mul %{{.*}}, %[[G]] :
// CHECK:         highway.add %[[Q]],
func.func @only_sum(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %b, %b : f32
    %1 = arith.subf %a, %0 fastmath<contract> : f32
    %2 = arith.mulf %1, %b : f32
    %3 = arith.addf %2, %a fastmath<contract> : f32
    norm.yield %3 : f32
  }
  return
}
