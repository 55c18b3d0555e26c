#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<4x64xf32>, %a: memref<4x64xf16>, %y: memref<4x64xf16>) {
  norm.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x, %a : memref<4x64xf32>, memref<4x64xf16>) outs(%y : memref<4x64xf16>) {
  ^bb0(%e: f32, %b: f16):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %r = math.rsqrt %b : f16
    norm.yield %r : f16
  }
  return
}
