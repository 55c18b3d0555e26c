#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
func.func @main(%arg0: tensor<12x3x7x7xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<12x12x3x3xf32>, %arg4: tensor<12xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12x12x3x3xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12xf32>, %arg9: tensor<12xf32>, %arg10: tensor<12xf32>, %arg11: tensor<i64>, %arg12: tensor<12xf32>, %arg13: tensor<12xf32>, %arg14: tensor<i64>, %arg15: tensor<12xf32>, %arg16: tensor<12xf32>, %arg17: tensor<i64>, %arg18: tensor<2x3x16x16xf32>) -> tensor<2x12x4x4xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e-05 : f64
%padded = tensor.pad %arg18 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x3x16x16xf32> to tensor<2x3x22x22xf32>
%0 = tensor.empty() : tensor<2x12x8x8xf32>
%1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %arg0 : tensor<2x3x22x22xf32>, tensor<12x3x7x7xf32>) outs(%1 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%3 = tensor.empty() : tensor<12xf32>
%4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg10 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.truncf %cst_1 : f64 to f32
  %34 = arith.addf %in, %33 : f32
  linalg.yield %34 : f32
} -> tensor<12xf32>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = math.rsqrt %in : f32
  linalg.yield %33 : f32
} -> tensor<12xf32>
%expanded = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%expanded_2 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.subf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x8x8xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_2 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x8x8xf32>
%expanded_3 = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_3 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x8x8xf32>
%expanded_4 = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_4 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.addf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x8x8xf32>
%10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x12x8x8xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.cmpf ugt, %in, %cst : f32
  %34 = arith.select %33, %in, %cst : f32
  linalg.yield %34 : f32
} -> tensor<2x12x8x8xf32>
%padded_5 = tensor.pad %10 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst_0 : f32
} : tensor<2x12x8x8xf32> to tensor<2x12x10x10xf32>
%11 = tensor.empty() : tensor<2x12x4x4xf32>
%12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%13 = tensor.empty() : tensor<3x3xf32>
%14 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_5, %13 : tensor<2x12x10x10xf32>, tensor<3x3xf32>) outs(%12 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%padded_6 = tensor.pad %14 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%15 = linalg.fill ins(%cst : f32) outs(%11 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%16 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_6, %arg3 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%15 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg13 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.truncf %cst_1 : f64 to f32
  %34 = arith.addf %in, %33 : f32
  linalg.yield %34 : f32
} -> tensor<12xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%17 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = math.rsqrt %in : f32
  linalg.yield %33 : f32
} -> tensor<12xf32>
%expanded_7 = tensor.expand_shape %arg12 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%expanded_8 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_7 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.subf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_8 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%expanded_9 = tensor.expand_shape %arg4 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_9 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%expanded_10 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_10 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.addf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x12x4x4xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.cmpf ugt, %in, %cst : f32
  %34 = arith.select %33, %in, %cst : f32
  linalg.yield %34 : f32
} -> tensor<2x12x4x4xf32>
%padded_11 = tensor.pad %23 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%24 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_11, %arg6 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%15 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg16 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.truncf %cst_1 : f64 to f32
  %34 = arith.addf %in, %33 : f32
  linalg.yield %34 : f32
} -> tensor<12xf32>
%26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%25 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = math.rsqrt %in : f32
  linalg.yield %33 : f32
} -> tensor<12xf32>
%expanded_12 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%expanded_13 = tensor.expand_shape %26 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_12 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.subf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %expanded_13 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%expanded_14 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_14 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.mulf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%expanded_15 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_15 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.addf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%31 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %14 : tensor<2x12x4x4xf32>, tensor<2x12x4x4xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_16: f32, %out: f32):
  %33 = arith.addf %in, %in_16 : f32
  linalg.yield %33 : f32
} -> tensor<2x12x4x4xf32>
%32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x12x4x4xf32>) outs(%11 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %33 = arith.cmpf ugt, %in, %cst : f32
  %34 = arith.select %33, %in, %cst : f32
  linalg.yield %34 : f32
} -> tensor<2x12x4x4xf32>
return %32 : tensor<2x12x4x4xf32>
}
}
