// Tiny rows across vectors ask for a target, which the C++ route has not.
//
// RUN: not norm-opt %s --convert-norm-to-highway=target=none 2>&1 | FileCheck %s
// RUN: not norm-opt %s --norm-emit-highway-pipeline 2>&1 | FileCheck %s
// RUN: norm-opt %s --convert-norm-to-highway=target=avx2 -o /dev/null

#rows = affine_map<(i, j) -> (i, j)>

// CHECK: error: 'norm.generic' op has a schedule with vectors across rows that do not lie side by side, without a target: expected one, which says how many lanes a vector has, or across_rows = false
func.func @fours(%x: memref<96x4xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_rows = true>}
      ins(%x : memref<96x4xf32>) outs(%x : memref<96x4xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %0 = arith.mulf %a, %s : f32
    norm.yield %0 : f32
  }
  return
}
