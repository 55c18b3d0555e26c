// How expressions are parenthesized and where long lines are broken.

// RUN: norm-translate %s --mlir-to-highway-cpp | FileCheck %s --match-full-lines --strict-whitespace

// Sums and products group from the left as in C++; bits and conditions, which
// readers err in, have parentheses.
//      CHECK:static void operators(int64_t a, int64_t b, bool c, const float* p) {
// CHECK-NEXT:  int64_t left = a - b - a * b % a;
// CHECK-NEXT:  int64_t right = a - (b - (a + b) * (a / b));
// CHECK-NEXT:  uint64_t bits = (uint64_t)(a + b) & (~((uint64_t)a) << 2);
// CHECK-NEXT:  bool both = (a + b < b) && (c || !(a == b));
// CHECK-NEXT:  int64_t chosen = c ? -a : -(-b);
// CHECK-NEXT:  float element = (float)p[a + b];
// CHECK-NEXT:}
emitc.func @operators(%a: i64 {norm.name = "a"}, %b: i64 {norm.name = "b"}, %c: i1 {norm.name = "c"}, %p: !emitc.ptr<!emitc.opaque<"const float">> {norm.name = "p"})
    attributes {norm.kernel, specifiers = ["static"]} {
  %left = emitc.expression %a, %b : (i64, i64) -> i64 {
    %0 = sub %a, %b : (i64, i64) -> i64
    %1 = mul %a, %b : (i64, i64) -> i64
    %2 = rem %1, %a : (i64, i64) -> i64
    %3 = sub %0, %2 {norm.name = "left"} : (i64, i64) -> i64
    yield %3 : i64
  }
  %right = emitc.expression %a, %b : (i64, i64) -> i64 {
    %0 = add %a, %b : (i64, i64) -> i64
    %1 = div %a, %b : (i64, i64) -> i64
    %2 = mul %0, %1 : (i64, i64) -> i64
    %3 = sub %b, %2 : (i64, i64) -> i64
    %4 = sub %a, %3 {norm.name = "right"} : (i64, i64) -> i64
    yield %4 : i64
  }
  %two = emitc.literal "2" : ui64
  %bits = emitc.expression %a, %b, %two : (i64, i64, ui64) -> ui64 {
    %0 = add %a, %b : (i64, i64) -> i64
    %1 = cast %0 : i64 to ui64
    %2 = cast %a : i64 to ui64
    %3 = bitwise_not %2 : (ui64) -> ui64
    %4 = bitwise_left_shift %3, %two : (ui64, ui64) -> ui64
    %5 = bitwise_and %1, %4 {norm.name = "bits"} : (ui64, ui64) -> ui64
    yield %5 : ui64
  }
  %both = emitc.expression %a, %b, %c : (i64, i64, i1) -> i1 {
    %0 = add %a, %b : (i64, i64) -> i64
    %1 = cmp lt, %0, %b : (i64, i64) -> i1
    %2 = cmp eq, %a, %b : (i64, i64) -> i1
    %3 = logical_not %2 : i1
    %4 = logical_or %c, %3 : i1, i1
    %5 = logical_and %1, %4 {norm.name = "both"} : i1, i1
    yield %5 : i1
  }
  %chosen = emitc.expression %a, %b, %c : (i64, i64, i1) -> i64 {
    %0 = unary_minus %a : (i64) -> i64
    %1 = unary_minus %b : (i64) -> i64
    %2 = unary_minus %1 : (i64) -> i64
    %3 = conditional %c, %0, %2 {norm.name = "chosen"} : i64
    yield %3 : i64
  }
  %index = emitc.expression %a, %b : (i64, i64) -> i64 {
    %0 = add %a, %b : (i64, i64) -> i64
    yield %0 : i64
  }
  %at = emitc.subscript %p[%index] : (!emitc.ptr<!emitc.opaque<"const float">>, i64) -> !emitc.lvalue<!emitc.opaque<"const float">>
  %element = emitc.expression %at : (!emitc.lvalue<!emitc.opaque<"const float">>) -> f32 {
    %0 = load %at : !emitc.lvalue<!emitc.opaque<"const float">>
    %1 = cast %0 {norm.name = "element"} : !emitc.opaque<"const float"> to f32
    yield %1 : f32
  }
  emitc.return
}

// Lines are broken after the last comma that fits of those that are nested
// least. Text, in which a comma may be part of a string, is not.
//      CHECK:static void lines(int64_t first_number, int64_t second_number,
// CHECK-NEXT:    int64_t third_number, int64_t fourth_number) {
// CHECK-NEXT:  int64_t sum = Sum(Sum(first_number, second_number, third_number),
// CHECK-NEXT:      Sum(second_number, third_number, fourth_number));
// CHECK-NEXT:  HWY_ABORT("a text of more than eighty columns, in which there are commas, is one line");
// CHECK-NEXT:}
emitc.func @lines(%a: i64 {norm.name = "first_number"}, %b: i64 {norm.name = "second_number"}, %c: i64 {norm.name = "third_number"}, %d: i64 {norm.name = "fourth_number"})
    attributes {norm.kernel, specifiers = ["static"]} {
  %sum = emitc.expression %a, %b, %c, %d : (i64, i64, i64, i64) -> i64 {
    %0 = call_opaque "Sum"(%a, %b, %c) : (i64, i64, i64) -> i64
    %1 = call_opaque "Sum"(%b, %c, %d) : (i64, i64, i64) -> i64
    %2 = call_opaque "Sum"(%0, %1) {norm.name = "sum"} : (i64, i64) -> i64
    yield %2 : i64
  }
  emitc.verbatim "HWY_ABORT(\22a text of more than eighty columns, in which there are commas, is one line\22);"
  emitc.return
}

// A variable is declared where it gets its first value.
//      CHECK:static void variables(int64_t n, bool c) {
// CHECK-NEXT:  int64_t sum = n + n;
// CHECK-NEXT:  int64_t chosen;
// CHECK-NEXT:  if (c) {
// CHECK-NEXT:    chosen = sum;
// CHECK-NEXT:  } else {
// CHECK-NEXT:    chosen = std::min<int64_t>(sum, n);
// CHECK-NEXT:  }
// CHECK-NEXT:  int64_t one = 1;
// CHECK-NEXT:  Use(chosen);
// CHECK-NEXT:}
emitc.func @variables(%n: i64 {norm.name = "n"}, %c: i1 {norm.name = "c"})
    attributes {norm.kernel, specifiers = ["static"]} {
  %sum = "emitc.variable"() {value = #emitc.opaque<"">, norm.name = "sum"} : () -> !emitc.lvalue<i64>
  %0 = emitc.expression %n : (i64) -> i64 {
    %3 = add %n, %n : (i64, i64) -> i64
    yield %3 : i64
  }
  emitc.assign %0 : i64 to %sum : !emitc.lvalue<i64>
  %chosen = "emitc.variable"() {value = #emitc.opaque<"">, norm.name = "chosen"} : () -> !emitc.lvalue<i64>
  emitc.if %c {
    %1 = emitc.expression %sum : (!emitc.lvalue<i64>) -> i64 {
      %3 = load %sum : !emitc.lvalue<i64>
      yield %3 : i64
    }
    emitc.assign %1 : i64 to %chosen : !emitc.lvalue<i64>
  } else {
    %1 = emitc.expression %sum, %n : (!emitc.lvalue<i64>, i64) -> i64 {
      %3 = load %sum : !emitc.lvalue<i64>
      %4 = call_opaque "std::min"(%3, %n) {template_args = [i64]} : (i64, i64) -> i64
      yield %4 : i64
    }
    emitc.assign %1 : i64 to %chosen : !emitc.lvalue<i64>
  }
  %one = "emitc.variable"() {value = #emitc.opaque<"1">, norm.name = "one"} : () -> !emitc.lvalue<i64>
  %2 = emitc.expression %chosen : (!emitc.lvalue<i64>) -> i64 {
    %3 = load %chosen : !emitc.lvalue<i64>
    yield %3 : i64
  }
  emitc.call_opaque "Use"(%2) : (i64) -> ()
  emitc.return
}
