#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<288x40xf32>, %arg1: tensor<288x96xf32>, %arg2: tensor<192xf32>, %arg3: tensor<192xf32>, %arg4: tensor<192xf32>, %arg5: tensor<192xf32>, %arg6: tensor<96xf32>, %arg7: tensor<96xf32>, %arg8: tensor<96xf32>, %arg9: tensor<96xf32>, %arg10: tensor<?x40xf32>, %arg11: tensor<?x96xf32>) -> tensor<?x96xf32> {
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f64
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant 1.920000e+02 : f64
    %cst_4 = arith.constant 1.920000e+02 : f32
    %cst_5 = arith.constant 9.600000e+01 : f64
    %cst_6 = arith.constant 9.600000e+01 : f32
    %cst_7 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<40x288xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<288x40xf32>) outs(%0 : tensor<40x288xf32>) permutation = [1, 0] 
    %dim = tensor.dim %arg10, %c0 : tensor<?x40xf32>
    %1 = tensor.empty(%dim) : tensor<?x288xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<?x288xf32>) -> tensor<?x288xf32>
    %3 = linalg.matmul ins(%arg10, %transposed : tensor<?x40xf32>, tensor<40x288xf32>) outs(%2 : tensor<?x288xf32>) -> tensor<?x288xf32>
    %extracted_slice = tensor.extract_slice %3[0, 0] [%dim, 192] [1, 1] : tensor<?x288xf32> to tensor<?x192xf32>
    %extracted_slice_8 = tensor.extract_slice %3[0, 192] [%dim, 96] [1, 1] : tensor<?x288xf32> to tensor<?x96xf32>
    %4 = tensor.empty() : tensor<96x288xf32>
    %transposed_9 = linalg.transpose ins(%arg1 : tensor<288x96xf32>) outs(%4 : tensor<96x288xf32>) permutation = [1, 0] 
    %dim_10 = tensor.dim %arg11, %c0 : tensor<?x96xf32>
    %5 = tensor.empty(%dim_10) : tensor<?x288xf32>
    %6 = linalg.fill ins(%cst : f32) outs(%5 : tensor<?x288xf32>) -> tensor<?x288xf32>
    %7 = linalg.matmul ins(%arg11, %transposed_9 : tensor<?x96xf32>, tensor<96x288xf32>) outs(%6 : tensor<?x288xf32>) -> tensor<?x288xf32>
    %extracted_slice_11 = tensor.extract_slice %7[0, 0] [%dim_10, 192] [1, 1] : tensor<?x288xf32> to tensor<?x192xf32>
    %extracted_slice_12 = tensor.extract_slice %7[0, 192] [%dim_10, 96] [1, 1] : tensor<?x288xf32> to tensor<?x96xf32>
    %8 = tensor.empty(%dim) : tensor<?x192xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<?x192xf32>) outs(%8 : tensor<?x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %98 = arith.extf %in : f32 to f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %10 = tensor.empty(%dim) : tensor<?x1xf64>
    %11 = linalg.fill ins(%cst_0 : f64) outs(%10 : tensor<?x1xf64>) -> tensor<?x1xf64>
    %12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%9 : tensor<?x192xf64>) outs(%11 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<?x1xf64>) outs(%10 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_3 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %14 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %13 : tensor<?x192xf64>, tensor<?x1xf64>) outs(%8 : tensor<?x192xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.subf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %15 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%14, %14 : tensor<?x192xf64>, tensor<?x192xf64>) outs(%8 : tensor<?x192xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.mulf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%15 : tensor<?x192xf64>) outs(%11 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<?x1xf64>) outs(%10 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_3 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %18 = tensor.empty(%dim) : tensor<?x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<?x1xf64>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %98 = arith.truncf %in : f64 to f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%18 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%extracted_slice : tensor<?x192xf32>) outs(%20 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.addf %in, %out : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.divf %in, %cst_4 : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.truncf %cst_2 : f64 to f32
      %99 = arith.addf %in, %98 : f32
      linalg.yield %99 : f32
    } -> tensor<?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = math.rsqrt %in : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %25 = tensor.empty(%dim) : tensor<?x192xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice, %22 : tensor<?x192xf32>, tensor<?x1xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.subf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%26, %24 : tensor<?x192xf32>, tensor<?x1xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%27, %arg2 : tensor<?x192xf32>, tensor<192xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%28, %arg3 : tensor<?x192xf32>, tensor<192xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %30 = tensor.empty(%dim_10) : tensor<?x192xf64>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_11 : tensor<?x192xf32>) outs(%30 : tensor<?x192xf64>) {
    ^bb0(%in: f32, %out: f64):
      %98 = arith.extf %in : f32 to f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %32 = tensor.empty(%dim_10) : tensor<?x1xf64>
    %33 = linalg.fill ins(%cst_0 : f64) outs(%32 : tensor<?x1xf64>) -> tensor<?x1xf64>
    %34 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%31 : tensor<?x192xf64>) outs(%33 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<?x1xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_3 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %36 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%31, %35 : tensor<?x192xf64>, tensor<?x1xf64>) outs(%30 : tensor<?x192xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.subf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%36, %36 : tensor<?x192xf64>, tensor<?x192xf64>) outs(%30 : tensor<?x192xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.mulf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x192xf64>
    %38 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%37 : tensor<?x192xf64>) outs(%33 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<?x1xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_3 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %40 = tensor.empty(%dim_10) : tensor<?x1xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<?x1xf64>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %98 = arith.truncf %in : f64 to f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %42 = linalg.fill ins(%cst : f32) outs(%40 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%extracted_slice_11 : tensor<?x192xf32>) outs(%42 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.addf %in, %out : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.divf %in, %cst_4 : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.truncf %cst_2 : f64 to f32
      %99 = arith.addf %in, %98 : f32
      linalg.yield %99 : f32
    } -> tensor<?x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = math.rsqrt %in : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %47 = tensor.empty(%dim_10) : tensor<?x192xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_11, %44 : tensor<?x192xf32>, tensor<?x1xf32>) outs(%47 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.subf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %46 : tensor<?x192xf32>, tensor<?x1xf32>) outs(%47 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%49, %arg4 : tensor<?x192xf32>, tensor<192xf32>) outs(%47 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%50, %arg5 : tensor<?x192xf32>, tensor<192xf32>) outs(%47 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %52 = arith.cmpi eq, %dim, %dim_10 : index
    cf.assert %52, "mismatched size for broadcast"
    %53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%29, %51 : tensor<?x192xf32>, tensor<?x192xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x192xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<?x192xf32>) outs(%25 : tensor<?x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.negf %in : f32
      %99 = math.exp %98 : f32
      %100 = arith.addf %99, %cst_1 : f32
      %101 = arith.divf %cst_1, %100 : f32
      linalg.yield %101 : f32
    } -> tensor<?x192xf32>
    %extracted_slice_13 = tensor.extract_slice %54[0, 0] [%dim, 96] [1, 1] : tensor<?x192xf32> to tensor<?x96xf32>
    %extracted_slice_14 = tensor.extract_slice %54[0, 96] [%dim, 96] [1, 1] : tensor<?x192xf32> to tensor<?x96xf32>
    %55 = tensor.empty(%dim) : tensor<?x96xf64>
    %56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_8 : tensor<?x96xf32>) outs(%55 : tensor<?x96xf64>) {
    ^bb0(%in: f32, %out: f64):
      %98 = arith.extf %in : f32 to f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %57 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%56 : tensor<?x96xf64>) outs(%11 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%57 : tensor<?x1xf64>) outs(%10 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_5 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %59 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%56, %58 : tensor<?x96xf64>, tensor<?x1xf64>) outs(%55 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.subf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %60 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%59, %59 : tensor<?x96xf64>, tensor<?x96xf64>) outs(%55 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.mulf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %61 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%60 : tensor<?x96xf64>) outs(%11 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<?x1xf64>) outs(%10 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_5 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %63 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%62 : tensor<?x1xf64>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %98 = arith.truncf %in : f64 to f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%extracted_slice_8 : tensor<?x96xf32>) outs(%20 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.addf %in, %out : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%64 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.divf %in, %cst_6 : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%63 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.truncf %cst_2 : f64 to f32
      %99 = arith.addf %in, %98 : f32
      linalg.yield %99 : f32
    } -> tensor<?x1xf32>
    %67 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%66 : tensor<?x1xf32>) outs(%18 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = math.rsqrt %in : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %68 = tensor.empty(%dim) : tensor<?x96xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_8, %65 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.subf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%69, %67 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %71 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%70, %arg6 : tensor<?x96xf32>, tensor<96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %72 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%71, %arg7 : tensor<?x96xf32>, tensor<96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %73 = tensor.empty(%dim_10) : tensor<?x96xf64>
    %74 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_12 : tensor<?x96xf32>) outs(%73 : tensor<?x96xf64>) {
    ^bb0(%in: f32, %out: f64):
      %98 = arith.extf %in : f32 to f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %75 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%74 : tensor<?x96xf64>) outs(%33 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %76 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%75 : tensor<?x1xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_5 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %77 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%74, %76 : tensor<?x96xf64>, tensor<?x1xf64>) outs(%73 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.subf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %78 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%77, %77 : tensor<?x96xf64>, tensor<?x96xf64>) outs(%73 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_15: f64, %out: f64):
      %98 = arith.mulf %in, %in_15 : f64
      linalg.yield %98 : f64
    } -> tensor<?x96xf64>
    %79 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%78 : tensor<?x96xf64>) outs(%33 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.addf %in, %out : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %80 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%79 : tensor<?x1xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %98 = arith.divf %in, %cst_5 : f64
      linalg.yield %98 : f64
    } -> tensor<?x1xf64>
    %81 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%80 : tensor<?x1xf64>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %98 = arith.truncf %in : f64 to f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %82 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%extracted_slice_12 : tensor<?x96xf32>) outs(%42 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.addf %in, %out : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %83 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%82 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.divf %in, %cst_6 : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%81 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = arith.truncf %cst_2 : f64 to f32
      %99 = arith.addf %in, %98 : f32
      linalg.yield %99 : f32
    } -> tensor<?x1xf32>
    %85 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%84 : tensor<?x1xf32>) outs(%40 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = math.rsqrt %in : f32
      linalg.yield %98 : f32
    } -> tensor<?x1xf32>
    %86 = tensor.empty(%dim_10) : tensor<?x96xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_12, %83 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%86 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.subf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %88 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%87, %85 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%86 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %89 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%88, %arg8 : tensor<?x96xf32>, tensor<96xf32>) outs(%86 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %90 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%89, %arg9 : tensor<?x96xf32>, tensor<96xf32>) outs(%86 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    cf.assert %52, "mismatched size for broadcast"
    %91 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_14, %90 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %92 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%72, %91 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %93 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%92 : tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %98 = math.tanh %in : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %94 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_7, %extracted_slice_13 : tensor<i64>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: i64, %in_15: f32, %out: f32):
      %98 = arith.sitofp %in : i64 to f32
      %99 = arith.subf %98, %in_15 : f32
      linalg.yield %99 : f32
    } -> tensor<?x96xf32>
    cf.assert %52, "mismatched size for broadcast"
    %95 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%94, %arg11 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_13, %93 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.mulf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    %97 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%95, %96 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%68 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %98 = arith.addf %in, %in_15 : f32
      linalg.yield %98 : f32
    } -> tensor<?x96xf32>
    return %97 : tensor<?x96xf32>
  }
}
