// Kernels as assembly: wide loads and shuffles, and no function of a vendor's
// library.
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90" | norm-translate --emit=ptx | FileCheck %s --check-prefix=PTX --implicit-check-not=__nv_ --implicit-check-not=.extern
// PTX: .target sm_90
// PTX: .entry main_norm(
// PTX: ld.global.v4.b32
// PTX: shfl.sync.bfly
// PTX: bar.sync
// PTX: {{^}}}
// Rows of an odd size, too.
// PTX: .entry odd_norm(
// PTX: ld.global.v4.b32
// PTX: st.global.v4.b32
// PTX: .entry odd_norm_elements(

// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl" | norm-translate --emit=isa | FileCheck %s --check-prefixes=GCN,GFX9,GFX90A --implicit-check-not=__ocml_ --implicit-check-not=__ockl_
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx942 subgroup-size=64" | norm-translate --emit=isa | FileCheck %s --check-prefixes=GCN,GFX9,GFX942 --implicit-check-not=__ocml_ --implicit-check-not=__ockl_
// RUN: norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx1100" | norm-translate --emit=isa | FileCheck %s --check-prefixes=GCN,GFX11 --implicit-check-not=__ocml_ --implicit-check-not=__ockl_
// GFX90A: .amdgcn_target "amdgcn-amd-amdhsa--gfx90a"
// GFX942: .amdgcn_target "amdgcn-amd-amdhsa--gfx942"
// GFX11: .amdgcn_target "amdgcn-amd-amdhsa--gfx1100"
// GCN-LABEL: {{^}}main_norm:
// GFX9: global_load_dwordx4
// GFX11: global_load_b128
// GCN: {{ds_bpermute|ds_swizzle|_dpp}}
// GCN: s_barrier
// GFX9: .wavefront_size: 64
// GFX11: .wavefront_size: 32

// RUN: not norm-opt %s --norm-gpu-pipeline="target=rocdl chip=gfx1" 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: unknown chip 'gfx1' of target rocdl: expected gfx90a, gfx942, gfx1100
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm chip=gfx942" 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: error: unknown chip 'gfx942' of target nvvm: expected sm_80,
// RUN: not norm-opt %s --norm-gpu-pipeline="target=rocdl subgroup-size=32" 2>&1 | FileCheck %s --check-prefix=LANES
// LANES: error: subgroup-size 32 for gfx90a, whose subgroups have 64 threads
// RUN: not norm-opt %s --norm-gpu-pipeline="target=metal" 2>&1 | FileCheck %s --check-prefix=TARGET
// TARGET: error: unknown GPU target 'metal': expected emulator, nvvm, rocdl or spirv

// RUN: norm-opt %s --norm-cpu-pipeline | not norm-translate --emit=ptx 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: has no gpu.binary: lower it by norm-gpu-pipeline="target=nvvm"
// What is asked for must be what there is.
// RUN: norm-opt %s --norm-gpu-pipeline=target=spirv > %t.spirv.mlir
// RUN: not norm-translate --emit=ptx %t.spirv.mlir 2>&1 | FileCheck %s --check-prefix=NO-PTX
// NO-PTX: error: has kernels as spirv, a SPIR-V module for Vulkan; expected ptx, assembly for NVIDIA's GPUs: lower it by norm-gpu-pipeline="target=nvvm"
// RUN: not norm-translate -emit isa %t.spirv.mlir 2>&1 | FileCheck %s --check-prefix=NO-ISA
// NO-ISA: error: has kernels as spirv, a SPIR-V module for Vulkan; expected isa, assembly for AMD's GPUs: lower it by norm-gpu-pipeline="target=rocdl"
// RUN: norm-opt %s --norm-gpu-pipeline=target=rocdl | not norm-translate --emit=hsaco 2>&1 | FileCheck %s --check-prefix=NO-HSACO
// NO-HSACO: error: has kernels as isa, assembly for AMD's GPUs; expected hsaco, a code object for AMD's GPUs: lower it by norm-gpu-pipeline="target=rocdl format=binary"
// RUN: norm-opt %s --norm-gpu-pipeline=target=nvvm | not norm-translate --emit=spirv 2>&1 | FileCheck %s --check-prefix=NO-SPIRV
// NO-SPIRV: error: has kernels as ptx, assembly for NVIDIA's GPUs; expected spirv, a SPIR-V module for Vulkan: lower it by norm-gpu-pipeline="target=spirv"
// RUN: not norm-translate --emit=metal %t.spirv.mlir 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: for the --emit option: Cannot find option named 'metal'!
// RUN: not norm-translate --mlir-to-code %t.spirv.mlir 2>&1 | FileCheck %s --check-prefix=WHICH
// WHICH: error: --mlir-to-code needs --emit to say what to write

func.func @main(%x: tensor<64x4096xf32>, %gain: tensor<4096xf32>, %bias: tensor<4096xf32>)
    -> tensor<64x4096xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<64x4096xf32>, tensor<4096xf32>, tensor<4096xf32>) -> tensor<64x4096xf32>
  return %y : tensor<64x4096xf32>
}

func.func @odd(%x: tensor<64x1003xbf16>) -> tensor<64x1003xbf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x1003xbf16>) -> tensor<64x1003xbf16>
  return %y : tensor<64x1003xbf16>
}
