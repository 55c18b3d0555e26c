// RUN: norm-opt --norm-raise %s | FileCheck %s
// RUN: norm-opt --norm-raise=preserve-rounding %s | FileCheck %s --check-prefix=PRESERVE

// What a norm divides by, where that is no root of a mean and epsilon: epsilon
// added to the root, which norm.normalize has and no named op, and the root of a
// sum with a factor sqrt(N), as RMS norm is written with an L2 norm.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>

// Epsilon outside the root, with gain and bias. Nothing is rounded elsewhere.
// CHECK-LABEL: func.func @layer_norm_outside(
//      CHECK:    %[[Y:.*]] = norm.generic {indexing_maps = [#{{.*}}, #[[C:.*]], #[[C]], #{{.*}}], iterator_types = ["parallel", "reduction"]}
// CHECK-SAME:      ins(%arg0, %arg1, %arg2 : tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>)
//      CHECK:      %[[N:.*]]:3 = norm.normalize mean_variance %{{.*}} {epsilon = 1.000000e-05 : f64, epsilon_outside_sqrt} : f32
//      CHECK:      %[[G:.*]] = arith.mulf %[[N]]#0
//      CHECK:      arith.addf %[[G]]
//  CHECK-NOT:    linalg.generic
//      CHECK:    return %[[Y]]
// PRESERVE-LABEL: func.func @layer_norm_outside(
// PRESERVE:         norm.generic
func.func @layer_norm_outside(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
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
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g, %b : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %bias: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %eps : f32
    %h = arith.divf %d, %sum : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The inverse is computed by itself, and the root is a power.
// CHECK-LABEL: func.func @rms_norm_outside(
//      CHECK:    norm.generic
// CHECK-SAME:      ins(%arg0 : tensor<8x64xf32>)
//      CHECK:      norm.normalize mean_square %{{.*}} {epsilon = 1.000000e-05 : f64, epsilon_outside_sqrt} : f32
//  CHECK-NOT:    linalg.generic
//      CHECK:    return
func.func @rms_norm_outside(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %root = math.powf %var, %half : f32
    %sum = arith.addf %eps, %root : f32
    %r = arith.divf %one, %sum : f32
    %y = arith.mulf %r, %e : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Without an epsilon it is a named op.
// CHECK-LABEL: func.func @zero_outside(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @zero_outside(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %zero : f32
    %y = arith.divf %e, %sum : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Inside and outside.
// CHECK-LABEL: func.func @both(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @both(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %in = arith.addf %var, %eps : f32
    %root = math.sqrt %in : f32
    %sum = arith.addf %root, %eps : f32
    %y = arith.divf %e, %sum : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Where the row has that root, it is divided by 0.
// CHECK-LABEL: func.func @negative_outside(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @negative_outside(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant -1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %eps : f32
    %y = arith.divf %e, %sum : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// An epsilon that is an argument.
// CHECK-LABEL: func.func @no_constant_outside(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @no_constant_outside(%x: tensor<8x64xf32>, %eps: f32) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %eps : f32
    %y = arith.divf %e, %sum : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// A root of what looks like a divisor.
// CHECK-LABEL: func.func @root_of_root(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @root_of_root(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %eps : f32
    %r = math.rsqrt %sum : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The mean is divided by another root than the value.
// CHECK-LABEL: func.func @two_divisors(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @two_divisors(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %more = arith.constant 1.0e-4 : f32
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
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %root = math.sqrt %var : f32
    %sum = arith.addf %root, %eps : f32
    %other = arith.addf %root, %more : f32
    %a = arith.divf %e, %sum : f32
    %c = arith.divf %mean, %other : f32
    %y = arith.subf %a, %c : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// An RMS norm that is an L2 norm times sqrt(N). The sum is rounded elsewhere.
// CHECK-LABEL: func.func @l2(
//      CHECK:    %[[Y:.*]] = norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
//      CHECK:    return %[[Y]]
// PRESERVE-LABEL: func.func @l2(
// PRESERVE-NOT:     norm.
// PRESERVE:         return
func.func @l2(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %r = math.sqrt %q : f32
    %h = arith.divf %e, %r : f32
    %k = arith.mulf %h, %eight : f32
    %y = arith.mulf %k, %gain : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// sqrt(N) / sqrt(N q + e) is 1 / sqrt(q + e / N), wherever the factor stands.
// CHECK-LABEL: func.func @l2_epsilon(
//      CHECK:    norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 1>, epsilon = 1.562500e-02 : f64}
func.func @l2_epsilon(%x: tensor<8x64xf32>, %g: tensor<64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares, %g : tensor<8x64xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %gain: f32, %o: f32):
    %p = arith.addf %q, %one : f32
    %r = math.rsqrt %p : f32
    %k = arith.mulf %gain, %eight : f32
    %z = arith.mulf %r, %k : f32
    %y = arith.mulf %e, %z : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// sqrt(63), as f32 has it.
// CHECK-LABEL: func.func @l2_rounded_factor(
//      CHECK:    norm.rms_norm %arg0 {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64}
func.func @l2_rounded_factor(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %root = arith.constant 7.93725395 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %r = math.rsqrt %q : f32
    %h = arith.mulf %e, %r : f32
    %y = arith.mulf %h, %root : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// sqrt(64) is not sqrt(63).
// CHECK-LABEL: func.func @l2_wrong_factor(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @l2_wrong_factor(%x: tensor<8x63xf32>) -> tensor<8x63xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 63.0 : f32
  %eight = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x63xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x63xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x63xf32>, tensor<8xf32>) outs(%all : tensor<8x63xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %r = math.rsqrt %q : f32
    %h = arith.mulf %e, %r : f32
    %y = arith.mulf %h, %eight : f32
    linalg.yield %y : f32
  } -> tensor<8x63xf32>
  return %y : tensor<8x63xf32>
}

// Nor is it in what is added.
// CHECK-LABEL: func.func @l2_factor_in_bias(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @l2_factor_in_bias(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %r = math.rsqrt %q : f32
    %h = arith.mulf %e, %r : f32
    %y = arith.addf %h, %eight : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// The same of a layer norm.
// CHECK-LABEL: func.func @l2_centred(
//      CHECK:    norm.layer_norm %arg0 {axes = array<i64: 1>, epsilon = 1.562500e-02 : f64}
func.func @l2_centred(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %one = arith.constant 1.0 : f32
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
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<8x64xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %p = arith.addf %q, %one : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    %y = arith.mulf %h, %eight : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// sqrt(N) / (sqrt(N q) + e) is 1 / (sqrt(q) + e / sqrt(N)).
// CHECK-LABEL: func.func @l2_outside(
//      CHECK:    norm.generic
//      CHECK:      norm.normalize mean_square %{{.*}} {epsilon = 1.250000e-01 : f64, epsilon_outside_sqrt} : f32
func.func @l2_outside(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %one = arith.constant 1.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %sum = arith.addf %root, %one : f32
    %h = arith.divf %e, %sum : f32
    %y = arith.mulf %h, %eight : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Clamped, it is 0 for a row of zeros, where a norm op without epsilon has NaN.
// CHECK-LABEL: func.func @l2_clamped(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @l2_clamped(%x: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eight = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %squares : tensor<8x64xf32>, tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %root = math.sqrt %q : f32
    %c = arith.maximumf %root, %eps : f32
    %h = arith.divf %e, %c : f32
    %y = arith.mulf %h, %eight : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}

// Mean-variance normalization as ONNX defined it first: over the batch for each
// channel, but no norm.batch_norm has its epsilon.
// CHECK-LABEL: func.func @over_batch(
//      CHECK:    norm.generic {indexing_maps = [{{.*}}], iterator_types = ["reduction", "parallel", "reduction"]}
//      CHECK:      norm.normalize mean_variance %{{.*}} {epsilon = 1.000000e-09 : f64, epsilon_outside_sqrt} : f32
//  CHECK-NOT:    norm.batch_norm
//      CHECK:    return
func.func @over_batch(%x: tensor<4x6x5xf32>) -> tensor<4x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 20.0 : f32
  %eps = arith.constant 1.0e-9 : f32
  %rows = tensor.empty() : tensor<6xf32>
  %all = tensor.empty() : tensor<4x6x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<6xf32>) -> tensor<6xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]}
      ins(%x : tensor<4x6x5xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>], iterator_types = ["reduction", "parallel", "reduction"]}
      ins(%x : tensor<4x6x5xf32>) outs(%init : tensor<6xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %q = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<6xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<4x6x5xf32>, tensor<6xf32>, tensor<6xf32>) outs(%all : tensor<4x6x5xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %mean2 = arith.mulf %mean, %mean : f32
    %q2 = arith.divf %q, %n : f32
    %var = arith.subf %q2, %mean2 : f32
    %std = math.sqrt %var : f32
    %d = arith.subf %v, %mean : f32
    %p = arith.addf %std, %eps : f32
    %h = arith.divf %d, %p : f32
    linalg.yield %h : f32
  } -> tensor<4x6x5xf32>
  return %y : tensor<4x6x5xf32>
}
