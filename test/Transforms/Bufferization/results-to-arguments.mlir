// Results of public functions in memory of the caller.
// RUN: norm-opt %s --norm-results-to-arguments | FileCheck %s

// What would be allocated is the argument, if it is as large.
// CHECK-LABEL: func.func @allocated
// CHECK-SAME:    (%[[X:.*]]: memref<?x8xf32>, %[[N:.*]]: index, %[[OUT:.*]]: memref<?x8xf32> {bufferize.result, norm.name = "out"}) {
// CHECK:         %[[SIZE:.*]] = memref.dim %[[OUT]], %{{.*}}
// CHECK:         %[[SAME:.*]] = arith.cmpi eq, %[[SIZE]], %[[N]]
// CHECK:         cf.assert %[[SAME]], "{{.*}}results-to-arguments.mlir:[[# @LINE + 4]]:1: @allocated: dimension 0 of out differs in size from that of the result"
// CHECK-NOT:     memref.alloc
// CHECK:         linalg.exp ins(%[[X]] : {{.*}}) outs(%[[OUT]] :
// CHECK-NOT:     memref.copy
func.func @allocated(%x: memref<?x8xf32>, %n: index) -> memref<?x8xf32> {
  %y = memref.alloc(%n) : memref<?x8xf32>
  linalg.exp ins(%x : memref<?x8xf32>) outs(%y : memref<?x8xf32>)
  return %y : memref<?x8xf32>
}

// Static sizes need no check. Scalars are returned as they were, and count.
// CHECK-LABEL: func.func @static
// CHECK-SAME:    (%{{.*}}: memref<8xf32>, %[[OUT:.*]]: memref<8xf32> {bufferize.result, norm.name = "out1"}) -> index {
// CHECK-NOT:     cf.assert
// CHECK:         linalg.exp {{.*}} outs(%[[OUT]] :
// CHECK:         return %{{.*}} : index
func.func @static(%x: memref<8xf32>) -> (index, memref<8xf32>) {
  %c8 = arith.constant 8 : index
  %y = memref.alloc() : memref<8xf32>
  linalg.exp ins(%x : memref<8xf32>) outs(%y : memref<8xf32>)
  return %c8, %y : index, memref<8xf32>
}

// A result may have a name.
// CHECK-LABEL: func.func @named
// CHECK-SAME:    {bufferize.result, norm.name = "y"}, %{{.*}} {bufferize.result, norm.name = "out1"})
func.func @named(%x: memref<8xf32>) -> (memref<8xf32> {norm.name = "y"}, memref<8xf32>) {
  return %x, %x : memref<8xf32>, memref<8xf32>
}

// Through casts, either way.
// CHECK-LABEL: func.func @cast
// CHECK-SAME:    %[[OUT0:[a-z0-9]+]]: memref<?xf32> {{[^%]*}}, %[[OUT1:[a-z0-9]+]]: memref<8xf32>
// CHECK:         %[[SIZE:.*]] = memref.dim %[[OUT0]]
// CHECK:         arith.cmpi eq, %[[SIZE]], %c8
// CHECK:         memref.cast %[[OUT0]] : memref<?xf32> to memref<8xf32>
// CHECK:         arith.cmpi eq, %c8{{.*}}, %{{.*}}
// CHECK:         memref.cast %[[OUT1]] : memref<8xf32> to memref<?xf32>
// CHECK-NOT:     memref.copy
// CHECK:         return
func.func @cast(%n: index) -> (memref<?xf32>, memref<8xf32>) {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.cast %a : memref<8xf32> to memref<?xf32>
  %c = memref.alloc(%n) : memref<?xf32>
  %d = memref.cast %c : memref<?xf32> to memref<8xf32>
  return %b, %d : memref<?xf32>, memref<8xf32>
}

// The caller's memory may have gaps, which are not written: what is contiguous in
// the function is not that memory.
// CHECK-LABEL: func.func @strided
// CHECK-SAME:    %[[OUT:[a-z0-9]+]]: memref<4x8xf32, strided<[?, 1], offset: ?>>
// CHECK:         %[[A:.*]] = memref.alloc() : memref<4x8xf32>
// CHECK:         linalg.exp {{.*}} outs(%[[A]] :
// CHECK:         %[[C:.*]] = memref.cast %[[A]]
// CHECK:         memref.copy %[[C]], %[[OUT]]
func.func @strided(%x: memref<4x8xf32>) -> memref<4x8xf32, strided<[?, 1], offset: ?>> {
  %a = memref.alloc() : memref<4x8xf32>
  linalg.exp ins(%x : memref<4x8xf32>) outs(%a : memref<4x8xf32>)
  %c = memref.cast %a : memref<4x8xf32> to memref<4x8xf32, strided<[?, 1], offset: ?>>
  return %c : memref<4x8xf32, strided<[?, 1], offset: ?>>
}

// Anything else is copied: an argument, what is returned twice, what a branch
// allocates.
// CHECK-LABEL: func.func @copied
// CHECK-SAME:    (%[[X:.*]]: memref<?xf32>, %{{.*}}: i1, %[[OUT0:.*]]: memref<?xf32> {{.*}}, %[[OUT1:.*]]: memref<?xf32> {{.*}}, %[[OUT2:.*]]: memref<?xf32> {{.*}}, %[[OUT3:.*]]: memref<?xf32> {{[^%]*}} {
// CHECK:         %[[IF:.*]] = scf.if
// CHECK:           memref.alloc
// CHECK-DAG:     cf.assert {{.*}} dimension 0 of out0 differs
// CHECK:         memref.copy %[[X]], %[[OUT0]]
// CHECK:         memref.copy %[[OUT1]], %[[OUT2]]
// CHECK:         memref.copy %[[IF]], %[[OUT3]]
// CHECK-NEXT:    return
func.func @copied(%x: memref<?xf32>, %b: i1) -> (memref<?xf32>, memref<?xf32>, memref<?xf32>, memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %y = memref.alloc(%n) : memref<?xf32>
  linalg.exp ins(%x : memref<?xf32>) outs(%y : memref<?xf32>)
  %z = scf.if %b -> memref<?xf32> {
    %t = memref.alloc(%n) : memref<?xf32>
    linalg.exp ins(%x : memref<?xf32>) outs(%t : memref<?xf32>)
    scf.yield %t : memref<?xf32>
  } else {
    scf.yield %x : memref<?xf32>
  }
  return %x, %y, %y, %z : memref<?xf32>, memref<?xf32>, memref<?xf32>, memref<?xf32>
}

// Two returns: whichever is reached.
// CHECK-LABEL: func.func @branches
// CHECK:         memref.copy
// CHECK-NEXT:    return
// CHECK:         memref.copy
// CHECK-NEXT:    return
func.func @branches(%b: i1, %x: memref<8xf32>) -> memref<8xf32> {
  %y = memref.alloc() : memref<8xf32>
  cf.cond_br %b, ^one, ^two
^one:
  return %y : memref<8xf32>
^two:
  return %x : memref<8xf32>
}

// Functions of the module go on to call one that returns new memory.
// CHECK-LABEL: func.func private @callee_0(%{{.*}}: memref<8xf32>) -> memref<8xf32>
// CHECK-LABEL: func.func @callee(%{{.*}}: memref<8xf32>, %{{.*}}: memref<8xf32> {{.*}}) {
func.func @callee(%x: memref<8xf32>) -> memref<8xf32> {
  %y = memref.alloc() : memref<8xf32>
  linalg.exp ins(%x : memref<8xf32>) outs(%y : memref<8xf32>)
  return %y : memref<8xf32>
}
// CHECK-LABEL: func.func @caller
// CHECK:         %[[R:.*]] = call @callee_0(%{{.*}}) : (memref<8xf32>) -> memref<8xf32>
// CHECK:         memref.copy %[[R]], %{{.*}}
func.func @caller(%x: memref<8xf32>) -> memref<8xf32> {
  %y = call @callee(%x) : (memref<8xf32>) -> memref<8xf32>
  return %y : memref<8xf32>
}

// CHECK-LABEL: func.func private @private(%{{.*}}: memref<8xf32>) -> memref<8xf32>
func.func private @private(%x: memref<8xf32>) -> memref<8xf32> {
  return %x : memref<8xf32>
}
