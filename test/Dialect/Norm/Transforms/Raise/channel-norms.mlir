// Norms that have statistics and an affine function for channels, not for what is
// normalized: norm.batch_norm over the batch, norm.group_norm otherwise.

// RUN: norm-opt --norm-raise %s | FileCheck %s

// Statistics over the batch and space.
// CHECK-LABEL: func.func @batch_channels_first(
// CHECK-NEXT:    %[[Y:.*]] = norm.batch_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]
func.func @batch_channels_first(%x: tensor<4x6x5x3xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<4x6x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 60.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<4x6x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%x : tensor<4x6x5x3xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%x, %sums : tensor<4x6x5x3xf32>, tensor<6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x6x5x3xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<4x6x5x3xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x6x5x3xf32>
  return %y : tensor<4x6x5x3xf32>
}

// Channels that come last.
// CHECK-LABEL: func.func @batch_channels_last(
// CHECK-NEXT:    %[[Y:.*]] = norm.batch_norm %arg0 gain(%arg1) bias(%arg2) {channel = 3 : i64, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]
func.func @batch_channels_last(%x: tensor<4x5x3x6xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<4x5x3x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 60.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<4x5x3x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>], iterator_types = ["reduction", "reduction", "reduction", "parallel"]} ins(%x : tensor<4x5x3x6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>], iterator_types = ["reduction", "reduction", "reduction", "parallel"]} ins(%x, %sums : tensor<4x5x3x6xf32>, tensor<6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x5x3x6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<4x5x3x6xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x5x3x6xf32>
  return %y : tensor<4x5x3x6xf32>
}

// Over space alone, with a gain for each channel: each is a group.
// CHECK-LABEL: func.func @instance(
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 6 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @instance(%x: tensor<4x6x5x3xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<4x6x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 15.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4x6xf32>
  %all = tensor.empty() : tensor<4x6x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4x6xf32>) -> tensor<4x6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x : tensor<4x6x5x3xf32>) outs(%init : tensor<4x6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x, %sums : tensor<4x6x5x3xf32>, tensor<4x6xf32>) outs(%init : tensor<4x6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x6x5x3xf32>, tensor<4x6xf32>, tensor<4x6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<4x6x5x3xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x6x5x3xf32>
  return %y : tensor<4x6x5x3xf32>
}

// A gain for each channel of each element of the batch is no operand of a norm of
// channels.
// CHECK-LABEL: func.func @modulated(
// CHECK:         norm.layer_norm %arg0 {axes = array<i64: 2, 3>, epsilon = 1.000000e-05 : f64}
// CHECK:         linalg.generic
// CHECK:           arith.mulf
func.func @modulated(%x: tensor<4x6x5x3xf32>, %g: tensor<4x6xf32>, %b: tensor<4x6xf32>) -> tensor<4x6x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 15.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4x6xf32>
  %all = tensor.empty() : tensor<4x6x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4x6xf32>) -> tensor<4x6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x : tensor<4x6x5x3xf32>) outs(%init : tensor<4x6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x, %sums : tensor<4x6x5x3xf32>, tensor<4x6xf32>) outs(%init : tensor<4x6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x6x5x3xf32>, tensor<4x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>) outs(%all : tensor<4x6x5x3xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x6x5x3xf32>
  return %y : tensor<4x6x5x3xf32>
}

// Nor is one for each row of a layer norm, which has no channels.
// CHECK-LABEL: func.func @rows(
// CHECK:         norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         linalg.generic
// CHECK:           arith.mulf
func.func @rows(%x: tensor<4x16xf32>, %g: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x16xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<4x16xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x16xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) outs(%all : tensor<4x16xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// Statistics of each channel and column: of no channels, and over the batch, so of
// no layer norm.
// CHECK-LABEL: func.func @two_kept(
// CHECK-NOT:     norm.
func.func @two_kept(%x: tensor<4x6x5x3xf32>, %g: tensor<6x3xf32>, %b: tensor<6x3xf32>) -> tensor<4x6x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 20.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6x3xf32>
  %all = tensor.empty() : tensor<4x6x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6x3xf32>) -> tensor<6x3xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>], iterator_types = ["reduction", "parallel", "reduction", "parallel"]} ins(%x : tensor<4x6x5x3xf32>) outs(%init : tensor<6x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6x3xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>], iterator_types = ["reduction", "parallel", "reduction", "parallel"]} ins(%x, %sums : tensor<4x6x5x3xf32>, tensor<6x3xf32>) outs(%init : tensor<6x3xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<4x6x5x3xf32>, tensor<6x3xf32>, tensor<6x3xf32>, tensor<6x3xf32>, tensor<6x3xf32>) outs(%all : tensor<4x6x5x3xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<4x6x5x3xf32>
  return %y : tensor<4x6x5x3xf32>
}

// A batch of one element is a dimension of size 1, over which there is nothing to
// sum.
// CHECK-LABEL: func.func @batch_of_one(
// CHECK:         norm.group_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 6 : i64}
func.func @batch_of_one(%x: tensor<1x6x8xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<1x6x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<1x6x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]} ins(%x : tensor<1x6x8xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]} ins(%x, %sums : tensor<1x6x8xf32>, tensor<6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g, %b : tensor<1x6x8xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<1x6x8xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %bb: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gg : f32
    %h = arith.mulf %d, %z : f32
    %t = arith.addf %h, %bb : f32
    linalg.yield %t : f32
  } -> tensor<1x6x8xf32>
  return %y : tensor<1x6x8xf32>
}

// Statistics of each channel and column without a gain that could tell which of
// the two are the channels: neither.
// CHECK-LABEL: func.func @two_kept_plain(
// CHECK-NOT:     norm.
func.func @two_kept_plain(%x: tensor<4x6x5x3xf32>) -> tensor<4x6x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 20.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6x3xf32>
  %all = tensor.empty() : tensor<4x6x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6x3xf32>) -> tensor<6x3xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>], iterator_types = ["reduction", "parallel", "reduction", "parallel"]} ins(%x : tensor<4x6x5x3xf32>) outs(%init : tensor<6x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6x3xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>], iterator_types = ["reduction", "parallel", "reduction", "parallel"]} ins(%x, %sums : tensor<4x6x5x3xf32>, tensor<6x3xf32>) outs(%init : tensor<6x3xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares : tensor<4x6x5x3xf32>, tensor<6x3xf32>, tensor<6x3xf32>) outs(%all : tensor<4x6x5x3xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    linalg.yield %h : f32
  } -> tensor<4x6x5x3xf32>
  return %y : tensor<4x6x5x3xf32>
}

// Statistics over everything are of no channels, but of one row.
// CHECK-LABEL: func.func @none_kept(
// CHECK-NOT:     norm.batch_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         norm.layer_norm %arg0 {axes = array<i64: 0, 1>, epsilon = 1.000000e-05 : f64}
func.func @none_kept(%x: tensor<4x6xf32>) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 24.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %row = tensor.empty() : tensor<f32>
  %all = tensor.empty() : tensor<4x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%row : tensor<f32>) -> tensor<f32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x : tensor<4x6xf32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x, %sums : tensor<4x6xf32>, tensor<f32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<4x6xf32>, tensor<f32>, tensor<f32>) outs(%all : tensor<4x6xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    linalg.yield %h : f32
  } -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}

// Nor is everything in a tensor with a gain for each channel, wherever the batch.
// CHECK-LABEL: func.func @none_kept_with_gain(
// CHECK-NOT:     norm.batch_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
func.func @none_kept_with_gain(%x: tensor<4x6xf32>, %g: tensor<6xf32>) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 24.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %row = tensor.empty() : tensor<f32>
  %all = tensor.empty() : tensor<4x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%row : tensor<f32>) -> tensor<f32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x : tensor<4x6xf32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x, %sums : tensor<4x6xf32>, tensor<f32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares, %g : tensor<4x6xf32>, tensor<f32>, tensor<f32>, tensor<6xf32>) outs(%all : tensor<4x6xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %t = arith.mulf %h, %gg : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}

// Nor with a number behind it.
// CHECK-LABEL: func.func @none_kept_with_number(
// CHECK-NOT:     norm.batch_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         norm.layer_norm %arg0 {axes = array<i64: 0, 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         linalg.generic
// CHECK:           arith.mulf
func.func @none_kept_with_number(%x: tensor<4x6xf32>) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 24.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %gg = arith.constant 2.5 : f32
  %row = tensor.empty() : tensor<f32>
  %all = tensor.empty() : tensor<4x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%row : tensor<f32>) -> tensor<f32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x : tensor<4x6xf32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%x, %sums : tensor<4x6xf32>, tensor<f32>) outs(%init : tensor<f32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<4x6xf32>, tensor<f32>, tensor<f32>) outs(%all : tensor<4x6xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %t = arith.mulf %h, %gg : f32
    linalg.yield %t : f32
  } -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}

// A number is no gain of channels: no tensor is made of it.
// CHECK-LABEL: func.func @number_for_gain(
// CHECK-NOT:     norm.
func.func @number_for_gain(%x: tensor<4x6x5xf32>) -> tensor<4x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 20.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %gain = arith.constant 2.5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<4x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]} ins(%x : tensor<4x6x5xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]} ins(%x, %sums : tensor<4x6x5xf32>, tensor<6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %sums, %squares : tensor<4x6x5xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<4x6x5xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %z = arith.mulf %r, %gain : f32
    %h = arith.mulf %d, %z : f32
    linalg.yield %h : f32
  } -> tensor<4x6x5xf32>
  return %y : tensor<4x6x5xf32>
}
