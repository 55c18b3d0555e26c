// The corrected two-pass form: each step of it in order, on tensors, here in
// the type of the statistics. Sums of f32 are added up in f64 and rounded once.

// RUN: norm-opt %s --norm-expand-statistics="rescue=false" --canonicalize --cse --convert-norm-to-linalg --canonicalize | FileCheck %s

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[AXIS:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[ROWS:.*]] = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func @layer_norm
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xbf16>, %[[G:[a-z0-9]+]]: tensor<8xf32>, %[[Y:[a-z0-9]+]]: tensor<4x8xbf16>, %[[M:[a-z0-9]+]]: tensor<4xf32>
func.func @layer_norm(%x: tensor<4x8xbf16>, %g: tensor<8xf32>, %y: tensor<4x8xbf16>,
                      %m: tensor<4xf32>) -> (tensor<4x8xbf16>, tensor<4xf32>) {
  // sum(v), which reads neither gain nor anything else that later passes need.
  //   CHECK-DAG: %[[INVERSE:.*]] = arith.constant 1.250000e-01 : f32
  //   CHECK-DAG: %[[EPS:.*]] = arith.constant 9.99999974E-6 : f32
  //   CHECK-DAG: %[[INF:.*]] = arith.constant 0x7F800000 : f32
  //   CHECK-DAG: %[[ZERO:.*]] = arith.constant 0.000000e+00 : f32
  //   CHECK-DAG: %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
  //       CHECK: %[[SUM:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[ROW]]], iterator_types = ["parallel", "reduction"]
  //  CHECK-SAME:   ins(%[[X]] : tensor<4x8xbf16>)
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[ACC:.*]]: f64):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[W:.*]] = arith.extf %[[V]] : f32 to f64
  //  CHECK-NEXT:   %[[NEW:.*]] = arith.addf %[[ACC]], %[[W]] : f64
  //  CHECK-NEXT:   linalg.yield %[[NEW]]

  // mean_hi = sum(v) / H
  //       CHECK: %[[HI:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ROWS]], #[[ROWS]]], iterator_types = ["parallel"]
  //  CHECK-SAME:   ins(%[[SUM]] : tensor<4xf64>)
  //  CHECK-NEXT: ^bb0(%[[S:.*]]: f64, %{{.*}}: f32):
  //  CHECK-NEXT:   %[[R:.*]] = arith.truncf %[[S]] : f64 to f32
  //  CHECK-NEXT:   arith.mulf %[[R]], %[[INVERSE]] : f32

  // sum((v - mean_hi)^2), sum(v - mean_hi)
  //       CHECK: %[[SUMS:.*]]:2 = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[ROW]], #[[ROW]], #[[ROW]]], iterator_types = ["parallel", "reduction"]
  //  CHECK-SAME:   ins(%[[X]], %[[HI]] : tensor<4x8xbf16>, tensor<4xf32>)
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[MU:.*]]: f32, %[[ACC1:.*]]: f64, %[[ACC2:.*]]: f64):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[D:.*]] = arith.subf %[[V]], %[[MU]] : f32
  //  CHECK-NEXT:   %[[D2:.*]] = arith.mulf %[[D]], %[[D]] : f32
  //  CHECK-NEXT:   %[[W1:.*]] = arith.extf %[[D2]] : f32 to f64
  //  CHECK-NEXT:   %[[NEW1:.*]] = arith.addf %[[ACC1]], %[[W1]] : f64
  //  CHECK-NEXT:   %[[W2:.*]] = arith.extf %[[D]] : f32 to f64
  //  CHECK-NEXT:   %[[NEW2:.*]] = arith.addf %[[ACC2]], %[[W2]] : f64
  //  CHECK-NEXT:   linalg.yield %[[NEW1]], %[[NEW2]]

  // mean_lo, rstd
  //       CHECK: %[[STATS:.*]]:2 = linalg.generic
  //  CHECK-SAME:   ins(%[[SUMS]]#0, %[[SUMS]]#1 :
  //  CHECK-NEXT: ^bb0(%[[S1:.*]]: f64, %[[S2:.*]]: f64, %{{.*}}: f32, %{{.*}}: f32):
  //  CHECK-NEXT:   %[[R1:.*]] = arith.truncf %[[S1]] : f64 to f32
  //  CHECK-NEXT:   %[[R2:.*]] = arith.truncf %[[S2]] : f64 to f32
  //  CHECK-NEXT:   %[[RAW:.*]] = arith.mulf %[[R1]], %[[INVERSE]] : f32
  //  CHECK-NEXT:   %[[L:.*]] = arith.mulf %[[R2]], %[[INVERSE]] : f32
  //  CHECK-NEXT:   %[[L2:.*]] = arith.mulf %[[L]], %[[L]] : f32
  //  CHECK-NEXT:   %[[FINITE:.*]] = arith.cmpf olt, %[[L2]], %[[INF]] : f32
  //  CHECK-NEXT:   %[[LO:.*]] = arith.select %[[FINITE]], %[[L]], %[[ZERO]] : f32
  //  CHECK-NEXT:   %[[LO2:.*]] = arith.mulf %[[LO]], %[[LO]] : f32
  //  CHECK-NEXT:   %[[VAR:.*]] = arith.subf %[[RAW]], %[[LO2]] : f32
  //  CHECK-NEXT:   %[[NEGATIVE:.*]] = arith.cmpf olt, %[[VAR]], %[[ZERO]] : f32
  //  CHECK-NEXT:   %[[Q:.*]] = arith.select %[[NEGATIVE]], %[[ZERO]], %[[VAR]] : f32
  //  CHECK-NEXT:   %[[QE:.*]] = arith.addf %[[Q]], %[[EPS]] : f32
  //  CHECK-NEXT:   %[[SD:.*]] = math.sqrt %[[QE]] : f32
  //  CHECK-NEXT:   %[[RSTD:.*]] = arith.divf %[[ONE]], %[[SD]] : f32
  //  CHECK-NEXT:   linalg.yield %[[LO]], %[[RSTD]]

  // n = ((v - mean_hi) - mean_lo) * rstd, and what is made of it.
  //       CHECK: %[[OUT:.*]] = linalg.generic
  //  CHECK-SAME:   indexing_maps = [#[[ELEMENT]], #[[AXIS]], #[[ROW]], #[[ROW]], #[[ROW]], #[[ELEMENT]]], iterator_types = ["parallel", "parallel"]
  //  CHECK-SAME:   ins(%[[X]], %[[G]], %[[HI]], %[[STATS]]#0, %[[STATS]]#1 : {{.*}}) outs(%[[Y]] :
  //  CHECK-NEXT: ^bb0(%[[A:.*]]: bf16, %[[GAIN:.*]]: f32, %[[MU:.*]]: f32, %[[LO:.*]]: f32, %[[RSTD:.*]]: f32, %{{.*}}: bf16):
  //  CHECK-NEXT:   %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
  //  CHECK-NEXT:   %[[D:.*]] = arith.subf %[[V]], %[[MU]] : f32
  //  CHECK-NEXT:   %[[C:.*]] = arith.subf %[[D]], %[[LO]] : f32
  //  CHECK-NEXT:   %[[N:.*]] = arith.mulf %[[C]], %[[RSTD]] : f32
  //  CHECK-NEXT:   %[[O:.*]] = arith.mulf %[[N]], %[[GAIN]] : f32
  //  CHECK-NEXT:   %[[T:.*]] = arith.truncf %[[O]] : f32 to bf16
  //  CHECK-NEXT:   linalg.yield %[[T]]

  // The per-row output: mean_hi + mean_lo. Only it needs the mean, so the mean
  // is not stored.
  //       CHECK: %[[MEAN:.*]] = linalg.generic
  //  CHECK-SAME:   iterator_types = ["parallel"]} ins(%[[HI]], %[[STATS]]#0 : tensor<4xf32>, tensor<4xf32>) outs(%[[M]] :
  //  CHECK-NEXT: ^bb0(%[[MU:.*]]: f32, %[[LO:.*]]: f32, %{{.*}}: f32):
  //  CHECK-NEXT:   arith.addf %[[MU]], %[[LO]] : f32
  //       CHECK: return %[[OUT]], %[[MEAN]]
  %0, %1 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : tensor<4x8xbf16>, tensor<8xf32>)
      outs(%y, %m : tensor<4x8xbf16>, tensor<4xf32>) {
  ^bb0(%a: bf16, %gain: f32):
    %v = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %gain : f32
    %t = arith.truncf %o : f32 to bf16
    norm.yield %t, %mean : bf16, f32
  } -> tensor<4x8xbf16>, tensor<4xf32>
  return %0, %1 : tensor<4x8xbf16>, tensor<4xf32>
}
