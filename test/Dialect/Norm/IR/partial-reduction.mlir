// PartialReductionOpInterface: what is summed over rows, and rows that are only
// reduced, in parts of f64 that a second norm.generic merges and rounds once.

// RUN: norm-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// Each tile sums its rows into a column of its own. An output per element is
// tiled as ever, and a gain, which no loop of the tile indexes, not sliced.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[COLUMN:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[FIRST:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @sums_forall
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<64x8xf32>, %[[G:[a-z0-9]+]]: tensor<8xf32>, %[[B:[a-z0-9]+]]: tensor<8xbf16>
//   CHECK-DAG:   %[[ZERO:.*]] = arith.constant 0.000000e+00 : f64
//       CHECK:   %[[Y:.*]] = tensor.empty() : tensor<64x8xf32>
//       CHECK:   %[[E:.*]] = tensor.empty() : tensor<8x4xf64>
//       CHECK:   %[[INIT:.*]] = linalg.fill ins(%[[ZERO]] : f64) outs(%[[E]] : tensor<8x4xf64>)
//       CHECK:   %[[PARTS:.*]]:2 = scf.forall (%[[T:.*]]) in (4) shared_outs(%[[YI:.*]] = %[[Y]], %[[PI:.*]] = %[[INIT]])
//   CHECK-DAG:     %[[AT:.*]] = affine.apply {{.*}}(%[[T]])
//   CHECK-DAG:     %[[XS:.*]] = tensor.extract_slice %[[X]][%[[AT]], 0] [16, 8] [1, 1]
//   CHECK-DAG:     %[[YS:.*]] = tensor.extract_slice %[[YI]][%[[AT]], 0] [16, 8] [1, 1]
//   CHECK-DAG:     %[[PS:.*]] = tensor.extract_slice %[[PI]][0, %[[T]]] [8, 1] [1, 1] : tensor<8x4xf64> to tensor<8xf64>
//       CHECK:     %[[TILE:.*]]:2 = norm.generic {indexing_maps = [#[[ELEMENT]], #[[COLUMN]], #[[ELEMENT]], #[[COLUMN]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:         ins(%[[XS]], %[[G]] : tensor<16x8xf32>, tensor<8xf32>) outs(%[[YS]], %[[PS]] : tensor<16x8xf32>, tensor<8xf64>)
//       CHECK:       %[[N:.*]]:2 = norm.normalize mean_square
//       CHECK:       %[[O:.*]] = arith.mulf %[[N]]#0
//       CHECK:       %[[W:.*]] = arith.extf %[[N]]#0 : f32 to f64
//       CHECK:       norm.yield %[[O]], %[[W]] : f32, f64
//   CHECK-DAG:       tensor.parallel_insert_slice %[[TILE]]#0 into %[[YI]][%[[AT]], 0] [16, 8] [1, 1]
//   CHECK-DAG:       tensor.parallel_insert_slice %[[TILE]]#1 into %[[PI]][0, %[[T]]] [8, 1] [1, 1]
//       CHECK:   %[[SUM:.*]] = norm.generic {indexing_maps = [#[[ELEMENT]], #[[FIRST]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[PARTS]]#1 : tensor<8x4xf64>) outs(%[[B]] : tensor<8xbf16>)
//  CHECK-NEXT:   ^bb0(%[[P:.*]]: f64):
//  CHECK-NEXT:     %[[S:.*]] = norm.reduce add %[[P]] : f64
//  CHECK-NEXT:     %[[R:.*]] = arith.truncf %[[S]] : f64 to bf16
//  CHECK-NEXT:     norm.yield %[[R]] : bf16
//       CHECK:   return %[[PARTS]]#0, %[[SUM]]
func.func @sums_forall(%x: tensor<64x8xf32>, %g: tensor<8xf32>, %b: tensor<8xbf16>) -> (tensor<64x8xf32>, tensor<8xbf16>) {
  %e = tensor.empty() : tensor<64x8xf32>
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %g : tensor<64x8xf32>, tensor<8xf32>) outs(%e, %b : tensor<64x8xf32>, tensor<8xbf16>) {
  ^bb0(%a: f32, %gain: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %gain : f32
    norm.yield %o, %n : f32, f32
  } -> tensor<64x8xf32>, tensor<8xbf16>
  return %0#0, %0#1 : tensor<64x8xf32>, tensor<8xbf16>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %fill, %fill2, %split, %merge, %loop = transform.structured.tile_reduction_using_forall %norm
        reduction_dims = [0] by num_threads = [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// One tile after the other: each adds its rows to those of the tile before. The
// first output has an element for each along the row, the second is one number.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[SWAPPED:.*]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[ALL:.*]] = affine_map<(d0) -> (d0)>
// CHECK-DAG: #[[NONE:.*]] = affine_map<(d0) -> ()>
// CHECK-LABEL: func @sums_for
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x8xf32>, %[[B:[a-z0-9]+]]: tensor<8xf32>, %[[L:[a-z0-9]+]]: tensor<f64>
//   CHECK-DAG:   %[[I0:.*]] = linalg.fill {{.*}} -> tensor<8x16xf64>
//   CHECK-DAG:   %[[I1:.*]] = linalg.fill {{.*}} -> tensor<16xf64>
//       CHECK:   %[[PARTS:.*]]:2 = scf.for %[[T:[a-z0-9]+]] = {{.*}} iter_args(%[[P0:.*]] = %[[I0]], %[[P1:.*]] = %[[I1]])
//       CHECK:     %[[SIZE:.*]] = affine.min
//   CHECK-DAG:     %[[XS:.*]] = tensor.extract_slice %[[X]][%[[T]], 0] [%[[SIZE]], 8] [1, 1]
//   CHECK-DAG:     %[[S0:.*]] = tensor.extract_slice %[[P0]][0, 0] [8, %[[SIZE]]] [1, 1]
//   CHECK-DAG:     %[[S1:.*]] = tensor.extract_slice %[[P1]][0] [%[[SIZE]]] [1]
//       CHECK:     %[[TILE:.*]]:2 = norm.generic {indexing_maps = [#[[ELEMENT]], #[[SWAPPED]], #[[ROW]], #[[SWAPPED]], #[[ROW]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[XS]], %[[S0]], %[[S1]] : tensor<?x8xf32>, tensor<8x?xf64>, tensor<?xf64>) outs(%[[S0]], %[[S1]] : tensor<8x?xf64>, tensor<?xf64>)
//  CHECK-NEXT:     ^bb0(%[[A:.*]]: f32, %[[B0:.*]]: f64, %[[B1:.*]]: f64):
//  CHECK-NEXT:       %[[M:.*]] = norm.reduce maximumf %[[A]] : f32
//  CHECK-NEXT:       %[[MW:.*]] = arith.extf %[[M]] : f32 to f64
//  CHECK-NEXT:       %[[AW:.*]] = arith.extf %[[A]] : f32 to f64
//  CHECK-NEXT:       %[[N0:.*]] = arith.addf %[[B0]], %[[AW]] : f64
//  CHECK-NEXT:       %[[N1:.*]] = arith.addf %[[B1]], %[[MW]] : f64
//  CHECK-NEXT:       norm.yield %[[N0]], %[[N1]] : f64, f64
//   CHECK-DAG:     tensor.insert_slice %[[TILE]]#0 into %[[P0]][0, 0] [8, %[[SIZE]]] [1, 1]
//   CHECK-DAG:     tensor.insert_slice %[[TILE]]#1 into %[[P1]][0] [%[[SIZE]]] [1]
//       CHECK:   norm.generic {indexing_maps = [#[[ELEMENT]], #[[ROW]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[PARTS]]#0 : tensor<8x16xf64>) outs(%[[B]] : tensor<8xf32>)
//       CHECK:     norm.reduce add
//       CHECK:     arith.truncf
//       CHECK:   norm.generic {indexing_maps = [#[[ALL]], #[[NONE]]], iterator_types = ["reduction"]}
//  CHECK-SAME:     ins(%[[PARTS]]#1 : tensor<16xf64>) outs(%[[L]] : tensor<f64>)
//       CHECK:     %[[S:.*]] = norm.reduce add
//  CHECK-NEXT:     norm.yield %[[S]] : f64
func.func @sums_for(%x: tensor<?x8xf32>, %b: tensor<8xf32>, %l: tensor<f64>) -> (tensor<8xf32>, tensor<f64>) {
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> ()>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x8xf32>) outs(%b, %l : tensor<8xf32>, tensor<f64>) {
  ^bb0(%a: f32):
    %max = norm.reduce maximumf %a : f32
    %wide = arith.extf %max : f32 to f64
    norm.yield %a, %wide : f32, f64
  } -> tensor<8xf32>, tensor<f64>
  return %0#0, %0#1 : tensor<8xf32>, tensor<f64>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %fill, %fill2, %split, %merge, %merge2, %loop = transform.structured.tile_reduction_using_for %norm
        reduction_dims = [0] by tile_sizes = [16, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Long rows in parts, one a thread. What the body makes of its reductions is
// computed by the merge.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @rows_forall
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x64xf32>, %[[S:[a-z0-9]+]]: tensor<4xf32>, %[[A:[a-z0-9]+]]: tensor<4xbf16>, %[[M:[a-z0-9]+]]: tensor<4xf32>
//   CHECK-DAG:   %[[NEG:.*]] = arith.constant 0xFF800000 : f32
//   CHECK-DAG:   %[[I0:.*]] = linalg.fill {{.*}} -> tensor<4x8xf64>
//   CHECK-DAG:   %[[I1:.*]] = linalg.fill ins(%[[NEG]] : f32) {{.*}} -> tensor<4x8xf32>
//       CHECK:   %[[PARTS:.*]]:2 = scf.forall (%[[T:.*]]) in (8) shared_outs(%[[P0:.*]] = %[[I0]], %[[P1:.*]] = %[[I1]])
//       CHECK:     %[[AT:.*]] = affine.apply
//   CHECK-DAG:     %[[XS:.*]] = tensor.extract_slice %[[X]][0, %[[AT]]] [4, 8] [1, 1]
//   CHECK-DAG:     %[[S0:.*]] = tensor.extract_slice %[[P0]][0, %[[T]]] [4, 1] [1, 1] : tensor<4x8xf64> to tensor<4xf64>
//   CHECK-DAG:     %[[S1:.*]] = tensor.extract_slice %[[P1]][0, %[[T]]] [4, 1] [1, 1] : tensor<4x8xf32> to tensor<4xf32>
//       CHECK:     norm.generic {indexing_maps = [#[[ELEMENT]], #[[ROW]], #[[ROW]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:       ins(%[[XS]] : tensor<4x8xf32>) outs(%[[S0]], %[[S1]] : tensor<4xf64>, tensor<4xf32>)
//  CHECK-NEXT:     ^bb0(%[[V:.*]]: f32):
//  CHECK-NEXT:       %[[Q:.*]] = arith.mulf %[[V]], %[[V]] : f32
//  CHECK-NEXT:       %[[W:.*]] = arith.extf %[[Q]] : f32 to f64
//  CHECK-NEXT:       %[[SUM:.*]] = norm.reduce add %[[W]] : f64
//  CHECK-NEXT:       %[[MAX:.*]] = norm.reduce maximumf %[[V]] : f32
//  CHECK-NEXT:       norm.yield %[[SUM]], %[[MAX]] : f64, f32
//       CHECK:   norm.generic {indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[ROW]], #[[ROW]], #[[ROW]]], iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[PARTS]]#0, %[[PARTS]]#1, %[[S]] : tensor<4x8xf64>, tensor<4x8xf32>, tensor<4xf32>) outs(%[[A]], %[[M]] : tensor<4xbf16>, tensor<4xf32>)
//  CHECK-NEXT:   ^bb0(%[[P:.*]]: f64, %[[PM:.*]]: f32, %[[SCALE:.*]]: f32):
//  CHECK-NEXT:     %[[SUM:.*]] = norm.reduce add %[[P]] : f64
//  CHECK-NEXT:     %[[R:.*]] = arith.truncf %[[SUM]] : f64 to f32
//  CHECK-NEXT:     %[[MAX:.*]] = norm.reduce maximumf %[[PM]] : f32
//  CHECK-NEXT:     %[[D:.*]] = arith.mulf %[[R]], %[[SCALE]] : f32
//  CHECK-NEXT:     %[[N:.*]] = arith.truncf %[[D]] : f32 to bf16
//  CHECK-NEXT:     norm.yield %[[N]], %[[MAX]] : bf16, f32
func.func @rows_forall(%x: tensor<4x64xf32>, %s: tensor<4xf32>, %y: tensor<4xbf16>, %m: tensor<4xf32>) -> (tensor<4xbf16>, tensor<4xf32>) {
  %0:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %s : tensor<4x64xf32>, tensor<4xf32>) outs(%y, %m : tensor<4xbf16>, tensor<4xf32>) {
  ^bb0(%a: f32, %scale: f32):
    %q = arith.mulf %a, %a : f32
    %sum = norm.reduce add %q : f32
    %max = norm.reduce maximumf %a : f32
    %d = arith.mulf %sum, %scale : f32
    %t = arith.truncf %d : f32 to bf16
    norm.yield %t, %max : bf16, f32
  } -> tensor<4xbf16>, tensor<4xf32>
  return %0#0, %0#1 : tensor<4xbf16>, tensor<4xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %fill, %fill2, %split, %merge, %loop = transform.structured.tile_reduction_using_forall %norm
        by num_threads = [0, 8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A vector of partial reductions: a tile adds its elements to those of the tile
// before, and is a row program of no reduction.

// CHECK-LABEL: func @rows_for
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x?xf32>
//   CHECK-DAG:   %[[POS:.*]] = arith.constant 0x7F800000 : f32
//       CHECK:   %[[INIT:.*]] = linalg.fill ins(%[[POS]] : f32) {{.*}} -> tensor<4x16xf32>
//       CHECK:   %[[PARTS:.*]] = scf.for %[[T:[a-z0-9]+]] = {{.*}} iter_args(%[[P:.*]] = %[[INIT]])
//       CHECK:     %[[SIZE:.*]] = affine.min
//   CHECK-DAG:     %[[XS:.*]] = tensor.extract_slice %[[X]][0, %[[T]]] [4, %[[SIZE]]] [1, 1]
//   CHECK-DAG:     %[[S:.*]] = tensor.extract_slice %[[P]][0, 0] [4, %[[SIZE]]] [1, 1]
//       CHECK:     norm.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[XS]], %[[S]] : tensor<4x?xf32>, tensor<4x?xf32>) outs(%[[S]] : tensor<4x?xf32>)
//  CHECK-NEXT:     ^bb0(%[[V:.*]]: f32, %[[BEFORE:.*]]: f32):
//  CHECK-NEXT:       %[[N:.*]] = arith.minimumf %[[BEFORE]], %[[V]] : f32
//  CHECK-NEXT:       norm.yield %[[N]] : f32
//       CHECK:   norm.generic {{.*}} ins(%[[PARTS]] : tensor<4x16xf32>)
//       CHECK:     norm.reduce minimumf
func.func @rows_for(%x: tensor<4x?xf32>, %m: tensor<4xf32>) -> tensor<4xf32> {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x?xf32>) outs(%m : tensor<4xf32>) {
  ^bb0(%a: f32):
    %min = norm.reduce minimumf %a : f32
    norm.yield %min : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm
        by tile_sizes = [0, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Of two reduction dimensions one is split: it counts parts, and the other is
// the rows of the tile.

// CHECK-LABEL: func @one_of_two
//       CHECK:   scf.for
//       CHECK:     norm.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%{{.*}}, %{{.*}} : tensor<4x2x8xf32>, tensor<4x2xf64>) outs(%{{.*}} : tensor<4x2xf64>)
//       CHECK:       %[[S:.*]] = norm.reduce add %{{.*}} : f64
//       CHECK:       arith.addf %{{.*}}, %[[S]] : f64
//       CHECK:   norm.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%{{.*}} : tensor<4x2xf64>)
func.func @one_of_two(%x: tensor<4x6x8xf32>, %m: tensor<4xf32>) -> tensor<4xf32> {
  %0 = norm.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i)>],
      iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x : tensor<4x6x8xf32>) outs(%m : tensor<4xf32>) {
  ^bb0(%a: f32):
    %sum = norm.reduce add %a : f32
    norm.yield %sum : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %norm = transform.structured.match ops{["norm.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %fill, %split, %merge, %loop = transform.structured.tile_reduction_using_for %norm
        reduction_dims = [1] by tile_sizes = [0, 2, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
