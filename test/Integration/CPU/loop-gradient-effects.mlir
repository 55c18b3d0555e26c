// A loop that counts in memory does so once, though it is made again with what its
// gradient needs. Of x * (1 * 4 * 9)^2 * 6, by x: 7776.
// RUN: norm-opt %s --norm-differentiate=loss -o %t.mlir && norm-run %t.mlir --entry=f_gradient --random=1 | FileCheck %s
// RUN: norm-opt %s --norm-differentiate='loss save-iterations=false' -o %t.mlir && norm-run %t.mlir --entry=f_gradient --random=1 | FileCheck %s
// CHECK: result 1: f32 1: 7776{{$}}

func.func @f(%x: tensor<1xf32>) -> tensor<1xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %e = tensor.empty() : tensor<1xf32>
  %m = memref.alloc() : memref<1xi64>
  memref.store %zero, %m[%c0] : memref<1xi64>
  %r = scf.for %t = %c0 to %c2 step %c1 iter_args(%h = %x) -> tensor<1xf32> {
    %q = scf.for %i = %c0 to %c3 step %c1 iter_args(%g = %h) -> tensor<1xf32> {
      %v = memref.load %m[%c0] : memref<1xi64>
      %v1 = arith.addi %v, %one : i64
      memref.store %v1, %m[%c0] : memref<1xi64>
      %j = arith.addi %i, %c1 : index
      %k = arith.index_cast %j : index to i64
      %f = arith.sitofp %k : i64 to f32
      %s = linalg.fill ins(%f : f32) outs(%e : tensor<1xf32>) -> tensor<1xf32>
      %p = linalg.square ins(%s : tensor<1xf32>) outs(%e : tensor<1xf32>) -> tensor<1xf32>
      %next = linalg.mul ins(%g, %p : tensor<1xf32>, tensor<1xf32>) outs(%e : tensor<1xf32>) -> tensor<1xf32>
      scf.yield %next : tensor<1xf32>
    }
    scf.yield %q : tensor<1xf32>
  }
  %n = memref.load %m[%c0] : memref<1xi64>
  memref.dealloc %m : memref<1xi64>
  %nf = arith.sitofp %n : i64 to f32
  %s = linalg.fill ins(%nf : f32) outs(%e : tensor<1xf32>) -> tensor<1xf32>
  %y = linalg.mul ins(%r, %s : tensor<1xf32>, tensor<1xf32>) outs(%e : tensor<1xf32>) -> tensor<1xf32>
  return %y : tensor<1xf32>
}
