#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
module {
func.func @main(%arg0: tensor<24x3x4x4xf32>, %arg1: tensor<24xf32>, %arg2: tensor<24xf32>, %arg3: tensor<24xf32>, %arg4: tensor<24xf32>, %arg5: tensor<24x1x7x7xf32>, %arg6: tensor<24xf32>, %arg7: tensor<24xf32>, %arg8: tensor<24xf32>, %arg9: tensor<96x24xf32>, %arg10: tensor<96xf32>, %arg11: tensor<24x96xf32>, %arg12: tensor<24xf32>, %arg13: tensor<24xf32>, %arg14: tensor<24xf32>, %arg15: tensor<40x24x2x2xf32>, %arg16: tensor<40xf32>, %arg17: tensor<40xf32>, %arg18: tensor<40x1x7x7xf32>, %arg19: tensor<40xf32>, %arg20: tensor<40xf32>, %arg21: tensor<40xf32>, %arg22: tensor<160x40xf32>, %arg23: tensor<160xf32>, %arg24: tensor<40x160xf32>, %arg25: tensor<40xf32>, %arg26: tensor<40xf32>, %arg27: tensor<40xf32>, %arg28: tensor<2x3x32x32xf32>) -> tensor<2x40xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant 5.000000e-01 : f32
%cst_3 = arith.constant 9.9999999999999998E-13 : f64
%cst_4 = arith.constant 9.9999999999999995E-7 : f64
%cst_5 = arith.constant 2.400000e+01 : f64
%cst_6 = arith.constant 2.400000e+01 : f32
%cst_7 = arith.constant 1.41421354 : f32
%cst_8 = arith.constant 4.000000e+01 : f64
%cst_9 = arith.constant 4.000000e+01 : f32
%cst_10 = arith.constant 1.600000e+01 : f32
%0 = tensor.empty() : tensor<2x24x8x8xf32>
%broadcasted = linalg.broadcast ins(%arg1 : tensor<24xf32>) outs(%0 : tensor<2x24x8x8xf32>) dimensions = [0, 2, 3] 
%1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg28, %arg0 : tensor<2x3x32x32xf32>, tensor<24x3x4x4xf32>) outs(%broadcasted : tensor<2x24x8x8xf32>) -> tensor<2x24x8x8xf32>
%2 = tensor.empty() : tensor<2x8x8x24xf32>
%transposed = linalg.transpose ins(%1 : tensor<2x24x8x8xf32>) outs(%2 : tensor<2x8x8x24xf32>) permutation = [0, 2, 3, 1] 
%3 = tensor.empty() : tensor<2x8x8x24xf64>
%4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<2x8x8x24xf32>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f32, %out: f64):
  %139 = arith.extf %in : f32 to f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%5 = tensor.empty() : tensor<2x8x8x1xf64>
%6 = linalg.fill ins(%cst_0 : f64) outs(%5 : tensor<2x8x8x1xf64>) -> tensor<2x8x8x1xf64>
%7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%4 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<2x8x8x24xf64>, tensor<2x8x8x1xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.subf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<2x8x8x24xf64>, tensor<2x8x8x24xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.mulf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%10 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%13 = tensor.empty() : tensor<2x8x8x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<2x8x8x1xf64>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f64, %out: f32):
  %139 = arith.truncf %in : f64 to f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%15 = linalg.fill ins(%cst : f32) outs(%13 : tensor<2x8x8x1xf32>) -> tensor<2x8x8x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%transposed : tensor<2x8x8x24xf32>) outs(%15 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_6 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.truncf %cst_4 : f64 to f32
  %140 = arith.addf %in, %139 : f32
  linalg.yield %140 : f32
} -> tensor<2x8x8x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = math.rsqrt %in : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed, %17 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.subf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%transposed_11 = linalg.transpose ins(%23 : tensor<2x8x8x24xf32>) outs(%0 : tensor<2x24x8x8xf32>) permutation = [0, 3, 1, 2] 
%padded = tensor.pad %transposed_11 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg29: index, %arg30: index, %arg31: index, %arg32: index):
  tensor.yield %cst : f32
} : tensor<2x24x8x8xf32> to tensor<2x24x14x14xf32>
%broadcasted_12 = linalg.broadcast ins(%arg6 : tensor<24xf32>) outs(%0 : tensor<2x24x8x8xf32>) dimensions = [0, 2, 3] 
%collapsed = tensor.collapse_shape %arg5 [[0, 1], [2], [3]] : tensor<24x1x7x7xf32> into tensor<24x7x7xf32>
%24 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<2x24x14x14xf32>, tensor<24x7x7xf32>) outs(%broadcasted_12 : tensor<2x24x8x8xf32>) -> tensor<2x24x8x8xf32>
%transposed_13 = linalg.transpose ins(%24 : tensor<2x24x8x8xf32>) outs(%2 : tensor<2x8x8x24xf32>) permutation = [0, 2, 3, 1] 
%25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13 : tensor<2x8x8x24xf32>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f32, %out: f64):
  %139 = arith.extf %in : f32 to f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%26 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%28 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %27 : tensor<2x8x8x24xf64>, tensor<2x8x8x1xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.subf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%29 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %28 : tensor<2x8x8x24xf64>, tensor<2x8x8x24xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.mulf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%30 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x8x8x1xf64>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f64, %out: f32):
  %139 = arith.truncf %in : f64 to f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%33 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%transposed_13 : tensor<2x8x8x24xf32>) outs(%15 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_6 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.truncf %cst_4 : f64 to f32
  %140 = arith.addf %in, %139 : f32
  linalg.yield %140 : f32
} -> tensor<2x8x8x1xf32>
%36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = math.rsqrt %in : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %34 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.subf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%38 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %36 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%39 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %arg7 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%40 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %arg8 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%collapsed_14 = tensor.collapse_shape %40 [[0, 1, 2], [3]] : tensor<2x8x8x24xf32> into tensor<128x24xf32>
%41 = tensor.empty() : tensor<24x96xf32>
%transposed_15 = linalg.transpose ins(%arg9 : tensor<96x24xf32>) outs(%41 : tensor<24x96xf32>) permutation = [1, 0] 
%42 = tensor.empty() : tensor<128x96xf32>
%43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<128x96xf32>) -> tensor<128x96xf32>
%44 = linalg.matmul ins(%collapsed_14, %transposed_15 : tensor<128x24xf32>, tensor<24x96xf32>) outs(%43 : tensor<128x96xf32>) -> tensor<128x96xf32>
%45 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<96xf32>) outs(%42 : tensor<128x96xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x96xf32>
%46 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<128x96xf32>, tensor<128x96xf32>) outs(%42 : tensor<128x96xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<128x96xf32>
%expanded = tensor.expand_shape %46 [[0, 1, 2], [3]] output_shape [2, 8, 8, 96] : tensor<128x96xf32> into tensor<2x8x8x96xf32>
%47 = tensor.empty() : tensor<2x8x8x96xf32>
%48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x8x8x96xf32>) outs(%47 : tensor<2x8x8x96xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_7 : f32
  %140 = math.erf %139 : f32
  %141 = arith.addf %140, %cst_1 : f32
  %142 = arith.mulf %141, %cst_2 : f32
  %143 = arith.mulf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<2x8x8x96xf32>
%collapsed_16 = tensor.collapse_shape %48 [[0, 1, 2], [3]] : tensor<2x8x8x96xf32> into tensor<128x96xf32>
%49 = tensor.empty() : tensor<96x24xf32>
%transposed_17 = linalg.transpose ins(%arg11 : tensor<24x96xf32>) outs(%49 : tensor<96x24xf32>) permutation = [1, 0] 
%50 = tensor.empty() : tensor<128x24xf32>
%51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<128x24xf32>) -> tensor<128x24xf32>
%52 = linalg.matmul ins(%collapsed_16, %transposed_17 : tensor<128x96xf32>, tensor<96x24xf32>) outs(%51 : tensor<128x24xf32>) -> tensor<128x24xf32>
%53 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<24xf32>) outs(%50 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%54 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%52, %53 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%50 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<128x24xf32>
%expanded_18 = tensor.expand_shape %54 [[0, 1, 2], [3]] output_shape [2, 8, 8, 24] : tensor<128x24xf32> into tensor<2x8x8x24xf32>
%55 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg4, %expanded_18 : tensor<24xf32>, tensor<2x8x8x24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%transposed_19 = linalg.transpose ins(%55 : tensor<2x8x8x24xf32>) outs(%0 : tensor<2x24x8x8xf32>) permutation = [0, 3, 1, 2] 
%56 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %transposed_19 : tensor<2x24x8x8xf32>, tensor<2x24x8x8xf32>) outs(%0 : tensor<2x24x8x8xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x24x8x8xf32>
%transposed_20 = linalg.transpose ins(%56 : tensor<2x24x8x8xf32>) outs(%2 : tensor<2x8x8x24xf32>) permutation = [0, 2, 3, 1] 
%57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<2x8x8x24xf32>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f32, %out: f64):
  %139 = arith.extf %in : f32 to f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%58 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%59 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%60 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %59 : tensor<2x8x8x24xf64>, tensor<2x8x8x1xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.subf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%61 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %60 : tensor<2x8x8x24xf64>, tensor<2x8x8x24xf64>) outs(%3 : tensor<2x8x8x24xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.mulf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x24xf64>
%62 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<2x8x8x24xf64>) outs(%6 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%63 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x8x8x1xf64>) outs(%5 : tensor<2x8x8x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_5 : f64
  linalg.yield %139 : f64
} -> tensor<2x8x8x1xf64>
%64 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<2x8x8x1xf64>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f64, %out: f32):
  %139 = arith.truncf %in : f64 to f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%65 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%transposed_20 : tensor<2x8x8x24xf32>) outs(%15 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_6 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%67 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.truncf %cst_4 : f64 to f32
  %140 = arith.addf %in, %139 : f32
  linalg.yield %140 : f32
} -> tensor<2x8x8x1xf32>
%68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x8x8x1xf32>) outs(%13 : tensor<2x8x8x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = math.rsqrt %in : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x1xf32>
%69 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20, %66 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.subf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%70 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %68 : tensor<2x8x8x24xf32>, tensor<2x8x8x1xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%71 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %arg13 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%72 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %arg14 : tensor<2x8x8x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x8x8x24xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x8x8x24xf32>
%transposed_21 = linalg.transpose ins(%72 : tensor<2x8x8x24xf32>) outs(%0 : tensor<2x24x8x8xf32>) permutation = [0, 3, 1, 2] 
%73 = tensor.empty() : tensor<2x40x4x4xf32>
%broadcasted_22 = linalg.broadcast ins(%arg16 : tensor<40xf32>) outs(%73 : tensor<2x40x4x4xf32>) dimensions = [0, 2, 3] 
%74 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%transposed_21, %arg15 : tensor<2x24x8x8xf32>, tensor<40x24x2x2xf32>) outs(%broadcasted_22 : tensor<2x40x4x4xf32>) -> tensor<2x40x4x4xf32>
%padded_23 = tensor.pad %74 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg29: index, %arg30: index, %arg31: index, %arg32: index):
  tensor.yield %cst : f32
} : tensor<2x40x4x4xf32> to tensor<2x40x10x10xf32>
%broadcasted_24 = linalg.broadcast ins(%arg19 : tensor<40xf32>) outs(%73 : tensor<2x40x4x4xf32>) dimensions = [0, 2, 3] 
%collapsed_25 = tensor.collapse_shape %arg18 [[0, 1], [2], [3]] : tensor<40x1x7x7xf32> into tensor<40x7x7xf32>
%75 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_23, %collapsed_25 : tensor<2x40x10x10xf32>, tensor<40x7x7xf32>) outs(%broadcasted_24 : tensor<2x40x4x4xf32>) -> tensor<2x40x4x4xf32>
%76 = tensor.empty() : tensor<2x4x4x40xf32>
%transposed_26 = linalg.transpose ins(%75 : tensor<2x40x4x4xf32>) outs(%76 : tensor<2x4x4x40xf32>) permutation = [0, 2, 3, 1] 
%77 = tensor.empty() : tensor<2x4x4x40xf64>
%78 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26 : tensor<2x4x4x40xf32>) outs(%77 : tensor<2x4x4x40xf64>) {
^bb0(%in: f32, %out: f64):
  %139 = arith.extf %in : f32 to f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x40xf64>
%79 = tensor.empty() : tensor<2x4x4x1xf64>
%80 = linalg.fill ins(%cst_0 : f64) outs(%79 : tensor<2x4x4x1xf64>) -> tensor<2x4x4x1xf64>
%81 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<2x4x4x40xf64>) outs(%80 : tensor<2x4x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x1xf64>
%82 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<2x4x4x1xf64>) outs(%79 : tensor<2x4x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_8 : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x1xf64>
%83 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %82 : tensor<2x4x4x40xf64>, tensor<2x4x4x1xf64>) outs(%77 : tensor<2x4x4x40xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.subf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x40xf64>
%84 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %83 : tensor<2x4x4x40xf64>, tensor<2x4x4x40xf64>) outs(%77 : tensor<2x4x4x40xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.mulf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x40xf64>
%85 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%84 : tensor<2x4x4x40xf64>) outs(%80 : tensor<2x4x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x1xf64>
%86 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<2x4x4x1xf64>) outs(%79 : tensor<2x4x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_8 : f64
  linalg.yield %139 : f64
} -> tensor<2x4x4x1xf64>
%87 = tensor.empty() : tensor<2x4x4x1xf32>
%88 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x4x4x1xf64>) outs(%87 : tensor<2x4x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %139 = arith.truncf %in : f64 to f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x1xf32>
%89 = linalg.fill ins(%cst : f32) outs(%87 : tensor<2x4x4x1xf32>) -> tensor<2x4x4x1xf32>
%90 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%transposed_26 : tensor<2x4x4x40xf32>) outs(%89 : tensor<2x4x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x1xf32>
%91 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<2x4x4x1xf32>) outs(%87 : tensor<2x4x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_9 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x1xf32>
%92 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<2x4x4x1xf32>) outs(%87 : tensor<2x4x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.truncf %cst_4 : f64 to f32
  %140 = arith.addf %in, %139 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x4x1xf32>
%93 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<2x4x4x1xf32>) outs(%87 : tensor<2x4x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = math.rsqrt %in : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x1xf32>
%94 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26, %91 : tensor<2x4x4x40xf32>, tensor<2x4x4x1xf32>) outs(%76 : tensor<2x4x4x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.subf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x40xf32>
%95 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94, %93 : tensor<2x4x4x40xf32>, tensor<2x4x4x1xf32>) outs(%76 : tensor<2x4x4x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x40xf32>
%96 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %arg20 : tensor<2x4x4x40xf32>, tensor<40xf32>) outs(%76 : tensor<2x4x4x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x40xf32>
%97 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %arg21 : tensor<2x4x4x40xf32>, tensor<40xf32>) outs(%76 : tensor<2x4x4x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x40xf32>
%collapsed_27 = tensor.collapse_shape %97 [[0, 1, 2], [3]] : tensor<2x4x4x40xf32> into tensor<32x40xf32>
%98 = tensor.empty() : tensor<40x160xf32>
%transposed_28 = linalg.transpose ins(%arg22 : tensor<160x40xf32>) outs(%98 : tensor<40x160xf32>) permutation = [1, 0] 
%99 = tensor.empty() : tensor<32x160xf32>
%100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<32x160xf32>) -> tensor<32x160xf32>
%101 = linalg.matmul ins(%collapsed_27, %transposed_28 : tensor<32x40xf32>, tensor<40x160xf32>) outs(%100 : tensor<32x160xf32>) -> tensor<32x160xf32>
%102 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<160xf32>) outs(%99 : tensor<32x160xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<32x160xf32>
%103 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%101, %102 : tensor<32x160xf32>, tensor<32x160xf32>) outs(%99 : tensor<32x160xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<32x160xf32>
%expanded_29 = tensor.expand_shape %103 [[0, 1, 2], [3]] output_shape [2, 4, 4, 160] : tensor<32x160xf32> into tensor<2x4x4x160xf32>
%104 = tensor.empty() : tensor<2x4x4x160xf32>
%105 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<2x4x4x160xf32>) outs(%104 : tensor<2x4x4x160xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_7 : f32
  %140 = math.erf %139 : f32
  %141 = arith.addf %140, %cst_1 : f32
  %142 = arith.mulf %141, %cst_2 : f32
  %143 = arith.mulf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<2x4x4x160xf32>
%collapsed_30 = tensor.collapse_shape %105 [[0, 1, 2], [3]] : tensor<2x4x4x160xf32> into tensor<32x160xf32>
%106 = tensor.empty() : tensor<160x40xf32>
%transposed_31 = linalg.transpose ins(%arg24 : tensor<40x160xf32>) outs(%106 : tensor<160x40xf32>) permutation = [1, 0] 
%107 = tensor.empty() : tensor<32x40xf32>
%108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<32x40xf32>) -> tensor<32x40xf32>
%109 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<32x160xf32>, tensor<160x40xf32>) outs(%108 : tensor<32x40xf32>) -> tensor<32x40xf32>
%110 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<40xf32>) outs(%107 : tensor<32x40xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<32x40xf32>
%111 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%109, %110 : tensor<32x40xf32>, tensor<32x40xf32>) outs(%107 : tensor<32x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<32x40xf32>
%expanded_32 = tensor.expand_shape %111 [[0, 1, 2], [3]] output_shape [2, 4, 4, 40] : tensor<32x40xf32> into tensor<2x4x4x40xf32>
%112 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg17, %expanded_32 : tensor<40xf32>, tensor<2x4x4x40xf32>) outs(%76 : tensor<2x4x4x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x4x4x40xf32>
%transposed_33 = linalg.transpose ins(%112 : tensor<2x4x4x40xf32>) outs(%73 : tensor<2x40x4x4xf32>) permutation = [0, 3, 1, 2] 
%113 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %transposed_33 : tensor<2x40x4x4xf32>, tensor<2x40x4x4xf32>) outs(%73 : tensor<2x40x4x4xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x40x4x4xf32>
%114 = tensor.empty() : tensor<2x40xf32>
%115 = linalg.fill ins(%cst : f32) outs(%114 : tensor<2x40xf32>) -> tensor<2x40xf32>
%116 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%113 : tensor<2x40x4x4xf32>) outs(%115 : tensor<2x40xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
%117 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%116 : tensor<2x40xf32>) outs(%114 : tensor<2x40xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_10 : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
%118 = tensor.empty() : tensor<2x40xf64>
%119 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%117 : tensor<2x40xf32>) outs(%118 : tensor<2x40xf64>) {
^bb0(%in: f32, %out: f64):
  %139 = arith.extf %in : f32 to f64
  linalg.yield %139 : f64
} -> tensor<2x40xf64>
%120 = tensor.empty() : tensor<2x1xf64>
%121 = linalg.fill ins(%cst_0 : f64) outs(%120 : tensor<2x1xf64>) -> tensor<2x1xf64>
%122 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%119 : tensor<2x40xf64>) outs(%121 : tensor<2x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x1xf64>
%123 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<2x1xf64>) outs(%120 : tensor<2x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_8 : f64
  linalg.yield %139 : f64
} -> tensor<2x1xf64>
%124 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%119, %123 : tensor<2x40xf64>, tensor<2x1xf64>) outs(%118 : tensor<2x40xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.subf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x40xf64>
%125 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%124, %124 : tensor<2x40xf64>, tensor<2x40xf64>) outs(%118 : tensor<2x40xf64>) {
^bb0(%in: f64, %in_34: f64, %out: f64):
  %139 = arith.mulf %in, %in_34 : f64
  linalg.yield %139 : f64
} -> tensor<2x40xf64>
%126 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%125 : tensor<2x40xf64>) outs(%121 : tensor<2x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.addf %in, %out : f64
  linalg.yield %139 : f64
} -> tensor<2x1xf64>
%127 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%126 : tensor<2x1xf64>) outs(%120 : tensor<2x1xf64>) {
^bb0(%in: f64, %out: f64):
  %139 = arith.divf %in, %cst_8 : f64
  linalg.yield %139 : f64
} -> tensor<2x1xf64>
%128 = tensor.empty() : tensor<2x1xf32>
%129 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%127 : tensor<2x1xf64>) outs(%128 : tensor<2x1xf32>) {
^bb0(%in: f64, %out: f32):
  %139 = arith.truncf %in : f64 to f32
  linalg.yield %139 : f32
} -> tensor<2x1xf32>
%130 = linalg.fill ins(%cst : f32) outs(%128 : tensor<2x1xf32>) -> tensor<2x1xf32>
%131 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%117 : tensor<2x40xf32>) outs(%130 : tensor<2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.addf %in, %out : f32
  linalg.yield %139 : f32
} -> tensor<2x1xf32>
%132 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%131 : tensor<2x1xf32>) outs(%128 : tensor<2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.divf %in, %cst_9 : f32
  linalg.yield %139 : f32
} -> tensor<2x1xf32>
%133 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<2x1xf32>) outs(%128 : tensor<2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = arith.truncf %cst_3 : f64 to f32
  %140 = arith.addf %in, %139 : f32
  linalg.yield %140 : f32
} -> tensor<2x1xf32>
%134 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%133 : tensor<2x1xf32>) outs(%128 : tensor<2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %139 = math.rsqrt %in : f32
  linalg.yield %139 : f32
} -> tensor<2x1xf32>
%135 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%117, %132 : tensor<2x40xf32>, tensor<2x1xf32>) outs(%114 : tensor<2x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.subf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
%136 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%135, %134 : tensor<2x40xf32>, tensor<2x1xf32>) outs(%114 : tensor<2x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
%137 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%136, %arg26 : tensor<2x40xf32>, tensor<40xf32>) outs(%114 : tensor<2x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.mulf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
%138 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%137, %arg27 : tensor<2x40xf32>, tensor<40xf32>) outs(%114 : tensor<2x40xf32>) {
^bb0(%in: f32, %in_34: f32, %out: f32):
  %139 = arith.addf %in, %in_34 : f32
  linalg.yield %139 : f32
} -> tensor<2x40xf32>
return %138 : tensor<2x40xf32>
}
}
