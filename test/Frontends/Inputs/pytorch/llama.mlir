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
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<80x48xf32>, %arg6: tensor<80x48xf32>, %arg7: tensor<48x80xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<6xf32>, %arg12: tensor<6xf32>, %arg13: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
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
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %125 = arith.index_cast %in : i64 to index
  %126 = linalg.index 2 : index
  %127 = arith.cmpi slt, %125, %c50 : index
  cf.assert %127, "index must be smaller than dim size"
  %128 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %128, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%125, %126] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %125 = linalg.index 0 : index
  %126 = arith.index_cast %125 : index to i64
  linalg.yield %126 : i64
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
  %125 = arith.subi %in, %c1_i64 : i64
  linalg.yield %125 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %7, %5 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_8 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_9, %extracted_slice_8 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.subi %in, %in_54 : i64
  linalg.yield %125 : i64
} -> tensor<2x7xi64>
%9 = tensor.empty() : tensor<2x7xi1>
%10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<2x7xi64>) outs(%9 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %125 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %125 : i1
} -> tensor<2x7xi1>
%11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x7xi1>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %125 = arith.extui %in : i1 to i64
  linalg.yield %125 : i64
} -> tensor<2x7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%expanded_10 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%12 = tensor.empty() : tensor<7x7xi1>
%13 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_10 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%12 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %125 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %125 : i1
} -> tensor<7x7xi1>
%14 = tensor.empty() : tensor<7x7xi64>
%15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<7x7xi1>) outs(%14 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %125 = arith.extui %in : i1 to i64
  linalg.yield %125 : i64
} -> tensor<7x7xi64>
%expanded_11 = tensor.expand_shape %11 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%16 = tensor.empty() : tensor<2x7x7xi64>
%17 = linalg.generic {indexing_maps = [#map7, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11, %15 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%16 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.muli %in, %in_54 : i64
  linalg.yield %125 : i64
} -> tensor<2x7x7xi64>
%18 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<2x7xi64>) -> tensor<2x7xi64>
%19 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<2x7x7xi64>) outs(%18 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %125 = arith.addi %in, %out : i64
  linalg.yield %125 : i64
} -> tensor<2x7xi64>
%20 = tensor.empty() : tensor<2xi64>
%21 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<2xi64>) {
^bb0(%out: i64):
  %125 = linalg.index 0 : index
  %126 = arith.index_cast %125 : index to i64
  linalg.yield %126 : i64
} -> tensor<2xi64>
%expanded_12 = tensor.expand_shape %21 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_13 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%22 = tensor.empty() : tensor<2x1x7x1xi64>
%23 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %130 = arith.addi %in_54, %c7_i64 : i64
  %131 = arith.select %129, %130, %in_54 : i64
  %132 = arith.index_cast %131 : i64 to index
  %extracted = tensor.extract %19[%128, %132] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%24 = tensor.empty() : tensor<2x1x1x7xi64>
%25 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %130 = arith.addi %in_54, %c7_i64 : i64
  %131 = arith.select %129, %130, %in_54 : i64
  %132 = arith.index_cast %131 : i64 to index
  %extracted = tensor.extract %19[%128, %132] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%26 = tensor.empty() : tensor<2x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map13, #map14, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %25 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %125 = arith.cmpi eq, %in, %in_54 : i64
  linalg.yield %125 : i1
} -> tensor<2x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map15, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %27 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %125 = arith.andi %in, %in_54 : i1
  linalg.yield %125 : i1
} -> tensor<2x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %130 = arith.addi %in_54, %c7_i64 : i64
  %131 = arith.select %129, %130, %in_54 : i64
  %132 = arith.index_cast %131 : i64 to index
  %extracted = tensor.extract %5[%128, %132] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%30 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %125 = arith.cmpi slt, %in, %c0_i64 : i64
  %126 = arith.addi %in, %c2_i64 : i64
  %127 = arith.select %125, %126, %in : i64
  %128 = arith.index_cast %127 : i64 to index
  %129 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %130 = arith.addi %in_54, %c7_i64 : i64
  %131 = arith.select %129, %130, %in_54 : i64
  %132 = arith.index_cast %131 : i64 to index
  %extracted = tensor.extract %5[%128, %132] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%31 = linalg.generic {indexing_maps = [#map14, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %125 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %125 : i1
} -> tensor<2x1x7x7xi1>
%32 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %125 = arith.andi %in, %in_54 : i1
  linalg.yield %125 : i1
} -> tensor<2x1x7x7xi1>
%33 = tensor.empty() : tensor<2x1x7x7xf32>
%34 = linalg.generic {indexing_maps = [#map11, #map15, #map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_3, %cst_2 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%33 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_54: f32, %in_55: f32, %out: f32):
  %125 = arith.select %in, %in_54, %in_55 : f32
  linalg.yield %125 : f32
} -> tensor<2x1x7x7xf32>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%35 = tensor.empty() : tensor<1x7x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x7x1xi64>) outs(%35 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %125 = arith.sitofp %in : i64 to f32
  linalg.yield %125 : f32
} -> tensor<1x7x1xf32>
%37 = tensor.empty() : tensor<1x7x6xf32>
%38 = linalg.generic {indexing_maps = [#map16, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %arg11 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%37 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<1x7x6xf32>
%concat_16 = tensor.concat dim(2) %38, %38 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%39 = tensor.empty() : tensor<1x7x12xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.cos %in : f32
  linalg.yield %125 : f32
} -> tensor<1x7x12xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%39 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.sin %in : f32
  linalg.yield %125 : f32
} -> tensor<1x7x12xf32>
%42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%43 = tensor.empty() : tensor<2x7x1xf32>
%44 = linalg.fill ins(%cst : f32) outs(%43 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%42 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_7 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_6 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x7x1xf32>
%48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %48 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%50 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %49 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%51 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%51 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %50 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%52 = tensor.empty() : tensor<14x48xf32>
%53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<14x48xf32>) -> tensor<14x48xf32>
%54 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_17 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%55 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<2x7x4x12xf32>) outs(%55 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%56 = tensor.empty() : tensor<48x24xf32>
%transposed_19 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%56 : tensor<48x24xf32>) permutation = [1, 0] 
%57 = tensor.empty() : tensor<14x24xf32>
%58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<14x24xf32>) -> tensor<14x24xf32>
%59 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%58 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_20 = tensor.expand_shape %59 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%60 = tensor.empty() : tensor<2x2x7x12xf32>
%transposed_21 = linalg.transpose ins(%expanded_20 : tensor<2x7x2x12xf32>) outs(%60 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_22 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%56 : tensor<48x24xf32>) permutation = [1, 0] 
%61 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%58 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_23 = tensor.expand_shape %61 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x7x2x12xf32>) outs(%60 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_25 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_26 = tensor.expand_shape %41 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%62 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_25 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%55 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x12xf32>
%extracted_slice_27 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%extracted_slice_28 = tensor.extract_slice %transposed_18[0, 0, 0, 6] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%63 = tensor.empty() : tensor<2x4x7x6xf32>
%64 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<2x4x7x6xf32>) outs(%63 : tensor<2x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x6xf32>
%concat_29 = tensor.concat dim(3) %64, %extracted_slice_27 : (tensor<2x4x7x6xf32>, tensor<2x4x7x6xf32>) -> tensor<2x4x7x12xf32>
%65 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_26 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%55 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x12xf32>
%66 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %65 : tensor<2x4x7x12xf32>, tensor<2x4x7x12xf32>) outs(%55 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.addf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x12xf32>
%67 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_25 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%60 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x2x7x12xf32>
%extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 0] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_21[0, 0, 0, 6] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%68 = tensor.empty() : tensor<2x2x7x6xf32>
%69 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<2x2x7x6xf32>) outs(%68 : tensor<2x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  linalg.yield %125 : f32
} -> tensor<2x2x7x6xf32>
%concat_32 = tensor.concat dim(3) %69, %extracted_slice_30 : (tensor<2x2x7x6xf32>, tensor<2x2x7x6xf32>) -> tensor<2x2x7x12xf32>
%70 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_26 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%60 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x2x7x12xf32>
%71 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<2x2x7x12xf32>, tensor<2x2x7x12xf32>) outs(%60 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.addf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x2x7x12xf32>
%72 = tensor.empty() : tensor<2x2x2x7x12xf32>
%73 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<2x2x7x12xf32>) outs(%72 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%collapsed_33 = tensor.collapse_shape %73 [[0], [1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<2x4x7x12xf32>
%74 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24 : tensor<2x2x7x12xf32>) outs(%72 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%75 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_34 = linalg.transpose ins(%collapsed_33 : tensor<2x4x7x12xf32>) outs(%75 : tensor<2x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_35 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%76 = tensor.empty() : tensor<8x7x7xf32>
%77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%78 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%77 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_37 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%79 = tensor.empty() : tensor<2x4x7x7xf32>
%80 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<2x4x7x7xf32>) outs(%79 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_5 : f64 to f32
  %126 = arith.mulf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x4x7x7xf32>
%81 = linalg.generic {indexing_maps = [#map11, #map21, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %34 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%79 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.addf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x7xf32>
%82 = tensor.empty() : tensor<2x4x7xi64>
%83 = linalg.fill ins(%c0_i64 : i64) outs(%82 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%84 = tensor.empty() : tensor<2x4x7xf32>
%85 = linalg.fill ins(%cst_0 : f32) outs(%84 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%86:2 = linalg.generic {indexing_maps = [#map11, #map22, #map22], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%81 : tensor<2x4x7x7xf32>) outs(%85, %83 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_54: i64):
  %125 = linalg.index 3 : index
  %126 = arith.index_cast %125 : index to i64
  %127 = arith.maximumf %in, %out : f32
  %128 = arith.cmpf ogt, %in, %out : f32
  %129 = arith.select %128, %126, %out_54 : i64
  linalg.yield %127, %129 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_38 = tensor.expand_shape %86#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%87 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %expanded_38 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%79 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.subf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x7xf32>
%88 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x4x7x7xf32>) outs(%79 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.exp %in : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x7xf32>
%89 = tensor.empty() : tensor<2x4x7x1xf32>
%90 = linalg.fill ins(%cst : f32) outs(%89 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%91 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88 : tensor<2x4x7x7xf32>) outs(%90 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x1xf32>
%92 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %91 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%79 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.divf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_39 = tensor.collapse_shape %92 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_40 = tensor.collapse_shape %74 [[0, 1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<8x7x12xf32>
%93 = tensor.empty() : tensor<8x7x12xf32>
%94 = linalg.fill ins(%cst : f32) outs(%93 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%95 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%94 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_41 = tensor.expand_shape %95 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%96 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_42 = linalg.transpose ins(%expanded_41 : tensor<2x4x7x12xf32>) outs(%96 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_43 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%51 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_44 = tensor.collapse_shape %transposed_42 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%97 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_45 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_45 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.addf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_7 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_6 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x7x1xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %103 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%105 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %104 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%106 = tensor.empty() : tensor<48x80xf32>
%transposed_46 = linalg.transpose ins(%arg5 : tensor<80x48xf32>) outs(%106 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_47 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%107 = tensor.empty() : tensor<14x80xf32>
%108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<14x80xf32>) -> tensor<14x80xf32>
%109 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%108 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_48 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%110 = tensor.empty() : tensor<2x7x80xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<2x7x80xf32>) outs(%110 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.negf %in : f32
  %126 = math.exp %125 : f32
  %127 = arith.addf %126, %cst_1 : f32
  %128 = arith.divf %cst_1, %127 : f32
  linalg.yield %128 : f32
} -> tensor<2x7x80xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %111 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%110 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x80xf32>
%transposed_49 = linalg.transpose ins(%arg6 : tensor<80x48xf32>) outs(%106 : tensor<48x80xf32>) permutation = [1, 0] 
%113 = linalg.matmul ins(%collapsed_47, %transposed_49 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%108 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_50 = tensor.expand_shape %113 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%114 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %expanded_50 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%110 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x80xf32>
%115 = tensor.empty() : tensor<80x48xf32>
%transposed_51 = linalg.transpose ins(%arg7 : tensor<48x80xf32>) outs(%115 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_52 = tensor.collapse_shape %114 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%116 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%53 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_53 = tensor.expand_shape %116 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %expanded_53 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.addf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%118 : tensor<2x7x48xf32>) outs(%44 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.addf %in, %out : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.divf %in, %cst_7 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = arith.truncf %cst_6 : f64 to f32
  %126 = arith.addf %in, %125 : f32
  linalg.yield %126 : f32
} -> tensor<2x7x1xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x7x1xf32>) outs(%43 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %125 = math.rsqrt %in : f32
  linalg.yield %125 : f32
} -> tensor<2x7x1xf32>
%123 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %122 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
%124 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %123 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %125 = arith.mulf %in, %in_54 : f32
  linalg.yield %125 : f32
} -> tensor<2x7x48xf32>
return %124 : tensor<2x7x48xf32>
}
}
