// Schedules for GPUs that do not fit the op or the target.

// RUN: norm-opt %s --norm-select-schedule -split-input-file -verify-diagnostics

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @subgroup(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with subgroup_size 64: expected that of the target, 32}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 64, threads_per_row = 64>}
        ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_80">} {
  func.func @cluster(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with cluster_size 2: expected at most the target's 1}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64, cluster_size = 2>}
        ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<spirv, max_workgroup_size = 256>} {
  func.func @workgroup(%x: memref<64x96xf32>, %g: memref<96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with workgroups of threads: 512: expected at most 256}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 512>}
        ins(%x, %g : memref<64x96xf32>, memref<96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @memory(%x: memref<64x65536xf32>, %g: memref<65536xf32>, %y: memref<64x65536xf32>) {
    // expected-error @+1 {{has a schedule with bytes of workgroup memory: 262272: expected at most 232448}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 1024, workgroup_chunks = 64>}
        ins(%x, %g : memref<64x65536xf32>, memref<65536xf32>) outs(%y : memref<64x65536xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @registers(%x: memref<64x65536xf32>, %g: memref<65536xf32>, %y: memref<64x65536xf32>) {
    // expected-error @+1 {{has a schedule with values in registers of a thread: 1024: expected at most its registers, 255}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, resident_chunks = 1024>}
        ins(%x, %g : memref<64x65536xf32>, memref<65536xf32>) outs(%y : memref<64x65536xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @registers_of_workgroup(%x: memref<64x131072xf32>, %g: memref<131072xf32>, %y: memref<64x131072xf32>) {
    // expected-error @+1 {{has a schedule with values in registers of a workgroup: 131072: expected at most its registers, 65536}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 1024, resident_chunks = 128>}
        ins(%x, %g : memref<64x131072xf32>, memref<131072xf32>) outs(%y : memref<64x131072xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @vectors(%x: memref<64x97xf32>, %g: memref<97xf32>, %y: memref<64x97xf32>) {
    // expected-error @+1 {{has a schedule with vector_size 4, by which its rows cannot be accessed: expected 1, or as many elements as 16 bytes of the narrowest operand have, of rows that are contiguous}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4>}
        ins(%x, %g : memref<64x97xf32>, memref<97xf32>) outs(%y : memref<64x97xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @keep_shared(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule with keep_shared, for which there is nothing or no room: expected several rows a workgroup, every chunk of a row resident, and an operand that all rows share and registers hold}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 1, keep_shared = true>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @keep_shared_in_memory(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule with keep_shared, for which there is nothing or no room: expected several rows a workgroup, every chunk of a row resident, and an operand that all rows share and registers hold}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 4, vector_size = 4, resident_chunks = 1, workgroup_chunks = 1, keep_shared = true>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @more_chunks_than_a_row_has(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule that rows of this op cannot have: expected #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 2>}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 3>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @more_chunks_in_memory_than_are_left(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule that rows of this op cannot have: expected #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 1, workgroup_chunks = 1>}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 1, workgroup_chunks = 2>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @edges_that_no_row_has(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule that rows of this op cannot have: expected #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4>}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, edge_chunks = 1>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @least_size_of_known_rows(%x: memref<64x256xf32>, %g: memref<256xf32>, %y: memref<64x256xf32>) {
    // expected-error @+1 {{has a schedule that rows of this op cannot have: expected #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 2>}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 4, resident_chunks = 2, least_row_size = 128>}
        ins(%x, %g : memref<64x256xf32>, memref<256xf32>) outs(%y : memref<64x256xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @chunks_of_rows_of_any_size(%x: memref<64x?xf32>, %g: memref<?xf32>, %y: memref<64x?xf32>) {
    // expected-error @+1 {{has a schedule that rows of this op cannot have: expected #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32>}}
    norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, workgroup_chunks = 1>}
        ins(%x, %g : memref<64x?xf32>, memref<?xf32>) outs(%y : memref<64x?xf32>) {
    ^bb0(%a: f32, %gain: f32):
      %sum = norm.reduce add %a : f32
      %n = arith.divf %a, %sum : f32
      %o = arith.mulf %n, %gain : f32
      norm.yield %o : f32
    }
    return
  }
}
