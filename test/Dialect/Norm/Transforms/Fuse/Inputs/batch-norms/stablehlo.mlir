// stablehlo.batch_norm_training
#map = affine_map<(d0) -> ()>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, d0, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d1)>
module {
  func.func @main(%arg0: tensor<5x7x3x9xf32>, %arg1: tensor<7xf32>, %arg2: tensor<7xf32>) -> (tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>) {
    %cst = arith.constant 1.350000e+02 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<9.99999974E-6> : tensor<f32>
    %0 = tensor.empty() : tensor<7xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel"]} ins(%cst_1 : tensor<f32>) outs(%0 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %2 = tensor.empty() : tensor<7xf32>
    %3 = linalg.fill ins(%cst_0 : f32) outs(%2 : tensor<7xf32>) -> tensor<7xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%arg0 : tensor<5x7x3x9xf32>) outs(%3 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %out, %in : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %5 = tensor.empty() : tensor<5x7x3x9xf32>
    %6 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<5x7x3x9xf32>, tensor<5x7x3x9xf32>) outs(%5 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.mulf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<5x7x3x9xf32>
    %7 = tensor.empty() : tensor<7xf32>
    %8 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<7xf32>) -> tensor<7xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%6 : tensor<5x7x3x9xf32>) outs(%8 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %out, %in : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %10 = tensor.empty() : tensor<7xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%4 : tensor<7xf32>) outs(%10 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.divf %in, %cst : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %12 = tensor.empty() : tensor<7xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<7xf32>) outs(%12 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.divf %in, %cst : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %14 = tensor.empty() : tensor<7xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%11, %11 : tensor<7xf32>, tensor<7xf32>) outs(%14 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.mulf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %16 = tensor.empty() : tensor<7xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%13, %15 : tensor<7xf32>, tensor<7xf32>) outs(%16 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.subf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %18 = tensor.empty() : tensor<7xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%17, %1 : tensor<7xf32>, tensor<7xf32>) outs(%18 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.addf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %20 = tensor.empty() : tensor<7xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%19 : tensor<7xf32>) outs(%20 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.sqrt %in : f32
      linalg.yield %38 : f32
    } -> tensor<7xf32>
    %22 = tensor.empty() : tensor<5x7x3x9xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<7xf32>) outs(%22 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x7x3x9xf32>
    %24 = tensor.empty() : tensor<5x7x3x9xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %23 : tensor<5x7x3x9xf32>, tensor<5x7x3x9xf32>) outs(%24 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.subf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<5x7x3x9xf32>
    %26 = tensor.empty() : tensor<5x7x3x9xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<7xf32>) outs(%26 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x7x3x9xf32>
    %28 = tensor.empty() : tensor<5x7x3x9xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %27 : tensor<5x7x3x9xf32>, tensor<5x7x3x9xf32>) outs(%28 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.divf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<5x7x3x9xf32>
    %30 = tensor.empty() : tensor<5x7x3x9xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<7xf32>) outs(%30 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x7x3x9xf32>
    %32 = tensor.empty() : tensor<5x7x3x9xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %31 : tensor<5x7x3x9xf32>, tensor<5x7x3x9xf32>) outs(%32 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.mulf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<5x7x3x9xf32>
    %34 = tensor.empty() : tensor<5x7x3x9xf32>
    %35 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<7xf32>) outs(%34 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x7x3x9xf32>
    %36 = tensor.empty() : tensor<5x7x3x9xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %35 : tensor<5x7x3x9xf32>, tensor<5x7x3x9xf32>) outs(%36 : tensor<5x7x3x9xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %38 = arith.addf %in, %in_2 : f32
      linalg.yield %38 : f32
    } -> tensor<5x7x3x9xf32>
    return %37, %11, %17 : tensor<5x7x3x9xf32>, tensor<7xf32>, tensor<7xf32>
  }
}

