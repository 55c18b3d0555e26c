// Rows without elements have kernels like any others; a scratch row has one element
// at least.
//
// RUN: norm-opt %s --norm-expand-statistics --canonicalize --cse --convert-norm-to-highway=target=avx2 | FileCheck %s
// RUN: norm-opt %s --norm-cpu-pipeline=highway-target=sse4 | FileCheck %s --check-prefix=PIPELINE

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func private @scratch_norm
// CHECK:         highway.scratch 1 : !highway.ptr<f32>
// PIPELINE-LABEL: llvm.func @scratch(
func.func @scratch(%x: memref<3x0xbf16>, %y: memref<3x0xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = scratch>}
      ins(%x : memref<3x0xbf16>) outs(%y : memref<3x0xbf16>) {
  ^bb0(%a: bf16):
    %b = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %b {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o : bf16
  }
  return
}
