// Schedules that do not fit are errors.
//
// RUN: norm-opt %s --norm-expand-statistics --norm-select-schedule \
// RUN:     --split-input-file --verify-diagnostics

#rows = affine_map<(i, j) -> (i, j)>

func.func @no_target(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
  // expected-error @+1 {{stands in a module without a norm.target: expected norm-attach-target to have run}}
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
  ^bb0(%a: f32):
    norm.yield %a : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @registers(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule that takes 32 vector registers for sums and kept values: expected at most the 16 of avx2}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 8, accumulators = 4, keep = reread>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @dynamic(%x: memref<64x?xf32>, %y: memref<64x?xf32>) {
    // expected-error @+1 {{has a schedule that keeps values in scratch for rows of dynamic size: expected keep = reread}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = scratch>}
        ins(%x : memref<64x?xf32>) outs(%y : memref<64x?xf32>) {
    ^bb0(%a: f32):
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx3>} {
  func.func @scratch(%x: memref<64x65536xf32>, %y: memref<64x65536xf32>) {
    // expected-error @+1 {{has a schedule that takes more than 131072 bytes of scratch rows: expected fewer rows at once, or keep = reread}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = scratch>}
        ins(%x : memref<64x65536xf32>) outs(%y : memref<64x65536xf32>) {
    ^bb0(%a: f32):
      %c = arith.addf %a, %a : f32
      %n, %rstd = norm.normalize mean_square %c {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx3>} {
  func.func @kept_in_registers(%x: memref<64x1024xf32>, %y: memref<64x1024xf32>) {
    // expected-error @+1 {{has a schedule that takes 68 vector registers for sums and kept values: expected at most the 32 of avx3}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = registers>}
        ins(%x : memref<64x1024xf32>) outs(%y : memref<64x1024xf32>) {
    ^bb0(%a: f32):
      %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx3>} {
  func.func @of_gpu(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{expected a #norm.cpu_schedule for avx3}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 32, threads_per_row = 32>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      norm.yield %a : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @of_cpu(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{expected a #norm.gpu_schedule for GPUs}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 4, keep = reread>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      norm.yield %a : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<nvvm, chip = "sm_90">} {
  func.func @subgroup(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with subgroup_size 64: expected that of the target, 32}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.gpu_schedule<subgroup_size = 64, threads_per_row = 64>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      norm.yield %a : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#sums = affine_map<(i, j) -> (i)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @nothing_in_registers(%x: memref<2x512xf32>, %y: memref<2xf32>) {
    // expected-error @+1 {{has a schedule that keeps values in registers, of which no later pass needs any: expected keep = reread}}
    norm.generic {indexing_maps = [#rows, #sums], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = registers>}
        ins(%x : memref<2x512xf32>) outs(%y : memref<2xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      norm.yield %s : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @across_rows_apart(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with vectors across rows that do not lie side by side: expected across_rows = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_rows = true>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @tiny_rows_of_three(%x: memref<64x3xf32>, %y: memref<64x3xf32>) {
    // expected-error @+1 {{has a schedule with vectors across rows that do not lie side by side: expected across_rows = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_rows = true>}
        ins(%x : memref<64x3xf32>) outs(%y : memref<64x3xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @tiny_rows_of_doubles(%x: memref<64x4xf64>, %y: memref<64x4xf64>) {
    // expected-error @+1 {{has a schedule with vectors across rows that do not lie side by side: expected across_rows = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_rows = true>}
        ins(%x : memref<64x4xf64>) outs(%y : memref<64x4xf64>) {
    ^bb0(%a: f64):
      %s = norm.reduce add %a : f64
      %b = arith.mulf %a, %s : f64
      norm.yield %b : f64
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @tiny_rows_in_registers(%x: memref<64x4xf32>, %y: memref<64x4xf32>) {
    // expected-error @+1 {{has a schedule with vectors across rows that keeps values in registers: expected keep = reread}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = registers, across_rows = true>}
        ins(%x : memref<64x4xf32>) outs(%y : memref<64x4xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (j, i)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @across_rows_in_scratch(%x: memref<96x64xf32>, %y: memref<96x64xf32>) {
    // expected-error @+1 {{has a schedule with vectors across rows that keeps values in scratch: expected keep = reread}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = scratch, across_rows = true>}
        ins(%x : memref<96x64xf32>) outs(%y : memref<96x64xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#columns = affine_map<(i, j) -> (j, i)>
#gain = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @across_summed_rows(%x: memref<96x64xf32>, %y: memref<96xf32>) {
    // expected-error @+1 {{has a schedule with vectors across rows, of an op with outputs that are summed over rows: expected across_rows = false}}
    norm.generic {indexing_maps = [#columns, #gain], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_rows = true>}
        ins(%x : memref<96x64xf32>) outs(%y : memref<96xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pairs_of_f32(%x: memref<64x96xbf16>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with pairs, of operand #1 of f32, not bf16 nor f32 that all rows share: expected pairs = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true>}
        ins(%x : memref<64x96xbf16>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: bf16):
      %e = arith.extf %a : bf16 to f32
      %s = norm.reduce add %e : f32
      %b = arith.mulf %e, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pairs_of_nothing(%g: memref<96xf32>, %y: memref<64xf32>) {
    // expected-error @+1 {{has a schedule with pairs, of no elements of bf16: expected pairs = false}}
    norm.generic {indexing_maps = [#columns, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true>}
        ins(%g : memref<96xf32>) outs(%y : memref<64xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      norm.yield %s : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @strided_pairs(%x: memref<64x96xbf16, strided<[192, 2]>>, %y: memref<64x96xbf16>) {
    // expected-error @+1 {{has a schedule with pairs, of operand #0, whose elements do not lie side by side: expected pairs = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true>}
        ins(%x : memref<64x96xbf16, strided<[192, 2]>>) outs(%y : memref<64x96xbf16>) {
    ^bb0(%a: bf16):
      %e = arith.extf %a : bf16 to f32
      %s = norm.reduce add %e : f32
      %b = arith.mulf %e, %s : f32
      %t = arith.truncf %b : f32 to bf16
      norm.yield %t : bf16
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pairs_of_f64(%x: memref<64x96xbf16>, %y: memref<64x96xbf16>) {
    // expected-error @+1 {{has a schedule with pairs, of an op that computes in f64: expected pairs = false}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true>}
        ins(%x : memref<64x96xbf16>) outs(%y : memref<64x96xbf16>) {
    ^bb0(%a: bf16):
      %e = arith.extf %a : bf16 to f64
      %s = norm.reduce add %e : f64
      %b = arith.mulf %e, %s : f64
      %t = arith.truncf %b : f64 to bf16
      norm.yield %t : bf16
    }
    return
  }
}

// -----

#planes = affine_map<(i, j, k) -> (i, j, k)>
#turned = affine_map<(i, j, k) -> (k, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pairs_of_turned_sums(%x: memref<64x8x96xbf16>, %y: memref<96x8xf32>) {
    // expected-error @+1 {{has a schedule with pairs, of operand #1, whose elements do not lie side by side: expected pairs = false}}
    norm.generic {indexing_maps = [#planes, #turned],
                  iterator_types = ["parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, pairs = true>}
        ins(%x : memref<64x8x96xbf16>) outs(%y : memref<96x8xf32>) {
    ^bb0(%a: bf16):
      %e = arith.extf %a : bf16 to f32
      norm.yield %e : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (j, i)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pairs_across_rows(%x: memref<96x64xbf16>, %y: memref<96x64xbf16>) {
    // expected-error @+1 {{has a schedule with pairs and with vectors across rows: expected one of them at most}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, across_rows = true, pairs = true>}
        ins(%x : memref<96x64xbf16>) outs(%y : memref<96x64xbf16>) {
    ^bb0(%a: bf16):
      %e = arith.extf %a : bf16 to f32
      %s = norm.reduce add %e : f32
      %b = arith.mulf %e, %s : f32
      %t = arith.truncf %b : f32 to bf16
      norm.yield %t : bf16
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @too_many_pieces(%x: memref<2x9000xf32>, %y: memref<2x9000xf32>) {
    // expected-error @+1 {{has a schedule with 4 pieces of rows of 9000 elements: expected 3, since the size of pieces is a multiple of 4096}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 4>}
        ins(%x : memref<2x9000xf32>) outs(%y : memref<2x9000xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_of_any_size(%x: memref<2x?xf32>, %y: memref<2x?xf32>) {
    // expected-error @+1 {{has a schedule with pieces of rows of dynamic size: expected pieces = 1}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 2>}
        ins(%x : memref<2x?xf32>) outs(%y : memref<2x?xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_in_scratch(%x: memref<2x9000xf32>, %y: memref<2x9000xf32>) {
    // expected-error @+1 {{has a schedule with pieces of rows that keeps values in scratch: expected keep = reread, or pieces = 1}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = scratch, pieces = 3>}
        ins(%x : memref<2x9000xf32>) outs(%y : memref<2x9000xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (j, i)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_across_rows(%x: memref<9000x64xf32>, %y: memref<9000x64xf32>) {
    // expected-error @+1 {{has a schedule with pieces of rows that vectors lie across: expected pieces = 1}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3, across_rows = true>}
        ins(%x : memref<9000x64xf32>) outs(%y : memref<9000x64xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j, k) -> (i, j, k)>
#swapped = affine_map<(i, j, k) -> (i, k, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_of_loops(%x: memref<2x100x90xf32>, %y: memref<2x90x100xf32>) {
    // expected-error @+1 {{has a schedule with pieces of rows with 2 loops: expected pieces = 1}}
    norm.generic {indexing_maps = [#rows, #swapped], iterator_types = ["parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3>}
        ins(%x : memref<2x100x90xf32>) outs(%y : memref<2x90x100xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#columns = affine_map<(i, j) -> (j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_of_sums(%x: memref<2x9000xf32>, %y: memref<9000xf32>) {
    // expected-error @+1 {{has a schedule with pieces of rows, of an op with outputs that are summed over rows: expected pieces = 1}}
    norm.generic {indexing_maps = [#rows, #columns], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 3>}
        ins(%x : memref<2x9000xf32>) outs(%y : memref<9000xf32>) {
    ^bb0(%a: f32):
      norm.yield %a : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @pieces_of_nothing(%x: memref<2x0xf32>, %y: memref<2x0xf32>) {
    // expected-error @+1 {{has a schedule with 2 pieces of rows of 0 elements: expected 1, since the size of pieces is a multiple of 4096}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, pieces = 2>}
        ins(%x : memref<2x0xf32>) outs(%y : memref<2x0xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @aligned_together(%x: memref<2x64xf32>, %y: memref<2x64xf32>) {
    // expected-error @+1 {{has a schedule with aligned outputs and several rows at once: expected outputs_by_row = true}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread, align_outputs = true>}
        ins(%x : memref<2x64xf32>) outs(%y : memref<2x64xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @aligned_in_registers(%x: memref<2x64xf32>, %y: memref<2x64xf32>) {
    // expected-error @+1 {{has a schedule with aligned outputs and keep = registers: expected scratch or reread}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = registers, align_outputs = true>}
        ins(%x : memref<2x64xf32>) outs(%y : memref<2x64xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>
#swapped = affine_map<(i, j) -> (j, i)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @aligned_columns(%x: memref<2x64xf32>, %y: memref<64x2xf32>) {
    // expected-error @+1 {{has a schedule with aligned outputs, the first of which does not lie side by side along a row: expected align_outputs = false}}
    norm.generic {indexing_maps = [#rows, #swapped], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, align_outputs = true>}
        ins(%x : memref<2x64xf32>) outs(%y : memref<64x2xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(i, j) -> (i, j)>
#y = affine_map<(i, j) -> (i, j)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_of_whole_rows(%x: memref<64x96xf32>, %y: memref<64x96xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs of rows that are one run each, or of one row: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<64x96xf32>) outs(%y : memref<64x96xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_of_dynamic_size(%x: memref<2x64x8x?xf32>, %y: memref<2x64x8x?xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs of dynamic size: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x?xf32>) outs(%y : memref<2x64x8x?xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @long_runs(%x: memref<2x64x8x513xf32>, %y: memref<2x64x8x513xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs of 513 elements, not 1 to 512: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x513xf32>) outs(%y : memref<2x64x8x513xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, g, p, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_apart(%x: memref<2x64x8x10xf32>, %y: memref<2x8x64x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs that do not lie side by side in operand #1: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<2x8x64x10xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (p, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_summed(%x: memref<2x64x8x10xf32>, %y: memref<64x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs of an op with outputs that are summed over rows: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<64x10xf32>) {
    ^bb0(%a: f32):
      norm.yield %a : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_and_rows(%x: memref<2x64x8x10xf32>, %y: memref<2x64x8x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs and rows = 2: expected rows = 1}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 2, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<2x64x8x10xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_and_accumulators(%x: memref<2x64x8x10xf32>, %y: memref<2x64x8x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs and accumulators = 2: expected accumulators = 1}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<2x64x8x10xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_in_scratch(%x: memref<2x64x8x10xf32>, %y: memref<2x64x8x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs and keep = scratch: expected keep = reread}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = scratch, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<2x64x8x10xf32>) {
    ^bb0(%a: f32):
      %s = norm.reduce add %a : f32
      %b = arith.mulf %a, %s : f32
      norm.yield %b : f32
    }
    return
  }
}

// -----

#x = affine_map<(b, g, p, c) -> (b, p, g, c)>
#y = affine_map<(b, g, p, c) -> (b, p, g, c)>

module attributes {norm.target = #norm.target<avx2>} {
  func.func @runs_of_many_sums(%x: memref<2x64x8x10xf32>, %y: memref<2x64x8x10xf32>) {
    // expected-error @+1 {{has a schedule with vectors across runs that take up to 198656 bytes of scratch memory, more than 131072: expected across_runs = false}}
    norm.generic {indexing_maps = [#x, #y], iterator_types = ["parallel", "parallel", "reduction", "reduction"],
                  schedule = #norm.cpu_schedule<rows = 1, accumulators = 1, keep = reread, across_runs = true>}
        ins(%x : memref<2x64x8x10xf32>) outs(%y : memref<2x64x8x10xf32>) {
    ^bb0(%a: f32):
      %s0 = norm.reduce add %a : f32
      %p1 = arith.mulf %a, %s0 : f32
      %s1 = norm.reduce add %p1 : f32
      %p2 = arith.mulf %a, %s1 : f32
      %s2 = norm.reduce add %p2 : f32
      %p3 = arith.mulf %a, %s2 : f32
      %s3 = norm.reduce add %p3 : f32
      %p4 = arith.mulf %a, %s3 : f32
      %s4 = norm.reduce add %p4 : f32
      %p5 = arith.mulf %a, %s4 : f32
      %s5 = norm.reduce add %p5 : f32
      %p6 = arith.mulf %a, %s5 : f32
      %s6 = norm.reduce add %p6 : f32
      %p7 = arith.mulf %a, %s6 : f32
      %s7 = norm.reduce add %p7 : f32
      %p8 = arith.mulf %a, %s7 : f32
      %s8 = norm.reduce add %p8 : f32
      %p9 = arith.mulf %a, %s8 : f32
      %s9 = norm.reduce add %p9 : f32
      %p10 = arith.mulf %a, %s9 : f32
      %s10 = norm.reduce add %p10 : f32
      %p11 = arith.mulf %a, %s10 : f32
      %s11 = norm.reduce add %p11 : f32
      %p12 = arith.mulf %a, %s11 : f32
      %s12 = norm.reduce add %p12 : f32
      %p13 = arith.mulf %a, %s12 : f32
      %s13 = norm.reduce add %p13 : f32
      %p14 = arith.mulf %a, %s13 : f32
      %s14 = norm.reduce add %p14 : f32
      %p15 = arith.mulf %a, %s14 : f32
      %s15 = norm.reduce add %p15 : f32
      %p16 = arith.mulf %a, %s15 : f32
      %s16 = norm.reduce add %p16 : f32
      %p17 = arith.mulf %a, %s16 : f32
      %s17 = norm.reduce add %p17 : f32
      %p18 = arith.mulf %a, %s17 : f32
      %s18 = norm.reduce add %p18 : f32
      %p19 = arith.mulf %a, %s18 : f32
      %s19 = norm.reduce add %p19 : f32
      %p20 = arith.mulf %a, %s19 : f32
      %s20 = norm.reduce add %p20 : f32
      %p21 = arith.mulf %a, %s20 : f32
      %s21 = norm.reduce add %p21 : f32
      %p22 = arith.mulf %a, %s21 : f32
      %s22 = norm.reduce add %p22 : f32
      %p23 = arith.mulf %a, %s22 : f32
      %s23 = norm.reduce add %p23 : f32
      %b = arith.mulf %a, %s23 : f32
      norm.yield %b : f32
    }
    return
  }
}
