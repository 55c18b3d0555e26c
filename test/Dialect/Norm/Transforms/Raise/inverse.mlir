// RUN: norm-opt --norm-raise %s | FileCheck %s

// How 1/sqrt(variance + epsilon) may be written.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// d * rsqrt(q)
// CHECK-LABEL: func.func @rsqrt(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @rsqrt(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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

// d / sqrt(q)
// CHECK-LABEL: func.func @divided_by_root(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @divided_by_root(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %h = arith.divf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// 1 / sqrt(q) * d
// CHECK-LABEL: func.func @reciprocal_of_root(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @reciprocal_of_root(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %one = arith.constant 1.0 : f32
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
    %root = math.sqrt %sum : f32
    %r = arith.divf %one, %root : f32
    %h = arith.mulf %r, %d : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// sqrt(1 / q) * d
// CHECK-LABEL: func.func @root_of_reciprocal(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @root_of_reciprocal(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %one = arith.constant 1.0 : f32
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
    %inv = arith.divf %one, %sum : f32
    %r = math.sqrt %inv : f32
    %h = arith.mulf %r, %d : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// d * q^-0.5
// CHECK-LABEL: func.func @power(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @power(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %p = arith.constant -0.5 : f32
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
    %r = math.powf %sum, %p : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// d * (q^0.5)^-1
// CHECK-LABEL: func.func @two_powers(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @two_powers(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %p = arith.constant -1.0 : f32
  %half = arith.constant 0.5 : f32
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
    %root = math.powf %sum, %half : f32
    %r = math.powf %root, %p : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// epsilon + q, with an epsilon that was an f64.
// CHECK-LABEL: func.func @epsilon_left(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @epsilon_left(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f64
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
    %eps32 = arith.truncf %eps : f64 to f32
    %sum = arith.addf %eps32, %var : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// No epsilon is an epsilon of 0.
// CHECK-LABEL: func.func @no_epsilon(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 0.000000e+00 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @no_epsilon(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %r = math.rsqrt %var : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// An f32 epsilon is the shortest number that f32 rounds to it.
// CHECK-LABEL: func.func @epsilon_as_bits(
// CHECK-NOT:     linalg.generic
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.0000045000000001E-5 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @epsilon_as_bits(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 0x3727C5DE : f32
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

// torch-mlir's reciprocal asserts that it divides by something. The assertion
// stays, and with it what it asks about.
// CHECK-LABEL: func.func @asserted(
// CHECK:         %[[Y:.*]] = norm.layer_norm %{{.*}} gain(%{{.*}}) bias(%{{.*}}) {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64} : (tensor<8x64xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<8x64xf32>
// CHECK:         cf.assert
// CHECK:         return %[[Y]]
func.func @asserted(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %one = arith.constant 1.0 : f32
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
    %root = math.sqrt %sum : f32
    %nonzero = arith.cmpf one, %root, %zero : f32
    cf.assert %nonzero, "unimplemented: tensor with zero element"
    %r = arith.divf %one, %root : f32
    %h = arith.mulf %d, %r : f32
    %hg = arith.mulf %h, %gain : f32
    %y = arith.addf %hg, %bias : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}
