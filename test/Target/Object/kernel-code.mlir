// The AVX3 code of a kernel that convert-norm-to-highway wrote, rare rows and
// activation included, has zmm multiply-adds and calls nothing.
//
// RUN: norm-opt %s --norm-cpu-pipeline="strict highway-target=avx3" | norm-translate --emit=assembly | FileCheck %s

// CHECK-LABEL: {{^}}layer_norm_norm:
// CHECK-NOT:     call
// CHECK:         vfmadd{{.*}}%zmm
// CHECK-NOT:     {{call|jmp[[:space:]]+[a-z]}}
// CHECK-LABEL: {{^}}.Lfunc_end0:
func.func @layer_norm(%x: tensor<128x768xf32>, %gain: tensor<768xf32>, %bias: tensor<768xf32>) -> tensor<128x768xf32> {
  %y = norm.layer_norm %x gain(%gain) bias(%bias)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64, activation = #norm.activation<gelu>}
      : (tensor<128x768xf32>, tensor<768xf32>, tensor<768xf32>) -> tensor<128x768xf32>
  return %y : tensor<128x768xf32>
}
