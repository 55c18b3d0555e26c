// The functions that gradients are in: their arguments, results and names.

// RUN: norm-opt %s --norm-differentiate --split-input-file | FileCheck %s

// A cotangent for each result that is a tensor of floats; a gradient for each argument
// that is; zeros where nothing depends on it. Attributes stay with the arguments. What
// is not needed goes.

// CHECK-LABEL: func @f(
//       CHECK:   linalg.exp
// CHECK-LABEL: func @f_vjp(
//  CHECK-SAME:   %[[X:.*]]: tensor<4xf32> {bufferization.writable = false}, %{{.*}}: tensor<3xi32>, %{{.*}}: f32, %{{.*}}: tensor<?x2xbf16>,
//  CHECK-SAME:   %[[DX:.*]]: tensor<4xf32>, %[[DY:.*]]: tensor<4xf32>) -> (tensor<4xf32>, tensor<?x2xbf16>)
//  CHECK-SAME:   attributes {llvm.emit_c_interface}
//   CHECK-NOT:   linalg.exp
//       CHECK:   %[[D:.*]] = linalg.generic {{.*}} ins(%[[X]], %[[DY]] : tensor<4xf32>, tensor<4xf32>)
//       CHECK:     math.exp
//       CHECK:   linalg.add ins(%[[DX]], %[[D]] : tensor<4xf32>, tensor<4xf32>)
//       CHECK:   linalg.fill {{.*}} -> tensor<?x2xbf16>
func.func @f(%x: tensor<4xf32> {bufferization.writable = false}, %i: tensor<3xi32>, %s: f32, %u: tensor<?x2xbf16>)
    -> (tensor<4xf32>, tensor<3xi32>, f32, tensor<4xf32> {llvm.noalias}) attributes {llvm.emit_c_interface} {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %x, %i, %s, %y : tensor<4xf32>, tensor<3xi32>, f32, tensor<4xf32>
}

// -----

// The gradient of a called function is made once for each set of arguments that
// gradients are needed of, with a name that nobody has.

// CHECK-LABEL: func @main(
// CHECK-LABEL: func @main_vjp(
//       CHECK:   call @g_vjp_0.0(
//       CHECK:   call @g_vjp_0_1(
//       CHECK:   call @g_vjp_0.0(
//       CHECK: func.func private @g(
//       CHECK: func.func private @g_vjp_0_1({{.*}}) -> (tensor<4xf32>, tensor<4xf32>) {
//       CHECK: func.func private @g_vjp_0.0({{.*}}) -> tensor<4xf32> {
//       CHECK: func.func private @g_vjp_0() {
//   CHECK-NOT: func.func
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c = arith.constant dense<2.0> : tensor<4xf32>
  %0 = call @g(%x, %c) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %1 = call @g(%0, %0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %2 = call @g(%1, %c) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %2 : tensor<4xf32>
}
func.func private @g(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.mul ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @g_vjp_0() {
  return
}
