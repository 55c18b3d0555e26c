// Scalar arithmetic of kernels: an index is an int64_t with C++'s operators,
// unsigned where arith's op is; constants are literals that are read as the
// same number.

// RUN: norm-opt %s --convert-highway-to-emitc=form-expressions=false | FileCheck %s

// CHECK-LABEL: emitc.func @index
// CHECK-SAME:    %[[P:[^:]+]]: {{[^,]+}}, %[[A:[^:]+]]: i64 {{[^,]+}}, %[[B:[^:]+]]: i64
func.func private @index(%p: !highway.ptr<i64>, %a: index, %b: index, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  // CHECK: %[[ADD:.+]] = add %[[A]], %[[B]] : (i64, i64) -> i64
  %add = arith.addi %a, %b : index
  // CHECK: %[[MUL:.+]] = mul %[[ADD]], %[[B]]
  %product = arith.muli %add, %b : index
  // CHECK: %[[SUB:.+]] = sub %[[MUL]], %[[A]]
  %mul = arith.subi %product, %a : index
  // CHECK: %[[DIV:.+]] = div %[[SUB]], %[[B]] : (i64, i64) -> i64
  %div = arith.divsi %mul, %b : index
  // CHECK: %[[REM:.+]] = rem %[[DIV]], %[[B]] : (i64, i64) -> i64
  %rem = arith.remsi %div, %b : index
  // CHECK: %[[U0:.+]] = cast %[[REM]] : i64 to ui64
  // CHECK: %[[U1:.+]] = cast %[[B]] : i64 to ui64
  // CHECK: %[[UDIV:.+]] = div %[[U0]], %[[U1]] : (ui64, ui64) -> ui64
  // CHECK: %[[C0:.+]] = cast %[[UDIV]] : ui64 to i64
  %udiv = arith.divui %rem, %b : index
  // CHECK: %[[MIN:.+]] = call_opaque "std::min"(%[[C0]], %[[B]]) {template_args = [i64]}
  %min = arith.minsi %udiv, %b : index
  // CHECK: %[[MAX:.+]] = call_opaque "std::max"(%[[MIN]], %[[B]]) {template_args = [ui64]} : (i64, i64) -> ui64
  // CHECK: %[[C1:.+]] = cast %[[MAX]] : ui64 to i64
  %max = arith.maxui %min, %b : index
  // CHECK: cmp lt, %[[C1]], %[[B]] : (i64, i64) -> i1
  %slt = arith.cmpi slt, %max, %b : index
  // CHECK: %[[U2:.+]] = cast %[[C1]] : i64 to ui64
  // CHECK: %[[U3:.+]] = cast %[[B]] : i64 to ui64
  // CHECK: cmp ge, %[[U2]], %[[U3]] : (ui64, ui64) -> i1
  %uge = arith.cmpi uge, %max, %b : index
  // CHECK: conditional
  %select = arith.select %slt, %max, %b : index
  // CHECK: conditional
  %select2 = arith.select %uge, %select, %b : index
  // An index already is an int64_t: there is only the cast to the element.
  // CHECK-NOT: cast
  // CHECK: cast %{{.+}} : i64 to !emitc.opaque<"int64_t">
  // CHECK-NOT: cast
  %i64 = arith.index_cast %select2 : index to i64
  // CHECK: assign
  highway.store_scalar %i64, %p[%begin] : !highway.ptr<i64>
  return
}

// CHECK-LABEL: emitc.func @constants
func.func private @constants(%p: !highway.ptr<f32>, %q: !highway.ptr<f64>, %begin: index, %end: index)
    attributes {highway.kernel = f64} {
  // CHECK: literal "(-3)" : i64
  %i = arith.constant -3 : index
  // CHECK: literal "1.0E-5f" : f32
  %eps = arith.constant 1.0e-5 : f32
  // CHECK: literal "0.3333333333333333" : f64
  %third = arith.constant 0.3333333333333333 : f64
  // CHECK: literal "3.0f" : f32
  %three = arith.constant 3.0 : f32
  // CHECK: literal "(-0.0f)" : f32
  %minus_zero = arith.constant -0.0 : f32
  // CHECK: literal "1.1754944E-38f" : f32
  %smallest = arith.constant 0x00800000 : f32
  // CHECK: literal "(-std::numeric_limits<float>::infinity())" : f32
  %minus_inf = arith.constant 0xFF800000 : f32
  // CHECK: literal "std::numeric_limits<double>::quiet_NaN()" : f64
  %nan = arith.constant 0x7FF8000000000000 : f64
  highway.store_scalar %eps, %p[%i] : !highway.ptr<f32>
  highway.store_scalar %three, %p[%i] : !highway.ptr<f32>
  highway.store_scalar %minus_zero, %p[%i] : !highway.ptr<f32>
  highway.store_scalar %smallest, %p[%i] : !highway.ptr<f32>
  highway.store_scalar %minus_inf, %p[%i] : !highway.ptr<f32>
  highway.store_scalar %third, %q[%i] : !highway.ptr<f64>
  highway.store_scalar %nan, %q[%i] : !highway.ptr<f64>
  return
}

// CHECK-LABEL: emitc.func @floats
func.func private @floats(%p: !highway.ptr<f32>, %h: !highway.ptr<bf16>, %n: index, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  // CHECK: %[[H:.+]] = cast {{.*}} to !emitc.opaque<"hwy::bfloat16_t">
  %bf16 = highway.load_scalar %h[%begin] : !highway.ptr<bf16>
  // CHECK: %[[X:.+]] = call_opaque "hwy::F32FromBF16"(%[[H]])
  %x = arith.extf %bf16 : bf16 to f32
  // CHECK: %[[COUNT:.+]] = cast %{{.+}} : i64 to f32
  %i = arith.index_cast %n : index to i64
  %count = arith.sitofp %i : i64 to f32
  // CHECK: %[[DIV:.+]] = div %[[X]], %[[COUNT]]
  %div = arith.divf %x, %count : f32
  // CHECK: %[[ROOT:.+]] = call_opaque "std::sqrt"(%[[DIV]])
  %root = math.sqrt %div : f32
  highway.store_scalar %root, %p[%begin] : !highway.ptr<f32>
  return
}
