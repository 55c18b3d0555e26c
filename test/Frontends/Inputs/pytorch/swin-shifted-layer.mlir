#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1) -> (d0)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<24x24xf32>, %arg1: tensor<24xf32>, %arg2: tensor<24x24xf32>, %arg3: tensor<24xf32>, %arg4: tensor<24x24xf32>, %arg5: tensor<24xf32>, %arg6: tensor<24x24xf32>, %arg7: tensor<24xf32>, %arg8: tensor<49x2xf32>, %arg9: tensor<24xf32>, %arg10: tensor<24xf32>, %arg11: tensor<24xf32>, %arg12: tensor<24xf32>, %arg13: tensor<48x24xf32>, %arg14: tensor<48xf32>, %arg15: tensor<24x48xf32>, %arg16: tensor<24xf32>, %arg17: tensor<256xi64>, %arg18: tensor<2x64x24xf32>) -> tensor<2x64x24xf32> {
%c6_i64 = arith.constant 6 : i64
%c3_i64 = arith.constant 3 : i64
%c4_i64 = arith.constant 4 : i64
%c0_i64 = arith.constant 0 : i64
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%c49_i64 = arith.constant 49 : i64
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_5 = arith.constant dense<-1.000000e+02> : tensor<f32>
%cst_6 = arith.constant 0.28867513459481287 : f64
%cst_7 = arith.constant 1.000000e-05 : f64
%cst_8 = arith.constant 2.400000e+01 : f64
%cst_9 = arith.constant 2.400000e+01 : f32
%cst_10 = arith.constant 1.41421354 : f32
%0 = tensor.empty() : tensor<2x64x24xf64>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18 : tensor<2x64x24xf32>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %120 = arith.extf %in : f32 to f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%2 = tensor.empty() : tensor<2x64x1xf64>
%3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<2x64x1xf64>) -> tensor<2x64x1xf64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x64x24xf64>) outs(%3 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.addf %in, %out : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x64x1xf64>) outs(%2 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.divf %in, %cst_8 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_70: f64, %out: f64):
  %120 = arith.subf %in, %in_70 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_70: f64, %out: f64):
  %120 = arith.mulf %in, %in_70 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x64x24xf64>) outs(%3 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.addf %in, %out : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x64x1xf64>) outs(%2 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.divf %in, %cst_8 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%10 = tensor.empty() : tensor<2x64x1xf32>
%11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x64x1xf64>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %120 = arith.truncf %in : f64 to f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<2x64x1xf32>) -> tensor<2x64x1xf32>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg18 : tensor<2x64x24xf32>) outs(%12 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.addf %in, %out : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.divf %in, %cst_9 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.truncf %cst_7 : f64 to f32
  %121 = arith.addf %in, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x64x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = math.rsqrt %in : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%17 = tensor.empty() : tensor<2x64x24xf32>
%18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %14 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.subf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.mulf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %arg9 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.mulf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg10 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%expanded = tensor.expand_shape %21 [[0], [1, 2], [3]] output_shape [2, 8, 8, 24] : tensor<2x64x24xf32> into tensor<2x8x8x24xf32>
%extracted_slice = tensor.extract_slice %expanded[0, 2, 0, 0] [2, 6, 8, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x6x8x24xf32>
%cast = tensor.cast %extracted_slice : tensor<2x6x8x24xf32> to tensor<2x?x8x24xf32>
%extracted_slice_11 = tensor.extract_slice %expanded[0, 0, 0, 0] [2, 2, 8, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x2x8x24xf32>
%cast_12 = tensor.cast %extracted_slice_11 : tensor<2x2x8x24xf32> to tensor<2x?x8x24xf32>
%concat = tensor.concat dim(1) %cast, %cast_12 : (tensor<2x?x8x24xf32>, tensor<2x?x8x24xf32>) -> tensor<2x8x8x24xf32>
%extracted_slice_13 = tensor.extract_slice %concat[0, 0, 2, 0] [2, 8, 6, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x8x6x24xf32>
%cast_14 = tensor.cast %extracted_slice_13 : tensor<2x8x6x24xf32> to tensor<2x8x?x24xf32>
%extracted_slice_15 = tensor.extract_slice %concat[0, 0, 0, 0] [2, 8, 2, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x8x2x24xf32>
%cast_16 = tensor.cast %extracted_slice_15 : tensor<2x8x2x24xf32> to tensor<2x8x?x24xf32>
%concat_17 = tensor.concat dim(2) %cast_14, %cast_16 : (tensor<2x8x?x24xf32>, tensor<2x8x?x24xf32>) -> tensor<2x8x8x24xf32>
%expanded_18 = tensor.expand_shape %concat_17 [[0], [1, 2], [3, 4], [5]] output_shape [2, 2, 4, 2, 4, 24] : tensor<2x8x8x24xf32> into tensor<2x2x4x2x4x24xf32>
%22 = tensor.empty() : tensor<2x2x2x4x4x24xf32>
%transposed = linalg.transpose ins(%expanded_18 : tensor<2x2x4x2x4x24xf32>) outs(%22 : tensor<2x2x2x4x4x24xf32>) permutation = [0, 1, 3, 2, 4, 5] 
%23 = tensor.empty() : tensor<8xi64>
%24 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%23 : tensor<8xi64>) {
^bb0(%out: i64):
  %120 = linalg.index 0 : index
  %121 = arith.index_cast %120 : index to i64
  linalg.yield %121 : i64
} -> tensor<8xi64>
%25 = tensor.empty() : tensor<8xi1>
%26 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%24 : tensor<8xi64>) outs(%25 : tensor<8xi1>) {
^bb0(%in: i64, %out: i1):
  %120 = arith.cmpi sge, %in, %c4_i64 : i64
  linalg.yield %120 : i1
} -> tensor<8xi1>
%27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%26 : tensor<8xi1>) outs(%23 : tensor<8xi64>) {
^bb0(%in: i1, %out: i64):
  %120 = arith.extui %in : i1 to i64
  linalg.yield %120 : i64
} -> tensor<8xi64>
%28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%24 : tensor<8xi64>) outs(%25 : tensor<8xi1>) {
^bb0(%in: i64, %out: i1):
  %120 = arith.cmpi sge, %in, %c6_i64 : i64
  linalg.yield %120 : i1
} -> tensor<8xi1>
%29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%28 : tensor<8xi1>) outs(%23 : tensor<8xi64>) {
^bb0(%in: i1, %out: i64):
  %120 = arith.extui %in : i1 to i64
  linalg.yield %120 : i64
} -> tensor<8xi64>
%30 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%27, %29 : tensor<8xi64>, tensor<8xi64>) outs(%23 : tensor<8xi64>) {
^bb0(%in: i64, %in_70: i64, %out: i64):
  %120 = arith.addi %in, %in_70 : i64
  linalg.yield %120 : i64
} -> tensor<8xi64>
%expanded_19 = tensor.expand_shape %30 [[0, 1, 2, 3]] output_shape [1, 8, 1, 1] : tensor<8xi64> into tensor<1x8x1x1xi64>
%31 = tensor.empty() : tensor<1x8x1x1xi64>
%32 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x8x1x1xi64>) outs(%31 : tensor<1x8x1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %120 = arith.muli %in, %c3_i64 : i64
  linalg.yield %120 : i64
} -> tensor<1x8x1x1xi64>
%expanded_20 = tensor.expand_shape %30 [[0, 1, 2, 3]] output_shape [1, 1, 8, 1] : tensor<8xi64> into tensor<1x1x8x1xi64>
%33 = tensor.empty() : tensor<1x8x8x1xi64>
%34 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_20 : tensor<1x8x1x1xi64>, tensor<1x1x8x1xi64>) outs(%33 : tensor<1x8x8x1xi64>) {
^bb0(%in: i64, %in_70: i64, %out: i64):
  %120 = arith.addi %in, %in_70 : i64
  linalg.yield %120 : i64
} -> tensor<1x8x8x1xi64>
%35 = tensor.empty() : tensor<1x8x8x1xf32>
%36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<1x8x8x1xi64>) outs(%35 : tensor<1x8x8x1xf32>) {
^bb0(%in: i64, %out: f32):
  %120 = arith.sitofp %in : i64 to f32
  linalg.yield %120 : f32
} -> tensor<1x8x8x1xf32>
%expanded_21 = tensor.expand_shape %36 [[0], [1, 2], [3, 4], [5]] output_shape [1, 2, 4, 2, 4, 1] : tensor<1x8x8x1xf32> into tensor<1x2x4x2x4x1xf32>
%37 = tensor.empty() : tensor<1x2x2x4x4x1xf32>
%transposed_22 = linalg.transpose ins(%expanded_21 : tensor<1x2x4x2x4x1xf32>) outs(%37 : tensor<1x2x2x4x4x1xf32>) permutation = [0, 1, 3, 2, 4, 5] 
%collapsed = tensor.collapse_shape %transposed_22 [[0, 1, 2], [3, 4, 5]] : tensor<1x2x2x4x4x1xf32> into tensor<4x16xf32>
%expanded_23 = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [4, 1, 16] : tensor<4x16xf32> into tensor<4x1x16xf32>
%collapsed_24 = tensor.collapse_shape %transposed_22 [[0, 1, 2], [3, 4], [5]] : tensor<1x2x2x4x4x1xf32> into tensor<4x16x1xf32>
%38 = tensor.empty() : tensor<4x16x16xf32>
%39 = linalg.generic {indexing_maps = [#map7, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_23, %collapsed_24 : tensor<4x1x16xf32>, tensor<4x16x1xf32>) outs(%38 : tensor<4x16x16xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.subf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<4x16x16xf32>
%40 = tensor.empty() : tensor<4x16x16xi1>
%41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<4x16x16xf32>) outs(%40 : tensor<4x16x16xi1>) {
^bb0(%in: f32, %out: i1):
  %120 = arith.cmpf une, %in, %cst_0 : f32
  linalg.yield %120 : i1
} -> tensor<4x16x16xi1>
%42 = linalg.generic {indexing_maps = [#map, #map8, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %cst_5, %39 : tensor<4x16x16xi1>, tensor<f32>, tensor<4x16x16xf32>) outs(%38 : tensor<4x16x16xf32>) {
^bb0(%in: i1, %in_70: f32, %in_71: f32, %out: f32):
  %120 = arith.select %in, %in_70, %in_71 : f32
  linalg.yield %120 : f32
} -> tensor<4x16x16xf32>
%43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<4x16x16xf32>) outs(%40 : tensor<4x16x16xi1>) {
^bb0(%in: f32, %out: i1):
  %120 = arith.cmpf oeq, %in, %cst_0 : f32
  linalg.yield %120 : i1
} -> tensor<4x16x16xi1>
%44 = linalg.generic {indexing_maps = [#map, #map8, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43, %cst_4, %42 : tensor<4x16x16xi1>, tensor<f32>, tensor<4x16x16xf32>) outs(%38 : tensor<4x16x16xf32>) {
^bb0(%in: i1, %in_70: f32, %in_71: f32, %out: f32):
  %120 = arith.select %in, %in_70, %in_71 : f32
  linalg.yield %120 : f32
} -> tensor<4x16x16xf32>
%collapsed_25 = tensor.collapse_shape %transposed [[0, 1, 2, 3, 4], [5]] : tensor<2x2x2x4x4x24xf32> into tensor<128x24xf32>
%45 = tensor.empty() : tensor<24x24xf32>
%transposed_26 = linalg.transpose ins(%arg0 : tensor<24x24xf32>) outs(%45 : tensor<24x24xf32>) permutation = [1, 0] 
%46 = tensor.empty() : tensor<128x24xf32>
%47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<128x24xf32>) -> tensor<128x24xf32>
%48 = linalg.matmul ins(%collapsed_25, %transposed_26 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%47 : tensor<128x24xf32>) -> tensor<128x24xf32>
%49 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%50 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x24xf32>
%expanded_27 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%51 = tensor.empty() : tensor<8x2x16x12xf32>
%transposed_28 = linalg.transpose ins(%expanded_27 : tensor<8x16x2x12xf32>) outs(%51 : tensor<8x2x16x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_29 = linalg.transpose ins(%arg2 : tensor<24x24xf32>) outs(%45 : tensor<24x24xf32>) permutation = [1, 0] 
%52 = linalg.matmul ins(%collapsed_25, %transposed_29 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%47 : tensor<128x24xf32>) -> tensor<128x24xf32>
%53 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%54 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%52, %53 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x24xf32>
%expanded_30 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%transposed_31 = linalg.transpose ins(%arg4 : tensor<24x24xf32>) outs(%45 : tensor<24x24xf32>) permutation = [1, 0] 
%55 = linalg.matmul ins(%collapsed_25, %transposed_31 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%47 : tensor<128x24xf32>) -> tensor<128x24xf32>
%56 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%57 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%55, %56 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x24xf32>
%expanded_32 = tensor.expand_shape %57 [[0, 1], [2, 3]] output_shape [8, 16, 2, 12] : tensor<128x24xf32> into tensor<8x16x2x12xf32>
%transposed_33 = linalg.transpose ins(%expanded_32 : tensor<8x16x2x12xf32>) outs(%51 : tensor<8x2x16x12xf32>) permutation = [0, 2, 1, 3] 
%58 = tensor.empty() : tensor<256x2xf32>
%59 = linalg.generic {indexing_maps = [#map11, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<256xi64>) outs(%58 : tensor<256x2xf32>) {
^bb0(%in: i64, %out: f32):
  %120 = arith.cmpi slt, %in, %c0_i64 : i64
  %121 = arith.addi %in, %c49_i64 : i64
  %122 = arith.select %120, %121, %in : i64
  %123 = arith.index_cast %122 : i64 to index
  %124 = linalg.index 1 : index
  %extracted = tensor.extract %arg8[%123, %124] : tensor<49x2xf32>
  linalg.yield %extracted : f32
} -> tensor<256x2xf32>
%expanded_34 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [16, 16, 2] : tensor<256x2xf32> into tensor<16x16x2xf32>
%60 = tensor.empty() : tensor<2x16x16xf32>
%transposed_35 = linalg.transpose ins(%expanded_34 : tensor<16x16x2xf32>) outs(%60 : tensor<2x16x16xf32>) permutation = [2, 0, 1] 
%expanded_36 = tensor.expand_shape %transposed_35 [[0, 1], [2], [3]] output_shape [1, 2, 16, 16] : tensor<2x16x16xf32> into tensor<1x2x16x16xf32>
%61 = tensor.empty() : tensor<2x4x1x16x16xf32>
%expanded_37 = tensor.expand_shape %44 [[0], [1, 2], [3]] output_shape [4, 1, 16, 16] : tensor<4x16x16xf32> into tensor<4x1x16x16xf32>
%62 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<4x1x16x16xf32>) outs(%61 : tensor<2x4x1x16x16xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x1x16x16xf32>
%collapsed_38 = tensor.collapse_shape %62 [[0, 1], [2], [3], [4]] : tensor<2x4x1x16x16xf32> into tensor<8x1x16x16xf32>
%63 = tensor.empty() : tensor<8x2x16x16xf32>
%64 = linalg.generic {indexing_maps = [#map14, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_36, %collapsed_38 : tensor<1x2x16x16xf32>, tensor<8x1x16x16xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x16xf32>
%65 = tensor.empty() : tensor<8x2x12x16xf32>
%transposed_39 = linalg.transpose ins(%expanded_30 : tensor<8x16x2x12xf32>) outs(%65 : tensor<8x2x12x16xf32>) permutation = [0, 2, 3, 1] 
%collapsed_40 = tensor.collapse_shape %transposed_28 [[0, 1], [2], [3]] : tensor<8x2x16x12xf32> into tensor<16x16x12xf32>
%collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<8x2x12x16xf32> into tensor<16x12x16xf32>
%66 = tensor.empty() : tensor<16x16x16xf32>
%67 = linalg.fill ins(%cst_0 : f32) outs(%66 : tensor<16x16x16xf32>) -> tensor<16x16x16xf32>
%68 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<16x16x12xf32>, tensor<16x12x16xf32>) outs(%67 : tensor<16x16x16xf32>) -> tensor<16x16x16xf32>
%expanded_42 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [8, 2, 16, 16] : tensor<16x16x16xf32> into tensor<8x2x16x16xf32>
%69 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<8x2x16x16xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.truncf %cst_6 : f64 to f32
  %121 = arith.mulf %in, %120 : f32
  linalg.yield %121 : f32
} -> tensor<8x2x16x16xf32>
%70 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %64 : tensor<8x2x16x16xf32>, tensor<8x2x16x16xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x16xf32>
%71 = tensor.empty() : tensor<8x2x16xi64>
%72 = linalg.fill ins(%c0_i64 : i64) outs(%71 : tensor<8x2x16xi64>) -> tensor<8x2x16xi64>
%73 = tensor.empty() : tensor<8x2x16xf32>
%74 = linalg.fill ins(%cst_1 : f32) outs(%73 : tensor<8x2x16xf32>) -> tensor<8x2x16xf32>
%75:2 = linalg.generic {indexing_maps = [#map4, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<8x2x16x16xf32>) outs(%74, %72 : tensor<8x2x16xf32>, tensor<8x2x16xi64>) {
^bb0(%in: f32, %out: f32, %out_70: i64):
  %120 = linalg.index 3 : index
  %121 = arith.index_cast %120 : index to i64
  %122 = arith.maximumf %in, %out : f32
  %123 = arith.cmpf ogt, %in, %out : f32
  %124 = arith.select %123, %121, %out_70 : i64
  linalg.yield %122, %124 : f32, i64
} -> (tensor<8x2x16xf32>, tensor<8x2x16xi64>)
%expanded_43 = tensor.expand_shape %75#0 [[0], [1], [2, 3]] output_shape [8, 2, 16, 1] : tensor<8x2x16xf32> into tensor<8x2x16x1xf32>
%76 = linalg.generic {indexing_maps = [#map4, #map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %expanded_43 : tensor<8x2x16x16xf32>, tensor<8x2x16x1xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.subf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x16xf32>
%77 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<8x2x16x16xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = math.exp %in : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x16xf32>
%78 = tensor.empty() : tensor<8x2x16x1xf32>
%79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<8x2x16x1xf32>) -> tensor<8x2x16x1xf32>
%80 = linalg.generic {indexing_maps = [#map4, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<8x2x16x16xf32>) outs(%79 : tensor<8x2x16x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.addf %in, %out : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x1xf32>
%81 = linalg.generic {indexing_maps = [#map4, #map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<8x2x16x16xf32>, tensor<8x2x16x1xf32>) outs(%63 : tensor<8x2x16x16xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.divf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<8x2x16x16xf32>
%collapsed_44 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<8x2x16x16xf32> into tensor<16x16x16xf32>
%collapsed_45 = tensor.collapse_shape %transposed_33 [[0, 1], [2], [3]] : tensor<8x2x16x12xf32> into tensor<16x16x12xf32>
%82 = tensor.empty() : tensor<16x16x12xf32>
%83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<16x16x12xf32>) -> tensor<16x16x12xf32>
%84 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<16x16x16xf32>, tensor<16x16x12xf32>) outs(%83 : tensor<16x16x12xf32>) -> tensor<16x16x12xf32>
%expanded_46 = tensor.expand_shape %84 [[0, 1], [2], [3]] output_shape [8, 2, 16, 12] : tensor<16x16x12xf32> into tensor<8x2x16x12xf32>
%85 = tensor.empty() : tensor<8x16x2x12xf32>
%transposed_47 = linalg.transpose ins(%expanded_46 : tensor<8x2x16x12xf32>) outs(%85 : tensor<8x16x2x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_48 = tensor.collapse_shape %transposed_47 [[0, 1], [2, 3]] : tensor<8x16x2x12xf32> into tensor<128x24xf32>
%transposed_49 = linalg.transpose ins(%arg6 : tensor<24x24xf32>) outs(%45 : tensor<24x24xf32>) permutation = [1, 0] 
%86 = linalg.matmul ins(%collapsed_48, %transposed_49 : tensor<128x24xf32>, tensor<24x24xf32>) outs(%47 : tensor<128x24xf32>) -> tensor<128x24xf32>
%87 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%88 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%86, %87 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x24xf32>
%expanded_50 = tensor.expand_shape %88 [[0, 1, 2, 3, 4], [5]] output_shape [2, 2, 2, 4, 4, 24] : tensor<128x24xf32> into tensor<2x2x2x4x4x24xf32>
%89 = tensor.empty() : tensor<2x2x4x2x4x24xf32>
%transposed_51 = linalg.transpose ins(%expanded_50 : tensor<2x2x2x4x4x24xf32>) outs(%89 : tensor<2x2x4x2x4x24xf32>) permutation = [0, 1, 3, 2, 4, 5] 
%collapsed_52 = tensor.collapse_shape %transposed_51 [[0], [1, 2], [3, 4], [5]] : tensor<2x2x4x2x4x24xf32> into tensor<2x8x8x24xf32>
%extracted_slice_53 = tensor.extract_slice %collapsed_52[0, 6, 0, 0] [2, 2, 8, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x2x8x24xf32>
%cast_54 = tensor.cast %extracted_slice_53 : tensor<2x2x8x24xf32> to tensor<2x?x8x24xf32>
%extracted_slice_55 = tensor.extract_slice %collapsed_52[0, 0, 0, 0] [2, 6, 8, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x6x8x24xf32>
%cast_56 = tensor.cast %extracted_slice_55 : tensor<2x6x8x24xf32> to tensor<2x?x8x24xf32>
%concat_57 = tensor.concat dim(1) %cast_54, %cast_56 : (tensor<2x?x8x24xf32>, tensor<2x?x8x24xf32>) -> tensor<2x8x8x24xf32>
%extracted_slice_58 = tensor.extract_slice %concat_57[0, 0, 6, 0] [2, 8, 2, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x8x2x24xf32>
%cast_59 = tensor.cast %extracted_slice_58 : tensor<2x8x2x24xf32> to tensor<2x8x?x24xf32>
%extracted_slice_60 = tensor.extract_slice %concat_57[0, 0, 0, 0] [2, 8, 6, 24] [1, 1, 1, 1] : tensor<2x8x8x24xf32> to tensor<2x8x6x24xf32>
%cast_61 = tensor.cast %extracted_slice_60 : tensor<2x8x6x24xf32> to tensor<2x8x?x24xf32>
%concat_62 = tensor.concat dim(2) %cast_59, %cast_61 : (tensor<2x8x?x24xf32>, tensor<2x8x?x24xf32>) -> tensor<2x8x8x24xf32>
%collapsed_63 = tensor.collapse_shape %concat_62 [[0], [1, 2], [3]] : tensor<2x8x8x24xf32> into tensor<2x64x24xf32>
%90 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %collapsed_63 : tensor<2x64x24xf32>, tensor<2x64x24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%91 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<2x64x24xf32>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f32, %out: f64):
  %120 = arith.extf %in : f32 to f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%92 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<2x64x24xf64>) outs(%3 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.addf %in, %out : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%93 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x64x1xf64>) outs(%2 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.divf %in, %cst_8 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%94 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %93 : tensor<2x64x24xf64>, tensor<2x64x1xf64>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_70: f64, %out: f64):
  %120 = arith.subf %in, %in_70 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%95 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %94 : tensor<2x64x24xf64>, tensor<2x64x24xf64>) outs(%0 : tensor<2x64x24xf64>) {
^bb0(%in: f64, %in_70: f64, %out: f64):
  %120 = arith.mulf %in, %in_70 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x24xf64>
%96 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<2x64x24xf64>) outs(%3 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.addf %in, %out : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%97 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x64x1xf64>) outs(%2 : tensor<2x64x1xf64>) {
^bb0(%in: f64, %out: f64):
  %120 = arith.divf %in, %cst_8 : f64
  linalg.yield %120 : f64
} -> tensor<2x64x1xf64>
%98 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x64x1xf64>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f64, %out: f32):
  %120 = arith.truncf %in : f64 to f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%99 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<2x64x24xf32>) outs(%12 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.addf %in, %out : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%100 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.divf %in, %cst_9 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%101 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.truncf %cst_7 : f64 to f32
  %121 = arith.addf %in, %120 : f32
  linalg.yield %121 : f32
} -> tensor<2x64x1xf32>
%102 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x64x1xf32>) outs(%10 : tensor<2x64x1xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = math.rsqrt %in : f32
  linalg.yield %120 : f32
} -> tensor<2x64x1xf32>
%103 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %100 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.subf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%104 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<2x64x24xf32>, tensor<2x64x1xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.mulf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%105 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg11 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.mulf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%106 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg12 : tensor<2x64x24xf32>, tensor<24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
%collapsed_64 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<2x64x24xf32> into tensor<128x24xf32>
%107 = tensor.empty() : tensor<24x48xf32>
%transposed_65 = linalg.transpose ins(%arg13 : tensor<48x24xf32>) outs(%107 : tensor<24x48xf32>) permutation = [1, 0] 
%108 = tensor.empty() : tensor<128x48xf32>
%109 = linalg.fill ins(%cst_0 : f32) outs(%108 : tensor<128x48xf32>) -> tensor<128x48xf32>
%110 = linalg.matmul ins(%collapsed_64, %transposed_65 : tensor<128x24xf32>, tensor<24x48xf32>) outs(%109 : tensor<128x48xf32>) -> tensor<128x48xf32>
%111 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg14 : tensor<48xf32>) outs(%108 : tensor<128x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x48xf32>
%112 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%110, %111 : tensor<128x48xf32>, tensor<128x48xf32>) outs(%108 : tensor<128x48xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x48xf32>
%expanded_66 = tensor.expand_shape %112 [[0, 1], [2]] output_shape [2, 64, 48] : tensor<128x48xf32> into tensor<2x64x48xf32>
%113 = tensor.empty() : tensor<2x64x48xf32>
%114 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_66 : tensor<2x64x48xf32>) outs(%113 : tensor<2x64x48xf32>) {
^bb0(%in: f32, %out: f32):
  %120 = arith.divf %in, %cst_10 : f32
  %121 = math.erf %120 : f32
  %122 = arith.addf %121, %cst_2 : f32
  %123 = arith.mulf %122, %cst_3 : f32
  %124 = arith.mulf %in, %123 : f32
  linalg.yield %124 : f32
} -> tensor<2x64x48xf32>
%collapsed_67 = tensor.collapse_shape %114 [[0, 1], [2]] : tensor<2x64x48xf32> into tensor<128x48xf32>
%115 = tensor.empty() : tensor<48x24xf32>
%transposed_68 = linalg.transpose ins(%arg15 : tensor<24x48xf32>) outs(%115 : tensor<48x24xf32>) permutation = [1, 0] 
%116 = linalg.matmul ins(%collapsed_67, %transposed_68 : tensor<128x48xf32>, tensor<48x24xf32>) outs(%47 : tensor<128x24xf32>) -> tensor<128x24xf32>
%117 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<128x24xf32>
%118 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%116, %117 : tensor<128x24xf32>, tensor<128x24xf32>) outs(%46 : tensor<128x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<128x24xf32>
%expanded_69 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [2, 64, 24] : tensor<128x24xf32> into tensor<2x64x24xf32>
%119 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_69, %90 : tensor<2x64x24xf32>, tensor<2x64x24xf32>) outs(%17 : tensor<2x64x24xf32>) {
^bb0(%in: f32, %in_70: f32, %out: f32):
  %120 = arith.addf %in, %in_70 : f32
  linalg.yield %120 : f32
} -> tensor<2x64x24xf32>
return %119 : tensor<2x64x24xf32>
}
}
