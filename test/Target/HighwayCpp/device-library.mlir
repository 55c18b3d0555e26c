// Of the device library the file holds what the kernels call, and what that
// needs in turn; nothing else.

// RUN: norm-opt %s --convert-highway-to-emitc \
// RUN:   | norm-translate --mlir-to-highway-cpp | FileCheck %s

// CHECK:     namespace norm {
// CHECK:     namespace detail {
// CHECK-NOT: LogPolynomial
// CHECK:     ReduceByLn2(D d, V x, V& rounded) {
// CHECK-NOT: ErfSmallPolynomial
// CHECK:     }  // namespace detail
// CHECK-NOT: LoadN
// CHECK-NOT: Exp(D d, V x)
// CHECK:     HWY_INLINE V Tanh(D d, V x) {
// CHECK-NOT: Erf(D d, V x)
// CHECK:     }  // namespace norm
// CHECK:     namespace nh = norm::HWY_NAMESPACE;
// CHECK:     nh::Tanh(df32

func.func private @kernel(%x: !highway.ptr<f32>, %begin: index, %end: index)
    attributes {highway.kernel = f32} {
  %v = highway.load %x[%begin] : !highway.ptr<f32>
  %t = highway.tanh %v : !highway.vec<f32>
  highway.store %t, %x[%begin] : !highway.ptr<f32>
  return
}
