// Kernels for NVIDIA's GPUs as a cubin.
// REQUIRES: ptxas
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90 format=binary" | norm-translate --emit=cubin -o %t.cubin
// RUN: llvm-readelf --file-header --symbols %t.cubin | FileCheck %s
// CHECK: Machine: NVIDIA CUDA architecture
// CHECK: FUNC GLOBAL {{.*}} main_norm

func.func @main(%x: tensor<64x512xf32>) -> tensor<64x512xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<64x512xf32>) -> tensor<64x512xf32>
  return %y : tensor<64x512xf32>
}
