#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<24x3x2x2xf32>, %arg1: tensor<24xf32>, %arg2: tensor<24xf32>, %arg3: tensor<24xf32>, %arg4: tensor<24x24xf32>, %arg5: tensor<24xf32>, %arg6: tensor<24x24xf32>, %arg7: tensor<24xf32>, %arg8: tensor<24x24xf32>, %arg9: tensor<24xf32>, %arg10: tensor<24x24xf32>, %arg11: tensor<24xf32>, %arg12: tensor<49x2xf32>, %arg13: tensor<24xf32>, %arg14: tensor<24xf32>, %arg15: tensor<24xf32>, %arg16: tensor<24xf32>, %arg17: tensor<48x24xf32>, %arg18: tensor<48xf32>, %arg19: tensor<24x48xf32>, %arg20: tensor<24xf32>, %arg21: tensor<24xf32>, %arg22: tensor<24xf32>, %arg23: tensor<256xi64>, %arg24: tensor<2x3x16x16xf32>) -> tensor<2x64x24xf32> {
%c0_i64 = arith.constant 0 : i64
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%c49_i64 = arith.constant 49 : i64
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant 0.28867513459481287 : f64
%cst_5 = arith.constant 1.000000e-05 : f64
%cst_6 = arith.constant 2.400000e+01 : f64
%cst_7 = arith.constant 2.400000e+01 : f32
%cst_8 = arith.constant 1.41421354 : f32
%0 = tensor.empty() : tensor<2x24x8x8xf32>
%broadcasted = linalg.broadcast ins(%arg1 : tensor<24xf32>) outs(%0 : tensor<2x24x8x8xf32>) dimensions = [0, 2, 3] 
%1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%arg24, %arg0 : tensor<2x3x16x16xf32>, tensor<24x3x2x2xf32>) outs(%broadcasted : tensor<2x24x8x8xf32>) -> tensor<2x24x8x8xf32>
%collapsed = tensor.collapse_shape %1 [[0], [1], [2, 3]] : tensor<2x24x8x8xf32> into tensor<2x24x64xf32>
%2 = tensor.empty() : tensor<2x64x24xf32>
%transposed = linalg.transpose ins(%collapsed : tensor<2x24x64xf32>) outs(%2 : tensor<2x64x24xf32>) permutation = [0, 2, 1] 
%3 = tensor.empty() : tensor<2x64x24xf64>
%4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<2x64x24xf32>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %129 = arith.extf %in : f32 to f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%5 = tensor.empty() : tensor<2x64x1xf64>
%6 = linalg.fill ins(%cst_0 : f64) outs(%5 : tensor<2x64x1xf64>) -> tensor<2x64x1xf64>
%7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.subf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.mulf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%13 = tensor.empty() : tensor<2x64x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x64x1xf64>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %129 = arith.truncf %in : f64 to f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%15 = linalg.fill ins(%cst : f32) outs(%13 : tensor<2x64x1xf32>) -> tensor<2x64x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%transposed : tensor<2x64x24xf32>) outs(%15 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.addf %in, %out : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.divf %in, %cst_7 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.truncf %cst_5 : f64 to f32
  %130 = arith.addf %in, %129 : f32
  linalg.yield %130 : f32
} -> tensor<2x64x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = math.rsqrt %in : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed, %17 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.subf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x64x24xf32>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %129 = arith.extf %in : f32 to f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%25 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %26 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.subf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%28 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %27 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.mulf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%29 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%28 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x64x1xf64>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %129 = arith.truncf %in : f64 to f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%32 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<2x64x24xf32>) outs(%15 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.addf %in, %out : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.divf %in, %cst_7 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.truncf %cst_5 : f64 to f32
  %130 = arith.addf %in, %129 : f32
  linalg.yield %130 : f32
} -> tensor<2x64x1xf32>
%35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = math.rsqrt %in : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%36 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %33 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.subf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %35 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%38 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %arg13 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%39 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %arg14 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%expanded = tensor.expand_shape %39 [[0], [1, 2, 3, 4], [5]] output_shape [2, 2, 4, 2, 4, 24] : tensor<2x64x24xf32> into tensor<2x2x4x2x4x24xf32>
%40 = tensor.empty() : tensor<2x2x2x4x4x24xf32>
%transposed_9 = linalg.transpose ins(%expanded : tensor<2x2x4x2x4x24xf32>) outs(%40 : tensor<2x2x2x4x4x24xf32>) permutation = [0, 1, 3, 2, 4, 5] 
%collapsed_10 = tensor.collapse_shape %transposed_9 [[0, 1, 2, 3, 4], [5]] : tensor<2x2x2x4x4x24xf32> into tensor<128x24xf32>
%41 = tensor.empty() : tensor<24x24xf32>
%transposed_11 = linalg.transpose ins(%arg4 : tensor<24x24xf32>) outs(%41 : tensor<24x24xf32>) permutation = [1, 0] 
%42 = tensor.empty() : tensor<128x24xf32>
%43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<128x24xf32>) -> tensor<128x24xf32>
%44 = linalg.matmul ins(%collapsed_10, %transposed_11 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%43 : tensor<128x24xf32>) -> tensor<128x24xf32>
%45 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%46 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x24xf32>
%expanded_12 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%47 = tensor.empty() : tensor<8x2x16x12xf32>
%transposed_13 = linalg.transpose ins(%expanded_12 : tensor<8x16x2x12xf32>) outs(%47 : tensor<8x2x16x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_14 = linalg.transpose ins(%arg6 : tensor<24x24xf32>) outs(%41 : tensor<24x24xf32>) permutation = [1, 0] 
%48 = linalg.matmul ins(%collapsed_10, %transposed_14 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%43 : tensor<128x24xf32>) -> tensor<128x24xf32>
%49 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%50 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x24xf32>
%expanded_15 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%transposed_16 = linalg.transpose ins(%arg8 : tensor<24x24xf32>) outs(%41 : tensor<24x24xf32>) permutation = [1, 0] 
%51 = linalg.matmul ins(%collapsed_10, %transposed_16 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%43 : tensor<128x24xf32>) -> tensor<128x24xf32>
%52 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%53 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%51, %52 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x24xf32>
%expanded_17 = tensor.expand_shape %53 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<8x16x2x12xf32>) outs(%47 : tensor<8x2x16x12xf32>) permutation = [0, 2, 1, 3] 
%54 = tensor.empty() : tensor<256x2xf32>
%55 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<256xi64>) outs(%54 : tensor<256x2xf32>) {
^bb0(%in: i64, %out: f32):
  %129 = arith.cmpi slt, %in, %c0_i64 : i64
  %130 = arith.addi %in, %c49_i64 : i64
  %131 = arith.select %129, %130, %in : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = linalg.index 1 : index
  %extracted = tensor.extract %arg12[%132, %133] : tensor<49x2xf32>
  linalg.yield %extracted : f32
} -> tensor<256x2xf32>
%expanded_19 = tensor.expand_shape %55 [[0, 1], [2]] output_shape [16, 16, 2] : tensor<256x2xf32> into tensor<16x16x2xf32>
%56 = tensor.empty() : tensor<2x16x16xf32>
%transposed_20 = linalg.transpose ins(%expanded_19 : tensor<16x16x2xf32>) outs(%56 : tensor<2x16x16xf32>) permutation = [2, 0, 1] 
%expanded_21 = tensor.expand_shape %transposed_20 [[0, 1], [2], [3]] output_shape [1, 2, 16, 16] : tensor<2x16x16xf32> into tensor<1x2x16x16xf32>
%57 = tensor.empty() : tensor<8x2x12x16xf32>
%transposed_22 = linalg.transpose ins(%expanded_15 : tensor<8x16x2x12xf32>) outs(%57 : tensor<8x2x12x16xf32>) permutation = [0, 2, 3, 1] 
%collapsed_23 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<8x2x16x12xf32> into tensor<16x16x12xf32>
%collapsed_24 = tensor.collapse_shape %transposed_22 [[0, 1], [2], [3]] : tensor<8x2x12x16xf32> into tensor<16x12x16xf32>
%58 = tensor.empty() : tensor<16x16x16xf32>
%59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<16x16x16xf32>) -> tensor<16x16x16xf32>
%60 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<16x16x12xf32>, tensor<16x12x16xf32>) outs(%59 : tensor<16x16x16xf32>) -> tensor<16x16x16xf32>
%expanded_25 = tensor.expand_shape %60 [[0, 1], [2], [3]] output_shape [8, 2, 16, 16] : tensor<16x16x16xf32> into tensor<8x2x16x16xf32>
%61 = tensor.empty() : tensor<8x2x16x16xf32>
%62 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<8x2x16x16xf32>) outs(%61 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.truncf %cst_4 : f64 to f32
  %130 = arith.mulf %in, %129 : f32
  linalg.yield %130 : f32
} -> tensor<8x2x16x16xf32>
%63 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %expanded_21 : tensor<8x2x16x16xf32>, tensor<1x2x16x16xf32>) outs(%61 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<8x2x16x16xf32>
%64 = tensor.empty() : tensor<8x2x16xi64>
%65 = linalg.fill ins(%c0_i64 : i64) outs(%64 : tensor<8x2x16xi64>) -> tensor<8x2x16xi64>
%66 = tensor.empty() : tensor<8x2x16xf32>
%67 = linalg.fill ins(%cst_1 : f32) outs(%66 : tensor<8x2x16xf32>) -> tensor<8x2x16xf32>
%68:2 = linalg.generic {indexing_maps = [#map6, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<8x2x16x16xf32>) outs(%67, %65 : tensor<8x2x16xf32>, tensor<8x2x16xi64>) {
^bb0(%in: f32, %out: f32, %out_42: i64):
  %129 = linalg.index 3 : index
  %130 = arith.index_cast %129 : index to i64
  %131 = arith.maximumf %in, %out : f32
  %132 = arith.cmpf ogt, %in, %out : f32
  %133 = arith.select %132, %130, %out_42 : i64
  linalg.yield %131, %133 : f32, i64
} -> (tensor<8x2x16xf32>, tensor<8x2x16xi64>)
%expanded_26 = tensor.expand_shape %68#0 [[0], [1], [2, 3]] output_shape [8, 2, 16, 1] : tensor<8x2x16xf32> into tensor<8x2x16x1xf32>
%69 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %expanded_26 : tensor<8x2x16x16xf32>, tensor<8x2x16x1xf32>) outs(%61 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.subf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<8x2x16x16xf32>
%70 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<8x2x16x16xf32>) outs(%61 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = math.exp %in : f32
  linalg.yield %129 : f32
} -> tensor<8x2x16x16xf32>
%71 = tensor.empty() : tensor<8x2x16x1xf32>
%72 = linalg.fill ins(%cst : f32) outs(%71 : tensor<8x2x16x1xf32>) -> tensor<8x2x16x1xf32>
%73 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<8x2x16x16xf32>) outs(%72 : tensor<8x2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.addf %in, %out : f32
  linalg.yield %129 : f32
} -> tensor<8x2x16x1xf32>
%74 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %73 : tensor<8x2x16x16xf32>, tensor<8x2x16x1xf32>) outs(%61 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.divf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<8x2x16x16xf32>
%collapsed_27 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<8x2x16x16xf32> into tensor<16x16x16xf32>
%collapsed_28 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<8x2x16x12xf32> into tensor<16x16x12xf32>
%75 = tensor.empty() : tensor<16x16x12xf32>
%76 = linalg.fill ins(%cst : f32) outs(%75 : tensor<16x16x12xf32>) -> tensor<16x16x12xf32>
%77 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<16x16x16xf32>, tensor<16x16x12xf32>) outs(%76 : tensor<16x16x12xf32>) -> tensor<16x16x12xf32>
%expanded_29 = tensor.expand_shape %77 [[0, 1], [2], [3]] output_shape [8, 2, 16, 12] : tensor<16x16x12xf32> into tensor<8x2x16x12xf32>
%78 = tensor.empty() : tensor<8x16x2x12xf32>
%transposed_30 = linalg.transpose ins(%expanded_29 : tensor<8x2x16x12xf32>) outs(%78 : tensor<8x16x2x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<8x16x2x12xf32> into tensor<128x24xf32>
%transposed_32 = linalg.transpose ins(%arg10 : tensor<24x24xf32>) outs(%41 : tensor<24x24xf32>) permutation = [1, 0] 
%79 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%43 : tensor<128x24xf32>) -> tensor<128x24xf32>
%80 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%81 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%79, %80 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x24xf32>
%expanded_33 = tensor.expand_shape %81 [[0, 1, 2, 3, 4], [5]] output_shape [2, 2, 2, 4, 4, 24] : tensor<128x24xf32> into tensor<2x2x2x4x4x24xf32>
%82 = tensor.empty() : tensor<2x2x4x2x4x24xf32>
%transposed_34 = linalg.transpose ins(%expanded_33 : tensor<2x2x2x4x4x24xf32>) outs(%82 : tensor<2x2x4x2x4x24xf32>) permutation = [0, 1, 3, 2, 4, 5] 
%collapsed_35 = tensor.collapse_shape %transposed_34 [[0], [1, 2, 3, 4], [5]] : tensor<2x2x4x2x4x24xf32> into tensor<2x64x24xf32>
%83 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %collapsed_35 : tensor<2x64x24xf32>, tensor<2x64x24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%84 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<2x64x24xf32>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %129 = arith.extf %in : f32 to f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%85 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%86 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%87 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %86 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.subf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%88 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %87 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.mulf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%89 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%90 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%91 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<2x64x1xf64>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %129 = arith.truncf %in : f64 to f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%92 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<2x64x24xf32>) outs(%15 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.addf %in, %out : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%93 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.divf %in, %cst_7 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%94 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.truncf %cst_5 : f64 to f32
  %130 = arith.addf %in, %129 : f32
  linalg.yield %130 : f32
} -> tensor<2x64x1xf32>
%95 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = math.rsqrt %in : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%96 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %93 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.subf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%97 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %95 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%98 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %arg15 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%99 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %arg16 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%collapsed_36 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<2x64x24xf32> into tensor<128x24xf32>
%100 = tensor.empty() : tensor<24x48xf32>
%transposed_37 = linalg.transpose ins(%arg17 : tensor<48x24xf32>) outs(%100 : tensor<24x48xf32>) permutation = [1, 0] 
%101 = tensor.empty() : tensor<128x48xf32>
%102 = linalg.fill ins(%cst : f32) outs(%101 : tensor<128x48xf32>) -> tensor<128x48xf32>
%103 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<128x24xf32>, tensor<24x48xf32>) outs(%102 : tensor<128x48xf32>) -> tensor<128x48xf32>
%104 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<48xf32>) outs(%101 : tensor<128x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x48xf32>
%105 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%103, %104 : tensor<128x48xf32>, tensor<128x48xf32>) outs(%101 : tensor<128x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x48xf32>
%expanded_38 = tensor.expand_shape %105 [[0, 1], [2]] output_shape [2, 64, 48] : tensor<128x48xf32> into tensor<2x64x48xf32>
%106 = tensor.empty() : tensor<2x64x48xf32>
%107 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<2x64x48xf32>) outs(%106 : tensor<2x64x48xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.divf %in, %cst_8 : f32
  %130 = math.erf %129 : f32
  %131 = arith.addf %130, %cst_2 : f32
  %132 = arith.mulf %131, %cst_3 : f32
  %133 = arith.mulf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<2x64x48xf32>
%collapsed_39 = tensor.collapse_shape %107 [[0, 1], [2]] : tensor<2x64x48xf32> into tensor<128x48xf32>
%108 = tensor.empty() : tensor<48x24xf32>
%transposed_40 = linalg.transpose ins(%arg19 : tensor<24x48xf32>) outs(%108 : tensor<48x24xf32>) permutation = [1, 0] 
%109 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<128x48xf32>, tensor<48x24xf32>) outs(%43 : tensor<128x24xf32>) -> tensor<128x24xf32>
%110 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg20 : tensor<24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%111 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%109, %110 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%42 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<128x24xf32>
%expanded_41 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [2, 64, 24] : tensor<128x24xf32> into tensor<2x64x24xf32>
%112 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %83 : tensor<2x64x24xf32>, tensor<2x64x24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%113 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<2x64x24xf32>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %129 = arith.extf %in : f32 to f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%114 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%115 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%116 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %115 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.subf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%117 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %116 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%3 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_42: f64, %out: f64):
  %129 = arith.mulf %in, %in_42 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x24xf64>
%118 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<2x64x24xf64>) outs(%6 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.addf %in, %out : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%119 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<2x64x1xf64>) outs(%5 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %129 = arith.divf %in, %cst_6 : f64
  linalg.yield %129 : f64
} -> tensor<2x64x1xf64>
%120 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x64x1xf64>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %129 = arith.truncf %in : f64 to f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%121 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<2x64x24xf32>) outs(%15 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.addf %in, %out : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%122 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.divf %in, %cst_7 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%123 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = arith.truncf %cst_5 : f64 to f32
  %130 = arith.addf %in, %129 : f32
  linalg.yield %130 : f32
} -> tensor<2x64x1xf32>
%124 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x64x1xf32>) outs(%13 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %129 = math.rsqrt %in : f32
  linalg.yield %129 : f32
} -> tensor<2x64x1xf32>
%125 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %122 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.subf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%126 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %124 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%127 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %arg21 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.mulf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
%128 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %arg22 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%2 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %129 = arith.addf %in, %in_42 : f32
  linalg.yield %129 : f32
} -> tensor<2x64x24xf32>
return %128 : tensor<2x64x24xf32>
}
}
