#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (0, 0, 0)>
module {
func.func @main(%arg0: tensor<48x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<80x48xf32>, %arg11: tensor<80xf32>, %arg12: tensor<48x80xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 1.000000e+00 : f32
%cst_1 = arith.constant -3.40282347E+38 : f32
%cst_2 = arith.constant 0.000000e+00 : f32
%cst_3 = arith.constant dense<0.288675129> : tensor<1x1x1x1xf32>
%cst_4 = arith.constant dense<0.020833333333333332> : tensor<1x1x1xf64>
%cst_5 = arith.constant dense<0.020833334> : tensor<1x1x1xf32>
%cst_6 = arith.constant dense<9.99999996E-13> : tensor<1x1x1xf32>
%cst_7 = arith.constant dense<1.000000e+00> : tensor<1x1x1xf32>
%cst_8 = arith.constant dense<5.000000e-01> : tensor<1x1x1xf32>
%cst_9 = arith.constant dense<0.707106769> : tensor<1x1x1xf32>
%0 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %arg16 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%expanded = tensor.expand_shape %collapsed [[0, 1], [2]] output_shape [1, 14, 48] : tensor<14x48xf32> into tensor<1x14x48xf32>
%expanded_10 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 48, 48] : tensor<48x48xf32> into tensor<1x48x48xf32>
%1 = tensor.empty() : tensor<1x14x48xf32>
%2 = linalg.fill ins(%cst_2 : f32) outs(%1 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%3 = linalg.batch_matmul ins(%expanded, %expanded_10 : tensor<1x14x48xf32>, tensor<1x48x48xf32>) outs(%2 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%collapsed_11 = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x14x48xf32> into tensor<14x48xf32>
%expanded_12 = tensor.expand_shape %arg1 [[0, 1]] output_shape [1, 48] : tensor<48xf32> into tensor<1x48xf32>
%4 = tensor.empty() : tensor<14x48xf32>
%5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_11, %expanded_12 : tensor<14x48xf32>, tensor<1x48xf32>) outs(%4 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x48xf32>
%expanded_13 = tensor.expand_shape %5 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%6 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x7x4x12xf32>) outs(%6 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_15 = linalg.transpose ins(%arg2 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%expanded_16 = tensor.expand_shape %transposed_15 [[0, 1], [2]] output_shape [1, 48, 48] : tensor<48x48xf32> into tensor<1x48x48xf32>
%7 = linalg.batch_matmul ins(%expanded, %expanded_16 : tensor<1x14x48xf32>, tensor<1x48x48xf32>) outs(%2 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%collapsed_17 = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<1x14x48xf32> into tensor<14x48xf32>
%expanded_18 = tensor.expand_shape %arg3 [[0, 1]] output_shape [1, 48] : tensor<48xf32> into tensor<1x48xf32>
%8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_17, %expanded_18 : tensor<14x48xf32>, tensor<1x48xf32>) outs(%4 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x48xf32>
%expanded_19 = tensor.expand_shape %8 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_20 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%expanded_21 = tensor.expand_shape %transposed_20 [[0, 1], [2]] output_shape [1, 48, 48] : tensor<48x48xf32> into tensor<1x48x48xf32>
%9 = linalg.batch_matmul ins(%expanded, %expanded_21 : tensor<1x14x48xf32>, tensor<1x48x48xf32>) outs(%2 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%collapsed_22 = tensor.collapse_shape %9 [[0, 1], [2]] : tensor<1x14x48xf32> into tensor<14x48xf32>
%expanded_23 = tensor.expand_shape %arg5 [[0, 1]] output_shape [1, 48] : tensor<48xf32> into tensor<1x48xf32>
%10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_22, %expanded_23 : tensor<14x48xf32>, tensor<1x48xf32>) outs(%4 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x48xf32>
%expanded_24 = tensor.expand_shape %10 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<2x7x4x12xf32>) outs(%6 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%11 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_26 = linalg.transpose ins(%expanded_19 : tensor<2x7x4x12xf32>) outs(%11 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_27 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_28 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%12 = tensor.empty() : tensor<8x7x7xf32>
%13 = linalg.fill ins(%cst_2 : f32) outs(%12 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%14 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%13 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_29 = tensor.expand_shape %14 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%15 = tensor.empty() : tensor<2x4x7x7xf32>
%16 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %cst_3 : tensor<2x4x7x7xf32>, tensor<1x1x1x1xf32>) outs(%15 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x7x7xf32>
%17 = tensor.empty() : tensor<2x4x7xf32>
%18 = linalg.fill ins(%cst_1 : f32) outs(%17 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%reduced = linalg.reduce ins(%16 : tensor<2x4x7x7xf32>) outs(%18 : tensor<2x4x7xf32>) dimensions = [3] 
  (%in: f32, %init: f32) {
    %82 = arith.maximumf %in, %init : f32
    linalg.yield %82 : f32
  }
%expanded_30 = tensor.expand_shape %reduced [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_30 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%15 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.subf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x7x7xf32>
%20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<2x4x7x7xf32>) outs(%15 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.exp %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x7x7xf32>
%21 = linalg.fill ins(%cst_2 : f32) outs(%17 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%reduced_31 = linalg.reduce ins(%20 : tensor<2x4x7x7xf32>) outs(%21 : tensor<2x4x7xf32>) dimensions = [3] 
  (%in: f32, %init: f32) {
    %82 = arith.addf %in, %init : f32
    linalg.yield %82 : f32
  }
%expanded_32 = tensor.expand_shape %reduced_31 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%22 = tensor.empty() : tensor<2x4x7x1xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<2x4x7x1xf32>) outs(%22 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = arith.divf %cst_0, %in : f32
  linalg.yield %82 : f32
} -> tensor<2x4x7x1xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %23 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%15 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_33 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_34 = tensor.collapse_shape %transposed_25 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%25 = tensor.empty() : tensor<8x7x12xf32>
%26 = linalg.fill ins(%cst_2 : f32) outs(%25 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%27 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%26 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_35 = tensor.expand_shape %27 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%28 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_36 = linalg.transpose ins(%expanded_35 : tensor<2x4x7x12xf32>) outs(%28 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_37 = linalg.transpose ins(%arg6 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_38 = tensor.collapse_shape %transposed_36 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%expanded_39 = tensor.expand_shape %collapsed_38 [[0, 1], [2]] output_shape [1, 14, 48] : tensor<14x48xf32> into tensor<1x14x48xf32>
%expanded_40 = tensor.expand_shape %transposed_37 [[0, 1], [2]] output_shape [1, 48, 48] : tensor<48x48xf32> into tensor<1x48x48xf32>
%29 = linalg.batch_matmul ins(%expanded_39, %expanded_40 : tensor<1x14x48xf32>, tensor<1x48x48xf32>) outs(%2 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%collapsed_41 = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x14x48xf32> into tensor<14x48xf32>
%expanded_42 = tensor.expand_shape %arg7 [[0, 1]] output_shape [1, 48] : tensor<48xf32> into tensor<1x48xf32>
%30 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_41, %expanded_42 : tensor<14x48xf32>, tensor<1x48xf32>) outs(%4 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x48xf32>
%expanded_43 = tensor.expand_shape %30 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%31 = tensor.empty() : tensor<2x7x48xf32>
%32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %arg16 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%33 = tensor.empty() : tensor<2x7x48xf64>
%34 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x7x48xf32>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %82 = arith.extf %in : f32 to f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%35 = tensor.empty() : tensor<2x7xf64>
%36 = linalg.fill ins(%cst : f64) outs(%35 : tensor<2x7xf64>) -> tensor<2x7xf64>
%reduced_44 = linalg.reduce ins(%34 : tensor<2x7x48xf64>) outs(%36 : tensor<2x7xf64>) dimensions = [2] 
  (%in: f64, %init: f64) {
    %82 = arith.addf %in, %init : f64
    linalg.yield %82 : f64
  }
%expanded_45 = tensor.expand_shape %reduced_44 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%37 = tensor.empty() : tensor<2x7x1xf64>
%38 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %cst_4 : tensor<2x7x1xf64>, tensor<1x1x1xf64>) outs(%37 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x1xf64>
%39 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %38 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.subf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%40 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %39 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%reduced_46 = linalg.reduce ins(%40 : tensor<2x7x48xf64>) outs(%36 : tensor<2x7xf64>) dimensions = [2] 
  (%in: f64, %init: f64) {
    %82 = arith.addf %in, %init : f64
    linalg.yield %82 : f64
  }
%expanded_47 = tensor.expand_shape %reduced_46 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%41 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47, %cst_4 : tensor<2x7x1xf64>, tensor<1x1x1xf64>) outs(%37 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x1xf64>
%42 = tensor.empty() : tensor<2x7x1xf32>
%43 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x7x1xf64>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %82 = arith.truncf %in : f64 to f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%44 = tensor.empty() : tensor<2x7xf32>
%45 = linalg.fill ins(%cst_2 : f32) outs(%44 : tensor<2x7xf32>) -> tensor<2x7xf32>
%reduced_48 = linalg.reduce ins(%32 : tensor<2x7x48xf32>) outs(%45 : tensor<2x7xf32>) dimensions = [2] 
  (%in: f32, %init: f32) {
    %82 = arith.addf %in, %init : f32
    linalg.yield %82 : f32
  }
%expanded_49 = tensor.expand_shape %reduced_48 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %cst_5 : tensor<2x7x1xf32>, tensor<1x1x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %cst_6 : tensor<2x7x1xf32>, tensor<1x1x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%48 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x7x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.rsqrt %in : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %46 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.subf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%50 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %48 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%expanded_50 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%51 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50, %expanded_50 : tensor<2x7x48xf32>, tensor<1x1x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%expanded_51 = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%52 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %expanded_51 : tensor<2x7x48xf32>, tensor<1x1x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%53 = tensor.empty() : tensor<48x80xf32>
%transposed_52 = linalg.transpose ins(%arg10 : tensor<80x48xf32>) outs(%53 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_53 = tensor.collapse_shape %52 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%expanded_54 = tensor.expand_shape %collapsed_53 [[0, 1], [2]] output_shape [1, 14, 48] : tensor<14x48xf32> into tensor<1x14x48xf32>
%expanded_55 = tensor.expand_shape %transposed_52 [[0, 1], [2]] output_shape [1, 48, 80] : tensor<48x80xf32> into tensor<1x48x80xf32>
%54 = tensor.empty() : tensor<1x14x80xf32>
%55 = linalg.fill ins(%cst_2 : f32) outs(%54 : tensor<1x14x80xf32>) -> tensor<1x14x80xf32>
%56 = linalg.batch_matmul ins(%expanded_54, %expanded_55 : tensor<1x14x48xf32>, tensor<1x48x80xf32>) outs(%55 : tensor<1x14x80xf32>) -> tensor<1x14x80xf32>
%collapsed_56 = tensor.collapse_shape %56 [[0, 1], [2]] : tensor<1x14x80xf32> into tensor<14x80xf32>
%expanded_57 = tensor.expand_shape %arg11 [[0, 1]] output_shape [1, 80] : tensor<80xf32> into tensor<1x80xf32>
%57 = tensor.empty() : tensor<14x80xf32>
%58 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_56, %expanded_57 : tensor<14x80xf32>, tensor<1x80xf32>) outs(%57 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x80xf32>
%expanded_58 = tensor.expand_shape %58 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%59 = tensor.empty() : tensor<2x7x80xf32>
%60 = linalg.generic {indexing_maps = [#map5, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %cst_9 : tensor<2x7x80xf32>, tensor<1x1x1xf32>) outs(%59 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x80xf32>
%61 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x7x80xf32>) outs(%59 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.erf %in : f32
  linalg.yield %82 : f32
} -> tensor<2x7x80xf32>
%62 = linalg.generic {indexing_maps = [#map5, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %cst_7 : tensor<2x7x80xf32>, tensor<1x1x1xf32>) outs(%59 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x80xf32>
%63 = linalg.generic {indexing_maps = [#map8, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_8, %62 : tensor<1x1x1xf32>, tensor<2x7x80xf32>) outs(%59 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x80xf32>
%64 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %63 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%59 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x80xf32>
%65 = tensor.empty() : tensor<80x48xf32>
%transposed_59 = linalg.transpose ins(%arg12 : tensor<48x80xf32>) outs(%65 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_60 = tensor.collapse_shape %64 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%expanded_61 = tensor.expand_shape %collapsed_60 [[0, 1], [2]] output_shape [1, 14, 80] : tensor<14x80xf32> into tensor<1x14x80xf32>
%expanded_62 = tensor.expand_shape %transposed_59 [[0, 1], [2]] output_shape [1, 80, 48] : tensor<80x48xf32> into tensor<1x80x48xf32>
%66 = linalg.batch_matmul ins(%expanded_61, %expanded_62 : tensor<1x14x80xf32>, tensor<1x80x48xf32>) outs(%2 : tensor<1x14x48xf32>) -> tensor<1x14x48xf32>
%collapsed_63 = tensor.collapse_shape %66 [[0, 1], [2]] : tensor<1x14x48xf32> into tensor<14x48xf32>
%expanded_64 = tensor.expand_shape %arg13 [[0, 1]] output_shape [1, 48] : tensor<48xf32> into tensor<1x48xf32>
%67 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_63, %expanded_64 : tensor<14x48xf32>, tensor<1x48xf32>) outs(%4 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<14x48xf32>
%expanded_65 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%68 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_65, %52 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%69 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<2x7x48xf32>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %82 = arith.extf %in : f32 to f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%reduced_66 = linalg.reduce ins(%69 : tensor<2x7x48xf64>) outs(%36 : tensor<2x7xf64>) dimensions = [2] 
  (%in: f64, %init: f64) {
    %82 = arith.addf %in, %init : f64
    linalg.yield %82 : f64
  }
%expanded_67 = tensor.expand_shape %reduced_66 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%70 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_67, %cst_4 : tensor<2x7x1xf64>, tensor<1x1x1xf64>) outs(%37 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x1xf64>
%71 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %70 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.subf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%72 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %71 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%33 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x48xf64>
%reduced_68 = linalg.reduce ins(%72 : tensor<2x7x48xf64>) outs(%36 : tensor<2x7xf64>) dimensions = [2] 
  (%in: f64, %init: f64) {
    %82 = arith.addf %in, %init : f64
    linalg.yield %82 : f64
  }
%expanded_69 = tensor.expand_shape %reduced_68 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%73 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_69, %cst_4 : tensor<2x7x1xf64>, tensor<1x1x1xf64>) outs(%37 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_74: f64, %out: f64):
  %82 = arith.mulf %in, %in_74 : f64
  linalg.yield %82 : f64
} -> tensor<2x7x1xf64>
%74 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<2x7x1xf64>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %82 = arith.truncf %in : f64 to f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%reduced_70 = linalg.reduce ins(%68 : tensor<2x7x48xf32>) outs(%45 : tensor<2x7xf32>) dimensions = [2] 
  (%in: f32, %init: f32) {
    %82 = arith.addf %in, %init : f32
    linalg.yield %82 : f32
  }
%expanded_71 = tensor.expand_shape %reduced_70 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%75 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71, %cst_5 : tensor<2x7x1xf32>, tensor<1x1x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%76 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %cst_6 : tensor<2x7x1xf32>, tensor<1x1x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%77 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x7x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %82 = math.rsqrt %in : f32
  linalg.yield %82 : f32
} -> tensor<2x7x1xf32>
%78 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %75 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.subf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%79 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %77 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%expanded_72 = tensor.expand_shape %arg14 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%80 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %expanded_72 : tensor<2x7x48xf32>, tensor<1x1x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.mulf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
%expanded_73 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%81 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %expanded_73 : tensor<2x7x48xf32>, tensor<1x1x48xf32>) outs(%31 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_74: f32, %out: f32):
  %82 = arith.addf %in, %in_74 : f32
  linalg.yield %82 : f32
} -> tensor<2x7x48xf32>
return %81 : tensor<2x7x48xf32>
}
}

