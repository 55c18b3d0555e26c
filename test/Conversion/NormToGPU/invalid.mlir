// RUN: norm-opt %s --convert-norm-to-gpu --split-input-file --verify-diagnostics

#rows = affine_map<(i, j) -> (i, j)>

func.func @tensors(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @+1 {{'norm.generic' op is on tensors: bufferize before convert-norm-to-gpu}}
  %y = norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

func.func @layout(%x: memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>, %y: memref<4x8xf32>) {
  // expected-error @+1 {{'norm.generic' op operand #0 of type 'memref<4x8xf32, affine_map<(d0, d1) -> (d0 floordiv 2, d1, d0 mod 2)>>' has no strided layout, which convert-norm-to-gpu needs}}
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32, affine_map<(i, j) -> (i floordiv 2, j, i mod 2)>>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

func.func @space(%x: memref<4x8xf32>, %y: memref<4x8xf32, 3>) {
  // expected-error @+1 {{'norm.generic' op operand #1 of type 'memref<4x8xf32, 3>' is not in the default memory space, which convert-norm-to-gpu needs}}
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32, 3>) {
  ^bb0(%a: f32):
    %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

func.func @in_launch(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    // expected-error @+1 {{'norm.generic' op stands in a gpu.launch, where convert-norm-to-gpu launches no kernels}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
    ^bb0(%a: f32):
      %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    gpu.terminator
  }
  return
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

gpu.module @kernels {
  gpu.func @in_kernel(%x: memref<4x8xf32>, %y: memref<4x8xf32>) kernel {
    // expected-error @+1 {{'norm.generic' op stands in a nested module, where convert-norm-to-gpu launches no kernels}}
    norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
        ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
    ^bb0(%a: f32):
      %n, %r = norm.normalize mean_square %a {epsilon = 1.0e-5 : f64} : f32
      norm.yield %n : f32
    }
    gpu.return
  }
}

// -----

#rows = affine_map<(i, j) -> (i, j)>

// The runtime's name.
// expected-error @+1 {{matched function 'norm_gpu_count_resident_workgroups' but with different type: '(f32) -> f32' (expected '(i32) -> i32')}}
func.func private @norm_gpu_count_resident_workgroups(f32) -> f32
func.func @name_taken(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  norm.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%a: f32):
    %n = norm.reduce add %a : f32
    norm.yield %n : f32
  }
  return
}
