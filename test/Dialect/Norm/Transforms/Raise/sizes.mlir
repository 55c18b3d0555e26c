// Where the number of elements that a mean divides by comes from, if no type
// says it.

// RUN: norm-opt --norm-raise -split-input-file %s | FileCheck %s

// The size of the memref that became the tensor.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @size_of_a_memref(
// CHECK:         norm.rms_norm
func.func @size_of_a_memref(%m: memref<?x?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d0 = memref.dim %m, %c0 : memref<?x?xf32>
  %d1 = memref.dim %m, %c1 : memref<?x?xf32>
  %i = arith.index_cast %d1 : index to i64
  %n = arith.sitofp %i : i64 to f32
  %x = bufferization.to_tensor %m restrict : memref<?x?xf32> to tensor<?x?xf32>
  %rows = tensor.empty(%d0) : tensor<?xf32>
  %all = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%all : tensor<?x?xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// Its other size.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @other_size_of_a_memref(
// CHECK-NOT:     norm.
func.func @other_size_of_a_memref(%m: memref<?x?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d0 = memref.dim %m, %c0 : memref<?x?xf32>
  %d1 = memref.dim %m, %c1 : memref<?x?xf32>
  %i = arith.index_cast %d0 : index to i64
  %n = arith.sitofp %i : i64 to f32
  %x = bufferization.to_tensor %m restrict : memref<?x?xf32> to tensor<?x?xf32>
  %rows = tensor.empty(%d0) : tensor<?xf32>
  %all = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%all : tensor<?x?xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// What a reshape was told, however that was computed.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @size_given_to_a_reshape(
// CHECK:         %[[X:.*]] = tensor.reshape
// CHECK:         norm.rms_norm %[[X]]
func.func @size_given_to_a_reshape(%a: tensor<?x?x?xf32>, %rows_of_x: i64) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %a0 = tensor.dim %a, %c0 : tensor<?x?x?xf32>
  %a1 = tensor.dim %a, %c1 : tensor<?x?x?xf32>
  %a2 = tensor.dim %a, %c2 : tensor<?x?x?xf32>
  %a01 = arith.muli %a0, %a1 : index
  %a012 = arith.muli %a01, %a2 : index
  %count = arith.index_cast %a012 : index to i64
  %size = arith.divui %count, %rows_of_x : i64
  %n = arith.sitofp %size : i64 to f32
  %shape = tensor.from_elements %rows_of_x, %size : tensor<2xi64>
  %x = tensor.reshape %a(%shape) : (tensor<?x?x?xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf32>
  %rows = tensor.empty(%d0) : tensor<?xf32>
  %all = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%all : tensor<?x?xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// Another integer that is computed the same way but for one operand.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @size_not_given_to_a_reshape(
// CHECK-NOT:     norm.
func.func @size_not_given_to_a_reshape(%a: tensor<?x?x?xf32>, %rows_of_x: i64, %other: i64) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a0 = tensor.dim %a, %c0 : tensor<?x?x?xf32>
  %count = arith.index_cast %a0 : index to i64
  %size = arith.divui %count, %rows_of_x : i64
  %wrong = arith.divui %count, %other : i64
  %n = arith.sitofp %wrong : i64 to f32
  %shape = tensor.from_elements %rows_of_x, %size : tensor<2xi64>
  %x = tensor.reshape %a(%shape) : (tensor<?x?x?xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf32>
  %rows = tensor.empty(%d0) : tensor<?xf32>
  %all = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%all : tensor<?x?xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// A dimension that the tensor does not have: no meaning, and no crash.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func.func @no_such_dimension(
// CHECK-NOT:     norm.
func.func @no_such_dimension(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-6 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %far = arith.constant 100000000 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf32>
  %no = tensor.dim %x, %far : tensor<?x?xf32>
  %i = arith.index_cast %no : index to i64
  %n = arith.sitofp %i : i64 to f32
  %rows = tensor.empty(%d0) : tensor<?xf32>
  %all = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%rows : tensor<?xf32>) -> tensor<?xf32>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%v: f32, %acc: f32):
    %s = arith.mulf %v, %v : f32
    %t = arith.addf %acc, %s : f32
    linalg.yield %t : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<?x?xf32>, tensor<?xf32>) outs(%all : tensor<?x?xf32>) {
  ^bb0(%v: f32, %q: f32, %o: f32):
    %d = arith.divf %q, %n : f32
    %p = arith.addf %d, %eps : f32
    %r = math.rsqrt %p : f32
    %t = arith.mulf %v, %r : f32
    linalg.yield %t : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}
