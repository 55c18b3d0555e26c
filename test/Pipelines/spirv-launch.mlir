// A launch of a SPIR-V kernel passes words: a memref's address and bytes, a
// number's bits with its sign above. What reaches beyond is no argument's size.
// RUN: norm-opt %s --norm-gpu-pipeline=target=spirv | FileCheck %s

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @f(%x: memref<6x8xf32, strided<[10, 1], offset: 4>>, %y: memref<?xbf16>,
                %i: index, %a: f32, %b: f64, %c: i8) kernel
        attributes {known_block_size = array<i32: 8, 1, 1>} {
      gpu.return
    }
  }
  // CHECK-LABEL: llvm.func @main
  // CHECK-SAME: %{{[a-z0-9]+}}: !llvm.ptr, %[[X:[a-z0-9]+]]: !llvm.ptr
  func.func @main(%x: memref<6x8xf32, strided<[10, 1], offset: 4>>, %y: memref<?xbf16>,
                  %i: index, %a: f32, %b: f64, %c: i8) {
    %one = arith.constant 1 : index
    %eight = arith.constant 8 : index
    // (4 + 5 * 10 + 7 + 1) * 4
    // CHECK-DAG: %[[BYTES:.*]] = llvm.mlir.constant(248 : {{.*}}) : i64
    // CHECK-DAG: %[[XWORD:.*]] = llvm.ptrtoint %[[X]] : !llvm.ptr to i64
    // CHECK-DAG: %[[A:.*]] = llvm.bitcast %{{.*}} : f32 to i32
    // CHECK-DAG: %[[AWORD:.*]] = llvm.sext %[[A]] : i32 to i64
    // CHECK-DAG: %[[BWORD:.*]] = llvm.bitcast %{{.*}} : f64 to i64
    // CHECK-DAG: %[[CWORD:.*]] = llvm.sext %{{.*}} : i8 to i64
    // CHECK: gpu.launch_func @kernels::@f
    // CHECK-SAME: args(%[[XWORD]] : i64, %[[BYTES]] : i64, %{{[0-9]+}} : i64, %{{[0-9]+}} : i64, %{{[a-z0-9]+}} : i64, %[[AWORD]] : i64, %[[BWORD]] : i64, %[[CWORD]] : i64)
    gpu.launch_func @kernels::@f blocks in (%one, %one, %one) threads in (%eight, %one, %one)
        args(%x : memref<6x8xf32, strided<[10, 1], offset: 4>>, %y : memref<?xbf16>,
             %i : index, %a : f32, %b : f64, %c : i8)
    return
  }
}
