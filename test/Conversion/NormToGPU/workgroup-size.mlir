// No workgroup is larger than the target's largest. That the size of the second
// kernel of a sum follows changes neither its parts nor their order: with other
// workgroups, each takes fewer elements.
// RUN: norm-opt %s --split-input-file --convert-norm-to-gpu --canonicalize --cse | FileCheck %s
// RUN: norm-opt %s --split-input-file --norm-select-schedule | FileCheck %s --check-prefix=SCHEDULE

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<spirv, max_workgroup_size = 128>} {
// CHECK-LABEL: gpu.func @long_norm(
// CHECK-SAME:      known_block_size = array<i32: 128, 1, 1>
// CHECK-LABEL: func.func @long(
// CHECK:         gpu.launch_func @norm_kernels::@long_norm blocks in (%c4, %c1, %c1) threads in (%c128, %c1, %c1)
// SCHEDULE-LABEL: func.func @long(
// SCHEDULE:      threads_per_row = 128
func.func @long(%x: memref<4x16384xf32>, %y: memref<4x16384xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x16384xf32>) outs(%y : memref<4x16384xf32>) {
  ^bb0(%v: f32):
    %s = norm.reduce add %v : f32
    %d = arith.divf %v, %s : f32
    norm.yield %d : f32
  }
  return
}
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// Rows share a workgroup up to its size, here not a power of two.
module attributes {norm.target = #norm.target<spirv, subgroup_size = 8, max_workgroup_size = 100>} {
// CHECK-LABEL: gpu.func @short_norm(
// CHECK-SAME:      known_block_size = array<i32: 64, 1, 1>
// SCHEDULE-LABEL: func.func @short(
// SCHEDULE:      threads_per_row = 8, rows_per_workgroup = 8
func.func @short(%x: memref<64x64xf32>, %y: memref<64x64xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x64xf32>) outs(%y : memref<64x64xf32>) {
  ^bb0(%v: f32):
    %s = norm.reduce add %v : f32
    %d = arith.divf %v, %s : f32
    norm.yield %d : f32
  }
  return
}
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A cluster is as large as keeps the row in registers of smaller workgroups: each
// has 4096 words.
module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", max_workgroup_size = 128>} {
// CHECK-LABEL: gpu.func @cluster_norm(
// CHECK-SAME:      known_block_size = array<i32: 128, 1, 1>
// CHECK-SAME:      known_cluster_size = array<i32: 4, 1, 1>
// SCHEDULE-LABEL: func.func @cluster(
// SCHEDULE:      threads_per_row = 128, cluster_size = 4, vector_size = 4, resident_chunks = 8>
func.func @cluster(%x: memref<4x16384xf32>, %y: memref<4x16384xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x16384xf32>) outs(%y : memref<4x16384xf32>) {
  ^bb0(%v: f32):
    %s = norm.reduce add %v : f32
    %d = arith.divf %v, %s : f32
    norm.yield %d : f32
  }
  return
}
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// Eight threads for each of eight elements.
module attributes {norm.target = #norm.target<spirv, max_workgroup_size = 64>} {
// CHECK-LABEL: gpu.func @summed_norm(
// CHECK-SAME:      known_block_size = array<i32: 64, 1, 1>
// CHECK-LABEL: gpu.func @summed_norm_sum(
// CHECK-SAME:      workgroup(%{{[^ ]*}} : memref<64xf32, #gpu.address_space<workgroup>>, %{{[^ ]*}} : memref<64xf32, #gpu.address_space<workgroup>>)
// CHECK-SAME:      known_block_size = array<i32: 64, 1, 1>
// CHECK:         %[[PART:.*]] = arith.divui %thread_id_x, %c8
// CHECK:         scf.for %{{.*}} = %[[PART]] to %{{.*}} step %c8 iter_args(
func.func @summed(%x: memref<?x?xf32, strided<[?, ?], offset: ?>>, %y: memref<?xf32>) {
  norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>) outs(%y : memref<?xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// Eight threads for each of two elements, in the same order.
module attributes {norm.target = #norm.target<spirv, subgroup_size = 16, max_workgroup_size = 16>} {
// CHECK-LABEL: gpu.func @summed_by_few_norm_sum(
// CHECK-SAME:      known_block_size = array<i32: 16, 1, 1>
// CHECK:         %[[PART:.*]] = arith.divui %thread_id_x, %c2
// CHECK:         scf.for %{{.*}} = %[[PART]] to %{{.*}} step %c8 iter_args(
func.func @summed_by_few(%x: memref<?x?xf32, strided<[?, ?], offset: ?>>, %y: memref<?xf32>) {
  norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>) outs(%y : memref<?xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}
}
