// Buffers that are not in use together become one allocation.
// RUN: norm-opt %s --norm-reuse-buffers | FileCheck %s

// Three layers in two buffers: a norm works in place, a product does not. The
// last buffer, which is returned, is one of them.
// CHECK-LABEL: func.func @layers
// CHECK: %[[A:.+]] = memref.alloc() : memref<4x4xf32>
// CHECK: %[[B:.+]] = memref.alloc() : memref<4x4xf32>
// CHECK-NOT: memref.alloc
// CHECK: linalg.matmul {{.*}} outs(%[[A]]
// CHECK: norm.generic {{.*}} ins(%[[A]] {{.*}} outs(%[[A]]
// CHECK: linalg.matmul ins(%[[A]], {{.*}} outs(%[[B]]
// CHECK: linalg.exp ins(%[[B]] {{.*}} outs(%[[B]]
// CHECK: linalg.matmul ins(%[[B]], {{.*}} outs(%[[A]]
// CHECK: return %[[A]]
#map = affine_map<(d0, d1) -> (d0, d1)>
func.func @layers(%x: memref<4x4xf32>, %w: memref<4x4xf32>) -> memref<4x4xf32> {
  %a = memref.alloc() : memref<4x4xf32>
  %b = memref.alloc() : memref<4x4xf32>
  %c = memref.alloc() : memref<4x4xf32>
  %d = memref.alloc() : memref<4x4xf32>
  %e = memref.alloc() : memref<4x4xf32>
  linalg.matmul ins(%x, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%a : memref<4x4xf32>)
  norm.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "reduction"]} ins(%a : memref<4x4xf32>) outs(%b : memref<4x4xf32>) {
  ^bb0(%v: f32):
    %s = norm.reduce add %v : f32
    %y = arith.mulf %v, %s : f32
    norm.yield %y : f32
  }
  linalg.matmul ins(%b, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  linalg.exp ins(%c : memref<4x4xf32>) outs(%d : memref<4x4xf32>)
  linalg.matmul ins(%d, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%e : memref<4x4xf32>)
  return %e : memref<4x4xf32>
}

// Not in place: what is read later (A), read by another map (A), or read through a
// view as well (C); and a row to which others are added while rows read it (F).
// CHECK-LABEL: func.func @not_in_place
// CHECK: linalg.exp ins(%{{.*}} outs(%[[A:[^ ]+]] :
// CHECK: linalg.exp ins(%[[A]] {{.*}} outs(%[[B:[^ ]+]] :
// CHECK: linalg.generic {{.*}} ins(%[[A]] {{.*}} outs(%[[C:[^ ]+]] :
// CHECK: linalg.add ins(%[[B]], %[[C]] {{.*}} outs(%[[C]] :
// CHECK: linalg.generic {{.*}} ins(%[[C]] {{.*}} outs(%[[A]] :
// CHECK: linalg.exp ins(%{{.*}} outs(%[[F:[^ ]+]] :
// CHECK: norm.generic {{.*}} ins(%[[F]], {{.*}} outs(%[[G:[^ ]+]] :
// CHECK: return %[[B]], %[[A]], %[[G]]
#transposed = affine_map<(d0, d1) -> (d1, d0)>
#summed = affine_map<(d0, d1) -> (d1)>
func.func @not_in_place(%x: memref<4x4xf32>, %r: memref<4xf32>)
    -> (memref<4x4xf32>, memref<4x4xf32>, memref<4xf32>) {
  %a = memref.alloc() : memref<4x4xf32>
  %b = memref.alloc() : memref<4x4xf32>
  %c = memref.alloc() : memref<4x4xf32>
  %d = memref.alloc() : memref<4x4xf32>
  %e = memref.alloc() : memref<4x4xf32>
  %f = memref.alloc() : memref<4xf32>
  %g = memref.alloc() : memref<4xf32>
  linalg.exp ins(%x : memref<4x4xf32>) outs(%a : memref<4x4xf32>)
  linalg.exp ins(%a : memref<4x4xf32>) outs(%b : memref<4x4xf32>)
  linalg.generic {indexing_maps = [#transposed, #map], iterator_types = ["parallel", "parallel"]} ins(%a : memref<4x4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.add ins(%b, %c : memref<4x4xf32>, memref<4x4xf32>) outs(%d : memref<4x4xf32>)
  %view = memref.collapse_shape %d [[0, 1]] : memref<4x4xf32> into memref<16xf32>
  %i = arith.constant 7 : index
  linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%d : memref<4x4xf32>) outs(%e : memref<4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %other = memref.load %view[%i] : memref<16xf32>
    %sum = arith.addf %in, %other : f32
    linalg.yield %sum : f32
  }
  linalg.exp ins(%r : memref<4xf32>) outs(%f : memref<4xf32>)
  norm.generic {indexing_maps = [#summed, #map, #summed], iterator_types = ["parallel", "reduction"]} ins(%f, %e : memref<4xf32>, memref<4x4xf32>) outs(%g : memref<4xf32>) {
  ^bb0(%v: f32, %w: f32):
    %p = arith.mulf %v, %w : f32
    norm.yield %p : f32
  }
  return %b, %e, %g : memref<4x4xf32>, memref<4x4xf32>, memref<4xf32>
}

// Other types, sizes or alignments are other memory; equal dynamic sizes are not.
// CHECK-LABEL: func.func @kinds
// CHECK: %[[A:.+]] = memref.alloc(%[[N:.+]]) : memref<?xf32>
// CHECK: memref.alloc(%[[M:.+]]) : memref<?xf32>
// CHECK: memref.alloc(%[[N]]) {alignment = 64 : i64} : memref<?xf32>
// CHECK: memref.alloc(%[[N]]) : memref<?xi32>
// CHECK-NOT: memref.alloc
// CHECK: linalg.exp ins(%{{.*}} outs(%[[A]]
// CHECK: linalg.exp ins(%{{.*}} outs(%[[A]]
func.func @kinds(%n: index, %m: index, %x: memref<?xf32>, %y: memref<?xf32>, %i: memref<?xi32>) {
  %a = memref.alloc(%n) : memref<?xf32>
  %b = memref.alloc(%m) : memref<?xf32>
  %c = memref.alloc(%n) {alignment = 64 : i64} : memref<?xf32>
  %d = memref.alloc(%n) : memref<?xi32>
  %e = memref.alloc(%n) : memref<?xf32>
  linalg.exp ins(%x : memref<?xf32>) outs(%a : memref<?xf32>)
  memref.copy %a, %x : memref<?xf32> to memref<?xf32>
  linalg.exp ins(%y : memref<?xf32>) outs(%b : memref<?xf32>)
  memref.copy %b, %y : memref<?xf32> to memref<?xf32>
  linalg.exp ins(%x : memref<?xf32>) outs(%c : memref<?xf32>)
  memref.copy %c, %x : memref<?xf32> to memref<?xf32>
  linalg.copy ins(%i : memref<?xi32>) outs(%d : memref<?xi32>)
  memref.copy %d, %i : memref<?xi32> to memref<?xi32>
  linalg.exp ins(%x : memref<?xf32>) outs(%e : memref<?xf32>)
  memref.copy %e, %x : memref<?xf32> to memref<?xf32>
  return
}

// What something else may refer to is in use to the end: here by a branch of an
// scf.if, an op with unknown effects, and a memref in memory. What the function
// frees itself is left as it is.
// CHECK-LABEL: func.func @kept
// CHECK-COUNT-5: memref.alloc() : memref<4xf32>
// CHECK: return
func.func private @callee(memref<4xf32>) -> memref<4xf32>
func.func @kept(%x: memref<4xf32>, %condition: i1, %memory: memref<memref<4xf32>>) {
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  %c = memref.alloc() : memref<4xf32>
  %d = memref.alloc() : memref<4xf32>
  %e = memref.alloc() : memref<4xf32>
  linalg.exp ins(%x : memref<4xf32>) outs(%a : memref<4xf32>)
  %which = scf.if %condition -> memref<4xf32> {
    scf.yield %a : memref<4xf32>
  } else {
    scf.yield %x : memref<4xf32>
  }
  %given = func.call @callee(%b) : (memref<4xf32>) -> memref<4xf32>
  memref.store %c, %memory[] : memref<memref<4xf32>>
  linalg.exp ins(%which : memref<4xf32>) outs(%d : memref<4xf32>)
  memref.copy %d, %x : memref<4xf32> to memref<4xf32>
  memref.dealloc %d : memref<4xf32>
  linalg.exp ins(%given : memref<4xf32>) outs(%e : memref<4xf32>)
  memref.copy %e, %x : memref<4xf32> to memref<4xf32>
  return
}

// A use in a loop is one for as long as the loop runs.
// CHECK-LABEL: func.func @loop
// CHECK-COUNT-2: memref.alloc() : memref<4xf32>
// CHECK: scf.for
func.func @loop(%x: memref<4xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  linalg.exp ins(%x : memref<4xf32>) outs(%a : memref<4xf32>)
  scf.for %i = %c0 to %n step %c1 {
    linalg.exp ins(%a : memref<4xf32>) outs(%b : memref<4xf32>)
    memref.copy %b, %x : memref<4xf32> to memref<4xf32>
  }
  return
}

// A called function keeps what it stores as a memref, here through a view and
// another call, and one without a body may. Of the others the buffer is free.
// CHECK-LABEL: func.func @calls
// CHECK: %[[A:.+]] = memref.alloc() : memref<4xf32>
// CHECK: %[[B:.+]] = memref.alloc() : memref<4xf32>
// CHECK: %[[C:.+]] = memref.alloc() : memref<4xf32>
// CHECK: %[[D:.+]] = memref.alloc() : memref<4xf32>
// CHECK-NOT: memref.alloc
// CHECK: linalg.exp {{.*}} outs(%[[A]] :
// CHECK: linalg.exp {{.*}} outs(%[[B]] :
// CHECK: linalg.exp {{.*}} outs(%[[C]] :
// CHECK: call @read(%[[C]], %{{.*}})
// CHECK: linalg.exp {{.*}} outs(%[[C]] :
// CHECK: call @recursive(%[[C]]
// CHECK: linalg.exp {{.*}} outs(%[[D]] :
func.func private @unknown(memref<4xf32>)
func.func private @keep(%memory: memref<memref<4xf32>>, %a: memref<4xf32>) {
  memref.store %a, %memory[] : memref<memref<4xf32>>
  return
}
func.func private @keep_view(%memory: memref<memref<4xf32>>, %a: memref<4xf32>) {
  %flat = memref.expand_shape %a [[0, 1]] output_shape [2, 2] : memref<4xf32> into memref<2x2xf32>
  %view = memref.collapse_shape %flat [[0, 1]] : memref<2x2xf32> into memref<4xf32>
  call @keep(%memory, %view) : (memref<memref<4xf32>>, memref<4xf32>) -> ()
  return
}
func.func private @read(%a: memref<4xf32>, %x: memref<4xf32>) {
  memref.copy %a, %x : memref<4xf32> to memref<4xf32>
  return
}
func.func private @recursive(%a: memref<4xf32>, %more: i1) {
  scf.if %more {
    func.call @recursive(%a, %more) : (memref<4xf32>, i1) -> ()
  }
  return
}
func.func @calls(%x: memref<4xf32>, %memory: memref<memref<4xf32>>, %more: i1) {
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  %c = memref.alloc() : memref<4xf32>
  %d = memref.alloc() : memref<4xf32>
  %e = memref.alloc() : memref<4xf32>
  linalg.exp ins(%x : memref<4xf32>) outs(%a : memref<4xf32>)
  call @keep_view(%memory, %a) : (memref<memref<4xf32>>, memref<4xf32>) -> ()
  linalg.exp ins(%x : memref<4xf32>) outs(%b : memref<4xf32>)
  call @unknown(%b) : (memref<4xf32>) -> ()
  linalg.exp ins(%x : memref<4xf32>) outs(%c : memref<4xf32>)
  call @read(%c, %x) : (memref<4xf32>, memref<4xf32>) -> ()
  linalg.exp ins(%x : memref<4xf32>) outs(%d : memref<4xf32>)
  call @recursive(%d, %more) : (memref<4xf32>, i1) -> ()
  linalg.exp ins(%x : memref<4xf32>) outs(%e : memref<4xf32>)
  memref.copy %e, %x : memref<4xf32> to memref<4xf32>
  return
}

// What is not done when the next op begins uses its buffers for longer.
// CHECK-LABEL: func.func @asynchronous
// CHECK-COUNT-3: memref.alloc() : memref<4xf32>
// CHECK: async.execute
func.func @asynchronous(%x: memref<4xf32>, %y: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  %c = memref.alloc() : memref<4xf32>
  %done = async.execute {
    linalg.exp ins(%x : memref<4xf32>) outs(%a : memref<4xf32>)
    memref.copy %a, %y : memref<4xf32> to memref<4xf32>
    async.yield
  }
  %first = gpu.wait async
  %launched = gpu.launch async [%first] blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
      threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %v = memref.load %x[%c0] : memref<4xf32>
    memref.store %v, %b[%c0] : memref<4xf32>
    gpu.terminator
  }
  linalg.exp ins(%x : memref<4xf32>) outs(%c : memref<4xf32>)
  memref.copy %c, %x : memref<4xf32> to memref<4xf32>
  gpu.wait [%launched]
  async.await %done : !async.token
  return
}
