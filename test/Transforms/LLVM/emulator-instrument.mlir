// Emulated kernels report what they access, and are registered.
// RUN: norm-opt %s --norm-emulator-instrument | FileCheck %s

// CHECK-LABEL: llvm.func internal @kernels_scalar
// CHECK-SAME: (%[[P:.*]]: !llvm.ptr, %[[V:.*]]: f64)
// CHECK-NOT: norm.
llvm.func @kernels_scalar(%p: !llvm.ptr, %v: f64)
    attributes {norm.emulator_kernel = "kernels::scalar", norm.emulator_shared_bytes = 12 : i64, sym_visibility = "private"} {
  // CHECK: %[[TEXT:.*]] = llvm.mlir.addressof @norm_emulator_text
  // CHECK: %[[READ:.*]] = llvm.mlir.constant(0 : i32)
  // CHECK: llvm.call @norm_emulator_access(%[[P]], %[[FOUR:.*]], %{{.*}}, %[[READ]], %[[TEXT]]) : (!llvm.ptr, i64, i64, i32, !llvm.ptr) -> ()
  // CHECK-NEXT: llvm.load %[[P]]
  %0 = llvm.load %p : !llvm.ptr -> f32
  // CHECK: %[[EIGHT:.*]] = llvm.mlir.constant(8 : i64)
  // CHECK: %[[WRITE:.*]] = llvm.mlir.constant(1 : i32)
  // CHECK: %[[TWO:.*]] = llvm.mlir.constant(2 : i64)
  // CHECK: llvm.call @norm_emulator_access(%[[P]], %[[EIGHT]], %[[TWO]], %[[WRITE]],
  // CHECK-NEXT: llvm.store %[[V]], %[[P]]
  llvm.store %v, %p {alignment = 2 : i64} : f64, !llvm.ptr
  // CHECK: %[[ATOMIC:.*]] = llvm.mlir.constant(2 : i32)
  // CHECK: llvm.call @norm_emulator_access(%[[P]], %{{.*}}, %{{.*}}, %[[ATOMIC]],
  // CHECK-NEXT: llvm.atomicrmw
  %1 = llvm.atomicrmw fadd %p, %v monotonic : !llvm.ptr, f64
  llvm.return
}
// CHECK: llvm.func internal @kernels_scalar_packed(%[[ARGS:.*]]: !llvm.ptr)
// CHECK: %[[SLOT:.*]] = llvm.getelementptr %[[ARGS]][0]
// CHECK: %[[ADDRESS:.*]] = llvm.load %[[SLOT]]
// CHECK: %[[FIRST:.*]] = llvm.load %[[ADDRESS]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[SLOT:.*]] = llvm.getelementptr %[[ARGS]][1]
// CHECK: %[[ADDRESS:.*]] = llvm.load %[[SLOT]]
// CHECK: %[[SECOND:.*]] = llvm.load %[[ADDRESS]] : !llvm.ptr -> f64
// CHECK: llvm.call @kernels_scalar(%[[FIRST]], %[[SECOND]])

// CHECK-LABEL: llvm.func internal @kernels_vector
// CHECK-SAME: (%[[P:.*]]: !llvm.ptr, %[[Q:.*]]: !llvm.ptr, %[[N:.*]]: i32, %[[MASK:.*]]: vector<2xi1>)
llvm.func @kernels_vector(%p: !llvm.ptr, %q: !llvm.ptr, %n: i32, %mask: vector<2xi1>)
    attributes {norm.emulator_kernel = "kernels::vector", norm.emulator_shared_bytes = 0 : i64} {
  // Three elements are 12 bytes, aligned as four.
  // CHECK: %[[BYTES:.*]] = llvm.mlir.constant(12 : i64)
  // CHECK: %[[ALIGN:.*]] = llvm.mlir.constant(16 : i64)
  // CHECK: llvm.call @norm_emulator_access(%[[P]], %[[BYTES]], %[[ALIGN]],
  // CHECK-NEXT: llvm.load
  %0 = llvm.load %p : !llvm.ptr -> vector<3xf32>
  // CHECK: %[[LENGTH:.*]] = llvm.zext %[[N]] : i32 to i64
  // CHECK: llvm.call @norm_emulator_access(%[[Q]], %[[LENGTH]],
  // CHECK: %[[LENGTH:.*]] = llvm.zext %[[N]] : i32 to i64
  // CHECK: llvm.call @norm_emulator_access(%[[P]], %[[LENGTH]],
  // CHECK-NEXT: "llvm.intr.memcpy"
  "llvm.intr.memcpy"(%p, %q, %n) <{isVolatile = false}> : (!llvm.ptr, !llvm.ptr, i32) -> ()
  // No bytes where the mask is false.
  // CHECK: %[[ON:.*]] = llvm.extractelement %[[MASK]]
  // CHECK: %[[FACTOR:.*]] = llvm.zext %[[ON]] : i1 to i64
  // CHECK: %[[BYTES:.*]] = llvm.mul %[[FACTOR]], %{{.*}} : i64
  // CHECK: %[[ELEMENT:.*]] = llvm.getelementptr %[[P]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, f32
  // CHECK: llvm.call @norm_emulator_access(%[[ELEMENT]], %[[BYTES]],
  // CHECK: llvm.call @norm_emulator_access(
  // CHECK-NEXT: llvm.intr.masked.load
  %1 = llvm.intr.masked.load %p, %mask {alignment = 4 : i32} : (!llvm.ptr, vector<2xi1>) -> vector<2xf32>
  // Calls without pointers, and our own, are as they were.
  // CHECK-NEXT: llvm.call @math
  llvm.call @math(%n) : (i32) -> ()
  llvm.return
}
llvm.func @math(i32)

// CHECK-LABEL: llvm.func @host
// CHECK-NEXT: llvm.load
llvm.func @host(%p: !llvm.ptr) {
  %0 = llvm.load %p : !llvm.ptr -> f32
  llvm.return
}

// CHECK-LABEL: llvm.func internal @norm_emulator_register_kernels
// CHECK: %[[COUNT:.*]] = llvm.mlir.constant(2 : i64)
// CHECK: %[[NAME:.*]] = llvm.mlir.addressof @[[NAMETEXT:.*]] :
// CHECK: %[[FUNCTION:.*]] = llvm.mlir.addressof @kernels_scalar_packed
// CHECK: %[[SHARED:.*]] = llvm.mlir.constant(12 : i64)
// CHECK: llvm.call @norm_emulator_register(%[[NAME]], %[[FUNCTION]], %[[SHARED]], %[[COUNT]])
// CHECK: llvm.mlir.addressof @kernels_vector_packed
// CHECK: llvm.mlir.global_ctors ctors = [@norm_emulator_register_kernels], priorities = [100 : i32]
// CHECK: llvm.mlir.global internal constant @[[NAMETEXT]]("kernels::scalar\00")
