// Written by export.py from the PyTorch module Encoder; README.md names the arguments.
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @main(%arg0: tensor<192x192xf32>, %arg1: tensor<192xf32>, %arg2: tensor<192x192xf32>, %arg3: tensor<192xf32>, %arg4: tensor<192x192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<192x192xf32>, %arg7: tensor<192xf32>, %arg8: tensor<192xf32>, %arg9: tensor<192xf32>, %arg10: tensor<512x192xf32>, %arg11: tensor<512xf32>, %arg12: tensor<192x512xf32>, %arg13: tensor<192xf32>, %arg14: tensor<192xf32>, %arg15: tensor<192xf32>, %arg16: tensor<192x192xf32>, %arg17: tensor<192xf32>, %arg18: tensor<192xf32>, %arg19: tensor<192xf32>, %arg20: tensor<1x64x192xf32>) -> tensor<1x64x192xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f64
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant 9.9999999999999998E-13 : f64
    %cst_5 = arith.constant 6.9282032302755088 : f64
    %cst_6 = arith.constant 1.920000e+02 : f64
    %cst_7 = arith.constant 1.920000e+02 : f32
    %cst_8 = arith.constant 1.41421354 : f32
    %collapsed = tensor.collapse_shape %arg20 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
    %0 = tensor.empty() : tensor<192x192xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<64x192xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded = tensor.expand_shape %5 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %6 = tensor.empty() : tensor<1x4x64x48xf32>
    %transposed_9 = linalg.transpose ins(%expanded : tensor<1x64x4x48xf32>) outs(%6 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
    %transposed_10 = linalg.transpose ins(%arg2 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
    %7 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded_11 = tensor.expand_shape %9 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %transposed_12 = linalg.transpose ins(%arg4 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
    %10 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded_13 = tensor.expand_shape %12 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x64x4x48xf32>) outs(%6 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
    %13 = tensor.empty() : tensor<1x4x48x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_11 : tensor<1x64x4x48xf32>) outs(%13 : tensor<1x4x48x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_16 = tensor.collapse_shape %transposed_9 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
    %collapsed_17 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x4x48x64xf32> into tensor<4x48x64xf32>
    %14 = tensor.empty() : tensor<4x64x64xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %16 = linalg.batch_matmul ins(%collapsed_16, %collapsed_17 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%15 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_18 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %17 = tensor.empty() : tensor<1x4x64x64xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.truncf %cst_5 : f64 to f32
      %111 = arith.divf %in, %110 : f32
      linalg.yield %111 : f32
    } -> tensor<1x4x64x64xf32>
    %19 = tensor.empty() : tensor<1x4x64xi64>
    %20 = linalg.fill ins(%c0_i64 : i64) outs(%19 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %21 = tensor.empty() : tensor<1x4x64xf32>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %23:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%18 : tensor<1x4x64x64xf32>) outs(%22, %20 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_36: i64):
      %110 = linalg.index 3 : index
      %111 = arith.index_cast %110 : index to i64
      %112 = arith.maximumf %in, %out : f32
      %113 = arith.cmpf ogt, %in, %out : f32
      %114 = arith.select %113, %111, %out_36 : i64
      linalg.yield %112, %114 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_19 = tensor.expand_shape %23#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_19 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.subf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x4x64x64xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x4x64x64xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = math.exp %in : f32
      linalg.yield %110 : f32
    } -> tensor<1x4x64x64xf32>
    %26 = tensor.empty() : tensor<1x4x64x1xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<1x4x64x64xf32>) outs(%27 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.addf %in, %out : f32
      linalg.yield %110 : f32
    } -> tensor<1x4x64x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %28 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%17 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.divf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_20 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_21 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
    %30 = tensor.empty() : tensor<4x64x48xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
    %32 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%31 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
    %expanded_22 = tensor.expand_shape %32 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
    %33 = tensor.empty() : tensor<1x64x4x48xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<1x4x64x48xf32>) outs(%33 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_23 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
    %transposed_25 = linalg.transpose ins(%arg6 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
    %34 = linalg.matmul ins(%collapsed_24, %transposed_25 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34, %35 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded_26 = tensor.expand_shape %36 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %37 = tensor.empty() : tensor<1x64x192xf32>
    %38 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg20, %expanded_26 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %39 = tensor.empty() : tensor<1x64x192xf64>
    %40 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %110 = arith.extf %in : f32 to f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %41 = tensor.empty() : tensor<1x64x1xf64>
    %42 = linalg.fill ins(%cst_1 : f64) outs(%41 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %43 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %44 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %45 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %44 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.subf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %46 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %45 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.mulf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %47 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %48 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %49 = tensor.empty() : tensor<1x64x1xf32>
    %50 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %110 = arith.truncf %in : f64 to f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %51 = linalg.fill ins(%cst : f32) outs(%49 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.addf %in, %out : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.divf %in, %cst_7 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %54 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.truncf %cst_4 : f64 to f32
      %111 = arith.addf %in, %110 : f32
      linalg.yield %111 : f32
    } -> tensor<1x64x1xf32>
    %55 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = math.rsqrt %in : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %56 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %53 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.subf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %55 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %arg8 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %59 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %arg9 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %collapsed_27 = tensor.collapse_shape %59 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
    %60 = tensor.empty() : tensor<192x512xf32>
    %transposed_28 = linalg.transpose ins(%arg10 : tensor<512x192xf32>) outs(%60 : tensor<192x512xf32>) permutation = [1, 0] 
    %61 = tensor.empty() : tensor<64x512xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<64x512xf32>) -> tensor<64x512xf32>
    %63 = linalg.matmul ins(%collapsed_27, %transposed_28 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%62 : tensor<64x512xf32>) -> tensor<64x512xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<512xf32>) outs(%61 : tensor<64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x512xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%63, %64 : tensor<64x512xf32>, tensor<64x512xf32>) outs(%61 : tensor<64x512xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x512xf32>
    %expanded_29 = tensor.expand_shape %65 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
    %66 = tensor.empty() : tensor<1x64x512xf32>
    %67 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<1x64x512xf32>) outs(%66 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.divf %in, %cst_8 : f32
      %111 = math.erf %110 : f32
      %112 = arith.addf %111, %cst_2 : f32
      %113 = arith.mulf %112, %cst_3 : f32
      %114 = arith.mulf %in, %113 : f32
      linalg.yield %114 : f32
    } -> tensor<1x64x512xf32>
    %collapsed_30 = tensor.collapse_shape %67 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
    %68 = tensor.empty() : tensor<512x192xf32>
    %transposed_31 = linalg.transpose ins(%arg12 : tensor<192x512xf32>) outs(%68 : tensor<512x192xf32>) permutation = [1, 0] 
    %69 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded_32 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %72 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %expanded_32 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %110 = arith.extf %in : f32 to f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %74 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %75 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %76 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %75 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.subf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %77 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %76 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.mulf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %78 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %80 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %110 = arith.truncf %in : f64 to f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.addf %in, %out : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.divf %in, %cst_7 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.truncf %cst_4 : f64 to f32
      %111 = arith.addf %in, %110 : f32
      linalg.yield %111 : f32
    } -> tensor<1x64x1xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = math.rsqrt %in : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %82 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.subf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %arg14 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg15 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %collapsed_33 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
    %transposed_34 = linalg.transpose ins(%arg16 : tensor<192x192xf32>) outs(%0 : tensor<192x192xf32>) permutation = [1, 0] 
    %89 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%2 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %90 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%89, %90 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%1 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<64x192xf32>
    %expanded_35 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_35 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x64x192xf32>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %110 = arith.extf %in : f32 to f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %94 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %95 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %96 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %95 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.subf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %97 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %96 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%39 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_36: f64, %out: f64):
      %110 = arith.mulf %in, %in_36 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x192xf64>
    %98 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x64x192xf64>) outs(%42 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.addf %in, %out : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %99 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x64x1xf64>) outs(%41 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %110 = arith.divf %in, %cst_6 : f64
      linalg.yield %110 : f64
    } -> tensor<1x64x1xf64>
    %100 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x64x1xf64>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %110 = arith.truncf %in : f64 to f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %101 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<1x64x192xf32>) outs(%51 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.addf %in, %out : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %102 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.divf %in, %cst_7 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.truncf %cst_4 : f64 to f32
      %111 = arith.addf %in, %110 : f32
      linalg.yield %111 : f32
    } -> tensor<1x64x1xf32>
    %104 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x64x1xf32>) outs(%49 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = math.rsqrt %in : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %105 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %102 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.subf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %106 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %104 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %107 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %arg18 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.mulf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %108 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %arg19 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %110 = arith.addf %in, %in_36 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x192xf32>
    %109 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x64x192xf32>) outs(%37 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %110 = arith.divf %in, %cst_8 : f32
      %111 = math.erf %110 : f32
      %112 = arith.addf %111, %cst_2 : f32
      %113 = arith.mulf %112, %cst_3 : f32
      %114 = arith.mulf %in, %113 : f32
      linalg.yield %114 : f32
    } -> tensor<1x64x192xf32>
    return %109 : tensor<1x64x192xf32>
  }
}
