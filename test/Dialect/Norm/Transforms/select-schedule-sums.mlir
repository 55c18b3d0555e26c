// The cost model's choice for gradients, whose outputs are also summed over rows.
//
// RUN: norm-opt %s --norm-attach-target=target=avx3 --canonicalize --cse \
// RUN:     --norm-select-schedule | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// Even and odd elements apart. What is read and written takes most of the third
// level; and rows are worked on together, so that their sums are loaded once.
// CHECK-LABEL: func.func @bf16(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, pairs = true, prefetch = l2, stream = one_thread, grain = 29>
func.func @bf16(%x: memref<4096x768xbf16>, %dy: memref<4096x768xbf16>, %dx: memref<4096x768xbf16>,
                %dgain: memref<768xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy : memref<4096x768xbf16>, memref<4096x768xbf16>)
      outs(%dx, %dgain : memref<4096x768xbf16>, memref<768xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %s = norm.reduce add %1 : f32
    %2 = arith.mulf %1, %s : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.mulf %0, %1 : f32
    norm.yield %3, %4 : bf16, f32
  }
  return
}

// Rows that are out of step with pages have their outputs together, too.
// CHECK-LABEL: func.func @unaligned(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, grain = 22>
func.func @unaligned(%x: memref<128x1003xf32>, %dy: memref<128x1003xf32>,
                     %dx: memref<128x1003xf32>, %dgain: memref<1003xf32>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #columns], iterator_types = ["parallel", "reduction"]}
      ins(%x, %dy : memref<128x1003xf32>, memref<128x1003xf32>)
      outs(%dx, %dgain : memref<128x1003xf32>, memref<1003xf32>) {
  ^bb0(%a: f32, %b: f32):
    %s = norm.reduce add %b : f32
    %0 = arith.mulf %b, %s : f32
    %1 = arith.mulf %a, %b : f32
    norm.yield %0, %1 : f32, f32
  }
  return
}
