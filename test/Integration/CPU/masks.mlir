// Booleans among what a row program reads, keeps for a later pass, or writes: bytes
// in memory, masks in vectors. Every target gives what float64 gives, in kernels.

// REQUIRES: sse4

// DEFINE: %{entry} =
// DEFINE: %{random} = norm-run %s --entry=%{entry} --random=1
// DEFINE: %{expect} = %{random} --expect=%t.0.npy --expect=%t.1.npy --rtol=1e-5 --atol=1e-5
// DEFINE: %{check} = %{random} --target=reference --output=%t.0.npy --output=%t.1.npy && %{expect} && %{expect} --highway-target=sse4 && %{expect} --pipeline-options=highway=false && %{expect} --target=emulator && %{random} --explain | FileCheck %s

// CHECK:     schedule:
// CHECK-NOT: no kernel

// REDEFINE: %{entry} = kept
// RUN: %{check}
// REDEFINE: %{entry} = shared
// RUN: %{check}
// REDEFINE: %{entry} = dropout
// RUN: %{check}
// REDEFINE: %{entry} = of_rows
// RUN: %{check}
// REDEFINE: %{entry} = branch
// RUN: %{check}
// REDEFINE: %{entry} = wide_branch
// RUN: %{check}
// REDEFINE: %{entry} = across_rows
// RUN: %{check}
// REDEFINE: %{entry} = tiny
// RUN: %{check}
// REDEFINE: %{entry} = wide
// RUN: %{check}
// REDEFINE: %{entry} = narrow
// RUN: %{check}
// REDEFINE: %{entry} = runs
// RUN: %{check}

#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#axis = affine_map<(i, j) -> (j)>
#swapped = affine_map<(i, j) -> (j, i)>
#middle = affine_map<(i, j, k) -> (i, j, k)>
#outer = affine_map<(i, j, k) -> (i, k)>
#all = affine_map<(i, s, g, c) -> (i, s, g, c)>
#group = affine_map<(i, s, g, c) -> (i, g)>

// A mask that two passes need, and that is written.
func.func @kept(%x: memref<9x70xf32>, %y: memref<9x70xf32>, %z: memref<9x70xi1>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<9x70xf32>) outs(%y, %z : memref<9x70xf32>, memref<9x70xi1>) {
  ^bb0(%a: f32):
    %one = arith.constant 1.0 : f32
    %zero = arith.constant 0.0 : f32
    %e = math.exp %a : f32
    %is_large = arith.cmpf ogt, %e, %one : f32
    %v = arith.select %is_large, %a, %zero : f32
    %s = norm.reduce add %v : f32
    %w = arith.select %is_large, %s, %e : f32
    norm.yield %w, %is_large : f32, i1
  }
  return
}

// One that is an input which all rows share, and written for each of them.
func.func @shared(%x: memref<9x70xf32>, %k: memref<70xi1>, %y: memref<9x70xf32>, %z: memref<9x70xi1>) {
  norm.generic {indexing_maps = [#rows, #axis, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x70xf32>, memref<70xi1>) outs(%y, %z : memref<9x70xf32>, memref<9x70xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %b : f32, i1
  }
  return
}

// One for each element: the backward pass needs what is dropped.
func.func @dropout(%x: memref<9x70xf32>, %k: memref<9x70xi1>, %y: memref<9x70xf32>, %z: memref<9x70xi1>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x70xf32>, memref<9x70xi1>) outs(%y, %z : memref<9x70xf32>, memref<9x70xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %positive = arith.cmpf ogt, %n, %zero : f32
    %both = arith.andi %b, %positive : i1
    norm.yield %n, %both : f32, i1
  }
  return
}

// One for each row, read and written.
func.func @of_rows(%x: memref<9x70xf32>, %k: memref<9xi1>, %y: memref<9x70xf32>, %z: memref<9xi1>) {
  norm.generic {indexing_maps = [#rows, #row, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x70xf32>, memref<9xi1>) outs(%y, %z : memref<9x70xf32>, memref<9xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    %w = arith.select %b, %n, %a : f32
    %positive = arith.cmpf ogt, %mean, %zero : f32
    %either = arith.ori %b, %positive : i1
    norm.yield %w, %either : f32, i1
  }
  return
}

// One that says which way a row takes.
func.func @branch(%x: memref<9x70xf32>, %k: memref<9xi1>, %y: memref<9x70xf32>, %z: memref<9xi1>) {
  norm.generic {indexing_maps = [#rows, #row, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x70xf32>, memref<9xi1>) outs(%y, %z : memref<9x70xf32>, memref<9xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %s = scf.if %b -> f32 {
      %t = norm.reduce add %a : f32
      scf.yield %t : f32
    } else {
      scf.yield %zero : f32
    }
    %w = arith.addf %s, %a : f32
    norm.yield %w, %b : f32, i1
  }
  return
}

// The same beside lanes of 64 bits, where vectors lie across rows: the condition's
// are others.
func.func @wide_branch(%x: memref<4x33x7xf64>, %k: memref<4x7xi1>, %y: memref<4x33x7xf64>, %z: memref<4x7xi1>) {
  norm.generic {indexing_maps = [#middle, #outer, #middle, #outer], iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%x, %k : memref<4x33x7xf64>, memref<4x7xi1>) outs(%y, %z : memref<4x33x7xf64>, memref<4x7xi1>) {
  ^bb0(%a: f64, %b: i1):
    %s = scf.if %b -> f64 {
      %t = norm.reduce add %a : f64
      scf.yield %t : f64
    } else {
      scf.yield %a : f64
    }
    norm.yield %s, %b : f64, i1
  }
  return
}

// Vectors across rows: the mask lies as the numbers do.
func.func @across_rows(%x: memref<37x19xf32>, %k: memref<37x19xi1>, %y: memref<37x19xf32>, %z: memref<37x19xi1>) {
  norm.generic {indexing_maps = [#swapped, #swapped, #swapped, #swapped], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<37x19xf32>, memref<37x19xi1>) outs(%y, %z : memref<37x19xf32>, memref<37x19xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %positive = arith.cmpf ogt, %n, %zero : f32
    norm.yield %n, %positive : f32, i1
  }
  return
}

// Rows of four.
func.func @tiny(%x: memref<37x4xf32>, %k: memref<37x4xi1>, %y: memref<37x4xf32>, %z: memref<37xi1>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<37x4xf32>, memref<37x4xi1>) outs(%y, %z : memref<37x4xf32>, memref<37xi1>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %s = norm.reduce add %v : f32
    %w = arith.mulf %v, %s : f32
    %positive = arith.cmpf ogt, %s, %zero : f32
    norm.yield %w, %positive : f32, i1
  }
  return
}

// Beside lanes of 64 bits.
func.func @wide(%x: memref<5x21xf64>, %k: memref<5x21xi1>, %y: memref<5x21xf64>, %z: memref<5x21xi1>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<5x21xf64>, memref<5x21xi1>) outs(%y, %z : memref<5x21xf64>, memref<5x21xi1>) {
  ^bb0(%a: f64, %b: i1):
    %zero = arith.constant 0.0 : f64
    %v = arith.select %b, %a, %zero : f64
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f64
    %positive = arith.cmpf ogt, %n, %zero : f64
    norm.yield %n, %positive : f64, i1
  }
  return
}

// Beside numbers of bf16, which are not in pairs then.
func.func @narrow(%x: memref<9x256xbf16>, %k: memref<9x256xi1>, %y: memref<9x256xf32>, %z: memref<9x256xi1>) {
  norm.generic {indexing_maps = [#rows, #rows, #rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x256xbf16>, memref<9x256xi1>) outs(%y, %z : memref<9x256xf32>, memref<9x256xi1>) {
  ^bb0(%a: bf16, %b: i1):
    %zero = arith.constant 0.0 : f32
    %wide = arith.extf %a : bf16 to f32
    %v = arith.select %b, %wide, %zero : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %positive = arith.cmpf ogt, %n, %zero : f32
    norm.yield %n, %positive : f32, i1
  }
  return
}

// Rows that are runs between each other's, with a mask for each row, too.
func.func @runs(%x: memref<2x16x4x6xf32>, %k: memref<2x16x4x6xi1>, %r: memref<2x4xi1>, %y: memref<2x16x4x6xf32>, %z: memref<2x4xi1>) {
  norm.generic {indexing_maps = [#all, #all, #group, #all, #group], iterator_types = ["parallel", "reduction", "parallel", "reduction"]}
      ins(%x, %k, %r : memref<2x16x4x6xf32>, memref<2x16x4x6xi1>, memref<2x4xi1>) outs(%y, %z : memref<2x16x4x6xf32>, memref<2x4xi1>) {
  ^bb0(%a: f32, %b: i1, %c: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    %w = arith.select %c, %n, %a : f32
    %positive = arith.cmpf ogt, %mean, %zero : f32
    norm.yield %w, %positive : f32, i1
  }
  return
}
