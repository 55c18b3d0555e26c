// RUN: norm-opt %s --norm-raise=preserve-rounding | FileCheck %s --implicit-check-not=norm.
// RUN: norm-opt %s --norm-raise | FileCheck %s --check-prefix=RAISED

// What is rounded between the variance and its root, or between that and the
// division, is rounded nowhere by a norm op.

// CHECK-LABEL: func @before_the_root(
// RAISED-LABEL: func @before_the_root(
//       RAISED:   norm.rms_norm
func.func @before_the_root(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0,d1) -> (d0, d1)>, affine_map<(d0,d1) -> (d0)>], iterator_types = ["parallel","reduction"]} ins(%a : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%x: f32, %o: f32):
    %q = arith.mulf %x, %x : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  %y = tensor.empty() : tensor<4x8xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0,d1) -> (d0, d1)>, affine_map<(d0,d1) -> (d0)>, affine_map<(d0,d1) -> (d0,d1)>], iterator_types = ["parallel","parallel"]} ins(%a, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%x: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %b = arith.truncf %me : f32 to bf16
    %c = arith.extf %b : bf16 to f32
    %i = math.rsqrt %c : f32
    %r = arith.mulf %x, %i : f32
    linalg.yield %r : f32
  } -> tensor<4x8xf32>
  return %out : tensor<4x8xf32>
}

// CHECK-LABEL: func @behind_the_root(
// RAISED-LABEL: func @behind_the_root(
//       RAISED:   norm.rms_norm
func.func @behind_the_root(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(d0,d1) -> (d0, d1)>, affine_map<(d0,d1) -> (d0)>], iterator_types = ["parallel","reduction"]} ins(%a : tensor<4x8xf32>) outs(%f : tensor<4xf32>) {
  ^bb0(%x: f32, %o: f32):
    %q = arith.mulf %x, %x : f32
    %r = arith.addf %q, %o : f32
    linalg.yield %r : f32
  } -> tensor<4xf32>
  %y = tensor.empty() : tensor<4x8xf32>
  %out = linalg.generic {indexing_maps = [affine_map<(d0,d1) -> (d0, d1)>, affine_map<(d0,d1) -> (d0)>, affine_map<(d0,d1) -> (d0,d1)>], iterator_types = ["parallel","parallel"]} ins(%a, %s : tensor<4x8xf32>, tensor<4xf32>) outs(%y : tensor<4x8xf32>) {
  ^bb0(%x: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %me = arith.addf %m, %eps : f32
    %b = arith.truncf %me : f32 to bf16
    %c = arith.extf %b : bf16 to f32
    %sq = math.sqrt %me : f32
 %sb = arith.truncf %sq : f32 to bf16
 %i = arith.extf %sb : bf16 to f32
    %r = arith.divf %x, %i : f32
    linalg.yield %r : f32
  } -> tensor<4x8xf32>
  return %out : tensor<4x8xf32>
}
