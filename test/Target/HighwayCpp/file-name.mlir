// The file's name becomes a namespace and is what the file includes itself by.

// RUN: norm-opt %s --norm-emit-highway-pipeline -o %t.mlir
// RUN: norm-translate %t.mlir --mlir-to-highway-cpp --highway-cpp-file=int.cc | FileCheck %s --check-prefix=KEYWORD
// KEYWORD: #define HWY_TARGET_INCLUDE "int.cc"
// KEYWORD: namespace int_kernels {
// RUN: not norm-translate %t.mlir --mlir-to-highway-cpp '--highway-cpp-file=a"b.cc' 2>&1 | FileCheck %s --check-prefix=QUOTE
// RUN: not norm-translate %t.mlir --mlir-to-highway-header '--highway-cpp-file=a"b.cc' 2>&1 | FileCheck %s --check-prefix=QUOTE
// QUOTE: error: cannot be printed as a file named 'a"b.cc': expected printable characters without quotes and backslashes, as the file includes itself by that name

func.func @f(%x: tensor<4x20xf32>) -> tensor<4x20xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x20xf32>) -> tensor<4x20xf32>
  return %y : tensor<4x20xf32>
}
