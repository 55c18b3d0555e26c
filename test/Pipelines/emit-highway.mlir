// From tensors to C++: the residual sum is fused into the kernel and kept as a
// second result, results are the last arguments, inputs are const.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp --highway-cpp-file=add_norm.cc | FileCheck %s
// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-header --highway-cpp-file=add_norm.cc | FileCheck %s --check-prefix=HEADER

// CHECK:      // add_norm:
// CHECK-NEXT: // Layer normalization; a row has H = 768 elements. Arithmetic is in f32.
// CHECK-NEXT: //   v    = x + x2
// CHECK:      //   out0 = v
// CHECK-NEXT: //   out1 = n * gain + bias
// CHECK-NEXT: //
// CHECK-NEXT: // x: f32 [x_size0 x 768]
// CHECK:      static void add_norm_norm(const float*
// CHECK:      hn::MulAdd
// CHECK:      HWY_EXPORT(add_norm_norm);
// CHECK:      extern "C" void add_norm(const float* x, int64_t x_size0, const float* x2,
// CHECK:        HWY_DYNAMIC_DISPATCH(add_norm_norm)(

// HEADER: void add_norm(const float* x, int64_t x_size0, const float* x2, int64_t x2_size0, const float* gain, const float* bias, float* out0, int64_t out0_size0, float* out1, int64_t out1_size0);

func.func @add_norm(%x: tensor<?x768xf32>, %r: tensor<?x768xf32>, %g: tensor<768xf32>, %b: tensor<768xf32>)
    -> (tensor<?x768xf32>, tensor<?x768xf32>) {
  %c0 = arith.constant 0 : index
  %rows = tensor.dim %x, %c0 : tensor<?x768xf32>
  %e = tensor.empty(%rows) : tensor<?x768xf32>
  %sum = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %r : tensor<?x768xf32>, tensor<?x768xf32>) outs(%e : tensor<?x768xf32>) {
  ^bb0(%a: f32, %c: f32, %o: f32):
    %s = arith.addf %a, %c : f32
    linalg.yield %s : f32
  } -> tensor<?x768xf32>
  %y = norm.layer_norm %sum gain(%g) bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x768xf32>, tensor<768xf32>, tensor<768xf32>) -> tensor<?x768xf32>
  return %sum, %y : tensor<?x768xf32>, tensor<?x768xf32>
}
