// The corrected two-pass form: each step of it in order, on tensors, here in
// the type of the statistics.

// RUN: norm-opt %s --convert-norm-to-linalg=use-f64=false | FileCheck %s

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[AXIS:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[ROWS:.*]] = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func @layer_norm
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xbf16>, %[[G:[a-z0-9]+]]: tensor<8xf32>
func.func @layer_norm(%x: tensor<4x8xbf16>, %g: tensor<8xf32>, %y: tensor<4x8xbf16>,
                      %m: tensor<4xf32>) -> (tensor<4x8xbf16>, tensor<4xf32>) {
  // sum(v), which reads neither gain nor anything else of `post`.
  //       CHECK: %[[H:.*]] = arith.constant 8.000000e+00 : f32
  //   CHECK-DAG: %[[EPS:.*]] = arith.constant 9.99999974E-6 : f32
  //       CHECK: %[[SUM:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[ROW]]], iterator_types = ["parallel", "reduction"]
  //  CHECK-SAME:   ins(%[[X]] : tensor<4x8xbf16>)
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[ACC:.*]]: f32):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[NEW:.*]] = arith.addf %[[ACC]], %[[V]] : f32
  //  CHECK-NEXT:   linalg.yield %[[NEW]]

  // hi = sum(v) / H
  //       CHECK: %[[HI:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ROWS]], #[[ROWS]]], iterator_types = ["parallel"]
  //  CHECK-SAME:   ins(%[[SUM]] : tensor<4xf32>)
  //  CHECK-NEXT: ^bb0(%[[S:.*]]: f32, %{{.*}}: f32):
  //  CHECK-NEXT:   arith.divf %[[S]], %[[H]] : f32

  // sum(v - hi), sum((v - hi)^2)
  //       CHECK: %[[SUMS:.*]]:2 = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[ROW]], #[[ROW]], #[[ROW]]], iterator_types = ["parallel", "reduction"]
  //  CHECK-SAME:   ins(%[[X]], %[[HI]] : tensor<4x8xbf16>, tensor<4xf32>)
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[MU:.*]]: f32, %[[ACC1:.*]]: f32, %[[ACC2:.*]]: f32):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[D:.*]] = arith.subf %[[V]], %[[MU]] : f32
  //  CHECK-NEXT:   %[[D2:.*]] = arith.mulf %[[D]], %[[D]] : f32
  //  CHECK-NEXT:   %[[NEW1:.*]] = arith.addf %[[ACC1]], %[[D]] : f32
  //  CHECK-NEXT:   %[[NEW2:.*]] = arith.addf %[[ACC2]], %[[D2]] : f32
  //  CHECK-NEXT:   linalg.yield %[[NEW1]], %[[NEW2]]

  // lo, mean = hi + lo, rstd
  //       CHECK: %[[INF:.*]] = arith.constant 0x7F800000 : f32
  //       CHECK: %[[STATS:.*]]:3 = linalg.generic
  //  CHECK-SAME:   ins(%[[SUMS]]#0, %[[SUMS]]#1, %[[HI]] :
  //  CHECK-NEXT: ^bb0(%[[S1:.*]]: f32, %[[S2:.*]]: f32, %[[MU:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32, %{{.*}}: f32):
  //  CHECK-NEXT:   %[[L:.*]] = arith.divf %[[S1]], %[[H]] : f32
  //  CHECK-NEXT:   %[[L2:.*]] = arith.mulf %[[L]], %[[L]] : f32
  //  CHECK-NEXT:   %[[FINITE:.*]] = arith.cmpf olt, %[[L2]], %[[INF]] : f32
  //  CHECK-NEXT:   %[[LO:.*]] = arith.select %[[FINITE]], %[[L]], %{{.*}} : f32
  //   CHECK-DAG:   %[[LO2:.*]] = arith.mulf %[[LO]], %[[LO]] : f32
  //   CHECK-DAG:   %[[RAW:.*]] = arith.divf %[[S2]], %[[H]] : f32
  //       CHECK:   %[[VAR:.*]] = arith.subf %[[RAW]], %[[LO2]] : f32
  //  CHECK-NEXT:   %[[Q:.*]] = arith.maximumf %[[VAR]], %{{.*}} : f32
  //  CHECK-NEXT:   %[[MEAN:.*]] = arith.addf %[[MU]], %[[LO]] : f32
  //  CHECK-NEXT:   %[[QE:.*]] = arith.addf %[[Q]], %[[EPS]] : f32
  //  CHECK-NEXT:   %[[SD:.*]] = math.sqrt %[[QE]] : f32
  //  CHECK-NEXT:   %[[RSTD:.*]] = arith.divf %{{.*}}, %[[SD]] : f32
  //  CHECK-NEXT:   linalg.yield %[[LO]], %[[MEAN]], %[[RSTD]]

  // n = ((v - hi) - lo) * rstd, then `post`.
  //       CHECK: %[[Y:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[AXIS]], #[[ROW]], #[[ROW]], #[[ROW]], #[[ELEMENT]]], iterator_types = ["parallel", "parallel"]
  //  CHECK-SAME:   ins(%[[X]], %[[G]], %[[HI]], %[[STATS]]#0, %[[STATS]]#2 :
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[GAIN:.*]]: f32, %[[MU:.*]]: f32, %[[LO:.*]]: f32, %[[RSTD:.*]]: f32, %{{.*}}: bf16):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[D:.*]] = arith.subf %[[V]], %[[MU]] : f32
  //  CHECK-NEXT:   %[[C:.*]] = arith.subf %[[D]], %[[LO]] : f32
  //  CHECK-NEXT:   %[[N:.*]] = arith.mulf %[[C]], %[[RSTD]] : f32
  //  CHECK-NEXT:   %[[O:.*]] = arith.mulf %[[N]], %[[GAIN]] : f32
  //  CHECK-NEXT:   %[[T:.*]] = arith.truncf %[[O]] : f32 to bf16
  //  CHECK-NEXT:   linalg.yield %[[T]]

  // The per-row output: the mean is hi + lo.
  //       CHECK: %[[MEAN:.*]] = linalg.generic
  //  CHECK-SAME:   iterator_types = ["parallel"]} ins(%[[STATS]]#1 : tensor<4xf32>)
  //       CHECK: return %[[Y]], %[[MEAN]]
  %0, %1 = norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x, %g : tensor<4x8xbf16>, tensor<8xf32>)
      outs(%y, %m : tensor<4x8xbf16>, tensor<4xf32>)
      pre {
      ^bb0(%a: bf16, %gain: f32):
        %v = arith.extf %a : bf16 to f32
        norm.yield %v : f32
      } post {
      ^bb0(%a: bf16, %gain: f32, %v: f32, %n: f32, %mean: f32, %rstd: f32):
        %o = arith.mulf %n, %gain : f32
        %t = arith.truncf %o : f32 to bf16
        norm.yield %t, %mean : bf16, f32
      } -> tensor<4x8xbf16>, tensor<4xf32>
  return %0, %1 : tensor<4x8xbf16>, tensor<4xf32>
}
