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
//       CHECK:   %[[Y:.*]]:2 = norm.generic
//  CHECK-SAME:     {indexing_maps = [#[[ELEMENT]], #[[ELEMENT]], #[[AXIS]], #[[ELEMENT]], #[[ELEMENT]]]
//  CHECK-SAME:     iterator_types = ["parallel", "reduction"]}
//  CHECK-SAME:     ins(%[[X]], %[[R]], %[[G]] : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
//  CHECK-SAME:     outs(%[[E]], %[[E]] : tensor<128x768xf32>, tensor<128x768xf32>) {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32, %[[GAIN:.*]]: f32):
//  CHECK-NEXT:     %[[V:.*]] = arith.addf %[[A]], %[[B]] : f32
//  CHECK-NEXT:     %[[N:.*]]:3 = norm.normalize mean_variance %[[V]] {epsilon = 1.000000e-05 : f64} : f32
//  CHECK-NEXT:     %[[O:.*]] = arith.mulf %[[N]]#0, %[[GAIN]] : f32
//  CHECK-NEXT:     norm.yield %[[V]], %[[O]] : f32, f32
//  CHECK-NEXT:   } -> tensor<128x768xf32>, tensor<128x768xf32>
func.func @residual(%x: tensor<128x768xf32>, %r: tensor<128x768xf32>, %g: tensor<768xf32>,
                    %e: tensor<128x768xf32>) -> (tensor<128x768xf32>, tensor<128x768xf32>) {
  %s, %y = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %r, %g : tensor<128x768xf32>, tensor<128x768xf32>, tensor<768xf32>)
      outs(%e, %e : tensor<128x768xf32>, tensor<128x768xf32>) {
  ^bb0(%a: f32, %b: f32, %gain: f32):
    %sum = arith.addf %a, %b : f32
    %n, %mean, %rstd = norm.normalize mean_variance %sum {epsilon = 1.0e-5 : f64} : f32
    %o = arith.mulf %n, %gain : f32
    norm.yield %sum, %o : f32, f32
  } -> tensor<128x768xf32>, tensor<128x768xf32>
  return %s, %y : tensor<128x768xf32>, tensor<128x768xf32>
}

// In place, epsilon outside the root, a per-row output, a constant from outside.

// CHECK-LABEL: func @memref
//  CHECK-SAME:   %[[X:[a-z0-9]+]]: memref<?x?xf16, strided<[?, 1]>>, %[[R:[a-z0-9]+]]: memref<?xf64>
//       CHECK:   norm.generic
//  CHECK-SAME:     ins(%[[X]] : memref<?x?xf16, strided<[?, 1]>>) outs(%[[X]], %[[R]] : memref<?x?xf16, strided<[?, 1]>>, memref<?xf64>) {
//  CHECK-NEXT:   ^bb0(%[[A:.*]]: f16):
//  CHECK-NEXT:     %[[V:.*]] = arith.extf %[[A]] : f16 to f64
//  CHECK-NEXT:     %[[N:.*]]:2 = norm.normalize mean_square %[[V]] {epsilon = 1.000000e-05 : f64, epsilon_outside_sqrt} : f64
//       CHECK:     norm.yield %{{.*}}, %[[N]]#1 : f16, f64
//  CHECK-NEXT:   }{{$}}
//  CHECK-NEXT:   return
func.func @memref(%x: memref<?x?xf16, strided<[?, 1]>>, %r: memref<?xf64>) {
  %two = arith.constant 2.0 : f64
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<?x?xf16, strided<[?, 1]>>)
      outs(%x, %r : memref<?x?xf16, strided<[?, 1]>>, memref<?xf64>) {
  ^bb0(%a: f16):
    %w = arith.extf %a : f16 to f64
    %n, %rstd = norm.normalize mean_square %w {epsilon = 1.0e-5 : f64, epsilon_outside_sqrt} : f64
    %m = arith.mulf %n, %two : f64
    %t = arith.truncf %m : f64 to f16
    norm.yield %t, %rstd : f16, f64
  }
  return
}

// The variance is kept for an output of its own.

// CHECK-LABEL: func @variance
//       CHECK:     %[[N:.*]]:4 = norm.normalize mean_variance %{{.*}} keep_variance {epsilon = 1.000000e-05 : f64} : f32
//       CHECK:     norm.yield %[[N]]#0, %[[N]]#3 : f32, f32
func.func @variance(%x: tensor<4x8xf32>, %r: tensor<4xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %y:2 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%x, %r : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%a: f32):
    %n, %mean, %rstd, %variance = norm.normalize mean_variance %a keep_variance {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n, %variance : f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>
  return %y#0, %y#1 : tensor<4x8xf32>, tensor<4xf32>
}

// No inputs at all; more map results than loops.

// CHECK-LABEL: func @shapes
//       CHECK:   norm.generic {{.*}}["reduction"]} outs(%{{.*}} : tensor<8xf32>) {
//  CHECK-NEXT:     norm.normalize
//       CHECK:   norm.generic {{.*}} ins(%{{.*}} : tensor<8x1x1xi8>)
func.func @shapes(%x: tensor<8x1x1xi8>, %e: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %one = arith.constant 1.0 : f32
  %a = norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["reduction"]}
      outs(%e : tensor<8xf32>) {
    %n, %rstd = norm.normalize mean_square %one {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  %b = norm.generic {
      indexing_maps = [affine_map<(i) -> (i, 0, 0)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : tensor<8x1x1xi8>) outs(%e : tensor<8xf32>) {
  ^bb0(%q: i8):
    %f = arith.sitofp %q : i8 to f32
    %n, %rstd = norm.normalize mean_square %f {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<8xf32>
  return %a, %b : tensor<8xf32>, tensor<8xf32>
}

// Every kind of row collective, in a branch too; no collective at all; outputs
// that are summed over rows.

// CHECK-LABEL: func @collectives
//       CHECK:   ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32):
//  CHECK-NEXT:     %[[MAX:.*]] = norm.reduce maximumf %[[A]] : f32
//  CHECK-NEXT:     %[[MIN:.*]] = norm.reduce minimumf %[[A]] : f32
//  CHECK-NEXT:     %[[H:.*]] = norm.row_size : f32
//  CHECK-NEXT:     %[[C:.*]] = arith.cmpf olt, %[[MIN]], %[[H]] : f32
//  CHECK-NEXT:     %[[S:.*]]:2 = scf.if %[[C]] -> (f32, f32) {
//  CHECK-NEXT:       %[[D:.*]] = arith.subf %[[A]], %[[MAX]] : f32
//  CHECK-NEXT:       %[[SUM:.*]] = norm.reduce add %[[D]] : f32
//  CHECK-NEXT:       scf.yield %[[D]], %[[SUM]] : f32, f32
//  CHECK-NEXT:     } else {
//  CHECK-NEXT:       scf.yield %[[A]], %[[B]] : f32, f32
//  CHECK-NEXT:     }
//  CHECK-NEXT:     norm.yield %[[S]]#0, %[[S]]#1, %[[A]], %[[A]], %[[S]]#1 : f32, f32, f32, f32, f32
func.func @collectives(%x: tensor<4x8xf32>, %b: tensor<4xf32>, %r: tensor<4xf32>, %g: tensor<8xbf16>,
                       %h: tensor<8xf32>, %z: tensor<f16>) -> tensor<4x8xf32> {
  %y:5 = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>,
                       affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> ()>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %b : tensor<4x8xf32>, tensor<4xf32>)
      outs(%x, %r, %g, %h, %z : tensor<4x8xf32>, tensor<4xf32>, tensor<8xbf16>, tensor<8xf32>, tensor<f16>) {
  ^bb0(%a: f32, %row: f32):
    %max = norm.reduce maximumf %a : f32
    %min = norm.reduce minimumf %a : f32
    %size = norm.row_size : f32
    %c = arith.cmpf olt, %min, %size : f32
    %s:2 = scf.if %c -> (f32, f32) {
      %d = arith.subf %a, %max : f32
      %sum = norm.reduce add %d : f32
      scf.yield %d, %sum : f32, f32
    } else {
      scf.yield %a, %row : f32, f32
    }
    norm.yield %s#0, %s#1, %a, %a, %s#1 : f32, f32, f32, f32, f32
  } -> tensor<4x8xf32>, tensor<4xf32>, tensor<8xbf16>, tensor<8xf32>, tensor<f16>
  return %y#0 : tensor<4x8xf32>
}

// CHECK-LABEL: func @elementwise
//       CHECK:   ^bb0(%[[A:.*]]: i8):
//  CHECK-NEXT:     norm.yield %[[A]] : i8
func.func @elementwise(%x: memref<4x8xi8>, %y: memref<8x4xi8>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xi8>) outs(%y : memref<8x4xi8>) {
  ^bb0(%a: i8):
    norm.yield %a : i8
  }
  return
}
