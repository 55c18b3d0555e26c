#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<2x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<48xf32>, %arg7: tensor<48x48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48x48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48x48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<80x48xf32>, %arg16: tensor<80xf32>, %arg17: tensor<48x80xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<48xf32>, %arg21: tensor<48x48xf32>, %arg22: tensor<48xf32>, %arg23: tensor<1x16xi64>, %arg24: tensor<1x16xi64>, %arg25: tensor<1x7xi64>) -> tensor<1x7x48xf32> {
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
%extracted_slice = tensor.extract_slice %arg23[0, 0] [1, 7] [1, 1] : tensor<1x16xi64> to tensor<1x7xi64>
%0 = tensor.empty() : tensor<1x7xi64>
%1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x7xi64>) -> tensor<1x7xi64>
%2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%1 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %122 = arith.index_cast %in : i64 to index
  %123 = arith.cmpi slt, %122, %c16 : index
  cf.assert %123, "index must be smaller than dim size"
  %124 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %124, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg24[%c0, %122] : tensor<1x16xi64>
  linalg.yield %extracted : i64
} -> tensor<1x7xi64>
%3 = tensor.empty() : tensor<1x7x48xf32>
%4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25 : tensor<1x7xi64>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %122 = arith.index_cast %in : i64 to index
  %123 = linalg.index 2 : index
  %124 = arith.cmpi slt, %122, %c50 : index
  cf.assert %124, "index must be smaller than dim size"
  %125 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %125, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%122, %123] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x7xi64>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %122 = arith.index_cast %in : i64 to index
  %123 = linalg.index 2 : index
  %124 = arith.cmpi slt, %122, %c2 : index
  cf.assert %124, "index must be smaller than dim size"
  %125 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %125, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg2[%122, %123] : tensor<2x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %122 = arith.index_cast %in : i64 to index
  %123 = linalg.index 2 : index
  %124 = arith.cmpi slt, %122, %c16 : index
  cf.assert %124, "index must be smaller than dim size"
  %125 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %125, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%122, %123] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%9 = tensor.empty() : tensor<1x7x48xf64>
%10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x7x48xf32>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %122 = arith.extf %in : f32 to f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%11 = tensor.empty() : tensor<1x7x1xf64>
%12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x7x1xf64>) -> tensor<1x7x1xf64>
%13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.subf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.mulf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%19 = tensor.empty() : tensor<1x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %122 = arith.truncf %in : f64 to f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
%22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x7x48xf32>) outs(%21 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.addf %in, %out : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.divf %in, %cst_9 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.truncf %cst_7 : f64 to f32
  %123 = arith.addf %in, %122 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = math.rsqrt %in : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.subf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg3 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg4 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%30 = tensor.empty() : tensor<7xi64>
%31 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%30 : tensor<7xi64>) {
^bb0(%out: i64):
  %122 = linalg.index 0 : index
  %123 = arith.index_cast %122 : index to i64
  linalg.yield %123 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %31 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%32 = tensor.empty() : tensor<1x1x7x1xi1>
%33 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x7x1xi64>) outs(%32 : tensor<1x1x7x1xi1>) {
^bb0(%in: i64, %out: i1):
  %122 = arith.cmpi sge, %in, %c0_i64 : i64
  linalg.yield %122 : i1
} -> tensor<1x1x7x1xi1>
%34 = tensor.empty() : tensor<1x1x7x7xi1>
%collapsed = tensor.collapse_shape %33 [[0], [1], [2, 3]] : tensor<1x1x7x1xi1> into tensor<1x1x7xi1>
%35 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x7xi1>) outs(%34 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %out: i1):
  linalg.yield %in : i1
} -> tensor<1x1x7x7xi1>
%36 = tensor.empty() : tensor<1x1x7x7xf32>
%37 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %cst_5, %cst_4 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%36 : tensor<1x1x7x7xf32>) {
^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
  %122 = arith.select %in, %in_37, %in_38 : f32
  linalg.yield %122 : f32
} -> tensor<1x1x7x7xf32>
%collapsed_11 = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%38 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%38 : tensor<48x48xf32>) permutation = [1, 0] 
%39 = tensor.empty() : tensor<7x48xf32>
%40 = linalg.fill ins(%cst_0 : f32) outs(%39 : tensor<7x48xf32>) -> tensor<7x48xf32>
%41 = linalg.matmul ins(%collapsed_11, %transposed : tensor<7x48xf32>, tensor<48x48xf32>) outs(%40 : tensor<7x48xf32>) -> tensor<7x48xf32>
%42 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%43 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x48xf32>
%expanded_12 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<7x48xf32> into tensor<1x7x4x12xf32>
%44 = tensor.empty() : tensor<1x4x7x12xf32>
%transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x7x4x12xf32>) outs(%44 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_14 = linalg.transpose ins(%arg7 : tensor<48x48xf32>) outs(%38 : tensor<48x48xf32>) permutation = [1, 0] 
%45 = linalg.matmul ins(%collapsed_11, %transposed_14 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%40 : tensor<7x48xf32>) -> tensor<7x48xf32>
%46 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %46 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x48xf32>
%expanded_15 = tensor.expand_shape %47 [[0, 1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<7x48xf32> into tensor<1x7x4x12xf32>
%transposed_16 = linalg.transpose ins(%arg9 : tensor<48x48xf32>) outs(%38 : tensor<48x48xf32>) permutation = [1, 0] 
%48 = linalg.matmul ins(%collapsed_11, %transposed_16 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%40 : tensor<7x48xf32>) -> tensor<7x48xf32>
%49 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x48xf32>
%expanded_17 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<7x48xf32> into tensor<1x7x4x12xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x7x4x12xf32>) outs(%44 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%51 = tensor.empty() : tensor<1x4x12x7xf32>
%transposed_19 = linalg.transpose ins(%expanded_15 : tensor<1x7x4x12xf32>) outs(%51 : tensor<1x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_20 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%collapsed_21 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<1x4x12x7xf32> into tensor<4x12x7xf32>
%52 = tensor.empty() : tensor<4x7x7xf32>
%53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%54 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<4x7x12xf32>, tensor<4x12x7xf32>) outs(%53 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%expanded_22 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
%55 = tensor.empty() : tensor<1x4x7x7xf32>
%56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x4x7x7xf32>) outs(%55 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.truncf %cst_6 : f64 to f32
  %123 = arith.mulf %in, %122 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x7xf32>
%57 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %37 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%55 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x4x7x7xf32>
%58 = tensor.empty() : tensor<1x4x7xi64>
%59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
%60 = tensor.empty() : tensor<1x4x7xf32>
%61 = linalg.fill ins(%cst_1 : f32) outs(%60 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
%62:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x4x7x7xf32>) outs(%61, %59 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_37: i64):
  %122 = linalg.index 3 : index
  %123 = arith.index_cast %122 : index to i64
  %124 = arith.maximumf %in, %out : f32
  %125 = arith.cmpf ogt, %in, %out : f32
  %126 = arith.select %125, %123, %out_37 : i64
  linalg.yield %124, %126 : f32, i64
} -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
%expanded_23 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
%63 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_23 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%55 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.subf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x4x7x7xf32>
%64 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x4x7x7xf32>) outs(%55 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = math.exp %in : f32
  linalg.yield %122 : f32
} -> tensor<1x4x7x7xf32>
%65 = tensor.empty() : tensor<1x4x7x1xf32>
%66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
%67 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x7x7xf32>) outs(%66 : tensor<1x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.addf %in, %out : f32
  linalg.yield %122 : f32
} -> tensor<1x4x7x1xf32>
%68 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%55 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.divf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x4x7x7xf32>
%collapsed_24 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
%collapsed_25 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%69 = tensor.empty() : tensor<4x7x12xf32>
%70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%71 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<4x7x7xf32>, tensor<4x7x12xf32>) outs(%70 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%expanded_26 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 4, 7, 12] : tensor<4x7x12xf32> into tensor<1x4x7x12xf32>
%72 = tensor.empty() : tensor<1x7x4x12xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<1x4x7x12xf32>) outs(%72 : tensor<1x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_28 = tensor.collapse_shape %transposed_27 [[0, 1], [2, 3]] : tensor<1x7x4x12xf32> into tensor<7x48xf32>
%transposed_29 = linalg.transpose ins(%arg11 : tensor<48x48xf32>) outs(%38 : tensor<48x48xf32>) permutation = [1, 0] 
%73 = linalg.matmul ins(%collapsed_28, %transposed_29 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%40 : tensor<7x48xf32>) -> tensor<7x48xf32>
%74 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%75 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%73, %74 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x48xf32>
%expanded_30 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%76 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_30, %29 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%77 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x7x48xf32>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %122 = arith.extf %in : f32 to f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%78 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%79 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%80 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %79 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.subf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%81 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %80 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.mulf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%82 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %122 = arith.truncf %in : f64 to f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%85 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x7x48xf32>) outs(%21 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.addf %in, %out : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.divf %in, %cst_9 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.truncf %cst_7 : f64 to f32
  %123 = arith.addf %in, %122 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = math.rsqrt %in : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%89 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %86 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.subf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%90 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %88 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%91 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %arg13 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%92 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %arg14 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%collapsed_31 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%93 = tensor.empty() : tensor<48x80xf32>
%transposed_32 = linalg.transpose ins(%arg15 : tensor<80x48xf32>) outs(%93 : tensor<48x80xf32>) permutation = [1, 0] 
%94 = tensor.empty() : tensor<7x80xf32>
%95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<7x80xf32>) -> tensor<7x80xf32>
%96 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%95 : tensor<7x80xf32>) -> tensor<7x80xf32>
%97 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<80xf32>) outs(%94 : tensor<7x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x80xf32>
%98 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%96, %97 : tensor<7x80xf32>, tensor<7x80xf32>) outs(%94 : tensor<7x80xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x80xf32>
%expanded_33 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%99 = tensor.empty() : tensor<1x7x80xf32>
%100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x7x80xf32>) outs(%99 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.divf %in, %cst_10 : f32
  %123 = math.erf %122 : f32
  %124 = arith.addf %123, %cst_2 : f32
  %125 = arith.mulf %124, %cst_3 : f32
  %126 = arith.mulf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<1x7x80xf32>
%collapsed_34 = tensor.collapse_shape %100 [[0, 1], [2]] : tensor<1x7x80xf32> into tensor<7x80xf32>
%101 = tensor.empty() : tensor<80x48xf32>
%transposed_35 = linalg.transpose ins(%arg17 : tensor<48x80xf32>) outs(%101 : tensor<80x48xf32>) permutation = [1, 0] 
%102 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<7x80xf32>, tensor<80x48xf32>) outs(%40 : tensor<7x48xf32>) -> tensor<7x48xf32>
%103 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%104 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%102, %103 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%39 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<7x48xf32>
%expanded_36 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%105 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36, %92 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x7x48xf32>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %122 = arith.extf %in : f32 to f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%107 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%109 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %108 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.subf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%110 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %109 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%9 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %122 = arith.mulf %in, %in_37 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x48xf64>
%111 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x7x48xf64>) outs(%12 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.addf %in, %out : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %122 = arith.divf %in, %cst_8 : f64
  linalg.yield %122 : f64
} -> tensor<1x7x1xf64>
%113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %122 = arith.truncf %in : f64 to f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%114 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%105 : tensor<1x7x48xf32>) outs(%21 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.addf %in, %out : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.divf %in, %cst_9 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = arith.truncf %cst_7 : f64 to f32
  %123 = arith.addf %in, %122 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %122 = math.rsqrt %in : f32
  linalg.yield %122 : f32
} -> tensor<1x7x1xf32>
%118 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %115 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.subf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%119 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %117 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%120 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %arg19 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.mulf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
%121 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg20 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%3 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %122 = arith.addf %in, %in_37 : f32
  linalg.yield %122 : f32
} -> tensor<1x7x48xf32>
return %121 : tensor<1x7x48xf32>
}
}
