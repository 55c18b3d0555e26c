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

// No number helps what begins as the macros of <math.h> or Highway do, or as names
// that C++ keeps.
//
// CHECK-LABEL: emitc.func @reserved
// CHECK-SAME:    norm.name = "value"
// CHECK-SAME:    norm.name = "value_2"
// CHECK-SAME:    norm.name = "value_3"
// CHECK-SAME:    norm.name = "value_4"
// CHECK-SAME:    norm.name = "value_5"
// CHECK-SAME:    norm.name = "M_pi"
// CHECK-SAME:    norm.name = "N_"
emitc.func @reserved(%a: f32 {norm.name = "M_PI"}, %b: f32 {norm.name = "N_AVX2"},
                     %c: f32 {norm.name = "HWY_ALIGN"}, %d: f32 {norm.name = "__x"},
                     %e: f32 {norm.name = "_X"}, %f: f32 {norm.name = "M_pi"},
                     %g: f32 {norm.name = "N_"}) {
  return
}

// What is no identifier is no name.
//
// CHECK-LABEL: emitc.func @no_identifiers
// CHECK-SAME:    norm.name = "value"
// CHECK-SAME:    norm.name = "value_2"
// CHECK-SAME:    norm.name = "value_3"
// CHECK:         call_opaque "f"() {norm.name = "value_4"}
emitc.func @no_identifiers(%a: f32 {norm.name = ""}, %b: f32 {norm.name = "a b"}, %c: f32 {norm.name = "1x"}) {
  %0 = call_opaque "f"() {norm.name = "*/ int x; /*"} : () -> f32
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
