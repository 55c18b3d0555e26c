// Vectors across rows (across_rows): for where the elements of neighbouring rows
// lie side by side, as with channels first. Row ops need no sums of lanes, and a
// row's branch is that of its lane.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx3 --cse | FileCheck %s

#all = affine_map<(b, c, s) -> (b, c, s)>
#channel = affine_map<(b, c, s) -> (c)>
#row = affine_map<(b, c, s) -> (b, s)>

// CHECK-LABEL: func.func private @channels_first_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>, %[[R:[^:]+]]: !highway.ptr<f32>
// Tiles of 128 rows, of which the last of an image has fewer.
// CHECK:         %[[TILES:.*]] = arith.ceildivui %c50, %c128
// CHECK:         scf.for %[[TILE:[^ ]+]] =
// CHECK:           %[[NUMBER:.*]] = arith.remui %[[TILE]], %[[TILES]]
// CHECK:           %[[B:.*]] = arith.divui %[[TILE]], %[[TILES]]
// CHECK:           %[[FIRST:.*]] = arith.muli %[[NUMBER]], %c128
// CHECK:           %[[LAST:.*]] = arith.minui %{{.*}}, %c50
// CHECK:           %[[FAR:.*]] = arith.muli %[[B]], %c400
// CHECK:           %[[XB:.*]] = highway.offset %[[X]][%[[FAR]]]
// Vectors of rows together, without a count.
// CHECK:           scf.for %[[AT:[^ ]+]] = %[[FIRST]] to %[[LAST]] step
// CHECK:             highway.offset %[[XB]][%[[AT]]]
// CHECK-NOT:         highway.load_n
// CHECK-NOT:         sum_of_lanes
// CHECK:             highway.all_true
// The rest by vectors, of which one has fewer rows. The first pass:
// CHECK:             scf.for %[[REST:[^ ]+]] = %[[AT]] to %[[END:.*]] step
// CHECK:               %[[COUNT:.*]] = arith.subi %[[END]], %[[REST]]
// CHECK:               %[[X0:.*]] = highway.offset %[[XB]][%[[REST]]]
// CHECK:               scf.for %[[J:[^ ]+]] =
// CHECK:                 %[[ROW:.*]] = arith.muli %[[J]], %c50
// CHECK:                 highway.load_n %[[X0]][%[[ROW]]], %[[COUNT]]
// CHECK-NOT:           sum_of_lanes
// The branch that few rows take: where any row does, lane by lane.
// CHECK:               %[[FITS:.*]] = highway.le
// CHECK:               %[[HAS_ROW:.*]] = highway.first_n %[[COUNT]]
// CHECK:               %[[IS_FREE:.*]] = highway.mask_not %[[HAS_ROW]]
// CHECK:               %[[OR:.*]] = highway.mask_or %[[FITS]], %[[IS_FREE]]
// CHECK:               %[[ALL:.*]] = highway.all_true %[[OR]]
// CHECK:               scf.if %[[ALL]]
// CHECK:                 highway.if_then_else %[[FITS]],
// Of gain and bias each vector has one element.
// CHECK:               scf.for %[[J:[^ ]+]] =
// CHECK:                 %[[GAIN:.*]] = highway.load_scalar %[[G]][%[[J]]]
// CHECK:                 highway.set %[[GAIN]]
// CHECK:                 highway.store_n %{{.*}}, %{{.*}}[%{{.*}}], %[[COUNT]]
// Outputs that have one element a row are vectors.
// CHECK:               highway.store_n %{{.*}}, %{{.*}}[%c0], %[[COUNT]]
// CHECK-LABEL: func.func @channels_first(
// CHECK:         highway.launch @channels_first_norm(%{{.*}}) rows(%c2)
func.func @channels_first(%x: memref<2x8x50xf32>, %g: memref<8xf32>,
                          %y: memref<2x8x50xf32>, %r: memref<2x50xf32>) {
  norm.generic {
      indexing_maps = [#all, #channel, #all, #row],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%x, %g : memref<2x8x50xf32>, memref<8xf32>) outs(%y, %r : memref<2x8x50xf32>, memref<2x50xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    norm.yield %0, %rms : f32, f32
  }
  return
}
