// The gradient of a loop sums bf16 cotangents in f32: in bf16 256 + 1 is 256.
// RUN: norm-opt %s --norm-differentiate=loss -o %t.mlir && norm-run %t.mlir --entry=f_gradient --random=1 | FileCheck %s
// CHECK: result 1: bf16 1: 1000{{$}}

func.func @f(%w: tensor<1xbf16>) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c1000 = arith.constant 1000 : index
  %zeros = arith.constant dense<0.0> : tensor<1xf32>
  %sum = scf.for %t = %c0 to %c1000 step %c1 iter_args(%s = %zeros) -> tensor<1xf32> {
    %e = tensor.empty() : tensor<1xf32>
    %next = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
                            iterator_types = ["parallel"]}
        ins(%s, %w : tensor<1xf32>, tensor<1xbf16>) outs(%e : tensor<1xf32>) {
    ^bb0(%x: f32, %y: bf16, %out: f32):
      %wide = arith.extf %y : bf16 to f32
      %r = arith.addf %x, %wide : f32
      linalg.yield %r : f32
    } -> tensor<1xf32>
    scf.yield %next : tensor<1xf32>
  }
  return %sum : tensor<1xf32>
}
