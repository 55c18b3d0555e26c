// A schedule that no target could follow is an error.
// RUN: norm-opt %s --split-input-file --verify-diagnostics

// expected-error @+1 {{struct is missing required parameter: keep}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 4>}

// -----

// expected-error @+1 {{duplicate or unknown struct parameter name: lanes}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, lanes = 4>}

// -----

// expected-error @+2 {{registers, scratch, reread}}
// expected-error @+1 {{failed to parse Norm_CPUScheduleAttr parameter 'keep'}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = cache>}

// -----

// expected-error @+1 {{rows is 3: expected a power of two up to 8}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 3, accumulators = 4, keep = reread>}

// -----

// expected-error @+1 {{rows is 16: expected a power of two up to 8}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 16, accumulators = 4, keep = reread>}

// -----

// expected-error @+1 {{accumulators is 0: expected a power of two up to 8}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 0, keep = reread>}

// -----

// expected-error @+1 {{vectors is 6: expected a power of two up to 8}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, vectors = 6>}

// -----

// expected-error @+1 {{pieces is 129: expected 1 to 128}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 129>}

// -----

// expected-error @+1 {{grain is 0: expected 1 or more}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, grain = 0>}

// -----

// expected-error @+1 {{subgroup_size is 12: expected 8, 16, 32, 64}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 12, threads_per_row = 32>}

// -----

// expected-error @+1 {{threads_per_row is 48: expected a power of two up to 1024}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 48>}

// -----

// expected-error @+1 {{threads_per_row is 2048: expected a power of two up to 1024}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 2048>}

// -----

// expected-error @+1 {{cluster_size is 32: expected 1, 2, 4, 8, 16}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, cluster_size = 32>}

// -----

// expected-error @+1 {{vector_size is 32: expected a power of two up to 16}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, vector_size = 32>}

// -----

// expected-error @+1 {{edge_chunks is -1: expected 0 or more}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, edge_chunks = -1>}

// -----

// expected-error @+1 {{resident_chunks is -1: expected 0 or more}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, resident_chunks = -1>}

// -----

// expected-error @+1 {{workgroup_chunks is -1: expected 0 or more}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, workgroup_chunks = -1>}

// -----

// expected-error @+1 {{least_row_size is -1: expected 0 or more}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, least_row_size = -1>}

// -----

// expected-error @+1 {{rows_per_workgroup is 3: expected a power of two up to 1024}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 3>}

// -----

// expected-error @+1 {{rows_per_workgroup is 2: expected 1 where threads_per_row (64) is more than subgroup_size (32)}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 64, rows_per_workgroup = 2>}

// -----

// expected-error @+1 {{threads_per_row is 32: expected more than subgroup_size (32) where cluster_size (2) is more than 1}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, cluster_size = 2>}

// -----

// expected-error @+1 {{rows_per_workgroup is 2: expected 1 where cluster_size (2) is more than 1}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 2, cluster_size = 2>}

// -----

// expected-error @+1 {{rows_per_workgroup is 64: expected 32 or less where threads_per_row is 32}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32, rows_per_workgroup = 64>}

// -----

// expected-error @+1 {{rows_per_workgroup is 2: expected 4 or more where threads_per_row is 8, so that there is a subgroup of 32}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 8, rows_per_workgroup = 2>}

// -----

// Of several faults, the first is reported.
// expected-error @+1 {{rows_per_workgroup is 8: expected 1 where threads_per_row (256) is more than subgroup_size (32)}}
func.func private @f() attributes {test.schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 256, rows_per_workgroup = 8>}

// -----

// expected-error @+1 {{rows is 3: expected a power of two up to 8}}
func.func private @f() attributes {test.schedule = #norm.cpu_schedule<rows = 3, accumulators = 0, keep = reread, pieces = 0, grain = 0>}
