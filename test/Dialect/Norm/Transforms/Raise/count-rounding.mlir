// How the number of elements may be rounded: as the type of the sum rounds it, or
// by default to f32 or to the type of a constant.
//
// RUN: norm-opt %s --norm-raise --split-input-file | FileCheck %s --check-prefixes=CHECK,BOTH,DEFAULT
// RUN: norm-opt %s --norm-raise=preserve-rounding --split-input-file | FileCheck %s --check-prefixes=CHECK,BOTH,PRESERVE

// As the op itself divides.
// CHECK-LABEL: func @f32_count(
// BOTH: norm.rms_norm
func.func @f32_count(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf32>
  %i = arith.index_cast %d1 : index to i64
  %n = arith.sitofp %i : i64 to f32
  %e1 = tensor.empty(%d0) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<?xf32>) -> tensor<?xf32>
  %e = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x?xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %p = arith.mulf %a, %a : f32
    %r = arith.addf %p, %o : f32
    linalg.yield %r : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x?xf32>, tensor<?xf32>) outs(%e : tensor<?x?xf32>) {
  ^bb0(%xx: f32, %a: f32, %o: f32):
    %p = arith.divf %a, %n : f32
    %q = arith.addf %p, %eps : f32
    %r = math.rsqrt %q : f32
    %d = arith.mulf %xx, %r : f32
    linalg.yield %d : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// Rounded once more, to the same.
// CHECK-LABEL: func @f64_count(
// BOTH: norm.rms_norm
func.func @f64_count(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf32>
  %i = arith.index_cast %d1 : index to i64
  %wide = arith.sitofp %i : i64 to f64
  %n = arith.truncf %wide : f64 to f32
  %e1 = tensor.empty(%d0) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<?xf32>) -> tensor<?xf32>
  %e = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x?xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %p = arith.mulf %a, %a : f32
    %r = arith.addf %p, %o : f32
    linalg.yield %r : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x?xf32>, tensor<?xf32>) outs(%e : tensor<?x?xf32>) {
  ^bb0(%xx: f32, %a: f32, %o: f32):
    %p = arith.divf %a, %n : f32
    %q = arith.addf %p, %eps : f32
    %r = math.rsqrt %q : f32
    %d = arith.mulf %xx, %r : f32
    linalg.yield %d : f32
  } -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// Above 2^24 f64 statistics divide by another number.
// CHECK-LABEL: func @f32_count_in_f64(
// DEFAULT: norm.rms_norm
// PRESERVE-NOT: norm.
func.func @f32_count_in_f64(%x: tensor<?x?xf64>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %eps = arith.constant 1.0e-5 : f64
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf64>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf64>
  %i = arith.index_cast %d1 : index to i64
  %narrow = arith.sitofp %i : i64 to f32
  %n = arith.extf %narrow : f32 to f64
  %e1 = tensor.empty(%d0) : tensor<?xf64>
  %f = linalg.fill ins(%zero : f64) outs(%e1 : tensor<?xf64>) -> tensor<?xf64>
  %e = tensor.empty(%d0, %d1) : tensor<?x?xf64>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x?xf64>) outs(%f : tensor<?xf64>) {
  ^bb0(%a: f64, %o: f64):
    %p = arith.mulf %a, %a : f64
    %r = arith.addf %p, %o : f64
    linalg.yield %r : f64
  } -> tensor<?xf64>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x?xf64>, tensor<?xf64>) outs(%e : tensor<?x?xf64>) {
  ^bb0(%xx: f64, %a: f64, %o: f64):
    %p = arith.divf %a, %n : f64
    %q = arith.addf %p, %eps : f64
    %r = math.rsqrt %q : f64
    %d = arith.mulf %xx, %r : f64
    linalg.yield %d : f64
  } -> tensor<?x?xf64>
  return %y : tensor<?x?xf64>
}

// -----

// A reciprocal that is rounded before it is used.
// CHECK-LABEL: func @f32_reciprocal_in_f64(
// DEFAULT: norm.rms_norm
// PRESERVE-NOT: norm.
func.func @f32_reciprocal_in_f64(%x: tensor<?x?xf64>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %eps = arith.constant 1.0e-5 : f64
  %d0 = tensor.dim %x, %c0 : tensor<?x?xf64>
  %d1 = tensor.dim %x, %c1 : tensor<?x?xf64>
  %one = arith.constant 1.0 : f64
  %i = arith.index_cast %d1 : index to i64
  %n_wide = arith.sitofp %i : i64 to f64
  %wide = arith.divf %one, %n_wide : f64
  %narrow = arith.truncf %wide : f64 to f32
  %inv = arith.extf %narrow : f32 to f64
  %e1 = tensor.empty(%d0) : tensor<?xf64>
  %f = linalg.fill ins(%zero : f64) outs(%e1 : tensor<?xf64>) -> tensor<?xf64>
  %e = tensor.empty(%d0, %d1) : tensor<?x?xf64>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x?xf64>) outs(%f : tensor<?xf64>) {
  ^bb0(%a: f64, %o: f64):
    %p = arith.mulf %a, %a : f64
    %r = arith.addf %p, %o : f64
    linalg.yield %r : f64
  } -> tensor<?xf64>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x?xf64>, tensor<?xf64>) outs(%e : tensor<?x?xf64>) {
  ^bb0(%xx: f64, %a: f64, %o: f64):
    %p = arith.mulf %a, %inv : f64
    %q = arith.addf %p, %eps : f64
    %r = math.rsqrt %q : f64
    %d = arith.mulf %xx, %r : f64
    linalg.yield %d : f64
  } -> tensor<?x?xf64>
  return %y : tensor<?x?xf64>
}

// -----

// 1003 as a number of bf16 is 1004.
// CHECK-LABEL: func @bf16_constant(
// DEFAULT: norm.rms_norm
// PRESERVE-NOT: norm.
func.func @bf16_constant(%x: tensor<?x1003xf32>) -> tensor<?x1003xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %d0 = tensor.dim %x, %c0 : tensor<?x1003xf32>
  %narrow = arith.constant 1003.0 : bf16
  %n = arith.extf %narrow : bf16 to f32
  %e1 = tensor.empty(%d0) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<?xf32>) -> tensor<?xf32>
  %e = tensor.empty(%d0) : tensor<?x1003xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x1003xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %p = arith.mulf %a, %a : f32
    %r = arith.addf %p, %o : f32
    linalg.yield %r : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x1003xf32>, tensor<?xf32>) outs(%e : tensor<?x1003xf32>) {
  ^bb0(%xx: f32, %a: f32, %o: f32):
    %p = arith.divf %a, %n : f32
    %q = arith.addf %p, %eps : f32
    %r = math.rsqrt %q : f32
    %d = arith.mulf %xx, %r : f32
    linalg.yield %d : f32
  } -> tensor<?x1003xf32>
  return %y : tensor<?x1003xf32>
}

// -----

// 768 is 768.
// CHECK-LABEL: func @exact_bf16_constant(
// BOTH: norm.rms_norm
func.func @exact_bf16_constant(%x: tensor<?x768xf32>) -> tensor<?x768xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %eps = arith.constant 1.0e-5 : f32
  %d0 = tensor.dim %x, %c0 : tensor<?x768xf32>
  %narrow = arith.constant 768.0 : bf16
  %n = arith.extf %narrow : bf16 to f32
  %e1 = tensor.empty(%d0) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e1 : tensor<?xf32>) -> tensor<?xf32>
  %e = tensor.empty(%d0) : tensor<?x768xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel","reduction"]} ins(%x : tensor<?x768xf32>) outs(%f : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %p = arith.mulf %a, %a : f32
    %r = arith.addf %p, %o : f32
    linalg.yield %r : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel","parallel"]} ins(%x, %s : tensor<?x768xf32>, tensor<?xf32>) outs(%e : tensor<?x768xf32>) {
  ^bb0(%xx: f32, %a: f32, %o: f32):
    %p = arith.divf %a, %n : f32
    %q = arith.addf %p, %eps : f32
    %r = math.rsqrt %q : f32
    %d = arith.mulf %xx, %r : f32
    linalg.yield %d : f32
  } -> tensor<?x768xf32>
  return %y : tensor<?x768xf32>
}
