// JAX, as Flax writes BatchNorm, channels last
#map = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3, d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0)>
#map2 = affine_map<(d0) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
module @jit_flax_batch_norm attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<5x3x9x7xf32>, %arg1: tensor<7xf32>, %arg2: tensor<7xf32>, %arg3: tensor<7xf32>, %arg4: tensor<7xf32>) -> (tensor<5x3x9x7xf32> {jax.result_info = "result[0]"}, tensor<7xf32> {jax.result_info = "result[1]"}, tensor<7xf32> {jax.result_info = "result[2]"}) {
    %cst = arith.constant dense<1.000000e-01> : tensor<f32>
    %cst_0 = arith.constant dense<0.899999976> : tensor<f32>
    %cst_1 = arith.constant dense<9.99999974E-6> : tensor<f32>
    %cst_2 = arith.constant dense<1.350000e+02> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.000000e+00 : f32
    %0 = tensor.empty() : tensor<7xf32>
    %1 = linalg.fill ins(%cst_4 : f32) outs(%0 : tensor<7xf32>) -> tensor<7xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%arg0 : tensor<5x3x9x7xf32>) outs(%1 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %70 = arith.addf %out, %in : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %3 = tensor.empty() : tensor<7xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_2 : tensor<f32>) outs(%3 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %5 = tensor.empty() : tensor<7xf32>
    %6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%2, %4 : tensor<7xf32>, tensor<7xf32>) outs(%5 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.divf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %7 = tensor.empty() : tensor<5x3x9x7xf32>
    %8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<5x3x9x7xf32>, tensor<5x3x9x7xf32>) outs(%7 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<5x3x9x7xf32>
    %9 = tensor.empty() : tensor<7xf32>
    %10 = linalg.fill ins(%cst_4 : f32) outs(%9 : tensor<7xf32>) -> tensor<7xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%8 : tensor<5x3x9x7xf32>) outs(%10 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %70 = arith.addf %out, %in : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %12 = tensor.empty() : tensor<7xf32>
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_2 : tensor<f32>) outs(%12 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %14 = tensor.empty() : tensor<7xf32>
    %15 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%11, %13 : tensor<7xf32>, tensor<7xf32>) outs(%14 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.divf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %16 = tensor.empty() : tensor<7xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%6, %6 : tensor<7xf32>, tensor<7xf32>) outs(%16 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %18 = tensor.empty() : tensor<7xf32>
    %19 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%15, %17 : tensor<7xf32>, tensor<7xf32>) outs(%18 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.subf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %20 = tensor.empty() : tensor<7xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_3 : tensor<f32>) outs(%20 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %22 = tensor.empty() : tensor<7xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%21, %19 : tensor<7xf32>, tensor<7xf32>) outs(%22 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.maximumf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %24 = tensor.empty() : tensor<7xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_1 : tensor<f32>) outs(%24 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %26 = tensor.empty() : tensor<7xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%23, %25 : tensor<7xf32>, tensor<7xf32>) outs(%26 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.addf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %28 = tensor.empty() : tensor<7xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%27 : tensor<7xf32>) outs(%28 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %70 = math.rsqrt %in : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %30 = tensor.empty() : tensor<7xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%29, %arg1 : tensor<7xf32>, tensor<7xf32>) outs(%30 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %32 = tensor.empty() : tensor<1x1x1x7xf32>
    %33 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<7xf32>) outs(%32 : tensor<1x1x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x7xf32>
    %34 = tensor.empty() : tensor<5x3x9x7xf32>
    %35 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x1x1x7xf32>) outs(%34 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x3x9x7xf32>
    %36 = tensor.empty() : tensor<5x3x9x7xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %35 : tensor<5x3x9x7xf32>, tensor<5x3x9x7xf32>) outs(%36 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.subf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<5x3x9x7xf32>
    %38 = tensor.empty() : tensor<1x1x1x7xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<7xf32>) outs(%38 : tensor<1x1x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x7xf32>
    %40 = tensor.empty() : tensor<5x3x9x7xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x1x1x7xf32>) outs(%40 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x3x9x7xf32>
    %42 = tensor.empty() : tensor<5x3x9x7xf32>
    %43 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %41 : tensor<5x3x9x7xf32>, tensor<5x3x9x7xf32>) outs(%42 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<5x3x9x7xf32>
    %44 = tensor.empty() : tensor<1x1x1x7xf32>
    %45 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<7xf32>) outs(%44 : tensor<1x1x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x7xf32>
    %46 = tensor.empty() : tensor<5x3x9x7xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x1x1x7xf32>) outs(%46 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x3x9x7xf32>
    %48 = tensor.empty() : tensor<5x3x9x7xf32>
    %49 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %47 : tensor<5x3x9x7xf32>, tensor<5x3x9x7xf32>) outs(%48 : tensor<5x3x9x7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.addf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<5x3x9x7xf32>
    %50 = tensor.empty() : tensor<7xf32>
    %51 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_0 : tensor<f32>) outs(%50 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %52 = tensor.empty() : tensor<7xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%51, %arg3 : tensor<7xf32>, tensor<7xf32>) outs(%52 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %54 = tensor.empty() : tensor<7xf32>
    %55 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst : tensor<f32>) outs(%54 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %56 = tensor.empty() : tensor<7xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%55, %6 : tensor<7xf32>, tensor<7xf32>) outs(%56 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %58 = tensor.empty() : tensor<7xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%53, %57 : tensor<7xf32>, tensor<7xf32>) outs(%58 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.addf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %60 = tensor.empty() : tensor<7xf32>
    %61 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_0 : tensor<f32>) outs(%60 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %62 = tensor.empty() : tensor<7xf32>
    %63 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%61, %arg4 : tensor<7xf32>, tensor<7xf32>) outs(%62 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %64 = tensor.empty() : tensor<7xf32>
    %65 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst : tensor<f32>) outs(%64 : tensor<7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<7xf32>
    %66 = tensor.empty() : tensor<7xf32>
    %67 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%65, %23 : tensor<7xf32>, tensor<7xf32>) outs(%66 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.mulf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    %68 = tensor.empty() : tensor<7xf32>
    %69 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%63, %67 : tensor<7xf32>, tensor<7xf32>) outs(%68 : tensor<7xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %70 = arith.addf %in, %in_5 : f32
      linalg.yield %70 : f32
    } -> tensor<7xf32>
    return %49, %59, %69 : tensor<5x3x9x7xf32>, tensor<7xf32>, tensor<7xf32>
  }
}

