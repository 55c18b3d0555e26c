// A kernel becomes a function of the host, its module a binary that names it.
// RUN: norm-opt %s --convert-gpu-to-emulator | FileCheck %s

// CHECK: module attributes {gpu.container_module}
module attributes {gpu.container_module} {
  // CHECK-NOT: gpu.module
  gpu.module @kernels {
    // The attributes of arguments are gone.
    // CHECK-LABEL: func.func private @kernels_copy(
    // CHECK-SAME: %[[X:.*]]: memref<?xf32>, %[[Y:.*]]: memref<?xf32>)
    // CHECK-SAME: norm.emulator_kernel = "kernels::copy"
    // CHECK-SAME: norm.emulator_shared_bytes = 0 : i64
    gpu.func @copy(%x: memref<?xf32> {llvm.noalias}, %y: memref<?xf32>) kernel
        attributes {known_block_size = array<i32: 64, 1, 1>} {
      // CHECK: %[[I:.*]] = arith.index_cast %{{.*}} : i64 to index
      %i = gpu.thread_id x
      // CHECK: %[[V:.*]] = memref.load %[[X]][%[[I]]]
      %v = memref.load %x[%i] : memref<?xf32>
      // CHECK: memref.store %[[V]], %[[Y]][%[[I]]]
      memref.store %v, %y[%i] : memref<?xf32>
      // CHECK-NEXT: return
      gpu.return
    }

    // CHECK-LABEL: func.func private @kernels_branch(
    gpu.func @branch(%c: i1) kernel {
      cf.cond_br %c, ^then, ^end
    ^then:
      gpu.barrier
      cf.br ^end
    ^end:
      gpu.return
    }
  }
  // CHECK: gpu.binary @kernels [#gpu.object<#nvvm.target, bin = "kernels">]

  // Kernels of the same name in another module.
  // CHECK-LABEL: func.func private @others_copy()
  // CHECK-SAME: norm.emulator_kernel = "others::copy"
  // CHECK: gpu.binary @others [#gpu.object<#nvvm.target, bin = "others">]
  gpu.module @others {
    gpu.func @copy() kernel {
      gpu.return
    }
  }

  // CHECK-LABEL: func.func @main
  func.func @main(%x: memref<?xf32>) {
    %c1 = arith.constant 1 : index
    // CHECK: gpu.launch_func @kernels::@copy blocks in
    gpu.launch_func @kernels::@copy blocks in (%c1, %c1, %c1)
        threads in (%c1, %c1, %c1) args(%x : memref<?xf32>, %x : memref<?xf32>)
    return
  }
}
