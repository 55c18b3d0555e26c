// Group norm: statistics of groups of channels, of a view that has groups, and
// the rest over the channels. The loops of the op that is raised are divided as
// the view divides them. With an RMS norm or of a view alone, gain and bias, which
// vary from group to group, stay behind the norm op. norm-fuse makes one kernel of
// it.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s
// RUN: norm-opt --norm-raise --norm-generalize --norm-fuse -split-input-file %s | FileCheck %s --check-prefix=FUSED

// As torch decomposes it: the mean and the inverse are folded into a scale and a
// shift a channel, read as strided views: gathers at constant indices.
#nc = affine_map<(d0, d1) -> (d0, d1)>
#full = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#channel = affine_map<(d0, d1, d2) -> (d0, d1)>
#group = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#id4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#ng = affine_map<(d0, d1, d2) -> (d0, d1)>
#gc = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func.func @torch(
// CHECK-SAME:      %[[X:.*]]: tensor<2x6x5xf32>, %[[G:.*]]: tensor<3x2xf32>, %[[B:.*]]: tensor<3x2xf32>
// CHECK-DAG:     %[[GAIN:.*]] = tensor.collapse_shape %[[G]] {{\[}}[0, 1]]
// CHECK-DAG:     %[[BIAS:.*]] = tensor.collapse_shape %[[B]] {{\[}}[0, 1]]
// CHECK:         %[[Y:.*]] = norm.group_norm %[[X]] gain(%[[GAIN]]) bias(%[[BIAS]]) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 3 : i64}
// CHECK-NEXT:    return %[[Y]]
// FUSED-LABEL: func.func @torch(
// FUSED-COUNT-1: norm.generic
// FUSED-NOT:     norm.generic
// FUSED-NOT:     linalg.generic
// FUSED:         return
func.func @torch(%x: tensor<2x6x5xf32>, %gain: tensor<3x2xf32>, %bias: tensor<3x2xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : i64
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  %batch = arith.constant dense<[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]> : tensor<2x6xi64>
  %groups = arith.constant dense<[[0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2]]> : tensor<2x6xi64>
  %channels = arith.constant dense<[[0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1]]> : tensor<2x6xi64>
  %rows = tensor.empty() : tensor<2x3xf32>
  %scales = tensor.empty() : tensor<2x3x2xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %sum = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view, %sum : tensor<2x3x2x5xf32>, tensor<2x3xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %scale = linalg.generic {indexing_maps = [#ng, #gc, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%squares, %gain : tensor<2x3xf32>, tensor<3x2xf32>) outs(%scales : tensor<2x3x2xf32>) {
  ^bb0(%q: f32, %g: f32, %o: f32):
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %r, %g : f32
    linalg.yield %t : f32
  } -> tensor<2x3x2xf32>
  %shift = linalg.generic {indexing_maps = [#ng, #full, #gc, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sum, %scale, %bias : tensor<2x3xf32>, tensor<2x3x2xf32>, tensor<3x2xf32>) outs(%scales : tensor<2x3x2xf32>) {
  ^bb0(%s: f32, %z: f32, %b: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %minus = arith.negf %mean : f32
    %p = arith.mulf %minus, %z : f32
    %t = arith.addf %p, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x3x2xf32>
  %scale_flat = linalg.generic {indexing_maps = [#nc, #nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch, %groups, %channels : tensor<2x6xi64>, tensor<2x6xi64>, tensor<2x6xi64>) outs(%flat : tensor<2x6xf32>) {
  ^bb0(%i: i64, %j: i64, %k: i64, %o: f32):
    %ii = arith.index_cast %i : i64 to index
    %negative = arith.cmpi slt, %j, %c0 : i64
    %wrapped = arith.addi %j, %c3 : i64
    %jw = arith.select %negative, %wrapped, %j : i64
    %jj = arith.index_cast %jw : i64 to index
    %kk = arith.index_cast %k : i64 to index
    %e = tensor.extract %scale[%ii, %jj, %kk] : tensor<2x3x2xf32>
    linalg.yield %e : f32
  } -> tensor<2x6xf32>
  %shift_flat = linalg.generic {indexing_maps = [#nc, #nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch, %groups, %channels : tensor<2x6xi64>, tensor<2x6xi64>, tensor<2x6xi64>) outs(%flat : tensor<2x6xf32>) {
  ^bb0(%i: i64, %j: i64, %k: i64, %o: f32):
    %ii = arith.index_cast %i : i64 to index
    %jj = arith.index_cast %j : i64 to index
    %kk = arith.index_cast %k : i64 to index
    %e = tensor.extract %shift[%ii, %jj, %kk] : tensor<2x3x2xf32>
    linalg.yield %e : f32
  } -> tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %scale_flat, %shift_flat : tensor<2x6x5xf32>, tensor<2x6xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %z: f32, %b: f32, %o: f32):
    %p = arith.mulf %v, %z : f32
    %t = arith.addf %p, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// -----

// Channels last, and the groups' statistics repeated for their channels.
#nsc = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#nc = affine_map<(d0, d1, d2) -> (d0, d2)>
#c = affine_map<(d0, d1, d2) -> (d2)>
#id4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#group = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
#ng = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @channels_last(
// CHECK-SAME:      %[[X:.*]]: tensor<2x5x6xf32>, %[[G:.*]]: tensor<6xf32>
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1], [2, 3]] output_shape [2, 5, 3, 2]
// CHECK:         %[[NORM:.*]] = norm.rms_norm %[[VIEW]] {axes = array<i64: 1, 3>, epsilon = 1.000000e-05 : f64}
// CHECK:         %[[WHOLE:.*]] = tensor.collapse_shape %[[NORM]] {{\[}}[0], [1], [2, 3]]
// CHECK:         linalg.generic {{.*}} ins(%[[G]], %[[WHOLE]] :
// CHECK-NOT:     math.rsqrt
// FUSED-LABEL: func.func @channels_last(
// FUSED-COUNT-1: norm.generic
// FUSED-NOT:     linalg.generic
// FUSED:         return
func.func @channels_last(%x: tensor<2x5x6xf32>, %gain: tensor<6xf32>) -> tensor<2x5x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %spread = tensor.empty() : tensor<2x3x2xf32>
  %all = tensor.empty() : tensor<2x5x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [2, 5, 3, 2] : tensor<2x5x6xf32> into tensor<2x5x3x2xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "reduction", "parallel", "reduction"]} ins(%view : tensor<2x5x3x2xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %repeated = linalg.generic {indexing_maps = [#ng, #nsc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%spread : tensor<2x3x2xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3x2xf32>
  %inverse = tensor.collapse_shape %repeated [[0], [1, 2]] : tensor<2x3x2xf32> into tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#nsc, #nc, #c, #nsc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %inverse, %gain : tensor<2x5x6xf32>, tensor<2x6xf32>, tensor<6xf32>) outs(%all : tensor<2x5x6xf32>) {
  ^bb0(%v: f32, %r: f32, %g: f32, %o: f32):
    %p = arith.mulf %v, %r : f32
    %t = arith.mulf %p, %g : f32
    linalg.yield %t : f32
  } -> tensor<2x5x6xf32>
  return %y : tensor<2x5x6xf32>
}

// -----

// The statistics repeated the other way round: channel 1 has those of group 1.
#nsc = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#nc = affine_map<(d0, d1, d2) -> (d0, d2)>
#id4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#group = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
#ng = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @wrong_groups(
// CHECK-NOT:     norm.
func.func @wrong_groups(%x: tensor<2x5x6xf32>) -> tensor<2x5x6xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %spread = tensor.empty() : tensor<2x2x3xf32>
  %all = tensor.empty() : tensor<2x5x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [2, 5, 3, 2] : tensor<2x5x6xf32> into tensor<2x5x3x2xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "reduction", "parallel", "reduction"]} ins(%view : tensor<2x5x3x2xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %repeated = linalg.generic {indexing_maps = [#ng, #nsc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%spread : tensor<2x2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x2x3xf32>
  %inverse = tensor.collapse_shape %repeated [[0], [1, 2]] : tensor<2x2x3xf32> into tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#nsc, #nc, #nsc], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %inverse : tensor<2x5x6xf32>, tensor<2x6xf32>) outs(%all : tensor<2x5x6xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x5x6xf32>
  return %y : tensor<2x5x6xf32>
}

// -----

// The gather reads another group for the fourth channel.
#nc = affine_map<(d0, d1) -> (d0, d1)>
#full = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#channel = affine_map<(d0, d1, d2) -> (d0, d1)>
#group = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#id4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#ng = affine_map<(d0, d1, d2) -> (d0, d1)>
#gc = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func.func @wrong_table(
// CHECK-NOT:     norm.
func.func @wrong_table(%x: tensor<2x6x5xf32>, %gain: tensor<3x2xf32>, %bias: tensor<3x2xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : i64
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  %batch = arith.constant dense<[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]> : tensor<2x6xi64>
  %groups = arith.constant dense<[[0, 0, 1, 2, 1, 2], [0, 0, 1, 2, 1, 2]]> : tensor<2x6xi64>
  %channels = arith.constant dense<[[0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1]]> : tensor<2x6xi64>
  %rows = tensor.empty() : tensor<2x3xf32>
  %scales = tensor.empty() : tensor<2x3x2xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %sum = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view, %sum : tensor<2x3x2x5xf32>, tensor<2x3xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %scale = linalg.generic {indexing_maps = [#ng, #gc, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%squares, %gain : tensor<2x3xf32>, tensor<3x2xf32>) outs(%scales : tensor<2x3x2xf32>) {
  ^bb0(%q: f32, %g: f32, %o: f32):
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %r, %g : f32
    linalg.yield %t : f32
  } -> tensor<2x3x2xf32>
  %shift = linalg.generic {indexing_maps = [#ng, #full, #gc, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sum, %scale, %bias : tensor<2x3xf32>, tensor<2x3x2xf32>, tensor<3x2xf32>) outs(%scales : tensor<2x3x2xf32>) {
  ^bb0(%s: f32, %z: f32, %b: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %minus = arith.negf %mean : f32
    %p = arith.mulf %minus, %z : f32
    %t = arith.addf %p, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x3x2xf32>
  %scale_flat = linalg.generic {indexing_maps = [#nc, #nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch, %groups, %channels : tensor<2x6xi64>, tensor<2x6xi64>, tensor<2x6xi64>) outs(%flat : tensor<2x6xf32>) {
  ^bb0(%i: i64, %j: i64, %k: i64, %o: f32):
    %ii = arith.index_cast %i : i64 to index
    %negative = arith.cmpi slt, %j, %c0 : i64
    %wrapped = arith.addi %j, %c3 : i64
    %jw = arith.select %negative, %wrapped, %j : i64
    %jj = arith.index_cast %jw : i64 to index
    %kk = arith.index_cast %k : i64 to index
    %e = tensor.extract %scale[%ii, %jj, %kk] : tensor<2x3x2xf32>
    linalg.yield %e : f32
  } -> tensor<2x6xf32>
  %shift_flat = linalg.generic {indexing_maps = [#nc, #nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch, %groups, %channels : tensor<2x6xi64>, tensor<2x6xi64>, tensor<2x6xi64>) outs(%flat : tensor<2x6xf32>) {
  ^bb0(%i: i64, %j: i64, %k: i64, %o: f32):
    %ii = arith.index_cast %i : i64 to index
    %jj = arith.index_cast %j : i64 to index
    %kk = arith.index_cast %k : i64 to index
    %e = tensor.extract %shift[%ii, %jj, %kk] : tensor<2x3x2xf32>
    linalg.yield %e : f32
  } -> tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %scale_flat, %shift_flat : tensor<2x6x5xf32>, tensor<2x6xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %z: f32, %b: f32, %o: f32):
    %p = arith.mulf %v, %z : f32
    %t = arith.addf %p, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// -----

// What is normalized is itself a sum, of x and of a product with a matrix: the
// tensor that holds it is viewed with groups.
#cw = affine_map<(d0, d1) -> (d0, d1)>
#c = affine_map<(d0, d1) -> (d0)>
#id3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#g = affine_map<(d0, d1, d2) -> (d0)>
#gm = affine_map<(d0, d1) -> (d0, d1)>
#first = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @sum_with_a_product(
// CHECK:         %[[P:.*]] = linalg.matvec
// CHECK:         %[[SUM:.*]] = linalg.generic {{.*}} ins(%{{.*}}, %[[P]] :
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[SUM]] {{\[}}[0, 1], [2]] output_shape [3, 2, 5]
// CHECK:         norm.rms_norm %[[VIEW]] {axes = array<i64: 1, 2>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT:     math.rsqrt
// FUSED-LABEL: func.func @sum_with_a_product(
// FUSED:         linalg.matvec
// FUSED-COUNT-1: norm.generic
// FUSED-NOT:     linalg.generic
// FUSED:         return
func.func @sum_with_a_product(%x: tensor<6x5xf32>, %w: tensor<6x16xf32>, %a: tensor<16xf32>, %gain: tensor<6xf32>) -> tensor<6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %channels = tensor.empty() : tensor<6xf32>
  %groups = tensor.empty() : tensor<3xf32>
  %spread = tensor.empty() : tensor<3x2xf32>
  %all = tensor.empty() : tensor<6x5xf32>
  %init6 = linalg.fill ins(%zero : f32) outs(%channels : tensor<6xf32>) -> tensor<6xf32>
  %product = linalg.matvec ins(%w, %a : tensor<6x16xf32>, tensor<16xf32>) outs(%init6 : tensor<6xf32>) -> tensor<6xf32>
  %sum = linalg.generic {indexing_maps = [#cw, #c, #cw], iterator_types = ["parallel", "parallel"]} ins(%x, %product : tensor<6x5xf32>, tensor<6xf32>) outs(%all : tensor<6x5xf32>) {
  ^bb0(%v: f32, %p: f32, %o: f32):
    %t = arith.addf %v, %p : f32
    linalg.yield %t : f32
  } -> tensor<6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%groups : tensor<3xf32>) -> tensor<3xf32>
  %view = tensor.expand_shape %sum [[0, 1], [2]] output_shape [3, 2, 5] : tensor<6x5xf32> into tensor<3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id3, #g], iterator_types = ["parallel", "reduction", "reduction"]} ins(%view : tensor<3x2x5xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %repeated = linalg.generic {indexing_maps = [#first, #gm], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<3xf32>) outs(%spread : tensor<3x2xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<3x2xf32>
  %inverse = tensor.collapse_shape %repeated [[0, 1]] : tensor<3x2xf32> into tensor<6xf32>
  %y = linalg.generic {indexing_maps = [#cw, #c, #c, #cw], iterator_types = ["parallel", "parallel"]} ins(%sum, %inverse, %gain : tensor<6x5xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %g: f32, %o: f32):
    %p = arith.mulf %v, %r : f32
    %t = arith.mulf %p, %g : f32
    linalg.yield %t : f32
  } -> tensor<6x5xf32>
  return %y : tensor<6x5xf32>
}
