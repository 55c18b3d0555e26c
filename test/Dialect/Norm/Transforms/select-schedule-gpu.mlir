// Schedules for GPUs: what stays where.

// RUN: norm-opt %s --norm-select-schedule | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {

// Small rows are in registers, and so is the gain from row to row.
// CHECK-LABEL: func.func @small(
// CHECK:         schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 3, keep_shared = true>
func.func @small(%x: memref<64x260xf32>, %g: memref<260xf32>, %y: memref<64x260xf32>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x260xf32>, memref<260xf32>) outs(%y : memref<64x260xf32>) {
  ^bb0(%a: f32, %gain: f32):
    %sum = norm.reduce add %a : f32
    %n = arith.divf %a, %sum : f32
    %o = arith.mulf %n, %gain : f32
    norm.yield %o : f32
  }
  return
}

// Three values of an element are more than registers hold. What is in workgroup
// memory is beside the gain's elements of other chunks, so it does not stay.
// CHECK-LABEL: func.func @workgroup_memory(
// CHECK:         schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 1, workgroup_chunks = 2>
func.func @workgroup_memory(%x: memref<64x260xf32>, %r: memref<64x260xf32>, %g: memref<260xf32>,
                            %y: memref<64x260xf32>, %z: memref<64x260xf32>, %s: memref<260xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns, #rows, #rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %g : memref<64x260xf32>, memref<64x260xf32>, memref<260xf32>)
      outs(%y, %z, %s : memref<64x260xf32>, memref<64x260xf32>, memref<260xf32>) {
  ^bb0(%a: f32, %b: f32, %gain: f32):
    %p = arith.mulf %a, %gain : f32
    %sum = norm.reduce add %p : f32
    %n = arith.divf %p, %sum : f32
    %q = arith.mulf %b, %p : f32
    %other = norm.reduce add %q : f32
    %o = arith.divf %b, %other : f32
    norm.yield %n, %o, %a : f32, f32, f32
  }
  return
}

// A sum over rows is no operand that rows could share.
// CHECK-LABEL: func.func @summed(
// CHECK:         schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 3>
func.func @summed(%x: memref<64x260xf32>, %y: memref<64x260xf32>, %s: memref<260xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x260xf32>) outs(%y, %s : memref<64x260xf32>, memref<260xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %n = arith.divf %a, %sum : f32
    norm.yield %n, %a : f32, f32
  }
  return
}

// One that is there stays.
// CHECK-LABEL: func.func @by_hand(
// CHECK:         schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 128, resident_chunks = 1, workgroup_chunks = 1>
func.func @by_hand(%x: memref<64x260xf32>, %y: memref<64x260xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 128, resident_chunks = 1, workgroup_chunks = 1>}
      ins(%x : memref<64x260xf32>) outs(%y : memref<64x260xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    %n = arith.divf %a, %sum : f32
    norm.yield %n : f32
  }
  return
}

}
