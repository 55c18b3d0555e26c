// Names that C++ or the printed headers have taken, or another variable in scope,
// get a number; what has none is called by what it is.
//
// RUN: norm-opt %s --norm-legalize-emitc-names | FileCheck %s

// CHECK-LABEL: emitc.func @arguments
// CHECK-SAME:    norm.name = "float_2"
// CHECK-SAME:    norm.name = "x"
// CHECK-SAME:    norm.name = "x_2"
// CHECK-SAME:    norm.name = "pointer"
// CHECK-SAME:    norm.name = "number"
emitc.func @arguments(%a: f32 {norm.name = "float"}, %b: f32 {norm.name = "x"},
                      %c: f32 {norm.name = "x"}, %d: !emitc.ptr<f32>, %e: i64) {
  return
}

// CHECK-LABEL: emitc.func @scopes
// CHECK:         call_opaque "f"() {norm.name = "y"}
// CHECK:         for
// CHECK:           call_opaque "f"() {norm.name = "y_2"}
// CHECK:         } {norm.name = "i"}
// CHECK:         for
// CHECK:           call_opaque "f"() {norm.name = "y_2"}
// CHECK:         } {norm.name = "i"}
emitc.func @scopes(%n: i64 {norm.name = "n"}) {
  %0 = call_opaque "f"() {norm.name = "y"} : () -> f32
  for %i = %n to %n step %n : i64 {
    %1 = call_opaque "f"() {norm.name = "y"} : () -> f32
  }
  for %i = %n to %n step %n : i64 {
    %1 = call_opaque "f"() {norm.name = "y"} : () -> f32
  }
  return
}

// An optional name of what gets no variable goes.
//
// CHECK-LABEL: emitc.func @no_variable
// CHECK:         "emitc.constant"() <{value = 1 : i64}> : () -> i64
emitc.func @no_variable() {
  %0 = "emitc.constant"() {value = 1 : i64, norm.name = "one", norm.optional_name} : () -> i64
  return
}
