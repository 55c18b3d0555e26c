// Dynamic sizes become index arguments; a contiguous buffer of any rank is rows
// x N, here with the row's stride and length the same value.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse | FileCheck %s

#all = affine_map<(i, j, k) -> (i, j, k)>

// CHECK-LABEL: func.func private @collapse_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[N:[^:]+]]: index, %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index)
// 1/H at run time.
// CHECK:         %[[I:.*]] = arith.index_cast %[[N]] : index to i64
// CHECK:         %[[F:.*]] = arith.sitofp %[[I]] : i64 to f32
// CHECK:         %[[H:.*]] = highway.set %[[F]]
// CHECK:         highway.div %{{.*}}, %[[H]]
// CHECK-DAG:     %[[LANES:.*]] = highway.lanes
// CHECK-DAG:     %[[OVER:.*]] = arith.remui %[[N]], %[[LANES]]
// CHECK-DAG:     %[[ALL:.*]] = arith.subi %[[N]], %[[OVER]]
// CHECK:         scf.for %[[ROW:.*]] = %[[BEGIN]] to %[[END]]
// CHECK:           arith.muli %[[ROW]], %[[N]]
// No remainder of a division by a loop's size: there is one parallel loop.
// CHECK-NOT:       arith.remui
// CHECK-LABEL: func.func @collapse(
// CHECK-SAME:      %[[MX:[^:]+]]: memref<?x?x?xf32>
// CHECK-DAG:     %[[D0:.*]] = memref.dim %[[MX]], %c0
// CHECK-DAG:     %[[D1:.*]] = memref.dim %[[MX]], %c1
// CHECK-DAG:     %[[D2:.*]] = memref.dim %[[MX]], %c2
// CHECK-DAG:     %[[ROWS:.*]] = arith.muli %[[D0]], %[[D1]]
// CHECK-DAG:     %[[SIZE:.*]] = arith.addi %[[D2]], %c1
// CHECK-DAG:     %[[LEAST:.*]] = arith.divui %c32768{{.*}}, %[[SIZE]]
// CHECK-DAG:     %[[GRAIN:.*]] = arith.addi %[[LEAST]], %c1
// CHECK:         highway.launch @collapse_norm(%{{.*}}, %{{.*}}, %[[D2]]) rows(%[[ROWS]]) grain(%[[GRAIN]])
func.func @collapse(%x: memref<?x?x?xf32>, %y: memref<?x?x?xf32>) {
  norm.generic {
      indexing_maps = [#all, #all],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<?x?x?xf32>) outs(%y : memref<?x?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Two reduction dimensions that lie together are one of their product.
// CHECK-LABEL: func.func private @two_axes_norm(
// CHECK-SAME:      !highway.ptr<f32>, %{{[^:]+}}: !highway.ptr<f32>,
// CHECK-SAME:      %[[N:[^:]+]]: index, %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index)
// CHECK:         %[[H:.*]] = arith.constant 12 : index
// CHECK:         %[[SIZE:.*]] = arith.muli %[[N]], %[[H]]
// CHECK:         arith.remui %[[SIZE]], %{{.*}}
func.func @two_axes(%x: memref<?x?x12xf32>, %y: memref<?x?x12xf32>) {
  norm.generic {
      indexing_maps = [#all, #all],
      iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x : memref<?x?x12xf32>) outs(%y : memref<?x?x12xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
