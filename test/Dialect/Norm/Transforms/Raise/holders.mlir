// What else holds the value of a norm's input may have more loops than the norm.
// RUN: norm-opt %s --norm-raise | FileCheck %s

// CHECK-LABEL: func.func @repeated(
// CHECK-SAME: %[[X:.*]]: tensor<4x8xf32>
// CHECK: norm.rms_norm %[[X]] {axes = array<i64: 1>
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#all = affine_map<(i, j, k, l) -> (i, j, k, l)>
#two = affine_map<(i, j, k, l) -> (i, j)>
func.func @repeated(%x: tensor<4x8xf32>) -> (tensor<4x8x5x7xf32>, tensor<4x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %count = arith.constant 8.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %empty = tensor.empty() : tensor<4x8xf32>
  %large = tensor.empty() : tensor<4x8x5x7xf32>
  // Two ops, so that the second reads the first's element.
  %repeated = linalg.generic {indexing_maps = [#two, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x : tensor<4x8xf32>) outs(%large : tensor<4x8x5x7xf32>) {
  ^bb0(%a: f32, %unused: f32):
    linalg.yield %a : f32
  } -> tensor<4x8x5x7xf32>
  %doubled = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%repeated : tensor<4x8x5x7xf32>) outs(%large : tensor<4x8x5x7xf32>) {
  ^bb0(%a: f32, %unused: f32):
    %twice = arith.addf %a, %a : f32
    linalg.yield %twice : f32
  } -> tensor<4x8x5x7xf32>
  %start = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%start : tensor<4xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %square = arith.mulf %a, %a : f32
    %next = arith.addf %sum, %square : f32
    linalg.yield %next : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums : tensor<4x8xf32>, tensor<4xf32>) outs(%empty : tensor<4x8xf32>) {
  ^bb0(%a: f32, %sum: f32, %unused: f32):
    %mean = arith.divf %sum, %count : f32
    %shifted = arith.addf %mean, %epsilon : f32
    %rstd = math.rsqrt %shifted : f32
    %normalized = arith.mulf %a, %rstd : f32
    linalg.yield %normalized : f32
  } -> tensor<4x8xf32>
  return %doubled, %y : tensor<4x8x5x7xf32>, tensor<4x8xf32>
}
