// Buffers that are not rows x N: strided rows, channels first, loops that do
// not collapse, operands that do not run through all loops.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// The row stride is an argument of its own.
// CHECK-LABEL: func.func private @padded_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[S:[^:]+]]: index, %[[BEGIN:[^:]+]]: index, %[[END:[^:]+]]: index)
// CHECK:         scf.for %[[ROW:.*]] = %[[BEGIN]] to
// CHECK:           %[[AT:.*]] = arith.muli %[[ROW]], %[[S]]
// CHECK:           highway.offset %[[X]][%[[AT]]]
// CHECK:           %[[AT:.*]] = arith.muli %[[ROW]], %c20
// CHECK:           highway.offset %[[Y]][%[[AT]]]
// CHECK-LABEL: func.func @padded(
// CHECK-SAME:      %[[MX:[^:]+]]: memref
// CHECK:         %{{.*}}, %{{.*}}, %{{.*}}:2, %[[STRIDES:.*]]:2 = memref.extract_strided_metadata %[[MX]]
// CHECK:         highway.launch @padded_norm(%{{.*}}, %{{.*}}, %[[STRIDES]]#0)
func.func @padded(%x: memref<5x17xf32, strided<[?, 1], offset: ?>>,
                  %y: memref<5x17xf32, strided<[20, 1], offset: 3>>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<5x17xf32, strided<[?, 1], offset: ?>>)
      outs(%y : memref<5x17xf32, strided<[20, 1], offset: 3>>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#all = affine_map<(b, c, s) -> (b, c, s)>
#channel = affine_map<(b, c, s) -> (c)>

// Channels first: the elements of a row lie a whole image apart. By this schedule
// vectors lie along rows all the same (across.mlir has the other one). Rows are
// pairs (b, s), taken apart again in the kernel.
// CHECK-LABEL: func.func private @channels_first_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>
// CHECK:           %[[S:.*]] = arith.remui %[[ROW:.*]], %c50
// CHECK:           %[[B:.*]] = arith.divui %[[ROW]], %c50
// CHECK:           %[[FAR:.*]] = arith.muli %[[B]], %c400
// CHECK:           %[[AT:.*]] = arith.addi %[[FAR]], %[[S]]
// CHECK:           %[[X0:.*]] = highway.offset %[[X]][%[[AT]]]
// CHECK:             %[[FIRST:.*]] = arith.muli %[[J:.*]], %c50
// CHECK:             highway.load_strided %[[X0]][%[[FIRST]]], %c50, %{{.*}}
// The gain is contiguous and the same for all rows.
// CHECK:             highway.load %[[G]][
// CHECK:             highway.store_strided
func.func @channels_first(%x: memref<2x8x50xf32>, %g: memref<8xf32>,
                          %y: memref<2x8x50xf32>) {
  norm.generic {
      indexing_maps = [#all, #channel, #all],
      iterator_types = ["parallel", "reduction", "parallel"],
      schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread>}
      ins(%x, %g : memref<2x8x50xf32>, memref<8xf32>) outs(%y : memref<2x8x50xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    norm.yield %0 : f32
  }
  return
}

// -----

#all = affine_map<(b, c, s) -> (b, c, s)>
#channel = affine_map<(b, c, s) -> (c)>
#row = affine_map<(b, c, s) -> (b)>
#none = affine_map<(b, c, s) -> ()>

// As in group normalization, the gain is indexed by only one of the reduction
// loops: they do not collapse, and it is one value for each inner loop. What is
// one value a row or one for all is loaded where that begins.
// CHECK-LABEL: func.func private @outer_loop_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>,
// CHECK-SAME:      %[[P:[^:]+]]: !highway.ptr<f32>, %[[Q:[^:]+]]: !highway.ptr<bf16>
// CHECK:         highway.load_strided %[[Q]][%c0], %c0, %{{.*}}
// CHECK:         scf.for %[[ROW:.*]] =
// CHECK:           %[[PR:.*]] = highway.offset %[[P]][%[[ROW]]]
// CHECK:           %[[ONE:.*]] = highway.load_scalar %[[PR]][%c0]
// CHECK:           highway.set %[[ONE]]
// CHECK:           highway.all_true
// CHECK:           scf.for %[[C:[^ ]+]] = %c0 to %c8 step %{{[^ ]+}} {
// CHECK:             %[[GC:.*]] = highway.offset %[[G]][%[[C]]]
// CHECK:             %[[GAIN:.*]] = highway.load_scalar %[[GC]][%c0]
// CHECK:             %[[SET:.*]] = highway.set %[[GAIN]]
// CHECK:             scf.for
// CHECK:               highway.mul %{{.*}}, %[[SET]]
// CHECK:               highway.store
func.func @outer_loop(%x: memref<2x8x50xf32>, %g: memref<8xf32>,
                      %p: memref<2xf32>, %q: memref<bf16>,
                      %y: memref<2x8x50xf32>) {
  norm.generic {
      indexing_maps = [#all, #channel, #row, #none, #all],
      iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x, %g, %p, %q : memref<2x8x50xf32>, memref<8xf32>, memref<2xf32>, memref<bf16>)
      outs(%y : memref<2x8x50xf32>) {
  ^bb0(%a: f32, %gain: f32, %pr: f32, %qq: bf16):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    %1 = arith.mulf %0, %pr : f32
    %2 = arith.extf %qq : bf16 to f32
    %3 = arith.mulf %1, %2 : f32
    norm.yield %3 : f32
  }
  return
}
