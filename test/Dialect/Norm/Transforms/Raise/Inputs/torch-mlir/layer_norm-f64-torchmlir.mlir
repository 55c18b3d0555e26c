// nn.LayerNorm; f64, 2x16x64; decomposition table: torchmlir
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @main(%arg0: tensor<64xf64>, %arg1: tensor<64xf64>, %arg2: tensor<2x16x64xf64>) -> tensor<2x16x64xf64> {
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 1.000000e-05 : f64
    %cst_1 = arith.constant 6.400000e+01 : f64
    %0 = tensor.empty() : tensor<2x16x1xf64>
    %1 = linalg.fill ins(%cst : f64) outs(%0 : tensor<2x16x1xf64>) -> tensor<2x16x1xf64>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg2 : tensor<2x16x64xf64>) outs(%1 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = arith.addf %in, %out : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x16x1xf64>) outs(%0 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = arith.divf %in, %cst_1 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %4 = tensor.empty() : tensor<2x16x64xf64>
    %collapsed = tensor.collapse_shape %3 [[0], [1, 2]] : tensor<2x16x1xf64> into tensor<2x16xf64>
    %5 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<2x16xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<2x16x64xf64>
    %6 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %5 : tensor<2x16x64xf64>, tensor<2x16x64xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %in_3: f64, %out: f64):
      %16 = arith.subf %in, %in_3 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x64xf64>
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<2x16x64xf64>, tensor<2x16x64xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %in_3: f64, %out: f64):
      %16 = arith.mulf %in, %in_3 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x64xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x16x64xf64>) outs(%1 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = arith.addf %in, %out : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x16x1xf64>) outs(%0 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = arith.divf %in, %cst_1 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x16x1xf64>) outs(%0 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = arith.addf %in, %cst_0 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x16x1xf64>) outs(%0 : tensor<2x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %16 = math.rsqrt %in : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x1xf64>
    %collapsed_2 = tensor.collapse_shape %11 [[0], [1, 2]] : tensor<2x16x1xf64> into tensor<2x16xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_2 : tensor<2x16xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<2x16x64xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %12 : tensor<2x16x64xf64>, tensor<2x16x64xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %in_3: f64, %out: f64):
      %16 = arith.mulf %in, %in_3 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x64xf64>
    %14 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %arg0 : tensor<2x16x64xf64>, tensor<64xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %in_3: f64, %out: f64):
      %16 = arith.mulf %in, %in_3 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x64xf64>
    %15 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %arg1 : tensor<2x16x64xf64>, tensor<64xf64>) outs(%4 : tensor<2x16x64xf64>) {
    ^bb0(%in: f64, %in_3: f64, %out: f64):
      %16 = arith.addf %in, %in_3 : f64
      linalg.yield %16 : f64
    } -> tensor<2x16x64xf64>
    return %15 : tensor<2x16x64xf64>
  }
}
