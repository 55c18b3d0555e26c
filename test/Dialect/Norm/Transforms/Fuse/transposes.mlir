// RUN: norm-opt %s --norm-generalize --norm-fuse --split-input-file | FileCheck %s
// RUN: norm-opt %s --norm-attach-target=target=nvvm --norm-generalize --norm-fuse --split-input-file | FileCheck %s --check-prefix=GPU

// Transpositions around a norm become its indexing maps. Threads of a GPU
// need neighbours in memory: there only those that leave rows contiguous do.

// Channels first, as permute(0, 2, 3, 1), norm, permute(0, 3, 1, 2).
// CHECK:       #[[$CHANNELS:.*]] = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
// CHECK-LABEL: func @channels_first(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<2x96x30xf32>
// CHECK-NOT:     linalg.transpose
// CHECK:         %[[Y:.*]] = norm.generic {indexing_maps = [#[[$CHANNELS]], #{{.*}}, #[[$CHANNELS]]]
// CHECK-SAME:      ins(%[[X]],
// CHECK-NOT:     linalg.transpose
// CHECK:         return %[[Y]]
// GPU-LABEL:   func @channels_first(
// GPU:           linalg.transpose
// GPU:           norm.generic
// GPU:           linalg.transpose
func.func @channels_first(%x: tensor<2x96x30xf32>, %g: tensor<96xf32>, %e: tensor<2x30x96xf32>, %f: tensor<2x96x30xf32>) -> tensor<2x96x30xf32> {
  %t = linalg.transpose ins(%x : tensor<2x96x30xf32>) outs(%e : tensor<2x30x96xf32>) permutation = [0, 2, 1]
  %y = norm.layer_norm %t gain(%g) {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<2x30x96xf32>, tensor<96xf32>) -> tensor<2x30x96xf32>
  %z = linalg.transpose ins(%y : tensor<2x30x96xf32>) outs(%f : tensor<2x96x30xf32>) permutation = [0, 2, 1]
  return %z : tensor<2x96x30xf32>
}

// -----

// Of a norm of keys, whose heads go before the positions: its rows lie as they
// did, for a GPU, too.
// CHECK-DAG:   #[[$ID:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG:   #[[$HEADS:.*]] = affine_map<(d0, d1, d2) -> (d1, d0, d2)>
// CHECK-LABEL: func @heads(
// CHECK-NOT:     linalg.transpose
// CHECK:         norm.generic {indexing_maps = [#[[$ID]], #[[$HEADS]]]
// CHECK-NOT:     linalg.transpose
// CHECK:         return
// GPU-LABEL:   func @heads(
// GPU-NOT:       linalg.transpose
// GPU:           return
func.func @heads(%x: tensor<?x4x64xbf16>, %e: tensor<4x?x64xbf16>) -> tensor<4x?x64xbf16> {
  %y = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<?x4x64xbf16>) -> tensor<?x4x64xbf16>
  %z = linalg.transpose ins(%y : tensor<?x4x64xbf16>) outs(%e : tensor<4x?x64xbf16>) permutation = [1, 0, 2]
  return %z : tensor<4x?x64xbf16>
}

// -----

// A block around a residual: the norm and the sum read x where it is.
// CHECK-LABEL: func @residual(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<96x30xf32>
// CHECK-NOT:     linalg
// CHECK:         %[[Y:.*]] = norm.generic
// CHECK-SAME:      ins(%[[X]] : tensor<96x30xf32>)
// CHECK-NOT:     linalg
// CHECK:         return %[[Y]]
func.func @residual(%x: tensor<96x30xf32>, %e: tensor<30x96xf32>, %f: tensor<96x30xf32>) -> tensor<96x30xf32> {
  %t = linalg.transpose ins(%x : tensor<96x30xf32>) outs(%e : tensor<30x96xf32>) permutation = [1, 0]
  %y = norm.layer_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<30x96xf32>) -> tensor<30x96xf32>
  %s = linalg.add ins(%t, %y : tensor<30x96xf32>, tensor<30x96xf32>) outs(%e : tensor<30x96xf32>) -> tensor<30x96xf32>
  %z = linalg.transpose ins(%s : tensor<30x96xf32>) outs(%f : tensor<96x30xf32>) permutation = [1, 0]
  return %z : tensor<96x30xf32>
}

// -----

// What is transposed for another user, too, is read as it is for that one.
// CHECK-LABEL: func @used_outside(
// CHECK:         %[[T:.*]] = linalg.transpose
// CHECK:         norm.generic
// CHECK-SAME:      ins(%[[T]] :
// CHECK:         return %[[T]]
func.func @used_outside(%x: tensor<96x30xf32>, %e: tensor<30x96xf32>) -> (tensor<30x96xf32>, tensor<30x96xf32>) {
  %t = linalg.transpose ins(%x : tensor<96x30xf32>) outs(%e : tensor<30x96xf32>) permutation = [1, 0]
  %y = norm.layer_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<30x96xf32>) -> tensor<30x96xf32>
  return %t, %y : tensor<30x96xf32>, tensor<30x96xf32>
}

// -----

// An elementwise op that writes transposed, and drops a dimension of size 1.
// CHECK-DAG:   #[[$SWAPPED:.*]] = affine_map<(d0, d1, d2) -> (d2, d1, d0)>
// CHECK-LABEL: func @activation(
// CHECK:         %[[Y:.*]] = norm.generic {indexing_maps = [#{{.*}}, #[[$SWAPPED]]]
// CHECK:           arith.negf
// CHECK:         %[[V:.*]] = tensor.collapse_shape %[[Y]] {{\[}}[0], [1, 2]] : tensor<96x30x1xf32> into tensor<96x30xf32>
// CHECK:         return %[[V]]
#in = affine_map<(d0, d1) -> (0, d0, d1)>
#out = affine_map<(d0, d1) -> (d1, d0)>
func.func @activation(%x: tensor<1x30x96xf32>, %f: tensor<96x30xf32>) -> tensor<96x30xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<1x30x96xf32>) -> tensor<1x30x96xf32>
  %z = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "parallel"]}
      ins(%y : tensor<1x30x96xf32>) outs(%f : tensor<96x30xf32>) {
  ^bb0(%p: f32, %o: f32):
    %t = arith.negf %p : f32
    linalg.yield %t : f32
  } -> tensor<96x30xf32>
  return %z : tensor<96x30xf32>
}

// -----

// A sum that is written transposed, and is no row program: it stays.
// CHECK-LABEL: func @sum(
// CHECK:         linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK-NOT:     norm.generic
// CHECK:         return
func.func @sum(%x: tensor<4x3x5xf32>, %init: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %s = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (j, i)>],
                       iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<4x3x5xf32>) outs(%init : tensor<3x4xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %t = arith.addf %sum, %a : f32
    linalg.yield %t : f32
  } -> tensor<3x4xf32>
  return %s : tensor<3x4xf32>
}
