// Written by export.py from the PyTorch module Encoder, forward and backward;
// README.md names the arguments and results.
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1) -> (0, d1)>
module {
func.func @main(%arg0: tensor<192x192xf32>, %arg1: tensor<192xf32>, %arg2: tensor<192x192xf32>, %arg3: tensor<192xf32>, %arg4: tensor<192x192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<192x192xf32>, %arg7: tensor<192xf32>, %arg8: tensor<192xf32>, %arg9: tensor<192xf32>, %arg10: tensor<512x192xf32>, %arg11: tensor<512xf32>, %arg12: tensor<192x512xf32>, %arg13: tensor<192xf32>, %arg14: tensor<192xf32>, %arg15: tensor<192xf32>, %arg16: tensor<192x192xf32>, %arg17: tensor<192xf32>, %arg18: tensor<192xf32>, %arg19: tensor<192xf32>, %arg20: tensor<1x64x192xf32>, %arg21: tensor<1x64x192xf32>) -> (tensor<1x64x192xf32>, tensor<1x64x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<512xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<512x192xf32>, tensor<192x512xf32>, tensor<192x192xf32>) {
%cst = arith.constant 0.000000e+00 : f32
%c0_i64 = arith.constant 0 : i64
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 0.000000e+00 : f64
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant 0.3989422804014327 : f64
%cst_5 = arith.constant 0.70710678118654757 : f64
%cst_6 = arith.constant 9.9999999999999998E-13 : f64
%cst_7 = arith.constant 6.9282032302755088 : f64
%cst_8 = arith.constant 1.920000e+02 : f64
%cst_9 = arith.constant 1.920000e+02 : f32
%cst_10 = arith.constant 1.41421354 : f32
%cst_11 = arith.constant -5.000000e-01 : f32
%collapsed = tensor.collapse_shape %arg20 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%0 = tensor.empty() : tensor<192x192xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
%1 = tensor.empty() : tensor<64x192xf32>
%2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<64x192xf32>) -> tensor<64x192xf32>
%3 = linalg.matmul ins(%collapsed, %transposed : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded = tensor.expand_shape %5 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%6 = tensor.empty() : tensor<1x4x64x48xf32>
%transposed_12 = linalg.transpose ins(%expanded : tensor<1x64x4x48xf32>) outs(%6 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%transposed_13 = linalg.transpose ins(%arg2 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
%7 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded_14 = tensor.expand_shape %9 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_15 = linalg.transpose ins(%arg4 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
%10 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded_16 = tensor.expand_shape %12 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x64x4x48xf32>) outs(%6 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%13 = tensor.empty() : tensor<1x4x48x64xf32>
%transposed_18 = linalg.transpose ins(%expanded_14 : tensor<1x64x4x48xf32>) outs(%13 : tensor<1x4x48x64xf32>) permutation = [0, 2, 3, 1] 
%collapsed_19 = tensor.collapse_shape %transposed_12 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%collapsed_20 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<1x4x48x64xf32> into tensor<4x48x64xf32>
%14 = tensor.empty() : tensor<4x64x64xf32>
%15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%16 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%15 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%expanded_21 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
%17 = tensor.empty() : tensor<1x4x64x64xf32>
%18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_7 : f64 to f32
  %220 = arith.divf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x4x64x64xf32>
%19 = tensor.empty() : tensor<1x4x64xi64>
%20 = linalg.fill ins(%c0_i64 : i64) outs(%19 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
%21 = tensor.empty() : tensor<1x4x64xf32>
%22 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
%23:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%18 : tensor<1x4x64x64xf32>) outs(%22, %20 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
^bb0(%in: f32, %out: f32, %out_81: i64):
  %219 = linalg.index 3 : index
  %220 = arith.index_cast %219 : index to i64
  %221 = arith.maximumf %in, %out : f32
  %222 = arith.cmpf ogt, %in, %out : f32
  %223 = arith.select %222, %220, %out_81 : i64
  linalg.yield %221, %223 : f32, i64
} -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
%expanded_22 = tensor.expand_shape %23#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_22 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.exp %in : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%26 = tensor.empty() : tensor<1x4x64x1xf32>
%27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
%28 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<1x4x64x64xf32>) outs(%27 : tensor<1x4x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x1xf32>
%29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %28 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.divf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%collapsed_23 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
%collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%30 = tensor.empty() : tensor<4x64x48xf32>
%31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%32 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%31 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%expanded_25 = tensor.expand_shape %32 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%33 = tensor.empty() : tensor<1x64x4x48xf32>
%transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x4x64x48xf32>) outs(%33 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_27 = tensor.collapse_shape %transposed_26 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%transposed_28 = linalg.transpose ins(%arg6 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
%34 = linalg.matmul ins(%collapsed_27, %transposed_28 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34, %35 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded_29 = tensor.expand_shape %36 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%37 = tensor.empty() : tensor<1x64x192xf32>
%38 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg20, %expanded_29 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%39 = tensor.empty() : tensor<1x64x192xf64>
%40 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f32, %out: f64):
  %219 = arith.extf %in : f32 to f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%41 = tensor.empty() : tensor<1x64x1xf64>
%42 = linalg.fill ins(%cst_1 : f64) outs(%41 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
%43 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%44 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%45 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %44 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.subf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%46 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %45 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.mulf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%47 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%48 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%49 = tensor.empty() : tensor<1x64x1xf32>
%50 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %219 = arith.truncf %in : f64 to f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%51 = linalg.fill ins(%cst : f32) outs(%49 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
%52 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%53 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%54 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_6 : f64 to f32
  %220 = arith.addf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x1xf32>
%55 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.rsqrt %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%56 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %53 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%57 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %55 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%58 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %arg8 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%59 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %arg9 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%collapsed_30 = tensor.collapse_shape %59 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%60 = tensor.empty() : tensor<192x512xf32>
%transposed_31 = linalg.transpose ins(%arg10 : tensor<512x192xf32>) outs(%60 : tensor<192x512xf32>) permutation = [1, 0] 
%61 = tensor.empty() : tensor<64x512xf32>
%62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<64x512xf32>) -> tensor<64x512xf32>
%63 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%62 : tensor<64x512xf32>) -> tensor<64x512xf32>
%64 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<512xf32>) outs(%61 : tensor<64x512xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x512xf32>
%65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%63, %64 : tensor<64x512xf32>, tensor<64x512xf32>) outs(%61 : tensor<64x512xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x512xf32>
%expanded_32 = tensor.expand_shape %65 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
%66 = tensor.empty() : tensor<1x64x512xf32>
%67 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_10 : f32
  %220 = math.erf %219 : f32
  %221 = arith.addf %220, %cst_2 : f32
  %222 = arith.mulf %221, %cst_3 : f32
  %223 = arith.mulf %in, %222 : f32
  linalg.yield %223 : f32
} -> tensor<1x64x512xf32>
%collapsed_33 = tensor.collapse_shape %67 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
%68 = tensor.empty() : tensor<512x192xf32>
%transposed_34 = linalg.transpose ins(%arg12 : tensor<192x512xf32>) outs(%68 : tensor<512x192xf32>) permutation = [1, 0] 
%69 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%71 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded_35 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%72 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %expanded_35 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f32, %out: f64):
  %219 = arith.extf %in : f32 to f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%74 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%75 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%76 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %75 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.subf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%77 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %76 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.mulf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%78 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%80 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %219 = arith.truncf %in : f64 to f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%81 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%82 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_6 : f64 to f32
  %220 = arith.addf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x1xf32>
%84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.rsqrt %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%85 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %82 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%86 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%87 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %arg14 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%88 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg15 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%collapsed_36 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%transposed_37 = linalg.transpose ins(%arg16 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
%89 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%90 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<64x192xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%89, %90 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<64x192xf32>
%expanded_38 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%92 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_38 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f32, %out: f64):
  %219 = arith.extf %in : f32 to f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%94 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%95 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%96 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %95 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.subf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%97 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %96 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
^bb0(%in: f64, %in_81: f64, %out: f64):
  %219 = arith.mulf %in, %in_81 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x192xf64>
%98 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.addf %in, %out : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%99 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %219 = arith.divf %in, %cst_8 : f64
  linalg.yield %219 : f64
} -> tensor<1x64x1xf64>
%100 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %219 = arith.truncf %in : f64 to f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%101 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%102 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_6 : f64 to f32
  %220 = arith.addf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x1xf32>
%104 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.rsqrt %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%105 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %102 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%106 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %104 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%107 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %arg18 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%108 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %arg19 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%109 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_10 : f32
  %220 = math.erf %219 : f32
  %221 = arith.addf %220, %cst_2 : f32
  %222 = arith.mulf %221, %cst_3 : f32
  %223 = arith.mulf %in, %222 : f32
  linalg.yield %223 : f32
} -> tensor<1x64x192xf32>
%110 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_5 : f64 to f32
  %220 = arith.mulf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x192xf32>
%111 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.erf %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%112 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %cst_2 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%113 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_3 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%114 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %108 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%115 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_11 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%116 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.exp %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%117 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_4 : f64 to f32
  %220 = arith.mulf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x192xf32>
%118 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %117 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%119 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %118 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%120 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21, %119 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%121 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg18 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%122 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%123 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%124 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %106 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%125 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%126 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %125 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%127 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %123 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%128 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %126 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%129 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%130 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %128 : tensor<1x64x1xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%131 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %106 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%132 = tensor.empty() : tensor<192xf32>
%133 = linalg.fill ins(%cst : f32) outs(%132 : tensor<192xf32>) -> tensor<192xf32>
%134 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%131 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%135 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%120 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%collapsed_39 = tensor.collapse_shape %130 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%136 = linalg.matmul ins(%collapsed_39, %arg16 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%137 = tensor.empty() : tensor<192x64xf32>
%transposed_40 = linalg.transpose ins(%collapsed_39 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%138 = linalg.fill ins(%cst : f32) outs(%0 : tensor<192x192xf32>) -> tensor<192x192xf32>
%139 = linalg.matmul ins(%transposed_40, %collapsed_36 : tensor<192x64xf32>, tensor<64x192xf32>) outs(%138 : tensor<192x192xf32>) -> tensor<192x192xf32>
%140 = tensor.empty() : tensor<1x192xf32>
%141 = linalg.fill ins(%cst : f32) outs(%140 : tensor<1x192xf32>) -> tensor<1x192xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_39 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_41 = tensor.collapse_shape %142 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_42 = tensor.expand_shape %136 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%143 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %expanded_42 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%144 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %arg14 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%145 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%146 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%147 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %86 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%148 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%147 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%149 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %148 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%150 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %146 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%151 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %149 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%152 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%153 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %151 : tensor<1x64x1xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%154 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %86 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%155 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%154 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%156 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%143 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%collapsed_43 = tensor.collapse_shape %153 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%157 = linalg.matmul ins(%collapsed_43, %arg12 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%62 : tensor<64x512xf32>) -> tensor<64x512xf32>
%transposed_44 = linalg.transpose ins(%collapsed_43 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%158 = linalg.fill ins(%cst : f32) outs(%60 : tensor<192x512xf32>) -> tensor<192x512xf32>
%159 = linalg.matmul ins(%transposed_44, %collapsed_33 : tensor<192x64xf32>, tensor<64x512xf32>) outs(%158 : tensor<192x512xf32>) -> tensor<192x512xf32>
%160 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_43 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_45 = tensor.collapse_shape %160 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_46 = tensor.expand_shape %157 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
%161 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_5 : f64 to f32
  %220 = arith.mulf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x512xf32>
%162 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.erf %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%163 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %cst_2 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%164 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_3 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%165 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %expanded_32 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%166 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_11 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%167 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = math.exp %in : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%168 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_4 : f64 to f32
  %220 = arith.mulf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x64x512xf32>
%169 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %168 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%170 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %169 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%171 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46, %170 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x512xf32>
%collapsed_47 = tensor.collapse_shape %171 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
%172 = linalg.matmul ins(%collapsed_47, %arg10 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%173 = tensor.empty() : tensor<512x64xf32>
%transposed_48 = linalg.transpose ins(%collapsed_47 : tensor<64x512xf32>) outs(%173 : tensor<512x64xf32>) permutation = [1, 0] 
%174 = linalg.fill ins(%cst : f32) outs(%68 : tensor<512x192xf32>) -> tensor<512x192xf32>
%175 = linalg.matmul ins(%transposed_48, %collapsed_30 : tensor<512x64xf32>, tensor<64x192xf32>) outs(%174 : tensor<512x192xf32>) -> tensor<512x192xf32>
%176 = tensor.empty() : tensor<1x512xf32>
%177 = linalg.fill ins(%cst : f32) outs(%176 : tensor<1x512xf32>) -> tensor<1x512xf32>
%178 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_47 : tensor<64x512xf32>) outs(%177 : tensor<1x512xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x512xf32>
%collapsed_49 = tensor.collapse_shape %178 [[0, 1]] : tensor<1x512xf32> into tensor<512xf32>
%expanded_50 = tensor.expand_shape %172 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%179 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %expanded_50 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%180 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179, %arg8 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%181 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.mulf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%182 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%180 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%183 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %57 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%184 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%183 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%185 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %184 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%186 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %182 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%187 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186, %185 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%188 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.divf %in, %cst_9 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x1xf32>
%189 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %187 : tensor<1x64x1xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%190 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179, %57 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%191 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%190 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%192 = linalg.generic {indexing_maps = [#map5, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%179 : tensor<1x64x192xf32>) outs(%133 : tensor<192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<192xf32>
%collapsed_51 = tensor.collapse_shape %189 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%193 = linalg.matmul ins(%collapsed_51, %arg6 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%transposed_52 = linalg.transpose ins(%collapsed_51 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%194 = linalg.matmul ins(%transposed_52, %collapsed_27 : tensor<192x64xf32>, tensor<64x192xf32>) outs(%138 : tensor<192x192xf32>) -> tensor<192x192xf32>
%195 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_51 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_53 = tensor.collapse_shape %195 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_54 = tensor.expand_shape %193 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_55 = linalg.transpose ins(%expanded_54 : tensor<1x64x4x48xf32>) outs(%6 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_56 = tensor.collapse_shape %transposed_55 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%transposed_57 = linalg.transpose ins(%collapsed_23 : tensor<4x64x64xf32>) outs(%14 : tensor<4x64x64xf32>) permutation = [0, 2, 1] 
%196 = linalg.batch_matmul ins(%transposed_57, %collapsed_56 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%31 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%197 = tensor.empty() : tensor<4x48x64xf32>
%transposed_58 = linalg.transpose ins(%collapsed_24 : tensor<4x64x48xf32>) outs(%197 : tensor<4x48x64xf32>) permutation = [0, 2, 1] 
%198 = linalg.batch_matmul ins(%collapsed_56, %transposed_58 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%15 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%expanded_59 = tensor.expand_shape %196 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%expanded_60 = tensor.expand_shape %198 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
%199 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_60, %29 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%200 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%199 : tensor<1x4x64x64xf32>) outs(%27 : tensor<1x4x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x1xf32>
%201 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %200 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.mulf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%202 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%199, %201 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.subf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x4x64x64xf32>
%203 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%202 : tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.truncf %cst_7 : f64 to f32
  %220 = arith.divf %in, %219 : f32
  linalg.yield %220 : f32
} -> tensor<1x4x64x64xf32>
%collapsed_61 = tensor.collapse_shape %203 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
%transposed_62 = linalg.transpose ins(%collapsed_19 : tensor<4x64x48xf32>) outs(%197 : tensor<4x48x64xf32>) permutation = [0, 2, 1] 
%204 = linalg.fill ins(%cst : f32) outs(%197 : tensor<4x48x64xf32>) -> tensor<4x48x64xf32>
%205 = linalg.batch_matmul ins(%transposed_62, %collapsed_61 : tensor<4x48x64xf32>, tensor<4x64x64xf32>) outs(%204 : tensor<4x48x64xf32>) -> tensor<4x48x64xf32>
%transposed_63 = linalg.transpose ins(%collapsed_20 : tensor<4x48x64xf32>) outs(%30 : tensor<4x64x48xf32>) permutation = [0, 2, 1] 
%206 = linalg.batch_matmul ins(%collapsed_61, %transposed_63 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%31 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%expanded_64 = tensor.expand_shape %205 [[0, 1], [2], [3]] output_shape [1, 4, 48, 64] : tensor<4x48x64xf32> into tensor<1x4x48x64xf32>
%expanded_65 = tensor.expand_shape %206 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%transposed_66 = linalg.transpose ins(%expanded_59 : tensor<1x4x64x48xf32>) outs(%33 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_67 = tensor.collapse_shape %transposed_66 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%207 = linalg.matmul ins(%collapsed_67, %arg4 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%transposed_68 = linalg.transpose ins(%collapsed_67 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%208 = linalg.matmul ins(%transposed_68, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%138 : tensor<192x192xf32>) -> tensor<192x192xf32>
%209 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_67 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_69 = tensor.collapse_shape %209 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_70 = tensor.expand_shape %207 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%210 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %expanded_70 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%transposed_71 = linalg.transpose ins(%expanded_64 : tensor<1x4x48x64xf32>) outs(%33 : tensor<1x64x4x48xf32>) permutation = [0, 3, 1, 2] 
%collapsed_72 = tensor.collapse_shape %transposed_71 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%211 = linalg.matmul ins(%collapsed_72, %arg2 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%transposed_73 = linalg.transpose ins(%collapsed_72 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%212 = linalg.matmul ins(%transposed_73, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%138 : tensor<192x192xf32>) -> tensor<192x192xf32>
%213 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_72 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_74 = tensor.collapse_shape %213 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_75 = tensor.expand_shape %211 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%214 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210, %expanded_75 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
%transposed_76 = linalg.transpose ins(%expanded_65 : tensor<1x4x64x48xf32>) outs(%33 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_77 = tensor.collapse_shape %transposed_76 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%215 = linalg.matmul ins(%collapsed_77, %arg0 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
%transposed_78 = linalg.transpose ins(%collapsed_77 : tensor<64x192xf32>) outs(%137 : tensor<192x64xf32>) permutation = [1, 0] 
%216 = linalg.matmul ins(%transposed_78, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%138 : tensor<192x192xf32>) -> tensor<192x192xf32>
%217 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["reduction", "parallel"]} ins(%collapsed_77 : tensor<64x192xf32>) outs(%141 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %219 = arith.addf %in, %out : f32
  linalg.yield %219 : f32
} -> tensor<1x192xf32>
%collapsed_79 = tensor.collapse_shape %217 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
%expanded_80 = tensor.expand_shape %215 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%218 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%214, %expanded_80 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_81: f32, %out: f32):
  %219 = arith.addf %in, %in_81 : f32
  linalg.yield %219 : f32
} -> tensor<1x64x192xf32>
return %109, %218, %collapsed_79, %collapsed_74, %collapsed_69, %collapsed_53, %191, %192, %collapsed_49, %collapsed_45, %155, %156, %collapsed_41, %134, %135, %216, %212, %208, %194, %175, %159, %139 : tensor<1x64x192xf32>, tensor<1x64x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<512xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<512x192xf32>, tensor<192x512xf32>, tensor<192x192xf32>
}
}
