// TOSA with dynamic shapes, which no level of its specification has: neither is an
// error, and what a norm was is a norm.
// RUN: norm-opt %s --norm-frontend-pipeline --norm-raise | FileCheck %s
// RUN: norm-run %s --random=1 --shape=0:5x48 --target=reference --output=%t.5.npy
// RUN: norm-run %s --random=1 --shape=0:5x48 --expect=%t.5.npy --rtol=1e-5 --atol=2e-6
// RUN: norm-run %s --random=1 --shape=0:1x48 --target=reference --output=%t.1.npy
// RUN: norm-run %s --random=1 --shape=0:1x48 --expect=%t.1.npy --rtol=1e-5 --atol=2e-6

// CHECK: norm.layer_norm %arg0 {{.*}}axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT: linalg
// CHECK: return
func.func @main(%x: tensor<?x48xf32>, %g: tensor<1x48xf32>, %b: tensor<1x48xf32>) -> tensor<?x48xf32> {
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %n = "tosa.const"() <{values = dense<48.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %eps = "tosa.const"() <{values = dense<1.0e-5> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %rn = tosa.reciprocal %n : (tensor<1x1xf32>) -> tensor<1x1xf32>
  %s = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<?x48xf32>) -> tensor<?x1xf32>
  %m = tosa.mul %s, %rn, %shift : (tensor<?x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<?x1xf32>
  %d = tosa.sub %x, %m : (tensor<?x48xf32>, tensor<?x1xf32>) -> tensor<?x48xf32>
  %q = tosa.mul %d, %d, %shift : (tensor<?x48xf32>, tensor<?x48xf32>, tensor<1xi8>) -> tensor<?x48xf32>
  %qs = tosa.reduce_sum %q {axis = 1 : i32} : (tensor<?x48xf32>) -> tensor<?x1xf32>
  %v = tosa.mul %qs, %rn, %shift : (tensor<?x1xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<?x1xf32>
  %e = tosa.add %v, %eps : (tensor<?x1xf32>, tensor<1x1xf32>) -> tensor<?x1xf32>
  %r = tosa.rsqrt %e : (tensor<?x1xf32>) -> tensor<?x1xf32>
  %y = tosa.mul %d, %r, %shift : (tensor<?x48xf32>, tensor<?x1xf32>, tensor<1xi8>) -> tensor<?x48xf32>
  %yg = tosa.mul %y, %g, %shift : (tensor<?x48xf32>, tensor<1x48xf32>, tensor<1xi8>) -> tensor<?x48xf32>
  %yb = tosa.add %yg, %b : (tensor<?x48xf32>, tensor<1x48xf32>) -> tensor<?x48xf32>
  return %yb : tensor<?x48xf32>
}
