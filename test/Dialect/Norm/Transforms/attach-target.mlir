// A module gets the target that is asked for, keeps the one that it has, and may
// have no other.
// RUN: norm-opt %s --norm-attach-target=target=avx2 | FileCheck %s --check-prefix=AVX2
// AVX2: module attributes {norm.target = #norm.target<avx2>}
// RUN: norm-opt %s --norm-attach-target=target=AVX2 | FileCheck %s --check-prefix=AVX2
// RUN: env NORM_MAX_HIGHWAY_TARGET=sse4 norm-opt %s --norm-attach-target | FileCheck %s --check-prefix=HOST
// RUN: env NORM_MAX_HIGHWAY_TARGET=sse4 norm-opt %s --norm-attach-target=target=cpu | FileCheck %s --check-prefix=HOST
// HOST: module attributes {norm.target = #norm.target<sse4>}
// RUN: norm-opt %s --norm-attach-target=target=nvvm | FileCheck %s --check-prefix=DEFAULT
// DEFAULT: module attributes {norm.target = #norm.target<nvvm, chip = "sm_80">}
// RUN: norm-opt %s --norm-attach-target=target=emulator | FileCheck %s --check-prefix=EMULATOR
// EMULATOR: module attributes {norm.target = #norm.target<emulator>}

// Limits are those of the chip, if the options do not say less.
// RUN: norm-opt %s --norm-attach-target="target=nvvm chip=sm_90 max-cluster-size=4 workgroup-memory=1000000" | FileCheck %s --check-prefix=FEW
// FEW: module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", cluster_size = 4>}
// RUN: norm-opt %s --norm-attach-target="target=nvvm max-cluster-size=4 workgroup-memory=1000" | FileCheck %s --check-prefix=LITTLE
// LITTLE: module attributes {norm.target = #norm.target<nvvm, chip = "sm_80", workgroup_memory = 1000>}
// RUN: norm-opt %s --norm-attach-target="target=emulator subgroup-size=8 max-cluster-size=4 workgroup-memory=1000000" | FileCheck %s --check-prefix=MUCH
// MUCH: module attributes {norm.target = #norm.target<emulator, cluster_size = 4, subgroup_size = 8, workgroup_memory = 1000000>}

// What is there stays, with its fields.
// RUN: norm-opt %s --norm-attach-target=target=avx2 --norm-attach-target --norm-attach-target=target=cpu | FileCheck %s --check-prefix=AVX2
// RUN: norm-opt %s --norm-attach-target="target=nvvm chip=sm_90 max-cluster-size=4" --norm-attach-target --norm-attach-target="target=nvvm chip=sm_90" | FileCheck %s --check-prefix=FEW
// RUN: norm-opt %s --norm-attach-target="target=nvvm chip=sm_90 max-cluster-size=4" --norm-attach-target=target=nvvm | FileCheck %s --check-prefix=FEW
// RUN: norm-opt %s --norm-attach-target="target=nvvm chip=sm_90 max-cluster-size=4" --norm-attach-target=max-cluster-size=2 | FileCheck %s --check-prefix=FEWER
// FEWER: module attributes {norm.target = #norm.target<nvvm, chip = "sm_90", cluster_size = 2>}

module {}
