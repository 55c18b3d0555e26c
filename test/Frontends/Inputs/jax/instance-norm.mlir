#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<2x6x6x12xf32>) -> tensor<2x6x6x12xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant dense<9.99999974E-6> : tensor<f32>
%cst_1 = arith.constant dense<3.600000e+01> : tensor<f32>
%cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
%0 = tensor.empty() : tensor<2x6x6x12xf32>
%1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2, %arg2 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.mulf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x6x6x12xf32>
%2 = tensor.empty() : tensor<2x12xf32>
%3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<2x12xf32>) -> tensor<2x12xf32>
%4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%arg2 : tensor<2x6x6x12xf32>) outs(%3 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %out, %in : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%5 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12xf32>
%6 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.divf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%1 : tensor<2x6x6x12xf32>) outs(%3 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %out, %in : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7, %5 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.divf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%9 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%6, %6 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.mulf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%10 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.subf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%11 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12xf32>
%12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%11, %10 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%2 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.maximumf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x12xf32>
%13 = tensor.empty() : tensor<2x1x1x12xf32>
%14 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<2x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%15 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<2x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%16 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x1x1x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%17 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2, %16 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.subf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x6x6x12xf32>
%18 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %18 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.addf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x1x1x12xf32>
%20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<2x1x1x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = math.rsqrt %in : f32
  linalg.yield %27 : f32
} -> tensor<2x1x1x12xf32>
%expanded = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%21 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%22 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %21 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%13 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.mulf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x1x1x12xf32>
%23 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x1x1x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%24 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.mulf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x6x6x12xf32>
%expanded_3 = tensor.expand_shape %arg0 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%25 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_3 : tensor<1x1x1x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%0 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_4: f32, %out: f32):
  %27 = arith.addf %in, %in_4 : f32
  linalg.yield %27 : f32
} -> tensor<2x6x6x12xf32>
return %26 : tensor<2x6x6x12xf32>
}
}

