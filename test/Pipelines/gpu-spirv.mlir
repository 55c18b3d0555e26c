// Kernels as SPIR-V, which the validator takes: f32 through workgroup memory;
// f16; bf16, whose bits are 16-bit integers; bytes; f64.
// REQUIRES: spirv-val
// RUN: rm -rf %t && mkdir %t && split-file %s %t && cd %t
// RUN: norm-opt f32.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o f32.spv
// RUN: spirv-val --target-env vulkan1.1 f32.spv
// RUN: norm-opt f16.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o f16.spv
// RUN: spirv-val --target-env vulkan1.1 f16.spv
// RUN: norm-opt bf16.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o bf16.spv
// RUN: spirv-val --target-env vulkan1.1 bf16.spv
// RUN: norm-opt i8.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o i8.spv
// RUN: spirv-val --target-env vulkan1.1 i8.spv
// RUN: norm-opt f64.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o f64.spv
// RUN: spirv-val --target-env vulkan1.1 f64.spv
// RUN: norm-opt long.mlir --norm-gpu-pipeline="target=spirv subgroup-size=8" | norm-translate --emit=spirv -o long.spv
// RUN: spirv-val --target-env vulkan1.1 long.spv
// RUN: spirv-dis f32.spv -o f32.txt
// RUN: spirv-dis bf16.spv -o bf16.txt
// RUN: FileCheck %s --check-prefix=F32 --input-file=f32.txt
// F32-DAG: OpCapability GroupNonUniformShuffle
// F32-DAG: OpEntryPoint GLCompute %[[MAIN:[a-z_]+]] "main_norm"
// F32-DAG: OpExecutionMode %[[MAIN]] LocalSize 32 1 1
// F32-DAG: OpTypeRuntimeArray
// F32-DAG: OpVariable {{.*}} Workgroup
// F32: OpGroupNonUniformShuffleXor
// F32: OpControlBarrier
// A bf16 takes two bytes.
// RUN: FileCheck %s --check-prefix=BF16 --input-file=bf16.txt
// BF16-DAG: OpCapability StorageBuffer16BitAccess
// BF16-DAG: OpDecorate %[[ROW:.*]] ArrayStride 2
// BF16-DAG: %[[SHORT:.*]] = OpTypeInt 16 0
// BF16-DAG: %[[ROW]] = OpTypeRuntimeArray %[[SHORT]]

// RUN: not norm-opt f8.mlir --norm-gpu-pipeline=target=spirv 2>&1 | FileCheck %s --check-prefix=F8
// F8: error: 'gpu.func' has the type 'memref<64xf8E3M4>', which target spirv lacks
// RUN: not norm-opt size.mlir --norm-gpu-pipeline=target=spirv 2>&1 | FileCheck %s --check-prefix=SIZE
// SIZE: error: 'gpu.func' op needs known_block_size for target spirv: the workgroup's size is part of the kernel
// RUN: not norm-opt f32.mlir --norm-gpu-pipeline="target=spirv chip=sm_80" 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: unknown chip 'sm_80' of target spirv: expected vulkan1.1

//--- f32.mlir
func.func @main(%x: tensor<6x1000xf32>, %gain: tensor<1000xf32>, %bias: tensor<1000xf32>)
    -> tensor<6x1000xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<6x1000xf32>, tensor<1000xf32>, tensor<1000xf32>) -> tensor<6x1000xf32>
  return %y : tensor<6x1000xf32>
}
//--- f16.mlir
func.func @main(%x: tensor<?x64xf16>) -> tensor<?x64xf16> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x64xf16>) -> tensor<?x64xf16>
  return %y : tensor<?x64xf16>
}
//--- bf16.mlir
func.func @main(%x: tensor<6x1023xbf16>, %r: tensor<6x1023xbf16>, %gain: tensor<1023xbf16>)
    -> tensor<6x1023xbf16> {
  %sum = arith.addf %x, %r : tensor<6x1023xbf16>
  %y = norm.layer_norm %sum gain(%gain)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<6x1023xbf16>, tensor<1023xbf16>) -> tensor<6x1023xbf16>
  return %y : tensor<6x1023xbf16>
}
//--- i8.mlir
func.func @main(%x: tensor<6x256xf32>) -> tensor<6x256xi8> {
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<6x256xf32>) -> tensor<6x256xf32>
  %y = arith.fptosi %n : tensor<6x256xf32> to tensor<6x256xi8>
  return %y : tensor<6x256xi8>
}
//--- f64.mlir
func.func @main(%x: tensor<6x96xf64>) -> tensor<6x96xf64> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, stat_type = f64}
      : (tensor<6x96xf64>) -> tensor<6x96xf64>
  return %y : tensor<6x96xf64>
}
//--- long.mlir
func.func @main(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}
//--- f8.mlir
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @copy(%x: memref<64xf8E3M4>) kernel
        attributes {known_block_size = array<i32: 64, 1, 1>} {
      gpu.return
    }
  }
}
//--- size.mlir
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @zero(%x: memref<64xf32>) kernel {
      %zero = arith.constant 0.0 : f32
      %i = gpu.thread_id x
      memref.store %zero, %x[%i] : memref<64xf32>
      gpu.return
    }
  }
}
