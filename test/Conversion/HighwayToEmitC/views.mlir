// Views are the pointers that they view, and what reads their shapes gets sizes and
// strides; constants are arrays.

// RUN: norm-opt %s --convert-highway-to-emitc | FileCheck %s

func.func private @copy(%x: !highway.ptr<f32>, %y: !highway.ptr<f32>, %n: index, %stride: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%stride] : !highway.ptr<f32>
  highway.store %v, %y[%n] : !highway.ptr<f32>
  return
}

// CHECK-LABEL: emitc.func @expanded
// CHECK-SAME:    %[[X:[^:]+]]: !emitc.ptr<!emitc.opaque<"const float">> {norm.name = "x"
// CHECK-SAME:    %[[SIZE:[^:]+]]: i64 {norm.name = "x_size0"}
// CHECK-SAME:    %[[STRIDE:[^:]+]]: i64 {norm.name = "x_stride0"}
// CHECK-SAME:    %[[Y:[^:]+]]: !emitc.ptr<!emitc.opaque<"float">> {norm.name = "y"
// CHECK-SAME:    %[[N:[^:]+]]: i64 {norm.name = "n"}
func.func @expanded(%x: memref<?x8xf32, strided<[?, 1]>> loc("x"), %y: memref<8xf32> loc("y"), %n: index loc("n")) {
  // The stride of the outer dimension is that of the inner one for each of its 3.
  // CHECK:      %[[OUTER:.+]] = expression %[[STRIDE]], %{{.+}} : (i64, i64) -> i64
  // CHECK:        mul
  // CHECK:      call_opaque "HWY_DYNAMIC_DISPATCH(copy)"(%[[X]], %[[Y]], %[[N]], %[[OUTER]],
  %c1 = arith.constant 1 : index
  %view = memref.expand_shape %x [[0, 1], [2]] output_shape [%n, 3, 8]
      : memref<?x8xf32, strided<[?, 1]>> into memref<?x3x8xf32, strided<[?, ?, 1]>>
  %px = highway.pointer_to %view : memref<?x3x8xf32, strided<[?, ?, 1]>>
  %py = highway.pointer_to %y : memref<8xf32>
  %base, %offset, %sizes:3, %strides:3 = memref.extract_strided_metadata %view
      : memref<?x3x8xf32, strided<[?, ?, 1]>> -> memref<f32>, index, index, index, index, index, index, index
  highway.launch @copy(%px, %py, %sizes#0, %strides#0) rows(%n) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  return
}

// A view of a view, of memory that the function owns.
// CHECK-LABEL: emitc.func @collapsed
// CHECK-SAME:    %[[N:[^:]+]]: i64 {norm.name = "n"}
func.func @collapsed(%y: memref<8xf32> loc("y"), %n: index loc("n")) {
  // CHECK: %[[BUFFER:.+]] = expression {{.+}} -> !emitc.opaque<"auto"> {
  // CHECK:   call_opaque "hwy::AllocateAligned"
  // CHECK: %[[SIZE:.+]] = expression %[[N]], %{{.+}} : (i64, i64) -> i64
  // CHECK:   mul
  // CHECK: %[[POINTER:.+]] = expression %[[BUFFER]]
  // CHECK:   call_opaque ".get"
  // CHECK: call_opaque "HWY_DYNAMIC_DISPATCH(copy)"(%[[POINTER]], %{{.+}}, %[[SIZE]],
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %memory = memref.alloc(%n) : memref<?x3x8xf32>
  %rows = memref.collapse_shape %memory [[0, 1], [2]] : memref<?x3x8xf32> into memref<?x8xf32>
  %view = memref.cast %rows : memref<?x8xf32> to memref<?x?xf32>
  %size = memref.dim %view, %c0 : memref<?x?xf32>
  %px = highway.pointer_to %view : memref<?x?xf32>
  %py = highway.pointer_to %y : memref<8xf32>
  highway.launch @copy(%px, %py, %size, %c1) rows(%n) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  return
}

memref.global "private" constant @weights : memref<2x2xf32> = dense<[[1.0, -2.5], [0x7F800000, 1.0e-3]]>
memref.global "private" constant @blob : memref<2xf32> = dense_resource<blob>
memref.global "private" constant @none : memref<0xf32> = dense<[]>

// CHECK-NOT:   memref.global
// CHECK-LABEL: emitc.func @constants
func.func @constants(%y: memref<4xf32> loc("y")) {
  // CHECK: %[[WEIGHTS:.+]] = "emitc.variable"() <{value = #emitc.opaque<"{1.0f, (-2.5f), std::numeric_limits<float>::infinity(), 0.001f}">}> {norm.name = "constant"} : () -> !emitc.array<4x!emitc.opaque<"float">>
  // CHECK: cast %[[WEIGHTS]]
  // CHECK: "emitc.variable"() <{value = #emitc.opaque<"{1.0f, 2.0f}">}> {norm.name = "gain"} : () -> !emitc.array<2x!emitc.opaque<"float">>
  // CHECK: "emitc.variable"() <{value = #emitc.opaque<"{}">}> {norm.name = "constant_2"} : () -> !emitc.array<1x!emitc.opaque<"float">>
  %c1 = arith.constant 1 : index
  %w = memref.get_global @weights : memref<2x2xf32>
  %b = memref.get_global @blob : memref<2xf32> loc("gain")
  %n = memref.get_global @none : memref<0xf32>
  %pw = highway.pointer_to %w : memref<2x2xf32>
  %pb = highway.pointer_to %b : memref<2xf32>
  %pn = highway.pointer_to %n : memref<0xf32>
  %py = highway.pointer_to %y : memref<4xf32>
  highway.launch @copy(%pw, %py, %c1, %c1) rows(%c1) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  highway.launch @copy(%pb, %py, %c1, %c1) rows(%c1) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  highway.launch @copy(%pn, %py, %c1, %c1) rows(%c1) grain(%c1) : (!highway.ptr<f32>, !highway.ptr<f32>, index, index)
  return
}

{-#
  dialect_resources: { builtin: { blob: "0x040000000000803F00000040" } }
#-}
