#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<4x64xf32>, %a: memref<4x64xf16>, %y: memref<4x64xf16>) {
  norm.generic mean_square {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "reduction"], epsilon = 1.0e-5 : f64, stat_type = f32}
    ins(%x, %a : memref<4x64xf32>, memref<4x64xf16>) outs(%y : memref<4x64xf16>)
  pre {
  ^bb0(%e: f32, %b: f16):
    norm.yield %e : f32
  } post {
  ^bb0(%e: f32, %b: f16, %v: f32, %n: f32, %rstd: f32):
    %r = math.rsqrt %b : f16
    norm.yield %r : f16
  }
  return
}
