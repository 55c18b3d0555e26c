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
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<2x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48x48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48x48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<80x48xf32>, %arg16: tensor<80xf32>, %arg17: tensor<48x80xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<48xf32>, %arg21: tensor<48x48xf32>, %arg22: tensor<48xf32>, %arg23: tensor<48x48xf32>, %arg24: tensor<48xf32>, %arg25: tensor<48x48xf32>, %arg26: tensor<48xf32>, %arg27: tensor<48x48xf32>, %arg28: tensor<48xf32>, %arg29: tensor<48xf32>, %arg30: tensor<48xf32>, %arg31: tensor<80x48xf32>, %arg32: tensor<80xf32>, %arg33: tensor<48x80xf32>, %arg34: tensor<48xf32>, %arg35: tensor<48xf32>, %arg36: tensor<48xf32>, %arg37: tensor<48x48xf32>, %arg38: tensor<48xf32>, %arg39: tensor<1x16xi64>, %arg40: tensor<1x16xi64>, %arg41: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c0_i64 = arith.constant 0 : i64
%c16 = arith.constant 16 : index
%c2 = arith.constant 2 : index
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_6 = arith.constant 0.28867513459481287 : f64
%cst_7 = arith.constant 9.9999999999999998E-13 : f64
%c0 = arith.constant 0 : index
%cst_8 = arith.constant 4.800000e+01 : f64
%cst_9 = arith.constant 4.800000e+01 : f32
%cst_10 = arith.constant 1.41421354 : f32
%extracted_slice = tensor.extract_slice %arg39[0, 0] [1, 7] [1, 1] : tensor<1x16xi64> to tensor<1x7xi64>
%0 = tensor.empty() : tensor<1x7xi64>
%1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x7xi64>) -> tensor<1x7xi64>
%2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%1 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %187 = arith.index_cast %in : i64 to index
  %188 = arith.cmpi slt, %187, %c16 : index
  cf.assert %188, "index must be smaller than dim size"
  %189 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %189, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg40[%c0, %187] : tensor<1x16xi64>
  linalg.yield %extracted : i64
} -> tensor<1x7xi64>
%3 = tensor.empty() : tensor<2x7xi64>
%collapsed = tensor.collapse_shape %2 [[0, 1]] : tensor<1x7xi64> into tensor<7xi64>
%4 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<7xi64>) outs(%3 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  linalg.yield %in : i64
} -> tensor<2x7xi64>
%5 = tensor.empty() : tensor<2x7x48xf32>
%6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg41 : tensor<2x7xi64>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %187 = arith.index_cast %in : i64 to index
  %188 = linalg.index 2 : index
  %189 = arith.cmpi slt, %187, %c50 : index
  cf.assert %189, "index must be smaller than dim size"
  %190 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %190, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%187, %188] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%7 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x7xi64>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %187 = arith.index_cast %in : i64 to index
  %188 = linalg.index 2 : index
  %189 = arith.cmpi slt, %187, %c2 : index
  cf.assert %189, "index must be smaller than dim size"
  %190 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %190, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg2[%187, %188] : tensor<2x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%9 = tensor.empty() : tensor<1x7x48xf32>
%10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%9 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %187 = arith.index_cast %in : i64 to index
  %188 = linalg.index 2 : index
  %189 = arith.cmpi slt, %187, %c16 : index
  cf.assert %189, "index must be smaller than dim size"
  %190 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %190, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%187, %188] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%11 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<2x7x48xf32>, tensor<1x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%12 = tensor.empty() : tensor<2x7x48xf64>
%13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x7x48xf32>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %187 = arith.extf %in : f32 to f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%14 = tensor.empty() : tensor<2x7x1xf64>
%15 = linalg.fill ins(%cst : f64) outs(%14 : tensor<2x7x1xf64>) -> tensor<2x7x1xf64>
%16 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%18 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %17 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.subf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%19 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.mulf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%20 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%22 = tensor.empty() : tensor<2x7x1xf32>
%23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x7x1xf64>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %187 = arith.truncf %in : f64 to f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%24 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%25 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x7x48xf32>) outs(%24 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%26 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_9 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_7 : f64 to f32
  %188 = arith.addf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x7x1xf32>
%28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.rsqrt %in : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%29 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %26 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%30 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%31 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg3 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%32 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg4 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%33 = tensor.empty() : tensor<7xi64>
%34 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%33 : tensor<7xi64>) {
^bb0(%out: i64):
  %187 = linalg.index 0 : index
  %188 = arith.index_cast %187 : index to i64
  linalg.yield %188 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %34 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%35 = tensor.empty() : tensor<1x1x7x1xi1>
%36 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x7x1xi64>) outs(%35 : tensor<1x1x7x1xi1>) {
^bb0(%in: i64, %out: i1):
  %187 = arith.cmpi sge, %in, %c0_i64 : i64
  linalg.yield %187 : i1
} -> tensor<1x1x7x1xi1>
%37 = tensor.empty() : tensor<2x1x7x7xi1>
%collapsed_11 = tensor.collapse_shape %36 [[0, 1], [2, 3]] : tensor<1x1x7x1xi1> into tensor<1x7xi1>
%38 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_11 : tensor<1x7xi1>) outs(%37 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %out: i1):
  linalg.yield %in : i1
} -> tensor<2x1x7x7xi1>
%39 = tensor.empty() : tensor<2x1x7x7xf32>
%40 = linalg.generic {indexing_maps = [#map8, #map10, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %cst_5, %cst_4 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%39 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_65: f32, %in_66: f32, %out: f32):
  %187 = arith.select %in, %in_65, %in_66 : f32
  linalg.yield %187 : f32
} -> tensor<2x1x7x7xf32>
%collapsed_12 = tensor.collapse_shape %32 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%41 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%42 = tensor.empty() : tensor<14x48xf32>
%43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<14x48xf32>) -> tensor<14x48xf32>
%44 = linalg.matmul ins(%collapsed_12, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%46 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_13 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%47 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x7x4x12xf32>) outs(%47 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_15 = linalg.transpose ins(%arg7 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%48 = linalg.matmul ins(%collapsed_12, %transposed_15 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_16 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_17 = linalg.transpose ins(%arg9 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%51 = linalg.matmul ins(%collapsed_12, %transposed_17 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%51, %52 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_18 = tensor.expand_shape %53 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_19 = linalg.transpose ins(%expanded_18 : tensor<2x7x4x12xf32>) outs(%47 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%54 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_20 = linalg.transpose ins(%expanded_16 : tensor<2x7x4x12xf32>) outs(%54 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_21 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_22 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%55 = tensor.empty() : tensor<8x7x7xf32>
%56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%57 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%56 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_23 = tensor.expand_shape %57 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%58 = tensor.empty() : tensor<2x4x7x7xf32>
%59 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<2x4x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_6 : f64 to f32
  %188 = arith.mulf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x4x7x7xf32>
%60 = linalg.generic {indexing_maps = [#map8, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %40 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%61 = tensor.empty() : tensor<2x4x7xi64>
%62 = linalg.fill ins(%c0_i64 : i64) outs(%61 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%63 = tensor.empty() : tensor<2x4x7xf32>
%64 = linalg.fill ins(%cst_1 : f32) outs(%63 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%65:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<2x4x7x7xf32>) outs(%64, %62 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_65: i64):
  %187 = linalg.index 3 : index
  %188 = arith.index_cast %187 : index to i64
  %189 = arith.maximumf %in, %out : f32
  %190 = arith.cmpf ogt, %in, %out : f32
  %191 = arith.select %190, %188, %out_65 : i64
  linalg.yield %189, %191 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_24 = tensor.expand_shape %65#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%66 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %expanded_24 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%67 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<2x4x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.exp %in : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%68 = tensor.empty() : tensor<2x4x7x1xf32>
%69 = linalg.fill ins(%cst_0 : f32) outs(%68 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%70 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%67 : tensor<2x4x7x7xf32>) outs(%69 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x1xf32>
%71 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.divf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_25 = tensor.collapse_shape %71 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_26 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%72 = tensor.empty() : tensor<8x7x12xf32>
%73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%74 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%73 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_27 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%75 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_28 = linalg.transpose ins(%expanded_27 : tensor<2x4x7x12xf32>) outs(%75 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_29 = tensor.collapse_shape %transposed_28 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%transposed_30 = linalg.transpose ins(%arg11 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%76 = linalg.matmul ins(%collapsed_29, %transposed_30 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%77 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%78 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%76, %77 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_31 = tensor.expand_shape %78 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%79 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31, %32 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%80 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x7x48xf32>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %187 = arith.extf %in : f32 to f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%81 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%80 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%82 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%83 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %82 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.subf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%84 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %83 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.mulf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%85 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%86 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%87 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x7x1xf64>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %187 = arith.truncf %in : f64 to f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%88 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%79 : tensor<2x7x48xf32>) outs(%24 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%89 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_9 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%90 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_7 : f64 to f32
  %188 = arith.addf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x7x1xf32>
%91 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.rsqrt %in : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%92 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %89 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%93 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %91 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%94 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %arg13 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%95 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %arg14 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%collapsed_32 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%96 = tensor.empty() : tensor<48x80xf32>
%transposed_33 = linalg.transpose ins(%arg15 : tensor<80x48xf32>) outs(%96 : tensor<48x80xf32>) permutation = [1, 0] 
%97 = tensor.empty() : tensor<14x80xf32>
%98 = linalg.fill ins(%cst_0 : f32) outs(%97 : tensor<14x80xf32>) -> tensor<14x80xf32>
%99 = linalg.matmul ins(%collapsed_32, %transposed_33 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%98 : tensor<14x80xf32>) -> tensor<14x80xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%101 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%99, %100 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x80xf32>
%expanded_34 = tensor.expand_shape %101 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%102 = tensor.empty() : tensor<2x7x80xf32>
%103 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<2x7x80xf32>) outs(%102 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_10 : f32
  %188 = math.erf %187 : f32
  %189 = arith.addf %188, %cst_2 : f32
  %190 = arith.mulf %189, %cst_3 : f32
  %191 = arith.mulf %in, %190 : f32
  linalg.yield %191 : f32
} -> tensor<2x7x80xf32>
%collapsed_35 = tensor.collapse_shape %103 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%104 = tensor.empty() : tensor<80x48xf32>
%transposed_36 = linalg.transpose ins(%arg17 : tensor<48x80xf32>) outs(%104 : tensor<80x48xf32>) permutation = [1, 0] 
%105 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%107 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%105, %106 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_37 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%108 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %95 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%109 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x7x48xf32>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %187 = arith.extf %in : f32 to f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%110 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%109 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%111 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%112 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %111 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.subf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%113 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %112 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.mulf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%114 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%115 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%116 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x7x1xf64>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %187 = arith.truncf %in : f64 to f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%117 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<2x7x48xf32>) outs(%24 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%118 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_9 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%119 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_7 : f64 to f32
  %188 = arith.addf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.rsqrt %in : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %118 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%122 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %120 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%123 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %arg19 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%124 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %arg20 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%collapsed_38 = tensor.collapse_shape %124 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%transposed_39 = linalg.transpose ins(%arg21 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%125 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%127 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%125, %126 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_40 = tensor.expand_shape %127 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_41 = linalg.transpose ins(%expanded_40 : tensor<2x7x4x12xf32>) outs(%47 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_42 = linalg.transpose ins(%arg23 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%128 = linalg.matmul ins(%collapsed_38, %transposed_42 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%129 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%130 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%128, %129 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_43 = tensor.expand_shape %130 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_44 = linalg.transpose ins(%arg25 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%131 = linalg.matmul ins(%collapsed_38, %transposed_44 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%132 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg26 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%133 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%131, %132 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_45 = tensor.expand_shape %133 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_46 = linalg.transpose ins(%expanded_45 : tensor<2x7x4x12xf32>) outs(%47 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_47 = linalg.transpose ins(%expanded_43 : tensor<2x7x4x12xf32>) outs(%54 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_48 = tensor.collapse_shape %transposed_41 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_49 = tensor.collapse_shape %transposed_47 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%134 = linalg.batch_matmul ins(%collapsed_48, %collapsed_49 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%56 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_50 = tensor.expand_shape %134 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%135 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x4x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_6 : f64 to f32
  %188 = arith.mulf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x4x7x7xf32>
%136 = linalg.generic {indexing_maps = [#map8, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135, %40 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%137:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%136 : tensor<2x4x7x7xf32>) outs(%64, %62 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_65: i64):
  %187 = linalg.index 3 : index
  %188 = arith.index_cast %187 : index to i64
  %189 = arith.maximumf %in, %out : f32
  %190 = arith.cmpf ogt, %in, %out : f32
  %191 = arith.select %190, %188, %out_65 : i64
  linalg.yield %189, %191 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_51 = tensor.expand_shape %137#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136, %expanded_51 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%139 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%138 : tensor<2x4x7x7xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.exp %in : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%140 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%139 : tensor<2x4x7x7xf32>) outs(%69 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x1xf32>
%141 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139, %140 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%58 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.divf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_52 = tensor.collapse_shape %141 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_53 = tensor.collapse_shape %transposed_46 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%142 = linalg.batch_matmul ins(%collapsed_52, %collapsed_53 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%73 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_54 = tensor.expand_shape %142 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%transposed_55 = linalg.transpose ins(%expanded_54 : tensor<2x4x7x12xf32>) outs(%75 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_56 = tensor.collapse_shape %transposed_55 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%transposed_57 = linalg.transpose ins(%arg27 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%143 = linalg.matmul ins(%collapsed_56, %transposed_57 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%144 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg28 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%145 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%143, %144 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_58 = tensor.expand_shape %145 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%146 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %124 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%147 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<2x7x48xf32>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %187 = arith.extf %in : f32 to f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%148 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%147 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%149 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%150 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %149 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.subf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%151 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %150 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.mulf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%152 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%151 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%153 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%154 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<2x7x1xf64>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %187 = arith.truncf %in : f64 to f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%155 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%146 : tensor<2x7x48xf32>) outs(%24 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%156 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_9 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%157 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_7 : f64 to f32
  %188 = arith.addf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x7x1xf32>
%158 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.rsqrt %in : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%159 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %156 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%160 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159, %158 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%161 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %arg29 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%162 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %arg30 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%collapsed_59 = tensor.collapse_shape %162 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%transposed_60 = linalg.transpose ins(%arg31 : tensor<80x48xf32>) outs(%96 : tensor<48x80xf32>) permutation = [1, 0] 
%163 = linalg.matmul ins(%collapsed_59, %transposed_60 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%98 : tensor<14x80xf32>) -> tensor<14x80xf32>
%164 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg32 : tensor<80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%165 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%163, %164 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x80xf32>
%expanded_61 = tensor.expand_shape %165 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%166 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_61 : tensor<2x7x80xf32>) outs(%102 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_10 : f32
  %188 = math.erf %187 : f32
  %189 = arith.addf %188, %cst_2 : f32
  %190 = arith.mulf %189, %cst_3 : f32
  %191 = arith.mulf %in, %190 : f32
  linalg.yield %191 : f32
} -> tensor<2x7x80xf32>
%collapsed_62 = tensor.collapse_shape %166 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%transposed_63 = linalg.transpose ins(%arg33 : tensor<48x80xf32>) outs(%104 : tensor<80x48xf32>) permutation = [1, 0] 
%167 = linalg.matmul ins(%collapsed_62, %transposed_63 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%168 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg34 : tensor<48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%169 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%167, %168 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%42 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<14x48xf32>
%expanded_64 = tensor.expand_shape %169 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%170 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_64, %162 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%171 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x7x48xf32>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %187 = arith.extf %in : f32 to f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%172 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%171 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%173 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%174 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %173 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.subf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%175 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %174 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%12 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_65: f64, %out: f64):
  %187 = arith.mulf %in, %in_65 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x48xf64>
%176 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%175 : tensor<2x7x48xf64>) outs(%15 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.addf %in, %out : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%177 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<2x7x1xf64>) outs(%14 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %187 = arith.divf %in, %cst_8 : f64
  linalg.yield %187 : f64
} -> tensor<2x7x1xf64>
%178 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x7x1xf64>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %187 = arith.truncf %in : f64 to f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%179 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%170 : tensor<2x7x48xf32>) outs(%24 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.addf %in, %out : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%180 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.divf %in, %cst_9 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%181 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = arith.truncf %cst_7 : f64 to f32
  %188 = arith.addf %in, %187 : f32
  linalg.yield %188 : f32
} -> tensor<2x7x1xf32>
%182 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<2x7x1xf32>) outs(%22 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %187 = math.rsqrt %in : f32
  linalg.yield %187 : f32
} -> tensor<2x7x1xf32>
%183 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170, %180 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.subf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%184 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183, %182 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%185 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184, %arg35 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.mulf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
%186 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185, %arg36 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%5 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_65: f32, %out: f32):
  %187 = arith.addf %in, %in_65 : f32
  linalg.yield %187 : f32
} -> tensor<2x7x48xf32>
return %186 : tensor<2x7x48xf32>
}
}
