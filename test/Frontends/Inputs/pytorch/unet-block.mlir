#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
func.func @main(%arg0: tensor<8xf32>, %arg1: tensor<8xf32>, %arg2: tensor<12x8x3x3xf32>, %arg3: tensor<12xf32>, %arg4: tensor<12x16xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12xf32>, %arg7: tensor<12xf32>, %arg8: tensor<12x12x3x3xf32>, %arg9: tensor<12xf32>, %arg10: tensor<12x8x1x1xf32>, %arg11: tensor<12xf32>, %arg12: tensor<12xf32>, %arg13: tensor<12xf32>, %arg14: tensor<12x12xf32>, %arg15: tensor<12xf32>, %arg16: tensor<12x12xf32>, %arg17: tensor<12xf32>, %arg18: tensor<12x12xf32>, %arg19: tensor<12xf32>, %arg20: tensor<12x12xf32>, %arg21: tensor<12xf32>, %arg22: tensor<2x8x6x6xf32>, %arg23: tensor<2x16xf32>) -> tensor<2x12x6x6xf32> {
%c1_i64 = arith.constant 1 : i64
%c2_i64 = arith.constant 2 : i64
%c4_i64 = arith.constant 4 : i64
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%c0_i64 = arith.constant 0 : i64
%cst_1 = arith.constant 1.000000e+00 : f32
%c3_i64 = arith.constant 3 : i64
%cst_2 = arith.constant 0xFF800000 : f32
%cst_3 = arith.constant 0.28867513459481287 : f64
%cst_4 = arith.constant 9.9999999999999995E-7 : f64
%cst_5 = arith.constant 7.200000e+01 : f64
%cst_6 = arith.constant 7.200000e+01 : f32
%cst_7 = arith.constant 1.080000e+02 : f64
%cst_8 = arith.constant 1.080000e+02 : f32
%cst_9 = arith.constant dense_resource<torch_tensor_2_8_torch.int64> : tensor<2x8xi64>
%cst_10 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_1> : tensor<2x8xi64>
%cst_11 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_2> : tensor<2x8xi64>
%cst_12 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_3> : tensor<2x8xi64>
%cst_13 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_4> : tensor<2x8xi64>
%cst_14 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_5> : tensor<2x8xi64>
%cst_15 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_6> : tensor<2x8xi64>
%cst_16 = arith.constant dense_resource<torch_tensor_2_8_torch.int64_7> : tensor<2x8xi64>
%cst_17 = arith.constant dense_resource<torch_tensor_2_12_torch.int64> : tensor<2x12xi64>
%cst_18 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_1> : tensor<2x12xi64>
%cst_19 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_2> : tensor<2x12xi64>
%cst_20 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_3> : tensor<2x12xi64>
%cst_21 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_4> : tensor<2x12xi64>
%cst_22 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_5> : tensor<2x12xi64>
%cst_23 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_6> : tensor<2x12xi64>
%cst_24 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_7> : tensor<2x12xi64>
%cst_25 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_8> : tensor<2x12xi64>
%cst_26 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_9> : tensor<2x12xi64>
%cst_27 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_10> : tensor<2x12xi64>
%cst_28 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_11> : tensor<2x12xi64>
%cst_29 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_12> : tensor<2x12xi64>
%cst_30 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_13> : tensor<2x12xi64>
%cst_31 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_14> : tensor<2x12xi64>
%cst_32 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_15> : tensor<2x12xi64>
%collapsed = tensor.collapse_shape %arg22 [[0], [1], [2, 3]] : tensor<2x8x6x6xf32> into tensor<2x8x36xf32>
%expanded = tensor.expand_shape %collapsed [[0], [1, 2], [3]] output_shape [2, 4, 2, 36] : tensor<2x8x36xf32> into tensor<2x4x2x36xf32>
%0 = tensor.empty() : tensor<2x4x2x36xf64>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x2x36xf32>) outs(%0 : tensor<2x4x2x36xf64>) {
^bb0(%in: f32, %out: f64):
  %125 = arith.extf %in : f32 to f64
  linalg.yield %125 : f64
} -> tensor<2x4x2x36xf64>
%2 = tensor.empty() : tensor<2x4x1x1xf64>
%3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<2x4x1x1xf64>) -> tensor<2x4x1x1xf64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%1 : tensor<2x4x2x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_5 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<2x4x2x36xf64>, tensor<2x4x1x1xf64>) outs(%0 : tensor<2x4x2x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.subf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x2x36xf64>
%7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<2x4x2x36xf64>, tensor<2x4x2x36xf64>) outs(%0 : tensor<2x4x2x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.mulf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x2x36xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%7 : tensor<2x4x2x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_5 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%10 = tensor.empty() : tensor<2x4x1x1xf32>
%11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x1x1xf64>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %125 = arith.truncf %in : f64 to f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded : tensor<2x4x2x36xf32>) outs(%12 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_6 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_4 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x4x1x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%expanded_33 = tensor.expand_shape %arg0 [[0, 1, 2, 3]] output_shape [1, 4, 2, 1] : tensor<8xf32> into tensor<1x4x2x1xf32>
%17 = tensor.empty() : tensor<2x4x2x1xf32>
%18 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_33 : tensor<2x4x1x1xf32>, tensor<1x4x2x1xf32>) outs(%17 : tensor<2x4x2x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x2x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%20 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<2x4x1x1xf32>, tensor<2x4x2x1xf32>) outs(%17 : tensor<2x4x2x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x2x1xf32>
%expanded_34 = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 4, 2, 1] : tensor<8xf32> into tensor<1x4x2x1xf32>
%21 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_34 : tensor<2x4x2x1xf32>, tensor<1x4x2x1xf32>) outs(%17 : tensor<2x4x2x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x2x1xf32>
%22 = tensor.empty() : tensor<2x8xf32>
%23 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_9, %cst_10, %cst_11, %cst_12 : tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%22 : tensor<2x8xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c2_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %18[%128, %132, %136, %140] : tensor<2x4x2x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x8xf32>
%24 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_13, %cst_14, %cst_15, %cst_16 : tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%22 : tensor<2x8xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c2_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %21[%128, %132, %136, %140] : tensor<2x4x2x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x8xf32>
%expanded_35 = tensor.expand_shape %23 [[0], [1, 2, 3]] output_shape [2, 8, 1, 1] : tensor<2x8xf32> into tensor<2x8x1x1xf32>
%expanded_36 = tensor.expand_shape %24 [[0], [1, 2, 3]] output_shape [2, 8, 1, 1] : tensor<2x8xf32> into tensor<2x8x1x1xf32>
%25 = tensor.empty() : tensor<2x8x6x6xf32>
%26 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg22, %expanded_35 : tensor<2x8x6x6xf32>, tensor<2x8x1x1xf32>) outs(%25 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x8x6x6xf32>
%27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_36 : tensor<2x8x6x6xf32>, tensor<2x8x1x1xf32>) outs(%25 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x8x6x6xf32>
%28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<2x8x6x6xf32>) outs(%25 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  %126 = math.exp %125 : f32
  %127 = arith.addf %126, %cst_1 : f32
  %128 = arith.divf %cst_1, %127 : f32
  linalg.yield %128 : f32
} -> tensor<2x8x6x6xf32>
%29 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %28 : tensor<2x8x6x6xf32>, tensor<2x8x6x6xf32>) outs(%25 : tensor<2x8x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x8x6x6xf32>
%padded = tensor.pad %29 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg24: index, %arg25: index, %arg26: index, %arg27: index):
  tensor.yield %cst_0 : f32
} : tensor<2x8x6x6xf32> to tensor<2x8x8x8xf32>
%30 = tensor.empty() : tensor<2x12x6x6xf32>
%broadcasted = linalg.broadcast ins(%arg3 : tensor<12xf32>) outs(%30 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%31 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %arg2 : tensor<2x8x8x8xf32>, tensor<12x8x3x3xf32>) outs(%broadcasted : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%32 = tensor.empty() : tensor<2x16xf32>
%33 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<2x16xf32>) outs(%32 : tensor<2x16xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  %126 = math.exp %125 : f32
  %127 = arith.addf %126, %cst_1 : f32
  %128 = arith.divf %cst_1, %127 : f32
  linalg.yield %128 : f32
} -> tensor<2x16xf32>
%34 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg23, %33 : tensor<2x16xf32>, tensor<2x16xf32>) outs(%32 : tensor<2x16xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x16xf32>
%35 = tensor.empty() : tensor<16x12xf32>
%transposed = linalg.transpose ins(%arg4 : tensor<12x16xf32>) outs(%35 : tensor<16x12xf32>) permutation = [1, 0] 
%36 = tensor.empty() : tensor<2x12xf32>
%37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<2x12xf32>) -> tensor<2x12xf32>
%38 = linalg.matmul ins(%34, %transposed : tensor<2x16xf32>, tensor<16x12xf32>) outs(%37 : tensor<2x12xf32>) -> tensor<2x12xf32>
%39 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<12xf32>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12xf32>
%40 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%38, %39 : tensor<2x12xf32>, tensor<2x12xf32>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12xf32>
%expanded_37 = tensor.expand_shape %40 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%41 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_37 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_38 = tensor.collapse_shape %41 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%expanded_39 = tensor.expand_shape %collapsed_38 [[0], [1, 2], [3]] output_shape [2, 4, 3, 36] : tensor<2x12x36xf32> into tensor<2x4x3x36xf32>
%42 = tensor.empty() : tensor<2x4x3x36xf64>
%43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<2x4x3x36xf32>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f32, %out: f64):
  %125 = arith.extf %in : f32 to f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%44 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%43 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_7 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%46 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %45 : tensor<2x4x3x36xf64>, tensor<2x4x1x1xf64>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.subf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %46 : tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.mulf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%48 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%47 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_7 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<2x4x1x1xf64>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %125 = arith.truncf %in : f64 to f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%51 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded_39 : tensor<2x4x3x36xf32>) outs(%12 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_8 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_4 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x4x1x1xf32>
%54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%expanded_40 = tensor.expand_shape %arg6 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%55 = tensor.empty() : tensor<2x4x3x1xf32>
%56 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %expanded_40 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%58 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %56 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%expanded_41 = tensor.expand_shape %arg7 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%59 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %expanded_41 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%60 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_17, %cst_18, %cst_19, %cst_20 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c3_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %56[%128, %132, %136, %140] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%61 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_21, %cst_22, %cst_23, %cst_24 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c3_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %59[%128, %132, %136, %140] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_42 = tensor.expand_shape %60 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_43 = tensor.expand_shape %61 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%62 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %expanded_42 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%63 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %expanded_43 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%64 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<2x12x6x6xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  %126 = math.exp %125 : f32
  %127 = arith.addf %126, %cst_1 : f32
  %128 = arith.divf %cst_1, %127 : f32
  linalg.yield %128 : f32
} -> tensor<2x12x6x6xf32>
%65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %64 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%padded_44 = tensor.pad %65 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg24: index, %arg25: index, %arg26: index, %arg27: index):
  tensor.yield %cst_0 : f32
} : tensor<2x12x6x6xf32> to tensor<2x12x8x8xf32>
%broadcasted_45 = linalg.broadcast ins(%arg9 : tensor<12xf32>) outs(%30 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%66 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_44, %arg8 : tensor<2x12x8x8xf32>, tensor<12x12x3x3xf32>) outs(%broadcasted_45 : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%broadcasted_46 = linalg.broadcast ins(%arg11 : tensor<12xf32>) outs(%30 : tensor<2x12x6x6xf32>) dimensions = [0, 2, 3] 
%67 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg22, %arg10 : tensor<2x8x6x6xf32>, tensor<12x8x1x1xf32>) outs(%broadcasted_46 : tensor<2x12x6x6xf32>) -> tensor<2x12x6x6xf32>
%68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %66 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_47 = tensor.collapse_shape %68 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%expanded_48 = tensor.expand_shape %collapsed_47 [[0], [1, 2], [3]] output_shape [2, 4, 3, 36] : tensor<2x12x36xf32> into tensor<2x4x3x36xf32>
%69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<2x4x3x36xf32>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f32, %out: f64):
  %125 = arith.extf %in : f32 to f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%69 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_7 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%72 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %71 : tensor<2x4x3x36xf64>, tensor<2x4x1x1xf64>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.subf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>) outs(%42 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %125 = arith.mulf %in, %in_65 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x3x36xf64>
%74 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%73 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.addf %in, %out : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%75 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %125 = arith.divf %in, %cst_7 : f64
  linalg.yield %125 : f64
} -> tensor<2x4x1x1xf64>
%76 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<2x4x1x1xf64>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %125 = arith.truncf %in : f64 to f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%77 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded_48 : tensor<2x4x3x36xf32>) outs(%12 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%78 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_8 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%79 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_4 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x4x1x1xf32>
%80 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%expanded_49 = tensor.expand_shape %arg12 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%81 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %expanded_49 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%82 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x1x1xf32>
%83 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %81 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%expanded_50 = tensor.expand_shape %arg13 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%84 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %expanded_50 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%55 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x3x1xf32>
%85 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_25, %cst_26, %cst_27, %cst_28 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c3_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %81[%128, %132, %136, %140] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%86 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_29, %cst_30, %cst_31, %cst_32 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%36 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_65: i64, %in_66: i64, %in_67: i64, %out: f32):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_65, %c0_i64 : i64
  %130 = arith.addi %in_65, %c4_i64 : i64
  %131 = arith.select %129, %130, %in_65 : i64
  %132 = arith.index_cast %131 : i64 to index
  %133 = arith.cmpi slt, %in_66, %c0_i64 : i64
  %134 = arith.addi %in_66, %c3_i64 : i64
  %135 = arith.select %133, %134, %in_66 : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_67, %c0_i64 : i64
  %138 = arith.addi %in_67, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_67 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %84[%128, %132, %136, %140] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_51 = tensor.expand_shape %85 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_52 = tensor.expand_shape %86 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%87 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %expanded_51 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.mulf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%88 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %expanded_52 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_53 = tensor.collapse_shape %88 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%89 = tensor.empty() : tensor<2x36x12xf32>
%transposed_54 = linalg.transpose ins(%collapsed_53 : tensor<2x12x36xf32>) outs(%89 : tensor<2x36x12xf32>) permutation = [0, 2, 1] 
%90 = tensor.empty() : tensor<12x12xf32>
%transposed_55 = linalg.transpose ins(%arg14 : tensor<12x12xf32>) outs(%90 : tensor<12x12xf32>) permutation = [1, 0] 
%91 = tensor.empty() : tensor<2x12x12xf32>
%92 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_55 : tensor<12x12xf32>) outs(%91 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%93 = linalg.fill ins(%cst_0 : f32) outs(%89 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%94 = linalg.batch_matmul ins(%transposed_54, %92 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%93 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%95 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %arg15 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%89 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x36x12xf32>
%transposed_56 = linalg.transpose ins(%arg16 : tensor<12x12xf32>) outs(%90 : tensor<12x12xf32>) permutation = [1, 0] 
%96 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_56 : tensor<12x12xf32>) outs(%91 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%97 = linalg.batch_matmul ins(%transposed_54, %96 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%93 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%98 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %arg17 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%89 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x36x12xf32>
%99 = tensor.empty() : tensor<2x12x36xf32>
%transposed_57 = linalg.transpose ins(%98 : tensor<2x36x12xf32>) outs(%99 : tensor<2x12x36xf32>) permutation = [0, 2, 1] 
%100 = tensor.empty() : tensor<2x36x36xf32>
%101 = linalg.fill ins(%cst_0 : f32) outs(%100 : tensor<2x36x36xf32>) -> tensor<2x36x36xf32>
%102 = linalg.batch_matmul ins(%95, %transposed_57 : tensor<2x36x12xf32>, tensor<2x12x36xf32>) outs(%101 : tensor<2x36x36xf32>) -> tensor<2x36x36xf32>
%103 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x36x36xf32>) outs(%100 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_3 : f64 to f32
  %126 = arith.mulf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x36x36xf32>
%104 = tensor.empty() : tensor<2x36xi64>
%105 = linalg.fill ins(%c0_i64 : i64) outs(%104 : tensor<2x36xi64>) -> tensor<2x36xi64>
%106 = tensor.empty() : tensor<2x36xf32>
%107 = linalg.fill ins(%cst_2 : f32) outs(%106 : tensor<2x36xf32>) -> tensor<2x36xf32>
%108:2 = linalg.generic {indexing_maps = [#map7, #map9, #map9], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<2x36x36xf32>) outs(%107, %105 : tensor<2x36xf32>, tensor<2x36xi64>) {
^bb0(%in: f32, %out: f32, %out_65: i64):
  %125 = linalg.index 2 : index
  %126 = arith.index_cast %125 : index to i64
  %127 = arith.maximumf %in, %out : f32
  %128 = arith.cmpf ogt, %in, %out : f32
  %129 = arith.select %128, %126, %out_65 : i64
  linalg.yield %127, %129 : f32, i64
} -> (tensor<2x36xf32>, tensor<2x36xi64>)
%expanded_58 = tensor.expand_shape %108#0 [[0], [1, 2]] output_shape [2, 36, 1] : tensor<2x36xf32> into tensor<2x36x1xf32>
%109 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %expanded_58 : tensor<2x36x36xf32>, tensor<2x36x1xf32>) outs(%100 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.subf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x36x36xf32>
%110 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<2x36x36xf32>) outs(%100 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.exp %in : f32
  linalg.yield %125 : f32
} -> tensor<2x36x36xf32>
%111 = tensor.empty() : tensor<2x36x1xf32>
%112 = linalg.fill ins(%cst_0 : f32) outs(%111 : tensor<2x36x1xf32>) -> tensor<2x36x1xf32>
%113 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<2x36x36xf32>) outs(%112 : tensor<2x36x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x36x1xf32>
%114 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %113 : tensor<2x36x36xf32>, tensor<2x36x1xf32>) outs(%100 : tensor<2x36x36xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.divf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x36x36xf32>
%transposed_59 = linalg.transpose ins(%arg18 : tensor<12x12xf32>) outs(%90 : tensor<12x12xf32>) permutation = [1, 0] 
%115 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_59 : tensor<12x12xf32>) outs(%91 : tensor<2x12x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x12xf32>
%116 = linalg.batch_matmul ins(%transposed_54, %115 : tensor<2x36x12xf32>, tensor<2x12x12xf32>) outs(%93 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%117 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg19 : tensor<2x36x12xf32>, tensor<12xf32>) outs(%89 : tensor<2x36x12xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x36x12xf32>
%118 = linalg.batch_matmul ins(%114, %117 : tensor<2x36x36xf32>, tensor<2x36x12xf32>) outs(%93 : tensor<2x36x12xf32>) -> tensor<2x36x12xf32>
%collapsed_60 = tensor.collapse_shape %118 [[0, 1], [2]] : tensor<2x36x12xf32> into tensor<72x12xf32>
%transposed_61 = linalg.transpose ins(%arg20 : tensor<12x12xf32>) outs(%90 : tensor<12x12xf32>) permutation = [1, 0] 
%119 = tensor.empty() : tensor<72x12xf32>
%120 = linalg.fill ins(%cst_0 : f32) outs(%119 : tensor<72x12xf32>) -> tensor<72x12xf32>
%121 = linalg.matmul ins(%collapsed_60, %transposed_61 : tensor<72x12xf32>, tensor<12x12xf32>) outs(%120 : tensor<72x12xf32>) -> tensor<72x12xf32>
%122 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg21 : tensor<12xf32>) outs(%119 : tensor<72x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<72x12xf32>
%123 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%121, %122 : tensor<72x12xf32>, tensor<72x12xf32>) outs(%119 : tensor<72x12xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<72x12xf32>
%expanded_62 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [2, 36, 12] : tensor<72x12xf32> into tensor<2x36x12xf32>
%transposed_63 = linalg.transpose ins(%expanded_62 : tensor<2x36x12xf32>) outs(%99 : tensor<2x12x36xf32>) permutation = [0, 2, 1] 
%expanded_64 = tensor.expand_shape %transposed_63 [[0], [1], [2, 3]] output_shape [2, 12, 6, 6] : tensor<2x12x36xf32> into tensor<2x12x6x6xf32>
%124 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %expanded_64 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%30 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %125 = arith.addf %in, %in_65 : f32
  linalg.yield %125 : f32
} -> tensor<2x12x6x6xf32>
return %124 : tensor<2x12x6x6xf32>
}
}

{-#
dialect_resources: {
builtin: {
  torch_tensor_2_8_torch.int64: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_8_torch.int64_1: "0x080000000000000000000000000000000000000001000000000000000100000000000000020000000000000002000000000000000300000000000000030000000000000000000000000000000000000000000000010000000000000001000000000000000200000000000000020000000000000003000000000000000300000000000000",
  torch_tensor_2_8_torch.int64_2: "0x080000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000",
  torch_tensor_2_8_torch.int64_3: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_8_torch.int64_4: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_8_torch.int64_5: "0x080000000000000000000000000000000000000001000000000000000100000000000000020000000000000002000000000000000300000000000000030000000000000000000000000000000000000000000000010000000000000001000000000000000200000000000000020000000000000003000000000000000300000000000000",
  torch_tensor_2_8_torch.int64_6: "0x080000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000000000000000000001000000000000000000000000000000010000000000000000000000000000000100000000000000",
  torch_tensor_2_8_torch.int64_7: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
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
  torch_tensor_2_12_torch.int64_15: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
}
}
#-}
