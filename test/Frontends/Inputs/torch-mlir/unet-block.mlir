#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1)>
module {
func.func @main(%arg0: tensor<8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<12x8x3x3xf32>, %arg3: tensor<12xf32>, %arg4: tensor<12x16xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12x12x3x3xf32>, %arg9: tensor<12xf32>, %arg10: tensor<12x8x1x1xf32>, %arg11: tensor<12xf32>, %arg12: tensor<12xf32>, %arg13: tensor<12xf32>, %arg14: tensor<12x12xf32>, %arg15: tensor<12xf32>, %arg16: tensor<12x12xf32>, %arg17: tensor<12xf32>, %arg18: tensor<12x12xf32>, %arg19: tensor<12xf32>, %arg20: tensor<12x12xf32>, %arg21: tensor<12xf32>, %arg22: tensor<2x8x6x6xf32>, %arg23: tensor<2x16xf32>) -> tensor<2x12x6x6xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 1.000000e+00 : f32
%c0_i64 = arith.constant 0 : i64
%cst_2 = arith.constant 0xFF800000 : f32
%cst_3 = arith.constant 0.28867513459481287 : f64
%cst_4 = arith.constant 9.9999999999999995E-7 : f64
%cst_5 = arith.constant 7.200000e+01 : f32
%cst_6 = arith.constant 7.200000e+01 : f64
%cst_7 = arith.constant 1.080000e+02 : f32
%cst_8 = arith.constant 1.080000e+02 : f64
%collapsed = tensor.collapse_shape %arg22 [[0], [1, 2, 3]] : tensor<2x8x6x6xf32> into tensor<2x288xf32>
%expanded = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [2, 4, 72] : tensor<2x288xf32> into tensor<2x4x72xf32>
%0 = tensor.empty() : tensor<2x4x1xf32>
%1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
%2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x4x72xf32>) outs(%1 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.addf %in, %out : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.divf %in, %cst_5 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%4 = tensor.empty() : tensor<2x4x72xf64>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x72xf32>) outs(%4 : tensor<2x4x72xf64>) {
^bb0(%in: f32, %out: f64):
  %112 = arith.extf %in : f32 to f64
  linalg.yield %112 : f64
} -> tensor<2x4x72xf64>
%6 = tensor.empty() : tensor<2x4x1xf64>
%7 = linalg.fill ins(%cst_0 : f64) outs(%6 : tensor<2x4x1xf64>) -> tensor<2x4x1xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<2x4x72xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_6 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<2x4x72xf64>, tensor<2x4x1xf64>) outs(%4 : tensor<2x4x72xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.subf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x72xf64>
%11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %10 : tensor<2x4x72xf64>, tensor<2x4x72xf64>) outs(%4 : tensor<2x4x72xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.mulf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x72xf64>
%12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x4x72xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_6 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x4x1xf64>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %112 = arith.truncf %in : f64 to f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.truncf %cst_4 : f64 to f32
  %113 = arith.addf %in, %112 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = math.rsqrt %in : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%17 = tensor.empty() : tensor<2x4x72xf32>
%18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %3 : tensor<2x4x72xf32>, tensor<2x4x1xf32>) outs(%17 : tensor<2x4x72xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.subf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x72xf32>
%19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<2x4x72xf32>, tensor<2x4x1xf32>) outs(%17 : tensor<2x4x72xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x72xf32>
%collapsed_9 = tensor.collapse_shape %19 [[0], [1, 2]] : tensor<2x4x72xf32> into tensor<2x288xf32>
%expanded_10 = tensor.expand_shape %collapsed_9 [[0], [1, 2, 3]] output_shape [2, 8, 6, 6] : tensor<2x288xf32> into tensor<2x8x6x6xf32>
%expanded_11 = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
%20 = tensor.empty() : tensor<2x8x6x6xf32>
%21 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_11 : tensor<2x8x6x6xf32>, tensor<8x1x1xf32>) outs(%20 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x8x6x6xf32>
%expanded_12 = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
%22 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_12 : tensor<2x8x6x6xf32>, tensor<8x1x1xf32>) outs(%20 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x8x6x6xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x8x6x6xf32>) outs(%20 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.negf %in : f32
  %113 = math.exp %112 : f32
  %114 = arith.addf %113, %cst_1 : f32
  %115 = arith.divf %cst_1, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x8x6x6xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %23 : tensor<2x8x6x6xf32>, tensor<2x8x6x6xf32>) outs(%20 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x8x6x6xf32>
%padded = tensor.pad %24 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg24: index, %arg25: index, %arg26: index, %arg27: index):
  tensor.yield %cst : f32
} : tensor<2x8x6x6xf32> to tensor<2x8x8x8xf32>
%25 = tensor.empty() : tensor<2x12x6x6xf32>
%broadcasted = linalg.broadcast ins(%arg3 : tensor<12xf32>) outs(%25 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%26 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %arg2 : tensor<2x8x8x8xf32>, tensor<12x8x3x3xf32>) outs(%broadcasted : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%27 = tensor.empty() : tensor<2x16xf32>
%28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<2x16xf32>) outs(%27 : tensor<2x16xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.negf %in : f32
  %113 = math.exp %112 : f32
  %114 = arith.addf %113, %cst_1 : f32
  %115 = arith.divf %cst_1, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x16xf32>
%29 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23, %28 : tensor<2x16xf32>, tensor<2x16xf32>) outs(%27 : tensor<2x16xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x16xf32>
%30 = tensor.empty() : tensor<16x12xf32>
%transposed = linalg.transpose ins(%arg4 : tensor<12x16xf32>) outs(%30 : tensor<16x12xf32>) permutation = [1, 0] 
%31 = tensor.empty() : tensor<2x12xf32>
%32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<2x12xf32>) -> tensor<2x12xf32>
%33 = linalg.matmul ins(%29, %transposed : tensor<2x16xf32>, tensor<16x12xf32>) outs(%32 : tensor<2x12xf32>) -> tensor<2x12xf32>
%34 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<12xf32>) outs(%31 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12xf32>
%35 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%33, %34 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%31 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12xf32>
%expanded_13 = tensor.expand_shape %35 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%36 = linalg.generic {indexing_maps = [#map2, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_13 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_14 = tensor.collapse_shape %36 [[0], [1, 2, 3]] : tensor<2x12x6x6xf32> into tensor<2x432xf32>
%expanded_15 = tensor.expand_shape %collapsed_14 [[0], [1, 2]] output_shape [2, 4, 108] : tensor<2x432xf32> into tensor<2x4x108xf32>
%37 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_15 : tensor<2x4x108xf32>) outs(%1 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.addf %in, %out : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.divf %in, %cst_7 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%39 = tensor.empty() : tensor<2x4x108xf64>
%40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<2x4x108xf32>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f32, %out: f64):
  %112 = arith.extf %in : f32 to f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%41 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<2x4x108xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_8 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%43 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<2x4x108xf64>, tensor<2x4x1xf64>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.subf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%44 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %43 : tensor<2x4x108xf64>, tensor<2x4x108xf64>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.mulf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%45 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%44 : tensor<2x4x108xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_8 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x1xf64>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %112 = arith.truncf %in : f64 to f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.truncf %cst_4 : f64 to f32
  %113 = arith.addf %in, %112 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x1xf32>
%49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = math.rsqrt %in : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%50 = tensor.empty() : tensor<2x4x108xf32>
%51 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15, %38 : tensor<2x4x108xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x4x108xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.subf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x108xf32>
%52 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %49 : tensor<2x4x108xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x4x108xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x108xf32>
%collapsed_16 = tensor.collapse_shape %52 [[0], [1, 2]] : tensor<2x4x108xf32> into tensor<2x432xf32>
%expanded_17 = tensor.expand_shape %collapsed_16 [[0], [1, 2, 3]] output_shape [2, 12, 6, 6] : tensor<2x432xf32> into tensor<2x12x6x6xf32>
%expanded_18 = tensor.expand_shape %arg6 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%53 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_18 : tensor<2x12x6x6xf32>, tensor<12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%expanded_19 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%54 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_19 : tensor<2x12x6x6xf32>, tensor<12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%55 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<2x12x6x6xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.negf %in : f32
  %113 = math.exp %112 : f32
  %114 = arith.addf %113, %cst_1 : f32
  %115 = arith.divf %cst_1, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x12x6x6xf32>
%56 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %55 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%padded_20 = tensor.pad %56 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg24: index, %arg25: index, %arg26: index, %arg27: index):
  tensor.yield %cst : f32
} : tensor<2x12x6x6xf32> to tensor<2x12x8x8xf32>
%broadcasted_21 = linalg.broadcast ins(%arg9 : tensor<12xf32>) outs(%25 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%57 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_20, %arg8 : tensor<2x12x8x8xf32>, tensor<12x12x3x3xf32>) outs(%broadcasted_21 : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%broadcasted_22 = linalg.broadcast ins(%arg11 : tensor<12xf32>) outs(%25 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%58 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg22, %arg10 : tensor<2x8x6x6xf32>, tensor<12x8x1x1xf32>) outs(%broadcasted_22 : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%59 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %57 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_23 = tensor.collapse_shape %59 [[0], [1, 2, 3]] : tensor<2x12x6x6xf32> into tensor<2x432xf32>
%expanded_24 = tensor.expand_shape %collapsed_23 [[0], [1, 2]] output_shape [2, 4, 108] : tensor<2x432xf32> into tensor<2x4x108xf32>
%60 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_24 : tensor<2x4x108xf32>) outs(%1 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.addf %in, %out : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.divf %in, %cst_7 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x4x108xf32>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f32, %out: f64):
  %112 = arith.extf %in : f32 to f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%63 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%62 : tensor<2x4x108xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%64 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_8 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%65 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %64 : tensor<2x4x108xf64>, tensor<2x4x1xf64>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.subf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%66 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %65 : tensor<2x4x108xf64>, tensor<2x4x108xf64>) outs(%39 : tensor<2x4x108xf64>) {
^bb0(%in: f64, %in_41: f64, %out: f64):
  %112 = arith.mulf %in, %in_41 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x108xf64>
%67 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66 : tensor<2x4x108xf64>) outs(%7 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.addf %in, %out : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<2x4x1xf64>) outs(%6 : tensor<2x4x1xf64>) {
^bb0(%in: f64, %out: f64):
  %112 = arith.divf %in, %cst_8 : f64
  linalg.yield %112 : f64
} -> tensor<2x4x1xf64>
%69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<2x4x1xf64>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f64, %out: f32):
  %112 = arith.truncf %in : f64 to f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%70 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.truncf %cst_4 : f64 to f32
  %113 = arith.addf %in, %112 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x1xf32>
%71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<2x4x1xf32>) outs(%0 : tensor<2x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = math.rsqrt %in : f32
  linalg.yield %112 : f32
} -> tensor<2x4x1xf32>
%72 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_24, %61 : tensor<2x4x108xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x4x108xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.subf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x108xf32>
%73 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %71 : tensor<2x4x108xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x4x108xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x4x108xf32>
%collapsed_25 = tensor.collapse_shape %73 [[0], [1, 2]] : tensor<2x4x108xf32> into tensor<2x432xf32>
%expanded_26 = tensor.expand_shape %collapsed_25 [[0], [1, 2, 3]] output_shape [2, 12, 6, 6] : tensor<2x432xf32> into tensor<2x12x6x6xf32>
%expanded_27 = tensor.expand_shape %arg12 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%74 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26, %expanded_27 : tensor<2x12x6x6xf32>, tensor<12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.mulf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%expanded_28 = tensor.expand_shape %arg13 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
%75 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %expanded_28 : tensor<2x12x6x6xf32>, tensor<12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_29 = tensor.collapse_shape %75 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%76 = tensor.empty() : tensor<2x36x12xf32>
%transposed_30 = linalg.transpose ins(%collapsed_29 : tensor<2x12x36xf32>) outs(%76 : tensor<2x36x12xf32>) permutation = [0, 2, 1] 
%77 = tensor.empty() : tensor<12x12xf32>
%transposed_31 = linalg.transpose ins(%arg14 : tensor<12x12xf32>) outs(%77 : tensor<12x12xf32>) permutation = [1, 0] 
%78 = tensor.empty() : tensor<2x12x12xf32>
%79 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_31 : tensor<12x12xf32>) outs(%78 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%80 = linalg.fill ins(%cst : f32) outs(%76 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%81 = linalg.batch_matmul ins(%transposed_30, %79 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%80 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%82 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %arg15 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%76 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x36x12xf32>
%transposed_32 = linalg.transpose ins(%arg16 : tensor<12x12xf32>) outs(%77 : tensor<12x12xf32>) permutation = [1, 0] 
%83 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<12x12xf32>) outs(%78 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%84 = linalg.batch_matmul ins(%transposed_30, %83 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%80 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%85 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %arg17 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%76 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x36x12xf32>
%86 = tensor.empty() : tensor<2x12x36xf32>
%transposed_33 = linalg.transpose ins(%85 : tensor<2x36x12xf32>) outs(%86 : tensor<2x12x36xf32>) permutation = [0, 2, 1] 
%87 = tensor.empty() : tensor<2x36x36xf32>
%88 = linalg.fill ins(%cst : f32) outs(%87 : tensor<2x36x36xf32>) -> tensor<2x36x36xf32>
%89 = linalg.batch_matmul ins(%82, %transposed_33 : tensor<2x36x12xf32>, tensor<2x12x36xf32>) outs(%88 : tensor<2x36x36xf32>) -> tensor<2x36x36xf32>
%90 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<2x36x36xf32>) outs(%87 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.truncf %cst_3 : f64 to f32
  %113 = arith.mulf %in, %112 : f32
  linalg.yield %113 : f32
} -> tensor<2x36x36xf32>
%91 = tensor.empty() : tensor<2x36xi64>
%92 = linalg.fill ins(%c0_i64 : i64) outs(%91 : tensor<2x36xi64>) -> tensor<2x36xi64>
%93 = tensor.empty() : tensor<2x36xf32>
%94 = linalg.fill ins(%cst_2 : f32) outs(%93 : tensor<2x36xf32>) -> tensor<2x36xf32>
%95:2 = linalg.generic {indexing_maps = [#map, #map9, #map9], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<2x36x36xf32>) outs(%94, %92 : tensor<2x36xf32>, tensor<2x36xi64>) {
^bb0(%in: f32, %out: f32, %out_41: i64):
  %112 = linalg.index 2 : index
  %113 = arith.index_cast %112 : index to i64
  %114 = arith.maximumf %in, %out : f32
  %115 = arith.cmpf ogt, %in, %out : f32
  %116 = arith.select %115, %113, %out_41 : i64
  linalg.yield %114, %116 : f32, i64
} -> (tensor<2x36xf32>, tensor<2x36xi64>)
%expanded_34 = tensor.expand_shape %95#0 [[0], [1, 2]] output_shape [2, 36, 1] : tensor<2x36xf32> into tensor<2x36x1xf32>
%96 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %expanded_34 : tensor<2x36x36xf32>, tensor<2x36x1xf32>) outs(%87 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.subf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x36x36xf32>
%97 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x36x36xf32>) outs(%87 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = math.exp %in : f32
  linalg.yield %112 : f32
} -> tensor<2x36x36xf32>
%98 = tensor.empty() : tensor<2x36x1xf32>
%99 = linalg.fill ins(%cst : f32) outs(%98 : tensor<2x36x1xf32>) -> tensor<2x36x1xf32>
%100 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<2x36x36xf32>) outs(%99 : tensor<2x36x1xf32>) {
^bb0(%in: f32, %out: f32):
  %112 = arith.addf %in, %out : f32
  linalg.yield %112 : f32
} -> tensor<2x36x1xf32>
%101 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %100 : tensor<2x36x36xf32>, tensor<2x36x1xf32>) outs(%87 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.divf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x36x36xf32>
%transposed_35 = linalg.transpose ins(%arg18 : tensor<12x12xf32>) outs(%77 : tensor<12x12xf32>) permutation = [1, 0] 
%102 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<12x12xf32>) outs(%78 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%103 = linalg.batch_matmul ins(%transposed_30, %102 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%80 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%104 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg19 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%76 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x36x12xf32>
%105 = linalg.batch_matmul ins(%101, %104 : tensor<2x36x36xf32>, tensor<2x36x12xf32>) outs(%80 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%collapsed_36 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<2x36x12xf32> into tensor<72x12xf32>
%transposed_37 = linalg.transpose ins(%arg20 : tensor<12x12xf32>) outs(%77 : tensor<12x12xf32>) permutation = [1, 0] 
%106 = tensor.empty() : tensor<72x12xf32>
%107 = linalg.fill ins(%cst : f32) outs(%106 : tensor<72x12xf32>) -> tensor<72x12xf32>
%108 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<72x12xf32>, tensor<12x12xf32>) outs(%107 : tensor<72x12xf32>) -> tensor<72x12xf32>
%109 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg21 : tensor<12xf32>) outs(%106 : tensor<72x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<72x12xf32>
%110 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%108, %109 : tensor<72x12xf32>, tensor<72x12xf32>) outs(%106 : tensor<72x12xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<72x12xf32>
%expanded_38 = tensor.expand_shape %110 [[0, 1], [2]] output_shape [2, 36, 12] : tensor<72x12xf32> into tensor<2x36x12xf32>
%transposed_39 = linalg.transpose ins(%expanded_38 : tensor<2x36x12xf32>) outs(%86 : tensor<2x12x36xf32>) permutation = [0, 2, 1] 
%expanded_40 = tensor.expand_shape %transposed_39 [[0], [1], [2, 3]] output_shape [2, 12, 6, 6] : tensor<2x12x36xf32> into tensor<2x12x6x6xf32>
%111 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %expanded_40 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_41: f32, %out: f32):
  %112 = arith.addf %in, %in_41 : f32
  linalg.yield %112 : f32
} -> tensor<2x12x6x6xf32>
return %111 : tensor<2x12x6x6xf32>
}
}
