// What a GPU pipeline cannot do is one error.
// RUN: not norm-opt %s --norm-gpu-pipeline=target=cuda 2>&1 | FileCheck %s --check-prefix=TARGET --implicit-check-not=error
// TARGET: error: unknown GPU target 'cuda': expected emulator, nvvm, rocdl or spirv
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_91" 2>&1 | FileCheck %s --check-prefix=CHIP --implicit-check-not=error
// CHIP: error: unknown chip 'sm_91' of target nvvm: expected sm_80, {{.*}}sm_90,
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm subgroup-size=64" 2>&1 | FileCheck %s --check-prefix=SUBGROUP --implicit-check-not=error
// SUBGROUP: error: subgroup-size 64 for sm_80, whose subgroups have 32 threads
// What is more than a chip has is what it has; what no chip could have is an error.
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_90 max-cluster-size=32" 2>&1 | FileCheck %s --check-prefix=CLUSTER --implicit-check-not=error
// CLUSTER: error: norm-attach-target: max-cluster-size 32: expected 1, 2, 4, 8 or 16
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm chip=sm_80 max-cluster-size=6" 2>&1 | FileCheck %s --check-prefix=CLUSTER6 --implicit-check-not=error
// CLUSTER6: error: norm-attach-target: max-cluster-size 6: expected 1, 2, 4, 8 or 16
// RUN: not norm-opt %s --norm-gpu-pipeline=workgroup-memory=-2 2>&1 | FileCheck %s --check-prefix=MEMORY --implicit-check-not=error
// RUN: not norm-opt %s --norm-gpu-pipeline="target=nvvm workgroup-memory=-2" 2>&1 | FileCheck %s --check-prefix=MEMORY --implicit-check-not=error
// MEMORY: error: norm-attach-target: workgroup-memory -2: expected 0 bytes or more
// RUN: not norm-opt %s --norm-gpu-pipeline=chip=sm_90 2>&1 | FileCheck %s --check-prefix=NO-CHIP --implicit-check-not=error
// NO-CHIP: error: unknown chip 'sm_90' of target emulator: expected none
// RUN: not norm-opt %s --norm-generalize --norm-copy-to-gpu 2>&1 | FileCheck %s --check-prefix=TENSOR --implicit-check-not=error
// TENSOR: error: 'norm.generic' op is on tensors: bufferize before norm-copy-to-gpu
// RUN: sed -e 's/%%v = math.sin %%e : f64/%%q = arith.truncf %%e : f64 to f8E3M4 %%v = arith.extf %%q : f8E3M4 to f64/' %s > %t.f8.mlir
// RUN: not norm-opt %t.f8.mlir --norm-gpu-pipeline 2>&1 | FileCheck %s --check-prefix=F8 --implicit-check-not=error
// F8: remark: 'norm.generic' op stays on the host: 'arith.truncf' from 'f64' to 'f8E3M4' has no lowering to GPUs
// F8: error: 'arith.truncf' has no lowering to LLVM for the host

#id = affine_map<(i, j) -> (i, j)>
func.func @f(%x: memref<4x8xf64>, %y: memref<4x8xf64>) {
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf64>) outs(%y : memref<4x8xf64>) {
  ^bb0(%e: f64):
    %v = math.sin %e : f64
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  }
  return
}

func.func @tensors(%x: tensor<4x8xf64>) -> tensor<4x8xf64> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf64>) -> tensor<4x8xf64>
  return %y : tensor<4x8xf64>
}
