// Norms of channels of tensors with dimensions of size 1, which index nothing: the
// norm op takes the place of all, and a gain and bias in later ops joins it.

// RUN: norm-opt --norm-raise %s | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#c = affine_map<(n, c, h, w) -> (c)>
#nc = affine_map<(n, c, h, w) -> (n, c)>

// What fully connected layers have.
// CHECK-LABEL: func.func @batch_without_space(
// CHECK-NEXT:    %[[Y:.*]] = norm.batch_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]
func.func @batch_without_space(%x: tensor<8x6x1x1xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<8x6x1x1xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<8x6x1x1xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x6x1x1xf32>) outs(%init : tensor<6xf32>) dimensions = [0, 2, 3]
  %d = linalg.generic {indexing_maps = [#id, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums : tensor<8x6x1x1xf32>, tensor<6xf32>) outs(%all : tensor<8x6x1x1xf32>) {
  ^bb0(%v: f32, %s: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %t = arith.subf %v, %mean : f32
    linalg.yield %t : f32
  } -> tensor<8x6x1x1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #c], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%d : tensor<8x6x1x1xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %h = linalg.generic {indexing_maps = [#id, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%d, %squares : tensor<8x6x1x1xf32>, tensor<6xf32>) outs(%all : tensor<8x6x1x1xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x6x1x1xf32>
  %y = linalg.generic {indexing_maps = [#id, #c, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%h, %g, %b : tensor<8x6x1x1xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<8x6x1x1xf32>) {
  ^bb0(%v: f32, %gg: f32, %bb: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    %t = arith.addf %s, %bb : f32
    linalg.yield %t : f32
  } -> tensor<8x6x1x1xf32>
  return %y : tensor<8x6x1x1xf32>
}

// One such dimension, which made it a copy of the tensor.
// CHECK-LABEL: func.func @batch_one_unit(
// CHECK-NEXT:    %[[Y:.*]] = norm.batch_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]
func.func @batch_one_unit(%x: tensor<8x6x4x1xf32>, %g: tensor<6xf32>) -> tensor<8x6x4x1xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 32.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<8x6x4x1xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<8x6x4x1xf32>) outs(%init : tensor<6xf32>) dimensions = [0, 2, 3]
  %squares = linalg.generic {indexing_maps = [#id, #c, #c], iterator_types = ["reduction", "parallel", "reduction", "reduction"]} ins(%x, %sums : tensor<8x6x4x1xf32>, tensor<6xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [#id, #c, #c, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g : tensor<8x6x4x1xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<8x6x4x1xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %t = arith.mulf %h, %gg : f32
    linalg.yield %t : f32
  } -> tensor<8x6x4x1xf32>
  return %y : tensor<8x6x4x1xf32>
}

// Instance normalization of one image of one column.
// CHECK-LABEL: func.func @instance_of_one_column(
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 6 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @instance_of_one_column(%x: tensor<1x6x5x1xf32>, %g: tensor<6xf32>) -> tensor<1x6x5x1xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 5.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<1x6xf32>
  %all = tensor.empty() : tensor<1x6x5x1xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<1x6xf32>) -> tensor<1x6xf32>
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<1x6x5x1xf32>) outs(%init : tensor<1x6xf32>) dimensions = [2, 3]
  %squares = linalg.generic {indexing_maps = [#id, #nc, #nc], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x, %sums : tensor<1x6x5x1xf32>, tensor<1x6xf32>) outs(%init : tensor<1x6xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<1x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #nc, #nc, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %sums, %squares, %g : tensor<1x6x5x1xf32>, tensor<1x6xf32>, tensor<1x6xf32>, tensor<6xf32>) outs(%all : tensor<1x6x5x1xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %gg: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %t = arith.mulf %h, %gg : f32
    linalg.yield %t : f32
  } -> tensor<1x6x5x1xf32>
  return %y : tensor<1x6x5x1xf32>
}

#view = affine_map<(n, g, c, h, w) -> (n, g, c, h, w)>
#group = affine_map<(n, g, c, h, w) -> (n, g)>

// Groups of one channel: the view of them has a dimension more, of size 1. The norm
// op is of the tensor without it, so that the bias joins, too.
// CHECK-LABEL: func.func @groups_of_one_channel(
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 6 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @groups_of_one_channel(%x: tensor<2x6x5x1xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<2x6x5x1xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 5.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %v = tensor.expand_shape %x [[0], [1, 2], [3], [4]] output_shape [2, 6, 1, 5, 1] : tensor<2x6x5x1xf32> into tensor<2x6x1x5x1xf32>
  %rows = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x1x5x1xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x6xf32>) -> tensor<2x6xf32>
  %sums = linalg.reduce {arith.addf} ins(%v : tensor<2x6x1x5x1xf32>) outs(%init : tensor<2x6xf32>) dimensions = [2, 3, 4]
  %squares = linalg.generic {indexing_maps = [#view, #group, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%v, %sums : tensor<2x6x1x5x1xf32>, tensor<2x6xf32>) outs(%init : tensor<2x6xf32>) {
  ^bb0(%a: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %a, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<2x6xf32>
  %h = linalg.generic {indexing_maps = [#view, #group, #group, #view], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%v, %sums, %squares : tensor<2x6x1x5x1xf32>, tensor<2x6xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x1x5x1xf32>) {
  ^bb0(%a: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %a, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x1x5x1xf32>
  %back = tensor.collapse_shape %h [[0], [1, 2], [3], [4]] : tensor<2x6x1x5x1xf32> into tensor<2x6x5x1xf32>
  %e = tensor.empty() : tensor<2x6x5x1xf32>
  %scaled = linalg.generic {indexing_maps = [#id, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%back, %g : tensor<2x6x5x1xf32>, tensor<6xf32>) outs(%e : tensor<2x6x5x1xf32>) {
  ^bb0(%a: f32, %gg: f32, %o: f32):
    %t = arith.mulf %a, %gg : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5x1xf32>
  %y = linalg.generic {indexing_maps = [#id, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%scaled, %b : tensor<2x6x5x1xf32>, tensor<6xf32>) outs(%e : tensor<2x6x5x1xf32>) {
  ^bb0(%a: f32, %bb: f32, %o: f32):
    %t = arith.addf %a, %bb : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5x1xf32>
  return %y : tensor<2x6x5x1xf32>
}
