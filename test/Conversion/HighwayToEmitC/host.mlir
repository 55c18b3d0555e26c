// Functions that launch kernels get a C ABI: a pointer to the first element of
// each memref, its dynamic sizes and strides, and one call for all rows.

// RUN: norm-opt %s --convert-highway-to-emitc | FileCheck %s

func.func private @copy(%x: !highway.ptr<bf16>, %y: !highway.ptr<f32>, %n: index, %stride: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%stride] : !highway.ptr<bf16>
  %w = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  highway.store %w, %y[%n] : !highway.ptr<f32>
  return
}

// What the kernel only reads is const. The offset of %x is in the pointer; %y
// is contiguous, so its strides are no arguments.
// CHECK-LABEL: emitc.func @strided
// CHECK-SAME:    %[[X:[^:]+]]: !emitc.ptr<!emitc.opaque<"const uint16_t">> {norm.name = "x", norm.shape = "bf16 [x_size0 x 768], strides [x_stride0, 1] in elements"}
// CHECK-SAME:    %[[ROWS:[^:]+]]: i64 {norm.name = "x_size0"}
// CHECK-SAME:    %[[STRIDE:[^:]+]]: i64 {norm.name = "x_stride0"}
// CHECK-SAME:    %[[Y:[^:]+]]: !emitc.ptr<!emitc.opaque<"float">> {norm.name = "y", norm.shape = "f32 [y_size0 x 768]"}
// CHECK-SAME:    %{{[^:]+}}: i64 {norm.name = "y_size0"})
// CHECK-SAME:    attributes {specifiers = ["extern \22C\22"]}
func.func @strided(%x: memref<?x768xbf16, strided<[?, 1], offset: ?>> loc("x"),
                   %y: memref<?x768xf32> loc("y")) {
  // The one argument that is not used.
  // CHECK: verbatim "(void){};"
  // CHECK: %[[BITS:.+]] = expression %[[X]]
  // CHECK:   cast %{{.+}} to !emitc.ptr<!emitc.opaque<"const hwy::bfloat16_t">>
  // CHECK: call_opaque "HWY_DYNAMIC_DISPATCH(copy)"(%[[BITS]], %[[Y]], %[[N:.+]], %[[STRIDE]], %{{.+}}, %[[ROWS]]) :
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %grain = arith.constant 16 : index
  %px = highway.pointer_to %x : memref<?x768xbf16, strided<[?, 1], offset: ?>>
  %py = highway.pointer_to %y : memref<?x768xf32>
  %rows = memref.dim %x, %c0 : memref<?x768xbf16, strided<[?, 1], offset: ?>>
  %n = memref.dim %x, %c1 : memref<?x768xbf16, strided<[?, 1], offset: ?>>
  %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x : memref<?x768xbf16, strided<[?, 1], offset: ?>> -> memref<bf16>, index, index, index, index, index
  highway.launch @copy(%px, %py, %n, %strides#0) rows(%rows) grain(%grain) : (!highway.ptr<bf16>, !highway.ptr<f32>, index, index)
  return
}

// Results that became arguments are called so. The strides of a contiguous
// buffer are products of its sizes.
// CHECK-LABEL: emitc.func @contiguous
// CHECK-SAME:    {norm.name = "arg0", norm.shape = "bf16 [4 x arg0_size1 x arg0_size2]"}
// CHECK-SAME:    %[[SIZE1:[^:]+]]: i64 {norm.name = "arg0_size1"}
// CHECK-SAME:    %[[SIZE2:[^:]+]]: i64 {norm.name = "arg0_size2"}
// CHECK-SAME:    {norm.name = "out", norm.shape = "f32, one element"}
func.func @contiguous(%x: memref<4x?x?xbf16>, %y: memref<f32> {bufferize.result}) {
  // CHECK: mul %{{.+}}, %{{.+}} : (i64, i64) -> i64
  %c1 = arith.constant 1 : index
  %px = highway.pointer_to %x : memref<4x?x?xbf16>
  %py = highway.pointer_to %y : memref<f32>
  %cast = memref.cast %x : memref<4x?x?xbf16> to memref<?x?x?xbf16>
  %rows = memref.dim %cast, %c1 : memref<?x?x?xbf16>
  %base, %offset, %sizes:3, %strides:3 = memref.extract_strided_metadata %cast : memref<?x?x?xbf16> -> memref<bf16>, index, index, index, index, index, index, index
  highway.launch @copy(%px, %py, %sizes#2, %strides#0) rows(%rows) grain(%c1) : (!highway.ptr<bf16>, !highway.ptr<f32>, index, index)
  return
}

// A condition that does not hold ends the program as Highway's own checks do.
// CHECK-LABEL: emitc.func @asserted
func.func @asserted(%n: index, %m: index) {
  // CHECK:      %[[NOT:.+]] = expression
  // CHECK:        logical_not
  // CHECK:      if %[[NOT]] {
  // CHECK-NEXT:   verbatim "HWY_ABORT(\2250%% of \\\22n\\\22\22);"
  // CHECK-NEXT: }
  %0 = arith.cmpi eq, %n, %m : index
  cf.assert %0, "50% of \22n\22"
  return
}
