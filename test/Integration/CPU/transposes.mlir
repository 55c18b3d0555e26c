// Norms between transpositions, which become their indexing maps, give what
// float64 gives: vectors along rows, across them, and outputs scattered.

// REQUIRES: sse4

// RUN: norm-opt %s --norm-generalize --norm-fuse | FileCheck %s
// CHECK-NOT: linalg
// DEFINE: %{entry} =
// DEFINE: %{options} =
// DEFINE: %{check} = norm-run %s --entry=%{entry} --random=1 --target=reference --output=%t.npy && norm-run %s --entry=%{entry} --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6 --pipeline-options=strict && norm-run %s --entry=%{entry} --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6 --highway-target=sse4 && norm-run %s --entry=%{entry} --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6 --pipeline-options=highway=false && norm-run %s --entry=%{entry} --random=1 --expect=%t.npy --rtol=1e-5 --atol=4e-6 --target=emulator
// REDEFINE: %{entry} = channels_first
// RUN: %{check}
// REDEFINE: %{entry} = to_channels_last
// RUN: %{check}
// REDEFINE: %{entry} = to_channels_first
// RUN: %{check}
// REDEFINE: %{entry} = residual
// RUN: %{check}
// REDEFINE: %{entry} = heads
// RUN: %{check}
// REDEFINE: %{entry} = in_place
// RUN: %{check}

func.func @channels_first(%x: tensor<3x103x37xf32>, %g: tensor<103xf32>) -> tensor<3x103x37xf32> {
  %e = tensor.empty() : tensor<3x37x103xf32>
  %t = linalg.transpose ins(%x : tensor<3x103x37xf32>) outs(%e : tensor<3x37x103xf32>) permutation = [0, 2, 1]
  %y = norm.layer_norm %t gain(%g) {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x37x103xf32>, tensor<103xf32>) -> tensor<3x37x103xf32>
  %f = tensor.empty() : tensor<3x103x37xf32>
  %z = linalg.transpose ins(%y : tensor<3x37x103xf32>) outs(%f : tensor<3x103x37xf32>) permutation = [0, 2, 1]
  return %z : tensor<3x103x37xf32>
}

func.func @to_channels_last(%x: tensor<3x103x37xf32>, %g: tensor<103xf32>) -> tensor<3x37x103xf32> {
  %e = tensor.empty() : tensor<3x37x103xf32>
  %t = linalg.transpose ins(%x : tensor<3x103x37xf32>) outs(%e : tensor<3x37x103xf32>) permutation = [0, 2, 1]
  %y = norm.layer_norm %t gain(%g) {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x37x103xf32>, tensor<103xf32>) -> tensor<3x37x103xf32>
  return %y : tensor<3x37x103xf32>
}

func.func @to_channels_first(%x: tensor<3x37x103xf32>) -> tensor<103x3x37xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<3x37x103xf32>) -> tensor<3x37x103xf32>
  %f = tensor.empty() : tensor<103x3x37xf32>
  %z = linalg.transpose ins(%y : tensor<3x37x103xf32>) outs(%f : tensor<103x3x37xf32>) permutation = [2, 0, 1]
  return %z : tensor<103x3x37xf32>
}

func.func @residual(%x: tensor<103x37xf32>, %r: tensor<37x103xf32>) -> tensor<103x37xf32> {
  %e = tensor.empty() : tensor<37x103xf32>
  %t = linalg.transpose ins(%x : tensor<103x37xf32>) outs(%e : tensor<37x103xf32>) permutation = [1, 0]
  %s = linalg.add ins(%t, %r : tensor<37x103xf32>, tensor<37x103xf32>) outs(%e : tensor<37x103xf32>) -> tensor<37x103xf32>
  %y = norm.layer_norm %s {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<37x103xf32>) -> tensor<37x103xf32>
  %a = linalg.add ins(%t, %y : tensor<37x103xf32>, tensor<37x103xf32>) outs(%e : tensor<37x103xf32>) -> tensor<37x103xf32>
  %f = tensor.empty() : tensor<103x37xf32>
  %z = linalg.transpose ins(%a : tensor<37x103xf32>) outs(%f : tensor<103x37xf32>) permutation = [1, 0]
  return %z : tensor<103x37xf32>
}

func.func @heads(%x: tensor<9x4x61xf32>) -> tensor<4x9x61xf32> {
  %y = norm.rms_norm %x {axes = array<i64: 2>, epsilon = 1.0e-5 : f64} : (tensor<9x4x61xf32>) -> tensor<9x4x61xf32>
  %f = tensor.empty() : tensor<4x9x61xf32>
  %z = linalg.transpose ins(%y : tensor<9x4x61xf32>) outs(%f : tensor<4x9x61xf32>) permutation = [1, 0, 2]
  return %z : tensor<4x9x61xf32>
}

// The result is written to what is read transposed: through a copy.
func.func @in_place(%x: tensor<37x37xf32> {bufferization.writable = true}) -> tensor<37x37xf32> {
  %y = norm.layer_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<37x37xf32>) -> tensor<37x37xf32>
  %z = linalg.transpose ins(%y : tensor<37x37xf32>) outs(%x : tensor<37x37xf32>) permutation = [1, 0]
  return %z : tensor<37x37xf32>
}
