#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map8 = affine_map<(d0, d1, d2) -> (d0)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<2x7x48xf32>, %arg3: tensor<2x7x48xf32>) -> (tensor<2x7x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<2x7x48xf32>) {
%cst = arith.constant dense<-5.000000e-01> : tensor<f32>
%cst_0 = arith.constant dense<9.99999974E-6> : tensor<f32>
%cst_1 = arith.constant dense<2.000000e+00> : tensor<f32>
%cst_2 = arith.constant dense<4.800000e+01> : tensor<f32>
%cst_3 = arith.constant 0.000000e+00 : f32
%0 = tensor.empty() : tensor<2x7xf32>
%1 = linalg.fill ins(%cst_3 : f32) outs(%0 : tensor<2x7xf32>) -> tensor<2x7xf32>
%2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg2 : tensor<2x7x48xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%3 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%4 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%2, %3 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.divf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%5 = tensor.empty() : tensor<2x7x1xf32>
%6 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x7xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%7 = tensor.empty() : tensor<2x7x48xf32>
%8 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7x1xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %8 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.subf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%11 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%12 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %9 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<2x7x48xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%14 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%13, %3 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.divf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x7xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%16 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %16 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.addf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x7x1xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = math.rsqrt %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %17 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.divf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst : tensor<f32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%21 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x1xf32>
%expanded = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%22 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x7x1xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%23 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%24 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %24 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%expanded_4 = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%26 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<1x1x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %26 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.addf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%28 = tensor.empty() : tensor<48xf32>
%29 = linalg.fill ins(%cst_3 : f32) outs(%28 : tensor<48xf32>) -> tensor<48xf32>
%30 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "reduction", "reduction"]} ins(%arg3 : tensor<2x7x48xf32>) outs(%29 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<48xf32>
%31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %arg3 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%32 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3, %24 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %31 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%34 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "reduction", "reduction"]} ins(%33 : tensor<2x7x48xf32>) outs(%29 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<48xf32>
%35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%36 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%35 : tensor<2x7x48xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%expanded_5 = tensor.expand_shape %36 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_5, %21 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x1xf32>
%38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.negf %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%39 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<2x7x48xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%expanded_6 = tensor.expand_shape %39 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%37 : tensor<2x7x1xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%41 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_6 : tensor<2x7x1xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%42 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%40, %3 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.divf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x7xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%44 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %12 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.mulf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.negf %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%46 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%45 : tensor<2x7x48xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%expanded_7 = tensor.expand_shape %46 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %44 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.addf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
%48 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_7 : tensor<2x7x1xf32>) outs(%1 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %53 = arith.addf %out, %in : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%49 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%41, %48 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.addf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%50 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%49, %3 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%0 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.divf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<2x7xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %51 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%7 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_8: f32, %out: f32):
  %53 = arith.addf %in, %in_8 : f32
  linalg.yield %53 : f32
} -> tensor<2x7x48xf32>
return %27, %30, %34, %52 : tensor<2x7x48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<2x7x48xf32>
}
}

