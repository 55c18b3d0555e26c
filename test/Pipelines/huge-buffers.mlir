// A row of more elements than 64 bits count has no kernel: its sizes are not
// multiplied.
// RUN: not norm-opt %s --norm-emit-highway-pipeline --mlir-print-op-on-diagnostic=false 2>&1 | FileCheck %s --check-prefix=STRICT
// STRICT: error: 'norm.generic' op has no highway kernel: it has a buffer of more bytes than 64 bits can count
// RUN: norm-opt %s --norm-cpu-pipeline | FileCheck %s --check-prefix=CPU
// CPU: llvm.func @rows
// RUN: norm-opt %s --norm-gpu-pipeline --mlir-print-op-on-diagnostic=false 2>&1 | FileCheck %s --check-prefix=GPU
// GPU: remark: 'norm.generic' op stays on the host: a buffer of more bytes than 64 bits can count has no lowering to GPUs

#map = affine_map<(i, j) -> (i, j)>
func.func @rows(%x: memref<4611686018427387904x8xf32>, %y: memref<4611686018427387904x8xf32>) {
  norm.generic {indexing_maps = [#map, #map], iterator_types = ["reduction", "reduction"]}
      ins(%x : memref<4611686018427387904x8xf32>) outs(%y : memref<4611686018427387904x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
