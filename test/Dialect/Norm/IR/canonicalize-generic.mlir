// norm.generic loses what it does not need, and learns static sizes.

// RUN: norm-opt %s --canonicalize --split-input-file | FileCheck %s

// Two inputs of the same value and map are one.

// CHECK-LABEL: func @equal_inputs
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<8x8xf32>
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]], %[[X]] : tensor<8x8xf32>, tensor<8x8xf32>)
//       CHECK:   ^bb0(%[[A:.*]]: f32, %[[T:.*]]: f32):
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[A]], %[[T]]
//  CHECK-NEXT:     %[[V:.*]] = arith.addf %[[S]], %[[A]]
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[V]]
//  CHECK-NEXT:     arith.mulf %[[N]]#0, %[[A]]
func.func @equal_inputs(%x: tensor<8x8xf32>, %e: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %x, %x : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>)
      outs(%e : tensor<8x8xf32>) {
  ^bb0(%a: f32, %t: f32, %b: f32):
    %s = arith.addf %a, %t : f32
    %v = arith.addf %s, %b : f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %b : f32
    norm.yield %o : f32
  } -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

// -----

// An input that the body does not use, on memrefs too; attributes that are not ours
// stay.

// CHECK-LABEL: func @unused_input
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<4x8xf32>, %[[U:[a-z0-9]+]]: memref<4x8xf32>
//       CHECK:   norm.generic {{.*}}tag = "kept"{{.*}} ins(%[[X]] : memref<4x8xf32>) outs(%[[U]] :
//  CHECK-NEXT:   ^bb0(%[[B:.*]]: f32):
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[B]]
//  CHECK-NEXT:     norm.yield %[[N]]#0
func.func @unused_input(%x: memref<4x8xf32>, %u: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      tag = "kept"}
      ins(%u, %x : memref<4x8xf32>, memref<4x8xf32>) outs(%u : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %b {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

// An input that the body does not use, but that alone says how long the rows are.

// CHECK-LABEL: func @unused_input_with_size
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%{{.*}}, %{{.*}} : tensor<4xf32>, tensor<8xf32>)
func.func @unused_input_with_size(%x: tensor<4xf32>, %u: tensor<8xf32>, %e: tensor<4xf32>) -> tensor<4xf32> {
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %u : tensor<4xf32>, tensor<8xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %rstd : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// The first of three results has no uses: what was yielded for it goes too.

// CHECK-LABEL: func @unused_result
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[E:[a-z0-9]+]]: tensor<4x8xf32>, %[[R:[a-z0-9]+]]: tensor<4xf32>
//       CHECK:   %[[Y:.*]]:2 = norm.generic
//  CHECK-SAME:     outs(%[[E]], %[[R]] : tensor<4x8xf32>, tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32):
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[A]]
//  CHECK-NEXT:     norm.yield %[[N]]#0, %[[N]]#1
//       CHECK:   return %[[Y]]#0, %[[Y]]#1
func.func @unused_result(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %r: tensor<4xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %s, %y, %q = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%x, %e, %r : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %t = arith.addf %a, %a : f32
    norm.yield %t, %n, %rstd : f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4x8xf32>, tensor<4xf32>
  return %y, %q : tensor<4x8xf32>, tensor<4xf32>
}

// -----

// Casts that hide static sizes fold, on tensors and on memrefs.

// CHECK-LABEL: func @tensor_cast
//  CHECK-SAME:   %[[X:.*]]: tensor<4x8xf32>
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : tensor<4x8xf32>) outs(%{{.*}} : tensor<4x8xf32>)
func.func @tensor_cast(%x: tensor<4x8xf32>) -> tensor<?x?xf32> {
  %d = tensor.cast %x : tensor<4x8xf32> to tensor<?x?xf32>
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%d : tensor<?x?xf32>) outs(%d : tensor<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// CHECK-LABEL: func @memref_cast
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<4x8xf32>, %[[Y:[a-z0-9]+]]: memref<?x8xf32>
//       CHECK:   %[[C:.*]] = memref.cast %[[Y]]
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : memref<4x8xf32>) outs(%[[C]] : memref<4x8xf32>)
func.func @memref_cast(%x: memref<4x8xf32>, %y: memref<?x8xf32>) {
  %d = memref.cast %x : memref<4x8xf32> to memref<?x?xf32, strided<[?, 1], offset: ?>>
  // This one adds a static size that the source does not have: it stays.
  %c = memref.cast %y : memref<?x8xf32> to memref<4x8xf32>
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%d : memref<?x?xf32, strided<[?, 1], offset: ?>>) outs(%c : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

// A summed result without uses, and the input that only it needed.

// CHECK-LABEL: func @unused_sum
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[D:[a-z0-9]+]]: tensor<4x8xf32>
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : tensor<4x8xf32>) outs(%[[X]] : tensor<4x8xf32>)
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32):
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[A]]
//  CHECK-NEXT:     norm.yield %[[N]]#0 : f32
func.func @unused_sum(%x: tensor<4x8xf32>, %d: tensor<4x8xf32>, %g: tensor<8xf32>) -> tensor<4x8xf32> {
  %y, %dg = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %d : tensor<4x8xf32>, tensor<4x8xf32>)
      outs(%x, %g : tensor<4x8xf32>, tensor<8xf32>) {
  ^bb0(%a: f32, %da: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %p = arith.mulf %n, %da : f32
    norm.yield %n, %p : f32, f32
  } -> tensor<4x8xf32>, tensor<8xf32>
  return %y : tensor<4x8xf32>
}
