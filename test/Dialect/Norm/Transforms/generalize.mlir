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
//       CHECK:   norm.generic mean_variance
//  CHECK-SAME:     epsilon = 1.000000e-05 : f64
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[AXIS]], #[[AXIS]], #[[ELEMENT]], #[[ROW]], #[[ROW]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction"], stat_type = f32
//  CHECK-SAME:     ins(%[[X]], %[[G]], %[[B]] : tensor<4x?xbf16>, tensor<?xf32>, tensor<?xf16>)
//  CHECK-SAME:     outs(%[[Y]], %[[MEAN]], %[[RSTD]] : tensor<4x?xf16>, tensor<4xf32>, tensor<?xf32>) pre {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: bf16, %{{.*}}: f32, %{{.*}}: f16):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : bf16 to f32
//  CHECK-NEXT:     norm.yield %[[V]] : f32
//  CHECK-NEXT:   } post {
//  CHECK-NEXT:   ^bb0(%{{.*}}: bf16, %[[GAIN:.*]]: f32, %[[BIAS:.*]]: f16, %{{.*}}: f32, %[[N:.*]]: f32, %[[MU:.*]]: f32, %[[R:.*]]: f32):
//  CHECK-NEXT:     %[[P:.*]] = arith.mulf %[[N]], %[[GAIN]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[BW:.*]] = arith.extf %[[BIAS]] : f16 to f32
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[P]], %[[BW]] fastmath<contract> : f32
//  CHECK-NEXT:     %[[O:.*]] = arith.truncf %[[S]] : f32 to f16
//  CHECK-NEXT:     norm.yield %[[O]], %[[MU]], %[[R]] : f16, f32, f32
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

// Without gain and bias the normalized value is the output; the mean is not
// an argument for mean_square; statistics wider than the input.

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-LABEL: func @rms_norm
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[ROW]]]
//  CHECK-SAME:     iterator_types = ["reduction", "parallel", "reduction"], stat_type = f64
//       CHECK:     %[[V:.*]] = arith.extf %{{.*}} : f32 to f64
//  CHECK-NEXT:     norm.yield %[[V]] : f64
//       CHECK:   ^bb0(%{{.*}}: f32, %{{.*}}: f64, %[[N:.*]]: f64, %[[R:.*]]: f64):
//  CHECK-NEXT:     %[[O:.*]] = arith.truncf %[[N]] : f64 to f32
//  CHECK-NEXT:     norm.yield %[[O]], %[[R]] : f32, f64
func.func @rms_norm(%x: tensor<4x3x8xf32>) -> (tensor<4x3x8xf32>, tensor<3xf64>) {
  %y, %rstd = norm.rms_norm %x {axes = array<i64: 0, 2>, epsilon = 1.0e-5 : f64, stat_type = f64}
      : (tensor<4x3x8xf32>) -> (tensor<4x3x8xf32>, tensor<3xf64>)
  return %y, %rstd : tensor<4x3x8xf32>, tensor<3xf64>
}

// -----

// A bias alone; f32 all through needs no conversion.

// CHECK-LABEL: func @bias
//       CHECK:   ins(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<8xf32>)
//       CHECK:   ^bb0(%{{.*}}: f32, %[[BIAS:.*]]: f32, %{{.*}}: f32, %[[N:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[S:.*]] = arith.addf %[[N]], %[[BIAS]] fastmath<contract> : f32
//  CHECK-NEXT:     norm.yield %[[S]] : f32
func.func @bias(%x: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %y = norm.layer_norm %x bias(%b) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64}
      : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
