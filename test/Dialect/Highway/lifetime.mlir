// A buffer lives as long as pointers into it are in use: its end is not moved
// before the launch.
// RUN: norm-opt %s --optimize-allocation-liveness | FileCheck %s

func.func private @kernel(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  return
}

// CHECK-LABEL: func.func @main
// CHECK: %[[M:.*]] = memref.alloc
// CHECK: highway.pointer_to %[[M]]
// CHECK-NOT: memref.dealloc
// CHECK: highway.launch
// CHECK: memref.dealloc %[[M]]
func.func @main(%n: index) {
  %m = memref.alloc(%n) : memref<?xf32>
  %p = highway.pointer_to %m : memref<?xf32>
  highway.launch @kernel(%p) rows(%n) grain(%n) : (!highway.ptr<f32>)
  memref.dealloc %m : memref<?xf32>
  return
}
