// What is said of CPU kernels: rows, operands, collectives, passes, what is
// kept, the schedule and what decided it.
//
// RUN: norm-opt %s --norm-attach-target=target=avx3 --norm-expand-statistics \
// RUN:     --canonicalize --cse --norm-select-schedule --norm-explain -o /dev/null \
// RUN:     | FileCheck %s
// RUN: norm-opt %s --norm-attach-target=target=sse4 --norm-expand-statistics \
// RUN:     --canonicalize --cse --norm-select-schedule --norm-explain -o /dev/null \
// RUN:     | FileCheck %s --check-prefix=SSE4

#rows = affine_map<(i, j) -> (i, j)>
#along = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: norm.generic in @layer_norm at cpu.mlir:{{[0-9]+}}:3, for avx3:
// CHECK-NEXT:    rows: 128 of 768 elements
// CHECK-NEXT:    reads in0 (argument 0): 393,216 bytes of f32, 3,072 a row
// CHECK-NEXT:    reads in1 (argument 1): 3,072 bytes of f32, the same for all rows
// CHECK-NEXT:    writes out0 (argument 2): 393,216 bytes of f32, 3,072 a row
// CHECK-NEXT:    collectives: 3, and 5 in branches that few rows take
// CHECK-NEXT:    passes over a row: 3
// CHECK-NEXT:      1: s1 = sum(in0); reads in0
// CHECK-NEXT:      2: {{.*}}sum(in0 - mean_hi){{.*}}; reads again in0 from L1 (12,288 bytes of the rows at once)
// CHECK-NEXT:      3: the outputs; reads in1; reads again in0 from L1 (12,288 bytes of the rows at once)
// CHECK-NEXT:    kept between passes: 1 value of an element at a time, computed again
// CHECK-NEXT:      in0 (f32), of pass 1 for passes up to 3
// CHECK-NEXT:    schedule: #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, grain = 43>
// CHECK-NEXT:    why:
// CHECK-NEXT:      rows = 4: 32 vector registers, and a row takes 4 for its reductions and 4 besides
// CHECK-NEXT:      accumulators = 4: as many additions are on their way at once
// CHECK-NEXT:      keep = reread: what passes need again is in the inputs, in a cache
// CHECK-NEXT:      grain = 43: as many rows as have the 32768 elements that are worth waking a thread

// SSE4-LABEL: norm.generic in @layer_norm at {{.*}}, for sse4:
// SSE4:         schedule: #norm.cpu_schedule<rows = 2,
// SSE4-NEXT:    why:
// SSE4-NEXT:      rows = 2: 16 vector registers, and a row takes 4 for its reductions and 4 besides
func.func @layer_norm(%x: memref<128x768xf32>, %gain: memref<768xf32>,
                      %y: memref<128x768xf32>) {
  norm.generic {indexing_maps = [#rows, #along, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %gain : memref<128x768xf32>, memref<768xf32>) outs(%y : memref<128x768xf32>) {
  ^bb0(%a: f32, %g: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %g : f32
    norm.yield %o : f32
  }
  return
}

// Sizes that are not known have the names of their loops.
// CHECK-LABEL: norm.generic in @dynamic
// CHECK-NEXT:    rows: d0 of d1 elements; d0 is dimension 0 of in0; d1 is dimension 1 of in0
// CHECK-NEXT:    reads in0 (argument 0): 4 * d0 * d1 bytes of f32, 4 * d1 a row
// CHECK-NEXT:    writes out0 (argument 1): 2 * d0 * d1 bytes of bf16, 2 * d1 a row
// CHECK-NEXT:    writes out1 (argument 2): 4 * d0 bytes of f32, one a row
// CHECK:           2: the outputs; reads again in0{{$}}
// CHECK:         schedule: #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread>
// CHECK:           grain = 1: a row's size is not known: the launch computes it
// CHECK-NEXT:    predicted: nothing for sizes that are not known, or that no memory has
func.func @dynamic(%x: memref<?x?xf32>, %y: memref<?x?xbf16>, %r: memref<?xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf32>) outs(%y, %r : memref<?x?xbf16>, memref<?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o, %rstd : bf16, f32
  }
  return
}

// Each bound of the rows at once.
// CHECK-LABEL: norm.generic in @odd
// CHECK:         reads in0 (argument 0): 128,384 bytes of bf16, 2,006 a row
// CHECK:           rows = 2: a row is no multiple of 16 lanes, so that more rows at once are out of step with cache lines
// CHECK-NEXT:      accumulators = 4:
// CHECK:           pairs: even and odd elements of bf16 are widened and narrowed without a move across lanes
// CHECK-NEXT:      grain = 22:
func.func @odd(%x: memref<64x1003xbf16>, %r: memref<64x1003xbf16>, %y: memref<64x1003xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<64x1003xbf16>, memref<64x1003xbf16>) outs(%y : memref<64x1003xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %c = arith.addf %a, %b : bf16
    %w = arith.extf %c : bf16 to f32
    %n, %rstd = norm.normalize mean_square %w {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o : bf16
  }
  return
}

// CHECK-LABEL: norm.generic in @long
// CHECK:           2: the outputs; reads again in0 from L2 (262,144 bytes of the rows at once)
// CHECK:           rows = 1: rows at once have 1/2 of the 524288 bytes of L2, and one takes 262144
func.func @long(%x: memref<2x65536xf32>, %y: memref<2x65536xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<2x65536xf32>) outs(%y : memref<2x65536xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @large
// CHECK:           rows = 2: outputs are larger than L2, and L1 has room for these rows and those that follow
// CHECK:           prefetch = l1: outputs are larger than L2, so that inputs come from beyond it; L1 has room for the next beside these
// CHECK:           stream = always: 50331648 bytes are read and written, more than the third level's 33554432
func.func @large(%x: memref<8192x768xf32>, %y: memref<8192x768xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<8192x768xf32>) outs(%y : memref<8192x768xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @most_of_third_level
// CHECK:           rows = 1: what is read and written takes most of the third level, where several streams of stores are slow
// CHECK:           prefetch = l2: outputs are larger than L2, so that inputs come from beyond it; rows share pages with the next, of which L1 gets what follows by itself
// CHECK:           stream = one_thread: 25165824 bytes are read and written, more than half of the third level's 33554432, which one thread fills more slowly than memory
func.func @most_of_third_level(%x: memref<24576x128xf32>, %y: memref<24576x128xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<24576x128xf32>) outs(%y : memref<24576x128xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @columns
// CHECK:           stream = always: 25165824 bytes are read and written, more than half of the third level's 33554432, which takes lines far apart more slowly than memory
func.func @columns(%x: memref<4096x768xf32>, %y: memref<4096x768xf32>) {
  norm.generic {indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (i, j)>],
                iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4096x768xf32>) outs(%y : memref<4096x768xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @channels_last
// CHECK:           rows = 1: vectors lie across the runs of as many as there are side by side
// CHECK:           keep = reread: vectors lie across runs
// CHECK:           across_runs: what rows have side by side are runs of 10 elements, between those of other rows
#groups = affine_map<(b, g, p, c) -> (b, p, g, c)>
func.func @channels_last(%x: memref<2x49x32x10xf32>, %y: memref<2x49x32x10xf32>) {
  norm.generic {indexing_maps = [#groups, #groups], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x : memref<2x49x32x10xf32>) outs(%y : memref<2x49x32x10xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @channels_first
// CHECK:           across_rows: more operands, or as many and more inputs, lie side by side across rows than along them
#channels = affine_map<(i, j, k) -> (i, k, j)>
func.func @channels_first(%x: memref<8x64x49xf32>, %y: memref<8x64x49xf32>) {
  norm.generic {indexing_maps = [#channels, #channels], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : memref<8x64x49xf32>) outs(%y : memref<8x64x49xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @tiny
// CHECK:           rows = 1: their transposition takes the other registers
// CHECK:           keep = reread: vectors lie across rows
// CHECK:           across_rows: a row is a part of a vector; as many as one has lanes are transposed in registers
func.func @tiny(%x: memref<512x4xf32>, %y: memref<512x4xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<512x4xf32>) outs(%y : memref<512x4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @few
// CHECK:           rows = 2: the op has no more; a power of two
func.func @few(%x: memref<3x64xf32>, %y: memref<3x64xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<3x64xf32>) outs(%y : memref<3x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Schedules that are set by hand; what is kept is not read again.
// CHECK-LABEL: norm.generic in @by_hand
// CHECK:           2: the outputs{{$}}
// CHECK-NEXT:    kept between passes: 1 value of an element at a time, in 768 bytes of scratch rows
// CHECK-NEXT:      in0 + in1 (f32), of pass 1 for pass 2
// CHECK-NEXT:    schedule: #norm.cpu_schedule<rows = 2, accumulators = 8, keep = scratch>
// CHECK-NEXT:    why: set by hand; the cost model's is #norm.cpu_schedule<rows = 4, accumulators = 4, keep = reread, grain = 226>
// CHECK-LABEL: norm.generic in @by_hand
// CHECK:         kept between passes: 1 value of an element at a time, in 2 vector registers
// CHECK-NEXT:      in0 + in1 (f32), of pass 1 for pass 2
func.func @by_hand(%x: memref<64x96xf32>, %y: memref<64x96xf32>,
                   %u: memref<64x16xf32>, %v: memref<64x16xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 2, accumulators = 8, keep = scratch>}
      ins(%x, %y : memref<64x96xf32>, memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    %n, %rstd = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"],
                schedule = #norm.cpu_schedule<rows = 2, accumulators = 4, keep = registers>}
      ins(%u, %v : memref<64x16xf32>, memref<64x16xf32>) outs(%v : memref<64x16xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    %n, %rstd = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Two normalizations in one body: one pass sums for both.
// CHECK-LABEL: norm.generic in @two
// CHECK:         collectives: 6, and 10 in branches that few rows take
// CHECK:           1: s1 = sum(in0), s2 = sum(in1); reads in0, in1
// CHECK-NEXT:      2: {{.*}}sum(in1 - mean_hi2)
// CHECK:         kept between passes: 2 values of an element at a time, computed again
// CHECK-NEXT:      in0 (f32), of pass 1 for passes up to 3
// CHECK-NEXT:      in1 (f32), of pass 1 for passes up to 3
// CHECK:           rows = 2: 32 vector registers, and a row takes 8 for its reductions and 4 besides
func.func @two(%x: memref<64x96xf32>, %y: memref<64x96xf32>, %z: memref<64x96xf32>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : memref<64x96xf32>, memref<64x96xf32>) outs(%z : memref<64x96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %m, %mean0, %rstd0 = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %n, %mean1, %rstd1 = norm.normalize mean_variance %b {epsilon = 1.0e-5 : f64} : f32
    %o = arith.addf %m, %n : f32
    norm.yield %o : f32
  }
  return
}

// CHECK-LABEL: norm.generic in @summed
// CHECK:         reads in1 (argument 1): 256 bytes of f32, one a row
// CHECK:         writes out0 (argument 2): 384 bytes of f32, summed over rows: blocks of rows leave partial sums, which another kernel adds up
// CHECK:         collectives: 0
// CHECK-NEXT:    passes over a row: 1
// CHECK-NEXT:      1: the outputs; reads in0
// CHECK-NEXT:    kept between passes: nothing
func.func @summed(%x: memref<64x96xf32>, %s: memref<64xf32>, %y: memref<96xf32>) {
  norm.generic {indexing_maps = [#rows, #row, #along], iterator_types = ["parallel", "reduction"]}
      ins(%x, %s : memref<64x96xf32>, memref<64xf32>) outs(%y : memref<96xf32>) {
  ^bb0(%a: f32, %b: f32):
    %o = arith.mulf %a, %b : f32
    norm.yield %o : f32
  }
  return
}

// Channels first: rows of two loops, strided.
// CHECK-LABEL: norm.generic in @strided
// CHECK-NEXT:    rows: 4 of 48 elements; in0, out0 are strided along them
func.func @strided(%x: memref<48x4xf32>, %y: memref<48x4xf32>) {
  norm.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (j, i)>],
                iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<48x4xf32>) outs(%y : memref<48x4xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %o = arith.divf %a, %s : f32
    norm.yield %o : f32
  }
  return
}

// What has no kernel, by the words of convert-norm-to-highway.
// CHECK-LABEL: norm.generic in @none
// CHECK-NEXT:    no kernel, but loops: it has a buffer outside of the default memory space
func.func @none(%x: memref<4x96xf32, 1>, %y: memref<4x96xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x96xf32, 1>) outs(%y : memref<4x96xf32>) {
  ^bb0(%a: f32):
    %s = norm.reduce add %a : f32
    %o = arith.divf %a, %s : f32
    norm.yield %o : f32
  }
  return
}

// More elements than can be counted on: no figures that have wrapped around.
// CHECK-LABEL: norm.generic in @endless
// CHECK:         predicted: nothing for sizes
func.func @endless(%x: memref<65536x4294967297xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<65536x4294967297xf32>) outs(%x : memref<65536x4294967297xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// Of a sum in bf16 and the same number in f32 one is kept.
// CHECK-LABEL: norm.generic in @residual
// CHECK:         kept between passes: 1 value of an element at a time, in 6,144 bytes of scratch rows
// CHECK-NEXT:      in0 + in1 (bf16), of pass 1 for pass 2
// CHECK-NEXT:    schedule:
func.func @residual(%x: memref<128x768xbf16>, %r: memref<128x768xbf16>, %y: memref<128x768xbf16>, %t: memref<128x768xbf16>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %r : memref<128x768xbf16>, memref<128x768xbf16>) outs(%y, %t : memref<128x768xbf16>, memref<128x768xbf16>) {
  ^bb0(%a: bf16, %b: bf16):
    %sum = arith.addf %a, %b : bf16
    %wide = arith.extf %sum : bf16 to f32
    %n, %rstd = norm.normalize mean_square %wide {epsilon = 1.0e-5 : f64} : f32
    %o = arith.truncf %n : f32 to bf16
    norm.yield %o, %sum : bf16, bf16
  }
  return
}
