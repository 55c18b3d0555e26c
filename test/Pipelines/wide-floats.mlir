// Floats wider than f64 are computed in their own type, whatever is done with them:
// no norm is made of them, and nothing is narrowed.
// RUN: norm-opt %s --norm-cpu-pipeline | FileCheck %s --implicit-check-not=fptrunc --implicit-check-not=f32
// RUN: norm-opt %s --norm-gpu-pipeline | FileCheck %s --implicit-check-not=fptrunc --implicit-check-not=f32
// CHECK: llvm.func @rms
// CHECK: llvm.intr.sqrt{{.*}} : (f80) -> f80

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @rms(%x: tensor<3x8xf80>) -> tensor<3x8xf80> {
  %zero = arith.constant 0.0 : f80
  %count = arith.constant 8.0 : f80
  %epsilon = arith.constant 1.0e-5 : f80
  %rows = tensor.empty() : tensor<3xf80>
  %all = tensor.empty() : tensor<3x8xf80>
  %start = linalg.fill ins(%zero : f80) outs(%rows : tensor<3xf80>) -> tensor<3xf80>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<3x8xf80>) outs(%start : tensor<3xf80>) {
  ^bb0(%a: f80, %sum: f80):
    %square = arith.mulf %a, %a : f80
    %next = arith.addf %sum, %square : f80
    linalg.yield %next : f80
  } -> tensor<3xf80>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums : tensor<3x8xf80>, tensor<3xf80>) outs(%all : tensor<3x8xf80>) {
  ^bb0(%a: f80, %sum: f80, %unused: f80):
    %mean = arith.divf %sum, %count : f80
    %shifted = arith.addf %mean, %epsilon : f80
    %rstd = math.rsqrt %shifted : f80
    %normalized = arith.mulf %a, %rstd : f80
    linalg.yield %normalized : f80
  } -> tensor<3x8xf80>
  return %y : tensor<3x8xf80>
}
