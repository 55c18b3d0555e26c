// The printed C++ compiles without warnings with both compilers, for all targets,
// and gives the same bits with both. (CppRouteTest.cpp compares with float64 and
// the JIT.)

// REQUIRES: g++, sse4

// RUN: rm -rf %t && mkdir %t
// RUN: norm-opt %s --norm-emit-highway-pipeline -o %t/emitc.mlir
// RUN: norm-translate %t/emitc.mlir --mlir-to-highway-cpp --highway-cpp-file=norms.cc -o %t/norms.cc
// RUN: norm-translate %t/emitc.mlir --mlir-to-highway-header --highway-cpp-file=norms.cc -o %t/norms.h
// RUN: g++ -std=c++17 -O2 -Wall -Wextra -Werror -ffp-contract=off -I%t %t/norms.cc %S/Inputs/cpp-route-main.cc -lhwy -o %t/gcc
// RUN: clang++ -std=c++17 -O2 -Wall -Wextra -Werror -ffp-contract=off -I%t %t/norms.cc %S/Inputs/cpp-route-main.cc -lhwy -o %t/clang
// RUN: %t/gcc > %t/gcc.txt
// RUN: %t/clang > %t/clang.txt
// RUN: diff %t/gcc.txt %t/clang.txt
// RUN: FileCheck %s < %t/gcc.txt

// CHECK: SSE4 {{[0-9a-f]+}}

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

func.func @gelu_f16(%x: tensor<?x?xf16>) -> tensor<?x?xf16> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<?x?xf16>) -> tensor<?x?xf16>
  return %y : tensor<?x?xf16>
}

// Functions that Highway lacks: the angle, which may be huge, and its sine; a
// number and a power of it.
#elements = affine_map<(i, j) -> (i, j)>

func.func @sine_f32(%x: tensor<?x?xf32>) -> (tensor<?x?xf32>, tensor<?x?xf32>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<?x?xf32>) -> tensor<?x?xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%m, %n) : tensor<?x?xf32>
  %scale = arith.constant 1.0e5 : f32
  %angle, %sine = linalg.generic {
      indexing_maps = [#elements, #elements, #elements],
      iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<?x?xf32>) outs(%e, %e : tensor<?x?xf32>, tensor<?x?xf32>) {
  ^bb0(%a: f32, %unused0: f32, %unused1: f32):
    %0 = arith.mulf %a, %scale : f32
    %1 = math.sin %0 : f32
    linalg.yield %0, %1 : f32, f32
  } -> (tensor<?x?xf32>, tensor<?x?xf32>)
  return %angle, %sine : tensor<?x?xf32>, tensor<?x?xf32>
}

func.func @power_f64(%x: tensor<?x?xf64>) -> (tensor<?x?xf64>, tensor<?x?xf64>) {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64}
      : (tensor<?x?xf64>) -> tensor<?x?xf64>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf64>
  %n = tensor.dim %x, %c1 : tensor<?x?xf64>
  %e = tensor.empty(%m, %n) : tensor<?x?xf64>
  %exponent = arith.constant 2.3 : f64
  %base, %power = linalg.generic {
      indexing_maps = [#elements, #elements, #elements],
      iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<?x?xf64>) outs(%e, %e : tensor<?x?xf64>, tensor<?x?xf64>) {
  ^bb0(%a: f64, %unused0: f64, %unused1: f64):
    %0 = math.absf %a : f64
    %1 = math.powf %0, %exponent : f64
    linalg.yield %0, %1 : f64, f64
  } -> (tensor<?x?xf64>, tensor<?x?xf64>)
  return %base, %power : tensor<?x?xf64>, tensor<?x?xf64>
}
