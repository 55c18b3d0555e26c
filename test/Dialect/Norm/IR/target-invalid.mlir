// What is no target is an error that says what is known.
// RUN: norm-opt %s --split-input-file --verify-diagnostics

// expected-error @+1 {{unknown target 'mmx': expected sse4, avx2, avx3, neon, sve2_128, sve_256, emulator, nvvm, rocdl or spirv}}
module attributes {norm.target = #norm.target<mmx>} {}

// -----

// expected-error @+1 {{unknown target 'AVX2': expected avx2}}
module attributes {norm.target = #norm.target<AVX2>} {}

// -----

// expected-error @+1 {{unknown chip 'sm_90' of target avx3: expected none}}
module attributes {norm.target = #norm.target<avx3, chip = "sm_90">} {}

// -----

// expected-error @+1 {{unknown chip 'gfx1' of target rocdl: expected gfx90a, gfx942, gfx1100}}
module attributes {norm.target = #norm.target<rocdl, chip = "gfx1">} {}

// -----

// expected-error @+1 {{unknown field 'l4' of target avx2: expected l1, l2 or l3}}
module attributes {norm.target = #norm.target<avx2, l4 = 1>} {}

// -----

// expected-error @+1 {{unknown field 'l2' of target nvvm: expected subgroup_size, cluster_size, workgroup_memory, registers_per_thread, registers_per_workgroup, max_workgroup_size, max_workgroups, vectors or dynamic_workgroup_memory}}
module attributes {norm.target = #norm.target<nvvm, l2 = 1>} {}

// -----

// expected-error @+1 {{l2 of target avx2 is 0: expected 1 byte or more}}
module attributes {norm.target = #norm.target<avx2, l2 = 0>} {}

// -----

// expected-error @+1 {{l2 of target avx2 is true: expected an integer}}
module attributes {norm.target = #norm.target<avx2, l2 = true>} {}

// -----

// expected-error @+1 {{vectors of target nvvm is 1 : i64: expected true or false}}
module attributes {norm.target = #norm.target<nvvm, vectors = 1>} {}

// -----

// expected-error @+1 {{field 'l2' is there twice}}
module attributes {norm.target = #norm.target<avx2, l2 = 1, l2 = 2>} {}

// -----

// expected-error @+1 {{field 'chip' is there twice}}
module attributes {norm.target = #norm.target<nvvm, chip = "sm_80", chip = "sm_80">} {}

// -----

// expected-error @+1 {{subgroup_size of target emulator is 12: expected 8, 16, 32 or 64}}
module attributes {norm.target = #norm.target<emulator, subgroup_size = 12>} {}

// -----

// expected-error @+1 {{subgroup_size of target rocdl gfx90a is 32: expected 64}}
module attributes {norm.target = #norm.target<rocdl, subgroup_size = 32>} {}

// -----

// expected-error @+1 {{cluster_size of target nvvm sm_90 is 3: expected 1, 2, 4, 8 or 16}}
module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", cluster_size = 3>} {}

// -----

// expected-error @+1 {{cluster_size of target nvvm sm_120 is 16: expected 1 to 8}}
module attributes {norm.target = #norm.target<nvvm, chip = "sm_120", cluster_size = 16>} {}

// -----

// expected-error @+1 {{workgroup_memory of target nvvm sm_86 is 166912: expected 0 to 101376}}
module attributes {norm.target = #norm.target<nvvm, chip = "sm_86", workgroup_memory = 166912>} {}

// -----

// expected-error @+1 {{workgroup_memory of target emulator is -1: expected 0 or more}}
module attributes {norm.target = #norm.target<emulator, workgroup_memory = -1>} {}

// -----

// expected-error @+1 {{max_workgroups of target spirv vulkan1.1 is 65536: expected 1 to 65535}}
module attributes {norm.target = #norm.target<spirv, max_workgroups = 65536>} {}

// -----

// expected-error @+1 {{max_workgroups of target emulator is 0: expected 1 or more}}
module attributes {norm.target = #norm.target<emulator, max_workgroups = 0>} {}

// -----

// A workgroup has at least a subgroup.
// expected-error @+1 {{max_workgroup_size of target spirv vulkan1.1 is 16: expected 32 to 1024}}
module attributes {norm.target = #norm.target<spirv, max_workgroup_size = 16>} {}

// -----

// expected-error @+1 {{max_workgroup_size of target emulator is 8: expected 16 or more}}
module attributes {norm.target = #norm.target<emulator, subgroup_size = 16, max_workgroup_size = 8>} {}

// -----

// expected-error @+1 {{vectors of target spirv vulkan1.1 is true: expected false, for it has none}}
module attributes {norm.target = #norm.target<spirv, vectors = true>} {}

// -----

// expected-error @+1 {{'builtin.module' op has the attribute norm.target = "avx2"; expected a #norm.target on a module}}
module attributes {norm.target = "avx2"} {}

// -----

// expected-error @+1 {{'func.func' op has the attribute norm.target = #norm.target<avx2>; expected a #norm.target on a module}}
func.func private @f() attributes {norm.target = #norm.target<avx2>}
