// The gradient of a lookup reads indices where the lookup does.
// RUN: norm-opt %s --norm-differentiate | FileCheck %s

// CHECK: #[[SUM:.*]] = affine_map<(d0, d1) -> (d0 + d1)>
// CHECK-LABEL: func @lookup_vjp(
// CHECK-SAME:    %{{[^:]*}}: tensor<5xf32>, %[[IDS:[^:]*]]: tensor<2x6xi64>, %[[C:[^:]*]]: tensor<3x4xf32>
// CHECK:         scf.for %[[I:.*]] = %c0 to %c3
// CHECK:           scf.for %[[J:.*]] = %c0 to %c4
// CHECK:             %[[AT:.*]] = affine.apply #[[SUM]](%[[I]], %[[J]])
// CHECK:             %[[ID:.*]] = tensor.extract %[[IDS]][%c1, %[[AT]]]
// CHECK:             arith.index_cast %[[ID]]
// CHECK:             tensor.extract %[[C]][%[[I]], %[[J]]]
func.func @lookup(%x: tensor<5xf32>, %ids: tensor<2x6xi64>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<3x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (1, i + j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<2x6xi64>) outs(%e : tensor<3x4xf32>) {
  ^bb0(%a: i64, %o: f32):
    %r = arith.index_cast %a : i64 to index
    %v = tensor.extract %x[%r] : tensor<5xf32>
    linalg.yield %v : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
