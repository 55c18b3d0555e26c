// What a function allocates and returns is its caller's, what it allocates
// besides is freed. Where there is nothing to free, nobody looks for owners.
// RUN: norm-opt %s --norm-deallocate-buffers --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-deallocate-buffers --split-input-file --mlir-timing --mlir-timing-display=list -o /dev/null 2>&1 | FileCheck %s --check-prefix=PASSES

// CHECK-LABEL: func @returned
// CHECK:         %[[ALLOC:.*]] = memref.alloc
// CHECK-NOT:     dealloc
// CHECK:         return %[[ALLOC]]
// PASSES-NOT:  Ownership
// PASSES:      NormDeallocateBuffers
// PASSES-NOT:  Ownership
// PASSES:      Total
func.func @returned(%x: memref<4x8xf32>, %n: index) -> memref<4x8xf32> {
  %c = arith.constant 0.0 : f32
  %y = memref.alloc() : memref<4x8xf32>
  linalg.fill ins(%c : f32) outs(%y : memref<4x8xf32>)
  return %y : memref<4x8xf32>
}

// -----

// CHECK-LABEL: func @temporary
// CHECK:         %[[TEMPORARY:.*]] = memref.alloc
// CHECK:         %[[RESULT:.*]] = memref.alloc
// CHECK:         memref.dealloc %[[TEMPORARY]]
// CHECK-NOT:     dealloc
// CHECK:         return %[[RESULT]]
// PASSES:      Ownership
func.func @temporary(%x: memref<8xf32>) -> memref<8xf32> {
  %t = memref.alloc() : memref<8xf32>
  linalg.exp ins(%x : memref<8xf32>) outs(%t : memref<8xf32>)
  %y = memref.alloc() : memref<8xf32>
  linalg.exp ins(%t : memref<8xf32>) outs(%y : memref<8xf32>)
  return %y : memref<8xf32>
}

// -----

// A caller frees each result.
// CHECK-LABEL: func @argument
// CHECK-SAME:    %[[X:.*]]: memref<8xf32>
// CHECK:         %[[COPY:.*]] = memref.alloc
// CHECK:         memref.copy %[[X]], %[[COPY]]
// CHECK:         return %[[COPY]]
func.func @argument(%x: memref<8xf32>) -> memref<8xf32> {
  return %x : memref<8xf32>
}

// -----

// CHECK-LABEL: func @in_branch
// CHECK:         scf.if
// CHECK:           %[[BRANCH:.*]] = memref.alloc
// CHECK:           memref.dealloc %[[BRANCH]]
func.func @in_branch(%x: memref<8xf32>, %b: i1) -> memref<8xf32> {
  %y = memref.alloc() : memref<8xf32>
  scf.if %b {
    %t = memref.alloc() : memref<8xf32>
    linalg.exp ins(%x : memref<8xf32>) outs(%t : memref<8xf32>)
    linalg.exp ins(%t : memref<8xf32>) outs(%y : memref<8xf32>)
  }
  return %y : memref<8xf32>
}
