// Sums and products that are one op, and minus signs in other places than frontends
// put them.

// RUN: norm-opt --norm-raise %s | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>

// Sums of products in one op each: of v / 64, and of squares.
// CHECK-LABEL: func.func @fused_sums(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @fused_sums(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = math.fma %v, %inv, %acc : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %d = arith.subf %v, %s : f32
    %t = math.fma %d, %d, %acc : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %d = arith.subf %v, %s : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// A bias that is added to a product with the gain.
// CHECK-LABEL: func.func @fused_gain_and_bias(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 gain(%arg1) bias(%arg2) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @fused_gain_and_bias(%x: tensor<8x64xf32>, %gain: tensor<64xf32>, %bias: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares, %gain, %bias : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %g: f32, %b: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %t = math.fma %h, %g, %b : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// v / root - mean / root, with the minus in front of the product, or of the mean.
// CHECK-LABEL: func.func @fused_scale_and_shift(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @fused_scale_and_shift(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %m = arith.mulf %mean, %r : f32
    %minus = arith.negf %m : f32
    %t = math.fma %v, %r, %minus : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// And the other product first.
// CHECK-LABEL: func.func @fused_shift(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @fused_shift(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %scaled = arith.mulf %v, %r : f32
    %minus = arith.negf %mean : f32
    %t = math.fma %minus, %r, %scaled : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The mean of squares and epsilon.
// CHECK-LABEL: func.func @fused_epsilon(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @fused_epsilon(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %p = math.fma %q, %inv, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// A difference as a sum with -1 times the mean.
// CHECK-LABEL: func.func @plus_minus_one_times(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @plus_minus_one_times(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %one = arith.constant -1.0 : f32
    %minus = arith.mulf %mean, %one : f32
    %d = arith.addf %minus, %v : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %one = arith.constant -1.0 : f32
    %minus = arith.mulf %mean, %one : f32
    %d = arith.addf %minus, %v : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Or with 0 - mean.
// CHECK-LABEL: func.func @plus_zero_minus(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @plus_zero_minus(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %minus = arith.subf %zero, %mean : f32
    %d = arith.addf %v, %minus : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %minus = arith.subf %zero, %mean : f32
    %d = arith.addf %v, %minus : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Or with a sum that a negative number divides.
// CHECK-LABEL: func.func @negative_divisor(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @negative_divisor(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %nn = arith.constant -64.0 : f32
    %mean = arith.divf %s, %nn : f32
    %d = arith.addf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %nn = arith.constant -64.0 : f32
    %mean = arith.divf %s, %nn : f32
    %d = arith.addf %v, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// E[v^2] - E[v]^2, where the square's sign cancels.
// CHECK-LABEL: func.func @negative_divisor_of_squares(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @negative_divisor_of_squares(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %nn = arith.constant -64.0 : f32
    %minus = arith.divf %s, %nn : f32
    %square = arith.mulf %minus, %minus : f32
    %all2 = arith.divf %q, %n : f32
    %var = arith.subf %all2, %square : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The variance is its own magnitude.
// CHECK-LABEL: func.func @magnitude_of_the_variance(
// CHECK-NEXT:    %[[Y:.*]] = norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]

func.func @magnitude_of_the_variance(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %inv = arith.constant 0.015625 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sums : tensor<8x64xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %signed = arith.divf %q, %n : f32
    %var = math.absf %signed : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
