// norm.generic on tensors and on memrefs goes through text, generic form and
// bytecode.

// RUN: norm-opt %s | FileCheck %s
// RUN: norm-opt %s | norm-opt | FileCheck %s
// RUN: norm-opt %s --mlir-print-op-generic | norm-opt | FileCheck %s
// RUN: norm-opt %s --emit-bytecode | norm-opt | FileCheck %s

// CHECK-DAG: #[[ELEMENT:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[AXIS:.*]] = affine_map<(d0, d1) -> (d1)>

// CHECK-LABEL: func @residual
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: tensor<128x768xf32>, %[[R:[a-z0-9]+]]: tensor<128x768xf32>, %[[G:[a-z0-9]+]]: tensor<768xf32>, %[[E:[a-z0-9]+]]: tensor<128x768xf32>
//       CHECK:   %[[Y:.*]]:2 = norm.generic mean_variance
//  CHECK-SAME:     epsilon = 1.000000e-05 : f64
//  CHECK-SAME:     indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[AXIS]], #[[ELEMENT]], #[[ELEMENT]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction"]
//  CHECK-SAME:     stat_type = f32
//  CHECK-SAME:     ins(%[[X]], %[[R]], %[[G]] : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
//  CHECK-SAME:     outs(%[[E]], %[[E]] : tensor<128x768xf32>, tensor<128x768xf32>) pre {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[V:.*]] = arith.addf %[[A]], %[[B]] : f32
//  CHECK-NEXT:     norm.yield %[[V]] : f32
//  CHECK-NEXT:   } post {
//  CHECK-NEXT:   ^bb0(%{{.*}}: f32, %{{.*}}: f32, %[[GAIN:.*]]: f32, %[[V:.*]]: f32, %[[N:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
//  CHECK-NEXT:     %[[O:.*]] = arith.mulf %[[N]], %[[GAIN]] : f32
//  CHECK-NEXT:     norm.yield %[[V]], %[[O]] : f32, f32
//  CHECK-NEXT:   } -> tensor<128x768xf32>, tensor<128x768xf32>
func.func @residual(%x: tensor<128x768xf32>, %r: tensor<128x768xf32>, %g: tensor<768xf32>,
                    %e: tensor<128x768xf32>) -> (tensor<128x768xf32>, tensor<128x768xf32>) {
  %s, %y = norm.generic mean_variance {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x, %r, %g : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
      outs(%e, %e : tensor<128x768xf32>, tensor<128x768xf32>)
      pre {
      ^bb0(%a: f32, %b: f32, %gain: f32):
        %sum = arith.addf %a, %b : f32
        norm.yield %sum : f32
      } post {
      ^bb0(%a: f32, %b: f32, %gain: f32, %v: f32, %n: f32, %mean: f32, %rstd: f32):
        %o = arith.mulf %n, %gain : f32
        norm.yield %v, %o : f32, f32
      } -> tensor<128x768xf32>, tensor<128x768xf32>
  return %s, %y : tensor<128x768xf32>, tensor<128x768xf32>
}

// In place, epsilon outside the root, a per-row output, a constant from outside.

// CHECK-LABEL: func @memref
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<?x?xf16, strided<[?, 1]>>, %[[R:[a-z0-9]+]]: memref<?xf64>
//       CHECK:   norm.generic mean_square
//  CHECK-SAME:     epsilon_outside_sqrt
//  CHECK-SAME:     ins(%[[X]] : memref<?x?xf16, strided<[?, 1]>>) outs(%[[X]], %[[R]] : memref<?x?xf16, strided<[?, 1]>>, memref<?xf64>) pre {
//       CHECK:   }{{$}}
//  CHECK-NEXT:   return
func.func @memref(%x: memref<?x?xf16, strided<[?, 1]>>, %r: memref<?xf64>) {
  %two = arith.constant 2.0 : f64
  norm.generic mean_square {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"],
      epsilon = 1.0e-5 : f64, epsilon_outside_sqrt, stat_type = f64}
      ins(%x : memref<?x?xf16, strided<[?, 1]>>)
      outs(%x, %r : memref<?x?xf16, strided<[?, 1]>>, memref<?xf64>)
      pre {
      ^bb0(%a: f16):
        %w = arith.extf %a : f16 to f64
        norm.yield %w : f64
      } post {
      ^bb0(%a: f16, %v: f64, %n: f64, %rstd: f64):
        %m = arith.mulf %n, %two : f64
        %t = arith.truncf %m : f64 to f16
        norm.yield %t, %rstd : f16, f64
      }
  return
}

// No inputs at all; more map results than loops.

// CHECK-LABEL: func @shapes
//       CHECK:   norm.generic mean_square {{.*}} outs(
//       CHECK:   norm.generic mean_square {{.*}} ins(%{{.*}} : tensor<8x1x1xi8>)
func.func @shapes(%x: tensor<8x1x1xi8>, %e: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %one = arith.constant 1.0 : f32
  %a = norm.generic mean_square {
      indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"],
      epsilon = 1.0e-5 : f64, stat_type = f32}
      outs(%e : tensor<8xf32>)
      pre {
        norm.yield %one : f32
      } post {
      ^bb0(%v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<8xf32>
  %b = norm.generic mean_square {
      indexing_maps = [affine_map<(i) -> (i, 0, 0)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"], epsilon = 1.0e-5 : f64, stat_type = f32}
      ins(%x : tensor<8x1x1xi8>) outs(%e : tensor<8xf32>)
      pre {
      ^bb0(%q: i8):
        %f = arith.sitofp %q : i8 to f32
        norm.yield %f : f32
      } post {
      ^bb0(%q: i8, %v: f32, %n: f32, %rstd: f32):
        norm.yield %n : f32
      } -> tensor<8xf32>
  return %a, %b : tensor<8xf32>, tensor<8xf32>
}
