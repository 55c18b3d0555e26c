// A tensor.dim of what a norm op takes the place of asks for a size, which that has as
// well, and so has what it is computed from: it is no use of the elements.

// RUN: norm-opt --norm-raise %s | FileCheck %s
// RUN: norm-opt --norm-raise %s | norm-opt --norm-raise | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>

// The tensor that the gain is written to is sized by what it reads.
// CHECK-LABEL: func.func @gain_behind_a_norm(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 gain(%arg1)
// CHECK-NEXT:    return %[[Y]]
func.func @gain_behind_a_norm(%x: tensor<?x16xf32>, %g: tensor<16xf32>) -> tensor<?x16xf32> {
  %i0 = arith.constant 0 : index
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  %size = tensor.dim %n, %i0 : tensor<?x16xf32>
  %e = tensor.empty(%size) : tensor<?x16xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<?x16xf32>, tensor<16xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y : tensor<?x16xf32>
}

// The size is needed further, in front of the norm, too.
// CHECK-LABEL: func.func @size_is_used(
// CHECK:         %[[SIZE:.*]] = tensor.dim %arg0, %{{.*}}
// CHECK:         call @use(%[[SIZE]])
// CHECK:         %[[Y:.*]] = norm.rms_norm %arg0 gain(%arg1)
// CHECK-NEXT:    return %[[Y]], %[[SIZE]]
func.func private @use(index)
func.func @size_is_used(%x: tensor<?x16xf32>, %g: tensor<16xf32>) -> (tensor<?x16xf32>, index) {
  %i0 = arith.constant 0 : index
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  %size = tensor.dim %n, %i0 : tensor<?x16xf32>
  func.call @use(%size) : (index) -> ()
  %e = tensor.empty(%size) : tensor<?x16xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<?x16xf32>, tensor<16xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y, %size : tensor<?x16xf32>, index
}

// Which dimension is not known: the tensor stays for it.
// CHECK-LABEL: func.func @any_size(
// CHECK:         %[[N:.*]] = norm.layer_norm %arg0 {
// CHECK:         tensor.dim %[[N]], %arg2
// CHECK:         linalg.generic
func.func @any_size(%x: tensor<?x16xf32>, %g: tensor<16xf32>, %i: index) -> (tensor<?x16xf32>, index) {
  %i0 = arith.constant 0 : index
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  %size = tensor.dim %n, %i : tensor<?x16xf32>
  %rows = tensor.dim %n, %i0 : tensor<?x16xf32>
  %e = tensor.empty(%rows) : tensor<?x16xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<?x16xf32>, tensor<16xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y, %size : tensor<?x16xf32>, index
}

// Nor is it a reason to keep what a norm is made of, or to give its mean: the number
// of rows, of each of the intermediates, is that of the input.
// CHECK-LABEL: func.func @sizes_of_intermediates(
// CHECK-NOT:     linalg
// CHECK:         %[[SIZE:.*]] = tensor.dim %arg0
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]] = norm.layer_norm %arg0 {{.*}} -> tensor<?x16xf32>
// CHECK-NEXT:    return %[[Y]], %[[SIZE]], %[[SIZE]]
func.func @sizes_of_intermediates(%x: tensor<?x16xf32>) -> (tensor<?x16xf32>, index, index) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %i0 = arith.constant 0 : index
  %size = tensor.dim %x, %i0 : tensor<?x16xf32>
  %rows = tensor.empty(%size) : tensor<?xf32>
  %all = tensor.empty(%size) : tensor<?x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %sums = linalg.reduce {arith.addf} ins(%x : tensor<?x16xf32>) outs(%init : tensor<?xf32>) dimensions = [1]
  %means = linalg.map ins(%sums : tensor<?xf32>) outs(%rows : tensor<?xf32>) (%s: f32, %o: f32) {
    %mean = arith.divf %s, %n : f32
    linalg.yield %mean : f32
  }
  %ofMean = tensor.dim %means, %i0 : tensor<?xf32>
  %d = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %means : tensor<?x16xf32>, tensor<?xf32>) outs(%all : tensor<?x16xf32>) {
  ^bb0(%v: f32, %mean: f32, %o: f32):
    %t = arith.subf %v, %mean : f32
    linalg.yield %t : f32
  } -> tensor<?x16xf32>
  %ofCentred = tensor.dim %d, %i0 : tensor<?x16xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%d : tensor<?x16xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%d, %squares : tensor<?x16xf32>, tensor<?xf32>) outs(%all : tensor<?x16xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x16xf32>
  return %y, %ofMean, %ofCentred : tensor<?x16xf32>, index, index
}

#view = affine_map<(n, g, c, h) -> (n, g, c, h)>
#group = affine_map<(n, g, c, h) -> (n, g)>
#channels = affine_map<(n, c, h) -> (n, c, h)>
#channel = affine_map<(n, c, h) -> (c)>

// By way of reshapes: the view of groups has its batch, and the channels in it.
// CHECK-LABEL: func.func @sizes_of_views(
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]] = norm.group_norm %arg0 gain(%arg1) bias(%arg2) {channel = 1 : i64, epsilon = 1.000000e-05 : f64, groups = 2 : i64}
// CHECK-NOT:     linalg
// CHECK:         return %[[Y]], %{{.*}}, %{{.*}}
func.func @sizes_of_views(%x: tensor<?x6x5xf32>, %g: tensor<6xf32>, %b: tensor<6xf32>) -> (tensor<?x6x5xf32>, index, index) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 15.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %i0 = arith.constant 0 : index
  %i2 = arith.constant 2 : index
  %size = tensor.dim %x, %i0 : tensor<?x6x5xf32>
  %v = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [%size, 2, 3, 5] : tensor<?x6x5xf32> into tensor<?x2x3x5xf32>
  %batch = tensor.dim %v, %i0 : tensor<?x2x3x5xf32>
  %rows = tensor.empty(%batch) : tensor<?x2xf32>
  %all = tensor.empty(%batch) : tensor<?x2x3x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x2xf32>) -> tensor<?x2xf32>
  %sums = linalg.reduce {arith.addf} ins(%v : tensor<?x2x3x5xf32>) outs(%init : tensor<?x2xf32>) dimensions = [2, 3]
  %d = linalg.generic {indexing_maps = [#view, #group, #view], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%v, %sums : tensor<?x2x3x5xf32>, tensor<?x2xf32>) outs(%all : tensor<?x2x3x5xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %t = arith.subf %a, %mean : f32
    linalg.yield %t : f32
  } -> tensor<?x2x3x5xf32>
  %squares = linalg.generic {indexing_maps = [#view, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%d : tensor<?x2x3x5xf32>) outs(%init : tensor<?x2xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<?x2xf32>
  %ofCentred = tensor.dim %d, %i0 : tensor<?x2x3x5xf32>
  %e = tensor.empty(%ofCentred) : tensor<?x2x3x5xf32>
  %h = linalg.generic {indexing_maps = [#view, #group, #view], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%d, %squares : tensor<?x2x3x5xf32>, tensor<?x2xf32>) outs(%e : tensor<?x2x3x5xf32>) {
  ^bb0(%a: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %a, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x2x3x5xf32>
  %flat = tensor.collapse_shape %h [[0, 1, 2], [3]] : tensor<?x2x3x5xf32> into tensor<?x5xf32>
  %ofFlat = tensor.dim %flat, %i0 : tensor<?x5xf32>
  %back = tensor.collapse_shape %h [[0], [1, 2], [3]] : tensor<?x2x3x5xf32> into tensor<?x6x5xf32>
  %ofBack = tensor.dim %back, %i0 : tensor<?x6x5xf32>
  %e3 = tensor.empty(%ofBack) : tensor<?x6x5xf32>
  %scaled = linalg.generic {indexing_maps = [#channels, #channel, #channels], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %g : tensor<?x6x5xf32>, tensor<6xf32>) outs(%e3 : tensor<?x6x5xf32>) {
  ^bb0(%a: f32, %gg: f32, %o: f32):
    %t = arith.mulf %a, %gg : f32
    linalg.yield %t : f32
  } -> tensor<?x6x5xf32>
  %ofScaled = tensor.dim %scaled, %i0 : tensor<?x6x5xf32>
  %last = tensor.empty(%ofScaled) : tensor<?x6x5xf32>
  %y = linalg.generic {indexing_maps = [#channels, #channel, #channels], iterator_types = ["parallel", "parallel", "parallel"]} ins(%scaled, %b : tensor<?x6x5xf32>, tensor<6xf32>) outs(%last : tensor<?x6x5xf32>) {
  ^bb0(%a: f32, %bb: f32, %o: f32):
    %t = arith.addf %a, %bb : f32
    linalg.yield %t : f32
  } -> tensor<?x6x5xf32>
  return %y, %ofFlat, %ofScaled : tensor<?x6x5xf32>, index, index
}

// A size that a tensor.reshape is given.
// CHECK-LABEL: func.func @size_of_a_reshape(
// CHECK:         %[[SIZE:.*]] = tensor.extract %arg2[%{{.*}}]
// CHECK:         %[[I:.*]] = arith.index_cast %[[SIZE]] : i32 to index
// CHECK:         norm.group_norm {{.*}} gain(%arg1)
// CHECK:         return %{{.*}}, %[[I]]
func.func @size_of_a_reshape(%x: tensor<2x?x12xf32>, %g: tensor<6xf32>, %shape: tensor<3xi32>) -> (tensor<2x6x?xf32>, index) {
  %i2 = arith.constant 2 : index
  %n = norm.layer_norm %x {axes = array<i64: 1, 2>, epsilon = 1.0e-5 : f64} : (tensor<2x?x12xf32>) -> tensor<2x?x12xf32>
  %v = tensor.reshape %n(%shape) : (tensor<2x?x12xf32>, tensor<3xi32>) -> tensor<2x6x?xf32>
  %size = tensor.dim %v, %i2 : tensor<2x6x?xf32>
  %e = tensor.empty(%size) : tensor<2x6x?xf32>
  %y = linalg.generic {indexing_maps = [#channels, #channel, #channels], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %g : tensor<2x6x?xf32>, tensor<6xf32>) outs(%e : tensor<2x6x?xf32>) {
  ^bb0(%a: f32, %gg: f32, %o: f32):
    %t = arith.mulf %a, %gg : f32
    linalg.yield %t : f32
  } -> tensor<2x6x?xf32>
  return %y, %size : tensor<2x6x?xf32>, index
}

// The elements are needed besides: nothing is computed twice, and the sizes stay.
// CHECK-LABEL: func.func @elements_are_used(
// CHECK:         %[[N:.*]] = norm.layer_norm %arg0 {
// CHECK:         tensor.dim %[[N]]
// CHECK:         linalg.generic {{.*}} ins(%[[N]], %arg1
// CHECK-NOT:     norm.
func.func @elements_are_used(%x: tensor<?x16xf32>, %g: tensor<16xf32>) -> (tensor<?x16xf32>, tensor<?x16xf32>) {
  %i0 = arith.constant 0 : index
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  %size = tensor.dim %n, %i0 : tensor<?x16xf32>
  %e = tensor.empty(%size) : tensor<?x16xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<?x16xf32>, tensor<16xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y, %n : tensor<?x16xf32>, tensor<?x16xf32>
}

// In a block that stands behind its users.
// CHECK-LABEL: func.func @blocks(
// CHECK:         %[[SIZE:.*]] = tensor.dim %arg0
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 gain(%arg1)
// CHECK-NEXT:    return %[[Y]], %[[SIZE]]
// CHECK-NOT:     norm.
func.func @blocks(%x: tensor<?x16xf32>, %g: tensor<16xf32>) -> (tensor<?x16xf32>, index) {
  %i0 = arith.constant 0 : index
  cf.br ^first
^second:
  %size = tensor.dim %n, %i0 : tensor<?x16xf32>
  %e = tensor.empty(%size) : tensor<?x16xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%n, %g : tensor<?x16xf32>, tensor<16xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%v: f32, %gg: f32, %o: f32):
    %s = arith.mulf %v, %gg : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y, %size : tensor<?x16xf32>, index
^first:
  %n = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  cf.br ^second
}
