// With one row, a product of a matrix and a vector is a sum over a tensor that
// has all loops, as a norm's own sums are. It varies along the normalized axis,
// which no statistic of the row does, and so hides no norm.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @residual_of_one_token(
// CHECK:         %[[X:.*]] = linalg.add
// CHECK:         %[[Y:.*]] = norm.rms_norm %[[X]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         return %[[Y]]
func.func @residual_of_one_token(%h: tensor<1x16xf32>, %w: tensor<16x16xf32>, %residual: tensor<1x16xf32>) -> tensor<1x16xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 16.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<1xf32>
  %all = tensor.empty() : tensor<1x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<1xf32>) -> tensor<1xf32>
  %product = linalg.fill ins(%zero : f32) outs(%all : tensor<1x16xf32>) -> tensor<1x16xf32>
  %m = linalg.matmul ins(%h, %w : tensor<1x16xf32>, tensor<16x16xf32>) outs(%product : tensor<1x16xf32>) -> tensor<1x16xf32>
  %x = linalg.add ins(%residual, %m : tensor<1x16xf32>, tensor<1x16xf32>) outs(%all : tensor<1x16xf32>) -> tensor<1x16xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<1x16xf32>) outs(%init : tensor<1xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<1xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<1x16xf32>, tensor<1xf32>) outs(%all : tensor<1x16xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x16xf32>
  return %y : tensor<1x16xf32>
}

// -----

// A mean of a product itself: its sum is one over the axis, not over that of
// the product as well.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @product_of_one_token(
// CHECK:         %[[M:.*]] = linalg.matmul
// CHECK:         %[[Y:.*]] = norm.layer_norm %[[M]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         return %[[Y]]
func.func @product_of_one_token(%h: tensor<1x16xf32>, %w: tensor<16x24xf32>) -> tensor<1x24xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 24.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<1xf32>
  %all = tensor.empty() : tensor<1x24xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<1xf32>) -> tensor<1xf32>
  %product = linalg.fill ins(%zero : f32) outs(%all : tensor<1x24xf32>) -> tensor<1x24xf32>
  %m = linalg.matmul ins(%h, %w : tensor<1x16xf32>, tensor<16x24xf32>) outs(%product : tensor<1x24xf32>) -> tensor<1x24xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%m : tensor<1x24xf32>) outs(%init : tensor<1xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%m, %sum : tensor<1x24xf32>, tensor<1xf32>) outs(%init : tensor<1xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<1xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%m, %sum, %squares : tensor<1x24xf32>, tensor<1xf32>, tensor<1xf32>) outs(%all : tensor<1x24xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.subf %v, %mean : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x24xf32>
  return %y : tensor<1x24xf32>
}

// -----

// The sum over both axes of a product, divided by the size of one, is no mean of
// the product: it is counted wrongly.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @count_of_the_product(
// CHECK-NOT:     norm.
func.func @count_of_the_product(%h: tensor<1x16xf32>, %w: tensor<16x24xf32>) -> tensor<1x24xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 384.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<1xf32>
  %all = tensor.empty() : tensor<1x24xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<1xf32>) -> tensor<1xf32>
  %product = linalg.fill ins(%zero : f32) outs(%all : tensor<1x24xf32>) -> tensor<1x24xf32>
  %m = linalg.matmul ins(%h, %w : tensor<1x16xf32>, tensor<16x24xf32>) outs(%product : tensor<1x24xf32>) -> tensor<1x24xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%m : tensor<1x24xf32>) outs(%init : tensor<1xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<1xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%m, %squares : tensor<1x24xf32>, tensor<1xf32>) outs(%all : tensor<1x24xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x24xf32>
  return %y : tensor<1x24xf32>
}

// -----

// What sums a tensor of products is a mean of gated values, though one factor is
// the same for all rows and has a sum in it, as that of a matrix and a vector.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
#one = affine_map<(d0) -> (d0)>
// CHECK-LABEL: func.func @gated(
// CHECK:         %[[GATED:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}} : tensor<4x8xf32>, tensor<8xf32>)
// CHECK:         %[[Y:.*]] = norm.layer_norm %[[GATED]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         return %[[Y]]
func.func @gated(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %columns = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %start = linalg.fill ins(%zero : f32) outs(%columns : tensor<8xf32>) -> tensor<8xf32>
  %pooled = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%start : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %gate = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]} ins(%pooled : tensor<8xf32>) outs(%columns : tensor<8xf32>) {
  ^bb0(%e: f32, %o: f32):
    %t = math.tanh %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %gated = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %gate : tensor<4x8xf32>, tensor<8xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %g: f32, %o: f32):
    %t = arith.mulf %e, %g : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%gated : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%gated, %sum : tensor<4x8xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%gated, %sum, %squares : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.subf %v, %mean : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// The mean is of what another gate makes of the same values: no layer norm.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func.func @gated_otherwise(
// CHECK-NOT:     norm.
func.func @gated_otherwise(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %columns = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %start = linalg.fill ins(%zero : f32) outs(%columns : tensor<8xf32>) -> tensor<8xf32>
  %pooled = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%start : tensor<8xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %t = arith.addf %acc, %e : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %gated:2 = linalg.generic {indexing_maps = [#id, #column, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %pooled : tensor<4x8xf32>, tensor<8xf32>) outs(%all, %all : tensor<4x8xf32>, tensor<4x8xf32>) {
  ^bb0(%e: f32, %g: f32, %o: f32, %p: f32):
    %t = arith.mulf %e, %g : f32
    %tanh = math.tanh %g : f32
    %u = arith.mulf %e, %tanh : f32
    linalg.yield %t, %u : f32, f32
  } -> (tensor<4x8xf32>, tensor<4x8xf32>)
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%gated#1 : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %t = arith.addf %acc, %v : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%gated#0, %sum : tensor<4x8xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%v: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %v, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%gated#0, %sum, %squares : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%v: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.subf %v, %mean : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// The factor with a sum in it is not the same for all rows, the gain is: no
// product of a matrix and a vector, though the sum multiplies by itself.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func.func @gain_of_a_clamped_l2_norm(
// CHECK:         %[[V:.*]] = linalg.generic {{.*}} ins(%arg0, %{{.*}}, %arg1 : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>)
// CHECK:         %[[Y:.*]] = norm.layer_norm %[[V]] {axes = array<i64: 1>, epsilon = 1.000000e-05 : f64}
// CHECK:         return %[[Y]]
func.func @gain_of_a_clamped_l2_norm(%x: tensor<4x8xf32>, %w: tensor<8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 8.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %least = arith.constant 1.0e-12 : f32
  %rows = tensor.empty() : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %length = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %q = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %v = linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %length, %w : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %l: f32, %g: f32, %o: f32):
    %root = math.sqrt %l : f32
    %clamped = arith.maximumf %root, %least : f32
    %d = arith.divf %e, %clamped : f32
    %t = arith.mulf %d, %g : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row, #column, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %length, %w : tensor<4x8xf32>, tensor<4xf32>, tensor<8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %l: f32, %g: f32, %acc: f32):
    %root = math.sqrt %l : f32
    %clamped = arith.maximumf %root, %least : f32
    %d = arith.divf %e, %clamped : f32
    %s = arith.mulf %d, %g : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%v, %sum : tensor<4x8xf32>, tensor<4xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %dd : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %sum, %squares : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>) outs(%all : tensor<4x8xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %variance = arith.divf %q, %n : f32
    %p = arith.addf %variance, %eps : f32
    %r = math.rsqrt %p : f32
    %d = arith.subf %e, %mean : f32
    %t = arith.mulf %d, %r : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
