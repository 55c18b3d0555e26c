#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
func.func @main(%arg0: tensor<12x3x7x7xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<12x12x3x3xf32>, %arg4: tensor<12xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12x12x3x3xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12xf32>, %arg9: tensor<2x3x16x16xf32>) -> tensor<2x12x4x4xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.000000e-05 : f64
%cst_3 = arith.constant 1.920000e+02 : f32
%cst_4 = arith.constant 1.920000e+02 : f64
%cst_5 = arith.constant 4.800000e+01 : f32
%cst_6 = arith.constant 4.800000e+01 : f64
%padded = tensor.pad %arg9 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x3x16x16xf32> to tensor<2x3x22x22xf32>
%0 = tensor.empty() : tensor<2x12x8x8xf32>
%1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %arg0 : tensor<2x3x22x22xf32>, tensor<12x3x7x7xf32>) outs(%1 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%collapsed = tensor.collapse_shape %2 [[0], [1, 2, 3]] : tensor<2x12x8x8xf32> into tensor<2x768xf32>
%expanded = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [2, 4, 192] : tensor<2x768xf32> into tensor<2x4x192xf32>
%3 = tensor.empty() : tensor<2x4x1xf32>
%4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
%5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x4x192xf32>) outs(%4 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.addf %in, %out : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.divf %in, %cst_3 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%7 = tensor.empty() : tensor<2x4x192xf64>
%8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x192xf32>) outs(%7 : tensor<2x4x192xf64>) {
^bb0(%in: f32, %out: f64):
  %70 = arith.extf %in : f32 to f64
  linalg.yield %70 : f64
} -> tensor<2x4x192xf64>
%9 = tensor.empty() : tensor<2x4x1xf64>
%10 = linalg.fill ins(%cst_0 : f64) outs(%9 : tensor<2x4x1xf64>) -> tensor<2x4x1xf64>
%11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<2x4x192xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_4 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%13 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<2x4x192xf64>, tensor<2x4x1xf64>) outs(%7 : tensor<2x4x192xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.subf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x192xf64>
%14 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<2x4x192xf64>, tensor<2x4x192xf64>) outs(%7 : tensor<2x4x192xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.mulf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x192xf64>
%15 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x4x192xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_4 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x4x1xf64>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %70 = arith.truncf %in : f64 to f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.truncf %cst_2 : f64 to f32
  %71 = arith.addf %in, %70 : f32
  linalg.yield %71 : f32
} -> tensor<2x4x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = math.rsqrt %in : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%20 = tensor.empty() : tensor<2x4x192xf32>
%21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %6 : tensor<2x4x192xf32>, tensor<2x4x1xf32>) outs(%20 : tensor<2x4x192xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.subf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x192xf32>
%22 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %19 : tensor<2x4x192xf32>, tensor<2x4x1xf32>) outs(%20 : tensor<2x4x192xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x192xf32>
%collapsed_7 = tensor.collapse_shape %22 [[0], [1, 2]] : tensor<2x4x192xf32> into tensor<2x768xf32>
%expanded_8 = tensor.expand_shape %collapsed_7 [[0], [1, 2, 3]] output_shape [2, 12, 8, 8] : tensor<2x768xf32> into tensor<2x12x8x8xf32>
%expanded_9 = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded_9 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x8x8xf32>
%expanded_10 = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_10 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.addf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x8x8xf32>
%25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x12x8x8xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.cmpf ugt, %in, %cst : f32
  %71 = arith.select %70, %in, %cst : f32
  linalg.yield %71 : f32
} -> tensor<2x12x8x8xf32>
%padded_11 = tensor.pad %25 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst_1 : f32
} : tensor<2x12x8x8xf32> to tensor<2x12x10x10xf32>
%26 = tensor.empty() : tensor<2x12x4x4xf32>
%27 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%28 = tensor.empty() : tensor<3x3xf32>
%29 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_11, %28 : tensor<2x12x10x10xf32>, tensor<3x3xf32>) outs(%27 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%padded_12 = tensor.pad %29 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%30 = linalg.fill ins(%cst : f32) outs(%26 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%31 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_12, %arg3 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%30 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%collapsed_13 = tensor.collapse_shape %31 [[0], [1, 2, 3]] : tensor<2x12x4x4xf32> into tensor<2x192xf32>
%expanded_14 = tensor.expand_shape %collapsed_13 [[0], [1, 2]] output_shape [2, 4, 48] : tensor<2x192xf32> into tensor<2x4x48xf32>
%32 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_14 : tensor<2x4x48xf32>) outs(%4 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.addf %in, %out : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.divf %in, %cst_5 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%34 = tensor.empty() : tensor<2x4x48xf64>
%35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<2x4x48xf32>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f32, %out: f64):
  %70 = arith.extf %in : f32 to f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%36 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%35 : tensor<2x4x48xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%37 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_6 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%38 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<2x4x48xf64>, tensor<2x4x1xf64>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.subf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%39 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %38 : tensor<2x4x48xf64>, tensor<2x4x48xf64>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.mulf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%39 : tensor<2x4x48xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_6 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x4x1xf64>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %70 = arith.truncf %in : f64 to f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.truncf %cst_2 : f64 to f32
  %71 = arith.addf %in, %70 : f32
  linalg.yield %71 : f32
} -> tensor<2x4x1xf32>
%44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = math.rsqrt %in : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%45 = tensor.empty() : tensor<2x4x48xf32>
%46 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14, %33 : tensor<2x4x48xf32>, tensor<2x4x1xf32>) outs(%45 : tensor<2x4x48xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.subf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x48xf32>
%47 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %44 : tensor<2x4x48xf32>, tensor<2x4x1xf32>) outs(%45 : tensor<2x4x48xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x48xf32>
%collapsed_15 = tensor.collapse_shape %47 [[0], [1, 2]] : tensor<2x4x48xf32> into tensor<2x192xf32>
%expanded_16 = tensor.expand_shape %collapsed_15 [[0], [1, 2, 3]] output_shape [2, 12, 4, 4] : tensor<2x192xf32> into tensor<2x12x4x4xf32>
%expanded_17 = tensor.expand_shape %arg4 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%48 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x4x4xf32>
%expanded_18 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%49 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %expanded_18 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.addf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x4x4xf32>
%50 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<2x12x4x4xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.cmpf ugt, %in, %cst : f32
  %71 = arith.select %70, %in, %cst : f32
  linalg.yield %71 : f32
} -> tensor<2x12x4x4xf32>
%padded_19 = tensor.pad %50 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%51 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %arg6 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%30 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%collapsed_20 = tensor.collapse_shape %51 [[0], [1, 2, 3]] : tensor<2x12x4x4xf32> into tensor<2x192xf32>
%expanded_21 = tensor.expand_shape %collapsed_20 [[0], [1, 2]] output_shape [2, 4, 48] : tensor<2x192xf32> into tensor<2x4x48xf32>
%52 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_21 : tensor<2x4x48xf32>) outs(%4 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.addf %in, %out : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.divf %in, %cst_5 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<2x4x48xf32>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f32, %out: f64):
  %70 = arith.extf %in : f32 to f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%55 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54 : tensor<2x4x48xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_6 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%57 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %56 : tensor<2x4x48xf64>, tensor<2x4x1xf64>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.subf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%58 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %57 : tensor<2x4x48xf64>, tensor<2x4x48xf64>) outs(%34 : tensor<2x4x48xf64>) {
^bb0(%in: f64, %in_26: f64, %out: f64):
  %70 = arith.mulf %in, %in_26 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x48xf64>
%59 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%58 : tensor<2x4x48xf64>) outs(%10 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.addf %in, %out : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<2x4x1xf64>) outs(%9 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %70 = arith.divf %in, %cst_6 : f64
  linalg.yield %70 : f64
} -> tensor<2x4x1xf64>
%61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x4x1xf64>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %70 = arith.truncf %in : f64 to f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.truncf %cst_2 : f64 to f32
  %71 = arith.addf %in, %70 : f32
  linalg.yield %71 : f32
} -> tensor<2x4x1xf32>
%63 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x4x1xf32>) outs(%3 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = math.rsqrt %in : f32
  linalg.yield %70 : f32
} -> tensor<2x4x1xf32>
%64 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_21, %53 : tensor<2x4x48xf32>, tensor<2x4x1xf32>) outs(%45 : tensor<2x4x48xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.subf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x48xf32>
%65 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %63 : tensor<2x4x48xf32>, tensor<2x4x1xf32>) outs(%45 : tensor<2x4x48xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x4x48xf32>
%collapsed_22 = tensor.collapse_shape %65 [[0], [1, 2]] : tensor<2x4x48xf32> into tensor<2x192xf32>
%expanded_23 = tensor.expand_shape %collapsed_22 [[0], [1, 2, 3]] output_shape [2, 12, 4, 4] : tensor<2x192xf32> into tensor<2x12x4x4xf32>
%expanded_24 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%66 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %expanded_24 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.mulf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x4x4xf32>
%expanded_25 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%67 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %expanded_25 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.addf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x4x4xf32>
%68 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %29 : tensor<2x12x4x4xf32>, tensor<2x12x4x4xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_26: f32, %out: f32):
  %70 = arith.addf %in, %in_26 : f32
  linalg.yield %70 : f32
} -> tensor<2x12x4x4xf32>
%69 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<2x12x4x4xf32>) outs(%26 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %70 = arith.cmpf ugt, %in, %cst : f32
  %71 = arith.select %70, %in, %cst : f32
  linalg.yield %71 : f32
} -> tensor<2x12x4x4xf32>
return %69 : tensor<2x12x4x4xf32>
}
}
