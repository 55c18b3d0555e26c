// Named ops become norm.generic: maps, types, operands and statistics.

// RUN: norm-opt %s --norm-generalize --split-input-file | FileCheck %s

// Narrow types are extended on the way in, the output is rounded once; gain
// and bias are indexed by the axis; the results keep their types even where
// the input's are more static.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[AXIS:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @layer_norm
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<4x?xbf16>, %[[G:[a-z0-9]+]]: tensor<?xf32>, %[[B:[a-z0-9]+]]: tensor<?xf16>
//       CHECK:   %[[C1:.*]] = arith.constant 1 : index
//       CHECK:   %[[D:.*]] = tensor.dim %[[X]], %[[C1]]
//       CHECK:   %[[Y:.*]] = tensor.empty(%[[D]]) : tensor<4x?xf16>
//       CHECK:   %[[MEAN:.*]] = tensor.empty() : tensor<4xf32>
//       CHECK:   %[[E:.*]] = tensor.empty() : tensor<4xf32>
//       CHECK:   %[[RSTD:.*]] = tensor.cast %[[E]] : tensor<4xf32> to tensor<?xf32>
//       CHECK:   norm.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[AXIS]], #[[AXIS]], #[[ELEMENT]], #[[ROW]], #[[ROW]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[X]], %[[G]], %[[B]] : tensor<4x?xbf16>, tensor<?xf32>, tensor<?xf16>)
//  CHECK-SAME:     outs(%[[Y]], %[[MEAN]], %[[RSTD]] : tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>) {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: bf16, %[[GAIN:.*]]: f32, %[[BIAS:.*]]: f16):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
//  CHECK-NEXT:     %[[N:.*]]:3 = norm.normalize mean_variance %[[V]] {epsilon = 1.000000e-05 : f64} : f32
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[N]]#0, %[[GAIN]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[BW:.*]] = arith.extf %[[BIAS]] : f16 to f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[P]], %[[BW]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[O:.*]] = arith.truncf %[[S]] : f32 to f16
//  CHECK-NEXT:     norm.yield %[[O]], %[[N]]#1, %[[N]]#2 : f16, f32, f32
//  CHECK-NEXT:   } -> tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>
func.func @layer_norm(%x: tensor<4x?xbf16>, %g: tensor<?xf32>, %b: tensor<?xf16>)
    -> (tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>) {
  %y, %mean, %rstd = norm.layer_norm %x gain(%g) bias(%b)
      {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x?xbf16>, tensor<?xf32>, tensor<?xf16>)
      -> (tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>)
  return %y, %mean, %rstd : tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>
}

// -----

// Without gain and bias the normalized value is the output; mean_square has no
// mean; statistics wider than the input.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-LABEL: func @rms_norm
//       CHECK:   norm.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[ROW]]]
//  CHECK-SAME:     iterator_types = ["reduction", "parallel", "reduction"]}
//       CHECK:     %[[V:.*]] = arith.extf %{{.*}} : f32 to f64
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[V]] {epsilon = 1.000000e-05 : f64} : f64
//  CHECK-NEXT:     %[[O:.*]] = arith.truncf %[[N]]#0 : f64 to f32
//  CHECK-NEXT:     norm.yield %[[O]], %[[N]]#1 : f32, f64
func.func @rms_norm(%x: tensor<4x3x8xf32>) -> (tensor<4x3x8xf32>, tensor<3xf64>) {
  %y, %rstd = norm.rms_norm %x {axes = array<i64: 0, 2>, epsilon = 1.0e-5 : f64, stat_type = f64}
      : (tensor<4x3x8xf32>) -> (tensor<4x3x8xf32>, tensor<3xf64>)
  return %y, %rstd : tensor<4x3x8xf32>, tensor<3xf64>
}

// -----

// A bias alone; f32 all through needs no conversion.

// CHECK-LABEL: func @bias
//       CHECK:   ins(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<8xf32>)
//       CHECK:   ^bb0(%[[A:.*]]: f32, %[[BIAS:.*]]: f32):
//  CHECK-NEXT:     %[[N:.*]]:3 = norm.normalize mean_variance %[[A]]
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[N]]#0, %[[BIAS]] fastmath<contract> : f32
//  CHECK-NEXT:     norm.yield %[[S]] : f32
func.func @bias(%x: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

// Groups are a dimension of a view; so are gain and bias. What the results'
// types know of the sizes is left to norm.generic to check.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[CHANNEL:.*]] = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
// CHECK-LABEL: func @group_norm_channels_last
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<?x5x6xbf16>, %[[G:[a-z0-9]+]]: tensor<6xf32>
//       CHECK:   %[[N:.*]] = tensor.dim %[[X]], %{{.*}}
//       CHECK:   %[[V:.*]] = tensor.expand_shape %[[X]] {{\[\[}}0], [1], [2, 3]] output_shape [%[[N]], 5, 3, 2] : tensor<?x5x6xbf16> into tensor<?x5x3x2xbf16>
//       CHECK:   %[[GV:.*]] = tensor.expand_shape %[[G]] {{\[\[}}0, 1]] output_shape [3, 2] : tensor<6xf32> into tensor<3x2xf32>
//       CHECK:   %[[E:.*]] = tensor.empty(%[[N]]) : tensor<?x5x3x2xf16>
//       CHECK:   %[[Y:.*]] = tensor.cast %[[E]] : tensor<?x5x3x2xf16> to tensor<4x?x3x2xf16>
//       CHECK:   %[[R:.*]]:3 = norm.generic
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[CHANNEL]], #[[ELEMENT]], #[[ROW]], #[[ROW]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction", "parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[V]], %[[GV]] : tensor<?x5x3x2xbf16>, tensor<3x2xf32>)
//  CHECK-SAME:     outs(%[[Y]], %{{.*}}, %{{.*}} : tensor<4x?x3x2xf16>, tensor<?x3xf32>, tensor<4x?xf32>)
//       CHECK:     norm.normalize mean_variance %{{.*}} {epsilon = 1.000000e-05 : f64} : f32
//       CHECK:   %[[C:.*]] = tensor.collapse_shape %[[R]]#0 {{\[\[}}0], [1], [2, 3]] : tensor<4x?x3x2xf16> into tensor<4x?x6xf16>
//       CHECK:   %[[O:.*]] = tensor.cast %[[C]] : tensor<4x?x6xf16> to tensor<4x?x?xf16>
//       CHECK:   return %[[O]], %[[R]]#1, %[[R]]#2
func.func @group_norm_channels_last(%x: tensor<?x5x6xbf16>, %g: tensor<6xf32>)
    -> (tensor<4x?x?xf16>, tensor<?x3xf32>, tensor<4x?xf32>) {
  %y, %mean, %rstd = norm.group_norm %x gain(%g)
      {channel = 2 : i64, groups = 3 : i64, epsilon = 1.0e-5 : f64}
      : (tensor<?x5x6xbf16>, tensor<6xf32>) -> (tensor<4x?x?xf16>, tensor<?x3xf32>, tensor<4x?xf32>)
  return %y, %mean, %rstd : tensor<4x?x?xf16>, tensor<?x3xf32>, tensor<4x?xf32>
}

// -----

// CHECK-DAG: #[[CHANNEL:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2)>
// CHECK-LABEL: func @group_norm_channels_first
//       CHECK:   norm.generic
//  CHECK-SAME:     #[[CHANNEL]]
//  CHECK-SAME:     iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]}
//  CHECK-SAME:     ins(%{{.*}}, %{{.*}} : tensor<2x4x2x3x5xf32>, tensor<4x2xf32>)
//       CHECK:     math.tanh
//       CHECK:   tensor.collapse_shape %{{.*}} : tensor<2x4x2x3x5xf32> into tensor<2x8x3x5xf32>
//   CHECK-NOT:   tensor.cast
func.func @group_norm_channels_first(%x: tensor<2x8x3x5xf32>, %b: tensor<8xf32>) -> tensor<2x8x3x5xf32> {
  %y = norm.group_norm %x bias(%b)
      {channel = 1 : i64, groups = 4 : i64, epsilon = 1.0e-5 : f64, activation = #norm.activation<tanh>}
      : (tensor<2x8x3x5xf32>, tensor<8xf32>) -> tensor<2x8x3x5xf32>
  return %y : tensor<2x8x3x5xf32>
}
