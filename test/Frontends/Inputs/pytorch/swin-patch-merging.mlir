#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
module {
func.func @main(%arg0: tensor<48x96xf32>, %arg1: tensor<96xf32>, %arg2: tensor<96xf32>, %arg3: tensor<2x64x24xf32>) -> tensor<2x16x48xf32> {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0.000000e+00 : f64
%cst_1 = arith.constant 1.000000e-05 : f64
%cst_2 = arith.constant 9.600000e+01 : f64
%cst_3 = arith.constant 9.600000e+01 : f32
%expanded = tensor.expand_shape %arg3 [[0], [1, 2], [3]] output_shape [2, 8, 8, 24] : tensor<2x64x24xf32> into tensor<2x8x8x24xf32>
%extracted_slice = tensor.extract_slice %expanded[0, 0, 0, 0] [2, 4, 8, 24] [1, 2, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x4x8x24xf32>
%extracted_slice_4 = tensor.extract_slice %extracted_slice[0, 0, 0, 0] [2, 4, 4, 24] [1, 1, 2, 1] : tensor<2x4x8x24xf32> to tensor<2x4x4x24xf32>
%extracted_slice_5 = tensor.extract_slice %expanded[0, 1, 0, 0] [2, 4, 8, 24] [1, 2, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x4x8x24xf32>
%extracted_slice_6 = tensor.extract_slice %extracted_slice_5[0, 0, 0, 0] [2, 4, 4, 24] [1, 1, 2, 1] : tensor<2x4x8x24xf32> to tensor<2x4x4x24xf32>
%extracted_slice_7 = tensor.extract_slice %extracted_slice[0, 0, 1, 0] [2, 4, 4, 24] [1, 1, 2, 1] : tensor<2x4x8x24xf32> to tensor<2x4x4x24xf32>
%extracted_slice_8 = tensor.extract_slice %extracted_slice_5[0, 0, 1, 0] [2, 4, 4, 24] [1, 1, 2, 1] : tensor<2x4x8x24xf32> to tensor<2x4x4x24xf32>
%concat = tensor.concat dim(3) %extracted_slice_4, %extracted_slice_6, %extracted_slice_7, %extracted_slice_8 : (tensor<2x4x4x24xf32>, tensor<2x4x4x24xf32>, tensor<2x4x4x24xf32>, tensor<2x4x4x24xf32>) -> tensor<2x4x4x96xf32>
%collapsed = tensor.collapse_shape %concat [[0], [1, 2], [3]] : tensor<2x4x4x96xf32> into tensor<2x16x96xf32>
%0 = tensor.empty() : tensor<2x16x96xf64>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<2x16x96xf32>) outs(%0 : tensor<2x16x96xf64>) {
^bb0(%in: f32, %out: f64):
  %26 = arith.extf %in : f32 to f64
  linalg.yield %26 : f64
} -> tensor<2x16x96xf64>
%2 = tensor.empty() : tensor<2x16x1xf64>
%3 = linalg.fill ins(%cst_0 : f64) outs(%2 : tensor<2x16x1xf64>) -> tensor<2x16x1xf64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x16x96xf64>) outs(%3 : tensor<2x16x1xf64>) {
^bb0(%in: f64, %out: f64):
  %26 = arith.addf %in, %out : f64
  linalg.yield %26 : f64
} -> tensor<2x16x1xf64>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x16x1xf64>) outs(%2 : tensor<2x16x1xf64>) {
^bb0(%in: f64, %out: f64):
  %26 = arith.divf %in, %cst_2 : f64
  linalg.yield %26 : f64
} -> tensor<2x16x1xf64>
%6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<2x16x96xf64>, tensor<2x16x1xf64>) outs(%0 : tensor<2x16x96xf64>) {
^bb0(%in: f64, %in_11: f64, %out: f64):
  %26 = arith.subf %in, %in_11 : f64
  linalg.yield %26 : f64
} -> tensor<2x16x96xf64>
%7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<2x16x96xf64>, tensor<2x16x96xf64>) outs(%0 : tensor<2x16x96xf64>) {
^bb0(%in: f64, %in_11: f64, %out: f64):
  %26 = arith.mulf %in, %in_11 : f64
  linalg.yield %26 : f64
} -> tensor<2x16x96xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x16x96xf64>) outs(%3 : tensor<2x16x1xf64>) {
^bb0(%in: f64, %out: f64):
  %26 = arith.addf %in, %out : f64
  linalg.yield %26 : f64
} -> tensor<2x16x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x16x1xf64>) outs(%2 : tensor<2x16x1xf64>) {
^bb0(%in: f64, %out: f64):
  %26 = arith.divf %in, %cst_2 : f64
  linalg.yield %26 : f64
} -> tensor<2x16x1xf64>
%10 = tensor.empty() : tensor<2x16x1xf32>
%11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x16x1xf64>) outs(%10 : tensor<2x16x1xf32>) {
^bb0(%in: f64, %out: f32):
  %26 = arith.truncf %in : f64 to f32
  linalg.yield %26 : f32
} -> tensor<2x16x1xf32>
%12 = linalg.fill ins(%cst : f32) outs(%10 : tensor<2x16x1xf32>) -> tensor<2x16x1xf32>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%collapsed : tensor<2x16x96xf32>) outs(%12 : tensor<2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %26 = arith.addf %in, %out : f32
  linalg.yield %26 : f32
} -> tensor<2x16x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x16x1xf32>) outs(%10 : tensor<2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %26 = arith.divf %in, %cst_3 : f32
  linalg.yield %26 : f32
} -> tensor<2x16x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x16x1xf32>) outs(%10 : tensor<2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %26 = arith.truncf %cst_1 : f64 to f32
  %27 = arith.addf %in, %26 : f32
  linalg.yield %27 : f32
} -> tensor<2x16x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x16x1xf32>) outs(%10 : tensor<2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %26 = math.rsqrt %in : f32
  linalg.yield %26 : f32
} -> tensor<2x16x1xf32>
%17 = tensor.empty() : tensor<2x16x96xf32>
%18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed, %14 : tensor<2x16x96xf32>, tensor<2x16x1xf32>) outs(%17 : tensor<2x16x96xf32>) {
^bb0(%in: f32, %in_11: f32, %out: f32):
  %26 = arith.subf %in, %in_11 : f32
  linalg.yield %26 : f32
} -> tensor<2x16x96xf32>
%19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<2x16x96xf32>, tensor<2x16x1xf32>) outs(%17 : tensor<2x16x96xf32>) {
^bb0(%in: f32, %in_11: f32, %out: f32):
  %26 = arith.mulf %in, %in_11 : f32
  linalg.yield %26 : f32
} -> tensor<2x16x96xf32>
%20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %arg1 : tensor<2x16x96xf32>, tensor<96xf32>) outs(%17 : tensor<2x16x96xf32>) {
^bb0(%in: f32, %in_11: f32, %out: f32):
  %26 = arith.mulf %in, %in_11 : f32
  linalg.yield %26 : f32
} -> tensor<2x16x96xf32>
%21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg2 : tensor<2x16x96xf32>, tensor<96xf32>) outs(%17 : tensor<2x16x96xf32>) {
^bb0(%in: f32, %in_11: f32, %out: f32):
  %26 = arith.addf %in, %in_11 : f32
  linalg.yield %26 : f32
} -> tensor<2x16x96xf32>
%22 = tensor.empty() : tensor<96x48xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<48x96xf32>) outs(%22 : tensor<96x48xf32>) permutation = [1, 0] 
%collapsed_9 = tensor.collapse_shape %21 [[0, 1], [2]] : tensor<2x16x96xf32> into tensor<32x96xf32>
%23 = tensor.empty() : tensor<32x48xf32>
%24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<32x48xf32>) -> tensor<32x48xf32>
%25 = linalg.matmul ins(%collapsed_9, %transposed : tensor<32x96xf32>, tensor<96x48xf32>) outs(%24 : tensor<32x48xf32>) -> tensor<32x48xf32>
%expanded_10 = tensor.expand_shape %25 [[0, 1], [2]] output_shape [2, 16, 48] : tensor<32x48xf32> into tensor<2x16x48xf32>
return %expanded_10 : tensor<2x16x48xf32>
}
}
