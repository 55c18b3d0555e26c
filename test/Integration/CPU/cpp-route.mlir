// The C++ route from tensors to numbers: the printed file compiles without
// warnings with both compilers, agrees with float64 on every target that the
// machine has, touches nothing outside its outputs, and gives the same bits
// with both compilers.

// REQUIRES: g++, sse4

// RUN: rm -rf %t && mkdir %t
// RUN: norm-opt %s --norm-emit-highway-pipeline -o %t/emitc.mlir
// RUN: norm-translate %t/emitc.mlir --mlir-to-highway-cpp --highway-cpp-file=norms.cc -o %t/norms.cc
// RUN: norm-translate %t/emitc.mlir --mlir-to-highway-header --highway-cpp-file=norms.cc -o %t/norms.h
// RUN: g++ -std=c++17 -O2 -Wall -Wextra -Werror -ffp-contract=off -I%t %t/norms.cc %S/Inputs/cpp-route-main.cc -lhwy -o %t/gcc
// RUN: clang++ -std=c++17 -O1 -Wall -Wextra -Werror -ffp-contract=off "-DHWY_DISABLED_TARGETS=(HWY_SSSE3|HWY_AVX3_DL)" -I%t %t/norms.cc %S/Inputs/cpp-route-main.cc -lhwy -o %t/clang
// RUN: %t/gcc > %t/gcc.txt
// RUN: %t/clang > %t/clang.txt
// RUN: diff %t/gcc.txt %t/clang.txt
// RUN: FileCheck %s < %t/gcc.txt

// CHECK: SSE4
// CHECK: all within bounds

func.func @layer_norm_f32(%x: tensor<?x?xf32>, %gain: tensor<?xf32>, %bias: tensor<?xf32>) -> tensor<?x?xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

func.func @layer_norm_f64(%x: tensor<?x?xf64>) -> (tensor<?x?xf64>, tensor<?xf64>, tensor<?xf64>) {
  %y, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x?xf64>) -> (tensor<?x?xf64>, tensor<?xf64>, tensor<?xf64>)
  return %y, %mean, %rstd : tensor<?x?xf64>, tensor<?xf64>, tensor<?xf64>
}

func.func @rms_norm_bf16(%x: tensor<?x?xbf16>, %gain: tensor<?xbf16>) -> tensor<?x?xbf16> {
  %y = norm.rms_norm %x gain(%gain) {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<?x?xbf16>, tensor<?xbf16>) -> tensor<?x?xbf16>
  return %y : tensor<?x?xbf16>
}

func.func @gelu_f16(%x: tensor<?x96xf16>) -> tensor<?x96xf16> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<?x96xf16>) -> tensor<?x96xf16>
  return %y : tensor<?x96xf16>
}

// A function on memrefs, whose rows lie apart.
func.func @strided_f32(%x: memref<?x33xf32, strided<[?, 1], offset: ?>>, %y: memref<?x33xf32, strided<[?, 1], offset: ?>>) {
  norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"], epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<?x33xf32, strided<[?, 1], offset: ?>>)
      outs(%y : memref<?x33xf32, strided<[?, 1], offset: ?>>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %mean: f32, %rstd: f32):
        norm.yield %n : f32
      }
  return
}
