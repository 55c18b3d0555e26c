// Between the attention and the MLP of a Gemma-2 layer, as torch-mlir writes it:
// post-norm, residual sum, pre-norm; statistics and gain 1 + w in f32, rounded
// to bf16 at the end of each norm and in the sum.
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0) -> (d0)>
module {
  func.func @main(%attention: tensor<2x16x64xbf16>, %x: tensor<2x16x64xbf16>, %post_gain: tensor<64xbf16>, %pre_gain: tensor<64xbf16>) -> (tensor<2x16x64xbf16>, tensor<2x16x64xbf16>) {
    %c2_i64 = arith.constant 2 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e-06 : f64
    %cst_1 = arith.constant 6.400000e+01 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<2x16x64xf32>
    %1 = tensor.empty() : tensor<2x16x1xf32>
    %2 = tensor.empty() : tensor<2x16x64xbf16>
    %3 = tensor.empty() : tensor<64xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x16x1xf32>) -> tensor<2x16x1xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%attention : tensor<2x16x64xbf16>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %t = arith.extf %in : bf16 to f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x16x64xf32>) outs(%4 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %out : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.divf %in, %cst_1 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = arith.truncf %cst_0 : f64 to f32
      %t = arith.addf %in, %e : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.rsqrt %in : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %10 : tensor<2x16x64xf32>, tensor<2x16x1xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%post_gain : tensor<64xbf16>) outs(%3 : tensor<64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %t = arith.extf %in : bf16 to f32
      linalg.yield %t : f32
    } -> tensor<64xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%12 : tensor<64xf32>) outs(%3 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %cst_2 : f32
      linalg.yield %t : f32
    } -> tensor<64xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %13 : tensor<2x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x16x64xf32>) outs(%2 : tensor<2x16x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %t = arith.truncf %in : f32 to bf16
      linalg.yield %t : bf16
    } -> tensor<2x16x64xbf16>
    %16 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %15 : tensor<2x16x64xbf16>, tensor<2x16x64xbf16>) outs(%2 : tensor<2x16x64xbf16>) {
    ^bb0(%in: bf16, %in_0: bf16, %out: bf16):
      %t = arith.addf %in, %in_0 : bf16
      linalg.yield %t : bf16
    } -> tensor<2x16x64xbf16>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x16x64xbf16>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %t = arith.extf %in : bf16 to f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<2x16x64xf32>) outs(%4 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %out : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.divf %in, %cst_1 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = arith.truncf %cst_0 : f64 to f32
      %t = arith.addf %in, %e : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.rsqrt %in : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %22 : tensor<2x16x64xf32>, tensor<2x16x1xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%pre_gain : tensor<64xbf16>) outs(%3 : tensor<64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %t = arith.extf %in : bf16 to f32
      linalg.yield %t : f32
    } -> tensor<64xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%24 : tensor<64xf32>) outs(%3 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %cst_2 : f32
      linalg.yield %t : f32
    } -> tensor<64xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %25 : tensor<2x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x16x64xf32>) outs(%2 : tensor<2x16x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %t = arith.truncf %in : f32 to bf16
      linalg.yield %t : bf16
    } -> tensor<2x16x64xbf16>
    return %16, %27 : tensor<2x16x64xbf16>, tensor<2x16x64xbf16>
  }
}
