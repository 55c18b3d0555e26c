// With host-buffers=false the host neither accesses buffers nor allocates them:
// a program of its own would crash on the GPU's addresses.
// RUN: norm-opt %s --split-input-file --verify-diagnostics --norm-gpu-pipeline="target=nvvm chip=sm_90 host-buffers=false" -o /dev/null
// RUN: norm-opt %s --split-input-file --norm-gpu-pipeline="target=nvvm chip=sm_90" -o /dev/null

#id = affine_map<(i, j) -> (i, j)>

// A normalization of the arguments is all right.
func.func @norm(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  %t = bufferization.to_tensor %x restrict : memref<4x8xf32> to tensor<4x8xf32>
  %n = norm.rms_norm %t {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  bufferization.materialize_in_destination %n in restrict writable %y : (tensor<4x8xf32>, memref<4x8xf32>) -> ()
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
func.func @elementwise(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'linalg.generic' accesses a buffer on the host, but with host-buffers=false all buffers are the GPU's: expected nothing but normalizations of the function's arguments}}
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32, %b: f32):
    %s = arith.addf %a, %a : f32
    linalg.yield %s : f32
  }
  return
}

// -----

func.func @result(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'memref.alloc' allocates memory of the host}}
  %n = norm.rms_norm %x {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %n : tensor<4x8xf32>
}

// -----

func.func @constant(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'memref.get_global' is a constant in the host's memory}}
  %g = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]> : tensor<8xf32>
  %t = bufferization.to_tensor %x restrict : memref<4x8xf32> to tensor<4x8xf32>
  %n = norm.rms_norm %t gain(%g) {axes = array<i64: 1>, epsilon = 1.0e-5 : f64} : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  bufferization.materialize_in_destination %n in restrict writable %y : (tensor<4x8xf32>, memref<4x8xf32>) -> ()
  return
}
