#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> ()>
#map15 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map16 = affine_map<(d0, d1, d2) -> (d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<80x48xf32>, %arg6: tensor<80x48xf32>, %arg7: tensor<48x80xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<6xf32>, %arg12: tensor<6xf32>, %arg13: tensor<1x7xi64>) -> tensor<1x7x48xf32> {
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
%0 = tensor.empty() : tensor<1x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<1x7xi64>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %123 = arith.index_cast %in : i64 to index
  %124 = linalg.index 2 : index
  %125 = arith.cmpi slt, %123, %c50 : index
  cf.assert %125, "index must be smaller than dim size"
  %126 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %126, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%123, %124] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %123 = linalg.index 0 : index
  %124 = arith.index_cast %123 : index to i64
  linalg.yield %124 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%extracted_slice = tensor.extract_slice %expanded[0, 0] [1, 1] [1, 1] : tensor<1x7xi64> to tensor<1x1xi64>
%4 = tensor.empty() : tensor<1x1xi64>
%5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %123 = arith.subi %in, %c1_i64 : i64
  linalg.yield %123 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %5, %expanded : (tensor<1x1xi64>, tensor<1x7xi64>) -> tensor<1x8xi64>
%extracted_slice_8 = tensor.extract_slice %concat[0, 0] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 1] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%6 = tensor.empty() : tensor<1x7xi64>
%7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_9, %extracted_slice_8 : tensor<1x7xi64>, tensor<1x7xi64>) outs(%6 : tensor<1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.subi %in, %in_54 : i64
  linalg.yield %123 : i64
} -> tensor<1x7xi64>
%8 = tensor.empty() : tensor<1x7xi1>
%9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<1x7xi64>) outs(%8 : tensor<1x7xi1>) {
^bb0(%in: i64, %out: i1):
  %123 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %123 : i1
} -> tensor<1x7xi1>
%10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<1x7xi1>) outs(%6 : tensor<1x7xi64>) {
^bb0(%in: i1, %out: i64):
  %123 = arith.extui %in : i1 to i64
  linalg.yield %123 : i64
} -> tensor<1x7xi64>
%expanded_10 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%11 = tensor.empty() : tensor<7x7xi1>
%12 = linalg.generic {indexing_maps = [#map4, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_10 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%11 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %123 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %123 : i1
} -> tensor<7x7xi1>
%13 = tensor.empty() : tensor<7x7xi64>
%14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<7x7xi1>) outs(%13 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %123 = arith.extui %in : i1 to i64
  linalg.yield %123 : i64
} -> tensor<7x7xi64>
%expanded_11 = tensor.expand_shape %10 [[0], [1, 2]] output_shape [1, 1, 7] : tensor<1x7xi64> into tensor<1x1x7xi64>
%15 = tensor.empty() : tensor<1x7x7xi64>
%16 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11, %14 : tensor<1x1x7xi64>, tensor<7x7xi64>) outs(%15 : tensor<1x7x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.muli %in, %in_54 : i64
  linalg.yield %123 : i64
} -> tensor<1x7x7xi64>
%17 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<1x7xi64>) -> tensor<1x7xi64>
%18 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x7x7xi64>) outs(%17 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %123 = arith.addi %in, %out : i64
  linalg.yield %123 : i64
} -> tensor<1x7xi64>
%19 = tensor.empty() : tensor<1xi64>
%20 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%19 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded_12 = tensor.expand_shape %20 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%expanded_13 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%21 = tensor.empty() : tensor<1x1x7x1xi64>
%22 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%21 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.cmpi slt, %in, %c0_i64 : i64
  %124 = arith.addi %in, %c1_i64 : i64
  %125 = arith.select %123, %124, %in : i64
  %126 = arith.index_cast %125 : i64 to index
  %127 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %128 = arith.addi %in_54, %c7_i64 : i64
  %129 = arith.select %127, %128, %in_54 : i64
  %130 = arith.index_cast %129 : i64 to index
  %extracted = tensor.extract %18[%126, %130] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%23 = tensor.empty() : tensor<1x1x1x7xi64>
%24 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%23 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.cmpi slt, %in, %c0_i64 : i64
  %124 = arith.addi %in, %c1_i64 : i64
  %125 = arith.select %123, %124, %in : i64
  %126 = arith.index_cast %125 : i64 to index
  %127 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %128 = arith.addi %in_54, %c7_i64 : i64
  %129 = arith.select %127, %128, %in_54 : i64
  %130 = arith.index_cast %129 : i64 to index
  %extracted = tensor.extract %18[%126, %130] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%25 = tensor.empty() : tensor<1x1x7x7xi1>
%26 = linalg.generic {indexing_maps = [#map12, #map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<1x1x7x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %123 = arith.cmpi eq, %in, %in_54 : i64
  linalg.yield %123 : i1
} -> tensor<1x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map14, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %26 : tensor<i1>, tensor<1x1x7x7xi1>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %123 = arith.andi %in, %in_54 : i1
  linalg.yield %123 : i1
} -> tensor<1x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%21 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.cmpi slt, %in, %c0_i64 : i64
  %124 = arith.addi %in, %c1_i64 : i64
  %125 = arith.select %123, %124, %in : i64
  %126 = arith.index_cast %125 : i64 to index
  %127 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %128 = arith.addi %in_54, %c7_i64 : i64
  %129 = arith.select %127, %128, %in_54 : i64
  %130 = arith.index_cast %129 : i64 to index
  %extracted = tensor.extract %expanded[%126, %130] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%29 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%23 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %123 = arith.cmpi slt, %in, %c0_i64 : i64
  %124 = arith.addi %in, %c1_i64 : i64
  %125 = arith.select %123, %124, %in : i64
  %126 = arith.index_cast %125 : i64 to index
  %127 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %128 = arith.addi %in_54, %c7_i64 : i64
  %129 = arith.select %127, %128, %in_54 : i64
  %130 = arith.index_cast %129 : i64 to index
  %extracted = tensor.extract %expanded[%126, %130] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%30 = linalg.generic {indexing_maps = [#map13, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x1x1x7xi64>, tensor<1x1x7x1xi64>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %123 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %123 : i1
} -> tensor<1x1x7x7xi1>
%31 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<1x1x7x7xi1>, tensor<1x1x7x7xi1>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %123 = arith.andi %in, %in_54 : i1
  linalg.yield %123 : i1
} -> tensor<1x1x7x7xi1>
%32 = tensor.empty() : tensor<1x1x7x7xf32>
%33 = linalg.generic {indexing_maps = [#map10, #map14, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_3, %cst_2 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x7x7xf32>) {
^bb0(%in: i1, %in_54: f32, %in_55: f32, %out: f32):
  %123 = arith.select %in, %in_54, %in_55 : f32
  linalg.yield %123 : f32
} -> tensor<1x1x7x7xf32>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%34 = tensor.empty() : tensor<1x7x1xf32>
%35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x7x1xi64>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %123 = arith.sitofp %in : i64 to f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%36 = tensor.empty() : tensor<1x7x6xf32>
%37 = linalg.generic {indexing_maps = [#map15, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %arg11 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%36 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x6xf32>
%concat_16 = tensor.concat dim(2) %37, %37 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%38 = tensor.empty() : tensor<1x7x12xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%38 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.cos %in : f32
  linalg.yield %123 : f32
} -> tensor<1x7x12xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%38 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.sin %in : f32
  linalg.yield %123 : f32
} -> tensor<1x7x12xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%42 = linalg.fill ins(%cst : f32) outs(%34 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%41 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.addf %in, %out : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.divf %in, %cst_7 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.truncf %cst_6 : f64 to f32
  %124 = arith.addf %in, %123 : f32
  linalg.yield %124 : f32
} -> tensor<1x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.rsqrt %in : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %46 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%48 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %47 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%49 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%49 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %48 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%50 = tensor.empty() : tensor<7x48xf32>
%51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<7x48xf32>) -> tensor<7x48xf32>
%52 = linalg.matmul ins(%collapsed, %transposed : tensor<7x48xf32>, tensor<48x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_17 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<7x48xf32> into tensor<1x7x4x12xf32>
%53 = tensor.empty() : tensor<1x4x7x12xf32>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x7x4x12xf32>) outs(%53 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%54 = tensor.empty() : tensor<48x24xf32>
%transposed_19 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%54 : tensor<48x24xf32>) permutation = [1, 0] 
%55 = tensor.empty() : tensor<7x24xf32>
%56 = linalg.fill ins(%cst : f32) outs(%55 : tensor<7x24xf32>) -> tensor<7x24xf32>
%57 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<7x48xf32>, tensor<48x24xf32>) outs(%56 : tensor<7x24xf32>) -> tensor<7x24xf32>
%expanded_20 = tensor.expand_shape %57 [[0, 1], [2, 3]] output_shape [1, 7, 2, 12] : tensor<7x24xf32> into tensor<1x7x2x12xf32>
%58 = tensor.empty() : tensor<1x2x7x12xf32>
%transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x7x2x12xf32>) outs(%58 : tensor<1x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_22 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%54 : tensor<48x24xf32>) permutation = [1, 0] 
%59 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<7x48xf32>, tensor<48x24xf32>) outs(%56 : tensor<7x24xf32>) -> tensor<7x24xf32>
%expanded_23 = tensor.expand_shape %59 [[0, 1], [2, 3]] output_shape [1, 7, 2, 12] : tensor<7x24xf32> into tensor<1x7x2x12xf32>
%transposed_24 = linalg.transpose ins(%expanded_23 : tensor<1x7x2x12xf32>) outs(%58 : tensor<1x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_25 = tensor.expand_shape %39 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_26 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%60 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_25 : tensor<1x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%53 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x12xf32>
%extracted_slice_27 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [1, 4, 7, 6] [1, 1, 1, 1] : tensor<1x4x7x12xf32> to tensor<1x4x7x6xf32>
%extracted_slice_28 = tensor.extract_slice %transposed_18[0, 0, 0, 6] [1, 4, 7, 6] [1, 1, 1, 1] : tensor<1x4x7x12xf32> to tensor<1x4x7x6xf32>
%61 = tensor.empty() : tensor<1x4x7x6xf32>
%62 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x4x7x6xf32>) outs(%61 : tensor<1x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.negf %in : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x6xf32>
%concat_29 = tensor.concat dim(3) %62, %extracted_slice_27 : (tensor<1x4x7x6xf32>, tensor<1x4x7x6xf32>) -> tensor<1x4x7x12xf32>
%63 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_26 : tensor<1x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%53 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x12xf32>
%64 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<1x4x7x12xf32>, tensor<1x4x7x12xf32>) outs(%53 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.addf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x12xf32>
%65 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_25 : tensor<1x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%58 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x2x7x12xf32>
%extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 0] [1, 2, 7, 6] [1, 1, 1, 1] : tensor<1x2x7x12xf32> to tensor<1x2x7x6xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_21[0, 0, 0, 6] [1, 2, 7, 6] [1, 1, 1, 1] : tensor<1x2x7x12xf32> to tensor<1x2x7x6xf32>
%66 = tensor.empty() : tensor<1x2x7x6xf32>
%67 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<1x2x7x6xf32>) outs(%66 : tensor<1x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.negf %in : f32
  linalg.yield %123 : f32
} -> tensor<1x2x7x6xf32>
%concat_32 = tensor.concat dim(3) %67, %extracted_slice_30 : (tensor<1x2x7x6xf32>, tensor<1x2x7x6xf32>) -> tensor<1x2x7x12xf32>
%68 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_26 : tensor<1x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%58 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x2x7x12xf32>
%69 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %68 : tensor<1x2x7x12xf32>, tensor<1x2x7x12xf32>) outs(%58 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.addf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x2x7x12xf32>
%70 = tensor.empty() : tensor<1x2x2x7x12xf32>
%71 = linalg.generic {indexing_maps = [#map18, #map19], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x2x7x12xf32>) outs(%70 : tensor<1x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x7x12xf32>
%collapsed_33 = tensor.collapse_shape %71 [[0], [1, 2], [3], [4]] : tensor<1x2x2x7x12xf32> into tensor<1x4x7x12xf32>
%72 = linalg.generic {indexing_maps = [#map18, #map19], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24 : tensor<1x2x7x12xf32>) outs(%70 : tensor<1x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x7x12xf32>
%73 = tensor.empty() : tensor<1x4x12x7xf32>
%transposed_34 = linalg.transpose ins(%collapsed_33 : tensor<1x4x7x12xf32>) outs(%73 : tensor<1x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_35 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2], [3]] : tensor<1x4x12x7xf32> into tensor<4x12x7xf32>
%74 = tensor.empty() : tensor<4x7x7xf32>
%75 = linalg.fill ins(%cst : f32) outs(%74 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%76 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x7x12xf32>, tensor<4x12x7xf32>) outs(%75 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%expanded_37 = tensor.expand_shape %76 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
%77 = tensor.empty() : tensor<1x4x7x7xf32>
%78 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x4x7x7xf32>) outs(%77 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.truncf %cst_5 : f64 to f32
  %124 = arith.mulf %in, %123 : f32
  linalg.yield %124 : f32
} -> tensor<1x4x7x7xf32>
%79 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %33 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%77 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.addf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x7xf32>
%80 = tensor.empty() : tensor<1x4x7xi64>
%81 = linalg.fill ins(%c0_i64 : i64) outs(%80 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
%82 = tensor.empty() : tensor<1x4x7xf32>
%83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
%84:2 = linalg.generic {indexing_maps = [#map10, #map20, #map20], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%79 : tensor<1x4x7x7xf32>) outs(%83, %81 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_54: i64):
  %123 = linalg.index 3 : index
  %124 = arith.index_cast %123 : index to i64
  %125 = arith.maximumf %in, %out : f32
  %126 = arith.cmpf ogt, %in, %out : f32
  %127 = arith.select %126, %124, %out_54 : i64
  linalg.yield %125, %127 : f32, i64
} -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
%expanded_38 = tensor.expand_shape %84#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
%85 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %expanded_38 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%77 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.subf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x7xf32>
%86 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<1x4x7x7xf32>) outs(%77 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.exp %in : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x7xf32>
%87 = tensor.empty() : tensor<1x4x7x1xf32>
%88 = linalg.fill ins(%cst : f32) outs(%87 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
%89 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%86 : tensor<1x4x7x7xf32>) outs(%88 : tensor<1x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.addf %in, %out : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x1xf32>
%90 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %89 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%77 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.divf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x4x7x7xf32>
%collapsed_39 = tensor.collapse_shape %90 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
%collapsed_40 = tensor.collapse_shape %72 [[0, 1, 2], [3], [4]] : tensor<1x2x2x7x12xf32> into tensor<4x7x12xf32>
%91 = tensor.empty() : tensor<4x7x12xf32>
%92 = linalg.fill ins(%cst : f32) outs(%91 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%93 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<4x7x7xf32>, tensor<4x7x12xf32>) outs(%92 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%expanded_41 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [1, 4, 7, 12] : tensor<4x7x12xf32> into tensor<1x4x7x12xf32>
%94 = tensor.empty() : tensor<1x7x4x12xf32>
%transposed_42 = linalg.transpose ins(%expanded_41 : tensor<1x4x7x12xf32>) outs(%94 : tensor<1x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_43 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%49 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_44 = tensor.collapse_shape %transposed_42 [[0, 1], [2, 3]] : tensor<1x7x4x12xf32> into tensor<7x48xf32>
%95 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_45 = tensor.expand_shape %95 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%96 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_45 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.addf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%98 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.addf %in, %out : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.divf %in, %cst_7 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.truncf %cst_6 : f64 to f32
  %124 = arith.addf %in, %123 : f32
  linalg.yield %124 : f32
} -> tensor<1x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.rsqrt %in : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%102 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %101 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%103 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %102 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%104 = tensor.empty() : tensor<48x80xf32>
%transposed_46 = linalg.transpose ins(%arg5 : tensor<80x48xf32>) outs(%104 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_47 = tensor.collapse_shape %103 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%105 = tensor.empty() : tensor<7x80xf32>
%106 = linalg.fill ins(%cst : f32) outs(%105 : tensor<7x80xf32>) -> tensor<7x80xf32>
%107 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%106 : tensor<7x80xf32>) -> tensor<7x80xf32>
%expanded_48 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%108 = tensor.empty() : tensor<1x7x80xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<1x7x80xf32>) outs(%108 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.negf %in : f32
  %124 = math.exp %123 : f32
  %125 = arith.addf %124, %cst_1 : f32
  %126 = arith.divf %cst_1, %125 : f32
  linalg.yield %126 : f32
} -> tensor<1x7x80xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %109 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%108 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x80xf32>
%transposed_49 = linalg.transpose ins(%arg6 : tensor<80x48xf32>) outs(%104 : tensor<48x80xf32>) permutation = [1, 0] 
%111 = linalg.matmul ins(%collapsed_47, %transposed_49 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%106 : tensor<7x80xf32>) -> tensor<7x80xf32>
%expanded_50 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %expanded_50 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%108 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x80xf32>
%113 = tensor.empty() : tensor<80x48xf32>
%transposed_51 = linalg.transpose ins(%arg7 : tensor<48x80xf32>) outs(%113 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_52 = tensor.collapse_shape %112 [[0, 1], [2]] : tensor<1x7x80xf32> into tensor<7x80xf32>
%114 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<7x80xf32>, tensor<80x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_53 = tensor.expand_shape %114 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %expanded_53 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.addf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%116 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.addf %in, %out : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.divf %in, %cst_7 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = arith.truncf %cst_6 : f64 to f32
  %124 = arith.addf %in, %123 : f32
  linalg.yield %124 : f32
} -> tensor<1x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %123 = math.rsqrt %in : f32
  linalg.yield %123 : f32
} -> tensor<1x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %120 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
%122 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %121 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %123 = arith.mulf %in, %in_54 : f32
  linalg.yield %123 : f32
} -> tensor<1x7x48xf32>
return %122 : tensor<1x7x48xf32>
}
}
