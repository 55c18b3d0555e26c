// A GPU that has few registers gets schedules that fit: fewer threads a workgroup,
// and less of a row in the registers of each.

// RUN: sed -e 's/TARGET/nvvm, chip = "sm_90", registers_per_workgroup = 8192/' %s | norm-opt --norm-select-schedule | FileCheck %s --check-prefix=WORKGROUP
// WORKGROUP: schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64, cluster_size = 8, resident_chunks = 16>
// RUN: sed -e 's/TARGET/nvvm, chip = "sm_90", registers_per_thread = 31/' %s | norm-opt --norm-select-schedule | FileCheck %s --check-prefix=THREAD
// THREAD: schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 512, cluster_size = 8, resident_chunks = 2>
// RUN: sed -e 's/TARGET/emulator, registers_per_workgroup = 16000/' %s | norm-opt --norm-select-schedule | FileCheck %s --check-prefix=REST
// REST: schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64, resident_chunks = 8, workgroup_chunks = 95>

// None for any element.
// RUN: sed -e 's/TARGET/emulator, registers_per_thread = 1/' %s | norm-opt --norm-select-schedule | FileCheck %s --check-prefix=NONE
// NONE: schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 256, workgroup_chunks = 23>

// A cluster is of workgroups of several subgroups.
// RUN: sed -e 's/TARGET/emulator, cluster_size = 4, max_workgroup_size = 32/' %s | norm-opt --norm-select-schedule | FileCheck %s --check-prefix=SUBGROUP
// SUBGROUP: schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, resident_chunks = 8, workgroup_chunks = 192>

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<TARGET>} {
  func.func @main(%x: memref<5x7777xf32>, %sum: memref<7777xf32>, %y: memref<5x7777xf32>) {
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<5x7777xf32>) outs(%sum, %y : memref<7777xf32>, memref<5x7777xf32>) {
    ^bb0(%a: f32):
      %max = norm.reduce maximumf %a : f32
      %d = arith.subf %a, %max : f32
      %e = math.exp %d : f32
      %s = norm.reduce add %e : f32
      %t = arith.divf %e, %s : f32
      norm.yield %t, %d : f32, f32
    }
    return
  }
}
