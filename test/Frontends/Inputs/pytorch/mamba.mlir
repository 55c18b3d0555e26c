#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d1, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2) -> (0, d1, 0)>
module {
func.func @main(%arg0: tensor<50x24xf32>, %arg1: tensor<24xf32>, %arg2: tensor<48x4xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x1x4xf32>, %arg5: tensor<48xf32>, %arg6: tensor<96x24xf32>, %arg7: tensor<10x48xf32>, %arg8: tensor<48x2xf32>, %arg9: tensor<48xf32>, %arg10: tensor<24x48xf32>, %arg11: tensor<24xf32>, %arg12: tensor<48x4xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48x1x4xf32>, %arg15: tensor<48xf32>, %arg16: tensor<96x24xf32>, %arg17: tensor<10x48xf32>, %arg18: tensor<48x2xf32>, %arg19: tensor<48xf32>, %arg20: tensor<24x48xf32>, %arg21: tensor<24xf32>, %arg22: tensor<2x3xi64>) -> tensor<2x3x24xf32> {
%c2_i64 = arith.constant 2 : i64
%c0_i64 = arith.constant 0 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 1.000000e+00 : f32
%cst_1 = arith.constant dense<0.000000e+00> : tensor<2x48x4xf32>
%cst_2 = arith.constant 1.000000e-05 : f64
%cst_3 = arith.constant 2.400000e+01 : f32
%cst_4 = arith.constant 2.000000e+01 : f32
%0 = tensor.empty() : tensor<2x3x24xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<2x3xi64>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: i64, %out: f32):
  %118 = arith.index_cast %in : i64 to index
  %119 = linalg.index 2 : index
  %120 = arith.cmpi slt, %118, %c50 : index
  cf.assert %120, "index must be smaller than dim size"
  %121 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %121, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%118, %119] : tensor<50x24xf32>
  linalg.yield %extracted : f32
} -> tensor<2x3x24xf32>
%2 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%3 = tensor.empty() : tensor<2x3x1xf32>
%4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<2x3x24xf32>) outs(%4 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.addf %in, %out : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.divf %in, %cst_3 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.truncf %cst_2 : f64 to f32
  %119 = arith.addf %in, %118 : f32
  linalg.yield %119 : f32
} -> tensor<2x3x1xf32>
%8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.rsqrt %in : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %8 : tensor<2x3x24xf32>, tensor<2x3x1xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%10 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %9 : tensor<24xf32>, tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%11 = tensor.empty() : tensor<24x96xf32>
%transposed = linalg.transpose ins(%arg6 : tensor<96x24xf32>) outs(%11 : tensor<24x96xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %10 [[0, 1], [2]] : tensor<2x3x24xf32> into tensor<6x24xf32>
%12 = tensor.empty() : tensor<6x96xf32>
%13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<6x96xf32>) -> tensor<6x96xf32>
%14 = linalg.matmul ins(%collapsed, %transposed : tensor<6x24xf32>, tensor<24x96xf32>) outs(%13 : tensor<6x96xf32>) -> tensor<6x96xf32>
%expanded = tensor.expand_shape %14 [[0, 1], [2]] output_shape [2, 3, 96] : tensor<6x96xf32> into tensor<2x3x96xf32>
%15 = tensor.empty() : tensor<2x96x3xf32>
%transposed_5 = linalg.transpose ins(%expanded : tensor<2x3x96xf32>) outs(%15 : tensor<2x96x3xf32>) permutation = [0, 2, 1] 
%16 = tensor.empty() : tensor<48x4xf32>
%17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<48x4xf32>) outs(%16 : tensor<48x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<48x4xf32>
%18 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<48x4xf32>) outs(%16 : tensor<48x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  linalg.yield %118 : f32
} -> tensor<48x4xf32>
%extracted_slice = tensor.extract_slice %transposed_5[0, 0, 0] [2, 48, 3] [1, 1, 1] : tensor<2x96x3xf32> to tensor<2x48x3xf32>
%extracted_slice_6 = tensor.extract_slice %transposed_5[0, 48, 0] [2, 48, 3] [1, 1, 1] : tensor<2x96x3xf32> to tensor<2x48x3xf32>
%expanded_7 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%expanded_8 = tensor.expand_shape %arg4 [[0], [1], [2, 3]] output_shape [48, 1, 4, 1] : tensor<48x1x4xf32> into tensor<48x1x4x1xf32>
%padded = tensor.pad %expanded_7 low[0, 0, 3, 0] high[0, 0, 3, 0] {
^bb0(%arg23: index, %arg24: index, %arg25: index, %arg26: index):
  tensor.yield %cst : f32
} : tensor<2x48x3x1xf32> to tensor<2x48x9x1xf32>
%19 = tensor.empty() : tensor<2x48x6x1xf32>
%broadcasted = linalg.broadcast ins(%arg5 : tensor<48xf32>) outs(%19 : tensor<2x48x6x1xf32>) dimensions = [0, 2, 3] 
%collapsed_9 = tensor.collapse_shape %expanded_8 [[0, 1], [2], [3]] : tensor<48x1x4x1xf32> into tensor<48x4x1xf32>
%20 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed_9 : tensor<2x48x9x1xf32>, tensor<48x4x1xf32>) outs(%broadcasted : tensor<2x48x6x1xf32>) -> tensor<2x48x6x1xf32>
%collapsed_10 = tensor.collapse_shape %20 [[0], [1], [2, 3]] : tensor<2x48x6x1xf32> into tensor<2x48x6xf32>
%extracted_slice_11 = tensor.extract_slice %collapsed_10[0, 0, 0] [2, 48, 3] [1, 1, 1] : tensor<2x48x6xf32> to tensor<2x48x3xf32>
%21 = tensor.empty() : tensor<2x48x3xf32>
%22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_11 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  %119 = math.exp %118 : f32
  %120 = arith.addf %119, %cst_0 : f32
  %121 = arith.divf %cst_0, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x48x3xf32>
%23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_11, %22 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%24 = tensor.empty() : tensor<2x3x48xf32>
%transposed_12 = linalg.transpose ins(%23 : tensor<2x48x3xf32>) outs(%24 : tensor<2x3x48xf32>) permutation = [0, 2, 1] 
%25 = tensor.empty() : tensor<48x10xf32>
%transposed_13 = linalg.transpose ins(%arg7 : tensor<10x48xf32>) outs(%25 : tensor<48x10xf32>) permutation = [1, 0] 
%26 = tensor.empty() : tensor<2x48x10xf32>
%27 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_13 : tensor<48x10xf32>) outs(%26 : tensor<2x48x10xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x48x10xf32>
%28 = tensor.empty() : tensor<2x3x10xf32>
%29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<2x3x10xf32>) -> tensor<2x3x10xf32>
%30 = linalg.batch_matmul ins(%transposed_12, %27 : tensor<2x3x48xf32>, tensor<2x48x10xf32>) outs(%29 : tensor<2x3x10xf32>) -> tensor<2x3x10xf32>
%extracted_slice_14 = tensor.extract_slice %30[0, 0, 0] [2, 3, 2] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x2xf32>
%extracted_slice_15 = tensor.extract_slice %30[0, 0, 2] [2, 3, 4] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x4xf32>
%extracted_slice_16 = tensor.extract_slice %30[0, 0, 6] [2, 3, 4] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x4xf32>
%31 = tensor.empty() : tensor<2x48xf32>
%transposed_17 = linalg.transpose ins(%arg8 : tensor<48x2xf32>) outs(%31 : tensor<2x48xf32>) permutation = [1, 0] 
%collapsed_18 = tensor.collapse_shape %extracted_slice_14 [[0, 1], [2]] : tensor<2x3x2xf32> into tensor<6x2xf32>
%32 = tensor.empty() : tensor<6x48xf32>
%33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<6x48xf32>) -> tensor<6x48xf32>
%34 = linalg.matmul ins(%collapsed_18, %transposed_17 : tensor<6x2xf32>, tensor<2x48xf32>) outs(%33 : tensor<6x48xf32>) -> tensor<6x48xf32>
%expanded_19 = tensor.expand_shape %34 [[0, 1], [2]] output_shape [2, 3, 48] : tensor<6x48xf32> into tensor<2x3x48xf32>
%transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x3x48xf32>) outs(%21 : tensor<2x48x3xf32>) permutation = [0, 2, 1] 
%expanded_21 = tensor.expand_shape %arg9 [[0, 1]] output_shape [48, 1] : tensor<48xf32> into tensor<48x1xf32>
%35 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_20, %expanded_21 : tensor<2x48x3xf32>, tensor<48x1xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.log1p %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%38 = tensor.empty() : tensor<2x48x3xi1>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<2x48x3xf32>) outs(%38 : tensor<2x48x3xi1>) {
^bb0(%in: f32, %out: i1):
  %118 = arith.cmpf ogt, %in, %cst_4 : f32
  linalg.yield %118 : i1
} -> tensor<2x48x3xi1>
%40 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %35, %37 : tensor<2x48x3xi1>, tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
  %118 = arith.select %in, %in_102, %in_103 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%expanded_22 = tensor.expand_shape %18 [[0, 1], [2, 3]] output_shape [1, 48, 1, 4] : tensor<48x4xf32> into tensor<1x48x1x4xf32>
%expanded_23 = tensor.expand_shape %40 [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%41 = tensor.empty() : tensor<2x48x3x4xf32>
%42 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22, %expanded_23 : tensor<1x48x1x4xf32>, tensor<2x48x3x1xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%43 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<2x48x3x4xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%expanded_24 = tensor.expand_shape %extracted_slice_15 [[0], [1, 2], [3]] output_shape [2, 1, 3, 4] : tensor<2x3x4xf32> into tensor<2x1x3x4xf32>
%44 = linalg.generic {indexing_maps = [#map8, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %expanded_24 : tensor<2x48x3x1xf32>, tensor<2x1x3x4xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%expanded_25 = tensor.expand_shape %23 [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%45 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_25 : tensor<2x48x3x4xf32>, tensor<2x48x3x1xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%extracted_slice_26 = tensor.extract_slice %43[0, 0, 0, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_27 = tensor.collapse_shape %extracted_slice_26 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%46 = tensor.empty() : tensor<2x48x4xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_27, %cst_1 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_28 = tensor.extract_slice %45[0, 0, 0, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_29 = tensor.collapse_shape %extracted_slice_28 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%48 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %collapsed_29 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_30 = tensor.extract_slice %extracted_slice_16[0, 0, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_31 = tensor.collapse_shape %extracted_slice_30 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_32 = tensor.expand_shape %collapsed_31 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%49 = tensor.empty() : tensor<2x48x1xf32>
%50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%51 = linalg.batch_matmul ins(%48, %expanded_32 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%extracted_slice_33 = tensor.extract_slice %43[0, 0, 1, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_34 = tensor.collapse_shape %extracted_slice_33 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_34, %48 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_35 = tensor.extract_slice %45[0, 0, 1, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_36 = tensor.collapse_shape %extracted_slice_35 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52, %collapsed_36 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_37 = tensor.extract_slice %extracted_slice_16[0, 1, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_38 = tensor.collapse_shape %extracted_slice_37 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_39 = tensor.expand_shape %collapsed_38 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%54 = linalg.batch_matmul ins(%53, %expanded_39 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%extracted_slice_40 = tensor.extract_slice %43[0, 0, 2, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_41 = tensor.collapse_shape %extracted_slice_40 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%55 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_41, %53 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_42 = tensor.extract_slice %45[0, 0, 2, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_43 = tensor.collapse_shape %extracted_slice_42 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %collapsed_43 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_44 = tensor.extract_slice %extracted_slice_16[0, 2, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_45 = tensor.collapse_shape %extracted_slice_44 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_46 = tensor.expand_shape %collapsed_45 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%57 = linalg.batch_matmul ins(%56, %expanded_46 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%concat = tensor.concat dim(2) %51, %54, %57 : (tensor<2x48x1xf32>, tensor<2x48x1xf32>, tensor<2x48x1xf32>) -> tensor<2x48x3xf32>
%expanded_47 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 48, 1] : tensor<48xf32> into tensor<1x48x1xf32>
%58 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %expanded_47 : tensor<2x48x3xf32>, tensor<1x48x1xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%59 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat, %58 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%60 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_6 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  %119 = math.exp %118 : f32
  %120 = arith.addf %119, %cst_0 : f32
  %121 = arith.divf %cst_0, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x48x3xf32>
%61 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_6, %60 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%62 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %61 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%transposed_48 = linalg.transpose ins(%62 : tensor<2x48x3xf32>) outs(%24 : tensor<2x3x48xf32>) permutation = [0, 2, 1] 
%63 = tensor.empty() : tensor<48x24xf32>
%transposed_49 = linalg.transpose ins(%arg10 : tensor<24x48xf32>) outs(%63 : tensor<48x24xf32>) permutation = [1, 0] 
%64 = tensor.empty() : tensor<2x48x24xf32>
%65 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_49 : tensor<48x24xf32>) outs(%64 : tensor<2x48x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x48x24xf32>
%66 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x3x24xf32>) -> tensor<2x3x24xf32>
%67 = linalg.batch_matmul ins(%transposed_48, %65 : tensor<2x3x48xf32>, tensor<2x48x24xf32>) outs(%66 : tensor<2x3x24xf32>) -> tensor<2x3x24xf32>
%68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %67 : tensor<2x3x24xf32>, tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%69 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%70 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<2x3x24xf32>) outs(%4 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.addf %in, %out : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.divf %in, %cst_3 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.truncf %cst_2 : f64 to f32
  %119 = arith.addf %in, %118 : f32
  linalg.yield %119 : f32
} -> tensor<2x3x1xf32>
%73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.rsqrt %in : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%74 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %73 : tensor<2x3x24xf32>, tensor<2x3x1xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%75 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %74 : tensor<24xf32>, tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%transposed_50 = linalg.transpose ins(%arg16 : tensor<96x24xf32>) outs(%11 : tensor<24x96xf32>) permutation = [1, 0] 
%collapsed_51 = tensor.collapse_shape %75 [[0, 1], [2]] : tensor<2x3x24xf32> into tensor<6x24xf32>
%76 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<6x24xf32>, tensor<24x96xf32>) outs(%13 : tensor<6x96xf32>) -> tensor<6x96xf32>
%expanded_52 = tensor.expand_shape %76 [[0, 1], [2]] output_shape [2, 3, 96] : tensor<6x96xf32> into tensor<2x3x96xf32>
%transposed_53 = linalg.transpose ins(%expanded_52 : tensor<2x3x96xf32>) outs(%15 : tensor<2x96x3xf32>) permutation = [0, 2, 1] 
%77 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48x4xf32>) outs(%16 : tensor<48x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<48x4xf32>
%78 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%77 : tensor<48x4xf32>) outs(%16 : tensor<48x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  linalg.yield %118 : f32
} -> tensor<48x4xf32>
%extracted_slice_54 = tensor.extract_slice %transposed_53[0, 0, 0] [2, 48, 3] [1, 1, 1] : tensor<2x96x3xf32> to tensor<2x48x3xf32>
%extracted_slice_55 = tensor.extract_slice %transposed_53[0, 48, 0] [2, 48, 3] [1, 1, 1] : tensor<2x96x3xf32> to tensor<2x48x3xf32>
%expanded_56 = tensor.expand_shape %extracted_slice_54 [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%expanded_57 = tensor.expand_shape %arg14 [[0], [1], [2, 3]] output_shape [48, 1, 4, 1] : tensor<48x1x4xf32> into tensor<48x1x4x1xf32>
%padded_58 = tensor.pad %expanded_56 low[0, 0, 3, 0] high[0, 0, 3, 0] {
^bb0(%arg23: index, %arg24: index, %arg25: index, %arg26: index):
  tensor.yield %cst : f32
} : tensor<2x48x3x1xf32> to tensor<2x48x9x1xf32>
%broadcasted_59 = linalg.broadcast ins(%arg15 : tensor<48xf32>) outs(%19 : tensor<2x48x6x1xf32>) dimensions = [0, 2, 3] 
%collapsed_60 = tensor.collapse_shape %expanded_57 [[0, 1], [2], [3]] : tensor<48x1x4x1xf32> into tensor<48x4x1xf32>
%79 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_58, %collapsed_60 : tensor<2x48x9x1xf32>, tensor<48x4x1xf32>) outs(%broadcasted_59 : tensor<2x48x6x1xf32>) -> tensor<2x48x6x1xf32>
%collapsed_61 = tensor.collapse_shape %79 [[0], [1], [2, 3]] : tensor<2x48x6x1xf32> into tensor<2x48x6xf32>
%extracted_slice_62 = tensor.extract_slice %collapsed_61[0, 0, 0] [2, 48, 3] [1, 1, 1] : tensor<2x48x6xf32> to tensor<2x48x3xf32>
%80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_62 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  %119 = math.exp %118 : f32
  %120 = arith.addf %119, %cst_0 : f32
  %121 = arith.divf %cst_0, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x48x3xf32>
%81 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_62, %80 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%transposed_63 = linalg.transpose ins(%81 : tensor<2x48x3xf32>) outs(%24 : tensor<2x3x48xf32>) permutation = [0, 2, 1] 
%transposed_64 = linalg.transpose ins(%arg17 : tensor<10x48xf32>) outs(%25 : tensor<48x10xf32>) permutation = [1, 0] 
%82 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_64 : tensor<48x10xf32>) outs(%26 : tensor<2x48x10xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x48x10xf32>
%83 = linalg.batch_matmul ins(%transposed_63, %82 : tensor<2x3x48xf32>, tensor<2x48x10xf32>) outs(%29 : tensor<2x3x10xf32>) -> tensor<2x3x10xf32>
%extracted_slice_65 = tensor.extract_slice %83[0, 0, 0] [2, 3, 2] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x2xf32>
%extracted_slice_66 = tensor.extract_slice %83[0, 0, 2] [2, 3, 4] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x4xf32>
%extracted_slice_67 = tensor.extract_slice %83[0, 0, 6] [2, 3, 4] [1, 1, 1] : tensor<2x3x10xf32> to tensor<2x3x4xf32>
%transposed_68 = linalg.transpose ins(%arg18 : tensor<48x2xf32>) outs(%31 : tensor<2x48xf32>) permutation = [1, 0] 
%collapsed_69 = tensor.collapse_shape %extracted_slice_65 [[0, 1], [2]] : tensor<2x3x2xf32> into tensor<6x2xf32>
%84 = linalg.matmul ins(%collapsed_69, %transposed_68 : tensor<6x2xf32>, tensor<2x48xf32>) outs(%33 : tensor<6x48xf32>) -> tensor<6x48xf32>
%expanded_70 = tensor.expand_shape %84 [[0, 1], [2]] output_shape [2, 3, 48] : tensor<6x48xf32> into tensor<2x3x48xf32>
%transposed_71 = linalg.transpose ins(%expanded_70 : tensor<2x3x48xf32>) outs(%21 : tensor<2x48x3xf32>) permutation = [0, 2, 1] 
%expanded_72 = tensor.expand_shape %arg19 [[0, 1]] output_shape [48, 1] : tensor<48xf32> into tensor<48x1xf32>
%85 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_71, %expanded_72 : tensor<2x48x3xf32>, tensor<48x1xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.log1p %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x48x3xf32>) outs(%38 : tensor<2x48x3xi1>) {
^bb0(%in: f32, %out: i1):
  %118 = arith.cmpf ogt, %in, %cst_4 : f32
  linalg.yield %118 : i1
} -> tensor<2x48x3xi1>
%89 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %85, %87 : tensor<2x48x3xi1>, tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
  %118 = arith.select %in, %in_102, %in_103 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%expanded_73 = tensor.expand_shape %78 [[0, 1], [2, 3]] output_shape [1, 48, 1, 4] : tensor<48x4xf32> into tensor<1x48x1x4xf32>
%expanded_74 = tensor.expand_shape %89 [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%90 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_73, %expanded_74 : tensor<1x48x1x4xf32>, tensor<2x48x3x1xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%91 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<2x48x3x4xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.exp %in : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%expanded_75 = tensor.expand_shape %extracted_slice_66 [[0], [1, 2], [3]] output_shape [2, 1, 3, 4] : tensor<2x3x4xf32> into tensor<2x1x3x4xf32>
%92 = linalg.generic {indexing_maps = [#map8, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_74, %expanded_75 : tensor<2x48x3x1xf32>, tensor<2x1x3x4xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%expanded_76 = tensor.expand_shape %81 [[0], [1], [2, 3]] output_shape [2, 48, 3, 1] : tensor<2x48x3xf32> into tensor<2x48x3x1xf32>
%93 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %expanded_76 : tensor<2x48x3x4xf32>, tensor<2x48x3x1xf32>) outs(%41 : tensor<2x48x3x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3x4xf32>
%extracted_slice_77 = tensor.extract_slice %91[0, 0, 0, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_78 = tensor.collapse_shape %extracted_slice_77 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%94 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_78, %cst_1 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_79 = tensor.extract_slice %93[0, 0, 0, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_80 = tensor.collapse_shape %extracted_slice_79 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%95 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %collapsed_80 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_81 = tensor.extract_slice %extracted_slice_67[0, 0, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_82 = tensor.collapse_shape %extracted_slice_81 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_83 = tensor.expand_shape %collapsed_82 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%96 = linalg.batch_matmul ins(%95, %expanded_83 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%extracted_slice_84 = tensor.extract_slice %91[0, 0, 1, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_85 = tensor.collapse_shape %extracted_slice_84 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_85, %95 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_86 = tensor.extract_slice %93[0, 0, 1, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_87 = tensor.collapse_shape %extracted_slice_86 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %collapsed_87 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_88 = tensor.extract_slice %extracted_slice_67[0, 1, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_89 = tensor.collapse_shape %extracted_slice_88 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_90 = tensor.expand_shape %collapsed_89 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%99 = linalg.batch_matmul ins(%98, %expanded_90 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%extracted_slice_91 = tensor.extract_slice %91[0, 0, 2, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_92 = tensor.collapse_shape %extracted_slice_91 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_92, %98 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_93 = tensor.extract_slice %93[0, 0, 2, 0] [2, 48, 1, 4] [1, 1, 1, 1] : tensor<2x48x3x4xf32> to tensor<2x48x1x4xf32>
%collapsed_94 = tensor.collapse_shape %extracted_slice_93 [[0], [1, 2], [3]] : tensor<2x48x1x4xf32> into tensor<2x48x4xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %collapsed_94 : tensor<2x48x4xf32>, tensor<2x48x4xf32>) outs(%46 : tensor<2x48x4xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x4xf32>
%extracted_slice_95 = tensor.extract_slice %extracted_slice_67[0, 2, 0] [2, 1, 4] [1, 1, 1] : tensor<2x3x4xf32> to tensor<2x1x4xf32>
%collapsed_96 = tensor.collapse_shape %extracted_slice_95 [[0, 1], [2]] : tensor<2x1x4xf32> into tensor<2x4xf32>
%expanded_97 = tensor.expand_shape %collapsed_96 [[0], [1, 2]] output_shape [2, 4, 1] : tensor<2x4xf32> into tensor<2x4x1xf32>
%102 = linalg.batch_matmul ins(%101, %expanded_97 : tensor<2x48x4xf32>, tensor<2x4x1xf32>) outs(%50 : tensor<2x48x1xf32>) -> tensor<2x48x1xf32>
%concat_98 = tensor.concat dim(2) %96, %99, %102 : (tensor<2x48x1xf32>, tensor<2x48x1xf32>, tensor<2x48x1xf32>) -> tensor<2x48x3xf32>
%expanded_99 = tensor.expand_shape %arg13 [[0, 1, 2]] output_shape [1, 48, 1] : tensor<48xf32> into tensor<1x48x1xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %expanded_99 : tensor<2x48x3xf32>, tensor<1x48x1xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_98, %103 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_55 : tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.negf %in : f32
  %119 = math.exp %118 : f32
  %120 = arith.addf %119, %cst_0 : f32
  %121 = arith.divf %cst_0, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x48x3xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_55, %105 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %106 : tensor<2x48x3xf32>, tensor<2x48x3xf32>) outs(%21 : tensor<2x48x3xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x3xf32>
%transposed_100 = linalg.transpose ins(%107 : tensor<2x48x3xf32>) outs(%24 : tensor<2x3x48xf32>) permutation = [0, 2, 1] 
%transposed_101 = linalg.transpose ins(%arg20 : tensor<24x48xf32>) outs(%63 : tensor<48x24xf32>) permutation = [1, 0] 
%108 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_101 : tensor<48x24xf32>) outs(%64 : tensor<2x48x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x48x24xf32>
%109 = linalg.batch_matmul ins(%transposed_100, %108 : tensor<2x3x48xf32>, tensor<2x48x24xf32>) outs(%66 : tensor<2x3x24xf32>) -> tensor<2x3x24xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %109 : tensor<2x3x24xf32>, tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.addf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<2x3x24xf32>) outs(%4 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.addf %in, %out : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.divf %in, %cst_3 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = arith.truncf %cst_2 : f64 to f32
  %119 = arith.addf %in, %118 : f32
  linalg.yield %119 : f32
} -> tensor<2x3x1xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x3x1xf32>) outs(%3 : tensor<2x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  %118 = math.rsqrt %in : f32
  linalg.yield %118 : f32
} -> tensor<2x3x1xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %115 : tensor<2x3x24xf32>, tensor<2x3x1xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
%117 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21, %116 : tensor<24xf32>, tensor<2x3x24xf32>) outs(%0 : tensor<2x3x24xf32>) {
^bb0(%in: f32, %in_102: f32, %out: f32):
  %118 = arith.mulf %in, %in_102 : f32
  linalg.yield %118 : f32
} -> tensor<2x3x24xf32>
return %117 : tensor<2x3x24xf32>
}
}
