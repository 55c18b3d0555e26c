#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> ()>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3, d1, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3, d0)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d3, d0, d1, d2)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3)>
module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<2x6x6x12xf32>, %arg3: tensor<2x6x6x12xf32>) -> (tensor<2x6x6x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<2x6x6x12xf32>) {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant dense<-5.000000e-01> : tensor<f32>
%cst_1 = arith.constant dense<9.99999974E-6> : tensor<f32>
%cst_2 = arith.constant dense<1.000000e+00> : tensor<f32>
%cst_3 = arith.constant dense<1.080000e+02> : tensor<f32>
%cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_5 = arith.constant dense<2.000000e+00> : tensor<f32>
%expanded = tensor.expand_shape %arg2 [[0], [1], [2], [3, 4]] output_shape [2, 6, 6, 4, 3] : tensor<2x6x6x12xf32> into tensor<2x6x6x4x3xf32>
%0 = tensor.empty() : tensor<2x6x6x4x3xf32>
%1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded : tensor<2x6x6x4x3xf32>, tensor<2x6x6x4x3xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x4x3xf32>
%2 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x4x3xf32>
%3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<2x6x6x4x3xf32>, tensor<2x6x6x4x3xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x4x3xf32>
%4 = tensor.empty() : tensor<2x4xf32>
%5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<2x4xf32>) -> tensor<2x4xf32>
%6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%expanded : tensor<2x6x6x4x3xf32>) outs(%5 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%7 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4xf32>
%8 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%1 : tensor<2x6x6x4x3xf32>) outs(%5 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%10 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%9, %7 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%11 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%8, %8 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%12 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4xf32>
%13 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%12, %8 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%14 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.subf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%15 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4xf32>
%16 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%15, %14 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.maximumf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%17 = tensor.empty() : tensor<2x4xi1>
%18 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14, %16 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%17 : tensor<2x4xi1>) {
^bb0(%in: f32, %in_15: f32, %out: i1):
  %76 = arith.cmpf oeq, %in, %in_15 : f32
  linalg.yield %76 : i1
} -> tensor<2x4xi1>
%19 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4xf32>
%20 = linalg.generic {indexing_maps = [#map5, #map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%18, %19, %15 : tensor<2x4xi1>, tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
  %76 = arith.select %in, %in_15, %in_16 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%21 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%15, %16 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%17 : tensor<2x4xi1>) {
^bb0(%in: f32, %in_15: f32, %out: i1):
  %76 = arith.cmpf oeq, %in, %in_15 : f32
  linalg.yield %76 : i1
} -> tensor<2x4xi1>
%22 = linalg.generic {indexing_maps = [#map5, #map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%21, %12, %19 : tensor<2x4xi1>, tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: i1, %in_15: f32, %in_16: f32, %out: f32):
  %76 = arith.select %in, %in_15, %in_16 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%23 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%20, %22 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%24 = tensor.empty() : tensor<2x4x3xf32>
%25 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4xf32>) outs(%24 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3xf32>
%collapsed = tensor.collapse_shape %25 [[0], [1, 2]] : tensor<2x4x3xf32> into tensor<2x12xf32>
%26 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x4xf32>) outs(%24 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3xf32>
%collapsed_6 = tensor.collapse_shape %26 [[0], [1, 2]] : tensor<2x4x3xf32> into tensor<2x12xf32>
%27 = tensor.empty() : tensor<2x1x1x12xf32>
%28 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<2x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%29 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_6 : tensor<2x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%30 = tensor.empty() : tensor<2x6x6x12xf32>
%31 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x1x1x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%32 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2, %31 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.subf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%33 = linalg.generic {indexing_maps = [#map11, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%34 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %33 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.addf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%35 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = math.rsqrt %in : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%36 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %34 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%37 = linalg.generic {indexing_maps = [#map11, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%38 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %36 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%expanded_7 = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%39 = linalg.generic {indexing_maps = [#map12, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x1x1x12xf32>
%40 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %39 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%41 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<2x1x1x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%42 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %41 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%expanded_8 = tensor.expand_shape %arg0 [[0, 1, 2, 3]] output_shape [1, 1, 1, 12] : tensor<12xf32> into tensor<1x1x1x12xf32>
%43 = linalg.generic {indexing_maps = [#map13, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x1x1x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x12xf32>
%44 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %43 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.addf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%45 = tensor.empty() : tensor<12xf32>
%46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<12xf32>) -> tensor<12xf32>
%47 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%arg3 : tensor<2x6x6x12xf32>) outs(%46 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<12xf32>
%48 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %arg3 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%49 = tensor.empty() : tensor<2x12xf32>
%50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<2x12xf32>) -> tensor<2x12xf32>
%51 = linalg.generic {indexing_maps = [#map16, #map17], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%48 : tensor<2x6x6x12xf32>) outs(%50 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x12xf32>
%expanded_9 = tensor.expand_shape %51 [[0], [1, 2, 3]] output_shape [2, 1, 1, 12] : tensor<2x12xf32> into tensor<2x1x1x12xf32>
%52 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3, %41 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%53 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %expanded_9 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%54 = tensor.empty() : tensor<1x1x12xf32>
%55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<1x1x12xf32>) -> tensor<1x1x12xf32>
%56 = linalg.generic {indexing_maps = [#map18, #map19], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<2x1x1x12xf32>) outs(%55 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<1x1x12xf32>
%57 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %39 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%collapsed_10 = tensor.collapse_shape %56 [[0, 1, 2]] : tensor<1x1x12xf32> into tensor<12xf32>
%58 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %38 : tensor<2x1x1x12xf32>, tensor<2x1x1x12xf32>) outs(%27 : tensor<2x1x1x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x1x1x12xf32>
%59 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.negf %in : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
%60 = linalg.generic {indexing_maps = [#map16, #map17], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%59 : tensor<2x6x6x12xf32>) outs(%50 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x12xf32>
%expanded_11 = tensor.expand_shape %60 [[0], [1, 2, 3]] output_shape [2, 1, 1, 12] : tensor<2x12xf32> into tensor<2x1x1x12xf32>
%61 = linalg.generic {indexing_maps = [#map16, #map17], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%58 : tensor<2x1x1x12xf32>) outs(%50 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x12xf32>
%62 = linalg.generic {indexing_maps = [#map16, #map17], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded_11 : tensor<2x1x1x12xf32>) outs(%50 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x12xf32>
%expanded_12 = tensor.expand_shape %61 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%63 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_12 : tensor<2x4x3xf32>) outs(%5 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%expanded_13 = tensor.expand_shape %62 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%64 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_13 : tensor<2x4x3xf32>) outs(%5 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.addf %out, %in : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%65 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%63, %23 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%66 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%65 : tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %76 = arith.negf %in : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%67 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%66, %13 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%68 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%64, %67 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.addf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%69 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%65, %7 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%70 = linalg.generic {indexing_maps = [#map20, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<2x4xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x4x3xf32>
%71 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%68, %7 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%4 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.divf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x4xf32>
%72 = linalg.generic {indexing_maps = [#map20, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<2x4xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x6x6x4x3xf32>
%73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%70, %3 : tensor<2x6x6x4x3xf32>, tensor<2x6x6x4x3xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.mulf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x4x3xf32>
%74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%72, %73 : tensor<2x6x6x4x3xf32>, tensor<2x6x6x4x3xf32>) outs(%0 : tensor<2x6x6x4x3xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.addf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x4x3xf32>
%collapsed_14 = tensor.collapse_shape %74 [[0], [1], [2], [3, 4]] : tensor<2x6x6x4x3xf32> into tensor<2x6x6x12xf32>
%75 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %collapsed_14 : tensor<2x6x6x12xf32>, tensor<2x6x6x12xf32>) outs(%30 : tensor<2x6x6x12xf32>) {
^bb0(%in: f32, %in_15: f32, %out: f32):
  %76 = arith.addf %in, %in_15 : f32
  linalg.yield %76 : f32
} -> tensor<2x6x6x12xf32>
return %44, %47, %collapsed_10, %75 : tensor<2x6x6x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<2x6x6x12xf32>
}
}

