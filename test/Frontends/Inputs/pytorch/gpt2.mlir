#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> (0, d1)>
#map7 = affine_map<(d0, d1) -> (d0, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map9 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> ()>
#map17 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map18 = affine_map<(d0, d1, d2) -> (d2)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x144xf32>, %arg5: tensor<144xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48x192xf32>, %arg11: tensor<192xf32>, %arg12: tensor<192x48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c3_i64 = arith.constant 3 : i64
%c2_i64 = arith.constant 2 : i64
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
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %143 = arith.index_cast %in : i64 to index
  %144 = linalg.index 2 : index
  %145 = arith.cmpi slt, %143, %c50 : index
  cf.assert %145, "index must be smaller than dim size"
  %146 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %146, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%143, %144] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %143 = linalg.index 0 : index
  %144 = arith.index_cast %143 : index to i64
  linalg.yield %144 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%4 = tensor.empty() : tensor<1x7x48xf32>
%5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x7xi64>) outs(%4 : tensor<1x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %143 = arith.index_cast %in : i64 to index
  %144 = linalg.index 2 : index
  %145 = arith.cmpi slt, %143, %c16 : index
  cf.assert %145, "index must be smaller than dim size"
  %146 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %146, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%143, %144] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x7x48xf32>
%6 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<2x7x48xf32>, tensor<1x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%7 = tensor.empty() : tensor<2x7xi64>
%8 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<7xi64>) outs(%7 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  linalg.yield %in : i64
} -> tensor<2x7xi64>
%extracted_slice = tensor.extract_slice %8[0, 0] [2, 1] [1, 1] : tensor<2x7xi64> to tensor<2x1xi64>
%9 = tensor.empty() : tensor<2x1xi64>
%10 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<2x1xi64>) outs(%9 : tensor<2x1xi64>) {
^bb0(%in: i64, %out: i64):
  %143 = arith.subi %in, %c1_i64 : i64
  linalg.yield %143 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %10, %8 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_13 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_14 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%11 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_14, %extracted_slice_13 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%7 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.subi %in, %in_43 : i64
  linalg.yield %143 : i64
} -> tensor<2x7xi64>
%12 = tensor.empty() : tensor<2x7xi1>
%13 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2x7xi64>) outs(%12 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %143 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %143 : i1
} -> tensor<2x7xi1>
%14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2x7xi1>) outs(%7 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %143 = arith.extui %in : i1 to i64
  linalg.yield %143 : i64
} -> tensor<2x7xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%15 = tensor.empty() : tensor<7x7xi1>
%16 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%15 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %143 = arith.cmpi sle, %in, %in_43 : i64
  linalg.yield %143 : i1
} -> tensor<7x7xi1>
%17 = tensor.empty() : tensor<7x7xi64>
%18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<7x7xi1>) outs(%17 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %143 = arith.extui %in : i1 to i64
  linalg.yield %143 : i64
} -> tensor<7x7xi64>
%expanded_16 = tensor.expand_shape %14 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%19 = tensor.empty() : tensor<2x7x7xi64>
%20 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16, %18 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%19 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.muli %in, %in_43 : i64
  linalg.yield %143 : i64
} -> tensor<2x7x7xi64>
%21 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2x7xi64>) -> tensor<2x7xi64>
%22 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<2x7x7xi64>) outs(%21 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %143 = arith.addi %in, %out : i64
  linalg.yield %143 : i64
} -> tensor<2x7xi64>
%23 = tensor.empty() : tensor<2xi64>
%24 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%23 : tensor<2xi64>) {
^bb0(%out: i64):
  %143 = linalg.index 0 : index
  %144 = arith.index_cast %143 : index to i64
  linalg.yield %144 : i64
} -> tensor<2xi64>
%expanded_17 = tensor.expand_shape %24 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_18 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_19 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%25 = tensor.empty() : tensor<2x1x7x1xi64>
%26 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%25 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.cmpi slt, %in, %c0_i64 : i64
  %144 = arith.addi %in, %c2_i64 : i64
  %145 = arith.select %143, %144, %in : i64
  %146 = arith.index_cast %145 : i64 to index
  %147 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %148 = arith.addi %in_43, %c7_i64 : i64
  %149 = arith.select %147, %148, %in_43 : i64
  %150 = arith.index_cast %149 : i64 to index
  %extracted = tensor.extract %22[%146, %150] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%27 = tensor.empty() : tensor<2x1x1x7xi64>
%28 = linalg.generic {indexing_maps = [#map10, #map13, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_19 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%27 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.cmpi slt, %in, %c0_i64 : i64
  %144 = arith.addi %in, %c2_i64 : i64
  %145 = arith.select %143, %144, %in : i64
  %146 = arith.index_cast %145 : i64 to index
  %147 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %148 = arith.addi %in_43, %c7_i64 : i64
  %149 = arith.select %147, %148, %in_43 : i64
  %150 = arith.index_cast %149 : i64 to index
  %extracted = tensor.extract %22[%146, %150] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%29 = tensor.empty() : tensor<2x1x7x7xi1>
%30 = linalg.generic {indexing_maps = [#map14, #map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %28 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%29 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %143 = arith.cmpi eq, %in, %in_43 : i64
  linalg.yield %143 : i1
} -> tensor<2x1x7x7xi1>
%31 = linalg.generic {indexing_maps = [#map16, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %30 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%29 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_43: i1, %out: i1):
  %143 = arith.andi %in, %in_43 : i1
  linalg.yield %143 : i1
} -> tensor<2x1x7x7xi1>
%32 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%25 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.cmpi slt, %in, %c0_i64 : i64
  %144 = arith.addi %in, %c2_i64 : i64
  %145 = arith.select %143, %144, %in : i64
  %146 = arith.index_cast %145 : i64 to index
  %147 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %148 = arith.addi %in_43, %c7_i64 : i64
  %149 = arith.select %147, %148, %in_43 : i64
  %150 = arith.index_cast %149 : i64 to index
  %extracted = tensor.extract %8[%146, %150] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%33 = linalg.generic {indexing_maps = [#map10, #map13, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %expanded_19 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%27 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_43: i64, %out: i64):
  %143 = arith.cmpi slt, %in, %c0_i64 : i64
  %144 = arith.addi %in, %c2_i64 : i64
  %145 = arith.select %143, %144, %in : i64
  %146 = arith.index_cast %145 : i64 to index
  %147 = arith.cmpi slt, %in_43, %c0_i64 : i64
  %148 = arith.addi %in_43, %c7_i64 : i64
  %149 = arith.select %147, %148, %in_43 : i64
  %150 = arith.index_cast %149 : i64 to index
  %extracted = tensor.extract %8[%146, %150] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%34 = linalg.generic {indexing_maps = [#map15, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%29 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_43: i64, %out: i1):
  %143 = arith.cmpi sle, %in, %in_43 : i64
  linalg.yield %143 : i1
} -> tensor<2x1x7x7xi1>
%35 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %34 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%29 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_43: i1, %out: i1):
  %143 = arith.andi %in, %in_43 : i1
  linalg.yield %143 : i1
} -> tensor<2x1x7x7xi1>
%36 = tensor.empty() : tensor<2x1x7x7xf32>
%37 = linalg.generic {indexing_maps = [#map12, #map16, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %cst_3, %cst_2 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%36 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_43: f32, %in_44: f32, %out: f32):
  %143 = arith.select %in, %in_43, %in_44 : f32
  linalg.yield %143 : f32
} -> tensor<2x1x7x7xf32>
%38 = tensor.empty() : tensor<2x7x48xf64>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7x48xf32>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %143 = arith.extf %in : f32 to f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%40 = tensor.empty() : tensor<2x7x1xf64>
%41 = linalg.fill ins(%cst : f64) outs(%40 : tensor<2x7x1xf64>) -> tensor<2x7x1xf64>
%42 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%39 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%44 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %43 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.subf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %44 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.mulf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%46 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%45 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%48 = tensor.empty() : tensor<2x7x1xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x7x1xf64>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %143 = arith.truncf %in : f64 to f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%50 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x7x48xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.addf %in, %out : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.divf %in, %cst_10 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_8 : f64 to f32
  %144 = arith.addf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.rsqrt %in : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%55 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %52 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.subf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %54 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%57 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %arg2 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%58 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %arg3 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%collapsed = tensor.collapse_shape %58 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%59 = tensor.empty() : tensor<14x144xf32>
%60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<14x144xf32>) -> tensor<14x144xf32>
%61 = linalg.matmul ins(%collapsed, %arg4 : tensor<14x48xf32>, tensor<48x144xf32>) outs(%60 : tensor<14x144xf32>) -> tensor<14x144xf32>
%62 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<144xf32>) outs(%59 : tensor<14x144xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x144xf32>
%63 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%61, %62 : tensor<14x144xf32>, tensor<14x144xf32>) outs(%59 : tensor<14x144xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<14x144xf32>
%expanded_20 = tensor.expand_shape %63 [[0, 1], [2]] output_shape [2, 7, 144] : tensor<14x144xf32> into tensor<2x7x144xf32>
%extracted_slice_21 = tensor.extract_slice %expanded_20[0, 0, 0] [2, 7, 48] [1, 1, 1] : tensor<2x7x144xf32> to tensor<2x7x48xf32>
%extracted_slice_22 = tensor.extract_slice %expanded_20[0, 0, 48] [2, 7, 48] [1, 1, 1] : tensor<2x7x144xf32> to tensor<2x7x48xf32>
%extracted_slice_23 = tensor.extract_slice %expanded_20[0, 0, 96] [2, 7, 48] [1, 1, 1] : tensor<2x7x144xf32> to tensor<2x7x48xf32>
%expanded_24 = tensor.expand_shape %extracted_slice_22 [[0], [1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<2x7x48xf32> into tensor<2x7x4x12xf32>
%expanded_25 = tensor.expand_shape %extracted_slice_23 [[0], [1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<2x7x48xf32> into tensor<2x7x4x12xf32>
%64 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed = linalg.transpose ins(%expanded_25 : tensor<2x7x4x12xf32>) outs(%64 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_26 = tensor.expand_shape %extracted_slice_21 [[0], [1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<2x7x48xf32> into tensor<2x7x4x12xf32>
%transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x7x4x12xf32>) outs(%64 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%65 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_28 = linalg.transpose ins(%expanded_24 : tensor<2x7x4x12xf32>) outs(%65 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_29 = tensor.collapse_shape %transposed_27 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_30 = tensor.collapse_shape %transposed_28 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%66 = tensor.empty() : tensor<8x7x7xf32>
%67 = linalg.fill ins(%cst_0 : f32) outs(%66 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%68 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%67 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_31 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%69 = tensor.empty() : tensor<2x4x7x7xf32>
%70 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<2x4x7x7xf32>) outs(%69 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_7 : f64 to f32
  %144 = arith.mulf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x4x7x7xf32>
%71 = linalg.generic {indexing_maps = [#map12, #map19, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %37 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%69 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x4x7x7xf32>
%72 = tensor.empty() : tensor<2x4x7xi64>
%73 = linalg.fill ins(%c0_i64 : i64) outs(%72 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%74 = tensor.empty() : tensor<2x4x7xf32>
%75 = linalg.fill ins(%cst_1 : f32) outs(%74 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%76:2 = linalg.generic {indexing_maps = [#map12, #map20, #map20], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<2x4x7x7xf32>) outs(%75, %73 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_43: i64):
  %143 = linalg.index 3 : index
  %144 = arith.index_cast %143 : index to i64
  %145 = arith.maximumf %in, %out : f32
  %146 = arith.cmpf ogt, %in, %out : f32
  %147 = arith.select %146, %144, %out_43 : i64
  linalg.yield %145, %147 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_32 = tensor.expand_shape %76#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%77 = linalg.generic {indexing_maps = [#map12, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %expanded_32 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%69 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.subf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x4x7x7xf32>
%78 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<2x4x7x7xf32>) outs(%69 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.exp %in : f32
  linalg.yield %143 : f32
} -> tensor<2x4x7x7xf32>
%79 = tensor.empty() : tensor<2x4x7x1xf32>
%80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%81 = linalg.generic {indexing_maps = [#map12, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<2x4x7x7xf32>) outs(%80 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.addf %in, %out : f32
  linalg.yield %143 : f32
} -> tensor<2x4x7x1xf32>
%82 = linalg.generic {indexing_maps = [#map12, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %81 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%69 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.divf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_33 = tensor.collapse_shape %82 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_34 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%83 = tensor.empty() : tensor<8x7x12xf32>
%84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%85 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%84 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_35 = tensor.expand_shape %85 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%86 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_36 = linalg.transpose ins(%expanded_35 : tensor<2x4x7x12xf32>) outs(%86 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_37 = tensor.collapse_shape %transposed_36 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%87 = tensor.empty() : tensor<14x48xf32>
%88 = linalg.fill ins(%cst_0 : f32) outs(%87 : tensor<14x48xf32>) -> tensor<14x48xf32>
%89 = linalg.matmul ins(%collapsed_37, %arg6 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%88 : tensor<14x48xf32>) -> tensor<14x48xf32>
%90 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%87 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%91 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%89, %90 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%87 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<14x48xf32>
%expanded_38 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %6 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x7x48xf32>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %143 = arith.extf %in : f32 to f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%94 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%96 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %95 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.subf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %96 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.mulf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%98 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x7x1xf64>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %143 = arith.truncf %in : f64 to f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<2x7x48xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.addf %in, %out : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.divf %in, %cst_10 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_8 : f64 to f32
  %144 = arith.addf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.rsqrt %in : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%105 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %102 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.subf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %104 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %arg8 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %arg9 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%collapsed_39 = tensor.collapse_shape %108 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%109 = tensor.empty() : tensor<14x192xf32>
%110 = linalg.fill ins(%cst_0 : f32) outs(%109 : tensor<14x192xf32>) -> tensor<14x192xf32>
%111 = linalg.matmul ins(%collapsed_39, %arg10 : tensor<14x48xf32>, tensor<48x192xf32>) outs(%110 : tensor<14x192xf32>) -> tensor<14x192xf32>
%112 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<192xf32>) outs(%109 : tensor<14x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x192xf32>
%113 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%111, %112 : tensor<14x192xf32>, tensor<14x192xf32>) outs(%109 : tensor<14x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<14x192xf32>
%expanded_40 = tensor.expand_shape %113 [[0, 1], [2]] output_shape [2, 7, 192] : tensor<14x192xf32> into tensor<2x7x192xf32>
%114 = tensor.empty() : tensor<2x7x192xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.mulf %in, %cst_11 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_6 : f64 to f32
  %144 = arith.mulf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x192xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %117 : tensor<2x7x192xf32>, tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_5 : f64 to f32
  %144 = arith.mulf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x192xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.tanh %in : f32
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.addf %in, %cst_12 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %121 : tensor<2x7x192xf32>, tensor<2x7x192xf32>) outs(%114 : tensor<2x7x192xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x192xf32>
%collapsed_41 = tensor.collapse_shape %122 [[0, 1], [2]] : tensor<2x7x192xf32> into tensor<14x192xf32>
%123 = linalg.matmul ins(%collapsed_41, %arg12 : tensor<14x192xf32>, tensor<192x48xf32>) outs(%88 : tensor<14x48xf32>) -> tensor<14x48xf32>
%124 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%87 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%125 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%123, %124 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%87 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<14x48xf32>
%expanded_42 = tensor.expand_shape %125 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %expanded_42 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x7x48xf32>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %143 = arith.extf %in : f32 to f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%128 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%127 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%130 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %129 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.subf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%131 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %130 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%38 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_43: f64, %out: f64):
  %143 = arith.mulf %in, %in_43 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x48xf64>
%132 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%131 : tensor<2x7x48xf64>) outs(%41 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.addf %in, %out : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<2x7x1xf64>) outs(%40 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %143 = arith.divf %in, %cst_9 : f64
  linalg.yield %143 : f64
} -> tensor<2x7x1xf64>
%134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x7x1xf64>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %143 = arith.truncf %in : f64 to f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%135 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<2x7x48xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.addf %in, %out : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.divf %in, %cst_10 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = arith.truncf %cst_8 : f64 to f32
  %144 = arith.addf %in, %143 : f32
  linalg.yield %144 : f32
} -> tensor<2x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %143 = math.rsqrt %in : f32
  linalg.yield %143 : f32
} -> tensor<2x7x1xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %136 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.subf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %138 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%141 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %arg14 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.mulf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %arg15 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_43: f32, %out: f32):
  %143 = arith.addf %in, %in_43 : f32
  linalg.yield %143 : f32
} -> tensor<2x7x48xf32>
return %142 : tensor<2x7x48xf32>
}
}
