module {
func.func @main(%arg0: tensor<48x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<80x48xf32>, %arg11: tensor<80xf32>, %arg12: tensor<48x80xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%cst = arith.constant 0.000000e+00 : f32
%c0_i64 = arith.constant 0 : i64
%cst_0 = arith.constant 0xFF800000 : f32
%cst_1 = arith.constant 0.000000e+00 : f32
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant 5.000000e-01 : f32
%cst_4 = arith.constant 9.99999996E-13 : f32
%cst_5 = arith.constant 0.288675129 : f32
%cst_6 = arith.constant 4.800000e+01 : f32
%cst_7 = arith.constant 4.800000e+01 : f32
%cst_8 = arith.constant 1.41421354 : f32
%collapsed = tensor.collapse_shape %arg16 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%0 = tensor.empty() : tensor<48x48xf32>
%transposed = linalg.transpose ins(%arg0 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%1 = tensor.empty() : tensor<14x48xf32>
%2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<14x48xf32>) -> tensor<14x48xf32>
%3 = linalg.matmul ins(%collapsed, %transposed : tensor<14x48xf32>, tensor<48x48xf32>) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%4 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%5 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x48xf32>
%expanded = tensor.expand_shape %5 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%6 = tensor.empty() : tensor<2x4x7x12xf32>
%transposed_9 = linalg.transpose ins(%expanded : tensor<2x7x4x12xf32>) outs(%6 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%transposed_10 = linalg.transpose ins(%arg2 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%7 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%8 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%9 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x48xf32>
%expanded_11 = tensor.expand_shape %9 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_12 = linalg.transpose ins(%arg4 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%10 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%11 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%12 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x48xf32>
%expanded_13 = tensor.expand_shape %12 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x7x4x12xf32>) outs(%6 : tensor<2x4x7x12xf32>) permutation = [0, 2, 1, 3] 
%13 = tensor.empty() : tensor<2x4x12x7xf32>
%transposed_15 = linalg.transpose ins(%expanded_11 : tensor<2x7x4x12xf32>) outs(%13 : tensor<2x4x12x7xf32>) permutation = [0, 2, 3, 1] 
%collapsed_16 = tensor.collapse_shape %transposed_9 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_17 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%14 = tensor.empty() : tensor<8x7x7xf32>
%15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%16 = linalg.batch_matmul ins(%collapsed_16, %collapsed_17 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%15 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_18 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%17 = tensor.empty() : tensor<2x4x7x7xf32>
%18 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x4x7x7xf32>) outs(%17 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.mulf %in, %cst_5 : f32
  linalg.yield %89 : f32
} -> tensor<2x4x7x7xf32>
%19 = tensor.empty() : tensor<2x4x7xi64>
%20 = linalg.fill ins(%c0_i64 : i64) outs(%19 : tensor<2x4x7xi64>) -> tensor<2x4x7xi64>
%21 = tensor.empty() : tensor<2x4x7xf32>
%22 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%23:2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%18 : tensor<2x4x7x7xf32>) outs(%22, %20 : tensor<2x4x7xf32>, tensor<2x4x7xi64>) {
^bb0(%in: f32, %out: f32, %out_33: i64):
  %89 = linalg.index 3 : index
  %90 = arith.index_cast %89 : index to i64
  %91 = arith.maximumf %in, %out : f32
  %92 = arith.cmpf ogt, %in, %out : f32
  %93 = arith.select %92, %90, %out_33 : i64
  linalg.yield %91, %93 : f32, i64
} -> (tensor<2x4x7xf32>, tensor<2x4x7xi64>)
%expanded_19 = tensor.expand_shape %23#0 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_19 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%17 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.subf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x4x7x7xf32>
%25 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x4x7x7xf32>) outs(%17 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = math.exp %in : f32
  linalg.yield %89 : f32
} -> tensor<2x4x7x7xf32>
%26 = tensor.empty() : tensor<2x4x7x1xf32>
%27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<2x4x7x1xf32>) -> tensor<2x4x7x1xf32>
%28 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<2x4x7x7xf32>) outs(%27 : tensor<2x4x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x4x7x1xf32>
%29 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %28 : tensor<2x4x7x7xf32>, tensor<2x4x7x1xf32>) outs(%17 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.divf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_20 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_21 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%30 = tensor.empty() : tensor<8x7x12xf32>
%31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%32 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%31 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_22 = tensor.expand_shape %32 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%33 = tensor.empty() : tensor<2x7x4x12xf32>
%transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x4x7x12xf32>) outs(%33 : tensor<2x7x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_24 = tensor.collapse_shape %transposed_23 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%transposed_25 = linalg.transpose ins(%arg6 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) permutation = [1, 0] 
%34 = linalg.matmul ins(%collapsed_24, %transposed_25 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%35 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%36 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%34, %35 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x48xf32>
%expanded_26 = tensor.expand_shape %36 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%37 = tensor.empty() : tensor<2x7x48xf32>
%38 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_26, %arg16 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%39 = tensor.empty() : tensor<2x7x48xf32>
%40 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<2x7x48xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%41 = tensor.empty() : tensor<2x7x1xf32>
%42 = linalg.fill ins(%cst_1 : f32) outs(%41 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%43 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%44 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<2x7x1xf32>) outs(%41 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_6 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%45 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %44 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.subf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%46 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %45 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%47 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%48 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x7x1xf32>) outs(%41 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_6 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%49 = tensor.empty() : tensor<2x7x1xf32>
%50 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%51 = linalg.fill ins(%cst : f32) outs(%49 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%52 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<2x7x48xf32>) outs(%51 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%53 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_7 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%54 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %cst_4 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%55 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = math.rsqrt %in : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%56 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %53 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.subf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%57 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %55 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%58 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %arg8 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%59 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %arg9 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%collapsed_27 = tensor.collapse_shape %59 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%60 = tensor.empty() : tensor<48x80xf32>
%transposed_28 = linalg.transpose ins(%arg10 : tensor<80x48xf32>) outs(%60 : tensor<48x80xf32>) permutation = [1, 0] 
%61 = tensor.empty() : tensor<14x80xf32>
%62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<14x80xf32>) -> tensor<14x80xf32>
%63 = linalg.matmul ins(%collapsed_27, %transposed_28 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%62 : tensor<14x80xf32>) -> tensor<14x80xf32>
%64 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<80xf32>) outs(%61 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%65 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%63, %64 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%61 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x80xf32>
%expanded_29 = tensor.expand_shape %65 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%66 = tensor.empty() : tensor<2x7x80xf32>
%67 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<2x7x80xf32>) outs(%66 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_8 : f32
  %90 = math.erf %89 : f32
  %91 = arith.addf %90, %cst_2 : f32
  %92 = arith.mulf %91, %cst_3 : f32
  %93 = arith.mulf %in, %92 : f32
  linalg.yield %93 : f32
} -> tensor<2x7x80xf32>
%collapsed_30 = tensor.collapse_shape %67 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%68 = tensor.empty() : tensor<80x48xf32>
%transposed_31 = linalg.transpose ins(%arg12 : tensor<48x80xf32>) outs(%68 : tensor<80x48xf32>) permutation = [1, 0] 
%69 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%70 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%71 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%1 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<14x48xf32>
%expanded_32 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%72 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %59 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%73 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<2x7x48xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%74 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%75 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x7x1xf32>) outs(%41 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_6 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%76 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %75 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.subf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%77 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %76 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%39 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%78 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<2x7x48xf32>) outs(%42 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%79 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<2x7x1xf32>) outs(%41 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_6 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%80 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%81 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<2x7x48xf32>) outs(%51 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %out : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%82 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.divf %in, %cst_7 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%83 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = arith.addf %in, %cst_4 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%84 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<2x7x1xf32>) outs(%49 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %89 = math.rsqrt %in : f32
  linalg.yield %89 : f32
} -> tensor<2x7x1xf32>
%85 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %82 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.subf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%86 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%87 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %arg14 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.mulf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
%88 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg15 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%37 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_33: f32, %out: f32):
  %89 = arith.addf %in, %in_33 : f32
  linalg.yield %89 : f32
} -> tensor<2x7x48xf32>
return %88 : tensor<2x7x48xf32>
}
}