#map = affine_map<() -> ()>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
func.func @main(%arg0: tensor<12x3x7x7xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<12x12x3x3xf32>, %arg4: tensor<12xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12x12x3x3xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12xf32>, %arg9: tensor<12xf32>, %arg10: tensor<12xf32>, %arg11: tensor<i64>, %arg12: tensor<12xf32>, %arg13: tensor<12xf32>, %arg14: tensor<i64>, %arg15: tensor<12xf32>, %arg16: tensor<12xf32>, %arg17: tensor<i64>, %arg18: tensor<2x3x16x16xf32>) -> (tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<2x12x4x4xf32>) {
%c1_i64 = arith.constant 1 : i64
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.032258064516129 : f64
%cst_3 = arith.constant 1.0078740157480315 : f64
%cst_4 = arith.constant 9.000000e-01 : f64
%cst_5 = arith.constant 1.000000e-01 : f64
%cst_6 = arith.constant 1.000000e-05 : f64
%cst_7 = arith.constant 1.280000e+02 : f64
%cst_8 = arith.constant 1.280000e+02 : f32
%cst_9 = arith.constant 3.200000e+01 : f64
%cst_10 = arith.constant 3.200000e+01 : f32
%padded = tensor.pad %arg18 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x3x16x16xf32> to tensor<2x3x22x22xf32>
%0 = tensor.empty() : tensor<2x12x8x8xf32>
%1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %arg0 : tensor<2x3x22x22xf32>, tensor<12x3x7x7xf32>) outs(%1 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%3 = tensor.empty() : tensor<i64>
%4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = []} ins(%arg11 : tensor<i64>) outs(%3 : tensor<i64>) {
^bb0(%in: i64, %out: i64):
  %94 = arith.addi %in, %c1_i64 : i64
  linalg.yield %94 : i64
} -> tensor<i64>
%5 = tensor.empty() : tensor<2x12x8x8xf64>
%6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x12x8x8xf32>) outs(%5 : tensor<2x12x8x8xf64>) {
^bb0(%in: f32, %out: f64):
  %94 = arith.extf %in : f32 to f64
  linalg.yield %94 : f64
} -> tensor<2x12x8x8xf64>
%7 = tensor.empty() : tensor<1x12x1x1xf64>
%8 = linalg.fill ins(%cst_0 : f64) outs(%7 : tensor<1x12x1x1xf64>) -> tensor<1x12x1x1xf64>
%9 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%6 : tensor<2x12x8x8xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_7 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%11 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %10 : tensor<2x12x8x8xf64>, tensor<1x12x1x1xf64>) outs(%5 : tensor<2x12x8x8xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.subf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x8x8xf64>
%12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %11 : tensor<2x12x8x8xf64>, tensor<2x12x8x8xf64>) outs(%5 : tensor<2x12x8x8xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.mulf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x8x8xf64>
%13 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%12 : tensor<2x12x8x8xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_7 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%15 = tensor.empty() : tensor<1x12x1x1xf32>
%16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x12x1x1xf64>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %94 = arith.truncf %in : f64 to f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%17 = linalg.fill ins(%cst : f32) outs(%15 : tensor<1x12x1x1xf32>) -> tensor<1x12x1x1xf32>
%18 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%2 : tensor<2x12x8x8xf32>) outs(%17 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.addf %in, %out : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.divf %in, %cst_8 : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_6 : f64 to f32
  %95 = arith.addf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<1x12x1x1xf32>
%21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = math.rsqrt %in : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %19 : tensor<2x12x8x8xf32>, tensor<1x12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.subf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x8x8xf32>
%23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %21 : tensor<2x12x8x8xf32>, tensor<1x12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x8x8xf32>
%collapsed = tensor.collapse_shape %19 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%24 = tensor.empty() : tensor<12xf32>
%25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%26 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg9 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%27 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%25, %26 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%collapsed_11 = tensor.collapse_shape %16 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_11 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_3 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%28 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg10 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%31 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%29, %30 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%expanded = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%32 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x8x8xf32>
%expanded_12 = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%33 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_12 : tensor<2x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x8x8xf32>
%34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<2x12x8x8xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.cmpf ugt, %in, %cst : f32
  %95 = arith.select %94, %in, %cst : f32
  linalg.yield %95 : f32
} -> tensor<2x12x8x8xf32>
%padded_13 = tensor.pad %34 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst_1 : f32
} : tensor<2x12x8x8xf32> to tensor<2x12x10x10xf32>
%35 = tensor.empty() : tensor<2x12x4x4xf32>
%36 = linalg.fill ins(%cst_1 : f32) outs(%35 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%37 = tensor.empty() : tensor<3x3xf32>
%38 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_13, %37 : tensor<2x12x10x10xf32>, tensor<3x3xf32>) outs(%36 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%padded_14 = tensor.pad %38 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%39 = linalg.fill ins(%cst : f32) outs(%35 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%40 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_14, %arg3 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%39 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = []} ins(%arg14 : tensor<i64>) outs(%3 : tensor<i64>) {
^bb0(%in: i64, %out: i64):
  %94 = arith.addi %in, %c1_i64 : i64
  linalg.yield %94 : i64
} -> tensor<i64>
%42 = tensor.empty() : tensor<2x12x4x4xf64>
%43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<2x12x4x4xf32>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f32, %out: f64):
  %94 = arith.extf %in : f32 to f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%44 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%43 : tensor<2x12x4x4xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_9 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%46 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %45 : tensor<2x12x4x4xf64>, tensor<1x12x1x1xf64>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.subf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%47 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %46 : tensor<2x12x4x4xf64>, tensor<2x12x4x4xf64>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.mulf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%48 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%47 : tensor<2x12x4x4xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_9 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x12x1x1xf64>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %94 = arith.truncf %in : f64 to f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%40 : tensor<2x12x4x4xf32>) outs(%17 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.addf %in, %out : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.divf %in, %cst_10 : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_6 : f64 to f32
  %95 = arith.addf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<1x12x1x1xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = math.rsqrt %in : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%55 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %52 : tensor<2x12x4x4xf32>, tensor<1x12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.subf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %54 : tensor<2x12x4x4xf32>, tensor<1x12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%collapsed_15 = tensor.collapse_shape %52 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%57 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_15 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%58 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg12 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%59 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%57, %58 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%collapsed_16 = tensor.collapse_shape %50 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%60 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_16 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_2 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%61 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%60 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%62 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg13 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%63 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%61, %62 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%expanded_17 = tensor.expand_shape %arg4 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%64 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_17 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%expanded_18 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%65 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_18 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<2x12x4x4xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.cmpf ugt, %in, %cst : f32
  %95 = arith.select %94, %in, %cst : f32
  linalg.yield %95 : f32
} -> tensor<2x12x4x4xf32>
%padded_19 = tensor.pad %66 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg19: index, %arg20: index, %arg21: index, %arg22: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%67 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %arg6 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%39 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = []} ins(%arg17 : tensor<i64>) outs(%3 : tensor<i64>) {
^bb0(%in: i64, %out: i64):
  %94 = arith.addi %in, %c1_i64 : i64
  linalg.yield %94 : i64
} -> tensor<i64>
%69 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x12x4x4xf32>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f32, %out: f64):
  %94 = arith.extf %in : f32 to f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%70 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%69 : tensor<2x12x4x4xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_9 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%72 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %71 : tensor<2x12x4x4xf64>, tensor<1x12x1x1xf64>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.subf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<2x12x4x4xf64>, tensor<2x12x4x4xf64>) outs(%42 : tensor<2x12x4x4xf64>) {
^bb0(%in: f64, %in_24: f64, %out: f64):
  %94 = arith.mulf %in, %in_24 : f64
  linalg.yield %94 : f64
} -> tensor<2x12x4x4xf64>
%74 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%73 : tensor<2x12x4x4xf64>) outs(%8 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.addf %in, %out : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x12x1x1xf64>) outs(%7 : tensor<1x12x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %94 = arith.divf %in, %cst_9 : f64
  linalg.yield %94 : f64
} -> tensor<1x12x1x1xf64>
%76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<1x12x1x1xf64>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %94 = arith.truncf %in : f64 to f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%77 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%67 : tensor<2x12x4x4xf32>) outs(%17 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.addf %in, %out : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.divf %in, %cst_10 : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_6 : f64 to f32
  %95 = arith.addf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<1x12x1x1xf32>
%80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<1x12x1x1xf32>) outs(%15 : tensor<1x12x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = math.rsqrt %in : f32
  linalg.yield %94 : f32
} -> tensor<1x12x1x1xf32>
%81 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %78 : tensor<2x12x4x4xf32>, tensor<1x12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.subf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%82 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %80 : tensor<2x12x4x4xf32>, tensor<1x12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%collapsed_20 = tensor.collapse_shape %78 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%83 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_20 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%84 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg15 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%85 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%83, %84 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%collapsed_21 = tensor.collapse_shape %76 [[0, 1, 2, 3]] : tensor<1x12x1x1xf32> into tensor<12xf32>
%86 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_21 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_2 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%87 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%86 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_5 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%88 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg16 : tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.truncf %cst_4 : f64 to f32
  %95 = arith.mulf %in, %94 : f32
  linalg.yield %95 : f32
} -> tensor<12xf32>
%89 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%87, %88 : tensor<12xf32>, tensor<12xf32>) outs(%24 : tensor<12xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<12xf32>
%expanded_22 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%90 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %expanded_22 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.mulf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%expanded_23 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %expanded_23 : tensor<2x12x4x4xf32>, tensor<12x1x1xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %38 : tensor<2x12x4x4xf32>, tensor<2x12x4x4xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_24: f32, %out: f32):
  %94 = arith.addf %in, %in_24 : f32
  linalg.yield %94 : f32
} -> tensor<2x12x4x4xf32>
%93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<2x12x4x4xf32>) outs(%35 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %94 = arith.cmpf ugt, %in, %cst : f32
  %95 = arith.select %94, %in, %cst : f32
  linalg.yield %95 : f32
} -> tensor<2x12x4x4xf32>
return %27, %31, %4, %59, %63, %41, %85, %89, %68, %93 : tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<12xf32>, tensor<12xf32>, tensor<i64>, tensor<2x12x4x4xf32>
}
}
