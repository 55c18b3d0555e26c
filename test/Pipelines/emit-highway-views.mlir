// Group norms, norms between reshapes, constants and TOSA as C++: kernels read and
// write the caller's memory, nothing is allocated or copied.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp | FileCheck %s
// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp | FileCheck %s --check-prefix=ALLOC --implicit-check-not=AllocateAligned
// ALLOC: HWY_EXPORT

// CHECK:      extern "C" void group_norm(const float* x, const float* gain, const float* bias,
// CHECK-NEXT:     float* out) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(group_norm_norm)(x, gain, bias, out, 0, 12);
// CHECK-NEXT: }
func.func @group_norm(%x: tensor<3x12x5x7xf32> loc("x"), %g: tensor<12xf32> loc("gain"), %b: tensor<12xf32> loc("bias")) -> tensor<3x12x5x7xf32> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<3x12x5x7xf32>, tensor<12xf32>, tensor<12xf32>) -> tensor<3x12x5x7xf32>
  return %y : tensor<3x12x5x7xf32>
}

// CHECK:      extern "C" void to_memory(const float* x, float* y) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(to_memory_norm)(x, y, 0, 6);
// CHECK-NEXT: }
func.func @to_memory(%x: memref<2x9x12xf32> loc("x"), %y: memref<2x9x12xf32> loc("y")) {
  %t = bufferization.to_tensor %x restrict : memref<2x9x12xf32> to tensor<2x9x12xf32>
  %r = norm.group_norm %t {channel = 2 : i64, groups = 3 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x9x12xf32>) -> tensor<2x9x12xf32>
  bufferization.materialize_in_destination %r in restrict writable %y : (tensor<2x9x12xf32>, memref<2x9x12xf32>) -> ()
  return
}

// The elements of f8 are their bits.
// CHECK:      extern "C" void float8(const uint8_t* x, int64_t x_size0, uint8_t* out,
// CHECK-NEXT:     int64_t out_size0) {
func.func @float8(%x: tensor<?x6x5xf8E4M3FN> loc("x")) -> tensor<?x6x5xf8E4M3FN> {
  %y = norm.group_norm %x {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x6x5xf8E4M3FN>) -> tensor<?x6x5xf8E4M3FN>
  return %y : tensor<?x6x5xf8E4M3FN>
}

// CHECK:      extern "C" void rows(const float* x, float* out) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(rows_norm)(x, out, 0, 12);
// CHECK-NEXT: }
func.func @rows(%x: tensor<4x3x8xf32> loc("x")) -> tensor<4x3x8xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<4x3x8xf32> into tensor<12x8xf32>
  %y = norm.layer_norm %c {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<12x8xf32>) -> tensor<12x8xf32>
  %e = tensor.expand_shape %y [[0, 1], [2]] output_shape [4, 3, 8] : tensor<12x8xf32> into tensor<4x3x8xf32>
  return %e : tensor<4x3x8xf32>
}

// CHECK:      extern "C" void constants(const float* x, float* out) {
// CHECK-NEXT:   HWY_ALIGN static const float constant[4] = {1.0f, (-0.5f), 3.25f, 0.001f};
// CHECK-NEXT:   HWY_ALIGN static const uint16_t constant_2[4] = {49024, 0, 15872, 17046};
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(constants_norm)(x, constant,
// CHECK-NEXT:       (hwy::bfloat16_t*)constant_2, out, 0, 3);
// CHECK-NEXT: }
func.func @constants(%x: tensor<3x4xf32> loc("x")) -> tensor<3x4xf32> {
  %g = arith.constant dense<[1.0, -0.5, 3.25, 1.0e-3]> : tensor<4xf32>
  %b = arith.constant dense<[-1.0, 0.0, 0.125, 75.0]> : tensor<4xbf16>
  %y = norm.layer_norm %x gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<3x4xf32>, tensor<4xf32>, tensor<4xbf16>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Sizes that the caller gives are checked.
// CHECK: extern "C" void tosa(const float* x, int64_t x_size0, float* out,
// CHECK:   HWY_ABORT("{{.+}}: @tosa: dimension 0 of out differs in size from that of the result");
// CHECK:   HWY_DYNAMIC_DISPATCH(tosa_norm)(x, out, 0, x_size0);
func.func @tosa(%x: tensor<?x48xf32>) -> tensor<?x48xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %n = "tosa.const"() <{values = dense<48.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %eps = "tosa.const"() <{values = dense<1.0e-5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %rn = tosa.reciprocal %n : (tensor<1x1xf32>) -> tensor<1x1xf32>
  %q = tosa.mul %x, %x, %shift : (tensor<?x48xf32>, tensor<?x48xf32>, tensor<1xi8>) -> tensor<?x48xf32>
  %qs = tosa.reduce_sum %q {axis = 1 : i32} : (tensor<?x48xf32>) -> tensor<?x1xf32>
  %v = tosa.mul %qs, %rn, %shift : (tensor<?x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<?x1xf32>
  %e = tosa.add %v, %eps : (tensor<?x1xf32>, tensor<1x1xf32>) -> tensor<?x1xf32>
  %r = tosa.rsqrt %e : (tensor<?x1xf32>) -> tensor<?x1xf32>
  %y = tosa.mul %x, %r, %shift : (tensor<?x48xf32>, tensor<?x1xf32>, tensor<1xi8>) -> tensor<?x48xf32>
  return %y : tensor<?x48xf32>
}
