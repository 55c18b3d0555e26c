// The pass's own errors.
//
// RUN: not norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=target=mmx 2>&1 | FileCheck %s --check-prefix=TARGET
// RUN: not norm-opt %s --norm-expand-statistics --canonicalize --cse \
// RUN:     --convert-norm-to-highway=strict 2>&1 | FileCheck %s --check-prefix=STRICT

#rows = affine_map<(i, j) -> (i, j)>

// TARGET: error: convert-norm-to-highway: unknown target 'mmx'; expected sse4, avx2, avx3, neon, sve2_128, sve_256 or none
// STRICT: error: 'norm.generic' op has no highway kernel: it has 'arith.remf', which highway cannot express on these types
func.func @f(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.remf %n, %a : f32
    norm.yield %0 : f32
  }
  return
}
