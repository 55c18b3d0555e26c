#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> ()>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map8 = affine_map<(d0, d1, d2) -> (d0)>
module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<2x7x48xf32>, %arg2: tensor<2x7x48xf32>) -> (tensor<2x7x48xf32>, tensor<48xf32>, tensor<2x7x48xf32>) {
%cst = arith.constant 0.000000e+00 : f32
%cst_0 = arith.constant dense<-5.000000e-01> : tensor<f32>
%cst_1 = arith.constant dense<9.99999997E-7> : tensor<f32>
%cst_2 = arith.constant dense<4.800000e+01> : tensor<f32>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<2.000000e+00> : tensor<f32>
%0 = tensor.empty() : tensor<2x7x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %arg1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%2 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %arg1 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%4 = tensor.empty() : tensor<2x7xf32>
%5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<2x7xf32>) -> tensor<2x7xf32>
%6 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x7x48xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %39 = arith.addf %out, %in : f32
  linalg.yield %39 : f32
} -> tensor<2x7xf32>
%7 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%4 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%4 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.divf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7xf32>
%9 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%4 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7xf32>
%10 = tensor.empty() : tensor<2x7x1xf32>
%11 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x7xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%12 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x7xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%13 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%14 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %13 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.subf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_1 : tensor<f32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %15 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.addf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x1xf32>
%17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x7x1xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %39 = math.rsqrt %in : f32
  linalg.yield %39 : f32
} -> tensor<2x7x1xf32>
%18 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %16 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.divf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x1xf32>
%19 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_0 : tensor<f32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x1xf32>
%expanded = tensor.expand_shape %arg0 [[0, 1, 2]] output_shape [1, 1, 48] : tensor<48xf32> into tensor<1x1x48xf32>
%21 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x7x1xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%22 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %22 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%24 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %arg2 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %23 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %25 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%28 = tensor.empty() : tensor<48xf32>
%29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<48xf32>) -> tensor<48xf32>
%30 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "reduction", "reduction"]} ins(%27 : tensor<2x7x48xf32>) outs(%29 : tensor<48xf32>) {
^bb0(%in: f32, %out: f32):
  %39 = arith.addf %out, %in : f32
  linalg.yield %39 : f32
} -> tensor<48xf32>
%31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %22 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%32 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%31 : tensor<2x7x48xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %39 = arith.addf %out, %in : f32
  linalg.yield %39 : f32
} -> tensor<2x7xf32>
%expanded_5 = tensor.expand_shape %32 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_5, %20 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%10 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x1xf32>
%34 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%33 : tensor<2x7x1xf32>) outs(%5 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %39 = arith.addf %out, %in : f32
  linalg.yield %39 : f32
} -> tensor<2x7xf32>
%35 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%34, %7 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%4 : tensor<2x7xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.divf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7xf32>
%36 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<2x7xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %3 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.mulf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
%38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %37 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%0 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_6: f32, %out: f32):
  %39 = arith.addf %in, %in_6 : f32
  linalg.yield %39 : f32
} -> tensor<2x7x48xf32>
return %24, %30, %38 : tensor<2x7x48xf32>, tensor<48xf32>, tensor<2x7x48xf32>
}
}

