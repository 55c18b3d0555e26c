// A launch packs the kernel's arguments and calls the runtime, which calls a
// function that unpacks them.
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx2 | FileCheck %s
// RUN: norm-opt %s --convert-highway-to-llvm=target=avx2 --expand-strided-metadata --convert-to-llvm --reconcile-unrealized-casts | FileCheck %s --check-prefix=LLVM

// LLVM-NOT: unrealized_conversion_cast
// LLVM-NOT: func.func

// CHECK: llvm.func @norm_parallel_for(i64, i64, !llvm.ptr, !llvm.ptr)

// A private kernel is internal, any other can be called from outside.
// CHECK: llvm.func internal @kernel(%{{.*}}: !llvm.ptr {llvm.noalias}, %{{.*}}: f32, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: i64)
func.func private @kernel(%p: !highway.ptr<f32> {llvm.noalias}, %s: f32, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  return
}
// CHECK: llvm.func internal @kernel_rows(%[[CONTEXT:.*]]: !llvm.ptr, %[[BEGIN:.*]]: i64, %[[END:.*]]: i64)
// CHECK-SAME: target_features
// CHECK: %[[P0:.*]] = llvm.getelementptr %[[CONTEXT]][0, 0] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(ptr, f32, i64)>
// CHECK: %[[P:.*]] = llvm.load %[[P0]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[S:.*]] = llvm.load %{{.*}} : !llvm.ptr -> f32
// CHECK: %[[N:.*]] = llvm.load %{{.*}} : !llvm.ptr -> i64
// CHECK: llvm.call @kernel(%[[P]], %[[S]], %[[N]], %[[BEGIN]], %[[END]])

// CHECK: llvm.func @public(
func.func @public(%begin: index, %end: index) attributes {highway.kernel = f32} {
  return
}

// CHECK-LABEL: func.func @main
func.func @main(%m: memref<8x4xf32, strided<[4, 1], offset: 12>>, %s: f32, %n: index, %grain: index) {
  // CHECK: %[[BASE:.*]] = llvm.inttoptr
  // CHECK: arith.constant 12 : index
  // CHECK: %[[POINTER:.*]] = llvm.getelementptr %[[BASE]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, f32
  %p = highway.pointer_to %m : memref<8x4xf32, strided<[4, 1], offset: 12>>
  // CHECK: %[[STACK:.*]] = llvm.intr.stacksave
  // CHECK: %[[ARGUMENTS:.*]] = llvm.alloca %{{.*}} x !llvm.struct<(ptr, f32, i64)>
  // CHECK: %[[FIELD:.*]] = llvm.getelementptr %[[ARGUMENTS]][0, 0]
  // CHECK: llvm.store %[[POINTER]], %[[FIELD]]
  // CHECK: llvm.store %{{.*}} : f32
  // CHECK: llvm.store %{{.*}} : i64
  // CHECK: %[[BODY:.*]] = llvm.mlir.addressof @kernel_rows
  // CHECK: llvm.call @norm_parallel_for(%{{.*}}, %{{.*}}, %[[BODY]], %[[ARGUMENTS]])
  // CHECK: llvm.intr.stackrestore %[[STACK]]
  highway.launch @kernel(%p, %s, %n) rows(%n) grain(%grain) : (!highway.ptr<f32>, f32, index)
  // One function serves every launch of a kernel.
  // CHECK: llvm.mlir.addressof @kernel_rows
  highway.launch @kernel(%p, %s, %n) rows(%n) grain(%grain) : (!highway.ptr<f32>, f32, index)
  return
}

// CHECK-LABEL: func.func @whole
func.func @whole(%m: memref<?xf32>, %d: memref<?xf32, strided<[?], offset: ?>>, %s: f32, %n: index) {
  // A buffer that begins at its pointer needs no offset.
  // CHECK-NOT: getelementptr
  // CHECK: llvm.inttoptr
  // CHECK-NOT: getelementptr
  // CHECK: memref.extract_strided_metadata
  // CHECK: llvm.getelementptr
  %p = highway.pointer_to %m : memref<?xf32>
  %q = highway.pointer_to %d : memref<?xf32, strided<[?], offset: ?>>
  highway.launch @kernel(%p, %s, %n) rows(%n) grain(%n) : (!highway.ptr<f32>, f32, index)
  highway.launch @kernel(%q, %s, %n) rows(%n) grain(%n) : (!highway.ptr<f32>, f32, index)
  return
}
