#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d6, d0, d2 + d3, d4 + d5)>
#map10 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d0, d3, d5)>
#map11 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d6, d1, d2, d4)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
func.func @main(%arg0: tensor<12xf32>, %arg1: tensor<12xf32>, %arg2: tensor<16x12x3x3xf32>, %arg3: tensor<16xf32>, %arg4: tensor<2x12x6x6xf32>) -> tensor<2x16x6x6xf32> {
%cst = arith.constant 1.080000e+02 : f32
%cst_0 = arith.constant 1.080000e+02 : f64
%cst_1 = arith.constant 1.000000e+00 : f32
%c3 = arith.constant 3 : index
%c1 = arith.constant 1 : index
%c2 = arith.constant 2 : index
%c0 = arith.constant 0 : index
%cst_2 = arith.constant 1.000000e-05 : f64
%cst_3 = arith.constant 0.000000e+00 : f32
%cst_4 = arith.constant 0.000000e+00 : f64
%cst_5 = arith.constant dense_resource<torch_tensor_2_12_torch.int64> : tensor<2x12xi64>
%cst_6 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_1> : tensor<2x12xi64>
%cst_7 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_2> : tensor<2x12xi64>
%cst_8 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_3> : tensor<2x12xi64>
%cst_9 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_4> : tensor<2x12xi64>
%cst_10 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_5> : tensor<2x12xi64>
%cst_11 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_6> : tensor<2x12xi64>
%cst_12 = arith.constant dense_resource<torch_tensor_2_12_torch.int64_7> : tensor<2x12xi64>
%collapsed = tensor.collapse_shape %arg4 [[0, 1, 2, 3]] : tensor<2x12x6x6xf32> into tensor<864xf32>
%expanded = tensor.expand_shape %collapsed [[0, 1, 2, 3]] output_shape [2, 4, 3, 36] : tensor<864xf32> into tensor<2x4x3x36xf32>
%0 = tensor.empty() : tensor<2x4x3x36xf64>
%1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x3x36xf32>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f32, %out: f64):
  %55 = arith.extf %in : f32 to f64
  linalg.yield %55 : f64
} -> tensor<2x4x3x36xf64>
%2 = tensor.empty() : tensor<2x4xf64>
%3 = linalg.fill ins(%cst_4 : f64) outs(%2 : tensor<2x4xf64>) -> tensor<2x4xf64>
%4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%1 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4xf64>) {
^bb0(%in: f64, %out: f64):
  %55 = arith.addf %out, %in : f64
  linalg.yield %55 : f64
} -> tensor<2x4xf64>
%expanded_13 = tensor.expand_shape %4 [[0], [1, 2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4xf64> into tensor<2x4x1x1xf64>
%5 = tensor.empty() : tensor<1xf64>
%6 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%5 : tensor<1xf64>) {
^bb0(%out: f64):
  linalg.yield %cst_0 : f64
} -> tensor<1xf64>
%collapsed_14 = tensor.collapse_shape %6 [] : tensor<1xf64> into tensor<f64>
%7 = tensor.empty() : tensor<2x4x1x1xf64>
%8 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_14 : tensor<f64>) outs(%7 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %out: f64):
  linalg.yield %in : f64
} -> tensor<2x4x1x1xf64>
%9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %8 : tensor<2x4x1x1xf64>, tensor<2x4x1x1xf64>) outs(%7 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %in_32: f64, %out: f64):
  %55 = arith.divf %in, %in_32 : f64
  linalg.yield %55 : f64
} -> tensor<2x4x1x1xf64>
%10 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x1x1xf64>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %out: f64):
  linalg.yield %in : f64
} -> tensor<2x4x3x36xf64>
%11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %10 : tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_32: f64, %out: f64):
  %55 = arith.subf %in, %in_32 : f64
  linalg.yield %55 : f64
} -> tensor<2x4x3x36xf64>
%12 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %11 : tensor<2x4x3x36xf64>, tensor<2x4x3x36xf64>) outs(%0 : tensor<2x4x3x36xf64>) {
^bb0(%in: f64, %in_32: f64, %out: f64):
  %55 = arith.mulf %in, %in_32 : f64
  linalg.yield %55 : f64
} -> tensor<2x4x3x36xf64>
%13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%12 : tensor<2x4x3x36xf64>) outs(%3 : tensor<2x4xf64>) {
^bb0(%in: f64, %out: f64):
  %55 = arith.addf %out, %in : f64
  linalg.yield %55 : f64
} -> tensor<2x4xf64>
%expanded_15 = tensor.expand_shape %13 [[0], [1, 2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4xf64> into tensor<2x4x1x1xf64>
%14 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %8 : tensor<2x4x1x1xf64>, tensor<2x4x1x1xf64>) outs(%7 : tensor<2x4x1x1xf64>) {
^bb0(%in: f64, %in_32: f64, %out: f64):
  %55 = arith.divf %in, %in_32 : f64
  linalg.yield %55 : f64
} -> tensor<2x4x1x1xf64>
%15 = tensor.empty() : tensor<2x4x1x1xf32>
%16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<2x4x1x1xf64>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f64, %out: f32):
  %55 = arith.truncf %in : f64 to f32
  linalg.yield %55 : f32
} -> tensor<2x4x1x1xf32>
%17 = tensor.empty() : tensor<2x4xf32>
%18 = linalg.fill ins(%cst_3 : f32) outs(%17 : tensor<2x4xf32>) -> tensor<2x4xf32>
%19 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded : tensor<2x4x3x36xf32>) outs(%18 : tensor<2x4xf32>) {
^bb0(%in: f32, %out: f32):
  %55 = arith.addf %out, %in : f32
  linalg.yield %55 : f32
} -> tensor<2x4xf32>
%expanded_16 = tensor.expand_shape %19 [[0], [1, 2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4xf32> into tensor<2x4x1x1xf32>
%20 = tensor.empty() : tensor<1xf32>
%21 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<1xf32>) {
^bb0(%out: f32):
  linalg.yield %cst : f32
} -> tensor<1xf32>
%collapsed_17 = tensor.collapse_shape %21 [] : tensor<1xf32> into tensor<f32>
%22 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_17 : tensor<f32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x1x1xf32>
%23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %22 : tensor<2x4x1x1xf32>, tensor<2x4x1x1xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.divf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x4x1x1xf32>
%24 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%20 : tensor<1xf32>) {
^bb0(%out: f32):
  %55 = arith.truncf %cst_2 : f64 to f32
  linalg.yield %55 : f32
} -> tensor<1xf32>
%collapsed_18 = tensor.collapse_shape %24 [] : tensor<1xf32> into tensor<f32>
%25 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_18 : tensor<f32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x1x1xf32>
%26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %25 : tensor<2x4x1x1xf32>, tensor<2x4x1x1xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.addf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x4x1x1xf32>
%27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x4x1x1xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %55 = math.rsqrt %in : f32
  linalg.yield %55 : f32
} -> tensor<2x4x1x1xf32>
%expanded_19 = tensor.expand_shape %arg0 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%28 = tensor.empty() : tensor<2x4x3x1xf32>
%29 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<2x4x1x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3x1xf32>
%30 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x4x3x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3x1xf32>
%31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %30 : tensor<2x4x3x1xf32>, tensor<2x4x3x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.mulf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x4x3x1xf32>
%32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x1x1xf32>) outs(%15 : tensor<2x4x1x1xf32>) {
^bb0(%in: f32, %out: f32):
  %55 = arith.negf %in : f32
  linalg.yield %55 : f32
} -> tensor<2x4x1x1xf32>
%33 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x4x1x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3x1xf32>
%34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %31 : tensor<2x4x3x1xf32>, tensor<2x4x3x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.mulf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x4x3x1xf32>
%expanded_20 = tensor.expand_shape %arg1 [[0, 1, 2, 3]] output_shape [1, 4, 3, 1] : tensor<12xf32> into tensor<1x4x3x1xf32>
%35 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x4x3x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x4x3x1xf32>
%36 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %35 : tensor<2x4x3x1xf32>, tensor<2x4x3x1xf32>) outs(%28 : tensor<2x4x3x1xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.addf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x4x3x1xf32>
%expanded_21 = tensor.expand_shape %cst_5 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_22 = tensor.expand_shape %cst_6 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_23 = tensor.expand_shape %cst_7 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_24 = tensor.expand_shape %cst_8 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%37 = tensor.empty() : tensor<2x12x4xi64>
%38 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel"]} outs(%37 : tensor<2x12x4xi64>) {
^bb0(%out: i64):
  %55 = linalg.index 0 : index
  %56 = linalg.index 1 : index
  %57 = linalg.index 2 : index
  %58 = arith.cmpi ult, %57, %c1 : index
  %59 = scf.if %58 -> (i64) {
    %extracted = tensor.extract %expanded_21[%55, %56, %57] : tensor<2x12x1xi64>
    scf.yield %extracted : i64
  } else {
    %60 = arith.cmpi ult, %57, %c2 : index
    %61 = scf.if %60 -> (i64) {
      %62 = arith.subi %57, %c1 : index
      %extracted = tensor.extract %expanded_22[%55, %56, %62] : tensor<2x12x1xi64>
      scf.yield %extracted : i64
    } else {
      %62 = arith.cmpi ult, %57, %c3 : index
      %63 = scf.if %62 -> (i64) {
        %64 = arith.subi %57, %c2 : index
        %extracted = tensor.extract %expanded_23[%55, %56, %64] : tensor<2x12x1xi64>
        scf.yield %extracted : i64
      } else {
        %64 = arith.subi %57, %c3 : index
        %extracted = tensor.extract %expanded_24[%55, %56, %64] : tensor<2x12x1xi64>
        scf.yield %extracted : i64
      }
      scf.yield %63 : i64
    }
    scf.yield %61 : i64
  }
  linalg.yield %59 : i64
} -> tensor<2x12x4xi64>
%39 = tensor.empty() : tensor<2x12xf32>
%40 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel"]} outs(%39 : tensor<2x12xf32>) {
^bb0(%out: f32):
  %55 = linalg.index 0 : index
  %56 = linalg.index 1 : index
  %extracted = tensor.extract %38[%55, %56, %c0] : tensor<2x12x4xi64>
  %57 = arith.index_cast %extracted : i64 to index
  %extracted_32 = tensor.extract %38[%55, %56, %c1] : tensor<2x12x4xi64>
  %58 = arith.index_cast %extracted_32 : i64 to index
  %extracted_33 = tensor.extract %38[%55, %56, %c2] : tensor<2x12x4xi64>
  %59 = arith.index_cast %extracted_33 : i64 to index
  %extracted_34 = tensor.extract %38[%55, %56, %c3] : tensor<2x12x4xi64>
  %60 = arith.index_cast %extracted_34 : i64 to index
  %61 = arith.maxsi %57, %c0 : index
  %62 = arith.minsi %61, %c1 : index
  %63 = arith.maxsi %58, %c0 : index
  %64 = arith.minsi %63, %c3 : index
  %65 = arith.maxsi %59, %c0 : index
  %66 = arith.minsi %65, %c2 : index
  %67 = arith.maxsi %60, %c0 : index
  %68 = arith.minsi %67, %c0 : index
  %extracted_35 = tensor.extract %31[%62, %64, %66, %68] : tensor<2x4x3x1xf32>
  linalg.yield %extracted_35 : f32
} -> tensor<2x12xf32>
%expanded_25 = tensor.expand_shape %cst_9 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_26 = tensor.expand_shape %cst_10 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_27 = tensor.expand_shape %cst_11 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%expanded_28 = tensor.expand_shape %cst_12 [[0], [1, 2]] output_shape [2, 12, 1] : tensor<2x12xi64> into tensor<2x12x1xi64>
%41 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel"]} outs(%37 : tensor<2x12x4xi64>) {
^bb0(%out: i64):
  %55 = linalg.index 0 : index
  %56 = linalg.index 1 : index
  %57 = linalg.index 2 : index
  %58 = arith.cmpi ult, %57, %c1 : index
  %59 = scf.if %58 -> (i64) {
    %extracted = tensor.extract %expanded_25[%55, %56, %57] : tensor<2x12x1xi64>
    scf.yield %extracted : i64
  } else {
    %60 = arith.cmpi ult, %57, %c2 : index
    %61 = scf.if %60 -> (i64) {
      %62 = arith.subi %57, %c1 : index
      %extracted = tensor.extract %expanded_26[%55, %56, %62] : tensor<2x12x1xi64>
      scf.yield %extracted : i64
    } else {
      %62 = arith.cmpi ult, %57, %c3 : index
      %63 = scf.if %62 -> (i64) {
        %64 = arith.subi %57, %c2 : index
        %extracted = tensor.extract %expanded_27[%55, %56, %64] : tensor<2x12x1xi64>
        scf.yield %extracted : i64
      } else {
        %64 = arith.subi %57, %c3 : index
        %extracted = tensor.extract %expanded_28[%55, %56, %64] : tensor<2x12x1xi64>
        scf.yield %extracted : i64
      }
      scf.yield %63 : i64
    }
    scf.yield %61 : i64
  }
  linalg.yield %59 : i64
} -> tensor<2x12x4xi64>
%42 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel"]} outs(%39 : tensor<2x12xf32>) {
^bb0(%out: f32):
  %55 = linalg.index 0 : index
  %56 = linalg.index 1 : index
  %extracted = tensor.extract %41[%55, %56, %c0] : tensor<2x12x4xi64>
  %57 = arith.index_cast %extracted : i64 to index
  %extracted_32 = tensor.extract %41[%55, %56, %c1] : tensor<2x12x4xi64>
  %58 = arith.index_cast %extracted_32 : i64 to index
  %extracted_33 = tensor.extract %41[%55, %56, %c2] : tensor<2x12x4xi64>
  %59 = arith.index_cast %extracted_33 : i64 to index
  %extracted_34 = tensor.extract %41[%55, %56, %c3] : tensor<2x12x4xi64>
  %60 = arith.index_cast %extracted_34 : i64 to index
  %61 = arith.maxsi %57, %c0 : index
  %62 = arith.minsi %61, %c1 : index
  %63 = arith.maxsi %58, %c0 : index
  %64 = arith.minsi %63, %c3 : index
  %65 = arith.maxsi %59, %c0 : index
  %66 = arith.minsi %65, %c2 : index
  %67 = arith.maxsi %60, %c0 : index
  %68 = arith.minsi %67, %c0 : index
  %extracted_35 = tensor.extract %36[%62, %64, %66, %68] : tensor<2x4x3x1xf32>
  linalg.yield %extracted_35 : f32
} -> tensor<2x12xf32>
%expanded_29 = tensor.expand_shape %40 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%expanded_30 = tensor.expand_shape %42 [[0], [1, 2, 3]] output_shape [2, 12, 1, 1] : tensor<2x12xf32> into tensor<2x12x1x1xf32>
%43 = tensor.empty() : tensor<2x12x6x6xf32>
%44 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<2x12x1x1xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x6x6xf32>
%45 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg4, %44 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.mulf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x12x6x6xf32>
%46 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30 : tensor<2x12x1x1xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x12x6x6xf32>
%47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %46 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.addf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x12x6x6xf32>
%48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<2x12x6x6xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  %55 = arith.negf %in : f32
  %56 = math.exp %55 : f32
  %57 = arith.addf %56, %cst_1 : f32
  %58 = arith.divf %cst_1, %57 : f32
  linalg.yield %58 : f32
} -> tensor<2x12x6x6xf32>
%49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %48 : tensor<2x12x6x6xf32>, tensor<2x12x6x6xf32>) outs(%43 : tensor<2x12x6x6xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.mulf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x12x6x6xf32>
%padded = tensor.pad %49 low[0, 0, 1, 1] high[0, 0, 1, 1] {
^bb0(%arg5: index, %arg6: index, %arg7: index, %arg8: index):
  tensor.yield %cst_3 : f32
} : tensor<2x12x6x6xf32> to tensor<2x12x8x8xf32>
%50 = tensor.empty() : tensor<2x16x6x6xf32>
%51 = linalg.fill ins(%cst_3 : f32) outs(%50 : tensor<2x16x6x6xf32>) -> tensor<2x16x6x6xf32>
%52 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["reduction", "parallel", "parallel", "reduction", "parallel", "reduction", "parallel"]} ins(%padded, %arg2 : tensor<2x12x8x8xf32>, tensor<16x12x3x3xf32>) outs(%51 : tensor<2x16x6x6xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.mulf %in, %in_32 : f32
  %56 = arith.addf %out, %55 : f32
  linalg.yield %56 : f32
} -> tensor<2x16x6x6xf32>
%expanded_31 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
%53 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<16x1x1xf32>) outs(%50 : tensor<2x16x6x6xf32>) {
^bb0(%in: f32, %out: f32):
  linalg.yield %in : f32
} -> tensor<2x16x6x6xf32>
%54 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %53 : tensor<2x16x6x6xf32>, tensor<2x16x6x6xf32>) outs(%50 : tensor<2x16x6x6xf32>) {
^bb0(%in: f32, %in_32: f32, %out: f32):
  %55 = arith.addf %in, %in_32 : f32
  linalg.yield %55 : f32
} -> tensor<2x16x6x6xf32>
return %54 : tensor<2x16x6x6xf32>
}
}

{-#
dialect_resources: {
builtin: {
  torch_tensor_2_12_torch.int64: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_1: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_2: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_3: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
  torch_tensor_2_12_torch.int64_4: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000010000000000000001000000000000000100000000000000",
  torch_tensor_2_12_torch.int64_5: "0x08000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000100000000000000020000000000000002000000000000000200000000000000030000000000000003000000000000000300000000000000",
  torch_tensor_2_12_torch.int64_6: "0x08000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000000000000000000001000000000000000200000000000000",
  torch_tensor_2_12_torch.int64_7: "0x08000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
}
}
#-}

