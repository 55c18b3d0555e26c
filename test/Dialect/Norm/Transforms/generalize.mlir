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
