// RUN: norm-opt %s --norm-generalize --norm-fuse --canonicalize --cse --split-input-file | FileCheck %s

// norm-fuse: sums over rows become outputs that are summed.

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0, d1)>
#keep = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#along = affine_map<(d0, d1, d2) -> (d2)>

// What PyTorch decomposes the gradient of a layer norm to, with mean and rstd as
// arguments: row sums, and the sums over rows that are the gradients of gain and
// bias, one of which it keeps with dimensions of size 1.
// CHECK-LABEL: func @layer_norm_backward(
// CHECK-SAME:    %[[DY:[^:]*]]: tensor<2x7x48xf32>, %[[X:[^:]*]]: tensor<2x7x48xf32>, %[[MEAN:[^:]*]]: tensor<2x7x1xf32>, %[[RSTD:[^:]*]]: tensor<2x7x1xf32>, %[[W:[^:]*]]: tensor<48xf32>
// CHECK-NOT:     linalg
// CHECK:         %[[N:.*]]:3 = norm.generic {indexing_maps = [#[[ID:.*]], #[[KEEP:.*]], #[[KEEP]], #[[ID]], #[[ALONG:.*]], #[[ID]], #[[ALONG]], #[[ALONG]]], iterator_types = ["parallel", "parallel", "reduction"]}
// CHECK-SAME:      ins(%[[X]], %[[MEAN]], %[[RSTD]], %[[DY]], %[[W]] :
// CHECK-SAME:      outs(%{{.*}}, %{{.*}}, %{{.*}} : tensor<2x7x48xf32>, tensor<48xf32>, tensor<48xf32>)
// CHECK-NEXT:    ^bb0(%[[A:.*]]: f32, %[[M:.*]]: f32, %[[R:.*]]: f32, %[[D:.*]]: f32, %[[G:.*]]: f32):
// CHECK-NEXT:      %[[C:.*]] = arith.subf %[[A]], %[[M]] : f32
// CHECK-NEXT:      %[[H:.*]] = arith.mulf %[[C]], %[[R]] : f32
// CHECK-NEXT:      %[[DH:.*]] = arith.mulf %[[D]], %[[G]] : f32
// CHECK-NEXT:      norm.reduce add %[[DH]] : f32
// CHECK:           norm.reduce add
// CHECK:           %[[Q:.*]] = arith.divf %[[R]],
// CHECK-NEXT:      %[[DX:.*]] = arith.mulf %[[Q]],
// CHECK-NEXT:      %[[DW:.*]] = arith.mulf %[[D]], %[[H]] : f32
// CHECK-NEXT:      norm.yield %[[DX]], %[[DW]], %[[D]] : f32, f32, f32
// CHECK-NOT:     linalg
// CHECK:         return %[[N]]#0, %[[N]]#1, %[[N]]#2
func.func @layer_norm_backward(%dy: tensor<2x7x48xf32>, %x: tensor<2x7x48xf32>, %mean: tensor<2x7x1xf32>, %rstd: tensor<2x7x1xf32>, %w: tensor<48xf32>) -> (tensor<2x7x48xf32>, tensor<48xf32>, tensor<48xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 48.0 : f32
  %e = tensor.empty() : tensor<2x7x48xf32>
  %e1 = tensor.empty() : tensor<2x7x1xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
  %v = tensor.empty() : tensor<48xf32>
  %fv = linalg.fill ins(%zero : f32) outs(%v : tensor<48xf32>) -> tensor<48xf32>
  %k = tensor.empty() : tensor<1x1x48xf32>
  %fk = linalg.fill ins(%zero : f32) outs(%k : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
  %h = linalg.generic {indexing_maps = [#id, #keep, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %mean, %rstd : tensor<2x7x48xf32>, tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%e : tensor<2x7x48xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %s = arith.subf %a, %b : f32
    %t = arith.mulf %s, %c : f32
    linalg.yield %t : f32
  } -> tensor<2x7x48xf32>
  %dh = linalg.generic {indexing_maps = [#id, #along, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%dy, %w : tensor<2x7x48xf32>, tensor<48xf32>) outs(%e : tensor<2x7x48xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x7x48xf32>
  %s1 = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%dh : tensor<2x7x48xf32>) outs(%f1 : tensor<2x7x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<2x7x1xf32>
  %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%dh, %h : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%e : tensor<2x7x48xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x7x48xf32>
  %s2 = linalg.generic {indexing_maps = [#id, #keep], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%p : tensor<2x7x48xf32>) outs(%f1 : tensor<2x7x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<2x7x1xf32>
  %dx = linalg.generic {indexing_maps = [#id, #id, #keep, #keep, #keep, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%dh, %h, %s1, %s2, %rstd : tensor<2x7x48xf32>, tensor<2x7x48xf32>, tensor<2x7x1xf32>, tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%e : tensor<2x7x48xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %d: f32, %r: f32, %o: f32):
    %t = arith.mulf %a, %n : f32
    %u = arith.mulf %b, %d : f32
    %q = arith.subf %t, %c : f32
    %i = arith.subf %q, %u : f32
    %j = arith.divf %r, %n : f32
    %l = arith.mulf %j, %i : f32
    linalg.yield %l : f32
  } -> tensor<2x7x48xf32>
  %m = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%dy, %h : tensor<2x7x48xf32>, tensor<2x7x48xf32>) outs(%e : tensor<2x7x48xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.mulf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x7x48xf32>
  %dw = linalg.generic {indexing_maps = [#id, affine_map<(d0, d1, d2) -> (0, 0, d2)>], iterator_types = ["reduction", "reduction", "parallel"]}
      ins(%m : tensor<2x7x48xf32>) outs(%fk : tensor<1x1x48xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<1x1x48xf32>
  %dw1 = tensor.collapse_shape %dw [[0, 1, 2]] : tensor<1x1x48xf32> into tensor<48xf32>
  %db = linalg.reduce { arith.addf } ins(%dy : tensor<2x7x48xf32>) outs(%fv : tensor<48xf32>) dimensions = [0, 1]
  return %dx, %dw1, %db : tensor<2x7x48xf32>, tensor<48xf32>, tensor<48xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// The sum of all elements of all rows: each adds what norm.reduce finds.
// CHECK-LABEL: func @sum_of_all(
// CHECK:         %[[N:.*]]:2 = norm.generic {indexing_maps = [#[[ID:.*]], #[[ID]], #[[NONE:.*]]], iterator_types = ["parallel", "reduction"]}
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<?x8xf64>, tensor<f64>)
// CHECK-NEXT:    ^bb0(
// CHECK-NEXT:      %[[Y:.*]]:2 = norm.normalize mean_square
// CHECK-NEXT:      %[[P:.*]] = arith.mulf %[[Y]]#0, %[[Y]]#0 : f64
// CHECK-NEXT:      %[[S:.*]] = norm.reduce add %[[P]] : f64
// CHECK-NEXT:      norm.yield %[[Y]]#0, %[[S]] : f64, f64
// CHECK:         return %[[N]]#0, %[[N]]#1
func.func @sum_of_all(%x: tensor<?x8xf64>) -> (tensor<?x8xf64>, tensor<f64>) {
  %zero = arith.constant -0.0 : f64
  %y = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-6 : f64} : (tensor<?x8xf64>) -> tensor<?x8xf64>
  %e = tensor.empty() : tensor<f64>
  %f = linalg.fill ins(%zero : f64) outs(%e : tensor<f64>) -> tensor<f64>
  %s = linalg.generic {indexing_maps = [#id, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%y : tensor<?x8xf64>) outs(%f : tensor<f64>) {
  ^bb0(%a: f64, %o: f64):
    %p = arith.mulf %a, %a : f64
    %t = arith.addf %o, %p : f64
    linalg.yield %t : f64
  } -> tensor<f64>
  return %y, %s : tensor<?x8xf64>, tensor<f64>
}

// -----

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>

// Over the batch alone, as the gradient of what is added at each position: the
// output keeps the positions.
// CHECK-DAG:   #[[SUMMED:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func @over_the_batch(
// CHECK:         norm.generic {indexing_maps = [#[[ID:.*]], #[[ID]], #[[SUMMED]]],
// CHECK-SAME:      outs(%{{.*}}, %{{.*}} : tensor<4x7x8xf32>, tensor<7x8xf32>)
// CHECK-NOT:     linalg
func.func @over_the_batch(%x: tensor<4x7x8xf32>) -> (tensor<4x7x8xf32>, tensor<7x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-6 : f64} : (tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
  %e = tensor.empty() : tensor<7x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<7x8xf32>) -> tensor<7x8xf32>
  %s = linalg.reduce { arith.addf } ins(%y : tensor<4x7x8xf32>) outs(%f : tensor<7x8xf32>) dimensions = [0]
  return %y, %s : tensor<4x7x8xf32>, tensor<7x8xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// Without a norm: the gradient of relu, and that of the bias before it. The rows
// are those that are summed.
// CHECK-LABEL: func @relu_backward(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<?x512xf32>, %[[DY:[^:]*]]: tensor<?x512xf32>
// CHECK-NOT:     linalg
// CHECK:         %[[N:.*]]:2 = norm.generic {indexing_maps = [#[[ID:.*]], #[[ID]], #[[ID]], #[[ALONG:.*]]], iterator_types = ["parallel", "reduction"]}
// CHECK-SAME:      ins(%[[X]], %[[DY]] :
// CHECK:           %[[D:.*]] = arith.select
// CHECK-NEXT:      norm.yield %[[D]], %[[D]] : f32, f32
// CHECK-NOT:     linalg
func.func @relu_backward(%x: tensor<?x512xf32>, %dy: tensor<?x512xf32>, %o: tensor<?x512xf32>) -> (tensor<?x512xf32>, tensor<512xf32>) {
  %zero = arith.constant 0.0 : f32
  %dx = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %dy : tensor<?x512xf32>, tensor<?x512xf32>) outs(%o : tensor<?x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.cmpf ogt, %a, %zero : f32
    %t = arith.select %p, %b, %zero : f32
    linalg.yield %t : f32
  } -> tensor<?x512xf32>
  %e = tensor.empty() : tensor<512xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<512xf32>) -> tensor<512xf32>
  %db = linalg.reduce { arith.addf } ins(%dx : tensor<?x512xf32>) outs(%f : tensor<512xf32>) dimensions = [0]
  return %dx, %db : tensor<?x512xf32>, tensor<512xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// What a row has once is spread by a copy, and then computed with: nothing but its
// size says which loop is the one along the row.
// CHECK-LABEL: func @spread_by_a_copy(
// CHECK-NOT:     linalg
// CHECK:         norm.generic
// CHECK:           %[[S:.*]] = norm.reduce add
// CHECK-NEXT:      %[[M:.*]] = arith.divf %[[S]],
// CHECK-NEXT:      %[[Y:.*]] = arith.subf %{{.*}}, %[[M]]
// CHECK-NEXT:      norm.yield %[[Y]]
// CHECK-NOT:     linalg
func.func @spread_by_a_copy(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant 8.0 : f32
  %v = tensor.empty() : tensor<4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x8xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
  %c = linalg.broadcast ins(%s : tensor<4xf32>) outs(%e : tensor<4x8xf32>) dimensions = [1]
  %m = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.divf %a, %eight : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  %y = linalg.sub ins(%x, %m : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
