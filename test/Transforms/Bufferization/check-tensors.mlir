// An op of tensors that has no lowering to buffers is named.
// RUN: norm-opt %s --norm-check-tensors --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics --split-input-file
// RUN: norm-opt %s --norm-gpu-pipeline --verify-diagnostics --split-input-file

func.func @quantized(%x: tensor<2x16x!quant.uniform<i8:f32, 0.1:3>>) -> tensor<2x16xf32> {
  // expected-error @below {{'quant.dcast' of 'tensor<2x16x!quant.uniform<i8:f32, 1.000000e-01:3>>' has no lowering to buffers; expected ops of upstream's dialects that have one, as those of linalg and tensor}}
  %y = quant.dcast %x : tensor<2x16x!quant.uniform<i8:f32, 0.1:3>> to tensor<2x16xf32>
  return %y : tensor<2x16xf32>
}

// -----

ml_program.global private mutable @state(dense<0.0> : tensor<4xf32>) : tensor<4xf32>
func.func @graph(%token: !ml_program.token) -> tensor<4xf32> {
  // expected-error @below {{'ml_program.global_load_graph' of 'tensor<4xf32>' has no lowering to buffers}}
  %y, %done = ml_program.global_load_graph @state ordering (%token -> !ml_program.token) : tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// What has one, as calls and loops do.
func.func private @callee(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func @lowered(%x: tensor<4xf32>, %n: index) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %y = scf.for %i = %c0 to %n step %c1 iter_args(%v = %x) -> tensor<4xf32> {
    %next = func.call @callee(%v) : (tensor<4xf32>) -> tensor<4xf32>
    scf.yield %next : tensor<4xf32>
  }
  return %y : tensor<4xf32>
}
