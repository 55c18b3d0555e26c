// Memory: that of a function is owned by an object that frees it, that of a kernel
// is an array.

// RUN: norm-opt %s --convert-highway-to-emitc | FileCheck %s

// CHECK-LABEL: emitc.func @sum
// CHECK:         %[[ARRAY:.+]] = "emitc.variable"() <{value = #emitc.opaque<"">}> {norm.name = "scratch"} : () -> !emitc.array<20x!emitc.opaque<"float">>
// No variable for the pointer.
// CHECK:         cast %[[ARRAY]] : !emitc.array<20x!emitc.opaque<"float">> to !emitc.ptr<!emitc.opaque<"float">>{{$}}
// CHECK:         "emitc.variable"() <{value = #emitc.opaque<"">}> {norm.name = "squares"} : () -> !emitc.array<4x!emitc.opaque<"hwy::bfloat16_t">>
func.func private @sum(%x: !highway.ptr<f32> loc("x"), %sums: !highway.ptr<f32> loc("sums"), %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %scratch = highway.scratch 20 : !highway.ptr<f32>
  %squares = highway.scratch 4 : !highway.ptr<bf16> loc("squares")
  %v = highway.load %x[%begin] : !highway.ptr<f32>
  highway.store %v, %scratch[%begin] : !highway.ptr<f32>
  %w = highway.load %scratch[%end] : !highway.ptr<f32>
  highway.store %w, %sums[%begin] : !highway.ptr<f32>
  %b = highway.load %squares[%end] : !highway.ptr<bf16>
  highway.store %b, %squares[%begin] : !highway.ptr<bf16>
  return
}

// CHECK-LABEL: emitc.func @allocates
// CHECK-SAME:    %{{[^:]+}}: {{.+}}, %[[N:[^:]+]]: i64
func.func @allocates(%x: memref<?xf32> loc("x")) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  // Highway allocates no memory of no bytes.
  // CHECK: expression %[[N]]
  // CHECK:   mul
  // CHECK:   %[[COUNT:.+]] = call_opaque "std::max"
  // CHECK:   call_opaque "hwy::AllocateAligned"(%[[COUNT]]) {norm.name = "partial_sums", template_args = [!emitc.opaque<"float">]} : (i64) -> !emitc.opaque<"auto">
  // CHECK: call_opaque "hwy::AllocateAligned"(%{{.+}}) {norm.name = "buffer", template_args = [!emitc.opaque<"uint16_t">]}
  %sums = memref.alloc(%n) : memref<?x3xf32> loc("partial_sums")
  %bits = memref.alloc() : memref<2x2xbf16>
  %size = memref.dim %sums, %c1 : memref<?x3xf32>
  %px = highway.pointer_to %x : memref<?xf32>
  %ps = highway.pointer_to %sums : memref<?x3xf32>
  %pb = highway.pointer_to %bits : memref<2x2xbf16>
  // CHECK: call_opaque ".get"(%{{.+}}) : (!emitc.opaque<"auto">) -> !emitc.ptr<!emitc.opaque<"float">>
  // CHECK: call_opaque "HWY_DYNAMIC_DISPATCH(sum)"
  // CHECK: call_opaque ".get"
  // CHECK: call_opaque "HWY_DYNAMIC_DISPATCH(sum)"
  highway.launch @sum(%px, %ps) rows(%n) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>)
  highway.launch @sum(%ps, %px) rows(%size) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>)
  highway.launch @copy(%pb) rows(%n) grain(%c1) : (!highway.ptr<bf16>)
  // CHECK-NOT: dealloc
  memref.dealloc %sums : memref<?x3xf32>
  memref.dealloc %bits : memref<2x2xbf16>
  return
}

func.func private @copy(%x: !highway.ptr<bf16>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%end] : !highway.ptr<bf16>
  highway.store %v, %x[%begin] : !highway.ptr<bf16>
  highway.prefetch %x[%end] : !highway.ptr<bf16>
  return
}
