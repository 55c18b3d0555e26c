// Names that C++ or the file itself takes, and names that are taken in an
// enclosing scope, get a number; those of scopes that have ended are free again.
// What nobody has named is called what it is.

// RUN: norm-opt %s --convert-highway-to-emitc | norm-translate --mlir-to-highway-cpp | FileCheck %s

// CHECK:      static void kernel(const float* float_2, int64_t df32_2, float* v7, int64_t j,
// CHECK-NEXT:     int64_t n) {
// CHECK-NEXT:   const hn::ScalableTag<float> df32;
// CHECK-NEXT:   using VF32 = hn::Vec<decltype(df32)>;
// CHECK-NEXT:   int64_t n_2 = df32_2 + n;
// CHECK-NEXT:   int64_t v7_2 = n_2 + n;
// CHECK-NEXT:   for (int64_t row = n; row < n_2; row += n) {
// CHECK-NEXT:     for (int64_t j_2 = n; j_2 < v7_2; j_2 += n) {
// CHECK-NEXT:       VF32 x = hn::LoadU(df32, float_2 + row);
// CHECK-NEXT:       VF32 x_2 = hn::Mul(x, x);
// CHECK-NEXT:       hn::StoreU(x_2, df32, v7 + j_2);
// CHECK-NEXT:     }
// CHECK-NEXT:   }
// CHECK-NEXT:   for (int64_t row = n; row < j; row += n) {
// CHECK-NEXT:     VF32 x = hn::LoadU(df32, float_2 + row);
// CHECK-NEXT:     VF32 value = hn::Mul(x, x);
// CHECK-NEXT:     hn::StoreU(hn::Mul(value, value), df32, v7 + row);
// CHECK-NEXT:   }
// CHECK-NEXT: }
func.func private @kernel(%a: !highway.ptr<f32> loc("float"), %b: index loc("df32"), %p: !highway.ptr<f32> loc("v7"), %k: index loc("j"), %c: index loc("n"))
    attributes {highway.kernel = f32} {
  %n = arith.addi %b, %c : index loc("n")
  %m = arith.addi %n, %c : index loc("v7")
  // Only the generic form can give an induction variable a name.
  "scf.for"(%c, %n, %c) ({
  ^bb0(%i: index loc("row")):
    scf.for %j = %c to %m step %c {
      %x = highway.load %a[%i] : !highway.ptr<f32> loc("x")
      %y = highway.mul %x, %x : !highway.vec<f32> loc("x")
      highway.store %y, %p[%j] : !highway.ptr<f32>
    }
    scf.yield
  }) : (index, index, index) -> ()
  "scf.for"(%c, %k, %c) ({
  ^bb0(%i: index loc("row")):
    %x = highway.load %a[%i] : !highway.ptr<f32> loc("x")
    %y = highway.mul %x, %x : !highway.vec<f32>
    %z = highway.mul %y, %y : !highway.vec<f32>
    highway.store %z, %p[%i] : !highway.ptr<f32>
    scf.yield
  }) : (index, index, index) -> ()
  return
}
