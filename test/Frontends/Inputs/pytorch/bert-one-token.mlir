#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<2x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48x48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48x48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<80x48xf32>, %arg16: tensor<80xf32>, %arg17: tensor<48x80xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<48xf32>, %arg21: tensor<48x48xf32>, %arg22: tensor<48xf32>, %arg23: tensor<1x16xi64>, %arg24: tensor<1x16xi64>, %arg25: tensor<1x1xi64>) -> tensor<1x1x48xf32> {
%c0_i64 = arith.constant 0 : i64
%c16 = arith.constant 16 : index
%c50 = arith.constant 50 : index
%c2 = arith.constant 2 : index
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
%extracted_slice = tensor.extract_slice %arg23[0, 0] [1, 1] [1, 1] : tensor<1x16xi64> to tensor<1x1xi64>
%0 = tensor.empty() : tensor<1x1xi64>
%1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x1xi64>) -> tensor<1x1xi64>
%2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%1 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %119 = arith.index_cast %in : i64 to index
  %120 = arith.cmpi slt, %119, %c16 : index
  cf.assert %120, "index must be smaller than dim size"
  %121 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %121, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg24[%c0, %119] : tensor<1x16xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1xi64>
%3 = tensor.empty() : tensor<1x1x48xf32>
%4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25 : tensor<1x1xi64>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %119 = arith.index_cast %in : i64 to index
  %120 = linalg.index 2 : index
  %121 = arith.cmpi slt, %119, %c50 : index
  cf.assert %121, "index must be smaller than dim size"
  %122 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %122, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%119, %120] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1xi64>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %119 = arith.index_cast %in : i64 to index
  %120 = linalg.index 2 : index
  %121 = arith.cmpi slt, %119, %c2 : index
  cf.assert %121, "index must be smaller than dim size"
  %122 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %122, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg2[%119, %120] : tensor<2x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %119 = arith.index_cast %in : i64 to index
  %120 = linalg.index 2 : index
  %121 = arith.cmpi slt, %119, %c16 : index
  cf.assert %121, "index must be smaller than dim size"
  %122 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %122, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%119, %120] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%9 = tensor.empty() : tensor<1x1x48xf64>
%10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x1x48xf32>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %119 = arith.extf %in : f32 to f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%11 = tensor.empty() : tensor<1x1x1xf64>
%12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x1x1xf64>) -> tensor<1x1x1xf64>
%13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.subf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.mulf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%19 = tensor.empty() : tensor<1x1x1xf32>
%20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x1xf64>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %119 = arith.truncf %in : f64 to f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
%22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x1x48xf32>) outs(%21 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.addf %in, %out : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.divf %in, %cst_9 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.truncf %cst_7 : f64 to f32
  %120 = arith.addf %in, %119 : f32
  linalg.yield %120 : f32
} -> tensor<1x1x1xf32>
%25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = math.rsqrt %in : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.subf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg3 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg4 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%30 = tensor.empty() : tensor<1xi64>
%31 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%30 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded = tensor.expand_shape %31 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%32 = tensor.empty() : tensor<1x1x1x1xi1>
%33 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1x1xi64>) outs(%32 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %out: i1):
  %119 = arith.cmpi sge, %in, %c0_i64 : i64
  linalg.yield %119 : i1
} -> tensor<1x1x1x1xi1>
%34 = tensor.empty() : tensor<1x1x1x1xf32>
%35 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %cst_5, %cst_4 : tensor<1x1x1x1xi1>, tensor<f32>, tensor<f32>) outs(%34 : tensor<1x1x1x1xf32>) {
^bb0(%in: i1, %in_36: f32, %in_37: f32, %out: f32):
  %119 = arith.select %in, %in_36, %in_37 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1x1xf32>
%collapsed = tensor.collapse_shape %29 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%36 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%36 : tensor<48x48xf32>) permutation = [1, 0] 
%37 = tensor.empty() : tensor<1x48xf32>
%38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<1x48xf32>) -> tensor<1x48xf32>
%39 = linalg.matmul ins(%collapsed, %transposed : tensor<1x48xf32>, tensor<48x48xf32>) outs(%38 : tensor<1x48xf32>) -> tensor<1x48xf32>
%40 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%41 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x48xf32>
%expanded_11 = tensor.expand_shape %41 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%42 = tensor.empty() : tensor<1x4x1x12xf32>
%transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x1x4x12xf32>) outs(%42 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_13 = linalg.transpose ins(%arg7 : tensor<48x48xf32>) outs(%36 : tensor<48x48xf32>) permutation = [1, 0] 
%43 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%38 : tensor<1x48xf32>) -> tensor<1x48xf32>
%44 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%45 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%43, %44 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x48xf32>
%expanded_14 = tensor.expand_shape %45 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%transposed_15 = linalg.transpose ins(%arg9 : tensor<48x48xf32>) outs(%36 : tensor<48x48xf32>) permutation = [1, 0] 
%46 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%38 : tensor<1x48xf32>) -> tensor<1x48xf32>
%47 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x48xf32>
%expanded_16 = tensor.expand_shape %48 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x1x4x12xf32>) outs(%42 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%49 = tensor.empty() : tensor<1x4x12x1xf32>
%transposed_18 = linalg.transpose ins(%expanded_14 : tensor<1x1x4x12xf32>) outs(%49 : tensor<1x4x12x1xf32>) permutation = [0, 2, 3, 1] 
%collapsed_19 = tensor.collapse_shape %transposed_12 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%collapsed_20 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<1x4x12x1xf32> into tensor<4x12x1xf32>
%50 = tensor.empty() : tensor<4x1x1xf32>
%51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%52 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<4x1x12xf32>, tensor<4x12x1xf32>) outs(%51 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%expanded_21 = tensor.expand_shape %52 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xf32> into tensor<1x4x1x1xf32>
%53 = tensor.empty() : tensor<1x4x1x1xf32>
%54 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x4x1x1xf32>) outs(%53 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.truncf %cst_6 : f64 to f32
  %120 = arith.mulf %in, %119 : f32
  linalg.yield %120 : f32
} -> tensor<1x4x1x1xf32>
%55 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %35 : tensor<1x4x1x1xf32>, tensor<1x1x1x1xf32>) outs(%53 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x4x1x1xf32>
%56 = tensor.empty() : tensor<1x4x1xi64>
%57 = linalg.fill ins(%c0_i64 : i64) outs(%56 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
%58 = tensor.empty() : tensor<1x4x1xf32>
%59 = linalg.fill ins(%cst_1 : f32) outs(%58 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
%60:2 = linalg.generic {indexing_maps = [#map6, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x4x1x1xf32>) outs(%59, %57 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_36: i64):
  %119 = arith.maximumf %in, %out : f32
  %120 = arith.cmpf ogt, %in, %out : f32
  %121 = arith.select %120, %c0_i64, %out_36 : i64
  linalg.yield %119, %121 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_22 = tensor.expand_shape %60#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%61 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_22 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%53 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.subf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x4x1x1xf32>
%62 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x1x1xf32>) outs(%53 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = math.exp %in : f32
  linalg.yield %119 : f32
} -> tensor<1x4x1x1xf32>
%63 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
%64 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<1x4x1x1xf32>) outs(%63 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.addf %in, %out : f32
  linalg.yield %119 : f32
} -> tensor<1x4x1x1xf32>
%65 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %64 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%53 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.divf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x4x1x1xf32>
%collapsed_23 = tensor.collapse_shape %65 [[0, 1], [2], [3]] : tensor<1x4x1x1xf32> into tensor<4x1x1xf32>
%collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%66 = tensor.empty() : tensor<4x1x12xf32>
%67 = linalg.fill ins(%cst_0 : f32) outs(%66 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%68 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<4x1x1xf32>, tensor<4x1x12xf32>) outs(%67 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%expanded_25 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
%69 = tensor.empty() : tensor<1x1x4x12xf32>
%transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x4x1x12xf32>) outs(%69 : tensor<1x1x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_27 = tensor.collapse_shape %transposed_26 [[0], [1, 2, 3]] : tensor<1x1x4x12xf32> into tensor<1x48xf32>
%transposed_28 = linalg.transpose ins(%arg11 : tensor<48x48xf32>) outs(%36 : tensor<48x48xf32>) permutation = [1, 0] 
%70 = linalg.matmul ins(%collapsed_27, %transposed_28 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%38 : tensor<1x48xf32>) -> tensor<1x48xf32>
%71 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%72 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%70, %71 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x48xf32>
%expanded_29 = tensor.expand_shape %72 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%73 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_29, %29 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%74 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x1x48xf32>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %119 = arith.extf %in : f32 to f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%75 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%74 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%77 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %76 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.subf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%78 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %77 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.mulf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%79 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%80 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%81 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x1x1xf64>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %119 = arith.truncf %in : f64 to f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%82 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x1x48xf32>) outs(%21 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.addf %in, %out : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.divf %in, %cst_9 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.truncf %cst_7 : f64 to f32
  %120 = arith.addf %in, %119 : f32
  linalg.yield %120 : f32
} -> tensor<1x1x1xf32>
%85 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = math.rsqrt %in : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%86 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %83 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.subf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%87 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %85 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%88 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg13 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%89 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %arg14 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%collapsed_30 = tensor.collapse_shape %89 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%90 = tensor.empty() : tensor<48x80xf32>
%transposed_31 = linalg.transpose ins(%arg15 : tensor<80x48xf32>) outs(%90 : tensor<48x80xf32>) permutation = [1, 0] 
%91 = tensor.empty() : tensor<1x80xf32>
%92 = linalg.fill ins(%cst_0 : f32) outs(%91 : tensor<1x80xf32>) -> tensor<1x80xf32>
%93 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%92 : tensor<1x80xf32>) -> tensor<1x80xf32>
%94 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<80xf32>) outs(%91 : tensor<1x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x80xf32>
%95 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%93, %94 : tensor<1x80xf32>, tensor<1x80xf32>) outs(%91 : tensor<1x80xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x80xf32>
%expanded_32 = tensor.expand_shape %95 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%96 = tensor.empty() : tensor<1x1x80xf32>
%97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<1x1x80xf32>) outs(%96 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.divf %in, %cst_10 : f32
  %120 = math.erf %119 : f32
  %121 = arith.addf %120, %cst_2 : f32
  %122 = arith.mulf %121, %cst_3 : f32
  %123 = arith.mulf %in, %122 : f32
  linalg.yield %123 : f32
} -> tensor<1x1x80xf32>
%collapsed_33 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<1x1x80xf32> into tensor<1x80xf32>
%98 = tensor.empty() : tensor<80x48xf32>
%transposed_34 = linalg.transpose ins(%arg17 : tensor<48x80xf32>) outs(%98 : tensor<80x48xf32>) permutation = [1, 0] 
%99 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<1x80xf32>, tensor<80x48xf32>) outs(%38 : tensor<1x48xf32>) -> tensor<1x48xf32>
%100 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%101 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%99, %100 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%37 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x48xf32>
%expanded_35 = tensor.expand_shape %101 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%102 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35, %89 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%103 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x1x48xf32>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %119 = arith.extf %in : f32 to f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%104 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%106 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %105 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.subf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%107 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %106 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%9 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_36: f64, %out: f64):
  %119 = arith.mulf %in, %in_36 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x48xf64>
%108 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x1x48xf64>) outs(%12 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.addf %in, %out : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x1xf64>) outs(%11 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %119 = arith.divf %in, %cst_8 : f64
  linalg.yield %119 : f64
} -> tensor<1x1x1xf64>
%110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xf64>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %119 = arith.truncf %in : f64 to f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%111 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x1x48xf32>) outs(%21 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.addf %in, %out : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.divf %in, %cst_9 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = arith.truncf %cst_7 : f64 to f32
  %120 = arith.addf %in, %119 : f32
  linalg.yield %120 : f32
} -> tensor<1x1x1xf32>
%114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %119 = math.rsqrt %in : f32
  linalg.yield %119 : f32
} -> tensor<1x1x1xf32>
%115 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %112 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.subf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%116 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %114 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%117 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg19 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.mulf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
%118 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %arg20 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_36: f32, %out: f32):
  %119 = arith.addf %in, %in_36 : f32
  linalg.yield %119 : f32
} -> tensor<1x1x48xf32>
return %118 : tensor<1x1x48xf32>
}
}
