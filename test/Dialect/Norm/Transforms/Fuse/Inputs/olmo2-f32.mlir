// The end of an OLMo-2 model, as torch-mlir writes it: the norm behind the MLP,
// the residual sum, the final norm, in f32.
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @main(%mlp: tensor<2x16x64xf32>, %x: tensor<2x16x64xf32>, %post_gain: tensor<64xf32>, %final_gain: tensor<64xf32>) -> tensor<2x16x64xf32> {
    %c2_i64 = arith.constant 2 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e-06 : f64
    %cst_1 = arith.constant 6.400000e+01 : f32
    %0 = tensor.empty() : tensor<2x16x64xf32>
    %1 = tensor.empty() : tensor<2x16x1xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x16x1xf32>) -> tensor<2x16x1xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%mlp : tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<2x16x64xf32>) outs(%2 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %out : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.divf %in, %cst_1 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = arith.truncf %cst_0 : f64 to f32
      %t = arith.addf %in, %e : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.rsqrt %in : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%mlp, %7 : tensor<2x16x64xf32>, tensor<2x16x1xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%post_gain, %8 : tensor<64xf32>, tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %9 : tensor<2x16x64xf32>, tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.addf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x16x64xf32>) outs(%2 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.addf %in, %out : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = arith.divf %in, %cst_1 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = arith.truncf %cst_0 : f64 to f32
      %t = arith.addf %in, %e : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x16x1xf32>) outs(%1 : tensor<2x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %t = math.rsqrt %in : f32
      linalg.yield %t : f32
    } -> tensor<2x16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %15 : tensor<2x16x64xf32>, tensor<2x16x1xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%final_gain, %16 : tensor<64xf32>, tensor<2x16x64xf32>) outs(%0 : tensor<2x16x64xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %t = arith.mulf %in, %in_0 : f32
      linalg.yield %t : f32
    } -> tensor<2x16x64xf32>
    return %17 : tensor<2x16x64xf32>
  }
}
