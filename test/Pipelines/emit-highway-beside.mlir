// What stands beside norms as C++: elementwise ops and copies are kernels of their own,
// products and sums are loops, slices are pointers into what they are of.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp | FileCheck %s

// CHECK:      extern "C" void product(const float* x, const float* w, const float* acc,
// CHECK-NEXT:     float* out) {
// CHECK-NEXT:   auto buffer = hwy::AllocateAligned<float>(128);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(product_norm)(x, buffer.get(), 0, 8);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(product_norm_0)(acc, out, 0, 1);
// CHECK-NEXT:   for (int64_t i = 0; i < 8; i += 1) {
// CHECK-NEXT:     for (int64_t j = 0; j < 16; j += 1) {
// CHECK-NEXT:       for (int64_t k = 0; k < 12; k += 1) {
// CHECK-NEXT:         out[i * 12 + k] = (float)((float)out[i * 12 + k] + (float)buffer.get()[i * 16 + j] * (float)w[j * 12 + k]);
// CHECK-NEXT:       }
// CHECK-NEXT:     }
// CHECK-NEXT:   }
// CHECK-NEXT: }
func.func @product(%x: tensor<8x16xf32> loc("x"), %w: tensor<16x12xf32> loc("w"), %acc: tensor<8x12xf32> loc("acc")) -> tensor<8x12xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<8x16xf32>) -> tensor<8x16xf32>
  %z = linalg.matmul ins(%y, %w : tensor<8x16xf32>, tensor<16x12xf32>) outs(%acc : tensor<8x12xf32>) -> tensor<8x12xf32>
  return %z : tensor<8x12xf32>
}

// An argument that is returned is copied.
// CHECK:      extern "C" void argument(const uint16_t* x, uint16_t* out) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(argument_norm)((const hwy::bfloat16_t*)x,
// CHECK-NEXT:       (hwy::bfloat16_t*)out, 0, 1);
// CHECK-NEXT: }
func.func @argument(%x: tensor<4x20xbf16> loc("x")) -> tensor<4x20xbf16> {
  return %x : tensor<4x20xbf16>
}

// And a result beside a cast of it.
// CHECK:      extern "C" void cast(const float* x, float* out0, float* out1,
// CHECK-NEXT:     int64_t out1_size0) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(cast_norm)(x, out0, 0, 4);
// CHECK:        HWY_DYNAMIC_DISPATCH(cast_norm_1)(out0, out1, 0, 1);
// CHECK-NEXT: }
func.func @cast(%x: tensor<4x20xf32> loc("x")) -> (tensor<4x20xf32>, tensor<?x20xf32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x20xf32>) -> tensor<4x20xf32>
  %z = tensor.cast %y : tensor<4x20xf32> to tensor<?x20xf32>
  return %y, %z : tensor<4x20xf32>, tensor<?x20xf32>
}

// A column that is normalized; the kernel knows the strides, or is told them.
// CHECK:      extern "C" void column(const float* x, float* out) {
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(column_norm)(x + 3, out, 0, 4);
// CHECK-NEXT: }
func.func @column(%x: tensor<4x5x20xf32> loc("x")) -> tensor<4x5xf32> {
  %s = tensor.extract_slice %x[0, 0, 3] [4, 5, 1] [1, 1, 1] : tensor<4x5x20xf32> to tensor<4x5xf32>
  %y = norm.layer_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x5xf32>) -> tensor<4x5xf32>
  return %y : tensor<4x5xf32>
}

// CHECK:      extern "C" void dynamic_column(const float* x, int64_t x_size1,
// CHECK:        HWY_DYNAMIC_DISPATCH(dynamic_column_norm)(x + 3, out, x_size1, x_size1 * 20,
// CHECK-NEXT:       0, 4);
func.func @dynamic_column(%x: tensor<4x?x20xf32> loc("x")) -> tensor<4x?xf32> {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c1 : tensor<4x?x20xf32>
  %s = tensor.extract_slice %x[0, 0, 3] [4, %n, 1] [1, 1, 1] : tensor<4x?x20xf32> to tensor<4x?xf32>
  %y = norm.layer_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x?xf32>) -> tensor<4x?xf32>
  return %y : tensor<4x?xf32>
}

// A result that goes to a part of another tensor.
// CHECK:      extern "C" void inserted(const float* x, const float* d, float* out) {
// CHECK-NEXT:   auto buffer = hwy::AllocateAligned<float>(20);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(inserted_norm)(x, buffer.get(), 0, 4);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(inserted_norm_{{[0-9]+}})(d, out, 0, 1);
// CHECK-NEXT:   HWY_DYNAMIC_DISPATCH(inserted_norm_{{[0-9]+}})(buffer.get(), out + 2, 0, 1);
// CHECK-NEXT: }
func.func @inserted(%x: tensor<4x5xf32> loc("x"), %d: tensor<4x9xf32> loc("d")) -> tensor<4x9xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x5xf32>) -> tensor<4x5xf32>
  %s = tensor.insert_slice %y into %d[0, 2] [4, 5] [1, 1] : tensor<4x5xf32> into tensor<4x9xf32>
  return %s : tensor<4x9xf32>
}
