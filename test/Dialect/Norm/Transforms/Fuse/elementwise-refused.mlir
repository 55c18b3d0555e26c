// RUN: norm-opt %s --norm-generalize --norm-fuse --split-input-file | FileCheck %s

// norm-fuse leaves alone what it cannot fuse without changing results.

// The norm's result is used on the way to the consumer's other operand: fused,
// the op would need its own result.
// CHECK-LABEL: func @post_norm_residual(
// CHECK:         norm.generic
// CHECK:         linalg.matmul
// CHECK:         linalg.add
func.func @post_norm_residual(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %e: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %m = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %z = linalg.add ins(%y, %m : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %z : tensor<4x4xf32>
}

// -----

// The sum is used before the norm, by an op that the norm needs.
// CHECK-LABEL: func @sum_used_before_the_norm(
// CHECK:         linalg.add
// CHECK:         linalg.matmul
// CHECK:         norm.generic
func.func @sum_used_before_the_norm(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %e: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %s = linalg.add ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %m = linalg.matmul ins(%s, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %d = linalg.sub ins(%m, %s : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = norm.layer_norm %d {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A body that reads its own init, one that asks for its index, and one that
// uses a value from outside that is no number.
// CHECK-LABEL: func @bodies(
// CHECK:         norm.generic
// CHECK-COUNT-3: linalg.generic
func.func @bodies(%x: tensor<4x4xf32>, %s: index, %e: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.addf %a, %o : f32
    linalg.yield %v : f32
  } -> tensor<4x4xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i32
    %f = arith.sitofp %j : i32 to f32
    %v = arith.addf %a, %f : f32
    linalg.yield %v : f32
  } -> tensor<4x4xf32>
  %2 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %j = arith.index_cast %s : index to i32
    %f = arith.sitofp %j : i32 to f32
    %v = arith.addf %a, %f : f32
    linalg.yield %v : f32
  } -> tensor<4x4xf32>
  return %0, %1, %2 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

#id3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#first = affine_map<(d0, d1, d2) -> (d0, d1)>

// A consumer over more elements than the norm has.
// CHECK-LABEL: func @broadcasting_consumer(
// CHECK:         norm.generic
// CHECK:         linalg.generic
func.func @broadcasting_consumer(%x: tensor<4x4xf32>, %e: tensor<4x4x2xf32>) -> tensor<4x4x2xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %z = linalg.generic {indexing_maps = [#first, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%y : tensor<4x4xf32>) outs(%e : tensor<4x4x2xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.negf %a : f32
    linalg.yield %v : f32
  } -> tensor<4x4x2xf32>
  return %z : tensor<4x4x2xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A division that another branch guards, and one that may trap at all.
// CHECK-LABEL: func @guarded_division(
// CHECK:         norm.generic
// CHECK-NOT:       divsi
// CHECK:         scf.if
// CHECK:           linalg.generic
// CHECK:             arith.divsi
func.func @guarded_division(%x: tensor<4x8xf32>, %d: tensor<4x8xi32>, %p: i1) -> tensor<4x8xf32> {
  %c100 = arith.constant 100 : i32
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %r = scf.if %p -> tensor<4x8xf32> {
    %e = tensor.empty() : tensor<4x8xf32>
    %z = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%y, %d : tensor<4x8xf32>, tensor<4x8xi32>) outs(%e : tensor<4x8xf32>) {
    ^bb0(%a: f32, %b: i32, %o: f32):
      %q = arith.divsi %c100, %b : i32
      %f = arith.sitofp %q : i32 to f32
      %m = arith.mulf %a, %f : f32
      linalg.yield %m : f32
    } -> tensor<4x8xf32>
    scf.yield %z : tensor<4x8xf32>
  } else {
    scf.yield %x : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A look-up in a constant table.
// CHECK-LABEL: func @table(
// CHECK:         linalg.generic
// CHECK:           tensor.extract
// CHECK:         norm.generic
func.func @table(%x: tensor<4x8xi32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %table = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %v = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x8xi32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: i32, %o: f32):
    %i = arith.index_cast %a : i32 to index
    %t = tensor.extract %table[%i] : tensor<4xf32>
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  %y = norm.layer_norm %v {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#first = affine_map<(d0, d1) -> (d0, 0)>

// The first element of each row, copied, of rows that may have none.
// CHECK-LABEL: func @copied_first_element(
// CHECK:         linalg.generic
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{[^,]*}} : tensor<4x?xf32>)
// CHECK:         linalg.generic
func.func @copied_first_element(%x: tensor<4x?xf32>, %e: tensor<4x?xf32>) -> tensor<4x?xf32> {
  %c = linalg.generic {indexing_maps = [#first, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x?xf32>) outs(%e : tensor<4x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<4x?xf32>
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x?xf32>) -> tensor<4x?xf32>
  %z = linalg.generic {indexing_maps = [#id, #first, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %x, %y : tensor<4x?xf32>, tensor<4x?xf32>, tensor<4x?xf32>) outs(%e : tensor<4x?xf32>) {
  ^bb0(%a: f32, %d: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %b : f32
    %t = arith.addf %s, %d : f32
    linalg.yield %t : f32
  } -> tensor<4x?xf32>
  return %z : tensor<4x?xf32>
}

// -----

#rows = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// A tensor of one value stays an input where nothing else says how large a loop is.
// CHECK-LABEL: func @splat_with_the_size(
// CHECK:         %[[C:.*]] = arith.constant dense<{{.*}}> : tensor<4x8xf32>
// CHECK:         linalg.generic
// CHECK-SAME:      ins(%[[C]] : tensor<4x8xf32>)
func.func @splat_with_the_size(%e: tensor<4xf32>) -> tensor<4xf32> {
  %c = arith.constant dense<0.5> : tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "parallel"]}
      ins(%c : tensor<4x8xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<4xf32>
  return %z : tensor<4xf32>
}
