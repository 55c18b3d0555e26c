#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @loss(%arg0: tensor<64x784xf32>, %arg1: tensor<64xf32>, %arg2: tensor<64xf32>, %arg3: tensor<10x64xf32>, %arg4: tensor<10xf32>, %arg5: tensor<32x784xf32>, %arg6: tensor<32x10xf32>) -> tensor<f32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f64
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant 6.400000e+01 : f64
    %cst_4 = arith.constant 6.400000e+01 : f32
    %cst_5 = arith.constant 3.200000e+01 : f32
    %0 = tensor.empty() : tensor<784x64xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<64x784xf32>) outs(%0 : tensor<784x64xf32>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<32x64xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %3 = linalg.matmul ins(%arg5, %transposed : tensor<32x784xf32>, tensor<784x64xf32>) outs(%2 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %4 = tensor.empty() : tensor<32x64xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<32x64xf32>) outs(%4 : tensor<32x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %50 = arith.extf %in : f32 to f64
      linalg.yield %50 : f64
    } -> tensor<32x64xf64>
    %6 = tensor.empty() : tensor<32x1xf64>
    %7 = linalg.fill ins(%cst_0 : f64) outs(%6 : tensor<32x1xf64>) -> tensor<32x1xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<32x64xf64>) outs(%7 : tensor<32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %50 = arith.addf %in, %out : f64
      linalg.yield %50 : f64
    } -> tensor<32x1xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<32x1xf64>) outs(%6 : tensor<32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %50 = arith.divf %in, %cst_3 : f64
      linalg.yield %50 : f64
    } -> tensor<32x1xf64>
    %10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %9 : tensor<32x64xf64>, tensor<32x1xf64>) outs(%4 : tensor<32x64xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %50 = arith.subf %in, %in_7 : f64
      linalg.yield %50 : f64
    } -> tensor<32x64xf64>
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %10 : tensor<32x64xf64>, tensor<32x64xf64>) outs(%4 : tensor<32x64xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %50 = arith.mulf %in, %in_7 : f64
      linalg.yield %50 : f64
    } -> tensor<32x64xf64>
    %12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%11 : tensor<32x64xf64>) outs(%7 : tensor<32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %50 = arith.addf %in, %out : f64
      linalg.yield %50 : f64
    } -> tensor<32x1xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<32x1xf64>) outs(%6 : tensor<32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %50 = arith.divf %in, %cst_3 : f64
      linalg.yield %50 : f64
    } -> tensor<32x1xf64>
    %14 = tensor.empty() : tensor<32x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<32x1xf64>) outs(%14 : tensor<32x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %50 = arith.truncf %in : f64 to f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%14 : tensor<32x1xf32>) -> tensor<32x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%3 : tensor<32x64xf32>) outs(%16 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<32x1xf32>) outs(%14 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.divf %in, %cst_4 : f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<32x1xf32>) outs(%14 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_2 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<32x1xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<32x1xf32>) outs(%14 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %18 : tensor<32x64xf32>, tensor<32x1xf32>) outs(%1 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.subf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x64xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%21, %20 : tensor<32x64xf32>, tensor<32x1xf32>) outs(%1 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.mulf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x64xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%22, %arg1 : tensor<32x64xf32>, tensor<64xf32>) outs(%1 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.mulf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x64xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %arg2 : tensor<32x64xf32>, tensor<64xf32>) outs(%1 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.addf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x64xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%24 : tensor<32x64xf32>) outs(%1 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.cmpf ugt, %in, %cst : f32
      %51 = arith.select %50, %in, %cst : f32
      linalg.yield %51 : f32
    } -> tensor<32x64xf32>
    %26 = tensor.empty() : tensor<64x10xf32>
    %transposed_6 = linalg.transpose ins(%arg3 : tensor<10x64xf32>) outs(%26 : tensor<64x10xf32>) permutation = [1, 0] 
    %27 = tensor.empty() : tensor<32x10xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<32x10xf32>) -> tensor<32x10xf32>
    %29 = linalg.matmul ins(%25, %transposed_6 : tensor<32x64xf32>, tensor<64x10xf32>) outs(%28 : tensor<32x10xf32>) -> tensor<32x10xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<10xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x10xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%29, %30 : tensor<32x10xf32>, tensor<32x10xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.addf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x10xf32>
    %32 = tensor.empty() : tensor<32xi64>
    %33 = linalg.fill ins(%c0_i64 : i64) outs(%32 : tensor<32xi64>) -> tensor<32xi64>
    %34 = tensor.empty() : tensor<32xf32>
    %35 = linalg.fill ins(%cst_1 : f32) outs(%34 : tensor<32xf32>) -> tensor<32xf32>
    %36:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%31 : tensor<32x10xf32>) outs(%35, %33 : tensor<32xf32>, tensor<32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %50 = linalg.index 1 : index
      %51 = arith.index_cast %50 : index to i64
      %52 = arith.maximumf %in, %out : f32
      %53 = arith.cmpf ogt, %in, %out : f32
      %54 = arith.select %53, %51, %out_7 : i64
      linalg.yield %52, %54 : f32, i64
    } -> (tensor<32xf32>, tensor<32xi64>)
    %expanded = tensor.expand_shape %36#0 [[0, 1]] output_shape [32, 1] : tensor<32xf32> into tensor<32x1xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%31, %expanded : tensor<32x10xf32>, tensor<32x1xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.subf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x10xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<32x10xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.exp %in : f32
      linalg.yield %50 : f32
    } -> tensor<32x10xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%38 : tensor<32x10xf32>) outs(%16 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<32x1xf32>) outs(%14 : tensor<32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.log %in : f32
      linalg.yield %50 : f32
    } -> tensor<32x1xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%37, %40 : tensor<32x10xf32>, tensor<32x1xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.subf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x10xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6, %41 : tensor<32x10xf32>, tensor<32x10xf32>) outs(%27 : tensor<32x10xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %50 = arith.mulf %in, %in_7 : f32
      linalg.yield %50 : f32
    } -> tensor<32x10xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%34 : tensor<32xf32>) -> tensor<32xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%42 : tensor<32x10xf32>) outs(%43 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<32xf32>
    %45 = tensor.empty() : tensor<f32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<f32>) -> tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%44 : tensor<32xf32>) outs(%46 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%47 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.divf %in, %cst_5 : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%48 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.negf %in : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    return %49 : tensor<f32>
  }
}
