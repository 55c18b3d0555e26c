// Public functions as C calls them: pointers to first elements, and what is
// dynamic of sizes and strides behind them.
// RUN: norm-opt %s --split-input-file --norm-lower-interface --verify-diagnostics | FileCheck %s

// Names are the caller's to read: those that are given, each once, and no
// keyword; nor is what is made of them.
// CHECK-LABEL: func.func @buffers
// CHECK-SAME:    (%[[X:[a-z0-9]+]]: !llvm.ptr, %[[N:[a-z0-9]+]]: i64, %[[Y:[a-z0-9]+]]: !llvm.ptr, %[[M:[a-z0-9]+]]: i64, %[[S:[a-z0-9]+]]: i64, %{{[a-z0-9]+}}: !llvm.ptr)
// CHECK-SAME:    norm.c_parameters =
// CHECK-SAME:      [{name = "x", read_only, type = memref<?x768xf32>},
// CHECK-SAME:       {name = "x_2", type = memref<?x4xbf16, strided<[?, 1], offset: 3>>},
// CHECK-SAME:       {name = "double_2", type = memref<f32>}]
// CHECK-SAME:    norm.doc = "nothing"
// CHECK-NOT:     llvm.emit_c_interface
// A contiguous buffer's strides follow from its sizes.
// CHECK-DAG:     %[[C768:.*]] = llvm.mlir.constant(768 : i64) : i64
// CHECK:         llvm.insertvalue %[[X]], %{{.*}}[0]
// CHECK:         llvm.insertvalue %[[X]], %{{.*}}[1]
// CHECK:         llvm.insertvalue %[[N]], %{{.*}}[3, 0]
// CHECK:         %[[XM:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<?x768xf32>
// A static offset is part of the type, so what it is from lies before the
// pointer.
// CHECK:         %[[BEFORE:.*]] = llvm.mlir.constant(-3 : i64) : i64
// CHECK:         %[[BASE:.*]] = llvm.getelementptr %[[Y]][%[[BEFORE]]] : (!llvm.ptr, i64) -> !llvm.ptr, bf16
// CHECK:         llvm.insertvalue %[[BASE]], %{{.*}}[1]
// CHECK:         %[[C3:.*]] = llvm.mlir.constant(3 : i64) : i64
// CHECK:         llvm.insertvalue %[[C3]], %{{.*}}[2]
// CHECK:         llvm.insertvalue %[[M]], %{{.*}}[3, 0]
// CHECK:         llvm.insertvalue %[[S]], %{{.*}}[4, 0]
// CHECK:         %[[YM:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<?x4xbf16, strided<[?, 1], offset: 3>>
// CHECK:         call @[[BODY:.*]](%[[XM]], %[[YM]], %{{.*}}) :
// CHECK-LABEL: func.func private @buffers_
// CHECK-SAME:    (%{{.*}}: memref<?x768xf32>, %{{.*}}: memref<?x4xbf16, strided<[?, 1], offset: 3>>, %{{.*}}: memref<f32>)
// CHECK-SAME:    attributes {llvm.linkage = #llvm.linkage<internal>}
func.func @buffers(%x: memref<?x768xf32> {norm.name = "x", norm.read_only}, %y: memref<?x4xbf16, strided<[?, 1], offset: 3>> loc("x"), %z: memref<f32> loc("double"))
    attributes {norm.doc = "nothing", llvm.emit_c_interface} {
  return
}

// An offset of more than 32 bits.
// CHECK-LABEL: func.func @far
// CHECK:         %[[BEFORE:.*]] = llvm.mlir.constant(-5000000000 : i64) : i64
// CHECK:         llvm.getelementptr %{{.*}}[%[[BEFORE]]] : (!llvm.ptr, i64) -> !llvm.ptr, f32
func.func @far(%x: memref<4xf32, strided<[1], offset: 5000000000>>) {
  return
}

// Bits of what C has no type for, and results of fewer than 32 bits as C's
// callers expect them.
// CHECK-LABEL: func.func @scalars
// CHECK-SAME:    (%[[N:.*]]: i64, %[[H:.*]]: i16, %[[I:.*]]: i8) -> (i16 {llvm.zeroext})
// CHECK-SAME:    norm.c_parameters = [{name = "arg0", type = index}, {name = "arg1", type = bf16}, {name = "arg2", type = i8}], norm.c_result = bf16
// CHECK:         arith.index_cast %[[N]] : i64 to index
// CHECK:         arith.bitcast %[[H]] : i16 to bf16
// CHECK:         %[[R:.*]] = call @scalars_
// CHECK:         %[[B:.*]] = arith.bitcast %[[R]] : bf16 to i16
// CHECK:         return %[[B]] : i16
func.func @scalars(%n: index, %h: bf16, %i: i8) -> bf16 {
  return %h : bf16
}
// A name that is no identifier is none: here there is one in the location.
// CHECK-LABEL: func.func @no_identifier
// CHECK-SAME:    norm.c_parameters = [{name = "n", type = i8}, {name = "arg1", type = i8}]
func.func @no_identifier(%i: i8 {norm.name = "a b"} loc("n"), %j: i8 {norm.name = "x\0Aint q"}) {
  return
}
// CHECK-LABEL: func.func @signed(%{{.*}}: i8) -> (i8 {llvm.signext})
func.func @signed(%i: i8) -> i8 {
  return %i : i8
}
// CHECK-LABEL: func.func @boolean(%{{.*}}: i1) -> (i1 {llvm.zeroext})
func.func @boolean(%i: i1) -> i1 {
  return %i : i1
}

// Calls from within go on as they were.
// CHECK-LABEL: func.func @caller(
// CHECK:         call @caller_
// CHECK-LABEL: func.func private @caller_
// CHECK:         call @signed_{{[0-9]+}}(%{{.*}}) : (i8) -> i8
func.func @caller(%i: i8) -> i8 {
  %r = call @signed(%i) : (i8) -> i8
  return %r : i8
}

// -----

// expected-error @+1 {{returns a memref: expected results in memory of the caller, which norm-results-to-arguments arranges}}
func.func @result(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}
