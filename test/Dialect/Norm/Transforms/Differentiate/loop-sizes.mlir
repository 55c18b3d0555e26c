// The gradient of a loop keeps tensors of each iteration, whose sizes it must know
// before the loop: by what makes them, or by what they are used with.
// RUN: norm-opt %s --norm-differentiate=function=by_use --split-input-file --verify-diagnostics | FileCheck %s

// The state has as many rows as %x says, since %w is multiplied by both.
// CHECK-LABEL: func.func @by_use_vjp(
// CHECK-SAME: %[[X:[^:]*]]: tensor<?x4xf32>, %[[H0:[^:]*]]: tensor<?x4xf32>
// CHECK:      %[[ROWS:.*]] = tensor.dim %[[X]], %c0
// CHECK:      %[[STACK:.*]] = tensor.empty(%[[ROWS]]) : tensor<5x?x4xf32>
// The state is kept, and the argument of exp; nothing for its size.
// CHECK:      %{{.*}}:3 = scf.for {{.*}} iter_args(%{{.*}} = %[[H0]], %{{.*}} = %[[STACK]], %{{.*}} = %[[STACK]])
// CHECK-COUNT-2: tensor.insert_slice
// CHECK-NOT:  tensor.insert_slice
func.func @by_use(%x: tensor<?x4xf32>, %h0: tensor<?x4xf32>, %w: tensor<4x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %rows = tensor.dim %x, %c0 : tensor<?x4xf32>
  %last = scf.for %t = %c0 to %c5 step %c1 iter_args(%h = %h0) -> tensor<?x4xf32> {
    %a = linalg.matmul ins(%h, %w : tensor<?x4xf32>, tensor<4x4xf32>)
        outs(%x : tensor<?x4xf32>) -> tensor<?x4xf32>
    %e = tensor.empty(%rows) : tensor<?x4xf32>
    %b = linalg.exp ins(%a : tensor<?x4xf32>) outs(%e : tensor<?x4xf32>) -> tensor<?x4xf32>
    scf.yield %b : tensor<?x4xf32>
  }
  return %last : tensor<?x4xf32>
}

// -----

// One that grows has no size that is known.
func.func @by_use(%h0: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  // expected-error @below {{cannot be differentiated: its gradient needs 'tensor<?xf32>' of each iteration, and the size of dimension 0 is not known before the loop}}
  %last = scf.for %t = %c0 to %c5 step %c1 iter_args(%h = %h0) -> tensor<?xf32> {
    %n = tensor.dim %h, %c0 : tensor<?xf32>
    %e = tensor.empty(%n) : tensor<?xf32>
    // expected-note @below {{this is the value}}
    %b = linalg.exp ins(%h : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
    %both = tensor.concat dim(0) %b, %h : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    scf.yield %both : tensor<?xf32>
  }
  return %last : tensor<?xf32>
}
