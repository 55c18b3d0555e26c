module {
func.func @main(%arg0: tensor<48xf32>, %arg1: tensor<48xf32>, %arg2: tensor<2x7x48xbf16>) -> (tensor<2x7x48xbf16>) {
%0 = stablehlo.convert %arg2 : (tensor<2x7x48xbf16>) -> tensor<2x7x48xf32>
%1 = chlo.square %0 : tensor<2x7x48xf32> -> tensor<2x7x48xf32>
%cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
%2 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<2x7x48xf32>, tensor<f32>) -> tensor<2x7xf32>
%cst_0 = stablehlo.constant dense<4.800000e+01> : tensor<f32>
%3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x7xf32>
%4 = stablehlo.divide %2, %3 : tensor<2x7xf32>
%cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
%5 = stablehlo.reduce(%1 init: %cst_1) applies stablehlo.add across dimensions = [2] : (tensor<2x7x48xf32>, tensor<f32>) -> tensor<2x7xf32>
%cst_2 = stablehlo.constant dense<4.800000e+01> : tensor<f32>
%6 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<2x7xf32>
%7 = stablehlo.divide %5, %6 : tensor<2x7xf32>
%8 = chlo.square %4 : tensor<2x7xf32> -> tensor<2x7xf32>
%9 = stablehlo.subtract %7, %8 : tensor<2x7xf32>
%cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
%10 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<2x7xf32>
%11 = stablehlo.maximum %10, %9 : tensor<2x7xf32>
%12 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<2x7xf32>) -> tensor<2x7x1xf32>
%13 = stablehlo.broadcast_in_dim %11, dims = [0, 1] : (tensor<2x7xf32>) -> tensor<2x7x1xf32>
%14 = stablehlo.convert %arg2 : (tensor<2x7x48xbf16>) -> tensor<2x7x48xf32>
%15 = stablehlo.broadcast_in_dim %12, dims = [0, 1, 2] : (tensor<2x7x1xf32>) -> tensor<2x7x48xf32>
%16 = stablehlo.subtract %14, %15 : tensor<2x7x48xf32>
%cst_4 = stablehlo.constant dense<9.99999974E-6> : tensor<f32>
%17 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<2x7x1xf32>
%18 = stablehlo.add %13, %17 : tensor<2x7x1xf32>
%19 = stablehlo.rsqrt %18 : tensor<2x7x1xf32>
%20 = stablehlo.reshape %arg1 : (tensor<48xf32>) -> tensor<1x1x48xf32>
%21 = stablehlo.broadcast_in_dim %19, dims = [0, 1, 2] : (tensor<2x7x1xf32>) -> tensor<2x7x48xf32>
%22 = stablehlo.broadcast_in_dim %20, dims = [0, 1, 2] : (tensor<1x1x48xf32>) -> tensor<2x7x48xf32>
%23 = stablehlo.multiply %21, %22 : tensor<2x7x48xf32>
%24 = stablehlo.multiply %16, %23 : tensor<2x7x48xf32>
%25 = stablehlo.reshape %arg0 : (tensor<48xf32>) -> tensor<1x1x48xf32>
%26 = stablehlo.broadcast_in_dim %25, dims = [0, 1, 2] : (tensor<1x1x48xf32>) -> tensor<2x7x48xf32>
%27 = stablehlo.add %24, %26 : tensor<2x7x48xf32>
%28 = stablehlo.convert %27 : (tensor<2x7x48xf32>) -> tensor<2x7x48xbf16>
return %28 : tensor<2x7x48xbf16>
}
}
