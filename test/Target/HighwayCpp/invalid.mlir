// A module that is not ready to be printed says which pipeline makes it so.

// RUN: norm-translate %s --mlir-to-highway-cpp -split-input-file -verify-diagnostics

// expected-error @+1 {{'func.func' op cannot be printed as Highway C++; run norm-opt --norm-emit-highway-pipeline first, or --convert-highway-to-emitc on kernels}}
func.func @not_lowered(%x: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<2x8xf32>) -> tensor<2x8xf32>
  return %y : tensor<2x8xf32>
}

// -----

// expected-error @below {{has no function to print as Highway C++}}
module {
}

// -----

emitc.func @unnamed(%a: i64 {norm.name = "a"}) attributes {norm.kernel} {
  // expected-error @below {{'emitc.add' op has no norm.name for a variable; run norm-opt --convert-highway-to-emitc, which gives each one}}
  %0 = emitc.add %a, %a : (i64, i64) -> i64
  emitc.return
}

// -----

// expected-error @below {{'emitc.func' op has no norm.name for a variable; run norm-opt --convert-highway-to-emitc, which gives each one}}
emitc.func @unnamed_argument(%a: i64) attributes {norm.kernel} {
  emitc.return
}

// -----

// Nor is this a name.
// expected-error @below {{'emitc.func' op has no norm.name for a variable; run norm-opt --convert-highway-to-emitc, which gives each one}}
emitc.func @no_identifier(%a: i64 {norm.name = "a b"}) attributes {norm.kernel} {
  emitc.return
}

// -----

emitc.func @no_identifier_of_op(%a: i64 {norm.name = "a"}) attributes {norm.kernel} {
  // expected-error @below {{'emitc.add' op has no norm.name for a variable; run norm-opt --convert-highway-to-emitc, which gives each one}}
  %0 = emitc.add %a, %a {norm.name = "1x"} : (i64, i64) -> i64
  emitc.return
}

// -----

// expected-error @below {{'emitc.func' op returns a value; the C++ route prints void functions}}
emitc.func @returns(%a: i64 {norm.name = "a"}) -> i64 attributes {norm.kernel} {
  emitc.return %a : i64
}

// -----

emitc.func @unknown_op(%a: !emitc.ptr<i64> {norm.name = "a"}) attributes {norm.kernel} {
  // expected-error @below {{'emitc.dereference' op has no form in the C++ that the C++ route prints}}
  %0 = emitc.dereference %a : !emitc.ptr<i64>
  emitc.return
}

// -----

emitc.func @unknown_type() attributes {norm.kernel} {
  // expected-error @below {{'emitc.literal' op has a type without a form in the C++ that the C++ route prints: 'bf16'}}
  %0 = emitc.literal "1" : bf16
  emitc.return
}

// -----

emitc.func @unknown_function() attributes {norm.kernel} {
  // expected-error @below {{'emitc.call_opaque' op calls nh::LaneOf, which the device library does not have}}
  emitc.call_opaque "nh::LaneOf"() : () -> ()
  emitc.return
}
