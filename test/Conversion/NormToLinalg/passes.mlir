// Any number of collectives, each in the first pass in which its term is known;
// of a row only what another nest needs is stored.

// RUN: norm-opt %s --convert-norm-to-linalg --canonicalize --split-input-file | FileCheck %s

#element = affine_map<(i, j) -> (i, j)>

// The maximum is what was carried: no nest over rows before the sum.

// CHECK-LABEL: func @softmax
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[Y:[a-z0-9]+]]: tensor<4x8xf32>
//   CHECK-DAG:   %[[LOWEST:.*]] = arith.constant 0xFF800000 : f32
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f64
//       CHECK:   %[[M0:.*]] = linalg.fill ins(%[[LOWEST]] : f32)
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] : tensor<4x8xf32>) outs(%[[M0]] : tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32):
//  CHECK-NEXT:     arith.maximumf %[[M]], %[[A]] : f32
//       CHECK:   %[[S0:.*]] = linalg.fill ins(%[[ZERO]] : f64)
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[MAX]] : tensor<4x8xf32>, tensor<4xf32>) outs(%[[S0]] : tensor<4xf64>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32, %[[S:.*]]: f64):
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[A]], %[[M]] : f32
//  CHECK-NEXT:     %[[E:.*]] = math.exp %[[D]] : f32
//  CHECK-NEXT:     %[[W:.*]] = arith.extf %[[E]] : f32 to f64
//  CHECK-NEXT:     arith.addf %[[S]], %[[W]] : f64
//       CHECK:   %[[ROUNDED:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUM]] : tensor<4xf64>) outs(%{{.*}} : tensor<4xf32>)
//       CHECK:     arith.truncf
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[MAX]], %[[ROUNDED]] : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) outs(%[[Y]] : tensor<4x8xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32, %[[S:.*]]: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[A]], %[[M]] : f32
//  CHECK-NEXT:     %[[E:.*]] = math.exp %[[D]] : f32
//  CHECK-NEXT:     arith.divf %[[E]], %[[S]] : f32
//   CHECK-NOT:   linalg.generic
func.func @softmax(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = norm.generic {indexing_maps = [#element, #element], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %d = arith.subf %a, %max : f32
    %e = math.exp %d : f32
    %sum = norm.reduce add %e : f32
    %o = arith.divf %e, %sum : f32
    norm.yield %o : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// Reductions of one pass are one nest, whatever their kinds; those that nothing
// needs are none.

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @one_pass
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>
//       CHECK:   %[[ALL:.*]]:3 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] : tensor<4x8xf32>) outs(%{{.*}}, %{{.*}}, %{{.*}} : tensor<4xf32>, tensor<4xf32>, tensor<4xf64>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[LOW:.*]]: f32, %[[HIGH:.*]]: f32, %[[S:.*]]: f64):
//  CHECK-NEXT:     arith.minimumf %[[LOW]], %[[A]] : f32
//  CHECK-NEXT:     arith.maximumf %[[HIGH]], %[[A]] : f32
//  CHECK-NEXT:     %[[W:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:     arith.addf %[[S]], %[[W]] : f64
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[ALL]]#0, %[[ALL]]#1, %[[ALL]]#2 :
//       CHECK:     %[[S:.*]] = arith.truncf
//       CHECK:     %[[R:.*]] = arith.subf
//       CHECK:     linalg.yield %[[R]], %[[S]] : f32, f32
//   CHECK-NOT:   linalg.generic
func.func @one_pass(%x: tensor<4x8xf32>, %y: tensor<4xf32>, %z: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %0:2 = norm.generic {indexing_maps = [#element, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%y, %z : tensor<4xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %min = norm.reduce minimumf %a : f32
    %max = norm.reduce maximumf %a : f32
    %square = arith.mulf %a, %a : f32
    %unused = norm.reduce add %square : f32
    %sum = norm.reduce add %a : f32
    %range = arith.subf %max, %min : f32
    norm.yield %range, %sum : f32, f32
  } -> tensor<4xf32>, tensor<4xf32>
  return %0#0, %0#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// Norm, residual, norm, and a dot product behind it: four passes, of which each
// reads the inputs, and what the passes before have found of the row.

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func @norm_residual_norm
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[R:[a-z0-9]+]]: tensor<4x8xf32>, %[[W:[a-z0-9]+]]: tensor<8xf32>
//       CHECK:   %[[S1:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]] : tensor<4x8xf32>)
//       CHECK:   %[[N1:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[S1]] :
//       CHECK:     math.rsqrt
//       CHECK:   %[[S2:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[R]], %[[N1]] : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>)
//       CHECK:     %[[N:.*]] = arith.mulf
//  CHECK-NEXT:     %[[V:.*]] = arith.addf %[[N]]
//  CHECK-NEXT:     arith.mulf %[[V]], %[[V]]
//       CHECK:   %[[N2:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[S2]] :
//       CHECK:   %[[S3:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[R]], %[[W]], %[[N1]], %[[N2]] :
//       CHECK:   %[[OUT:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[R]], %[[N1]], %[[N2]] : {{.*}}) outs(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<4x8xf32>)
//       CHECK:   %[[DOT:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[S3]] : tensor<4xf64>) outs(%{{.*}} : tensor<4xf32>)
//       CHECK:   return %[[OUT]]#0, %[[OUT]]#1, %[[DOT]]
func.func @norm_residual_norm(%x: tensor<4x8xf32>, %r: tensor<4x8xf32>, %w: tensor<8xf32>, %e: tensor<4x8xf32>, %d: tensor<4xf32>)
    -> (tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>) {
  %0:3 = norm.generic {
      indexing_maps = [#element, #element, #column, #element, #element, #row],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %w : tensor<4x8xf32>, tensor<4x8xf32>, tensor<8xf32>)
      outs(%e, %e, %d : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32, %residual: f32, %weight: f32):
    %aa = arith.mulf %a, %a : f32
    %s1 = norm.reduce add %aa : f32
    %n1 = math.rsqrt %s1 : f32
    %n = arith.mulf %a, %n1 : f32
    %v = arith.addf %n, %residual : f32
    %vv = arith.mulf %v, %v : f32
    %s2 = norm.reduce add %vv : f32
    %n2 = math.rsqrt %s2 : f32
    %m = arith.mulf %v, %n2 : f32
    %p = arith.mulf %m, %weight : f32
    %dot = norm.reduce add %p : f32
    norm.yield %v, %m, %dot : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>
  return %0#0, %0#1, %0#2 : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>
}

// -----

// What is the same for all rows is computed before the loops; what the inputs of
// a row alone determine, once a row, before the first pass.

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func @before_the_passes
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x?xf64>, %[[R:[a-z0-9]+]]: tensor<4xf64>, %[[Y:[a-z0-9]+]]: tensor<4x?xf64>
//       CHECK:   %[[H:.*]] = arith.sitofp %{{.*}} : i64 to f64
//  CHECK-NEXT:   %[[ROOT:.*]] = math.sqrt %[[H]] : f64
//       CHECK:   %[[ROW:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[R]] : tensor<4xf64>)
//       CHECK:     %[[E:.*]] = math.exp
//  CHECK-NEXT:     arith.mulf %[[E]], %[[ROOT]]
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[ROW]] : tensor<4x?xf64>, tensor<4xf64>)
func.func @before_the_passes(%x: tensor<4x?xf64>, %r: tensor<4xf64>, %y: tensor<4x?xf64>) -> tensor<4x?xf64> {
  %0 = norm.generic {indexing_maps = [#element, #row, #element], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : tensor<4x?xf64>, tensor<4xf64>) outs(%y : tensor<4x?xf64>) {
  ^bb0(%a: f64, %b: f64):
    %h = norm.row_size : f64
    %root = math.sqrt %h : f64
    %e = math.exp %b : f64
    %scale = arith.mulf %e, %root : f64
    %c = arith.mulf %a, %scale : f64
    %sum = norm.reduce add %c : f64
    %o = arith.subf %c, %sum : f64
    norm.yield %o : f64
  } -> tensor<4x?xf64>
  return %0 : tensor<4x?xf64>
}
