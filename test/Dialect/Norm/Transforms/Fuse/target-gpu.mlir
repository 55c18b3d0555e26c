// What a GPU cannot compute does not take a norm with it to the host: it stays
// outside of its norm.generic. On other targets it is fused.
//
// RUN: norm-opt %s --norm-attach-target=target=nvvm --norm-generalize --norm-fuse --remarks-filter=norm-fuse \
// RUN:     --split-input-file 2>/dev/null | FileCheck %s
// RUN: norm-opt %s --norm-attach-target=target=nvvm --norm-generalize --norm-fuse --remarks-filter=norm-fuse \
// RUN:     --split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: norm-opt %s --norm-attach-target=target=avx2 --norm-generalize --norm-fuse \
// RUN:     --split-input-file | FileCheck %s --check-prefix=CPU
// RUN: norm-opt %s --norm-attach-target=target=spirv --norm-generalize --norm-fuse --remarks-filter=norm-fuse \
// RUN:     --split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=SPIRV

#id = affine_map<(i, j) -> (i, j)>

// Behind: the negation is fused, the remainder is not.
// CHECK-LABEL: func.func @behind(
// CHECK:         norm.generic
// CHECK:           arith.negf
// CHECK-NOT:       arith.remf
// CHECK:         linalg.generic
// CHECK:           arith.remf
// REMARK: target-gpu.mlir:[[#@LINE + 17]]:{{.*}}: remark: [Missed] NotFused {{.*}}Reason="it has no lowering to GPUs: 'arith.remf' on 'f32'"
// CPU-LABEL: func.func @behind(
// CPU-NOT:     linalg.generic
// CPU:         norm.generic
// CPU:           arith.negf
// CPU:           arith.remf
// CPU:         return
func.func @behind(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %c = arith.constant 0.75 : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.negf %a : f32
    linalg.yield %r : f32
  } -> tensor<4x8xf32>

  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%m : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.remf %a, %c : f32
    linalg.yield %r : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// A norm with such an op in its own body is the host's, and remains alone; the
// norm behind it has its kernel.
// CHECK-LABEL: func.func @own(
// CHECK:         norm.generic
// CHECK:           arith.remf
// CHECK:         norm.generic
// CHECK-NOT:       arith.remf
// REMARK: remark: [Missed] Alone {{.*}}Reason="nothing is fused with it: it has no lowering to GPUs: 'arith.remf' on 'f32'"
// CPU-LABEL: func.func @own(
// CPU-COUNT-1: norm.generic
// CPU-NOT:     norm.generic
func.func @own(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %n = norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.remf %a, %s : f32
    norm.yield %r : f32
  } -> tensor<4x8xf32>
  %y = norm.rms_norm %n {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// Memory of i1, which Vulkan lacks.
// CPU-LABEL: func.func @mask(
// CHECK-LABEL: func.func @mask(
// CHECK-NOT:     linalg.generic
// CHECK:         norm.generic
// CHECK:           arith.cmpf
// SPIRV: remark: [Missed] NotFused {{.*}}Reason="the kernel would have an operand of 'i1', which the GPU lacks"
func.func @mask(%x: tensor<4x8xf32>, %e: tensor<4x8xi1>) -> tensor<4x8xi1> {
  %zero = arith.constant 0.0 : f32
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%n : tensor<4x8xf32>) outs(%e : tensor<4x8xi1>) {
  ^bb0(%a: f32, %o: i1):
    %r = arith.cmpf ogt, %a, %zero : f32
    linalg.yield %r : i1
  } -> tensor<4x8xi1>
  return %y : tensor<4x8xi1>
}
