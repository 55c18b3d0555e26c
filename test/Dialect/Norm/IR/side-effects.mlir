// On tensors the ops are values: equal ones merge, unused ones go. On memrefs
// norm.generic writes, and stays.

// RUN: norm-opt %s --cse --canonicalize | FileCheck %s

// CHECK-LABEL: func @equal_named
//       CHECK:   %[[Y:.*]] = norm.layer_norm
//   CHECK-NOT:   norm.layer_norm
//       CHECK:   return %[[Y]], %[[Y]]
func.func @equal_named(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %a = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %b = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %a, %b : tensor<4x8xf32>, tensor<4x8xf32>
}

// CHECK-LABEL: func @unused
//  CHECK-NEXT:   return
func.func @unused(%x: tensor<4x8xf32>) {
  %a = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %b = norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%a : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return
}

// CHECK-LABEL: func @memref
//       CHECK:   norm.generic
//       CHECK:   norm.generic
func.func @memref(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  norm.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// What is stored in between is read: the loads may not merge across the op.

// CHECK-LABEL: func @load_after
//       CHECK:   %[[A:.*]] = memref.load
//       CHECK:   norm.generic
//       CHECK:   %[[B:.*]] = memref.load
//       CHECK:   return %[[A]], %[[B]]
func.func @load_after(%x: memref<8xf32>, %i: index) -> (f32, f32) {
  %a = memref.load %x[%i] : memref<8xf32>
  norm.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["reduction"]}
      ins(%x : memref<8xf32>) outs(%x : memref<8xf32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  %b = memref.load %x[%i] : memref<8xf32>
  return %a, %b : f32, f32
}
