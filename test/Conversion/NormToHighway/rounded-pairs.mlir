// What is rounded to bf16 only to be stored is rounded by the store, with no pass
// behind that would find it.
//
// RUN: norm-opt %s --norm-expand-statistics --convert-norm-to-highway=target=avx3 --split-input-file | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

// CHECK-LABEL: func.func private @stored_norm(
// CHECK-NOT:     highway.round_to_bf16
// CHECK:         highway.store_rounded_pairs
// CHECK-NOT:     highway.round_to_bf16
// CHECK:         highway.store_rounded_pairs_n
// CHECK-NOT:     highway.round_to_bf16
// CHECK-LABEL: func.func @stored(
func.func @stored(%x: memref<4x80xbf16>, %g: memref<80xbf16>, %y: memref<4x80xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pairs = true>}
      ins(%x, %g : memref<4x80xbf16>, memref<80xbf16>) outs(%y : memref<4x80xbf16>) {
  ^bb0(%a: bf16, %gain: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %gain : bf16 to f32
    %n, %rstd = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %2 = arith.mulf %n, %1 : f32
    %3 = arith.truncf %2 : f32 to bf16
    norm.yield %3 : bf16
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// A residual sum is rounded, stored, and then normalized: rounded once.
// CHECK-LABEL: func.func private @needed_norm(
// CHECK:         highway.round_to_bf16_unchecked
// CHECK:         highway.round_to_bf16_unchecked
// CHECK:         highway.store_pairs %
// CHECK:         highway.store_rounded_pairs %
// CHECK-LABEL: func.func @needed(
func.func @needed(%x: memref<4x64xbf16>, %r: memref<4x64xbf16>, %h: memref<4x64xbf16>, %y: memref<4x64xbf16>) {
  norm.generic {
      indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"],
      schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pairs = true>}
      ins(%x, %r : memref<4x64xbf16>, memref<4x64xbf16>) outs(%h, %y : memref<4x64xbf16>, memref<4x64xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.addf %a, %b : bf16
    %1 = arith.extf %0 : bf16 to f32
    %n, %rstd = norm.normalize mean_square %1 {epsilon = 1.0e-5 : f64} : f32
    %2 = arith.truncf %n : f32 to bf16
    norm.yield %0, %2 : bf16, bf16
  }
  return
}
