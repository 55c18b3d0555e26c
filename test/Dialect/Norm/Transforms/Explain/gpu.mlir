// What is said of GPU kernels: each with the rows that it is for, where values
// stay, its schedule and what decided it.
//
// RUN: norm-opt %s --norm-attach-target='target=nvvm chip=sm_90' --norm-expand-statistics \
// RUN:     --canonicalize --cse --norm-select-schedule --norm-explain -o /dev/null \
// RUN:     | FileCheck %s
// RUN: norm-opt %s --norm-attach-target='target=nvvm chip=sm_80' --norm-expand-statistics \
// RUN:     --canonicalize --cse --norm-select-schedule --norm-explain -o /dev/null \
// RUN:     | FileCheck %s --check-prefix=SM80

#rows = affine_map<(i, j) -> (i, j)>
#along = affine_map<(i, j) -> (j)>
// CHECK-LABEL: norm.generic in @layer_norm at gpu.mlir:{{[0-9]+}}:3, for nvvm sm_90:
// CHECK:         2: {{.*}}sum(in0 - mean_hi){{$}}
// CHECK-NEXT:    3: the outputs; reads in1{{$}}
// CHECK-NEXT:  kept between passes: 1 value of an element at a time, where each kernel says
// CHECK-NEXT:    in0 (f32), of pass 1 for passes up to 3
// CHECK-NEXT:  kernels: 3, of which a launch takes the first that suits
// CHECK-NEXT:    for rows of aligned vectors
// CHECK-NEXT:      kept: of 24 elements of a thread in 24 registers
// CHECK-NEXT:      schedule: #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 6, keep_shared = true>
// CHECK-NEXT:      why:
// CHECK-NEXT:        vector_size = 4: 16 bytes of the narrowest operand, and 8 elements at most
// CHECK-NEXT:        cluster_size = 1: the row is no more than the 16384 words that a workgroup keeps in registers
// CHECK-NEXT:        threads_per_row = 32: as few as have no more than 32 words of a row each
// CHECK-NEXT:        rows_per_workgroup = 4: so that a workgroup has 128 threads
// CHECK-NEXT:        resident_chunks = 6: all of a row
// CHECK-NEXT:        keep_shared: with what all rows share, a thread keeps no more than 48 words
// CHECK-NEXT:    for rows that begin and end anywhere, alike in all operands
// CHECK-NEXT:      kept: of 25 elements of a thread in 25 registers
// CHECK-NEXT:      schedule: #norm.gpu_schedule<{{.*}}edge_chunks = 1,
// CHECK:         for rows of any memory, element by element
// CHECK:             vector_size = 1: this kernel takes rows of any memory
func.func @layer_norm(%x: memref<128x768xf32>, %gain: memref<768xf32>,
                      %y: memref<128x768xf32>) {
  norm.generic {indexing_maps = [#rows, #along, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain : memref<128x768xf32>, memref<768xf32>) outs(%y : memref<128x768xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %g : f32
    norm.yield %o : f32
  }
  return
}

// Narrower vectors than those of 16 bytes; few threads.
// CHECK-LABEL: norm.generic in @small
// CHECK:             vector_size = 2: sizes and strides are no multiples of more
// CHECK:             threads_per_row = 8: as few as have no more than 16 words of a row each
// CHECK-NEXT:        rows_per_workgroup = 16: so that a workgroup has 128 threads
func.func @small(%x: memref<512x66xbf16>, %gain: memref<66xbf16>,
                 %y: memref<512x66xbf16>) {
  norm.generic {indexing_maps = [#rows, #along, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain : memref<512x66xbf16>, memref<66xbf16>) outs(%y : memref<512x66xbf16>) {
  ^bb0(%a: bf16, %g: bf16):
    %w = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %w {epsilon = 1.0e-5 : f64} : f32
    %h = arith.extf %g : bf16 to f32
    %p = arith.mulf %n, %h : f32
    %o = arith.truncf %p : f32 to bf16
    norm.yield %o : bf16
  }
  return
}

// More than the registers of a workgroup hold.
// CHECK-LABEL: norm.generic in @large
// CHECK:         for rows of aligned vectors
// CHECK:             cluster_size = 4: as few as keep the row in registers, each 16384 words
// CHECK:         for rows that begin and end anywhere, alike in all operands
// CHECK-NEXT:      kept: of 17 elements of a thread in 17 registers, of 48 in workgroup memory, 49,152 bytes of a workgroup
// CHECK:             threads_per_row = 256: with loops beside edges or an elementary function, more spill registers
// CHECK-NEXT:        resident_chunks = 4: a thread has 16 registers for what stays, and a chunk takes 4
// CHECK-NEXT:        workgroup_chunks = 12: the rest of the row

// SM80-LABEL: norm.generic in @large
// SM80:         2: the outputs; reads again in0 where it did not stay
// SM80:         kept: of 16 elements of a thread in 16 registers, of 80 in workgroup memory, 163,840 bytes of a workgroup, of the rest computed again
// SM80-NOT:     cluster_size
// SM80:         workgroup_chunks = 20: a chunk takes 8192 of the 166720 bytes that are not for exchange
func.func @large(%x: memref<64x65536xf32>, %y: memref<64x65536xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x65536xf32>) outs(%y : memref<64x65536xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @dynamic
// CHECK:       kernels: 5, of which a launch takes the first that suits, those for rows of some sizes before others
// CHECK:             threads_per_row = 256: for rows whose size is not known until the kernel runs
// CHECK-NEXT:        resident_chunks = 0: rows may be of any size
// CHECK:         for rows of aligned vectors, of 2,048 to 8,192 elements
// CHECK-NEXT:      kept: of 32 elements of a thread in 32 registers
// CHECK:             resident_chunks = 8: a thread has 32 registers for what stays, and a chunk takes 4
// CHECK-NEXT:        least_row_size = 2048: a row that takes less than 1/4 of these is rather read again, by a kernel with fewer registers
func.func @dynamic(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A schedule that was set by hand is not dropped where a kernel by elements would
// read a row once.
// CHECK-LABEL: norm.generic in @by_hand
// CHECK:         for rows of aligned vectors
// CHECK-NEXT:      kept: of 4 elements of a thread in 4 registers, of 8 in workgroup memory, 2,048 bytes of a workgroup, of the rest computed again
// CHECK-NEXT:      schedule: #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64, vector_size = 4, resident_chunks = 1, workgroup_chunks = 2>
// CHECK-NEXT:      why: set by hand; the cost model's is #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 8>
func.func @by_hand(%x: memref<64x1024xf32>, %y: memref<64x1024xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64,
                                              vector_size = 4, resident_chunks = 1, workgroup_chunks = 2>}
      ins(%x : memref<64x1024xf32>) outs(%y : memref<64x1024xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @none
// CHECK-NEXT:    no kernel: 'arith.remf' on 'f32' has no lowering to GPUs
func.func @none(%x: memref<4x96xf32>, %y: memref<4x96xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x96xf32>) outs(%y : memref<4x96xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %o = arith.remf %a, %s : f32
    norm.yield %o : f32
  }
  return
}
