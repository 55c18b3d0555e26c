// Branches in branches, whose conditions the outer ones find, are kernels: they give
// what float64 gives, rows of every kind beside each other.

// REQUIRES: sse4

// RUN: norm-opt %s --norm-emit-highway-pipeline | norm-translate --mlir-to-highway-cpp | FileCheck %s
// CHECK: static void f32_norm(
// CHECK: static void f64_norm(
// RUN: norm-run %s --entry=f32 --random=1 --target=reference --output=%t.npy
// DEFINE: %{run32} = norm-run %s --entry=f32 --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6
// RUN: %{run32} --pipeline-options=strict
// RUN: %{run32} --highway-target=sse4
// RUN: %{run32} --pipeline-options=highway=false
// RUN: %{run32} --target=emulator
// RUN: norm-run %s --entry=f64 --random=1 --target=reference --output=%t.npy
// RUN: norm-run %s --entry=f64 --random=1 --pipeline-options=strict --expect=%t.npy --rtol=1e-13 --atol=1e-14

#all = affine_map<(i, j) -> (i, j)>

func.func @f32(%x: memref<41x103xf32>, %y: memref<41x103xf32>) {
  norm.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<41x103xf32>) outs(%y : memref<41x103xf32>) {
  ^bb0(%a: f32):
    %zero = arith.constant 0.0 : f32
    %some = arith.constant 2.5 : f32
    %sum = norm.reduce add %a : f32
    %c = arith.cmpf ogt, %sum, %zero : f32
    %r = scf.if %c -> f32 {
      %max = norm.reduce maximumf %a : f32
      %d = arith.cmpf ogt, %max, %some : f32
      %s = scf.if %d -> f32 {
        %difference = arith.subf %a, %max : f32
        scf.yield %difference : f32
      } else {
        %min = norm.reduce minimumf %a : f32
        %e = arith.cmpf olt, %min, %sum : f32
        %t = scf.if %e -> f32 {
          %product = arith.mulf %a, %min : f32
          scf.yield %product : f32
        } else {
          scf.yield %a : f32
        }
        scf.yield %t : f32
      }
      scf.yield %s : f32
    } else {
      %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
      scf.yield %n : f32
    }
    norm.yield %r : f32
  }
  return
}

// A condition that a branch gives as it is.
func.func @f64(%x: memref<41x103xf64>, %y: memref<41x103xf64>) {
  norm.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<41x103xf64>) outs(%y : memref<41x103xf64>) {
  ^bb0(%a: f64):
    %zero = arith.constant 0.0 : f64
    %some = arith.constant 2.5 : f64
    %false = arith.constant false
    %sum = norm.reduce add %a : f64
    %c = arith.cmpf ogt, %sum, %zero : f64
    %is = scf.if %c -> i1 {
      %max = norm.reduce maximumf %a : f64
      %d = arith.cmpf ogt, %max, %some : f64
      scf.yield %d : i1
    } else {
      scf.yield %false : i1
    }
    %negative = arith.negf %a : f64
    %r = arith.select %is, %negative, %a : f64
    norm.yield %r : f64
  }
  return
}
