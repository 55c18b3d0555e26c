// A step that reads two parts of x, which overlap: each gets its own cotangent, and the sum
// that the loop carries is added to in place. The element in both has 2 + 1.
// RUN: norm-opt %s --norm-differentiate=loss -o %t.mlir && norm-run %t.mlir --entry=f_gradient --random=1 | FileCheck %s
// CHECK: result 1: f32 4x2: 3 1 3 1 3 1 3 1{{$}}

func.func @f(%x: tensor<4x2xf32>) -> tensor<f32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<2xf32>
  %h0 = arith.constant dense<0.0> : tensor<2xf32>
  %z = arith.constant dense<0.0> : tensor<f32>
  %r = scf.for %t = %c0 to %c4 step %c1 iter_args(%h = %h0) -> tensor<2xf32> {
    %s = tensor.extract_slice %x[%t, 0] [1, 2] [1, 1] : tensor<4x2xf32> to tensor<2xf32>
    %d = tensor.extract_slice %x[%t, 0] [1, 1] [1, 1] : tensor<4x2xf32> to tensor<f32>
    %m = linalg.add ins(%h, %s : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
    %b = linalg.broadcast ins(%d : tensor<f32>) outs(%e : tensor<2xf32>) dimensions = [0]
    %k = linalg.add ins(%m, %b : tensor<2xf32>, tensor<2xf32>) outs(%e : tensor<2xf32>) -> tensor<2xf32>
    scf.yield %k : tensor<2xf32>
  }
  %l = linalg.reduce { arith.addf } ins(%r : tensor<2xf32>) outs(%z : tensor<f32>) dimensions = [0]
  return %l : tensor<f32>
}
