// The caller's tensors stay as they are, unless an argument says otherwise.
// RUN: norm-opt %s --norm-protect-arguments | FileCheck %s
// RUN: norm-opt %s --norm-protect-arguments --one-shot-bufferize="bufferize-function-boundaries" | FileCheck %s --check-prefix=BUFFER

// CHECK-LABEL: func.func @public
// CHECK-SAME: tensor<4xf32> {bufferization.writable = false}
// CHECK-SAME: tensor<4xf32> {bufferization.writable = true}
// CHECK-SAME: f32)
// BUFFER-LABEL: func.func @public
// BUFFER-SAME: %[[X:[^:]+]]: memref
// BUFFER: memref.alloc
// BUFFER-NOT: outs(%[[X]]
// BUFFER: return
func.func @public(%x: tensor<4xf32>, %y: tensor<4xf32> {bufferization.writable = true},
                  %z: f32) -> tensor<4xf32> {
  %0 = linalg.fill ins(%z : f32) outs(%x : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func.func private @private
// CHECK-NOT: writable
func.func private @private(%x: tensor<4xf32>, %z: f32) -> tensor<4xf32> {
  %0 = linalg.fill ins(%z : f32) outs(%x : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
