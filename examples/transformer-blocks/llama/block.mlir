// Written by export.py from the PyTorch module Llama; README.md names the arguments.
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<192xf32>, %arg1: tensor<192x192xf32>, %arg2: tensor<192x192xf32>, %arg3: tensor<192x192xf32>, %arg4: tensor<192x192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<512x192xf32>, %arg7: tensor<512x192xf32>, %arg8: tensor<192x512xf32>, %arg9: tensor<192xf32>, %arg10: tensor<64x48xf32>, %arg11: tensor<64x48xf32>, %arg12: tensor<64x64xf32>, %arg13: tensor<1x64x192xf32>) -> tensor<1x64x192xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 6.9282032302755088 : f64
    %cst_3 = arith.constant 1.000000e-05 : f64
    %cst_4 = arith.constant 1.920000e+02 : f32
    %0 = tensor.empty() : tensor<1x64x192xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %2 = tensor.empty() : tensor<1x64x1xf32>
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.divf %in, %cst_4 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.truncf %cst_3 : f64 to f32
      %77 = arith.addf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<1x64x1xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.rsqrt %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %7 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %8 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %10 = tensor.empty() : tensor<192x192xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %9 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
    %11 = tensor.empty() : tensor<64x192xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %13 = linalg.matmul ins(%collapsed, %transposed : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %expanded = tensor.expand_shape %13 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %14 = tensor.empty() : tensor<1x4x64x48xf32>
    %transposed_5 = linalg.transpose ins(%expanded : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice = tensor.extract_slice %transposed_5[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
    %extracted_slice_6 = tensor.extract_slice %transposed_5[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
    %15 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_5, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %16 = tensor.empty() : tensor<1x4x64x24xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_6 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.negf %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x24xf32>
    %concat = tensor.concat dim(3) %17, %extracted_slice : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %19 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %18 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.addf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %transposed_7 = linalg.transpose ins(%arg2 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
    %20 = linalg.matmul ins(%collapsed, %transposed_7 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %expanded_8 = tensor.expand_shape %20 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %transposed_9 = linalg.transpose ins(%expanded_8 : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_10 = tensor.extract_slice %transposed_9[0, 0, 0, 0] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
    %extracted_slice_11 = tensor.extract_slice %transposed_9[0, 0, 0, 24] [1, 4, 64, 24] [1, 1, 1, 1] : tensor<1x4x64x48xf32> to tensor<1x4x64x24xf32>
    %21 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_9, %arg10 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_11 : tensor<1x4x64x24xf32>) outs(%16 : tensor<1x4x64x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.negf %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x24xf32>
    %concat_12 = tensor.concat dim(3) %22, %extracted_slice_10 : (tensor<1x4x64x24xf32>, tensor<1x4x64x24xf32>) -> tensor<1x4x64x48xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_12, %arg11 : tensor<1x4x64x48xf32>, tensor<64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %23 : tensor<1x4x64x48xf32>, tensor<1x4x64x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.addf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x48xf32>
    %transposed_13 = linalg.transpose ins(%arg3 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
    %25 = linalg.matmul ins(%collapsed, %transposed_13 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %expanded_14 = tensor.expand_shape %25 [[0, 1], [2, 3]] output_shape [1, 64, 4, 48] : tensor<64x192xf32> into tensor<1x64x4x48xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x64x4x48xf32>) outs(%14 : tensor<1x4x64x48xf32>) permutation = [0, 2, 1, 3] 
    %26 = tensor.empty() : tensor<1x4x48x64xf32>
    %transposed_16 = linalg.transpose ins(%24 : tensor<1x4x64x48xf32>) outs(%26 : tensor<1x4x48x64xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_17 = tensor.collapse_shape %19 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
    %collapsed_18 = tensor.collapse_shape %transposed_16 [[0, 1], [2], [3]] : tensor<1x4x48x64xf32> into tensor<4x48x64xf32>
    %27 = tensor.empty() : tensor<4x64x64xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %29 = linalg.batch_matmul ins(%collapsed_17, %collapsed_18 : tensor<4x64x48xf32>, tensor<4x48x64xf32>) outs(%28 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_19 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %30 = tensor.empty() : tensor<1x4x64x64xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.truncf %cst_2 : f64 to f32
      %77 = arith.divf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<1x4x64x64xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %arg12 : tensor<1x4x64x64xf32>, tensor<64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.addf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x64xf32>
    %33 = tensor.empty() : tensor<1x4x64xi64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %35 = tensor.empty() : tensor<1x4x64xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %37:2 = linalg.generic {indexing_maps = [#map3, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<1x4x64x64xf32>) outs(%36, %34 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_36: i64):
      %76 = linalg.index 3 : index
      %77 = arith.index_cast %76 : index to i64
      %78 = arith.maximumf %in, %out : f32
      %79 = arith.cmpf ogt, %in, %out : f32
      %80 = arith.select %79, %77, %out_36 : i64
      linalg.yield %78, %80 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_20 = tensor.expand_shape %37#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_20 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.subf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x64xf32>
    %39 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x4x64x64xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.exp %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x64xf32>
    %40 = tensor.empty() : tensor<1x4x64x1xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %42 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<1x4x64x64xf32>) outs(%41 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x1xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%30 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.divf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_21 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x4x64x48xf32> into tensor<4x64x48xf32>
    %44 = tensor.empty() : tensor<4x64x48xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
    %46 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<4x64x64xf32>, tensor<4x64x48xf32>) outs(%45 : tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
    %expanded_23 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [1, 4, 64, 48] : tensor<4x64x48xf32> into tensor<1x4x64x48xf32>
    %47 = tensor.empty() : tensor<1x64x4x48xf32>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<1x4x64x48xf32>) outs(%47 : tensor<1x64x4x48xf32>) permutation = [0, 2, 1, 3] 
    %transposed_25 = linalg.transpose ins(%arg4 : tensor<192x192xf32>) outs(%10 : tensor<192x192xf32>) permutation = [1, 0] 
    %collapsed_26 = tensor.collapse_shape %transposed_24 [[0, 1], [2, 3]] : tensor<1x64x4x48xf32> into tensor<64x192xf32>
    %48 = linalg.matmul ins(%collapsed_26, %transposed_25 : tensor<64x192xf32>, tensor<192x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %expanded_27 = tensor.expand_shape %48 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %expanded_27 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.addf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%50 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.divf %in, %cst_4 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.truncf %cst_3 : f64 to f32
      %77 = arith.addf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<1x64x1xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.rsqrt %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %54 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %56 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %55 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %57 = tensor.empty() : tensor<192x512xf32>
    %transposed_28 = linalg.transpose ins(%arg6 : tensor<512x192xf32>) outs(%57 : tensor<192x512xf32>) permutation = [1, 0] 
    %collapsed_29 = tensor.collapse_shape %56 [[0, 1], [2]] : tensor<1x64x192xf32> into tensor<64x192xf32>
    %58 = tensor.empty() : tensor<64x512xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<64x512xf32>) -> tensor<64x512xf32>
    %60 = linalg.matmul ins(%collapsed_29, %transposed_28 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%59 : tensor<64x512xf32>) -> tensor<64x512xf32>
    %expanded_30 = tensor.expand_shape %60 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
    %61 = tensor.empty() : tensor<1x64x512xf32>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_30 : tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.negf %in : f32
      %77 = math.exp %76 : f32
      %78 = arith.addf %77, %cst_1 : f32
      %79 = arith.divf %cst_1, %78 : f32
      linalg.yield %79 : f32
    } -> tensor<1x64x512xf32>
    %63 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_30, %62 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x512xf32>
    %transposed_31 = linalg.transpose ins(%arg7 : tensor<512x192xf32>) outs(%57 : tensor<192x512xf32>) permutation = [1, 0] 
    %64 = linalg.matmul ins(%collapsed_29, %transposed_31 : tensor<64x192xf32>, tensor<192x512xf32>) outs(%59 : tensor<64x512xf32>) -> tensor<64x512xf32>
    %expanded_32 = tensor.expand_shape %64 [[0, 1], [2]] output_shape [1, 64, 512] : tensor<64x512xf32> into tensor<1x64x512xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %expanded_32 : tensor<1x64x512xf32>, tensor<1x64x512xf32>) outs(%61 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x512xf32>
    %66 = tensor.empty() : tensor<512x192xf32>
    %transposed_33 = linalg.transpose ins(%arg8 : tensor<192x512xf32>) outs(%66 : tensor<512x192xf32>) permutation = [1, 0] 
    %collapsed_34 = tensor.collapse_shape %65 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
    %67 = linalg.matmul ins(%collapsed_34, %transposed_33 : tensor<64x512xf32>, tensor<512x192xf32>) outs(%12 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %expanded_35 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %expanded_35 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.addf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x64x192xf32>) outs(%3 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.divf %in, %cst_4 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %72 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.truncf %cst_3 : f64 to f32
      %77 = arith.addf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<1x64x1xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x1xf32>) outs(%2 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.rsqrt %in : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x1xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %73 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %74 : tensor<192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %76 = arith.mulf %in, %in_36 : f32
      linalg.yield %76 : f32
    } -> tensor<1x64x192xf32>
    return %75 : tensor<1x64x192xf32>
  }
}
