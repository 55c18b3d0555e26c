// What a driver must keep is in the module: NaN, rounding to nearest, no
// contraction, for each width of floats.
// RUN: norm-opt %s --pass-pipeline="builtin.module(spirv.module(norm-pin-spirv))" | FileCheck %s

// CHECK: spirv.FMul {{.*}} {no_contraction} : f32
// CHECK: spirv.FAdd {{.*}} {no_contraction} : f32
// CHECK: spirv.FDiv {{.*}} {no_contraction} : f64
// CHECK: spirv.EntryPoint "GLCompute" @f
// CHECK-DAG: spirv.ExecutionMode @f "SignedZeroInfNanPreserve", 32
// CHECK-DAG: spirv.ExecutionMode @f "RoundingModeRTE", 32
// CHECK-DAG: spirv.ExecutionMode @f "SignedZeroInfNanPreserve", 64
// CHECK-DAG: spirv.ExecutionMode @f "RoundingModeRTE", 64
spirv.module Logical GLSL450 attributes {spirv.target_env = #spirv.target_env<
    #spirv.vce<v1.3, [Shader], []>, #spirv.resource_limits<subgroup_size = 16>>} {
  spirv.GlobalVariable @in bind(0, 0) : !spirv.ptr<!spirv.struct<(f32 [0])>, StorageBuffer>
  spirv.func @f() "None" {
    %zero = spirv.Constant 0 : i32
    %address = spirv.mlir.addressof @in : !spirv.ptr<!spirv.struct<(f32 [0])>, StorageBuffer>
    %element = spirv.AccessChain %address[%zero] : !spirv.ptr<!spirv.struct<(f32 [0])>, StorageBuffer>, i32 -> !spirv.ptr<f32, StorageBuffer>
    %x = spirv.Load "StorageBuffer" %element : f32
    %product = spirv.FMul %x, %x : f32
    %sum = spirv.FAdd %product, %x : f32
    %wide = spirv.FConvert %sum : f32 to f64
    %quotient = spirv.FDiv %wide, %wide : f64
    %narrow = spirv.FConvert %quotient : f64 to f32
    spirv.Store "StorageBuffer" %element, %narrow : f32
    spirv.Return
  }
  spirv.EntryPoint "GLCompute" @f
}
