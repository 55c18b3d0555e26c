// RUN: norm-opt --norm-raise %s | FileCheck %s

// One change each to what the statistics of a layer norm are of, or to how many
// elements, after which it is none. Nothing but the original is raised.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// The original of the mutations below is raised.
// CHECK-LABEL: func.func @control(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @control(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The mean divides by something else than the number of elements.
// CHECK-LABEL: func.func @wrong_count_of_mean(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @wrong_count_of_mean(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 63.0 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %m : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %m : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The variance divides by N - 1.
// CHECK-LABEL: func.func @wrong_count_of_variance(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @wrong_count_of_variance(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 63.0 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %m : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// Mean and variance divide by different numbers, both wrong.
// CHECK-LABEL: func.func @two_counts(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @two_counts(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 63.0 : f32
  %k = arith.constant 60.0 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %m : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %m : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %k : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The mean of the variance is not that of the output.
// CHECK-LABEL: func.func @two_means(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @two_means(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 63.0 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %m : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// Statistics of one tensor applied to another.
// CHECK-LABEL: func.func @other_tensor(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @other_tensor(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %z: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%z, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The mean of one tensor, the variance of another.
// CHECK-LABEL: func.func @mean_of_other_tensor(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @mean_of_other_tensor(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %z: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The variance of another tensor.
// CHECK-LABEL: func.func @variance_of_other_tensor(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @variance_of_other_tensor(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %z: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// Uncentred mean square, centred output.
// CHECK-LABEL: func.func @uncentred_variance(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @uncentred_variance(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %dd = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The mean is an argument: as in batch normalization at inference.
// CHECK-LABEL: func.func @given_mean(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @given_mean(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %given: tensor<8xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %given : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %given, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// Mean and variance are arguments.
// CHECK-LABEL: func.func @given_statistics(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @given_statistics(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %given: tensor<8xf32>, %moment: tensor<8xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %given : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %given, %moment, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The number of elements is itself a sum.
// CHECK-LABEL: func.func @masked_mean(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @masked_mean(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<8xf32>, %counts: tensor<8xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<8xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %bias : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %bias : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The gain is inside the statistics.
// CHECK-LABEL: func.func @gain_in_statistics(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @gain_in_statistics(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %xg = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %g : tensor<8x64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %o: f32):
    %t = arith.mulf %e, %s : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%xg, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>)
      outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// maxnumf(NaN, 0) is 0: where an element is infinite the others are not NaN, which
// a layer norm of such a row is as a whole.
// CHECK-LABEL: func.func @variance_hiding_nan(
// CHECK-NOT:     norm.
func.func @variance_hiding_nan(%x: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %es = tensor.empty() : tensor<2xf32>
  %ea = tensor.empty() : tensor<2x8xf32>
  %i = linalg.fill ins(%z : f32) outs(%es : tensor<2xf32>) -> tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x8xf32>) outs(%i : tensor<2xf32>) dimensions = [1]
  %x2 = linalg.square ins(%x : tensor<2x8xf32>) outs(%ea : tensor<2x8xf32>) -> tensor<2x8xf32>
  %q = linalg.reduce { arith.addf } ins(%x2 : tensor<2x8xf32>) outs(%i : tensor<2xf32>) dimensions = [1]
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %s, %q : tensor<2x8xf32>, tensor<2xf32>, tensor<2xf32>) outs(%ea : tensor<2x8xf32>) {
  ^bb0(%v: f32, %ss: f32, %t: f32, %o: f32):
    %mean = arith.divf %ss, %n : f32
    %e2 = arith.divf %t, %n : f32
    %mm = arith.mulf %mean, %mean : f32
    %var = arith.subf %e2, %mm : f32
    %cl = arith.maxnumf %var, %z : f32
    %p = arith.addf %cl, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.subf %v, %mean : f32
    %w = arith.mulf %d, %r : f32
    linalg.yield %w : f32
  } -> tensor<2x8xf32>
  return %y : tensor<2x8xf32>
}
