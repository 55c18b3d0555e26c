// Options that do not fit the function are one error each.

// RUN: not norm-opt %s --norm-differentiate="function=h" 2>&1 | FileCheck %s --check-prefix=NAME
// NAME: invalid-options.mlir:[[#@LINE+27]]:1: error: norm-differentiate: there is no function @h (functions: @f, @no_result, @dynamic, @taken, @taken_gradient, @external)
// NAME-NOT: {{error|note}}:
// RUN: not norm-opt %s --norm-differentiate="function=f arguments=0,3" 2>&1 | FileCheck %s --check-prefix=INDEX
// INDEX: error: 'func.func' op has 3 arguments: there is none with index 3
// INDEX-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=f arguments=1" 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: 'func.func' op has no gradient for argument #1: expected a tensor of floats, but its type is 'tensor<4xi32>'
// TYPE-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=f arguments=0,2,0" 2>&1 | FileCheck %s --check-prefix=TWICE
// TWICE: error: 'func.func' op is asked twice for the gradient of argument #0
// TWICE-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=f loss" 2>&1 | FileCheck %s --check-prefix=LOSS
// LOSS: error: 'func.func' op cannot be differentiated as a loss: its first result is expected to be a tensor of one float, but is 'tensor<4xf32>'
// LOSS-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=no_result loss" 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: error: 'func.func' op cannot be differentiated as a loss: its first result is expected to be a tensor of one float, but is missing
// MISSING-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=dynamic loss" 2>&1 | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: error: 'func.func' op cannot be differentiated as a loss: its first result is expected to be a tensor of one float, but is 'tensor<?xf32>'
// DYNAMIC-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=taken loss" 2>&1 | FileCheck %s --check-prefix=TAKEN
// TAKEN: error: 'func.func' op cannot be differentiated: there is a @taken_gradient already
// TAKEN-NOT: error:
// RUN: not norm-opt %s --norm-differentiate="function=external" 2>&1 | FileCheck %s --check-prefix=EXTERNAL
// EXTERNAL: error: 'func.func' op cannot be differentiated: it has no body
// EXTERNAL-NOT: error:

func.func @f(%x: tensor<4xf32>, %i: tensor<4xi32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

func.func @no_result(%x: tensor<4xf32>) {
  return
}

func.func @dynamic(%x: tensor<?xf32>) -> tensor<?xf32> {
  return %x : tensor<?xf32>
}

func.func @taken(%x: tensor<f32>) -> tensor<f32> {
  return %x : tensor<f32>
}
func.func private @taken_gradient(tensor<f32>)

func.func private @external(tensor<4xf32>) -> tensor<4xf32>
