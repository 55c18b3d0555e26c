// What norm-attach-target cannot do is one error.
// RUN: not norm-opt %s --norm-attach-target=target=mmx 2>&1 | FileCheck %s --check-prefix=TARGET --implicit-check-not=error
// TARGET: error: unknown target 'mmx': expected sse4, avx2, avx3, neon, sve2_128, sve_256, emulator, nvvm, rocdl or spirv
// RUN: not norm-opt %s --norm-attach-target="target=nvvm chip=sm_91" 2>&1 | FileCheck %s --check-prefix=CHIP --implicit-check-not=error
// CHIP: error: unknown chip 'sm_91' of target nvvm: expected sm_80, {{.*}}sm_90,
// RUN: not norm-opt %s --norm-attach-target=chip=sm_90 2>&1 | FileCheck %s --check-prefix=ALONE --implicit-check-not=error
// ALONE: error: norm-attach-target: chip 'sm_90' without its target
// RUN: not norm-opt %s --norm-attach-target="target=avx2 chip=sm_90" 2>&1 | FileCheck %s --check-prefix=CPU --implicit-check-not=error
// RUN: not norm-opt %s --norm-attach-target="target=avx2 workgroup-memory=0" 2>&1 | FileCheck %s --check-prefix=CPU --implicit-check-not=error
// CPU: error: norm-attach-target: target avx2 has no chip, subgroups, clusters or workgroup memory: expected emulator, nvvm, rocdl or spirv
// RUN: not norm-opt %s --norm-attach-target="target=emulator subgroup-size=12" 2>&1 | FileCheck %s --check-prefix=SUBGROUP --implicit-check-not=error
// SUBGROUP: error: norm-attach-target: subgroup-size 12: expected 8, 16, 32 or 64
// RUN: not norm-opt %s --norm-attach-target="target=nvvm subgroup-size=64" 2>&1 | FileCheck %s --check-prefix=LANES --implicit-check-not=error
// LANES: error: subgroup-size 64 for sm_80, whose subgroups have 32 threads
// RUN: not norm-opt %s --norm-attach-target="target=nvvm max-cluster-size=6" 2>&1 | FileCheck %s --check-prefix=CLUSTER --implicit-check-not=error
// CLUSTER: error: norm-attach-target: max-cluster-size 6: expected 1, 2, 4, 8 or 16
// RUN: not norm-opt %s --norm-attach-target="target=nvvm workgroup-memory=-2" 2>&1 | FileCheck %s --check-prefix=MEMORY --implicit-check-not=error
// MEMORY: error: norm-attach-target: workgroup-memory -2: expected 0 bytes or more
// RUN: not norm-opt %s --norm-attach-target=target=avx2 --norm-attach-target=target=avx3 2>&1 | FileCheck %s --check-prefix=OTHER --implicit-check-not=error
// OTHER: error: norm-attach-target: the module is for #norm.target<avx2>: expected #norm.target<avx3> or none
// RUN: not norm-opt %s --norm-attach-target="target=nvvm chip=sm_90" --norm-attach-target="target=nvvm chip=sm_80" 2>&1 | FileCheck %s --check-prefix=OTHER-CHIP --implicit-check-not=error
// OTHER-CHIP: error: norm-attach-target: the module is for #norm.target<nvvm, chip = "sm_90">: expected #norm.target<nvvm, chip = "sm_80"> or none
// RUN: echo 'module attributes {norm.target = #norm.target<emulator, subgroup_size = 16, max_workgroup_size = 16>} {}' | not norm-opt --norm-attach-target=subgroup-size=32 2>&1 | FileCheck %s --check-prefix=FIELD --implicit-check-not=error:
// FIELD: error: max_workgroup_size of target emulator is 16: expected 32 or more
// RUN: not norm-opt %s --norm-attach-target=target=emulator --norm-cpu-pipeline 2>&1 | FileCheck %s --check-prefix=GPU --implicit-check-not=error
// GPU: error: norm-attach-target: the module is for #norm.target<emulator>: expected a CPU target or none
// RUN: env NORM_MAX_HIGHWAY_TARGET=avx9 not norm-opt %s --norm-attach-target 2>&1 | FileCheck %s --check-prefix=MAXIMUM --implicit-check-not=error
// MAXIMUM: error: NORM_MAX_HIGHWAY_TARGET: unknown Highway target 'avx9'; expected one of sse4, avx2, avx3

module {}
