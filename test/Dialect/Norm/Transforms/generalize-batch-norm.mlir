// norm.batch_norm and norm.batch_norm_inference become norm.generic: what forms a row,
// maps, types, statistics and their update.

// RUN: norm-opt %s --norm-generalize --split-input-file | FileCheck %s

// A row is a channel. Each operand is extended from its own type, and each result
// rounded once to its own; the variance is corrected for the running one.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[CHANNEL:.*]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-LABEL: func @all
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x?x3xbf16>, %[[G:[a-z0-9]+]]: tensor<?xf32>, %[[B:[a-z0-9]+]]: tensor<?xf16>, %[[M:[a-z0-9]+]]: tensor<?xf32>, %[[V:[a-z0-9]+]]: tensor<?xbf16>
//   CHECK-DAG:   %[[N:.*]] = tensor.dim %[[X]], %c0
//   CHECK-DAG:   %[[C:.*]] = tensor.dim %[[X]], %c1
//       CHECK:   tensor.empty(%[[N]], %[[C]]) : tensor<?x?x3xf16>
// CHECK-COUNT-3: tensor.empty(%[[C]]) : tensor<?xf32>
//       CHECK:   tensor.empty(%[[C]]) : tensor<?xbf16>
//       CHECK:   norm.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]], #[[ELEMENT]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]]]
//  CHECK-SAME:     iterator_types = ["reduction", "parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[X]], %[[G]], %[[B]], %[[M]], %[[V]] :
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: bf16, %[[GAIN:.*]]: f32, %[[BIAS:.*]]: f16, %[[OLD_MEAN:.*]]: f32, %[[OLD_VARIANCE:.*]]: bf16):
//   CHECK-DAG:     %[[AW:.*]] = arith.extf %[[A]] : bf16 to f32
//   CHECK-DAG:     %[[BW:.*]] = arith.extf %[[BIAS]] : f16 to f32
//   CHECK-DAG:     %[[VW:.*]] = arith.extf %[[OLD_VARIANCE]] : bf16 to f32
//       CHECK:     %[[R:.*]]:4 = norm.normalize mean_variance %[[AW]] keep_variance {epsilon = 1.000000e-03 : f64} : f32
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[R]]#0, %[[GAIN]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[P]], %[[BW]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[Y:.*]] = arith.truncf %[[S]] : f32 to f16
//  CHECK-NEXT:     %[[H:.*]] = norm.row_size : f32
//  CHECK-NEXT:     %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//  CHECK-NEXT:     %[[LESS:.*]] = arith.subf %[[H]], %[[ONE]] : f32
//  CHECK-NEXT:     %[[CORRECTION:.*]] = arith.divf %[[H]], %[[LESS]] : f32
//  CHECK-NEXT:     %[[UNBIASED:.*]] = arith.mulf %[[R]]#3, %[[CORRECTION]] : f32
//  CHECK-NEXT:     %[[KEEP:.*]] = arith.constant 7.500000e-01 : f32
//  CHECK-NEXT:     %[[TAKE:.*]] = arith.constant 2.500000e-01 : f32
//  CHECK-NEXT:     %[[KEPT:.*]] = arith.mulf %[[KEEP]], %[[OLD_MEAN]] : f32
//  CHECK-NEXT:     %[[TAKEN:.*]] = arith.mulf %[[TAKE]], %[[R]]#1 : f32
//  CHECK-NEXT:     %[[NEW_MEAN:.*]] = arith.addf %[[KEPT]], %[[TAKEN]] : f32
//  CHECK-NEXT:     %[[KEPT:.*]] = arith.mulf %[[KEEP]], %[[VW]] : f32
//  CHECK-NEXT:     %[[TAKEN:.*]] = arith.mulf %[[TAKE]], %[[UNBIASED]] : f32
//  CHECK-NEXT:     %[[NEW_VARIANCE:.*]] = arith.addf %[[KEPT]], %[[TAKEN]] : f32
//  CHECK-NEXT:     %[[ROUNDED:.*]] = arith.truncf %[[NEW_VARIANCE]] : f32 to bf16
//  CHECK-NEXT:     norm.yield %[[Y]], %[[R]]#1, %[[R]]#3, %[[NEW_MEAN]], %[[ROUNDED]] : f16, f32, f32, f32, bf16
func.func @all(%x: tensor<?x?x3xbf16>, %g: tensor<?xf32>, %b: tensor<?xf16>, %m: tensor<?xf32>, %v: tensor<?xbf16>)
    -> (tensor<?x?x3xf16>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xbf16>) {
  %y:5 = norm.batch_norm %x gain(%g) bias(%b) running(%m, %v)
      {channel = 1 : i64, epsilon = 1.0e-3 : f64, momentum = 0.25 : f64}
      : (tensor<?x?x3xbf16>, tensor<?xf32>, tensor<?xf16>, tensor<?xf32>, tensor<?xbf16>)
      -> (tensor<?x?x3xf16>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xbf16>)
  return %y#0, %y#1, %y#2, %y#3, %y#4 : tensor<?x?x3xf16>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xbf16>
}

// -----

// Nobody asks for the variance; channels last.

// CHECK-LABEL: func @plain
//       CHECK:   iterator_types = ["reduction", "reduction", "reduction", "parallel"]
//       CHECK:     %[[N:.*]]:3 = norm.normalize mean_variance %{{.*}} {epsilon = 1.000000e-05 : f64} : f64
//  CHECK-NEXT:     %[[Y:.*]] = math.tanh %[[N]]#0
//  CHECK-NEXT:     norm.yield %[[Y]] : f64
func.func @plain(%x: tensor<5x3x9x7xf64>) -> tensor<5x3x9x7xf64> {
  %y = norm.batch_norm %x {channel = 3 : i64, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
      : (tensor<5x3x9x7xf64>) -> tensor<5x3x9x7xf64>
  return %y : tensor<5x3x9x7xf64>
}

// -----

// The results have the types of the op's, where the input's are more static.

// CHECK-LABEL: func @types
//       CHECK:   %[[E:.*]] = tensor.empty() : tensor<7xf32>
//       CHECK:   %[[MEAN:.*]] = tensor.cast %[[E]] : tensor<7xf32> to tensor<?xf32>
//       CHECK:   norm.generic
//       CHECK:     %[[R:.*]]:4 = norm.normalize
//       CHECK:     norm.yield %{{.*}}, %[[R]]#1, %[[R]]#3
//       CHECK:   } -> tensor<5x7xf32>, tensor<?xf32>, tensor<7xf32>
func.func @types(%x: tensor<5x7xf32>) -> (tensor<5x7xf32>, tensor<?xf32>, tensor<7xf32>) {
  %y, %mean, %variance = norm.batch_norm %x {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7xf32>) -> (tensor<5x7xf32>, tensor<?xf32>, tensor<7xf32>)
  return %y, %mean, %variance : tensor<5x7xf32>, tensor<?xf32>, tensor<7xf32>
}

// -----

// In inference a row is a channel of one case: its scale does not vary along it.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[CHANNEL:.*]] = affine_map<(d0, d1, d2, d3) -> (d3)>
// CHECK-LABEL: func @inference
//       CHECK:   norm.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]], #[[CHANNEL]], #[[ELEMENT]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction", "reduction", "parallel"]}
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: bf16, %[[MEAN:.*]]: f32, %[[VARIANCE:.*]]: f32, %[[GAIN:.*]]: f32, %[[BIAS:.*]]: f32):
//  CHECK-NEXT:     %[[AW:.*]] = arith.extf %[[A]] : bf16 to f32
//  CHECK-NEXT:     %[[EPSILON:.*]] = arith.constant 9.99999974E-6 : f32
//  CHECK-NEXT:     %[[SUM:.*]] = arith.addf %[[VARIANCE]], %[[EPSILON]] : f32
//  CHECK-NEXT:     %[[ROOT:.*]] = math.sqrt %[[SUM]] : f32
//  CHECK-NEXT:     %[[SCALE:.*]] = arith.divf %[[GAIN]], %[[ROOT]] : f32
//  CHECK-NEXT:     %[[D:.*]] = arith.subf %[[AW]], %[[MEAN]] : f32
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[D]], %[[SCALE]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[P]], %[[BIAS]] fastmath<contract> : f32
//       CHECK:     %[[F:.*]] = arith.maximumf %[[S]], %{{.*}} : f32
//  CHECK-NEXT:     %[[Y:.*]] = arith.truncf %[[F]] : f32 to bf16
//  CHECK-NEXT:     norm.yield %[[Y]] : bf16
func.func @inference(%x: tensor<5x3x9x7xbf16>, %p: tensor<7xf32>) -> tensor<5x3x9x7xbf16> {
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) gain(%p) bias(%p)
      {channel = 3 : i64, epsilon = 1.0e-5 : f64, activation = #norm.activation<relu>}
      : (tensor<5x3x9x7xbf16>, tensor<7xf32>, tensor<7xf32>, tensor<7xf32>, tensor<7xf32>) -> tensor<5x3x9x7xbf16>
  return %y : tensor<5x3x9x7xbf16>
}

// -----

// Without a gain, without space, and with channels before the batch.

// CHECK-LABEL: func @inference_bare
//       CHECK:   iterator_types = ["reduction", "parallel"]
//       CHECK:     %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//  CHECK-NEXT:     arith.divf %[[ONE]], %{{.*}} : f32
//       CHECK:   iterator_types = ["parallel", "parallel", "reduction"]
func.func @inference_bare(%x: tensor<5x7xf32>, %p: tensor<7xf32>, %z: tensor<7x5x3xf32>) -> (tensor<5x7xf32>, tensor<7x5x3xf32>) {
  %y = norm.batch_norm_inference %x mean(%p) variance(%p) {channel = 1 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<5x7xf32>, tensor<7xf32>, tensor<7xf32>) -> tensor<5x7xf32>
  %w = norm.batch_norm_inference %z mean(%p) variance(%p) {channel = 0 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<7x5x3xf32>, tensor<7xf32>, tensor<7xf32>) -> tensor<7x5x3xf32>
  return %y, %w : tensor<5x7xf32>, tensor<7x5x3xf32>
}
