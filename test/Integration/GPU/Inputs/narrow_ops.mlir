// Of two narrow types: (a + b) - a; log(exp(b / 1000)), 0 where exp rounds to 1; and
// sqrt(1 + one unit) - 1, 0 as well. Each op rounds.
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<1x4xf32>, %a: memref<1x4xbf16>, %b: memref<1x4xbf16>,
                %c: memref<1x4xf16>, %d: memref<1x4xf16>,
                %sum_bf16: memref<1x4xbf16>, %exp_bf16: memref<1x4xbf16>,
                %sqrt_bf16: memref<1x4xbf16>, %sum_f16: memref<1x4xf16>,
                %exp_f16: memref<1x4xf16>, %sqrt_f16: memref<1x4xf16>) {
  norm.generic {
      indexing_maps = [#id, #id, #id, #id, #id, #id, #id, #id, #id, #id, #id],
      iterator_types = ["parallel", "reduction"]}
    ins(%x, %a, %b, %c, %d : memref<1x4xf32>, memref<1x4xbf16>, memref<1x4xbf16>,
        memref<1x4xf16>, memref<1x4xf16>)
    outs(%sum_bf16, %exp_bf16, %sqrt_bf16, %sum_f16, %exp_f16, %sqrt_f16
        : memref<1x4xbf16>, memref<1x4xbf16>, memref<1x4xbf16>,
          memref<1x4xf16>, memref<1x4xf16>, memref<1x4xf16>) {
  ^bb0(%e: f32, %p: bf16, %q: bf16, %r: f16, %s: f16):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %0 = arith.addf %p, %q : bf16
    %1 = arith.subf %0, %p : bf16
    %2 = arith.addf %r, %s : f16
    %3 = arith.subf %2, %r : f16
    %small_bf16 = arith.constant 0.001 : bf16
    %4 = arith.mulf %q, %small_bf16 : bf16
    %5 = math.exp %4 : bf16
    %6 = math.log %5 : bf16
    %small_f16 = arith.constant 0.0001 : f16
    %7 = arith.mulf %s, %small_f16 : f16
    %8 = math.exp %7 : f16
    %9 = math.log %8 : f16
    %zero_bf16 = arith.constant 0.0 : bf16
    %one_bf16 = arith.constant 1.0 : bf16
    %next_bf16 = arith.constant 1.0078125 : bf16
    %10 = arith.mulf %q, %zero_bf16 : bf16
    %11 = arith.addf %10, %next_bf16 : bf16
    %12 = math.sqrt %11 : bf16
    %13 = arith.subf %12, %one_bf16 : bf16
    %zero_f16 = arith.constant 0.0 : f16
    %one_f16 = arith.constant 1.0 : f16
    %next_f16 = arith.constant 1.0009765625 : f16
    %14 = arith.mulf %s, %zero_f16 : f16
    %15 = arith.addf %14, %next_f16 : f16
    %16 = math.sqrt %15 : f16
    %17 = arith.subf %16, %one_f16 : f16
    norm.yield %1, %6, %13, %3, %9, %17 : bf16, bf16, bf16, f16, f16, f16
  }
  return
}
