// How many threads share a row follows from its size, and whether they keep it in
// registers. The number of rows decides nothing but the size of the grid.
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --norm-attach-target="target=emulator subgroup-size=64 workgroup-memory=0" --convert-norm-to-gpu --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=WIDE

#rows = affine_map<(i, j) -> (i, j)>

// A row of 64 takes 8 threads, and a workgroup 16 rows; no workgroup memory.
// CHECK-LABEL: gpu.func @short_norm(
// CHECK-SAME:      kernel attributes {known_block_size = array<i32: 128, 1, 1>}
// CHECK:         arith.remui %{{.*}}, %c8 : index
// CHECK-COUNT-2: vector.load {{.*}}{alignment = 16 : i64} : memref<?xf32>, vector<4xf32>
// CHECK-NOT:     vector.load
// CHECK-COUNT-3: gpu.shuffle xor
// The rows of a subgroup agree about whether one of them is not sound.
// CHECK:         arith.extui
// CHECK-COUNT-2: gpu.shuffle xor {{.*}} : i32
// CHECK-NOT:     gpu.shuffle xor {{.*}} : i32
// CHECK-NOT:     gpu.barrier
// CHECK:         gpu.return
// WIDE-LABEL: gpu.func @short_norm(
// WIDE:         arith.extui
// WIDE-COUNT-3: gpu.shuffle xor {{.*}} : i32
// No more workgroups than run at once: 63, or fewer that go on to further rows.
// CHECK-LABEL: func.func @short(
// CHECK:         %[[COUNT:.*]] = func.call @norm_gpu_count_resident_workgroups(%c128_i32) : (i32) -> i32
// CHECK:         %[[RESIDENT:.*]] = arith.index_cast %[[COUNT]] : i32 to index
// CHECK:         %[[MOST:.*]] = arith.minui %[[RESIDENT]], %c2147483647
// CHECK:         %[[GRID:.*]] = arith.minui %[[MOST]], %c63
// CHECK:         gpu.launch_func @norm_kernels::@short_norm blocks in (%[[GRID]], %c1, %c1) threads in (%c128, %c1, %c1)
func.func @short(%x: memref<1000x64xf32>, %y: memref<1000x64xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1000x64xf32>) outs(%y : memref<1000x64xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A row of 2048 takes 64 threads, two subgroups, which exchange sums: eight parts
// of two, one a reduction, those of the rescue included.
// CHECK-LABEL: gpu.func @middle_norm(
// CHECK-SAME:      workgroup(%[[SUMS:.*]] : memref<16xf32, #gpu.address_space<workgroup>>)
// CHECK-SAME:      known_block_size = array<i32: 64, 1, 1>
// CHECK-COUNT-8: vector.load {{.*}} vector<4xf32>
// CHECK-NOT:     vector.load
// CHECK:         memref.store %{{.*}}, %[[SUMS]]
// CHECK:         gpu.barrier
// CHECK:         memref.load %[[SUMS]]
// CHECK:         gpu.return
// A subgroup of 64 has nothing to exchange.
// WIDE-LABEL: gpu.func @middle_norm(
// WIDE-NOT:     workgroup
// WIDE-NOT:     gpu.barrier
// WIDE:         gpu.return
func.func @middle(%x: memref<?x2048xf32>, %y: memref<?x2048xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x2048xf32>) outs(%y : memref<?x2048xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// Threads that go from row to row keep their part of the gain, as it is in memory.
// CHECK-LABEL: gpu.func @kept_norm(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %[[G:[^:]*]]: memref<?xbf16>
// CHECK-COUNT-4: vector.load %[[G]]{{.*}} vector<8xbf16>
// CHECK:         scf.for
// CHECK-NOT:     %[[G]]
// CHECK:         gpu.return
// Where rows begin anywhere, they have other elements in each.
// CHECK-LABEL: gpu.func @kept_norm_unaligned(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %[[G:[^:]*]]: memref<?xbf16>
// CHECK-NOT:     vector.load
// CHECK:         scf.for
// CHECK:           vector.load %[[G]]
// CHECK:         gpu.return
// 32 elements in a register each are too many beside the row's.
// CHECK-LABEL: gpu.func @kept_norm_elements(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xbf16>, %{{[^:]*}}: index, %[[G:[^:]*]]: memref<?xbf16>
// CHECK:         scf.for
// CHECK:           memref.load %[[G]]
// CHECK:         gpu.return
func.func @kept(%x: memref<?x1024xbf16>, %g: memref<1024xbf16>, %y: memref<?x1024xbf16>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<?x1024xbf16>, memref<1024xbf16>) outs(%y : memref<?x1024xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %v = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.extf %b : bf16 to f32
    %1 = arith.mulf %n, %0 : f32
    %2 = arith.truncf %1 : f32 to bf16
    norm.yield %2 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// What no workgroup has registers for is read in each pass, and its long sums are
// compensated. There is one sum a row, so a barrier stands before it.
// CHECK-LABEL: gpu.func @long_norm(
// CHECK-SAME:      known_block_size = array<i32: 512, 1, 1>
// CHECK:         scf.for
// CHECK:           gpu.barrier
// CHECK:           %{{.*}}:2 = scf.for {{.*}} iter_args(%[[SUM:.*]] = %{{.*}}, %{{.*}} = %{{.*}})
// CHECK:             vector.load
// CHECK:             %[[NEXT:.*]] = arith.addf %[[SUM]], %[[TERM:.*]] : f32
// CHECK:             %[[ADDED:.*]] = arith.subf %[[NEXT]], %[[SUM]] : f32
// CHECK:             arith.subf %[[TERM]], %[[ADDED]] : f32
// CHECK:             scf.yield
func.func @long(%x: memref<8x262144xf32>, %y: memref<8x262144xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x262144xf32>) outs(%y : memref<8x262144xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
