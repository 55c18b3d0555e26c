func.func @main(%x: tensor<?x96xbf16>, %gain: tensor<96xbf16>, %bias: tensor<96xbf16>) -> tensor<?x96xbf16> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %n = stablehlo.constant dense<96.0> : tensor<f32>
  %eps = stablehlo.constant dense<1.0e-5> : tensor<f32>
  %c1 = stablehlo.constant dense<1> : tensor<1xi32>
  %c96 = stablehlo.constant dense<96> : tensor<1xi32>
  %b = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?x96xbf16>) -> tensor<i32>
  %b1 = stablehlo.reshape %b : (tensor<i32>) -> tensor<1xi32>
  %col = stablehlo.concatenate %b1, %c1, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %full = stablehlo.concatenate %b1, %c96, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %v = stablehlo.convert %x : (tensor<?x96xbf16>) -> tensor<?x96xf32>
  %v2 = stablehlo.multiply %v, %v : tensor<?x96xf32>
  // Both sums in one reduction.
  %sums:2 = stablehlo.reduce(%v init: %zero), (%v2 init: %zero) across dimensions = [1] : (tensor<?x96xf32>, tensor<?x96xf32>, tensor<f32>, tensor<f32>) -> (tensor<?xf32>, tensor<?xf32>)
   reducer(%a: tensor<f32>, %c: tensor<f32>) (%d: tensor<f32>, %e: tensor<f32>) {
    %s = stablehlo.add %c, %a : tensor<f32>
    %t = stablehlo.add %e, %d : tensor<f32>
    stablehlo.return %s, %t : tensor<f32>, tensor<f32>
  }
  %ns = stablehlo.dynamic_broadcast_in_dim %n, %b1, dims = [] : (tensor<f32>, tensor<1xi32>) -> tensor<?xf32>
  %mean = stablehlo.divide %sums#0, %ns : tensor<?xf32>
  %sq = stablehlo.divide %sums#1, %ns : tensor<?xf32>
  %m2 = stablehlo.multiply %mean, %mean : tensor<?xf32>
  %var = stablehlo.subtract %sq, %m2 : tensor<?xf32>
  %epss = stablehlo.dynamic_broadcast_in_dim %eps, %b1, dims = [] : (tensor<f32>, tensor<1xi32>) -> tensor<?xf32>
  %ve = stablehlo.add %var, %epss : tensor<?xf32>
  %r = stablehlo.rsqrt %ve : tensor<?xf32>
  %r1 = stablehlo.dynamic_broadcast_in_dim %r, %col, dims = [0] : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x1xf32>
  %rb = stablehlo.dynamic_broadcast_in_dim %r1, %full, dims = [0, 1] : (tensor<?x1xf32>, tensor<2xi32>) -> tensor<?x96xf32>
  %mb = stablehlo.dynamic_broadcast_in_dim %mean, %full, dims = [0] : (tensor<?xf32>, tensor<2xi32>) -> tensor<?x96xf32>
  %c = stablehlo.subtract %v, %mb : tensor<?x96xf32>
  %h = stablehlo.multiply %c, %rb : tensor<?x96xf32>
  %g = stablehlo.convert %gain : (tensor<96xbf16>) -> tensor<96xf32>
  %gb = stablehlo.dynamic_broadcast_in_dim %g, %full, dims = [1] : (tensor<96xf32>, tensor<2xi32>) -> tensor<?x96xf32>
  %hg = stablehlo.multiply %h, %gb : tensor<?x96xf32>
  %bb0 = stablehlo.convert %bias : (tensor<96xbf16>) -> tensor<96xf32>
  %bb = stablehlo.dynamic_broadcast_in_dim %bb0, %full, dims = [1] : (tensor<96xf32>, tensor<2xi32>) -> tensor<?x96xf32>
  %y = stablehlo.add %hg, %bb : tensor<?x96xf32>
  %o = stablehlo.convert %y : (tensor<?x96xf32>) -> tensor<?x96xbf16>
  return %o : tensor<?x96xbf16>
}
