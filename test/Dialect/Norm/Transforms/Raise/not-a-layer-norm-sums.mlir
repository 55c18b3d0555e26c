// RUN: norm-opt --norm-raise %s | FileCheck %s

// One change each to the sums of a layer norm, after which it is none. Nothing but
// the original is raised.

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

// Exponent 3.
// CHECK-LABEL: func.func @cubed(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @cubed(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %three = arith.constant 3 : i64
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
    %dd = math.fpowi %d, %three : f32, i64
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

// Exponent 4.
// CHECK-LABEL: func.func @fourth_power(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @fourth_power(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %d2 = arith.mulf %d, %d : f32
    %dd = arith.mulf %d2, %d2 : f32
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

// Mean absolute deviation.
// CHECK-LABEL: func.func @absolute(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @absolute(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
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
    %dd = math.absf %d : f32
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

// The sums begin with 1.
// CHECK-LABEL: func.func @nonzero_start(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @nonzero_start(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 1.0 : f32
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

// A maximum is no sum.
// CHECK-LABEL: func.func @maximum(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @maximum(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.maximumf %acc, %e : f32
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

// Neither is a difference.
// CHECK-LABEL: func.func @subtracted(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @subtracted(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.subf %acc, %e : f32
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

// The accumulator is added twice.
// CHECK-LABEL: func.func @accumulator_twice(
// CHECK-NOT:     norm.
// CHECK:         return
func.func @accumulator_twice(%x: tensor<8x64xf32>, %g: tensor<64xf32>, %b: tensor<64xf32>) -> tensor<8x64xf32> {
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %u = arith.addf %acc, %e : f32
    %t = arith.addf %acc, %u : f32
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
