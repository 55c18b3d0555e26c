// The kernel of a static f32 layer norm: blocks of rows in two passes and a
// third, one way out for rows that are not sound, and the rows one by one.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx2 --cse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#axis = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @layer_norm_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[B:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index)
// CHECK-SAME:      attributes {highway.kernel = f32}
// CHECK-DAG:     %[[LANES:.*]] = highway.lanes
// CHECK-DAG:     %[[C2:.*]] = arith.constant 2 : index
// CHECK-DAG:     %[[N:.*]] = arith.constant 768 : index
// CHECK:         scf.for %[[FIRST:.*]] = %[[BEGIN]] to %[[END]] step %[[C2]]
// CHECK:           %[[LEFT:.*]] = arith.subi %[[END]], %[[FIRST]]
// CHECK:           %[[FULL:.*]] = arith.cmpi uge, %[[LEFT]], %[[C2]]
// CHECK:           %[[SINGLES:.*]] = scf.if %[[FULL]] -> (index) {
// CHECK:             %[[AT:.*]] = arith.muli %[[FIRST]], %[[N]]
// CHECK:             %[[X0:.*]] = highway.offset %[[X]][%[[AT]]]
// CHECK:             %[[Y0:.*]] = highway.offset %[[Y]][%[[AT]]]
// CHECK:             %[[X1:.*]] = highway.offset %[[X0]][%[[N]]]
// CHECK:             %[[Y1:.*]] = highway.offset %[[Y0]][%[[N]]]
// The first pass: the means.
// CHECK:             scf.for %[[J:[^ ]+]] =
// CHECK:               highway.load %[[X0]][%[[J]]]
// CHECK:               highway.load %[[X1]][%[[J]]]
// CHECK:             %[[MEANS:.*]] = highway.pack_sums
// CHECK-NEXT:        %[[HI:.*]] = highway.mul %[[MEANS]],
// CHECK-NEXT:        %[[HI0:.*]] = highway.unpack_0 %[[HI]]
// CHECK-NEXT:        %[[HI1:.*]] = highway.unpack_1 %[[HI]]
// The second: moments about them. What is beyond the end does not count.
// CHECK:             scf.for %[[J:[^ ]+]] =
// CHECK:               %[[V:.*]] = highway.load %[[X0]][%[[J]]]
// CHECK:               %[[D:.*]] = highway.sub %[[V]], %[[HI0]]
// CHECK:               highway.mul_add %[[D]], %[[D]]
// CHECK:               highway.add %{{.*}}, %[[D]]
// CHECK:               highway.sub %{{.*}}, %[[HI1]]
// CHECK:             scf.if
// CHECK:               %[[V:.*]] = highway.load_n %[[X0]]
// CHECK:               %[[D:.*]] = highway.sub %[[V]],
// CHECK:               %[[M:.*]] = highway.first_n
// CHECK:               %[[Z:.*]] = highway.if_then_else_zero %[[M]], %[[D]]
// CHECK:               highway.mul_add %[[Z]], %[[Z]]
// What is computed of the sums is computed for both rows at once, and put in all
// lanes where elements need it.
// CHECK-COUNT-2:     highway.pack_sums
// CHECK-NOT:         highway.unpack
// CHECK:             %[[ROOT:.*]] = highway.sqrt
// CHECK-NOT:         highway.sqrt
// CHECK:             %[[RSTD:.*]] = highway.div %{{.*}}, %[[ROOT]]
// CHECK-NOT:         highway.div
// CHECK-COUNT-1:     highway.all_true
// CHECK-NOT:         highway.all_true
// CHECK:             scf.if %{{.*}} -> (index) {
// CHECK-DAG:           highway.unpack_0 %[[RSTD]]
// CHECK-DAG:           highway.unpack_1 %[[RSTD]]
// The third: gain and bias are loaded once for both rows, and everything is
// loaded before anything is stored.
// CHECK:               scf.for %[[J:[^ ]+]] =
// CHECK:                 highway.load %[[X0]][%[[J]]]
// CHECK:                 highway.load %[[G]][%[[J]]]
// CHECK:                 highway.load %[[B]][%[[J]]]
// CHECK:                 highway.load %[[X1]][%[[J]]]
// CHECK-NOT:             highway.load
// CHECK:                 highway.store %{{.*}}, %[[Y0]][%[[J]]]
// CHECK:                 highway.store %{{.*}}, %[[Y1]][%[[J]]]
// CHECK:               scf.yield %[[FIRST]]
// CHECK:             } else {
// CHECK:               %[[NEXT:.*]] = arith.addi %[[FIRST]], %[[C2]]
// CHECK:               scf.yield %[[NEXT]]
// CHECK:           } else {
// CHECK:             scf.yield %[[END]]
// CHECK:           scf.for %{{.*}} = %[[FIRST]] to %[[SINGLES]] step

// CHECK-LABEL: func.func @layer_norm(
// CHECK-SAME:      %[[MX:[^:]+]]: memref<128x768xf32>
// CHECK:         %[[P:.*]] = highway.pointer_to %[[MX]]
// CHECK-DAG:     %[[ROWS:.*]] = arith.constant 128 : index
// CHECK-DAG:     %[[GRAIN:.*]] = arith.constant 43 : index
// CHECK:         highway.launch @layer_norm_norm(%[[P]], %{{.*}}) rows(%[[ROWS]]) grain(%[[GRAIN]])
// CHECK-NOT:     norm.generic
func.func @layer_norm(%x: memref<128x768xf32>, %g: memref<768xf32>,
                      %b: memref<768xf32>, %y: memref<128x768xf32>) {
  norm.generic {
      indexing_maps = [#rows, #axis, #axis, #rows],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %g, %b : memref<128x768xf32>, memref<768xf32>, memref<768xf32>)
      outs(%y : memref<128x768xf32>) {
  ^bb0(%a: f32, %gain: f32, %bias: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    %1 = arith.addf %0, %bias : f32
    norm.yield %1 : f32
  }
  return
}
