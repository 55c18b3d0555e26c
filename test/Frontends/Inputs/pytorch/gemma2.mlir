#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
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
#map19 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map22 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<80x48xf32>, %arg6: tensor<80x48xf32>, %arg7: tensor<48x80xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<f32>, %arg14: tensor<6xf32>, %arg15: tensor<6xf32>, %arg16: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c4096_i64 = arith.constant 4096 : i64
%c2_i64 = arith.constant 2 : i64
%c1_i64 = arith.constant 1 : i64
%c7_i64 = arith.constant 7 : i64
%c0_i64 = arith.constant 0 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%c3_i64 = arith.constant 3 : i64
%cst_1 = arith.constant 4.471500e-02 : f32
%cst_2 = arith.constant 7.977240e-01 : f32
%cst_3 = arith.constant 1.000000e+00 : f32
%cst_4 = arith.constant 5.000000e-01 : f32
%cst_5 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_6 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_7 = arith.constant dense<true> : tensor<i1>
%cst_8 = arith.constant 9.9999999999999995E-7 : f64
%cst_9 = arith.constant 4.800000e+01 : f32
%cst_10 = arith.constant 6.250000e-02 : f32
%cst_11 = arith.constant 5.000000e+01 : f32
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %152 = arith.index_cast %in : i64 to index
  %153 = linalg.index 2 : index
  %154 = arith.cmpi slt, %152, %c50 : index
  cf.assert %154, "index must be smaller than dim size"
  %155 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %155, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%152, %153] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %arg13 : tensor<2x7x48xf32>, tensor<f32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%3 = tensor.empty() : tensor<7xi64>
%4 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%3 : tensor<7xi64>) {
^bb0(%out: i64):
  %152 = linalg.index 0 : index
  %153 = arith.index_cast %152 : index to i64
  linalg.yield %153 : i64
} -> tensor<7xi64>
%5 = tensor.empty() : tensor<2x7xi64>
%6 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<7xi64>) outs(%5 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  linalg.yield %in : i64
} -> tensor<2x7xi64>
%extracted_slice = tensor.extract_slice %6[0, 0] [2, 1] [1, 1] : tensor<2x7xi64> to tensor<2x1xi64>
%7 = tensor.empty() : tensor<2x1xi64>
%8 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<2x1xi64>) outs(%7 : tensor<2x1xi64>) {
^bb0(%in: i64, %out: i64):
  %152 = arith.subi %in, %c1_i64 : i64
  linalg.yield %152 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %8, %6 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_12 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_13 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%9 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_13, %extracted_slice_12 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%5 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.subi %in, %in_58 : i64
  linalg.yield %152 : i64
} -> tensor<2x7xi64>
%10 = tensor.empty() : tensor<2x7xi1>
%11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<2x7xi64>) outs(%10 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %152 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %152 : i1
} -> tensor<2x7xi1>
%12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2x7xi1>) outs(%5 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %152 = arith.extui %in : i1 to i64
  linalg.yield %152 : i64
} -> tensor<2x7xi64>
%expanded = tensor.expand_shape %4 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%expanded_14 = tensor.expand_shape %4 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%13 = tensor.empty() : tensor<7x7xi1>
%14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_14 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%13 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_58: i64, %out: i1):
  %152 = arith.cmpi sle, %in, %in_58 : i64
  linalg.yield %152 : i1
} -> tensor<7x7xi1>
%15 = tensor.empty() : tensor<7x7xi64>
%16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<7x7xi1>) outs(%15 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %152 = arith.extui %in : i1 to i64
  linalg.yield %152 : i64
} -> tensor<7x7xi64>
%expanded_15 = tensor.expand_shape %12 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%17 = tensor.empty() : tensor<2x7x7xi64>
%18 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15, %16 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%17 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.muli %in, %in_58 : i64
  linalg.yield %152 : i64
} -> tensor<2x7x7xi64>
%19 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<2x7xi64>) -> tensor<2x7xi64>
%20 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<2x7x7xi64>) outs(%19 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %152 = arith.addi %in, %out : i64
  linalg.yield %152 : i64
} -> tensor<2x7xi64>
%21 = tensor.empty() : tensor<2xi64>
%22 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%21 : tensor<2xi64>) {
^bb0(%out: i64):
  %152 = linalg.index 0 : index
  %153 = arith.index_cast %152 : index to i64
  linalg.yield %153 : i64
} -> tensor<2xi64>
%expanded_16 = tensor.expand_shape %22 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_17 = tensor.expand_shape %4 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_18 = tensor.expand_shape %4 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%23 = tensor.empty() : tensor<2x1x7x1xi64>
%24 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%23 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.cmpi slt, %in, %c0_i64 : i64
  %153 = arith.addi %in, %c2_i64 : i64
  %154 = arith.select %152, %153, %in : i64
  %155 = arith.index_cast %154 : i64 to index
  %156 = arith.cmpi slt, %in_58, %c0_i64 : i64
  %157 = arith.addi %in_58, %c7_i64 : i64
  %158 = arith.select %156, %157, %in_58 : i64
  %159 = arith.index_cast %158 : i64 to index
  %extracted = tensor.extract %20[%155, %159] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%25 = tensor.empty() : tensor<2x1x1x7xi64>
%26 = linalg.generic {indexing_maps = [#map10, #map13, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.cmpi slt, %in, %c0_i64 : i64
  %153 = arith.addi %in, %c2_i64 : i64
  %154 = arith.select %152, %153, %in : i64
  %155 = arith.index_cast %154 : i64 to index
  %156 = arith.cmpi slt, %in_58, %c0_i64 : i64
  %157 = arith.addi %in_58, %c7_i64 : i64
  %158 = arith.select %156, %157, %in_58 : i64
  %159 = arith.index_cast %158 : i64 to index
  %extracted = tensor.extract %20[%155, %159] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%27 = tensor.empty() : tensor<2x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map14, #map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %26 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_58: i64, %out: i1):
  %152 = arith.cmpi eq, %in, %in_58 : i64
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map16, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %28 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_58: i1, %out: i1):
  %152 = arith.andi %in, %in_58 : i1
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%30 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%23 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.cmpi slt, %in, %c0_i64 : i64
  %153 = arith.addi %in, %c2_i64 : i64
  %154 = arith.select %152, %153, %in : i64
  %155 = arith.index_cast %154 : i64 to index
  %156 = arith.cmpi slt, %in_58, %c0_i64 : i64
  %157 = arith.addi %in_58, %c7_i64 : i64
  %158 = arith.select %156, %157, %in_58 : i64
  %159 = arith.index_cast %158 : i64 to index
  %extracted = tensor.extract %6[%155, %159] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%31 = linalg.generic {indexing_maps = [#map10, #map13, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%25 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_58: i64, %out: i64):
  %152 = arith.cmpi slt, %in, %c0_i64 : i64
  %153 = arith.addi %in, %c2_i64 : i64
  %154 = arith.select %152, %153, %in : i64
  %155 = arith.index_cast %154 : i64 to index
  %156 = arith.cmpi slt, %in_58, %c0_i64 : i64
  %157 = arith.addi %in_58, %c7_i64 : i64
  %158 = arith.select %156, %157, %in_58 : i64
  %159 = arith.index_cast %158 : i64 to index
  %extracted = tensor.extract %6[%155, %159] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%32 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x1x7x1xi64>) outs(%23 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %out: i64):
  %152 = arith.subi %in, %c4096_i64 : i64
  linalg.yield %152 : i64
} -> tensor<2x1x7x1xi64>
%33 = linalg.generic {indexing_maps = [#map15, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %32 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_58: i64, %out: i1):
  %152 = arith.cmpi sgt, %in, %in_58 : i64
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%34 = linalg.generic {indexing_maps = [#map16, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %33 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_58: i1, %out: i1):
  %152 = arith.andi %in, %in_58 : i1
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%35 = linalg.generic {indexing_maps = [#map15, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %30 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_58: i64, %out: i1):
  %152 = arith.cmpi sle, %in, %in_58 : i64
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%36 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %35 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_58: i1, %out: i1):
  %152 = arith.andi %in, %in_58 : i1
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%37 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %36 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%27 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_58: i1, %out: i1):
  %152 = arith.andi %in, %in_58 : i1
  linalg.yield %152 : i1
} -> tensor<2x1x7x7xi1>
%38 = tensor.empty() : tensor<2x1x7x7xf32>
%39 = linalg.generic {indexing_maps = [#map12, #map16, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %cst_6, %cst_5 : tensor<2x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%38 : tensor<2x1x7x7xf32>) {
^bb0(%in: i1, %in_58: f32, %in_59: f32, %out: f32):
  %152 = arith.select %in, %in_58, %in_59 : f32
  linalg.yield %152 : f32
} -> tensor<2x1x7x7xf32>
%expanded_19 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%40 = tensor.empty() : tensor<1x7x1xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x7x1xi64>) outs(%40 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %152 = arith.sitofp %in : i64 to f32
  linalg.yield %152 : f32
} -> tensor<1x7x1xf32>
%42 = tensor.empty() : tensor<1x7x6xf32>
%43 = linalg.generic {indexing_maps = [#map17, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %arg14 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%42 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<1x7x6xf32>
%concat_20 = tensor.concat dim(2) %43, %43 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%44 = tensor.empty() : tensor<1x7x12xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_20 : tensor<1x7x12xf32>) outs(%44 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.cos %in : f32
  linalg.yield %152 : f32
} -> tensor<1x7x12xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_20 : tensor<1x7x12xf32>) outs(%44 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.sin %in : f32
  linalg.yield %152 : f32
} -> tensor<1x7x12xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%48 = tensor.empty() : tensor<2x7x1xf32>
%49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%50 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%47 : tensor<2x7x48xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_9 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.truncf %cst_8 : f64 to f32
  %153 = arith.addf %in, %152 : f32
  linalg.yield %153 : f32
} -> tensor<2x7x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.rsqrt %in : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %53 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%55 = tensor.empty() : tensor<48xf32>
%56 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg8 : tensor<48xf32>) outs(%55 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %cst_3 : f32
  linalg.yield %152 : f32
} -> tensor<48xf32>
%57 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %56 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%58 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%58 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %57 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%59 = tensor.empty() : tensor<14x48xf32>
%60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<14x48xf32>) -> tensor<14x48xf32>
%61 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%60 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_21 = tensor.expand_shape %61 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%62 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_22 = linalg.transpose ins(%expanded_21 : tensor<2x7x4x12xf32>) outs(%62 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%63 = tensor.empty() : tensor<48x24xf32>
%transposed_23 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%63 : tensor<48x24xf32>) permutation = [1, 0] 
%64 = tensor.empty() : tensor<14x24xf32>
%65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<14x24xf32>) -> tensor<14x24xf32>
%66 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%65 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_24 = tensor.expand_shape %66 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%67 = tensor.empty() : tensor<2x2x7x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<2x7x2x12xf32>) outs(%67 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_26 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%63 : tensor<48x24xf32>) permutation = [1, 0] 
%68 = linalg.matmul ins(%collapsed, %transposed_26 : tensor<14x48xf32>, tensor<48x24xf32>) outs(%65 : tensor<14x24xf32>) -> tensor<14x24xf32>
%expanded_27 = tensor.expand_shape %68 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xf32> into tensor<2x7x2x12xf32>
%transposed_28 = linalg.transpose ins(%expanded_27 : tensor<2x7x2x12xf32>) outs(%67 : tensor<2x2x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_29 = tensor.expand_shape %45 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%expanded_30 = tensor.expand_shape %46 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xf32> into tensor<1x1x7x12xf32>
%69 = linalg.generic {indexing_maps = [#map12, #map19, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22, %expanded_29 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%62 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x12xf32>
%extracted_slice_31 = tensor.extract_slice %transposed_22[0, 0, 0, 0] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%extracted_slice_32 = tensor.extract_slice %transposed_22[0, 0, 0, 6] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xf32> to tensor<2x4x7x6xf32>
%70 = tensor.empty() : tensor<2x4x7x6xf32>
%71 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_32 : tensor<2x4x7x6xf32>) outs(%70 : tensor<2x4x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.negf %in : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x6xf32>
%concat_33 = tensor.concat dim(3) %71, %extracted_slice_31 : (tensor<2x4x7x6xf32>, tensor<2x4x7x6xf32>) -> tensor<2x4x7x12xf32>
%72 = linalg.generic {indexing_maps = [#map12, #map19, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33, %expanded_30 : tensor<2x4x7x12xf32>, tensor<1x1x7x12xf32>) outs(%62 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x12xf32>
%73 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %72 : tensor<2x4x7x12xf32>, tensor<2x4x7x12xf32>) outs(%62 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.addf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x12xf32>
%74 = linalg.generic {indexing_maps = [#map12, #map19, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25, %expanded_29 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%67 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x2x7x12xf32>
%extracted_slice_34 = tensor.extract_slice %transposed_25[0, 0, 0, 0] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%extracted_slice_35 = tensor.extract_slice %transposed_25[0, 0, 0, 6] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xf32> to tensor<2x2x7x6xf32>
%75 = tensor.empty() : tensor<2x2x7x6xf32>
%76 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_35 : tensor<2x2x7x6xf32>) outs(%75 : tensor<2x2x7x6xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.negf %in : f32
  linalg.yield %152 : f32
} -> tensor<2x2x7x6xf32>
%concat_36 = tensor.concat dim(3) %76, %extracted_slice_34 : (tensor<2x2x7x6xf32>, tensor<2x2x7x6xf32>) -> tensor<2x2x7x12xf32>
%77 = linalg.generic {indexing_maps = [#map12, #map19, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_36, %expanded_30 : tensor<2x2x7x12xf32>, tensor<1x1x7x12xf32>) outs(%67 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x2x7x12xf32>
%78 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %77 : tensor<2x2x7x12xf32>, tensor<2x2x7x12xf32>) outs(%67 : tensor<2x2x7x12xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.addf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x2x7x12xf32>
%79 = tensor.empty() : tensor<2x2x2x7x12xf32>
%80 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<2x2x7x12xf32>) outs(%79 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%collapsed_37 = tensor.collapse_shape %80 [[0], [1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<2x4x7x12xf32>
%81 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<2x2x7x12xf32>) outs(%79 : tensor<2x2x2x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x2x2x7x12xf32>
%82 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_38 = linalg.transpose ins(%collapsed_37 : tensor<2x4x7x12xf32>) outs(%82 : tensor<2x4x12x7xf32>) permutation = [0, 1, 3, 2] 
%collapsed_39 = tensor.collapse_shape %73 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_40 = tensor.collapse_shape %transposed_38 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%83 = tensor.empty() : tensor<8x7x7xf32>
%84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%85 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%84 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_41 = tensor.expand_shape %85 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%86 = tensor.empty() : tensor<2x4x7x7xf32>
%87 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<2x4x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.mulf %in, %cst_10 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%88 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x4x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_11 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%89 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<2x4x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.tanh %in : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%90 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<2x4x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.mulf %in, %cst_11 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%91 = linalg.generic {indexing_maps = [#map12, #map22, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %39 : tensor<2x4x7x7xf32>, tensor<2x1x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.addf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%92 = tensor.empty() : tensor<2x4x7xi64>
%93 = linalg.fill ins(%c0_i64 : i64) outs(%92 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%94 = tensor.empty() : tensor<2x4x7xf32>
%95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%96:2 = linalg.generic {indexing_maps = [#map12, #map23, #map23], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%91 : tensor<2x4x7x7xf32>) outs(%95, %93 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_58: i64):
  %152 = linalg.index 3 : index
  %153 = arith.index_cast %152 : index to i64
  %154 = arith.maximumf %in, %out : f32
  %155 = arith.cmpf ogt, %in, %out : f32
  %156 = arith.select %155, %153, %out_58 : i64
  linalg.yield %154, %156 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_42 = tensor.expand_shape %96#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%97 = linalg.generic {indexing_maps = [#map12, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %expanded_42 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.subf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%98 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97 : tensor<2x4x7x7xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.exp %in : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%99 = tensor.empty() : tensor<2x4x7x1xf32>
%100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%101 = linalg.generic {indexing_maps = [#map12, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<2x4x7x7xf32>) outs(%100 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x1xf32>
%102 = linalg.generic {indexing_maps = [#map12, #map14, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %101 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%86 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.divf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_43 = tensor.collapse_shape %102 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_44 = tensor.collapse_shape %81 [[0, 1, 2], [3], [4]] : tensor<2x2x2x7x12xf32> into tensor<8x7x12xf32>
%103 = tensor.empty() : tensor<8x7x12xf32>
%104 = linalg.fill ins(%cst : f32) outs(%103 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%105 = linalg.batch_matmul ins(%collapsed_43, %collapsed_44 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%104 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_45 = tensor.expand_shape %105 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%106 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_46 = linalg.transpose ins(%expanded_45 : tensor<2x4x7x12xf32>) outs(%106 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_47 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%58 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_48 = tensor.collapse_shape %transposed_46 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%107 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%60 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_49 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<2x7x48xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_9 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.truncf %cst_8 : f64 to f32
  %153 = arith.addf %in, %152 : f32
  linalg.yield %153 : f32
} -> tensor<2x7x1xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.rsqrt %in : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%113 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %112 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%114 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg9 : tensor<48xf32>) outs(%55 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %cst_3 : f32
  linalg.yield %152 : f32
} -> tensor<48xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %115 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.addf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%118 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<2x7x48xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_9 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.truncf %cst_8 : f64 to f32
  %153 = arith.addf %in, %152 : f32
  linalg.yield %153 : f32
} -> tensor<2x7x1xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.rsqrt %in : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %121 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%123 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg10 : tensor<48xf32>) outs(%55 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %cst_3 : f32
  linalg.yield %152 : f32
} -> tensor<48xf32>
%124 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %123 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%125 = tensor.empty() : tensor<48x80xf32>
%transposed_50 = linalg.transpose ins(%arg5 : tensor<80x48xf32>) outs(%125 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_51 = tensor.collapse_shape %124 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%126 = tensor.empty() : tensor<14x80xf32>
%127 = linalg.fill ins(%cst : f32) outs(%126 : tensor<14x80xf32>) -> tensor<14x80xf32>
%128 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%127 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_52 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%129 = tensor.empty() : tensor<2x7x80xf32>
%130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<2x7x80xf32>) outs(%129 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c3_i64 : f32, i64
  %153 = arith.mulf %152, %cst_1 : f32
  %154 = arith.addf %in, %153 : f32
  %155 = arith.mulf %154, %cst_2 : f32
  %156 = math.tanh %155 : f32
  %157 = arith.addf %156, %cst_3 : f32
  %158 = arith.mulf %157, %cst_4 : f32
  %159 = arith.mulf %in, %158 : f32
  linalg.yield %159 : f32
} -> tensor<2x7x80xf32>
%transposed_53 = linalg.transpose ins(%arg6 : tensor<80x48xf32>) outs(%125 : tensor<48x80xf32>) permutation = [1, 0] 
%131 = linalg.matmul ins(%collapsed_51, %transposed_53 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%127 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_54 = tensor.expand_shape %131 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%132 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %expanded_54 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%129 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x80xf32>
%133 = tensor.empty() : tensor<80x48xf32>
%transposed_55 = linalg.transpose ins(%arg7 : tensor<48x80xf32>) outs(%133 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_56 = tensor.collapse_shape %132 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%134 = linalg.matmul ins(%collapsed_56, %transposed_55 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%60 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_57 = tensor.expand_shape %134 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<2x7x48xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_9 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.truncf %cst_8 : f64 to f32
  %153 = arith.addf %in, %152 : f32
  linalg.yield %153 : f32
} -> tensor<2x7x1xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.rsqrt %in : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57, %139 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%141 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg11 : tensor<48xf32>) outs(%55 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %cst_3 : f32
  linalg.yield %152 : f32
} -> tensor<48xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %141 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%143 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %142 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.addf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%144 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%145 = linalg.generic {indexing_maps = [#map1, #map17], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<2x7x48xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %out : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%146 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.divf %in, %cst_9 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.truncf %cst_8 : f64 to f32
  %153 = arith.addf %in, %152 : f32
  linalg.yield %153 : f32
} -> tensor<2x7x1xf32>
%148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<2x7x1xf32>) outs(%48 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = math.rsqrt %in : f32
  linalg.yield %152 : f32
} -> tensor<2x7x1xf32>
%149 = linalg.generic {indexing_maps = [#map1, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %148 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
%150 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg12 : tensor<48xf32>) outs(%55 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %152 = arith.addf %in, %cst_3 : f32
  linalg.yield %152 : f32
} -> tensor<48xf32>
%151 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %150 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_58: f32, %out: f32):
  %152 = arith.mulf %in, %in_58 : f32
  linalg.yield %152 : f32
} -> tensor<2x7x48xf32>
return %151 : tensor<2x7x48xf32>
}
}
