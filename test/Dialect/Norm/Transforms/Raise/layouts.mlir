// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

// Which dimensions are normalized, however statistics are shaped and broadcast.

#id = affine_map<(i, j, k) -> (i, j, k)>
#keep = affine_map<(i, j, k) -> (i, j, 0)>

// A dynamic number of elements, divided by as the converted size. Statistics
// keep a unit dimension.
// CHECK-LABEL: func.func @dynamic(
// CHECK-NEXT:    %[[Y:.*]] = norm.rms_norm %arg0 {axes = array<i64: 2>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @dynamic(%x: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d2 = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %size = arith.index_cast %d2 : index to i64
  %n = arith.sitofp %size : i64 to f32
  %rows = tensor.empty(%d0, %d1) : tensor<?x?x1xf32>
  %all = tensor.empty(%d0, %d1, %d2) : tensor<?x?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x?x1xf32>) -> tensor<?x?x1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x?x?xf32>) outs(%init : tensor<?x?x1xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?x?x1xf32>
  %out = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %squares : tensor<?x?x?xf32>, tensor<?x?x1xf32>) outs(%all : tensor<?x?x?xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<?x?x?xf32>
  return %out : tensor<?x?x?xf32>
}

// -----

#id = affine_map<(i, j, k) -> (i, j, k)>
#keep = affine_map<(i, j, k) -> (i, j, 0)>

// The same, but divided by the size of another dimension.
// CHECK-LABEL: func.func @other_size(
// CHECK-NOT:     norm.
func.func @other_size(%x: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d2 = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %size = arith.index_cast %d1 : index to i64
  %n = arith.sitofp %size : i64 to f32
  %rows = tensor.empty(%d0, %d1) : tensor<?x?x1xf32>
  %all = tensor.empty(%d0, %d1, %d2) : tensor<?x?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?x?x1xf32>) -> tensor<?x?x1xf32>
  %squares = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x?x?xf32>) outs(%init : tensor<?x?x1xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?x?x1xf32>
  %out = linalg.generic {indexing_maps = [#id, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %squares : tensor<?x?x?xf32>, tensor<?x?x1xf32>) outs(%all : tensor<?x?x?xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<?x?x?xf32>
  return %out : tensor<?x?x?xf32>
}

// -----

// Named ops only: one reduction for each axis, 1/N as a splat tensor, broadcasts.
// CHECK-LABEL: func.func @named_ops(
// CHECK-NEXT:    %[[Y:.*]] = norm.rms_norm %arg0 {axes = array<i64: 1, 2>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @named_ops(%x: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %rn = arith.constant dense<0.0078125> : tensor<4xf32>
  %eps = arith.constant dense<1.0e-6> : tensor<4xf32>
  %all = tensor.empty() : tensor<4x8x16xf32>
  %pairs = tensor.empty() : tensor<4x8xf32>
  %rows = tensor.empty() : tensor<4xf32>
  %init2 = linalg.fill ins(%zero : f32) outs(%pairs : tensor<4x8xf32>) -> tensor<4x8xf32>
  %init1 = linalg.fill ins(%zero : f32) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %square = linalg.square ins(%x : tensor<4x8x16xf32>) outs(%all : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
  %sum2 = linalg.reduce { arith.addf } ins(%square : tensor<4x8x16xf32>) outs(%init2 : tensor<4x8xf32>) dimensions = [2]
  %sum1 = linalg.reduce { arith.addf } ins(%sum2 : tensor<4x8xf32>) outs(%init1 : tensor<4xf32>) dimensions = [1]
  %mean = linalg.mul ins(%sum1, %rn : tensor<4xf32>, tensor<4xf32>) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %shifted = linalg.add ins(%mean, %eps : tensor<4xf32>, tensor<4xf32>) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %r = linalg.rsqrt ins(%shifted : tensor<4xf32>) outs(%rows : tensor<4xf32>) -> tensor<4xf32>
  %b = linalg.broadcast ins(%r : tensor<4xf32>) outs(%all : tensor<4x8x16xf32>) dimensions = [1, 2]
  %y = linalg.mul ins(%x, %b : tensor<4x8x16xf32>, tensor<4x8x16xf32>) outs(%all : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
  return %y : tensor<4x8x16xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#col = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>

// Rows that lie down: the gain says that it is a layer norm.
// CHECK-LABEL: func.func @first_axis(
// CHECK:         norm.layer_norm %arg0 gain(%arg1) {axes = array<i64: 0>, epsilon = 1.000000e-05 : f64} : (tensor<64x8xf32>, tensor<64xf32>) -> tensor<64x8xf32>
// Without it, or with a gain for each column, it is a batch norm.
// CHECK-LABEL: func.func @batch_norm(
// CHECK-NEXT:    %[[Y:.*]] = norm.batch_norm %arg0 gain(%arg1) {channel = 1 : i64, epsilon = 1.000000e-05 : f64}
// CHECK-NEXT:    return %[[Y]]
func.func @first_axis(%x: tensor<64x8xf32>, %g: tensor<64xf32>) -> tensor<64x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %cols = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<64x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%cols : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<64x8xf32>) outs(%init : tensor<8xf32>) dimensions = [0]
  %squares = linalg.generic {indexing_maps = [#id, #col, #col], iterator_types = ["reduction", "parallel"]}
      ins(%x, %sums : tensor<64x8xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %dd, %acc : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #col, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g : tensor<64x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<64xf32>) outs(%all : tensor<64x8xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<64x8xf32>
  return %out : tensor<64x8xf32>
}
func.func @batch_norm(%x: tensor<64x8xf32>, %g: tensor<8xf32>) -> tensor<64x8xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %cols = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<64x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%cols : tensor<8xf32>) -> tensor<8xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<64x8xf32>) outs(%init : tensor<8xf32>) dimensions = [0]
  %squares = linalg.generic {indexing_maps = [#id, #col, #col], iterator_types = ["reduction", "parallel"]}
      ins(%x, %sums : tensor<64x8xf32>, tensor<8xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %dd, %acc : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #col, #col, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares, %g : tensor<64x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) outs(%all : tensor<64x8xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %gain: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<64x8xf32>
  return %out : tensor<64x8xf32>
}

// -----

// Mean and variance over different axes of a square tensor.
#id = affine_map<(i, j) -> (i, j)>
#col = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func.func @different_axes(
// CHECK-NOT:     norm.
func.func @different_axes(%x: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %rows = tensor.empty() : tensor<64xf32>
  %all = tensor.empty() : tensor<64x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<64xf32>) -> tensor<64xf32>
  %sums = linalg.reduce { arith.addf } ins(%x : tensor<64x64xf32>) outs(%init : tensor<64xf32>) dimensions = [0]
  %squares = linalg.generic {indexing_maps = [#id, #col, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %sums : tensor<64x64xf32>, tensor<64xf32>) outs(%init : tensor<64xf32>) {
  ^bb0(%e: f32, %s: f32, %acc: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %dd = arith.mulf %d, %d : f32
    %t = arith.addf %dd, %acc : f32
    linalg.yield %t : f32
  } -> tensor<64xf32>
  %out = linalg.generic {indexing_maps = [#id, #col, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %sums, %squares : tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<64x64xf32>) {
  ^bb0(%e: f32, %s: f32, %q: f32, %o: f32):
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %e, %mean : f32
    %var = arith.divf %q, %n : f32
    %sum = arith.addf %var, %eps : f32
    %r = math.rsqrt %sum : f32
    %h = arith.mulf %d, %r : f32
    linalg.yield %h : f32
  } -> tensor<64x64xf32>
  return %out : tensor<64x64xf32>
}

// -----

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>

// One row: statistics of rank 0.
// CHECK-LABEL: func.func @one_row(
// CHECK-NEXT:    %[[Y:.*]] = norm.rms_norm %arg0 gain(%arg1) {axes = array<i64: 0>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xf32>
// CHECK-NEXT:    return %[[Y]]
func.func @one_row(%x: tensor<64xf32>, %g: tensor<64xf32>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %empty = tensor.empty() : tensor<f32>
  %all = tensor.empty() : tensor<64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<f32>) -> tensor<f32>
  %squares = linalg.generic {indexing_maps = [#id, #none], iterator_types = ["reduction"]}
      ins(%x : tensor<64xf32>) outs(%init : tensor<f32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<f32>
  %q = tensor.extract %squares[] : tensor<f32>
  %m = arith.divf %q, %n : f32
  %s = arith.addf %m, %eps : f32
  %r = math.rsqrt %s : f32
  %out = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%x, %g : tensor<64xf32>, tensor<64xf32>) outs(%all : tensor<64xf32>) {
  ^bb0(%e: f32, %gain: f32, %o: f32):
    %h = arith.mulf %e, %r : f32
    %y = arith.mulf %h, %gain : f32
    linalg.yield %y : f32
  } -> tensor<64xf32>
  return %out : tensor<64xf32>
}

// -----

#id2 = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#keep = affine_map<(i, j, k) -> (i, j, 0)>

// Statistics of the tensor collapsed to a matrix, used on the tensor itself.
// CHECK-LABEL: func.func @collapsed_statistics(
// CHECK-NEXT:    %[[Y:.*]] = norm.rms_norm %arg0 {axes = array<i64: 2>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<2x16x64xf32>) -> tensor<2x16x64xf32>
// CHECK-NEXT:    return %[[Y]]
// And the whole of it on the matrix: the result is expanded as before.
// CHECK-LABEL: func.func @collapsed(
// CHECK:         %[[X:.*]] = tensor.collapse_shape %arg0
// CHECK-NEXT:    %[[Y:.*]] = norm.rms_norm %[[X]] {axes = array<i64: 1>, epsilon = 9.9999999999999995E-7 : f64} : (tensor<32x64xf32>) -> tensor<32x64xf32>
// CHECK-NEXT:    tensor.expand_shape %[[Y]]
func.func @collapsed_statistics(%x: tensor<2x16x64xf32>) -> tensor<2x16x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<32xf32>
  %all = tensor.empty() : tensor<2x16x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<32xf32>) -> tensor<32xf32>
  %matrix = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x16x64xf32> into tensor<32x64xf32>
  %squares = linalg.generic {indexing_maps = [#id2, #row], iterator_types = ["parallel", "reduction"]}
      ins(%matrix : tensor<32x64xf32>) outs(%init : tensor<32xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<32xf32>
  %expanded = tensor.expand_shape %squares [[0, 1, 2]] output_shape [2, 16, 1] : tensor<32xf32> into tensor<2x16x1xf32>
  %out = linalg.generic {indexing_maps = [#id3, #keep, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %expanded : tensor<2x16x64xf32>, tensor<2x16x1xf32>) outs(%all : tensor<2x16x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<2x16x64xf32>
  return %out : tensor<2x16x64xf32>
}
func.func @collapsed(%x: tensor<2x16x64xf32>) -> tensor<2x16x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<32xf32>
  %all = tensor.empty() : tensor<32x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<32xf32>) -> tensor<32xf32>
  %matrix = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x16x64xf32> into tensor<32x64xf32>
  %squares = linalg.generic {indexing_maps = [#id2, #row], iterator_types = ["parallel", "reduction"]}
      ins(%matrix : tensor<32x64xf32>) outs(%init : tensor<32xf32>) {
  ^bb0(%e: f32, %acc: f32):
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<32xf32>
  %out = linalg.generic {indexing_maps = [#id2, #row, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%matrix, %squares : tensor<32x64xf32>, tensor<32xf32>) outs(%all : tensor<32x64xf32>) {
  ^bb0(%e: f32, %q: f32, %o: f32):
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<32x64xf32>
  %back = tensor.expand_shape %out [[0, 1], [2]] output_shape [2, 16, 64] : tensor<32x64xf32> into tensor<2x16x64xf32>
  return %back : tensor<2x16x64xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The sum is of the first half of each row only, picked by index: what is read
// is not a whole dimension, although the numbers would fit.
// CHECK-LABEL: func.func @half_a_row(
// CHECK-NOT:     norm.
func.func @half_a_row(%x: tensor<8x128xf32>) -> tensor<8x64xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 64.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %rows = tensor.empty() : tensor<8xf32>
  %all = tensor.empty() : tensor<8x64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%all : tensor<8x64xf32>) outs(%init : tensor<8xf32>) {
  ^bb0(%shape: f32, %acc: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %e = tensor.extract %x[%i, %j] : tensor<8x128xf32>
    %s = arith.mulf %e, %e : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  %out = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%squares : tensor<8xf32>) outs(%all : tensor<8x64xf32>) {
  ^bb0(%q: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %e = tensor.extract %x[%i, %j] : tensor<8x128xf32>
    %m = arith.divf %q, %n : f32
    %s = arith.addf %m, %eps : f32
    %r = math.rsqrt %s : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<8x64xf32>
  return %out : tensor<8x64xf32>
}

// -----

// The value is computed in each body, from a tensor that the last op reads
// transposed. It gets that tensor's order of dimensions, whose last one is
// normalized, not that of the op's loops, where statistics over the first one
// would be those of batch normalization.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>
#swapped = affine_map<(i, j) -> (j, i)>
// CHECK-LABEL: func.func @created_in_order(
// CHECK-SAME:      %[[X:.*]]: tensor<17x24xf32>, %[[V:.*]]: tensor<24xf32>
// CHECK:         %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[X]], %[[V]] :
// CHECK:         norm.layer_norm %[[SUM]] {axes = array<i64: 1>, epsilon = 1.000000e-03 : f64} : (tensor<17x24xf32>) -> tensor<17x24xf32>
func.func @created_in_order(%x: tensor<17x24xf32>, %v: tensor<24xf32>) -> tensor<17x24xf32> {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 24.0 : f32
  %eps = arith.constant 1.0e-3 : f32
  %rows = tensor.empty() : tensor<17xf32>
  %all = tensor.empty() : tensor<17x24xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<17xf32>) -> tensor<17xf32>
  %sums = linalg.generic {indexing_maps = [#id, #col, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %v : tensor<17x24xf32>, tensor<24xf32>) outs(%init : tensor<17xf32>) {
  ^bb0(%e: f32, %w: f32, %acc: f32):
    %s = arith.addf %e, %w : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<17xf32>
  %squares = linalg.generic {indexing_maps = [#id, #col, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x, %v, %sums : tensor<17x24xf32>, tensor<24xf32>, tensor<17xf32>) outs(%init : tensor<17xf32>) {
  ^bb0(%e: f32, %w: f32, %s: f32, %acc: f32):
    %a = arith.addf %e, %w : f32
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %a, %mean : f32
    %q = arith.mulf %d, %d : f32
    %t = arith.addf %acc, %q : f32
    linalg.yield %t : f32
  } -> tensor<17xf32>
  %y = linalg.generic {indexing_maps = [#swapped, #row, #col, #col, #swapped], iterator_types = ["parallel", "parallel"]}
      ins(%x, %v, %sums, %squares : tensor<17x24xf32>, tensor<24xf32>, tensor<17xf32>, tensor<17xf32>) outs(%all : tensor<17x24xf32>) {
  ^bb0(%e: f32, %w: f32, %s: f32, %q: f32, %o: f32):
    %a = arith.addf %e, %w : f32
    %mean = arith.divf %s, %n : f32
    %d = arith.subf %a, %mean : f32
    %var = arith.divf %q, %n : f32
    %p = arith.addf %var, %eps : f32
    %r = math.rsqrt %p : f32
    %h = arith.mulf %d, %r : f32
    linalg.yield %h : f32
  } -> tensor<17x24xf32>
  return %y : tensor<17x24xf32>
}
