// Printed C++ of group norms, channels first and last, of norms between reshapes and
// slices, beside products and copies, and of constants gives what float64 gives on each target of the machine, for odd and
// dynamic sizes, and writes nothing else.

// REQUIRES: sse4

// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: norm-opt %s --norm-emit-highway-pipeline -o emitc.mlir
// RUN: norm-translate emitc.mlir --mlir-to-highway-cpp --highway-cpp-file=views.cc -o views.cc
// RUN: norm-translate emitc.mlir --mlir-to-highway-header --highway-cpp-file=views.cc -o views.h
// Not optimized, since that takes a second a function and target.
// RUN: clang++ -std=c++17 -O0 -Wall -Wextra -Werror -ffp-contract=off -msse4.2 -mpclmul -maes "-DHWY_DISABLED_TARGETS=~(HWY_SSE4|HWY_AVX2|HWY_AVX3)" -I. views.cc %S/Inputs/cpp-route-views-main.cc -lhwy -o views
// RUN: ./views | FileCheck %s
// CHECK: SSE4 {{[0-9]+}} calls, 0 wrong

func.func @first(%x: tensor<3x12x7x5xf32>, %g: tensor<12xf32>, %b: tensor<12xf32>) -> tensor<3x12x7x5xf32> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<3x12x7x5xf32>, tensor<12xf32>, tensor<12xf32>) -> tensor<3x12x7x5xf32>
  return %y : tensor<3x12x7x5xf32>
}

func.func @first_memref(%x: memref<3x12x7x5xf32>, %g: memref<12xf32>, %b: memref<12xf32>, %y: memref<3x12x7x5xf32>) {
  %t = bufferization.to_tensor %x restrict : memref<3x12x7x5xf32> to tensor<3x12x7x5xf32>
  %tg = bufferization.to_tensor %g restrict : memref<12xf32> to tensor<12xf32>
  %tb = bufferization.to_tensor %b restrict : memref<12xf32> to tensor<12xf32>
  %r = norm.group_norm %t gain(%tg) bias(%tb) {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<3x12x7x5xf32>, tensor<12xf32>, tensor<12xf32>) -> tensor<3x12x7x5xf32>
  bufferization.materialize_in_destination %r in restrict writable %y
      : (tensor<3x12x7x5xf32>, memref<3x12x7x5xf32>) -> ()
  return
}

func.func @first_dynamic(%x: tensor<?x6x?x?xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>)
    -> (tensor<?x6x?x?xf32>, tensor<?x2xf32>, tensor<?x2xf32>) {
  %y, %mean, %rstd = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x6x?x?xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<?x6x?x?xf32>, tensor<?x2xf32>, tensor<?x2xf32>)
  return %y, %mean, %rstd : tensor<?x6x?x?xf32>, tensor<?x2xf32>, tensor<?x2xf32>
}

func.func @first_bf16(%x: tensor<?x9x?xbf16>, %g: tensor<9xbf16>, %b: tensor<9xbf16>) -> tensor<?x9x?xbf16> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 3 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x9x?xbf16>, tensor<9xbf16>, tensor<9xbf16>) -> tensor<?x9x?xbf16>
  return %y : tensor<?x9x?xbf16>
}

func.func @last(%x: tensor<?x?x12xf32>, %g: tensor<12xf32>, %b: tensor<12xf32>) -> tensor<?x?x12xf32> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 2 : i64, groups = 3 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x?x12xf32>, tensor<12xf32>, tensor<12xf32>) -> tensor<?x?x12xf32>
  return %y : tensor<?x?x12xf32>
}

func.func @last_bf16(%x: tensor<2x11x10xbf16>, %g: tensor<10xbf16>, %b: tensor<10xbf16>) -> tensor<2x11x10xbf16> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 2 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<2x11x10xbf16>, tensor<10xbf16>, tensor<10xbf16>) -> tensor<2x11x10xbf16>
  return %y : tensor<2x11x10xbf16>
}

func.func @instance(%x: tensor<?x5x?xf32>, %g: tensor<5xf32>, %b: tensor<5xf32>) -> tensor<?x5x?xf32> {
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 5 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x5x?xf32>, tensor<5xf32>, tensor<5xf32>) -> tensor<?x5x?xf32>
  return %y : tensor<?x5x?xf32>
}

// Rows of 8, of which the caller has three to each of his: the view is of one
// dimension less, and what is returned of one more.
func.func @rows(%x: tensor<?x3x8xf32>) -> tensor<?x3x8xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x3x8xf32>
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x3x8xf32> into tensor<?x8xf32>
  %y = norm.layer_norm %c {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %e = tensor.expand_shape %y [[0, 1], [2]] output_shape [%n, 3, 8] : tensor<?x8xf32> into tensor<?x3x8xf32>
  return %e : tensor<?x3x8xf32>
}

// What C++ has as arrays: of floats, and of their bits.
func.func @constants(%x: tensor<?x4x?xf32>) -> tensor<?x4x?xf32> {
  %g = arith.constant dense<[1.0, -0.5, 3.25, 1.0e-3]> : tensor<4xf32>
  %b = arith.constant dense<[-1.0, 0.0, 0.125, 100.0]> : tensor<4xbf16>
  %y = norm.group_norm %x gain(%g) bias(%b) {channel = 1 : i64, groups = 2 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x4x?xf32>, tensor<4xf32>, tensor<4xbf16>) -> tensor<?x4x?xf32>
  return %y : tensor<?x4x?xf32>
}

// A product behind a norm, loops, and a residual sum, a kernel.
func.func @product(%x: tensor<?x8xf32>, %w: tensor<8x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %e = tensor.empty(%n) : tensor<?x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x8xf32>) -> tensor<?x8xf32>
  %p = linalg.matmul ins(%y, %w : tensor<?x8xf32>, tensor<8x8xf32>) outs(%f : tensor<?x8xf32>) -> tensor<?x8xf32>
  %s = linalg.add ins(%p, %x : tensor<?x8xf32>, tensor<?x8xf32>) outs(%e : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %s : tensor<?x8xf32>
}

// A slice is normalized and goes to a slice; what was read is returned, too.
func.func @slices(%x: tensor<?x3x8xbf16>) -> (tensor<?x11xbf16>, tensor<?x3x8xbf16>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : bf16
  %n = tensor.dim %x, %c0 : tensor<?x3x8xbf16>
  %s = tensor.extract_slice %x[0, 1, 0] [%n, 1, 8] [1, 1, 1] : tensor<?x3x8xbf16> to tensor<?x8xbf16>
  %y = norm.layer_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x8xbf16>) -> tensor<?x8xbf16>
  %p = tensor.pad %y low[0, 2] high[0, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : bf16
  } : tensor<?x8xbf16> to tensor<?x11xbf16>
  return %p, %x : tensor<?x11xbf16>, tensor<?x3x8xbf16>
}
