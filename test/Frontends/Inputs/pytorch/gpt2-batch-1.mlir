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
#map17 = affine_map<(d0, d1) -> (d1)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x144xf32>, %arg5: tensor<144xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48x192xf32>, %arg11: tensor<192xf32>, %arg12: tensor<192x48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<1x7xi64>) -> tensor<1x7x48xf32> {
%c3_i64 = arith.constant 3 : i64
%c1_i64 = arith.constant 1 : i64
%c0_i64 = arith.constant 0 : i64
%c7_i64 = arith.constant 7 : i64
%c50 = arith.constant 50 : index
%c16 = arith.constant 16 : index
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<true> : tensor<i1>
%cst_5 = arith.constant 0.79788456080286541 : f64
%cst_6 = arith.constant 4.471500e-02 : f64
%cst_7 = arith.constant 0.28867513459481287 : f64
%cst_8 = arith.constant 1.000000e-05 : f64
%cst_9 = arith.constant 4.800000e+01 : f64
%cst_10 = arith.constant 4.800000e+01 : f32
%cst_11 = arith.constant 5.000000e-01 : f32
%cst_12 = arith.constant 1.000000e+00 : f32
%0 = tensor.empty() : tensor<1x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16 : tensor<1x7xi64>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %141 = arith.index_cast %in : i64 to index
  %142 = linalg.index 2 : index
  %143 = arith.cmpi slt, %141, %c50 : index
  cf.assert %143, "index must be smaller than dim size"
  %144 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %144, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%141, %142] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %141 = linalg.index 0 : index
  %142 = arith.index_cast %141 : index to i64
  linalg.yield %142 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x7xi64>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %141 = arith.index_cast %in : i64 to index
  %142 = linalg.index 2 : index
  %143 = arith.cmpi slt, %141, %c16 : index
  cf.assert %143, "index must be smaller than dim size"
  %144 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %144, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%141, %142] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%extracted_slice = tensor.extract_slice %expanded[0, 0] [1, 1] [1, 1] : tensor<1x7xi64> to tensor<1x1xi64>
%6 = tensor.empty() : tensor<1x1xi64>
%7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%6 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %141 = arith.subi %in, %c1_i64 : i64
  linalg.yield %141 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %7, %expanded : (tensor<1x1xi64>, tensor<1x7xi64>) -> tensor<1x8xi64>
%extracted_slice_13 = tensor.extract_slice %concat[0, 0] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%extracted_slice_14 = tensor.extract_slice %concat[0, 1] [1, 7] [1, 1] : tensor<1x8xi64> to tensor<1x7xi64>
%8 = tensor.empty() : tensor<1x7xi64>
%9 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_14, %extracted_slice_13 : tensor<1x7xi64>, tensor<1x7xi64>) outs(%8 : tensor<1x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.subi %in, %in_43 : i64
  linalg.yield %141 : i64
} -> tensor<1x7xi64>
%10 = tensor.empty() : tensor<1x7xi1>
%11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<1x7xi64>) outs(%10 : tensor<1x7xi1>) {
^bb0(%in: i64, %out: i1):
  %141 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %141 : i1
} -> tensor<1x7xi1>
%12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<1x7xi1>) outs(%8 : tensor<1x7xi64>) {
^bb0(%in: i1, %out: i64):
  %141 = arith.extui %in : i1 to i64
  linalg.yield %141 : i64
} -> tensor<1x7xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%13 = tensor.empty() : tensor<7x7xi1>
%14 = linalg.generic {indexing_maps = [#map4, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%13 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %141 = arith.cmpi sle, %in, %in_43 : i64
  linalg.yield %141 : i1
} -> tensor<7x7xi1>
%15 = tensor.empty() : tensor<7x7xi64>
%16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<7x7xi1>) outs(%15 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %141 = arith.extui %in : i1 to i64
  linalg.yield %141 : i64
} -> tensor<7x7xi64>
%expanded_16 = tensor.expand_shape %12 [[0], [1, 2]] output_shape [1, 1, 7] : tensor<1x7xi64> into tensor<1x1x7xi64>
%17 = tensor.empty() : tensor<1x7x7xi64>
%18 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16, %16 : tensor<1x1x7xi64>, tensor<7x7xi64>) outs(%17 : tensor<1x7x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.muli %in, %in_43 : i64
  linalg.yield %141 : i64
} -> tensor<1x7x7xi64>
%19 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<1x7xi64>) -> tensor<1x7xi64>
%20 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x7x7xi64>) outs(%19 : tensor<1x7xi64>) {
^bb0(%in: i64, %out: i64):
  %141 = arith.addi %in, %out : i64
  linalg.yield %141 : i64
} -> tensor<1x7xi64>
%21 = tensor.empty() : tensor<1xi64>
%22 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%21 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded_17 = tensor.expand_shape %22 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%expanded_18 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_19 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%23 = tensor.empty() : tensor<1x1x7x1xi64>
%24 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_18 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%23 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.cmpi slt, %in, %c0_i64 : i64
  %142 = arith.addi %in, %c1_i64 : i64
  %143 = arith.select %141, %142, %in : i64
  %144 = arith.index_cast %143 : i64 to index
  %145 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %146 = arith.addi %in_43, %c7_i64 : i64
  %147 = arith.select %145, %146, %in_43 : i64
  %148 = arith.index_cast %147 : i64 to index
  %extracted = tensor.extract %20[%144, %148] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%25 = tensor.empty() : tensor<1x1x1x7xi64>
%26 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_19 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.cmpi slt, %in, %c0_i64 : i64
  %142 = arith.addi %in, %c1_i64 : i64
  %143 = arith.select %141, %142, %in : i64
  %144 = arith.index_cast %143 : i64 to index
  %145 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %146 = arith.addi %in_43, %c7_i64 : i64
  %147 = arith.select %145, %146, %in_43 : i64
  %148 = arith.index_cast %147 : i64 to index
  %extracted = tensor.extract %20[%144, %148] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%27 = tensor.empty() : tensor<1x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map12, #map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %26 : tensor<1x1x7x1xi64>, tensor<1x1x1x7xi64>) outs(%27 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %141 = arith.cmpi eq, %in, %in_43 : i64
  linalg.yield %141 : i1
} -> tensor<1x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map14, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %28 : tensor<i1>, tensor<1x1x7x7xi1>) outs(%27 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_43: i1, %out: i1):
  %141 = arith.andi %in, %in_43 : i1
  linalg.yield %141 : i1
} -> tensor<1x1x7x7xi1>
%30 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_18 : tensor<1x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%23 : tensor<1x1x7x1xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.cmpi slt, %in, %c0_i64 : i64
  %142 = arith.addi %in, %c1_i64 : i64
  %143 = arith.select %141, %142, %in : i64
  %144 = arith.index_cast %143 : i64 to index
  %145 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %146 = arith.addi %in_43, %c7_i64 : i64
  %147 = arith.select %145, %146, %in_43 : i64
  %148 = arith.index_cast %147 : i64 to index
  %extracted = tensor.extract %expanded[%144, %148] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x7x1xi64>
%31 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_19 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<1x1x1x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %141 = arith.cmpi slt, %in, %c0_i64 : i64
  %142 = arith.addi %in, %c1_i64 : i64
  %143 = arith.select %141, %142, %in : i64
  %144 = arith.index_cast %143 : i64 to index
  %145 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %146 = arith.addi %in_43, %c7_i64 : i64
  %147 = arith.select %145, %146, %in_43 : i64
  %148 = arith.index_cast %147 : i64 to index
  %extracted = tensor.extract %expanded[%144, %148] : tensor<1x7xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x7xi64>
%32 = linalg.generic {indexing_maps = [#map13, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %30 : tensor<1x1x1x7xi64>, tensor<1x1x7x1xi64>) outs(%27 : tensor<1x1x7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %141 = arith.cmpi sle, %in, %in_43 : i64
  linalg.yield %141 : i1
} -> tensor<1x1x7x7xi1>
%33 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<1x1x7x7xi1>, tensor<1x1x7x7xi1>) outs(%27 : tensor<1x1x7x7xi1>) {
^bb0(%in: i1, %in_43: i1, %out: i1):
  %141 = arith.andi %in, %in_43 : i1
  linalg.yield %141 : i1
} -> tensor<1x1x7x7xi1>
%34 = tensor.empty() : tensor<1x1x7x7xf32>
%35 = linalg.generic {indexing_maps = [#map10, #map14, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %cst_3, %cst_2 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%34 : tensor<1x1x7x7xf32>) {
^bb0(%in: i1, %in_43: f32, %in_44: f32, %out: f32):
  %141 = arith.select %in, %in_43, %in_44 : f32
  linalg.yield %141 : f32
} -> tensor<1x1x7x7xf32>
%36 = tensor.empty() : tensor<1x7x48xf64>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x7x48xf32>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %141 = arith.extf %in : f32 to f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%38 = tensor.empty() : tensor<1x7x1xf64>
%39 = linalg.fill ins(%cst : f64) outs(%38 : tensor<1x7x1xf64>) -> tensor<1x7x1xf64>
%40 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%37 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%42 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %41 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.subf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%43 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42, %42 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.mulf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%44 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%43 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%46 = tensor.empty() : tensor<1x7x1xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x7x1xf64>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %141 = arith.truncf %in : f64 to f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%48 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x7x48xf32>) outs(%48 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.addf %in, %out : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.divf %in, %cst_10 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_8 : f64 to f32
  %142 = arith.addf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.rsqrt %in : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %50 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.subf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %52 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%55 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %arg2 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %arg3 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%collapsed = tensor.collapse_shape %56 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%57 = tensor.empty() : tensor<7x144xf32>
%58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<7x144xf32>) -> tensor<7x144xf32>
%59 = linalg.matmul ins(%collapsed, %arg4 : tensor<7x48xf32>, tensor<48x144xf32>) outs(%58 : tensor<7x144xf32>) -> tensor<7x144xf32>
%60 = linalg.generic {indexing_maps = [#map17, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<144xf32>) outs(%57 : tensor<7x144xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x144xf32>
%61 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%59, %60 : tensor<7x144xf32>, tensor<7x144xf32>) outs(%57 : tensor<7x144xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<7x144xf32>
%expanded_20 = tensor.expand_shape %61 [[0, 1], [2]] output_shape [1, 7, 144] : tensor<7x144xf32> into tensor<1x7x144xf32>
%extracted_slice_21 = tensor.extract_slice %expanded_20[0, 0, 0] [1, 7, 48] [1, 1, 1] : tensor<1x7x144xf32> to tensor<1x7x48xf32>
%extracted_slice_22 = tensor.extract_slice %expanded_20[0, 0, 48] [1, 7, 48] [1, 1, 1] : tensor<1x7x144xf32> to tensor<1x7x48xf32>
%extracted_slice_23 = tensor.extract_slice %expanded_20[0, 0, 96] [1, 7, 48] [1, 1, 1] : tensor<1x7x144xf32> to tensor<1x7x48xf32>
%expanded_24 = tensor.expand_shape %extracted_slice_22 [[0], [1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<1x7x48xf32> into tensor<1x7x4x12xf32>
%expanded_25 = tensor.expand_shape %extracted_slice_23 [[0], [1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<1x7x48xf32> into tensor<1x7x4x12xf32>
%62 = tensor.empty() : tensor<1x4x7x12xf32>
%transposed = linalg.transpose ins(%expanded_25 : tensor<1x7x4x12xf32>) outs(%62 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_26 = tensor.expand_shape %extracted_slice_21 [[0], [1], [2, 3]] output_shape [1, 7, 4, 12] : tensor<1x7x48xf32> into tensor<1x7x4x12xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<1x7x4x12xf32>) outs(%62 : tensor<1x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%63 = tensor.empty() : tensor<1x4x12x7xf32>
%transposed_28 = linalg.transpose ins(%expanded_24 : tensor<1x7x4x12xf32>) outs(%63 : tensor<1x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_29 = tensor.collapse_shape %transposed_27 [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%collapsed_30 = tensor.collapse_shape %transposed_28 [[0, 1], [2], [3]] : tensor<1x4x12x7xf32> into tensor<4x12x7xf32>
%64 = tensor.empty() : tensor<4x7x7xf32>
%65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%66 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x7x12xf32>, tensor<4x12x7xf32>) outs(%65 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
%expanded_31 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
%67 = tensor.empty() : tensor<1x4x7x7xf32>
%68 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<1x4x7x7xf32>) outs(%67 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_7 : f64 to f32
  %142 = arith.mulf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x4x7x7xf32>
%69 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %35 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%67 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x4x7x7xf32>
%70 = tensor.empty() : tensor<1x4x7xi64>
%71 = linalg.fill ins(%c0_i64 : i64) outs(%70 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
%72 = tensor.empty() : tensor<1x4x7xf32>
%73 = linalg.fill ins(%cst_1 : f32) outs(%72 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
%74:2 = linalg.generic {indexing_maps = [#map10, #map19, #map19], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<1x4x7x7xf32>) outs(%73, %71 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_43: i64):
  %141 = linalg.index 3 : index
  %142 = arith.index_cast %141 : index to i64
  %143 = arith.maximumf %in, %out : f32
  %144 = arith.cmpf ogt, %in, %out : f32
  %145 = arith.select %144, %142, %out_43 : i64
  linalg.yield %143, %145 : f32, i64
} -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
%expanded_32 = tensor.expand_shape %74#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
%75 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %expanded_32 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%67 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.subf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x4x7x7xf32>
%76 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<1x4x7x7xf32>) outs(%67 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.exp %in : f32
  linalg.yield %141 : f32
} -> tensor<1x4x7x7xf32>
%77 = tensor.empty() : tensor<1x4x7x1xf32>
%78 = linalg.fill ins(%cst_0 : f32) outs(%77 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
%79 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<1x4x7x7xf32>) outs(%78 : tensor<1x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.addf %in, %out : f32
  linalg.yield %141 : f32
} -> tensor<1x4x7x1xf32>
%80 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %79 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%67 : tensor<1x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.divf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x4x7x7xf32>
%collapsed_33 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
%collapsed_34 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x7x12xf32> into tensor<4x7x12xf32>
%81 = tensor.empty() : tensor<4x7x12xf32>
%82 = linalg.fill ins(%cst_0 : f32) outs(%81 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%83 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<4x7x7xf32>, tensor<4x7x12xf32>) outs(%82 : tensor<4x7x12xf32>) -> tensor<4x7x12xf32>
%expanded_35 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 4, 7, 12] : tensor<4x7x12xf32> into tensor<1x4x7x12xf32>
%84 = tensor.empty() : tensor<1x7x4x12xf32>
%transposed_36 = linalg.transpose ins(%expanded_35 : tensor<1x4x7x12xf32>) outs(%84 : tensor<1x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_37 = tensor.collapse_shape %transposed_36 [[0, 1], [2, 3]] : tensor<1x7x4x12xf32> into tensor<7x48xf32>
%85 = tensor.empty() : tensor<7x48xf32>
%86 = linalg.fill ins(%cst_0 : f32) outs(%85 : tensor<7x48xf32>) -> tensor<7x48xf32>
%87 = linalg.matmul ins(%collapsed_37, %arg6 : tensor<7x48xf32>, tensor<48x48xf32>) outs(%86 : tensor<7x48xf32>) -> tensor<7x48xf32>
%88 = linalg.generic {indexing_maps = [#map17, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%85 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%89 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%87, %88 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%85 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<7x48xf32>
%expanded_38 = tensor.expand_shape %89 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%90 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %5 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x7x48xf32>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %141 = arith.extf %in : f32 to f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%92 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%94 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %93 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.subf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%95 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %94 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.mulf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%96 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x7x1xf64>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %141 = arith.truncf %in : f64 to f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%99 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x7x48xf32>) outs(%48 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.addf %in, %out : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.divf %in, %cst_10 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_8 : f64 to f32
  %142 = arith.addf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.rsqrt %in : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %100 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.subf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%105 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg8 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg9 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%collapsed_39 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
%107 = tensor.empty() : tensor<7x192xf32>
%108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<7x192xf32>) -> tensor<7x192xf32>
%109 = linalg.matmul ins(%collapsed_39, %arg10 : tensor<7x48xf32>, tensor<48x192xf32>) outs(%108 : tensor<7x192xf32>) -> tensor<7x192xf32>
%110 = linalg.generic {indexing_maps = [#map17, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<192xf32>) outs(%107 : tensor<7x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x192xf32>
%111 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%109, %110 : tensor<7x192xf32>, tensor<7x192xf32>) outs(%107 : tensor<7x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<7x192xf32>
%expanded_40 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [1, 7, 192] : tensor<7x192xf32> into tensor<1x7x192xf32>
%112 = tensor.empty() : tensor<1x7x192xf32>
%113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.mulf %in, %cst_11 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_6 : f64 to f32
  %142 = arith.mulf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x192xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %115 : tensor<1x7x192xf32>, tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_5 : f64 to f32
  %142 = arith.mulf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x192xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.tanh %in : f32
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.addf %in, %cst_12 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %119 : tensor<1x7x192xf32>, tensor<1x7x192xf32>) outs(%112 : tensor<1x7x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x192xf32>
%collapsed_41 = tensor.collapse_shape %120 [[0, 1], [2]] : tensor<1x7x192xf32> into tensor<7x192xf32>
%121 = linalg.matmul ins(%collapsed_41, %arg12 : tensor<7x192xf32>, tensor<192x48xf32>) outs(%86 : tensor<7x48xf32>) -> tensor<7x48xf32>
%122 = linalg.generic {indexing_maps = [#map17, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%85 : tensor<7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<7x48xf32>
%123 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%121, %122 : tensor<7x48xf32>, tensor<7x48xf32>) outs(%85 : tensor<7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<7x48xf32>
%expanded_42 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
%124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %expanded_42 : tensor<1x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x7x48xf32>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %141 = arith.extf %in : f32 to f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%126 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%128 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %127 : tensor<1x7x48xf64>, tensor<1x7x1xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.subf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %128 : tensor<1x7x48xf64>, tensor<1x7x48xf64>) outs(%36 : tensor<1x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %141 = arith.mulf %in, %in_43 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x48xf64>
%130 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%129 : tensor<1x7x48xf64>) outs(%39 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.addf %in, %out : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x7x1xf64>) outs(%38 : tensor<1x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %141 = arith.divf %in, %cst_9 : f64
  linalg.yield %141 : f64
} -> tensor<1x7x1xf64>
%132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x7x1xf64>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %141 = arith.truncf %in : f64 to f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%133 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x7x48xf32>) outs(%48 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.addf %in, %out : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.divf %in, %cst_10 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = arith.truncf %cst_8 : f64 to f32
  %142 = arith.addf %in, %141 : f32
  linalg.yield %142 : f32
} -> tensor<1x7x1xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x7x1xf32>) outs(%46 : tensor<1x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %141 = math.rsqrt %in : f32
  linalg.yield %141 : f32
} -> tensor<1x7x1xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %134 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.subf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %136 : tensor<1x7x48xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %arg14 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.mulf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %arg15 : tensor<1x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %141 = arith.addf %in, %in_43 : f32
  linalg.yield %141 : f32
} -> tensor<1x7x48xf32>
return %140 : tensor<1x7x48xf32>
}
}
