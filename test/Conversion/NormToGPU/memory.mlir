// What a kernel gets of its operands, and when it may access 16 bytes at once.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// bf16 by eight, f32 beside it by twice four. The row's size is dynamic: that it
// consists of eights is found out before the launch, with the alignment.
// CHECK-LABEL: gpu.func @mixed_norm(
// CHECK-SAME:      %{{[^:]*}}: memref<?xbf16>, %{{[^:]*}}: index, %{{[^:]*}}: memref<?xf32>, %{{[^:]*}}: index, %{{[^:]*}}: memref<?xbf16>, %{{[^:]*}}: index, %[[ROWS:[^:]*]]: index, %[[N:[^:]*]]: index)
// CHECK:         vector.load {{.*}}{alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK:         vector.load {{.*}}{alignment = 16 : i64} : memref<?xf32>, vector<8xf32>
// CHECK:         vector.store {{.*}}{alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// Rows that begin anywhere: vectors of what moves with them, and the gain's moved.
// CHECK-LABEL: gpu.func @mixed_norm_unaligned(
// CHECK:         vector.store {{.*}}{alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK-LABEL: gpu.func @mixed_norm_elements(
// CHECK-NOT:     vector.
// CHECK:         gpu.return
// CHECK-LABEL: func.func @mixed(
// CHECK-DAG:     %[[DIM:.*]] = memref.dim %arg0, %c1
// CHECK-DAG:     %[[REST:.*]] = arith.remui %[[DIM]], %c8
// CHECK-COUNT-3: memref.extract_aligned_pointer_as_index
// CHECK:         %[[ALIGNED:.*]] = arith.cmpi eq, %{{.*}}, %c0 : index
// CHECK:         scf.if %[[ALIGNED]] {
// CHECK:           gpu.launch_func @norm_kernels::@mixed_norm blocks
// CHECK:         } else {
// CHECK:           scf.if
// CHECK:             gpu.launch_func @norm_kernels::@mixed_norm_unaligned blocks
// CHECK:           } else {
// CHECK:             gpu.launch_func @norm_kernels::@mixed_norm_elements blocks
func.func @mixed(%x: memref<?x?xbf16>, %g: memref<?xf32>, %y: memref<?x?xbf16>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<?x?xbf16>, memref<?xf32>) outs(%y : memref<?x?xbf16>) {
  ^bb0(%a: bf16, %b: f32):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %b : f32
    %1 = arith.truncf %0 : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A short row of an odd size has one kernel. The offset of strided rows is an
// argument beside the memory, as their stride is. One thread of a row writes what
// is per row.
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
  norm.generic {indexing_maps = [#rows, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x33xf32, strided<[?, 1], offset: ?>>) outs(%y, %mean : memref<?x33xf32>, memref<?xf32>) {
  ^bb0(%a: f32):
    %n, %m, %r = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %m : f32, f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// An odd size: no row but the first is aligned where its memory is. The vectors
// begin where those of the output are aligned, and one vector behind that, so that
// what the gain's are moved from is inside of it, too.
// CHECK-LABEL: gpu.func @odd_norm(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %[[G:[^:]*]]: memref<?xf32>, %{{[^:]*}}: index, %[[Y:[^:]*]]: memref<?xbf16>, %[[Y_OFFSET:[^:]*]]: index, %{{[^:]*}}: index, %[[Y_PHASE:[^:]*]]: index, %[[G_PHASE:[^:]*]]: index)
// CHECK:         %[[Y_ROW:.*]] = arith.addi %[[Y_OFFSET]], %
// CHECK:         %[[PLACE:.*]] = arith.addi %[[Y_PHASE]], %[[Y_ROW]]
// CHECK:         %[[MISALIGNED:.*]] = arith.remui %[[PLACE]], %c8
// CHECK:         %[[LEFT:.*]] = arith.subi %c8, %[[MISALIGNED]]
// CHECK:         %[[FIRST:.*]] = arith.remui %[[LEFT]], %c8
// CHECK:         arith.addi %[[FIRST]], %c8
// CHECK-COUNT-4: vector.load %[[X]][%{{.*}}] {alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK-NOT:     vector.load %[[X]]
// CHECK:         memref.load %[[X]]
// CHECK-NOT:     memref.load %[[X]]
// f32 is aligned to four elements: of twelve, those wanted.
// CHECK:         %[[BY:.*]] = arith.remui %{{.*}}, %c4
// CHECK:         arith.subi %{{.*}}, %[[BY]]
// CHECK:         vector.load %[[G]][%{{.*}}] {alignment = 16 : i64} : memref<?xf32>, vector<8xf32>
// CHECK:         vector.load %[[G]][%{{.*}}] {alignment = 16 : i64} : memref<?xf32>, vector<4xf32>
// CHECK:         %[[BIT:.*]] = arith.andi %[[BY]], %c2
// CHECK:         %[[IS_MOVED:.*]] = arith.cmpi ne, %[[BIT]], %c0
// CHECK-COUNT-9: arith.select %[[IS_MOVED]]
// CHECK:         arith.andi %[[BY]], %c1
// CHECK-COUNT-8: arith.select
// CHECK-NOT:     arith.select
// CHECK:         vector.store %{{.*}}, %[[Y]][%{{.*}}] {alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK:         memref.store %{{.*}}, %[[Y]]
// CHECK-NOT:     memref.store
// CHECK:         gpu.return
// CHECK-LABEL: gpu.func @odd_norm_elements(
// CHECK-NOT:   gpu.func
// CHECK-LABEL: func.func @odd(
// The rows of x and y have one stride, so that the first ones tell of all.
// CHECK-COUNT-2: memref.extract_aligned_pointer_as_index
// CHECK:         %[[APART:.*]] = arith.subi
// CHECK:         %[[REST:.*]] = arith.remui %[[APART]], %c8
// CHECK:         %[[ALIKE:.*]] = arith.cmpi eq, %[[REST]], %c0
// CHECK:         scf.if %[[ALIKE]] {
// CHECK:           gpu.launch_func @norm_kernels::@odd_norm blocks
// CHECK:         } else {
// CHECK:           gpu.launch_func @norm_kernels::@odd_norm_elements blocks
func.func @odd(%x: memref<?x1003xbf16>, %g: memref<1003xf32>,
               %y: memref<?x1003xbf16, strided<[1003, 1], offset: ?>>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<?x1003xbf16>, memref<1003xf32>)
      outs(%y : memref<?x1003xbf16, strided<[1003, 1], offset: ?>>) {
  ^bb0(%a: bf16, %b: f32):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %b : f32
    %1 = arith.truncf %0 : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// The same without an offset: the row's place is the phase and the row alone, and
// those of x and y are one.
// CHECK-LABEL: gpu.func @odd_contiguous_norm(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %[[G:[^:]*]]: memref<?xf32>, %{{[^:]*}}: index, %[[Y:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %{{[^:]*}}: index, %[[Y_PHASE:[^:]*]]: index, %[[G_PHASE:[^:]*]]: index)
// CHECK:         %[[ROW:.*]] = arith.muli %{{.*}}, %c1003 : index
// CHECK-NEXT:    %[[PLACE:.*]] = arith.addi %[[Y_PHASE]], %[[ROW]]
// CHECK-NEXT:    %[[MISALIGNED:.*]] = arith.remui %[[PLACE]], %c8
// CHECK-NEXT:    %[[LEFT:.*]] = arith.subi %c8, %[[MISALIGNED]]
// CHECK-NEXT:    %[[FIRST:.*]] = arith.remui %[[LEFT]], %c8
// CHECK-NEXT:    arith.addi %[[FIRST]], %c8
// CHECK:         %[[X_PLACE:.*]] = arith.addi %[[ROW]], %
// CHECK-NEXT:    vector.load %[[X]][%[[X_PLACE]]] {alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK-COUNT-3: vector.load %[[X]][%{{.*}}] {alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK-NOT:     vector.load %[[X]]
// CHECK:         memref.load %[[X]]
// CHECK-NOT:     memref.load %[[X]]
// CHECK:         %[[G_PLACE:.*]] = arith.addi %[[G_PHASE]], %
// CHECK:         %[[BY:.*]] = arith.remui %[[G_PLACE]], %c4
// CHECK:         arith.subi %{{.*}}, %[[BY]]
// CHECK:         vector.load %[[G]][%{{.*}}] {alignment = 16 : i64} : memref<?xf32>, vector<8xf32>
// CHECK:         vector.load %[[G]][%{{.*}}] {alignment = 16 : i64} : memref<?xf32>, vector<4xf32>
// CHECK:         %[[Y_PLACE:.*]] = arith.addi %[[ROW]], %
// CHECK:         vector.store %{{.*}}, %[[Y]][%[[Y_PLACE]]] {alignment = 16 : i64} : memref<?xbf16>, vector<8xbf16>
// CHECK:         memref.store %{{.*}}, %[[Y]]
// CHECK-NOT:     memref.store
// CHECK:         gpu.return
// CHECK-LABEL: gpu.func @odd_contiguous_norm_elements(
// CHECK-NOT:   gpu.func
// CHECK-LABEL: func.func @odd_contiguous(
// CHECK-COUNT-2: memref.extract_aligned_pointer_as_index
// CHECK:         %[[APART:.*]] = arith.subi
// CHECK:         %[[REST:.*]] = arith.remui %[[APART]], %c8
// CHECK:         %[[ALIKE:.*]] = arith.cmpi eq, %[[REST]], %c0
// CHECK:         scf.if %[[ALIKE]] {
// CHECK:           gpu.launch_func @norm_kernels::@odd_contiguous_norm blocks
// CHECK:         } else {
// CHECK:           gpu.launch_func @norm_kernels::@odd_contiguous_norm_elements blocks
func.func @odd_contiguous(%x: memref<?x1003xbf16>, %g: memref<1003xf32>, %y: memref<?x1003xbf16>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<?x1003xbf16>, memref<1003xf32>) outs(%y : memref<?x1003xbf16>) {
  ^bb0(%a: bf16, %b: f32):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %b : f32
    %1 = arith.truncf %0 : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Outputs whose strides tell that they are never aligned alike have one kernel. x
// would have been moved.
// CHECK-LABEL: gpu.func @apart_norm(
// CHECK-NOT:     vector.
// CHECK:         gpu.return
// CHECK-NOT:   gpu.func
// CHECK-LABEL: func.func @apart(
func.func @apart(%x: memref<?x256xf32, strided<[258, 1], offset: ?>>,
                 %y: memref<?x256xf32, strided<[257, 1], offset: ?>>,
                 %z: memref<?x256xf32, strided<[259, 1], offset: ?>>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x256xf32, strided<[258, 1], offset: ?>>)
      outs(%y, %z : memref<?x256xf32, strided<[257, 1], offset: ?>>, memref<?x256xf32, strided<[259, 1], offset: ?>>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %a : f32, f32
  }
  return
}
