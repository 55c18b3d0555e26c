// The functions of gpu-math.mlir reach SPIR-V, those of f32 by numbers of 32 bits,
// which every device with Vulkan has.
// REQUIRES: spirv-val
// RUN: sed -e s/TYPE/f32/g %S/gpu-math.mlir | norm-opt --norm-gpu-pipeline=target=spirv | norm-translate --emit=spirv -o %t.f32.spv
// RUN: spirv-val --target-env vulkan1.1 %t.f32.spv
// RUN: spirv-dis %t.f32.spv | FileCheck %s --implicit-check-not=Float64 --implicit-check-not=Int64
// RUN: sed -e s/TYPE/f64/g %S/gpu-math.mlir | norm-opt --norm-gpu-pipeline=target=spirv | norm-translate --emit=spirv -o %t.f64.spv
// RUN: spirv-val --target-env vulkan1.1 %t.f64.spv
// CHECK: OpCapability Shader
