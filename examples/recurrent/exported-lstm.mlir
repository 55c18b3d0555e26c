#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<384x40xf32>, %arg1: tensor<384x96xf32>, %arg2: tensor<384xf32>, %arg3: tensor<384xf32>, %arg4: tensor<384xf32>, %arg5: tensor<384xf32>, %arg6: tensor<96xf32>, %arg7: tensor<96xf32>, %arg8: tensor<?x40xf32>, %arg9: tensor<?x96xf32>, %arg10: tensor<?x96xf32>) -> (tensor<?x96xf32>, tensor<?x96xf32>) {
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f64
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant 3.840000e+02 : f64
    %cst_4 = arith.constant 3.840000e+02 : f32
    %cst_5 = arith.constant 9.600000e+01 : f64
    %cst_6 = arith.constant 9.600000e+01 : f32
    %0 = tensor.empty() : tensor<40x384xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<384x40xf32>) outs(%0 : tensor<40x384xf32>) permutation = [1, 0] 
    %dim = tensor.dim %arg8, %c0 : tensor<?x40xf32>
    %1 = tensor.empty(%dim) : tensor<?x384xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %3 = linalg.matmul ins(%arg8, %transposed : tensor<?x40xf32>, tensor<40x384xf32>) outs(%2 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %4 = tensor.empty(%dim) : tensor<?x384xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<?x384xf32>) outs(%4 : tensor<?x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %80 = arith.extf %in : f32 to f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %6 = tensor.empty(%dim) : tensor<?x1xf64>
    %7 = linalg.fill ins(%cst_0 : f64) outs(%6 : tensor<?x1xf64>) -> tensor<?x1xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<?x384xf64>) outs(%7 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<?x1xf64>) outs(%6 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_3 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %9 : tensor<?x384xf64>, tensor<?x1xf64>) outs(%4 : tensor<?x384xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.subf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %10 : tensor<?x384xf64>, tensor<?x384xf64>) outs(%4 : tensor<?x384xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.mulf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%11 : tensor<?x384xf64>) outs(%7 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<?x1xf64>) outs(%6 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_3 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %14 = tensor.empty(%dim) : tensor<?x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<?x1xf64>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %80 = arith.truncf %in : f64 to f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%14 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%3 : tensor<?x384xf32>) outs(%16 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.addf %in, %out : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.divf %in, %cst_4 : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.truncf %cst_2 : f64 to f32
      %81 = arith.addf %in, %80 : f32
      linalg.yield %81 : f32
    } -> tensor<?x1xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = math.rsqrt %in : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %18 : tensor<?x384xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.subf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%21, %20 : tensor<?x384xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%22, %arg2 : tensor<?x384xf32>, tensor<384xf32>) outs(%1 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %arg3 : tensor<?x384xf32>, tensor<384xf32>) outs(%1 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.addf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %25 = tensor.empty() : tensor<96x384xf32>
    %transposed_7 = linalg.transpose ins(%arg1 : tensor<384x96xf32>) outs(%25 : tensor<96x384xf32>) permutation = [1, 0] 
    %dim_8 = tensor.dim %arg9, %c0 : tensor<?x96xf32>
    %26 = tensor.empty(%dim_8) : tensor<?x384xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %28 = linalg.matmul ins(%arg9, %transposed_7 : tensor<?x96xf32>, tensor<96x384xf32>) outs(%27 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %29 = tensor.empty(%dim_8) : tensor<?x384xf64>
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<?x384xf32>) outs(%29 : tensor<?x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %80 = arith.extf %in : f32 to f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %31 = tensor.empty(%dim_8) : tensor<?x1xf64>
    %32 = linalg.fill ins(%cst_0 : f64) outs(%31 : tensor<?x1xf64>) -> tensor<?x1xf64>
    %33 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%30 : tensor<?x384xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<?x1xf64>) outs(%31 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_3 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %35 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%30, %34 : tensor<?x384xf64>, tensor<?x1xf64>) outs(%29 : tensor<?x384xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.subf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %36 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %35 : tensor<?x384xf64>, tensor<?x384xf64>) outs(%29 : tensor<?x384xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.mulf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x384xf64>
    %37 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%36 : tensor<?x384xf64>) outs(%32 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<?x1xf64>) outs(%31 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_3 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %39 = tensor.empty(%dim_8) : tensor<?x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<?x1xf64>) outs(%39 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %80 = arith.truncf %in : f64 to f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%39 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%28 : tensor<?x384xf32>) outs(%41 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.addf %in, %out : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<?x1xf32>) outs(%39 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.divf %in, %cst_4 : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<?x1xf32>) outs(%39 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.truncf %cst_2 : f64 to f32
      %81 = arith.addf %in, %80 : f32
      linalg.yield %81 : f32
    } -> tensor<?x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<?x1xf32>) outs(%39 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = math.rsqrt %in : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%28, %43 : tensor<?x384xf32>, tensor<?x1xf32>) outs(%26 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.subf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %45 : tensor<?x384xf32>, tensor<?x1xf32>) outs(%26 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%47, %arg4 : tensor<?x384xf32>, tensor<384xf32>) outs(%26 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %arg5 : tensor<?x384xf32>, tensor<384xf32>) outs(%26 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.addf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %50 = arith.cmpi eq, %dim, %dim_8 : index
    cf.assert %50, "mismatched size for broadcast"
    %51 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%24, %49 : tensor<?x384xf32>, tensor<?x384xf32>) outs(%1 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.addf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x384xf32>
    %extracted_slice = tensor.extract_slice %51[0, 0] [%dim, 96] [1, 1] : tensor<?x384xf32> to tensor<?x96xf32>
    %extracted_slice_9 = tensor.extract_slice %51[0, 96] [%dim, 96] [1, 1] : tensor<?x384xf32> to tensor<?x96xf32>
    %extracted_slice_10 = tensor.extract_slice %51[0, 192] [%dim, 96] [1, 1] : tensor<?x384xf32> to tensor<?x96xf32>
    %extracted_slice_11 = tensor.extract_slice %51[0, 288] [%dim, 96] [1, 1] : tensor<?x384xf32> to tensor<?x96xf32>
    %52 = tensor.empty(%dim) : tensor<?x96xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_9 : tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.negf %in : f32
      %81 = math.exp %80 : f32
      %82 = arith.addf %81, %cst_1 : f32
      %83 = arith.divf %cst_1, %82 : f32
      linalg.yield %83 : f32
    } -> tensor<?x96xf32>
    %dim_12 = tensor.dim %arg10, %c0 : tensor<?x96xf32>
    %54 = arith.cmpi eq, %dim, %dim_12 : index
    cf.assert %54, "mismatched size for broadcast"
    %55 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%53, %arg10 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.negf %in : f32
      %81 = math.exp %80 : f32
      %82 = arith.addf %81, %cst_1 : f32
      %83 = arith.divf %cst_1, %82 : f32
      linalg.yield %83 : f32
    } -> tensor<?x96xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_10 : tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = math.tanh %in : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %58 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%56, %57 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %59 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%55, %58 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.addf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %60 = tensor.empty(%dim) : tensor<?x96xf64>
    %61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<?x96xf32>) outs(%60 : tensor<?x96xf64>) {
    ^bb0(%in: f32, %out: f64):
      %80 = arith.extf %in : f32 to f64
      linalg.yield %80 : f64
    } -> tensor<?x96xf64>
    %62 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%61 : tensor<?x96xf64>) outs(%7 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %63 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%62 : tensor<?x1xf64>) outs(%6 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_5 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %64 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%61, %63 : tensor<?x96xf64>, tensor<?x1xf64>) outs(%60 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.subf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x96xf64>
    %65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%64, %64 : tensor<?x96xf64>, tensor<?x96xf64>) outs(%60 : tensor<?x96xf64>) {
    ^bb0(%in: f64, %in_13: f64, %out: f64):
      %80 = arith.mulf %in, %in_13 : f64
      linalg.yield %80 : f64
    } -> tensor<?x96xf64>
    %66 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%65 : tensor<?x96xf64>) outs(%7 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.addf %in, %out : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %67 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%66 : tensor<?x1xf64>) outs(%6 : tensor<?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %80 = arith.divf %in, %cst_5 : f64
      linalg.yield %80 : f64
    } -> tensor<?x1xf64>
    %68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%67 : tensor<?x1xf64>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %80 = arith.truncf %in : f64 to f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%59 : tensor<?x96xf32>) outs(%16 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.addf %in, %out : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%69 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.divf %in, %cst_6 : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %71 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%68 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.truncf %cst_2 : f64 to f32
      %81 = arith.addf %in, %80 : f32
      linalg.yield %81 : f32
    } -> tensor<?x1xf32>
    %72 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%71 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = math.rsqrt %in : f32
      linalg.yield %80 : f32
    } -> tensor<?x1xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%59, %70 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.subf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%73, %72 : tensor<?x96xf32>, tensor<?x1xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %75 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%74, %arg6 : tensor<?x96xf32>, tensor<96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %76 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%75, %arg7 : tensor<?x96xf32>, tensor<96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.addf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %77 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_11 : tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = arith.negf %in : f32
      %81 = math.exp %80 : f32
      %82 = arith.addf %81, %cst_1 : f32
      %83 = arith.divf %cst_1, %82 : f32
      linalg.yield %83 : f32
    } -> tensor<?x96xf32>
    %78 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%76 : tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %80 = math.tanh %in : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    %79 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%77, %78 : tensor<?x96xf32>, tensor<?x96xf32>) outs(%52 : tensor<?x96xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %80 = arith.mulf %in, %in_13 : f32
      linalg.yield %80 : f32
    } -> tensor<?x96xf32>
    return %79, %76 : tensor<?x96xf32>, tensor<?x96xf32>
  }
}
