#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<2x7x48xf32>, %arg2: tensor<2x7x48xf32>) -> (tensor<2x7x48xf32>, tensor<48xf32>, tensor<2x7x48xf32>) {
%c3_i64 = arith.constant 3 : i64
%c1_i64 = arith.constant 1 : i64
%c2_i64 = arith.constant 2 : i64
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 4.800000e+01 : f32
%cst_1 = arith.constant 9.99999997E-7 : f32
%cst_2 = arith.constant -5.000000e-01 : f32
%cst_3 = arith.constant 2.000000e+00 : f32
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<2x7x1xf32>
%3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %in, %out : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.divf %in, %cst_0 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %in, %cst_1 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = math.rsqrt %in : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %7 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%9 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %arg0 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %8 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %arg0 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%12 = tensor.empty() : tensor<1x1x48xf32>
%13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
%14 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["reduction", "reduction", "parallel"]} ins(%10 : tensor<2x7x48xf32>) outs(%13 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %in, %out : f32
  linalg.yield %27 : f32
} -> tensor<1x1x48xf32>
%collapsed = tensor.collapse_shape %14 [[0, 1, 2]] : tensor<1x1x48xf32> into tensor<48xf32>
%15 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %arg1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%16 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %7 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%17 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.addf %in, %out : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.mulf %in, %cst_2 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%2 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x1xf32>
%collapsed_4 = tensor.collapse_shape %20 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%21 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_4 : tensor<2x7xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.divf %in, %cst_0 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = math.fpowi %in, %c1_i64 : f32, i64
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %27 = arith.mulf %in, %cst_3 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.mulf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
%26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %25 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %27 = arith.addf %in, %in_5 : f32
  linalg.yield %27 : f32
} -> tensor<2x7x48xf32>
return %9, %collapsed, %26 : tensor<2x7x48xf32>, tensor<48xf32>, tensor<2x7x48xf32>
}
}
