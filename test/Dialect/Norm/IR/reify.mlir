// The sizes of results come from the operands, without computing anything.

// RUN: norm-opt %s --resolve-shaped-type-result-dims --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @named
//  CHECK-SAME:   %[[X:.*]]: tensor<?x8x?xf32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C2:.*]] = arith.constant 2 : index
//   CHECK-DAG:   %[[C8:.*]] = arith.constant 8 : index
//   CHECK-DAG:   %[[D0:.*]] = tensor.dim %[[X]], %[[C0]]
//   CHECK-DAG:   %[[D2:.*]] = tensor.dim %[[X]], %[[C2]]
//       CHECK:   return %[[D2]], %[[C8]], %[[D0]]
func.func @named(%x: tensor<?x8x?xf32>) -> (index, index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %y, %mean, %rstd = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<?x8x?xf32>) -> (tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
  %a = tensor.dim %y, %c2 : tensor<?x?x?xf32>
  %b = tensor.dim %y, %c1 : tensor<?x?x?xf32>
  %c = tensor.dim %rstd, %c0 : tensor<?x?xf32>
  return %a, %b, %c : index, index, index
}

// -----

// CHECK-LABEL: func @rms_norm_statistics
//  CHECK-SAME:   %[[X:.*]]: tensor<8x?xf32>
//       CHECK:   %[[D:.*]] = tensor.dim %[[X]], %{{.*}}
//       CHECK:   return %[[D]]
func.func @rms_norm_statistics(%x: tensor<8x?xf32>) -> index {
  %c0 = arith.constant 0 : index
  %y, %rstd = norm.rms_norm %x {axes = array<i64: 0>, epsilon = 1.0e-5 : f64}
      : (tensor<8x?xf32>) -> (tensor<8x?xf32>, tensor<?xf32>)
  %d = tensor.dim %rstd, %c0 : tensor<?xf32>
  return %d : index
}

// -----

// The size of a loop comes from the operand that knows it: here the static
// size of the input for the transposed output.

// CHECK-LABEL: func @generic
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x8xf32>
//       CHECK:   %[[D:.*]] = tensor.dim %[[X]], %{{.*}}
//       CHECK:   return %{{.*}}, %[[D]]
//   CHECK-NOT:   norm.generic
func.func @generic(%x: tensor<?x8xf32>, %e: tensor<?x?xf32>) -> (index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x8xf32>) outs(%e : tensor<?x?xf32>) {
  ^bb0(%a: f32):
    %n, %rstd = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<?x?xf32>
  %a = tensor.dim %y, %c0 : tensor<?x?xf32>
  %b = tensor.dim %y, %c1 : tensor<?x?xf32>
  return %a, %b : index, index
}

// -----

// CHECK-LABEL: func @group_norm
//  CHECK-SAME:   %[[X:.*]]: tensor<?x8x?xf32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C2:.*]] = arith.constant 2 : index
//   CHECK-DAG:   %[[C4:.*]] = arith.constant 4 : index
//   CHECK-DAG:   %[[C8:.*]] = arith.constant 8 : index
//   CHECK-DAG:   %[[D0:.*]] = tensor.dim %[[X]], %[[C0]]
//   CHECK-DAG:   %[[D2:.*]] = tensor.dim %[[X]], %[[C2]]
//       CHECK:   return %[[D2]], %[[C8]], %[[D0]], %[[C4]]
func.func @group_norm(%x: tensor<?x8x?xf32>) -> (index, index, index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %y, %mean, %rstd = norm.group_norm %x {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x8x?xf32>) -> (tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
  %a = tensor.dim %y, %c2 : tensor<?x?x?xf32>
  %b = tensor.dim %y, %c1 : tensor<?x?x?xf32>
  %c = tensor.dim %mean, %c0 : tensor<?x?xf32>
  %d = tensor.dim %rstd, %c1 : tensor<?x?xf32>
  return %a, %b, %c, %d : index, index, index, index
}

// -----

// CHECK-LABEL: func @batch_norm
//  CHECK-SAME:   %[[X:.*]]: tensor<?x?x8xf32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//   CHECK-DAG:   %[[C8:.*]] = arith.constant 8 : index
//       CHECK:   %[[D0:.*]] = tensor.dim %[[X]], %[[C0]]
//       CHECK:   %[[D1:.*]] = tensor.dim %[[X]], %[[C1]]
//       CHECK:   %[[D1_OF_MEAN:.*]] = tensor.dim %[[X]], %[[C1]]
//       CHECK:   %[[D1_OF_VARIANCE:.*]] = tensor.dim %[[X]], %[[C1]]
//       CHECK:   return %[[D0]], %[[D1]], %[[C8]], %[[D1_OF_MEAN]], %[[D1_OF_VARIANCE]]
func.func @batch_norm(%x: tensor<?x?x8xf32>, %p: tensor<?xf32>) -> (index, index, index, index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %y, %mean, %variance, %new_mean, %new_variance = norm.batch_norm %x running(%p, %p)
      {channel = 1 : i64, epsilon = 1.0e-5 : f64, momentum = 0.1 : f64}
      : (tensor<?x?x8xf32>, tensor<?xf32>, tensor<?xf32>)
      -> (tensor<?x?x?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
  %z = norm.batch_norm_inference %x mean(%p) variance(%p) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x?x8xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<?x?x?xf32>
  %a = tensor.dim %y, %c0 : tensor<?x?x?xf32>
  %b = tensor.dim %z, %c1 : tensor<?x?x?xf32>
  %c = tensor.dim %z, %c2 : tensor<?x?x?xf32>
  %d = tensor.dim %mean, %c0 : tensor<?xf32>
  %e = tensor.dim %new_variance, %c0 : tensor<?xf32>
  return %a, %b, %c, %d, %e : index, index, index, index, index
}
