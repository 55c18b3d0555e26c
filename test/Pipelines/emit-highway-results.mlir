// A value that is returned twice is written twice by one kernel; with static
// and with dynamic sizes.

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-header | FileCheck %s
// RUN: norm-opt %s --norm-emit-highway-pipeline | FileCheck %s --check-prefix=KERNELS

// KERNELS: emitc.func @twice_norm(
// KERNELS: emitc.func @dynamic_norm(
// KERNELS-NOT: emitc.func @{{.*}}_norm

// CHECK: void twice(const float* x, float* out0, float* out1);
func.func @twice(%x: tensor<4x20xf32>) -> (tensor<4x20xf32>, tensor<4x20xf32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x20xf32>) -> tensor<4x20xf32>
  return %y, %y : tensor<4x20xf32>, tensor<4x20xf32>
}

// CHECK: void dynamic(const float* x, int64_t x_size0, float* out0, int64_t out0_size0, float* out1, int64_t out1_size0, float* out2, int64_t out2_size0);
func.func @dynamic(%x: tensor<?x20xf32>) -> (tensor<?x20xf32>, tensor<?x20xf32>, tensor<?x20xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x20xf32>) -> tensor<?x20xf32>
  return %y, %y, %y : tensor<?x20xf32>, tensor<?x20xf32>, tensor<?x20xf32>
}
