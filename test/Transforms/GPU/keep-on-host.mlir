// A norm whose body GPUs cannot compute stays on the host, others do not.
// RUN: norm-opt %s --norm-keep-on-host --split-input-file --verify-diagnostics | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>

// LLVM takes a remainder from a library, or computes it inexactly.
// CHECK-LABEL: func.func @remainder(
// CHECK-NOT:     norm.generic
// CHECK:         linalg.generic
// CHECK:         arith.remf
func.func @remainder(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'arith.remf' on 'f32' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%e: f32):
    %n, %mean, %rstd = norm.normalize mean_variance %e {epsilon = 1.0e-5 : f64} : f32
    %r = arith.remf %n, %e : f32
    norm.yield %r : f32
  }
  return
}

// CHECK-LABEL: func.func @wide(
// CHECK-NOT:     norm.generic
func.func @wide(%x: memref<4x8xf64>, %y: memref<4x8xf64>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'arith.extf' from 'f64' to 'f128' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf64>) outs(%y : memref<4x8xf64>) {
  ^bb0(%e: f64):
    %w = arith.extf %e : f64 to f128
    %s = arith.mulf %w, %w : f128
    %v = arith.truncf %s : f128 to f64
    %n, %mean, %rstd = norm.normalize mean_variance %v {epsilon = 1.0e-5 : f64} : f64
    norm.yield %n : f64
  }
  return
}

// CHECK-LABEL: func.func @other_dialect(
// CHECK-NOT:     norm.generic
func.func @other_dialect(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'llvm.intr.exp' on 'f32' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%e: f32):
    %v = llvm.intr.exp(%e) : (f32) -> f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    norm.yield %n : f32
  }
  return
}

// A constant that stands outside of the body belongs to it.
// CHECK-LABEL: func.func @constant(
// CHECK-NOT:     norm.generic
func.func @constant(%x: memref<4x8xf32>, %y: memref<4x8xf32>) {
  %c = ub.poison : f32
  // expected-remark @below {{'norm.generic' op stays on the host: 'ub.poison' on 'f32' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %s = arith.addf %n, %c : f32
    norm.yield %s : f32
  }
  return
}

// An index has 32 bits on Vulkan.
// CHECK-LABEL: func.func @index(
// CHECK-NOT:     norm.generic
func.func @index(%x: memref<4x8xf32>, %y: memref<4x8xi32>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'arith.index_cast' from 'i64' to 'index' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xi32>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %i = arith.fptosi %n : f32 to i64
    %k = arith.index_cast %i : i64 to index
    %r = arith.index_cast %k : index to i32
    norm.yield %r : i32
  }
  return
}

// GPUs round to the nearest.
// CHECK-LABEL: func.func @rounding(
// CHECK-NOT:     norm.generic
func.func @rounding(%x: memref<4x8xf32>, %y: memref<4x8xf16>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'arith.truncf' from 'f32' to 'f16', rounded toward_zero, has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xf16>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %r = arith.truncf %n toward_zero : f32 to f16
    norm.yield %r : f16
  }
  return
}

// Of a bit, there is just logic.
// CHECK-LABEL: func.func @bit(
// CHECK-NOT:     norm.generic
func.func @bit(%x: memref<4x8xf32>, %y: memref<4x8xi1>) {
  // expected-remark @below {{'norm.generic' op stays on the host: 'arith.fptosi' from 'f32' to 'i1' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xi1>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %r = arith.fptosi %n : f32 to i1
    norm.yield %r : i1
  }
  return
}

// Memory of other integers.
// CHECK-LABEL: func.func @memory(
// CHECK-NOT:     norm.generic
func.func @memory(%x: memref<4x8xf32>, %y: memref<4x8xi7>) {
  // expected-remark @below {{'norm.generic' op stays on the host: operand #1 of 'i7' has no lowering to GPUs}}
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32>) outs(%y : memref<4x8xi7>) {
  ^bb0(%e: f32):
    %n, %rstd = norm.normalize mean_square %e {epsilon = 1.0e-5 : f64} : f32
    %r = arith.constant 3 : i7
    norm.yield %r : i7
  }
  return
}

// What becomes arithmetic stays as it is until it does.
// CHECK-LABEL: func.func @kernel(
// CHECK-NOT:     linalg.generic
// CHECK:         norm.generic
// CHECK:         math.tanh %{{.*}} : bf16
// CHECK-NOT:     linalg.generic
func.func @kernel(%x: memref<4x8xbf16>, %y: memref<4x8xbf16>) {
  norm.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xbf16>) outs(%y : memref<4x8xbf16>) {
  ^bb0(%e: bf16):
    %v = arith.extf %e : bf16 to f32
    %n, %rstd = norm.normalize mean_square %v {epsilon = 1.0e-5 : f64} : f32
    %b = arith.truncf %n : f32 to bf16
    %t = math.tanh %b : bf16
    norm.yield %t : bf16
  }
  return
}
