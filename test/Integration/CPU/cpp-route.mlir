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
