// Pads that take away are slices; what is put there, and where, stays.
// RUN: norm-opt %s --norm-expand-pads --split-input-file --verify-diagnostics | FileCheck %s

// CHECK-LABEL: @cuts_and_adds
// CHECK: %[[KEPT:.*]] = tensor.extract_slice %{{.*}}[0, 2] [3, 6] [1, 1] : tensor<4x8xf32> to tensor<3x6xf32>
// CHECK: tensor.pad %[[KEPT]] low[1, 0] high[0, 2]
// CHECK-NEXT: ^bb0(%[[I:.*]]: index, %{{.*}}: index):
// CHECK-NEXT: tensor.extract %{{.*}}[%[[I]]]
// CHECK: tensor<3x6xf32> to tensor<4x8xf32>
func.func @cuts_and_adds(%x: tensor<4x8xf32>, %edge: tensor<4xf32>) -> tensor<4x8xf32> {
  %0 = tensor.pad %x low[1, -2] high[-1, 2] {
  ^bb0(%i: index, %j: index):
    %z = tensor.extract %edge[%i] : tensor<4xf32>
    tensor.yield %z : f32
  } : tensor<4x8xf32> to tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// What there is too little of is seen when it runs.
// CHECK: #[[MAP:.*]] = affine_map<()[s0] -> (s0 - 3)>
// CHECK-LABEL: @dynamic_size
// CHECK: %[[N:.*]] = tensor.dim
// CHECK: %[[LEFT:.*]] = affine.apply #[[MAP]]()[%[[N]]]
// CHECK: %[[IS:.*]] = arith.cmpi sge, %[[LEFT]], %c0
// CHECK: cf.assert %[[IS]], "'tensor.pad' op takes more elements away from dimension 0 than it has"
// CHECK: tensor.extract_slice %{{.*}}[1] [%[[LEFT]]] [1]
// CHECK: tensor.pad %{{.*}} low[0] high[0]
func.func @dynamic_size(%x: tensor<?xf32>, %z: f32) -> tensor<?xf32> {
  %0 = tensor.pad %x low[-1] high[-2] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<?xf32> to tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

// CHECK-DAG: #[[TO_ADD:.*]] = affine_map<()[s0] -> (s0, 0)>
// CHECK-DAG: #[[TO_CUT:.*]] = affine_map<()[s0] -> (-s0, 0)>
// CHECK-LABEL: @dynamic_amount(
// CHECK-SAME: %{{.*}}, %[[N:.*]]: index
// CHECK: %[[ADDED:.*]] = affine.max #[[TO_ADD]]()[%[[N]]]
// CHECK: %[[CUT:.*]] = affine.max #[[TO_CUT]]()[%[[N]]]
// CHECK: tensor.extract_slice %{{.*}}[%[[CUT]]]
// CHECK: tensor.pad %{{.*}} low[%[[ADDED]]] high[1]
func.func @dynamic_amount(%x: tensor<8xf32>, %n: index, %z: f32) -> tensor<?xf32> {
  %0 = tensor.pad %x low[%n] high[1] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<8xf32> to tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

// CHECK-LABEL: @only_adds
// CHECK-NOT: extract_slice
// CHECK: tensor.pad %{{.*}} low[%{{.*}}] high[1]
func.func @only_adds(%x: tensor<?xf32>, %y: tensor<?xf32>, %z: f32) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %y, %c0 : tensor<?xf32>
  %0 = tensor.pad %x low[%n] high[1] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<?xf32> to tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

func.func @too_much(%x: tensor<4xf32>, %z: f32) -> tensor<6xf32> {
  // expected-error @below {{'tensor.pad' op takes 5 elements away from dimension 0, which has 4}}
  %0 = tensor.pad %x low[-5] high[7] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<4xf32> to tensor<6xf32>
  return %0 : tensor<6xf32>
}
