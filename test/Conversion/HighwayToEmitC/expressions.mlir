// Single-use values are nested into their users, unless that would change what
// a read sees, or the value has a name.

// RUN: norm-opt %s --convert-highway-to-emitc | FileCheck %s

// CHECK-LABEL: emitc.func @nest
// CHECK:         verbatim "const hn::ScalableTag<float> df32;"
// CHECK-NOT:     verbatim
func.func private @nest(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[SQRT:.+]] = expression
  // CHECK:   call_opaque "hn::LoadU"
  // CHECK:   call_opaque "hn::Sqrt"
  // CHECK:   yield
  // CHECK: %[[AT:.+]] = expression
  // CHECK:   add
  // CHECK: call_opaque "hn::StoreU"(%[[SQRT]], %{{.+}}, %[[AT]])
  %v = highway.load %p[%begin] : !highway.ptr<f32>
  %w = highway.sqrt %v : !highway.vec<f32>
  highway.store %w, %p[%end] : !highway.ptr<f32>
  return
}

// The store may change what is read: the load stays before it.
// CHECK-LABEL: emitc.func @order
func.func private @order(%p: !highway.ptr<f32>, %x: f32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: call_opaque "hn::LoadU"
  // CHECK: call_opaque "hn::StoreU"
  // CHECK-NOT: call_opaque "hn::LoadU"
  // CHECK: call_opaque "hn::Sqrt"
  %set = highway.set %x : f32
  %v = highway.load %p[%begin] : !highway.ptr<f32>
  highway.store %set, %p[%begin] : !highway.ptr<f32>
  %w = highway.sqrt %v : !highway.vec<f32>
  highway.store %w, %p[%end] : !highway.ptr<f32>
  return
}

// A name makes a variable.
// CHECK-LABEL: emitc.func @named
func.func private @named(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[V:.+]] = expression
  // CHECK:   call_opaque "hn::LoadU"(%{{.+}}, %{{.+}}) {norm.name = "mean"}
  // CHECK:   yield
  // CHECK: call_opaque "hn::Sqrt"(%[[V]])
  %v = highway.load %p[%begin] : !highway.ptr<f32> loc("mean")
  %w = highway.sqrt %v : !highway.vec<f32>
  highway.store %w, %p[%end] : !highway.ptr<f32>
  return
}

// An accumulator starts with its initial value, and is used without a copy.
// CHECK-LABEL: emitc.func @accumulator
func.func private @accumulator(%p: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[SUM:.+]] = "emitc.variable"() <{value = #emitc.opaque<"hn::Zero(df32)">}> {norm.name = "sum"}
  // CHECK-NEXT: for
  // CHECK:   %[[NEXT:.+]] = expression
  // CHECK-DAG:   load %[[SUM]]
  // CHECK-DAG:   call_opaque "hn::LoadU"
  // CHECK:       call_opaque "hn::Add"
  // CHECK:   assign %[[NEXT]] : {{.+}} to %[[SUM]]
  // CHECK: %[[READ:.+]] = expression %[[SUM]] :
  // CHECK:   load
  // CHECK: call_opaque "hn::StoreU"(%[[READ]],
  %lanes = highway.lanes : index
  %zero = highway.zero : !highway.vec<f32>
  %sum = scf.for %i = %begin to %end step %lanes iter_args(%acc = %zero) -> (!highway.vec<f32>) {
    %v = highway.load %p[%i] : !highway.ptr<f32>
    %next = highway.add %acc, %v : !highway.vec<f32>
    scf.yield %next : !highway.vec<f32>
  } loc("sum")
  highway.store %sum, %p[%begin] : !highway.ptr<f32>
  return
}

// What the accumulators were before the assignments.
// CHECK-LABEL: emitc.func @swap
func.func private @swap(%p: !highway.ptr<f32>, %x: f32, %y: f32, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: for
  // CHECK-DAG: load
  // CHECK-DAG: call_opaque "hn::Neg"
  // CHECK: assign
  // CHECK-NEXT: assign
  %c1 = arith.constant 1 : index
  %a0 = highway.set %x : f32
  %b0 = highway.set %y : f32
  %r:2 = scf.for %i = %begin to %end step %c1 iter_args(%a = %a0, %b = %b0) -> (!highway.vec<f32>, !highway.vec<f32>) {
    %n = highway.neg %a : !highway.vec<f32>
    scf.yield %b, %n : !highway.vec<f32>, !highway.vec<f32>
  }
  highway.store %r#0, %p[%begin] : !highway.ptr<f32>
  highway.store %r#1, %p[%end] : !highway.ptr<f32>
  return
}

// Each tag and type that is mentioned is declared, and no other.
// CHECK-LABEL: emitc.func @declarations
// CHECK:         verbatim "const hn::ScalableTag<float> df32;"
// CHECK-NEXT:    verbatim "const hn::Rebind<hwy::bfloat16_t, decltype(df32)> dbf16;"
// CHECK-NEXT:    verbatim "using VBF16 = hn::Vec<decltype(dbf16)>;"
// CHECK-NEXT:    literal
// CHECK-NOT:     using
func.func private @declarations(%p: !highway.ptr<bf16>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %p[%begin] : !highway.ptr<bf16> loc("v")
  %w = highway.promote_to %v : !highway.vec<bf16> to !highway.vec<f32>
  %x = highway.neg %w : !highway.vec<f32>
  %h = highway.demote_to %x : !highway.vec<f32> to !highway.vec<bf16>
  highway.store %h, %p[%end] : !highway.ptr<bf16>
  return
}
