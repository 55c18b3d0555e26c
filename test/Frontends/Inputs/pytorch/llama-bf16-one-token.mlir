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
func.func @main(%arg0: tensor<50x48xbf16>, %arg1: tensor<48x48xbf16>, %arg2: tensor<24x48xbf16>, %arg3: tensor<24x48xbf16>, %arg4: tensor<48x48xbf16>, %arg5: tensor<80x48xbf16>, %arg6: tensor<80x48xbf16>, %arg7: tensor<48x80xbf16>, %arg8: tensor<48xbf16>, %arg9: tensor<48xbf16>, %arg10: tensor<48xbf16>, %arg11: tensor<6xbf16>, %arg12: tensor<6xbf16>, %arg13: tensor<1x1xi64>) -> tensor<1x1x48xbf16> {
%c2_i64 = arith.constant 2 : i64
%c1_i64 = arith.constant 1 : i64
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
%0 = tensor.empty() : tensor<1x1x48xbf16>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<1x1xi64>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: i64, %out: bf16):
  %146 = arith.index_cast %in : i64 to index
  %147 = linalg.index 2 : index
  %148 = arith.cmpi slt, %146, %c50 : index
  cf.assert %148, "index must be smaller than dim size"
  %149 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %149, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%146, %147] : tensor<50x48xbf16>
  linalg.yield %extracted : bf16
} -> tensor<1x1x48xbf16>
%2 = tensor.empty() : tensor<1xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
%4 = tensor.empty() : tensor<1x1xi64>
%5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %146 = arith.subi %in, %c1_i64 : i64
  linalg.yield %146 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %5, %expanded : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
%extracted_slice = tensor.extract_slice %concat[0, 0] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%extracted_slice_8 = tensor.extract_slice %concat[0, 1] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_8, %extracted_slice : tensor<1x1xi64>, tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %in_50: i64, %out: i64):
  %146 = arith.subi %in, %in_50 : i64
  linalg.yield %146 : i64
} -> tensor<1x1xi64>
%7 = tensor.empty() : tensor<1x1xi1>
%8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %out: i1):
  %146 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %146 : i1
} -> tensor<1x1xi1>
%9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %146 = arith.extui %in : i1 to i64
  linalg.yield %146 : i64
} -> tensor<1x1xi64>
%10 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded : tensor<1x1xi64>, tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %in_50: i64, %out: i1):
  %146 = arith.cmpi sle, %in, %in_50 : i64
  linalg.yield %146 : i1
} -> tensor<1x1xi1>
%11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %146 = arith.extui %in : i1 to i64
  linalg.yield %146 : i64
} -> tensor<1x1xi64>
%expanded_9 = tensor.expand_shape %9 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
%12 = tensor.empty() : tensor<1x1x1xi64>
%13 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9, %11 : tensor<1x1x1xi64>, tensor<1x1xi64>) outs(%12 : tensor<1x1x1xi64>) {
^bb0(%in: i64, %in_50: i64, %out: i64):
  %146 = arith.muli %in, %in_50 : i64
  linalg.yield %146 : i64
} -> tensor<1x1x1xi64>
%14 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<1x1xi64>) -> tensor<1x1xi64>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x1xi64>) outs(%14 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %146 = arith.addi %in, %out : i64
  linalg.yield %146 : i64
} -> tensor<1x1xi64>
%expanded_10 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%16 = tensor.empty() : tensor<1x1x1x1xi64>
%17 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_10 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_50: i64, %out: i64):
  %146 = arith.cmpi slt, %in, %c0_i64 : i64
  %147 = arith.addi %in, %c1_i64 : i64
  %148 = arith.select %146, %147, %in : i64
  %149 = arith.index_cast %148 : i64 to index
  %150 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %151 = arith.addi %in_50, %c1_i64 : i64
  %152 = arith.select %150, %151, %in_50 : i64
  %153 = arith.index_cast %152 : i64 to index
  %extracted = tensor.extract %15[%149, %153] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%18 = tensor.empty() : tensor<1x1x1x1xi1>
%19 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_50: i64, %out: i1):
  %146 = arith.cmpi eq, %in, %in_50 : i64
  linalg.yield %146 : i1
} -> tensor<1x1x1x1xi1>
%20 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %19 : tensor<i1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_50: i1, %out: i1):
  %146 = arith.andi %in, %in_50 : i1
  linalg.yield %146 : i1
} -> tensor<1x1x1x1xi1>
%21 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_10 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_50: i64, %out: i64):
  %146 = arith.cmpi slt, %in, %c0_i64 : i64
  %147 = arith.addi %in, %c1_i64 : i64
  %148 = arith.select %146, %147, %in : i64
  %149 = arith.index_cast %148 : i64 to index
  %150 = arith.cmpi slt, %in_50, %c0_i64 : i64
  %151 = arith.addi %in_50, %c1_i64 : i64
  %152 = arith.select %150, %151, %in_50 : i64
  %153 = arith.index_cast %152 : i64 to index
  %extracted = tensor.extract %expanded[%149, %153] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%22 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %21 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_50: i64, %out: i1):
  %146 = arith.cmpi sle, %in, %in_50 : i64
  linalg.yield %146 : i1
} -> tensor<1x1x1x1xi1>
%23 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %22 : tensor<1x1x1x1xi1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_50: i1, %out: i1):
  %146 = arith.andi %in, %in_50 : i1
  linalg.yield %146 : i1
} -> tensor<1x1x1x1xi1>
%24 = tensor.empty() : tensor<1x1x1x1xbf16>
%25 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %cst_3, %cst_2 : tensor<1x1x1x1xi1>, tensor<bf16>, tensor<bf16>) outs(%24 : tensor<1x1x1x1xbf16>) {
^bb0(%in: i1, %in_50: bf16, %in_51: bf16, %out: bf16):
  %146 = arith.select %in, %in_50, %in_51 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x1x1xbf16>
%expanded_11 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
%26 = tensor.empty() : tensor<1x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<1x1x1xi64>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: i64, %out: f32):
  %146 = arith.sitofp %in : i64 to f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%28 = tensor.empty() : tensor<6xf32>
%29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg11 : tensor<6xbf16>) outs(%28 : tensor<6xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<6xf32>
%30 = tensor.empty() : tensor<1x1x6xf32>
%31 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %29 : tensor<1x1x1xf32>, tensor<6xf32>) outs(%30 : tensor<1x1x6xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.mulf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x6xf32>
%concat_12 = tensor.concat dim(2) %31, %31 : (tensor<1x1x6xf32>, tensor<1x1x6xf32>) -> tensor<1x1x12xf32>
%32 = tensor.empty() : tensor<1x1x12xf32>
%33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_12 : tensor<1x1x12xf32>) outs(%32 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.cos %in : f32
  linalg.yield %146 : f32
} -> tensor<1x1x12xf32>
%34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_12 : tensor<1x1x12xf32>) outs(%32 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.sin %in : f32
  linalg.yield %146 : f32
} -> tensor<1x1x12xf32>
%35 = tensor.empty() : tensor<1x1x12xbf16>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x1x12xf32>) outs(%35 : tensor<1x1x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x12xbf16>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<1x1x12xf32>) outs(%35 : tensor<1x1x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x12xbf16>
%38 = tensor.empty() : tensor<1x1x48xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x48xbf16>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x1x48xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%41 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
%42 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x1x48xf32>) outs(%41 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_7 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_6 : f64 to f32
  %147 = arith.addf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<1x1x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.rsqrt %in : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %45 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.mulf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%48 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %47 : tensor<48xbf16>, tensor<1x1x48xbf16>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%49 = tensor.empty() : tensor<48x48xbf16>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xbf16>) outs(%49 : tensor<48x48xbf16>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %48 [[0], [1, 2]] : tensor<1x1x48xbf16> into tensor<1x48xbf16>
%50 = tensor.empty() : tensor<1x48xf32>
%51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<1x48xf32>) -> tensor<1x48xf32>
%52 = linalg.matmul ins(%collapsed, %transposed : tensor<1x48xbf16>, tensor<48x48xbf16>) outs(%51 : tensor<1x48xf32>) -> tensor<1x48xf32>
%53 = tensor.empty() : tensor<1x48xbf16>
%54 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<1x48xf32>) outs(%53 : tensor<1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x48xbf16>
%expanded_13 = tensor.expand_shape %54 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xbf16> into tensor<1x1x4x12xbf16>
%55 = tensor.empty() : tensor<1x4x1x12xbf16>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x4x12xbf16>) outs(%55 : tensor<1x4x1x12xbf16>) permutation = [0, 2, 1, 3] 
%56 = tensor.empty() : tensor<48x24xbf16>
%transposed_15 = linalg.transpose ins(%arg2 : tensor<24x48xbf16>) outs(%56 : tensor<48x24xbf16>) permutation = [1, 0] 
%57 = tensor.empty() : tensor<1x24xf32>
%58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<1x24xf32>) -> tensor<1x24xf32>
%59 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<1x48xbf16>, tensor<48x24xbf16>) outs(%58 : tensor<1x24xf32>) -> tensor<1x24xf32>
%60 = tensor.empty() : tensor<1x24xbf16>
%61 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<1x24xf32>) outs(%60 : tensor<1x24xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x24xbf16>
%expanded_16 = tensor.expand_shape %61 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xbf16> into tensor<1x1x2x12xbf16>
%62 = tensor.empty() : tensor<1x2x1x12xbf16>
%transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x1x2x12xbf16>) outs(%62 : tensor<1x2x1x12xbf16>) permutation = [0, 2, 1, 3] 
%transposed_18 = linalg.transpose ins(%arg3 : tensor<24x48xbf16>) outs(%56 : tensor<48x24xbf16>) permutation = [1, 0] 
%63 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<1x48xbf16>, tensor<48x24xbf16>) outs(%58 : tensor<1x24xf32>) -> tensor<1x24xf32>
%64 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%63 : tensor<1x24xf32>) outs(%60 : tensor<1x24xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x24xbf16>
%expanded_19 = tensor.expand_shape %64 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xbf16> into tensor<1x1x2x12xbf16>
%transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x1x2x12xbf16>) outs(%62 : tensor<1x2x1x12xbf16>) permutation = [0, 2, 1, 3] 
%expanded_21 = tensor.expand_shape %36 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xbf16> into tensor<1x1x1x12xbf16>
%expanded_22 = tensor.expand_shape %37 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xbf16> into tensor<1x1x1x12xbf16>
%65 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_21 : tensor<1x4x1x12xbf16>, tensor<1x1x1x12xbf16>) outs(%55 : tensor<1x4x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x12xbf16>
%extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xbf16> to tensor<1x4x1x6xbf16>
%extracted_slice_24 = tensor.extract_slice %transposed_14[0, 0, 0, 6] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xbf16> to tensor<1x4x1x6xbf16>
%66 = tensor.empty() : tensor<1x4x1x6xbf16>
%67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x4x1x6xbf16>) outs(%66 : tensor<1x4x1x6xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %146 = arith.negf %in : bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x6xbf16>
%concat_25 = tensor.concat dim(3) %67, %extracted_slice_23 : (tensor<1x4x1x6xbf16>, tensor<1x4x1x6xbf16>) -> tensor<1x4x1x12xbf16>
%68 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_22 : tensor<1x4x1x12xbf16>, tensor<1x1x1x12xbf16>) outs(%55 : tensor<1x4x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x12xbf16>
%69 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %68 : tensor<1x4x1x12xbf16>, tensor<1x4x1x12xbf16>) outs(%55 : tensor<1x4x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.addf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x12xbf16>
%70 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_21 : tensor<1x2x1x12xbf16>, tensor<1x1x1x12xbf16>) outs(%62 : tensor<1x2x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x2x1x12xbf16>
%extracted_slice_26 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xbf16> to tensor<1x2x1x6xbf16>
%extracted_slice_27 = tensor.extract_slice %transposed_17[0, 0, 0, 6] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xbf16> to tensor<1x2x1x6xbf16>
%71 = tensor.empty() : tensor<1x2x1x6xbf16>
%72 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27 : tensor<1x2x1x6xbf16>) outs(%71 : tensor<1x2x1x6xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %146 = arith.negf %in : bf16
  linalg.yield %146 : bf16
} -> tensor<1x2x1x6xbf16>
%concat_28 = tensor.concat dim(3) %72, %extracted_slice_26 : (tensor<1x2x1x6xbf16>, tensor<1x2x1x6xbf16>) -> tensor<1x2x1x12xbf16>
%73 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_28, %expanded_22 : tensor<1x2x1x12xbf16>, tensor<1x1x1x12xbf16>) outs(%62 : tensor<1x2x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x2x1x12xbf16>
%74 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %73 : tensor<1x2x1x12xbf16>, tensor<1x2x1x12xbf16>) outs(%62 : tensor<1x2x1x12xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.addf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x2x1x12xbf16>
%75 = tensor.empty() : tensor<1x2x2x1x12xbf16>
%76 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x2x1x12xbf16>) outs(%75 : tensor<1x2x2x1x12xbf16>) {
^bb0(%in: bf16, %out: bf16):
  linalg.yield %in : bf16
} -> tensor<1x2x2x1x12xbf16>
%collapsed_29 = tensor.collapse_shape %76 [[0], [1, 2], [3], [4]] : tensor<1x2x2x1x12xbf16> into tensor<1x4x1x12xbf16>
%77 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<1x2x1x12xbf16>) outs(%75 : tensor<1x2x2x1x12xbf16>) {
^bb0(%in: bf16, %out: bf16):
  linalg.yield %in : bf16
} -> tensor<1x2x2x1x12xbf16>
%78 = tensor.empty() : tensor<1x4x12x1xbf16>
%transposed_30 = linalg.transpose ins(%collapsed_29 : tensor<1x4x1x12xbf16>) outs(%78 : tensor<1x4x12x1xbf16>) permutation = [0, 1, 3, 2] 
%collapsed_31 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x4x1x12xbf16> into tensor<4x1x12xbf16>
%collapsed_32 = tensor.collapse_shape %transposed_30 [[0, 1], [2], [3]] : tensor<1x4x12x1xbf16> into tensor<4x12x1xbf16>
%79 = tensor.empty() : tensor<4x1x1xf32>
%80 = linalg.fill ins(%cst : f32) outs(%79 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%81 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<4x1x12xbf16>, tensor<4x12x1xbf16>) outs(%80 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%82 = tensor.empty() : tensor<4x1x1xbf16>
%83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<4x1x1xf32>) outs(%82 : tensor<4x1x1xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<4x1x1xbf16>
%expanded_33 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xbf16> into tensor<1x4x1x1xbf16>
%84 = tensor.empty() : tensor<1x4x1x1xbf16>
%85 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x4x1x1xbf16>) outs(%84 : tensor<1x4x1x1xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %146 = arith.truncf %cst_5 : f64 to bf16
  %147 = arith.mulf %in, %146 : bf16
  linalg.yield %147 : bf16
} -> tensor<1x4x1x1xbf16>
%86 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %25 : tensor<1x4x1x1xbf16>, tensor<1x1x1x1xbf16>) outs(%84 : tensor<1x4x1x1xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.addf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x1xbf16>
%87 = tensor.empty() : tensor<1x4x1x1xf32>
%88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<1x4x1x1xbf16>) outs(%87 : tensor<1x4x1x1xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<1x4x1x1xf32>
%89 = tensor.empty() : tensor<1x4x1xi64>
%90 = linalg.fill ins(%c0_i64 : i64) outs(%89 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
%91 = tensor.empty() : tensor<1x4x1xf32>
%92 = linalg.fill ins(%cst_0 : f32) outs(%91 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
%93:2 = linalg.generic {indexing_maps = [#map6, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88 : tensor<1x4x1x1xf32>) outs(%92, %90 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_50: i64):
  %146 = arith.maximumf %in, %out : f32
  %147 = arith.cmpf ogt, %in, %out : f32
  %148 = arith.select %147, %c0_i64, %out_50 : i64
  linalg.yield %146, %148 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_34 = tensor.expand_shape %93#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%94 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %expanded_34 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%87 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.subf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x4x1x1xf32>
%95 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94 : tensor<1x4x1x1xf32>) outs(%87 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.exp %in : f32
  linalg.yield %146 : f32
} -> tensor<1x4x1x1xf32>
%96 = linalg.fill ins(%cst : f32) outs(%87 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
%97 = linalg.generic {indexing_maps = [#map6, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%95 : tensor<1x4x1x1xf32>) outs(%96 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<1x4x1x1xf32>
%98 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %97 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%87 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.divf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x4x1x1xf32>
%99 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98 : tensor<1x4x1x1xf32>) outs(%84 : tensor<1x4x1x1xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x4x1x1xbf16>
%collapsed_35 = tensor.collapse_shape %99 [[0, 1], [2], [3]] : tensor<1x4x1x1xbf16> into tensor<4x1x1xbf16>
%collapsed_36 = tensor.collapse_shape %77 [[0, 1, 2], [3], [4]] : tensor<1x2x2x1x12xbf16> into tensor<4x1x12xbf16>
%100 = tensor.empty() : tensor<4x1x12xf32>
%101 = linalg.fill ins(%cst : f32) outs(%100 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%102 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x1x1xbf16>, tensor<4x1x12xbf16>) outs(%101 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%103 = tensor.empty() : tensor<4x1x12xbf16>
%104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<4x1x12xf32>) outs(%103 : tensor<4x1x12xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<4x1x12xbf16>
%expanded_37 = tensor.expand_shape %104 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xbf16> into tensor<1x4x1x12xbf16>
%105 = tensor.empty() : tensor<1x1x4x12xbf16>
%transposed_38 = linalg.transpose ins(%expanded_37 : tensor<1x4x1x12xbf16>) outs(%105 : tensor<1x1x4x12xbf16>) permutation = [0, 2, 1, 3] 
%transposed_39 = linalg.transpose ins(%arg4 : tensor<48x48xbf16>) outs(%49 : tensor<48x48xbf16>) permutation = [1, 0] 
%collapsed_40 = tensor.collapse_shape %transposed_38 [[0], [1, 2, 3]] : tensor<1x1x4x12xbf16> into tensor<1x48xbf16>
%106 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<1x48xbf16>, tensor<48x48xbf16>) outs(%51 : tensor<1x48xf32>) -> tensor<1x48xf32>
%107 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%106 : tensor<1x48xf32>) outs(%53 : tensor<1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x48xbf16>
%expanded_41 = tensor.expand_shape %107 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xbf16> into tensor<1x1x48xbf16>
%108 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_41 : tensor<1x1x48xbf16>, tensor<1x1x48xbf16>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.addf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x48xbf16>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x48xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x1x48xf32>) outs(%41 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_7 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_6 : f64 to f32
  %147 = arith.addf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<1x1x1xf32>
%114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.rsqrt %in : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %114 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.mulf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%117 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %116 : tensor<48xbf16>, tensor<1x1x48xbf16>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%118 = tensor.empty() : tensor<48x80xbf16>
%transposed_42 = linalg.transpose ins(%arg5 : tensor<80x48xbf16>) outs(%118 : tensor<48x80xbf16>) permutation = [1, 0] 
%collapsed_43 = tensor.collapse_shape %117 [[0], [1, 2]] : tensor<1x1x48xbf16> into tensor<1x48xbf16>
%119 = tensor.empty() : tensor<1x80xf32>
%120 = linalg.fill ins(%cst : f32) outs(%119 : tensor<1x80xf32>) -> tensor<1x80xf32>
%121 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<1x48xbf16>, tensor<48x80xbf16>) outs(%120 : tensor<1x80xf32>) -> tensor<1x80xf32>
%122 = tensor.empty() : tensor<1x80xbf16>
%123 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%121 : tensor<1x80xf32>) outs(%122 : tensor<1x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x80xbf16>
%expanded_44 = tensor.expand_shape %123 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xbf16> into tensor<1x1x80xbf16>
%124 = tensor.empty() : tensor<1x1x80xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x80xbf16>) outs(%124 : tensor<1x1x80xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<1x1x80xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x1x80xf32>) outs(%124 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.negf %in : f32
  %147 = math.exp %146 : f32
  %148 = arith.addf %147, %cst_1 : f32
  %149 = arith.divf %cst_1, %148 : f32
  linalg.yield %149 : f32
} -> tensor<1x1x80xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %126 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%124 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.mulf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x80xf32>
%128 = tensor.empty() : tensor<1x1x80xbf16>
%129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x80xf32>) outs(%128 : tensor<1x1x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x80xbf16>
%transposed_45 = linalg.transpose ins(%arg6 : tensor<80x48xbf16>) outs(%118 : tensor<48x80xbf16>) permutation = [1, 0] 
%130 = linalg.matmul ins(%collapsed_43, %transposed_45 : tensor<1x48xbf16>, tensor<48x80xbf16>) outs(%120 : tensor<1x80xf32>) -> tensor<1x80xf32>
%131 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%130 : tensor<1x80xf32>) outs(%122 : tensor<1x80xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x80xbf16>
%expanded_46 = tensor.expand_shape %131 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xbf16> into tensor<1x1x80xbf16>
%132 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %expanded_46 : tensor<1x1x80xbf16>, tensor<1x1x80xbf16>) outs(%128 : tensor<1x1x80xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x80xbf16>
%133 = tensor.empty() : tensor<80x48xbf16>
%transposed_47 = linalg.transpose ins(%arg7 : tensor<48x80xbf16>) outs(%133 : tensor<80x48xbf16>) permutation = [1, 0] 
%collapsed_48 = tensor.collapse_shape %132 [[0], [1, 2]] : tensor<1x1x80xbf16> into tensor<1x80xbf16>
%134 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x80xbf16>, tensor<80x48xbf16>) outs(%51 : tensor<1x48xf32>) -> tensor<1x48xf32>
%135 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%134 : tensor<1x48xf32>) outs(%53 : tensor<1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x48xbf16>
%expanded_49 = tensor.expand_shape %135 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xbf16> into tensor<1x1x48xbf16>
%136 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %expanded_49 : tensor<1x1x48xbf16>, tensor<1x1x48xbf16>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.addf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x1x48xbf16>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %146 = arith.extf %in : bf16 to f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x1x48xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%138 : tensor<1x1x48xf32>) outs(%41 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_7 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_6 : f64 to f32
  %147 = arith.addf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<1x1x1xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.rsqrt %in : f32
  linalg.yield %146 : f32
} -> tensor<1x1x1xf32>
%143 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %142 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%38 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_50: f32, %out: f32):
  %146 = arith.mulf %in, %in_50 : f32
  linalg.yield %146 : f32
} -> tensor<1x1x48xf32>
%144 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %146 = arith.truncf %in : f32 to bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
%145 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %144 : tensor<48xbf16>, tensor<1x1x48xbf16>) outs(%0 : tensor<1x1x48xbf16>) {
^bb0(%in: bf16, %in_50: bf16, %out: bf16):
  %146 = arith.mulf %in, %in_50 : bf16
  linalg.yield %146 : bf16
} -> tensor<1x1x48xbf16>
return %145 : tensor<1x1x48xbf16>
}
}
