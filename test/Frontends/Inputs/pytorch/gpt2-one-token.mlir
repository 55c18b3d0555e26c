#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
func.func @main(%arg0: tensor<50x48xf32>, %arg1: tensor<16x48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<48xf32>, %arg4: tensor<48x144xf32>, %arg5: tensor<144xf32>, %arg6: tensor<48x48xf32>, %arg7: tensor<48xf32>, %arg8: tensor<48xf32>, %arg9: tensor<48xf32>, %arg10: tensor<48x192xf32>, %arg11: tensor<192xf32>, %arg12: tensor<192x48xf32>, %arg13: tensor<48xf32>, %arg14: tensor<48xf32>, %arg15: tensor<48xf32>, %arg16: tensor<1x1xi64>) -> tensor<1x1x48xf32> {
%c3_i64 = arith.constant 3 : i64
%c0_i64 = arith.constant 0 : i64
%c1_i64 = arith.constant 1 : i64
%c50 = arith.constant 50 : index
%c16 = arith.constant 16 : index
%cst = arith.constant 0.000000e+00 : f64
%cst_0 = arith.constant 0.000000e+00 : f32
%cst_1 = arith.constant 0xFF800000 : f32
%cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
%cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
%cst_4 = arith.constant dense<true> : tensor<i1>
%cst_5 = arith.constant 0.79788456080286541 : f64
%cst_6 = arith.constant 4.471500e-02 : f64
%cst_7 = arith.constant 0.28867513459481287 : f64
%cst_8 = arith.constant 1.000000e-05 : f64
%cst_9 = arith.constant 4.800000e+01 : f64
%cst_10 = arith.constant 4.800000e+01 : f32
%cst_11 = arith.constant 5.000000e-01 : f32
%cst_12 = arith.constant 1.000000e+00 : f32
%0 = tensor.empty() : tensor<1x1x48xf32>
%1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16 : tensor<1x1xi64>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %132 = arith.index_cast %in : i64 to index
  %133 = linalg.index 2 : index
  %134 = arith.cmpi slt, %132, %c50 : index
  cf.assert %134, "index must be smaller than dim size"
  %135 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %135, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg0[%132, %133] : tensor<50x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%2 = tensor.empty() : tensor<1xi64>
%3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
^bb0(%out: i64):
  linalg.yield %c0_i64 : i64
} -> tensor<1xi64>
%expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: i64, %out: f32):
  %132 = arith.index_cast %in : i64 to index
  %133 = linalg.index 2 : index
  %134 = arith.cmpi slt, %132, %c16 : index
  cf.assert %134, "index must be smaller than dim size"
  %135 = arith.cmpi sge, %in, %c0_i64 : i64
  cf.assert %135, "index must be larger or equal to 0"
  %extracted = tensor.extract %arg1[%132, %133] : tensor<16x48xf32>
  linalg.yield %extracted : f32
} -> tensor<1x1x48xf32>
%5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%6 = tensor.empty() : tensor<1x1xi64>
%7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%6 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %132 = arith.subi %in, %c1_i64 : i64
  linalg.yield %132 : i64
} -> tensor<1x1xi64>
%concat = tensor.concat dim(1) %7, %expanded : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
%extracted_slice = tensor.extract_slice %concat[0, 0] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%extracted_slice_13 = tensor.extract_slice %concat[0, 1] [1, 1] [1, 1] : tensor<1x2xi64> to tensor<1x1xi64>
%8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_13, %extracted_slice : tensor<1x1xi64>, tensor<1x1xi64>) outs(%6 : tensor<1x1xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %132 = arith.subi %in, %in_39 : i64
  linalg.yield %132 : i64
} -> tensor<1x1xi64>
%9 = tensor.empty() : tensor<1x1xi1>
%10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<1x1xi64>) outs(%9 : tensor<1x1xi1>) {
^bb0(%in: i64, %out: i1):
  %132 = arith.cmpi ne, %in, %c1_i64 : i64
  linalg.yield %132 : i1
} -> tensor<1x1xi1>
%11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<1x1xi1>) outs(%6 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %132 = arith.extui %in : i1 to i64
  linalg.yield %132 : i64
} -> tensor<1x1xi64>
%12 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded : tensor<1x1xi64>, tensor<1x1xi64>) outs(%9 : tensor<1x1xi1>) {
^bb0(%in: i64, %in_39: i64, %out: i1):
  %132 = arith.cmpi sle, %in, %in_39 : i64
  linalg.yield %132 : i1
} -> tensor<1x1xi1>
%13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<1x1xi1>) outs(%6 : tensor<1x1xi64>) {
^bb0(%in: i1, %out: i64):
  %132 = arith.extui %in : i1 to i64
  linalg.yield %132 : i64
} -> tensor<1x1xi64>
%expanded_14 = tensor.expand_shape %11 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
%14 = tensor.empty() : tensor<1x1x1xi64>
%15 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14, %13 : tensor<1x1x1xi64>, tensor<1x1xi64>) outs(%14 : tensor<1x1x1xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %132 = arith.muli %in, %in_39 : i64
  linalg.yield %132 : i64
} -> tensor<1x1x1xi64>
%16 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<1x1xi64>) -> tensor<1x1xi64>
%17 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<1x1x1xi64>) outs(%16 : tensor<1x1xi64>) {
^bb0(%in: i64, %out: i64):
  %132 = arith.addi %in, %out : i64
  linalg.yield %132 : i64
} -> tensor<1x1xi64>
%expanded_15 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
%18 = tensor.empty() : tensor<1x1x1x1xi64>
%19 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %expanded_15 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %132 = arith.cmpi slt, %in, %c0_i64 : i64
  %133 = arith.addi %in, %c1_i64 : i64
  %134 = arith.select %132, %133, %in : i64
  %135 = arith.index_cast %134 : i64 to index
  %136 = arith.cmpi slt, %in_39, %c0_i64 : i64
  %137 = arith.addi %in_39, %c1_i64 : i64
  %138 = arith.select %136, %137, %in_39 : i64
  %139 = arith.index_cast %138 : i64 to index
  %extracted = tensor.extract %17[%135, %139] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%20 = tensor.empty() : tensor<1x1x1x1xi1>
%21 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%20 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_39: i64, %out: i1):
  %132 = arith.cmpi eq, %in, %in_39 : i64
  linalg.yield %132 : i1
} -> tensor<1x1x1x1xi1>
%22 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %21 : tensor<i1>, tensor<1x1x1x1xi1>) outs(%20 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_39: i1, %out: i1):
  %132 = arith.andi %in, %in_39 : i1
  linalg.yield %132 : i1
} -> tensor<1x1x1x1xi1>
%23 = linalg.generic {indexing_maps = [#map5, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %expanded_15 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%18 : tensor<1x1x1x1xi64>) {
^bb0(%in: i64, %in_39: i64, %out: i64):
  %132 = arith.cmpi slt, %in, %c0_i64 : i64
  %133 = arith.addi %in, %c1_i64 : i64
  %134 = arith.select %132, %133, %in : i64
  %135 = arith.index_cast %134 : i64 to index
  %136 = arith.cmpi slt, %in_39, %c0_i64 : i64
  %137 = arith.addi %in_39, %c1_i64 : i64
  %138 = arith.select %136, %137, %in_39 : i64
  %139 = arith.index_cast %138 : i64 to index
  %extracted = tensor.extract %expanded[%135, %139] : tensor<1x1xi64>
  linalg.yield %extracted : i64
} -> tensor<1x1x1x1xi64>
%24 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %23 : tensor<1x1x1x1xi64>, tensor<1x1x1x1xi64>) outs(%20 : tensor<1x1x1x1xi1>) {
^bb0(%in: i64, %in_39: i64, %out: i1):
  %132 = arith.cmpi sle, %in, %in_39 : i64
  linalg.yield %132 : i1
} -> tensor<1x1x1x1xi1>
%25 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<1x1x1x1xi1>, tensor<1x1x1x1xi1>) outs(%20 : tensor<1x1x1x1xi1>) {
^bb0(%in: i1, %in_39: i1, %out: i1):
  %132 = arith.andi %in, %in_39 : i1
  linalg.yield %132 : i1
} -> tensor<1x1x1x1xi1>
%26 = tensor.empty() : tensor<1x1x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %cst_3, %cst_2 : tensor<1x1x1x1xi1>, tensor<f32>, tensor<f32>) outs(%26 : tensor<1x1x1x1xf32>) {
^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
  %132 = arith.select %in, %in_39, %in_40 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1x1xf32>
%28 = tensor.empty() : tensor<1x1x48xf64>
%29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x1x48xf32>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %132 = arith.extf %in : f32 to f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%30 = tensor.empty() : tensor<1x1x1xf64>
%31 = linalg.fill ins(%cst : f64) outs(%30 : tensor<1x1x1xf64>) -> tensor<1x1x1xf64>
%32 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%34 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %33 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.subf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%35 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %34 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.mulf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%36 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%35 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%38 = tensor.empty() : tensor<1x1x1xf32>
%39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x1x1xf64>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %132 = arith.truncf %in : f64 to f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%40 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
%41 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x1x48xf32>) outs(%40 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.addf %in, %out : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.divf %in, %cst_10 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_8 : f64 to f32
  %133 = arith.addf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.rsqrt %in : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%45 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %42 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.subf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%46 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %44 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%47 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %arg2 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%48 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %arg3 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%collapsed = tensor.collapse_shape %48 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%49 = tensor.empty() : tensor<1x144xf32>
%50 = linalg.fill ins(%cst_0 : f32) outs(%49 : tensor<1x144xf32>) -> tensor<1x144xf32>
%51 = linalg.matmul ins(%collapsed, %arg4 : tensor<1x48xf32>, tensor<48x144xf32>) outs(%50 : tensor<1x144xf32>) -> tensor<1x144xf32>
%52 = linalg.generic {indexing_maps = [#map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<144xf32>) outs(%49 : tensor<1x144xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x144xf32>
%53 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%51, %52 : tensor<1x144xf32>, tensor<1x144xf32>) outs(%49 : tensor<1x144xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x144xf32>
%expanded_16 = tensor.expand_shape %53 [[0], [1, 2]] output_shape [1, 1, 144] : tensor<1x144xf32> into tensor<1x1x144xf32>
%extracted_slice_17 = tensor.extract_slice %expanded_16[0, 0, 0] [1, 1, 48] [1, 1, 1] : tensor<1x1x144xf32> to tensor<1x1x48xf32>
%extracted_slice_18 = tensor.extract_slice %expanded_16[0, 0, 48] [1, 1, 48] [1, 1, 1] : tensor<1x1x144xf32> to tensor<1x1x48xf32>
%extracted_slice_19 = tensor.extract_slice %expanded_16[0, 0, 96] [1, 1, 48] [1, 1, 1] : tensor<1x1x144xf32> to tensor<1x1x48xf32>
%expanded_20 = tensor.expand_shape %extracted_slice_18 [[0], [1], [2, 3]] output_shape [1, 1, 4, 12] : tensor<1x1x48xf32> into tensor<1x1x4x12xf32>
%expanded_21 = tensor.expand_shape %extracted_slice_19 [[0], [1], [2, 3]] output_shape [1, 1, 4, 12] : tensor<1x1x48xf32> into tensor<1x1x4x12xf32>
%54 = tensor.empty() : tensor<1x4x1x12xf32>
%transposed = linalg.transpose ins(%expanded_21 : tensor<1x1x4x12xf32>) outs(%54 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%expanded_22 = tensor.expand_shape %extracted_slice_17 [[0], [1], [2, 3]] output_shape [1, 1, 4, 12] : tensor<1x1x48xf32> into tensor<1x1x4x12xf32>
%transposed_23 = linalg.transpose ins(%expanded_22 : tensor<1x1x4x12xf32>) outs(%54 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
%55 = tensor.empty() : tensor<1x4x12x1xf32>
%transposed_24 = linalg.transpose ins(%expanded_20 : tensor<1x1x4x12xf32>) outs(%55 : tensor<1x4x12x1xf32>) permutation = [0, 2, 3, 1] 
%collapsed_25 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%collapsed_26 = tensor.collapse_shape %transposed_24 [[0, 1], [2], [3]] : tensor<1x4x12x1xf32> into tensor<4x12x1xf32>
%56 = tensor.empty() : tensor<4x1x1xf32>
%57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%58 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<4x1x12xf32>, tensor<4x12x1xf32>) outs(%57 : tensor<4x1x1xf32>) -> tensor<4x1x1xf32>
%expanded_27 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [1, 4, 1, 1] : tensor<4x1x1xf32> into tensor<1x4x1x1xf32>
%59 = tensor.empty() : tensor<1x4x1x1xf32>
%60 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_7 : f64 to f32
  %133 = arith.mulf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x4x1x1xf32>
%61 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %27 : tensor<1x4x1x1xf32>, tensor<1x1x1x1xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x4x1x1xf32>
%62 = tensor.empty() : tensor<1x4x1xi64>
%63 = linalg.fill ins(%c0_i64 : i64) outs(%62 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
%64 = tensor.empty() : tensor<1x4x1xf32>
%65 = linalg.fill ins(%cst_1 : f32) outs(%64 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
%66:2 = linalg.generic {indexing_maps = [#map6, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x4x1x1xf32>) outs(%65, %63 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
^bb0(%in: f32, %out: f32, %out_39: i64):
  %132 = arith.maximumf %in, %out : f32
  %133 = arith.cmpf ogt, %in, %out : f32
  %134 = arith.select %133, %c0_i64, %out_39 : i64
  linalg.yield %132, %134 : f32, i64
} -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
%expanded_28 = tensor.expand_shape %66#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
%67 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %expanded_28 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.subf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x4x1x1xf32>
%68 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.exp %in : f32
  linalg.yield %132 : f32
} -> tensor<1x4x1x1xf32>
%69 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
%70 = linalg.generic {indexing_maps = [#map6, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%68 : tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.addf %in, %out : f32
  linalg.yield %132 : f32
} -> tensor<1x4x1x1xf32>
%71 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %70 : tensor<1x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.divf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x4x1x1xf32>
%collapsed_29 = tensor.collapse_shape %71 [[0, 1], [2], [3]] : tensor<1x4x1x1xf32> into tensor<4x1x1xf32>
%collapsed_30 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
%72 = tensor.empty() : tensor<4x1x12xf32>
%73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%74 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x1x1xf32>, tensor<4x1x12xf32>) outs(%73 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
%expanded_31 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
%75 = tensor.empty() : tensor<1x1x4x12xf32>
%transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x4x1x12xf32>) outs(%75 : tensor<1x1x4x12xf32>) permutation = [0, 2, 1, 3] 
%collapsed_33 = tensor.collapse_shape %transposed_32 [[0], [1, 2, 3]] : tensor<1x1x4x12xf32> into tensor<1x48xf32>
%76 = tensor.empty() : tensor<1x48xf32>
%77 = linalg.fill ins(%cst_0 : f32) outs(%76 : tensor<1x48xf32>) -> tensor<1x48xf32>
%78 = linalg.matmul ins(%collapsed_33, %arg6 : tensor<1x48xf32>, tensor<48x48xf32>) outs(%77 : tensor<1x48xf32>) -> tensor<1x48xf32>
%79 = linalg.generic {indexing_maps = [#map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<48xf32>) outs(%76 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%80 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%78, %79 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%76 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x48xf32>
%expanded_34 = tensor.expand_shape %80 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%81 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %5 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x1x48xf32>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %132 = arith.extf %in : f32 to f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%83 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%85 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %84 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.subf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%86 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %85 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.mulf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%87 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%86 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x1x1xf64>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %132 = arith.truncf %in : f64 to f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%90 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x1x48xf32>) outs(%40 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.addf %in, %out : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.divf %in, %cst_10 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_8 : f64 to f32
  %133 = arith.addf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.rsqrt %in : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%94 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %91 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.subf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%95 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %93 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%96 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %arg8 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%97 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %arg9 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%collapsed_35 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
%98 = tensor.empty() : tensor<1x192xf32>
%99 = linalg.fill ins(%cst_0 : f32) outs(%98 : tensor<1x192xf32>) -> tensor<1x192xf32>
%100 = linalg.matmul ins(%collapsed_35, %arg10 : tensor<1x48xf32>, tensor<48x192xf32>) outs(%99 : tensor<1x192xf32>) -> tensor<1x192xf32>
%101 = linalg.generic {indexing_maps = [#map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<192xf32>) outs(%98 : tensor<1x192xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x192xf32>
%102 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%100, %101 : tensor<1x192xf32>, tensor<1x192xf32>) outs(%98 : tensor<1x192xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x192xf32>
%expanded_36 = tensor.expand_shape %102 [[0], [1, 2]] output_shape [1, 1, 192] : tensor<1x192xf32> into tensor<1x1x192xf32>
%103 = tensor.empty() : tensor<1x1x192xf32>
%104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.mulf %in, %cst_11 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.fpowi %in, %c3_i64 : f32, i64
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_6 : f64 to f32
  %133 = arith.mulf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x192xf32>
%107 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36, %106 : tensor<1x1x192xf32>, tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_5 : f64 to f32
  %133 = arith.mulf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x192xf32>
%109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.tanh %in : f32
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.addf %in, %cst_12 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%111 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %110 : tensor<1x1x192xf32>, tensor<1x1x192xf32>) outs(%103 : tensor<1x1x192xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x192xf32>
%collapsed_37 = tensor.collapse_shape %111 [[0], [1, 2]] : tensor<1x1x192xf32> into tensor<1x192xf32>
%112 = linalg.matmul ins(%collapsed_37, %arg12 : tensor<1x192xf32>, tensor<192x48xf32>) outs(%77 : tensor<1x48xf32>) -> tensor<1x48xf32>
%113 = linalg.generic {indexing_maps = [#map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<48xf32>) outs(%76 : tensor<1x48xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<1x48xf32>
%114 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%112, %113 : tensor<1x48xf32>, tensor<1x48xf32>) outs(%76 : tensor<1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x48xf32>
%expanded_38 = tensor.expand_shape %114 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
%115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %expanded_38 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x1x48xf32>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f32, %out: f64):
  %132 = arith.extf %in : f32 to f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%117 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%116 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%119 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %118 : tensor<1x1x48xf64>, tensor<1x1x1xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.subf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %119 : tensor<1x1x48xf64>, tensor<1x1x48xf64>) outs(%28 : tensor<1x1x48xf64>) {
^bb0(%in: f64, %in_39: f64, %out: f64):
  %132 = arith.mulf %in, %in_39 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x48xf64>
%121 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x1x48xf64>) outs(%31 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.addf %in, %out : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x1x1xf64>) outs(%30 : tensor<1x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  %132 = arith.divf %in, %cst_9 : f64
  linalg.yield %132 : f64
} -> tensor<1x1x1xf64>
%123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x1x1xf64>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %132 = arith.truncf %in : f64 to f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%124 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%115 : tensor<1x1x48xf32>) outs(%40 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.addf %in, %out : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.divf %in, %cst_10 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = arith.truncf %cst_8 : f64 to f32
  %133 = arith.addf %in, %132 : f32
  linalg.yield %133 : f32
} -> tensor<1x1x1xf32>
%127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x1xf32>) outs(%38 : tensor<1x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %132 = math.rsqrt %in : f32
  linalg.yield %132 : f32
} -> tensor<1x1x1xf32>
%128 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %125 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.subf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%129 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %127 : tensor<1x1x48xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%130 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %arg14 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.mulf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
%131 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %arg15 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%0 : tensor<1x1x48xf32>) {
^bb0(%in: f32, %in_39: f32, %out: f32):
  %132 = arith.addf %in, %in_39 : f32
  linalg.yield %132 : f32
} -> tensor<1x1x48xf32>
return %131 : tensor<1x1x48xf32>
}
}
