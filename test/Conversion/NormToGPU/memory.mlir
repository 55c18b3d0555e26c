// What a kernel gets of its operands, and when it may access 16 bytes at once.
// RUN: norm-opt %s --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// bf16 by eight, f32 beside it by twice four. The row's size is dynamic: that it
// consists of eights is found out before the launch, with the alignment.
// CHECK-LABEL: gpu.func @mixed_norm(
// CHECK-SAME:      %{{[^:]*}}: memref<?xbf16>, %{{[^:]*}}: index, %{{[^:]*}}: memref<?xf32>, %{{[^:]*}}: index, %{{[^:]*}}: memref<?xbf16>, %{{[^:]*}}: index, %[[ROWS:[^:]*]]: index, %[[N:[^:]*]]: index)
// CHECK:         vector.load {{.*}}{alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK:         vector.load {{.*}}{alignment = 16 : i64} : memref<?xf32>, vector<8xf32>
// CHECK:         vector.store {{.*}}{alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK-LABEL: gpu.func @mixed_norm_unaligned(
// CHECK-NOT:     vector.
// CHECK:         gpu.return
// CHECK-LABEL: func.func @mixed(
// CHECK-DAG:     %[[DIM:.*]] = memref.dim %arg0, %c1
// CHECK-DAG:     %[[REST:.*]] = arith.remui %[[DIM]], %c8
// CHECK-COUNT-3: memref.extract_aligned_pointer_as_index
// CHECK:         %[[ALIGNED:.*]] = arith.cmpi eq, %{{.*}}, %c0 : index
// CHECK:         scf.if %[[ALIGNED]] {
// CHECK:           gpu.launch_func @norm_kernels::@mixed_norm
// CHECK:         } else {
// CHECK:           gpu.launch_func @norm_kernels::@mixed_norm_unaligned
func.func @mixed(%x: memref<?x?xbf16>, %g: memref<?xf32>, %y: memref<?x?xbf16>) {
  norm.generic mean_square {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x, %g : memref<?x?xbf16>, memref<?xf32>) outs(%y : memref<?x?xbf16>)
      pre {
      ^bb0(%a: bf16, %b: f32):
        %0 = arith.extf %a : bf16 to f32
        norm.yield %0 : f32
      } post {
      ^bb0(%a: bf16, %b: f32, %v: f32, %n: f32, %rstd: f32):
        %0 = arith.mulf %n, %b : f32
        %1 = arith.truncf %0 : f32 to bf16
        norm.yield %1 : bf16
      }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// An odd size has one kernel. The offset of strided rows is an argument beside
// the memory, as their stride is. One thread of a row writes what is per row.
// CHECK-LABEL: gpu.func @strided_norm(
// CHECK-SAME:      %{{[^:]*}}: memref<?xf32>, %[[OFFSET:[^:]*]]: index, %{{[^:]*}}: memref<?xf32>, %{{[^:]*}}: index, %[[STATS:[^:]*]]: memref<?xf32>, %{{[^:]*}}: index, %{{[^:]*}}: index, %[[STRIDE:[^:]*]]: index)
// CHECK-NOT:     vector.
// CHECK:         %[[MOVE:.*]] = arith.muli %[[ROW:.*]], %[[STRIDE]]
// CHECK:         arith.addi %[[OFFSET]], %[[MOVE]]
// CHECK:         %[[FIRST:.*]] = arith.cmpi eq, %{{.*}}, %c0 : index
// CHECK:         %[[WRITES:.*]] = arith.andi %[[FIRST]], %{{.*}} : i1
// CHECK:         scf.if %[[WRITES]] {
// CHECK-NEXT:      memref.store %{{.*}}, %[[STATS]]
// CHECK-NOT:   gpu.func
// CHECK-LABEL: func.func @strided(
// CHECK:         %[[HAS_ROWS:.*]] = arith.cmpi ne, %{{.*}}, %c0 : index
// CHECK:         scf.if %[[HAS_ROWS]] {
// CHECK-NOT:       gpu.launch_func
// CHECK:           gpu.launch_func @norm_kernels::@strided_norm
// CHECK-NOT:       gpu.launch_func
func.func @strided(%x: memref<?x33xf32, strided<[?, 1], offset: ?>>, %y: memref<?x33xf32>, %mean: memref<?xf32>) {
  norm.generic mean_variance {
      indexing_maps = [#rows, #rows, #row], iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<?x33xf32, strided<[?, 1], offset: ?>>) outs(%y, %mean : memref<?x33xf32>, memref<?xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %m: f32, %r: f32):
        norm.yield %n, %m : f32, f32
      }
  return
}
