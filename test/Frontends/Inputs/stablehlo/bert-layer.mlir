#map = affine_map<(d0, d1) -> (d1, d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map13 = affine_map<(d0, d1, d2) -> ()>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map15 = affine_map<(d0, d1, d2) -> (d2)>
module {
func.func @main(%arg0: tensor<48x48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<48x48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<80x48xf32>, %arg11: tensor<80xf32>, %arg12: tensor<48x80xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<2x7x48xf32>) -> tensor<2x7x48xf32> {
%cst = arith.constant 0.707106769 : f32
%cst_0 = arith.constant 4.800000e+01 : f32
%cst_1 = arith.constant 4.800000e+01 : f64
%cst_2 = arith.constant 1.000000e+00 : f32
%cst_3 = arith.constant -1.000000e+00 : f32
%cst_4 = arith.constant -0.0142647391 : f32
%cst_5 = arith.constant -0.00737332925 : f32
%cst_6 = arith.constant -0.00168282702 : f32
%cst_7 = arith.constant -2.13374049E-4 : f32
%cst_8 = arith.constant -1.45660715E-5 : f32
%cst_9 = arith.constant -0.0160960332 : f32
%cst_10 = arith.constant -2.954600e-03 : f32
%cst_11 = arith.constant -7.34990637E-4 : f32
%cst_12 = arith.constant -5.69250624E-5 : f32
%cst_13 = arith.constant -2.10102394E-6 : f32
%cst_14 = arith.constant 2.77068146E-8 : f32
%cst_15 = arith.constant -2.72614237E-10 : f32
%cst_16 = arith.constant 4.000000e+00 : f32
%cst_17 = arith.constant -4.000000e+00 : f32
%cst_18 = arith.constant 5.000000e-01 : f32
%cst_19 = arith.constant 9.9999999999999998E-13 : f64
%cst_20 = arith.constant 0.000000e+00 : f64
%cst_21 = arith.constant 0xFF800000 : f32
%cst_22 = arith.constant 0.28867513459481287 : f64
%cst_23 = arith.constant 0.000000e+00 : f32
%collapsed = tensor.collapse_shape %arg16 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%0 = tensor.empty() : tensor<48x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<48x48xf32>
%2 = tensor.empty() : tensor<14x48xf32>
%3 = linalg.fill ins(%cst_23 : f32) outs(%2 : tensor<14x48xf32>) -> tensor<14x48xf32>
%4 = linalg.matmul ins(%collapsed, %1 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%3 : tensor<14x48xf32>) -> tensor<14x48xf32>
%5 = tensor.empty() : tensor<1xf32>
%6 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%5 : tensor<1xf32>) {
^bb0(%out: f32):
  linalg.yield %cst_2 : f32
} -> tensor<1xf32>
%collapsed_24 = tensor.collapse_shape %6 [] : tensor<1xf32> into tensor<f32>
%7 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_24 : tensor<f32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%9 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %10 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%expanded = tensor.expand_shape %11 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%12 = tensor.empty() : tensor<2x4x7x12xf32>
%13 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x7x4x12xf32>) outs(%12 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x12xf32>
%14 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<48x48xf32>
%15 = linalg.matmul ins(%collapsed, %14 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%3 : tensor<14x48xf32>) -> tensor<14x48xf32>
%16 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%17 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%19 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%16, %18 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%expanded_25 = tensor.expand_shape %19 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%20 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<2x7x4x12xf32>) outs(%12 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x12xf32>
%21 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<48x48xf32>
%22 = linalg.matmul ins(%collapsed, %21 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%3 : tensor<14x48xf32>) -> tensor<14x48xf32>
%23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%24 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%26 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%23, %25 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%expanded_26 = tensor.expand_shape %26 [[0, 1], [2, 3]] output_shape [2, 7, 4, 12] : tensor<14x48xf32> into tensor<2x7x4x12xf32>
%27 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26 : tensor<2x7x4x12xf32>) outs(%12 : tensor<2x4x7x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x12xf32>
%28 = tensor.empty() : tensor<2x4x12x7xf32>
%29 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<2x4x7x12xf32>) outs(%28 : tensor<2x4x12x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x12x7xf32>
%collapsed_27 = tensor.collapse_shape %13 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%collapsed_28 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<2x4x12x7xf32> into tensor<8x12x7xf32>
%30 = tensor.empty() : tensor<8x7x7xf32>
%31 = linalg.fill ins(%cst_23 : f32) outs(%30 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%32 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<8x7x12xf32>, tensor<8x12x7xf32>) outs(%31 : tensor<8x7x7xf32>) -> tensor<8x7x7xf32>
%expanded_29 = tensor.expand_shape %32 [[0, 1], [2], [3]] output_shape [2, 4, 7, 7] : tensor<8x7x7xf32> into tensor<2x4x7x7xf32>
%33 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%5 : tensor<1xf32>) {
^bb0(%out: f32):
  %165 = arith.truncf %cst_22 : f64 to f32
  linalg.yield %165 : f32
} -> tensor<1xf32>
%collapsed_30 = tensor.collapse_shape %33 [] : tensor<1xf32> into tensor<f32>
%34 = tensor.empty() : tensor<2x4x7x7xf32>
%35 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_30 : tensor<f32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x7xf32>
%36 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %35 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7x7xf32>
%37 = tensor.empty() : tensor<2x4x7xf32>
%38 = linalg.fill ins(%cst_21 : f32) outs(%37 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%39 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%36 : tensor<2x4x7x7xf32>) outs(%38 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.maximumf %out, %in : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7xf32>
%expanded_31 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%40 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<2x4x7x1xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x7xf32>
%41 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %40 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.subf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7x7xf32>
%42 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<2x4x7x7xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = math.exp %in : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7x7xf32>
%43 = linalg.fill ins(%cst_23 : f32) outs(%37 : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
%44 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%42 : tensor<2x4x7x7xf32>) outs(%43 : tensor<2x4x7xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %out, %in : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7xf32>
%expanded_32 = tensor.expand_shape %44 [[0], [1], [2, 3]] output_shape [2, 4, 7, 1] : tensor<2x4x7xf32> into tensor<2x4x7x1xf32>
%45 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<2x4x7x1xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x7x7xf32>
%46 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %45 : tensor<2x4x7x7xf32>, tensor<2x4x7x7xf32>) outs(%34 : tensor<2x4x7x7xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.divf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x4x7x7xf32>
%collapsed_33 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<2x4x7x7xf32> into tensor<8x7x7xf32>
%collapsed_34 = tensor.collapse_shape %27 [[0, 1], [2], [3]] : tensor<2x4x7x12xf32> into tensor<8x7x12xf32>
%47 = tensor.empty() : tensor<8x7x12xf32>
%48 = linalg.fill ins(%cst_23 : f32) outs(%47 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%49 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<8x7x7xf32>, tensor<8x7x12xf32>) outs(%48 : tensor<8x7x12xf32>) -> tensor<8x7x12xf32>
%expanded_35 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [2, 4, 7, 12] : tensor<8x7x12xf32> into tensor<2x4x7x12xf32>
%50 = tensor.empty() : tensor<2x7x4x12xf32>
%51 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<2x4x7x12xf32>) outs(%50 : tensor<2x7x4x12xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x4x12xf32>
%collapsed_36 = tensor.collapse_shape %51 [[0, 1], [2, 3]] : tensor<2x7x4x12xf32> into tensor<14x48xf32>
%52 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<48x48xf32>) outs(%0 : tensor<48x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<48x48xf32>
%53 = linalg.matmul ins(%collapsed_36, %52 : tensor<14x48xf32>, tensor<48x48xf32>) outs(%3 : tensor<14x48xf32>) -> tensor<14x48xf32>
%54 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%53, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%55 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%56 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%55, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%57 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%54, %56 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%expanded_37 = tensor.expand_shape %57 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%58 = tensor.empty() : tensor<2x7x48xf32>
%59 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %arg16 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%60 = tensor.empty() : tensor<2x7x48xf64>
%61 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<2x7x48xf32>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %165 = arith.extf %in : f32 to f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%62 = tensor.empty() : tensor<2x7xf64>
%63 = linalg.fill ins(%cst_20 : f64) outs(%62 : tensor<2x7xf64>) -> tensor<2x7xf64>
%64 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<2x7x48xf64>) outs(%63 : tensor<2x7xf64>) {
^bb0(%in: f64, %out: f64):
  %165 = arith.addf %out, %in : f64
  linalg.yield %165 : f64
} -> tensor<2x7xf64>
%expanded_38 = tensor.expand_shape %64 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%65 = tensor.empty() : tensor<1xf64>
%66 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%65 : tensor<1xf64>) {
^bb0(%out: f64):
  linalg.yield %cst_1 : f64
} -> tensor<1xf64>
%collapsed_39 = tensor.collapse_shape %66 [] : tensor<1xf64> into tensor<f64>
%67 = tensor.empty() : tensor<2x7x1xf64>
%68 = linalg.generic {indexing_maps = [#map13, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_39 : tensor<f64>) outs(%67 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %out: f64):
  linalg.yield %in : f64
} -> tensor<2x7x1xf64>
%69 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %68 : tensor<2x7x1xf64>, tensor<2x7x1xf64>) outs(%67 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.divf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x1xf64>
%70 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<2x7x1xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %out: f64):
  linalg.yield %in : f64
} -> tensor<2x7x48xf64>
%71 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %70 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.subf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%72 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %71 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.mulf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%73 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<2x7x48xf64>) outs(%63 : tensor<2x7xf64>) {
^bb0(%in: f64, %out: f64):
  %165 = arith.addf %out, %in : f64
  linalg.yield %165 : f64
} -> tensor<2x7xf64>
%expanded_40 = tensor.expand_shape %73 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%74 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %68 : tensor<2x7x1xf64>, tensor<2x7x1xf64>) outs(%67 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.divf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x1xf64>
%75 = tensor.empty() : tensor<2x7x1xf32>
%76 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x7x1xf64>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %165 = arith.truncf %in : f64 to f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%77 = tensor.empty() : tensor<2x7xf32>
%78 = linalg.fill ins(%cst_23 : f32) outs(%77 : tensor<2x7xf32>) -> tensor<2x7xf32>
%79 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%59 : tensor<2x7x48xf32>) outs(%78 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %out, %in : f32
  linalg.yield %165 : f32
} -> tensor<2x7xf32>
%expanded_41 = tensor.expand_shape %79 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%80 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%5 : tensor<1xf32>) {
^bb0(%out: f32):
  linalg.yield %cst_0 : f32
} -> tensor<1xf32>
%collapsed_42 = tensor.collapse_shape %80 [] : tensor<1xf32> into tensor<f32>
%81 = linalg.generic {indexing_maps = [#map13, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_42 : tensor<f32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%82 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %81 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.divf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%83 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%5 : tensor<1xf32>) {
^bb0(%out: f32):
  %165 = arith.truncf %cst_19 : f64 to f32
  linalg.yield %165 : f32
} -> tensor<1xf32>
%collapsed_43 = tensor.collapse_shape %83 [] : tensor<1xf32> into tensor<f32>
%84 = linalg.generic {indexing_maps = [#map13, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_43 : tensor<f32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x1xf32>
%85 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %84 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%86 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = math.rsqrt %in : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%87 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x7x1xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%88 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %87 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.subf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%89 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x7x1xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%90 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %89 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%91 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8 : tensor<48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%92 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %91 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%93 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9 : tensor<48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%94 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %93 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%collapsed_44 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<2x7x48xf32> into tensor<14x48xf32>
%95 = tensor.empty() : tensor<48x80xf32>
%96 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<80x48xf32>) outs(%95 : tensor<48x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<48x80xf32>
%97 = tensor.empty() : tensor<14x80xf32>
%98 = linalg.fill ins(%cst_23 : f32) outs(%97 : tensor<14x80xf32>) -> tensor<14x80xf32>
%99 = linalg.matmul ins(%collapsed_44, %96 : tensor<14x48xf32>, tensor<48x80xf32>) outs(%98 : tensor<14x80xf32>) -> tensor<14x80xf32>
%100 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_24 : tensor<f32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%99, %100 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x80xf32>
%102 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x80xf32>
%103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%102, %100 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x80xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%101, %103 : tensor<14x80xf32>, tensor<14x80xf32>) outs(%97 : tensor<14x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x80xf32>
%expanded_45 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [2, 7, 80] : tensor<14x80xf32> into tensor<2x7x80xf32>
%105 = tensor.empty() : tensor<2x7x80xf32>
%106 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.mulf %in, %cst_18 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%107 = linalg.generic {indexing_maps = [#map11], iterator_types = ["parallel", "parallel", "parallel"]} outs(%105 : tensor<2x7x80xf32>) {
^bb0(%out: f32):
  linalg.yield %cst : f32
} -> tensor<2x7x80xf32>
%108 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %107 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%109 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.maximumf %in, %cst_17 : f32
  %166 = arith.minimumf %165, %cst_16 : f32
  linalg.yield %166 : f32
} -> tensor<2x7x80xf32>
%110 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %109 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%111 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.mulf %in, %cst_15 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%112 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_14 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%113 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%114 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_13 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%115 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%116 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_12 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%117 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%118 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_11 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%119 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%120 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_10 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%121 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%122 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_9 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%123 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.mulf %in, %cst_8 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%124 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_7 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%125 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%126 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_6 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%127 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%128 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_5 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%129 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %110 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%130 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_4 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%131 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %122 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%132 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %130 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.divf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%133 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.maximumf %in, %cst_3 : f32
  %166 = arith.minimumf %165, %cst_2 : f32
  linalg.yield %166 : f32
} -> tensor<2x7x80xf32>
%134 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %in, %cst_2 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%135 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %106 : tensor<2x7x80xf32>, tensor<2x7x80xf32>) outs(%105 : tensor<2x7x80xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x80xf32>
%collapsed_46 = tensor.collapse_shape %135 [[0, 1], [2]] : tensor<2x7x80xf32> into tensor<14x80xf32>
%136 = tensor.empty() : tensor<80x48xf32>
%137 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<48x80xf32>) outs(%136 : tensor<80x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<80x48xf32>
%138 = linalg.matmul ins(%collapsed_46, %137 : tensor<14x80xf32>, tensor<80x48xf32>) outs(%3 : tensor<14x48xf32>) -> tensor<14x48xf32>
%139 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%138, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%140 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<14x48xf32>
%141 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%140, %7 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%142 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%139, %141 : tensor<14x48xf32>, tensor<14x48xf32>) outs(%2 : tensor<14x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<14x48xf32>
%expanded_47 = tensor.expand_shape %142 [[0, 1], [2]] output_shape [2, 7, 48] : tensor<14x48xf32> into tensor<2x7x48xf32>
%143 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47, %94 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%144 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<2x7x48xf32>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f32, %out: f64):
  %165 = arith.extf %in : f32 to f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%145 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<2x7x48xf64>) outs(%63 : tensor<2x7xf64>) {
^bb0(%in: f64, %out: f64):
  %165 = arith.addf %out, %in : f64
  linalg.yield %165 : f64
} -> tensor<2x7xf64>
%expanded_48 = tensor.expand_shape %145 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%146 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %68 : tensor<2x7x1xf64>, tensor<2x7x1xf64>) outs(%67 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.divf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x1xf64>
%147 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<2x7x1xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %out: f64):
  linalg.yield %in : f64
} -> tensor<2x7x48xf64>
%148 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %147 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.subf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%149 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %148 : tensor<2x7x48xf64>, tensor<2x7x48xf64>) outs(%60 : tensor<2x7x48xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.mulf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x48xf64>
%150 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<2x7x48xf64>) outs(%63 : tensor<2x7xf64>) {
^bb0(%in: f64, %out: f64):
  %165 = arith.addf %out, %in : f64
  linalg.yield %165 : f64
} -> tensor<2x7xf64>
%expanded_49 = tensor.expand_shape %150 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf64> into tensor<2x7x1xf64>
%151 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %68 : tensor<2x7x1xf64>, tensor<2x7x1xf64>) outs(%67 : tensor<2x7x1xf64>) {
^bb0(%in: f64, %in_51: f64, %out: f64):
  %165 = arith.divf %in, %in_51 : f64
  linalg.yield %165 : f64
} -> tensor<2x7x1xf64>
%152 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<2x7x1xf64>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f64, %out: f32):
  %165 = arith.truncf %in : f64 to f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%153 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<2x7x48xf32>) outs(%78 : tensor<2x7xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = arith.addf %out, %in : f32
  linalg.yield %165 : f32
} -> tensor<2x7xf32>
%expanded_50 = tensor.expand_shape %153 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
%154 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %81 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.divf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%155 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %84 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%156 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<2x7x1xf32>) outs(%75 : tensor<2x7x1xf32>) {
^bb0(%in: f32, %out: f32):
  %165 = math.rsqrt %in : f32
  linalg.yield %165 : f32
} -> tensor<2x7x1xf32>
%157 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<2x7x1xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%158 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %157 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.subf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%159 = linalg.generic {indexing_maps = [#map14, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<2x7x1xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%160 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %159 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%161 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14 : tensor<48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%162 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %161 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.mulf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
%163 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x7x48xf32>
%164 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %163 : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%58 : tensor<2x7x48xf32>) {
^bb0(%in: f32, %in_51: f32, %out: f32):
  %165 = arith.addf %in, %in_51 : f32
  linalg.yield %165 : f32
} -> tensor<2x7x48xf32>
return %164 : tensor<2x7x48xf32>
}
}

