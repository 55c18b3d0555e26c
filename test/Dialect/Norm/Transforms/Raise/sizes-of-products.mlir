// Sizes that are products: of what a dimension was collapsed from, and of what a
// program multiplies.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s
// RUN: norm-opt --norm-raise=report=- -split-input-file %s -o /dev/null | FileCheck %s --check-prefix=REPORT

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The sizes that were collapsed,
// CHECK-LABEL: func.func @product(
// CHECK:         norm.rms_norm
func.func @product(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// and not one of them twice,
// CHECK-LABEL: func.func @product_of_others(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @product_of_others(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %other = arith.muli %h, %h : index
  %i = arith.index_cast %other : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// not one alone,
// CHECK-LABEL: func.func @too_few(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @too_few(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %h : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// not the number of all elements,
// CHECK-LABEL: func.func @too_many(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @too_many(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %c3 = arith.constant 3 : index
  %more = arith.muli %m, %c3 : index
  %i = arith.index_cast %more : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// and not those of a tensor that is nowhere in it.
// CHECK-LABEL: func.func @of_another_tensor(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @of_another_tensor(%x: tensor<3x?x?xf32>, %z: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %zh = tensor.dim %z, %c1 : tensor<3x?x?xf32>
  %zw = tensor.dim %z, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %other = arith.muli %zh, %zw : index
  %i = arith.index_cast %other : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// As a map,
// CHECK-LABEL: func.func @affine_product(
// CHECK:         norm.rms_norm
func.func @affine_product(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %hw = affine.apply affine_map<()[s0, s1] -> (s0 * s1)>()[%h, %w]
  %i = arith.index_cast %hw : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// of the right operands,
// CHECK-LABEL: func.func @affine_product_of_others(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @affine_product_of_others(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %hw = affine.apply affine_map<()[s0, s1] -> (s0 * s0)>()[%h, %w]
  %i = arith.index_cast %hw : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// and no sum.
// CHECK-LABEL: func.func @affine_sum(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @affine_sum(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %hw = affine.apply affine_map<()[s0, s1] -> (s0 + s1)>()[%h, %w]
  %i = arith.index_cast %hw : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A product of floats.
// CHECK-LABEL: func.func @product_of_floats(
// CHECK:         norm.rms_norm
func.func @product_of_floats(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %h : index to i64
  %j = arith.index_cast %w : index to i64
  %nh = arith.sitofp %i : i64 to f32
  %nw = arith.uitofp %j : i64 to f32
  %n = arith.mulf %nw, %nh : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A product that may wrap.
// CHECK-LABEL: func.func @narrow_product(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed for every size: it goes through i32
func.func @narrow_product(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %h : index to i32
  %j = arith.index_cast %w : index to i32
  %k = arith.muli %i, %j : i32
  %n = arith.sitofp %k : i32 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// With a size that is known,
// CHECK-LABEL: func.func @times_number(
// CHECK:         norm.rms_norm
func.func @times_number(%x: tensor<3x?x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x4xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %c4 : index
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// as the size of the view,
// CHECK-LABEL: func.func @times_number_as_size(
// CHECK:         norm.rms_norm
func.func @times_number_as_size(%x: tensor<3x?x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x4xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %c4 : index
  %size = tensor.dim %v, %c1 : tensor<3x?xf32>
  %i = arith.index_cast %size : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// as a map,
// CHECK-LABEL: func.func @times_number_as_map(
// CHECK:         norm.rms_norm
func.func @times_number_as_map(%x: tensor<3x?x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x4xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %c4 : index
  %size = affine.apply affine_map<()[s0] -> (s0 * 4)>()[%h]
  %i = arith.index_cast %size : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// but not another number,
// CHECK-LABEL: func.func @times_another_number(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @times_another_number(%x: tensor<3x?x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x4xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %c4 : index
  %c2 = arith.constant 2 : index
  %other = arith.muli %h, %c2 : index
  %i = arith.index_cast %other : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// or none.
// CHECK-LABEL: func.func @without_number(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @without_number(%x: tensor<3x?x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x4xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %c4 : index
  %i = arith.index_cast %h : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The sizes of what a view of a view is of, and of what is computed from it.
// CHECK-LABEL: func.func @from_the_view_on(
// CHECK:         %[[V:.*]] = linalg.exp
// CHECK:         norm.rms_norm %[[V]]
func.func @from_the_view_on(%x: tensor<3x?x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %d1 = tensor.dim %x, %c1 : tensor<3x?x?x?xf32>
  %d2 = tensor.dim %x, %c2 : tensor<3x?x?x?xf32>
  %d3 = tensor.dim %x, %c3 : tensor<3x?x?x?xf32>
  %d12 = arith.muli %d1, %d2 : index
  %m = arith.muli %d12, %d3 : index
  %d32 = arith.muli %d3, %d2 : index
  %size = arith.muli %d1, %d32 : index
  %x1 = tensor.collapse_shape %x [[0], [1], [2, 3]] : tensor<3x?x?x?xf32> into tensor<3x?x?xf32>
  %x2 = tensor.collapse_shape %x1 [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %to = tensor.empty(%m) : tensor<3x?xf32>
  %v = linalg.exp ins(%x2 : tensor<3x?xf32>) outs(%to : tensor<3x?xf32>) -> tensor<3x?xf32>
  %i = arith.index_cast %size : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The sizes that a slice was given, and the sizes of what is made of them.
// CHECK-LABEL: func.func @of_a_slice(
// CHECK:         norm.rms_norm
func.func @of_a_slice(%x: tensor<2x3x?x?xf32>, %h: index, %w: index) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %part = tensor.extract_slice %x[1, 0, 0, 0] [1, 3, %h, %w] [1, 1, 1, 1] : tensor<2x3x?x?xf32> to tensor<3x?x?xf32>
  %v = tensor.collapse_shape %part [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Or of others.
// CHECK-LABEL: func.func @of_a_slice_but_one(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @of_a_slice_but_one(%x: tensor<2x3x?x?xf32>, %h: index, %w: index, %third: index) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %part = tensor.extract_slice %x[1, 0, 0, 0] [1, 3, %h, %w] [1, 1, 1, 1] : tensor<2x3x?x?xf32> to tensor<3x?x?xf32>
  %v = tensor.collapse_shape %part [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %other = arith.muli %h, %third : index
  %i = arith.index_cast %other : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Two integers that nobody says are sizes may both be negative, or their product
// wraps: the product is the size,
// CHECK-LABEL: func.func @integers_of_any_sign(
// CHECK:         norm.rms_norm
func.func @integers_of_any_sign(%x: tensor<?xf32>, %h: i64, %w: i64) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %three = arith.constant 3 : i64
  %size = arith.muli %h, %w : i64
  %shape = tensor.from_elements %three, %size : tensor<2xi64>
  %v = tensor.reshape %x(%shape) : (tensor<?xf32>, tensor<2xi64>) -> tensor<3x?xf32>
  %m = arith.index_cast %size : i64 to index
  %n = arith.sitofp %size : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// but not that of the floats.
// CHECK-LABEL: func.func @floats_of_any_sign(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @floats_of_any_sign(%x: tensor<?xf32>, %h: i64, %w: i64) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %three = arith.constant 3 : i64
  %size = arith.muli %h, %w : i64
  %shape = tensor.from_elements %three, %size : tensor<2xi64>
  %v = tensor.reshape %x(%shape) : (tensor<?xf32>, tensor<2xi64>) -> tensor<3x?xf32>
  %m = arith.index_cast %size : i64 to index
  %nh = arith.uitofp %h : i64 to f32
  %nw = arith.uitofp %w : i64 to f32
  %n = arith.mulf %nh, %nw : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Nor do sizes say what their product is in an integer where it wraps.
// CHECK-LABEL: func.func @product_that_wraps(
// CHECK:         norm.rms_norm
func.func @product_that_wraps(%x: tensor<?xf32>, %k: tensor<?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %k0 = tensor.dim %k, %c0 : tensor<?x?xf32>
  %c1 = arith.constant 1 : index
  %k1 = tensor.dim %k, %c1 : tensor<?x?xf32>
  %h = arith.index_cast %k0 : index to i32
  %w = arith.index_cast %k1 : index to i32
  %three = arith.constant 3 : i32
  %size = arith.muli %h, %w : i32
  %shape = tensor.from_elements %three, %size : tensor<2xi32>
  %v = tensor.reshape %x(%shape) : (tensor<?xf32>, tensor<2xi32>) -> tensor<3x?xf32>
  %m = arith.index_cast %size : i32 to index
  %n = arith.sitofp %size : i32 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func @product_that_does_not(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @product_that_does_not(%x: tensor<?xf32>, %k: tensor<?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %k0 = tensor.dim %k, %c0 : tensor<?x?xf32>
  %c1 = arith.constant 1 : index
  %k1 = tensor.dim %k, %c1 : tensor<?x?xf32>
  %h = arith.index_cast %k0 : index to i32
  %w = arith.index_cast %k1 : index to i32
  %three = arith.constant 3 : i32
  %size = arith.muli %h, %w : i32
  %shape = tensor.from_elements %three, %size : tensor<2xi32>
  %v = tensor.reshape %x(%shape) : (tensor<?xf32>, tensor<2xi32>) -> tensor<3x?xf32>
  %m = arith.index_cast %size : i32 to index
  %i = arith.index_cast %k0 : index to i64
  %j = arith.index_cast %k1 : index to i64
  %nh = arith.sitofp %i : i64 to f32
  %nw = arith.sitofp %j : i64 to f32
  %n = arith.mulf %nh, %nw : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Each term is divided,
// CHECK-LABEL: func.func @terms(
// CHECK:         norm.rms_norm
func.func @terms(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %d = arith.divf %q, %n : f32
    %t = arith.addf %acc, %d : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %p = arith.addf %s, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// by the wrong number,
// CHECK-LABEL: func.func @terms_by_another_size(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @terms_by_another_size(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %i = arith.index_cast %h : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %d = arith.divf %q, %n : f32
    %t = arith.addf %acc, %d : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %p = arith.addf %s, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// or multiplied.
// CHECK-LABEL: func.func @terms_times_another_size(
// CHECK-NOT:     norm.
// REPORT: not raised: the factor arith.divf is not known to be 1 / the number of elements that are summed
func.func @terms_times_another_size(%x: tensor<3x?x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %x, %c1 : tensor<3x?x?xf32>
  %w = tensor.dim %x, %c2 : tensor<3x?x?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x?xf32> into tensor<3x?xf32>
  %m = arith.muli %h, %w : index
  %one = arith.constant 1.0 : f32
  %i = arith.index_cast %h : index to i64
  %size = arith.sitofp %i : i64 to f32
  %n = arith.divf %one, %size : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %d = arith.mulf %q, %n : f32
    %t = arith.addf %acc, %d : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %p = arith.addf %s, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A gather of whole rows,
// CHECK-LABEL: func.func @whole_gather(
// CHECK:         norm.rms_norm
func.func @whole_gather(%x: tensor<3x3x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %outers = arith.constant dense<[0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]> : tensor<12xindex>
  %inners = arith.constant dense<[0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]> : tensor<12xindex>
  %n = arith.constant 12.0 : f32
  %to = tensor.empty() : tensor<3x12xf32>
  %read = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%to : tensor<3x12xf32>) {
  ^bb0(%o: f32):
    %row = linalg.index 0 : index
    %i = linalg.index 1 : index
    %outer = tensor.extract %outers[%i] : tensor<12xindex>
    %inner = tensor.extract %inners[%i] : tensor<12xindex>
    %value = tensor.extract %x[%row, %outer, %inner] : tensor<3x3x4xf32>
    linalg.yield %value : f32
  } -> tensor<3x12xf32>
  %v = tensor.cast %read : tensor<3x12xf32> to tensor<3x?xf32>
  %m = arith.constant 12 : index
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// and one that ends within the last step, the mean of which is none.
// CHECK-LABEL: func.func @part_of_a_gather(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @part_of_a_gather(%x: tensor<3x3x4xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %outers = arith.constant dense<[0, 0, 0, 0, 1, 1, 1, 1, 2, 2]> : tensor<10xindex>
  %inners = arith.constant dense<[0, 1, 2, 3, 0, 1, 2, 3, 0, 1]> : tensor<10xindex>
  %n = arith.constant 12.0 : f32
  %to = tensor.empty() : tensor<3x10xf32>
  %read = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%to : tensor<3x10xf32>) {
  ^bb0(%o: f32):
    %row = linalg.index 0 : index
    %i = linalg.index 1 : index
    %outer = tensor.extract %outers[%i] : tensor<10xindex>
    %inner = tensor.extract %inners[%i] : tensor<10xindex>
    %value = tensor.extract %x[%row, %outer, %inner] : tensor<3x3x4xf32>
    linalg.yield %value : f32
  } -> tensor<3x10xf32>
  %v = tensor.cast %read : tensor<3x10xf32> to tensor<3x?xf32>
  %m = arith.constant 10 : index
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%v : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}
