// RUN: norm-opt %s --norm-generalize --norm-fuse --split-input-file | FileCheck %s

// Numbers from outside, as the scale of a quantization, are inputs of rank 0.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#one = affine_map<(d0, d1) -> ()>

// An argument that two bodies use is one tensor, and one input.
// CHECK-LABEL: func @argument(
// CHECK-SAME:      %[[X:.*]]: tensor<4x16xf32>, %[[S:.*]]: f32)
// CHECK-NEXT:    %[[T:.*]] = tensor.from_elements %[[S]] : tensor<f32>
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]], %[[T]] : tensor<4x16xf32>, tensor<f32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
// CHECK-NEXT:      %[[N:.*]]:2 = norm.normalize mean_square %[[A]]
// CHECK-NEXT:      %[[V:.*]] = arith.mulf %[[N]]#0, %[[B]]
// CHECK-NEXT:      %[[W:.*]] = arith.addf %[[V]], %[[B]]
// CHECK-NEXT:      norm.yield %[[W]]
// CHECK-NOT:     linalg
func.func @argument(%x: tensor<4x16xf32>, %s: f32) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.mulf %a, %s : f32
    linalg.yield %v : f32
  } -> tensor<4x16xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%0 : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.addf %a, %s : f32
    linalg.yield %v : f32
  } -> tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#one = affine_map<(d0, d1) -> ()>

// One that is an operand already.
// CHECK-LABEL: func @operand(
// CHECK-SAME:      %[[X:.*]]: tensor<4x16xf32>, %[[S:.*]]: f32)
// CHECK:         %[[T:.*]] = tensor.from_elements %[[S]]
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]], %[[T]] : tensor<4x16xf32>, tensor<f32>)
// CHECK-NOT:     linalg
func.func @operand(%x: tensor<4x16xf32>, %s: f32) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.generic {indexing_maps = [#id, #one, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y, %s : tensor<4x16xf32>, f32) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %v = arith.mulf %a, %b : f32
    linalg.yield %v : f32
  } -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// An element of a tensor is read where it is: at once from one of rank 0, from a
// slice of others. Two ops that use it have one slice.
// CHECK-LABEL: func @elements(
// CHECK-SAME:      %[[X:.*]]: tensor<4x16xf32>, %[[S:.*]]: tensor<f32>, %[[V:.*]]: tensor<8x3xf32>, %[[I:.*]]: index)
// CHECK:         %[[T:.*]] = tensor.extract_slice %[[V]][%[[I]], 2] [1, 1] [1, 1] : tensor<8x3xf32> to tensor<f32>
// CHECK-NOT:     tensor.extract
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[X]], %[[S]], %[[T]] : tensor<4x16xf32>, tensor<f32>, tensor<f32>)
// CHECK-NOT:     linalg
func.func @elements(%x: tensor<4x16xf32>, %s: tensor<f32>, %v: tensor<8x3xf32>, %i: index) -> tensor<4x16xf32> {
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<4x16xf32>
  %p = tensor.extract %s[] : tensor<f32>
  %q = tensor.extract %v[%i, %c2] : tensor<8x3xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.mulf %a, %p : f32
    %u = arith.addf %t, %q : f32
    linalg.yield %u : f32
  } -> tensor<4x16xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%0 : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.subf %a, %q : f32
    linalg.yield %t : f32
  } -> tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// In the terms of a reduction, and in a loop: made where the number is.
// CHECK-LABEL: func @reduction(
// CHECK:         %[[T:.*]] = tensor.from_elements
// CHECK-NEXT:    scf.for
// CHECK-NOT:     linalg.generic
// CHECK:         norm.generic
// CHECK-SAME:      ins(%{{.*}}, %[[T]] : tensor<4x16xf32>, tensor<f32>)
// CHECK-NOT:     linalg.generic
func.func @reduction(%x: tensor<4x16xf32>, %h: f16, %n: index) -> tensor<4x16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %s = arith.extf %h : f16 to f32
  %r = scf.for %k = %c0 to %n step %c1 iter_args(%b = %x) -> tensor<4x16xf32> {
    %f = tensor.empty() : tensor<4xf32>
    %z = linalg.fill ins(%zero : f32) outs(%f : tensor<4xf32>) -> tensor<4xf32>
    %q = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%b : tensor<4x16xf32>) outs(%z : tensor<4xf32>) {
    ^bb0(%a: f32, %o: f32):
      %v = arith.mulf %a, %s : f32
      %w = arith.addf %o, %v : f32
      linalg.yield %w : f32
    } -> tensor<4xf32>
    %e = tensor.empty() : tensor<4x16xf32>
    %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%b, %q : tensor<4x16xf32>, tensor<4xf32>) outs(%e : tensor<4x16xf32>) {
    ^bb0(%a: f32, %d: f32, %o: f32):
      %v = arith.divf %a, %d : f32
      linalg.yield %v : f32
    } -> tensor<4x16xf32>
    scf.yield %y : tensor<4x16xf32>
  }
  return %r : tensor<4x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#third = affine_map<(d0, d1) -> (3)>
#column = affine_map<(d0, d1) -> (d0, 2)>

// Constants in maps: what is read there is a slice.
// CHECK-DAG:   #[[ID:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG:   #[[ONE:.*]] = affine_map<(d0, d1) -> ()>
// CHECK-DAG:   #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @constant_indices(
// CHECK-SAME:      %[[X:.*]]: tensor<?x16xf32>, %[[V:.*]]: tensor<8xf32>, %[[W:.*]]: tensor<?x5xf32>)
// CHECK-DAG:     %[[S:.*]] = tensor.extract_slice %[[V]][3] [1] [1] : tensor<8xf32> to tensor<f32>
// CHECK-DAG:     %[[D:.*]] = tensor.dim %[[W]], %c0
// CHECK-DAG:     %[[C:.*]] = tensor.extract_slice %[[W]][0, 2] [%[[D]], 1] [1, 1] : tensor<?x5xf32> to tensor<?xf32>
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      indexing_maps = [#[[ID]], #[[ONE]], #[[ROW]], #[[ID]]]
// CHECK-SAME:      ins(%[[X]], %[[S]], %[[C]] :
// CHECK-NOT:     linalg
func.func @constant_indices(%x: tensor<?x16xf32>, %v: tensor<8xf32>, %w: tensor<?x5xf32>) -> tensor<?x16xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x16xf32>
  %e = tensor.empty(%n) : tensor<?x16xf32>
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<?x16xf32>) -> tensor<?x16xf32>
  %0 = linalg.generic {indexing_maps = [#id, #third, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%y, %v, %w : tensor<?x16xf32>, tensor<8xf32>, tensor<?x5xf32>) outs(%e : tensor<?x16xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    %u = arith.addf %t, %c : f32
    linalg.yield %u : f32
  } -> tensor<?x16xf32>
  return %0 : tensor<?x16xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

#first = affine_map<(d0, d1) -> (d0, 0)>

// The first element of each row.
// CHECK-LABEL: func @first_element(
// CHECK:         %[[S:.*]] = tensor.extract_slice %arg0[0, 0] [4, 1] [1, 1] : tensor<4x8xf32> to tensor<4xf32>
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK-SAME:      ins(%arg0, %[[S]] : tensor<4x8xf32>, tensor<4xf32>)
// CHECK-NOT:     linalg
func.func @first_element(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %z = linalg.generic {indexing_maps = [#first, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %y : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %z : tensor<4x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// Beside no rows an op stays as it is.
// CHECK-LABEL: func @no_rows(
// CHECK-NOT:     from_elements
// CHECK:         return
func.func @no_rows(%x: tensor<4x16xf32>, %s: f32) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %v = arith.mulf %a, %s : f32
    linalg.yield %v : f32
  } -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}
