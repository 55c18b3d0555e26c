#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1) -> (d1)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<48x16x3xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48x3xf32>, %arg3: tensor<48xf32>, %arg4: tensor<9x48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48x48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48x48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<80x48xf32>, %arg15: tensor<80xf32>, %arg16: tensor<48x80xf32>, %arg17: tensor<48xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<48xf32>, %arg21: tensor<48xf32>, %arg22: tensor<2x16x18xf32>) -> tensor<2x9x48xf32> {
%c0_i64 = arith.constant 0 : i64
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 1.000000e+00 : f32
%cst_1 = arith.constant 5.000000e-01 : f32
%c9 = arith.constant 9 : index
%cst_2 = arith.constant 0.000000e+00 : f64
%cst_3 = arith.constant 0xFF800000 : f32
%cst_4 = arith.constant 0.28867513459481287 : f64
%cst_5 = arith.constant 1.000000e-05 : f64
%cst_6 = arith.constant 1.41421354 : f32
%cst_7 = arith.constant 4.800000e+01 : f64
%cst_8 = arith.constant 4.800000e+01 : f32
%padded = tensor.pad %arg22 low[0, 0, 1] high[0, 0, 1] {
^bb0(%arg23: index, %arg24: index, %arg25: index):
  tensor.yield %cst : f32
} : tensor<2x16x18xf32> to tensor<2x16x20xf32>
%0 = tensor.empty() : tensor<2x48x18xf32>
%broadcasted = linalg.broadcast ins(%arg1 : tensor<48xf32>) outs(%0 : tensor<2x48x18xf32>) dimensions = [0, 2] 
%1 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<1> : vector<1xi64>} ins(%padded, %arg0 : tensor<2x16x20xf32>, tensor<48x16x3xf32>) outs(%broadcasted : tensor<2x48x18xf32>) -> tensor<2x48x18xf32>
%2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x48x18xf32>) outs(%0 : tensor<2x48x18xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_6 : f32
  %115 = math.erf %114 : f32
  %116 = arith.addf %115, %cst_0 : f32
  %117 = arith.mulf %116, %cst_1 : f32
  %118 = arith.mulf %in, %117 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x18xf32>
%padded_9 = tensor.pad %2 low[0, 0, 1] high[0, 0, 1] {
^bb0(%arg23: index, %arg24: index, %arg25: index):
  tensor.yield %cst : f32
} : tensor<2x48x18xf32> to tensor<2x48x20xf32>
%3 = tensor.empty() : tensor<2x48x9xf32>
%broadcasted_10 = linalg.broadcast ins(%arg3 : tensor<48xf32>) outs(%3 : tensor<2x48x9xf32>) dimensions = [0, 2] 
%4 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<2> : vector<1xi64>} ins(%padded_9, %arg2 : tensor<2x48x20xf32>, tensor<48x48x3xf32>) outs(%broadcasted_10 : tensor<2x48x9xf32>) -> tensor<2x48x9xf32>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x48x9xf32>) outs(%3 : tensor<2x48x9xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_6 : f32
  %115 = math.erf %114 : f32
  %116 = arith.addf %115, %cst_0 : f32
  %117 = arith.mulf %116, %cst_1 : f32
  %118 = arith.mulf %in, %117 : f32
  linalg.yield %118 : f32
} -> tensor<2x48x9xf32>
%6 = tensor.empty() : tensor<2x9x48xf32>
%transposed = linalg.transpose ins(%5 : tensor<2x48x9xf32>) outs(%6 : tensor<2x9x48xf32>) permutation = [0, 2, 1] 
%7 = tensor.empty() : tensor<9xi64>
%8 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%7 : tensor<9xi64>) {
^bb0(%out: i64):
  %114 = linalg.index 0 : index
  %115 = arith.index_cast %114 : index to i64
  linalg.yield %115 : i64
} -> tensor<9xi64>
%9 = tensor.empty() : tensor<9x48xf32>
%10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<9xi64>) outs(%9 : tensor<9x48xf32>) {
^bb0(%in: i64, %out: f32):
  %114 = arith.index_cast %in : i64 to index
  %115 = linalg.index 1 : index
  %116 = arith.cmpi slt, %114, %c9 : index
  cf.assert %116, "index must be smaller than dim size"
  %117 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %117, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg4[%114, %115] : tensor<9x48xf32>
  linalg.yield %extracted : f32
} -> tensor<9x48xf32>
%11 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed, %10 : tensor<2x9x48xf32>, tensor<9x48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%12 = tensor.empty() : tensor<2x9x48xf64>
%13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x9x48xf32>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f32, %out: f64):
  %114 = arith.extf %in : f32 to f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%14 = tensor.empty() : tensor<2x9x1xf64>
%15 = linalg.fill ins(%cst_2 : f64) outs(%14 : tensor<2x9x1xf64>) -> tensor<2x9x1xf64>
%16 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%18 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %17 : tensor<2x9x48xf64>, tensor<2x9x1xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.subf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<2x9x48xf64>, tensor<2x9x48xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.mulf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%20 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%22 = tensor.empty() : tensor<2x9x1xf32>
%23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x9x1xf64>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f64, %out: f32):
  %114 = arith.truncf %in : f64 to f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%24 = linalg.fill ins(%cst : f32) outs(%22 : tensor<2x9x1xf32>) -> tensor<2x9x1xf32>
%25 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x9x48xf32>) outs(%24 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.addf %in, %out : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_8 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.truncf %cst_5 : f64 to f32
  %115 = arith.addf %in, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x9x1xf32>
%28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = math.rsqrt %in : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%29 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %26 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.subf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%30 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%31 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg12 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%32 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg13 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%collapsed = tensor.collapse_shape %32 [[0, 1], [2]] : tensor<2x9x48xf32> into tensor<18x48xf32>
%33 = tensor.empty() : tensor<48x48xf32>
%transposed_11 = linalg.transpose ins(%arg8 : tensor<48x48xf32>) outs(%33 : tensor<48x48xf32>) permutation = [1, 0] 
%34 = tensor.empty() : tensor<18x48xf32>
%35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<18x48xf32>) -> tensor<18x48xf32>
%36 = linalg.matmul ins(%collapsed, %transposed_11 : tensor<18x48xf32>, tensor<48x48xf32>) outs(%35 : tensor<18x48xf32>) -> tensor<18x48xf32>
%37 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<18x48xf32>
%38 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%36, %37 : tensor<18x48xf32>, tensor<18x48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<18x48xf32>
%expanded = tensor.expand_shape %38 [[0, 1], [2]] output_shape [2, 9, 48] : tensor<18x48xf32> into tensor<2x9x48xf32>
%39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.truncf %cst_4 : f64 to f32
  %115 = arith.mulf %in, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x9x48xf32>
%expanded_12 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [2, 9, 4, 12] : tensor<2x9x48xf32> into tensor<2x9x4x12xf32>
%40 = tensor.empty() : tensor<2x4x9x12xf32>
%transposed_13 = linalg.transpose ins(%expanded_12 : tensor<2x9x4x12xf32>) outs(%40 : tensor<2x4x9x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_14 = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%33 : tensor<48x48xf32>) permutation = [1, 0] 
%41 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<18x48xf32>, tensor<48x48xf32>) outs(%35 : tensor<18x48xf32>) -> tensor<18x48xf32>
%expanded_15 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [2, 9, 4, 12] : tensor<18x48xf32> into tensor<2x9x4x12xf32>
%transposed_16 = linalg.transpose ins(%arg6 : tensor<48x48xf32>) outs(%33 : tensor<48x48xf32>) permutation = [1, 0] 
%42 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<18x48xf32>, tensor<48x48xf32>) outs(%35 : tensor<18x48xf32>) -> tensor<18x48xf32>
%43 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<18x48xf32>
%44 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<18x48xf32>, tensor<18x48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<18x48xf32>
%expanded_17 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [2, 9, 4, 12] : tensor<18x48xf32> into tensor<2x9x4x12xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<2x9x4x12xf32>) outs(%40 : tensor<2x4x9x12xf32>) permutation = [0, 2, 1, 3] 
%45 = tensor.empty() : tensor<2x4x12x9xf32>
%transposed_19 = linalg.transpose ins(%expanded_15 : tensor<2x9x4x12xf32>) outs(%45 : tensor<2x4x12x9xf32>) permutation = [0, 2, 3, 1] 
%collapsed_20 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<2x4x9x12xf32> into tensor<8x9x12xf32>
%collapsed_21 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<2x4x12x9xf32> into tensor<8x12x9xf32>
%46 = tensor.empty() : tensor<8x9x9xf32>
%47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<8x9x9xf32>) -> tensor<8x9x9xf32>
%48 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<8x9x12xf32>, tensor<8x12x9xf32>) outs(%47 : tensor<8x9x9xf32>) -> tensor<8x9x9xf32>
%expanded_22 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [2, 4, 9, 9] : tensor<8x9x9xf32> into tensor<2x4x9x9xf32>
%49 = tensor.empty() : tensor<2x4x9xi64>
%50 = linalg.fill ins(%c0_i64 : i64) outs(%49 : tensor<2x4x9xi64>) -> tensor<2x4x9xi64>
%51 = tensor.empty() : tensor<2x4x9xf32>
%52 = linalg.fill ins(%cst_3 : f32) outs(%51 : tensor<2x4x9xf32>) -> tensor<2x4x9xf32>
%53:2 = linalg.generic {indexing_maps = [#map8, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_22 : tensor<2x4x9x9xf32>) outs(%52, %50 : tensor<2x4x9xf32>, tensor<2x4x9xi64>) {
^bb0(%in: f32, %out: f32, %out_37: i64):
  %114 = linalg.index 3 : index
  %115 = arith.index_cast %114 : index to i64
  %116 = arith.maximumf %in, %out : f32
  %117 = arith.cmpf ogt, %in, %out : f32
  %118 = arith.select %117, %115, %out_37 : i64
  linalg.yield %116, %118 : f32, i64
} -> (tensor<2x4x9xf32>, tensor<2x4x9xi64>)
%expanded_23 = tensor.expand_shape %53#0 [[0], [1], [2, 3]] output_shape [2, 4, 9, 1] : tensor<2x4x9xf32> into tensor<2x4x9x1xf32>
%54 = tensor.empty() : tensor<2x4x9x9xf32>
%55 = linalg.generic {indexing_maps = [#map8, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22, %expanded_23 : tensor<2x4x9x9xf32>, tensor<2x4x9x1xf32>) outs(%54 : tensor<2x4x9x9xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.subf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x4x9x9xf32>
%56 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<2x4x9x9xf32>) outs(%54 : tensor<2x4x9x9xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = math.exp %in : f32
  linalg.yield %114 : f32
} -> tensor<2x4x9x9xf32>
%57 = tensor.empty() : tensor<2x4x9x1xf32>
%58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<2x4x9x1xf32>) -> tensor<2x4x9x1xf32>
%59 = linalg.generic {indexing_maps = [#map8, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<2x4x9x9xf32>) outs(%58 : tensor<2x4x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.addf %in, %out : f32
  linalg.yield %114 : f32
} -> tensor<2x4x9x1xf32>
%60 = linalg.generic {indexing_maps = [#map8, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<2x4x9x9xf32>, tensor<2x4x9x1xf32>) outs(%54 : tensor<2x4x9x9xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.divf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x4x9x9xf32>
%collapsed_24 = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<2x4x9x9xf32> into tensor<8x9x9xf32>
%collapsed_25 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<2x4x9x12xf32> into tensor<8x9x12xf32>
%61 = tensor.empty() : tensor<8x9x12xf32>
%62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<8x9x12xf32>) -> tensor<8x9x12xf32>
%63 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<8x9x9xf32>, tensor<8x9x12xf32>) outs(%62 : tensor<8x9x12xf32>) -> tensor<8x9x12xf32>
%expanded_26 = tensor.expand_shape %63 [[0, 1], [2], [3]] output_shape [2, 4, 9, 12] : tensor<8x9x12xf32> into tensor<2x4x9x12xf32>
%64 = tensor.empty() : tensor<2x9x4x12xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x4x9x12xf32>) outs(%64 : tensor<2x9x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_28 = tensor.collapse_shape %transposed_27 [[0, 1], [2, 3]] : tensor<2x9x4x12xf32> into tensor<18x48xf32>
%transposed_29 = linalg.transpose ins(%arg10 : tensor<48x48xf32>) outs(%33 : tensor<48x48xf32>) permutation = [1, 0] 
%65 = linalg.matmul ins(%collapsed_28, %transposed_29 : tensor<18x48xf32>, tensor<48x48xf32>) outs(%35 : tensor<18x48xf32>) -> tensor<18x48xf32>
%66 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<18x48xf32>
%67 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%65, %66 : tensor<18x48xf32>, tensor<18x48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<18x48xf32>
%expanded_30 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [2, 9, 48] : tensor<18x48xf32> into tensor<2x9x48xf32>
%68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %expanded_30 : tensor<2x9x48xf32>, tensor<2x9x48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<2x9x48xf32>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f32, %out: f64):
  %114 = arith.extf %in : f32 to f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%70 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%72 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %71 : tensor<2x9x48xf64>, tensor<2x9x1xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.subf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<2x9x48xf64>, tensor<2x9x48xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.mulf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%74 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%75 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%76 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<2x9x1xf64>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f64, %out: f32):
  %114 = arith.truncf %in : f64 to f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%77 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<2x9x48xf32>) outs(%24 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.addf %in, %out : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%78 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_8 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%79 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.truncf %cst_5 : f64 to f32
  %115 = arith.addf %in, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x9x1xf32>
%80 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = math.rsqrt %in : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%81 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %78 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.subf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%82 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %80 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%83 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %arg18 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%84 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %arg19 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%collapsed_31 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<2x9x48xf32> into tensor<18x48xf32>
%85 = tensor.empty() : tensor<48x80xf32>
%transposed_32 = linalg.transpose ins(%arg14 : tensor<80x48xf32>) outs(%85 : tensor<48x80xf32>) permutation = [1, 0] 
%86 = tensor.empty() : tensor<18x80xf32>
%87 = linalg.fill ins(%cst : f32) outs(%86 : tensor<18x80xf32>) -> tensor<18x80xf32>
%88 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<18x48xf32>, tensor<48x80xf32>) outs(%87 : tensor<18x80xf32>) -> tensor<18x80xf32>
%89 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg15 : tensor<80xf32>) outs(%86 : tensor<18x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<18x80xf32>
%90 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%88, %89 : tensor<18x80xf32>, tensor<18x80xf32>) outs(%86 : tensor<18x80xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<18x80xf32>
%expanded_33 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [2, 9, 80] : tensor<18x80xf32> into tensor<2x9x80xf32>
%91 = tensor.empty() : tensor<2x9x80xf32>
%92 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<2x9x80xf32>) outs(%91 : tensor<2x9x80xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_6 : f32
  %115 = math.erf %114 : f32
  %116 = arith.addf %115, %cst_0 : f32
  %117 = arith.mulf %116, %cst_1 : f32
  %118 = arith.mulf %in, %117 : f32
  linalg.yield %118 : f32
} -> tensor<2x9x80xf32>
%collapsed_34 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<2x9x80xf32> into tensor<18x80xf32>
%93 = tensor.empty() : tensor<80x48xf32>
%transposed_35 = linalg.transpose ins(%arg16 : tensor<48x80xf32>) outs(%93 : tensor<80x48xf32>) permutation = [1, 0] 
%94 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<18x80xf32>, tensor<80x48xf32>) outs(%35 : tensor<18x48xf32>) -> tensor<18x48xf32>
%95 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<18x48xf32>
%96 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%94, %95 : tensor<18x48xf32>, tensor<18x48xf32>) outs(%34 : tensor<18x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<18x48xf32>
%expanded_36 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [2, 9, 48] : tensor<18x48xf32> into tensor<2x9x48xf32>
%97 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %expanded_36 : tensor<2x9x48xf32>, tensor<2x9x48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%98 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x9x48xf32>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f32, %out: f64):
  %114 = arith.extf %in : f32 to f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%99 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%100 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%101 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %100 : tensor<2x9x48xf64>, tensor<2x9x1xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.subf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%102 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %101 : tensor<2x9x48xf64>, tensor<2x9x48xf64>) outs(%12 : tensor<2x9x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %114 = arith.mulf %in, %in_37 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x48xf64>
%103 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<2x9x48xf64>) outs(%15 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.addf %in, %out : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%104 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x9x1xf64>) outs(%14 : tensor<2x9x1xf64>) {
^bb0(%in: f64, %out: f64):
  %114 = arith.divf %in, %cst_7 : f64
  linalg.yield %114 : f64
} -> tensor<2x9x1xf64>
%105 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x9x1xf64>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f64, %out: f32):
  %114 = arith.truncf %in : f64 to f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%106 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<2x9x48xf32>) outs(%24 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.addf %in, %out : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%107 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.divf %in, %cst_8 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%108 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = arith.truncf %cst_5 : f64 to f32
  %115 = arith.addf %in, %114 : f32
  linalg.yield %115 : f32
} -> tensor<2x9x1xf32>
%109 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x9x1xf32>) outs(%22 : tensor<2x9x1xf32>) {
^bb0(%in: f32, %out: f32):
  %114 = math.rsqrt %in : f32
  linalg.yield %114 : f32
} -> tensor<2x9x1xf32>
%110 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %107 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.subf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%111 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %109 : tensor<2x9x48xf32>, tensor<2x9x1xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%112 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %arg20 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.mulf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
%113 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg21 : tensor<2x9x48xf32>, tensor<48xf32>) outs(%6 : tensor<2x9x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %114 = arith.addf %in, %in_37 : f32
  linalg.yield %114 : f32
} -> tensor<2x9x48xf32>
return %113 : tensor<2x9x48xf32>
}
}
