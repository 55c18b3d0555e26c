// A function that frees its buffers keeps doing so; another one's are freed.
// RUN: norm-opt %s --norm-keep-manual-deallocation | FileCheck %s
// RUN: norm-opt %s --norm-cpu-pipeline=highway=false | FileCheck %s --check-prefix=LLVM

// CHECK-LABEL: @frees
// CHECK: memref.alloc() {bufferization.manual_deallocation}
// CHECK: memref.dealloc {{.*}} {bufferization.manual_deallocation}
// LLVM-LABEL: llvm.func @frees
// LLVM: llvm.call @free
// LLVM-NOT: llvm.call @free
// LLVM: llvm.return
func.func @frees(%x: memref<4xf32>) {
  %a = memref.alloc() : memref<4xf32>
  memref.copy %x, %a : memref<4xf32> to memref<4xf32>
  memref.copy %a, %x : memref<4xf32> to memref<4xf32>
  memref.dealloc %a : memref<4xf32>
  return
}

// CHECK-LABEL: @leaves
// CHECK: memref.alloc() : memref<4xf32>
// LLVM-LABEL: llvm.func @leaves
// LLVM: llvm.call @free
// LLVM-NOT: llvm.call @free
// LLVM: llvm.return
func.func @leaves(%x: memref<4xf32>) {
  %a = memref.alloc() : memref<4xf32>
  memref.copy %x, %a : memref<4xf32> to memref<4xf32>
  memref.copy %a, %x : memref<4xf32> to memref<4xf32>
  return
}

// Which of the two is freed is not known: none is freed a second time.
// CHECK-LABEL: @frees_one_of_two
// CHECK-COUNT-2: memref.alloc() {bufferization.manual_deallocation}
// CHECK: memref.dealloc {{.*}} {bufferization.manual_deallocation}
// LLVM-LABEL: llvm.func @frees_one_of_two
// LLVM: llvm.call @free
// LLVM-NOT: llvm.call @free
// LLVM: llvm.return
func.func @frees_one_of_two(%c: i1) {
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  %d = arith.select %c, %a, %b : memref<4xf32>
  memref.dealloc %d : memref<4xf32>
  return
}

// The temporaries of a lowering are freed once, like everything else.
// LLVM-LABEL: llvm.func @norm
// LLVM-COUNT-6: llvm.call @malloc
// LLVM-NOT: llvm.call @malloc
// LLVM-COUNT-6: llvm.call @free
// LLVM-NOT: llvm.call @free
func.func @norm(%x: memref<?x8xf32>, %y: memref<?x8xf32>) {
  %t = bufferization.to_tensor %x restrict : memref<?x8xf32> to tensor<?x8xf32>
  %n = norm.layer_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
    : (tensor<?x8xf32>) -> tensor<?x8xf32>
  bufferization.materialize_in_destination %n in restrict writable %y
    : (tensor<?x8xf32>, memref<?x8xf32>) -> ()
  return
}
