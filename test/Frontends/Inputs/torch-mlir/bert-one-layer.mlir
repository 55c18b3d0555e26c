#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<2x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48x48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48x48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<80x48xf32>, %arg16: tensor<80xf32>, %arg17: tensor<48x80xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<48xf32>, %arg21: tensor<48x48xf32>, %arg22: tensor<48xf32>, %arg23: tensor<1x16xi64>, %arg24: tensor<1x16xi64>, %arg25: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c0_i64 = arith.constant 0 : i64
%c16 = arith.constant 16 : index
%c2 = arith.constant 2 : index
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant 5.000000e-01 : f32
%cst_3 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_5 = arith.constant 0.28867513459481287 : f64
%cst_6 = arith.constant 9.9999999999999998E-13 : f64
%c0 = arith.constant 0 : index
%cst_7 = arith.constant 4.800000e+01 : f32
%cst_8 = arith.constant 1.41421354 : f32
%extracted_slice = tensor.extract_slice %arg23[0, 0] [1, 7] [1, 1] : tensor<1x16xi64> to tensor<1x7xi64>
%0 = tensor.empty() : tensor<1x7xi64>
%1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x7xi64>) -> tensor<1x7xi64>
%2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%1 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %113 = arith.index_cast %in : i64 to index
  %114 = arith.cmpi slt, %113, %c16 : index
  cf.assert %114, "index must be smaller than dim size"
  %115 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %115, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg24[%c0, %113] : tensor<1x16xi64>
  linalg.yield %extracted : i64
} -> tensor<1x7xi64>
%3 = tensor.empty() : tensor<2x7xi64>
%collapsed = tensor.collapse_shape %2 [[0, 1]] : tensor<1x7xi64> into tensor<7xi64>
%4 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<7xi64>) outs(%3 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  linalg.yield %in : i64
} -> tensor<2x7xi64>
%5 = tensor.empty() : tensor<2x7x48xf32>
%6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25 : tensor<2x7xi64>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %113 = arith.index_cast %in : i64 to index
  %114 = linalg.index 2 : index
  %115 = arith.cmpi slt, %113, %c50 : index
  cf.assert %115, "index must be smaller than dim size"
  %116 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %116, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%113, %114] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%7 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x7xi64>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %113 = arith.index_cast %in : i64 to index
  %114 = linalg.index 2 : index
  %115 = arith.cmpi slt, %113, %c2 : index
  cf.assert %115, "index must be smaller than dim size"
  %116 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %116, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg2[%113, %114] : tensor<2x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%9 = tensor.empty() : tensor<1x7x48xf32>
%10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%9 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %113 = arith.index_cast %in : i64 to index
  %114 = linalg.index 2 : index
  %115 = arith.cmpi slt, %113, %c16 : index
  cf.assert %115, "index must be smaller than dim size"
  %116 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %116, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%113, %114] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%11 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<2x7x48xf32>, tensor<1x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%12 = tensor.empty() : tensor<2x7x1xf32>
%13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%14 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%15 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_9 = tensor.collapse_shape %15 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%16 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_9 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%17 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %16 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.subf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%19 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.truncf %cst_6 : f64 to f32
  %114 = arith.addf %in, %113 : f32
  linalg.yield %114 : f32
} -> tensor<2x7x1xf32>
%22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = math.rsqrt %in : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_10 = tensor.collapse_shape %22 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_10 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%24 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%25 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %arg3 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%26 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg4 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%27 = tensor.empty() : tensor<7xi64>
%28 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%27 : tensor<7xi64>) {
^bb0(%out: i64):
  %113 = linalg.index 0 : index
  %114 = arith.index_cast %113 : index to i64
  linalg.yield %114 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %28 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%29 = tensor.empty() : tensor<1x1x7x1xi1>
%30 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x7x1xi64>) outs(%29 : tensor<1x1x7x1xi1>) {
^bb0(%in: i64, %out: i1):
  %113 = arith.cmpi sge, %in, %c0_i64 : i64
  linalg.yield %113 : i1
} -> tensor<1x1x7x1xi1>
%31 = tensor.empty() : tensor<2x1x7x7xi1>
%collapsed_11 = tensor.collapse_shape %30 [[0, 1], [2, 3]] : tensor<1x1x7x1xi1> into tensor<1x7xi1>
%32 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_11 : tensor<1x7xi1>) outs(%31 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %out: i1):
  linalg.yield %in : i1
} -> tensor<2x1x7x7xi1>
%33 = tensor.empty() : tensor<2x1x7x7xf32>
%34 = linalg.generic {indexing_maps = [#map8, #map10, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_4, %cst_3 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%33 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
  %113 = arith.select %in, %in_42, %in_43 : f32
  linalg.yield %113 : f32
} -> tensor<2x1x7x7xf32>
%collapsed_12 = tensor.collapse_shape %26 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%35 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%35 : tensor<48x48xf32>) permutation = [1, 0] 
%36 = tensor.empty() : tensor<14x48xf32>
%37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<14x48xf32>) -> tensor<14x48xf32>
%38 = linalg.matmul ins(%collapsed_12, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%37 : tensor<14x48xf32>) -> tensor<14x48xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%40 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%38, %39 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x48xf32>
%expanded_13 = tensor.expand_shape %40 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%41 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x7x4x12xf32>) outs(%41 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_15 = linalg.transpose ins(%arg7 : tensor<48x48xf32>) outs(%35 : tensor<48x48xf32>) permutation = [1, 0] 
%42 = linalg.matmul ins(%collapsed_12, %transposed_15 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%37 : tensor<14x48xf32>) -> tensor<14x48xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%44 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x48xf32>
%expanded_16 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_17 = linalg.transpose ins(%arg9 : tensor<48x48xf32>) outs(%35 : tensor<48x48xf32>) permutation = [1, 0] 
%45 = linalg.matmul ins(%collapsed_12, %transposed_17 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%37 : tensor<14x48xf32>) -> tensor<14x48xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %46 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x48xf32>
%expanded_18 = tensor.expand_shape %47 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_19 = linalg.transpose ins(%expanded_18 : tensor<2x7x4x12xf32>) outs(%41 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%48 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_20 = linalg.transpose ins(%expanded_16 : tensor<2x7x4x12xf32>) outs(%48 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_21 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_22 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%49 = tensor.empty() : tensor<8x7x7xf32>
%50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%51 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%50 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_23 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%52 = tensor.empty() : tensor<2x4x7x7xf32>
%53 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<2x4x7x7xf32>) outs(%52 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.truncf %cst_5 : f64 to f32
  %114 = arith.mulf %in, %113 : f32
  linalg.yield %114 : f32
} -> tensor<2x4x7x7xf32>
%54 = linalg.generic {indexing_maps = [#map8, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %34 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%52 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x7x7xf32>
%55 = tensor.empty() : tensor<2x4x7xi64>
%56 = linalg.fill ins(%c0_i64 : i64) outs(%55 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%57 = tensor.empty() : tensor<2x4x7xf32>
%58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%59:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<2x4x7x7xf32>) outs(%58, %56 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_42: i64):
  %113 = linalg.index 3 : index
  %114 = arith.index_cast %113 : index to i64
  %115 = arith.maximumf %in, %out : f32
  %116 = arith.cmpf ogt, %in, %out : f32
  %117 = arith.select %116, %114, %out_42 : i64
  linalg.yield %115, %117 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_24 = tensor.expand_shape %59#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%60 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %expanded_24 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%52 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.subf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x7x7xf32>
%61 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<2x4x7x7xf32>) outs(%52 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = math.exp %in : f32
  linalg.yield %113 : f32
} -> tensor<2x4x7x7xf32>
%62 = tensor.empty() : tensor<2x4x7x1xf32>
%63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%64 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<2x4x7x7xf32>) outs(%63 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x4x7x1xf32>
%65 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %64 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%52 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.divf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_25 = tensor.collapse_shape %65 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_26 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%66 = tensor.empty() : tensor<8x7x12xf32>
%67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%68 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%67 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_27 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%69 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_28 = linalg.transpose ins(%expanded_27 : tensor<2x4x7x12xf32>) outs(%69 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_29 = tensor.collapse_shape %transposed_28 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%transposed_30 = linalg.transpose ins(%arg11 : tensor<48x48xf32>) outs(%35 : tensor<48x48xf32>) permutation = [1, 0] 
%70 = linalg.matmul ins(%collapsed_29, %transposed_30 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%37 : tensor<14x48xf32>) -> tensor<14x48xf32>
%71 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%72 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%70, %71 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x48xf32>
%expanded_31 = tensor.expand_shape %72 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%73 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31, %26 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%74 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%75 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_32 = tensor.collapse_shape %75 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%76 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_32 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%77 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %76 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.subf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%78 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %77 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%79 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%80 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%81 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.truncf %cst_6 : f64 to f32
  %114 = arith.addf %in, %113 : f32
  linalg.yield %114 : f32
} -> tensor<2x7x1xf32>
%82 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = math.rsqrt %in : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_33 = tensor.collapse_shape %82 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%83 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_33 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%84 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %83 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%85 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %arg13 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%86 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %arg14 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%collapsed_34 = tensor.collapse_shape %86 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%87 = tensor.empty() : tensor<48x80xf32>
%transposed_35 = linalg.transpose ins(%arg15 : tensor<80x48xf32>) outs(%87 : tensor<48x80xf32>) permutation = [1, 0] 
%88 = tensor.empty() : tensor<14x80xf32>
%89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<14x80xf32>) -> tensor<14x80xf32>
%90 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%89 : tensor<14x80xf32>) -> tensor<14x80xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<80xf32>) outs(%88 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%92 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%90, %91 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%88 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x80xf32>
%expanded_36 = tensor.expand_shape %92 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%93 = tensor.empty() : tensor<2x7x80xf32>
%94 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<2x7x80xf32>) outs(%93 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_8 : f32
  %114 = math.erf %113 : f32
  %115 = arith.addf %114, %cst_1 : f32
  %116 = arith.mulf %115, %cst_2 : f32
  %117 = arith.mulf %in, %116 : f32
  linalg.yield %117 : f32
} -> tensor<2x7x80xf32>
%collapsed_37 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%95 = tensor.empty() : tensor<80x48xf32>
%transposed_38 = linalg.transpose ins(%arg17 : tensor<48x80xf32>) outs(%95 : tensor<80x48xf32>) permutation = [1, 0] 
%96 = linalg.matmul ins(%collapsed_37, %transposed_38 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%37 : tensor<14x48xf32>) -> tensor<14x48xf32>
%97 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%98 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%96, %97 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%36 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<14x48xf32>
%expanded_39 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%99 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %86 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%100 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_40 = tensor.collapse_shape %101 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%102 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_40 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%103 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %102 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.subf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%104 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %103 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%105 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<2x7x48xf32>) outs(%13 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.addf %in, %out : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%106 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.divf %in, %cst_7 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%107 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = arith.truncf %cst_6 : f64 to f32
  %114 = arith.addf %in, %113 : f32
  linalg.yield %114 : f32
} -> tensor<2x7x1xf32>
%108 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %113 = math.rsqrt %in : f32
  linalg.yield %113 : f32
} -> tensor<2x7x1xf32>
%collapsed_41 = tensor.collapse_shape %108 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
%109 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_41 : tensor<2x7xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%110 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %109 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%111 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %arg19 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.mulf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
%112 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %arg20 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_42: f32, %out: f32):
  %113 = arith.addf %in, %in_42 : f32
  linalg.yield %113 : f32
} -> tensor<2x7x48xf32>
return %112 : tensor<2x7x48xf32>
}
}
