// What a schedule says of memory: outputs row after row, inputs prefetched, whole
// vectors of outputs past the caches.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=avx2 --cse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @schedules_norm(
// CHECK-SAME:      %[[X:[^:]+]]: !highway.ptr<f32>, %[[G:[^:]+]]: !highway.ptr<f32>, %[[Y:[^:]+]]: !highway.ptr<f32>
// CHECK:         highway.offset %[[X]]
// CHECK:         highway.offset %[[Y]]
// CHECK-COUNT-2: highway.offset
// The first pass loads what there is to prefetch.
// CHECK-NOT:     highway.prefetch
// CHECK:         highway.all_true
// The second one: a row's outputs, and what the row two further on has. The gain
// is the same for all.
// CHECK:           scf.for %[[J:[^ ]+]] =
// CHECK:             %[[V:.*]] = highway.load %[[X0:.*]][%[[J]]]
// CHECK:             highway.load %[[G]][%[[J]]]
// CHECK-NOT:         highway.load
// CHECK:             highway.stream %{{.*}}, %[[Y0:.*]][%[[J]]]
// CHECK:             %[[NEXT:.*]] = arith.addi %[[J]], %c200
// CHECK-NEXT:        highway.prefetch %[[X0]][%[[NEXT]]]
// CHECK-NEXT:      }
// What is left of a row is less than a vector.
// CHECK:           highway.store_n %{{.*}}, %[[Y0]]
// CHECK:           highway.prefetch
// CHECK:           scf.for
// CHECK:             highway.stream
// CHECK:         highway.flush_stream
// CHECK-NEXT:    return
func.func @schedules(%x: memref<64x100xf32>, %g: memref<100xf32>, %y: memref<64x100xf32>) {
  norm.generic {
      indexing_maps = [#rows, #column, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread,
                                    outputs_by_row = true, prefetch = l1, stream = always>}
      ins(%x, %g : memref<64x100xf32>, memref<100xf32>) outs(%y : memref<64x100xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    norm.yield %0 : f32
  }
  return
}

// What follows is asked for in L2 only, a row ahead, by the last pass of three.
// CHECK-LABEL: func.func private @to_l2_norm(
// CHECK-NOT:     highway.prefetch
// CHECK:         highway.store %
// CHECK-NEXT:    %[[NEXT:.*]] = arith.addi %{{.*}}, %c100
// CHECK-NEXT:    highway.prefetch %{{.*}}[%[[NEXT]]] {to_l2}
func.func @to_l2(%x: memref<64x100xf32>, %y: memref<64x100xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l2>}
      ins(%x : memref<64x100xf32>) outs(%y : memref<64x100xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Vectors of outputs begin where the first output is aligned: the elements before
// are a part of one.
// CHECK-LABEL: func.func private @aligned_norm(
// CHECK:         %[[ROW:.*]] = highway.offset %{{.*}}[%c0
// CHECK:         %[[REST:.*]] = highway.to_aligned %{{.*}}, %[[LANES:.*]] : !highway.ptr<f32>
// CHECK:         %[[HEAD:.*]] = arith.minui %[[REST]], %{{.*}}
// CHECK:         %[[HAS:.*]] = arith.cmpi ne, %[[HEAD]]
// CHECK:         scf.if %[[HAS]]
// CHECK:           highway.load_n %{{.*}}[%{{.*}}], %[[HEAD]]
// CHECK:           highway.store_n %{{.*}}, %{{.*}}[%{{.*}}], %[[HEAD]]
// CHECK:         %[[FROM:.*]] = arith.addi %{{.*}}, %[[HEAD]]
// CHECK:         scf.for %{{.*}} = %[[FROM]] to
// CHECK:           highway.store %
// CHECK:         highway.store_n
func.func @aligned(%x: memref<64x100xf32>, %y: memref<64x100xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, align_outputs = true>}
      ins(%x : memref<64x100xf32>) outs(%y : memref<64x100xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
