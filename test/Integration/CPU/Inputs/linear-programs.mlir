// Functions that are linear, for transposes.py: in all arguments together (@all_*), or
// in each of them while the others are fixed (@each_*). Behind the name, the shapes
// where the types do not say them.

#id1 = affine_map<(i) -> (i)>
#id2 = affine_map<(i, j) -> (i, j)>
#swap = affine_map<(i, j) -> (j, i)>
#first = affine_map<(i, j) -> (i)>
#second = affine_map<(i, j) -> (j)>
#scalar = affine_map<(i, j) -> ()>

// Elementwise ops.

func.func @all_sum(%x: tensor<3x5xf64>, %y: tensor<3x5xf64>) -> tensor<3x5xf64> {
  %e = tensor.empty() : tensor<3x5xf64>
  %s = linalg.sub ins(%x, %y : tensor<3x5xf64>, tensor<3x5xf64>) outs(%e : tensor<3x5xf64>) -> tensor<3x5xf64>
  %t = linalg.add ins(%s, %x : tensor<3x5xf64>, tensor<3x5xf64>) outs(%e : tensor<3x5xf64>) -> tensor<3x5xf64>
  %n = linalg.negf ins(%t : tensor<3x5xf64>) outs(%e : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %n : tensor<3x5xf64>
}

func.func @each_product(%x: tensor<?x?xf64>, %y: tensor<?x?xf64>) -> tensor<?x?xf64> { // 3x5 3x5
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf64>
  %n = tensor.dim %x, %c1 : tensor<?x?xf64>
  %e = tensor.empty(%m, %n) : tensor<?x?xf64>
  %s = linalg.mul ins(%x, %y : tensor<?x?xf64>, tensor<?x?xf64>) outs(%e : tensor<?x?xf64>) -> tensor<?x?xf64>
  return %s : tensor<?x?xf64>
}

// Along rows, once a row, one for all, transposed.
func.func @all_broadcasts(%x: tensor<4x5xf64>, %a: tensor<5xf64>, %b: tensor<4xf64>, %c: tensor<f64>, %t: tensor<5x4xf64>) -> tensor<4x5xf64> {
  %e = tensor.empty() : tensor<4x5xf64>
  %y = linalg.generic {indexing_maps = [#id2, #second, #first, #scalar, #swap, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %a, %b, %c, %t : tensor<4x5xf64>, tensor<5xf64>, tensor<4xf64>, tensor<f64>, tensor<5x4xf64>)
      outs(%e : tensor<4x5xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64, %ce: f64, %te: f64, %o: f64):
    %two = arith.constant 2.0 : f64
    %0 = arith.mulf %xe, %two : f64
    %1 = arith.addf %0, %ae : f64
    %2 = arith.subf %1, %be : f64
    %3 = arith.addf %2, %ce : f64
    %4 = arith.addf %te, %3 : f64
    linalg.yield %4 : f64
  } -> tensor<4x5xf64>
  return %y : tensor<4x5xf64>
}

func.func @each_broadcasts(%x: tensor<2x4x5xf64>, %a: tensor<5xf64>, %b: tensor<4xf64>, %d: tensor<2x5xf64>, %c: tensor<f64>) -> tensor<2x4x5xf64> {
  %e = tensor.empty() : tensor<2x4x5xf64>
  %y = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (j)>, affine_map<(h, i, j) -> (i)>, affine_map<(h, i, j) -> (h, j)>, affine_map<(h, i, j) -> ()>, affine_map<(h, i, j) -> (h, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %a, %b, %d, %c : tensor<2x4x5xf64>, tensor<5xf64>, tensor<4xf64>, tensor<2x5xf64>, tensor<f64>)
      outs(%e : tensor<2x4x5xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64, %de: f64, %ce: f64, %o: f64):
    %1 = arith.mulf %xe, %ae : f64
    %2 = arith.mulf %1, %be : f64
    %3 = arith.mulf %2, %de : f64
    %4 = arith.mulf %3, %ce : f64
    linalg.yield %4 : f64
  } -> tensor<2x4x5xf64>
  return %y : tensor<2x4x5xf64>
}

// Dimensions of size 1 at a constant 0, known and not.
func.func @each_unit_dims(%x: tensor<4x5xf64>, %a: tensor<1x5xf64>, %b: tensor<4x1xf64>, %c: tensor<1x1xf64>) -> tensor<4x5xf64> {
  %e = tensor.empty() : tensor<4x5xf64>
  %y = linalg.generic {indexing_maps = [#id2, affine_map<(i, j) -> (0, j)>, affine_map<(i, j) -> (i, 0)>, affine_map<(i, j) -> (0, 0)>, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %a, %b, %c : tensor<4x5xf64>, tensor<1x5xf64>, tensor<4x1xf64>, tensor<1x1xf64>) outs(%e : tensor<4x5xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64, %ce: f64, %o: f64):
    %1 = arith.mulf %xe, %ae : f64
    %2 = arith.mulf %1, %be : f64
    %3 = arith.mulf %2, %ce : f64
    linalg.yield %3 : f64
  } -> tensor<4x5xf64>
  return %y : tensor<4x5xf64>
}

func.func @each_unit_dims_of_dynamic(%x: tensor<?x?xf64>, %a: tensor<1x?xf64>, %b: tensor<?x1xf64>) -> tensor<?x?xf64> { // 4x5 1x5 4x1
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf64>
  %n = tensor.dim %x, %c1 : tensor<?x?xf64>
  %e = tensor.empty(%m, %n) : tensor<?x?xf64>
  %y = linalg.generic {indexing_maps = [#id2, affine_map<(i, j) -> (0, j)>, affine_map<(i, j) -> (i, 0)>, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %a, %b : tensor<?x?xf64>, tensor<1x?xf64>, tensor<?x1xf64>) outs(%e : tensor<?x?xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64, %o: f64):
    %1 = arith.mulf %xe, %ae : f64
    %2 = arith.mulf %1, %be : f64
    linalg.yield %2 : f64
  } -> tensor<?x?xf64>
  return %y : tensor<?x?xf64>
}

// Two results, one of them of integers.
func.func @all_two_results(%x: tensor<4x5xf64>, %y: tensor<5xf64>) -> (tensor<4x5xf64>, tensor<5x4xf64>, tensor<4x5xi64>) {
  %e = tensor.empty() : tensor<4x5xf64>
  %f = tensor.empty() : tensor<5x4xf64>
  %i = tensor.empty() : tensor<4x5xi64>
  %r:3 = linalg.generic {indexing_maps = [#id2, #second, #id2, #swap, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<4x5xf64>, tensor<5xf64>) outs(%e, %f, %i : tensor<4x5xf64>, tensor<5x4xf64>, tensor<4x5xi64>) {
  ^bb0(%xe: f64, %ye: f64, %o0: f64, %o1: f64, %o2: i64):
    %s = arith.addf %xe, %ye : f64
    %d = arith.subf %xe, %ye : f64
    %n = arith.fptosi %xe : f64 to i64
    linalg.yield %s, %d, %n : f64, f64, i64
  } -> (tensor<4x5xf64>, tensor<5x4xf64>, tensor<4x5xi64>)
  return %r#0, %r#1, %r#2 : tensor<4x5xf64>, tensor<5x4xf64>, tensor<4x5xi64>
}

// Tensors without dimensions, scalars as operands and from outside.
func.func @all_rank_0(%x: tensor<f64>, %y: tensor<f64>, %k: f64, %l: f64) -> tensor<f64> {
  %e = tensor.empty() : tensor<f64>
  %r = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []}
      ins(%x, %y, %k : tensor<f64>, tensor<f64>, f64) outs(%e : tensor<f64>) {
  ^bb0(%a: f64, %b: f64, %c: f64, %o: f64):
    %0 = arith.mulf %a, %c : f64
    %1 = arith.mulf %b, %l : f64
    %2 = arith.subf %0, %1 : f64
    linalg.yield %2 : f64
  } -> tensor<f64>
  %s = linalg.add ins(%r, %x : tensor<f64>, tensor<f64>) outs(%e : tensor<f64>) -> tensor<f64>
  return %s : tensor<f64>
}

func.func @all_scalars(%x: tensor<4x5xf64>, %k: f64, %l: f64) -> tensor<4x5xf64> {
  %e = tensor.empty() : tensor<4x5xf64>
  %y = linalg.generic {indexing_maps = [#id2, #scalar, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %k : tensor<4x5xf64>, f64) outs(%e : tensor<4x5xf64>) {
  ^bb0(%a: f64, %c: f64, %o: f64):
    %0 = arith.mulf %a, %c : f64
    %1 = arith.mulf %0, %l : f64
    linalg.yield %1 : f64
  } -> tensor<4x5xf64>
  return %y : tensor<4x5xf64>
}

func.func @all_map(%x: tensor<4x5xf32>, %y: tensor<4x5xf32>) -> tensor<4x5xf32> {
  %e = tensor.empty() : tensor<4x5xf32>
  %s = linalg.map ins(%x, %y : tensor<4x5xf32>, tensor<4x5xf32>) outs(%e : tensor<4x5xf32>)
    (%a: f32, %b: f32, %o: f32) {
      %three = arith.constant 3.0 : f32
      %0 = arith.mulf %a, %three : f32
      %1 = arith.addf %0, %b : f32
      linalg.yield %1 : f32
    }
  return %s : tensor<4x5xf32>
}

func.func @all_elementwise(%x: tensor<4x5xf32>, %y: tensor<5xf32>) -> tensor<4x5xf32> {
  %e = tensor.empty() : tensor<4x5xf32>
  %s = linalg.elementwise kind=#linalg.elementwise_kind<sub>
      indexing_maps = [#id2, #second, #id2]
      ins(%x, %y : tensor<4x5xf32>, tensor<5xf32>) outs(%e : tensor<4x5xf32>) -> tensor<4x5xf32>
  return %s : tensor<4x5xf32>
}

// Wider and narrower, each number of the test being one of all types.
func.func @all_types(%x: tensor<4x5xbf16>, %y: tensor<5xf64>, %z: tensor<4x5xf16>) -> tensor<4x5xf32> {
  %e = tensor.empty() : tensor<4x5xf32>
  %r = linalg.generic {indexing_maps = [#id2, #second, #id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y, %z : tensor<4x5xbf16>, tensor<5xf64>, tensor<4x5xf16>) outs(%e : tensor<4x5xf32>) {
  ^bb0(%a: bf16, %b: f64, %c: f16, %o: f32):
    %0 = arith.addf %a, %a : bf16
    %1 = arith.extf %0 : bf16 to f32
    %2 = arith.truncf %b : f64 to f32
    %3 = arith.extf %c : f16 to f32
    %4 = arith.addf %1, %2 : f32
    %5 = arith.subf %4, %3 : f32
    linalg.yield %5 : f32
  } -> tensor<4x5xf32>
  return %r : tensor<4x5xf32>
}

// Where a condition chooses.
func.func @all_select(%x: tensor<4x5xf64>, %y: tensor<4x5xf64>, %p: tensor<4x5xi1>) -> tensor<4x5xf64> {
  %e = tensor.empty() : tensor<4x5xf64>
  %s = linalg.select ins(%p, %x, %y : tensor<4x5xi1>, tensor<4x5xf64>, tensor<4x5xf64>) outs(%e : tensor<4x5xf64>) -> tensor<4x5xf64>
  return %s : tensor<4x5xf64>
}

// Reductions, broadcasts, transposes.

func.func @all_reduce(%x: tensor<3x4x5xf64>) -> (tensor<4xf64>, tensor<3x5xf64>) {
  %z = arith.constant 0.0 : f64
  %e = tensor.empty() : tensor<4xf64>
  %e1 = tensor.empty() : tensor<3x5xf64>
  %f = linalg.fill ins(%z : f64) outs(%e : tensor<4xf64>) -> tensor<4xf64>
  %f1 = linalg.fill ins(%z : f64) outs(%e1 : tensor<3x5xf64>) -> tensor<3x5xf64>
  %s = linalg.reduce ins(%x : tensor<3x4x5xf64>) outs(%f : tensor<4xf64>) dimensions = [0, 2]
    (%a: f64, %acc: f64) {
      %0 = arith.addf %a, %acc : f64
      linalg.yield %0 : f64
    }
  %t = linalg.reduce { arith.addf } ins(%x : tensor<3x4x5xf64>) outs(%f1 : tensor<3x5xf64>) dimensions = [1]
  return %s, %t : tensor<4xf64>, tensor<3x5xf64>
}

// What the sums start with counts, too.
func.func @all_reduce_to_argument(%x: tensor<?x5xf64>, %start: tensor<?xf64>) -> tensor<?xf64> { // 4x5 4
  %t = linalg.reduce { arith.addf } ins(%x : tensor<?x5xf64>) outs(%start : tensor<?xf64>) dimensions = [1]
  return %t : tensor<?xf64>
}

// With terms that are computed, of inputs with some of the dimensions.
func.func @each_reduce_of_products(%x: tensor<3x4x5xf64>, %y: tensor<4xf64>, %w: tensor<5x3xf64>) -> tensor<4xf64> {
  %z = arith.constant dense<0.0> : tensor<4xf64>
  %s = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (i)>, affine_map<(h, i, j) -> (j, h)>, affine_map<(h, i, j) -> (i)>], iterator_types = ["reduction", "parallel", "reduction"]}
      ins(%x, %y, %w : tensor<3x4x5xf64>, tensor<4xf64>, tensor<5x3xf64>) outs(%z : tensor<4xf64>) {
  ^bb0(%a: f64, %b: f64, %c: f64, %acc: f64):
    %0 = arith.mulf %a, %b : f64
    %1 = arith.mulf %0, %c : f64
    %2 = arith.addf %1, %acc : f64
    linalg.yield %2 : f64
  } -> tensor<4xf64>
  return %s : tensor<4xf64>
}

// Of the reduced dimensions an input has one.
func.func @each_partial(%x: tensor<3x4x5xf64>, %w: tensor<3xf64>, %v: tensor<5x4xf64>) -> tensor<4xf64> {
  %z = arith.constant dense<0.0> : tensor<4xf64>
  %s = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (h)>, affine_map<(h, i, j) -> (j, i)>, affine_map<(h, i, j) -> (i)>], iterator_types = ["reduction", "parallel", "reduction"]}
      ins(%x, %w, %v : tensor<3x4x5xf64>, tensor<3xf64>, tensor<5x4xf64>) outs(%z : tensor<4xf64>) {
  ^bb0(%a: f64, %b: f64, %c: f64, %acc: f64):
    %0 = arith.mulf %a, %b : f64
    %1 = arith.mulf %0, %c : f64
    %2 = arith.addf %1, %acc : f64
    linalg.yield %2 : f64
  } -> tensor<4xf64>
  return %s : tensor<4xf64>
}

func.func @all_broadcast(%x: tensor<4xf32>) -> tensor<3x4x5xf32> {
  %e = tensor.empty() : tensor<3x4x5xf32>
  %y = linalg.broadcast ins(%x : tensor<4xf32>) outs(%e : tensor<3x4x5xf32>) dimensions = [0, 2]
  return %y : tensor<3x4x5xf32>
}

func.func @all_broadcast_scalar(%x: tensor<f32>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<3x4xf32>
  %y = linalg.broadcast ins(%x : tensor<f32>) outs(%e : tensor<3x4xf32>) dimensions = [0, 1]
  return %y : tensor<3x4xf32>
}

func.func @all_transpose(%x: tensor<3x4x5xbf16>) -> tensor<5x3x4xbf16> {
  %e = tensor.empty() : tensor<5x3x4xbf16>
  %y = linalg.transpose ins(%x : tensor<3x4x5xbf16>) outs(%e : tensor<5x3x4xbf16>) permutation = [2, 0, 1]
  return %y : tensor<5x3x4xbf16>
}

func.func @all_copy_over_argument(%x: tensor<3x4xf32>, %over: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%over : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.copy ins(%x : tensor<3x4xf32>) outs(%over : tensor<3x4xf32>) -> tensor<3x4xf32>
  %s = linalg.add ins(%y, %f : tensor<3x4xf32>, tensor<3x4xf32>) outs(%over : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %s : tensor<3x4xf32>
}

// Row programs.

func.func @all_row_program(%x: tensor<4x5xf64>, %a: tensor<5xf64>, %b: tensor<4xf64>) -> (tensor<4x5xf64>, tensor<4xf64>, tensor<5xf64>, tensor<f64>, tensor<4xf64>) {
  %e = tensor.empty() : tensor<4x5xf64>
  %r = tensor.empty() : tensor<4xf64>
  %c = tensor.empty() : tensor<5xf64>
  %n = tensor.empty() : tensor<f64>
  %0:5 = norm.generic {indexing_maps = [#id2, #second, #first, #id2, #first, #second, #scalar, #first], iterator_types = ["parallel", "reduction"]}
      ins(%x, %a, %b : tensor<4x5xf64>, tensor<5xf64>, tensor<4xf64>)
      outs(%e, %r, %c, %n, %r : tensor<4x5xf64>, tensor<4xf64>, tensor<5xf64>, tensor<f64>, tensor<4xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64):
    %s = norm.reduce add %xe : f64
    %t = norm.reduce add %be : f64
    %u = arith.addf %s, %be : f64
    %v = arith.subf %xe, %s : f64
    %w = arith.addf %v, %ae : f64
    %k = norm.row_size : f64
    %y = arith.mulf %u, %k : f64
    %two = arith.constant 2.0 : f64
    %z = arith.mulf %be, %two : f64
    norm.yield %w, %u, %v, %y, %z : f64, f64, f64, f64, f64
  } -> tensor<4x5xf64>, tensor<4xf64>, tensor<5xf64>, tensor<f64>, tensor<4xf64>
  return %0#0, %0#1, %0#2, %0#3, %0#4 : tensor<4x5xf64>, tensor<4xf64>, tensor<5xf64>, tensor<f64>, tensor<4xf64>
}

// What is the same along a row as a result for each point, and summed both ways.
func.func @all_uniform(%x: tensor<4x5xf64>, %b: tensor<4xf64>) -> (tensor<4x5xf64>, tensor<5xf64>, tensor<f64>) {
  %e = tensor.empty() : tensor<4x5xf64>
  %c = tensor.empty() : tensor<5xf64>
  %n = tensor.empty() : tensor<f64>
  %0:3 = norm.generic {indexing_maps = [#id2, #first, #id2, #second, #scalar], iterator_types = ["parallel", "reduction"]}
      ins(%x, %b : tensor<4x5xf64>, tensor<4xf64>) outs(%e, %c, %n : tensor<4x5xf64>, tensor<5xf64>, tensor<f64>) {
  ^bb0(%xe: f64, %be: f64):
    %s = norm.reduce add %xe : f64
    %u = arith.addf %s, %be : f64
    %t = norm.reduce add %u : f64
    %w = arith.addf %t, %u : f64
    norm.yield %w, %u, %w : f64, f64, f64
  } -> tensor<4x5xf64>, tensor<5xf64>, tensor<f64>
  return %0#0, %0#1, %0#2 : tensor<4x5xf64>, tensor<5xf64>, tensor<f64>
}

// Sums that are rounded to another type than the terms have.
func.func @all_rounded_sums(%x: tensor<4x5xf64>, %y: tensor<4x5xf32>) -> (tensor<5xf32>, tensor<bf16>, tensor<5xbf16>) {
  %c = tensor.empty() : tensor<5xf32>
  %n = tensor.empty() : tensor<bf16>
  %d = tensor.empty() : tensor<5xbf16>
  %0:3 = norm.generic {indexing_maps = [#id2, #id2, #second, #scalar, #second], iterator_types = ["parallel", "reduction"]}
      ins(%x, %y : tensor<4x5xf64>, tensor<4x5xf32>) outs(%c, %n, %d : tensor<5xf32>, tensor<bf16>, tensor<5xbf16>) {
  ^bb0(%xe: f64, %ye: f32):
    %s = norm.reduce add %xe : f64
    norm.yield %xe, %s, %ye : f64, f64, f32
  } -> tensor<5xf32>, tensor<bf16>, tensor<5xbf16>
  return %0#0, %0#1, %0#2 : tensor<5xf32>, tensor<bf16>, tensor<5xbf16>
}

// Rows of two dimensions; inputs with one of them, transposed, and with a parallel one.
func.func @each_row_program_partial(%x: tensor<2x3x4xf64>, %a: tensor<3xf64>, %b: tensor<4x3xf64>, %c: tensor<4x2xf64>, %d: tensor<1x2x1xf64>) -> tensor<2x3x4xf64> {
  %e = tensor.empty() : tensor<2x3x4xf64>
  %0 = norm.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (i)>, affine_map<(h, i, j) -> (j, i)>, affine_map<(h, i, j) -> (j, h)>, affine_map<(h, i, j) -> (0, h, 0)>, affine_map<(h, i, j) -> (h, i, j)>], iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x, %a, %b, %c, %d : tensor<2x3x4xf64>, tensor<3xf64>, tensor<4x3xf64>, tensor<4x2xf64>, tensor<1x2x1xf64>) outs(%e : tensor<2x3x4xf64>) {
  ^bb0(%xe: f64, %ae: f64, %be: f64, %ce: f64, %de: f64):
    %p = arith.mulf %xe, %ae : f64
    %q = arith.mulf %p, %be : f64
    %s = norm.reduce add %q : f64
    %t = arith.mulf %s, %ce : f64
    %u = arith.mulf %t, %de : f64
    norm.yield %u : f64
  } -> tensor<2x3x4xf64>
  return %0 : tensor<2x3x4xf64>
}

// Products of matrices.

func.func @each_matmul(%a: tensor<3x4xf64>, %b: tensor<4x5xf64>) -> tensor<3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<3x5xf64>
  %c = linalg.matmul ins(%a, %b : tensor<3x4xf64>, tensor<4x5xf64>) outs(%z : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %c : tensor<3x5xf64>
}

func.func @each_matmul_of_dynamic(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> { // 3x4 4x5
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %n = tensor.dim %b, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%m, %n) : tensor<?x?xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<?x?xf32>) -> tensor<?x?xf32>
  %c = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%z : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %c : tensor<?x?xf32>
}

func.func @each_matmul_transposed_a(%a: tensor<4x3xf64>, %b: tensor<4x5xf64>) -> tensor<3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<3x5xf64>
  %c = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %b : tensor<4x3xf64>, tensor<4x5xf64>) outs(%z : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %c : tensor<3x5xf64>
}

func.func @each_matmul_transposed_b(%a: tensor<3x4xf64>, %b: tensor<5x4xf64>) -> tensor<3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<3x5xf64>
  %c = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %b : tensor<3x4xf64>, tensor<5x4xf64>) outs(%z : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %c : tensor<3x5xf64>
}

// bf16 with sums in f32, and what the sums start with.
func.func @each_matmul_bf16(%a: tensor<3x4xbf16>, %b: tensor<4x5xbf16>) -> tensor<3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<3x5xf32>
  %c = linalg.matmul ins(%a, %b : tensor<3x4xbf16>, tensor<4x5xbf16>) outs(%z : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %c : tensor<3x5xf32>
}

func.func @each_matmul_mixed(%a: tensor<3x4xbf16>, %b: tensor<4x5xf32>) -> tensor<3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<3x5xf32>
  %c = linalg.matmul ins(%a, %b : tensor<3x4xbf16>, tensor<4x5xf32>) outs(%z : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %c : tensor<3x5xf32>
}

func.func @all_matmul_onto(%x: tensor<3x5xf64>) -> tensor<3x5xf64> {
  %a = arith.constant dense<2.0> : tensor<3x3xf64>
  %c = linalg.matmul ins(%a, %x : tensor<3x3xf64>, tensor<3x5xf64>) outs(%x : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %c : tensor<3x5xf64>
}

func.func @each_batch_matmul(%a: tensor<2x3x4xf64>, %b: tensor<2x4x5xf64>) -> tensor<2x3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<2x3x5xf64>
  %c = linalg.batch_matmul ins(%a, %b : tensor<2x3x4xf64>, tensor<2x4x5xf64>) outs(%z : tensor<2x3x5xf64>) -> tensor<2x3x5xf64>
  return %c : tensor<2x3x5xf64>
}

func.func @each_batch_matmul_transposed(%a: tensor<2x4x3xf32>, %b: tensor<2x5x4xf32>) -> tensor<2x3x5xf32> {
  %z = arith.constant dense<0.0> : tensor<2x3x5xf32>
  %c = linalg.batch_matmul indexing_maps = [affine_map<(b, m, n, k) -> (b, k, m)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]
      ins(%a, %b : tensor<2x4x3xf32>, tensor<2x5x4xf32>) outs(%z : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  return %c : tensor<2x3x5xf32>
}

func.func @each_batch_reduce_matmul(%a: tensor<2x3x4xf64>, %b: tensor<2x4x5xf64>) -> tensor<3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<3x5xf64>
  %c = linalg.batch_reduce_matmul ins(%a, %b : tensor<2x3x4xf64>, tensor<2x4x5xf64>) outs(%z : tensor<3x5xf64>) -> tensor<3x5xf64>
  return %c : tensor<3x5xf64>
}

func.func @each_matvec(%a: tensor<3x4xf64>, %b: tensor<4xf64>) -> tensor<3xf64> {
  %z = arith.constant dense<0.0> : tensor<3xf64>
  %c = linalg.matvec ins(%a, %b : tensor<3x4xf64>, tensor<4xf64>) outs(%z : tensor<3xf64>) -> tensor<3xf64>
  return %c : tensor<3xf64>
}

func.func @each_vecmat(%a: tensor<3xf64>, %b: tensor<3x4xf64>) -> tensor<4xf64> {
  %z = arith.constant dense<0.0> : tensor<4xf64>
  %c = linalg.vecmat ins(%a, %b : tensor<3xf64>, tensor<3x4xf64>) outs(%z : tensor<4xf64>) -> tensor<4xf64>
  return %c : tensor<4xf64>
}

func.func @each_batch_matvec(%a: tensor<2x3x4xf64>, %b: tensor<2x4xf64>) -> tensor<2x3xf64> {
  %z = arith.constant dense<0.0> : tensor<2x3xf64>
  %c = linalg.batch_matvec ins(%a, %b : tensor<2x3x4xf64>, tensor<2x4xf64>) outs(%z : tensor<2x3xf64>) -> tensor<2x3xf64>
  return %c : tensor<2x3xf64>
}

func.func @each_batch_vecmat(%a: tensor<2x3xf64>, %b: tensor<2x3x4xf64>) -> tensor<2x4xf64> {
  %z = arith.constant dense<0.0> : tensor<2x4xf64>
  %c = linalg.batch_vecmat ins(%a, %b : tensor<2x3xf64>, tensor<2x3x4xf64>) outs(%z : tensor<2x4xf64>) -> tensor<2x4xf64>
  return %c : tensor<2x4xf64>
}

func.func @each_dot(%a: tensor<7xf64>, %b: tensor<7xf64>) -> tensor<f64> {
  %z = arith.constant dense<0.0> : tensor<f64>
  %c = linalg.dot ins(%a, %b : tensor<7xf64>, tensor<7xf64>) outs(%z : tensor<f64>) -> tensor<f64>
  return %c : tensor<f64>
}

func.func @each_contract(%a: tensor<2x4x3xf64>, %b: tensor<4x5x2xf64>) -> tensor<5x2x3xf64> {
  %z = arith.constant dense<0.0> : tensor<5x2x3xf64>
  %c = linalg.contract indexing_maps = [affine_map<(h, m, n, k) -> (h, k, m)>, affine_map<(h, m, n, k) -> (k, n, h)>, affine_map<(h, m, n, k) -> (n, h, m)>]
      ins(%a, %b : tensor<2x4x3xf64>, tensor<4x5x2xf64>) outs(%z : tensor<5x2x3xf64>) -> tensor<5x2x3xf64>
  return %c : tensor<5x2x3xf64>
}

// Two heads' dimensions, sums over two loops, one of them of one operand alone.
func.func @each_generic_contraction(%a: tensor<2x6x3x4xf64>, %b: tensor<2x5x6xf64>) -> tensor<2x3x5xf64> {
  %z = arith.constant dense<0.0> : tensor<2x3x5xf64>
  %c = linalg.generic {indexing_maps = [affine_map<(h, m, n, k, l) -> (h, k, m, l)>, affine_map<(h, m, n, k, l) -> (h, n, k)>, affine_map<(h, m, n, k, l) -> (h, m, n)>], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b : tensor<2x6x3x4xf64>, tensor<2x5x6xf64>) outs(%z : tensor<2x3x5xf64>) {
  ^bb0(%x: f64, %y: f64, %acc: f64):
    %p = arith.mulf %y, %x : f64
    %s = arith.addf %p, %acc : f64
    linalg.yield %s : f64
  } -> tensor<2x3x5xf64>
  return %c : tensor<2x3x5xf64>
}

// Moving elements.

func.func @all_reshapes(%x: tensor<6x5xf64>) -> tensor<2x15xf64> {
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [2, 3, 5] : tensor<6x5xf64> into tensor<2x3x5xf64>
  %1 = tensor.collapse_shape %0 [[0], [1, 2]] : tensor<2x3x5xf64> into tensor<2x15xf64>
  return %1 : tensor<2x15xf64>
}

func.func @all_reshapes_of_dynamic(%x: tensor<?x4xf64>) -> tensor<?x4xf64> { // 6x4
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %m = tensor.dim %x, %c0 : tensor<?x4xf64>
  %half = arith.divui %m, %c2 : index
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [%half, 2, 4] : tensor<?x4xf64> into tensor<?x2x4xf64>
  %1 = tensor.collapse_shape %0 [[0, 1], [2]] : tensor<?x2x4xf64> into tensor<?x4xf64>
  return %1 : tensor<?x4xf64>
}

func.func @all_scalar_reshapes(%x: tensor<1x1xf64>) -> tensor<1xf64> {
  %0 = tensor.collapse_shape %x [] : tensor<1x1xf64> into tensor<f64>
  %1 = tensor.expand_shape %0 [] output_shape [1] : tensor<f64> into tensor<1xf64>
  return %1 : tensor<1xf64>
}

func.func @all_casts(%x: tensor<4x5xf64>) -> tensor<4x5xf64> {
  %0 = tensor.cast %x : tensor<4x5xf64> to tensor<?x5xf64>
  %1 = tensor.cast %0 : tensor<?x5xf64> to tensor<4x5xf64>
  return %1 : tensor<4x5xf64>
}

func.func @all_extract_slice(%x: tensor<8x9xf64>) -> (tensor<3x4xf64>, tensor<4xf64>) {
  %0 = tensor.extract_slice %x[2, 1] [3, 4] [2, 2] : tensor<8x9xf64> to tensor<3x4xf64>
  %1 = tensor.extract_slice %x[3, 2] [1, 4] [1, 1] : tensor<8x9xf64> to tensor<4xf64>
  return %0, %1 : tensor<3x4xf64>, tensor<4xf64>
}

func.func @all_extract_slice_of_dynamic(%x: tensor<?x9xf64>) -> tensor<?x4xf64> { // 6x9
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %m = tensor.dim %x, %c0 : tensor<?x9xf64>
  %n = arith.subi %m, %c2 : index
  %0 = tensor.extract_slice %x[%c1, 3] [%n, 4] [1, 1] : tensor<?x9xf64> to tensor<?x4xf64>
  return %0 : tensor<?x4xf64>
}

func.func @all_insert_slice(%x: tensor<3x4xf64>, %into: tensor<8x9xf64>, %y: tensor<9xf64>) -> tensor<8x9xf64> {
  %0 = tensor.insert_slice %x into %into[2, 1] [3, 4] [2, 2] : tensor<3x4xf64> into tensor<8x9xf64>
  %1 = tensor.insert_slice %y into %0[3, 0] [1, 9] [1, 1] : tensor<9xf64> into tensor<8x9xf64>
  return %1 : tensor<8x9xf64>
}

func.func @all_concat(%x: tensor<3x4xf64>, %y: tensor<3x5xf64>, %z: tensor<3x2xf64>) -> tensor<3x11xf64> {
  %0 = tensor.concat dim(1) %x, %y, %z : (tensor<3x4xf64>, tensor<3x5xf64>, tensor<3x2xf64>) -> tensor<3x11xf64>
  return %0 : tensor<3x11xf64>
}

func.func @all_concat_of_dynamic(%x: tensor<?x4xf64>, %y: tensor<3x4xf64>) -> tensor<?x4xf64> { // 2x4 3x4
  %0 = tensor.concat dim(0) %x, %y, %x : (tensor<?x4xf64>, tensor<3x4xf64>, tensor<?x4xf64>) -> tensor<?x4xf64>
  return %0 : tensor<?x4xf64>
}

func.func @all_pad(%x: tensor<3x4xf64>) -> tensor<6x8xf64> {
  %zero = arith.constant 0.0 : f64
  %0 = tensor.pad %x low[1, 3] high[2, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f64
  } : tensor<3x4xf64> to tensor<6x8xf64>
  return %0 : tensor<6x8xf64>
}

// Single elements, one of them of a type whose scalars have wider cotangents.
func.func @each_elements(%x: tensor<3x4xf64>, %y: tensor<2xbf16>) -> (tensor<3x4xf64>, tensor<2x2xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %s = tensor.extract %y[%c1] : tensor<2xbf16>
  %t = tensor.extract %x[%c2, %c1] : tensor<3x4xf64>
  %w = arith.extf %s : bf16 to f64
  %n = arith.truncf %t : f64 to bf16
  %p = arith.mulf %n, %s : bf16
  %e = tensor.empty() : tensor<3x4xf64>
  %0 = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<3x4xf64>) outs(%e : tensor<3x4xf64>) {
  ^bb0(%a: f64, %o: f64):
    %q = arith.mulf %a, %w : f64
    linalg.yield %q : f64
  } -> tensor<3x4xf64>
  %z = arith.constant 0.0 : bf16
  %1 = tensor.from_elements %z, %p, %p, %z : tensor<2x2xbf16>
  return %0, %1 : tensor<3x4xf64>, tensor<2x2xbf16>
}

// Calls.

func.func private @double_and_sum(%x: tensor<4xf64>, %n: index, %y: tensor<4xf64>) -> (tensor<4xf64>, index, tensor<4xf64>) {
  %e = tensor.empty() : tensor<4xf64>
  %d = linalg.add ins(%x, %x : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
  %s = linalg.add ins(%d, %y : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
  return %d, %n, %s : tensor<4xf64>, index, tensor<4xf64>
}

func.func private @twice(%x: tensor<4xf64>, %y: tensor<4xf64>) -> tensor<4xf64> {
  %n = arith.constant 1 : index
  %r:3 = call @double_and_sum(%x, %n, %y) : (tensor<4xf64>, index, tensor<4xf64>) -> (tensor<4xf64>, index, tensor<4xf64>)
  %s:3 = call @double_and_sum(%r#0, %r#1, %r#2) : (tensor<4xf64>, index, tensor<4xf64>) -> (tensor<4xf64>, index, tensor<4xf64>)
  return %s#2 : tensor<4xf64>
}

func.func @all_calls(%x: tensor<4xf64>, %y: tensor<4xf64>) -> tensor<4xf64> {
  %n = arith.constant 1 : index
  %zeros = arith.constant dense<0.0> : tensor<4xf64>
  %0 = call @twice(%x, %y) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  %1:3 = call @double_and_sum(%0, %n, %zeros) : (tensor<4xf64>, index, tensor<4xf64>) -> (tensor<4xf64>, index, tensor<4xf64>)
  return %1#0 : tensor<4xf64>
}

// What gradients do not depend on has no rule, and needs none.
func.func @all_unused(%x: tensor<4xf64>, %y: tensor<4xf64>) -> tensor<4xf64> {
  %c0 = arith.constant 0 : index
  %0 = tensor.extract %y[%c0] : tensor<4xf64>
  %1 = math.cos %y : tensor<4xf64>
  return %x : tensor<4xf64>
}

func.func @all_the_same_twice(%x: tensor<4xf64>) -> (tensor<4xf64>, tensor<4xf64>) {
  return %x, %x : tensor<4xf64>, tensor<4xf64>
}

// What is filled with an element of an argument.

func.func @all_filled(%x: tensor<f64>, %y: tensor<3xbf16>, %z: tensor<2xf32>) -> (tensor<4x5xf64>, tensor<?x2xbf16>, tensor<f32>) {
  %c1 = arith.constant 1 : index
  %n = arith.constant 3 : index
  %a = tensor.extract %x[] : tensor<f64>
  %b = tensor.extract %y[%c1] : tensor<3xbf16>
  %c = tensor.extract %z[%c1] : tensor<2xf32>
  %e = tensor.empty() : tensor<4x5xf64>
  %0 = linalg.fill ins(%a : f64) outs(%e : tensor<4x5xf64>) -> tensor<4x5xf64>
  %1 = tensor.splat %b[%n] : tensor<?x2xbf16>
  %f = tensor.empty() : tensor<f32>
  %2 = linalg.fill ins(%c : f32) outs(%f : tensor<f32>) -> tensor<f32>
  return %0, %1, %2 : tensor<4x5xf64>, tensor<?x2xbf16>, tensor<f32>
}

func.func @all_insert(%x: tensor<3x4xf16>, %y: tensor<f16>) -> tensor<3x4xf16> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %a = tensor.extract %y[] : tensor<f16>
  %0 = tensor.insert %a into %x[%c1, %c2] : tensor<3x4xf16>
  return %0 : tensor<3x4xf16>
}

func.func @all_reshaped_by_shape(%x: tensor<3x4xf64>, %y: tensor<?x4xf32>) -> (tensor<2x6xf64>, tensor<?x2xf32>) { // 3x4 3x4
  %s = arith.constant dense<[2, 6]> : tensor<2xi64>
  %0 = tensor.reshape %x(%s) : (tensor<3x4xf64>, tensor<2xi64>) -> tensor<2x6xf64>
  %t = arith.constant dense<[6, 2]> : tensor<2xi64>
  %1 = tensor.reshape %y(%t) : (tensor<?x4xf32>, tensor<2xi64>) -> tensor<?x2xf32>
  return %0, %1 : tensor<2x6xf64>, tensor<?x2xf32>
}

// By amounts that are -1 and 2, which nobody knows before.
func.func @all_padded_by_amounts(%x: tensor<?xf64>, %y: tensor<?xf32>) -> (tensor<?xf64>, tensor<?xf32>) { // 5 3
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %z = arith.constant 0.0 : f64
  %n = tensor.dim %y, %c0 : tensor<?xf32>
  %m = tensor.dim %x, %c0 : tensor<?xf64>
  %low = arith.subi %n, %c4 : index
  %high = arith.subi %m, %n : index
  %0 = tensor.pad %x low[%low] high[%high] {
  ^bb0(%i: index):
    tensor.yield %z : f64
  } : tensor<?xf64> to tensor<?xf64>
  return %0, %y : tensor<?xf64>, tensor<?xf32>
}

// It pads with less than nothing: it cuts.
func.func @all_cut_by_pad(%x: tensor<4x8xf64>, %y: tensor<?x3xf32>) -> (tensor<4x8xf64>, tensor<?x3xf32>) { // 4x8 5x3
  %z = arith.constant 0.0 : f64
  %0 = tensor.pad %x low[1, -2] high[-1, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %z : f64
  } : tensor<4x8xf64> to tensor<4x8xf64>
  %zf = arith.constant 0.0 : f32
  %1 = tensor.pad %y low[-1, 1] high[-2, -1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zf : f32
  } : tensor<?x3xf32> to tensor<?x3xf32>
  return %0, %1 : tensor<4x8xf64>, tensor<?x3xf32>
}

func.func @all_select_tensor(%x: tensor<3x4xf64>, %y: tensor<3x4xf64>, %z: tensor<4xi1>) -> (tensor<3x4xf64>, tensor<3x4xf64>) {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %p = tensor.extract %z[%c0] : tensor<4xi1>
  %q = tensor.extract %z[%c3] : tensor<4xi1>
  %0 = arith.select %p, %x, %y : tensor<3x4xf64>
  %1 = arith.select %q, %x, %y : tensor<3x4xf64>
  return %0, %1 : tensor<3x4xf64>, tensor<3x4xf64>
}

// Sums in types that round each time: their gradient does not.
func.func @all_narrow_sums(%x: tensor<3x5xbf16>, %y: tensor<3x5xf16>) -> (tensor<3xbf16>, tensor<5xf16>, tensor<bf16>) {
  %z = arith.constant dense<0.0> : tensor<3xbf16>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<3x5xbf16>) outs(%z : tensor<3xbf16>) dimensions = [1]
  %zh = arith.constant dense<0.0> : tensor<5xf16>
  %1 = linalg.reduce { arith.addf } ins(%y : tensor<3x5xf16>) outs(%zh : tensor<5xf16>) dimensions = [0]
  %zs = arith.constant dense<0.0> : tensor<bf16>
  %2 = linalg.generic {indexing_maps = [#id2, #scalar], iterator_types = ["reduction", "reduction"]} ins(%x : tensor<3x5xbf16>) outs(%zs : tensor<bf16>) {
  ^bb0(%a: bf16, %o: bf16):
    %d = arith.addf %a, %a : bf16
    %s = arith.addf %d, %o : bf16
    linalg.yield %s : bf16
  } -> tensor<bf16>
  return %0, %1, %2 : tensor<3xbf16>, tensor<5xf16>, tensor<bf16>
}

// Bodies: indices, branches, what the output was.

func.func @all_causal_mask(%x: tensor<2x4x4xf64>, %y: tensor<4xf64>) -> tensor<2x4x4xf64> {
  %e = tensor.empty() : tensor<2x4x4xf64>
  %0 = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %y : tensor<2x4x4xf64>, tensor<4xf64>) outs(%e : tensor<2x4x4xf64>) {
  ^bb0(%a: f64, %b: f64, %o: f64):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %later = arith.cmpi ugt, %j, %i : index
    %n = arith.index_cast %i : index to i32
    %f = arith.sitofp %n : i32 to f64
    %s = arith.mulf %a, %f : f64
    %r = arith.select %later, %b, %s : f64
    linalg.yield %r : f64
  } -> tensor<2x4x4xf64>
  return %0 : tensor<2x4x4xf64>
}

func.func @all_branches(%x: tensor<4x5xf64>, %p: tensor<4x5xi1>, %y: tensor<5xf64>) -> tensor<4x5xf64> {
  %e = tensor.empty() : tensor<4x5xf64>
  %two = arith.constant 2.0 : f64
  %0 = linalg.generic {indexing_maps = [#id2, #id2, #second, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x, %p, %y : tensor<4x5xf64>, tensor<4x5xi1>, tensor<5xf64>) outs(%e : tensor<4x5xf64>) {
  ^bb0(%a: f64, %q: i1, %b: f64, %o: f64):
    %r = scf.if %q -> f64 {
      %s = arith.addf %a, %b : f64
      %t = scf.if %q -> f64 {
        %u = arith.mulf %s, %two : f64
        scf.yield %u : f64
      } else {
        scf.yield %b : f64
      }
      scf.yield %t : f64
    } else {
      scf.yield %b : f64
    }
    linalg.yield %r : f64
  } -> tensor<4x5xf64>
  return %0 : tensor<4x5xf64>
}

func.func @all_onto_output(%x: tensor<?x5xf32>, %y: tensor<?x5xf32>) -> tensor<?x5xf32> { // 4x5 4x5
  %0 = linalg.generic {indexing_maps = [#id2, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x5xf32>) outs(%y : tensor<?x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.subf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<?x5xf32>
  return %0 : tensor<?x5xf32>
}

// Rows of an embedding, some of them more than once; elements in reverse.

func.func @all_lookup(%x: tensor<4x5xf64>, %y: tensor<4x5xbf16>) -> (tensor<2x3x5xf64>, tensor<?x5xbf16>) {
  %ids = arith.constant dense<[[3, 1, 3], [0, 3, 1]]> : tensor<2x3xi64>
  %e = tensor.empty() : tensor<2x3x5xf64>
  %0 = linalg.generic {indexing_maps = [affine_map<(b, s, j) -> (b, s)>, affine_map<(b, s, j) -> (b, s, j)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%ids : tensor<2x3xi64>) outs(%e : tensor<2x3x5xf64>) {
  ^bb0(%id: i64, %o: f64):
    %i = arith.index_cast %id : i64 to index
    %j = linalg.index 2 : index
    %v = tensor.extract %x[%i, %j] : tensor<4x5xf64>
    linalg.yield %v : f64
  } -> tensor<2x3x5xf64>
  %n = arith.constant 4 : index
  %f = tensor.empty(%n) : tensor<?x5xbf16>
  %1 = linalg.generic {indexing_maps = [#id2], iterator_types = ["parallel", "parallel"]} outs(%f : tensor<?x5xbf16>) {
  ^bb0(%o: bf16):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %three = arith.constant 3 : index
    %r = arith.subi %three, %i : index
    %v = tensor.extract %y[%r, %j] : tensor<4x5xbf16>
    linalg.yield %v : bf16
  } -> tensor<?x5xbf16>
  return %0, %1 : tensor<2x3x5xf64>, tensor<?x5xbf16>
}

// By indices at sums, quotients and constants of the loops' numbers.
func.func @all_lookup_by_maps(%x: tensor<5xf64>) -> (tensor<3x4xf64>, tensor<3xf64>) {
  %sums = arith.constant dense<[0, 1, 2, 3, 4, 2]> : tensor<6xi64>
  %e = tensor.empty() : tensor<3x4xf64>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i + j)>, #id2], iterator_types = ["parallel", "parallel"]}
      ins(%sums : tensor<6xi64>) outs(%e : tensor<3x4xf64>) {
  ^bb0(%id: i64, %o: f64):
    %i = arith.index_cast %id : i64 to index
    %v = tensor.extract %x[%i] : tensor<5xf64>
    linalg.yield %v : f64
  } -> tensor<3x4xf64>
  %pairs = arith.constant dense<[[0, 1, 1], [1, 3, 0]]> : tensor<2x3xi64>
  %f = tensor.empty() : tensor<3xf64>
  %1 = linalg.generic {indexing_maps = [affine_map<(i) -> (1, i)>, affine_map<(i) -> (i floordiv 2, 2 - i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%pairs, %pairs : tensor<2x3xi64>, tensor<2x3xi64>) outs(%f : tensor<3xf64>) {
  ^bb0(%a: i64, %b: i64, %o: f64):
    %s = arith.addi %a, %b : i64
    %i = arith.index_cast %s : i64 to index
    %v = tensor.extract %x[%i] : tensor<5xf64>
    linalg.yield %v : f64
  } -> tensor<3xf64>
  return %0, %1 : tensor<3x4xf64>, tensor<3xf64>
}

// Loops. Nothing of what they carry beside depends on an argument, but its value in each
// iteration counts.

func.func @all_carried_scalar(%x: tensor<4xf64>) -> tensor<4xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %one = arith.constant 1.0 : f64
  %two = arith.constant 2.0 : f64
  %e = tensor.empty() : tensor<4xf64>
  %r:2 = scf.for %i = %c0 to %c3 step %c1 iter_args(%a = %x, %s = %one) -> (tensor<4xf64>, f64) {
    %t = tensor.splat %s : tensor<4xf64>
    %m = linalg.mul ins(%a, %t : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    %next = arith.addf %s, %two : f64
    scf.yield %m, %next : tensor<4xf64>, f64
  }
  return %r#0 : tensor<4xf64>
}

// The first of these depends on the arguments from the second iteration on, the second
// one from the first on.
func.func @all_carried_late(%x: tensor<4xf64>, %y: tensor<4xf64>) -> (tensor<4xf64>, tensor<4xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %z = arith.constant dense<3.0> : tensor<4xf64>
  %e = tensor.empty() : tensor<4xf64>
  %r:4 = scf.for %i = %c0 to %c5 step %c1 iter_args(%a = %z, %b = %z, %c = %y, %k = %z)
      -> (tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>) {
    %s = linalg.add ins(%c, %x : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    %t = linalg.mul ins(%s, %k : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    %l = linalg.add ins(%k, %z : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    scf.yield %b, %c, %t, %l : tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>
  }
  return %r#0, %r#2 : tensor<4xf64>, tensor<4xf64>
}

// Four iterations from 2^63 - 2, as known when it is compiled, and as not.
func.func @all_unsigned(%x: tensor<4xf64>) -> (tensor<4xf64>, tensor<4xf64>) {
  %c1 = arith.constant 1 : index
  %lower = arith.constant 9223372036854775806 : index
  %upper = arith.constant -9223372036854775806 : index
  %bounds = arith.constant dense<[9223372036854775806, -9223372036854775806, 1]> : tensor<3xindex>
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %lower2 = tensor.extract %bounds[%c0] : tensor<3xindex>
  %upper2 = tensor.extract %bounds[%c1] : tensor<3xindex>
  %step2 = tensor.extract %bounds[%c2] : tensor<3xindex>
  %t = arith.constant dense<2.0> : tensor<4xf64>
  %e = tensor.empty() : tensor<4xf64>
  %r:2 = scf.for unsigned %i = %lower to %upper step %c1 iter_args(%a = %x, %k = %t) -> (tensor<4xf64>, tensor<4xf64>) {
    %m = linalg.mul ins(%a, %k : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    %l = linalg.add ins(%k, %t : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    scf.yield %m, %l : tensor<4xf64>, tensor<4xf64>
  }
  %s:2 = scf.for unsigned %i = %lower2 to %upper2 step %step2 iter_args(%a = %x, %k = %t) -> (tensor<4xf64>, tensor<4xf64>) {
    %m = linalg.mul ins(%a, %k : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    %l = linalg.add ins(%k, %t : tensor<4xf64>, tensor<4xf64>) outs(%e : tensor<4xf64>) -> tensor<4xf64>
    scf.yield %m, %l : tensor<4xf64>, tensor<4xf64>
  }
  return %r#0, %s#0 : tensor<4xf64>, tensor<4xf64>
}
