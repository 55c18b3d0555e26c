#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1) -> (0, d1)>
#map8 = affine_map<(d0, d1) -> (d0, 0)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<50x48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48x48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48x48xf32>, %arg6: tensor<32x4xf32>, %arg7: tensor<48xf32>, %arg8: tensor<80x48xf32>, %arg9: tensor<48x80xf32>, %arg10: tensor<48xf32>, %arg11: tensor<48xf32>, %arg12: tensor<2x7xi64>) -> tensor<2x7x48xf32> {
%c8_i64 = arith.constant 8 : i64
%c16_i64 = arith.constant 16 : i64
%c2_i64 = arith.constant 2 : i64
%c0_i64 = arith.constant 0 : i64
%c50 = arith.constant 50 : index
%cst = arith.constant 0.000000e+00 : f32
%c32 = arith.constant 32 : index
%cst_0 = arith.constant 0xFF800000 : f32
%true = arith.constant true
%cst_1 = arith.constant dense<0.000000e+00> : tensor<2x4x7x7xf32>
%cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_3 = arith.constant 0xFFF0000000000000 : f64
%cst_4 = arith.constant 2.7725887222397811 : f64
%cst_5 = arith.constant 9.9999999999999995E-7 : f64
%cst_6 = arith.constant 4.800000e+01 : f32
%cst_7 = arith.constant 8.000000e+00 : f32
%cst_8 = arith.constant dense<15> : tensor<7x7xi64>
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12 : tensor<2x7xi64>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: i64, %out: f32):
  %99 = arith.index_cast %in : i64 to index
  %100 = linalg.index 2 : index
  %101 = arith.cmpi slt, %99, %c50 : index
  cf.assert %101, "index must be smaller than dim size"
  %102 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %102, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%99, %100] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<7xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<7xi64>) {
^bb0(%out: i64):
  %99 = linalg.index 0 : index
  %100 = arith.index_cast %99 : index to i64
  linalg.yield %100 : i64
} -> tensor<7xi64>
%expanded = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
%4 = tensor.empty() : tensor<1x1x7x1xi1>
%5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x7x1xi64>) outs(%4 : tensor<1x1x7x1xi1>) {
^bb0(%in: i64, %out: i1):
  %99 = arith.cmpi sge, %in, %c0_i64 : i64
  linalg.yield %99 : i1
} -> tensor<1x1x7x1xi1>
%6 = tensor.empty() : tensor<2x1x7x7xi1>
%collapsed = tensor.collapse_shape %5 [[0, 1], [2, 3]] : tensor<1x1x7x1xi1> into tensor<1x7xi1>
%7 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x7xi1>) outs(%6 : tensor<2x1x7x7xi1>) {
^bb0(%in: i1, %out: i1):
  linalg.yield %in : i1
} -> tensor<2x1x7x7xi1>
%8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%9 = tensor.empty() : tensor<2x7x1xf32>
%10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%11 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<2x7x48xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.addf %in, %out : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.divf %in, %cst_6 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.truncf %cst_5 : f64 to f32
  %100 = arith.addf %in, %99 : f32
  linalg.yield %100 : f32
} -> tensor<2x7x1xf32>
%14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.rsqrt %in : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%15 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %14 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%16 = linalg.generic {indexing_maps = [#map6, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %15 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%17 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg2 : tensor<48x48xf32>) outs(%17 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_9 = tensor.collapse_shape %16 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%18 = tensor.empty() : tensor<14x48xf32>
%19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<14x48xf32>) -> tensor<14x48xf32>
%20 = linalg.matmul ins(%collapsed_9, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%19 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_10 = tensor.expand_shape %20 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%21 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_11 = linalg.transpose ins(%expanded_10 : tensor<2x7x4x12xf32>) outs(%21 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_12 = linalg.transpose ins(%arg3 : tensor<48x48xf32>) outs(%17 : tensor<48x48xf32>) permutation = [1, 0] 
%22 = linalg.matmul ins(%collapsed_9, %transposed_12 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%19 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_13 = tensor.expand_shape %22 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_14 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%17 : tensor<48x48xf32>) permutation = [1, 0] 
%23 = linalg.matmul ins(%collapsed_9, %transposed_14 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%19 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_15 = tensor.expand_shape %23 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_16 = linalg.transpose ins(%expanded_15 : tensor<2x7x4x12xf32>) outs(%21 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_17 = tensor.expand_shape %3 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
%expanded_18 = tensor.expand_shape %3 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
%24 = tensor.empty() : tensor<7x7xi64>
%25 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%expanded_18, %expanded_17 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %99 = arith.subi %in, %in_39 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%26 = tensor.empty() : tensor<7x7xi1>
%27 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<7x7xi64>) outs(%26 : tensor<7x7xi1>) {
^bb0(%in: i64, %out: i1):
  %99 = arith.cmpi sgt, %in, %c0_i64 : i64
  linalg.yield %99 : i1
} -> tensor<7x7xi1>
%28 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<7x7xi1>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i1, %out: i64):
  %99 = arith.extui %in : i1 to i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%29 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %out: i64):
  %99 = arith.muli %in, %c16_i64 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%30 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %out: i64):
  %99 = math.absi %in : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%31 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<7x7xi64>) outs(%26 : tensor<7x7xi1>) {
^bb0(%in: i64, %out: i1):
  %99 = arith.cmpi slt, %in, %c8_i64 : i64
  linalg.yield %99 : i1
} -> tensor<7x7xi1>
%32 = tensor.empty() : tensor<7x7xf32>
%33 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<7x7xi64>) outs(%32 : tensor<7x7xf32>) {
^bb0(%in: i64, %out: f32):
  %99 = arith.sitofp %in : i64 to f32
  linalg.yield %99 : f32
} -> tensor<7x7xf32>
%34 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<7x7xf32>) outs(%32 : tensor<7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.divf %in, %cst_7 : f32
  linalg.yield %99 : f32
} -> tensor<7x7xf32>
%35 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<7x7xf32>) outs(%32 : tensor<7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.log %in : f32
  linalg.yield %99 : f32
} -> tensor<7x7xf32>
%36 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<7x7xf32>) outs(%32 : tensor<7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.truncf %cst_4 : f64 to f32
  %100 = arith.divf %in, %99 : f32
  linalg.yield %100 : f32
} -> tensor<7x7xf32>
%37 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<7x7xf32>) outs(%32 : tensor<7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.mulf %in, %cst_7 : f32
  linalg.yield %99 : f32
} -> tensor<7x7xf32>
%38 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<7x7xf32>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: f32, %out: i64):
  %99 = arith.fptosi %in : f32 to i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%39 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %out: i64):
  %99 = arith.addi %in, %c8_i64 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%40 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%39, %cst_8 : tensor<7x7xi64>, tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %99 = arith.minsi %in, %in_39 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%41 = linalg.generic {indexing_maps = [#map9, #map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%31, %30, %40 : tensor<7x7xi1>, tensor<7x7xi64>, tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i1, %in_39: i64, %in_40: i64, %out: i64):
  %99 = arith.select %in, %in_39, %in_40 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%42 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%29, %41 : tensor<7x7xi64>, tensor<7x7xi64>) outs(%24 : tensor<7x7xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %99 = arith.addi %in, %in_39 : i64
  linalg.yield %99 : i64
} -> tensor<7x7xi64>
%43 = tensor.empty() : tensor<7x7x4xf32>
%44 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<7x7xi64>) outs(%43 : tensor<7x7x4xf32>) {
^bb0(%in: i64, %out: f32):
  %99 = arith.index_cast %in : i64 to index
  %100 = linalg.index 2 : index
  %101 = arith.cmpi slt, %99, %c32 : index
  cf.assert %101, "index must be smaller than dim size"
  %102 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %102, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg6[%99, %100] : tensor<32x4xf32>
  linalg.yield %extracted : f32
} -> tensor<7x7x4xf32>
%45 = tensor.empty() : tensor<4x7x7xf32>
%transposed_19 = linalg.transpose ins(%44 : tensor<7x7x4xf32>) outs(%45 : tensor<4x7x7xf32>) permutation = [2, 0, 1] 
%expanded_20 = tensor.expand_shape %transposed_19 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
%46 = tensor.empty() : tensor<2x4x7x7xf32>
%47 = linalg.generic {indexing_maps = [#map10, #map11, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_20, %cst_2 : tensor<2x1x7x7xi1>, tensor<1x4x7x7xf32>, tensor<f32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
  %99 = arith.select %in, %in_39, %in_40 : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%48 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_21 = linalg.transpose ins(%expanded_13 : tensor<2x7x4x12xf32>) outs(%48 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_22 = tensor.collapse_shape %transposed_11 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%49 = tensor.empty() : tensor<8x7x7xf32>
%50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%51 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%50 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_24 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%52 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24, %47 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.addf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%53 = tensor.empty() : tensor<2x4x7xi64>
%54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%55 = tensor.empty() : tensor<2x4x7xf32>
%56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%57:2 = linalg.generic {indexing_maps = [#map3, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<2x4x7x7xf32>) outs(%56, %54 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_39: i64):
  %99 = linalg.index 3 : index
  %100 = arith.index_cast %99 : index to i64
  %101 = arith.maximumf %in, %out : f32
  %102 = arith.cmpf ogt, %in, %out : f32
  %103 = arith.select %102, %100, %out_39 : i64
  linalg.yield %101, %103 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_25 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%58 = linalg.generic {indexing_maps = [#map3, #map14, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_25 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.subf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%59 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<2x4x7x7xf32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.exp %in : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%60 = tensor.empty() : tensor<2x4x7x1xf32>
%61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%62 = linalg.generic {indexing_maps = [#map3, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<2x4x7x7xf32>) outs(%61 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.addf %in, %out : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x1xf32>
%63 = linalg.generic {indexing_maps = [#map3, #map14, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.divf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%64 = tensor.empty() : tensor<2x4x7x7xi1>
%65 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<2x4x7x7xf32>) outs(%64 : tensor<2x4x7x7xi1>) {
^bb0(%in: f32, %out: i1):
  %99 = arith.extf %in : f32 to f64
  %100 = arith.cmpf oeq, %99, %cst_3 : f64
  linalg.yield %100 : i1
} -> tensor<2x4x7x7xi1>
%66 = tensor.empty() : tensor<2x4x7x1xi1>
%67 = linalg.fill ins(%true : i1) outs(%66 : tensor<2x4x7x1xi1>) -> tensor<2x4x7x1xi1>
%68 = linalg.generic {indexing_maps = [#map3, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<2x4x7x7xi1>) outs(%67 : tensor<2x4x7x1xi1>) {
^bb0(%in: i1, %out: i1):
  %99 = arith.andi %in, %out : i1
  linalg.yield %99 : i1
} -> tensor<2x4x7x1xi1>
%69 = linalg.generic {indexing_maps = [#map14, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %cst_1, %63 : tensor<2x4x7x1xi1>, tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%46 : tensor<2x4x7x7xf32>) {
^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
  %99 = arith.select %in, %in_39, %in_40 : f32
  linalg.yield %99 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_26 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_27 = tensor.collapse_shape %transposed_16 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%70 = tensor.empty() : tensor<8x7x12xf32>
%71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%72 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%71 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_28 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%73 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_29 = linalg.transpose ins(%expanded_28 : tensor<2x4x7x12xf32>) outs(%73 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_30 = linalg.transpose ins(%arg5 : tensor<48x48xf32>) outs(%17 : tensor<48x48xf32>) permutation = [1, 0] 
%collapsed_31 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%74 = linalg.matmul ins(%collapsed_31, %transposed_30 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%19 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_32 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%75 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_32 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.addf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%77 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<2x7x48xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.addf %in, %out : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.divf %in, %cst_6 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.truncf %cst_5 : f64 to f32
  %100 = arith.addf %in, %99 : f32
  linalg.yield %100 : f32
} -> tensor<2x7x1xf32>
%80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.rsqrt %in : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%81 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %80 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%82 = linalg.generic {indexing_maps = [#map6, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %81 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%83 = tensor.empty() : tensor<48x80xf32>
%transposed_33 = linalg.transpose ins(%arg8 : tensor<80x48xf32>) outs(%83 : tensor<48x80xf32>) permutation = [1, 0] 
%collapsed_34 = tensor.collapse_shape %82 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%84 = tensor.empty() : tensor<14x80xf32>
%85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<14x80xf32>) -> tensor<14x80xf32>
%86 = linalg.matmul ins(%collapsed_34, %transposed_33 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%85 : tensor<14x80xf32>) -> tensor<14x80xf32>
%expanded_35 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%87 = tensor.empty() : tensor<2x7x80xf32>
%88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<2x7x80xf32>) outs(%87 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.cmpf ugt, %in, %cst : f32
  %100 = arith.select %99, %in, %cst : f32
  linalg.yield %100 : f32
} -> tensor<2x7x80xf32>
%89 = tensor.empty() : tensor<80x48xf32>
%transposed_36 = linalg.transpose ins(%arg9 : tensor<48x80xf32>) outs(%89 : tensor<80x48xf32>) permutation = [1, 0] 
%collapsed_37 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%90 = linalg.matmul ins(%collapsed_37, %transposed_36 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%19 : tensor<14x48xf32>) -> tensor<14x48xf32>
%expanded_38 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %expanded_38 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.addf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.fpowi %in, %c2_i64 : f32, i64
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%93 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<2x7x48xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.addf %in, %out : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.divf %in, %cst_6 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = arith.truncf %cst_5 : f64 to f32
  %100 = arith.addf %in, %99 : f32
  linalg.yield %100 : f32
} -> tensor<2x7x1xf32>
%96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<2x7x1xf32>) outs(%9 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %99 = math.rsqrt %in : f32
  linalg.yield %99 : f32
} -> tensor<2x7x1xf32>
%97 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %96 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
%98 = linalg.generic {indexing_maps = [#map6, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %97 : tensor<48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %99 = arith.mulf %in, %in_39 : f32
  linalg.yield %99 : f32
} -> tensor<2x7x48xf32>
return %98 : tensor<2x7x48xf32>
}
}
