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
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<48x48xf32>, %arg2: tensor<24x48xf32>, %arg3: tensor<24x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<12xf32>, %arg6: tensor<12xf32>, %arg7: tensor<80x48xf32>, %arg8: tensor<80x48xf32>, %arg9: tensor<48x80xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<48xf32>, %arg13: tensor<6xf32>, %arg14: tensor<6xf32>, %arg15: tensor<1x1xi64>) -> tensor<1x1x48xf32> {
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
%cst_8 = arith.constant 1.200000e+01 : f32
%0 = tensor.empty() : tensor<1x1x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<1x1xi64>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %133 = arith.index_cast %in : i64 to index
  %134 = linalg.index 2 : index
  %135 = arith.cmpi slt, %133, %c50 : index
  cf.assert %135, "index must be smaller than dim size"
  %136 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %136, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%133, %134] : tensor<50x48xf32>
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
  %133 = arith.subi %in, %c1_i64 : i64
  linalg.yield %133 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %5, %expanded : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
%extracted_slice = tensor.extract_slice %concat[0, 0] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%extracted_slice_9 = tensor.extract_slice %concat[0, 1] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_9, %extracted_slice : tensor<1x1xi64>, tensor<1x1xi64>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i64, %in_51: i64, %out: i64):
  %133 = arith.subi %in, %in_51 : i64
  linalg.yield %133 : i64
} -> tensor<1x1xi64>
%7 = tensor.empty() : tensor<1x1xi1>
%8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %out: i1):
  %133 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %133 : i1
} -> tensor<1x1xi1>
%9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %133 = arith.extui %in : i1 to i64
  linalg.yield %133 : i64
} -> tensor<1x1xi64>
%10 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded : tensor<1x1xi64>, tensor<1x1xi64>) outs(%7 : tensor<1x1xi1>) {
^bb0(%in: i64, %in_51: i64, %out: i1):
  %133 = arith.cmpi sle, %in, %in_51 : i64
  linalg.yield %133 : i1
} -> tensor<1x1xi1>
%11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<1x1xi1>) outs(%4 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %133 = arith.extui %in : i1 to i64
  linalg.yield %133 : i64
} -> tensor<1x1xi64>
%expanded_10 = tensor.expand_shape %9 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
%12 = tensor.empty() : tensor<1x1x1xi64>
%13 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10, %11 : tensor<1x1x1xi64>, tensor<1x1xi64>) outs(%12 : tensor<1x1x1xi64>) {
^bb0(%in: i64, %in_51: i64, %out: i64):
  %133 = arith.muli %in, %in_51 : i64
  linalg.yield %133 : i64
} -> tensor<1x1x1xi64>
%14 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<1x1xi64>) -> tensor<1x1xi64>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x1xi64>) outs(%14 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %133 = arith.addi %in, %out : i64
  linalg.yield %133 : i64
} -> tensor<1x1xi64>
%expanded_11 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%16 = tensor.empty() : tensor<1x1x1x1xi64>
%17 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_11 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_51: i64, %out: i64):
  %133 = arith.cmpi slt, %in, %c0_i64 : i64
  %134 = arith.addi %in, %c1_i64 : i64
  %135 = arith.select %133, %134, %in : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %138 = arith.addi %in_51, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_51 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %15[%136, %140] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%18 = tensor.empty() : tensor<1x1x1x1xi1>
%19 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_51: i64, %out: i1):
  %133 = arith.cmpi eq, %in, %in_51 : i64
  linalg.yield %133 : i1
} -> tensor<1x1x1x1xi1>
%20 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %19 : tensor<i1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_51: i1, %out: i1):
  %133 = arith.andi %in, %in_51 : i1
  linalg.yield %133 : i1
} -> tensor<1x1x1x1xi1>
%21 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_11 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%16 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_51: i64, %out: i64):
  %133 = arith.cmpi slt, %in, %c0_i64 : i64
  %134 = arith.addi %in, %c1_i64 : i64
  %135 = arith.select %133, %134, %in : i64
  %136 = arith.index_cast %135 : i64 to index
  %137 = arith.cmpi slt, %in_51, %c0_i64 : i64
  %138 = arith.addi %in_51, %c1_i64 : i64
  %139 = arith.select %137, %138, %in_51 : i64
  %140 = arith.index_cast %139 : i64 to index
  %extracted = tensor.extract %expanded[%136, %140] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%22 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %21 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_51: i64, %out: i1):
  %133 = arith.cmpi sle, %in, %in_51 : i64
  linalg.yield %133 : i1
} -> tensor<1x1x1x1xi1>
%23 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %22 : tensor<1x1x1x1xi1>, tensor<1x1x1x1xi1>) outs(%18 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_51: i1, %out: i1):
  %133 = arith.andi %in, %in_51 : i1
  linalg.yield %133 : i1
} -> tensor<1x1x1x1xi1>
%24 = tensor.empty() : tensor<1x1x1x1xf32>
%25 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %cst_3, %cst_2 : tensor<1x1x1x1xi1>, tensor<f32>, tensor<f32>) outs(%24 : tensor<1x1x1x1xf32>) {
^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
  %133 = arith.select %in, %in_51, %in_52 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1x1xf32>
%expanded_12 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
%26 = tensor.empty() : tensor<1x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x1xi64>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: i64, %out: f32):
  %133 = arith.sitofp %in : i64 to f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%28 = tensor.empty() : tensor<1x1x6xf32>
%29 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg13 : tensor<1x1x1xf32>, tensor<6xf32>) outs(%28 : tensor<1x1x6xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x6xf32>
%concat_13 = tensor.concat dim(2) %29, %29 : (tensor<1x1x6xf32>, tensor<1x1x6xf32>) -> tensor<1x1x12xf32>
%30 = tensor.empty() : tensor<1x1x12xf32>
%31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_13 : tensor<1x1x12xf32>) outs(%30 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.cos %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x12xf32>
%32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_13 : tensor<1x1x12xf32>) outs(%30 : tensor<1x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.sin %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x12xf32>
%33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%34 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
%35 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%33 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.divf %in, %cst_7 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_6 : f64 to f32
  %134 = arith.addf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x1x1xf32>
%38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.rsqrt %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %38 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%40 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %39 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%41 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg1 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed = tensor.collapse_shape %40 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%42 = tensor.empty() : tensor<1x48xf32>
%43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<1x48xf32>) -> tensor<1x48xf32>
%44 = linalg.matmul ins(%collapsed, %transposed : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_14 = tensor.expand_shape %44 [[0], [1, 2, 3]] output_shape [1, 1, 4, 12] : tensor<1x48xf32> into tensor<1x1x4x12xf32>
%45 = tensor.empty() : tensor<1x1x4x12xf32>
%46 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x4x12xf32>) outs(%45 : tensor<1x1x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %133 : f32
} -> tensor<1x1x4x12xf32>
%47 = tensor.empty() : tensor<1x1x4x1xf32>
%48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<1x1x4x1xf32>) -> tensor<1x1x4x1xf32>
%49 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<1x1x4x12xf32>) outs(%48 : tensor<1x1x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x1x4x1xf32>
%50 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x1x4x1xf32>) outs(%47 : tensor<1x1x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.divf %in, %cst_8 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x4x1xf32>
%51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x1x4x1xf32>) outs(%47 : tensor<1x1x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_6 : f64 to f32
  %134 = arith.addf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x1x4x1xf32>
%52 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x1x4x1xf32>) outs(%47 : tensor<1x1x4x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.rsqrt %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x4x1xf32>
%53 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %52 : tensor<1x1x4x12xf32>, tensor<1x1x4x1xf32>) outs(%45 : tensor<1x1x4x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x4x12xf32>
%54 = linalg.generic {indexing_maps = [#map11, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg5, %53 : tensor<12xf32>, tensor<1x1x4x12xf32>) outs(%45 : tensor<1x1x4x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x4x12xf32>
%55 = tensor.empty() : tensor<1x4x1x12xf32>
%transposed_15 = linalg.transpose ins(%54 : tensor<1x1x4x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%56 = tensor.empty() : tensor<48x24xf32>
%transposed_16 = linalg.transpose ins(%arg2 : tensor<24x48xf32>) outs(%56 : tensor<48x24xf32>) permutation = [1, 0] 
%57 = tensor.empty() : tensor<1x24xf32>
%58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<1x24xf32>) -> tensor<1x24xf32>
%59 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%58 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_17 = tensor.expand_shape %59 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%60 = tensor.empty() : tensor<1x1x2x12xf32>
%61 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x1x2x12xf32>) outs(%60 : tensor<1x1x2x12xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %133 : f32
} -> tensor<1x1x2x12xf32>
%62 = tensor.empty() : tensor<1x1x2x1xf32>
%63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<1x1x2x1xf32>) -> tensor<1x1x2x1xf32>
%64 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x1x2x12xf32>) outs(%63 : tensor<1x1x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x1x2x1xf32>
%65 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<1x1x2x1xf32>) outs(%62 : tensor<1x1x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.divf %in, %cst_8 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x2x1xf32>
%66 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x1x2x1xf32>) outs(%62 : tensor<1x1x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_6 : f64 to f32
  %134 = arith.addf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x1x2x1xf32>
%67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<1x1x2x1xf32>) outs(%62 : tensor<1x1x2x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.rsqrt %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x2x1xf32>
%68 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %67 : tensor<1x1x2x12xf32>, tensor<1x1x2x1xf32>) outs(%60 : tensor<1x1x2x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x2x12xf32>
%69 = linalg.generic {indexing_maps = [#map11, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg6, %68 : tensor<12xf32>, tensor<1x1x2x12xf32>) outs(%60 : tensor<1x1x2x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x2x12xf32>
%70 = tensor.empty() : tensor<1x2x1x12xf32>
%transposed_18 = linalg.transpose ins(%69 : tensor<1x1x2x12xf32>) outs(%70 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_19 = linalg.transpose ins(%arg3 : tensor<24x48xf32>) outs(%56 : tensor<48x24xf32>) permutation = [1, 0] 
%71 = linalg.matmul ins(%collapsed, %transposed_19 : tensor<1x48xf32>, tensor<48x24xf32>) outs(%58 : tensor<1x24xf32>) -> tensor<1x24xf32>
%expanded_20 = tensor.expand_shape %71 [[0], [1, 2, 3]] output_shape [1, 1, 2, 12] : tensor<1x24xf32> into tensor<1x1x2x12xf32>
%transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x1x2x12xf32>) outs(%70 : tensor<1x2x1x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_22 = tensor.expand_shape %31 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xf32> into tensor<1x1x1x12xf32>
%expanded_23 = tensor.expand_shape %32 [[0], [1, 2], [3]] output_shape [1, 1, 1, 12] : tensor<1x1x12xf32> into tensor<1x1x1x12xf32>
%72 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_15, %expanded_22 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x12xf32>
%extracted_slice_24 = tensor.extract_slice %transposed_15[0, 0, 0, 0] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%extracted_slice_25 = tensor.extract_slice %transposed_15[0, 0, 0, 6] [1, 4, 1, 6] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x6xf32>
%73 = tensor.empty() : tensor<1x4x1x6xf32>
%74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25 : tensor<1x4x1x6xf32>) outs(%73 : tensor<1x4x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.negf %in : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x6xf32>
%concat_26 = tensor.concat dim(3) %74, %extracted_slice_24 : (tensor<1x4x1x6xf32>, tensor<1x4x1x6xf32>) -> tensor<1x4x1x12xf32>
%75 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_26, %expanded_23 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x12xf32>
%76 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %75 : tensor<1x4x1x12xf32>, tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.addf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x12xf32>
%77 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_18, %expanded_22 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%70 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x2x1x12xf32>
%extracted_slice_27 = tensor.extract_slice %transposed_18[0, 0, 0, 0] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%extracted_slice_28 = tensor.extract_slice %transposed_18[0, 0, 0, 6] [1, 2, 1, 6] [1, 1, 1, 1] : tensor<1x2x1x12xf32> to tensor<1x2x1x6xf32>
%78 = tensor.empty() : tensor<1x2x1x6xf32>
%79 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x2x1x6xf32>) outs(%78 : tensor<1x2x1x6xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.negf %in : f32
  linalg.yield %133 : f32
} -> tensor<1x2x1x6xf32>
%concat_29 = tensor.concat dim(3) %79, %extracted_slice_27 : (tensor<1x2x1x6xf32>, tensor<1x2x1x6xf32>) -> tensor<1x2x1x12xf32>
%80 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_23 : tensor<1x2x1x12xf32>, tensor<1x1x1x12xf32>) outs(%70 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x2x1x12xf32>
%81 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<1x2x1x12xf32>, tensor<1x2x1x12xf32>) outs(%70 : tensor<1x2x1x12xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.addf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x2x1x12xf32>
%82 = tensor.empty() : tensor<1x2x2x1x12xf32>
%83 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<1x2x1x12xf32>) outs(%82 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%collapsed_30 = tensor.collapse_shape %83 [[0], [1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<1x4x1x12xf32>
%84 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21 : tensor<1x2x1x12xf32>) outs(%82 : tensor<1x2x2x1x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x2x2x1x12xf32>
%85 = tensor.empty() : tensor<1x4x12x1xf32>
%transposed_31 = linalg.transpose ins(%collapsed_30 : tensor<1x4x1x12xf32>) outs(%85 : tensor<1x4x12x1xf32>) permutation = [0, 1, 3, 2] 
%collapsed_32 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%collapsed_33 = tensor.collapse_shape %transposed_31 [[0, 1], [2], [3]] : tensor<1x4x12x1xf32> into tensor<4x12x1xf32>
%86 = tensor.empty() : tensor<4x1x1xf32>
%87 = linalg.fill ins(%cst : f32) outs(%86 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%88 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<4x1x12xf32>, tensor<4x12x1xf32>) outs(%87 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%expanded_34 = tensor.expand_shape %88 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xf32> into tensor<1x4x1x1xf32>
%89 = tensor.empty() : tensor<1x4x1x1xf32>
%90 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x4x1x1xf32>) outs(%89 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_5 : f64 to f32
  %134 = arith.mulf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x4x1x1xf32>
%91 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %25 : tensor<1x4x1x1xf32>, tensor<1x1x1x1xf32>) outs(%89 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.addf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%92 = tensor.empty() : tensor<1x4x1xi64>
%93 = linalg.fill ins(%c0_i64 : i64) outs(%92 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
%94 = tensor.empty() : tensor<1x4x1xf32>
%95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
%96:2 = linalg.generic {indexing_maps = [#map6, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%91 : tensor<1x4x1x1xf32>) outs(%95, %93 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_51: i64):
  %133 = arith.maximumf %in, %out : f32
  %134 = arith.cmpf ogt, %in, %out : f32
  %135 = arith.select %134, %c0_i64, %out_51 : i64
  linalg.yield %133, %135 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_35 = tensor.expand_shape %96#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%97 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %expanded_35 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%89 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.subf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%98 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97 : tensor<1x4x1x1xf32>) outs(%89 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.exp %in : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%99 = linalg.fill ins(%cst : f32) outs(%89 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
%100 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<1x4x1x1xf32>) outs(%99 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%101 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %100 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%89 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.divf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%collapsed_36 = tensor.collapse_shape %101 [[0, 1], [2], [3]] : tensor<1x4x1x1xf32> into tensor<4x1x1xf32>
%collapsed_37 = tensor.collapse_shape %84 [[0, 1, 2], [3], [4]] : tensor<1x2x2x1x12xf32> into tensor<4x1x12xf32>
%102 = tensor.empty() : tensor<4x1x12xf32>
%103 = linalg.fill ins(%cst : f32) outs(%102 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%104 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<4x1x1xf32>, tensor<4x1x12xf32>) outs(%103 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%expanded_38 = tensor.expand_shape %104 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
%transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x4x1x12xf32>) outs(%45 : tensor<1x1x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_40 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%41 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_41 = tensor.collapse_shape %transposed_39 [[0], [1, 2, 3]] : tensor<1x1x4x12xf32> into tensor<1x48xf32>
%105 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_42 = tensor.expand_shape %105 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_42 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.addf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.divf %in, %cst_7 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_6 : f64 to f32
  %134 = arith.addf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x1x1xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.rsqrt %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%112 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %111 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%113 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %112 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%114 = tensor.empty() : tensor<48x80xf32>
%transposed_43 = linalg.transpose ins(%arg7 : tensor<80x48xf32>) outs(%114 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_44 = tensor.collapse_shape %113 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%115 = tensor.empty() : tensor<1x80xf32>
%116 = linalg.fill ins(%cst : f32) outs(%115 : tensor<1x80xf32>) -> tensor<1x80xf32>
%117 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%116 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_45 = tensor.expand_shape %117 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%118 = tensor.empty() : tensor<1x1x80xf32>
%119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x1x80xf32>) outs(%118 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.negf %in : f32
  %134 = math.exp %133 : f32
  %135 = arith.addf %134, %cst_1 : f32
  %136 = arith.divf %cst_1, %135 : f32
  linalg.yield %136 : f32
} -> tensor<1x1x80xf32>
%120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %119 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%118 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x80xf32>
%transposed_46 = linalg.transpose ins(%arg8 : tensor<80x48xf32>) outs(%114 : tensor<48x80xf32>) permutation = [1, 0] 
%121 = linalg.matmul ins(%collapsed_44, %transposed_46 : tensor<1x48xf32>, tensor<48x80xf32>) outs(%116 : tensor<1x80xf32>) -> tensor<1x80xf32>
%expanded_47 = tensor.expand_shape %121 [[0], [1, 2]] output_shape [1, 1, 80] : tensor<1x80xf32> into tensor<1x1x80xf32>
%122 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %expanded_47 : tensor<1x1x80xf32>, tensor<1x1x80xf32>) outs(%118 : tensor<1x1x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x80xf32>
%123 = tensor.empty() : tensor<80x48xf32>
%transposed_48 = linalg.transpose ins(%arg9 : tensor<48x80xf32>) outs(%123 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_49 = tensor.collapse_shape %122 [[0], [1, 2]] : tensor<1x1x80xf32> into tensor<1x80xf32>
%124 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<1x80xf32>, tensor<80x48xf32>) outs(%43 : tensor<1x48xf32>) -> tensor<1x48xf32>
%expanded_50 = tensor.expand_shape %124 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %expanded_50 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.addf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<1x1x48xf32>) outs(%34 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.addf %in, %out : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.divf %in, %cst_7 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = arith.truncf %cst_6 : f64 to f32
  %134 = arith.addf %in, %133 : f32
  linalg.yield %134 : f32
} -> tensor<1x1x1xf32>
%130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x1x1xf32>) outs(%26 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %133 = math.rsqrt %in : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%131 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %130 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
%132 = linalg.generic {indexing_maps = [#map9, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %131 : tensor<48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %133 = arith.mulf %in, %in_51 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x48xf32>
return %132 : tensor<1x1x48xf32>
}
}
