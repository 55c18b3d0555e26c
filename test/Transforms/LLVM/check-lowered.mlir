// An op without a lowering is named, once.
// RUN: norm-opt %s --norm-cpu-pipeline --verify-diagnostics --split-input-file

func.func @leftover(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c = arith.constant 0 : index
  %v = tensor.extract %x[%c] : tensor<4xf32>
  // expected-error @below {{'gpu.printf' has no lowering to LLVM for the CPU}}
  gpu.printf "%f", %v : f32
  gpu.printf "%f", %v : f32
  return %x : tensor<4xf32>
}

// -----

// It does not say what it does to memory.
func.func @unknown_effects(%x: !gpu.async.token) {
  // expected-error @below {{'gpu.wait' has no lowering to LLVM for the CPU}}
  gpu.wait [%x]
  gpu.wait [%x]
  return
}
