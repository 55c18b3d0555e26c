// Where sizes are known when a kernel runs, the host chooses: for outputs that are
// larger than the caches a kernel that prefetches, and stores past them.
//
// RUN: norm-opt %s --convert-norm-to-highway=target=avx3 | FileCheck %s
// Kernels for one thread.
// RUN: norm-opt %s --convert-norm-to-highway='target=avx3 share-rows=false' \
// RUN:     | FileCheck %s --check-prefix=ALONE
// Without a target nobody knows the caches.
// RUN: norm-opt %s --convert-norm-to-highway | FileCheck %s --check-prefix=NONE
// NONE-NOT: _large

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @dynamic_norm(
// CHECK-NOT:     highway.prefetch
// CHECK-NOT:     highway.stream
// CHECK:       func.func private @dynamic_norm_large(
// CHECK:         highway.stream
// CHECK:         highway.prefetch
// CHECK:         highway.flush_stream
// CHECK-LABEL: func.func @dynamic(
// In all as many elements as take more than half of the third level, in rows of as many as
// are worth it and L2 has room for.
// CHECK-DAG:     %[[LEAST:.*]] = arith.constant 2097153 : index
// CHECK-DAG:     %[[SHORT:.*]] = arith.constant 256 : index
// CHECK-DAG:     %[[LONG:.*]] = arith.constant 32768 : index
// CHECK-DAG:     %[[FEW:.*]] = arith.cmpi ult, %{{.*}}, %[[LEAST]]
// CHECK-DAG:     arith.cmpi ult, %[[SIZE:.*]], %[[SHORT]]
// CHECK-DAG:     arith.cmpi ugt, %[[SIZE]], %[[LONG]]
// CHECK:         scf.if
// CHECK:           highway.launch @dynamic_norm_large(
// CHECK:         } else {
// CHECK:           highway.launch @dynamic_norm(
func.func @dynamic(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  return
}

// A gradient. Its sums are added up by a
// kernel whose outputs are per row.
// CHECK:       func.func private @gradient_norm_large(
// CHECK:         highway.prefetch
// CHECK-NOT:   func.func private @{{.*}}_large
// CHECK-LABEL: func.func @gradient(
// CHECK:         arith.constant 1398102 : index
// CHECK:           highway.launch @gradient_norm_large(
// CHECK:           highway.launch @gradient_norm(
func.func @gradient(%x: memref<?x768xf32>, %dy: memref<?x768xf32>,
                    %dx: memref<?x768xf32>, %dgain: memref<768xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy : memref<?x768xf32>, memref<?x768xf32>)
      outs(%dx, %dgain : memref<?x768xf32>, memref<768xf32>) {
  ^bb0(%a: f32, %b: f32):
    %s = norm.reduce add %b : f32
    %0 = arith.mulf %b, %s : f32
    %1 = arith.mulf %a, %b : f32
    norm.yield %0, %1 : f32, f32
  }
  return
}

// Where known sizes take most of the third level, what one thread stores past it is
// another kernel, and with kernels for one thread it is the only one.
// CHECK-LABEL: func.func private @most_of_third_level_norm(
// CHECK-NOT:     highway.stream
// CHECK:       func.func private @most_of_third_level_norm_one_thread(
// CHECK:         highway.stream
// CHECK:         highway.flush_stream
// CHECK-LABEL: func.func @most_of_third_level(
// CHECK:         %[[THREADS:.*]] = highway.num_threads
// CHECK:         %[[ONE:.*]] = arith.constant 1 : index
// CHECK:         %[[IS_ONE:.*]] = arith.cmpi eq, %[[THREADS]], %[[ONE]]
// CHECK:         scf.if %[[IS_ONE]]
// CHECK:           highway.launch @most_of_third_level_norm_one_thread(
// CHECK:         } else {
// CHECK:           highway.launch @most_of_third_level_norm(
// ALONE-NOT:   _one_thread
// ALONE-LABEL: func.func private @most_of_third_level_norm(
// ALONE:         highway.stream
// ALONE-LABEL: func.func @most_of_third_level(
// ALONE-NOT:     highway.num_threads
// ALONE:         highway.launch @most_of_third_level_norm(
func.func @most_of_third_level(%x: memref<4096x768xf32>, %y: memref<4096x768xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4096x768xf32>) outs(%y : memref<4096x768xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  return
}

// Known sizes had their say; so had who set how memory is accessed.
// CHECK-NOT:   _large
func.func @known(%x: memref<8192x768xf32>, %y: memref<8192x768xf32>, %z: memref<?x?xf32>,
                 %w: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8192x768xf32>) outs(%y : memref<8192x768xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, stream = always>}
      ins(%z : memref<?x?xf32>) outs(%w : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  return
}

// Rows of a known size that are not worth it, or that L2 has no room for.
func.func @short_and_long(%x: memref<?x64xf32>, %y: memref<?x64xf32>, %z: memref<?x1048576xf32>,
                          %w: memref<?x1048576xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x64xf32>) outs(%y : memref<?x64xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<?x1048576xf32>) outs(%w : memref<?x1048576xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  return
}
