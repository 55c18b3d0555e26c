// RUN: norm-opt %s --convert-norm-to-gpu --split-input-file --verify-diagnostics

#rows = affine_map<(i, j) -> (i, j)>

func.func @tensors(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.generic' op is on tensors: bufferize before convert-norm-to-gpu}}
  %y = norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

func.func @layout(%x: memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand #0 of type 'memref<4x8xf32, affine_map<(d0, d1) -> (d0 floordiv 2, d1, d0 mod 2)>>' has no strided layout, which convert-norm-to-gpu needs}}
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}
