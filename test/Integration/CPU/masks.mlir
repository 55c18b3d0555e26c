// Masks among what a row program reads, keeps for a later pass, or writes.
//
// RUN: norm-run %s --entry=kept --random=1 --target=reference --output=%t.npy
// RUN: norm-run %s --entry=kept --random=1 --expect=%t.npy --rtol=1e-5 --atol=1e-5
// RUN: norm-run %s --entry=input --random=1 --target=reference --output=%t.npy
// RUN: norm-run %s --entry=input --random=1 --expect=%t.npy --rtol=1e-5 --atol=1e-5
// RUN: norm-run %s --entry=output --random=1 --target=reference --output=%t.npy
// RUN: norm-run %s --entry=output --random=1 --expect=%t.npy --rtol=1e-5 --atol=1e-5

#rows = affine_map<(i, j) -> (i, j)>
#axis = affine_map<(i, j) -> (j)>

// A mask that two passes need.
func.func @kept(%x: memref<9x70xf32>, %y: memref<9x70xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<9x70xf32>) outs(%y : memref<9x70xf32>) {
  ^bb0(%a: f32):
    %one = arith.constant 1.0 : f32
    %zero = arith.constant 0.0 : f32
    %e = math.exp %a : f32
    %is_large = arith.cmpf ogt, %e, %one : f32
    %v = arith.select %is_large, %a, %zero : f32
    %s = norm.reduce add %v : f32
    %w = arith.select %is_large, %s, %e : f32
    norm.yield %w : f32
  }
  return
}

// One that is an input which all rows share.
func.func @input(%x: memref<9x70xf32>, %k: memref<70xi1>, %y: memref<9x70xf32>) {
  norm.generic {indexing_maps = [#rows, #axis, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : memref<9x70xf32>, memref<70xi1>) outs(%y : memref<9x70xf32>) {
  ^bb0(%a: f32, %b: i1):
    %zero = arith.constant 0.0 : f32
    %v = arith.select %b, %a, %zero : f32
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// One that is an output.
func.func @output(%x: memref<9x70xf32>, %y: memref<9x70xi1>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<9x70xf32>) outs(%y : memref<9x70xi1>) {
  ^bb0(%a: f32):
    %f = arith.addf %a, %a : f32
    %s = norm.reduce add %f : f32
    %c = arith.cmpf ogt, %f, %s : f32
    norm.yield %c : i1
  }
  return
}
