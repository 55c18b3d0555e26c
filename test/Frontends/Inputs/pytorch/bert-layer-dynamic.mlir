#map = affine_map<()[s0] -> (s0 * 7)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<()[s0] -> (s0 * 4)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
module {
func.func @main(%arg0: tensor<48x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<80x48xf32>, %arg11: tensor<80xf32>, %arg12: tensor<48x80xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<?x7x48xf32>) -> tensor<?x7x48xf32> {
%c1_i64 = arith.constant 1 : i64
%c0_i64 = arith.constant 0 : i64
%c0 = arith.constant 0 : index
%c1 = arith.constant 1 : index
%c7 = arith.constant 7 : index
%cst = arith.constant 0.000000e+00 : f32
%c7_i64 = arith.constant 7 : i64
%c12_i64 = arith.constant 12 : i64
%c4 = arith.constant 4 : index
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 0.000000e+00 : f64
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant 9.9999999999999998E-13 : f64
%cst_5 = arith.constant 0.28867513459481287 : f64
%c84_i64 = arith.constant 84 : i64
%c336_i64 = arith.constant 336 : i64
%cst_6 = arith.constant 4.800000e+01 : f64
%cst_7 = arith.constant 4.800000e+01 : f32
%cst_8 = arith.constant 1.41421354 : f32
%dim = tensor.dim %arg16, %c0 : tensor<?x7x48xf32>
%0 = arith.index_cast %dim : index to i64
%1 = arith.muli %0, %c7_i64 : i64
%collapsed = tensor.collapse_shape %arg16 [[0, 1], [2]] : tensor<?x7x48xf32> into tensor<?x48xf32>
%2 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<48x48xf32>) outs(%2 : tensor<48x48xf32>) permutation = [1, 0] 
%3 = affine.apply #map()[%dim]
%4 = tensor.empty(%3) : tensor<?x48xf32>
%5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<?x48xf32>) -> tensor<?x48xf32>
%6 = linalg.matmul ins(%collapsed, %transposed : tensor<?x48xf32>, tensor<48x48xf32>) outs(%5 : tensor<?x48xf32>) -> tensor<?x48xf32>
%7 = arith.cmpi sge, %1, %c0_i64 : i64
cf.assert %7, "negative values not allowed in new dimensions"
%8 = arith.index_cast %1 : i64 to index
%9 = tensor.empty(%8) : tensor<?x48xf32>
%10 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<48xf32>) outs(%9 : tensor<?x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x48xf32>
%11 = arith.cmpi eq, %3, %8 : index
cf.assert %11, "mismatched size for broadcast"
%12 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%6, %10 : tensor<?x48xf32>, tensor<?x48xf32>) outs(%4 : tensor<?x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x48xf32>
%13 = arith.divsi %3, %c7 : index
%expanded = tensor.expand_shape %12 [[0, 1], [2]] output_shape [%13, 7, 48] : tensor<?x48xf32> into tensor<?x7x48xf32>
%14 = arith.cmpi slt, %0, %c0_i64 : i64
%15 = arith.select %14, %c1_i64, %0 : i64
%16 = arith.extui %14 : i1 to i64
%17 = arith.addi %16, %c1_i64 : i64
%18 = arith.muli %15, %c84_i64 : i64
%19 = arith.cmpi sle, %17, %c1_i64 : i64
cf.assert %19, "must have at most one inferred (negative) dimension"
%20 = arith.index_cast %13 : index to i64
%21 = arith.muli %20, %c336_i64 : i64
%22 = arith.divsi %21, %18 : i64
%23 = arith.select %14, %22, %0 : i64
%from_elements = tensor.from_elements %23, %c7_i64, %22, %c12_i64 : tensor<4xi64>
%reshape = tensor.reshape %expanded(%from_elements) : (tensor<?x7x48xf32>, tensor<4xi64>) -> tensor<?x7x4x12xf32>
%24 = arith.index_cast %23 : i64 to index
%25 = tensor.empty(%24) : tensor<?x4x7x12xf32>
%transposed_9 = linalg.transpose ins(%reshape : tensor<?x7x4x12xf32>) outs(%25 : tensor<?x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_10 = linalg.transpose ins(%arg2 : tensor<48x48xf32>) outs(%2 : tensor<48x48xf32>) permutation = [1, 0] 
%26 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<?x48xf32>, tensor<48x48xf32>) outs(%5 : tensor<?x48xf32>) -> tensor<?x48xf32>
cf.assert %7, "negative values not allowed in new dimensions"
%27 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<48xf32>) outs(%9 : tensor<?x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x48xf32>
cf.assert %11, "mismatched size for broadcast"
%28 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%26, %27 : tensor<?x48xf32>, tensor<?x48xf32>) outs(%4 : tensor<?x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x48xf32>
%expanded_11 = tensor.expand_shape %28 [[0, 1], [2]] output_shape [%13, 7, 48] : tensor<?x48xf32> into tensor<?x7x48xf32>
cf.assert %19, "must have at most one inferred (negative) dimension"
%reshape_12 = tensor.reshape %expanded_11(%from_elements) : (tensor<?x7x48xf32>, tensor<4xi64>) -> tensor<?x7x4x12xf32>
%transposed_13 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%2 : tensor<48x48xf32>) permutation = [1, 0] 
%29 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<?x48xf32>, tensor<48x48xf32>) outs(%5 : tensor<?x48xf32>) -> tensor<?x48xf32>
cf.assert %7, "negative values not allowed in new dimensions"
%30 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<48xf32>) outs(%9 : tensor<?x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x48xf32>
cf.assert %11, "mismatched size for broadcast"
%31 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%29, %30 : tensor<?x48xf32>, tensor<?x48xf32>) outs(%4 : tensor<?x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x48xf32>
%expanded_14 = tensor.expand_shape %31 [[0, 1], [2]] output_shape [%13, 7, 48] : tensor<?x48xf32> into tensor<?x7x48xf32>
cf.assert %19, "must have at most one inferred (negative) dimension"
%reshape_15 = tensor.reshape %expanded_14(%from_elements) : (tensor<?x7x48xf32>, tensor<4xi64>) -> tensor<?x7x4x12xf32>
%transposed_16 = linalg.transpose ins(%reshape_15 : tensor<?x7x4x12xf32>) outs(%25 : tensor<?x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%32 = tensor.empty(%24) : tensor<?x4x12x7xf32>
%transposed_17 = linalg.transpose ins(%reshape_12 : tensor<?x7x4x12xf32>) outs(%32 : tensor<?x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%33 = arith.cmpi sge, %0, %c0_i64 : i64
cf.assert %33, "unimplemented: dynamic negative broadcast sizes"
%34 = tensor.empty(%dim) : tensor<?x4x7x12xf32>
%35 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%34 : tensor<?x4x7x12xf32>) {
^bb0(%out: f32):
  %146 = linalg.index 0 : index
  %147 = linalg.index 1 : index
  %148 = linalg.index 2 : index
  %149 = linalg.index 3 : index
  %150 = arith.cmpi eq, %24, %c1 : index
  %151 = arith.select %150, %c0, %146 : index
  %extracted = tensor.extract %transposed_9[%151, %147, %148, %149] : tensor<?x4x7x12xf32>
  linalg.yield %extracted : f32
} -> tensor<?x4x7x12xf32>
%collapsed_18 = tensor.collapse_shape %35 [[0, 1], [2], [3]] : tensor<?x4x7x12xf32> into tensor<?x7x12xf32>
cf.assert %33, "unimplemented: dynamic negative broadcast sizes"
%36 = tensor.empty(%dim) : tensor<?x4x12x7xf32>
%37 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%36 : tensor<?x4x12x7xf32>) {
^bb0(%out: f32):
  %146 = linalg.index 0 : index
  %147 = linalg.index 1 : index
  %148 = linalg.index 2 : index
  %149 = linalg.index 3 : index
  %150 = arith.cmpi eq, %24, %c1 : index
  %151 = arith.select %150, %c0, %146 : index
  %extracted = tensor.extract %transposed_17[%151, %147, %148, %149] : tensor<?x4x12x7xf32>
  linalg.yield %extracted : f32
} -> tensor<?x4x12x7xf32>
%collapsed_19 = tensor.collapse_shape %37 [[0, 1], [2], [3]] : tensor<?x4x12x7xf32> into tensor<?x12x7xf32>
%38 = affine.apply #map4()[%dim]
%39 = tensor.empty(%38) : tensor<?x7x7xf32>
%40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<?x7x7xf32>) -> tensor<?x7x7xf32>
%41 = linalg.batch_matmul ins(%collapsed_18, %collapsed_19 : tensor<?x7x12xf32>, tensor<?x12x7xf32>) outs(%40 : tensor<?x7x7xf32>) -> tensor<?x7x7xf32>
%42 = arith.divsi %38, %c4 : index
%expanded_20 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [%42, 4, 7, 7] : tensor<?x7x7xf32> into tensor<?x4x7x7xf32>
%43 = tensor.empty(%42) : tensor<?x4x7x7xf32>
%44 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<?x4x7x7xf32>) outs(%43 : tensor<?x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_5 : f64 to f32
  %147 = arith.mulf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<?x4x7x7xf32>
%45 = tensor.empty(%42) : tensor<?x4x7xi64>
%46 = linalg.fill ins(%c0_i64 : i64) outs(%45 : tensor<?x4x7xi64>) -> tensor<?x4x7xi64>
%47 = tensor.empty(%42) : tensor<?x4x7xf32>
%48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<?x4x7xf32>) -> tensor<?x4x7xf32>
%49:2 = linalg.generic {indexing_maps = [#map3, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%44 : tensor<?x4x7x7xf32>) outs(%48, %46 : tensor<?x4x7xf32>, tensor<?x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_37: i64):
  %146 = linalg.index 3 : index
  %147 = arith.index_cast %146 : index to i64
  %148 = arith.maximumf %in, %out : f32
  %149 = arith.cmpf ogt, %in, %out : f32
  %150 = arith.select %149, %147, %out_37 : i64
  linalg.yield %148, %150 : f32, i64
} -> (tensor<?x4x7xf32>, tensor<?x4x7xi64>)
%expanded_21 = tensor.expand_shape %49#0 [[0], [1], [2, 3]] output_shape [%42, 4, 7, 1] : tensor<?x4x7xf32> into tensor<?x4x7x1xf32>
%50 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_21 : tensor<?x4x7x7xf32>, tensor<?x4x7x1xf32>) outs(%43 : tensor<?x4x7x7xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.subf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x4x7x7xf32>
%51 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<?x4x7x7xf32>) outs(%43 : tensor<?x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.exp %in : f32
  linalg.yield %146 : f32
} -> tensor<?x4x7x7xf32>
%52 = tensor.empty(%42) : tensor<?x4x7x1xf32>
%53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<?x4x7x1xf32>) -> tensor<?x4x7x1xf32>
%54 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<?x4x7x7xf32>) outs(%53 : tensor<?x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<?x4x7x1xf32>
%55 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %54 : tensor<?x4x7x7xf32>, tensor<?x4x7x1xf32>) outs(%43 : tensor<?x4x7x7xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.divf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x4x7x7xf32>
cf.assert %33, "unimplemented: dynamic negative broadcast sizes"
%56 = tensor.empty(%dim) : tensor<?x4x7x7xf32>
%57 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%56 : tensor<?x4x7x7xf32>) {
^bb0(%out: f32):
  %146 = linalg.index 0 : index
  %147 = linalg.index 1 : index
  %148 = linalg.index 2 : index
  %149 = linalg.index 3 : index
  %150 = arith.cmpi eq, %42, %c1 : index
  %151 = arith.select %150, %c0, %146 : index
  %extracted = tensor.extract %55[%151, %147, %148, %149] : tensor<?x4x7x7xf32>
  linalg.yield %extracted : f32
} -> tensor<?x4x7x7xf32>
%collapsed_22 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<?x4x7x7xf32> into tensor<?x7x7xf32>
cf.assert %33, "unimplemented: dynamic negative broadcast sizes"
%58 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%34 : tensor<?x4x7x12xf32>) {
^bb0(%out: f32):
  %146 = linalg.index 0 : index
  %147 = linalg.index 1 : index
  %148 = linalg.index 2 : index
  %149 = linalg.index 3 : index
  %150 = arith.cmpi eq, %24, %c1 : index
  %151 = arith.select %150, %c0, %146 : index
  %extracted = tensor.extract %transposed_16[%151, %147, %148, %149] : tensor<?x4x7x12xf32>
  linalg.yield %extracted : f32
} -> tensor<?x4x7x12xf32>
%collapsed_23 = tensor.collapse_shape %58 [[0, 1], [2], [3]] : tensor<?x4x7x12xf32> into tensor<?x7x12xf32>
%59 = tensor.empty(%38) : tensor<?x7x12xf32>
%60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<?x7x12xf32>) -> tensor<?x7x12xf32>
%61 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<?x7x7xf32>, tensor<?x7x12xf32>) outs(%60 : tensor<?x7x12xf32>) -> tensor<?x7x12xf32>
%expanded_24 = tensor.expand_shape %61 [[0, 1], [2], [3]] output_shape [%42, 4, 7, 12] : tensor<?x7x12xf32> into tensor<?x4x7x12xf32>
%62 = tensor.empty(%42) : tensor<?x7x4x12xf32>
%transposed_25 = linalg.transpose ins(%expanded_24 : tensor<?x4x7x12xf32>) outs(%62 : tensor<?x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%63 = arith.muli %15, %c7_i64 : i64
cf.assert %19, "must have at most one inferred (negative) dimension"
%64 = arith.index_cast %42 : index to i64
%65 = arith.muli %64, %c336_i64 : i64
%66 = arith.divsi %65, %63 : i64
%67 = arith.select %14, %66, %0 : i64
%from_elements_26 = tensor.from_elements %67, %c7_i64, %66 : tensor<3xi64>
%reshape_27 = tensor.reshape %transposed_25(%from_elements_26) : (tensor<?x7x4x12xf32>, tensor<3xi64>) -> tensor<?x7x48xf32>
%collapsed_28 = tensor.collapse_shape %reshape_27 [[0, 1], [2]] : tensor<?x7x48xf32> into tensor<?x48xf32>
%transposed_29 = linalg.transpose ins(%arg6 : tensor<48x48xf32>) outs(%2 : tensor<48x48xf32>) permutation = [1, 0] 
%68 = arith.index_cast %67 : i64 to index
%69 = affine.apply #map()[%68]
%70 = tensor.empty(%69) : tensor<?x48xf32>
%71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<?x48xf32>) -> tensor<?x48xf32>
%72 = linalg.matmul ins(%collapsed_28, %transposed_29 : tensor<?x48xf32>, tensor<48x48xf32>) outs(%71 : tensor<?x48xf32>) -> tensor<?x48xf32>
cf.assert %7, "negative values not allowed in new dimensions"
%73 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%9 : tensor<?x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x48xf32>
%74 = arith.cmpi eq, %69, %8 : index
cf.assert %74, "mismatched size for broadcast"
%75 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%72, %73 : tensor<?x48xf32>, tensor<?x48xf32>) outs(%70 : tensor<?x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x48xf32>
%76 = arith.divsi %69, %c7 : index
%expanded_30 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [%76, 7, 48] : tensor<?x48xf32> into tensor<?x7x48xf32>
%77 = arith.cmpi eq, %76, %dim : index
cf.assert %77, "mismatched size for broadcast"
%78 = tensor.empty(%76) : tensor<?x7x48xf32>
%79 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_30, %arg16 : tensor<?x7x48xf32>, tensor<?x7x48xf32>) outs(%78 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%80 = tensor.empty(%76) : tensor<?x7x48xf64>
%81 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<?x7x48xf32>) outs(%80 : tensor<?x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %146 = arith.extf %in : f32 to f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%82 = tensor.empty(%76) : tensor<?x7x1xf64>
%83 = linalg.fill ins(%cst_1 : f64) outs(%82 : tensor<?x7x1xf64>) -> tensor<?x7x1xf64>
%84 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<?x7x48xf64>) outs(%83 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.addf %in, %out : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%85 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<?x7x1xf64>) outs(%82 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.divf %in, %cst_6 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%86 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %85 : tensor<?x7x48xf64>, tensor<?x7x1xf64>) outs(%80 : tensor<?x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %146 = arith.subf %in, %in_37 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%87 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %86 : tensor<?x7x48xf64>, tensor<?x7x48xf64>) outs(%80 : tensor<?x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %146 = arith.mulf %in, %in_37 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%88 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<?x7x48xf64>) outs(%83 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.addf %in, %out : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%89 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<?x7x1xf64>) outs(%82 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.divf %in, %cst_6 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%90 = tensor.empty(%76) : tensor<?x7x1xf32>
%91 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<?x7x1xf64>) outs(%90 : tensor<?x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %146 = arith.truncf %in : f64 to f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%92 = linalg.fill ins(%cst : f32) outs(%90 : tensor<?x7x1xf32>) -> tensor<?x7x1xf32>
%93 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%79 : tensor<?x7x48xf32>) outs(%92 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%94 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<?x7x1xf32>) outs(%90 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_7 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%95 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<?x7x1xf32>) outs(%90 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_4 : f64 to f32
  %147 = arith.addf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<?x7x1xf32>
%96 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<?x7x1xf32>) outs(%90 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.rsqrt %in : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%97 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %94 : tensor<?x7x48xf32>, tensor<?x7x1xf32>) outs(%78 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.subf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%98 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %96 : tensor<?x7x48xf32>, tensor<?x7x1xf32>) outs(%78 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.mulf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%99 = linalg.generic {indexing_maps = [#map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %arg8 : tensor<?x7x48xf32>, tensor<48xf32>) outs(%78 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.mulf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%100 = linalg.generic {indexing_maps = [#map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %arg9 : tensor<?x7x48xf32>, tensor<48xf32>) outs(%78 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%collapsed_31 = tensor.collapse_shape %100 [[0, 1], [2]] : tensor<?x7x48xf32> into tensor<?x48xf32>
%101 = tensor.empty() : tensor<48x80xf32>
%transposed_32 = linalg.transpose ins(%arg10 : tensor<80x48xf32>) outs(%101 : tensor<48x80xf32>) permutation = [1, 0] 
%102 = affine.apply #map()[%76]
%103 = tensor.empty(%102) : tensor<?x80xf32>
%104 = linalg.fill ins(%cst : f32) outs(%103 : tensor<?x80xf32>) -> tensor<?x80xf32>
%105 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<?x48xf32>, tensor<48x80xf32>) outs(%104 : tensor<?x80xf32>) -> tensor<?x80xf32>
cf.assert %7, "negative values not allowed in new dimensions"
%106 = tensor.empty(%8) : tensor<?x80xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<80xf32>) outs(%106 : tensor<?x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x80xf32>
%108 = arith.cmpi eq, %102, %8 : index
cf.assert %108, "mismatched size for broadcast"
%109 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%105, %107 : tensor<?x80xf32>, tensor<?x80xf32>) outs(%103 : tensor<?x80xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x80xf32>
%110 = arith.divsi %102, %c7 : index
%expanded_33 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [%110, 7, 80] : tensor<?x80xf32> into tensor<?x7x80xf32>
%111 = tensor.empty(%110) : tensor<?x7x80xf32>
%112 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<?x7x80xf32>) outs(%111 : tensor<?x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_8 : f32
  %147 = math.erf %146 : f32
  %148 = arith.addf %147, %cst_2 : f32
  %149 = arith.mulf %148, %cst_3 : f32
  %150 = arith.mulf %in, %149 : f32
  linalg.yield %150 : f32
} -> tensor<?x7x80xf32>
%collapsed_34 = tensor.collapse_shape %112 [[0, 1], [2]] : tensor<?x7x80xf32> into tensor<?x80xf32>
%113 = tensor.empty() : tensor<80x48xf32>
%transposed_35 = linalg.transpose ins(%arg12 : tensor<48x80xf32>) outs(%113 : tensor<80x48xf32>) permutation = [1, 0] 
%114 = affine.apply #map()[%110]
%115 = tensor.empty(%114) : tensor<?x48xf32>
%116 = linalg.fill ins(%cst : f32) outs(%115 : tensor<?x48xf32>) -> tensor<?x48xf32>
%117 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<?x80xf32>, tensor<80x48xf32>) outs(%116 : tensor<?x48xf32>) -> tensor<?x48xf32>
cf.assert %7, "negative values not allowed in new dimensions"
%118 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%9 : tensor<?x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<?x48xf32>
%119 = arith.cmpi eq, %114, %8 : index
cf.assert %119, "mismatched size for broadcast"
%120 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%117, %118 : tensor<?x48xf32>, tensor<?x48xf32>) outs(%115 : tensor<?x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x48xf32>
%121 = arith.divsi %114, %c7 : index
%expanded_36 = tensor.expand_shape %120 [[0, 1], [2]] output_shape [%121, 7, 48] : tensor<?x48xf32> into tensor<?x7x48xf32>
%122 = arith.cmpi eq, %121, %76 : index
cf.assert %122, "mismatched size for broadcast"
%123 = tensor.empty(%121) : tensor<?x7x48xf32>
%124 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36, %100 : tensor<?x7x48xf32>, tensor<?x7x48xf32>) outs(%123 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%125 = tensor.empty(%121) : tensor<?x7x48xf64>
%126 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<?x7x48xf32>) outs(%125 : tensor<?x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %146 = arith.extf %in : f32 to f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%127 = tensor.empty(%121) : tensor<?x7x1xf64>
%128 = linalg.fill ins(%cst_1 : f64) outs(%127 : tensor<?x7x1xf64>) -> tensor<?x7x1xf64>
%129 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<?x7x48xf64>) outs(%128 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.addf %in, %out : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%130 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<?x7x1xf64>) outs(%127 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.divf %in, %cst_6 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%131 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %130 : tensor<?x7x48xf64>, tensor<?x7x1xf64>) outs(%125 : tensor<?x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %146 = arith.subf %in, %in_37 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%132 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %131 : tensor<?x7x48xf64>, tensor<?x7x48xf64>) outs(%125 : tensor<?x7x48xf64>) {
^bb0(%in: f64, %in_37: f64, %out: f64):
  %146 = arith.mulf %in, %in_37 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x48xf64>
%133 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%132 : tensor<?x7x48xf64>) outs(%128 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.addf %in, %out : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%134 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<?x7x1xf64>) outs(%127 : tensor<?x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %146 = arith.divf %in, %cst_6 : f64
  linalg.yield %146 : f64
} -> tensor<?x7x1xf64>
%135 = tensor.empty(%121) : tensor<?x7x1xf32>
%136 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<?x7x1xf64>) outs(%135 : tensor<?x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %146 = arith.truncf %in : f64 to f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%137 = linalg.fill ins(%cst : f32) outs(%135 : tensor<?x7x1xf32>) -> tensor<?x7x1xf32>
%138 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<?x7x48xf32>) outs(%137 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.addf %in, %out : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%139 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<?x7x1xf32>) outs(%135 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.divf %in, %cst_7 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%140 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<?x7x1xf32>) outs(%135 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = arith.truncf %cst_4 : f64 to f32
  %147 = arith.addf %in, %146 : f32
  linalg.yield %147 : f32
} -> tensor<?x7x1xf32>
%141 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<?x7x1xf32>) outs(%135 : tensor<?x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %146 = math.rsqrt %in : f32
  linalg.yield %146 : f32
} -> tensor<?x7x1xf32>
%142 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %139 : tensor<?x7x48xf32>, tensor<?x7x1xf32>) outs(%123 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.subf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%143 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %141 : tensor<?x7x48xf32>, tensor<?x7x1xf32>) outs(%123 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.mulf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%144 = linalg.generic {indexing_maps = [#map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %arg14 : tensor<?x7x48xf32>, tensor<48xf32>) outs(%123 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.mulf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
%145 = linalg.generic {indexing_maps = [#map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %arg15 : tensor<?x7x48xf32>, tensor<48xf32>) outs(%123 : tensor<?x7x48xf32>) {
^bb0(%in: f32, %in_37: f32, %out: f32):
  %146 = arith.addf %in, %in_37 : f32
  linalg.yield %146 : f32
} -> tensor<?x7x48xf32>
return %145 : tensor<?x7x48xf32>
}
}
