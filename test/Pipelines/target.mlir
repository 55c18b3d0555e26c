// Passes go by the module's norm.target: for CPUs as if their options said the
// same, where an option goes before it; for GPUs by nothing but its fields.
// RUN: norm-opt %s --norm-generalize --one-shot-bufferize=bufferize-function-boundaries --norm-expand-statistics -o %t.mlir

// RUN: norm-opt %t.mlir --convert-norm-to-highway -o %t.any
// RUN: norm-opt %t.mlir --convert-norm-to-highway=target=avx3 -o %t.option
// RUN: norm-opt %t.mlir --norm-attach-target=target=avx3 --convert-norm-to-highway | sed -e 's/ attributes {norm.target = .*} {/ {/' > %t.attribute
// RUN: cmp %t.option %t.attribute
// RUN: not cmp -s %t.option %t.any
// RUN: norm-opt %t.mlir --norm-attach-target=target=avx3 --convert-norm-to-highway=target=none | sed -e 's/ attributes {norm.target = .*} {/ {/' > %t.none
// RUN: cmp %t.any %t.none
// A GPU is no reason to write other kernels for the CPU.
// RUN: norm-opt %t.mlir --norm-attach-target=target=nvvm --convert-norm-to-highway | sed -e 's/ attributes {norm.target = .*} {/ {/' > %t.gpu
// RUN: cmp %t.any %t.gpu
// A small cache holds fewer rows.
// RUN: sed -e 's/^module {/module attributes {norm.target = #norm.target<avx3, l2 = 8192>} {/' %t.mlir | norm-opt --convert-norm-to-highway | sed -e 's/ attributes {norm.target = .*} {/ {/' > %t.small
// RUN: not cmp -s %t.option %t.small

// RUN: norm-opt %t.mlir --convert-norm-to-gpu -o %t.gpu.any
// RUN: sed -e 's/^module {/module attributes {norm.target = #norm.target<emulator, cluster_size = 8, workgroup_memory = 101376>} {/' %t.mlir | norm-opt --convert-norm-to-gpu | sed -e 's/, norm.target = #norm.target<[^>]*>//' > %t.gpu.fields
// RUN: norm-opt %t.mlir --norm-attach-target="target=nvvm chip=sm_120" --convert-norm-to-gpu | sed -e 's/, norm.target = #norm.target<[^>]*>//' > %t.gpu.chip
// RUN: cmp %t.gpu.fields %t.gpu.chip
// RUN: not cmp -s %t.gpu.any %t.gpu.fields
// RUN: sed -e 's/^module {/module attributes {norm.target = #norm.target<emulator, subgroup_size = 8, vectors = false, max_workgroups = 65535, workgroup_memory = 32768, dynamic_workgroup_memory = false>} {/' %t.mlir | norm-opt --convert-norm-to-gpu | sed -e 's/, norm.target = #norm.target<[^>]*>//' > %t.spirv.fields
// RUN: norm-opt %t.mlir --norm-attach-target="target=spirv subgroup-size=8" --convert-norm-to-gpu | sed -e 's/, norm.target = #norm.target<[^>]*>//' > %t.spirv.chip
// RUN: cmp %t.spirv.fields %t.spirv.chip

// RUN: norm-opt %t.mlir --norm-attach-target="target=rocdl chip=gfx942" --convert-norm-to-gpu --norm-attach-gpu-target | FileCheck %s --check-prefix=ROCDL
// ROCDL: gpu.module @norm_kernels [#rocdl.target<{{.*}}chip = "gfx942"

// A GPU's pipeline takes the module's chip if it is asked for none.
// RUN: norm-opt %s --norm-attach-target="target=nvvm chip=sm_90" --norm-gpu-pipeline=target=nvvm | FileCheck %s --check-prefix=CHIP
// CHIP: gpu.binary @norm_kernels {{.*}}chip = "sm_90"
// RUN: not norm-opt %s --norm-attach-target="target=rocdl chip=gfx942" --norm-gpu-pipeline=target=rocdl 2>&1 | FileCheck %s --check-prefix=GFX --implicit-check-not=error
// GFX: error: norm-attach-target: the module is for #norm.target<rocdl, chip = "gfx942">: expected #norm.target<rocdl, chip = "gfx90a"> or none

// What has been compiled is for a processor; how it was is done with.
// RUN: norm-opt %s --norm-attach-target=target=sse4 --norm-cpu-pipeline | FileCheck %s --check-prefix=SSE4 --implicit-check-not=norm.target
// SSE4: module attributes {highway.target = "sse4"}
// RUN: norm-opt %s --norm-attach-target=target=sse4 --convert-highway-to-llvm=target=avx2 | FileCheck %s --check-prefix=AVX2 --implicit-check-not=norm.target
// AVX2: module attributes {highway.target = "avx2"}
// RUN: env NORM_MAX_HIGHWAY_TARGET=sse4 norm-opt %s --norm-gpu-pipeline=target=nvvm | FileCheck %s --check-prefix=HOST --implicit-check-not=norm.target
// HOST: module attributes {{.*}}highway.target = "sse4"
// RUN: not norm-opt %s --norm-attach-target=target=sse4 --norm-cpu-pipeline=highway-target=avx2 2>&1 | FileCheck %s --check-prefix=OTHER --implicit-check-not=error
// OTHER: error: norm-attach-target: the module is for #norm.target<sse4>: expected #norm.target<avx2> or none
// RUN: not norm-opt %s --norm-cpu-pipeline=highway-target=nvvm 2>&1 | FileCheck %s --check-prefix=GPU --implicit-check-not=error
// GPU: error: unknown Highway target 'nvvm'; expected one of sse4, avx2, avx3, neon, sve2_128, sve_256

// C++ is for every target.
// RUN: norm-opt %s --norm-emit-highway-pipeline -o %t.cpp.any
// RUN: norm-opt %s --norm-attach-target=target=avx3 --norm-emit-highway-pipeline | sed -e 's/ attributes {norm.target = .*} {/ {/' > %t.cpp.attribute
// RUN: cmp %t.cpp.any %t.cpp.attribute

func.func @norms(%x: tensor<64x768xf32>, %l: tensor<64x262144xf32>) -> (tensor<64x768xf32>, tensor<64x262144xf32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x768xf32>) -> tensor<64x768xf32>
  %m = norm.layer_norm %l {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x262144xf32>) -> tensor<64x262144xf32>
  return %y, %m : tensor<64x768xf32>, tensor<64x262144xf32>
}
