#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<80x48xf32>, %arg6: tensor<80x48xf32>, %arg7: tensor<48x80xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48x48xf32>, %arg11: tensor<24x48xf32>, %arg12: tensor<24x48xf32>, %arg13: tensor<48x48xf32>, %arg14: tensor<80x48xf32>, %arg15: tensor<80x48xf32>, %arg16: tensor<48x80xf32>, %arg17: tensor<48xf32>, %arg18: tensor<48xf32>, %arg19: tensor<48xf32>, %arg20: tensor<6xf32>, %arg21: tensor<6xf32>, %arg22: tensor<1x1xi64>) -> tensor<1x1x48xf32> {
%c2_i64 = arith.constant 2 : i64
%c1_i64 = arith.constant 1 : i64
%c0_i64 = arith.constant 0 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<true> : tensor<i1>
%cst_5 = arith.constant 0.28867513459481287 : f64
%cst_6 = arith.constant 9.9999999999999995E-7 : f64
%cst_7 = arith.constant 4.800000e+01 : f32
%0 = tensor.empty() : tensor<1x1x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<1x1xi64>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %159 = arith.index_cast %in : i64 to index
  %160 = linalg.index 2 : index
  %161 = arith.cmpi slt, %159, %c50 : index
  cf.assert %161, "index must be smaller than dim size"
  %162 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %162, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%159, %160] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%2 = tensor.empty() : tensor<1xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
%4 = tensor.empty() : tensor<1x1xi64>
%5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %159 = arith.subi %in, %c1_i64 : i64
  linalg.yield %159 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %5, %expanded : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
%extracted_slice = tensor.extract_slice %concat[0, 0] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%extracted_slice_8 = tensor.extract_slice %concat[0, 1] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_8, %extracted_slice : tensor<1x1xi64>, tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %in_87: i64, %out: i64):
  %159 = arith.subi %in, %in_87 : i64
  linalg.yield %159 : i64
} -> tensor<1x1xi64>
%7 = tensor.empty() : tensor<1x1xi1>
%8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %out: i1):
  %159 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %159 : i1
} -> tensor<1x1xi1>
%9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %159 = arith.extui %in : i1 to i64
  linalg.yield %159 : i64
} -> tensor<1x1xi64>
%10 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded : tensor<1x1xi64>, tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %in_87: i64, %out: i1):
  %159 = arith.cmpi sle, %in, %in_87 : i64
  linalg.yield %159 : i1
} -> tensor<1x1xi1>
%11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %159 = arith.extui %in : i1 to i64
  linalg.yield %159 : i64
} -> tensor<1x1xi64>
%expanded_9 = tensor.expand_shape %9 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
%12 = tensor.empty() : tensor<1x1x1xi64>
%13 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9, %11 : tensor<1x1x1xi64>, tensor<1x1xi64>) outs(%12 : tensor<1x1x1xi64>) {
^bb0(%in: i64, %in_87: i64, %out: i64):
  %159 = arith.muli %in, %in_87 : i64
  linalg.yield %159 : i64
} -> tensor<1x1x1xi64>
%14 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<1x1xi64>) -> tensor<1x1xi64>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x1xi64>) outs(%14 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %159 = arith.addi %in, %out : i64
  linalg.yield %159 : i64
} -> tensor<1x1xi64>
%expanded_10 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%16 = tensor.empty() : tensor<1x1x1x1xi64>
%17 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_10 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_87: i64, %out: i64):
  %159 = arith.cmpi slt, %in, %c0_i64 : i64
  %160 = arith.addi %in, %c1_i64 : i64
  %161 = arith.select %159, %160, %in : i64
  %162 = arith.index_cast %161 : i64 to index
  %163 = arith.cmpi slt, %in_87, %c0_i64 : i64
  %164 = arith.addi %in_87, %c1_i64 : i64
  %165 = arith.select %163, %164, %in_87 : i64
  %166 = arith.index_cast %165 : i64 to index
  %extracted = tensor.extract %15[%162, %166] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%18 = tensor.empty() : tensor<1x1x1x1xi1>
%19 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_87: i64, %out: i1):
  %159 = arith.cmpi eq, %in, %in_87 : i64
  linalg.yield %159 : i1
} -> tensor<1x1x1x1xi1>
%20 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %19 : tensor<i1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_87: i1, %out: i1):
  %159 = arith.andi %in, %in_87 : i1
  linalg.yield %159 : i1
} -> tensor<1x1x1x1xi1>
%21 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_10 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_87: i64, %out: i64):
  %159 = arith.cmpi slt, %in, %c0_i64 : i64
  %160 = arith.addi %in, %c1_i64 : i64
  %161 = arith.select %159, %160, %in : i64
  %162 = arith.index_cast %161 : i64 to index
  %163 = arith.cmpi slt, %in_87, %c0_i64 : i64
  %164 = arith.addi %in_87, %c1_i64 : i64
  %165 = arith.select %163, %164, %in_87 : i64
  %166 = arith.index_cast %165 : i64 to index
  %extracted = tensor.extract %expanded[%162, %166] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%22 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %21 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_87: i64, %out: i1):
  %159 = arith.cmpi sle, %in, %in_87 : i64
  linalg.yield %159 : i1
} -> tensor<1x1x1x1xi1>
%23 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %22 : tensor<1x1x1x1xi1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_87: i1, %out: i1):
  %159 = arith.andi %in, %in_87 : i1
  linalg.yield %159 : i1
} -> tensor<1x1x1x1xi1>
%24 = tensor.empty() : tensor<1x1x1x1xf32>
%25 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %cst_3, %cst_2 : tensor<1x1x1x1xi1>, tensor<f32>, tensor<f32>) outs(%24 : tensor<1x1x1x1xf32>) {
^bb0(%in: i1, %in_87: f32, %in_88: f32, %out: f32):
  %159 = arith.select %in, %in_87, %in_88 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1x1xf32>
%expanded_11 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
%26 = tensor.empty() : tensor<1x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<1x1x1xi64>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: i64, %out: f32):
  %159 = arith.sitofp %in : i64 to f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%28 = tensor.empty() : tensor<1x1x6xf32>
%29 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg20 : tensor<1x1x1xf32>, tensor<6xf32>) outs(%28 : tensor<1x1x6xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x6xf32>
%concat_12 = tensor.concat dim(2) %29, %29 : (tensor<1x1x6xf32>, tensor<1x1x6xf32>) -> tensor<1x1x12xf32>
%30 = tensor.empty() : tensor<1x1x12xf32>
%31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_12 : tensor<1x1x12xf32>) outs(%30 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.cos %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x12xf32>
%32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_12 : tensor<1x1x12xf32>) outs(%30 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.sin %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x12xf32>
%33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%34 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
%35 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%33 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.divf %in, %cst_7 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_6 : f64 to f32
  %160 = arith.addf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x1x1xf32>
%38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.rsqrt %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %38 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%40 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %39 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%41 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %40 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%42 = tensor.empty() : tensor<1x48xf32>
%43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<1x48xf32>) -> tensor<1x48xf32>
%44 = linalg.matmul ins(%collapsed, %transposed : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_13 = tensor.expand_shape %44 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%45 = tensor.empty() : tensor<1x4x1x12xf32>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x4x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%46 = tensor.empty() : tensor<48x24xf32>
%transposed_15 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%46 : tensor<48x24xf32>) permutation = [1, 0] 
%47 = tensor.empty() : tensor<1x24xf32>
%48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<1x24xf32>) -> tensor<1x24xf32>
%49 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%48 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_16 = tensor.expand_shape %49 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%50 = tensor.empty() : tensor<1x2x1x12xf32>
%transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x1x2x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_18 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%46 : tensor<48x24xf32>) permutation = [1, 0] 
%51 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%48 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_19 = tensor.expand_shape %51 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x1x2x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_21 = tensor.expand_shape %31 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xf32> into tensor<1x1x1x12xf32>
%expanded_22 = tensor.expand_shape %32 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xf32> into tensor<1x1x1x12xf32>
%52 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_21 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%extracted_slice_24 = tensor.extract_slice %transposed_14[0, 0, 0, 6] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%53 = tensor.empty() : tensor<1x4x1x6xf32>
%54 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x4x1x6xf32>) outs(%53 : tensor<1x4x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x6xf32>
%concat_25 = tensor.concat dim(3) %54, %extracted_slice_23 : (tensor<1x4x1x6xf32>, tensor<1x4x1x6xf32>) -> tensor<1x4x1x12xf32>
%55 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_22 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%56 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<1x4x1x12xf32>, tensor<1x4x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%57 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_21 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%extracted_slice_26 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%extracted_slice_27 = tensor.extract_slice %transposed_17[0, 0, 0, 6] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%58 = tensor.empty() : tensor<1x2x1x6xf32>
%59 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27 : tensor<1x2x1x6xf32>) outs(%58 : tensor<1x2x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x6xf32>
%concat_28 = tensor.concat dim(3) %59, %extracted_slice_26 : (tensor<1x2x1x6xf32>, tensor<1x2x1x6xf32>) -> tensor<1x2x1x12xf32>
%60 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_28, %expanded_22 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%61 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %60 : tensor<1x2x1x12xf32>, tensor<1x2x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%62 = tensor.empty() : tensor<1x2x2x1x12xf32>
%63 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x2x1x12xf32>) outs(%62 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%collapsed_29 = tensor.collapse_shape %63 [[0], [1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<1x4x1x12xf32>
%64 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<1x2x1x12xf32>) outs(%62 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%65 = tensor.empty() : tensor<1x4x12x1xf32>
%transposed_30 = linalg.transpose ins(%collapsed_29 : tensor<1x4x1x12xf32>) outs(%65 : tensor<1x4x12x1xf32>) permutation = [0, 1, 3, 2] 
%collapsed_31 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%collapsed_32 = tensor.collapse_shape %transposed_30 [[0, 1], [2], [3]] : tensor<1x4x12x1xf32> into tensor<4x12x1xf32>
%66 = tensor.empty() : tensor<4x1x1xf32>
%67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%68 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<4x1x12xf32>, tensor<4x12x1xf32>) outs(%67 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%expanded_33 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xf32> into tensor<1x4x1x1xf32>
%69 = tensor.empty() : tensor<1x4x1x1xf32>
%70 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_5 : f64 to f32
  %160 = arith.mulf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x4x1x1xf32>
%71 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %25 : tensor<1x4x1x1xf32>, tensor<1x1x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%72 = tensor.empty() : tensor<1x4x1xi64>
%73 = linalg.fill ins(%c0_i64 : i64) outs(%72 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
%74 = tensor.empty() : tensor<1x4x1xf32>
%75 = linalg.fill ins(%cst_0 : f32) outs(%74 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
%76:2 = linalg.generic {indexing_maps = [#map6, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x4x1x1xf32>) outs(%75, %73 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_87: i64):
  %159 = arith.maximumf %in, %out : f32
  %160 = arith.cmpf ogt, %in, %out : f32
  %161 = arith.select %160, %c0_i64, %out_87 : i64
  linalg.yield %159, %161 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_34 = tensor.expand_shape %76#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%77 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %expanded_34 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.subf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.exp %in : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%79 = linalg.fill ins(%cst : f32) outs(%69 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
%80 = linalg.generic {indexing_maps = [#map6, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<1x4x1x1xf32>) outs(%79 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%81 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %80 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.divf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%collapsed_35 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x4x1x1xf32> into tensor<4x1x1xf32>
%collapsed_36 = tensor.collapse_shape %64 [[0, 1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<4x1x12xf32>
%82 = tensor.empty() : tensor<4x1x12xf32>
%83 = linalg.fill ins(%cst : f32) outs(%82 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%84 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x1x1xf32>, tensor<4x1x12xf32>) outs(%83 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%expanded_37 = tensor.expand_shape %84 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
%85 = tensor.empty() : tensor<1x1x4x12xf32>
%transposed_38 = linalg.transpose ins(%expanded_37 : tensor<1x4x1x12xf32>) outs(%85 : tensor<1x1x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_39 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_40 = tensor.collapse_shape %transposed_38 [[0], [1, 2, 3]] : tensor<1x1x4x12xf32> into tensor<1x48xf32>
%86 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_41 = tensor.expand_shape %86 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%87 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_41 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%89 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.divf %in, %cst_7 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_6 : f64 to f32
  %160 = arith.addf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x1x1xf32>
%92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.rsqrt %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%93 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %92 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%94 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %93 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%95 = tensor.empty() : tensor<48x80xf32>
%transposed_42 = linalg.transpose ins(%arg5 : tensor<80x48xf32>) outs(%95 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_43 = tensor.collapse_shape %94 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%96 = tensor.empty() : tensor<1x80xf32>
%97 = linalg.fill ins(%cst : f32) outs(%96 : tensor<1x80xf32>) -> tensor<1x80xf32>
%98 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%97 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_44 = tensor.expand_shape %98 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%99 = tensor.empty() : tensor<1x1x80xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  %160 = math.exp %159 : f32
  %161 = arith.addf %160, %cst_1 : f32
  %162 = arith.divf %cst_1, %161 : f32
  linalg.yield %162 : f32
} -> tensor<1x1x80xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44, %100 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x80xf32>
%transposed_45 = linalg.transpose ins(%arg6 : tensor<80x48xf32>) outs(%95 : tensor<48x80xf32>) permutation = [1, 0] 
%102 = linalg.matmul ins(%collapsed_43, %transposed_45 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%97 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_46 = tensor.expand_shape %102 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %expanded_46 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x80xf32>
%104 = tensor.empty() : tensor<80x48xf32>
%transposed_47 = linalg.transpose ins(%arg7 : tensor<48x80xf32>) outs(%104 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_48 = tensor.collapse_shape %103 [[0], [1, 2]] : tensor<1x1x80xf32> into tensor<1x80xf32>
%105 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x80xf32>, tensor<80x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_49 = tensor.expand_shape %105 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %expanded_49 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.divf %in, %cst_7 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_6 : f64 to f32
  %160 = arith.addf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x1x1xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.rsqrt %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %111 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%113 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %112 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%transposed_50 = linalg.transpose ins(%arg10 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_51 = tensor.collapse_shape %113 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%114 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_52 = tensor.expand_shape %114 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%transposed_53 = linalg.transpose ins(%expanded_52 : tensor<1x1x4x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_54 = linalg.transpose ins(%arg11 : tensor<24x48xf32>) outs(%46 : tensor<48x24xf32>) permutation = [1, 0] 
%115 = linalg.matmul ins(%collapsed_51, %transposed_54 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%48 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_55 = tensor.expand_shape %115 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%transposed_56 = linalg.transpose ins(%expanded_55 : tensor<1x1x2x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_57 = linalg.transpose ins(%arg12 : tensor<24x48xf32>) outs(%46 : tensor<48x24xf32>) permutation = [1, 0] 
%116 = linalg.matmul ins(%collapsed_51, %transposed_57 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%48 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_58 = tensor.expand_shape %116 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%transposed_59 = linalg.transpose ins(%expanded_58 : tensor<1x1x2x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%117 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_53, %expanded_21 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%extracted_slice_60 = tensor.extract_slice %transposed_53[0, 0, 0, 0] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%extracted_slice_61 = tensor.extract_slice %transposed_53[0, 0, 0, 6] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%118 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_61 : tensor<1x4x1x6xf32>) outs(%53 : tensor<1x4x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x6xf32>
%concat_62 = tensor.concat dim(3) %118, %extracted_slice_60 : (tensor<1x4x1x6xf32>, tensor<1x4x1x6xf32>) -> tensor<1x4x1x12xf32>
%119 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_62, %expanded_22 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%120 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%117, %119 : tensor<1x4x1x12xf32>, tensor<1x4x1x12xf32>) outs(%45 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x12xf32>
%121 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_56, %expanded_21 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%extracted_slice_63 = tensor.extract_slice %transposed_56[0, 0, 0, 0] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%extracted_slice_64 = tensor.extract_slice %transposed_56[0, 0, 0, 6] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%122 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_64 : tensor<1x2x1x6xf32>) outs(%58 : tensor<1x2x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x6xf32>
%concat_65 = tensor.concat dim(3) %122, %extracted_slice_63 : (tensor<1x2x1x6xf32>, tensor<1x2x1x6xf32>) -> tensor<1x2x1x12xf32>
%123 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_65, %expanded_22 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%124 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121, %123 : tensor<1x2x1x12xf32>, tensor<1x2x1x12xf32>) outs(%50 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x2x1x12xf32>
%125 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%124 : tensor<1x2x1x12xf32>) outs(%62 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%collapsed_66 = tensor.collapse_shape %125 [[0], [1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<1x4x1x12xf32>
%126 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59 : tensor<1x2x1x12xf32>) outs(%62 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%transposed_67 = linalg.transpose ins(%collapsed_66 : tensor<1x4x1x12xf32>) outs(%65 : tensor<1x4x12x1xf32>) permutation = [0, 1, 3, 2] 
%collapsed_68 = tensor.collapse_shape %120 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%collapsed_69 = tensor.collapse_shape %transposed_67 [[0, 1], [2], [3]] : tensor<1x4x12x1xf32> into tensor<4x12x1xf32>
%127 = linalg.batch_matmul ins(%collapsed_68, %collapsed_69 : tensor<4x1x12xf32>, tensor<4x12x1xf32>) outs(%67 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%expanded_70 = tensor.expand_shape %127 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xf32> into tensor<1x4x1x1xf32>
%128 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_70 : tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_5 : f64 to f32
  %160 = arith.mulf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x4x1x1xf32>
%129 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%128, %25 : tensor<1x4x1x1xf32>, tensor<1x1x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%130:2 = linalg.generic {indexing_maps = [#map6, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%129 : tensor<1x4x1x1xf32>) outs(%75, %73 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_87: i64):
  %159 = arith.maximumf %in, %out : f32
  %160 = arith.cmpf ogt, %in, %out : f32
  %161 = arith.select %160, %c0_i64, %out_87 : i64
  linalg.yield %159, %161 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_71 = tensor.expand_shape %130#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%131 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%129, %expanded_71 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.subf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%132 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%131 : tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.exp %in : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%133 = linalg.generic {indexing_maps = [#map6, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%132 : tensor<1x4x1x1xf32>) outs(%79 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%134 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%132, %133 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.divf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x4x1x1xf32>
%collapsed_72 = tensor.collapse_shape %134 [[0, 1], [2], [3]] : tensor<1x4x1x1xf32> into tensor<4x1x1xf32>
%collapsed_73 = tensor.collapse_shape %126 [[0, 1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<4x1x12xf32>
%135 = linalg.batch_matmul ins(%collapsed_72, %collapsed_73 : tensor<4x1x1xf32>, tensor<4x1x12xf32>) outs(%83 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%expanded_74 = tensor.expand_shape %135 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
%transposed_75 = linalg.transpose ins(%expanded_74 : tensor<1x4x1x12xf32>) outs(%85 : tensor<1x1x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_76 = linalg.transpose ins(%arg13 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_77 = tensor.collapse_shape %transposed_75 [[0], [1, 2, 3]] : tensor<1x1x4x12xf32> into tensor<1x48xf32>
%136 = linalg.matmul ins(%collapsed_77, %transposed_76 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_78 = tensor.expand_shape %136 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %expanded_78 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%138 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.divf %in, %cst_7 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_6 : f64 to f32
  %160 = arith.addf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x1x1xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.rsqrt %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%143 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %142 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%144 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %143 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%transposed_79 = linalg.transpose ins(%arg14 : tensor<80x48xf32>) outs(%95 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_80 = tensor.collapse_shape %144 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%145 = linalg.matmul ins(%collapsed_80, %transposed_79 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%97 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_81 = tensor.expand_shape %145 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%146 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_81 : tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.negf %in : f32
  %160 = math.exp %159 : f32
  %161 = arith.addf %160, %cst_1 : f32
  %162 = arith.divf %cst_1, %161 : f32
  linalg.yield %162 : f32
} -> tensor<1x1x80xf32>
%147 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_81, %146 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x80xf32>
%transposed_82 = linalg.transpose ins(%arg15 : tensor<80x48xf32>) outs(%95 : tensor<48x80xf32>) permutation = [1, 0] 
%148 = linalg.matmul ins(%collapsed_80, %transposed_82 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%97 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_83 = tensor.expand_shape %148 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %expanded_83 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%99 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x80xf32>
%transposed_84 = linalg.transpose ins(%arg16 : tensor<48x80xf32>) outs(%104 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_85 = tensor.collapse_shape %149 [[0], [1, 2]] : tensor<1x1x80xf32> into tensor<1x80xf32>
%150 = linalg.matmul ins(%collapsed_85, %transposed_84 : tensor<1x80xf32>, tensor<80x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_86 = tensor.expand_shape %150 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%151 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %expanded_86 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.addf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%153 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%152 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.addf %in, %out : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.divf %in, %cst_7 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = arith.truncf %cst_6 : f64 to f32
  %160 = arith.addf %in, %159 : f32
  linalg.yield %160 : f32
} -> tensor<1x1x1xf32>
%156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %159 = math.rsqrt %in : f32
  linalg.yield %159 : f32
} -> tensor<1x1x1xf32>
%157 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %156 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
%158 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %157 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_87: f32, %out: f32):
  %159 = arith.mulf %in, %in_87 : f32
  linalg.yield %159 : f32
} -> tensor<1x1x48xf32>
return %158 : tensor<1x1x48xf32>
}
}
