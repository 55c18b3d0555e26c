// Which gradients, and of what.

// RUN: norm-opt %s --norm-differentiate="function=loss loss arguments=2,0" | FileCheck %s
// RUN: norm-opt %s --norm-differentiate="function=private" | FileCheck %s --check-prefix=PRIVATE
// RUN: norm-opt %s --norm-differentiate="function=loss arguments=1" --norm-differentiate="function=loss loss" | FileCheck %s --check-prefix=TWICE

// With `loss` the results come first, then the gradients of the first one, in the order
// that they were asked for. There is no cotangent.

// CHECK-LABEL: func @loss_gradient(
//  CHECK-SAME:   %{{.*}}: tensor<4xf32>, %{{.*}}: tensor<4xf32>, %{{.*}}: tensor<4xf32>) -> (tensor<f32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
//       CHECK:   %[[SUM:.*]] = linalg.dot
//       CHECK:   return %[[SUM]], %{{.*}}, %[[DZ:.*]], %[[DX:.*]] :

// TWICE: func @loss_gradient({{.*}}) -> (tensor<f32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
// TWICE: func @loss_vjp({{.*}}%{{[^,]*}}: tensor<f32>, %{{[^,]*}}: tensor<4xf32>) -> tensor<4xf32>
func.func @loss(%x: tensor<4xf32>, %y: tensor<4xf32>, %z: tensor<4xf32>) -> (tensor<f32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %0 = linalg.mul ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.dot ins(%0, %z : tensor<4xf32>, tensor<4xf32>) outs(%zero : tensor<f32>) -> tensor<f32>
  return %1, %0 : tensor<f32>, tensor<4xf32>
}

// What is asked for is public.

// PRIVATE: func.func private @private(
// PRIVATE: func.func @private_vjp(
func.func private @private(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
