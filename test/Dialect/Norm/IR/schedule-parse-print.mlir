// Schedules: fields in any order, those that have their default are not printed.
// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK: cpu1 = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread>
// CHECK-SAME: cpu2 = #norm.cpu_schedule<rows = 1, accumulators = 8, keep = scratch, vectors = 2, grain = 43>
// CHECK-SAME: cpu3 = #norm.cpu_schedule<rows = 8, accumulators = 1, keep = registers, prefetch = l1>
// CHECK-SAME: cpu4 = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread, prefetch = l2, stream = always>
// CHECK-SAME: cpu5 = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, stream = one_thread>
func.func private @cpu() attributes {test.schedules = {
  cpu1 = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, prefetch = none>,
  cpu2 = #norm.cpu_schedule<grain = 43, keep = scratch, vectors = 2, accumulators = 8, rows = 1>,
  cpu3 = #norm.cpu_schedule<rows = 8, accumulators = 1, keep = registers, vectors = 1, pieces = 1, grain = 1, prefetch = l1>,
  cpu4 = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread, stream = always, prefetch = l2>,
  cpu5 = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, stream = one_thread>}}

// CHECK: gpu1 = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 256>
// CHECK-SAME: gpu2 = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 6, keep_shared = true>
// CHECK-SAME: gpu3 = #norm.gpu_schedule<subgroup_size = 64, threads_per_row = 512, cluster_size = 16, vector_size = 8, edge_chunks = 1, resident_chunks = 4, workgroup_chunks = 12>
// CHECK-SAME: gpu4 = #norm.gpu_schedule<subgroup_size = 8, threads_per_row = 1024, resident_chunks = 8, least_row_size = 2048>
func.func private @gpu() attributes {test.schedules = {
  gpu1 = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 256, rows_per_workgroup = 1, cluster_size = 1, vector_size = 1, edge_chunks = 0, resident_chunks = 0, workgroup_chunks = 0, keep_shared = false, least_row_size = 0>,
  gpu2 = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, resident_chunks = 6, keep_shared = true, vector_size = 4>,
  gpu3 = #norm.gpu_schedule<subgroup_size = 64, threads_per_row = 512, cluster_size = 16, vector_size = 8, edge_chunks = 1, resident_chunks = 4, workgroup_chunks = 12>,
  gpu4 = #norm.gpu_schedule<subgroup_size = 8, threads_per_row = 1024, resident_chunks = 8, least_row_size = 2048>}}
