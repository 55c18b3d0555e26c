// A schedule that somebody set is the fused op's; two do not become one.
//
// RUN: norm-opt %s --norm-fuse | FileCheck %s

#rows = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func.func @kept(
// CHECK-NOT:     linalg.add
// CHECK:         norm.generic {{.*}}schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = scratch>
// CHECK-NEXT:    ^bb0(%{{[^,]*}}: f32, %{{[^,]*}}: f32):
func.func @kept(%x: tensor<8x64xf32>, %r: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %e = tensor.empty() : tensor<8x64xf32>
  %s = linalg.add ins(%x, %r : tensor<8x64xf32>, tensor<8x64xf32>)
      outs(%e : tensor<8x64xf32>) -> tensor<8x64xf32>
  %y = norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                     schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = scratch>}
      ins(%s : tensor<8x64xf32>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// CHECK-LABEL: func.func @two(
// CHECK:         schedule = #norm.cpu_schedule<rows = 1,
// CHECK:         schedule = #norm.cpu_schedule<rows = 2,
func.func @two(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %e = tensor.empty() : tensor<8x64xf32>
  %y = norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                     schedule = #norm.cpu_schedule<rows = 1, accumulators = 2, keep = reread>}
      ins(%x : tensor<8x64xf32>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8x64xf32>
  %z = norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"],
                     schedule = #norm.cpu_schedule<rows = 2, accumulators = 2, keep = reread>}
      ins(%y : tensor<8x64xf32>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8x64xf32>
  return %z : tensor<8x64xf32>
}
