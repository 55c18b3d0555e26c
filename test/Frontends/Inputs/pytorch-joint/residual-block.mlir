#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
module {
func.func @main(%arg0: tensor<80x48xf32>, %arg1: tensor<80xf32>, %arg2: tensor<48x80xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<1x7x48xf32>, %arg7: tensor<1x7x48xf32>) -> (tensor<1x7x48xf32>, tensor<80x48xf32>, tensor<80xf32>, tensor<48x80xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<1x7x48xf32>) {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 1.000000e+00 : f32
%cst_1 = arith.constant 5.000000e-01 : f32
%cst_2 = arith.constant 0.000000e+00 : f64
%cst_3 = arith.constant 0.3989422804014327 : f64
%cst_4 = arith.constant 0.70710678118654757 : f64
%cst_5 = arith.constant 1.000000e-05 : f64
%cst_6 = arith.constant 1.41421354 : f32
%cst_7 = arith.constant 4.800000e+01 : f64
%cst_8 = arith.constant 4.800000e+01 : f32
%cst_9 = arith.constant -5.000000e-01 : f32
%collapsed = tensor.collapse_shape %arg6 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%0 = tensor.empty() : tensor<48x80xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<80x48xf32>) outs(%0 : tensor<48x80xf32>) permutation = [1, 0] 
%1 = tensor.empty() : tensor<7x80xf32>
%2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<7x80xf32>) -> tensor<7x80xf32>
%3 = linalg.matmul ins(%collapsed, %transposed : tensor<7x48xf32>, tensor<48x80xf32>) outs(%2 : tensor<7x80xf32>) -> tensor<7x80xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<80xf32>) outs(%1 : tensor<7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x80xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<7x80xf32>, tensor<7x80xf32>) outs(%1 : tensor<7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<7x80xf32>
%expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%6 = tensor.empty() : tensor<1x7x80xf32>
%7 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.divf %in, %cst_6 : f32
  %79 = math.erf %78 : f32
  %80 = arith.addf %79, %cst_0 : f32
  %81 = arith.mulf %80, %cst_1 : f32
  %82 = arith.mulf %in, %81 : f32
  linalg.yield %82 : f32
} -> tensor<1x7x80xf32>
%collapsed_10 = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<1x7x80xf32> into tensor<7x80xf32>
%8 = tensor.empty() : tensor<80x48xf32>
%transposed_11 = linalg.transpose ins(%arg2 : tensor<48x80xf32>) outs(%8 : tensor<80x48xf32>) permutation = [1, 0] 
%9 = tensor.empty() : tensor<7x48xf32>
%10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<7x48xf32>) -> tensor<7x48xf32>
%11 = linalg.matmul ins(%collapsed_10, %transposed_11 : tensor<7x80xf32>, tensor<80x48xf32>) outs(%10 : tensor<7x48xf32>) -> tensor<7x48xf32>
%12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<48xf32>) outs(%9 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %12 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%9 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<7x48xf32>
%expanded_12 = tensor.expand_shape %13 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%14 = tensor.empty() : tensor<1x7x48xf32>
%15 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6, %expanded_12 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%16 = tensor.empty() : tensor<1x7x48xf64>
%17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x7x48xf32>) outs(%16 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %78 = arith.extf %in : f32 to f64
  linalg.yield %78 : f64
} -> tensor<1x7x48xf64>
%18 = tensor.empty() : tensor<1x7x1xf64>
%19 = linalg.fill ins(%cst_2 : f64) outs(%18 : tensor<1x7x1xf64>) -> tensor<1x7x1xf64>
%20 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<1x7x48xf64>) outs(%19 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %78 = arith.addf %in, %out : f64
  linalg.yield %78 : f64
} -> tensor<1x7x1xf64>
%21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x7x1xf64>) outs(%18 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %78 = arith.divf %in, %cst_7 : f64
  linalg.yield %78 : f64
} -> tensor<1x7x1xf64>
%22 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %21 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%16 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_21: f64, %out: f64):
  %78 = arith.subf %in, %in_21 : f64
  linalg.yield %78 : f64
} -> tensor<1x7x48xf64>
%23 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %22 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%16 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_21: f64, %out: f64):
  %78 = arith.mulf %in, %in_21 : f64
  linalg.yield %78 : f64
} -> tensor<1x7x48xf64>
%24 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x7x48xf64>) outs(%19 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %78 = arith.addf %in, %out : f64
  linalg.yield %78 : f64
} -> tensor<1x7x1xf64>
%25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x7x1xf64>) outs(%18 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %78 = arith.divf %in, %cst_7 : f64
  linalg.yield %78 : f64
} -> tensor<1x7x1xf64>
%26 = tensor.empty() : tensor<1x7x1xf32>
%27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x7x1xf64>) outs(%26 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %78 = arith.truncf %in : f64 to f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%28 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
%29 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<1x7x48xf32>) outs(%28 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x7x1xf32>) outs(%26 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.divf %in, %cst_8 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x7x1xf32>) outs(%26 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.truncf %cst_5 : f64 to f32
  %79 = arith.addf %in, %78 : f32
  linalg.yield %79 : f32
} -> tensor<1x7x1xf32>
%32 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x7x1xf32>) outs(%26 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = math.rsqrt %in : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%33 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %30 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.subf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%34 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%35 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %arg4 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%36 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %arg5 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%37 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %arg4 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%38 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.mulf %in, %cst_8 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%39 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%37 : tensor<1x7x48xf32>) outs(%28 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%40 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %34 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%41 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x7x48xf32>) outs(%28 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%42 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %41 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%43 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %39 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.subf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%44 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %42 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.subf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%45 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x7x1xf32>) outs(%26 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.divf %in, %cst_8 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map3, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %44 : tensor<1x7x1xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%47 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %34 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
%48 = tensor.empty() : tensor<48xf32>
%49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<48xf32>) -> tensor<48xf32>
%50 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%47 : tensor<1x7x48xf32>) outs(%49 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<48xf32>
%51 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%arg7 : tensor<1x7x48xf32>) outs(%49 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<48xf32>
%collapsed_13 = tensor.collapse_shape %46 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%52 = linalg.matmul ins(%collapsed_13, %arg2 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%2 : tensor<7x80xf32>) -> tensor<7x80xf32>
%53 = tensor.empty() : tensor<48x7xf32>
%transposed_14 = linalg.transpose ins(%collapsed_13 : tensor<7x48xf32>) outs(%53 : tensor<48x7xf32>) permutation = [1, 0] 
%54 = linalg.fill ins(%cst : f32) outs(%0 : tensor<48x80xf32>) -> tensor<48x80xf32>
%55 = linalg.matmul ins(%transposed_14, %collapsed_10 : tensor<48x7xf32>, tensor<7x80xf32>) outs(%54 : tensor<48x80xf32>) -> tensor<48x80xf32>
%56 = tensor.empty() : tensor<1x48xf32>
%57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<1x48xf32>) -> tensor<1x48xf32>
%58 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction", "parallel"]} ins(%collapsed_13 : tensor<7x48xf32>) outs(%57 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<1x48xf32>
%collapsed_15 = tensor.collapse_shape %58 [[0, 1]] : tensor<1x48xf32> into tensor<48xf32>
%expanded_16 = tensor.expand_shape %52 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%59 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.truncf %cst_4 : f64 to f32
  %79 = arith.mulf %in, %78 : f32
  linalg.yield %79 : f32
} -> tensor<1x7x80xf32>
%60 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = math.erf %in : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%61 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %cst_0 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%62 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.mulf %in, %cst_1 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%63 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%64 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.mulf %in, %cst_9 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%65 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = math.exp %in : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%66 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.truncf %cst_3 : f64 to f32
  %79 = arith.mulf %in, %78 : f32
  linalg.yield %79 : f32
} -> tensor<1x7x80xf32>
%67 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %66 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%68 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %67 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%69 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16, %68 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%6 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.mulf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x80xf32>
%collapsed_17 = tensor.collapse_shape %69 [[0, 1], [2]] : tensor<1x7x80xf32> into tensor<7x80xf32>
%70 = linalg.matmul ins(%collapsed_17, %arg0 : tensor<7x80xf32>, tensor<80x48xf32>) outs(%10 : tensor<7x48xf32>) -> tensor<7x48xf32>
%71 = tensor.empty() : tensor<80x7xf32>
%transposed_18 = linalg.transpose ins(%collapsed_17 : tensor<7x80xf32>) outs(%71 : tensor<80x7xf32>) permutation = [1, 0] 
%72 = linalg.fill ins(%cst : f32) outs(%8 : tensor<80x48xf32>) -> tensor<80x48xf32>
%73 = linalg.matmul ins(%transposed_18, %collapsed : tensor<80x7xf32>, tensor<7x48xf32>) outs(%72 : tensor<80x48xf32>) -> tensor<80x48xf32>
%74 = tensor.empty() : tensor<1x80xf32>
%75 = linalg.fill ins(%cst : f32) outs(%74 : tensor<1x80xf32>) -> tensor<1x80xf32>
%76 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction", "parallel"]} ins(%collapsed_17 : tensor<7x80xf32>) outs(%75 : tensor<1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %78 = arith.addf %in, %out : f32
  linalg.yield %78 : f32
} -> tensor<1x80xf32>
%collapsed_19 = tensor.collapse_shape %76 [[0, 1]] : tensor<1x80xf32> into tensor<80xf32>
%expanded_20 = tensor.expand_shape %70 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%77 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %expanded_20 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%14 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_21: f32, %out: f32):
  %78 = arith.addf %in, %in_21 : f32
  linalg.yield %78 : f32
} -> tensor<1x7x48xf32>
return %36, %73, %collapsed_19, %55, %collapsed_15, %50, %51, %77 : tensor<1x7x48xf32>, tensor<80x48xf32>, tensor<80xf32>, tensor<48x80xf32>, tensor<48xf32>, tensor<48xf32>, tensor<48xf32>, tensor<1x7x48xf32>
}
}
