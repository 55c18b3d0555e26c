// The cost model's choice for the rows of each op, and a schedule that is kept.
//
// RUN: norm-opt %s --norm-attach-target=target=avx3 --norm-expand-statistics \
// RUN:     --canonicalize --cse --norm-select-schedule | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// Four rows take the 32 registers.
// CHECK-LABEL: func.func @vectors(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, grain = 338>
func.func @vectors(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Rows out of step with vectors: the outputs row after row; unless those are
// narrow, and two inputs are as many loads at once as two rows of them.
// CHECK-LABEL: func.func @odd(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, outputs_by_row = true, grain = 335>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, grain = 223>
func.func @odd(%x: memref<64x97xf32>, %y: memref<64x97xf32>,
               %u: memref<64x97xf32>, %v: memref<64x97xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x97xf32>) outs(%y : memref<64x97xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %u : memref<64x97xf32>, memref<64x97xf32>) outs(%v : memref<64x97xbf16>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    %n, %rstd = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o : bf16
  }
  return
}

// The same beyond the second level: stores are aligned, each row's behind a part of
// a vector.
// CHECK-LABEL: func.func @odd_and_large(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, outputs_by_row = true, align_outputs = true, prefetch = l1, grain = 33>
func.func @odd_and_large(%x: memref<512x1003xf32>, %y: memref<512x1003xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<512x1003xf32>) outs(%y : memref<512x1003xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Outputs beyond the second level: two rows where L1 has room for the next, too, else
// rows within a page, the next ones prefetched where there is room for them, short ones
// to L2; and beyond the third level, past the caches.
// CHECK-LABEL: func.func @large(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l1, grain = 43>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, outputs_by_row = true, prefetch = l2, grain = 255>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l1, stream = always, grain = 43>
func.func @large(%x: memref<1024x768xf32>, %y: memref<1024x768xf32>,
                 %z: memref<8192x128xf32>, %w: memref<8192x128xf32>,
                 %u: memref<8192x768xf32>, %v: memref<8192x768xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1024x768xf32>) outs(%y : memref<1024x768xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<8192x128xf32>) outs(%w : memref<8192x128xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%u : memref<8192x768xf32>) outs(%v : memref<8192x768xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Rows that are a multiple of a page apart share the ways of L1.
// CHECK-LABEL: func.func @conflicts(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, grain = 22>
func.func @conflicts(%x: memref<64x1024xf32>, %y: memref<64x1024xf32>, %z: memref<64x1024xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : memref<64x1024xf32>, memref<64x1024xf32>) outs(%z : memref<64x1024xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    %n, %rstd = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A row that fills the cache; a size that is not known.
// CHECK-LABEL: func.func @long(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 2, stream = one_thread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, outputs_by_row = true>
func.func @long(%x: memref<64x65536xf32>, %y: memref<64x65536xf32>,
                %z: memref<?x?xf32>, %w: memref<?x?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x65536xf32>) outs(%y : memref<64x65536xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<?x?xf32>) outs(%w : memref<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A row whose bytes 64 bits cannot count.
// CHECK-LABEL: func.func @endless(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1,
func.func @endless(%x: memref<8x4611686018427387904xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8x4611686018427387904xf32>) outs(%x : memref<8x4611686018427387904xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Channels first: vectors across rows, as many as lie side by side and registers
// hold. The gain, which all rows share, does not count.
// CHECK-LABEL: func.func @across(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 2, keep = reread, across_rows = true, grain = 505>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 2, keep = reread, across_rows = true,
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 2, keep = reread, across_rows = true>
#channels = affine_map<(i, j, k) -> (i, k, j)>
#gain = affine_map<(i, j, k) -> (k)>
func.func @across(%x: memref<8x64x3136xf32>, %g: memref<64xf32>, %b: memref<64xf32>, %y: memref<8x64x3136xf32>,
                  %z: memref<8x64x49xf32>, %w: memref<8x64x49xf32>,
                  %u: memref<?x?x?xf32>, %v: memref<?x?x?xf32>) {
  norm.generic {indexing_maps = [#channels, #gain, #gain, #channels], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %g, %b : memref<8x64x3136xf32>, memref<64xf32>, memref<64xf32>) outs(%y : memref<8x64x3136xf32>) {
  ^bb0(%a: f32, %gain: f32, %bias: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %m = arith.mulf %n, %gain : f32
    %o = arith.addf %m, %bias : f32
    norm.yield %o : f32
  }
  norm.generic {indexing_maps = [#channels, #channels], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%z : memref<8x64x49xf32>) outs(%w : memref<8x64x49xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#channels, #channels], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%u : memref<?x?x?xf32>) outs(%v : memref<?x?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Rows of one element, as what one block of rows sums to: vectors across rows, though
// that one lies side by side along a row, too.
// CHECK-LABEL: func.func @single(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 2, keep = reread, across_rows = true,
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 2, keep = reread, across_rows = true,
func.func @single(%row: memref<1x768xf32>, %column: memref<768x1xf32>,
                  %sum: memref<768xf32>, %y: memref<768x1xf32>) {
  norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
                iterator_types = ["reduction", "parallel"]}
      ins(%row : memref<1x768xf32>) outs(%sum : memref<768xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    norm.yield %s : f32
  }
  norm.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
                iterator_types = ["parallel", "reduction"]}
      ins(%column : memref<768x1xf32>) outs(%y : memref<768x1xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %r = arith.subf %a, %s : f32
    norm.yield %r : f32
  }
  return
}

// Groups of channels, channels last: vectors across the runs of neighbouring groups;
// also where how many these are, and of how many runs, is not known; of bf16 where
// runs are short, else in pairs.
// CHECK-LABEL: func.func @runs(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true, stream = one_thread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true, grain = 13>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, pairs = true, grain = 8>
#groups = affine_map<(b, g, p, c) -> (b, p, g, c)>
#of_groups = affine_map<(b, g, p, c) -> (g, c)>
func.func @runs(%x: memref<2x4096x32x10xf32>, %y: memref<2x4096x32x10xf32>, %gain: memref<32x10xf32>,
                %u: memref<?x?x?x40xf32>, %v: memref<?x?x?x40xf32>,
                %s: memref<2x64x8x40xbf16>, %t: memref<2x64x8x40xbf16>,
                %l: memref<2x64x8x64xbf16>, %m: memref<2x64x8x64xbf16>) {
  norm.generic {indexing_maps = [#groups, #of_groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x, %gain : memref<2x4096x32x10xf32>, memref<32x10xf32>) outs(%y : memref<2x4096x32x10xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %g : f32
    norm.yield %o : f32
  }
  norm.generic {indexing_maps = [#groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%u : memref<?x?x?x40xf32>) outs(%v : memref<?x?x?x40xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%s : memref<2x64x8x40xbf16>) outs(%t : memref<2x64x8x40xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o : bf16
  }
  norm.generic {indexing_maps = [#groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%l : memref<2x64x8x64xbf16>) outs(%m : memref<2x64x8x64xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o : bf16
  }
  return
}

// Where a vector cannot go on from run to run, since all groups share a gain or runs
// are long, rows that lie between each other's elements: as many as registers hold share
// lines, beyond L2, too. What runs of 40 elements have is added in two vectors, of 10
// in one.
// CHECK-LABEL: func.func @interleaved(
// CHECK:         schedule = #norm.cpu_schedule<rows = 8, accumulators = 1, keep = reread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 8, accumulators = 2, keep = reread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread
#shared = affine_map<(b, g, p, c) -> (c)>
func.func @interleaved(%x: memref<2x4096x32x10xf32>, %y: memref<2x4096x32x10xf32>, %gain: memref<10xf32>,
                       %z: memref<2x4096x8x40xf32>, %w: memref<2x4096x8x40xf32>, %h: memref<40xf32>,
                       %u: memref<2x64x8x513xf32>, %v: memref<2x64x8x513xf32>) {
  norm.generic {indexing_maps = [#groups, #shared, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x, %gain : memref<2x4096x32x10xf32>, memref<10xf32>) outs(%y : memref<2x4096x32x10xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %g : f32
    norm.yield %o : f32
  }
  norm.generic {indexing_maps = [#groups, #shared, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%z, %h : memref<2x4096x8x40xf32>, memref<40xf32>) outs(%w : memref<2x4096x8x40xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %g : f32
    norm.yield %o : f32
  }
  norm.generic {indexing_maps = [#groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%u : memref<2x64x8x513xf32>) outs(%v : memref<2x64x8x513xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Two outputs of bf16 in rows out of step with vectors, and a scratch row beside
// them: one row at a time, where there are two of whole vectors.
// CHECK-LABEL: func.func @two_outputs(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = scratch, pairs = true, grain = 17>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = scratch, pairs = true, grain = 22>
func.func @two_outputs(%x: memref<128x1003xbf16>, %r: memref<128x1003xbf16>, %y: memref<128x1003xbf16>, %t: memref<128x1003xbf16>,
                       %u: memref<128x768xbf16>, %v: memref<128x768xbf16>, %z: memref<128x768xbf16>, %w: memref<128x768xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<128x1003xbf16>, memref<128x1003xbf16>) outs(%y, %t : memref<128x1003xbf16>, memref<128x1003xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %sum = arith.addf %a, %b : bf16
    %wide = arith.extf %sum : bf16 to f32
    %n, %rstd = norm.normalize mean_square %wide {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o, %sum : bf16, bf16
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%u, %v : memref<128x768xbf16>, memref<128x768xbf16>) outs(%z, %w : memref<128x768xbf16>, memref<128x768xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %sum = arith.addf %a, %b : bf16
    %wide = arith.extf %sum : bf16 to f32
    %n, %rstd = norm.normalize mean_square %wide {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o, %sum : bf16, bf16
  }
  return
}

// bf16 with even and odd elements apart, of any size; with a gain of f32 that all
// rows share. Not rows of a few whole vectors whose number is odd, nor what is f32 or
// f16 for each element.
// CHECK-LABEL: func.func @pairs(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, pairs = true, grain = 64>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, pairs = true>
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, pairs = true,
// CHECK-COUNT-4: schedule = #norm.cpu_schedule<rows = {{.}}, accumulators = 4, keep = {{[a-z]*}}, grain
#columns = affine_map<(i, j) -> (j)>
func.func @pairs(%x: memref<64x512xbf16>, %g: memref<512xf32>, %z: memref<?x?xbf16>,
                 %o: memref<64x52xbf16>, %k: memref<64x48xbf16>, %s: memref<64x16xbf16>, %f: memref<64x512xf32>,
                 %h: memref<64x512xf16>) {
  norm.generic {indexing_maps = [#rows, #columns, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : memref<64x512xbf16>, memref<512xf32>) outs(%x : memref<64x512xbf16>) {
  ^bb0(%a: bf16, %gain: f32):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %m = arith.mulf %n, %gain : f32
    %t = arith.truncf %m : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<?x?xbf16>) outs(%z : memref<?x?xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%o : memref<64x52xbf16>) outs(%o : memref<64x52xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%k : memref<64x48xbf16>) outs(%k : memref<64x48xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%s : memref<64x16xbf16>) outs(%s : memref<64x16xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x512xbf16>) outs(%f : memref<64x512xf32>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%h : memref<64x512xf16>) outs(%h : memref<64x512xf16>) {
  ^bb0(%a: f16):
    %e = arith.extf %a : f16 to f32
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to f16
    norm.yield %t : f16
  }
  return
}

// CHECK-LABEL: func.func @kept(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 8, keep = scratch>
func.func @kept(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 1, accumulators = 8, keep = scratch>}
      ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// What is dear to compute in each pass is stored: a function, or a sum of numbers
// that are converted. A sum of two is not, nor what is an input.
// CHECK-LABEL: func.func @dear(
// CHECK:         keep = scratch,
// CHECK:         keep = scratch,
// CHECK:         keep = reread,
// CHECK:         keep = reread,
func.func @dear(%x: memref<64x512xf32>, %y: memref<64x512xf32>,
                %u: memref<64x512xbf16>, %v: memref<64x512xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%a: f32):
    %m = norm.reduce maximumf %a : f32
    %d = arith.subf %a, %m : f32
    %e = math.exp %d : f32
    %s = norm.reduce add %e : f32
    %r = arith.divf %e, %s : f32
    norm.yield %r : f32
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%u, %v : memref<64x512xbf16>, memref<64x512xbf16>) outs(%v : memref<64x512xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %c = arith.addf %a, %b : bf16
    %f = arith.extf %c : bf16 to f32
    %n, %rstd = norm.normalize mean_square %f {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : memref<64x512xf32>, memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    %n, %mean, %rstd = norm.normalize mean_variance %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x512xf32>) outs(%y : memref<64x512xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Long rows are cut into pieces for threads to share: whatever their number is,
// and by the bytes of vectors. Not those of which the kernel does not know the
// size, nor those that are summed.
// CHECK-LABEL: func.func @pieces(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 8>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 8>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 3, pairs = true>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, pieces = 128, stream = always>
func.func @pieces(%one: memref<1x262144xf32>, %many: memref<4x262144xf32>,
                  %odd: memref<2x100003xbf16>, %short: memref<1x65535xf32>,
                  %any: memref<1x?xf32>, %longest: memref<1x16777216xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%one : memref<1x262144xf32>) outs(%one : memref<1x262144xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%many : memref<4x262144xf32>) outs(%many : memref<4x262144xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%odd : memref<2x100003xbf16>) outs(%odd : memref<2x100003xbf16>) {
  ^bb0(%a: bf16):
    %b = arith.extf %a : bf16 to f32
    %n, %rstd = norm.normalize mean_square %b {epsilon = 1.0e-5 : f64} : f32
    %c = arith.truncf %n : f32 to bf16
    norm.yield %c : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%short : memref<1x65535xf32>) outs(%short : memref<1x65535xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%any : memref<1x?xf32>) outs(%any : memref<1x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%longest : memref<1x16777216xf32>) outs(%longest : memref<1x16777216xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// All of L1, two rows of 4 KiB, those that follow, outputs, gain and bias; with one
// factor more there is room for one.
// CHECK-LABEL: func.func @all_of_l1(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l1, grain = 32>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l1, grain = 32>
func.func @all_of_l1(%x: memref<1040x1024xf32>, %g: memref<1024xf32>, %b: memref<1024xf32>,
                     %c: memref<1024xf32>, %y: memref<1040x1024xf32>) {
  norm.generic {indexing_maps = [#rows, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>, #rows],
                iterator_types = ["parallel", "reduction"]}
      ins(%x, %g, %b : memref<1040x1024xf32>, memref<1024xf32>, memref<1024xf32>)
      outs(%y : memref<1040x1024xf32>) {
  ^bb0(%a: f32, %gain: f32, %bias: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    %1 = arith.addf %0, %bias : f32
    norm.yield %1 : f32
  }
  norm.generic {indexing_maps = [#rows, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>,
                                 affine_map<(i, j) -> (j)>, #rows],
                iterator_types = ["parallel", "reduction"]}
      ins(%x, %g, %b, %c : memref<1040x1024xf32>, memref<1024xf32>, memref<1024xf32>, memref<1024xf32>)
      outs(%y : memref<1040x1024xf32>) {
  ^bb0(%a: f32, %gain: f32, %bias: f32, %other: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %gain : f32
    %1 = arith.addf %0, %bias : f32
    %2 = arith.mulf %1, %other : f32
    norm.yield %2 : f32
  }
  return
}

// L1 has room for rows of 10 KiB, those that follow and outputs, but not for a gain,
// too: then what follows is asked for in L2.
// CHECK-LABEL: func.func @beside_gain(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l1, stream = always, grain = 13>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l2, stream = always, grain = 13>
func.func @beside_gain(%x: memref<8192x2560xf32>, %gain: memref<2560xf32>, %y: memref<8192x2560xi8>,
                %z: memref<8192x2560xi8>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8192x2560xf32>) outs(%y : memref<8192x2560xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.fptosi %n : f32 to i8
    norm.yield %0 : i8
  }
  norm.generic {indexing_maps = [#rows, affine_map<(i, j) -> (j)>, #rows],
                iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain : memref<8192x2560xf32>, memref<2560xf32>) outs(%z : memref<8192x2560xi8>) {
  ^bb0(%a: f32, %g: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.mulf %n, %g : f32
    %1 = arith.fptosi %0 : f32 to i8
    norm.yield %1 : i8
  }
  return
}

// Of results of 16 bits, where L3 has them and what is read, as many rows at once as
// in caches closer by; of wider ones, and beyond a quarter of L3, two.
// CHECK-LABEL: func.func @in_third_level(
// CHECK:         schedule = #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, pairs = true, prefetch = l1, grain = 32>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l1, grain = 32>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, pairs = true, outputs_by_row = true, prefetch = l1, grain = 32>
func.func @in_third_level(%x: memref<1024x1024xbf16>, %y: memref<1024x1024xbf16>,
                          %z: memref<1024x1024xf32>, %u: memref<4096x1024xbf16>,
                          %v: memref<4096x1024xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1024x1024xbf16>) outs(%y : memref<1024x1024xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rms = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1 : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1024x1024xbf16>) outs(%z : memref<1024x1024xf32>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rms = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%u : memref<4096x1024xbf16>) outs(%v : memref<4096x1024xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rms = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1 : bf16
  }
  return
}

// Two rows also of pairs for which L1 has no room, in half of L3, and of anything in an
// eighth of it.
// CHECK-LABEL: func.func @two_rows(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, pairs = true, prefetch = l2, grain = 8>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l2, grain = 8>
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l2, grain = 8>
func.func @two_rows(%x: memref<1000x4096xbf16>, %y: memref<1000x4096xbf16>,
                    %z: memref<500x4096xf32>, %u: memref<500x4096xf32>,
                    %v: memref<128x4096xf32>, %w: memref<128x4096xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<1000x4096xbf16>) outs(%y : memref<1000x4096xbf16>) {
  ^bb0(%a: bf16):
    %0 = arith.extf %a : bf16 to f32
    %n, %rms = norm.normalize mean_square %0 {epsilon = 1.0e-5 : f64} : f32
    %1 = arith.truncf %n : f32 to bf16
    norm.yield %1 : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<500x4096xf32>) outs(%u : memref<500x4096xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%v : memref<128x4096xf32>) outs(%w : memref<128x4096xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Pairs for whose scratch rows L1 has no room: what they would keep is computed again,
// and no longer bounds the rows at once.
// CHECK-LABEL: func.func @no_room_for_scratch(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, pairs = true, prefetch = l2, grain = 4>
func.func @no_room_for_scratch(%x: memref<512x4096xbf16>, %r: memref<512x4096xbf16>,
                               %y: memref<512x4096xbf16>, %z: memref<512x4096xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<512x4096xbf16>, memref<512x4096xbf16>)
      outs(%y, %z : memref<512x4096xbf16>, memref<512x4096xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.addf %0, %1 : f32
    %3 = arith.truncf %2 : f32 to bf16
    %4 = arith.extf %3 : bf16 to f32
    %n, %rms = norm.normalize mean_square %4 {epsilon = 1.0e-5 : f64} : f32
    %5 = arith.truncf %n : f32 to bf16
    norm.yield %5, %3 : bf16, bf16
  }
  return
}

// Most of L3: one row after the other, which one thread alone stores past the caches.
// CHECK-LABEL: func.func @most_of_third_level(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l1, stream = one_thread, grain = 43>
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread, prefetch = l2, stream = one_thread, grain = 255>
func.func @most_of_third_level(%x: memref<4096x768xf32>, %y: memref<4096x768xf32>,
                               %z: memref<32768x128xf32>, %u: memref<32768x128xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4096x768xf32>) outs(%y : memref<4096x768xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<32768x128xf32>) outs(%u : memref<32768x128xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A third level that holds everything: no output goes past it.
// CHECK-LABEL: func.func @all_in_third_level(
// CHECK:         schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = reread, prefetch = l1, grain = 43>
module attributes {norm.target = #norm.target<avx3, l3 = 9223372036854775807>} {
  func.func @all_in_third_level(%x: memref<4096x768xf32>, %y: memref<4096x768xf32>) {
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<4096x768xf32>) outs(%y : memref<4096x768xf32>) {
    ^bb0(%a: f32):
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    return
  }
}

// Rows of 2, 4 or 8 elements that follow each other: as many as a vector has lanes,
// be they few, since the number of rows must not decide bits. Not those of other
// sizes or types, with statistics in f64, or with gaps.
// CHECK-LABEL: func.func @tiny(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, across_rows = true,
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, across_rows = true,
// CHECK:         schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, across_rows = true,
// CHECK:         norm.generic
// CHECK-NOT:     across_rows
func.func @tiny(%two: memref<3x2xf32>, %four: memref<?x4xbf16>, %eight: memref<512x8xf32, strided<[8, 1], offset: ?>>,
                %half: memref<512x8xf16>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%two : memref<3x2xf32>) outs(%two : memref<3x2xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%four : memref<?x4xbf16>) outs(%four : memref<?x4xbf16>) {
  ^bb0(%a: bf16):
    %e = arith.extf %a : bf16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %e {epsilon = 1.0e-5 : f64} : f32
    %t = arith.truncf %n : f32 to bf16
    norm.yield %t : bf16
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%eight, %half : memref<512x8xf32, strided<[8, 1], offset: ?>>, memref<512x8xf16>)
      outs(%eight : memref<512x8xf32, strided<[8, 1], offset: ?>>) {
  ^bb0(%a: f32, %b: f16):
    %e = arith.extf %b : f16 to f32
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %y = arith.addf %n, %e : f32
    norm.yield %y : f32
  }
  // Statistics in f64, the lanes of which are others.
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%two : memref<3x2xf32>) outs(%two : memref<3x2xf32>) {
  ^bb0(%a: f32):
    %e = arith.extf %a : f32 to f64
    %n, %mean, %rstd = norm.normalize mean_variance %e {epsilon = 1.0e-5 : f64} : f64
    %t = arith.truncf %n : f64 to f32
    norm.yield %t : f32
  }
  return
}

// CHECK-LABEL: func.func @not_tiny(
// CHECK-COUNT-6: norm.generic {{.*}} schedule = #norm.cpu_schedule<rows = {{[0-9]+}}, accumulators = 4, keep = reread,{{( outputs_by_row = true,)?}} grain
func.func @not_tiny(%three: memref<64x3xf32>, %sixteen: memref<64x16xf32>, %double: memref<64x4xf64>,
                    %apart: memref<64x4xf32, strided<[5, 1]>>, %y: memref<64x4xf32>,
                    %any: memref<64x4xf32, strided<[?, 1]>>, %byte: memref<64x4xi8>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%three : memref<64x3xf32>) outs(%three : memref<64x3xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%sixteen : memref<64x16xf32>) outs(%sixteen : memref<64x16xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%double : memref<64x4xf64>) outs(%double : memref<64x4xf64>) {
  ^bb0(%a: f64):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%y : memref<64x4xf32>) outs(%apart : memref<64x4xf32, strided<[5, 1]>>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%any : memref<64x4xf32, strided<[?, 1]>>) outs(%y : memref<64x4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%y : memref<64x4xf32>) outs(%byte : memref<64x4xi8>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %t = arith.fptosi %n : f32 to i8
    norm.yield %t : i8
  }
  return
}
