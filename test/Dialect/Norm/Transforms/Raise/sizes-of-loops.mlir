// Sizes that are the same because one loop runs over both. (An op whose operands
// do not fit its loops has no meaning.)

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s
// RUN: norm-opt --norm-raise=report=- -split-input-file %s -o /dev/null | FileCheck %s --check-prefix=REPORT

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// A loop runs over the dimensions of all that it reads: the gain's size is the
// row's.
// CHECK-LABEL: func.func @size_of_the_gain(
// CHECK:         norm.rms_norm %arg0 gain(%arg1
func.func @size_of_the_gain(%x: tensor<3x?xf32>, %gain: tensor<?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %gain, %c0 : tensor<?xf32>
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %gain : tensor<3x?xf32>, tensor<3xf32>, tensor<?xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %g: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    %w = arith.mulf %u, %g : f32
    linalg.yield %w : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// A product is the same as a size, too.
// CHECK-LABEL: func.func @size_of_the_gain_of_a_view(
// CHECK:         norm.rms_norm
func.func @size_of_the_gain_of_a_view(%x: tensor<3x?x4xf32>, %gain: tensor<?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %gain, %c0 : tensor<?xf32>
  %v = tensor.collapse_shape %x [[0], [1, 2]] : tensor<3x?x4xf32> into tensor<3x?xf32>
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
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%v, %squares, %gain : tensor<3x?xf32>, tensor<3xf32>, tensor<?xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %g: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    %w = arith.mulf %u, %g : f32
    linalg.yield %w : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// Not that of a tensor which nobody reads along the row.
// CHECK-LABEL: func.func @size_of_what_is_not_read(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @size_of_what_is_not_read(%x: tensor<3x?xf32>, %gain: tensor<?xf32>, %other: tensor<?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %gain, %c0 : tensor<?xf32>
  %z = tensor.dim %other, %c0 : tensor<?xf32>
  %i = arith.index_cast %z : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %gain : tensor<3x?xf32>, tensor<3xf32>, tensor<?xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %g: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    %w = arith.mulf %u, %g : f32
    linalg.yield %w : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// What the result is made of, whatever is not read of it,
// CHECK-LABEL: func.func @size_of_the_result(
// CHECK:         norm.rms_norm
func.func @size_of_the_result(%x: tensor<3x?xf32>, %m: index) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %i = arith.index_cast %m : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
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
#col = affine_map<(i, j) -> (j)>

// and a size that is known of one of them alone,
// CHECK-LABEL: func.func @known_size_of_the_gain(
// CHECK:         norm.rms_norm
func.func @known_size_of_the_gain(%x: tensor<3x?xf32>, %gain: tensor<768xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 768 : index
  %n = arith.constant 768.0 : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %gain : tensor<3x?xf32>, tensor<3xf32>, tensor<768xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %g: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    %w = arith.mulf %u, %g : f32
    linalg.yield %w : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// but no other number.
// CHECK-LABEL: func.func @other_known_size(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @other_known_size(%x: tensor<3x?xf32>, %gain: tensor<768xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %m = arith.constant 768 : index
  %n = arith.constant 767.0 : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares, %gain : tensor<3x?xf32>, tensor<3xf32>, tensor<768xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %g: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    %w = arith.mulf %u, %g : f32
    linalg.yield %w : f32
  } -> tensor<3x?xf32>
  return %y : tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// From one op to the next: x and z have the rows of one, z and w of another.
// CHECK-LABEL: func.func @size_by_way_of_others(
// CHECK:         norm.rms_norm
func.func @size_by_way_of_others(%x: tensor<3x?xf32>, %z: tensor<3x?xf32>, %w: tensor<3x?xf32>) -> tensor<3x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c1 : tensor<3x?xf32>
  %size = tensor.dim %w, %c1 : tensor<3x?xf32>
  %e0 = tensor.empty(%m) : tensor<3x?xf32>
  %ab = linalg.add ins(%x, %z : tensor<3x?xf32>, tensor<3x?xf32>) outs(%e0 : tensor<3x?xf32>) -> tensor<3x?xf32>
  %bm = tensor.dim %z, %c1 : tensor<3x?xf32>
  %e1 = tensor.empty(%bm) : tensor<3x?xf32>
  %bc = linalg.mul ins(%z, %w : tensor<3x?xf32>, tensor<3x?xf32>) outs(%e1 : tensor<3x?xf32>) -> tensor<3x?xf32>
  %v = linalg.max ins(%ab, %bc : tensor<3x?xf32>, tensor<3x?xf32>) outs(%e1 : tensor<3x?xf32>) -> tensor<3x?xf32>
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

// What holds in a branch does not behind it.
// CHECK-LABEL: func.func @size_where_an_op_may_not_run(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @size_where_an_op_may_not_run(%x: tensor<3x?xf32>, %z: tensor<3x?xf32>, %condition: i1) -> (tensor<3x?xf32>, tensor<3x?xf32>) {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c1 : tensor<3x?xf32>
  %size = tensor.dim %z, %c1 : tensor<3x?xf32>
  %w = scf.if %condition -> tensor<3x?xf32> {
    %to = tensor.empty(%m) : tensor<3x?xf32>
    %sum = linalg.add ins(%x, %z : tensor<3x?xf32>, tensor<3x?xf32>) outs(%to : tensor<3x?xf32>) -> tensor<3x?xf32>
    scf.yield %sum : tensor<3x?xf32>
  } else {
    scf.yield %z : tensor<3x?xf32>
  }
  %i = arith.index_cast %size : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  return %y, %w : tensor<3x?xf32>, tensor<3x?xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Nor what an op says that runs only later.
// CHECK-LABEL: func.func @size_that_a_later_op_knows(
// CHECK-NOT:     norm.
// REPORT: not raised: the divisor {{.*}} is not known to be the number of elements that are summed{{$}}
func.func @size_that_a_later_op_knows(%x: tensor<3x?xf32>, %z: tensor<3x?xf32>) -> (tensor<3x?xf32>, tensor<3x?xf32>) {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c1 : tensor<3x?xf32>
  %size = tensor.dim %z, %c1 : tensor<3x?xf32>
  %i = arith.index_cast %size : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<3x?xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %q = arith.mulf %a, %a : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %all = tensor.empty(%m) : tensor<3x?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<3x?xf32>, tensor<3xf32>) outs(%all : tensor<3x?xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %q = arith.divf %s, %n : f32
    %p = arith.addf %q, %eps : f32
    %r = math.rsqrt %p : f32
    %u = arith.mulf %a, %r : f32
    linalg.yield %u : f32
  } -> tensor<3x?xf32>
  %w = linalg.add ins(%x, %z : tensor<3x?xf32>, tensor<3x?xf32>) outs(%all : tensor<3x?xf32>) -> tensor<3x?xf32>
  return %y, %w : tensor<3x?xf32>, tensor<3x?xf32>
}
