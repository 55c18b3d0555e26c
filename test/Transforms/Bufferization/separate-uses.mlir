// Each op that writes a tensor.empty or a fill has one of its own, and each that
// reads a protected argument a view of its own.
// RUN: norm-opt %s --norm-separate-uses | FileCheck %s

// A fill that is cloned has its own destination.
// CHECK-LABEL: func.func @destinations
// CHECK: %[[E0:.+]] = tensor.empty
// CHECK: %[[F0:.+]] = linalg.fill {{.*}} outs(%[[E0]]
// CHECK: %[[A:.+]] = linalg.matmul {{.*}} outs(%[[F0]]
// CHECK: %[[E1:.+]] = tensor.empty
// CHECK: %[[B:.+]] = linalg.exp ins(%[[A]] {{.*}} outs(%[[E1]]
// CHECK: %[[E2:.+]] = tensor.empty
// CHECK: %[[F2:.+]] = linalg.fill {{.*}} outs(%[[E2]]
// CHECK: linalg.matmul ins(%[[B]]{{.*}} outs(%[[F2]]
func.func @destinations(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %a = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.exp ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c = linalg.matmul ins(%b, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %c : tensor<4x4xf32>
}

// What reads a fill keeps it: what writes it has a clone, also if it is the only
// one.
// CHECK-LABEL: func.func @read_fill
// CHECK: %[[F0:.+]] = linalg.fill
// CHECK: %[[F1:.+]] = linalg.fill
// CHECK: linalg.matmul ins(%[[F0]], {{.*}} outs(%[[F1]]
func.func @read_fill(%w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %a = linalg.matmul ins(%f, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %a : tensor<4x4xf32>
}

// A clone for an op in a loop stands before the loop, as the original does.
// CHECK-LABEL: func.func @loop
// CHECK-COUNT-2: tensor.empty
// CHECK: scf.for
// CHECK-NOT: tensor.empty
// CHECK: return
func.func @loop(%x: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<4xf32> {
    %a = linalg.exp ins(%y : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    %b = linalg.negf ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %b : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// %w may be written and is read by both ops; %x and the constant have views and
// clones. One reader needs none.
// CHECK-LABEL: func.func @inputs
// CHECK-SAME: %[[X:[^:]+]]: tensor<4x4xf32> {bufferization.writable = false}, %[[W:[^:]+]]: tensor<4x4xf32>, %[[B:[^:]+]]: tensor<4x4xf32>
// CHECK: %[[M:.+]] = bufferization.to_buffer %[[X]] read_only
// CHECK: %[[X0:.+]] = bufferization.to_tensor %[[M]] restrict
// CHECK: %[[X1:.+]] = bufferization.to_tensor %[[M]] restrict
// CHECK-NOT: bufferization.to_
// CHECK: %[[C0:.+]] = arith.constant dense
// CHECK: linalg.add ins(%[[X0]], %[[W]] :
// CHECK: linalg.add ins(%[[X1]], %[[W]] :
// CHECK: linalg.add ins(%[[C0]], %[[B]] :
// CHECK: %[[C1:.+]] = arith.constant dense
// CHECK: linalg.exp ins(%[[C1]] :
func.func @inputs(%x: tensor<4x4xf32> {bufferization.writable = false}, %w: tensor<4x4xf32>,
                  %b: tensor<4x4xf32> {bufferization.writable = false}, %e: tensor<4x4xf32>)
    -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  %k = arith.constant dense<[[0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0], [0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0]]> : tensor<4x4xf32>
  %0 = linalg.add ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.add ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.add ins(%k, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = linalg.exp ins(%k : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1, %2, %3 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}

// An iteration inserts into a copy of what stands outside of its loop, and in place into
// what the loop carries, or what has no elements yet.
// CHECK-LABEL: func.func @inserted_in_loop(
// CHECK-SAME:    %[[X:[^:]*]]: tensor<4x2xf32>
// CHECK:         scf.for {{.*}} iter_args(%[[CARRIED:.*]] = %{{.*}})
// CHECK-NEXT:      %[[COPY:.*]] = bufferization.alloc_tensor() copy(%[[X]]) : tensor<4x2xf32>
// CHECK:           tensor.insert_slice %{{.*}} into %[[COPY]]
// CHECK:           tensor.insert_slice %{{.*}} into %[[CARRIED]]
// CHECK:           tensor.insert_slice %{{.*}} into %{{.*}}[
// CHECK-NOT:       alloc_tensor
func.func @inserted_in_loop(%x: tensor<4x2xf32>, %s: tensor<2xf32>, %n: index) -> tensor<4x2xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4x2xf32>
  %r = scf.for %t = %c0 to %n step %c1 iter_args(%acc = %x) -> tensor<4x2xf32> {
    %0 = tensor.insert_slice %s into %x[%t, 0] [1, 2] [1, 1] : tensor<2xf32> into tensor<4x2xf32>
    %1 = tensor.insert_slice %s into %acc[%t, 0] [1, 2] [1, 1] : tensor<2xf32> into tensor<4x2xf32>
    %2 = tensor.insert_slice %s into %e[%t, 0] [1, 2] [1, 1] : tensor<2xf32> into tensor<4x2xf32>
    %3 = tensor.empty() : tensor<4x2xf32>
    %4 = linalg.add ins(%0, %1 : tensor<4x2xf32>, tensor<4x2xf32>) outs(%3 : tensor<4x2xf32>) -> tensor<4x2xf32>
    %5 = tensor.empty() : tensor<4x2xf32>
    %6 = linalg.add ins(%4, %2 : tensor<4x2xf32>, tensor<4x2xf32>) outs(%5 : tensor<4x2xf32>) -> tensor<4x2xf32>
    scf.yield %6 : tensor<4x2xf32>
  }
  return %r : tensor<4x2xf32>
}
