// A sum of sums that is spread over all that it is of becomes one, as rows have it: the
// gradient of a group norm. The inner sums stay for who reads them.
// RUN: norm-opt %s --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-fuse=reductions=false --split-input-file | FileCheck %s --check-prefix=OFF
// OFF-NOT: norm.generic

#id = affine_map<(i, j) -> (i, j)>
#second = affine_map<(i, j) -> (j)>
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i, j)>
#id4 = affine_map<(i, j, k, l) -> (i, j, k, l)>
#first4 = affine_map<(i, j, k, l) -> (i, j)>
#channel4 = affine_map<(i, j, k, l) -> (i, j, k)>

// CHECK-DAG: #[[ID:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[PART:.*]] = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
// CHECK-LABEL: @group_norm_gradient
// CHECK: norm.generic
// CHECK-SAME: indexing_maps = [#[[ID]], #[[ID]], #[[PART]], #[[ID]]]
// CHECK-SAME: ins(%{{.*}}, %{{.*}}, %{{.*}} : tensor<2x4x3x36xf32>, tensor<2x4x3x36xf32>, tensor<4x3xf32>)
// CHECK: ^bb0(%[[X:.*]]: f32, %[[DY:.*]]: f32, %[[G:.*]]: f32):
// CHECK-DAG: %[[P:.*]] = arith.mulf %[[X]], %[[DY]]
// CHECK-DAG: %[[N:.*]] = arith.negf %{{.*}}
// CHECK: %[[S:.*]] = norm.reduce add
// CHECK: arith.mulf %[[X]], %[[S]]
// CHECK: norm.yield
func.func @group_norm_gradient(%x: tensor<2x12x36xf32>, %dy: tensor<2x12x36xf32>, %gain: tensor<12xf32>) -> (tensor<2x12xf32>, tensor<2x4x3x36xf32>) {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x12x36xf32>
  %p = linalg.mul ins(%x, %dy : tensor<2x12x36xf32>, tensor<2x12x36xf32>) outs(%e : tensor<2x12x36xf32>) -> tensor<2x12x36xf32>
  %ec = tensor.empty() : tensor<2x12xf32>
  %zc = linalg.fill ins(%z : f32) outs(%ec : tensor<2x12xf32>) -> tensor<2x12xf32>
  %ds = linalg.generic {indexing_maps = [#id3, #first3], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%p : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<2x12xf32>
  %dg = linalg.generic {indexing_maps = [#id, #second, #id], iterator_types = ["parallel", "parallel"]}
      ins(%ds, %gain : tensor<2x12xf32>, tensor<12xf32>) outs(%ec : tensor<2x12xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %b, %a : f32
    %n = arith.negf %m : f32
    linalg.yield %n : f32
  } -> tensor<2x12xf32>
  %groups = tensor.expand_shape %dg [[0], [1, 2]] output_shape [2, 4, 3] : tensor<2x12xf32> into tensor<2x4x3xf32>
  %eg = tensor.empty() : tensor<2x4xf32>
  %zg = linalg.fill ins(%z : f32) outs(%eg : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.reduce { arith.addf } ins(%groups : tensor<2x4x3xf32>) outs(%zg : tensor<2x4xf32>) dimensions = [2]
  %xg = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 4, 3, 36] : tensor<2x12x36xf32> into tensor<2x4x3x36xf32>
  %ex = tensor.empty() : tensor<2x4x3x36xf32>
  %dx = linalg.generic {indexing_maps = [#id4, #first4, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%xg, %sum : tensor<2x4x3x36xf32>, tensor<2x4xf32>) outs(%ex : tensor<2x4x3x36xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x4x3x36xf32>
  return %ds, %dx : tensor<2x12xf32>, tensor<2x4x3x36xf32>
}

// -----

// What is not spread over the elements again is no row's.
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL: @not_spread
// CHECK-NOT: norm.generic
// CHECK: linalg.reduce
// CHECK: linalg.reduce
func.func @not_spread(%x: tensor<2x12x36xf32>) -> tensor<2xf32> {
  %zc = arith.constant dense<0.0> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %t = linalg.reduce { arith.addf } ins(%s : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  return %t : tensor<2xf32>
}

// -----

// A root of the sums is no multiple of them.
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i)>

// CHECK-LABEL: @root
// CHECK: linalg.reduce
// CHECK: math.sqrt
// CHECK: linalg.reduce
func.func @root(%x: tensor<2x12x36xf32>) -> tensor<2x12x36xf32> {
  %zc = arith.constant dense<0.0> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %ec = tensor.empty() : tensor<2x12xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%s : tensor<2x12xf32>) outs(%ec : tensor<2x12xf32>) {
  ^bb0(%a: f32, %o: f32):
    %q = math.sqrt %a : f32
    linalg.yield %q : f32
  } -> tensor<2x12xf32>
  %t = linalg.reduce { arith.addf } ins(%r : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  %e = tensor.empty() : tensor<2x12x36xf32>
  %y = linalg.generic {indexing_maps = [#id3, #first3, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %t : tensor<2x12x36xf32>, tensor<2xf32>) outs(%e : tensor<2x12x36xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x12x36xf32>
  return %y : tensor<2x12x36xf32>
}

// -----

// Of what is read directly it becomes one, too; of maxima, or of sums with a start, not.
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i)>

// CHECK-LABEL: @sums
// CHECK-NOT: linalg
// CHECK: norm.generic
// CHECK: norm.reduce add
// CHECK-NOT: norm.reduce
// CHECK: return
func.func @sums(%x: tensor<2x12x36xf32>) -> tensor<2x12x36xf32> {
  %zc = arith.constant dense<0.0> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %t = linalg.reduce { arith.addf } ins(%s : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  %e = tensor.empty() : tensor<2x12x36xf32>
  %y = linalg.generic {indexing_maps = [#id3, #first3, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %t : tensor<2x12x36xf32>, tensor<2xf32>) outs(%e : tensor<2x12x36xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x12x36xf32>
  return %y : tensor<2x12x36xf32>
}

// -----

// The greatest of each part.
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i)>

// CHECK-LABEL: @sum_of_maxima
// CHECK: linalg.reduce
// CHECK: linalg.reduce
func.func @sum_of_maxima(%x: tensor<2x12x36xf32>) -> tensor<2x12x36xf32> {
  %zc = arith.constant dense<0xFF800000> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.maximumf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %t = linalg.reduce { arith.addf } ins(%s : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  %e = tensor.empty() : tensor<2x12x36xf32>
  %y = linalg.generic {indexing_maps = [#id3, #first3, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %t : tensor<2x12x36xf32>, tensor<2xf32>) outs(%e : tensor<2x12x36xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x12x36xf32>
  return %y : tensor<2x12x36xf32>
}

// -----

// Each part starts from 1.
#id3 = affine_map<(i, j, k) -> (i, j, k)>
#first3 = affine_map<(i, j, k) -> (i)>

// CHECK-LABEL: @sum_of_sums_with_start
// CHECK: linalg.reduce
// CHECK: linalg.reduce
func.func @sum_of_sums_with_start(%x: tensor<2x12x36xf32>) -> tensor<2x12x36xf32> {
  %zc = arith.constant dense<1.0> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %t = linalg.reduce { arith.addf } ins(%s : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  %e = tensor.empty() : tensor<2x12x36xf32>
  %y = linalg.generic {indexing_maps = [#id3, #first3, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %t : tensor<2x12x36xf32>, tensor<2xf32>) outs(%e : tensor<2x12x36xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x12x36xf32>
  return %y : tensor<2x12x36xf32>
}

// -----

// It is spread over fewer elements than it is of.
#id = affine_map<(i, j) -> (i, j)>
#first = affine_map<(i, j) -> (i)>

// CHECK-LABEL: @spread_over_others
// CHECK: linalg.reduce
// CHECK: linalg.reduce
func.func @spread_over_others(%x: tensor<2x12x36xf32>, %z: tensor<2x7xf32>) -> tensor<2x7xf32> {
  %zc = arith.constant dense<0.0> : tensor<2x12xf32>
  %zg = arith.constant dense<0.0> : tensor<2xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x12x36xf32>) outs(%zc : tensor<2x12xf32>) dimensions = [2]
  %t = linalg.reduce { arith.addf } ins(%s : tensor<2x12xf32>) outs(%zg : tensor<2xf32>) dimensions = [1]
  %e = tensor.empty() : tensor<2x7xf32>
  %y = linalg.generic {indexing_maps = [#id, #first, #id], iterator_types = ["parallel", "parallel"]}
      ins(%z, %t : tensor<2x7xf32>, tensor<2xf32>) outs(%e : tensor<2x7xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x7xf32>
  return %y : tensor<2x7xf32>
}
