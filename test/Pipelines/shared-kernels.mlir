// Equal layers have one kernel, in one function or several; other epsilons, sizes,
// types and layouts have their own.
// RUN: norm-opt %s --norm-cpu-pipeline=highway-target=avx2 | FileCheck %s
// RUN: norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_80" -o %t.gpu
// RUN: grep -o 'visible .entry [a-z_0-9]*' %t.gpu | FileCheck %s --check-prefix=GPU

// CHECK: llvm.func internal @layers_norm(
// CHECK-NOT: llvm.func internal @layers_norm_{{[0-9]}}
// CHECK-NOT: llvm.func internal @other_rows_norm
// CHECK: llvm.func internal @other_epsilon_norm(
// CHECK: llvm.func internal @other_size_norm(
// CHECK: llvm.func internal @other_type_norm(
// CHECK: llvm.func internal @other_layout_norm(

// The number of rows is a constant of these. What is strided in the host's memory
// is contiguous in the GPU's.
// GPU: {{ }}layers_norm{{$}}
// GPU-NOT: layers_norm_{{[0-9]}}
// GPU: {{ }}other_rows_norm{{$}}
// GPU: {{ }}other_epsilon_norm{{$}}
// GPU: {{ }}other_size_norm{{$}}
// GPU: {{ }}other_type_norm{{$}}
// GPU-NOT: other_layout_norm

func.func @layers(%x: tensor<4x32xf32>, %w: tensor<32x32xf32>, %out: tensor<4x32xf32>) -> tensor<4x32xf32> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x32xf32>) -> tensor<4x32xf32>
  %1 = linalg.matmul ins(%0, %w : tensor<4x32xf32>, tensor<32x32xf32>) outs(%out : tensor<4x32xf32>) -> tensor<4x32xf32>
  %2 = norm.layer_norm %1 {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x32xf32>) -> tensor<4x32xf32>
  %3 = linalg.matmul ins(%2, %w : tensor<4x32xf32>, tensor<32x32xf32>) outs(%out : tensor<4x32xf32>) -> tensor<4x32xf32>
  return %3 : tensor<4x32xf32>
}

func.func @other_rows(%x: tensor<7x32xf32>) -> tensor<7x32xf32> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<7x32xf32>) -> tensor<7x32xf32>
  return %0 : tensor<7x32xf32>
}

func.func @other_epsilon(%x: tensor<4x32xf32>) -> tensor<4x32xf32> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<4x32xf32>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

func.func @other_size(%x: tensor<4x40xf32>) -> tensor<4x40xf32> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x40xf32>) -> tensor<4x40xf32>
  return %0 : tensor<4x40xf32>
}

func.func @other_type(%x: tensor<4x32xbf16>) -> tensor<4x32xbf16> {
  %0 = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x32xbf16>) -> tensor<4x32xbf16>
  return %0 : tensor<4x32xbf16>
}

func.func @other_layout(%x: memref<4x32xf32, strided<[40, 1]>>, %y: memref<4x32xf32>) {
  norm.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "reduction"]} ins(%x : memref<4x32xf32, strided<[40, 1]>>) outs(%y : memref<4x32xf32>) {
  ^bb0(%v: f32):
    %n:3 = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n#0 : f32
  }
  return
}
