// What the runtime needs to know of a module stands before its SPIR-V, in words
// of 32 bits (runtime/gpu/vulkan/VulkanBinary.h).
// RUN: norm-opt %s --norm-serialize-spirv -split-input-file -verify-diagnostics | FileCheck %s

// The first words, and subgroups of 16 threads (\10).
// CHECK: gpu.binary @kernels
// CHECK-SAME: bin = "nspv\01\00\00\00\10\00\00\00
// Two capabilities: 1, Shader; 10 (\0A), Float64.
// CHECK-SAME: \02\00\00\00\01\00\00\00\0A\00\00\00
// An execution mode: RoundingModeRTE, 4462 (n\11), of f32 (a space is 32).
// CHECK-SAME: \01\00\00\00n\11\00\00 \00\00\00
// Two kernels. The first, f, in workgroups of 8, 2 and 1 threads, takes 520 bytes
// (\08\02) of workgroup memory, in the low word of two: what only g uses is none
// of its.
// CHECK-SAME: \02\00\00\00\01\00\00\00f\00\00\00\08\00\00\00\02\00\00\00\01\00\00\00\08\02\00\00\00\00\00\00
// Three arguments: memory (1) of numbers of 2 bytes, numbers (0) of 8 and 4 bytes.
// CHECK-SAME: \03\00\00\00\01\00\00\00\02\00\00\00\00\00\00\00\08\00\00\00\00\00\00\00\04\00\00\00
// CHECK-SAME: \01\00\00\00g\00\00\00\01\00\00\00\01\00\00\00\01\00\00\00\10\00\00\00\00\00\00\00\00\00\00\00
// The number of words of SPIR-V, and its first.
// CHECK-SAME: \00\00\03\02#\07
module attributes {gpu.container_module} {
  gpu.module @kernels attributes {spirv.target_env = #spirv.target_env<
      #spirv.vce<v1.3, [Shader], []>, #spirv.resource_limits<subgroup_size = 16>>} {
    gpu.func @f(%x: memref<?xf16>, %n: i64, %a: f32) kernel {
      gpu.return
    }
    gpu.func @g() kernel {
      gpu.return
    }
  }
  spirv.module @__spv__kernels Logical GLSL450 requires #spirv.vce<v1.3, [Shader, Float64], []> attributes {
      spirv.target_env = #spirv.target_env<
          #spirv.vce<v1.3, [Shader], []>, #spirv.resource_limits<subgroup_size = 16>>} {
    spirv.GlobalVariable @f_arg_0 bind(0, 0) : !spirv.ptr<!spirv.struct<(!spirv.rtarray<f16, stride=2> [0])>, StorageBuffer>
    spirv.GlobalVariable @f_arg_1 bind(0, 1) : !spirv.ptr<!spirv.struct<(i64 [0])>, StorageBuffer>
    spirv.GlobalVariable @f_arg_2 bind(0, 2) : !spirv.ptr<!spirv.struct<(f32 [0])>, StorageBuffer>
    spirv.GlobalVariable @sums : !spirv.ptr<!spirv.struct<(!spirv.array<128 x f32>)>, Workgroup>
    spirv.GlobalVariable @flags : !spirv.ptr<!spirv.array<8 x i8>, Workgroup>
    spirv.GlobalVariable @others : !spirv.ptr<!spirv.array<2 x f64>, Workgroup>
    spirv.func @f() "None" {
      %0 = spirv.mlir.addressof @sums : !spirv.ptr<!spirv.struct<(!spirv.array<128 x f32>)>, Workgroup>
      %1 = spirv.mlir.addressof @flags : !spirv.ptr<!spirv.array<8 x i8>, Workgroup>
      %2 = spirv.mlir.addressof @sums : !spirv.ptr<!spirv.struct<(!spirv.array<128 x f32>)>, Workgroup>
      spirv.Return
    }
    spirv.func @g() "None" {
      %0 = spirv.mlir.addressof @others : !spirv.ptr<!spirv.array<2 x f64>, Workgroup>
      spirv.Return
    }
    spirv.EntryPoint "GLCompute" @f
    spirv.ExecutionMode @f "LocalSize", 8, 2, 1
    spirv.ExecutionMode @f "RoundingModeRTE", 32
    spirv.EntryPoint "GLCompute" @g
    spirv.ExecutionMode @g "LocalSize", 1, 1, 1
  }
}

// -----

// expected-error @below {{'gpu.module' op has no spirv.module @__spv__kernels beside it}}
gpu.module @kernels {
}

// -----

gpu.module @kernels {
  gpu.func @f() kernel {
    gpu.return
  }
}
spirv.module @__spv__kernels Logical GLSL450 requires #spirv.vce<v1.3, [Shader], []> {
  // expected-error @below {{'spirv.func' op has no workgroup size}}
  spirv.func @f() "None" {
    spirv.Return
  }
  spirv.EntryPoint "GLCompute" @f
}

// -----

gpu.module @kernels {
  gpu.func @f(%x: memref<?xf16>) kernel {
    gpu.return
  }
}
spirv.module @__spv__kernels Logical GLSL450 requires #spirv.vce<v1.3, [Shader], []> {
  // expected-error @below {{'spirv.func' op has no variable @f_arg_0 for its argument 0}}
  spirv.func @f() "None" {
    spirv.Return
  }
  spirv.EntryPoint "GLCompute" @f
  spirv.ExecutionMode @f "LocalSize", 1, 1, 1
}

// -----

gpu.module @kernels {
  gpu.func @f(%x: memref<?xf16>) kernel {
    gpu.return
  }
}
spirv.module @__spv__kernels Logical GLSL450 requires #spirv.vce<v1.3, [Shader], []> {
  // expected-error @below {{'spirv.GlobalVariable' op is an argument; expected binding 0 of set 0}}
  spirv.GlobalVariable @f_arg_0 bind(0, 1) : !spirv.ptr<!spirv.struct<(f32 [0])>, StorageBuffer>
  spirv.func @f() "None" {
    spirv.Return
  }
  spirv.EntryPoint "GLCompute" @f
  spirv.ExecutionMode @f "LocalSize", 1, 1, 1
}

// -----

gpu.module @kernels {
  gpu.func @f(%x: vector<4xf32>) kernel {
    gpu.return
  }
}
spirv.module @__spv__kernels Logical GLSL450 requires #spirv.vce<v1.3, [Shader], []> {
  // expected-error @below {{'spirv.GlobalVariable' op is an argument; expected a number or an array of them, found 'vector<4xf32>'}}
  spirv.GlobalVariable @f_arg_0 bind(0, 0) : !spirv.ptr<!spirv.struct<(vector<4xf32> [0])>, StorageBuffer>
  spirv.func @f() "None" {
    spirv.Return
  }
  spirv.EntryPoint "GLCompute" @f
  spirv.ExecutionMode @f "LocalSize", 1, 1, 1
}
