// RUN: norm-opt --norm-raise %s | FileCheck %s

// One change each to what a layer norm does with its statistics, after which it is
// none. Nothing but the original is raised.

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

// Centred variance, uncentred output.
// CHECK-LABEL: func.func @uncentred_output(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @uncentred_output(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %h = arith.mulf %e, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// d * sqrt(q).
// CHECK-LABEL: func.func @multiplied_by_root(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @multiplied_by_root(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %r = math.sqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// d / (1/sqrt(q)).
// CHECK-LABEL: func.func @divided_by_inverse(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @divided_by_inverse(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %h = arith.divf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// sqrt(q) / d.
// CHECK-LABEL: func.func @root_over_value(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @root_over_value(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %r = math.sqrt %sum : f32
    %h = arith.divf %r, %d : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// epsilon is not a constant.
// CHECK-LABEL: func.func @unknown_epsilon(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @unknown_epsilon(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>, %eps: f32) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
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

// epsilon is negative.
// CHECK-LABEL: func.func @negative_epsilon(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @negative_epsilon(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant -1.0e-5 : f32
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

// x and mean have different factors.
// CHECK-LABEL: func.func @mean_scaled_otherwise(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @mean_scaled_otherwise(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %rg = arith.mulf %r, %gain : f32
    %xz = arith.mulf %e, %rg : f32
    %rb = arith.mulf %r, %bias : f32
    %mz = arith.mulf %mean, %rb : f32
    %y = arith.subf %xz, %mz : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// The mean is subtracted after scaling.
// CHECK-LABEL: func.func @mean_unscaled(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @mean_unscaled(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %xr = arith.mulf %e, %r : f32
    %h = arith.subf %xr, %mean : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}
