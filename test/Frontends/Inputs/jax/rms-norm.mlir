#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant dense<9.99999997E-7> : tensor<f32>
%cst_1 = arith.constant dense<4.800000e+01> : tensor<f32>
%cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %arg1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.mulf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<2x7xf32>
%3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<2x7xf32>) -> tensor<2x7xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %20 = arith.addf %out, %in : f32
  linalg.yield %20 : f32
} -> tensor<2x7xf32>
%5 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.divf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7xf32>
%7 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%8 = tensor.empty() : tensor<2x7x1xf32>
%9 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x7xf32>) outs(%8 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%10 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7xf32>) outs(%8 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%11 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%12 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %11 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.subf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7x48xf32>
%13 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%8 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %13 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%8 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.addf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x7x1xf32>) outs(%8 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %20 = math.rsqrt %in : f32
  linalg.yield %20 : f32
} -> tensor<2x7x1xf32>
%expanded = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%16 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%17 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%18 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %17 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.mulf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7x48xf32>
%19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %18 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_3: f32, %out: f32):
  %20 = arith.mulf %in, %in_3 : f32
  linalg.yield %20 : f32
} -> tensor<2x7x48xf32>
return %19 : tensor<2x7x48xf32>
}
}

