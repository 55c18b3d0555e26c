// Of two narrow types: (a + b) - a, each op rounded.
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<1x4xf32>, %a: memref<1x4xbf16>, %b: memref<1x4xbf16>,
                %c: memref<1x4xf16>, %d: memref<1x4xf16>,
                %y: memref<1x4xbf16>, %z: memref<1x4xf16>) {
  norm.generic mean_square {indexing_maps = [#id, #id, #id, #id, #id, #id, #id],
      iterator_types = ["parallel", "reduction"], epsilon = 1.0e-5 : f64, stat_type = f32}
    ins(%x, %a, %b, %c, %d : memref<1x4xf32>, memref<1x4xbf16>, memref<1x4xbf16>,
        memref<1x4xf16>, memref<1x4xf16>)
    outs(%y, %z : memref<1x4xbf16>, memref<1x4xf16>)
  pre {
  ^bb0(%e: f32, %p: bf16, %q: bf16, %r: f16, %s: f16):
    norm.yield %e : f32
  } post {
  ^bb0(%e: f32, %p: bf16, %q: bf16, %r: f16, %s: f16, %v: f32, %n: f32, %rstd: f32):
    %0 = arith.addf %p, %q : bf16
    %1 = arith.subf %0, %p : bf16
    %2 = arith.addf %r, %s : f16
    %3 = arith.subf %2, %r : f16
    norm.yield %1, %3 : bf16, f16
  }
  return
}
