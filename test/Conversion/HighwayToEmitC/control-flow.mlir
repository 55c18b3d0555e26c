// Loops that carry values assign variables, which are named after the values.

// RUN: norm-opt %s --convert-highway-to-emitc=form-expressions=false | FileCheck %s

// CHECK-LABEL: emitc.func @sum
func.func private @sum(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[LANES:.+]] = call_opaque "hn::Lanes"
  %lanes = highway.lanes : index
  // CHECK: %[[ZERO:.+]] = call_opaque "hn::Zero"
  %zero = highway.zero : !highway.vec<f32>
  // CHECK: %[[SUM:.+]] = "emitc.variable"() <{value = #emitc.opaque<"">}> {norm.name = "sum"} : () -> !emitc.lvalue<!emitc.opaque<"VF32">>
  // CHECK: assign %[[ZERO]] : {{.+}} to %[[SUM]]
  // CHECK: for %[[I:.+]] = %{{.+}} to %{{.+}} step %[[LANES]] : i64 {
  // CHECK:   %[[OLD:.+]] = load %[[SUM]]
  // CHECK:   add %{{.+}}, %[[I]]
  // CHECK:   %[[NEW:.+]] = call_opaque "hn::Add"(%[[OLD]],
  // CHECK:   assign %[[NEW]] : {{.+}} to %[[SUM]]
  // CHECK: }
  // CHECK: %[[RESULT:.+]] = load %[[SUM]]
  %sum = scf.for %i = %begin to %end step %lanes iter_args(%acc = %zero) -> (!highway.vec<f32>) {
    %v = highway.load %p[%i] : !highway.ptr<f32>
    %next = highway.add %acc, %v : !highway.vec<f32>
    scf.yield %next : !highway.vec<f32>
  } loc("sum")
  // CHECK: call_opaque "hn::StoreU"(%[[RESULT]],
  highway.store %sum, %p[%begin] : !highway.ptr<f32>
  return
}

// Both reads come before both assignments: the values change places.
// CHECK-LABEL: emitc.func @swap
func.func private @swap(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %c1 = arith.constant 1 : index
  %x = highway.load %p[%begin] : !highway.ptr<f32>
  %y = highway.load %p[%end] : !highway.ptr<f32>
  // CHECK: %[[VX:.+]] = "emitc.variable"
  // CHECK: %[[VY:.+]] = "emitc.variable"
  // CHECK: for
  // CHECK: %[[A:.+]] = load %[[VX]]
  // CHECK: %[[B:.+]] = load %[[VY]]
  // CHECK: assign %[[B]] : {{.+}} to %[[VX]]
  // CHECK: assign %[[A]] : {{.+}} to %[[VY]]
  %r:2 = scf.for %i = %begin to %end step %c1 iter_args(%a = %x, %b = %y) -> (!highway.vec<f32>, !highway.vec<f32>) {
    scf.yield %b, %a : !highway.vec<f32>, !highway.vec<f32>
  }
  highway.store %r#0, %p[%begin] : !highway.ptr<f32>
  highway.store %r#1, %p[%end] : !highway.ptr<f32>
  return
}

// CHECK-LABEL: emitc.func @branch
func.func private @branch(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %x = highway.load %p[%begin] : !highway.ptr<f32>
  %less = arith.cmpi slt, %begin, %end : index
  // CHECK: %[[V:.+]] = "emitc.variable"
  // CHECK: if %{{.+}} {
  // CHECK:   assign %{{.+}} to %[[V]]
  // CHECK: } else {
  // CHECK:   assign %{{.+}} to %[[V]]
  // CHECK: }
  %y = scf.if %less -> (!highway.vec<f32>) {
    %n = highway.neg %x : !highway.vec<f32>
    scf.yield %n : !highway.vec<f32>
  } else {
    scf.yield %x : !highway.vec<f32>
  }
  highway.store %y, %p[%begin] : !highway.ptr<f32>
  return
}
