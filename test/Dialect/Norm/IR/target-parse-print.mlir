// A module says what it is compiled for: a row of the table, and fields that
// take the place of the table's.
// RUN: norm-opt %s --split-input-file | FileCheck %s
// RUN: norm-opt %s --split-input-file | norm-opt --split-input-file | FileCheck %s
// RUN: norm-opt %s --split-input-file --mlir-print-op-generic | norm-opt --split-input-file | FileCheck %s

// CHECK: module attributes {norm.target = #norm.target<avx3>}
module attributes {norm.target = #norm.target<avx3>} {}

// -----

// Fields are printed in the order of their names.
// CHECK: module attributes {norm.target = #norm.target<sse4, l1 = 49152, l2 = 2097152, l3 = 4194304>}
module attributes {norm.target = #norm.target<sse4, l3 = 4194304, l2 = 2097152, l1 = 49152>} {}

// -----

// CHECK: module attributes {norm.target = #norm.target<nvvm>}
module attributes {norm.target = #norm.target<nvvm>} {}

// -----

// CHECK: module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", cluster_size = 4, workgroup_memory = 49152>}
module attributes {norm.target = #norm.target<nvvm, workgroup_memory = 49152, chip = "sm_90", cluster_size = 4>} {}

// -----

// CHECK: module attributes {norm.target = #norm.target<nvvm, dynamic_workgroup_memory = false, max_workgroup_size = 512, max_workgroups = 65535, registers_per_thread = 128, registers_per_workgroup = 32768, vectors = false>}
module attributes {norm.target = #norm.target<nvvm, vectors = false, dynamic_workgroup_memory = false, registers_per_thread = 128, registers_per_workgroup = 32768, max_workgroup_size = 512, max_workgroups = 65535>} {}

// -----

// The emulator has whatever it is told.
// CHECK: module attributes {norm.target = #norm.target<emulator, cluster_size = 16, subgroup_size = 8, workgroup_memory = 1048576>}
module attributes {norm.target = #norm.target<emulator, subgroup_size = 8, cluster_size = 16, workgroup_memory = 1048576>} {}

// -----

// CHECK: module attributes {norm.target = #norm.target<spirv, chip = "vulkan1.1", subgroup_size = 64>}
module attributes {norm.target = #norm.target<spirv, chip = "vulkan1.1", subgroup_size = 64>} {}
