// Values that are used once are nested where that keeps the order of reads and
// writes; what has a name stays a variable.
//
// RUN: norm-opt %s --norm-form-emitc-expressions | FileCheck %s

// CHECK-LABEL: emitc.func @nested
// CHECK:         %[[E:.*]] = expression
// CHECK-NEXT:      call_opaque "hn::LoadU"
// CHECK-NEXT:      call_opaque "hn::Sqrt"
// CHECK:         call_opaque "hn::StoreU"(%[[E]]
emitc.func @nested(%d: !emitc.opaque<"D">, %p: !emitc.ptr<f32>) {
  %0 = call_opaque "hn::LoadU"(%d, %p) : (!emitc.opaque<"D">, !emitc.ptr<f32>) -> !emitc.opaque<"V">
  %1 = call_opaque "hn::Sqrt"(%0) : (!emitc.opaque<"V">) -> !emitc.opaque<"V">
  call_opaque "hn::StoreU"(%1, %d, %p) : (!emitc.opaque<"V">, !emitc.opaque<"D">, !emitc.ptr<f32>) -> ()
  return
}

// The store between changes what the load would read.
//
// CHECK-LABEL: emitc.func @store_between
// CHECK:         %[[X:.*]] = expression
// CHECK-NEXT:      call_opaque "hn::LoadU"
// CHECK-NEXT:      yield
// CHECK:         call_opaque "hn::StoreU"
// CHECK-NEXT:    %{{.*}} = expression %[[X]]
// CHECK-NEXT:      call_opaque "hn::Sqrt"
emitc.func @store_between(%d: !emitc.opaque<"D">, %p: !emitc.ptr<f32>, %v: !emitc.opaque<"V">) {
  %0 = call_opaque "hn::LoadU"(%d, %p) : (!emitc.opaque<"D">, !emitc.ptr<f32>) -> !emitc.opaque<"V">
  call_opaque "hn::StoreU"(%v, %d, %p) : (!emitc.opaque<"V">, !emitc.opaque<"D">, !emitc.ptr<f32>) -> ()
  %1 = call_opaque "hn::Sqrt"(%0) : (!emitc.opaque<"V">) -> !emitc.opaque<"V">
  call_opaque "hn::StoreU"(%1, %d, %p) : (!emitc.opaque<"V">, !emitc.opaque<"D">, !emitc.ptr<f32>) -> ()
  return
}

// CHECK-LABEL: emitc.func @named
// CHECK:         %[[X:.*]] = expression
// CHECK-NEXT:      call_opaque "hn::LoadU"{{.*}}norm.name = "x"
// CHECK-NEXT:      yield
// CHECK:         expression %[[X]]
// CHECK-NEXT:      call_opaque "hn::Sqrt"
emitc.func @named(%d: !emitc.opaque<"D">, %p: !emitc.ptr<f32>) {
  %0 = call_opaque "hn::LoadU"(%d, %p) {norm.name = "x"} : (!emitc.opaque<"D">, !emitc.ptr<f32>) -> !emitc.opaque<"V">
  %1 = call_opaque "hn::Sqrt"(%0) : (!emitc.opaque<"V">) -> !emitc.opaque<"V">
  call_opaque "hn::StoreU"(%1, %d, %p) : (!emitc.opaque<"V">, !emitc.opaque<"D">, !emitc.ptr<f32>) -> ()
  return
}

// CHECK-LABEL: emitc.func @unused
// CHECK-NEXT:    verbatim "(void){};" args %{{.*}} : i64
// CHECK-NEXT:    return
emitc.func @unused(%n: i64) {
  %0 = call_opaque "f"() : () -> i64
  return
}
