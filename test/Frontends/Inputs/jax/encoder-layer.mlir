#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map12 = affine_map<() -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> ()>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4, d2)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map24 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<80x48xf32>, %arg2: tensor<80xf32>, %arg3: tensor<48x80xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<4x12xf32>, %arg11: tensor<48x4x12xf32>, %arg12: tensor<48xf32>, %arg13: tensor<4x12x48xf32>, %arg14: tensor<4x12xf32>, %arg15: tensor<48x4x12xf32>, %arg16: tensor<4x12xf32>, %arg17: tensor<48x4x12xf32>, %arg18: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%cst = arith.constant 3.46410155 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 0.000000e+00 : f32
%cst_2 = arith.constant dense<5.000000e-01> : tensor<f32>
%cst_3 = arith.constant dense<1.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<0.797884583> : tensor<f32>
%cst_5 = arith.constant dense<4.471500e-02> : tensor<f32>
%cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
%cst_7 = arith.constant dense<9.99999997E-7> : tensor<f32>
%cst_8 = arith.constant dense<4.800000e+01> : tensor<f32>
%cst_9 = arith.constant dense<0.000000e+00> : tensor<f32>
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %arg18 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<2x7xf32>
%3 = linalg.fill ins(%cst_1 : f32) outs(%2 : tensor<2x7xf32>) -> tensor<2x7xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg18 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%5 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<f32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%7, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%9 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6, %6 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%10 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%11 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%12 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %10 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.maximumf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%13 = tensor.empty() : tensor<2x7x1xf32>
%14 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%16 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%17 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %16 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%18 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %18 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = math.rsqrt %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%expanded = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%21 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%22 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %22 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%24 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%expanded_10 = tensor.expand_shape %arg4 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%25 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%27 = tensor.empty() : tensor<2x7x4x12xf32>
%28 = linalg.fill ins(%cst_1 : f32) outs(%27 : tensor<2x7x4x12xf32>) -> tensor<2x7x4x12xf32>
%29 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%26, %arg15 : tensor<2x7x48xf32>, tensor<48x4x12xf32>) outs(%28 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x4x12xf32>
%expanded_11 = tensor.expand_shape %arg14 [[0, 1, 2], [3]] output_shape [1, 1, 4, 12] : tensor<4x12xf32> into tensor<1x1x4x12xf32>
%30 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<1x1x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%31 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %30 : tensor<2x7x4x12xf32>, tensor<2x7x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x4x12xf32>
%32 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%26, %arg11 : tensor<2x7x48xf32>, tensor<48x4x12xf32>) outs(%28 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x4x12xf32>
%expanded_12 = tensor.expand_shape %arg10 [[0, 1, 2], [3]] output_shape [1, 1, 4, 12] : tensor<4x12xf32> into tensor<1x1x4x12xf32>
%33 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%34 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %33 : tensor<2x7x4x12xf32>, tensor<2x7x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x4x12xf32>
%35 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%26, %arg17 : tensor<2x7x48xf32>, tensor<48x4x12xf32>) outs(%28 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x4x12xf32>
%expanded_13 = tensor.expand_shape %arg16 [[0, 1, 2], [3]] output_shape [1, 1, 4, 12] : tensor<4x12xf32> into tensor<1x1x4x12xf32>
%36 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x1x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%37 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<2x7x4x12xf32>, tensor<2x7x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x4x12xf32>
%38 = tensor.empty() : tensor<f32>
%39 = linalg.generic {indexing_maps = [#map12], iterator_types = []} outs(%38 : tensor<f32>) {
^bb0(%out: f32):
  linalg.yield %cst : f32
} -> tensor<f32>
%40 = linalg.generic {indexing_maps = [#map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<f32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%41 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %40 : tensor<2x7x4x12xf32>, tensor<2x7x4x12xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x4x12xf32>
%42 = tensor.empty() : tensor<2x4x7x7xf32>
%43 = linalg.fill ins(%cst_1 : f32) outs(%42 : tensor<2x4x7x7xf32>) -> tensor<2x4x7x7xf32>
%44 = linalg.generic {indexing_maps = [#map14, #map15, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%41, %34 : tensor<2x7x4x12xf32>, tensor<2x7x4x12xf32>) outs(%43 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x4x7x7xf32>
%45 = tensor.empty() : tensor<2x4x7xf32>
%46 = linalg.fill ins(%cst_0 : f32) outs(%45 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%47 = linalg.generic {indexing_maps = [#map11, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%44 : tensor<2x4x7x7xf32>) outs(%46 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.maximumf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7xf32>
%48 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%45 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7xf32>
%49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %47 : tensor<2x4x7xf32>, tensor<2x4x7xf32>) outs(%45 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.maximumf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7xf32>
%50 = tensor.empty() : tensor<2x4x7x1xf32>
%51 = linalg.generic {indexing_maps = [#map16, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<2x4x7xf32>) outs(%50 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map17, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<2x4x7x1xf32>) outs(%42 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x7xf32>
%53 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %52 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%42 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7x7xf32>
%54 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<2x4x7x7xf32>) outs(%42 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = math.exp %in : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7x7xf32>
%55 = linalg.fill ins(%cst_1 : f32) outs(%45 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%56 = linalg.generic {indexing_maps = [#map11, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<2x4x7x7xf32>) outs(%55 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7xf32>
%57 = linalg.generic {indexing_maps = [#map16, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<2x4x7xf32>) outs(%50 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x1xf32>
%58 = linalg.generic {indexing_maps = [#map17, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<2x4x7x1xf32>) outs(%42 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x7xf32>
%59 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %58 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%42 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x4x7x7xf32>
%60 = tensor.empty() : tensor<2x4x12x7xf32>
%61 = linalg.fill ins(%cst_1 : f32) outs(%60 : tensor<2x4x12x7xf32>) -> tensor<2x4x12x7xf32>
%62 = linalg.generic {indexing_maps = [#map18, #map19, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%37, %59 : tensor<2x7x4x12xf32>, tensor<2x4x7x7xf32>) outs(%61 : tensor<2x4x12x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x4x12x7xf32>
%63 = linalg.generic {indexing_maps = [#map20, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x4x12x7xf32>) outs(%27 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%64 = linalg.fill ins(%cst_1 : f32) outs(%0 : tensor<2x7x48xf32>) -> tensor<2x7x48xf32>
%65 = linalg.generic {indexing_maps = [#map19, #map21, #map22], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%63, %arg13 : tensor<2x7x4x12xf32>, tensor<4x12x48xf32>) outs(%64 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x48xf32>
%expanded_14 = tensor.expand_shape %arg12 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%66 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%67 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %66 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %67 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%69 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %68 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%71 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%70, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%72 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%73 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%72, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%74 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%71, %71 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%75 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%73, %74 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%76 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %75 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.maximumf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%77 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%78 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%79 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%80 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %79 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%81 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %18 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%82 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = math.rsqrt %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%expanded_15 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%83 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%84 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%85 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %84 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%86 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %85 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%expanded_16 = tensor.expand_shape %arg6 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%87 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%88 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %87 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%89 = tensor.empty() : tensor<2x7x80xf32>
%90 = linalg.fill ins(%cst_1 : f32) outs(%89 : tensor<2x7x80xf32>) -> tensor<2x7x80xf32>
%91 = linalg.generic {indexing_maps = [#map23, #map24, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88, %arg3 : tensor<2x7x48xf32>, tensor<48x80xf32>) outs(%90 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x80xf32>
%expanded_17 = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [1, 1, 80] : tensor<80xf32> into tensor<1x1x80xf32>
%92 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x1x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x80xf32>
%93 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %92 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%94 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %93 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%95 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %93 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%96 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x80xf32>
%97 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %95 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%98 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %97 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%99 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x80xf32>
%100 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %98 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%101 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = math.tanh %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%102 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x80xf32>
%103 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %101 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%104 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x80xf32>
%105 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %103 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%106 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %105 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%89 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x80xf32>
%107 = linalg.generic {indexing_maps = [#map23, #map24, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106, %arg1 : tensor<2x7x80xf32>, tensor<80x48xf32>) outs(%64 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  %132 = arith.addf %out, %131 : f32
  linalg.yield %132 : f32
} -> tensor<2x7x48xf32>
%expanded_18 = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%108 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%109 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %108 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%110 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %109 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%111 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %110 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%112 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%113 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%112, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%114 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<2x7x48xf32>) outs(%3 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = arith.addf %out, %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%115 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%114, %5 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.divf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%116 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%113, %113 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%117 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%115, %116 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%118 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %117 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%2 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.maximumf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<2x7xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%122 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %121 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.subf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%123 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %18 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%124 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x7x1xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %131 = math.rsqrt %in : f32
  linalg.yield %131 : f32
} -> tensor<2x7x1xf32>
%expanded_19 = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%125 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%126 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%127 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %126 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%128 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %127 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.mulf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
%expanded_20 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%129 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%130 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %129 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %131 = arith.addf %in, %in_21 : f32
  linalg.yield %131 : f32
} -> tensor<2x7x48xf32>
return %130 : tensor<2x7x48xf32>
}
}

