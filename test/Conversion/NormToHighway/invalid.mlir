// The pass's own errors.
//
// RUN: not norm-opt %s --convert-norm-to-highway=target=mmx 2>&1 | FileCheck %s --check-prefix=TARGET
// RUN: not norm-opt %s --convert-norm-to-highway=strict 2>&1 | FileCheck %s --check-prefix=STRICT

#rows = affine_map<(i, j) -> (i, j)>

// TARGET: error: convert-norm-to-highway: unknown target 'mmx'; expected sse4, avx2, avx3 or none
// STRICT: error: 'norm.generic' op has no highway kernel: it has 'arith.remf', which highway cannot express on these types
func.func @f(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic mean_square {
      indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>)
      pre {
      ^bb0(%a: f32):
        norm.yield %a : f32
      } post {
      ^bb0(%a: f32, %v: f32, %n: f32, %rstd: f32):
        %0 = arith.remf %n, %a : f32
        norm.yield %0 : f32
      }
  return
}
