// Workgroup memory is the emulator's, private memory the stack's; there are no
// memory spaces.
// RUN: norm-opt %s --convert-gpu-to-emulator -allow-unregistered-dialect | FileCheck %s

module attributes {gpu.container_module} {
  gpu.module @kernels {
    // 12 bytes, then 64 at the next multiple of 16.
    // CHECK-LABEL: func.func private @kernels_attributions
    // CHECK-SAME: %[[X:[^:]*]]: memref<4xf32>)
    // CHECK-SAME: norm.emulator_shared_bytes = 80 : i64
    gpu.func @attributions(%x: memref<4xf32, #gpu.address_space<global>>)
        workgroup(%a: memref<3xf32, #gpu.address_space<workgroup>>,
                  %b: memref<4x8xbf16, #gpu.address_space<workgroup>> {llvm.align = 16 : i64})
        private(%p: memref<2xf64, #gpu.address_space<private>>) kernel {
      // CHECK: %[[P:.*]] = memref.alloca() {alignment = 8 : i64} : memref<2xf64>
      // CHECK: %[[INDEX:.*]] = llvm.mlir.constant(1 : i32)
      // CHECK: %[[BYTES:.*]] = llvm.mlir.constant(12 : i64)
      // CHECK: %[[ALIGN:.*]] = llvm.mlir.constant(4 : i64)
      // CHECK: llvm.call @norm_emulator_shared(%[[INDEX]], %[[BYTES]], %[[ALIGN]]) : (i32, i64, i64) -> !llvm.ptr
      // CHECK: %[[A:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<3xf32>
      // CHECK: %[[INDEX:.*]] = llvm.mlir.constant(2 : i32)
      // CHECK: %[[BYTES:.*]] = llvm.mlir.constant(64 : i64)
      // CHECK: %[[ALIGN:.*]] = llvm.mlir.constant(16 : i64)
      // CHECK: llvm.call @norm_emulator_shared(%[[INDEX]], %[[BYTES]], %[[ALIGN]])
      // CHECK: %[[B:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<4x8xbf16>
      // CHECK: "test.use"(%[[X]], %[[A]], %[[B]], %[[P]]) : (memref<4xf32>, memref<3xf32>, memref<4x8xbf16>, memref<2xf64>)
      "test.use"(%x, %a, %b, %p) : (
          memref<4xf32, #gpu.address_space<global>>,
          memref<3xf32, #gpu.address_space<workgroup>>,
          memref<4x8xbf16, #gpu.address_space<workgroup>>,
          memref<2xf64, #gpu.address_space<private>>) -> ()
      gpu.return
    }

    // CHECK-LABEL: func.func private @kernels_dynamic
    gpu.func @dynamic() kernel {
      // CHECK: %[[P:.*]] = llvm.call @norm_emulator_dynamic_shared() : () -> !llvm.ptr
      // CHECK: %[[N:.*]] = llvm.call @norm_emulator_dynamic_shared_bytes() : () -> i64
      // CHECK: %[[M:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<?xi8>
      // CHECK: "test.use"(%[[M]])
      %0 = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
      "test.use"(%0) : (memref<?xi8, #gpu.address_space<workgroup>>) -> ()
      gpu.return
    }
  }

  // CHECK-LABEL: func.func @host
  // CHECK-SAME: (%[[X:.*]]: memref<*xf32>, %[[Y:.*]]: memref<4xf32>)
  func.func @host(%x: memref<*xf32, 1>, %y: memref<4xf32, 1>) {
    // CHECK-NEXT: "test.use"(%[[Y]]) : (memref<4xf32>)
    %0 = memref.memory_space_cast %y : memref<4xf32, 1> to memref<4xf32, 3>
    "test.use"(%0) : (memref<4xf32, 3>) -> ()
    return
  }
}
