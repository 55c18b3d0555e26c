// Host code calls the launcher, kernels the emulator, and neither a library's
// functions; only what the translation lowers is left of the gpu dialect.
// RUN: norm-opt %s --norm-gpu-pipeline | FileCheck %s
// RUN: norm-opt %s --norm-gpu-pipeline | norm-translate --emit=assembly | FileCheck %s --check-prefix=ASSEMBLY
// RUN: not norm-opt %s --norm-cpu-pipeline 2>&1 | FileCheck %s --check-prefix=CPU

// CPU: error: {{.*}}gpu

module attributes {gpu.container_module} {
  // CHECK-LABEL: llvm.func internal @kernels_root
  // CHECK: llvm.call @norm_emulator_thread_id
  // CHECK: llvm.call @norm_emulator_access
  // CHECK-NEXT: llvm.load
  // CHECK-NOT: erf
  // CHECK: llvm.call @norm_emulator_access
  // CHECK-NEXT: llvm.store
  // CHECK: gpu.binary @kernels
  gpu.module @kernels {
    gpu.func @root(%x: memref<64xf32>) kernel {
      %i = gpu.thread_id x
      %v = memref.load %x[%i] : memref<64xf32>
      %w = math.erf %v : f32
      memref.store %w, %x[%i] : memref<64xf32>
      gpu.return
    }
  }
  // CHECK-LABEL: llvm.func @main
  // CHECK: llvm.call @mgpuMemHostRegisterMemRef
  // CHECK: gpu.launch_func @kernels::@root
  func.func @main(%x: memref<64xf32>) {
    %c1 = arith.constant 1 : index
    %c64 = arith.constant 64 : index
    %u = memref.cast %x : memref<64xf32> to memref<*xf32>
    gpu.host_register %u : memref<*xf32>
    gpu.launch_func @kernels::@root blocks in (%c1, %c1, %c1)
        threads in (%c64, %c1, %c1) args(%x : memref<64xf32>)
    gpu.host_unregister %u : memref<*xf32>
    return
  }
}
// ASSEMBLY: mgpuModuleGetFunction
// ASSEMBLY: mgpuLaunchKernel
// ASSEMBLY: mgpuModuleLoad
