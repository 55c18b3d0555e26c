// Names that C++ or the file itself takes, and names that are taken in an
// enclosing scope, get a number; those of scopes that have ended are free again.

// RUN: norm-translate %s --mlir-to-highway-cpp | FileCheck %s

// CHECK:      static void kernel(float* float_2, int64_t df32_2, int64_t n) {
// CHECK-NEXT:   int64_t n_2 = df32_2 + n;
// CHECK-NEXT:   int64_t v7_2 = n_2 + n;
// CHECK-NEXT:   for (int64_t row = n; row < n_2; row += n) {
// CHECK-NEXT:     for (int64_t j = n; j < v7_2; j += n) {
// CHECK-NEXT:       Use(row, j);
// CHECK-NEXT:     }
// CHECK-NEXT:   }
// CHECK-NEXT:   for (int64_t row = n; row < n_2; row += n) {
// CHECK-NEXT:     Use(row, n_2);
// CHECK-NEXT:   }
// CHECK-NEXT: }
emitc.func @kernel(%a: !emitc.ptr<f32> {norm.name = "float"}, %b: i64 {norm.name = "df32"}, %c: i64 {norm.name = "n"})
    attributes {norm.kernel, specifiers = ["static"]} {
  %n = emitc.add %b, %c {norm.name = "n"} : (i64, i64) -> i64
  %m = emitc.add %n, %c {norm.name = "v7"} : (i64, i64) -> i64
  emitc.for %i = %c to %n step %c : i64 {
    emitc.for %j = %c to %m step %c : i64 {
      emitc.call_opaque "Use"(%i, %j) : (i64, i64) -> ()
    }
  } {norm.name = "row"}
  emitc.for %i = %c to %n step %c : i64 {
    emitc.call_opaque "Use"(%i, %n) : (i64, i64) -> ()
  } {norm.name = "row"}
  emitc.return
}
