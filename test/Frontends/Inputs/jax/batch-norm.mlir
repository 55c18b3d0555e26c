#map = affine_map<(d0, d1, d2, d3) -> (d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<12xf32>, %arg4: tensor<2x6x6x12xf32>) -> tensor<2x6x6x12xf32> {
%cst = arith.constant dense<9.99999974E-6> : tensor<f32>
%0 = tensor.empty() : tensor<1x1x1x12xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<12xf32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x1x1x12xf32>
%2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<12xf32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x1x1x12xf32>
%3 = tensor.empty() : tensor<2x6x6x12xf32>
%4 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x1x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg4, %4 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_1: f32, %out: f32):
  %14 = arith.subf %in, %in_1 : f32
  linalg.yield %14 : f32
} -> tensor<2x6x6x12xf32>
%6 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst : tensor<f32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x1x1x12xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %6 : tensor<1x1x1x12xf32>, tensor<1x1x1x12xf32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %in_1: f32, %out: f32):
  %14 = arith.addf %in, %in_1 : f32
  linalg.yield %14 : f32
} -> tensor<1x1x1x12xf32>
%8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x1x1x12xf32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %14 = math.rsqrt %in : f32
  linalg.yield %14 : f32
} -> tensor<1x1x1x12xf32>
%expanded = tensor.expand_shape %arg3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded : tensor<1x1x1x12xf32>, tensor<1x1x1x12xf32>) outs(%0 : tensor<1x1x1x12xf32>) {
^bb0(%in: f32, %in_1: f32, %out: f32):
  %14 = arith.mulf %in, %in_1 : f32
  linalg.yield %14 : f32
} -> tensor<1x1x1x12xf32>
%10 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x1x1x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %10 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_1: f32, %out: f32):
  %14 = arith.mulf %in, %in_1 : f32
  linalg.yield %14 : f32
} -> tensor<2x6x6x12xf32>
%expanded_0 = tensor.expand_shape %arg2 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%12 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_0 : tensor<1x1x1x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %12 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%3 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_1: f32, %out: f32):
  %14 = arith.addf %in, %in_1 : f32
  linalg.yield %14 : f32
} -> tensor<2x6x6x12xf32>
return %13 : tensor<2x6x6x12xf32>
}
}

