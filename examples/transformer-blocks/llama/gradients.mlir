// Written by export.py from the PyTorch module Llama, forward and backward;
// README.md names the arguments and results.
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
module {
func.func @main(%arg0: tensor<192xf32>, %arg1: tensor<192x192xf32>, %arg2: tensor<192x192xf32>, %arg3: tensor<192x192xf32>, %arg4: tensor<192x192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<512x192xf32>, %arg7: tensor<512x192xf32>, %arg8: tensor<192x512xf32>, %arg9: tensor<192xf32>, %arg10: tensor<64x48xf32>, %arg11: tensor<64x48xf32>, %arg12: tensor<64x64xf32>, %arg13: tensor<1x64x192xf32>, %arg14: tensor<1x64x192xf32>) -> (tensor<1x64x192xf32>, tensor<1x64x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<512x192xf32>, tensor<512x192xf32>, tensor<192x512xf32>) {
%c3_i64 = arith.constant 3 : i64
%c1_i64 = arith.constant 1 : i64
%c2_i64 = arith.constant 2 : i64
%c0_i64 = arith.constant 0 : i64
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant dense<1.000000e+00> : tensor<1x64x512xf32>
%cst_3 = arith.constant 6.9282032302755088 : f64
%cst_4 = arith.constant 1.000000e-05 : f64
%cst_5 = arith.constant 1.920000e+02 : f32
%cst_6 = arith.constant -5.000000e-01 : f32
%cst_7 = arith.constant 2.000000e+00 : f32
%0 = tensor.empty() : tensor<1x64x192xf32>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%2 = tensor.empty() : tensor<1x64x1xf32>
%3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.truncf %cst_4 : f64 to f32
  %174 = arith.addf %in, %173 : f32
  linalg.yield %174 : f32
} -> tensor<1x64x1xf32>
%7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.rsqrt %in : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %7 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%9 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %8 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%10 = tensor.empty() : tensor<192x192xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %9 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%11 = tensor.empty() : tensor<64x192xf32>
%12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<64x192xf32>) -> tensor<64x192xf32>
%13 = linalg.matmul ins(%collapsed, %transposed : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded = tensor.expand_shape %13 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%14 = tensor.empty() : tensor<1x4x64x48xf32>
%transposed_8 = linalg.transpose ins(%expanded : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%extracted_slice_9 = tensor.extract_slice %transposed_8[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%15 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%16 = tensor.empty() : tensor<1x4x64x24xf32>
%17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.negf %in : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x24xf32>
%concat = tensor.concat dim(3) %17, %extracted_slice : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
%18 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%19 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %18 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%transposed_10 = linalg.transpose ins(%arg2 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
%20 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_11 = tensor.expand_shape %20 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%extracted_slice_13 = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%extracted_slice_14 = tensor.extract_slice %transposed_12[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%21 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_14 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.negf %in : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x24xf32>
%concat_15 = tensor.concat dim(3) %22, %extracted_slice_13 : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
%23 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_15, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%24 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %23 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%transposed_16 = linalg.transpose ins(%arg3 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
%25 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_17 = tensor.expand_shape %25 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%26 = tensor.empty() : tensor<1x4x48x64xf32>
%transposed_19 = linalg.transpose ins(%24 : tensor<1x4x64x48xf32>) outs(%26 : tensor<1x4x48x64xf32>) permutation = [0, 1, 3, 2] 
%collapsed_20 = tensor.collapse_shape %19 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%collapsed_21 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<1x4x48x64xf32> into tensor<4x48x64xf32>
%27 = tensor.empty() : tensor<4x64x64xf32>
%28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%29 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%28 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%expanded_22 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
%30 = tensor.empty() : tensor<1x4x64x64xf32>
%31 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.truncf %cst_3 : f64 to f32
  %174 = arith.divf %in, %173 : f32
  linalg.yield %174 : f32
} -> tensor<1x4x64x64xf32>
%32 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %arg12 : tensor<1x4x64x64xf32>, tensor<64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%33 = tensor.empty() : tensor<1x4x64xi64>
%34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
%35 = tensor.empty() : tensor<1x4x64xf32>
%36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
%37:2 = linalg.generic {indexing_maps = [#map3, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<1x4x64x64xf32>) outs(%36, %34 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
^bb0(%in: f32, %out: f32, %out_87: i64):
  %173 = linalg.index 3 : index
  %174 = arith.index_cast %173 : index to i64
  %175 = arith.maximumf %in, %out : f32
  %176 = arith.cmpf ogt, %in, %out : f32
  %177 = arith.select %176, %174, %out_87 : i64
  linalg.yield %175, %177 : f32, i64
} -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
%expanded_23 = tensor.expand_shape %37#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
%38 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_23 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.subf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%39 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.exp %in : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%40 = tensor.empty() : tensor<1x4x64x1xf32>
%41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
%42 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<1x4x64x64xf32>) outs(%41 : tensor<1x4x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x1xf32>
%43 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.divf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%collapsed_24 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
%collapsed_25 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%44 = tensor.empty() : tensor<4x64x48xf32>
%45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%46 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%45 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%expanded_26 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%47 = tensor.empty() : tensor<1x64x4x48xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<1x4x64x48xf32>) outs(%47 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%transposed_28 = linalg.transpose ins(%arg4 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
%collapsed_29 = tensor.collapse_shape %transposed_27 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%48 = linalg.matmul ins(%collapsed_29, %transposed_28 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_30 = tensor.expand_shape %48 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %expanded_30 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%51 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%50 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.truncf %cst_4 : f64 to f32
  %174 = arith.addf %in, %173 : f32
  linalg.yield %174 : f32
} -> tensor<1x64x1xf32>
%54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.rsqrt %in : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%55 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %54 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%56 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %55 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%57 = tensor.empty() : tensor<192x512xf32>
%transposed_31 = linalg.transpose ins(%arg6 : tensor<512x192xf32>) outs(%57 : tensor<192x512xf32>) permutation = [1, 0] 
%collapsed_32 = tensor.collapse_shape %56 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%58 = tensor.empty() : tensor<64x512xf32>
%59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<64x512xf32>) -> tensor<64x512xf32>
%60 = linalg.matmul ins(%collapsed_32, %transposed_31 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%59 : tensor<64x512xf32>) -> tensor<64x512xf32>
%expanded_33 = tensor.expand_shape %60 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
%61 = tensor.empty() : tensor<1x64x512xf32>
%62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.negf %in : f32
  %174 = math.exp %173 : f32
  %175 = arith.addf %174, %cst_1 : f32
  %176 = arith.divf %cst_1, %175 : f32
  linalg.yield %176 : f32
} -> tensor<1x64x512xf32>
%63 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %62 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%transposed_34 = linalg.transpose ins(%arg7 : tensor<512x192xf32>) outs(%57 : tensor<192x512xf32>) permutation = [1, 0] 
%64 = linalg.matmul ins(%collapsed_32, %transposed_34 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%59 : tensor<64x512xf32>) -> tensor<64x512xf32>
%expanded_35 = tensor.expand_shape %64 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
%65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %expanded_35 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%66 = tensor.empty() : tensor<512x192xf32>
%transposed_36 = linalg.transpose ins(%arg8 : tensor<192x512xf32>) outs(%66 : tensor<512x192xf32>) permutation = [1, 0] 
%collapsed_37 = tensor.collapse_shape %65 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
%67 = linalg.matmul ins(%collapsed_37, %transposed_36 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_38 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %expanded_38 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%72 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.truncf %cst_4 : f64 to f32
  %174 = arith.addf %in, %173 : f32
  linalg.yield %174 : f32
} -> tensor<1x64x1xf32>
%73 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.rsqrt %in : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%74 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %73 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%75 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %74 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%76 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %arg9 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%77 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %74 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%78 = tensor.empty() : tensor<1x1x192xf32>
%79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<1x1x192xf32>) -> tensor<1x1x192xf32>
%80 = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%77 : tensor<1x64x192xf32>) outs(%79 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x1x192xf32>
%collapsed_39 = tensor.collapse_shape %80 [[0, 1, 2]] : tensor<1x1x192xf32> into tensor<192xf32>
%81 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %68 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%82 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %73 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%83 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%84 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%85 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_6 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%86 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%collapsed_40 = tensor.collapse_shape %86 [[0], [1, 2]] : tensor<1x64x1xf32> into tensor<1x64xf32>
%87 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_40 : tensor<1x64xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x64x192xf32>
%88 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%89 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c1_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%90 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_7 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%91 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %90 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%92 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %91 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%collapsed_41 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%93 = tensor.empty() : tensor<192x64xf32>
%transposed_42 = linalg.transpose ins(%collapsed_41 : tensor<64x192xf32>) outs(%93 : tensor<192x64xf32>) permutation = [1, 0] 
%94 = linalg.fill ins(%cst : f32) outs(%57 : tensor<192x512xf32>) -> tensor<192x512xf32>
%95 = linalg.matmul ins(%transposed_42, %collapsed_37 : tensor<192x64xf32>, tensor<64x512xf32>) outs(%94 : tensor<192x512xf32>) -> tensor<192x512xf32>
%96 = linalg.matmul ins(%collapsed_41, %arg8 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%59 : tensor<64x512xf32>) -> tensor<64x512xf32>
%expanded_43 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
%97 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %63 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%98 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %expanded_35 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%collapsed_44 = tensor.collapse_shape %97 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
%99 = tensor.empty() : tensor<512x64xf32>
%transposed_45 = linalg.transpose ins(%collapsed_44 : tensor<64x512xf32>) outs(%99 : tensor<512x64xf32>) permutation = [1, 0] 
%100 = linalg.fill ins(%cst : f32) outs(%66 : tensor<512x192xf32>) -> tensor<512x192xf32>
%101 = linalg.matmul ins(%transposed_45, %collapsed_32 : tensor<512x64xf32>, tensor<64x192xf32>) outs(%100 : tensor<512x192xf32>) -> tensor<512x192xf32>
%102 = linalg.matmul ins(%collapsed_44, %arg7 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_46 = tensor.expand_shape %102 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%103 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2, %62 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.subf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%104 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %103 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%105 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %cst_1 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%106 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %105 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%107 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %106 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x512xf32>
%collapsed_47 = tensor.collapse_shape %107 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
%transposed_48 = linalg.transpose ins(%collapsed_47 : tensor<64x512xf32>) outs(%99 : tensor<512x64xf32>) permutation = [1, 0] 
%108 = linalg.matmul ins(%transposed_48, %collapsed_32 : tensor<512x64xf32>, tensor<64x192xf32>) outs(%100 : tensor<512x192xf32>) -> tensor<512x192xf32>
%109 = linalg.matmul ins(%collapsed_47, %arg6 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_49 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%110 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46, %expanded_49 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%111 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %arg5 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%112 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %55 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%113 = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%112 : tensor<1x64x192xf32>) outs(%79 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x1x192xf32>
%collapsed_50 = tensor.collapse_shape %113 [[0, 1, 2]] : tensor<1x1x192xf32> into tensor<192xf32>
%114 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %49 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%115 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %54 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%116 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%114 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%117 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %115 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%118 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%119 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_6 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%120 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %118 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%collapsed_51 = tensor.collapse_shape %120 [[0], [1, 2]] : tensor<1x64x1xf32> into tensor<1x64xf32>
%121 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_51 : tensor<1x64xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x64x192xf32>
%122 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%123 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c1_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%124 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_7 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%125 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %124 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%126 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %125 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%collapsed_52 = tensor.collapse_shape %126 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
%transposed_53 = linalg.transpose ins(%collapsed_52 : tensor<64x192xf32>) outs(%93 : tensor<192x64xf32>) permutation = [1, 0] 
%127 = linalg.fill ins(%cst : f32) outs(%10 : tensor<192x192xf32>) -> tensor<192x192xf32>
%128 = linalg.matmul ins(%transposed_53, %collapsed_29 : tensor<192x64xf32>, tensor<64x192xf32>) outs(%127 : tensor<192x192xf32>) -> tensor<192x192xf32>
%129 = linalg.matmul ins(%collapsed_52, %arg4 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_54 = tensor.expand_shape %129 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
%transposed_55 = linalg.transpose ins(%expanded_54 : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_56 = tensor.collapse_shape %transposed_55 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
%transposed_57 = linalg.transpose ins(%collapsed_24 : tensor<4x64x64xf32>) outs(%27 : tensor<4x64x64xf32>) permutation = [0, 2, 1] 
%130 = linalg.batch_matmul ins(%transposed_57, %collapsed_56 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%45 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%131 = tensor.empty() : tensor<4x48x64xf32>
%transposed_58 = linalg.transpose ins(%collapsed_25 : tensor<4x64x48xf32>) outs(%131 : tensor<4x48x64xf32>) permutation = [0, 2, 1] 
%132 = linalg.batch_matmul ins(%collapsed_56, %transposed_58 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%28 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
%expanded_59 = tensor.expand_shape %130 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%expanded_60 = tensor.expand_shape %132 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
%133 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_60, %43 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%134 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%133 : tensor<1x4x64x64xf32>) outs(%41 : tensor<1x4x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x1xf32>
%135 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %134 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%136 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%133, %135 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.subf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x64xf32>
%137 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136 : tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.truncf %cst_3 : f64 to f32
  %174 = arith.divf %in, %173 : f32
  linalg.yield %174 : f32
} -> tensor<1x4x64x64xf32>
%collapsed_61 = tensor.collapse_shape %137 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
%transposed_62 = linalg.transpose ins(%collapsed_20 : tensor<4x64x48xf32>) outs(%131 : tensor<4x48x64xf32>) permutation = [0, 2, 1] 
%138 = linalg.fill ins(%cst : f32) outs(%131 : tensor<4x48x64xf32>) -> tensor<4x48x64xf32>
%139 = linalg.batch_matmul ins(%transposed_62, %collapsed_61 : tensor<4x48x64xf32>, tensor<4x64x64xf32>) outs(%138 : tensor<4x48x64xf32>) -> tensor<4x48x64xf32>
%transposed_63 = linalg.transpose ins(%collapsed_21 : tensor<4x48x64xf32>) outs(%44 : tensor<4x64x48xf32>) permutation = [0, 2, 1] 
%140 = linalg.batch_matmul ins(%collapsed_61, %transposed_63 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%45 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
%expanded_64 = tensor.expand_shape %139 [[0, 1], [2], [3]] output_shape [1, 4, 48, 64] : tensor<4x48x64xf32> into tensor<1x4x48x64xf32>
%expanded_65 = tensor.expand_shape %140 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
%transposed_66 = linalg.transpose ins(%expanded_64 : tensor<1x4x48x64xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 1, 3, 2] 
%transposed_67 = linalg.transpose ins(%expanded_59 : tensor<1x4x64x48xf32>) outs(%47 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_68 = tensor.collapse_shape %transposed_67 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%transposed_69 = linalg.transpose ins(%collapsed_68 : tensor<64x192xf32>) outs(%93 : tensor<192x64xf32>) permutation = [1, 0] 
%141 = linalg.matmul ins(%transposed_69, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%127 : tensor<192x192xf32>) -> tensor<192x192xf32>
%142 = linalg.matmul ins(%collapsed_68, %arg3 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_70 = tensor.expand_shape %142 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%143 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_66, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%extracted_slice_71 = tensor.extract_slice %143[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%extracted_slice_72 = tensor.extract_slice %143[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%144 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_71 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.negf %in : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x24xf32>
%145 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_66, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%concat_73 = tensor.concat dim(3) %extracted_slice_72, %144 : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
%146 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%145, %concat_73 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%transposed_74 = linalg.transpose ins(%146 : tensor<1x4x64x48xf32>) outs(%47 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_75 = tensor.collapse_shape %transposed_74 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%transposed_76 = linalg.transpose ins(%collapsed_75 : tensor<64x192xf32>) outs(%93 : tensor<192x64xf32>) permutation = [1, 0] 
%147 = linalg.matmul ins(%transposed_76, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%127 : tensor<192x192xf32>) -> tensor<192x192xf32>
%148 = linalg.matmul ins(%collapsed_75, %arg2 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_77 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%149 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_70, %expanded_77 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%150 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_65, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%extracted_slice_78 = tensor.extract_slice %150[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%extracted_slice_79 = tensor.extract_slice %150[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
%151 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_78 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.negf %in : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x24xf32>
%152 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_65, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%concat_80 = tensor.concat dim(3) %extracted_slice_79, %151 : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
%153 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %concat_80 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x4x64x48xf32>
%transposed_81 = linalg.transpose ins(%153 : tensor<1x4x64x48xf32>) outs(%47 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
%collapsed_82 = tensor.collapse_shape %transposed_81 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
%transposed_83 = linalg.transpose ins(%collapsed_82 : tensor<64x192xf32>) outs(%93 : tensor<192x64xf32>) permutation = [1, 0] 
%154 = linalg.matmul ins(%transposed_83, %collapsed : tensor<192x64xf32>, tensor<64x192xf32>) outs(%127 : tensor<192x192xf32>) -> tensor<192x192xf32>
%155 = linalg.matmul ins(%collapsed_82, %arg1 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
%expanded_84 = tensor.expand_shape %155 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
%156 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %expanded_84 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%157 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %arg0 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%158 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %8 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%159 = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["reduction", "reduction", "parallel"]} ins(%158 : tensor<1x64x192xf32>) outs(%79 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x1x192xf32>
%collapsed_85 = tensor.collapse_shape %159 [[0, 1, 2]] : tensor<1x1x192xf32> into tensor<192xf32>
%160 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %arg13 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%161 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %7 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%162 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%160 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.addf %in, %out : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%163 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %161 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%164 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%165 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_6 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%166 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %164 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x1xf32>
%collapsed_86 = tensor.collapse_shape %166 [[0], [1, 2]] : tensor<1x64x1xf32> into tensor<1x64xf32>
%167 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_86 : tensor<1x64xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x64x192xf32>
%168 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.divf %in, %cst_5 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%169 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = math.fpowi %in, %c1_i64 : f32, i64
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%170 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %out: f32):
  %173 = arith.mulf %in, %cst_7 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%171 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %170 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.mulf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
%172 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %171 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %173 = arith.addf %in, %in_87 : f32
  linalg.yield %173 : f32
} -> tensor<1x64x192xf32>
return %75, %172, %collapsed_85, %collapsed_50, %collapsed_39, %154, %147, %141, %128, %108, %101, %95 : tensor<1x64x192xf32>, tensor<1x64x192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<192x192xf32>, tensor<512x192xf32>, tensor<512x192xf32>, tensor<192x512xf32>
}
}
