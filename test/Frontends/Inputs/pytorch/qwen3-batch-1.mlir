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
#map17 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12xf32>, %arg7: tensor<80x48xf32>, %arg8: tensor<80x48xf32>, %arg9: tensor<48x80xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<6xf32>, %arg14: tensor<6xf32>, %arg15: tensor<1x7xi64>) -> tensor<1x7x48xf32> {
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
%0 = tensor.empty() : tensor<1x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<1x7xi64>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %142 = arith.index_cast %in : i64 to index
  %143 = linalg.index 2 : index
  %144 = arith.cmpi slt, %142, %c50 : index
  cf.assert %144, "index must be smaller than dim size"
  %145 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %145, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%142, %143] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %142 = linalg.index 0 : index
  %143 = arith.index_cast %142 : index to i64
  linalg.yield %143 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%extracted_slice = tensor.extract_slice %expanded[0, 0] [1, 1] [1, 1] : tensor<1x7xi64> to tensor<1x1xi64>
%4 = tensor.empty() : tensor<1x1xi64>
%5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %142 = arith.subi %in, %c1_i64 : i64
  linalg.yield %142 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %5, %expanded : (tensor<1x1xi64>, tensor<1x7xi64>) -> tensor<1x8xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 0] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%extracted_slice_10 = tensor.extract_slice %concat[0, 1] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%6 = tensor.empty() : tensor<1x7xi64>
%7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_10, %extracted_slice_9 : tensor<1x7xi64>, tensor<1x7xi64>) outs(%6 : tensor<1x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.subi %in, %in_55 : i64
  linalg.yield %142 : i64
} -> tensor<1x7xi64>
%8 = tensor.empty() : tensor<1x7xi1>
%9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<1x7xi64>) outs(%8 : tensor<1x7xi1>) {
^bb0(%in: i64, %out: i1):
  %142 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %142 : i1
} -> tensor<1x7xi1>
%10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<1x7xi1>) outs(%6 : tensor<1x7xi64>) {
^bb0(%in: i1, %out: i64):
  %142 = arith.extui %in : i1 to i64
  linalg.yield %142 : i64
} -> tensor<1x7xi64>
%expanded_11 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%11 = tensor.empty() : tensor<7x7xi1>
%12 = linalg.generic {indexing_maps = [#map4, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_11 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%11 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %142 = arith.cmpi sle, %in, %in_55 : i64
  linalg.yield %142 : i1
} -> tensor<7x7xi1>
%13 = tensor.empty() : tensor<7x7xi64>
%14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<7x7xi1>) outs(%13 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %142 = arith.extui %in : i1 to i64
  linalg.yield %142 : i64
} -> tensor<7x7xi64>
%expanded_12 = tensor.expand_shape %10 [[0], [1, 2]] output_shape [1, 1, 7] : tensor<1x7xi64> into tensor<1x1x7xi64>
%15 = tensor.empty() : tensor<1x7x7xi64>
%16 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12, %14 : tensor<1x1x7xi64>, tensor<7x7xi64>) outs(%15 : tensor<1x7x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.muli %in, %in_55 : i64
  linalg.yield %142 : i64
} -> tensor<1x7x7xi64>
%17 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<1x7xi64>) -> tensor<1x7xi64>
%18 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x7x7xi64>) outs(%17 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %142 = arith.addi %in, %out : i64
  linalg.yield %142 : i64
} -> tensor<1x7xi64>
%19 = tensor.empty() : tensor<1xi64>
%20 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%19 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded_13 = tensor.expand_shape %20 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%21 = tensor.empty() : tensor<1x1x7x1xi64>
%22 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%21 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.cmpi slt, %in, %c0_i64 : i64
  %143 = arith.addi %in, %c1_i64 : i64
  %144 = arith.select %142, %143, %in : i64
  %145 = arith.index_cast %144 : i64 to index
  %146 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %147 = arith.addi %in_55, %c7_i64 : i64
  %148 = arith.select %146, %147, %in_55 : i64
  %149 = arith.index_cast %148 : i64 to index
  %extracted = tensor.extract %18[%145, %149] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%23 = tensor.empty() : tensor<1x1x1x7xi64>
%24 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%23 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.cmpi slt, %in, %c0_i64 : i64
  %143 = arith.addi %in, %c1_i64 : i64
  %144 = arith.select %142, %143, %in : i64
  %145 = arith.index_cast %144 : i64 to index
  %146 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %147 = arith.addi %in_55, %c7_i64 : i64
  %148 = arith.select %146, %147, %in_55 : i64
  %149 = arith.index_cast %148 : i64 to index
  %extracted = tensor.extract %18[%145, %149] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%25 = tensor.empty() : tensor<1x1x7x7xi1>
%26 = linalg.generic {indexing_maps = [#map12, #map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<1x1x7x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %142 = arith.cmpi eq, %in, %in_55 : i64
  linalg.yield %142 : i1
} -> tensor<1x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map14, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %26 : tensor<i1>, tensor<1x1x7x7xi1>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_55: i1, %out: i1):
  %142 = arith.andi %in, %in_55 : i1
  linalg.yield %142 : i1
} -> tensor<1x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_14 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%21 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.cmpi slt, %in, %c0_i64 : i64
  %143 = arith.addi %in, %c1_i64 : i64
  %144 = arith.select %142, %143, %in : i64
  %145 = arith.index_cast %144 : i64 to index
  %146 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %147 = arith.addi %in_55, %c7_i64 : i64
  %148 = arith.select %146, %147, %in_55 : i64
  %149 = arith.index_cast %148 : i64 to index
  %extracted = tensor.extract %expanded[%145, %149] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%29 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_15 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%23 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_55: i64, %out: i64):
  %142 = arith.cmpi slt, %in, %c0_i64 : i64
  %143 = arith.addi %in, %c1_i64 : i64
  %144 = arith.select %142, %143, %in : i64
  %145 = arith.index_cast %144 : i64 to index
  %146 = arith.cmpi slt, %in_55, %c0_i64 : i64
  %147 = arith.addi %in_55, %c7_i64 : i64
  %148 = arith.select %146, %147, %in_55 : i64
  %149 = arith.index_cast %148 : i64 to index
  %extracted = tensor.extract %expanded[%145, %149] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%30 = linalg.generic {indexing_maps = [#map13, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x1x1x7xi64>, tensor<1x1x7x1xi64>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_55: i64, %out: i1):
  %142 = arith.cmpi sle, %in, %in_55 : i64
  linalg.yield %142 : i1
} -> tensor<1x1x7x7xi1>
%31 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<1x1x7x7xi1>, tensor<1x1x7x7xi1>) outs(%25 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_55: i1, %out: i1):
  %142 = arith.andi %in, %in_55 : i1
  linalg.yield %142 : i1
} -> tensor<1x1x7x7xi1>
%32 = tensor.empty() : tensor<1x1x7x7xf32>
%33 = linalg.generic {indexing_maps = [#map10, #map14, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_3, %cst_2 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x7x7xf32>) {
^bb0(%in: i1, %in_55: f32, %in_56: f32, %out: f32):
  %142 = arith.select %in, %in_55, %in_56 : f32
  linalg.yield %142 : f32
} -> tensor<1x1x7x7xf32>
%expanded_16 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%34 = tensor.empty() : tensor<1x7x1xf32>
%35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<1x7x1xi64>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %142 = arith.sitofp %in : i64 to f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%36 = tensor.empty() : tensor<1x7x6xf32>
%37 = linalg.generic {indexing_maps = [#map15, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %arg13 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%36 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x6xf32>
%concat_17 = tensor.concat dim(2) %37, %37 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%38 = tensor.empty() : tensor<1x7x12xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%38 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.cos %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x12xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_17 : tensor<1x7x12xf32>) outs(%38 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.sin %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x12xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%42 = linalg.fill ins(%cst : f32) outs(%34 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%41 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.divf %in, %cst_7 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_6 : f64 to f32
  %143 = arith.addf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x7x1xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.rsqrt %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %46 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%48 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %47 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%49 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%49 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %48 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%50 = tensor.empty() : tensor<7x48xf32>
%51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<7x48xf32>) -> tensor<7x48xf32>
%52 = linalg.matmul ins(%collapsed, %transposed : tensor<7x48xf32>, tensor<48x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_18 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<7x48xf32> into tensor<1x7x4x12xf32>
%53 = tensor.empty() : tensor<1x7x4x12xf32>
%54 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x7x4x12xf32>) outs(%53 : tensor<1x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %142 : f32
} -> tensor<1x7x4x12xf32>
%55 = tensor.empty() : tensor<1x7x4x1xf32>
%56 = linalg.fill ins(%cst : f32) outs(%55 : tensor<1x7x4x1xf32>) -> tensor<1x7x4x1xf32>
%57 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<1x7x4x12xf32>) outs(%56 : tensor<1x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x7x4x1xf32>
%58 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x7x4x1xf32>) outs(%55 : tensor<1x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.divf %in, %cst_8 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x4x1xf32>
%59 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x7x4x1xf32>) outs(%55 : tensor<1x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_6 : f64 to f32
  %143 = arith.addf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x7x4x1xf32>
%60 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x7x4x1xf32>) outs(%55 : tensor<1x7x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.rsqrt %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x4x1xf32>
%61 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %60 : tensor<1x7x4x12xf32>, tensor<1x7x4x1xf32>) outs(%53 : tensor<1x7x4x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x4x12xf32>
%62 = linalg.generic {indexing_maps = [#map17, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg5, %61 : tensor<12xf32>, tensor<1x7x4x12xf32>) outs(%53 : tensor<1x7x4x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x4x12xf32>
%63 = tensor.empty() : tensor<1x4x7x12xf32>
%transposed_19 = linalg.transpose ins(%62 : tensor<1x7x4x12xf32>) outs(%63 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%64 = tensor.empty() : tensor<48x24xf32>
%transposed_20 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%64 : tensor<48x24xf32>) permutation = [1, 0] 
%65 = tensor.empty() : tensor<7x24xf32>
%66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<7x24xf32>) -> tensor<7x24xf32>
%67 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<7x48xf32>, tensor<48x24xf32>) outs(%66 : tensor<7x24xf32>) -> tensor<7x24xf32>
%expanded_21 = tensor.expand_shape %67 [[0, 1], [2, 3]] output_shape [1, 7, 2, 12] : tensor<7x24xf32> into tensor<1x7x2x12xf32>
%68 = tensor.empty() : tensor<1x7x2x12xf32>
%69 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x7x2x12xf32>) outs(%68 : tensor<1x7x2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %142 : f32
} -> tensor<1x7x2x12xf32>
%70 = tensor.empty() : tensor<1x7x2x1xf32>
%71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<1x7x2x1xf32>) -> tensor<1x7x2x1xf32>
%72 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<1x7x2x12xf32>) outs(%71 : tensor<1x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x7x2x1xf32>
%73 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<1x7x2x1xf32>) outs(%70 : tensor<1x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.divf %in, %cst_8 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x2x1xf32>
%74 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x7x2x1xf32>) outs(%70 : tensor<1x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_6 : f64 to f32
  %143 = arith.addf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x7x2x1xf32>
%75 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x7x2x1xf32>) outs(%70 : tensor<1x7x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.rsqrt %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x2x1xf32>
%76 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %75 : tensor<1x7x2x12xf32>, tensor<1x7x2x1xf32>) outs(%68 : tensor<1x7x2x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x2x12xf32>
%77 = linalg.generic {indexing_maps = [#map17, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg6, %76 : tensor<12xf32>, tensor<1x7x2x12xf32>) outs(%68 : tensor<1x7x2x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x2x12xf32>
%78 = tensor.empty() : tensor<1x2x7x12xf32>
%transposed_22 = linalg.transpose ins(%77 : tensor<1x7x2x12xf32>) outs(%78 : tensor<1x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_23 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%64 : tensor<48x24xf32>) permutation = [1, 0] 
%79 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<7x48xf32>, tensor<48x24xf32>) outs(%66 : tensor<7x24xf32>) -> tensor<7x24xf32>
%expanded_24 = tensor.expand_shape %79 [[0, 1], [2, 3]] output_shape [1, 7, 2, 12] : tensor<7x24xf32> into tensor<1x7x2x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<1x7x2x12xf32>) outs(%78 : tensor<1x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_26 = tensor.expand_shape %39 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_27 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%80 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19, %expanded_26 : tensor<1x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%63 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x12xf32>
%extracted_slice_28 = tensor.extract_slice %transposed_19[0, 0, 0, 0] [1, 4, 7, 6] [1, 1, 1, 1] : tensor<1x4x7x12xf32> to tensor<1x4x7x6xf32>
%extracted_slice_29 = tensor.extract_slice %transposed_19[0, 0, 0, 6] [1, 4, 7, 6] [1, 1, 1, 1] : tensor<1x4x7x12xf32> to tensor<1x4x7x6xf32>
%81 = tensor.empty() : tensor<1x4x7x6xf32>
%82 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_29 : tensor<1x4x7x6xf32>) outs(%81 : tensor<1x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.negf %in : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x6xf32>
%concat_30 = tensor.concat dim(3) %82, %extracted_slice_28 : (tensor<1x4x7x6xf32>, tensor<1x4x7x6xf32>) -> tensor<1x4x7x12xf32>
%83 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_30, %expanded_27 : tensor<1x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%63 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x12xf32>
%84 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %83 : tensor<1x4x7x12xf32>, tensor<1x4x7x12xf32>) outs(%63 : tensor<1x4x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.addf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x12xf32>
%85 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22, %expanded_26 : tensor<1x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%78 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x2x7x12xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_22[0, 0, 0, 0] [1, 2, 7, 6] [1, 1, 1, 1] : tensor<1x2x7x12xf32> to tensor<1x2x7x6xf32>
%extracted_slice_32 = tensor.extract_slice %transposed_22[0, 0, 0, 6] [1, 2, 7, 6] [1, 1, 1, 1] : tensor<1x2x7x12xf32> to tensor<1x2x7x6xf32>
%86 = tensor.empty() : tensor<1x2x7x6xf32>
%87 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_32 : tensor<1x2x7x6xf32>) outs(%86 : tensor<1x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.negf %in : f32
  linalg.yield %142 : f32
} -> tensor<1x2x7x6xf32>
%concat_33 = tensor.concat dim(3) %87, %extracted_slice_31 : (tensor<1x2x7x6xf32>, tensor<1x2x7x6xf32>) -> tensor<1x2x7x12xf32>
%88 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33, %expanded_27 : tensor<1x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%78 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x2x7x12xf32>
%89 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %88 : tensor<1x2x7x12xf32>, tensor<1x2x7x12xf32>) outs(%78 : tensor<1x2x7x12xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.addf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x2x7x12xf32>
%90 = tensor.empty() : tensor<1x2x2x7x12xf32>
%91 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<1x2x7x12xf32>) outs(%90 : tensor<1x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x7x12xf32>
%collapsed_34 = tensor.collapse_shape %91 [[0], [1, 2], [3], [4]] : tensor<1x2x2x7x12xf32> into tensor<1x4x7x12xf32>
%92 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25 : tensor<1x2x7x12xf32>) outs(%90 : tensor<1x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x7x12xf32>
%93 = tensor.empty() : tensor<1x4x12x7xf32>
%transposed_35 = linalg.transpose ins(%collapsed_34 : tensor<1x4x7x12xf32>) outs(%93 : tensor<1x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_36 = tensor.collapse_shape %84 [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%collapsed_37 = tensor.collapse_shape %transposed_35 [[0, 1], [2], [3]] : tensor<1x4x12x7xf32> into tensor<4x12x7xf32>
%94 = tensor.empty() : tensor<4x7x7xf32>
%95 = linalg.fill ins(%cst : f32) outs(%94 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%96 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<4x7x12xf32>, tensor<4x12x7xf32>) outs(%95 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%expanded_38 = tensor.expand_shape %96 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
%97 = tensor.empty() : tensor<1x4x7x7xf32>
%98 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x4x7x7xf32>) outs(%97 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_5 : f64 to f32
  %143 = arith.mulf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x4x7x7xf32>
%99 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %33 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%97 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.addf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x7xf32>
%100 = tensor.empty() : tensor<1x4x7xi64>
%101 = linalg.fill ins(%c0_i64 : i64) outs(%100 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
%102 = tensor.empty() : tensor<1x4x7xf32>
%103 = linalg.fill ins(%cst_0 : f32) outs(%102 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
%104:2 = linalg.generic {indexing_maps = [#map10, #map21, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<1x4x7x7xf32>) outs(%103, %101 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_55: i64):
  %142 = linalg.index 3 : index
  %143 = arith.index_cast %142 : index to i64
  %144 = arith.maximumf %in, %out : f32
  %145 = arith.cmpf ogt, %in, %out : f32
  %146 = arith.select %145, %143, %out_55 : i64
  linalg.yield %144, %146 : f32, i64
} -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
%expanded_39 = tensor.expand_shape %104#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
%105 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %expanded_39 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%97 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.subf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x7xf32>
%106 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105 : tensor<1x4x7x7xf32>) outs(%97 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.exp %in : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x7xf32>
%107 = tensor.empty() : tensor<1x4x7x1xf32>
%108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
%109 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<1x4x7x7xf32>) outs(%108 : tensor<1x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x1xf32>
%110 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106, %109 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%97 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.divf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x7xf32>
%collapsed_40 = tensor.collapse_shape %110 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
%collapsed_41 = tensor.collapse_shape %92 [[0, 1, 2], [3], [4]] : tensor<1x2x2x7x12xf32> into tensor<4x7x12xf32>
%111 = tensor.empty() : tensor<4x7x12xf32>
%112 = linalg.fill ins(%cst : f32) outs(%111 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%113 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<4x7x7xf32>, tensor<4x7x12xf32>) outs(%112 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%expanded_42 = tensor.expand_shape %113 [[0, 1], [2], [3]] output_shape [1, 4, 7, 12] : tensor<4x7x12xf32> into tensor<1x4x7x12xf32>
%transposed_43 = linalg.transpose ins(%expanded_42 : tensor<1x4x7x12xf32>) outs(%53 : tensor<1x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_44 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%49 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2, 3]] : tensor<1x7x4x12xf32> into tensor<7x48xf32>
%114 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_46 = tensor.expand_shape %114 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_46 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.addf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%116 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.divf %in, %cst_7 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_6 : f64 to f32
  %143 = arith.addf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.rsqrt %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %120 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%122 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %121 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%123 = tensor.empty() : tensor<48x80xf32>
%transposed_47 = linalg.transpose ins(%arg7 : tensor<80x48xf32>) outs(%123 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_48 = tensor.collapse_shape %122 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%124 = tensor.empty() : tensor<7x80xf32>
%125 = linalg.fill ins(%cst : f32) outs(%124 : tensor<7x80xf32>) -> tensor<7x80xf32>
%126 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%125 : tensor<7x80xf32>) -> tensor<7x80xf32>
%expanded_49 = tensor.expand_shape %126 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%127 = tensor.empty() : tensor<1x7x80xf32>
%128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x7x80xf32>) outs(%127 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.negf %in : f32
  %143 = math.exp %142 : f32
  %144 = arith.addf %143, %cst_1 : f32
  %145 = arith.divf %cst_1, %144 : f32
  linalg.yield %145 : f32
} -> tensor<1x7x80xf32>
%129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %128 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%127 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x80xf32>
%transposed_50 = linalg.transpose ins(%arg8 : tensor<80x48xf32>) outs(%123 : tensor<48x80xf32>) permutation = [1, 0] 
%130 = linalg.matmul ins(%collapsed_48, %transposed_50 : tensor<7x48xf32>, tensor<48x80xf32>) outs(%125 : tensor<7x80xf32>) -> tensor<7x80xf32>
%expanded_51 = tensor.expand_shape %130 [[0, 1], [2]] output_shape [1, 7, 80] : tensor<7x80xf32> into tensor<1x7x80xf32>
%131 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %expanded_51 : tensor<1x7x80xf32>, tensor<1x7x80xf32>) outs(%127 : tensor<1x7x80xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x80xf32>
%132 = tensor.empty() : tensor<80x48xf32>
%transposed_52 = linalg.transpose ins(%arg9 : tensor<48x80xf32>) outs(%132 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_53 = tensor.collapse_shape %131 [[0, 1], [2]] : tensor<1x7x80xf32> into tensor<7x80xf32>
%133 = linalg.matmul ins(%collapsed_53, %transposed_52 : tensor<7x80xf32>, tensor<80x48xf32>) outs(%51 : tensor<7x48xf32>) -> tensor<7x48xf32>
%expanded_54 = tensor.expand_shape %133 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%134 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %expanded_54 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.addf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<1x7x48xf32>) outs(%42 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.addf %in, %out : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.divf %in, %cst_7 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = arith.truncf %cst_6 : f64 to f32
  %143 = arith.addf %in, %142 : f32
  linalg.yield %143 : f32
} -> tensor<1x7x1xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x7x1xf32>) outs(%34 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %142 = math.rsqrt %in : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %139 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
%141 = linalg.generic {indexing_maps = [#map16, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %140 : tensor<48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_55: f32, %out: f32):
  %142 = arith.mulf %in, %in_55 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x48xf32>
return %141 : tensor<1x7x48xf32>
}
}
