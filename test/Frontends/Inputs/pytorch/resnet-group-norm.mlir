#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
module {
func.func @main(%arg0: tensor<12x3x7x7xf32>, %arg1: tensor<12xf32>, %arg2: tensor<12xf32>, %arg3: tensor<12x12x3x3xf32>, %arg4: tensor<12xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12x12x3x3xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12xf32>, %arg9: tensor<2x3x16x16xf32>) -> tensor<2x12x4x4xf32> {
%c1_i64 = arith.constant 1 : i64
%c3_i64 = arith.constant 3 : i64
%c0_i64 = arith.constant 0 : i64
%c2_i64 = arith.constant 2 : i64
%cst = arith.constant 0.000000e+00 : f32
%c4_i64 = arith.constant 4 : i64
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.000000e-05 : f64
%cst_3 = arith.constant 1.920000e+02 : f64
%cst_4 = arith.constant 1.920000e+02 : f32
%cst_5 = arith.constant 4.800000e+01 : f64
%cst_6 = arith.constant 4.800000e+01 : f32
%cst_7 = arith.constant dense_resource<torch_tensor_2_12_torch.int64> : tensor<2x12xi64>
%cst_8 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_1> : tensor<2x12xi64>
%cst_9 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_2> : tensor<2x12xi64>
%cst_10 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_3> : tensor<2x12xi64>
%cst_11 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_4> : tensor<2x12xi64>
%cst_12 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_5> : tensor<2x12xi64>
%cst_13 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_6> : tensor<2x12xi64>
%cst_14 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_7> : tensor<2x12xi64>
%cst_15 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_8> : tensor<2x12xi64>
%cst_16 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_9> : tensor<2x12xi64>
%cst_17 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_10> : tensor<2x12xi64>
%cst_18 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_11> : tensor<2x12xi64>
%cst_19 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_12> : tensor<2x12xi64>
%cst_20 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_13> : tensor<2x12xi64>
%cst_21 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_14> : tensor<2x12xi64>
%cst_22 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_15> : tensor<2x12xi64>
%cst_23 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_16> : tensor<2x12xi64>
%cst_24 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_17> : tensor<2x12xi64>
%cst_25 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_18> : tensor<2x12xi64>
%cst_26 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_19> : tensor<2x12xi64>
%cst_27 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_20> : tensor<2x12xi64>
%cst_28 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_21> : tensor<2x12xi64>
%cst_29 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_22> : tensor<2x12xi64>
%cst_30 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_23> : tensor<2x12xi64>
%padded = tensor.pad %arg9 low[0, 0, 3, 3] high[0, 0, 3, 3] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x3x16x16xf32> to tensor<2x3x22x22xf32>
%0 = tensor.empty() : tensor<2x12x8x8xf32>
%1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %arg0 : tensor<2x3x22x22xf32>, tensor<12x3x7x7xf32>) outs(%1 : tensor<2x12x8x8xf32>) -> tensor<2x12x8x8xf32>
%collapsed = tensor.collapse_shape %2 [[0], [1], [2, 3]] : tensor<2x12x8x8xf32> into tensor<2x12x64xf32>
%expanded = tensor.expand_shape %collapsed [[0], [1, 2], [3]] output_shape [2, 4, 3, 64] : tensor<2x12x64xf32> into tensor<2x4x3x64xf32>
%3 = tensor.empty() : tensor<2x4x3x64xf64>
%4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x3x64xf32>) outs(%3 : tensor<2x4x3x64xf64>) {
^bb0(%in: f32, %out: f64):
  %82 = arith.extf %in : f32 to f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x64xf64>
%5 = tensor.empty() : tensor<2x4x1x1xf64>
%6 = linalg.fill ins(%cst_0 : f64) outs(%5 : tensor<2x4x1x1xf64>) -> tensor<2x4x1x1xf64>
%7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%4 : tensor<2x4x3x64xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_3 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<2x4x3x64xf64>, tensor<2x4x1x1xf64>) outs(%3 : tensor<2x4x3x64xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.subf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x64xf64>
%10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<2x4x3x64xf64>, tensor<2x4x3x64xf64>) outs(%3 : tensor<2x4x3x64xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.mulf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x64xf64>
%11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%10 : tensor<2x4x3x64xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_3 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%13 = tensor.empty() : tensor<2x4x1x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<2x4x1x1xf64>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %82 = arith.truncf %in : f64 to f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%15 = linalg.fill ins(%cst : f32) outs(%13 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded : tensor<2x4x3x64xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.addf %in, %out : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.divf %in, %cst_4 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.truncf %cst_2 : f64 to f32
  %83 = arith.addf %in, %82 : f32
  linalg.yield %83 : f32
} -> tensor<2x4x1x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.rsqrt %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%expanded_31 = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%20 = tensor.empty() : tensor<2x4x3x1xf32>
%21 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_31 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.negf %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %21 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%expanded_32 = tensor.expand_shape %arg2 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%24 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_32 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%25 = tensor.empty() : tensor<2x12xf32>
%26 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_7, %cst_8, %cst_9, %cst_10 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %21[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%27 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_11, %cst_12, %cst_13, %cst_14 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %24[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_33 = tensor.expand_shape %26 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_34 = tensor.expand_shape %27 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%28 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded_33 : tensor<2x12x8x8xf32>, tensor<2x12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x8x8xf32>
%29 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_34 : tensor<2x12x8x8xf32>, tensor<2x12x1x1xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x8x8xf32>
%30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<2x12x8x8xf32>) outs(%0 : tensor<2x12x8x8xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.cmpf ugt, %in, %cst : f32
  %83 = arith.select %82, %in, %cst : f32
  linalg.yield %83 : f32
} -> tensor<2x12x8x8xf32>
%padded_35 = tensor.pad %30 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst_1 : f32
} : tensor<2x12x8x8xf32> to tensor<2x12x10x10xf32>
%31 = tensor.empty() : tensor<2x12x4x4xf32>
%32 = linalg.fill ins(%cst_1 : f32) outs(%31 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%33 = tensor.empty() : tensor<3x3xf32>
%34 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_35, %33 : tensor<2x12x10x10xf32>, tensor<3x3xf32>) outs(%32 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%padded_36 = tensor.pad %34 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%35 = linalg.fill ins(%cst : f32) outs(%31 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%36 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_36, %arg3 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%35 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%collapsed_37 = tensor.collapse_shape %36 [[0], [1], [2, 3]] : tensor<2x12x4x4xf32> into tensor<2x12x16xf32>
%expanded_38 = tensor.expand_shape %collapsed_37 [[0], [1, 2], [3]] output_shape [2, 4, 3, 16] : tensor<2x12x16xf32> into tensor<2x4x3x16xf32>
%37 = tensor.empty() : tensor<2x4x3x16xf64>
%38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<2x4x3x16xf32>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f32, %out: f64):
  %82 = arith.extf %in : f32 to f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%39 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%38 : tensor<2x4x3x16xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_5 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%41 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %40 : tensor<2x4x3x16xf64>, tensor<2x4x1x1xf64>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.subf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%42 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %41 : tensor<2x4x3x16xf64>, tensor<2x4x3x16xf64>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.mulf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%43 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%42 : tensor<2x4x3x16xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_5 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x1x1xf64>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %82 = arith.truncf %in : f64 to f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%46 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded_38 : tensor<2x4x3x16xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.addf %in, %out : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.divf %in, %cst_6 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.truncf %cst_2 : f64 to f32
  %83 = arith.addf %in, %82 : f32
  linalg.yield %83 : f32
} -> tensor<2x4x1x1xf32>
%49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.rsqrt %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%expanded_39 = tensor.expand_shape %arg4 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%50 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %expanded_39 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%51 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.negf %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%52 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %50 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%expanded_40 = tensor.expand_shape %arg5 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%53 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_40 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%54 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_15, %cst_16, %cst_17, %cst_18 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %50[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%55 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_19, %cst_20, %cst_21, %cst_22 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %53[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_41 = tensor.expand_shape %54 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_42 = tensor.expand_shape %55 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%56 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %expanded_41 : tensor<2x12x4x4xf32>, tensor<2x12x1x1xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x4x4xf32>
%57 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_42 : tensor<2x12x4x4xf32>, tensor<2x12x1x1xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x4x4xf32>
%58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<2x12x4x4xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.cmpf ugt, %in, %cst : f32
  %83 = arith.select %82, %in, %cst : f32
  linalg.yield %83 : f32
} -> tensor<2x12x4x4xf32>
%padded_43 = tensor.pad %58 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg10: index, %arg11: index, %arg12: index, %arg13: index):
  tensor.yield %cst : f32
} : tensor<2x12x4x4xf32> to tensor<2x12x6x6xf32>
%59 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_43, %arg6 : tensor<2x12x6x6xf32>, tensor<12x12x3x3xf32>) outs(%35 : tensor<2x12x4x4xf32>) -> tensor<2x12x4x4xf32>
%collapsed_44 = tensor.collapse_shape %59 [[0], [1], [2, 3]] : tensor<2x12x4x4xf32> into tensor<2x12x16xf32>
%expanded_45 = tensor.expand_shape %collapsed_44 [[0], [1, 2], [3]] output_shape [2, 4, 3, 16] : tensor<2x12x16xf32> into tensor<2x4x3x16xf32>
%60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<2x4x3x16xf32>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f32, %out: f64):
  %82 = arith.extf %in : f32 to f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%61 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%60 : tensor<2x4x3x16xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_5 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%63 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %62 : tensor<2x4x3x16xf64>, tensor<2x4x1x1xf64>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.subf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%64 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %63 : tensor<2x4x3x16xf64>, tensor<2x4x3x16xf64>) outs(%37 : tensor<2x4x3x16xf64>) {
^bb0(%in: f64, %in_50: f64, %out: f64):
  %82 = arith.mulf %in, %in_50 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x3x16xf64>
%65 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%64 : tensor<2x4x3x16xf64>) outs(%6 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.addf %in, %out : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<2x4x1x1xf64>) outs(%5 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %82 = arith.divf %in, %cst_5 : f64
  linalg.yield %82 : f64
} -> tensor<2x4x1x1xf64>
%67 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<2x4x1x1xf64>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %82 = arith.truncf %in : f64 to f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%68 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded_45 : tensor<2x4x3x16xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.addf %in, %out : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.divf %in, %cst_6 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%70 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.truncf %cst_2 : f64 to f32
  %83 = arith.addf %in, %82 : f32
  linalg.yield %83 : f32
} -> tensor<2x4x1x1xf32>
%71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.rsqrt %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%expanded_46 = tensor.expand_shape %arg7 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%72 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %expanded_46 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%73 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<2x4x1x1xf32>) outs(%13 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.negf %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x1x1xf32>
%74 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %72 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%expanded_47 = tensor.expand_shape %arg8 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%75 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %expanded_47 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%20 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x3x1xf32>
%76 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_23, %cst_24, %cst_25, %cst_26 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %72[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%77 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_27, %cst_28, %cst_29, %cst_30 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%25 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_50: i64, %in_51: i64, %in_52: i64, %out: f32):
  %82 = arith.cmpi slt, %in, %c0_i64 : i64
  %83 = arith.addi %in, %c2_i64 : i64
  %84 = arith.select %82, %83, %in : i64
  %85 = arith.index_cast %84 : i64 to index
  %86 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %87 = arith.addi %in_50, %c4_i64 : i64
  %88 = arith.select %86, %87, %in_50 : i64
  %89 = arith.index_cast %88 : i64 to index
  %90 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %91 = arith.addi %in_51, %c3_i64 : i64
  %92 = arith.select %90, %91, %in_51 : i64
  %93 = arith.index_cast %92 : i64 to index
  %94 = arith.cmpi slt, %in_52, %c0_i64 : i64
  %95 = arith.addi %in_52, %c1_i64 : i64
  %96 = arith.select %94, %95, %in_52 : i64
  %97 = arith.index_cast %96 : i64 to index
  %extracted = tensor.extract %75[%85, %89, %93, %97] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_48 = tensor.expand_shape %76 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_49 = tensor.expand_shape %77 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%78 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %expanded_48 : tensor<2x12x4x4xf32>, tensor<2x12x1x1xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.mulf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x4x4xf32>
%79 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %expanded_49 : tensor<2x12x4x4xf32>, tensor<2x12x1x1xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x4x4xf32>
%80 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %34 : tensor<2x12x4x4xf32>, tensor<2x12x4x4xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %82 = arith.addf %in, %in_50 : f32
  linalg.yield %82 : f32
} -> tensor<2x12x4x4xf32>
%81 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80 : tensor<2x12x4x4xf32>) outs(%31 : tensor<2x12x4x4xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.cmpf ugt, %in, %cst : f32
  %83 = arith.select %82, %in, %cst : f32
  linalg.yield %83 : f32
} -> tensor<2x12x4x4xf32>
return %81 : tensor<2x12x4x4xf32>
}
}

{-#
dialect_resources: {
builtin: {
  torch_tensor_2_12_torch.int64: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_1: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_2: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_3: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_4: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_5: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_6: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_7: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_8: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_9: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_10: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_11: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_12: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_13: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_14: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_15: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_16: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_17: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_18: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_19: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_20: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_21: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_22: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_23: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
}
}
#-}
