// A layer norm of a view, its rows what becomes of groups of channels in another
// view, and a gain and bias of channels behind that: a group norm. Which view has
// which sizes is all that is looked at, so batch and space may have any.

// RUN: norm-opt --norm-raise %s | FileCheck %s

// All of it, as it was exported.
// RUN: norm-opt --norm-raise %S/Inputs/group-norm-dynamic.mlir | FileCheck %s --check-prefix=EXPORTED
// EXPORTED:      func.func @main(%[[X:.*]]: tensor<?x6x?x?xf32>, %[[G:.*]]: tensor<6xf32>, %[[B:.*]]: tensor<6xf32>)
// EXPORTED-NEXT:   %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 3 : i64}
// EXPORTED-NEXT:   return %[[Y]]

#id4 = affine_map<(a, b, c, d) -> (a, b, c, d)>
#d1of4 = affine_map<(a, b, c, d) -> (b)>
#d3of4 = affine_map<(a, b, c, d) -> (d)>
#id3 = affine_map<(a, b, c) -> (a, b, c)>
#d1 = affine_map<(a, b, c) -> (b)>
#d2 = affine_map<(a, b, c) -> (c)>
#d02 = affine_map<(a, b, c) -> (a, c)>

// Channels first, as torch-mlir writes it. Nothing of the views is left.
// CHECK-LABEL: func.func @first(
// CHECK-SAME:      %[[X:.*]]: tensor<?x6x?x?xf32>, %[[G:.*]]: tensor<6xf32>, %[[B:.*]]: tensor<6xf32>
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 3 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @first(%x: tensor<?x6x?x?xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<?x6x?x?xf32> {
  %i0 = arith.constant 0 : index
  %i2 = arith.constant 2 : index
  %i3 = arith.constant 3 : index
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  %c6 = arith.constant 6 : i64
  %n = tensor.dim %x, %i0 : tensor<?x6x?x?xf32>
  %h = tensor.dim %x, %i2 : tensor<?x6x?x?xf32>
  %w = tensor.dim %x, %i3 : tensor<?x6x?x?xf32>
  %n64 = arith.index_cast %n : index to i64
  %h64 = arith.index_cast %h : index to i64
  %w64 = arith.index_cast %w : index to i64
  %twice = arith.muli %c2, %h64 : i64
  %row = arith.muli %twice, %w64 : i64
  %groups = tensor.from_elements %n64, %c3, %row : tensor<3xi64>
  %view = tensor.reshape %x(%groups) : (tensor<?x6x?x?xf32>, tensor<3xi64>) -> tensor<?x3x?xf32>
  %normalized = norm.layer_norm %view {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<?x3x?xf32>) -> tensor<?x3x?xf32>
  %whole = tensor.from_elements %n64, %c6, %h64, %w64 : tensor<4xi64>
  %back = tensor.reshape %normalized(%whole) : (tensor<?x3x?xf32>, tensor<4xi64>) -> tensor<?x6x?x?xf32>
  %e = tensor.empty(%n, %h, %w) : tensor<?x6x?x?xf32>
  %y = linalg.generic {indexing_maps = [#id4, #d1of4, #d1of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%back, %g, %b : tensor<?x6x?x?xf32>, tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<?x6x?x?xf32>) {
  ^bb0(%v: f32, %gg: f32, %bb: f32, %o: f32):
    %p = arith.mulf %v, %gg : f32
    %s = arith.addf %p, %bb : f32
    linalg.yield %s : f32
  } -> tensor<?x6x?x?xf32>
  return %y : tensor<?x6x?x?xf32>
}

// Channels last, as Flax writes it; the bias in an op of its own, and bf16.
// CHECK-LABEL: func.func @last(
// CHECK-SAME:      %[[X:.*]]: tensor<?x?x5x8xbf16>, %[[G:.*]]: tensor<8xf32>, %[[B:.*]]: tensor<8xf32>
// CHECK:         %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {channel = 3 : i64, epsilon = 1.000000e-05 : f64, groups = 4 : i64} : {{.*}} -> tensor<?x?x5x8xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @last(%x: tensor<?x?x5x8xbf16>, %g: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<?x?x5x8xf32> {
  %i0 = arith.constant 0 : index
  %i1 = arith.constant 1 : index
  %n = tensor.dim %x, %i0 : tensor<?x?x5x8xbf16>
  %h = tensor.dim %x, %i1 : tensor<?x?x5x8xbf16>
  %view = tensor.expand_shape %x [[0], [1], [2], [3, 4]] output_shape [%n, %h, 5, 4, 2] : tensor<?x?x5x8xbf16> into tensor<?x?x5x4x2xbf16>
  %normalized = norm.layer_norm %view {axes = array<i64: 1, 2, 4>, epsilon = 1.0e-5 : f64} : (tensor<?x?x5x4x2xbf16>) -> tensor<?x?x5x4x2xf32>
  %back = tensor.collapse_shape %normalized [[0], [1], [2], [3, 4]] : tensor<?x?x5x4x2xf32> into tensor<?x?x5x8xf32>
  %e = tensor.empty(%n, %h) : tensor<?x?x5x8xf32>
  %z = linalg.generic {indexing_maps = [#d3of4, #id4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%g, %back : tensor<8xf32>, tensor<?x?x5x8xf32>) outs(%e : tensor<?x?x5x8xf32>) {
  ^bb0(%gg: f32, %v: f32, %o: f32):
    %p = arith.mulf %gg, %v : f32
    linalg.yield %p : f32
  } -> tensor<?x?x5x8xf32>
  %y = linalg.generic {indexing_maps = [#id4, #d3of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%z, %b : tensor<?x?x5x8xf32>, tensor<8xf32>) outs(%e : tensor<?x?x5x8xf32>) {
  ^bb0(%v: f32, %bb: f32, %o: f32):
    %s = arith.addf %v, %bb : f32
    linalg.yield %s : f32
  } -> tensor<?x?x5x8xf32>
  return %y : tensor<?x?x5x8xf32>
}

// One group, and the batch and the channels in one dimension of the view: here no
// tensor has the channels yet.
// CHECK-LABEL: func.func @one_group(
// CHECK:         %[[X:.*]] = tensor.expand_shape %arg0 {{\[}}[0], [1, 2]] output_shape [3, 6, 4]
// CHECK:         norm.group_norm %[[X]] bias(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 1 : i64}
func.func @one_group(%x: tensor<3x24xf32>, %b: tensor<6xf32>) -> tensor<3x6x4xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<3x24xf32>) -> tensor<3x24xf32>
  %view = tensor.expand_shape %normalized [[0], [1, 2]] output_shape [3, 6, 4] : tensor<3x24xf32> into tensor<3x6x4xf32>
  %e = tensor.empty() : tensor<3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%view, %b : tensor<3x6x4xf32>, tensor<6xf32>) outs(%e : tensor<3x6x4xf32>) {
  ^bb0(%v: f32, %bb: f32, %o: f32):
    %s = arith.addf %v, %bb : f32
    linalg.yield %s : f32
  } -> tensor<3x6x4xf32>
  return %y : tensor<3x6x4xf32>
}

// CHECK-LABEL: func.func @batch_and_groups_collapsed(
// CHECK:         %[[FLAT:.*]] = tensor.collapse_shape %arg0
// CHECK:         %[[X:.*]] = tensor.expand_shape %[[FLAT]]
// CHECK:         norm.group_norm %[[X]] gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 2 : i64} : (tensor<3x6x4xf32>
func.func @batch_and_groups_collapsed(%x: tensor<6x12xf32>, %g: tensor<6xf32>) -> tensor<3x6x4xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<6x12xf32>) -> tensor<6x12xf32>
  %flat = tensor.collapse_shape %normalized [[0, 1]] : tensor<6x12xf32> into tensor<72xf32>
  %view = tensor.expand_shape %flat [[0, 1, 2]] output_shape [3, 6, 4] : tensor<72xf32> into tensor<3x6x4xf32>
  %e = tensor.empty() : tensor<3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%view, %g : tensor<3x6x4xf32>, tensor<6xf32>) outs(%e : tensor<3x6x4xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x4xf32>
  return %y : tensor<3x6x4xf32>
}

// Each channel a group, without any view; and over all but the batch, one group.
// CHECK-LABEL: func.func @instance(
// CHECK-NEXT:    norm.group_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 6 : i64}
func.func @instance(%x: tensor<3x6x4xf32>, %g: tensor<6xf32>) -> tensor<3x6x4xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x6x4xf32>) -> tensor<3x6x4xf32>
  %e = tensor.empty() : tensor<3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%normalized, %g : tensor<3x6x4xf32>, tensor<6xf32>) outs(%e : tensor<3x6x4xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x4xf32>
  return %y : tensor<3x6x4xf32>
}

// One channel: what it is the dimension of has size 1, as no loop does.
// CHECK-LABEL: func.func @one_channel(
// CHECK-SAME:      %[[X:.*]]: tensor<2x1x2x3xf32>, %[[G:.*]]: tensor<1xf32>, %[[B:.*]]: tensor<1xf32>
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 1 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @one_channel(%x: tensor<2x1x2x3xf32>, %g: tensor<1xf32>, %b: tensor<1xf32>) -> tensor<2x1x2x3xf32> {
  %rows = tensor.collapse_shape %x [[0], [1], [2, 3]] : tensor<2x1x2x3xf32> into tensor<2x1x6xf32>
  %n = norm.layer_norm %rows {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<2x1x6xf32>) -> tensor<2x1x6xf32>
  %back = tensor.expand_shape %n [[0], [1], [2, 3]] output_shape [2, 1, 2, 3] : tensor<2x1x6xf32> into tensor<2x1x2x3xf32>
  %e = tensor.empty() : tensor<2x1x2x3xf32>
  %y = linalg.generic {indexing_maps = [#id4, #d1of4, #d1of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%back, %g, %b : tensor<2x1x2x3xf32>, tensor<1xf32>, tensor<1xf32>) outs(%e : tensor<2x1x2x3xf32>) {
  ^bb0(%v: f32, %gg: f32, %bb: f32, %o: f32):
    %p = arith.mulf %v, %gg : f32
    %s = arith.addf %p, %bb : f32
    linalg.yield %s : f32
  } -> tensor<2x1x2x3xf32>
  return %y : tensor<2x1x2x3xf32>
}

// In ops of their own, and a batch of one.
// CHECK-LABEL: func.func @one_channel_twice(
// CHECK-SAME:      %[[X:.*]]: tensor<1x1x2x3xf32>, %[[G:.*]]: tensor<1xf32>, %[[B:.*]]: tensor<1xf32>
// CHECK-NEXT:    %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[G]]) bias(%[[B]]) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 1 : i64}
// CHECK-NEXT:    return %[[Y]]
func.func @one_channel_twice(%x: tensor<1x1x2x3xf32>, %g: tensor<1xf32>, %b: tensor<1xf32>) -> tensor<1x1x2x3xf32> {
  %rows = tensor.collapse_shape %x [[0], [1], [2, 3]] : tensor<1x1x2x3xf32> into tensor<1x1x6xf32>
  %n = norm.layer_norm %rows {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x1x6xf32>) -> tensor<1x1x6xf32>
  %back = tensor.expand_shape %n [[0], [1], [2, 3]] output_shape [1, 1, 2, 3] : tensor<1x1x6xf32> into tensor<1x1x2x3xf32>
  %e = tensor.empty() : tensor<1x1x2x3xf32>
  %h = linalg.generic {indexing_maps = [#id4, #d1of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%back, %g : tensor<1x1x2x3xf32>, tensor<1xf32>) outs(%e : tensor<1x1x2x3xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %p = arith.mulf %v, %gg : f32
    linalg.yield %p : f32
  } -> tensor<1x1x2x3xf32>
  %y = linalg.generic {indexing_maps = [#id4, #d1of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%h, %b : tensor<1x1x2x3xf32>, tensor<1xf32>) outs(%e : tensor<1x1x2x3xf32>) {
  ^bb0(%v: f32, %bb: f32, %o: f32):
    %s = arith.addf %v, %bb : f32
    linalg.yield %s : f32
  } -> tensor<1x1x2x3xf32>
  return %y : tensor<1x1x2x3xf32>
}

// A gain of one element where nothing is a channel, or rows are of more than it.
// CHECK-LABEL: func.func @no_channel(
// CHECK-NOT:     norm.group_norm
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
#id2 = affine_map<(a, b) -> (a, b)>
#zero2 = affine_map<(a, b) -> (0)>
func.func @no_channel(%x: tensor<2x6xf32>, %g: tensor<1xf32>) -> tensor<2x6xf32> {
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<2x6xf32>) -> tensor<2x6xf32>
  %e = tensor.empty() : tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#id2, #zero2, #id2], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<2x6xf32>, tensor<1xf32>) outs(%e : tensor<2x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %p = arith.mulf %v, %gg : f32
    linalg.yield %p : f32
  } -> tensor<2x6xf32>
  return %y : tensor<2x6xf32>
}

// CHECK-LABEL: func.func @rows_of_space(
// CHECK-NOT:     norm.group_norm
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
func.func @rows_of_space(%x: tensor<2x1x5x6xf32>, %g: tensor<1xf32>) -> tensor<2x1x5x6xf32> {
  %n = norm.layer_norm %x {axes = array<i64: 3>, epsilon = 1.0e-5 : f64} : (tensor<2x1x5x6xf32>) -> tensor<2x1x5x6xf32>
  %e = tensor.empty() : tensor<2x1x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id4, #d1of4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%n, %g : tensor<2x1x5x6xf32>, tensor<1xf32>) outs(%e : tensor<2x1x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %p = arith.mulf %v, %gg : f32
    linalg.yield %p : f32
  } -> tensor<2x1x5x6xf32>
  return %y : tensor<2x1x5x6xf32>
}

// CHECK-LABEL: func.func @all_but_the_batch(
// CHECK-NEXT:    norm.group_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 1 : i64}
func.func @all_but_the_batch(%x: tensor<3x6x4xf32>, %g: tensor<6xf32>) -> tensor<3x6x4xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 1, 2>, epsilon = 1.0e-5 : f64} : (tensor<3x6x4xf32>) -> tensor<3x6x4xf32>
  %e = tensor.empty() : tensor<3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%normalized, %g : tensor<3x6x4xf32>, tensor<6xf32>) outs(%e : tensor<3x6x4xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x4xf32>
  return %y : tensor<3x6x4xf32>
}

// A gain that is added later to a batch norm.
// CHECK-LABEL: func.func @batch(
// CHECK-NEXT:    norm.batch_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64}
func.func @batch(%x: tensor<3x6x4xf32>, %g: tensor<6xf32>) -> tensor<3x6x4xf32> {
  %normalized = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64} : (tensor<3x6x4xf32>) -> tensor<3x6x4xf32>
  %e = tensor.empty() : tensor<3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%normalized, %g : tensor<3x6x4xf32>, tensor<6xf32>) outs(%e : tensor<3x6x4xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x4xf32>
  return %y : tensor<3x6x4xf32>
}

// What is none. The rows are in groups, but the channels of a group are no
// neighbours: they are divided the other way round.
// CHECK-LABEL: func.func @strided_groups(
// CHECK:         norm.layer_norm
// CHECK:         linalg.generic
func.func @strided_groups(%x: tensor<3x5x6xf32>, %g: tensor<6xf32>) -> tensor<3x5x6xf32> {
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [3, 5, 2, 3] : tensor<3x5x6xf32> into tensor<3x5x2x3xf32>
  %normalized = norm.layer_norm %view {axes = array<i64: 1, 2>, epsilon = 1.0e-5 : f64} : (tensor<3x5x2x3xf32>) -> tensor<3x5x2x3xf32>
  %back = tensor.collapse_shape %normalized [[0], [1], [2, 3]] : tensor<3x5x2x3xf32> into tensor<3x5x6xf32>
  %e = tensor.empty() : tensor<3x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d2, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x5x6xf32>, tensor<6xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x5x6xf32>
  return %y : tensor<3x5x6xf32>
}

// The gain is of the batch and the channels, or of another dimension.
// CHECK-LABEL: func.func @modulated(
// CHECK:         norm.layer_norm
// CHECK:         linalg.generic
func.func @modulated(%x: tensor<3x5x6xf32>, %g: tensor<3x6xf32>) -> tensor<3x5x6xf32> {
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [3, 5, 2, 3] : tensor<3x5x6xf32> into tensor<3x5x2x3xf32>
  %normalized = norm.layer_norm %view {axes = array<i64: 1, 3>, epsilon = 1.0e-5 : f64} : (tensor<3x5x2x3xf32>) -> tensor<3x5x2x3xf32>
  %back = tensor.collapse_shape %normalized [[0], [1], [2, 3]] : tensor<3x5x2x3xf32> into tensor<3x5x6xf32>
  %e = tensor.empty() : tensor<3x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d02, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x5x6xf32>, tensor<3x6xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x5x6xf32>
  return %y : tensor<3x5x6xf32>
}

// CHECK-LABEL: func.func @gain_of_space(
// CHECK:         norm.layer_norm
// CHECK:         linalg.generic
func.func @gain_of_space(%x: tensor<3x5x6xf32>, %g: tensor<5xf32>) -> tensor<3x5x6xf32> {
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [3, 5, 2, 3] : tensor<3x5x6xf32> into tensor<3x5x2x3xf32>
  %normalized = norm.layer_norm %view {axes = array<i64: 1, 3>, epsilon = 1.0e-5 : f64} : (tensor<3x5x2x3xf32>) -> tensor<3x5x2x3xf32>
  %back = tensor.collapse_shape %normalized [[0], [1], [2, 3]] : tensor<3x5x2x3xf32> into tensor<3x5x6xf32>
  %e = tensor.empty() : tensor<3x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x5x6xf32>, tensor<5xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x5x6xf32>
  return %y : tensor<3x5x6xf32>
}

// Another reads the normalized rows, too.
// CHECK-LABEL: func.func @used_elsewhere(
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.
// CHECK:         return
func.func @used_elsewhere(%x: tensor<3x5x6xf32>, %g: tensor<6xf32>) -> (tensor<3x5x6xf32>, tensor<15x6xf32>) {
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [3, 5, 2, 3] : tensor<3x5x6xf32> into tensor<3x5x2x3xf32>
  %normalized = norm.layer_norm %view {axes = array<i64: 1, 3>, epsilon = 1.0e-5 : f64} : (tensor<3x5x2x3xf32>) -> tensor<3x5x2x3xf32>
  %back = tensor.collapse_shape %normalized [[0], [1], [2, 3]] : tensor<3x5x2x3xf32> into tensor<3x5x6xf32>
  %other = tensor.collapse_shape %back [[0, 1], [2]] : tensor<3x5x6xf32> into tensor<15x6xf32>
  %e = tensor.empty() : tensor<3x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d2, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x5x6xf32>, tensor<6xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x5x6xf32>
  return %y, %other : tensor<3x5x6xf32>, tensor<15x6xf32>
}

// Rows that are no whole groups of the channels: 4 of them for 6 channels, parts of
// the space of one channel, and those of each point.
// CHECK-LABEL: func.func @four_rows(
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
func.func @four_rows(%x: tensor<3x4x12xf32>, %g: tensor<6xf32>) -> tensor<3x6x8xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x4x12xf32>) -> tensor<3x4x12xf32>
  %flat = tensor.collapse_shape %normalized [[0], [1, 2]] : tensor<3x4x12xf32> into tensor<3x48xf32>
  %back = tensor.expand_shape %flat [[0], [1, 2]] output_shape [3, 6, 8] : tensor<3x48xf32> into tensor<3x6x8xf32>
  %e = tensor.empty() : tensor<3x6x8xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x6x8xf32>, tensor<6xf32>) outs(%e : tensor<3x6x8xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x8xf32>
  return %y : tensor<3x6x8xf32>
}

// CHECK-LABEL: func.func @parts_of_channels(
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
func.func @parts_of_channels(%x: tensor<3x12x4xf32>, %g: tensor<6xf32>) -> tensor<3x6x8xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x12x4xf32>) -> tensor<3x12x4xf32>
  %flat = tensor.collapse_shape %normalized [[0], [1, 2]] : tensor<3x12x4xf32> into tensor<3x48xf32>
  %back = tensor.expand_shape %flat [[0], [1, 2]] output_shape [3, 6, 8] : tensor<3x48xf32> into tensor<3x6x8xf32>
  %e = tensor.empty() : tensor<3x6x8xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<3x6x8xf32>, tensor<6xf32>) outs(%e : tensor<3x6x8xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x6x8xf32>
  return %y : tensor<3x6x8xf32>
}

// A layer norm of each point, over its channels, is one, view or not.
// CHECK-LABEL: func.func @channels_of_points(
// CHECK:         norm.layer_norm %arg0 gain(%arg1) {axes = array<i64: 2>
// CHECK-NEXT:    return
func.func @channels_of_points(%x: tensor<3x5x6xf32>, %g: tensor<6xf32>) -> tensor<3x5x6xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x5x6xf32>) -> tensor<3x5x6xf32>
  %e = tensor.empty() : tensor<3x5x6xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d2, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%normalized, %g : tensor<3x5x6xf32>, tensor<6xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<3x5x6xf32>
  return %y : tensor<3x5x6xf32>
}

// Of dynamic sizes that may be any, no two are the same: the batch of the view is
// not known to be that of the tensor.
// CHECK-LABEL: func.func @other_batch(
// CHECK:         norm.layer_norm
// CHECK-NOT:     norm.group_norm
// CHECK:         return
func.func @other_batch(%x: tensor<?x3x?xf32>, %n: index, %s: index, %shape: tensor<3xindex>, %g: tensor<6xf32>) -> tensor<?x6x?xf32> {
  %normalized = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<?x3x?xf32>) -> tensor<?x3x?xf32>
  %back = tensor.reshape %normalized(%shape) : (tensor<?x3x?xf32>, tensor<3xindex>) -> tensor<?x6x?xf32>
  %e = tensor.empty(%n, %s) : tensor<?x6x?xf32>
  %y = linalg.generic {indexing_maps = [#id3, #d1, #id3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<?x6x?xf32>, tensor<6xf32>) outs(%e : tensor<?x6x?xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s2 = arith.mulf %v, %gg : f32
    linalg.yield %s2 : f32
  } -> tensor<?x6x?xf32>
  return %y : tensor<?x6x?xf32>
}
