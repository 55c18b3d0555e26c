#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> ()>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map8 = affine_map<(d0, d1, d2) -> (d0)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<2x7x48xbf16>, %arg3: tensor<2x7x48xbf16>) -> (tensor<2x7x48xbf16>, tensor<48xf32>, tensor<48xf32>, tensor<2x7x48xbf16>) {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant dense<-5.000000e-01> : tensor<f32>
%cst_1 = arith.constant dense<9.99999974E-6> : tensor<f32>
%cst_2 = arith.constant dense<1.000000e+00> : tensor<f32>
%cst_3 = arith.constant dense<4.800000e+01> : tensor<f32>
%cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_5 = arith.constant dense<2.000000e+00> : tensor<f32>
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %72 = arith.extf %in : bf16 to f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%3 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%4 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%5 = tensor.empty() : tensor<2x7xf32>
%6 = linalg.fill ins(%cst : f32) outs(%5 : tensor<2x7xf32>) -> tensor<2x7xf32>
%7 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%8 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%9 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%10 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<2x7x48xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%11 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10, %8 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%9, %9 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%13 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%14 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13, %9 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%15 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%11, %12 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.subf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%16 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%17 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%16, %15 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.maximumf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%18 = tensor.empty() : tensor<2x7xi1>
%19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%15, %17 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%18 : tensor<2x7xi1>) {
^bb0(%in: f32, %in_9: f32, %out: i1):
  %72 = arith.cmpf oeq, %in, %in_9 : f32
  linalg.yield %72 : i1
} -> tensor<2x7xi1>
%20 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%21 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%19, %20, %16 : tensor<2x7xi1>, tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
  %72 = arith.select %in, %in_9, %in_10 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%22 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%16, %17 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%18 : tensor<2x7xi1>) {
^bb0(%in: f32, %in_9: f32, %out: i1):
  %72 = arith.cmpf oeq, %in, %in_9 : f32
  linalg.yield %72 : i1
} -> tensor<2x7xi1>
%23 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%22, %13, %20 : tensor<2x7xi1>, tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
  %72 = arith.select %in, %in_9, %in_10 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%24 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%21, %23 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%25 = tensor.empty() : tensor<2x7x1xf32>
%26 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x7xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%27 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x7xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%28 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%29 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %28 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.subf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%30 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.addf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x1xf32>
%32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = math.rsqrt %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7x1xf32>
%33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %31 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x1xf32>
%34 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %33 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x1xf32>
%expanded = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%36 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%37 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %37 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%39 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %38 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%expanded_6 = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%40 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%41 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %40 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.addf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%42 = tensor.empty() : tensor<2x7x48xbf16>
%43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %72 = arith.truncf %in : f32 to bf16
  linalg.yield %72 : bf16
} -> tensor<2x7x48xbf16>
%44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %72 = arith.extf %in : bf16 to f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%45 = tensor.empty() : tensor<48xf32>
%46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<48xf32>) -> tensor<48xf32>
%47 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "reduction", "reduction"]} ins(%44 : tensor<2x7x48xf32>) outs(%46 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<48xf32>
%48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %44 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %38 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %48 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%51 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "reduction", "reduction"]} ins(%50 : tensor<2x7x48xf32>) outs(%46 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<48xf32>
%52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %37 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%53 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%52 : tensor<2x7x48xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%expanded_7 = tensor.expand_shape %53 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%54 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7, %35 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x1xf32>
%55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.negf %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%56 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%55 : tensor<2x7x48xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%expanded_8 = tensor.expand_shape %56 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %72 = arith.truncf %in : f32 to bf16
  linalg.yield %72 : bf16
} -> tensor<2x7x48xbf16>
%58 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54 : tensor<2x7x1xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%59 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_8 : tensor<2x7x1xf32>) outs(%6 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.addf %out, %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%60 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%58, %24 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%61 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %72 = arith.negf %in : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%62 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%61, %14 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%63 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%59, %62 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.addf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%64 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%60, %8 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%65 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<2x7xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%66 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%63, %8 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.divf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7xf32>
%67 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<2x7xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %4 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.mulf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%69 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %68 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_9: f32, %out: f32):
  %72 = arith.addf %in, %in_9 : f32
  linalg.yield %72 : f32
} -> tensor<2x7x48xf32>
%70 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %72 = arith.truncf %in : f32 to bf16
  linalg.yield %72 : bf16
} -> tensor<2x7x48xbf16>
%71 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %70 : tensor<2x7x48xbf16>, tensor<2x7x48xbf16>) outs(%42 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_9: bf16, %out: bf16):
  %72 = arith.addf %in, %in_9 : bf16
  linalg.yield %72 : bf16
} -> tensor<2x7x48xbf16>
return %43, %47, %51, %71 : tensor<2x7x48xbf16>, tensor<48xf32>, tensor<48xf32>, tensor<2x7x48xbf16>
}
}

