#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
#map16 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map17 = affine_map<(d0, d1, d2) -> (d2)>
#map18 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map22 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<24xf32>, %arg7: tensor<80x48xf32>, %arg8: tensor<80x48xf32>, %arg9: tensor<48x80xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<6xf32>, %arg14: tensor<6xf32>, %arg15: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c2_i64 = arith.constant 2 : i64
%c7_i64 = arith.constant 7 : i64
%c0_i64 = arith.constant 0 : i64
%c1_i64 = arith.constant 1 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<true> : tensor<i1>
%cst_5 = arith.constant 0.28867513459481287 : f64
%cst_6 = arith.constant 1.000000e-05 : f64
%cst_7 = arith.constant 4.800000e+01 : f32
%cst_8 = arith.constant 2.400000e+01 : f32
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %140 = arith.index_cast %in : i64 to index
  %141 = linalg.index 2 : index
  %142 = arith.cmpi slt, %140, %c50 : index
  cf.assert %142, "index must be smaller than dim size"
  %143 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %143, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%140, %141] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %140 = linalg.index 0 : index
  %141 = arith.index_cast %140 : index to i64
  linalg.yield %141 : i64
} -> tensor<7xi64>
%4 = tensor.empty() : tensor<2x7xi64>
%5 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<7xi64>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  linalg.yield %in : i64
} -> tensor<2x7xi64>
%extracted_slice = tensor.extract_slice %5[0, 0] [2, 1] [1, 1] : tensor<2x7xi64> to tensor<2x1xi64>
%6 = tensor.empty() : tensor<2x1xi64>
%7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<2x1xi64>) outs(%6 : tensor<2x1xi64>) {
^bb0(%in: i64, %out: i64):
  %140 = arith.subi %in, %c1_i64 : i64
  linalg.yield %140 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %7, %5 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_10 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_10, %extracted_slice_9 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.subi %in, %in_57 : i64
  linalg.yield %140 : i64
} -> tensor<2x7xi64>
%9 = tensor.empty() : tensor<2x7xi1>
%10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<2x7xi64>) outs(%9 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %140 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %140 : i1
} -> tensor<2x7xi1>
%11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x7xi1>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %140 = arith.extui %in : i1 to i64
  linalg.yield %140 : i64
} -> tensor<2x7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%expanded_11 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%12 = tensor.empty() : tensor<7x7xi1>
%13 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_11 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%12 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_57: i64, %out: i1):
  %140 = arith.cmpi sle, %in, %in_57 : i64
  linalg.yield %140 : i1
} -> tensor<7x7xi1>
%14 = tensor.empty() : tensor<7x7xi64>
%15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<7x7xi1>) outs(%14 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %140 = arith.extui %in : i1 to i64
  linalg.yield %140 : i64
} -> tensor<7x7xi64>
%expanded_12 = tensor.expand_shape %11 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%16 = tensor.empty() : tensor<2x7x7xi64>
%17 = linalg.generic {indexing_maps = [#map7, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12, %15 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%16 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.muli %in, %in_57 : i64
  linalg.yield %140 : i64
} -> tensor<2x7x7xi64>
%18 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<2x7xi64>) -> tensor<2x7xi64>
%19 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<2x7x7xi64>) outs(%18 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %140 = arith.addi %in, %out : i64
  linalg.yield %140 : i64
} -> tensor<2x7xi64>
%20 = tensor.empty() : tensor<2xi64>
%21 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<2xi64>) {
^bb0(%out: i64):
  %140 = linalg.index 0 : index
  %141 = arith.index_cast %140 : index to i64
  linalg.yield %141 : i64
} -> tensor<2xi64>
%expanded_13 = tensor.expand_shape %21 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%22 = tensor.empty() : tensor<2x1x7x1xi64>
%23 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.cmpi slt, %in, %c0_i64 : i64
  %141 = arith.addi %in, %c2_i64 : i64
  %142 = arith.select %140, %141, %in : i64
  %143 = arith.index_cast %142 : i64 to index
  %144 = arith.cmpi slt, %in_57, %c0_i64 : i64
  %145 = arith.addi %in_57, %c7_i64 : i64
  %146 = arith.select %144, %145, %in_57 : i64
  %147 = arith.index_cast %146 : i64 to index
  %extracted = tensor.extract %19[%143, %147] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%24 = tensor.empty() : tensor<2x1x1x7xi64>
%25 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.cmpi slt, %in, %c0_i64 : i64
  %141 = arith.addi %in, %c2_i64 : i64
  %142 = arith.select %140, %141, %in : i64
  %143 = arith.index_cast %142 : i64 to index
  %144 = arith.cmpi slt, %in_57, %c0_i64 : i64
  %145 = arith.addi %in_57, %c7_i64 : i64
  %146 = arith.select %144, %145, %in_57 : i64
  %147 = arith.index_cast %146 : i64 to index
  %extracted = tensor.extract %19[%143, %147] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%26 = tensor.empty() : tensor<2x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map13, #map14, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %25 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_57: i64, %out: i1):
  %140 = arith.cmpi eq, %in, %in_57 : i64
  linalg.yield %140 : i1
} -> tensor<2x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map15, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %27 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_57: i1, %out: i1):
  %140 = arith.andi %in, %in_57 : i1
  linalg.yield %140 : i1
} -> tensor<2x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.cmpi slt, %in, %c0_i64 : i64
  %141 = arith.addi %in, %c2_i64 : i64
  %142 = arith.select %140, %141, %in : i64
  %143 = arith.index_cast %142 : i64 to index
  %144 = arith.cmpi slt, %in_57, %c0_i64 : i64
  %145 = arith.addi %in_57, %c7_i64 : i64
  %146 = arith.select %144, %145, %in_57 : i64
  %147 = arith.index_cast %146 : i64 to index
  %extracted = tensor.extract %5[%143, %147] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%30 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_57: i64, %out: i64):
  %140 = arith.cmpi slt, %in, %c0_i64 : i64
  %141 = arith.addi %in, %c2_i64 : i64
  %142 = arith.select %140, %141, %in : i64
  %143 = arith.index_cast %142 : i64 to index
  %144 = arith.cmpi slt, %in_57, %c0_i64 : i64
  %145 = arith.addi %in_57, %c7_i64 : i64
  %146 = arith.select %144, %145, %in_57 : i64
  %147 = arith.index_cast %146 : i64 to index
  %extracted = tensor.extract %5[%143, %147] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%31 = linalg.generic {indexing_maps = [#map14, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_57: i64, %out: i1):
  %140 = arith.cmpi sle, %in, %in_57 : i64
  linalg.yield %140 : i1
} -> tensor<2x1x7x7xi1>
%32 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_57: i1, %out: i1):
  %140 = arith.andi %in, %in_57 : i1
  linalg.yield %140 : i1
} -> tensor<2x1x7x7xi1>
%33 = tensor.empty() : tensor<2x1x7x7xf32>
%34 = linalg.generic {indexing_maps = [#map11, #map15, #map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_3, %cst_2 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%33 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_57: f32, %in_58: f32, %out: f32):
  %140 = arith.select %in, %in_57, %in_58 : f32
  linalg.yield %140 : f32
} -> tensor<2x1x7x7xf32>
%expanded_16 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%35 = tensor.empty() : tensor<1x7x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<1x7x1xi64>) outs(%35 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %140 = arith.sitofp %in : i64 to f32
  linalg.yield %140 : f32
} -> tensor<1x7x1xf32>
%37 = tensor.empty() : tensor<1x7x6xf32>
%38 = linalg.generic {indexing_maps = [#map16, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %arg13 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%37 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<1x7x6xf32>
%concat_17 = tensor.concat dim(2) %38, %38 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%39 = tensor.empty() : tensor<1x7x12xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.cos %in : f32
  linalg.yield %140 : f32
} -> tensor<1x7x12xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.sin %in : f32
  linalg.yield %140 : f32
} -> tensor<1x7x12xf32>
%42 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%42 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %1 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%43 = tensor.empty() : tensor<14x48xf32>
%44 = linalg.fill ins(%cst : f32) outs(%43 : tensor<14x48xf32>) -> tensor<14x48xf32>
%45 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%44 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_18 = tensor.expand_shape %45 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%47 = tensor.empty() : tensor<2x7x1xf32>
%48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<2x7x48xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.divf %in, %cst_7 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_6 : f64 to f32
  %141 = arith.addf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.rsqrt %in : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_18, %52 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%54 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %53 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%55 = tensor.empty() : tensor<48x24xf32>
%transposed_19 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%55 : tensor<48x24xf32>) permutation = [1, 0] 
%56 = tensor.empty() : tensor<14x24xf32>
%57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<14x24xf32>) -> tensor<14x24xf32>
%58 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%57 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_20 = tensor.expand_shape %58 [[0, 1], [2]] output_shape [2, 7, 24] : tensor<14x24xf32> into tensor<2x7x24xf32>
%59 = tensor.empty() : tensor<2x7x24xf32>
%60 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<2x7x24xf32>) outs(%59 : tensor<2x7x24xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %140 : f32
} -> tensor<2x7x24xf32>
%61 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%60 : tensor<2x7x24xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%62 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.divf %in, %cst_8 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_6 : f64 to f32
  %141 = arith.addf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x7x1xf32>
%64 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.rsqrt %in : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%65 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20, %64 : tensor<2x7x24xf32>, tensor<2x7x1xf32>) outs(%59 : tensor<2x7x24xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x24xf32>
%66 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6, %65 : tensor<24xf32>, tensor<2x7x24xf32>) outs(%59 : tensor<2x7x24xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x24xf32>
%transposed_21 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%55 : tensor<48x24xf32>) permutation = [1, 0] 
%67 = linalg.matmul ins(%collapsed, %transposed_21 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%57 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_22 = tensor.expand_shape %54 [[0], [1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<2x7x48xf32> into tensor<2x7x4x12xf32>
%68 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x7x4x12xf32>) outs(%68 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_24 = tensor.expand_shape %66 [[0], [1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<2x7x24xf32> into tensor<2x7x2x12xf32>
%69 = tensor.empty() : tensor<2x2x7x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<2x7x2x12xf32>) outs(%69 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_26 = tensor.expand_shape %67 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x7x2x12xf32>) outs(%69 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_28 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_29 = tensor.expand_shape %41 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%70 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23, %expanded_28 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%68 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x12xf32>
%extracted_slice_30 = tensor.extract_slice %transposed_23[0, 0, 0, 0] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_23[0, 0, 0, 6] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%71 = tensor.empty() : tensor<2x4x7x6xf32>
%72 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<2x4x7x6xf32>) outs(%71 : tensor<2x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.negf %in : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x6xf32>
%concat_32 = tensor.concat dim(3) %72, %extracted_slice_30 : (tensor<2x4x7x6xf32>, tensor<2x4x7x6xf32>) -> tensor<2x4x7x12xf32>
%73 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_29 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%68 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x12xf32>
%74 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %73 : tensor<2x4x7x12xf32>, tensor<2x4x7x12xf32>) outs(%68 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.addf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x12xf32>
%75 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25, %expanded_28 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%69 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x2x7x12xf32>
%extracted_slice_33 = tensor.extract_slice %transposed_25[0, 0, 0, 0] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%extracted_slice_34 = tensor.extract_slice %transposed_25[0, 0, 0, 6] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%76 = tensor.empty() : tensor<2x2x7x6xf32>
%77 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34 : tensor<2x2x7x6xf32>) outs(%76 : tensor<2x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.negf %in : f32
  linalg.yield %140 : f32
} -> tensor<2x2x7x6xf32>
%concat_35 = tensor.concat dim(3) %77, %extracted_slice_33 : (tensor<2x2x7x6xf32>, tensor<2x2x7x6xf32>) -> tensor<2x2x7x12xf32>
%78 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_35, %expanded_29 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%69 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x2x7x12xf32>
%79 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %78 : tensor<2x2x7x12xf32>, tensor<2x2x7x12xf32>) outs(%69 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.addf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x2x7x12xf32>
%80 = tensor.empty() : tensor<2x2x2x7x12xf32>
%81 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<2x2x7x12xf32>) outs(%80 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%collapsed_36 = tensor.collapse_shape %81 [[0], [1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<2x4x7x12xf32>
%82 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x2x7x12xf32>) outs(%80 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%83 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_37 = linalg.transpose ins(%collapsed_36 : tensor<2x4x7x12xf32>) outs(%83 : tensor<2x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_38 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_39 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%84 = tensor.empty() : tensor<8x7x7xf32>
%85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%86 = linalg.batch_matmul ins(%collapsed_38, %collapsed_39 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%85 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_40 = tensor.expand_shape %86 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%87 = tensor.empty() : tensor<2x4x7x7xf32>
%88 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<2x4x7x7xf32>) outs(%87 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_5 : f64 to f32
  %141 = arith.mulf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x4x7x7xf32>
%89 = linalg.generic {indexing_maps = [#map11, #map21, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %34 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%87 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.addf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x7xf32>
%90 = tensor.empty() : tensor<2x4x7xi64>
%91 = linalg.fill ins(%c0_i64 : i64) outs(%90 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%92 = tensor.empty() : tensor<2x4x7xf32>
%93 = linalg.fill ins(%cst_0 : f32) outs(%92 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%94:2 = linalg.generic {indexing_maps = [#map11, #map22, #map22], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%89 : tensor<2x4x7x7xf32>) outs(%93, %91 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_57: i64):
  %140 = linalg.index 3 : index
  %141 = arith.index_cast %140 : index to i64
  %142 = arith.maximumf %in, %out : f32
  %143 = arith.cmpf ogt, %in, %out : f32
  %144 = arith.select %143, %141, %out_57 : i64
  linalg.yield %142, %144 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_41 = tensor.expand_shape %94#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%95 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %expanded_41 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%87 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.subf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x7xf32>
%96 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<2x4x7x7xf32>) outs(%87 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.exp %in : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x7xf32>
%97 = tensor.empty() : tensor<2x4x7x1xf32>
%98 = linalg.fill ins(%cst : f32) outs(%97 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%99 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<2x4x7x7xf32>) outs(%98 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x1xf32>
%100 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %99 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%87 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.divf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_42 = tensor.collapse_shape %100 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_43 = tensor.collapse_shape %82 [[0, 1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<8x7x12xf32>
%101 = tensor.empty() : tensor<8x7x12xf32>
%102 = linalg.fill ins(%cst : f32) outs(%101 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%103 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%102 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_44 = tensor.expand_shape %103 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%104 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_45 = linalg.transpose ins(%expanded_44 : tensor<2x4x7x12xf32>) outs(%104 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_46 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%42 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_47 = tensor.collapse_shape %transposed_45 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%105 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%44 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_48 = tensor.expand_shape %105 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<2x7x48xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.divf %in, %cst_7 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_6 : f64 to f32
  %141 = arith.addf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x7x1xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.rsqrt %in : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %110 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%112 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %111 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%113 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %112 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.addf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%114 = tensor.empty() : tensor<48x80xf32>
%transposed_49 = linalg.transpose ins(%arg7 : tensor<80x48xf32>) outs(%114 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_50 = tensor.collapse_shape %113 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%115 = tensor.empty() : tensor<14x80xf32>
%116 = linalg.fill ins(%cst : f32) outs(%115 : tensor<14x80xf32>) -> tensor<14x80xf32>
%117 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%116 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_51 = tensor.expand_shape %117 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%118 = tensor.empty() : tensor<2x7x80xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<2x7x80xf32>) outs(%118 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.negf %in : f32
  %141 = math.exp %140 : f32
  %142 = arith.addf %141, %cst_1 : f32
  %143 = arith.divf %cst_1, %142 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x80xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51, %119 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%118 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x80xf32>
%transposed_52 = linalg.transpose ins(%arg8 : tensor<80x48xf32>) outs(%114 : tensor<48x80xf32>) permutation = [1, 0] 
%121 = linalg.matmul ins(%collapsed_50, %transposed_52 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%116 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_53 = tensor.expand_shape %121 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %expanded_53 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%118 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x80xf32>
%123 = tensor.empty() : tensor<80x48xf32>
%transposed_54 = linalg.transpose ins(%arg9 : tensor<48x80xf32>) outs(%123 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_55 = tensor.collapse_shape %122 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%124 = linalg.matmul ins(%collapsed_55, %transposed_54 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%44 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_56 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_56 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<2x7x48xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.divf %in, %cst_7 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_6 : f64 to f32
  %141 = arith.addf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x7x1xf32>
%129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.rsqrt %in : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%130 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_56, %129 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%131 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %130 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%132 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %131 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.addf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%134 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%133 : tensor<2x7x48xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.addf %in, %out : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.divf %in, %cst_7 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = arith.truncf %cst_6 : f64 to f32
  %141 = arith.addf %in, %140 : f32
  linalg.yield %141 : f32
} -> tensor<2x7x1xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %140 = math.rsqrt %in : f32
  linalg.yield %140 : f32
} -> tensor<2x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %137 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
%139 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %138 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_57: f32, %out: f32):
  %140 = arith.mulf %in, %in_57 : f32
  linalg.yield %140 : f32
} -> tensor<2x7x48xf32>
return %139 : tensor<2x7x48xf32>
}
}
