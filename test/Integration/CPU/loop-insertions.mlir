// A loop that inserts a slice into a tensor from outside: each iteration into the tensor
// as it was, without what the one before inserted elsewhere.
// RUN: norm-run %s | FileCheck %s
// RUN: norm-run %s --target=reference | FileCheck %s
// CHECK: result 0: f{{32|64}} 4x2: 3 1 3 1 3 1 3 1

func.func @main() -> tensor<4x2xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2.0 : f32
  %v = arith.constant dense<1.0> : tensor<2xf32>
  %e = tensor.empty() : tensor<4x2xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %e0 = tensor.empty() : tensor<2xf32>
  %r = scf.for %t = %c0 to %c4 step %c1 iter_args(%acc = %z) -> tensor<4x2xf32> {
    %u1 = tensor.empty() : tensor<f32>
    %u2 = linalg.fill ins(%two : f32) outs(%u1 : tensor<f32>) -> tensor<f32>
    %i1 = tensor.insert_slice %u2 into %z[%t, 0] [1, 1] [1, 1] : tensor<f32> into tensor<4x2xf32>
    %p = tensor.extract_slice %i1[%t, 0] [1, 2] [1, 1] : tensor<4x2xf32> to tensor<2xf32>
    %p1 = linalg.add ins(%p, %v : tensor<2xf32>, tensor<2xf32>) outs(%e0 : tensor<2xf32>) -> tensor<2xf32>
    %i2 = tensor.insert_slice %p1 into %i1[%t, 0] [1, 2] [1, 1] : tensor<2xf32> into tensor<4x2xf32>
    %e3 = tensor.empty() : tensor<4x2xf32>
    %n = linalg.add ins(%acc, %i2 : tensor<4x2xf32>, tensor<4x2xf32>) outs(%e3 : tensor<4x2xf32>) -> tensor<4x2xf32>
    scf.yield %n : tensor<4x2xf32>
  }
  return %r : tensor<4x2xf32>
}
