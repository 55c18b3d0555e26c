// Outputs summed over rows: nests in which the dropped dimensions are reductions,
// one for each map, and one that rounds each sum once.

// RUN: norm-opt %s --convert-norm-to-linalg --canonicalize --split-input-file | FileCheck %s

#element = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#total = affine_map<(i, j) -> ()>

// The gradient of a layer norm from saved statistics.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[COLUMN:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @gradient
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[DY:[a-z0-9]+]]: tensor<4x8xf32>, %[[MEAN:[a-z0-9]+]]: tensor<4xf32>, %[[RSTD:[a-z0-9]+]]: tensor<4xf32>, %[[G:[a-z0-9]+]]: tensor<8xf32>
//  CHECK-SAME:   %[[DX:[a-z0-9]+]]: tensor<4x8xf32>, %[[DG:[a-z0-9]+]]: tensor<8xf32>, %[[DB:[a-z0-9]+]]: tensor<8xbf16>, %[[T:[a-z0-9]+]]: tensor<f32>
//       CHECK:   %[[SUMS:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[DY]], %[[MEAN]], %[[RSTD]], %[[G]] :
//       CHECK:   %[[MEANS:.*]]:2 = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[SUMS]]#0, %[[SUMS]]#1 :
//       CHECK:   linalg.fill {{.*}} outs(%{{.*}} : tensor<8xf64>)
//       CHECK:   linalg.fill {{.*}} outs(%{{.*}} : tensor<8xf64>)
//       CHECK:   %[[COLUMNS:.*]]:2 = linalg.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[ROW]], #[[ROW]], #[[COLUMN]], #[[COLUMN]]], iterator_types = ["reduction", "parallel"]}
//  CHECK-SAME:     ins(%[[X]], %[[DY]], %[[MEAN]], %[[RSTD]] :
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[D:.*]]: f32, %[[MU:.*]]: f32, %[[R:.*]]: f32, %[[S1:.*]]: f64, %[[S2:.*]]: f64):
//  CHECK-NEXT:     %[[C:.*]] = arith.subf %[[A]], %[[MU]] : f32
//  CHECK-NEXT:     %[[N:.*]] = arith.mulf %[[C]], %[[R]] : f32
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[D]], %[[N]] : f32
//  CHECK-NEXT:     %[[W1:.*]] = arith.extf %[[P]] : f32 to f64
//  CHECK-NEXT:     %[[N1:.*]] = arith.addf %[[S1]], %[[W1]] : f64
//  CHECK-NEXT:     %[[W2:.*]] = arith.extf %[[D]] : f32 to f64
//  CHECK-NEXT:     %[[N2:.*]] = arith.addf %[[S2]], %[[W2]] : f64
//  CHECK-NEXT:     linalg.yield %[[N1]], %[[N2]] : f64, f64
// One value a row: its nest does not visit the elements.
//       CHECK:   %[[TOTAL:.*]] = linalg.generic {{.*}} iterator_types = ["reduction"]} ins(%[[SUMS]]#0 : tensor<4xf64>) outs(%{{.*}} : tensor<f64>)
//       CHECK:   %[[OUT:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%[[X]], %[[DY]], %[[MEAN]], %[[RSTD]], %[[G]], %[[MEANS]]#0, %[[MEANS]]#1 : {{.*}}) outs(%[[DX]] :
//       CHECK:   %[[OUTG:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[COLUMNS]]#0 : tensor<8xf64>) outs(%[[DG]] : tensor<8xf32>)
//       CHECK:     arith.truncf %{{.*}} : f64 to f32
//       CHECK:   %[[OUTB:.*]] = linalg.generic {{.*}} iterator_types = ["parallel"]} ins(%[[COLUMNS]]#1 : tensor<8xf64>) outs(%[[DB]] : tensor<8xbf16>)
//       CHECK:     arith.truncf %{{.*}} : f64 to bf16
//       CHECK:   %[[OUTT:.*]] = linalg.generic {{.*}} iterator_types = []} ins(%[[TOTAL]] : tensor<f64>) outs(%[[T]] : tensor<f32>)
//       CHECK:   return %[[OUT]], %[[OUTG]], %[[OUTB]], %[[OUTT]]
func.func @gradient(%x: tensor<4x8xf32>, %dy: tensor<4x8xf32>, %mean: tensor<4xf32>, %rstd: tensor<4xf32>, %g: tensor<8xf32>,
                    %dx: tensor<4x8xf32>, %dg: tensor<8xf32>, %db: tensor<8xbf16>, %t: tensor<f32>)
    -> (tensor<4x8xf32>, tensor<8xf32>, tensor<8xbf16>, tensor<f32>) {
  %0:4 = norm.generic {
      indexing_maps = [#element, #element, #row, #row, #column, #element, #column, #column, #total],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy, %mean, %rstd, %g : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>, tensor<8xf32>)
      outs(%dx, %dg, %db, %t : tensor<4x8xf32>, tensor<8xf32>, tensor<8xbf16>, tensor<f32>) {
  ^bb0(%a: f32, %d: f32, %mu: f32, %r: f32, %gain: f32):
    %h = norm.row_size : f32
    %c = arith.subf %a, %mu : f32
    %n = arith.mulf %c, %r : f32
    %dn = arith.mulf %d, %gain : f32
    %dnn = arith.mulf %dn, %n : f32
    %s1 = norm.reduce add %dn : f32
    %s2 = norm.reduce add %dnn : f32
    %m1 = arith.divf %s1, %h : f32
    %m2 = arith.divf %s2, %h : f32
    %e1 = arith.subf %dn, %m1 : f32
    %e2 = arith.mulf %n, %m2 : f32
    %e3 = arith.subf %e1, %e2 : f32
    %e4 = arith.mulf %e3, %r : f32
    %dgain = arith.mulf %d, %n : f32
    norm.yield %e4, %dgain, %d, %s1 : f32, f32, f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>, tensor<8xbf16>, tensor<f32>
  return %0#0, %0#1, %0#2, %0#3 : tensor<4x8xf32>, tensor<8xf32>, tensor<8xbf16>, tensor<f32>
}

// -----

// A sum of f64 carries what rounding left out of it, and so does one of f64 that
// is rounded to f32, which is done once: to odd first. Which rows there are only
// an operand knows that the sum of the constant does not read.

// CHECK-LABEL: func @f64
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x3x8xf64>, %[[S:[a-z0-9]+]]: tensor<3xf32>, %[[N:[a-z0-9]+]]: tensor<f64>
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[X]] : tensor<?x3x8xf64>)
//       CHECK:   %[[SUM:.*]]:2 = linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]} ins(%[[MAX]] : tensor<?x3xf64>) outs(%{{.*}}, %{{.*}} : tensor<3xf64>, tensor<3xf64>)
//       CHECK:   %[[ROWS:.*]] = tensor.empty(%{{.*}}) : tensor<?x3xf64>
//       CHECK:   %[[COUNT:.*]]:2 = linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]} ins(%[[ROWS]] : tensor<?x3xf64>) outs(%{{.*}}, %{{.*}} : tensor<f64>, tensor<f64>)
//       CHECK:   linalg.generic {{.*}} ins(%[[SUM]]#0, %[[SUM]]#1 : tensor<3xf64>, tensor<3xf64>) outs(%[[S]] : tensor<3xf32>)
//       CHECK:     %[[BOTH:.*]] = arith.addf
//       CHECK:     %[[CHOSEN:.*]] = arith.select %{{.*}}, %[[BOTH]]
//       CHECK:     %[[TAKEN:.*]] = arith.subf %[[CHOSEN]]
//       CHECK:     arith.subf %{{.*}}, %[[TAKEN]]
//       CHECK:     arith.bitcast %[[CHOSEN]] : f64 to i64
//       CHECK:     %[[ODD:.*]] = arith.bitcast %{{.*}} : i64 to f64
//       CHECK:     arith.truncf %[[ODD]] : f64 to f32
//       CHECK:   linalg.generic {{.*}} ins(%[[COUNT]]#0, %[[COUNT]]#1 : tensor<f64>, tensor<f64>) outs(%[[N]] : tensor<f64>)
func.func @f64(%x: tensor<?x3x8xf64>, %s: tensor<3xf32>, %n: tensor<f64>) -> (tensor<3xf32>, tensor<f64>) {
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (i)>, affine_map<(h, i, j) -> ()>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x3x8xf64>) outs(%s, %n : tensor<3xf32>, tensor<f64>) {
  ^bb0(%a: f64):
    %max = norm.reduce maximumf %a : f64
    %one = arith.constant 1.0 : f64
    norm.yield %max, %one : f64, f64
  } -> tensor<3xf32>, tensor<f64>
  return %0#0, %0#1 : tensor<3xf32>, tensor<f64>
}
