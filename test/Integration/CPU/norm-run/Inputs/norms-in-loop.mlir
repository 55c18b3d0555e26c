#rows = affine_map<(i, j) -> (i, j)>

func.func @loop(%x: memref<4x64xf32>, %y: memref<4x64xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  scf.for %i = %c0 to %c3 step %c1 {
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<4x64xf32>) outs(%y : memref<4x64xf32>) {
    ^bb0(%a: f32):
      %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-6 : f64} : f32
      norm.yield %n : f32
    }
  }
  return
}

func.func @caller(%x: memref<4x64xf32>, %y: memref<4x64xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x64xf32>) outs(%y : memref<4x64xf32>) {
  ^bb0(%a: f32):
    %n, %rms = norm.normalize mean_square %a {epsilon = 1.0e-6 : f64} : f32
    norm.yield %n : f32
  }
  call @loop(%x, %y) : (memref<4x64xf32>, memref<4x64xf32>) -> ()
  return
}
