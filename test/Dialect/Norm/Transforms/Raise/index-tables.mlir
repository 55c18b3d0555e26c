// Gathers whose indices are computed from constants, in tensors of integers, as
// frontends without strided views write a view of groups' statistics a channel.

// RUN: norm-opt --norm-raise %s | FileCheck %s

#a = affine_map<(i, j) -> (i, j)>
#r = affine_map<(i, j) -> (i)>
#nc = affine_map<(d0, d1) -> (d0, d1)>
#full = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#channel = affine_map<(d0, d1, d2) -> (d0, d1)>
#group = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#id4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// As StableHLO concatenates and clamps them. The last group is asked for as the
// tenth, which the clamp makes the last one.
// CHECK-LABEL: func.func @one_index_after_another(
// CHECK-SAME:      %[[X:.*]]: tensor<2x6x5xf32>
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1, 2], [3]] output_shape [2, 3, 2, 5]
// CHECK:         norm.rms_norm %[[VIEW]] {axes = array<i64: 2, 3>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT:     tensor.extract
func.func @one_index_after_another(%x: tensor<2x6x5xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %inverse = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %batch = arith.constant dense<[[[0], [0], [0], [0], [0], [0]], [[1], [1], [1], [1], [1], [1]]]> : tensor<2x6x1xi64>
  %groups = arith.constant dense<[[[0], [0], [1], [1], [2], [9]], [[0], [0], [1], [1], [2], [9]]]> : tensor<2x6x1xi64>
  %e = tensor.empty() : tensor<2x6x2xi64>
  %both = linalg.generic {indexing_maps = [#full], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<2x6x2xi64>) {
  ^bb0(%o: i64):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = linalg.index 2 : index
    %first = arith.cmpi ult, %k, %c1 : index
    %at = scf.if %first -> (i64) {
      %b = tensor.extract %batch[%i, %j, %k] : tensor<2x6x1xi64>
      scf.yield %b : i64
    } else {
      %kk = arith.subi %k, %c1 : index
      %g = tensor.extract %groups[%i, %j, %kk] : tensor<2x6x1xi64>
      scf.yield %g : i64
    }
    linalg.yield %at : i64
  } -> tensor<2x6x2xi64>
  %gathered = linalg.generic {indexing_maps = [#nc], iterator_types = ["parallel", "parallel"]} outs(%flat : tensor<2x6xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %b = tensor.extract %both[%i, %j, %c0] : tensor<2x6x2xi64>
    %g = tensor.extract %both[%i, %j, %c1] : tensor<2x6x2xi64>
    %bi = arith.index_cast %b : i64 to index
    %gi = arith.index_cast %g : i64 to index
    %low = arith.maxsi %gi, %c0 : index
    %clamped = arith.minsi %low, %c2 : index
    %r = tensor.extract %inverse[%bi, %clamped] : tensor<2x3xf32>
    linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %gathered : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// The last channel of the second batch reads the second group.
// CHECK-LABEL: func.func @another_group(
// CHECK-NOT:     norm.
func.func @another_group(%x: tensor<2x6x5xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %inverse = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %batch = arith.constant dense<[[[0], [0], [0], [0], [0], [0]], [[1], [1], [1], [1], [1], [1]]]> : tensor<2x6x1xi64>
  %groups = arith.constant dense<[[[0], [0], [1], [1], [2], [2]], [[0], [0], [1], [1], [2], [1]]]> : tensor<2x6x1xi64>
  %e = tensor.empty() : tensor<2x6x2xi64>
  %both = linalg.generic {indexing_maps = [#full], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<2x6x2xi64>) {
  ^bb0(%o: i64):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = linalg.index 2 : index
    %first = arith.cmpi ult, %k, %c1 : index
    %at = scf.if %first -> (i64) {
      %b = tensor.extract %batch[%i, %j, %k] : tensor<2x6x1xi64>
      scf.yield %b : i64
    } else {
      %kk = arith.subi %k, %c1 : index
      %g = tensor.extract %groups[%i, %j, %kk] : tensor<2x6x1xi64>
      scf.yield %g : i64
    }
    linalg.yield %at : i64
  } -> tensor<2x6x2xi64>
  %gathered = linalg.generic {indexing_maps = [#nc], iterator_types = ["parallel", "parallel"]} outs(%flat : tensor<2x6xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %b = tensor.extract %both[%i, %j, %c0] : tensor<2x6x2xi64>
    %g = tensor.extract %both[%i, %j, %c1] : tensor<2x6x2xi64>
    %bi = arith.index_cast %b : i64 to index
    %gi = arith.index_cast %g : i64 to index
    %low = arith.maxsi %gi, %c0 : index
    %clamped = arith.minsi %low, %c2 : index
    %r = tensor.extract %inverse[%bi, %clamped] : tensor<2x3xf32>
    linalg.yield %r : f32
  } -> tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %gathered : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// As TOSA computes them: narrow types, negative indices, slices that are written
// to one tensor, and a sum of products with strides. In the second batch the flat
// index is 3 + group.
// CHECK-LABEL: func.func @flat(
// CHECK-SAME:      %[[X:.*]]: tensor<2x6x5xf32>
// CHECK:         %[[VIEW:.*]] = tensor.expand_shape %[[X]] {{\[}}[0], [1, 2], [3]] output_shape [2, 3, 2, 5]
// CHECK:         norm.rms_norm %[[VIEW]] {axes = array<i64: 2, 3>, epsilon = 1.000000e-05 : f64}
// CHECK-NOT:     tensor.extract
func.func @flat(%x: tensor<2x6x5xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %inverse = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c0 = arith.constant 0 : index
  %z = arith.constant 0 : i32
  %strides = arith.constant dense<[[3, 1]]> : tensor<1x2xi32>
  %batch = arith.constant dense<[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]> : tensor<2x6xi64>
  %groups = arith.constant dense<[[0, 0, 1, 1, 2, -1], [0, 0, 1, 1, 2, 2]]> : tensor<2x6xi64>
  %three = arith.constant dense<3> : tensor<2x6xi32>
  %e2 = tensor.empty() : tensor<2x6xi32>
  %batch32 = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch : tensor<2x6xi64>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %o: i32):
    %t = arith.trunci %a : i64 to i32
    linalg.yield %t : i32
  } -> tensor<2x6xi32>
  // A negative index counts from the end.
  %groups32 = linalg.generic {indexing_maps = [#nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%groups, %three : tensor<2x6xi64>, tensor<2x6xi32>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %size: i32, %o: i32):
    %t = arith.trunci %a : i64 to i32
    %negative = arith.cmpi sgt, %z, %t : i32
    %wrapped = arith.addi %t, %size : i32
    %u = arith.select %negative, %wrapped, %t : i32
    linalg.yield %u : i32
  } -> tensor<2x6xi32>
  %b = tensor.expand_shape %batch32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %g = tensor.expand_shape %groups32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %e3 = tensor.empty() : tensor<2x6x2xi32>
  %one = tensor.insert_slice %b into %e3[0, 0, 0] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %both = tensor.insert_slice %g into %one[0, 0, 1] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %pairs = tensor.collapse_shape %both [[0, 1], [2]] : tensor<2x6x2xi32> into tensor<12x2xi32>
  %e12 = tensor.empty() : tensor<12xi32>
  %start = linalg.fill ins(%z : i32) outs(%e12 : tensor<12xi32>) -> tensor<12xi32>
  %indices = linalg.generic {indexing_maps = [#nc, affine_map<(d0, d1) -> (0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%pairs, %strides : tensor<12x2xi32>, tensor<1x2xi32>) outs(%start : tensor<12xi32>) {
  ^bb0(%a: i32, %stride: i32, %acc: i32):
    %t = arith.muli %a, %stride : i32
    %u = arith.addi %acc, %t : i32
    linalg.yield %u : i32
  } -> tensor<12xi32>
  %values = tensor.collapse_shape %inverse [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %ef = tensor.empty() : tensor<12xf32>
  %found = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%indices : tensor<12xi32>) outs(%ef : tensor<12xf32>) {
  ^bb0(%i: i32, %o: f32):
    %at = arith.index_cast %i : i32 to index
    %r = tensor.extract %values[%at] : tensor<6xf32>
    linalg.yield %r : f32
  } -> tensor<12xf32>
  %gathered = tensor.expand_shape %found [[0, 1]] output_shape [2, 6] : tensor<12xf32> into tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %gathered : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// Strides of another shape.
// CHECK-LABEL: func.func @other_strides(
// CHECK-NOT:     norm.
func.func @other_strides(%x: tensor<2x6x5xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %inverse = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c0 = arith.constant 0 : index
  %z = arith.constant 0 : i32
  %strides = arith.constant dense<[[2, 1]]> : tensor<1x2xi32>
  %batch = arith.constant dense<[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]> : tensor<2x6xi64>
  %groups = arith.constant dense<[[0, 0, 1, 1, 2, -1], [0, 0, 1, 1, 2, 2]]> : tensor<2x6xi64>
  %three = arith.constant dense<3> : tensor<2x6xi32>
  %e2 = tensor.empty() : tensor<2x6xi32>
  %batch32 = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch : tensor<2x6xi64>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %o: i32):
    %t = arith.trunci %a : i64 to i32
    linalg.yield %t : i32
  } -> tensor<2x6xi32>
  // A negative index counts from the end.
  %groups32 = linalg.generic {indexing_maps = [#nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%groups, %three : tensor<2x6xi64>, tensor<2x6xi32>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %size: i32, %o: i32):
    %t = arith.trunci %a : i64 to i32
    %negative = arith.cmpi sgt, %z, %t : i32
    %wrapped = arith.addi %t, %size : i32
    %u = arith.select %negative, %wrapped, %t : i32
    linalg.yield %u : i32
  } -> tensor<2x6xi32>
  %b = tensor.expand_shape %batch32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %g = tensor.expand_shape %groups32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %e3 = tensor.empty() : tensor<2x6x2xi32>
  %one = tensor.insert_slice %b into %e3[0, 0, 0] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %both = tensor.insert_slice %g into %one[0, 0, 1] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %pairs = tensor.collapse_shape %both [[0, 1], [2]] : tensor<2x6x2xi32> into tensor<12x2xi32>
  %e12 = tensor.empty() : tensor<12xi32>
  %start = linalg.fill ins(%z : i32) outs(%e12 : tensor<12xi32>) -> tensor<12xi32>
  %indices = linalg.generic {indexing_maps = [#nc, affine_map<(d0, d1) -> (0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%pairs, %strides : tensor<12x2xi32>, tensor<1x2xi32>) outs(%start : tensor<12xi32>) {
  ^bb0(%a: i32, %stride: i32, %acc: i32):
    %t = arith.muli %a, %stride : i32
    %u = arith.addi %acc, %t : i32
    linalg.yield %u : i32
  } -> tensor<12xi32>
  %values = tensor.collapse_shape %inverse [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %ef = tensor.empty() : tensor<12xf32>
  %found = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%indices : tensor<12xi32>) outs(%ef : tensor<12xf32>) {
  ^bb0(%i: i32, %o: f32):
    %at = arith.index_cast %i : i32 to index
    %r = tensor.extract %values[%at] : tensor<6xf32>
    linalg.yield %r : f32
  } -> tensor<12xf32>
  %gathered = tensor.expand_shape %found [[0, 1]] output_shape [2, 6] : tensor<12xf32> into tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %gathered : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// 2^31 is negative in 32 bits: the last group has the statistics of the second.
// CHECK-LABEL: func.func @wraps(
// CHECK-NOT:     norm.
func.func @wraps(%x: tensor<2x6x5xf32>) -> tensor<2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 10.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<2x3xf32>
  %flat = tensor.empty() : tensor<2x6xf32>
  %all = tensor.empty() : tensor<2x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<2x3xf32>) -> tensor<2x3xf32>
  %view = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 3, 2, 5] : tensor<2x6x5xf32> into tensor<2x3x2x5xf32>
  %squares = linalg.generic {indexing_maps = [#id4, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%view : tensor<2x3x2x5xf32>) outs(%init : tensor<2x3xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x3xf32>
  %inverse = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%squares : tensor<2x3xf32>) outs(%rows : tensor<2x3xf32>) {
  ^bb0(%q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    linalg.yield %r : f32
  } -> tensor<2x3xf32>
  %c0 = arith.constant 0 : index
  %z = arith.constant 0 : i32
  %factor = arith.constant 1073741824 : i32
  %strides = arith.constant dense<[[3, 1]]> : tensor<1x2xi32>
  %batch = arith.constant dense<[[0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1]]> : tensor<2x6xi64>
  %groups = arith.constant dense<[[0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2]]> : tensor<2x6xi64>
  %three = arith.constant dense<-1> : tensor<2x6xi32>
  %e2 = tensor.empty() : tensor<2x6xi32>
  %batch32 = linalg.generic {indexing_maps = [#nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%batch : tensor<2x6xi64>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %o: i32):
    %t = arith.trunci %a : i64 to i32
    linalg.yield %t : i32
  } -> tensor<2x6xi32>
  %groups32 = linalg.generic {indexing_maps = [#nc, #nc, #nc], iterator_types = ["parallel", "parallel"]} ins(%groups, %three : tensor<2x6xi64>, tensor<2x6xi32>) outs(%e2 : tensor<2x6xi32>) {
  ^bb0(%a: i64, %size: i32, %o: i32):
    %t = arith.trunci %a : i64 to i32
    %large = arith.muli %t, %factor : i32
    %wide = arith.index_cast %large : i32 to index
    %negative = arith.cmpi sgt, %c0, %wide : index
    %wrapped = arith.addi %t, %size : i32
    %u = arith.select %negative, %wrapped, %t : i32
    linalg.yield %u : i32
  } -> tensor<2x6xi32>
  %b = tensor.expand_shape %batch32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %g = tensor.expand_shape %groups32 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xi32> into tensor<2x6x1xi32>
  %e3 = tensor.empty() : tensor<2x6x2xi32>
  %one = tensor.insert_slice %b into %e3[0, 0, 0] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %both = tensor.insert_slice %g into %one[0, 0, 1] [2, 6, 1] [1, 1, 1] : tensor<2x6x1xi32> into tensor<2x6x2xi32>
  %pairs = tensor.collapse_shape %both [[0, 1], [2]] : tensor<2x6x2xi32> into tensor<12x2xi32>
  %e12 = tensor.empty() : tensor<12xi32>
  %start = linalg.fill ins(%z : i32) outs(%e12 : tensor<12xi32>) -> tensor<12xi32>
  %indices = linalg.generic {indexing_maps = [#nc, affine_map<(d0, d1) -> (0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%pairs, %strides : tensor<12x2xi32>, tensor<1x2xi32>) outs(%start : tensor<12xi32>) {
  ^bb0(%a: i32, %stride: i32, %acc: i32):
    %t = arith.muli %a, %stride : i32
    %u = arith.addi %acc, %t : i32
    linalg.yield %u : i32
  } -> tensor<12xi32>
  %values = tensor.collapse_shape %inverse [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %ef = tensor.empty() : tensor<12xf32>
  %found = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%indices : tensor<12xi32>) outs(%ef : tensor<12xf32>) {
  ^bb0(%i: i32, %o: f32):
    %at = arith.index_cast %i : i32 to index
    %r = tensor.extract %values[%at] : tensor<6xf32>
    linalg.yield %r : f32
  } -> tensor<12xf32>
  %gathered = tensor.expand_shape %found [[0, 1]] output_shape [2, 6] : tensor<12xf32> into tensor<2x6xf32>
  %y = linalg.generic {indexing_maps = [#full, #channel, #full], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %gathered : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%all : tensor<2x6x5xf32>) {
  ^bb0(%v: f32, %r: f32, %o: f32):
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<2x6x5xf32>
  return %y : tensor<2x6x5xf32>
}

// The largest of two booleans is false unless both are true, which as a signed
// number is -1: the gain is the first element throughout.
// CHECK-LABEL: func.func @largest_boolean(
// CHECK:         norm.rms_norm %{{.*}} {axes
// CHECK:         tensor.extract
func.func @largest_boolean(%x: tensor<5x2xf32>, %g: tensor<2xf32>) -> tensor<5x2xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 2.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %e1 = tensor.empty() : tensor<5xf32>
  %f = linalg.fill ins(%z : f32) outs(%e1 : tensor<5xf32>) -> tensor<5xf32>
  %s = linalg.generic {indexing_maps = [#a, #r], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<5x2xf32>) outs(%f : tensor<5xf32>) {
  ^bb0(%p: f32, %u: f32):
    %q = arith.mulf %p, %p : f32
    %w = arith.addf %u, %q : f32
    linalg.yield %w : f32
  } -> tensor<5xf32>
  %o = tensor.empty() : tensor<5x2xf32>
  %y = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel"]} ins(%x, %s : tensor<5x2xf32>, tensor<5xf32>) outs(%o : tensor<5x2xf32>) {
  ^bb0(%p: f32, %t: f32, %u: f32):
    %m = arith.divf %t, %n : f32
    %me = arith.addf %m, %eps : f32
    %rs = math.rsqrt %me : f32
    %v = arith.mulf %p, %rs : f32
    %j = linalg.index 1 : index
    %c4 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %hi = arith.cmpi sge, %j, %c4 : index
    %c9 = arith.constant 9 : index
    %false = arith.cmpi sge, %j, %c9 : index
    %b = arith.maxsi %hi, %false : i1
    %bi = arith.extui %b : i1 to i32
    %ii = arith.index_cast %bi : i32 to index
    %c3 = arith.constant 3 : index
    %gg = tensor.extract %g[%ii] : tensor<2xf32>
    %res = arith.mulf %v, %gg : f32
    linalg.yield %res : f32
  } -> tensor<5x2xf32>
  return %y : tensor<5x2xf32>
}
