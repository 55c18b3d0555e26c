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
#map18 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map22 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12xf32>, %arg7: tensor<80x48xf32>, %arg8: tensor<80x48xf32>, %arg9: tensor<48x80xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<6xf32>, %arg14: tensor<6xf32>, %arg15: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c2_i64 = arith.constant 2 : i64
%c1_i64 = arith.constant 1 : i64
%c7_i64 = arith.constant 7 : i64
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
%cst_8 = arith.constant 1.200000e+01 : f32
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %144 = arith.index_cast %in : i64 to index
  %145 = linalg.index 2 : index
  %146 = arith.cmpi slt, %144, %c50 : index
  cf.assert %146, "index must be smaller than dim size"
  %147 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %147, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%144, %145] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %144 = linalg.index 0 : index
  %145 = arith.index_cast %144 : index to i64
  linalg.yield %145 : i64
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
  %144 = arith.subi %in, %c1_i64 : i64
  linalg.yield %144 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %7, %5 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_10 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_10, %extracted_slice_9 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.subi %in, %in_55 : i64
  linalg.yield %144 : i64
} -> tensor<2x7xi64>
%9 = tensor.empty() : tensor<2x7xi1>
%10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<2x7xi64>) outs(%9 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %144 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %144 : i1
} -> tensor<2x7xi1>
%11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x7xi1>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %144 = arith.extui %in : i1 to i64
  linalg.yield %144 : i64
} -> tensor<2x7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%expanded_11 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%12 = tensor.empty() : tensor<7x7xi1>
%13 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_11 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%12 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %144 = arith.cmpi sle, %in, %in_55 : i64
  linalg.yield %144 : i1
} -> tensor<7x7xi1>
%14 = tensor.empty() : tensor<7x7xi64>
%15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<7x7xi1>) outs(%14 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %144 = arith.extui %in : i1 to i64
  linalg.yield %144 : i64
} -> tensor<7x7xi64>
%expanded_12 = tensor.expand_shape %11 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%16 = tensor.empty() : tensor<2x7x7xi64>
%17 = linalg.generic {indexing_maps = [#map7, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12, %15 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%16 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.muli %in, %in_55 : i64
  linalg.yield %144 : i64
} -> tensor<2x7x7xi64>
%18 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<2x7xi64>) -> tensor<2x7xi64>
%19 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<2x7x7xi64>) outs(%18 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %144 = arith.addi %in, %out : i64
  linalg.yield %144 : i64
} -> tensor<2x7xi64>
%20 = tensor.empty() : tensor<2xi64>
%21 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<2xi64>) {
^bb0(%out: i64):
  %144 = linalg.index 0 : index
  %145 = arith.index_cast %144 : index to i64
  linalg.yield %145 : i64
} -> tensor<2xi64>
%expanded_13 = tensor.expand_shape %21 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%22 = tensor.empty() : tensor<2x1x7x1xi64>
%23 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.cmpi slt, %in, %c0_i64 : i64
  %145 = arith.addi %in, %c2_i64 : i64
  %146 = arith.select %144, %145, %in : i64
  %147 = arith.index_cast %146 : i64 to index
  %148 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %149 = arith.addi %in_55, %c7_i64 : i64
  %150 = arith.select %148, %149, %in_55 : i64
  %151 = arith.index_cast %150 : i64 to index
  %extracted = tensor.extract %19[%147, %151] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%24 = tensor.empty() : tensor<2x1x1x7xi64>
%25 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.cmpi slt, %in, %c0_i64 : i64
  %145 = arith.addi %in, %c2_i64 : i64
  %146 = arith.select %144, %145, %in : i64
  %147 = arith.index_cast %146 : i64 to index
  %148 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %149 = arith.addi %in_55, %c7_i64 : i64
  %150 = arith.select %148, %149, %in_55 : i64
  %151 = arith.index_cast %150 : i64 to index
  %extracted = tensor.extract %19[%147, %151] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%26 = tensor.empty() : tensor<2x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map13, #map14, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %25 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %144 = arith.cmpi eq, %in, %in_55 : i64
  linalg.yield %144 : i1
} -> tensor<2x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map15, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %27 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_55: i1, %out: i1):
  %144 = arith.andi %in, %in_55 : i1
  linalg.yield %144 : i1
} -> tensor<2x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.cmpi slt, %in, %c0_i64 : i64
  %145 = arith.addi %in, %c2_i64 : i64
  %146 = arith.select %144, %145, %in : i64
  %147 = arith.index_cast %146 : i64 to index
  %148 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %149 = arith.addi %in_55, %c7_i64 : i64
  %150 = arith.select %148, %149, %in_55 : i64
  %151 = arith.index_cast %150 : i64 to index
  %extracted = tensor.extract %5[%147, %151] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%30 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %144 = arith.cmpi slt, %in, %c0_i64 : i64
  %145 = arith.addi %in, %c2_i64 : i64
  %146 = arith.select %144, %145, %in : i64
  %147 = arith.index_cast %146 : i64 to index
  %148 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %149 = arith.addi %in_55, %c7_i64 : i64
  %150 = arith.select %148, %149, %in_55 : i64
  %151 = arith.index_cast %150 : i64 to index
  %extracted = tensor.extract %5[%147, %151] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%31 = linalg.generic {indexing_maps = [#map14, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %144 = arith.cmpi sle, %in, %in_55 : i64
  linalg.yield %144 : i1
} -> tensor<2x1x7x7xi1>
%32 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_55: i1, %out: i1):
  %144 = arith.andi %in, %in_55 : i1
  linalg.yield %144 : i1
} -> tensor<2x1x7x7xi1>
%33 = tensor.empty() : tensor<2x1x7x7xf32>
%34 = linalg.generic {indexing_maps = [#map11, #map15, #map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_3, %cst_2 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%33 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_55: f32, %in_56: f32, %out: f32):
  %144 = arith.select %in, %in_55, %in_56 : f32
  linalg.yield %144 : f32
} -> tensor<2x1x7x7xf32>
%expanded_16 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%35 = tensor.empty() : tensor<1x7x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<1x7x1xi64>) outs(%35 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %144 = arith.sitofp %in : i64 to f32
  linalg.yield %144 : f32
} -> tensor<1x7x1xf32>
%37 = tensor.empty() : tensor<1x7x6xf32>
%38 = linalg.generic {indexing_maps = [#map16, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %arg13 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%37 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<1x7x6xf32>
%concat_17 = tensor.concat dim(2) %38, %38 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%39 = tensor.empty() : tensor<1x7x12xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.cos %in : f32
  linalg.yield %144 : f32
} -> tensor<1x7x12xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.sin %in : f32
  linalg.yield %144 : f32
} -> tensor<1x7x12xf32>
%42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%43 = tensor.empty() : tensor<2x7x1xf32>
%44 = linalg.fill ins(%cst : f32) outs(%43 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%42 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.divf %in, %cst_7 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_6 : f64 to f32
  %145 = arith.addf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x7x1xf32>
%48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.rsqrt %in : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %48 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%50 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %49 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%51 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%51 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %50 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%52 = tensor.empty() : tensor<14x48xf32>
%53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<14x48xf32>) -> tensor<14x48xf32>
%54 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_18 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%55 = tensor.empty() : tensor<2x7x4x12xf32>
%56 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x7x4x12xf32>) outs(%55 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %144 : f32
} -> tensor<2x7x4x12xf32>
%57 = tensor.empty() : tensor<2x7x4x1xf32>
%58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<2x7x4x1xf32>) -> tensor<2x7x4x1xf32>
%59 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<2x7x4x12xf32>) outs(%58 : tensor<2x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x7x4x1xf32>
%60 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<2x7x4x1xf32>) outs(%57 : tensor<2x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.divf %in, %cst_8 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x4x1xf32>
%61 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<2x7x4x1xf32>) outs(%57 : tensor<2x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_6 : f64 to f32
  %145 = arith.addf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x7x4x1xf32>
%62 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<2x7x4x1xf32>) outs(%57 : tensor<2x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.rsqrt %in : f32
  linalg.yield %144 : f32
} -> tensor<2x7x4x1xf32>
%63 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %62 : tensor<2x7x4x12xf32>, tensor<2x7x4x1xf32>) outs(%55 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x4x12xf32>
%64 = linalg.generic {indexing_maps = [#map18, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg5, %63 : tensor<12xf32>, tensor<2x7x4x12xf32>) outs(%55 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x4x12xf32>
%65 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_19 = linalg.transpose ins(%64 : tensor<2x7x4x12xf32>) outs(%65 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%66 = tensor.empty() : tensor<48x24xf32>
%transposed_20 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%66 : tensor<48x24xf32>) permutation = [1, 0] 
%67 = tensor.empty() : tensor<14x24xf32>
%68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<14x24xf32>) -> tensor<14x24xf32>
%69 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%68 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_21 = tensor.expand_shape %69 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%70 = tensor.empty() : tensor<2x7x2x12xf32>
%71 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<2x7x2x12xf32>) outs(%70 : tensor<2x7x2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %144 : f32
} -> tensor<2x7x2x12xf32>
%72 = tensor.empty() : tensor<2x7x2x1xf32>
%73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<2x7x2x1xf32>) -> tensor<2x7x2x1xf32>
%74 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<2x7x2x12xf32>) outs(%73 : tensor<2x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x7x2x1xf32>
%75 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<2x7x2x1xf32>) outs(%72 : tensor<2x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.divf %in, %cst_8 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x2x1xf32>
%76 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<2x7x2x1xf32>) outs(%72 : tensor<2x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_6 : f64 to f32
  %145 = arith.addf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x7x2x1xf32>
%77 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<2x7x2x1xf32>) outs(%72 : tensor<2x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.rsqrt %in : f32
  linalg.yield %144 : f32
} -> tensor<2x7x2x1xf32>
%78 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %77 : tensor<2x7x2x12xf32>, tensor<2x7x2x1xf32>) outs(%70 : tensor<2x7x2x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x2x12xf32>
%79 = linalg.generic {indexing_maps = [#map18, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg6, %78 : tensor<12xf32>, tensor<2x7x2x12xf32>) outs(%70 : tensor<2x7x2x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x2x12xf32>
%80 = tensor.empty() : tensor<2x2x7x12xf32>
%transposed_22 = linalg.transpose ins(%79 : tensor<2x7x2x12xf32>) outs(%80 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_23 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%66 : tensor<48x24xf32>) permutation = [1, 0] 
%81 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%68 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_24 = tensor.expand_shape %81 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<2x7x2x12xf32>) outs(%80 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_26 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_27 = tensor.expand_shape %41 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%82 = linalg.generic {indexing_maps = [#map11, #map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19, %expanded_26 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%65 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x12xf32>
%extracted_slice_28 = tensor.extract_slice %transposed_19[0, 0, 0, 0] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%extracted_slice_29 = tensor.extract_slice %transposed_19[0, 0, 0, 6] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%83 = tensor.empty() : tensor<2x4x7x6xf32>
%84 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_29 : tensor<2x4x7x6xf32>) outs(%83 : tensor<2x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.negf %in : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x6xf32>
%concat_30 = tensor.concat dim(3) %84, %extracted_slice_28 : (tensor<2x4x7x6xf32>, tensor<2x4x7x6xf32>) -> tensor<2x4x7x12xf32>
%85 = linalg.generic {indexing_maps = [#map11, #map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_30, %expanded_27 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%65 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x12xf32>
%86 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %85 : tensor<2x4x7x12xf32>, tensor<2x4x7x12xf32>) outs(%65 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.addf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x12xf32>
%87 = linalg.generic {indexing_maps = [#map11, #map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22, %expanded_26 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%80 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x2x7x12xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_22[0, 0, 0, 0] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%extracted_slice_32 = tensor.extract_slice %transposed_22[0, 0, 0, 6] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%88 = tensor.empty() : tensor<2x2x7x6xf32>
%89 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_32 : tensor<2x2x7x6xf32>) outs(%88 : tensor<2x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.negf %in : f32
  linalg.yield %144 : f32
} -> tensor<2x2x7x6xf32>
%concat_33 = tensor.concat dim(3) %89, %extracted_slice_31 : (tensor<2x2x7x6xf32>, tensor<2x2x7x6xf32>) -> tensor<2x2x7x12xf32>
%90 = linalg.generic {indexing_maps = [#map11, #map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33, %expanded_27 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%80 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x2x7x12xf32>
%91 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %90 : tensor<2x2x7x12xf32>, tensor<2x2x7x12xf32>) outs(%80 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.addf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x2x7x12xf32>
%92 = tensor.empty() : tensor<2x2x2x7x12xf32>
%93 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%91 : tensor<2x2x7x12xf32>) outs(%92 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%collapsed_34 = tensor.collapse_shape %93 [[0], [1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<2x4x7x12xf32>
%94 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25 : tensor<2x2x7x12xf32>) outs(%92 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%95 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_35 = linalg.transpose ins(%collapsed_34 : tensor<2x4x7x12xf32>) outs(%95 : tensor<2x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_36 = tensor.collapse_shape %86 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_37 = tensor.collapse_shape %transposed_35 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%96 = tensor.empty() : tensor<8x7x7xf32>
%97 = linalg.fill ins(%cst : f32) outs(%96 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%98 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%97 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_38 = tensor.expand_shape %98 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%99 = tensor.empty() : tensor<2x4x7x7xf32>
%100 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<2x4x7x7xf32>) outs(%99 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_5 : f64 to f32
  %145 = arith.mulf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x4x7x7xf32>
%101 = linalg.generic {indexing_maps = [#map11, #map22, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %34 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%99 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.addf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x7xf32>
%102 = tensor.empty() : tensor<2x4x7xi64>
%103 = linalg.fill ins(%c0_i64 : i64) outs(%102 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%104 = tensor.empty() : tensor<2x4x7xf32>
%105 = linalg.fill ins(%cst_0 : f32) outs(%104 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%106:2 = linalg.generic {indexing_maps = [#map11, #map23, #map23], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%101 : tensor<2x4x7x7xf32>) outs(%105, %103 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_55: i64):
  %144 = linalg.index 3 : index
  %145 = arith.index_cast %144 : index to i64
  %146 = arith.maximumf %in, %out : f32
  %147 = arith.cmpf ogt, %in, %out : f32
  %148 = arith.select %147, %145, %out_55 : i64
  linalg.yield %146, %148 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_39 = tensor.expand_shape %106#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%107 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101, %expanded_39 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%99 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.subf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x7xf32>
%108 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107 : tensor<2x4x7x7xf32>) outs(%99 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.exp %in : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x7xf32>
%109 = tensor.empty() : tensor<2x4x7x1xf32>
%110 = linalg.fill ins(%cst : f32) outs(%109 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%111 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%108 : tensor<2x4x7x7xf32>) outs(%110 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x1xf32>
%112 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108, %111 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%99 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.divf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_40 = tensor.collapse_shape %112 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_41 = tensor.collapse_shape %94 [[0, 1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<8x7x12xf32>
%113 = tensor.empty() : tensor<8x7x12xf32>
%114 = linalg.fill ins(%cst : f32) outs(%113 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%115 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%114 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_42 = tensor.expand_shape %115 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%transposed_43 = linalg.transpose ins(%expanded_42 : tensor<2x4x7x12xf32>) outs(%55 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_44 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%51 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%116 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_46 = tensor.expand_shape %116 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_46 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.addf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%118 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.divf %in, %cst_7 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_6 : f64 to f32
  %145 = arith.addf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x7x1xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.rsqrt %in : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%123 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %122 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%124 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %123 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%125 = tensor.empty() : tensor<48x80xf32>
%transposed_47 = linalg.transpose ins(%arg7 : tensor<80x48xf32>) outs(%125 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_48 = tensor.collapse_shape %124 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%126 = tensor.empty() : tensor<14x80xf32>
%127 = linalg.fill ins(%cst : f32) outs(%126 : tensor<14x80xf32>) -> tensor<14x80xf32>
%128 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%127 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_49 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%129 = tensor.empty() : tensor<2x7x80xf32>
%130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<2x7x80xf32>) outs(%129 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.negf %in : f32
  %145 = math.exp %144 : f32
  %146 = arith.addf %145, %cst_1 : f32
  %147 = arith.divf %cst_1, %146 : f32
  linalg.yield %147 : f32
} -> tensor<2x7x80xf32>
%131 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %130 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%129 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x80xf32>
%transposed_50 = linalg.transpose ins(%arg8 : tensor<80x48xf32>) outs(%125 : tensor<48x80xf32>) permutation = [1, 0] 
%132 = linalg.matmul ins(%collapsed_48, %transposed_50 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%127 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_51 = tensor.expand_shape %132 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%133 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %expanded_51 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%129 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x80xf32>
%134 = tensor.empty() : tensor<80x48xf32>
%transposed_52 = linalg.transpose ins(%arg9 : tensor<48x80xf32>) outs(%134 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_53 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%135 = linalg.matmul ins(%collapsed_53, %transposed_52 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_54 = tensor.expand_shape %135 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %expanded_54 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.addf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%137 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.addf %in, %out : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.divf %in, %cst_7 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = arith.truncf %cst_6 : f64 to f32
  %145 = arith.addf %in, %144 : f32
  linalg.yield %145 : f32
} -> tensor<2x7x1xf32>
%141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %144 = math.rsqrt %in : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %141 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
%143 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %142 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %144 = arith.mulf %in, %in_55 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x48xf32>
return %143 : tensor<2x7x48xf32>
}
}
