#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0) -> (d0)>
module {
func.func @main(%arg0: tensor<48xbf16>, %arg1: tensor<48xbf16>, %arg2: tensor<2x7x48xbf16>, %arg3: tensor<2x7x48xbf16>) -> (tensor<2x7x48xbf16>, tensor<48xbf16>, tensor<48xbf16>, tensor<2x7x48xbf16>) {
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%cst_1 = arith.constant 1.000000e-05 : f64
%cst_2 = arith.constant 4.800000e+01 : f64
%cst_3 = arith.constant 4.800000e+01 : f32
%cst_4 = arith.constant 4.800000e+01 : bf16
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %51 = arith.extf %in : bf16 to f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%2 = tensor.empty() : tensor<2x7x48xf64>
%3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x7x48xf32>) outs(%2 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %51 = arith.extf %in : f32 to f64
  linalg.yield %51 : f64
} -> tensor<2x7x48xf64>
%4 = tensor.empty() : tensor<2x7x1xf64>
%5 = linalg.fill ins(%cst : f64) outs(%4 : tensor<2x7x1xf64>) -> tensor<2x7x1xf64>
%6 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<2x7x48xf64>) outs(%5 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %51 = arith.addf %in, %out : f64
  linalg.yield %51 : f64
} -> tensor<2x7x1xf64>
%7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x7x1xf64>) outs(%4 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %51 = arith.divf %in, %cst_2 : f64
  linalg.yield %51 : f64
} -> tensor<2x7x1xf64>
%8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %7 : tensor<2x7x48xf64>, tensor<2x7x1xf64>) outs(%2 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_5: f64, %out: f64):
  %51 = arith.subf %in, %in_5 : f64
  linalg.yield %51 : f64
} -> tensor<2x7x48xf64>
%9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %8 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%2 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_5: f64, %out: f64):
  %51 = arith.mulf %in, %in_5 : f64
  linalg.yield %51 : f64
} -> tensor<2x7x48xf64>
%10 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<2x7x48xf64>) outs(%5 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %51 = arith.addf %in, %out : f64
  linalg.yield %51 : f64
} -> tensor<2x7x1xf64>
%11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x7x1xf64>) outs(%4 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  %51 = arith.divf %in, %cst_2 : f64
  linalg.yield %51 : f64
} -> tensor<2x7x1xf64>
%12 = tensor.empty() : tensor<2x7x1xf32>
%13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x7x1xf64>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %51 = arith.truncf %in : f64 to f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%14 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
%15 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%14 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.addf %in, %out : f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.divf %in, %cst_3 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.truncf %cst_1 : f64 to f32
  %52 = arith.addf %in, %51 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x7x1xf32>) outs(%12 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = math.rsqrt %in : f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %16 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.subf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.mulf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg0 : tensor<2x7x48xf32>, tensor<48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: bf16, %out: f32):
  %51 = arith.extf %in_5 : bf16 to f32
  %52 = arith.mulf %in, %51 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x48xf32>
%22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg1 : tensor<2x7x48xf32>, tensor<48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: bf16, %out: f32):
  %51 = arith.extf %in_5 : bf16 to f32
  %52 = arith.addf %in, %51 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x48xf32>
%23 = tensor.empty() : tensor<2x7x48xbf16>
%24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x7x48xf32>) outs(%23 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<2x7x48xbf16>
%25 = tensor.empty() : tensor<2x7x1xbf16>
%26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<2x7x1xbf16>
%27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x7x1xf32>) outs(%25 : tensor<2x7x1xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<2x7x1xbf16>
%28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x7x48xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %out: f32):
  %51 = arith.extf %in : bf16 to f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%29 = tensor.empty() : tensor<48xf32>
%30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg0 : tensor<48xbf16>) outs(%29 : tensor<48xf32>) {
^bb0(%in: bf16, %out: f32):
  %51 = arith.extf %in : bf16 to f32
  linalg.yield %51 : f32
} -> tensor<48xf32>
%31 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %26 : tensor<2x7x48xf32>, tensor<2x7x1xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: bf16, %out: f32):
  %51 = arith.extf %in_5 : bf16 to f32
  %52 = arith.subf %in, %51 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x48xf32>
%32 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %27 : tensor<2x7x48xf32>, tensor<2x7x1xbf16>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: bf16, %out: f32):
  %51 = arith.extf %in_5 : bf16 to f32
  %52 = arith.mulf %in, %51 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x48xf32>
%33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %30 : tensor<2x7x48xf32>, tensor<48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.mulf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.mulf %in, %cst_3 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%33 : tensor<2x7x48xf32>) outs(%14 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.addf %in, %out : f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%36 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.mulf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%37 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%36 : tensor<2x7x48xf32>) outs(%14 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.addf %in, %out : f32
  linalg.yield %51 : f32
} -> tensor<2x7x1xf32>
%38 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %37 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.mulf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%39 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %35 : tensor<2x7x48xf32>, tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.subf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%40 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %38 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.subf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<2x7x1xbf16>) outs(%25 : tensor<2x7x1xbf16>) {
^bb0(%in: bf16, %out: bf16):
  %51 = arith.divf %in, %cst_4 : bf16
  linalg.yield %51 : bf16
} -> tensor<2x7x1xbf16>
%42 = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %40 : tensor<2x7x1xbf16>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: bf16, %in_5: f32, %out: f32):
  %51 = arith.extf %in : bf16 to f32
  %52 = arith.mulf %51, %in_5 : f32
  linalg.yield %52 : f32
} -> tensor<2x7x48xf32>
%43 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %32 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_5: f32, %out: f32):
  %51 = arith.mulf %in, %in_5 : f32
  linalg.yield %51 : f32
} -> tensor<2x7x48xf32>
%44 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<48xf32>) -> tensor<48xf32>
%45 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["reduction", "reduction", "parallel"]} ins(%43 : tensor<2x7x48xf32>) outs(%44 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.addf %in, %out : f32
  linalg.yield %51 : f32
} -> tensor<48xf32>
%46 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["reduction", "reduction", "parallel"]} ins(%28 : tensor<2x7x48xf32>) outs(%44 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %51 = arith.addf %in, %out : f32
  linalg.yield %51 : f32
} -> tensor<48xf32>
%47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x7x48xf32>) outs(%23 : tensor<2x7x48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<2x7x48xbf16>
%48 = tensor.empty() : tensor<48xbf16>
%49 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%45 : tensor<48xf32>) outs(%48 : tensor<48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<48xbf16>
%50 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%46 : tensor<48xf32>) outs(%48 : tensor<48xbf16>) {
^bb0(%in: f32, %out: bf16):
  %51 = arith.truncf %in : f32 to bf16
  linalg.yield %51 : bf16
} -> tensor<48xbf16>
return %24, %49, %50, %47 : tensor<2x7x48xbf16>, tensor<48xbf16>, tensor<48xbf16>, tensor<2x7x48xbf16>
}
}
