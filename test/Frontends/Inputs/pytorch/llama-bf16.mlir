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
func.func @main(%arg0: tensor<50x48xbf16>, %arg1: tensor<48x48xbf16>, %arg2: tensor<24x48xbf16>, %arg3: tensor<24x48xbf16>, %arg4: tensor<48x48xbf16>, %arg5: tensor<80x48xbf16>, %arg6: tensor<80x48xbf16>, %arg7: tensor<48x80xbf16>, %arg8: tensor<48xbf16>, %arg9: tensor<48xbf16>, %arg10: tensor<48xbf16>, %arg11: tensor<6xbf16>, %arg12: tensor<6xbf16>, %arg13: tensor<2x7xi64>) -> tensor<2x7x48xbf16> {
%c2_i64 = arith.constant 2 : i64
%c1_i64 = arith.constant 1 : i64
%c7_i64 = arith.constant 7 : i64
%c0_i64 = arith.constant 0 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 1.000000e+00 : f32
%cst_2 = arith.constant dense<-3.389530e+38> : tensor<bf16>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<bf16>
%cst_4 = arith.constant dense<true> : tensor<i1>
%cst_5 = arith.constant 0.28867513459481287 : f64
%cst_6 = arith.constant 9.9999999999999995E-7 : f64
%cst_7 = arith.constant 4.800000e+01 : f32
%0 = tensor.empty() : tensor<2x7x48xbf16>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: i64, %out: bf16):
  %157 = arith.index_cast %in : i64 to index
  %158 = linalg.index 2 : index
  %159 = arith.cmpi slt, %157, %c50 : index
  cf.assert %159, "index must be smaller than dim size"
  %160 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %160, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%157, %158] : tensor<50x48xbf16>
  linalg.yield %extracted : bf16
} -> tensor<2x7x48xbf16>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %157 = linalg.index 0 : index
  %158 = arith.index_cast %157 : index to i64
  linalg.yield %158 : i64
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
  %157 = arith.subi %in, %c1_i64 : i64
  linalg.yield %157 : i64
} -> tensor<2x1xi64>
%concat = tensor.concat dim(1) %7, %5 : (tensor<2x1xi64>, tensor<2x7xi64>) -> tensor<2x8xi64>
%extracted_slice_8 = tensor.extract_slice %concat[0, 0] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 1] [2, 7] [1, 1] : tensor<2x8xi64> to tensor<2x7xi64>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_9, %extracted_slice_8 : tensor<2x7xi64>, tensor<2x7xi64>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.subi %in, %in_54 : i64
  linalg.yield %157 : i64
} -> tensor<2x7xi64>
%9 = tensor.empty() : tensor<2x7xi1>
%10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<2x7xi64>) outs(%9 : tensor<2x7xi1>) {
^bb0(%in: i64, %out: i1):
  %157 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %157 : i1
} -> tensor<2x7xi1>
%11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x7xi1>) outs(%4 : tensor<2x7xi64>) {
^bb0(%in: i1, %out: i64):
  %157 = arith.extui %in : i1 to i64
  linalg.yield %157 : i64
} -> tensor<2x7xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%expanded_10 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%12 = tensor.empty() : tensor<7x7xi1>
%13 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_10 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%12 : tensor<7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %157 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %157 : i1
} -> tensor<7x7xi1>
%14 = tensor.empty() : tensor<7x7xi64>
%15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<7x7xi1>) outs(%14 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %157 = arith.extui %in : i1 to i64
  linalg.yield %157 : i64
} -> tensor<7x7xi64>
%expanded_11 = tensor.expand_shape %11 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
%16 = tensor.empty() : tensor<2x7x7xi64>
%17 = linalg.generic {indexing_maps = [#map7, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11, %15 : tensor<2x1x7xi64>, tensor<7x7xi64>) outs(%16 : tensor<2x7x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.muli %in, %in_54 : i64
  linalg.yield %157 : i64
} -> tensor<2x7x7xi64>
%18 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<2x7xi64>) -> tensor<2x7xi64>
%19 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<2x7x7xi64>) outs(%18 : tensor<2x7xi64>) {
^bb0(%in: i64, %out: i64):
  %157 = arith.addi %in, %out : i64
  linalg.yield %157 : i64
} -> tensor<2x7xi64>
%20 = tensor.empty() : tensor<2xi64>
%21 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<2xi64>) {
^bb0(%out: i64):
  %157 = linalg.index 0 : index
  %158 = arith.index_cast %157 : index to i64
  linalg.yield %158 : i64
} -> tensor<2xi64>
%expanded_12 = tensor.expand_shape %21 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
%expanded_13 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
%22 = tensor.empty() : tensor<2x1x7x1xi64>
%23 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.cmpi slt, %in, %c0_i64 : i64
  %158 = arith.addi %in, %c2_i64 : i64
  %159 = arith.select %157, %158, %in : i64
  %160 = arith.index_cast %159 : i64 to index
  %161 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %162 = arith.addi %in_54, %c7_i64 : i64
  %163 = arith.select %161, %162, %in_54 : i64
  %164 = arith.index_cast %163 : i64 to index
  %extracted = tensor.extract %19[%160, %164] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%24 = tensor.empty() : tensor<2x1x1x7xi64>
%25 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.cmpi slt, %in, %c0_i64 : i64
  %158 = arith.addi %in, %c2_i64 : i64
  %159 = arith.select %157, %158, %in : i64
  %160 = arith.index_cast %159 : i64 to index
  %161 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %162 = arith.addi %in_54, %c7_i64 : i64
  %163 = arith.select %161, %162, %in_54 : i64
  %164 = arith.index_cast %163 : i64 to index
  %extracted = tensor.extract %19[%160, %164] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%26 = tensor.empty() : tensor<2x1x7x7xi1>
%27 = linalg.generic {indexing_maps = [#map13, #map14, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %25 : tensor<2x1x7x1xi64>, tensor<2x1x1x7xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %157 = arith.cmpi eq, %in, %in_54 : i64
  linalg.yield %157 : i1
} -> tensor<2x1x7x7xi1>
%28 = linalg.generic {indexing_maps = [#map15, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %27 : tensor<i1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %157 = arith.andi %in, %in_54 : i1
  linalg.yield %157 : i1
} -> tensor<2x1x7x7xi1>
%29 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_13 : tensor<2x1x1x1xi64>, tensor<1x1x7x1xi64>) outs(%22 : tensor<2x1x7x1xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.cmpi slt, %in, %c0_i64 : i64
  %158 = arith.addi %in, %c2_i64 : i64
  %159 = arith.select %157, %158, %in : i64
  %160 = arith.index_cast %159 : i64 to index
  %161 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %162 = arith.addi %in_54, %c7_i64 : i64
  %163 = arith.select %161, %162, %in_54 : i64
  %164 = arith.index_cast %163 : i64 to index
  %extracted = tensor.extract %5[%160, %164] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x7x1xi64>
%30 = linalg.generic {indexing_maps = [#map9, #map12, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_14 : tensor<2x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%24 : tensor<2x1x1x7xi64>) {
^bb0(%in: i64, %in_54: i64, %out: i64):
  %157 = arith.cmpi slt, %in, %c0_i64 : i64
  %158 = arith.addi %in, %c2_i64 : i64
  %159 = arith.select %157, %158, %in : i64
  %160 = arith.index_cast %159 : i64 to index
  %161 = arith.cmpi slt, %in_54, %c0_i64 : i64
  %162 = arith.addi %in_54, %c7_i64 : i64
  %163 = arith.select %161, %162, %in_54 : i64
  %164 = arith.index_cast %163 : i64 to index
  %extracted = tensor.extract %5[%160, %164] : tensor<2x7xi64>
  linalg.yield %extracted : i64
} -> tensor<2x1x1x7xi64>
%31 = linalg.generic {indexing_maps = [#map14, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<2x1x1x7xi64>, tensor<2x1x7x1xi64>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i64, %in_54: i64, %out: i1):
  %157 = arith.cmpi sle, %in, %in_54 : i64
  linalg.yield %157 : i1
} -> tensor<2x1x7x7xi1>
%32 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<2x1x7x7xi1>, tensor<2x1x7x7xi1>) outs(%26 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %in_54: i1, %out: i1):
  %157 = arith.andi %in, %in_54 : i1
  linalg.yield %157 : i1
} -> tensor<2x1x7x7xi1>
%33 = tensor.empty() : tensor<2x1x7x7xbf16>
%34 = linalg.generic {indexing_maps = [#map11, #map15, #map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_3, %cst_2 : tensor<2x1x7x7xi1>, tensor<bf16>, tensor<bf16>) outs(%33 : tensor<2x1x7x7xbf16>) {
^bb0(%in: i1, %in_54: bf16, %in_55: bf16, %out: bf16):
  %157 = arith.select %in, %in_54, %in_55 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x1x7x7xbf16>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 7, 1] : tensor<7xi64> into tensor<1x7x1xi64>
%35 = tensor.empty() : tensor<1x7x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x7x1xi64>) outs(%35 : tensor<1x7x1xf32>) {
^bb0(%in: i64, %out: f32):
  %157 = arith.sitofp %in : i64 to f32
  linalg.yield %157 : f32
} -> tensor<1x7x1xf32>
%37 = tensor.empty() : tensor<6xf32>
%38 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg11 : tensor<6xbf16>) outs(%37 : tensor<6xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<6xf32>
%39 = tensor.empty() : tensor<1x7x6xf32>
%40 = linalg.generic {indexing_maps = [#map16, #map17, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %38 : tensor<1x7x1xf32>, tensor<6xf32>) outs(%39 : tensor<1x7x6xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.mulf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<1x7x6xf32>
%concat_16 = tensor.concat dim(2) %40, %40 : (tensor<1x7x6xf32>, tensor<1x7x6xf32>) -> tensor<1x7x12xf32>
%41 = tensor.empty() : tensor<1x7x12xf32>
%42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%41 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.cos %in : f32
  linalg.yield %157 : f32
} -> tensor<1x7x12xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<1x7x12xf32>) outs(%41 : tensor<1x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.sin %in : f32
  linalg.yield %157 : f32
} -> tensor<1x7x12xf32>
%44 = tensor.empty() : tensor<1x7x12xbf16>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x7x12xf32>) outs(%44 : tensor<1x7x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<1x7x12xbf16>
%46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x7x12xf32>) outs(%44 : tensor<1x7x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<1x7x12xbf16>
%47 = tensor.empty() : tensor<2x7x48xf32>
%48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x7x48xbf16>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<2x7x48xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%50 = tensor.empty() : tensor<2x7x1xf32>
%51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%52 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%49 : tensor<2x7x48xf32>) outs(%51 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.addf %in, %out : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.divf %in, %cst_7 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.truncf %cst_6 : f64 to f32
  %158 = arith.addf %in, %157 : f32
  linalg.yield %158 : f32
} -> tensor<2x7x1xf32>
%55 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.rsqrt %in : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %55 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.mulf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%57 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%58 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %57 : tensor<48xbf16>, tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%59 = tensor.empty() : tensor<48x48xbf16>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xbf16>) outs(%59 : tensor<48x48xbf16>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %58 [[0, 1], [2]] : tensor<2x7x48xbf16> into tensor<14x48xbf16>
%60 = tensor.empty() : tensor<14x48xf32>
%61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<14x48xf32>) -> tensor<14x48xf32>
%62 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xbf16>, tensor<48x48xbf16>) outs(%61 : tensor<14x48xf32>) -> tensor<14x48xf32>
%63 = tensor.empty() : tensor<14x48xbf16>
%64 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%62 : tensor<14x48xf32>) outs(%63 : tensor<14x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x48xbf16>
%expanded_17 = tensor.expand_shape %64 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xbf16> into tensor<2x7x4x12xbf16>
%65 = tensor.empty() : tensor<2x4x7x12xbf16>
%transposed_18 = linalg.transpose ins(%expanded_17 : tensor<2x7x4x12xbf16>) outs(%65 : tensor<2x4x7x12xbf16>) permutation = [0, 2, 1, 3] 
%66 = tensor.empty() : tensor<48x24xbf16>
%transposed_19 = linalg.transpose ins(%arg2 : tensor<24x48xbf16>) outs(%66 : tensor<48x24xbf16>) permutation = [1, 0] 
%67 = tensor.empty() : tensor<14x24xf32>
%68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<14x24xf32>) -> tensor<14x24xf32>
%69 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<14x48xbf16>, tensor<48x24xbf16>) outs(%68 : tensor<14x24xf32>) -> tensor<14x24xf32>
%70 = tensor.empty() : tensor<14x24xbf16>
%71 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%69 : tensor<14x24xf32>) outs(%70 : tensor<14x24xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x24xbf16>
%expanded_20 = tensor.expand_shape %71 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xbf16> into tensor<2x7x2x12xbf16>
%72 = tensor.empty() : tensor<2x2x7x12xbf16>
%transposed_21 = linalg.transpose ins(%expanded_20 : tensor<2x7x2x12xbf16>) outs(%72 : tensor<2x2x7x12xbf16>) permutation = [0, 2, 1, 3] 
%transposed_22 = linalg.transpose ins(%arg3 : tensor<24x48xbf16>) outs(%66 : tensor<48x24xbf16>) permutation = [1, 0] 
%73 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<14x48xbf16>, tensor<48x24xbf16>) outs(%68 : tensor<14x24xf32>) -> tensor<14x24xf32>
%74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%73 : tensor<14x24xf32>) outs(%70 : tensor<14x24xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x24xbf16>
%expanded_23 = tensor.expand_shape %74 [[0, 1], [2, 3]] output_shape [2, 7, 2, 12] : tensor<14x24xbf16> into tensor<2x7x2x12xbf16>
%transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x7x2x12xbf16>) outs(%72 : tensor<2x2x7x12xbf16>) permutation = [0, 2, 1, 3] 
%expanded_25 = tensor.expand_shape %45 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xbf16> into tensor<1x1x7x12xbf16>
%expanded_26 = tensor.expand_shape %46 [[0], [1, 2], [3]] output_shape [1, 1, 7, 12] : tensor<1x7x12xbf16> into tensor<1x1x7x12xbf16>
%75 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_25 : tensor<2x4x7x12xbf16>, tensor<1x1x7x12xbf16>) outs(%65 : tensor<2x4x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x12xbf16>
%extracted_slice_27 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xbf16> to tensor<2x4x7x6xbf16>
%extracted_slice_28 = tensor.extract_slice %transposed_18[0, 0, 0, 6] [2, 4, 7, 6] [1, 1, 1, 1] : tensor<2x4x7x12xbf16> to tensor<2x4x7x6xbf16>
%76 = tensor.empty() : tensor<2x4x7x6xbf16>
%77 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<2x4x7x6xbf16>) outs(%76 : tensor<2x4x7x6xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %157 = arith.negf %in : bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x6xbf16>
%concat_29 = tensor.concat dim(3) %77, %extracted_slice_27 : (tensor<2x4x7x6xbf16>, tensor<2x4x7x6xbf16>) -> tensor<2x4x7x12xbf16>
%78 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_26 : tensor<2x4x7x12xbf16>, tensor<1x1x7x12xbf16>) outs(%65 : tensor<2x4x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x12xbf16>
%79 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %78 : tensor<2x4x7x12xbf16>, tensor<2x4x7x12xbf16>) outs(%65 : tensor<2x4x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.addf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x12xbf16>
%80 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_25 : tensor<2x2x7x12xbf16>, tensor<1x1x7x12xbf16>) outs(%72 : tensor<2x2x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x2x7x12xbf16>
%extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 0] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xbf16> to tensor<2x2x7x6xbf16>
%extracted_slice_31 = tensor.extract_slice %transposed_21[0, 0, 0, 6] [2, 2, 7, 6] [1, 1, 1, 1] : tensor<2x2x7x12xbf16> to tensor<2x2x7x6xbf16>
%81 = tensor.empty() : tensor<2x2x7x6xbf16>
%82 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<2x2x7x6xbf16>) outs(%81 : tensor<2x2x7x6xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %157 = arith.negf %in : bf16
  linalg.yield %157 : bf16
} -> tensor<2x2x7x6xbf16>
%concat_32 = tensor.concat dim(3) %82, %extracted_slice_30 : (tensor<2x2x7x6xbf16>, tensor<2x2x7x6xbf16>) -> tensor<2x2x7x12xbf16>
%83 = linalg.generic {indexing_maps = [#map11, #map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_26 : tensor<2x2x7x12xbf16>, tensor<1x1x7x12xbf16>) outs(%72 : tensor<2x2x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x2x7x12xbf16>
%84 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %83 : tensor<2x2x7x12xbf16>, tensor<2x2x7x12xbf16>) outs(%72 : tensor<2x2x7x12xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.addf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x2x7x12xbf16>
%85 = tensor.empty() : tensor<2x2x2x7x12xbf16>
%86 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%84 : tensor<2x2x7x12xbf16>) outs(%85 : tensor<2x2x2x7x12xbf16>) {
^bb0(%in: bf16, %out: bf16):
  linalg.yield %in : bf16
} -> tensor<2x2x2x7x12xbf16>
%collapsed_33 = tensor.collapse_shape %86 [[0], [1, 2], [3], [4]] : tensor<2x2x2x7x12xbf16> into tensor<2x4x7x12xbf16>
%87 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24 : tensor<2x2x7x12xbf16>) outs(%85 : tensor<2x2x2x7x12xbf16>) {
^bb0(%in: bf16, %out: bf16):
  linalg.yield %in : bf16
} -> tensor<2x2x2x7x12xbf16>
%88 = tensor.empty() : tensor<2x4x12x7xbf16>
%transposed_34 = linalg.transpose ins(%collapsed_33 : tensor<2x4x7x12xbf16>) outs(%88 : tensor<2x4x12x7xbf16>) permutation = [0, 1, 3, 2] 
%collapsed_35 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<2x4x7x12xbf16> into tensor<8x7x12xbf16>
%collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2], [3]] : tensor<2x4x12x7xbf16> into tensor<8x12x7xbf16>
%89 = tensor.empty() : tensor<8x7x7xf32>
%90 = linalg.fill ins(%cst : f32) outs(%89 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%91 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<8x7x12xbf16>, tensor<8x12x7xbf16>) outs(%90 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%92 = tensor.empty() : tensor<8x7x7xbf16>
%93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<8x7x7xf32>) outs(%92 : tensor<8x7x7xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<8x7x7xbf16>
%expanded_37 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xbf16> into tensor<2x4x7x7xbf16>
%94 = tensor.empty() : tensor<2x4x7x7xbf16>
%95 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<2x4x7x7xbf16>) outs(%94 : tensor<2x4x7x7xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %157 = arith.truncf %cst_5 : f64 to bf16
  %158 = arith.mulf %in, %157 : bf16
  linalg.yield %158 : bf16
} -> tensor<2x4x7x7xbf16>
%96 = linalg.generic {indexing_maps = [#map11, #map21, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %34 : tensor<2x4x7x7xbf16>, tensor<2x1x7x7xbf16>) outs(%94 : tensor<2x4x7x7xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.addf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x7xbf16>
%97 = tensor.empty() : tensor<2x4x7x7xf32>
%98 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96 : tensor<2x4x7x7xbf16>) outs(%97 : tensor<2x4x7x7xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<2x4x7x7xf32>
%99 = tensor.empty() : tensor<2x4x7xi64>
%100 = linalg.fill ins(%c0_i64 : i64) outs(%99 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%101 = tensor.empty() : tensor<2x4x7xf32>
%102 = linalg.fill ins(%cst_0 : f32) outs(%101 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%103:2 = linalg.generic {indexing_maps = [#map11, #map22, #map22], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<2x4x7x7xf32>) outs(%102, %100 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_54: i64):
  %157 = linalg.index 3 : index
  %158 = arith.index_cast %157 : index to i64
  %159 = arith.maximumf %in, %out : f32
  %160 = arith.cmpf ogt, %in, %out : f32
  %161 = arith.select %160, %158, %out_54 : i64
  linalg.yield %159, %161 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_38 = tensor.expand_shape %103#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%104 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %expanded_38 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%97 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.subf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x4x7x7xf32>
%105 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104 : tensor<2x4x7x7xf32>) outs(%97 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.exp %in : f32
  linalg.yield %157 : f32
} -> tensor<2x4x7x7xf32>
%106 = tensor.empty() : tensor<2x4x7x1xf32>
%107 = linalg.fill ins(%cst : f32) outs(%106 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%108 = linalg.generic {indexing_maps = [#map11, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%105 : tensor<2x4x7x7xf32>) outs(%107 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.addf %in, %out : f32
  linalg.yield %157 : f32
} -> tensor<2x4x7x1xf32>
%109 = linalg.generic {indexing_maps = [#map11, #map13, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105, %108 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%97 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.divf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x4x7x7xf32>
%110 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109 : tensor<2x4x7x7xf32>) outs(%94 : tensor<2x4x7x7xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<2x4x7x7xbf16>
%collapsed_39 = tensor.collapse_shape %110 [[0, 1], [2], [3]] : tensor<2x4x7x7xbf16> into tensor<8x7x7xbf16>
%collapsed_40 = tensor.collapse_shape %87 [[0, 1, 2], [3], [4]] : tensor<2x2x2x7x12xbf16> into tensor<8x7x12xbf16>
%111 = tensor.empty() : tensor<8x7x12xf32>
%112 = linalg.fill ins(%cst : f32) outs(%111 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%113 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<8x7x7xbf16>, tensor<8x7x12xbf16>) outs(%112 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%114 = tensor.empty() : tensor<8x7x12xbf16>
%115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<8x7x12xf32>) outs(%114 : tensor<8x7x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<8x7x12xbf16>
%expanded_41 = tensor.expand_shape %115 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xbf16> into tensor<2x4x7x12xbf16>
%116 = tensor.empty() : tensor<2x7x4x12xbf16>
%transposed_42 = linalg.transpose ins(%expanded_41 : tensor<2x4x7x12xbf16>) outs(%116 : tensor<2x7x4x12xbf16>) permutation = [0, 2, 1, 3] 
%transposed_43 = linalg.transpose ins(%arg4 : tensor<48x48xbf16>) outs(%59 : tensor<48x48xbf16>) permutation = [1, 0] 
%collapsed_44 = tensor.collapse_shape %transposed_42 [[0, 1], [2, 3]] : tensor<2x7x4x12xbf16> into tensor<14x48xbf16>
%117 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<14x48xbf16>, tensor<48x48xbf16>) outs(%61 : tensor<14x48xf32>) -> tensor<14x48xf32>
%118 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%117 : tensor<14x48xf32>) outs(%63 : tensor<14x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x48xbf16>
%expanded_45 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xbf16> into tensor<2x7x48xbf16>
%119 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_45 : tensor<2x7x48xbf16>, tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.addf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x48xbf16>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x7x48xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<2x7x48xf32>) outs(%51 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.addf %in, %out : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.divf %in, %cst_7 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.truncf %cst_6 : f64 to f32
  %158 = arith.addf %in, %157 : f32
  linalg.yield %158 : f32
} -> tensor<2x7x1xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.rsqrt %in : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %125 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.mulf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%128 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %127 : tensor<48xbf16>, tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%129 = tensor.empty() : tensor<48x80xbf16>
%transposed_46 = linalg.transpose ins(%arg5 : tensor<80x48xbf16>) outs(%129 : tensor<48x80xbf16>) permutation = [1, 0] 
%collapsed_47 = tensor.collapse_shape %128 [[0, 1], [2]] : tensor<2x7x48xbf16> into tensor<14x48xbf16>
%130 = tensor.empty() : tensor<14x80xf32>
%131 = linalg.fill ins(%cst : f32) outs(%130 : tensor<14x80xf32>) -> tensor<14x80xf32>
%132 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<14x48xbf16>, tensor<48x80xbf16>) outs(%131 : tensor<14x80xf32>) -> tensor<14x80xf32>
%133 = tensor.empty() : tensor<14x80xbf16>
%134 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%132 : tensor<14x80xf32>) outs(%133 : tensor<14x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x80xbf16>
%expanded_48 = tensor.expand_shape %134 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xbf16> into tensor<2x7x80xbf16>
%135 = tensor.empty() : tensor<2x7x80xf32>
%136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<2x7x80xbf16>) outs(%135 : tensor<2x7x80xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<2x7x80xf32>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<2x7x80xf32>) outs(%135 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.negf %in : f32
  %158 = math.exp %157 : f32
  %159 = arith.addf %158, %cst_1 : f32
  %160 = arith.divf %cst_1, %159 : f32
  linalg.yield %160 : f32
} -> tensor<2x7x80xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %137 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%135 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.mulf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x80xf32>
%139 = tensor.empty() : tensor<2x7x80xbf16>
%140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<2x7x80xf32>) outs(%139 : tensor<2x7x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x80xbf16>
%transposed_49 = linalg.transpose ins(%arg6 : tensor<80x48xbf16>) outs(%129 : tensor<48x80xbf16>) permutation = [1, 0] 
%141 = linalg.matmul ins(%collapsed_47, %transposed_49 : tensor<14x48xbf16>, tensor<48x80xbf16>) outs(%131 : tensor<14x80xf32>) -> tensor<14x80xf32>
%142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%141 : tensor<14x80xf32>) outs(%133 : tensor<14x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x80xbf16>
%expanded_50 = tensor.expand_shape %142 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xbf16> into tensor<2x7x80xbf16>
%143 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %expanded_50 : tensor<2x7x80xbf16>, tensor<2x7x80xbf16>) outs(%139 : tensor<2x7x80xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x80xbf16>
%144 = tensor.empty() : tensor<80x48xbf16>
%transposed_51 = linalg.transpose ins(%arg7 : tensor<48x80xbf16>) outs(%144 : tensor<80x48xbf16>) permutation = [1, 0] 
%collapsed_52 = tensor.collapse_shape %143 [[0, 1], [2]] : tensor<2x7x80xbf16> into tensor<14x80xbf16>
%145 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<14x80xbf16>, tensor<80x48xbf16>) outs(%61 : tensor<14x48xf32>) -> tensor<14x48xf32>
%146 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%145 : tensor<14x48xf32>) outs(%63 : tensor<14x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<14x48xbf16>
%expanded_53 = tensor.expand_shape %146 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xbf16> into tensor<2x7x48xbf16>
%147 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %expanded_53 : tensor<2x7x48xbf16>, tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.addf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<2x7x48xbf16>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %157 = arith.extf %in : bf16 to f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%149 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<2x7x48xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%150 = linalg.generic {indexing_maps = [#map1, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<2x7x48xf32>) outs(%51 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.addf %in, %out : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.divf %in, %cst_7 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = arith.truncf %cst_6 : f64 to f32
  %158 = arith.addf %in, %157 : f32
  linalg.yield %158 : f32
} -> tensor<2x7x1xf32>
%153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<2x7x1xf32>) outs(%50 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %157 = math.rsqrt %in : f32
  linalg.yield %157 : f32
} -> tensor<2x7x1xf32>
%154 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %153 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%47 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_54: f32, %out: f32):
  %157 = arith.mulf %in, %in_54 : f32
  linalg.yield %157 : f32
} -> tensor<2x7x48xf32>
%155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %157 = arith.truncf %in : f32 to bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
%156 = linalg.generic {indexing_maps = [#map17, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %155 : tensor<48xbf16>, tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xbf16>) {
^bb0(%in: bf16, %in_54: bf16, %out: bf16):
  %157 = arith.mulf %in, %in_54 : bf16
  linalg.yield %157 : bf16
} -> tensor<2x7x48xbf16>
return %156 : tensor<2x7x48xbf16>
}
}
