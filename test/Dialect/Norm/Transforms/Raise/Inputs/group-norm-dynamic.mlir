// nn.GroupNorm with dynamic batch, height and width, as torch-mlir wrote it with reshapes; f32, ?x6x?x?, 3 groups
func.func @main(%3: tensor<?x6x?x?xf32>, %4: tensor<6xf32>, %5: tensor<6xf32>) -> tensor<?x6x?x?xf32> {
    %c6_i64 = arith.constant 6 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 9.99999974E-6 : f32
    %cdim_0 = arith.constant 0 : index
    %0 = tensor.dim %3, %cdim_0 : tensor<?x6x?x?xf32>
    %cdim_1 = arith.constant 2 : index
    %1 = tensor.dim %3, %cdim_1 : tensor<?x6x?x?xf32>
    %cdim_2 = arith.constant 3 : index
    %2 = tensor.dim %3, %cdim_2 : tensor<?x6x?x?xf32>
    %dim = tensor.dim %3, %c0 : tensor<?x6x?x?xf32>
    %6 = arith.index_cast %dim : index to i64
    %dim_2 = tensor.dim %3, %c2 : tensor<?x6x?x?xf32>
    %dim_3 = tensor.dim %3, %c3 : tensor<?x6x?x?xf32>
    %7 = arith.muli %6, %c3_i64 : i64
    %8 = arith.muli %6, %c6_i64 : i64
    %9 = arith.index_cast %dim_2 : index to i64
    %10 = arith.muli %8, %9 : i64
    %11 = arith.index_cast %dim_3 : index to i64
    %12 = arith.muli %10, %11 : i64
    %13 = arith.divui %12, %7 : i64
    %from_elements = tensor.from_elements %6, %c3_i64, %13 : tensor<3xi64>
    %reshape = tensor.reshape %3(%from_elements) : (tensor<?x6x?x?xf32>, tensor<3xi64>) -> tensor<?x3x?xf32>
    %14 = tensor.empty(%dim) : tensor<?x3x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<?x3x1xf32>) -> tensor<?x3x1xf32>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%reshape : tensor<?x3x?xf32>) outs(%15 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %in, %out : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x1xf32>
    %17 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<?x3x1xf32>) outs(%14 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.sitofp %13 : i64 to f32
      %41 = arith.divf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<?x3x1xf32>
    %18 = arith.index_cast %13 : i64 to index
    %19 = tensor.empty(%dim, %18) : tensor<?x3x?xf32>
    %20 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%reshape : tensor<?x3x?xf32>) outs(%19 : tensor<?x3x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x3x?xf32>
    %21 = tensor.empty(%dim) : tensor<?x3x1xf32>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<?x3x1xf32>) -> tensor<?x3x1xf32>
    %23 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<?x3x?xf32>) outs(%22 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %in, %out : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x1xf32>
    %24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<?x3x1xf32>) outs(%21 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.sitofp %13 : i64 to f32
      %41 = arith.divf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<?x3x1xf32>
    %25 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %24 : tensor<?x3x?xf32>, tensor<?x3x1xf32>) outs(%19 : tensor<?x3x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.subf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x?xf32>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %25 : tensor<?x3x?xf32>, tensor<?x3x?xf32>) outs(%19 : tensor<?x3x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.mulf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x?xf32>
    %27 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%26 : tensor<?x3x?xf32>) outs(%22 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %in, %out : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x1xf32>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<?x3x1xf32>) outs(%21 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.sitofp %13 : i64 to f32
      %41 = arith.divf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<?x3x1xf32>
    %29 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<?x3x1xf32>) outs(%14 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x3x1xf32>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<?x3x1xf32>) outs(%14 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %in, %cst_1 : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x1xf32>
    %31 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<?x3x1xf32>) outs(%14 : tensor<?x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.rsqrt %in : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x1xf32>
    %32 = tensor.empty(%dim, %18) : tensor<?x3x?xf32>
    %33 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%reshape, %17 : tensor<?x3x?xf32>, tensor<?x3x1xf32>) outs(%32 : tensor<?x3x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.subf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x?xf32>
    %34 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %31 : tensor<?x3x?xf32>, tensor<?x3x1xf32>) outs(%32 : tensor<?x3x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.mulf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x3x?xf32>
    %from_elements_4 = tensor.from_elements %6, %c6_i64, %9, %11 : tensor<4xi64>
    %reshape_5 = tensor.reshape %34(%from_elements_4) : (tensor<?x3x?xf32>, tensor<4xi64>) -> tensor<?x6x?x?xf32>
    %expanded = tensor.expand_shape %4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %35 = tensor.empty(%dim, %dim_2, %dim_3) : tensor<?x6x?x?xf32>
    %36 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_5, %expanded : tensor<?x6x?x?xf32>, tensor<6x1x1xf32>) outs(%35 : tensor<?x6x?x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.mulf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x6x?x?xf32>
    %expanded_6 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %expanded_6 : tensor<?x6x?x?xf32>, tensor<6x1x1xf32>) outs(%35 : tensor<?x6x?x?xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %40 = arith.addf %in, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<?x6x?x?xf32>
    %dim_7 = tensor.dim %37, %c0 : tensor<?x6x?x?xf32>
    %dim_8 = tensor.dim %37, %c2 : tensor<?x6x?x?xf32>
    %dim_9 = tensor.dim %37, %c3 : tensor<?x6x?x?xf32>
    return %37 : tensor<?x6x?x?xf32>
}
