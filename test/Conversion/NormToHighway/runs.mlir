// Vectors across runs (across_runs): for rows that are short runs of elements, with
// the runs of neighbouring rows between them. Each place of a strip of such runs has
// its own sums, and those of a row are put together behind a pass.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx3 --canonicalize --cse | FileCheck %s

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#gain = affine_map<(b, g, p, c) -> (g, c)>
#row = affine_map<(b, g, p, c) -> (b, g)>

// Rows that lie side by side, of each step of the outer loop over rows.
// CHECK-LABEL: func.func private @groups_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[S:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>, %[[R:[^:]+]]: !highway.ptr<f32>, %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index
// CHECK-DAG:     %[[SCALES:.*]] = highway.scratch 512
// CHECK-DAG:     %[[FROM:.*]] = arith.divui %[[BEGIN]], %c70
// CHECK-DAG:     %[[TO:.*]] = arith.ceildivui %[[END]], %c70
// CHECK:         scf.for %[[B:[^ ]+]] = %[[FROM]] to %[[TO]] step %c1
// CHECK:           %[[FIRST:.*]] = arith.maxui %{{.*}}, %[[BEGIN]]
// CHECK:           %[[LAST:.*]] = arith.minui %{{.*}}, %[[END]]
// Strips of 51 rows of 10 elements.
// CHECK:           scf.for %[[ROW:[^ ]+]] = %[[FIRST]] to %[[LAST]] step %c51
// CHECK:             %[[XS:.*]] = highway.offset %[[X]]
// CHECK:             %[[GS:.*]] = highway.offset %[[G]]
// CHECK:             %[[YS:.*]] = highway.offset %[[Y]]
// CHECK:             %[[ROWS:.*]] = arith.subi
// CHECK:             %[[SIZE:.*]] = arith.muli %[[ROWS]], %c10
// What each row has once goes to all places of its run.
// CHECK:             scf.for
// CHECK:               %[[SCALE:.*]] = highway.set
// CHECK:               highway.store_n %[[SCALE]], %[[SCALES]]
// Sums begin with zeros.
// CHECK:             highway.store %[[ZERO:[0-9]+]], %[[SUMS:[0-9]+]][
// CHECK:             highway.store %[[ZERO]], %[[EXCESSES:[0-9]+]][
// Eight steps at once, of which each vector adds up before it goes to the sums.
// CHECK:             scf.for %[[P:[^ ]+]] = %c0 to %c48 step %c8
// CHECK-COUNT-8:       highway.offset %[[XS]]
// CHECK:               scf.for %[[AT:[^ ]+]] = %c0 to %[[FULL:.*]] step
// CHECK:                 %[[V:.*]] = highway.load %[[SCALES]][%[[AT]]]
// CHECK:                 highway.mul %{{.*}}, %[[V]]
// CHECK-COUNT-8:         highway.mul_add
// CHECK:                 highway.load %[[SUMS]][%[[AT]]]
// CHECK:                 highway.load %[[EXCESSES]][%[[AT]]]
// CHECK:                 highway.store %{{.*}}, %[[SUMS]][%[[AT]]]
// CHECK:                 highway.store %{{.*}}, %[[EXCESSES]][%[[AT]]]
// CHECK:               scf.if
// CHECK:                 highway.load_n %[[SCALES]]
// The step that is left.
// CHECK:             scf.for %[[AT:[^ ]+]] = %c0 to %[[FULL]] step
// CHECK:               highway.load %[[SUMS]][%[[AT]]]
// Row after row: its sum, what is computed once, and its output.
// CHECK:             scf.for
// CHECK:               highway.load_n %[[SUMS]]
// CHECK:               highway.load_n %[[EXCESSES]]
// CHECK:               highway.sum_of_lanes
// CHECK:               scf.if
// CHECK:               highway.store_n %{{.*}}, %[[RSTDS:[0-9]+]][%{{.*}}], %{{.*}} : !highway.ptr<f32>
// CHECK-NEXT:        }
// CHECK:               highway.store_scalar
// The outputs, from what rows have once.
// CHECK:             scf.for
// CHECK:               %[[XP:.*]] = highway.offset %[[XS]]
// CHECK:               %[[YP:.*]] = highway.offset %[[YS]]
// CHECK:               scf.for %[[AT:[^ ]+]] = %c0 to %[[FULL]] step
// CHECK:                 highway.load %[[RSTDS]][%[[AT]]]
// CHECK:                 highway.load %[[XP]][%[[AT]]]
// CHECK:                 highway.load %[[GS]][%[[AT]]]
// CHECK:                 highway.store %{{.*}}, %[[YP]][%[[AT]]]
// CHECK-LABEL: func.func @groups(
// CHECK:         highway.launch @groups_norm(%{{.*}}) rows(%c140) grain(%c45)
func.func @groups(%x: memref<2x49x70x10xf32>, %g: memref<70x10xf32>, %s: memref<2x70xf32>,
                  %y: memref<2x49x70x10xf32>, %r: memref<2x70xf32>) {
  norm.generic {
      indexing_maps = [#x, #gain, #row, #x, #row],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x, %g, %s : memref<2x49x70x10xf32>, memref<70x10xf32>, memref<2x70xf32>)
      outs(%y, %r : memref<2x49x70x10xf32>, memref<2x70xf32>) {
  ^bb0(%a: f32, %gain: f32, %scale: f32):
    %0 = arith.mulf %a, %scale : f32
    %n, %rms = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.mulf %n, %gain : f32
    norm.yield %1, %rms : f32, f32
  }
  return
}
