// Written by export.py from the PyTorch module EncoderNorms.
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @main(%arg0: tensor<192xf32>, %arg1: tensor<192xf32>, %arg2: tensor<192xf32>, %arg3: tensor<192xf32>, %arg4: tensor<192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<1x64x192xf32>, %arg7: tensor<1x64x192xf32>, %arg8: tensor<1x64x192xf32>, %arg9: tensor<1x64x192xf32>) -> tensor<1x64x192xf32> {
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 5.000000e-01 : f32
    %cst_3 = arith.constant 9.9999999999999998E-13 : f64
    %cst_4 = arith.constant 1.920000e+02 : f64
    %cst_5 = arith.constant 1.920000e+02 : f32
    %cst_6 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<1x64x192xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6, %arg7 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %2 = tensor.empty() : tensor<1x64x192xf64>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x192xf32>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %58 = arith.extf %in : f32 to f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %4 = tensor.empty() : tensor<1x64x1xf64>
    %5 = linalg.fill ins(%cst : f64) outs(%4 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %6 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %7 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.subf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %8 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.mulf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %10 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %12 = tensor.empty() : tensor<1x64x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x64x1xf64>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %58 = arith.truncf %in : f64 to f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %14 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x64x192xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.addf %in, %out : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.divf %in, %cst_5 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.truncf %cst_3 : f64 to f32
      %59 = arith.addf %in, %58 : f32
      linalg.yield %59 : f32
    } -> tensor<1x64x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = math.rsqrt %in : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %16 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.subf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg0 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg1 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg8 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x64x192xf32>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %58 = arith.extf %in : f32 to f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %25 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %26 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.subf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %28 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %27 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.mulf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %29 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%28 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x64x1xf64>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %58 = arith.truncf %in : f64 to f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x64x192xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.addf %in, %out : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.divf %in, %cst_5 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.truncf %cst_3 : f64 to f32
      %59 = arith.addf %in, %58 : f32
      linalg.yield %59 : f32
    } -> tensor<1x64x1xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = math.rsqrt %in : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %33 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.subf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %35 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %arg2 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %arg3 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %arg9 : tensor<1x64x192xf32>, tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x64x192xf32>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %58 = arith.extf %in : f32 to f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %42 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%41 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %44 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %43 : tensor<1x64x192xf64>, tensor<1x64x1xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.subf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %45 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %44 : tensor<1x64x192xf64>, tensor<1x64x192xf64>) outs(%2 : tensor<1x64x192xf64>) {
    ^bb0(%in: f64, %in_7: f64, %out: f64):
      %58 = arith.mulf %in, %in_7 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x192xf64>
    %46 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%45 : tensor<1x64x192xf64>) outs(%5 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.addf %in, %out : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %58 = arith.divf %in, %cst_4 : f64
      linalg.yield %58 : f64
    } -> tensor<1x64x1xf64>
    %48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x64x1xf64>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %58 = arith.truncf %in : f64 to f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%40 : tensor<1x64x192xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.addf %in, %out : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.divf %in, %cst_5 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.truncf %cst_3 : f64 to f32
      %59 = arith.addf %in, %58 : f32
      linalg.yield %59 : f32
    } -> tensor<1x64x1xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<1x64x1xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = math.rsqrt %in : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x1xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %50 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.subf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %52 : tensor<1x64x192xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %arg4 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.mulf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %arg5 : tensor<1x64x192xf32>, tensor<192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %58 = arith.addf %in, %in_7 : f32
      linalg.yield %58 : f32
    } -> tensor<1x64x192xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<1x64x192xf32>) outs(%0 : tensor<1x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %58 = arith.divf %in, %cst_6 : f32
      %59 = math.erf %58 : f32
      %60 = arith.addf %59, %cst_1 : f32
      %61 = arith.mulf %60, %cst_2 : f32
      %62 = arith.mulf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x192xf32>
    return %57 : tensor<1x64x192xf32>
  }
}
