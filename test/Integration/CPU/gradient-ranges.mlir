// Gradients of a product of f16 matrices are right where its cotangent, in f32, is no
// number of f16: 2^17 and 2^-30.
// RUN: norm-opt %s --norm-differentiate=loss -o %t.mlir && norm-run %t.mlir --entry=f_gradient --random=1 | FileCheck %s
// CHECK: result 1: f16 1x1: 128{{$}}
// CHECK: result 2: f16 1x1: 1.52588e-05{{$}}

func.func @f(%x: tensor<1x1xf16>, %y: tensor<1x1xf16>) -> tensor<1x1xf32> {
  %small = arith.constant dense<0.0009765625> : tensor<1x1xf16>
  %large = arith.constant dense<16384.0> : tensor<1x1xf16>
  %scale_x = arith.constant dense<131072.0> : tensor<1x1xf32>
  %scale_y = arith.constant dense<9.31322574615478515625e-10> : tensor<1x1xf32>
  %z = arith.constant dense<0.0> : tensor<1x1xf32>
  %p = linalg.matmul ins(%x, %small : tensor<1x1xf16>, tensor<1x1xf16>) outs(%z : tensor<1x1xf32>) -> tensor<1x1xf32>
  %q = linalg.matmul ins(%y, %large : tensor<1x1xf16>, tensor<1x1xf16>) outs(%z : tensor<1x1xf32>) -> tensor<1x1xf32>
  %a = arith.mulf %p, %scale_x : tensor<1x1xf32>
  %b = arith.mulf %q, %scale_y : tensor<1x1xf32>
  %loss = arith.addf %a, %b : tensor<1x1xf32>
  return %loss : tensor<1x1xf32>
}
