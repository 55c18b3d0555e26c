#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0, d1) -> (0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map12 = affine_map<(d0, d1) -> (d1)>
module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<2x12x6x6xf32>, %arg3: tensor<2x12x6x6xf32>) -> (tensor<2x12x6x6xf32>, tensor<12xf32>, tensor<12xf32>, tensor<2x12x6x6xf32>) {
%c1_i64 = arith.constant 1 : i64
%c2_i64 = arith.constant 2 : i64
%c4_i64 = arith.constant 4 : i64
%c3_i64 = arith.constant 3 : i64
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%c0_i64 = arith.constant 0 : i64
%cst_1 = arith.constant 0.0092592592592592587 : f64
%cst_2 = arith.constant 1.000000e-05 : f64
%cst_3 = arith.constant 1.080000e+02 : f64
%cst_4 = arith.constant 1.080000e+02 : f32
%cst_5 = arith.constant dense_resource<torch_tensor_2_12_torch.int64> : tensor<2x12xi64>
%cst_6 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_1> : tensor<2x12xi64>
%cst_7 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_2> : tensor<2x12xi64>
%cst_8 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_3> : tensor<2x12xi64>
%cst_9 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_4> : tensor<2x12xi64>
%cst_10 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_5> : tensor<2x12xi64>
%cst_11 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_6> : tensor<2x12xi64>
%cst_12 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_7> : tensor<2x12xi64>
%collapsed = tensor.collapse_shape %arg2 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%expanded = tensor.expand_shape %collapsed [[0], [1, 2], [3]] output_shape [2, 4, 3, 36] : tensor<2x12x36xf32> into tensor<2x4x3x36xf32>
%0 = tensor.empty() : tensor<2x4x3x36xf64>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x3x36xf32>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f32, %out: f64):
  %66 = arith.extf %in : f32 to f64
  linalg.yield %66 : f64
} -> tensor<2x4x3x36xf64>
%2 = tensor.empty() : tensor<2x4x1x1xf64>
%3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<2x4x1x1xf64>) -> tensor<2x4x1x1xf64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%1 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %66 = arith.addf %in, %out : f64
  linalg.yield %66 : f64
} -> tensor<2x4x1x1xf64>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %66 = arith.divf %in, %cst_3 : f64
  linalg.yield %66 : f64
} -> tensor<2x4x1x1xf64>
%6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<2x4x3x36xf64>, tensor<2x4x1x1xf64>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %66 = arith.subf %in, %in_36 : f64
  linalg.yield %66 : f64
} -> tensor<2x4x3x36xf64>
%7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %66 = arith.mulf %in, %in_36 : f64
  linalg.yield %66 : f64
} -> tensor<2x4x3x36xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%7 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %66 = arith.addf %in, %out : f64
  linalg.yield %66 : f64
} -> tensor<2x4x1x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x1x1xf64>) outs(%2 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %66 = arith.divf %in, %cst_3 : f64
  linalg.yield %66 : f64
} -> tensor<2x4x1x1xf64>
%10 = tensor.empty() : tensor<2x4x1x1xf32>
%11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x1x1xf64>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %66 = arith.truncf %in : f64 to f32
  linalg.yield %66 : f32
} -> tensor<2x4x1x1xf32>
%12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded : tensor<2x4x3x36xf32>) outs(%12 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<2x4x1x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.divf %in, %cst_4 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x1x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.truncf %cst_2 : f64 to f32
  %67 = arith.addf %in, %66 : f32
  linalg.yield %67 : f32
} -> tensor<2x4x1x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = math.rsqrt %in : f32
  linalg.yield %66 : f32
} -> tensor<2x4x1x1xf32>
%expanded_13 = tensor.expand_shape %arg0 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%17 = tensor.empty() : tensor<2x4x3x1xf32>
%18 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_13 : tensor<2x4x1x1xf32>, tensor<1x4x3x1xf32>) outs(%17 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x4x1x1xf32>) outs(%10 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.negf %in : f32
  linalg.yield %66 : f32
} -> tensor<2x4x1x1xf32>
%20 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<2x4x1x1xf32>, tensor<2x4x3x1xf32>) outs(%17 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x1xf32>
%expanded_14 = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%21 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_14 : tensor<2x4x3x1xf32>, tensor<1x4x3x1xf32>) outs(%17 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.addf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x1xf32>
%22 = tensor.empty() : tensor<2x12xf32>
%23 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %cst_6, %cst_7, %cst_8 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%22 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_36: i64, %in_37: i64, %in_38: i64, %out: f32):
  %66 = arith.cmpi slt, %in, %c0_i64 : i64
  %67 = arith.addi %in, %c2_i64 : i64
  %68 = arith.select %66, %67, %in : i64
  %69 = arith.index_cast %68 : i64 to index
  %70 = arith.cmpi slt, %in_36, %c0_i64 : i64
  %71 = arith.addi %in_36, %c4_i64 : i64
  %72 = arith.select %70, %71, %in_36 : i64
  %73 = arith.index_cast %72 : i64 to index
  %74 = arith.cmpi slt, %in_37, %c0_i64 : i64
  %75 = arith.addi %in_37, %c3_i64 : i64
  %76 = arith.select %74, %75, %in_37 : i64
  %77 = arith.index_cast %76 : i64 to index
  %78 = arith.cmpi slt, %in_38, %c0_i64 : i64
  %79 = arith.addi %in_38, %c1_i64 : i64
  %80 = arith.select %78, %79, %in_38 : i64
  %81 = arith.index_cast %80 : i64 to index
  %extracted = tensor.extract %18[%69, %73, %77, %81] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%24 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_9, %cst_10, %cst_11, %cst_12 : tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>, tensor<2x12xi64>) outs(%22 : tensor<2x12xf32>) {
^bb0(%in: i64, %in_36: i64, %in_37: i64, %in_38: i64, %out: f32):
  %66 = arith.cmpi slt, %in, %c0_i64 : i64
  %67 = arith.addi %in, %c2_i64 : i64
  %68 = arith.select %66, %67, %in : i64
  %69 = arith.index_cast %68 : i64 to index
  %70 = arith.cmpi slt, %in_36, %c0_i64 : i64
  %71 = arith.addi %in_36, %c4_i64 : i64
  %72 = arith.select %70, %71, %in_36 : i64
  %73 = arith.index_cast %72 : i64 to index
  %74 = arith.cmpi slt, %in_37, %c0_i64 : i64
  %75 = arith.addi %in_37, %c3_i64 : i64
  %76 = arith.select %74, %75, %in_37 : i64
  %77 = arith.index_cast %76 : i64 to index
  %78 = arith.cmpi slt, %in_38, %c0_i64 : i64
  %79 = arith.addi %in_38, %c1_i64 : i64
  %80 = arith.select %78, %79, %in_38 : i64
  %81 = arith.index_cast %80 : i64 to index
  %extracted = tensor.extract %21[%69, %73, %77, %81] : tensor<2x4x3x1xf32>
  linalg.yield %extracted : f32
} -> tensor<2x12xf32>
%expanded_15 = tensor.expand_shape %23 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_16 = tensor.expand_shape %24 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%25 = tensor.empty() : tensor<2x12x6x6xf32>
%26 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2, %expanded_15 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x12x6x6xf32>
%27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_16 : tensor<2x12x6x6xf32>, tensor<2x12x1x1xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.addf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_17 = tensor.collapse_shape %14 [[0], [1, 2, 3]] : tensor<2x4x1x1xf32> into tensor<2x4xf32>
%collapsed_18 = tensor.collapse_shape %16 [[0], [1, 2, 3]] : tensor<2x4x1x1xf32> into tensor<2x4xf32>
%28 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3, %arg2 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%25 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x12x6x6xf32>
%collapsed_19 = tensor.collapse_shape %28 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%29 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x12xf32>) -> tensor<2x12xf32>
%30 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%collapsed_19 : tensor<2x12x36xf32>) outs(%29 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<2x12xf32>
%collapsed_20 = tensor.collapse_shape %arg3 [[0], [1], [2, 3]] : tensor<2x12x6x6xf32> into tensor<2x12x36xf32>
%31 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%collapsed_20 : tensor<2x12x36xf32>) outs(%29 : tensor<2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<2x12xf32>
%expanded_21 = tensor.expand_shape %arg0 [[0, 1]] output_shape [1, 12] : tensor<12xf32> into tensor<1x12xf32>
%32 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel"]} ins(%30, %expanded_21 : tensor<2x12xf32>, tensor<1x12xf32>) outs(%22 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x12xf32>
%expanded_22 = tensor.expand_shape %32 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%33 = tensor.empty() : tensor<2x4xf32>
%34 = linalg.fill ins(%cst_0 : f32) outs(%33 : tensor<2x4xf32>) -> tensor<2x4xf32>
%35 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_22 : tensor<2x4x3xf32>) outs(%34 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%36 = linalg.generic {indexing_maps = [#map4, #map7, #map4], iterator_types = ["parallel", "parallel"]} ins(%31, %expanded_21 : tensor<2x12xf32>, tensor<1x12xf32>) outs(%22 : tensor<2x12xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x12xf32>
%expanded_23 = tensor.expand_shape %36 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%37 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_23 : tensor<2x4x3xf32>) outs(%34 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%collapsed_24 = tensor.collapse_shape %16 [[0], [1], [2, 3]] : tensor<2x4x1x1xf32> into tensor<2x4x1xf32>
%expanded_25 = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 4, 3] : tensor<12xf32> into tensor<1x4x3xf32>
%38 = tensor.empty() : tensor<2x4x3xf32>
%39 = linalg.generic {indexing_maps = [#map8, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_24, %expanded_25 : tensor<2x4x1xf32>, tensor<1x4x3xf32>) outs(%38 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3xf32>
%40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.negf %in : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%41 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%37, %collapsed_17 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%42 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.addf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%43 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%42, %collapsed_18 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%44 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%43, %collapsed_18 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%45 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%44, %collapsed_18 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%46 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.truncf %cst_1 : f64 to f32
  %67 = arith.mulf %in, %66 : f32
  linalg.yield %67 : f32
} -> tensor<2x4xf32>
%47 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.negf %in : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%48 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%47, %collapsed_17 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%49 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%37, %collapsed_18 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%50 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.truncf %cst_1 : f64 to f32
  %67 = arith.mulf %in, %66 : f32
  linalg.yield %67 : f32
} -> tensor<2x4xf32>
%51 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%48, %50 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%33 : tensor<2x4xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.subf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4xf32>
%expanded_26 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [2, 4, 3, 1] : tensor<2x4x3xf32> into tensor<2x4x3x1xf32>
%expanded_27 = tensor.expand_shape %46 [[0], [1, 2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4xf32> into tensor<2x4x1x1xf32>
%expanded_28 = tensor.expand_shape %51 [[0], [1, 2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4xf32> into tensor<2x4x1x1xf32>
%expanded_29 = tensor.expand_shape %collapsed_20 [[0], [1, 2], [3]] output_shape [2, 4, 3, 36] : tensor<2x12x36xf32> into tensor<2x4x3x36xf32>
%52 = tensor.empty() : tensor<2x4x3x36xf32>
%53 = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %expanded_26 : tensor<2x4x3x36xf32>, tensor<2x4x3x1xf32>) outs(%52 : tensor<2x4x3x36xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x36xf32>
%54 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_27 : tensor<2x4x3x36xf32>, tensor<2x4x1x1xf32>) outs(%52 : tensor<2x4x3x36xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x36xf32>
%55 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %54 : tensor<2x4x3x36xf32>, tensor<2x4x3x36xf32>) outs(%52 : tensor<2x4x3x36xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.addf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x36xf32>
%56 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_28 : tensor<2x4x3x36xf32>, tensor<2x4x1x1xf32>) outs(%52 : tensor<2x4x3x36xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.addf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3x36xf32>
%collapsed_30 = tensor.collapse_shape %56 [[0], [1, 2], [3]] : tensor<2x4x3x36xf32> into tensor<2x12x36xf32>
%expanded_31 = tensor.expand_shape %collapsed_30 [[0], [1], [2, 3]] output_shape [2, 12, 6, 6] : tensor<2x12x36xf32> into tensor<2x12x6x6xf32>
%expanded_32 = tensor.expand_shape %30 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%expanded_33 = tensor.expand_shape %31 [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
%collapsed_34 = tensor.collapse_shape %14 [[0], [1], [2, 3]] : tensor<2x4x1x1xf32> into tensor<2x4x1xf32>
%57 = linalg.generic {indexing_maps = [#map5, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %collapsed_34 : tensor<2x4x3xf32>, tensor<2x4x1xf32>) outs(%38 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3xf32>
%58 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %57 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%38 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.subf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3xf32>
%59 = linalg.generic {indexing_maps = [#map5, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %collapsed_24 : tensor<2x4x3xf32>, tensor<2x4x1xf32>) outs(%38 : tensor<2x4x3xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %66 = arith.mulf %in, %in_36 : f32
  linalg.yield %66 : f32
} -> tensor<2x4x3xf32>
%60 = tensor.empty() : tensor<4x3xf32>
%61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<4x3xf32>) -> tensor<4x3xf32>
%62 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["reduction", "parallel", "parallel"]} ins(%59 : tensor<2x4x3xf32>) outs(%61 : tensor<4x3xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<4x3xf32>
%collapsed_35 = tensor.collapse_shape %62 [[0, 1]] : tensor<4x3xf32> into tensor<12xf32>
%63 = tensor.empty() : tensor<12xf32>
%64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<12xf32>) -> tensor<12xf32>
%65 = linalg.generic {indexing_maps = [#map4, #map12], iterator_types = ["reduction", "parallel"]} ins(%31 : tensor<2x12xf32>) outs(%64 : tensor<12xf32>) {
^bb0(%in: f32, %out: f32):
  %66 = arith.addf %in, %out : f32
  linalg.yield %66 : f32
} -> tensor<12xf32>
return %27, %collapsed_35, %65, %expanded_31 : tensor<2x12x6x6xf32>, tensor<12xf32>, tensor<12xf32>, tensor<2x12x6x6xf32>
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
  torch_tensor_2_12_torch.int64_7: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
}
}
#-}
